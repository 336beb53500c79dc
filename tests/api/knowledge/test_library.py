"""The knowledge laid out for readers: by subject, by situation, by province, and nothing of anybody's case."""

import doctest

import pytest

from api.knowledge import library
from api.knowledge.library import RELATED, Library, by_instrument, province_of
from api.text import Words
from tests.api.knowledge.shelf import LOCALE, REAL, make_locale, make_shelf

PUBLIC = "https://window.example"


@pytest.fixture(scope="module")
def shelf_library(tmp_path_factory) -> Library:
    """The invented topics in words."""
    return Library(Words(make_locale(tmp_path_factory.mktemp("locale") / "zh-CN")), make_shelf(), PUBLIC)


def test_questions_stand_under_their_subject(shelf_library: Library) -> None:
    """What is asked in general comes first, in the order of the definitions; each question leads to its page."""
    found = shelf_library.subjects("zh-CN")
    assert [subject.subject for subject in found] == ["applying", "money"]
    assert [entry.topic for entry in found[0].topics] == ["deadline", "papers", "who"]
    assert found[0].topics[0].question == "有时间限制吗？"
    assert found[0].topics[0].url == f"{PUBLIC}/answers/deadline"
    assert found[1].title == "钱"


def test_a_question_is_told_from_the_general_to_the_situations(shelf_library: Library) -> None:
    """What needs no figures of one's own is told; what does is named, so that people know to ask."""
    sheet = shelf_library.sheet("deadline", "zh-CN")
    assert (sheet.general.case, sheet.general.text) == (None, "一年以内。<b>&")
    assert [(one.id, one.case) for one in sheet.situations] == [("late", "过了一年")]
    assert sheet.personal == ("还在一年里",)


def test_every_answer_shows_its_own_law_certainty_and_day(shelf_library: Library) -> None:
    """What an answer does not say itself, its question says for it."""
    sheet = shelf_library.sheet("deadline", "zh-CN", "330100")
    local, late = sheet.situations
    assert sheet.general.law == ("工伤保险条例 第十七条第一款、第十七条第二款",)
    assert late.law == ("工伤保险条例 第十七条第二款",)
    assert "12333" in late.certainty_text
    assert "12333" not in sheet.general.certainty_text
    assert (local.law, local.checked) == (("浙江省工伤保险条例 第十三条",), "2026年11月20日核对过。")


@pytest.mark.parametrize(
    ("region", "told"),
    [("330100", True), ("330000", True), ("330106", True), ("510100", False), (None, False), ("33", False)],
)
def test_a_province_is_told_where_it_is_chosen(shelf_library: Library, region: str | None, told: bool) -> None:
    """Nobody elsewhere reads the law of a province that is not theirs."""
    sheet = shelf_library.sheet("deadline", "zh-CN", region)
    assert ("hangzhou" in [one.id for one in sheet.situations]) is told
    assert [(place.code, place.name, place.chosen) for place in sheet.places] == [("330000", "浙江", told)]
    assert shelf_library.place_of("deadline", region) == ("330000" if told else None)


def test_where_nothing_differs_no_place_is_asked(shelf_library: Library) -> None:
    """A choice that changes nothing is no choice."""
    assert shelf_library.sheet("papers", "zh-CN").places == ()
    assert shelf_library.place_of("papers", "330100") is None
    assert shelf_library.place_of("gone", "330100") is None


def test_further_questions_are_of_the_same_kind_first(shelf_library: Library) -> None:
    """Who reads about the deadline reads on about who may apply, then about what stands under the same heading."""
    assert [entry.topic for entry in shelf_library.sheet("deadline", "zh-CN").related] == ["who", "papers"]
    # A question that fits anything is near to nothing.
    assert shelf_library.sheet("anything", "zh-CN").related == ()


def test_an_unknown_question_has_no_page(shelf_library: Library) -> None:
    """A name nobody wrote under gives nothing."""
    assert shelf_library.sheet("gone", "zh-CN") is None


@pytest.mark.parametrize("text", ["", "3301", "3301000", "33010a", "３３０１００", "杭州"])
def test_what_is_no_code_has_no_province(text: str) -> None:
    """An address may hold anything."""
    assert province_of(text) is None


def test_each_instrument_is_named_once() -> None:
    """Three articles of one law are one line."""
    law = (("甲法", "第一条"), ("乙法", ""), ("甲法", "第二条"))
    assert by_instrument(law, "、") == ("甲法 第一条、第二条", "乙法")
    assert by_instrument((), "、") == ()
    assert doctest.testmod(library).failed == 0


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
def test_everything_written_today_can_be_read(lang: str) -> None:
    """Each real question in each language: text, article, certainty, day, and few others beside it."""
    real = Library(Words(LOCALE), REAL, PUBLIC)
    entries = [entry for subject in real.subjects(lang) for entry in subject.topics]
    assert {entry.topic for entry in entries} == {topic.name for topic in REAL.knowledge.topics}
    for entry in entries:
        for region in (None, "330100", "510100"):
            sheet = real.sheet(entry.topic, lang, region)
            assert sheet.question == entry.question
            assert len(sheet.related) <= RELATED
            for one in (sheet.general, *sheet.situations):
                assert one.text
                assert one.law
                assert one.certainty_text
                assert one.checked
