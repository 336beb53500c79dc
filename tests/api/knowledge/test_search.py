"""The search puts the right topic first, says nothing to what is about something else, and cannot be led astray."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from api.bundles import BundleShelf
from api.knowledge.search import MOST, NEAR, KnowledgeIndex, signs
from api.text import Words
from flows.cases.knowledge import Knowledge, parse
from tests.bench.search import LOCALE, PARTS, measure, questions

SHELF = BundleShelf.read()
WORDS = Words(LOCALE)
INDEX = KnowledgeIndex(SHELF.knowledge, WORDS)
TOPICS = {topic.name for topic in SHELF.knowledge.topics}
ROW = """
[{name}]
intents = ["{intent}"]
order = {order}
law = [["条例", ""]]
certainty = "V"
checked = "2026-11-25"
[[{name}.answer]]
id = "general"
"""
NAMES = ("apples", "pears", "wells", "roofs", "fences", "lamps")
FEW = Knowledge(
    parse({"few": "".join(ROW.format(name=name, intent="other", order=at) for at, name in enumerate(NAMES))}),
    SHELF.current,
)


class FewWords:
    """The words of those topics."""

    languages = ("zh-CN",)
    _questions = ("苹果树怎么种？", "梨树怎么种？", "水井怎么挖？", "屋顶漏了怎么补？", "篱笆怎么扎？", "灯不亮了怎么修？")

    def texts(self, area: str, lang: str) -> dict[str, str]:
        """Of each area, as `api.text.Words` gives them."""
        if area == "searching":
            return {"apples": "果树", "pears": "果树"}
        return dict(zip(NAMES, self._questions, strict=True)) | {f"{name}-general": "看看天。" for name in NAMES}


FEW_WORDS = FewWords()


def first(text: str, lang: str = "zh-CN") -> str | None:
    """The topic that comes first."""
    return next((each.topic for each in INDEX.find(text, lang)), None)


@pytest.mark.parametrize(
    ("part", "first_share", "among_share", "wrong_share"), [("seen", 0.8, 0.88, 0.08), ("unseen", 0.3, 0.45, 0.2)]
)
def test_the_right_topic_comes_first(part: str, first_share: float, among_share: float, wrong_share: float) -> None:
    """Most invented questions find their topic, few are answered by another, and other matters by next to none.

    The bounds lie a little beside what `python -m tests.bench search` prints, so that a change that
    makes the search worse is seen.
    """
    near, far = (questions(name, SHELF.knowledge) for name in PARTS[part])
    score = measure(INDEX, near, far)
    assert len(near) >= 40 and len(far) >= 20
    assert score.first >= first_share * score.near
    assert score.among >= among_share * score.near
    assert len(score.wrong) <= wrong_share * score.near
    assert len(score.false) <= 0.2 * score.far


def test_every_question_of_the_table_has_a_topic() -> None:
    """A topic that was renamed would count as one that is never found."""
    near = [row for name, _ in PARTS.values() for row in questions(name, SHELF.knowledge)]
    assert [text for topics, text in near if not topics] == []


@pytest.mark.parametrize("lang", WORDS.languages)
def test_ways_of_putting_it_belong_to_topics(lang: str) -> None:
    """Words for a topic that is gone would never be found by anybody."""
    assert set(WORDS.texts("searching", lang)) <= TOPICS


@pytest.mark.parametrize(
    ("text", "lang", "topic"),
    [
        ("养伤休息发不发工资", "zh-CN", "pay"),
        ("养伤休息发不发工资", "en", "pay"),
        ("can I get my wages while recovering", "en", "pay"),
        ("who pays the hospital bill", "en", "medical"),
    ],
)
def test_each_language_is_searched_in_itself(text: str, lang: str, topic: str) -> None:
    """Chinese words are found from an English page too: they are looked up where they stand."""
    assert first(text, lang) == topic


@pytest.mark.parametrize(
    "text", ["", " ", "？？！", "12345678", "🙂🙂", "的了吗呢", "zzz qqq", 'x" OR topic MATCH "*', "(zz AND qq) NOT xx", "%_';--"]
)
def test_nothing_is_found_in_nothing(text: str) -> None:
    """Marks, numbers, filler and the signs of query languages are words like others, and here mean nothing."""
    assert INDEX.find(text, "zh-CN") == ()
    assert INDEX.find(text, "en") == ()


def test_a_long_story_is_looked_up_by_its_beginning() -> None:
    """However long, a question costs a bounded number of terms and never fails."""
    story = "".join(chr(0x4E00 + number) for number in range(2000))
    assert isinstance(INDEX.rank(story, "zh-CN"), tuple)
    assert first("住院押金不交，药费谁出。" + story) is None or INDEX.rank("住院押金不交，药费谁出。" + story, "zh-CN")


def test_few_and_in_order() -> None:
    """At most three unless more are wanted, the nearest first, each near enough, from nothing to all of a question."""
    found = INDEX.find("工资、医药费、护理费都没人管，怎么要赔偿", "zh-CN")
    assert 1 < len(found) <= MOST
    scores = [each.score for each in found]
    assert scores == sorted(scores, reverse=True)
    assert all(NEAR <= score <= 1 for score in scores)
    assert len(INDEX.rank("工资、医药费、护理费都没人管，怎么要赔偿", "zh-CN", most=8)) == 8


def test_only_one_that_is_well_ahead_is_meant() -> None:
    """Two topics that are close are both named; neither is taken for what was asked."""
    index = KnowledgeIndex(FEW, FEW_WORDS)
    assert index.meant("苹果树怎么种", "zh-CN") == "apples"
    assert index.meant("果树怎么种", "zh-CN") is None
    assert {each.topic for each in index.find("果树怎么种", "zh-CN")} == {"apples", "pears"}
    assert index.meant("电梯坏了", "zh-CN") is None
    assert index.find("电梯坏了", "zh-CN") == ()


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("能不能说话", {"self_harm", "mind"}),
        ("报晚了会罚款吗", {"share"}),
        ("为什么要我名字", {"fake_name"}),
        ("家里有什么待遇", {"survivors", "missing", "death"}),
    ],
)
def test_what_would_hurt_is_not_guessed(text: str, topics: set[str]) -> None:
    """Self-harm, a sick mind, death and false names are named only to whoever speaks of them."""
    assert not topics & {each.topic for each in INDEX.find(text, "zh-CN")}
    assert INDEX.meant(text, "zh-CN") not in topics


@pytest.mark.parametrize(
    ("text", "topic"),
    [("他自残了", "self_harm"), ("压力大，抑郁了", "mind"), ("冒名干活", "fake_name"), ("老公没了，什么待遇", "death")],
)
def test_what_is_spoken_of_is_found(text: str, topic: str) -> None:
    """Whoever names it is led there."""
    assert topic in {each.topic for each in INDEX.find(text, "zh-CN", most=6)}


def test_what_is_far_behind_the_first_is_not_named() -> None:
    """Beside a good guess a weak one only confuses."""
    found = INDEX.find("填错了怎么改", "zh-CN")
    assert [each.topic for each in found] == ["window_mend"]


def test_a_word_of_work_lowers_the_bar() -> None:
    """Whoever speaks of their work is taken to ask about it; of anything else more must be spoken of."""
    index = KnowledgeIndex(FEW, FEW_WORDS)
    assert index.meant("老王，挖水井", "zh-CN") is None
    assert index.meant("老板，挖水井", "zh-CN") == "wells"


def test_another_way_of_cutting_words_may_be_tried() -> None:
    """What the bench compares is the same search with other terms."""
    whole = KnowledgeIndex(SHELF.knowledge, WORDS, lambda text: [text])
    assert whole.find("取钢板的钱以后还报吗", "zh-CN") == ()
    assert list(signs("工伤认定")) == ["工", "工伤", "伤", "伤认", "认", "认定", "定"]


def test_a_slip_of_typing_is_looked_through() -> None:
    """工商鉴定 is heard as what was meant, before it is looked up."""
    assert INDEX.rank("工商鉴定太低", "zh-CN") == INDEX.rank("工伤鉴定太低", "zh-CN") != ()


def test_no_knowledge_is_searched_without_fault() -> None:
    """A service without topics finds nothing and says so."""
    assert KnowledgeIndex(Knowledge(parse({}), SHELF.current), WORDS).find("取钢板的钱", "zh-CN") == ()


def test_threads_may_ask_at_once() -> None:
    """The index is only read, so whoever serves in a thread gets the same."""
    index = KnowledgeIndex(FEW, FEW_WORDS)
    with ThreadPoolExecutor(4) as pool:
        assert {*pool.map(lambda text: index.meant(text, "zh-CN"), ["苹果树怎么种"] * 16)} == {"apples"}
