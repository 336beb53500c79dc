"""Tests of finding labels and what belongs to them."""

import re

import pytest

from tests.uploads.papers import paper
from uploads.findings import Line
from uploads.labels import Form, Labels, labels_of, nearly
from uploads.layout import Sheet

LABELS = labels_of(
    {"name": "姓名", "number": "公民身份号码", "post": "岗位 工作岗位", "company": "用人单位 甲方:", "result": "诊断"},
    "性别 年龄 日期 备注",
)


def form(drawing: str, labels: Labels = LABELS) -> Form:
    """The form of a drawn paper."""
    return Form(Sheet(paper(drawing)), labels)


def beside(drawing: str, name: str) -> list[str | None]:
    """What stands beside each label of a field."""
    found = form(drawing)
    spans = [found.beside(mark) for mark in found.labelled(name)]
    return [None if span is None else found.words(span) for span in spans]


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param("姓名：李建国", id="colon"),
        pytest.param("姓名  李建国", id="cell"),
        pytest.param("姓 名 : 李建国", id="apart"),
        pytest.param("姓  名  李建国", id="signs-in-two-lines"),
        pytest.param("姓名李建国", id="no-colon"),
        pytest.param("1.姓名：李建国", id="numbered"),
        pytest.param("姓名（签字）：李建国", id="bracket"),
        pytest.param("姓名；李建国", id="colon-misread"),
        pytest.param("性名：李建国".replace("性名", "姓各"), id="sign-misread"),
        pytest.param("性别：男   姓名：李建国", id="second-in-the-row"),
        pytest.param("性别男姓名李建国年龄41", id="joined"),
    ],
)
def test_a_value_stands_beside_its_label(drawing: str) -> None:
    """With or without colon, apart or joined, one sign misread."""
    assert beside(drawing, "name") == ["李建国"]


@pytest.mark.parametrize(
    ("drawing", "name"),
    [
        pytest.param("家属姓名：王某", "name", id="of-another"),
        pytest.param("甲方应当提供劳动条件", "company", id="label-that-needs-its-colon"),
        pytest.param("本表由用人单位填写", "company", id="within-a-sentence"),
    ],
)
def test_words_that_are_no_label_of_ours(drawing: str, name: str) -> None:
    """A label with a foreign head names another field, and a word in a sentence names none."""
    assert beside(drawing, name) == []


def test_a_foreign_label_ends_the_value_before_it() -> None:
    """入院日期 is not 日期, but what follows it is not the name either."""
    assert beside("姓名：李建国   入院日期：2026年3月1日", "name") == ["李建国"]


def test_an_empty_label_has_nothing_beside_it() -> None:
    """The next label is not the value of the one before."""
    found = form("姓名：    性别：男")
    assert [found.of(mark) for mark in found.labelled("name")] == [None]


def test_a_value_may_stand_below() -> None:
    """In a table with a head the value stands under its label."""
    found = form("序号  姓名    性别\n1     李建国  男")
    assert [found.words(found.of(mark)) for mark in found.labelled("name")] == ["李建国"]


def test_nothing_far_below_belongs_to_a_label() -> None:
    """What stands at the foot of the page is not the value of an empty field."""
    found = form("姓名\n\n\n\n\n\n李建国")
    assert [found.of(mark) for mark in found.labelled("name")] == [None]


def test_a_value_centred_beside_a_label_of_two_lines() -> None:
    """A cell whose label takes two lines has its value between them."""
    lines = paper("用人单位\n公章")
    value = paper("城北电子厂")[0]
    x, y, width, height = lines[0].box
    moved = type(value)(value.text, value.score, 1, (x + width + 40, y + 20, width, height))
    found = Form(Sheet([*lines, moved]), LABELS)
    assert [found.words(found.of(mark)) for mark in found.labelled("company")] == ["城北电子厂"]


