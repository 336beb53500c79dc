"""Words for people: found by language, formatted once, and never missing in silence."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from api.clock import CHINA
from api.settings import TREE
from api.text import DEFAULT, CatalogError, Words, date_text, instant_text, money_text


@pytest.fixture(scope="module")
def words() -> Words:
    """The catalogues of the service."""
    return Words(TREE / "locale")


def make_words(folder: Path, **areas: str) -> Words:
    """Catalogues of one invented language, and Chinese ones beside it."""
    for language, suffix in (("zh-CN", ""), ("en", " EN")):
        (folder / language).mkdir(parents=True)
        for area, text in areas.items():
            (folder / language / f"{area}.ftl").write_text(text.replace("EN", suffix), encoding="utf-8")
    return Words(folder)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "zh-CN"),
        ("*", "zh-CN"),
        ("en", "en"),
        ("EN-gb", "en"),
        ("zh-TW", "zh-CN"),
        ("zh-Hant-HK,en;q=0.5", "zh-CN"),
        ("fr,en;q=0.2", "en"),
        ("en;q=0.1,zh;q=0.9", "zh-CN"),
        ("en; q=0.9 , zh ; q=0.3", "en"),
        ("en;q=0", "zh-CN"),
        ("en;q=nan", "zh-CN"),
        ("en;q=abc,zh", "zh-CN"),
        ("fr, de", "zh-CN"),
        ("," * 5000 + "en", "zh-CN"),
        ("en," + "x" * 100_000, "en"),
        ("张三", "zh-CN"),
    ],
)
def test_the_best_language_we_have(words, header, language):
    """Wishes count by weight, nonsense counts for nothing, and nobody is left without words."""
    assert words.negotiate(header) == language


def test_a_message_in_each_language(words):
    """The same id gives each caller their own words."""
    assert words.say("problems", "not_found", "zh-CN") == "没有找到"
    assert words.say("problems", "not_found", "en") == "Not found"
    assert words.say("problems", "not_found", "fr") == words.say("problems", "not_found", DEFAULT)


def test_arguments_come_without_isolates(words):
    """A text message or a form must not hold invisible marks round a number."""
    text = words.say("access", "sms-code", "zh-CN", code="123456", minutes="10")
    assert "123456" in text
    assert not {"\u2068", "\u2069"} & set(text)


@pytest.mark.parametrize(
    ("area", "key", "attr"),
    [("problems", "no-such-problem", None), ("problems", "not_found", "no-such-attr"), ("nowhere", "not_found", None)],
)
def test_a_missing_message_is_an_error(words, area, key, attr):
    """It names the file to mend, in a language that exists."""
    with pytest.raises(KeyError, match=f"locale/en/{area}.ftl has no {key}"):
        words.say(area, key, "en", attr)
    assert not words.has(area, key, attr)


def test_a_missing_argument_is_an_error(words):
    """Half a sentence is not shown to anybody."""
    with pytest.raises(KeyError, match="sms-code"):
        words.say("access", "sms-code", "zh-CN", code="1")


def test_what_is_there(words):
    """Messages and attributes can be asked for."""
    assert words.has("problems", "not_found")
    assert words.has("problems", "not_found", "detail", "en")
    assert not words.has("problems", "not_found", lang="fr")


def test_a_message_of_attributes_alone(tmp_path):
    """It has no text of its own, and that is no text to say."""
    words = make_words(tmp_path, asks="only =\n    .why = becauseEN\n")
    assert words.say("asks", "only", "en", "why") == "because EN"
    assert not words.has("asks", "only")
    with pytest.raises(KeyError):
        words.say("asks", "only", "en")


def test_what_is_no_fluent_stops_the_start(tmp_path):
    """A typing mistake is found with its file, not as a missing message later."""
    with pytest.raises(CatalogError, match=r"asks\.ftl: not Fluent: '1bad"):
        make_words(tmp_path, asks="good = yes\n1bad = no\n")


def test_two_services_hold_their_own_words(tmp_path):
    """Files that change between two starts are read again."""
    first = make_words(tmp_path / "a", asks="hello = oneEN\n")
    second = make_words(tmp_path / "b", asks="hello = twoEN\n")
    assert (first.say("asks", "hello", "en"), second.say("asks", "hello", "en")) == ("one EN", "two EN")


def test_texts_belong_to_whoever_asked(tmp_path):
    """Services share what was compiled, so what one does to the texts of an area is not seen by another."""
    first = make_words(tmp_path / "a", asks="hello = { $name }, oneEN\n    .why = because\n")
    second = make_words(tmp_path / "b", asks="hello = { $name }, oneEN\n    .why = because\n")
    texts = first.texts("asks", "en")
    assert texts == {"hello": "{name}, one EN", "hello.why": "because"}
    texts.clear()
    assert second.texts("asks", "en") == first.texts("asks", "en") != {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a = one  \n", "one", id="blanks-at-the-end"),
        pytest.param("a =\n    one\n      two\n\n    three\n", "one\n  two\n\nthree", id="several-lines"),
        pytest.param('a = one { "{" } two\n', "one { two", id="a-quoted-brace"),
    ],
)
def test_a_text_is_what_fluent_says_it_is(tmp_path, text, said):
    """Indents and blanks at the end are the file's, not the person's."""
    assert make_words(tmp_path, asks=text).say("asks", "a", "en") == said


@pytest.mark.parametrize(
    ("lang", "day", "moment", "whole", "broken"),
    [
        ("zh-CN", "2026年11月3日", "2026年11月3日 09:05", "12,345元", "0.50元"),
        ("en", "3 November 2026", "3 November 2026, 09:05", "12,345 yuan", "0.50 yuan"),
        ("fr", "2026年11月3日", "2026年11月3日 09:05", "12,345元", "0.50元"),
    ],
)
def test_dates_and_money_as_people_write_them(lang, day, moment, whole, broken):
    """Days, moments to the minute in their own offset, and yuan without needless decimals."""
    assert date_text(date(2026, 11, 3), lang) == day
    assert instant_text(datetime(2026, 11, 3, 9, 5, tzinfo=CHINA), lang) == moment
    assert money_text("12345", lang) == whole
    assert money_text(Decimal("0.5"), lang) == broken
