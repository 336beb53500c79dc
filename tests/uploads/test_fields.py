"""Tests of what holds for every kind of document and any lines whatever."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.flows.cases.test_readings import ROWS
from tests.uploads.papers import paper
from tests.uploads.test_classification import PAPERS
from uploads.classification import kind_of
from uploads.fields import _READERS, fields_of, sealed_kinds
from uploads.findings import Line, Rim
from uploads.signs import SIGNS

KINDS = sorted(_READERS)
CHECKS = {"label_seen", "check_digit", "date_order", "known_value", "amount_words"}
WIDTH, HEIGHT = 1500, 2000
WORDS = st.text(
    st.sampled_from("姓名：李建国性别男诊断日期甲方乙方（）:;1.2、年月日 0123456789XOl元¥,-有限公司医院号第级责任承担，。\t\n-·"),
    max_size=40,
)
LINES = st.lists(
    st.builds(
        lambda text, score, page, x, y, w, h: Line(text, score, page, (x, y, w, h)),
        WORDS,
        st.floats(0, 1),
        st.integers(1, 3),
        st.integers(0, WIDTH - 500),
        st.integers(0, HEIGHT - 80),
        st.integers(0, 500),
        st.integers(0, 80),
    ),
    max_size=25,
)


def test_every_kind_that_is_defined_has_a_reader() -> None:
    """What the definitions say is read, is read; and every reader's kind can be told from print."""
    assert set(KINDS) == ROWS.keys()
    assert set(KINDS) <= SIGNS.keys()


def test_seals_are_read_only_where_print_leaves_something_open() -> None:
    """Reading a rim costs as much as two lines: not for a kind that has no use for it, nor where print says it."""
    rim = Rim(1, (600, 700, 200, 200), (("南山县人力资源和社会保障局", 0.9),) * 2)
    asked = []

    def rims() -> list[Rim]:
        asked.append(rim)
        return [rim]

    appeal = "如对本决定不服，可以向南山县人民政府申请行政复议。\n"
    sealed = paper("认定工伤决定书\n职工姓名：周桂兰\n" + appeal + "（工伤认定专用章）")
    printed = paper("认定工伤决定书\n职工姓名：周桂兰\n" + appeal + "南山县人力资源和社会保障局")
    assert "recognition_decision" in sealed_kinds()
    assert not {"id_card_front", "labour_contract"} & sealed_kinds()
    fields_of("recognition_decision", printed, rims)
    fields_of("diagnosis_certificate", sealed, rims)
    assert asked == []
    found = {field.name: field for field in fields_of("recognition_decision", sealed, rims)}
    assert found["authority"].value == "南山县人力资源和社会保障局"
    assert found["authority"].box == rim.box
    assert asked == [rim]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(KINDS), LINES)
def test_any_lines_are_read_without_harm(kind: str, lines: list[Line]) -> None:
    """Nothing raises; boxes lie within the page, scores within the recogniser's, names within the definition."""
    for field in fields_of(kind, lines):
        x, y, width, height = field.box
        assert 0 <= x
        assert 0 <= y
        assert x + width <= WIDTH + 1
        assert y + height <= HEIGHT + 1
        assert 0 <= field.score <= max(line.score for line in lines)
        assert field.name in ROWS[kind].fields
        assert set(field.checks) <= CHECKS
        assert field.raw
    assert kind_of(lines)[0] in {*SIGNS, "other"}


@pytest.mark.parametrize(("kind", "drawing"), PAPERS)
def test_fields_are_told_once_and_as_defined(kind: str, drawing: str) -> None:
    """Each field of a paper is one that the definitions know, read once, with all its raw signs."""
    fields = fields_of(kind, paper(drawing))
    names = [field.name for field in fields]
    assert len(names) == len(set(names))
    assert set(names) <= ROWS[kind].fields.keys()
    assert all(field.page == 1 and field.raw for field in fields)


def test_a_paper_of_two_pages_is_read_as_one() -> None:
    """The second page of a contract tells the wage; its field says on which page it stands."""
    first, second = dict(PAPERS)["labour_contract"], "劳动报酬：月工资标准：6800元"
    lines = paper(first) + paper(second, page=2)
    assert {field.name: field.page for field in fields_of("labour_contract", lines)}["monthly_wage"] == 2


def test_a_kind_without_fields_is_read_by_people_only() -> None:
    """A picture of a scene has no fields, and neither has an empty page of any kind."""
    assert fields_of("scene_photo", paper("姓名：李建国")) == ()
    assert fields_of("id_card_front", []) == ()


def test_the_time_grows_with_the_lines_and_no_faster() -> None:
    """Four times the lines take no more than some eight times the work."""
    chance = random.Random(7)  # noqa: S311 - a repeatable page
    signs = "姓名李建国性别男诊断：年月日0123456789甲方乙方有限公司医院，。责任"

    def spent(count: int) -> float:
        lines = [
            Line("".join(chance.choices(signs, k=20)), 0.9, 1, (100 + 700 * (at % 2), 40 * (at // 2), 500, 30))
            for at in range(count)
        ]
        before = time.process_time()
        for kind in ("labour_contract", "recognition_decision", "pay_record"):
            fields_of(kind, lines)
        kind_of(lines)
        return time.process_time() - before

    spent(50)
    assert spent(400) < 10 * max(spent(100), 0.01)
