"""A paper is found by its four edges where they are beyond doubt, and otherwise the whole picture is kept."""

from collections.abc import Callable

import cv2
import msgspec
import numpy as np
import pytest

from tests.uploads.scenes import Scene, corners, paper, photograph
from uploads.sheets import cuts_print, sheet_in

HIGH, WIDE = 1344, 1008


@pytest.mark.parametrize(
    "scene",
    [
        pytest.param(Scene(), id="page-on-wood"),
        pytest.param(Scene(paper="form", seed=2, table="dark", turn=-7, lean=0.1), id="form-on-a-dark-table"),
        pytest.param(Scene(paper="card", seed=3, table="grey", fill=0.6, turn=6), id="card-far-away"),
        pytest.param(Scene(paper="receipt", seed=4, table="cloth", shade=0.35), id="receipt-on-cloth-in-shade"),
    ],
)
def test_a_paper_is_found_and_nothing_of_it_cut(scene: Scene) -> None:
    """The found corners are the true ones within two hundredths, and inside them by half a hundredth at most."""
    sheet = sheet_in(photograph(scene, HIGH))
    truth = corners(scene, WIDE, HIGH)
    assert np.abs(sheet.corners - truth).max() < 0.02 * HIGH
    outline = sheet.corners.astype(np.float32)
    cut = [cv2.pointPolygonTest(outline, tuple(map(float, corner)), measureDist=True) for corner in truth]
    assert min(cut) > -0.005 * HIGH
    assert np.allclose(sheet.sides, np.linalg.norm(np.roll(truth, -1, axis=0) - truth, axis=1), rtol=0.08)


def beside_another() -> np.ndarray:
    """Two papers next to each other on one table."""
    half = Scene(fill=0.8, turn=3)
    return np.hstack([photograph(half, 700), photograph(msgspec.structs.replace(half, seed=5), 700)])


def card_on_a_page() -> np.ndarray:
    """An ID card laid on a printed page that fills the picture."""
    ground = photograph(Scene(fill=1.3), HIGH)
    lain = Scene(paper="card", fill=0.6, turn=5)
    card = paper("card", 1)
    whole = np.float32([(0, 0), (card.shape[1], 0), card.shape[1::-1], (0, card.shape[0])])
    placed = cv2.getPerspectiveTransform(whole, corners(lain, WIDE, HIGH).astype(np.float32))
    covered = cv2.warpPerspective(np.full_like(card, 255), placed, (WIDE, HIGH))
    return np.where(covered > 0, cv2.warpPerspective(card, placed, (WIDE, HIGH)), ground)


def panel_under_a_heading() -> np.ndarray:
    """A page of a phone, photographed a little askew: a white panel on grey with print above it."""
    page = np.full((HIGH, WIDE, 3), 200, np.uint8)
    page[300:1250, 60:950] = 252
    for top in range(60, 1200, 60):
        for left in range(120, 850, 30):
            cv2.rectangle(page, (left, top), (left + 18, top + 26), (30, 30, 30), 3)
    turn = cv2.getRotationMatrix2D((WIDE / 2, HIGH / 2), 3, 1)
    return cv2.warpAffine(page, turn, (WIDE, HIGH), borderValue=(200, 200, 200))


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: photograph(Scene(paper="screen", table="none", blur=0, noise=0), HIGH), id="screenshot"),
        pytest.param(lambda: photograph(Scene(paper="form", table="none"), HIGH), id="scan-of-a-ruled-form"),
        pytest.param(lambda: photograph(Scene(paper="form", fill=1.25), HIGH), id="page-beyond-the-picture"),
        pytest.param(lambda: photograph(Scene(shift=0.3), HIGH), id="page-half-outside"),
        pytest.param(beside_another, id="two-papers"),
        pytest.param(card_on_a_page, id="card-on-a-page"),
        pytest.param(panel_under_a_heading, id="panel-under-a-heading"),
        pytest.param(lambda: np.full((600, 800, 3), 230, np.uint8), id="nothing"),
        pytest.param(lambda: np.full((1, 9_000, 3), 230, np.uint8), id="a-line"),
        pytest.param(lambda: photograph(Scene(), 400), id="too-small-to-tell"),
    ],
)
def test_in_doubt_the_whole_picture_is_kept(make: Callable[[], np.ndarray]) -> None:
    """Where something else may be meant, or an edge is missing, nothing is cut away."""
    assert sheet_in(make()) is None


@pytest.mark.parametrize(
    ("scene", "expected"),
    [
        pytest.param(Scene(shift=0.32, fill=0.85), True, id="print-lost-at-the-right"),
        pytest.param(Scene(paper="form", shift=-0.32, fill=0.85, table="dark"), True, id="print-lost-at-the-left"),
        pytest.param(Scene(), False, id="whole"),
        pytest.param(Scene(fill=1.25), False, id="closer-than-the-page"),
        pytest.param(Scene(table="none"), False, id="scan"),
        pytest.param(Scene(shift=0.13, fill=0.85, turn=0, lean=0), False, id="margin-lost-alone"),
    ],
)
def test_print_that_leaves_the_picture_is_missed(scene: Scene, expected: bool) -> None:
    """A page that goes on outside with its lines is told; one that only lost its margin is not."""
    assert cuts_print(photograph(scene, HIGH)) == expected
