"""Which way a page lies, told from where its lines are and how well they read."""

from collections.abc import Sequence

import numpy as np
import pytest

from uploads.printed_lines import MOST_LINES, MOST_SINGLE, Picture, size_of, worth_reading
from uploads.upright_by_text import runs_down, turn_of, turned, turned_quads

WIDTH, HEIGHT = 600, 400
MARK = (10, 200, 30)


def box(x: float, y: float, width: float, height: float) -> np.ndarray:
    """A line without slant."""
    return np.float32([[x, y], [x + width, y], [x + width, y + height], [x, y + height]])


def leaning(x: float, y: float, length: float, degrees: float) -> np.ndarray:
    """A line of twenty pixels' thickness that runs at an angle, its corners in order around it."""
    turn = np.radians(degrees)
    along, across = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
    corners = [np.array([x, y]) + a * along * length + b * across * 20 for a, b in ((0, 0), (1, 0), (1, 1), (0, 1))]
    return np.float32(corners)


PAGE = [box(40, 40 + 50 * row, 300 - 20 * row, 24) for row in range(6)]


def marked_page() -> Picture:
    """A page whose lines start with a coloured pixel, so that a reader can tell their beginning."""
    picture = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    for quad in PAGE:
        x, y = quad[0].astype(int)
        picture[y + 6 : y + 14, x + 6 : x + 14] = MARK
    return picture


def reads_from_the_mark(crops: Sequence[Picture]) -> list[tuple[str, float]]:
    """A recogniser that reads well where the mark stands at the upper left, as print does on an upright line."""
    return [
        ("张三" if crop[: crop.shape[0] // 2 + 4, : crop.shape[1] // 2].any() else "乱", score_of(crop))
        for crop in crops
    ]


def score_of(crop: Picture) -> float:
    """High where the mark is at the upper left."""
    return 0.99 if crop[2:16, 2:20].any() and crop.shape[1] > crop.shape[0] else 0.55


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_page_is_turned_to_where_its_lines_can_be_read(degrees: int) -> None:
    """Lying on either side, upside down or upright already, the page comes out upright."""
    lying = turned(marked_page(), degrees)
    quads = turned_quads(PAGE, degrees, WIDTH, HEIGHT)
    found = turn_of(lying, quads, reads_from_the_mark)
    assert (degrees + found) % 360 == 0


def test_reading_twice_is_saved_where_the_first_try_reads_well() -> None:
    """An upright page costs one reading of a few lines and no more."""
    asked = []

    def reads(crops: Sequence[Picture]) -> list[tuple[str, float]]:
        asked.append(len(crops))
        return reads_from_the_mark(crops)

    assert turn_of(marked_page(), PAGE, reads) == 0
    assert sum(asked) <= 4


@pytest.mark.parametrize(("words", "expected"), [("工伤认定决定书", 2), ("编号二", 4), ("990101198005120000", 4)])
def test_two_lines_that_read_clearly_are_enough(words: str, expected: int) -> None:
    """Where they hold a dozen signs no further line is tried; few signs or digits alone say less."""
    asked = []

    def reads(crops: Sequence[Picture]) -> list[tuple[str, float]]:
        asked.append(len(crops))
        return [(words, 0.99) for _ in crops]

    assert turn_of(marked_page(), PAGE, reads) == 0
    assert sum(asked) == expected


@pytest.mark.parametrize("degrees", [0, 90])
def test_what_can_be_read_neither_way_stays_as_it_came(degrees: int) -> None:
    """A face or a wall with something like a line on it is no print, and is not turned over."""
    lying = turned(marked_page(), degrees)
    quads = turned_quads(PAGE, degrees, WIDTH, HEIGHT)
    assert turn_of(lying, quads, lambda crops: [("乱", 0.3 + 0.1 * bool(crop[2:16, 2:20].any())) for crop in crops]) == 0


def test_numbers_alone_do_not_say_which_way_is_up() -> None:
    """A long number that reads well upside down is outweighed by a few signs that do not."""

    def reads(crops: Sequence[Picture]) -> list[tuple[str, float]]:
        is_upright = score_of(crops[0]) > 0.9
        return [("6908069880690", 0.98), *((("姓名张三", 0.97) if is_upright else ("乱乱", 0.5)) for _ in crops[1:])]

    assert turn_of(turned(marked_page(), 180), turned_quads(PAGE, 180, WIDTH, HEIGHT), reads) == 180


def test_a_page_without_print_stays_as_it_is() -> None:
    """No line, no turn, and nothing is read."""
    assert turn_of(marked_page(), [], lambda _: pytest.fail("read")) == 0


@pytest.mark.parametrize("slant", [-20, -8, 0, 8, 20])
def test_slanting_lines_run_the_way_their_longer_edge_does(slant: int) -> None:
    """A slant of the hand is no turn of the page; a line that runs down at a slant still runs down."""
    assert not runs_down([leaning(100, 100 + 40 * row, 240, slant) for row in range(4)])
    assert runs_down([leaning(100 + 40 * row, 60, 240, 90 + slant) for row in range(4)])


def test_short_boxes_have_no_say() -> None:
    """Single signs, ticks and stamps are as high as wide; the long lines decide."""
    ticks = [box(30 * number, 300, 20, 30) for number in range(15)]
    assert not runs_down([*ticks, box(40, 40, 300, 24)])


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_corners_turn_with_their_page(degrees: int) -> None:
    """Four quarter turns end where they began, and after each the first corner is the upper left one."""
    quads, size = PAGE, (WIDTH, HEIGHT)
    for _ in range(4):
        quads = turned_quads(quads, degrees, *size)
        size = size[::-1] if degrees in (90, 270) else size
        assert all(np.argmin(quad.sum(1)) == 0 for quad in quads)
    assert all(np.allclose(one, other) for one, other in zip(quads, PAGE, strict=True))


def test_what_is_read_of_a_page_is_bounded() -> None:
    """A list of hundreds of ticks costs no more than a page of print; long lines come before single signs."""
    ticks = [box(20 * (number % 30), 20 * (number // 30), 16, 16) for number in range(600)]
    rows = [box(0, 30 * row, 400, 24) for row in range(200)]
    assert len(worth_reading(ticks)) == MOST_SINGLE
    assert worth_reading([*ticks, *rows]) == worth_reading(rows) or len(worth_reading([*ticks, *rows])) == MOST_LINES
    assert all(size_of(quad)[0] == 400 for quad in worth_reading([*ticks, *rows]))


def test_lines_that_run_down_an_upright_page_are_left_out() -> None:
    """A seal's edge or a margin note across the page is no line of it."""
    assert worth_reading([box(10, 10, 20, 300)]) == []
