"""Tests of what a table's title tells, and of whether the table is one person's."""

import re

import pytest

from tests.uploads.papers import paper
from uploads import titles
from uploads.labels import Form, labels_of
from uploads.layout import Sheet
from uploads.sides import side_of

LABELS = labels_of({"name": "姓名", "from": "付款人 甲方:", "to": "收款人 乙方:", "seat": "地址"}, "工种 金额")


def form(drawing: str) -> Form:
    """The form of a drawn paper."""
    return Form(Sheet(paper(drawing)), LABELS)


def value(field: object) -> object:
    """What a field says, if it was read."""
    return None if field is None else field.value


@pytest.mark.parametrize(
    ("drawing", "employer"),
    [
        ("城北电子厂2026年3月工资条", "城北电子厂"),
        ("杭州天韵有限公司2026-03员工工资单", "杭州天韵有限公司"),
        ("城北电子厂\n工资条", "城北电子厂"),
        ("由城北电子厂按月发放，请核对", None),
        ("工资条", None),
    ],
)
def test_the_employer_stands_in_the_title(drawing: str, employer: str | None) -> None:
    """Alone, or before the name of the table; not in a sentence."""
    assert value(titles.employer(form(drawing), "employer")) == employer


@pytest.mark.parametrize(
    ("drawing", "month"),
    [
        ("城北电子厂2026年3月工资条", "2026-03"),
        ("工资条\n2026年3月", "2026-03"),
        ("开工日期2026年3月1日起按计划进行施工", None),
    ],
)
def test_the_month_stands_in_the_title(drawing: str, month: str | None) -> None:
    """In the title or alone in a line near it."""
    assert value(titles.month(form(drawing), "month", re.compile("工资"))) == month


@pytest.mark.parametrize(
    ("drawing", "several"),
    [
        ("姓名    工种\n李建国  木工", False),
        ("姓名    工种\n李建国  木工\n王小明  瓦工", True),
        ("姓名    工种\n李建国  木工\n李建国  木工", False),
        ("姓名：李建国\n岗位：车间主任", False),
        ("姓名：李建国   姓名：王小明", True),
        ("工种\n木工", False),
    ],
)
def test_a_table_of_many_people_is_known(drawing: str, several: bool) -> None:
    """Different names under one head, or two labels with two names."""
    assert titles.has_several_people(form(drawing), "name") is several


@pytest.mark.parametrize(
    ("drawing", "sides"),
    [
        pytest.param("甲方：某厂\n地址：甲地\n乙方：某人\n地址：乙地", ["payer", "payee"], id="above-one-another"),
        pytest.param("甲方：某厂            乙方：某人\n地址：甲地            地址：乙地", ["payer", "payee"], id="beside"),
        pytest.param("地址：无主", [None], id="before-any"),
    ],
)
def test_a_line_is_of_the_side_it_stands_with(drawing: str, sides: list[str | None]) -> None:
    """The side named last before it, or in whose column it stands."""
    found = form(drawing)
    assert [side_of(found, mark, {"from": "payer", "to": "payee"}) for mark in found.labelled("seat")] == sides
