"""Tests of the number, the office and the day of official papers."""

import re

import pytest

from tests.uploads.papers import paper
from uploads import official
from uploads.findings import Rim
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


OFFICE = "社会保障局"
APPEAL = "可以向{}人民政府申请行政复议"


def on_seal(drawing: str, *looks: str) -> object:
    """The office read from one seal, two looks at it."""
    rim = Rim(1, (600, 900, 240, 240), tuple((look, 0.95 - 0.01 * at) for at, look in enumerate(looks)))
    return official.on_seal(form(drawing), "office", OFFICE, [rim])


@pytest.mark.parametrize(
    ("place", "looks", "office"),
    [
        pytest.param("南山县", ("南山县社会保障局", "南山县社会保障局"), "南山县社会保障局", id="as-printed"),
        pytest.param("南山县", ("南山县社会保障局、", "多南山县社会保障局"), "南山县社会保障局", id="marks-around-it"),
        pytest.param("南山县", ("南出县社会保障局", "山县社会保障"), "南山县社会保障局", id="a-sign-worn-off"),
        pytest.param("北河市", ("北河市东湖区社会保障局", "北可市东湖区社会保障局"), "北河市东湖区社会保障局", id="district"),
        pytest.param("东湖区", ("北河市东湖区社会保障局",) * 2, "北河市东湖区社会保障局", id="district-hears"),
        pytest.param("北河市", ("北河市东湖区社会保障局", "北河市东胡区社会保障局"), None, id="looks-differ"),
        pytest.param("北河市", ("北河市社会保障局", "北河市东湖区社会保障局"), None, id="one-look-sees-a-district"),
        pytest.param("北河市", ("北河市东湖社会保障局",) * 2, None, id="half-a-district"),
        pytest.param("南山县", ("西岭县社会保障局",) * 2, None, id="another-place"),
        pytest.param("南山县", ("南山县公安局",) * 2, None, id="another-office"),
        pytest.param("南山县", ("", "南山县社会保障局"), None, id="nothing-read"),
    ],
)
def test_a_seal_names_the_office_of_the_place_that_hears_appeals(
    place: str, looks: tuple[str, str], office: str | None
) -> None:
    """Two looks have to agree, and the place is the one in clear print; what could be another office is none."""
    found = on_seal("决定书\n" + APPEAL.format(place), *looks)
    assert value(found) == office
    if found is not None:
        assert found.box == (600, 900, 240, 240)
        assert found.score < 0.9


@pytest.mark.parametrize(
    "drawing",
    ["决定书", "决定书\n可以向南山县人民政府或者向北河市人民政府申请", "南山县社会保障局决定书\n" + APPEAL.format("南山县")],
)
def test_a_seal_alone_names_no_office(drawing: str) -> None:
    """Without the one place of the appeal, or where print names an office, the seal is not asked."""
    assert on_seal(drawing, "南山县社会保障局", "南山县社会保障局") is None


def test_two_seals_of_two_offices_leave_it_open() -> None:
    """A paper sealed by two names none of them as the one that decided."""
    rims = [Rim(1, (0, 0, 9, 9), ((name, 0.9),) * 2) for name in ("北河市社会保障局", "北河市东湖区社会保障局")]
    paper_form = form("决定书\n" + APPEAL.format("北河市"))
    assert official.on_seal(paper_form, "office", OFFICE, rims) is None
    assert value(official.on_seal(paper_form, "office", OFFICE, rims[:1])) == "北河市社会保障局"
    assert official.on_seal(paper_form, "office", OFFICE, []) is None


@pytest.mark.parametrize(
    ("printed_office", "place", "office"),
    [
        ("南出县社会保障局", "南山县", "南山县社会保障局"),
        ("山县社会保障局", "南山县", "南山县社会保障局"),
        ("南山县社会保障局", "南山县", "南山县社会保障局"),
        ("北河市社会保障局", "南山县", "北河市社会保障局"),
    ],
)
def test_an_office_under_a_seal_has_its_place_from_clear_print(printed_office: str, place: str, office: str) -> None:
    """One sign is the recogniser's slip and makes it less sure; two different places stay as they stand."""
    paper_form = form(f"决定书\n{APPEAL.format(place)}\n\n\n\n\n{printed_office}")
    plain = official.authority(paper_form, "office", BUREAU)
    found = official.in_its_place(paper_form, plain, OFFICE)
    assert value(found) == office
    assert (found.score < plain.score) == (office != printed_office)
    assert official.in_its_place(paper_form, None, OFFICE) is None
