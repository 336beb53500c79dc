"""Two pictures of one page have nearly the same fingerprint, those of two pages have not."""

from functools import cache

import cv2
import msgspec
import numpy as np
import pytest

from tests.uploads.scenes import Scene, paper, photograph
from uploads.fingerprints import fingerprint_of
from uploads.nearness import LOOKS_ALIKE, distance
from uploads.pictures import Pixels
from uploads.sheets import sheet_in
from uploads.upright import pulled_flat

HIGH = 1008
SCENES = (Scene(), Scene(seed=2, table="dark"), Scene(paper="form", seed=3, table="grey"))


@cache
def flat(scene: Scene) -> Pixels:
    """The page on a photograph."""
    seen = photograph(scene, HIGH)
    return pulled_flat(seen, sheet_in(seen))


@pytest.mark.parametrize("scene", SCENES, ids=["page", "another", "form"])
def test_the_same_page_looks_alike(scene: Scene) -> None:
    """Packed hard, made smaller, or photographed again from elsewhere, a page keeps its fingerprint nearly."""
    page = flat(scene)
    known = fingerprint_of(page)
    packed = cv2.imdecode(cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, 35])[1], cv2.IMREAD_COLOR)
    smaller = cv2.resize(page, None, fx=0.6, fy=0.6, interpolation=cv2.INTER_AREA)
    again = flat(msgspec.structs.replace(scene, turn=-4, lean=0.06, fill=0.75, light=0.75, shade=0.3))
    for other in (packed, smaller, again, cv2.convertScaleAbs(page, alpha=0.7)):
        assert distance(known, fingerprint_of(other)) <= LOOKS_ALIKE


def test_different_pages_do_not_look_alike() -> None:
    """Two pages of one layout differ in more bits than two pictures of one page."""
    prints = [fingerprint_of(flat(scene)) for scene in SCENES]
    prints += [fingerprint_of(paper("page", seed)) for seed in range(10, 16)]
    distances = [distance(one, other) for at, one in enumerate(prints) for other in prints[:at]]
    assert min(distances) > LOOKS_ALIKE


def test_a_fingerprint_fits_a_signed_column() -> None:
    """Databases count to 63 bits and a sign; the numbers use both."""
    prints = [fingerprint_of(paper("page", seed)) for seed in range(10, 16)]
    assert all(-(1 << 63) <= each < 1 << 63 for each in prints)
    assert min(prints) < 0 < max(prints)


def test_distance_is_one() -> None:
    """Nothing lies between a page and itself, the way back is as long, and signs do not matter."""
    one, other = -(1 << 63), (1 << 63) - 1
    assert (distance(one, one), distance(one, other), distance(other, one)) == (0, 64, 64)
    assert distance(0, -(1 << 63)) == 1


def test_a_page_without_print_has_a_fingerprint() -> None:
    """White paper, and a line of pixels, are pages too."""
    for pixels in (np.full((80, 60, 3), 255, np.uint8), np.zeros((1, 9_000, 3), np.uint8)):
        assert fingerprint_of(pixels) == fingerprint_of(pixels.copy())
