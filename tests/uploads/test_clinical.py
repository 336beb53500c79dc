"""Tests of what hospital papers have in common."""

import pytest

from tests.uploads.papers import paper
from uploads import clinical
from uploads.findings import Line
from uploads.labels import Form, labels_of
from uploads.layout import Sheet

LABELS = labels_of({"name": clinical.NAMES, "result": "诊断", "hospital": "医院名称"}, clinical.ENDS)


def form(drawing: str) -> Form:
    """The form of a drawn paper."""
    return Form(Sheet(paper(drawing)), LABELS)


def value(field: object) -> object:
    """What a field says, if it was read."""
    return None if field is None else field.value


@pytest.mark.parametrize(
    ("rows", "listed"),
    [
        (["左胫骨骨折"], "左胫骨骨折"),
        (["1.左胫骨骨折", "2.脑震荡"], "左胫骨骨折；脑震荡"),
        (["1、左胫骨骨折2、脑震荡"], "左胫骨骨折；脑震荡"),
        (["(1)左胫骨骨折；(2)脑震荡。"], "左胫骨骨折；脑震荡"),
        (["①左胫骨骨折②脑震荡"], "左胫骨骨折；脑震荡"),
        (["1.左胫骨平台", "骨折", "2.脑震荡"], "左胫骨平台骨折；脑震荡"),
        (["1.腰1椎体骨折2.左第3、4肋骨骨折"], "腰1椎体骨折；左第3、4肋骨骨折"),
        (["左胫骨骨折;脑震荡"], "左胫骨骨折；脑震荡"),
        (["左手皮肤裂伤·颅骨骨折"], "左手皮肤裂伤，颅骨骨折"),
        (["2.脑震荡"], "脑震荡"),
        (["1右手拇指断裂；2.脑震荡"], "右手拇指断裂；脑震荡"),
        (["1右手拇指断裂", "2、脑震荡"], "右手拇指断裂；脑震荡"),
        (["1", "右手拇指断裂；2.脑震荡"], "右手拇指断裂；脑震荡"),
        (["1级烧伤"], "1级烧伤"),
        ([], ""),
    ],
)
def test_lists_of_diagnoses_lose_their_numbers(rows: list[str], listed: str) -> None:
    """Each item once, set apart by ；; numbers within an item stay."""
    assert clinical.items(rows) == listed


@pytest.mark.parametrize(
    ("drawing", "result"),
    [
        ("诊断：左胫骨骨折\n建议：休息", "左胫骨骨折"),
        ("诊断：\n左胫骨骨折\n医师签名：赵某", "左胫骨骨折"),
        ("诊断：左胫骨骨折\n某某医院", "左胫骨骨折"),
        ("诊断：左胫骨骨折\n2026年3月1日", "左胫骨骨折"),
        ("诊断：\n建议：休息", None),
        ("诊断证明书\n姓名：李建国", None),
    ],
)
def test_a_diagnosis_ends_where_something_else_begins(drawing: str, result: str | None) -> None:
    """Advice, signature, hospital and date are no part of it; a title is no diagnosis."""
    assert value(clinical.result(form(drawing))) == result


def test_a_list_of_one_item_is_less_sure() -> None:
    """1. without 2. has most likely lost the rest."""
    whole, torn = (clinical.result(form(f"诊断：{words}")) for words in ("左胫骨骨折", "1.左胫骨骨折"))
    assert (whole.value, torn.value) == ("左胫骨骨折", "左胫骨骨折")
    assert torn.score < whole.score


@pytest.mark.parametrize(
    ("drawing", "hospital"),
    [
        ("南山县人民医院\n诊断证明书\n姓名：李建国", "南山县人民医院"),
        ("诊断证明书\n姓名：李建国\n诊断：脑震荡\n南山县人民医院", "南山县人民医院"),
        ("南山县人民医院\n姓名：李建国\n转北河市中心医院治疗，费用自理", "南山县人民医院"),
        ("诊断证明书\n姓名：李建国\n南山县人民医院\n北河市中心医院", None),
        ("医院名称：南山县人民医院\n北河市中心医院", "南山县人民医院"),
    ],
)
def test_the_hospital_is_the_one_at_the_head_or_foot(drawing: str, hospital: str | None) -> None:
    """Two at one place leave it open."""
    assert value(clinical.hospital(form(drawing))) == hospital


@pytest.mark.parametrize(
    ("result", "parts"),
    [
        ("左侧胫骨平台骨折；左膝关节软组织挫伤", ["左侧胫骨", "左膝关节"]),
        ("T12椎体压缩性骨折", ["T12椎体"]),
        ("全身多处软组织挫伤", None),
    ],
)
def test_parts_of_the_body_are_those_the_diagnosis_names(result: str, parts: list[str] | None) -> None:
    """Nothing is made up where no part is named."""
    field = clinical.result(form(f"诊断：{result}"))
    assert value(clinical.parts(field)) == parts
    assert clinical.parts(None) is None


@pytest.mark.parametrize(("words", "age"), [("41岁", 41), ("41", 41), ("0岁", None), ("300岁", None), ("成年", None)])
def test_ages_are_whole_years(words: str, age: int | None) -> None:
    """Of a living person."""
    assert value(clinical.age(words)) == age


def cell(*rows: tuple[int, int, str]) -> Form:
    """The form of lines at a place each, as a table with high cells gives them."""
    lines = [Line(text, 0.99, 1, (x, y, 34 * len(text), 50), slant=1e-6) for x, y, text in rows]
    return Form(Sheet(lines), LABELS)


HEAD, LABEL, BELOW = (1070, 430, "48647767"), (148, 683, "诊断"), (361, 702, "节脱位")


@pytest.mark.parametrize(
    ("rows", "result"),
    [
        pytest.param(
            [HEAD, (363, 655, "1、右膝关节挫伤2、左肩关"), LABEL, BELOW], "右膝关节挫伤；左肩关节脱位", id="label-in-the-middle"
        ),
        pytest.param([HEAD, (363, 560, "门诊复查后开具"), LABEL, BELOW], "节脱位", id="a-row-of-its-own"),
        pytest.param([HEAD, (600, 655, "急诊科"), LABEL, BELOW], "节脱位", id="not-in-the-same-column"),
        pytest.param([(148, 655, "姓名"), (363, 655, "李建国"), LABEL, BELOW], "节脱位", id="beside-another-label"),
        pytest.param([(148, 683, "诊断"), (363, 690, "左肩关节脱位")], "左肩关节脱位", id="first-row-of-the-page"),
    ],
)
def test_a_diagnosis_may_begin_above_its_label(rows: list[tuple[int, int, str]], result: str) -> None:
    """In a high cell the label stands in the middle, and two lines beside it stand over and under its row."""
    assert value(clinical.result(cell(*rows))) == result
