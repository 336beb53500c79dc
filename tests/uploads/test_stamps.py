"""Tests of taking stamps off a page."""

import cv2
import numpy as np
import pytest

from uploads.stamps import ink_on, without_stamps

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


@pytest.mark.parametrize("light", [(1.0, 1.0, 1.0), (0.7, 0.85, 0.95), (0.95, 0.9, 0.8), (0.6, 0.6, 0.6)])
def test_nothing_of_a_stamp_is_left_whatever_the_light(light: tuple[float, float, float]) -> None:
    """In yellow, blue and little light, through a lens and a JPEG's coarse colours, paper under a stamp is paper."""
    marked = cv2.GaussianBlur((stamped(page()) * np.float32(light)).astype(np.uint8), (0, 0), 1.0)
    marked = cv2.imdecode(cv2.imencode(".jpg", marked, [cv2.IMWRITE_JPEG_QUALITY, 85])[1], cv2.IMREAD_COLOR)
    plain = cv2.cvtColor(without_stamps(marked), cv2.COLOR_BGR2GRAY)
    away = ~cv2.dilate(darkness(page()).astype(np.uint8), np.ones((15, 15))).astype(bool)
    oval = cv2.circle(np.zeros(plain.shape, np.uint8), (420, 600), 125, 1, -1).astype(bool)
    paper = np.median(plain[oval & away])
    assert np.percentile(plain[oval & away], 2) > 0.9 * paper
    assert plain[~away & darkness(page())].mean() < 0.5 * paper


def test_a_box_that_is_all_ink_is_left_alone() -> None:
    """Without any paper to compare with there is no telling what is ink."""
    assert not ink_on(np.full((20, 20, 3), RED, np.uint8)).any()
    assert not ink_on(np.full((20, 20, 3), PAPER, np.uint8)).any()


def test_the_picture_shown_is_not_touched() -> None:
    """The stamp is taken off a copy: people see the page as it is."""
    marked = stamped(page())
    before = marked.copy()
    without_stamps(marked)
    assert (marked == before).all()


@pytest.mark.parametrize("name", ["none", "red-print", "red-board", "small-mark", "button"])
def test_other_red_stays(name: str) -> None:
    """No stamp, a red heading, a board painted red, a red tick, a red button on a dark screen: nothing is changed."""
    picture = page({"red-board": RED, "button": (8, 6, 5)}.get(name, PAPER))
    if name == "button":
        cv2.circle(picture, (420, 300), 90, RED, 30)
        cv2.putText(picture, "END", (370, 320), cv2.FONT_HERSHEY_SIMPLEX, 1.6, PAPER, 4)
    if name == "red-print":
        cv2.putText(picture, "LABOUR BUREAU NOTICE", (60, 120), cv2.FONT_HERSHEY_SIMPLEX, 1.6, RED, 5)
    if name == "small-mark":
        cv2.circle(picture, (100, 100), 12, RED, 3)
    assert without_stamps(picture) is picture
