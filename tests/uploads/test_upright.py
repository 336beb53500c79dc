"""A page is straightened for the person, and nothing of it is lost on the way."""

import cv2
import numpy as np
import pytest

from tests.uploads.images import opened
from tests.uploads.scenes import Scene, paper, photograph
from uploads.examination import examine
from uploads.sheets import sheet_in
from uploads.upright import levelled, pulled_flat, slant_of

HIGH = 1344


def likeness(page: np.ndarray, sheet: np.ndarray) -> float:
    """How much two pages are alike in where they are dark, from -1 to 1, leaving off their rims."""
    seen = []
    for each in (page, sheet):
        ink = cv2.morphologyEx(cv2.cvtColor(each, cv2.COLOR_RGB2GRAY), cv2.MORPH_BLACKHAT, np.ones((15, 15), np.uint8))
        seen.append(cv2.GaussianBlur(cv2.resize(ink, (200, 283))[14:-14, 10:-10], (0, 0), 1.5).ravel())
    return float(np.corrcoef(*seen)[0, 1])


def test_a_paper_is_pulled_flat() -> None:
    """Seen from the side, a page comes out as the sheet it was, in the shape it had."""
    scene = Scene(paper="form", turn=-6, lean=0.12, table="dark")
    seen = photograph(scene, HIGH)
    page = pulled_flat(seen, sheet_in(seen))
    sheet = paper("form", 1)
    assert page.shape[0] / page.shape[1] == pytest.approx(sheet.shape[0] / sheet.shape[1], rel=0.08)
    assert likeness(page, sheet) > 0.6 > 0.3 > likeness(seen, sheet)


def test_a_card_far_away_is_looked_at_again() -> None:
    """A card that takes little of a big photograph is cut from the camera's own pixels, not from fewer."""
    scene = Scene(paper="card", fill=0.45, table="dark", turn=4, blur=0.4)
    big = cv2.resize(photograph(scene), (3024, 4032), interpolation=cv2.INTER_LINEAR)
    page = examine(cv2.imencode(".jpg", big[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 80])[1].tobytes()).pages[0]
    assert 0.9 * 0.45 * 3024 < page.width < 1.15 * 0.45 * 3024
    assert opened(page.image).size == (page.width, page.height)


@pytest.mark.parametrize("turn", [-9.0, -2.5, 4.0])
@pytest.mark.parametrize("is_on_its_side", [False, True], ids=["upright", "on-its-side"])
def test_lines_are_levelled(turn: float, is_on_its_side: bool) -> None:
    """The slant of print is measured to a third of a degree and taken away, whichever way the page lies."""
    seen = photograph(Scene(fill=1.2, turn=turn, lean=0), HIGH)
    if is_on_its_side:
        seen = np.ascontiguousarray(np.rot90(seen))
    slant = slant_of(seen)
    assert slant == pytest.approx(turn, abs=0.34)
    assert abs(slant_of(levelled(seen, slant))) < 0.5


def test_levelling_cuts_nothing_off() -> None:
    """The picture grows by its corners: a mark in each is still there afterwards."""
    seen = np.full((600, 400, 3), 255, np.uint8)
    for row, column in ((0, 0), (0, 380), (580, 0), (580, 380)):
        seen[row : row + 20, column : column + 20] = (255, 0, 0)
    turned = levelled(seen, 7.0)
    marks = (turned[:, :, 0] > 200) & (turned[:, :, 1] < 60)
    assert cv2.connectedComponents(cv2.erode(marks.astype(np.uint8), np.ones((9, 9), np.uint8)))[0] - 1 == 4


@pytest.mark.parametrize("slant", [0.0, 0.5, -0.9, 16.0, -40.0])
def test_what_is_level_or_meant_stays_as_it_is(slant: float) -> None:
    """Half a degree nobody sees, and a slant beyond fifteen may be meant: neither costs a redrawing."""
    seen = np.zeros((50, 60, 3), np.uint8)
    assert levelled(seen, slant) is seen


def test_where_there_is_no_print_nothing_is_turned() -> None:
    """A wall, a sky or a site has no lines to level."""
    assert slant_of(np.full((700, 900, 3), 200, np.uint8)) == 0
    assert slant_of(cv2.resize(np.random.default_rng(1).integers(0, 255, (50, 70, 3), dtype=np.uint8), (900, 700))) == 0


def test_a_straightened_page_is_what_is_shown() -> None:
    """What comes out of an examination is the paper, its quality judged and no alarm raised."""
    seen = photograph(Scene(turn=5, lean=0.06), HIGH)
    content = cv2.imencode(".jpg", seen[:, :, ::-1])[1].tobytes()
    page = examine(content).pages[0]
    assert page.quality.ok
    assert likeness(np.asarray(opened(page.image)), paper("page", 1)) > 0.6
