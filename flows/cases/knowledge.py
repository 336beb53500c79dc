"""Chooses which short answers fit a question and the case of whoever asks it (问答知识)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, Protocol

import msgspec

from flows.engine.bundles import ENV, Bundle
from flows.engine.definitions import Basis, DefinitionError
from flows.engine.expressions import Node, Result
from flows.engine.grammar import ExpressionError
from flows.engine.grammar import parse as parse_condition

ASKED = ("asked.grade", "asked.role", "asked.work")
"""What a question says without telling it as a fact: a grade only supposed; who asks; whether it speaks of work."""
MOST = 3
"""Answers to one message: more is not read on a phone."""
MOST_UNASKED = 1
"""Answers to a message that asks nothing."""
_UNLESS_TOLD = frozenset({"side.employer"})
"""Rules that do not hold as long as nobody knows: who asks is taken for the one who was hurt, or for kin."""
_ANY = "*"
_GAP = "…"
_GAP_SIGNS = ".{0,14}?"
_OR = "|"
_REFUSED = (
    "老板|老板娘|公司|单位|企业|厂|店|超市|物业|学校|医院|平台|站点|站长|人事|领导|经理|主任|班长|组长|工头|包工头|队长|村里|总包|分包"
    "|工地|中介|家政|他们|人家|社保|保险|说我|说他|说她|说这…不算|不认|不赔|不管|不给|不出|不付|不报|不肯|不收|不归|不关|没关系|没义务|没责任|没有工伤"
    "|没工伤|报不了|不能报|不能算|自己负责|自己的责任|自己的问题|自己原因|自身原因|自己身体|倒霉|活该|让我找|叫我找|说找|叫去找|推给|他的事|你的事|谁的事|分包的事|包工头的事|他们的事|自己的事|只是|不承担"
)
"""Who refuses, and in what words: those whom it befalls wait for the law without asking anything."""
_WHOLE = "="
"""Before a cue that must be all of what is said: 要不要钱 alone is asked of this window."""


class AnswerDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One wording of a topic, for the cases its condition names (一种情形的回答).

    Its words are `<topic>-<id>` in the area of its file, with `.case`, the situation in a few
    words, where it has a condition.
    """

    id: str
    when: str | None = None
    cues: tuple[str, ...] = ()
    """Words of the question that make it this one; `…` stands for a few signs between, `|` for one or the other."""
    figures: tuple[str, ...] = ()
    """Figures of the case that its words name (`figures.py`); without them it is not said."""
    provinces: tuple[str, ...] = ()
    """Six-digit codes of the provinces whose law it tells; empty for national law."""
    says: tuple[str, ...] = ()
    """Notices that it tells itself: they are not said beside it."""
    alone: bool = False
    """Whether it is for those of whose words nothing narrower was chosen: beside that, 先治伤 is no answer."""
    law: Basis = ()
    certainty: Literal["V", "v", "M", "D"] | None = None
    checked: str | None = None


class TopicDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What people ask in many words: its answers from the special to the general, the first that fits is said.

    The words `<topic>` are its question as a person would put it. Where it has `cues` it answers
    only what holds one of them, and goes before topics without.
    """

    intents: tuple[str, ...]
    """Of the contract; `*` where the cues alone tell what is asked."""
    law: Basis
    certainty: Literal["V", "v", "M", "D"]
    """V read in the full text, v in a secondary page, M from memory, D our reading (reference §0)."""
    checked: str
    """The day its text was last compared with its source, ISO."""
    order: int
    answer: tuple[AnswerDef, ...]
    cues: tuple[str, ...] = ()
    when: str | None = None
    """The cases it is for; it is passed over in others."""
    said_by: tuple[str, ...] = ()
    """Notices that say the same: where one is said in this turn, this is not."""
    gives_way_to: tuple[str, ...] = ()
    """Topics that say the same of a narrower case, or the contrary: beside one of them, this is not said."""
    refused: bool = False
    """Whether who is refused in any words (`_REFUSED`) and names its cues wants it without any question."""
    complaints: tuple[str, ...] = ()
    """Words that, with its cues, want it without any question: 单位说是我自己的责任 asks nothing and waits for an answer."""
    afterwards: bool = False
    """Whether it is said after the others: it is named in the question, but seldom what is asked."""
    person: bool = False
    """Whether a person should be asked as well, so that the way to one is shown with it."""
    leads: tuple[Literal["evidence", "letters", "estimate"], ...] = ()
    """What of this window helps further: evidence worth keeping, papers for other doors, sums."""


class Answer(msgspec.Struct, frozen=True):
    """One answer that fits (回答), with the figures its words take."""

    area: str
    topic: str
    id: str
    law: Basis
    certainty: str
    checked: str
    figures: Mapping[str, str] = {}
    person: bool = False
    says: tuple[str, ...] = ()
    alone: bool = False

    @property
    def key(self) -> str:
        """The name of its words within its area."""
        return f"{self.topic}-{self.id}"


class Question(msgspec.Struct, frozen=True):
    """One message as a question: its words, what it wants, and what it only supposes."""

    text: str
    intents: tuple[str, ...]
    asked: Mapping[str, object] = {}
    """By the names of `ASKED`."""


class CaseView(Protocol):
    """What is looked at of a case: the reading side of its ledger."""

    def read(self, name: str) -> Result: ...
    def status(self, name: str) -> str: ...


class Circumstances(msgspec.Struct, frozen=True):
    """All that answers to a question are chosen by beside its words: how things stand when it is asked (当时情形)."""

    case: CaseView
    figures: Mapping[str, str] = {}
    """Those known of the case."""
    province: str | None = None
    """Its six-digit code."""
    said: frozenset[str] = frozenset()
    """The notices of this turn."""


class _Asking:
    """A case as conditions of answers see it: with what the question supposes, and facts an old flow had not."""

    def __init__(self, case: CaseView, facts: frozenset[str], asked: Mapping[str, object]) -> None:
        self._case, self._facts, self._asked = case, facts, asked

    def read(self, name: str) -> Result:
        if name in ASKED:
            return self._asked.get(name), True
        value, done = self._case.read(name)
        return (False, done) if value is None and name in _UNLESS_TOLD else (value, done)

    def status(self, name: str) -> str:
        return self._case.status(name) if name in self._facts else "unknown"

    def may(self, name: str, truth: bool) -> bool:
        value, done = self.read(name)
        return not done or bool(value) is truth

    def openings(self, _name: str, _aim: bool | None = None) -> list[str]:
        return []


class _Fitted(msgspec.Struct, frozen=True):
    """One answer with its condition and cues compiled."""

    row: AnswerDef
    when: Node | None
    cues: re.Pattern[str] | None


class Topic(msgspec.Struct, frozen=True):
    area: str
    name: str
    row: TopicDef
    cues: re.Pattern[str] | None
    when: Node | None
    answers: tuple[_Fitted, ...]
    complaints: re.Pattern[str] | None = None

    def is_for(self, text: str, view: "_Asking", said: frozenset[str]) -> bool:
        """Whether its words and its cases are these, and no notice of this turn says the same."""
        return _named(self.cues, text) and _holds(self.when, view) and not said & {*self.row.said_by}

    def is_complained_of(self, text: str) -> bool:
        """Whether a message that asks nothing waits for it all the same."""
        return self.complaints is not None and self.complaints.search(text) is not None


class Knowledge:
    """All topics, compiled once against the facts and rules their conditions read."""

    def __init__(self, areas: Mapping[str, Mapping[str, TopicDef]], bundle: Bundle) -> None:
        """`areas` are the topics by file and name; a condition that reads what nothing defines is refused."""
        names = {*bundle.facts, *bundle.rules, *ENV, *ASKED}
        self._facts = frozenset(bundle.facts)
        self.topics = tuple(
            sorted(
                (_compiled(area, name, row, names) for area, rows in areas.items() for name, row in rows.items()),
                key=lambda topic: (topic.row.order, topic.name),
            )
        )
        self._by_name = {topic.name: topic for topic in self.topics}
        if len(self._by_name) < len(self.topics):
            raise DefinitionError("two files of knowledge define the same topic")
        if strange := {other for topic in self.topics for other in topic.row.gives_way_to} - {*self._by_name}:
            raise DefinitionError(f"topics give way to {sorted(strange)}, which nothing defines")

    def get(self, topic: str) -> "Topic | None":
        """A topic by name."""
        return self._by_name.get(topic)

    def choose(self, question: Question, at: Circumstances) -> tuple[Answer, ...]:
        """The answers to a question, for each thing it asks what its words name before what is general."""
        view = self._view(question, at)
        asked = (topic for topic in self.topics if topic.is_for(question.text, view, at.said))
        fitting = ((topic, answer) for topic in asked if (answer := _fitting(topic, question, view, at)) is not None)
        picked = _without_echoes(_picked(question, fitting))
        return tuple(answer for _, answer in _most(question, list(picked)))

    def waits(self, text: str) -> bool:
        """Whether words that ask nothing may wait for an answer, before their case is looked at."""
        return any(each.is_complained_of(text) and _named(each.cues, text) for each in self.topics)

    def complained_of(self, question: Question, at: Circumstances) -> tuple[Answer, ...]:
        """What is said to a message that only complains, whatever it wants: the topics that surely fit, if any."""
        text, view = question.text, self._view(question, at)
        meant = (topic for topic in self.topics if topic.is_complained_of(text) and topic.is_for(text, view, at.said))
        found = ((topic, _fitting(topic, question, view, at)) for topic in meant)
        rows = _without_echoes((topic, answer) for topic, answer in found if answer is not None)
        return tuple(answer for _, answer in rows[:MOST_UNASKED])

    def answer(self, topic: str, question: Question, at: Circumstances) -> Answer | None:
        """What one topic says to this case, whatever the words; None where it is for others or a notice says it."""
        found, view = self._by_name.get(topic), self._view(question, at)
        if found is None or not _holds(found.when, view) or at.said & {*found.row.said_by}:
            return None
        return _fitting(found, question, view, at)

    def _view(self, question: Question, at: Circumstances) -> _Asking:
        return _Asking(at.case, self._facts, question.asked)


def _fitting(topic: Topic, question: Question, view: _Asking, at: Circumstances) -> Answer | None:
    """What a topic says where the conditions, figures and words of its answers are these: the first that fits."""
    for each in topic.answers:
        row = each.row
        if row.provinces and at.province not in row.provinces:
            continue
        if any(name not in at.figures for name in row.figures):
            continue
        if _named(each.cues, question.text) and _holds(each.when, view):
            return _answer(topic, row, {name: at.figures[name] for name in row.figures})
    return None


def _without_echoes(picked: Iterable[tuple[Topic, Answer]]) -> list[tuple[Topic, Answer]]:
    """What was picked, but for topics beside which another says the same."""
    rows = list(picked)
    said = {topic.name for topic, _ in rows}
    return [(topic, answer) for topic, answer in rows if not said & {*topic.row.gives_way_to}]


def _picked(question: Question, fitting: Iterable[tuple[Topic, Answer]]) -> Iterator[tuple[Topic, Answer]]:
    """What the words name, then for each thing asked that it leaves open the first general answer."""
    rows = list(fitting)
    wanted, covered = {*question.intents, _ANY}, set()
    for topic, answer in rows:
        if topic.cues is not None and wanted & {*topic.row.intents}:
            covered.update(topic.row.intents)
            yield topic, answer
    for intent in question.intents:
        general = (each for each in rows if each[0].cues is None and intent in each[0].row.intents)
        first = next(general, None) if intent not in covered else None
        if first is not None and not (covered and first[1].alone):
            covered.update(first[0].row.intents)
            yield first


def _most(question: Question, picked: list[tuple[Topic, Answer]]) -> list[tuple[Topic, Answer]]:
    """As many as are read, in their order: first what alone answers something asked, then what the words name."""
    asked, covered = {*question.intents}, set()
    ranks = []
    for at, (topic, _) in enumerate(picked):
        new = {*topic.row.intents} - covered
        ranks.append((0 if asked & new else 1 if _ANY in new else 2, at))
        covered.update(topic.row.intents)
    return [picked[at] for _, at in sorted(sorted(ranks)[:MOST], key=lambda rank: _place(picked, rank[1]))]


def _place(picked: list[tuple[Topic, Answer]], at: int) -> tuple[bool, int]:
    return picked[at][0].row.afterwards, at


def _answer(topic: Topic, row: AnswerDef, figures: dict[str, str]) -> Answer:
    whole = topic.row
    return Answer(
        topic.area,
        topic.name,
        row.id,
        row.law or whole.law,
        row.certainty or whole.certainty,
        row.checked or whole.checked,
        figures,
        whole.person,
        row.says,
        row.alone,
    )


def parse(texts: Mapping[str, str]) -> dict[str, dict[str, TopicDef]]:
    """The topics of each file by name; a text that is none raises `DefinitionError` with the file's name."""
    areas = {}
    for area, text in texts.items():
        try:
            areas[area] = msgspec.toml.decode(text, type=dict[str, TopicDef])
        except msgspec.MsgspecError as error:
            raise DefinitionError(f"knowledge/{area}: {error}") from error
    return areas