def test_a_section_runs_to_the_next_label() -> None:
    """Rows follow until a label stands at the head of one, or words that end it."""
    found = form("诊断：\n  左胫骨骨折\n  脑震荡\n备注：无")
    spans = found.section(found.labelled("result")[0], re.compile("建议"))
    assert [found.words(span) for span in spans] == ["左胫骨骨折", "脑震荡"]
    ended = form("诊断：左胫骨骨折\n建议休息\n脑震荡")
    spans = ended.section(ended.labelled("result")[0], re.compile("建议"))
    assert [ended.words(span) for span in spans] == ["左胫骨骨折"]


def test_a_section_ends_where_a_label_cuts_its_line() -> None:
    """诊断：骨折。备注：… in one line is over with that line."""
    found = form("诊断：左胫骨骨折。备注：无\n脑震荡")
    spans = found.section(found.labelled("result")[0], re.compile("建议"))
    assert [found.words(span) for span in spans] == ["左胫骨骨折"]


def test_a_value_goes_on_under_its_beginning() -> None:
    """Lines that begin where the value begins go on with it; a label in the column ends it."""
    found = form("岗位  塔吊司机及\n      信号工\n备注  无")
    mark = found.labelled("post")[0]
    assert [found.words(span) for span in found.wrapped(mark, found.beside(mark))] == ["塔吊司机及", "信号工"]


def test_a_clause_is_no_part_of_the_value_above() -> None:
    """第一条 begins something else, however far the line above it reaches."""
    found = form("岗位：" + "木工及其他由甲方安排的工作" * 2 + "\n第一条本合同为固定期限")
    mark = found.labelled("post")[0]
    assert len(found.wrapped(mark, found.beside(mark))) == 1


def test_a_short_line_of_text_does_not_go_on() -> None:
    """Where label and value share a line, only one that reaches the edge goes on in the next."""
    found = form("岗位：木工\n乙方应当遵守甲方依法制定的各项规章制度和劳动纪律")
    mark = found.labelled("post")[0]
    assert [found.words(span) for span in found.wrapped(mark, found.beside(mark))] == ["木工"]
    torn = found.wrapped(mark, found.beside(mark), torn=True)
    assert len(torn) == 2


@pytest.mark.parametrize(
    ("text", "end"),
    [("公民身份号码", 6), ("公民身分号码", 6), ("公民身份码9", 5), ("公民公身份号码", 7), ("公民什么号马", None), ("公民", None)],
)
def test_long_words_are_known_with_a_slip(text: str, end: int | None) -> None:
    """One sign in four may be wrong, or one lost or doubled; more is another word."""
    assert nearly("公民身份号码", text, 0) == end


def test_a_misread_label_is_not_exact() -> None:
    """What stands beside a label that was guessed is less sure."""
    assert [mark.is_exact for mark in form("公民身分号码：99").labelled("number")] == [False]
    assert [mark.is_exact for mark in form("公民身份号码：99").labelled("number")] == [True]


def test_two_labels_equally_near_name_nothing() -> None:
    """性名 may be 姓名 or 性别."""
    labels = labels_of({"name": "姓名", "sex": "性别"})
    assert form("性名：李建国", labels).marks == []


def test_a_label_of_which_one_sign_is_left() -> None:
    """所 alone beside a value is what is left of 住所, if nothing else ends so."""
    labels = labels_of({"seat": "住所"}, "类型")
    found = form("所  南山县工业园区8号", labels)
    assert [found.words(found.beside(mark)) for mark in found.labelled("seat")] == ["南山县工业园区8号"]


def test_a_value_beside_a_label_of_two_lines_is_taken_once() -> None:
    """工作/岗位 in two lines: what stands between them, level with the second, is one value and not two."""
    lines = [
        Line(words, 0.99, 1, (x, y, 40 * len(words), 48), slant=1e-6)
        for x, y, words in ((91, 539, "诊断"), (89, 576, "史"), (467, 560, "左足骨折"), (91, 700, "备注"))
    ]
    found = Form(Sheet(lines), LABELS)
    (mark,) = found.labelled("result")
    assert [[piece.text for piece in row] for row in found.sheet.rows][:2] == [["诊断"], ["史", "左足骨折"]]
    assert [found.words(span) for span in found.section(mark, re.compile("建议"))] == ["左足骨折"]
