"""Tests of the number, the office and the day of official papers."""

import re

import pytest

from tests.uploads.papers import paper
from uploads import official
from uploads.labels import Form, labels_of
from uploads.layout import Sheet

LABELS = labels_of({"no": "编号 文号", "office": "认定机关", "date": "日期 决定日期"}, "受理日期 职工姓名")
BUREAU = re.compile("[\u4e00-\u9fff]{2,20}?社会保障局")


def form(drawing: str) -> Form:
    """The form of a drawn paper."""
    return Form(Sheet(paper(drawing)), LABELS)


def value(field: object) -> object:
    """What a field says, if it was read."""
    return None if field is None else field.value


@pytest.mark.parametrize(
    ("drawing", "no"),
    [
        ("南人社工认〔2026〕0099号", "南人社工认〔2026〕0099号"),
        ("南人社工认[2026]第99号", "南人社工认〔2026〕第99号"),
        ("编号：南劳鉴（2026）88号", "南劳鉴〔2026〕88号"),
        ("编号：NS2026-0012", "NS2026-0012"),
        ("决定书\n202612345", "202612345"),
        ("第990101202600012号", "第990101202600012号"),
        ("编号：", None),
        ("职工姓名：李建国", None),
    ],
)
def test_numbers_of_papers_are_read(drawing: str, no: str | None) -> None:
    """With the year in brackets, beside a label, or alone under the title."""
    assert value(official.document_no(form(drawing), "no")) == no


@pytest.mark.parametrize(
    ("drawing", "office"),
    [
        ("南山县社会保障局\n决定书\n职工姓名：李建国", "南山县社会保障局"),
        ("决定书\n职工姓名：李建国\n\n\n\n\n\n南山县社会保障局", "南山县社会保障局"),
        ("认定机关：南山县社会保障局", "南山县社会保障局"),
        ("南山县社会保障局\n北河市社会保障局\n决定书", None),
        ("可以向南山县社会保障局提出，也可以起诉。", None),
    ],
)
def test_the_office_stands_at_the_head_or_the_foot(drawing: str, office: str | None) -> None:
    """Two offices at one place leave it open; an office in a sentence is another."""
    assert value(official.authority(form(drawing), "office", BUREAU)) == office


@pytest.mark.parametrize(
    ("drawing", "day"),
    [
        ("受理日期：2026年1月5日\n决定日期：2026年3月2日\n2026年4月1日", "2026-03-02"),
        ("受理日期：2026年1月5日\n\n2026年3月2日", "2026-03-02"),
        ("受理日期：2026年1月5日", None),
        ("                2026  年  3  月  2  日", "2026-03-02"),
        ("某人于2026年1月5日受理的申请经过调查核实并作出决定如下", None),
        ("南劳鉴〔2026〕88号\n二二六年三月二日", "2026-03-02"),
        ("南劳鉴〔2025〕88号\n二五年三月二日", "2025-03-02"),
        ("南劳鉴〔2025〕88号\n二二六年三月二日", None),
        ("二五年三月二日", None),
        ("南劳鉴〔2025〕88号\n二五年十月二日", None),
    ],
)
def test_the_day_of_a_paper_is_its_own(drawing: str, day: str | None) -> None:
    """The day beside its label, or alone at the foot; one that lost its 〇 is told by the year in the number."""
    assert value(official.written_day(form(drawing), "date")) == day
