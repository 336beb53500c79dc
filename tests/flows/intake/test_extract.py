"""The reading of any text keeps its promises: exact words, no exception, the same answer each time."""

import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.engine.definitions import FactDef
from flows.engine.values import ValueRefused, check_value
from flows.intake import candidates, slips
from flows.intake.candidates import Candidate
from flows.intake.extract import LONGEST
from flows.intake.vocabulary import table
from tests.flows.intake.reading_of import NOW, reading
from tests.flows.intake.variants import without_punctuation

ROOT = Path(__file__).parents[3]
FACTS = {
    name: msgspec.convert(row, FactDef)
    for name, row in tomllib.loads((ROOT / "flows/definitions/national/facts.toml").read_text(encoding="utf-8"))[
        "fact"
    ].items()
}
MESSAGES = [
    message["text"]
    for path in sorted((Path(__file__).parent / "messages").glob("*.toml"))
    for message in tomllib.loads(path.read_text(encoding="utf-8"))["message"]
]
# Pieces of stories, thrown together: what people write holds the words the readers look for.
PIECES = st.sampled_from(
    table("""
        我 昨天 下午三点 在工地 被 机器 压断 左手 ， 。 ？ 如果 没有 公司 不给 工伤 十级 鉴定 对方 全责 下班路上
        2019年 5月3号 不是 是 13812345678 月工资 4000 死亡 抢救 吗 怎么办 疼 1 一 去 到 从 说错了 老板 我爸
        喝了酒 住院 天 尘肺 a ( ) 岁 改成 右手 农历 初八 第
    """)
)
STORIES = st.lists(PIECES, max_size=40).map("".join)
ANY_TEXT = st.one_of(st.text(max_size=120), STORIES)
HARDEST = settings(deadline=None, max_examples=120, derandomize=True)


def is_held_or_refused(candidate: Candidate) -> bool:
    """Whether the fact takes the value, or refuses it with a reason."""
    try:
        check_value(FACTS[candidate.fact], candidate.value, NOW.date())
    except ValueRefused as refusal:
        return bool(refusal.code)
    return True


@HARDEST
@given(ANY_TEXT)
def test_every_candidate_rests_on_words_inside_the_text(text):
    """Offsets lie inside the NFC text and cover at least one sign."""
    length = len(slips.nfc(text))
    told = reading(text)
    for candidate in (*told.candidates, *told.repair):
        assert 0 <= candidate.start < candidate.end <= length


@HARDEST
@given(ANY_TEXT)
def test_the_same_words_give_the_same_reading(text):
    """No reading depends on anything but the text, the moment and the question."""
    assert reading(text) == reading(text)


@HARDEST
@given(ANY_TEXT)
def test_every_value_is_one_its_fact_can_hold_or_is_refused_with_a_reason(text):
    """What the readers find fits the contract's kinds; what cannot be is refused by name, never a crash."""
    told = reading(text)
    for candidate in (*told.candidates, *told.repair):
        assert is_held_or_refused(candidate)


@pytest.mark.parametrize(
    "text", ["\ud800", "\x00", "é" * 50, "👷‍♂️摔伤了🦵", "\u202e我摔伤了", "ﷺ", "𠮷野家摔伤", " " * 50]
)
def test_odd_signs_are_survived(text):
    """A lone surrogate, a picture or a bidi mark is no reason to fall over."""
    reading(text)


@pytest.mark.parametrize("fact", ["accident.place", "accident.cause", "employer.name", "diagnosis.hospital"])
def test_texts_keep_the_persons_own_signs(fact):
    """A place, a cause or a name is quoted as typed, slips and all."""
    quoted = [(text, c) for text in MESSAGES for c in reading(text).candidates if c.fact == fact]
    for text, candidate in quoted:
        assert candidate.value == text[candidate.start : candidate.end]


def test_what_is_only_inferred_never_stands_beside_what_was_said():
    """An inference about a fact that was told would contradict or repeat the person."""
    for text in MESSAGES:
        told = reading(text).candidates
        said = {c.fact for c in told if c.doubt != candidates.INFERRED}
        assert not said & {c.fact for c in told if c.doubt == candidates.INFERRED}, text


def test_only_so_many_signs_are_read():
    """What a person writes beyond the limit is kept by the caller, and not read here."""
    text = "我" + "，" * LONGEST + "左腿骨折"
    assert [c.fact for c in reading(text).candidates if c.fact == "injury.parts"] == []


def test_a_story_without_punctuation_is_still_read():
    """Speech typing leaves out every mark; most of what was told is found all the same."""
    found = expected = 0
    for text in MESSAGES:
        marked = {(c.fact, str(c.value)) for c in reading(text).candidates if c.doubt is None}
        bare = {(c.fact, str(c.value)) for c in reading(without_punctuation(text)).candidates if c.doubt is None}
        found, expected = found + len(marked & bare), expected + len(marked)
    assert found / expected > 0.75
