"""Lays out the knowledge for readers: questions by subject, and one question with its answers by situation."""

from collections.abc import Iterable, Iterator

import msgspec

from api.bundles import BundleShelf
from api.knowledge.wording import address_of, answer_text, certainty_text, checked_text
from api.text import Words
from flows.cases.knowledge import AnswerDef, Knowledge, Topic
from flows.cases.readers import commonest_first
from flows.engine.definitions import Basis

RELATED = 6
"""Further questions under an answer: more is a list again."""
_PROVINCE_DIGITS, _CODE_DIGITS = 2, 6


class Entry(msgspec.Struct, frozen=True):
    """One question of the list."""

    topic: str
    question: str
    url: str


class Subject(msgspec.Struct, frozen=True):
    """What belongs together, under one heading."""

    subject: str
    title: str
    topics: tuple[Entry, ...]


class Situation(msgspec.Struct, frozen=True):
    """One answer, for one situation; the general one has none."""

    id: str
    case: str | None
    text: str
    law: tuple[str, ...]
    """One line for each instrument, with all its articles."""
    certainty_text: str
    checked: str


class Place(msgspec.Struct, frozen=True):
    """A province whose own law a question has an answer for."""

    code: str
    name: str
    chosen: bool


class Sheet(msgspec.Struct, frozen=True):
    """One question as it is read on a page, without anything of anybody's case."""

    topic: str
    subject: str
    question: str
    general: Situation
    situations: tuple[Situation, ...]
    personal: tuple[str, ...]
    """Situations whose answer needs days or figures of one's own: they are named, and told in a conversation."""
    places: tuple[Place, ...]
    related: tuple[Entry, ...]
    estimate: str | None
    """What leads to an estimate is called, where the answer has to do with amounts."""
    evidence: str | None
    """What leads to the things worth keeping is called, where proof is asked about."""


class Library:
    """The knowledge of today in words."""

    def __init__(self, words: Words, bundles: BundleShelf, public_url: str) -> None:
        self._words, self._public_url = words, public_url
        self._known: Knowledge = bundles.knowledge
        self._facts = frozenset(bundles.current.facts)

    def subjects(self, lang: str) -> list[Subject]:
        """All questions by subject; what is asked in general comes before what is special."""
        topics = sorted(self._known.topics, key=_is_special)
        areas = dict.fromkeys(topic.area for topic in topics)
        return [
            Subject(area, self.title(area, lang), tuple(self._entries(_of(area, topics), lang))) for area in areas
        ]

    def title(self, area: str, lang: str) -> str:
        """What a subject is called."""
        return self._words.say("knowledge", f"subject-{area}", lang)

    def sheet(self, name: str, lang: str, region: str | None = None) -> Sheet | None:
        """One question with its answers; those of a province only where a region in it is chosen."""
        topic = self._known.get(name)
        if topic is None:
            return None
        province = province_of(region)
        here = [row for row in topic.row.answer[:-1] if not row.provinces or province in row.provinces]
        here = commonest_first(topic, here, self._facts)
        return Sheet(
            topic=name,
            subject=topic.area,
            question=self._question(topic, lang),
            general=self._situation(topic, topic.row.answer[-1], lang),
            situations=tuple(self._situation(topic, row, lang) for row in here if not row.figures),
            personal=tuple(self._case(topic, row, lang) for row in here if row.figures),
            places=tuple(self._places(topic, province, lang)),
            related=tuple(self._entries(self._related(topic), lang)),
            estimate=self._words.say("knowledge", "lead-estimate", lang) if "estimate" in topic.row.leads else None,
            evidence=self._words.say("knowledge", "lead-evidence", lang) if "evidence" in topic.row.leads else None,
        )

    def place_of(self, name: str, region: str | None) -> str | None:
        """The code of the province of a region, where a question is answered otherwise there."""
        topic, province = self._known.get(name), province_of(region)
        return province if topic is not None and province in _provinces(topic) else None

    def _entries(self, topics: Iterable[Topic], lang: str) -> Iterator[Entry]:
        for topic in topics:
            yield Entry(topic.name, self._question(topic, lang), address_of(self._public_url, topic.name))

    def _question(self, topic: Topic, lang: str) -> str:
        return self._words.say(f"answers-{topic.area}", topic.name, lang)

    def _case(self, topic: Topic, row: AnswerDef, lang: str) -> str:
        return self._words.say(f"answers-{topic.area}", f"{topic.name}-{row.id}", lang, "case")

    def _situation(self, topic: Topic, row: AnswerDef, lang: str) -> Situation:
        certainty, checked = row.certainty or topic.row.certainty, row.checked or topic.row.checked
        return Situation(
            row.id,
            self._case(topic, row, lang) if row is not topic.row.answer[-1] else None,
            answer_text(self._words, topic.area, f"{topic.name}-{row.id}", {}, lang),
            by_instrument(row.law or topic.row.law, self._words.say("knowledge", "comma", lang)),
            certainty_text(self._words, certainty, lang),
            checked_text(self._words, checked, lang),
        )

    def _places(self, topic: Topic, province: str | None, lang: str) -> Iterator[Place]:
        for code in _provinces(topic):
            yield Place(code, self._words.say("knowledge", f"province-{code}", lang), code == province)

    def _related(self, topic: Topic) -> list[Topic]:
        """Those that answer the same kind of question, then those of the same subject."""
        others = [other for other in self._known.topics if other is not topic]
        near = [other for other in others if {*other.row.intents} & {*topic.row.intents} - {"*"}]
        far = [other for other in others if other.area == topic.area and other not in near]
        return [*near, *far][:RELATED]


def _is_special(topic: Topic) -> bool:
    """Whether a question is asked in certain words only."""
    return topic.cues is not None


def _of(area: str, topics: Iterable[Topic]) -> Iterator[Topic]:
    return (topic for topic in topics if topic.area == area)


def _provinces(topic: Topic) -> list[str]:
    """The provinces that a question has answers of their own for."""
    return sorted({code for row in topic.row.answer for code in row.provinces})


def by_instrument(law: Basis, comma: str) -> tuple[str, ...]:
    """Each instrument once, with its articles after it.

    >>> by_instrument((("工伤保险条例", "第十七条"), ("工伤保险条例", "第十八条")), "、")
    ('工伤保险条例 第十七条、第十八条',)
    """
    articles: dict[str, list[str]] = {}
    for instrument, article in law:
        articles.setdefault(instrument, []).append(article)
    return tuple(f"{instrument} {comma.join(found)}".strip() for instrument, found in articles.items())


def province_of(region: str | None) -> str | None:
    """The code of the province a region lies in; None for what is no code."""
    if region is None or len(region) != _CODE_DIGITS or not (region.isascii() and region.isdigit()):
        return None
    return f"{region[:_PROVINCE_DIGITS]}0000"