def _compiled(area: str, name: str, row: TopicDef, names: set[str]) -> Topic:
    place = f"{area}.{name}"
    answers = tuple(
        _Fitted(each, _condition(f"{place}-{each.id}", each.when, names), _cues(each.cues)) for each in row.answer
    )
    complaints = (*row.complaints, _REFUSED) if row.refused else row.complaints
    return Topic(area, name, row, _cues(row.cues), _condition(place, row.when, names), answers, _cues(complaints))


def _condition(place: str, text: str | None, names: set[str]) -> Node | None:
    if text is None:
        return None
    try:
        node = parse_condition(text)
    except ExpressionError as error:
        raise DefinitionError(f"{place}: {error}") from error
    if strange := sorted({*node.names()} - names):
        raise DefinitionError(f"{place} reads {strange}, which nothing defines")
    return node


def _named(cues: re.Pattern[str] | None, text: str) -> bool:
    return cues is None or cues.search(text) is not None


def _holds(when: Node | None, view: _Asking) -> bool:
    return when is None or bool(when.result(view)[0])


def _cues(words: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(_cue(word) for word in words)) if words else None


def _cue(word: str) -> str:
    if word.startswith(_WHOLE):
        return rf"^\W*{re.escape(word[1:])}\W*$"
    return _GAP_SIGNS.join(_either(part) for part in word.split(_GAP))


def _either(part: str) -> str:
    words = "|".join(re.escape(word) for word in part.split(_OR))
    return f"(?:{words})" if _OR in part else words
