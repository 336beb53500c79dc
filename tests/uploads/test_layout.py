"""Tests of the order of print on a page and of where its signs stand."""

import pytest

from tests.uploads.papers import COLUMN, HEIGHT, paper
from uploads.findings import Line
from uploads.layout import MOST_LINES, Sheet, around


def sheet(drawing: str, **made) -> Sheet:
    """The sheet of a drawn paper."""
    return Sheet(paper(drawing, **made))


def test_rows_are_read_from_above_and_from_the_left() -> None:
    """However the recogniser gives its lines, a row is what stands level."""
    lines = paper("姓名  李建国  性别  男\n住址  南山县")
    assert Sheet(lines[::-1]).text == "姓名\t李建国\t性别\t男\n住址\t南山县\n"


@pytest.mark.parametrize("slant", [-0.05, -0.02, -0.005, 0.005, 0.02, 0.05])
def test_a_slanted_page_keeps_its_rows(slant: float) -> None:
    """Across the width of a page the slant is more than a row; the rows hold nevertheless."""
    drawing = "\n".join("姓名" + " " * 50 + f"值{at}" for at in range(6))
    assert sheet(drawing, slant=slant).text == "".join(f"姓名\t值{at}\n" for at in range(6))


@pytest.mark.parametrize("slant", [-0.12, -0.05, 0.0, 0.05, 0.12])
def test_a_slant_nobody_measured_is_told_from_neighbours(slant: float) -> None:
    """Lines that stand near each other show how the page lies, up to the steepest a page is left with."""
    drawing = "\n".join(f"姓名{at}   李建国{at}   性别{at}   男{at}" for at in range(6))
    lines = [Line(line.text, 0.9, 1, line.box) for line in paper(drawing, slant=slant)]
    assert Sheet(lines).text == "".join(f"姓名{at}\t李建国{at}\t性别{at}\t男{at}\n" for at in range(6))


def test_a_page_whose_long_lines_are_level_is_not_thought_slanted() -> None:
    """Label and value a row apart would fit a slant, but the box of a long line could not hold it."""
    lines = []
    for at in range(5):
        y = 300 + 130 * at
        lines.append(Line(f"栏目{at}", 0.9, 1, (200, y, 240, 84)))
        lines.append(Line("内容" * 9 + str(at), 0.9, 1, (800, y + 14, 840, 84)))
    assert Sheet(lines).text == "".join(f"栏目{at}\t" + "内容" * 9 + f"{at}\n" for at in range(5))


def test_large_print_beside_small_is_one_row() -> None:
    """A value written larger than its label stands beside it all the same."""
    label, value = Line("姓名", 0.9, 1, (20, 110, 60, 20)), Line("王小明", 0.9, 1, (120, 100, 150, 40))
    assert Sheet([value, label]).text == "姓名\t王小明\n"


def test_lines_under_one_another_are_two_rows() -> None:
    """Tight lines that lie over each other are no neighbours, however near."""
    above, below = Line("第一行", 0.9, 1, (20, 100, 90, 30)), Line("第二行", 0.9, 1, (20, 114, 90, 30))
    assert Sheet([above, below]).text == "第一行\n第二行\n"


def test_pages_follow_one_another() -> None:
    """The second page comes after the first, whatever its lines' heights on the page."""
    lines = [*paper("第二页", page=2), *paper("\n\n第一页")]
    assert Sheet(lines).text == "第一页\n第二页\n"


@pytest.mark.parametrize(
    ("words", "text", "gaps"),
    [
        pytest.param("姓 名：李建国", "姓名:李建国", {1}, id="gap-between-chinese-signs"),
        pytest.param("２０２６ 年", "2026年", {4}, id="full-width"),
        pytest.param("08:30 17:30", "08:30 17:30", set(), id="blank-between-latin-signs"),
        pytest.param("岗位__木工__", "岗位木工", {2}, id="rule-to-write-on"),
        pytest.param("第Ⅱ度", "第Ⅱ度", set(), id="signs-without-a-plain-shape-stay"),
    ],
)
def test_signs_are_made_plain(words: str, text: str, gaps: set[int]) -> None:
    """Half or full width, blanks and rules make no difference; where blanks stood is remembered."""
    plain = Sheet([Line(words, 0.9, 1, (0, 0, 200, 30))])
    assert plain.text == text + "\n"
    assert plain.gaps == gaps


def test_a_span_gives_back_what_was_read() -> None:
    """The raw signs are those of the recogniser, blanks and all."""
    read = sheet("姓 名：李 建国  男")
    start = read.text.index("李")
    assert read.placed(start, start + 3).raw == "李 建国"


def test_the_box_of_a_part_is_its_share_of_the_line() -> None:
    """Three signs at the end of a line of six take the right half of its box."""
    read = sheet("姓名名李建国")
    placed = read.placed(3, 6)
    assert placed.box == (20 + 6 * COLUMN, 200, 6 * COLUMN, HEIGHT)


def test_latin_signs_take_half_the_room() -> None:
    """A number after a Chinese label begins where its narrow signs begin."""
    placed = sheet("编号12345678").placed(2, 10)
    assert 20 + 3 * COLUMN < placed.box[0] < 20 + 6 * COLUMN


def test_a_span_over_lines_has_the_box_around_them_and_the_least_score() -> None:
    """A value on two lines is shown whole and is as sure as its worse line."""
    lines = [Line("南山县", 0.99, 1, (100, 10, 90, 30)), Line("文三路", 0.7, 1, (100, 50, 120, 30))]
    placed = Sheet(lines).placed(0, 7)
    assert (placed.box, placed.score, placed.raw) == ((100, 10, 120, 70), 0.7, "南山县 文三路")


def test_a_span_over_pages_is_boxed_on_the_first() -> None:
    """A crop cannot be of two pages."""
    lines = [*paper("南山县"), *paper("文三路", page=2)]
    placed = Sheet(lines).placed(0, 7)
    assert (placed.page, placed.box[3]) == (1, HEIGHT)


def test_blank_lines_and_too_many_are_left_out() -> None:
    """What was read as white space is no line, and no page is longer than a page can be."""
    assert Sheet([Line("  ", 0.9, 1, (0, 0, 10, 10))]).pieces == []
    many = [Line("字", 0.9, 1, (0, 40 * at, 30, 30)) for at in range(MOST_LINES + 50)]
    assert len(Sheet(many).pieces) == MOST_LINES


def test_the_box_around_boxes_is_the_smallest() -> None:
    """Left, top, width and height over all."""
    assert around([(10, 20, 5, 5), (0, 22, 4, 10)]) == (0, 20, 15, 12)


def test_a_face_is_no_sign() -> None:
    """A portrait that was read as 二 stands beside the address and must not get into it; large titles stay."""
    lines = paper("住址  江滨区文化\n      路208号\n公民身份号码  990101199204151866")
    face = Line("二", 0.99, 1, (500, 120, 260, 250))
    assert Sheet([*lines, face]).text == Sheet(lines).text
    assert "二" in Sheet([*lines, Line("二", 0.99, 1, (500, 200, 60, 60))]).text
    assert "居民身份证" in Sheet([*lines, Line("居民身份证", 0.99, 1, (20, 700, 900, 160))]).text
