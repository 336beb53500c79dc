"""Tests of unrolling the rims of round seals."""

import cv2
import numpy as np
import pytest

from tests.photographs.photograph import render
from uploads.reading import read_rims
from uploads.seals import BANDS, HEIGHT, MOST_SEALS, seals_on

OFFICE = "recognition_decision"


def sheet(kind: str, seed: int) -> np.ndarray:
    """A paper as a scanner sees it."""
    return np.ascontiguousarray(np.asarray(render(kind, seed)[0].image)[:, :, ::-1])


def ring(angle: float, *, oval: float = 1.0) -> np.ndarray:
    """A seal whose only letter is a bar at an angle from its top, clockwise."""
    page = np.full((900, 900, 3), 240, np.uint8)
    ink, (width, height) = (60, 50, 205), (round(120 * oval), 120)
    cv2.ellipse(page, (450, 450), (width, height), 0, 0, 360, ink, 8)
    cv2.circle(page, (450, 450), 30, ink, -1)
    turn = np.radians(angle)
    x, y = 450 + np.sin(turn) * 0.78 * width, 450 - np.cos(turn) * 0.78 * height
    cv2.circle(page, (round(x), round(y)), 9, ink, -1)
    return page


@pytest.mark.parametrize(("angle", "share"), [(-90, 0.2024), (0, 0.5), (90, 0.7976)])
def test_a_name_runs_over_the_star_from_left_to_right(angle: float, share: float) -> None:
    """What stands left of the star comes first, what stands above it in the middle, what stands right of it last."""
    (seal,) = seals_on(ring(angle), 3)
    assert seal.page == 3
    for look in seal.looks:
        dark = np.nonzero(look[HEIGHT // 4 : -HEIGHT // 4].min((0, 2)) < 100)[0]
        assert abs(dark.mean() / look.shape[1] - share) < 0.02


def test_each_look_is_a_line_as_the_recogniser_takes_it() -> None:
    """As many looks as bands, of its height, black on white."""
    (seal,) = seals_on(ring(0), 1)
    assert len(seal.looks) == len(BANDS)
    for look in seal.looks:
        assert look.shape[0] == HEIGHT
        assert look.shape[1] > 8 * HEIGHT
        assert np.median(look) > 240


def test_what_is_not_round_has_no_rim() -> None:
    """A page without a stamp has no seals, and neither has an oval stamp, whose name runs otherwise."""
    assert seals_on(np.full((900, 900, 3), 240, np.uint8), 1) == []
    assert seals_on(ring(0, oval=1.4), 1) == []


def test_a_page_full_of_red_rings_costs_no_more() -> None:
    """Somebody may draw as many rings as fit: no more than a few are unrolled."""
    small = cv2.resize(ring(0)[300:600, 300:600], None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    assert len(seals_on(np.tile(small, (6, 6, 1)), 1)) == MOST_SEALS


def test_the_name_on_a_seal_can_be_read_over_print() -> None:
    """Two looks at the seal of a decision both give its office, though date and title are printed under it."""
    truth = render(OFFICE, 5)[1]
    (rim,) = read_rims(seals_on(sheet(OFFICE, 5), 1))
    assert len(rim.readings) == 2
    assert all(str(truth["authority"]) in words for words, _ in rim.readings)
    assert all(score > 0.8 for _, score in rim.readings)
