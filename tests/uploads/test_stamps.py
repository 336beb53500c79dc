"""Tests of taking stamps off a page."""

import cv2
import numpy as np
import pytest

from uploads.stamps import without_stamps

PAPER, INK, RED = (235, 240, 242), (30, 30, 30), (60, 50, 205)


def page(ground: tuple[int, int, int] = PAPER) -> np.ndarray:
    """A page with some black print in the middle."""
    picture = np.full((1000, 800, 3), ground, np.uint8)
    cv2.putText(picture, "2026-03-02", (300, 610), cv2.FONT_HERSHEY_SIMPLEX, 1.4, INK, 3)
    return picture


def stamped(picture: np.ndarray) -> np.ndarray:
    """The page with a round stamp over its print."""
    marked = picture.copy()
    cv2.circle(marked, (420, 600), 110, RED, 8)
    cv2.circle(marked, (420, 600), 30, RED, -1)
    # Ink is not opaque: what is dark stays dark.
    return np.minimum(marked, np.where(picture < 100, picture, 255)).astype(np.uint8)


def darkness(picture: np.ndarray) -> np.ndarray:
    """Where the page is dark enough to be read as print."""
    return cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY) < 150


def test_a_stamp_goes_and_the_print_under_it_stays() -> None:
    """What is dark afterwards is what was dark before the stamp."""
    marked = stamped(page())
    assert (darkness(marked) ^ darkness(page())).sum() > 2000
    left = darkness(without_stamps(marked)) ^ darkness(page())
    assert left.sum() < 200


def test_the_picture_shown_is_not_touched() -> None:
    """The stamp is taken off a copy: people see the page as it is."""
    marked = stamped(page())
    before = marked.copy()
    without_stamps(marked)
    assert (marked == before).all()


@pytest.mark.parametrize("name", ["none", "red-print", "red-board", "small-mark"])
def test_other_red_stays(name: str) -> None:
    """A page without a stamp, a red heading, a board painted red and a red tick are left as they are."""
    picture = page(RED if name == "red-board" else PAPER)
    if name == "red-print":
        cv2.putText(picture, "LABOUR BUREAU NOTICE", (60, 120), cv2.FONT_HERSHEY_SIMPLEX, 1.6, RED, 5)
    if name == "small-mark":
        cv2.circle(picture, (100, 100), 12, RED, 3)
    assert without_stamps(picture) is picture
