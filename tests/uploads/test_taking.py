"""Tests of taking single fields from a form, and of how sure they are."""

import re

import pytest

from tests.builders import make_id_number
from tests.uploads.papers import paper
from uploads import printed, taking
from uploads.labels import Form, labels_of
from uploads.layout import Sheet

LABELS = labels_of(
    {"name": "姓名 职工姓名", "day": "签发日期 日期", "company": "用人单位", "seat": "住所", "id_number": "身份证号码"},
    "性别 备注",
)


def form(drawing: str, **made) -> Form:
    """The form of a drawn paper."""
    return Form(Sheet(paper(drawing, **made)), LABELS)


def value(field: object) -> object:
    """What a field says, if it was read."""
    return None if field is None else field.value


@pytest.mark.parametrize(
    ("drawing", "least", "most"),
    [
        pytest.param("签发日期：2026年3月1日", 0.98, 1.0, id="label"),
        pytest.param("签友日期：2026年3月1日", 0.9, 0.97, id="misread-label"),
    ],
)
def test_a_misread_label_makes_less_sure(drawing: str, least: float, most: float) -> None:
    """A guess lowers the recogniser's own figure."""
    assert least <= taking.take(form(drawing, score=0.99), "day", printed.day).score <= most


def test_a_value_without_a_label_is_less_sure_and_says_so() -> None:
    """Its shape alone told what it is."""
    found = taking.anywhere(form("2026年3月1日", score=1.0), "day", printed.day)
    assert found.score == taking.UNLABELLED
    assert taking.SEEN not in found.checks


@pytest.mark.parametrize(
    ("drawing", "name"),
    [
        ("姓名：李建国\n职工姓名：李建国", "李建国"),
        ("姓名：李建国\n职工姓名：王小明", None),
        ("姓名：李建国\n职工姓名：", "李建国"),
        ("姓名：", None),
        ("备注：李建国", None),
    ],
)
def test_two_names_under_one_label_are_nobodys(drawing: str, name: str | None) -> None:
    """A paper that names two people leaves open whose it is."""
    assert value(taking.person(form(drawing), "name")) == name


@pytest.mark.parametrize(
    ("drawing", "company"),
    [
        ("用人单位：城北电子厂", "城北电子厂"),
        ("用人单位：杭州天韵建设工程\n          有限公司", "杭州天韵建设工程有限公司"),
        ("用人单位：杭州天韵建设集团\n          有限公司", "杭州天韵建设集团有限公司"),
        ("用人单位：杭州天韵有限公司\n          第三分公司", "杭州天韵有限公司第三分公司"),
        ("用人单位：城北电子厂\n          城南电子厂", "城北电子厂"),
        ("用人单位：城北电子厂\n          天韵有限公司", "城北电子厂"),
        ("用人单位为城北电子厂。经本会鉴定", "城北电子厂"),
        ("用人单位：见附件", None),
        ("用人单位：", None),
    ],
)
def test_employers_are_taken_with_their_second_line(drawing: str, company: str | None) -> None:
    """A name that does not end as a name does goes on below."""
    assert value(taking.employer(form(drawing), "company")) == company


@pytest.mark.parametrize(
    ("drawing", "seat"),
    [
        ("住所  南山县工业园区8号\n备注  无", "南山县工业园区8号"),
        ("住所  南山县工业园区\n      8号\n备注  无", "南山县工业园区8号"),
        ("住所  无", None),
    ],
)
def test_words_are_taken_with_the_lines_under_them(drawing: str, seat: str | None) -> None:
    """Until a label stands below the label."""
    assert value(taking.text(form(drawing), "seat", shortest=4, rows=2)) == seat


def test_a_number_beside_a_label_is_not_replaced_by_another() -> None:
    """Where the labelled number was misread, another number on the paper is another person's."""
    number, other = make_id_number(3), make_id_number(4)
    assert value(taking.id_number(form(f"身份证号码：{number}\n备注：{other}"))) == number
    assert value(taking.id_number(form(f"身份证号码：{number[:-1]}?\n备注：{other}"))) is None
    assert value(taking.id_number(form(f"备注：{other}"))) == other


def test_what_a_sentence_tells_is_boxed_where_it_stands() -> None:
    """Over the end of a line as well."""
    told = form("兹证明李建国于2026年3\n月1日来院")
    found = taking.told(told, "day", re.compile("于(.{6,12})来院"), printed.day)
    assert (found.value, found.raw) == ("2026-03-01", "2026年3 月1日")


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [("2026-01-01", "2026-02-01", 2), ("2026-02-01", "2026-01-01", 0), ("2026-02-01", None, 1), (None, None, 0)],
)
def test_dates_out_of_order_are_both_given_up(first: str | None, second: str | None, kept: int) -> None:
    """Which of the two was misread cannot be told."""
    day = taking.anywhere(form("2026年3月1日"), "day", printed.day)
    dates = [None if each is None else type(day)(day.name, each, day.raw, 0.9, 1, day.box) for each in (first, second)]
    found = [each for each in taking.ordered(*dates) if each is not None]
    assert len(found) == kept
    assert all(("date_order" in each.checks) == (kept == 2) for each in found)
