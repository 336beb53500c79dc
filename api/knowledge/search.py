"""Finds what of the knowledge a question is nearest to, in an index held in memory (检索).

The index is built when the service starts, from the words of all topics: their question, the other
ways people put it (`locale/<tag>/searching.ftl`), their cues, situations and answers, each language
by itself. It is a table of SQLite's full-text search (FTS5, bm25) that has nothing to do with the
database that keeps the cases: with PostgreSQL it works the same, since the texts are files and
change only with the program. Chinese is cut into signs and pairs of signs; `python -m tests.bench search`
measures that beside a dictionary.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from math import log

import msgspec

from api.text import DEFAULT, Words
from flows.cases.knowledge import Knowledge, Topic
from flows.intake import slips
from flows.intake.subjects import speaks_of_harm, speaks_of_work

Segment = Callable[[str], Iterable[str]]

NEAR, SURE = 0.15, 0.3
"""How much of a question a topic must speak of, from 0 to 1: to be named, and to be taken for what was meant.

For questions that speak of work or of harm in plain words; chosen on the table of
`tests/bench/questions.toml`. Below the first nothing is found, and that is said.
"""
_NEAR_ELSE, _SURE_ELSE = 0.22, 0.4
"""The same for questions that do not."""
_BESIDE = 0.6
"""How near the others must be, of the nearest: what is far behind it was not meant."""
_SHYLY = {
    "harm": re.compile(r"自伤|自残|自杀|跳楼|轻生|割腕|寻短|\b(?:suicid|self-?harm|kill)"),
    "mind": re.compile(r"抑郁|心理|精神(?!损|赔|抚)|焦虑|压力|\b(?:depress|stress|mental)"),
    "death": re.compile(
        r"死|去世|过世|离世|走了|没了|不在|人没|身亡|工亡|猝|遗[体属产]|丧|安葬|抚恤|供养|火化|后事|牺牲|遇难|抢救|失踪|没找到|下落"
        r"|\b(?:dea(?:d|th)|d(?:ie|ied|ying)\b|passed away|funeral|bereaved|killed|missing|dependants?|surviv)"
    ),
    "alcohol": re.compile(r"酒|醉|\b(?:alcohol|drunk|drink)"),
    "crime": re.compile(r"犯罪|犯法|违法|坐牢|判刑|吸毒|毒品|拘留|\b(?:crim|drug|prison)"),
    "gone": re.compile(r"跑|失踪|不见|躲|联系不|找不|消失|没影|没了|倒闭|\b(?:gone|ran|vanish|disappear|missing|left)"),
    "identity": re.compile(r"假(?:名|身份|证|冒|的)|冒[名用充]|顶替|别人的|他人|借[^，。]{0,4}(?:身份证|名)|\b(?:fake|false|borrowed|other.{0,9}name)"),
}
"""Subjects that nobody is asked about who has not spoken of them: their words, in a topic's name and in a question."""
_OF_DEATHS = "deaths"
"""The file whose topics are all of that kind."""
_AHEAD = 1.2
"""How far the first must be before the second; two that are close are both only named."""
MOST = 3
_SPARE = 3
"""How many more are looked at, for those that are not named."""
_MOST_TERMS = 240
"""Terms of a question that are looked up; who tells a long story asks in a few of them."""
_UNKNOWN = 0.7
"""What a term that nothing holds weighs, of a term that one topic holds: people tell more than they ask."""
_WEIGHTS = (4.0, 4.0, 2.0, 1.0)
"""Of a topic's question, of the ways people put it, of its situations, of its answers."""
_SATURATION = 1.2
"""What bm25 calls k1: a term that stands often weighs at most 1 + k1 times as much."""
_HAN = re.compile("[\u4e00-\u9fff]")
_RUNS = re.compile("[\u4e00-\u9fff]+|[a-z0-9]+")
_FIGURE = re.compile(r"\{\w+\}")
_FILLER = re.compile(
    "请问|你好|您好|麻烦|我?想(?:问|知道|了解|咨询)(?:一下|下)?|咨询|谢谢|一下|[这那](?:个|种|样|些)?|怎么办|怎么样?|怎样|如何"
    "|什么|多少|是不是|能不能|可不可以|可以|还是|就是|如果|因为|所以|但是|然后|已经|现在|应该|需要|[我你您他她它]们?"
    "|[的了吗呢吧啊呀嘛哦么不也都还就又在有是能会要把被让给跟和]"
    r"|\b(?:an?|and|are|can|could|do|does|for|have|how|i|if|in|is|it|me|my|not|of|on|or|please|the|to|was|what|with|you)\b"
)


class Found(msgspec.Struct, frozen=True):
    """A topic and how much of the question it speaks of, from 0 to 1."""

    topic: str
    score: float


_NOTHING = Found("", 0.0)


class KnowledgeIndex:
    """The words of all topics, searchable in each language."""

    def __init__(self, knowledge: Knowledge, words: Words, segment: Segment | None = None) -> None:
        """`segment` cuts a text into the terms that are compared: `signs`, unless a bench brings another way."""
        self._segment = segment or signs
        self._shy = {topic.name: _shy_subject(topic, words) for topic in knowledge.topics}
        self._tables = {lang: _table(_rows(knowledge, words, lang), self._segment) for lang in words.languages}

    def find(self, text: str, lang: str, most: int = MOST) -> tuple[Found, ...]:
        """The topics a question is near to, the nearest first; none where nothing speaks of it.

        What would hurt or accuse is not guessed: it is named only where the words speak of it themselves.
        """
        enough = NEAR if _is_ours(text) else _NEAR_ELSE
        ranked = [each for each in self.rank(text, lang, most + _SPARE) if self._may_be_named(each.topic, text)]
        return tuple(each for each in ranked[:most] if each.score >= max(enough, _BESIDE * ranked[0].score))

    def _may_be_named(self, topic: str, text: str) -> bool:
        subject = self._shy[topic]
        return subject is None or _SHYLY[subject].search(plain(text)) is not None

    def meant(self, text: str, lang: str) -> str | None:
        """The one topic that is surely meant; None where it is none or may be another."""
        first, second = (*self.rank(text, lang, 2), _NOTHING, _NOTHING)[:2]
        enough = SURE if _is_ours(text) else _SURE_ELSE
        is_sure = first.score >= max(enough, _AHEAD * second.score) and self._may_be_named(first.topic, text)
        return first.topic if is_sure else None

    def rank(self, text: str, lang: str, most: int = MOST) -> tuple[Found, ...]:
        """The nearest topics, however far they are; Chinese words are looked up in Chinese, whoever's page it is."""
        terms = dict.fromkeys(self._segment(plain(text)))
        table = self._tables[DEFAULT if _HAN.search(text) else lang]
        return table.rank(list(terms)[:_MOST_TERMS], most)


class _Table:
    """One language's texts by topic."""

    def __init__(self, rows: Iterable[tuple[str, ...]], segment: Segment) -> None:
        cut = [(name, *(" ".join(segment(plain(text))) for text in texts)) for name, *texts in rows]
        # Only ever read after this, so any thread may ask.
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._db.execute("CREATE VIRTUAL TABLE topic USING fts5(name UNINDEXED, question, ways, situations, answers)")
        self._db.executemany("INSERT INTO topic VALUES (?, ?, ?, ?, ?)", cut)
        self._db.execute("CREATE VIRTUAL TABLE term USING fts5vocab(topic, row)")
        self._rarity = _rarities(dict(self._db.execute("SELECT term, doc FROM term")), len(cut))
        self._of_unknown = _UNKNOWN * log(2 * len(cut) + 1)

    def rank(self, terms: list[str], most: int) -> tuple[Found, ...]:
        """The best topics; a term that nothing holds counts as one that they do not speak of."""
        known = [term for term in terms if self._rarity.get(term, 0) > 0]
        if not known:
            return ()
        whole = sum(max(self._rarity.get(term, self._of_unknown), 0) for term in terms) * (1 + _SATURATION)
        rows = self._db.execute(
            f"SELECT name, -bm25(topic, 0, {', '.join(map(str, _WEIGHTS))}) AS score FROM topic"
            " WHERE topic MATCH ? ORDER BY score DESC, name LIMIT ?",
            (" OR ".join(f'"{term}"' for term in known), most),
        )
        return tuple(Found(name, min(score / whole, 1.0)) for name, score in rows)


def _rarities(found: Mapping[str, int], topics: int) -> dict[str, float]:
    """How much a term tells topics apart, as bm25 reckons it: nothing where half of them hold it."""
    return {term: log((topics - count + 0.5) / (count + 0.5)) for term, count in found.items()}


# Equal texts make equal tables, which nobody changes; services of one process share them.
_table = lru_cache(16)(_Table)


def _rows(knowledge: Knowledge, words: Words, lang: str) -> tuple[tuple[str, ...], ...]:
    """Name, question, ways of putting it, situations and answers of each topic."""
    ways = words.texts("searching", lang)
    names = dict.fromkeys(topic.area for topic in knowledge.topics)
    areas = {name: _without_figures(words.texts(f"answers-{name}", lang)) for name in names}
    found = []
    for topic in knowledge.topics:
        texts, row = areas[topic.area], topic.row
        cues = [*row.cues, *(cue for answer in row.answer for cue in answer.cues)] if lang == DEFAULT else []
        keys = [f"{topic.name}-{answer.id}" for answer in row.answer]
        situations = (texts.get(f"{key}.case", "") for key in keys)
        asked = " ".join((ways.get(topic.name, ""), *cues))
        found.append((topic.name, texts[topic.name], asked, " ".join(situations), " ".join(texts[key] for key in keys)))
    return tuple(found)


def _shy_subject(topic: Topic, words: Words) -> str | None:
    """Which of the subjects that are not guessed a topic is about."""
    if topic.area == _OF_DEATHS:
        return "death"
    question = words.texts(f"answers-{topic.area}", DEFAULT)[topic.name]
    return next((name for name, said in _SHYLY.items() if said.search(question)), None)


def _is_ours(text: str) -> bool:
    return speaks_of_work(text) or speaks_of_harm(text)


def _without_figures(texts: Mapping[str, str]) -> dict[str, str]:
    return {key: _FIGURE.sub(" ", text) for key, text in texts.items()}


def plain(text: str) -> str:
    """A text as it is compared: slips of typing mended, small letters."""
    return slips.plain(slips.nfc(text)).lower()


def without_filler(text: str) -> str:
    """A text without the words that questions are full of and that say nothing of their subject."""
    return _FILLER.sub(" ", text)


def signs(text: str) -> Iterator[str]:
    """Every Chinese sign and every two neighbours of what is left without filler; other words whole.

    >>> list(signs("请问工伤怎么认ok"))
    ['工', '工伤', '伤', '认', 'ok']
    """
    for run in _RUNS.findall(without_filler(text)):
        if not _HAN.match(run):
            yield run
            continue
        for at, sign in enumerate(run):
            yield sign
            if at + 1 < len(run):
                yield run[at : at + 2]
