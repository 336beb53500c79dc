"""Answers what a message asks from the knowledge, as this case stands after what the message told."""

import msgspec

from api.cases.outlook import authority_code, limit_facts, limit_rows
from api.chat.calming import is_care_alone, is_settled
from api.chat.guessing import is_guessed
from api.chat.said import Said
from api.chat.session import Opened
from api.chat.store import Reply
from api.parts import Parts
from flows.cases.clocks import Limit, limits_of
from flows.cases.figures import figures_of
from flows.cases.knowledge import Answer, Circumstances, Knowledge, Question
from flows.intake.intents import asks
from flows.intake.private_matters import tells_harm
from flows.intake.subjects import ELSE, LAW, other_matter, speaks_of_harm, speaks_of_work
from flows.intake.supposals import supposed_grade, supposed_year
from flows.intake.troubles import is_grave

ASK_A_PERSON = Reply("text", "ask-a-person")
"""What is said to a question that nothing here answers."""
NOT_FOR_US = {LAW: Reply("text", "elsewhere-law"), ELSE: Reply("text", "elsewhere")}
"""What is said to a question about something that this window is not for."""
LAW_OR_WORK = Reply("text", "elsewhere-law-hurt")
"""What is said where it may be a matter of law, and somebody was hurt: that may have been at work."""
MAYBE = Reply("text", "did-you-mean")
"""What names the topics nearest to a question which none of them surely answers."""
_TURNED_AWAY = ("employer_refuses",)
"""What whoever is sent away wants without any question: the law of what they name, before that of refusals."""
_IMPLIED = ("what_to_do",)
"""What somebody wants who only tells their story where questions are answered."""
TELLS = ("accident.cause", "injury.", "diagnosis.", "illness.", "disease.", "death.")
"""Facts that make words a story of ours: a day or a place alone is none."""
_WHOSE_FAULT = ("liability", "nothing_told")
_LATIN = "en"
"""In which language words are looked up that hold no Chinese sign."""
_SHORT = 6
"""Signs: 怎么办？ alone is asked of this window."""


class _Looking(msgspec.Struct):
    """A question with all that its answers are chosen by."""

    known: Knowledge
    question: Question
    at: Circumstances

    def chosen(self, *intents: str) -> list[Answer]:
        """What the topics answer to what is asked."""
        return list(self.known.choose(msgspec.structs.replace(self.question, intents=intents), self.at))

    def complained_of(self) -> list[Answer]:
        """What the topics answer to a message that asks nothing."""
        return list(self.known.complained_of(self.question, self.at))

    def named(self, topic: str) -> Answer | None:
        """What one topic answers."""
        return self.known.answer(topic, self.question, self.at)


def wants_answer(said: Said) -> bool:
    """Whether something was asked that is not the way to a person alone."""
    return bool(said.intents) and "human" not in said.intents and not is_settled(said.replies)


def no_answer(parts: Parts, said: Said) -> Reply:
    """What is said where there is no answer: what they may have meant, or whom to ask."""
    text = said.text or ""
    matter = other_matter(text) or (LAW if is_guessed(said) else None)
    if matter == LAW and tells_harm(text):
        return LAW_OR_WORK
    if matter is not None:
        return NOT_FOR_US[matter]
    near = " ".join(each.topic for each in parts.search.find(text, _LATIN))
    return msgspec.structs.replace(MAYBE, args={"topics": near}) if near else ASK_A_PERSON


def unread_question(parts: Parts, said: Said, unread: Reply) -> Reply:
    """What is said to words nobody could read where questions are answered: what they may have meant, if anything."""
    reply = no_answer(parts, said)
    return unread if reply == ASK_A_PERSON else reply


def answers_to(
    parts: Parts, opened: Opened, said: Said, notices: frozenset[str], *, heard: bool
) -> tuple[list[Reply], frozenset[str]]:
    """The answers to what was asked, and the notices they tell themselves.

    `notices` are those this turn says anyway, `heard` that it told something.
    """
    if said.text is None or is_settled(said.replies):
        return [], frozenset()
    waits, asks = _waits(parts, said), bool(said.intents or _may_be_a_question(opened, said, heard))
    if not (waits or asks):
        return [], frozenset()
    looking = _looking(parts, opened, said, notices)
    chosen = looking.complained_of() if waits else []
    if asks and not chosen:
        chosen = _to_a_question(parts, opened, said, looking)
    return [_reply(answer) for answer in chosen], frozenset(name for answer in chosen for name in answer.says)


def _waits(parts: Parts, said: Said) -> bool:
    """Whether words that ask nothing wait for an answer: 等级评低了 has a limit that nobody may miss."""
    if said.text is None or not is_care_alone(said.replies) or is_guessed(said):
        return False
    if said.intents and (said.intents != _TURNED_AWAY or asks(said.text)):
        return False
    return other_matter(said.text) is None and parts.bundles.knowledge.waits(said.text)


def _to_a_question(parts: Parts, opened: Opened, said: Said, looking: _Looking) -> list[Answer]:
    # What is general here would answer a question about something else; 怎么办 is said of anything.
    intents = said.intents if _is_ours(opened, said) else tuple(each for each in said.intents if each not in _IMPLIED)
    chosen = looking.chosen(*intents)
    if other_matter(said.text) is not None or is_guessed(said):
        chosen = _of_its_words(opened, looking, chosen)
    elif not chosen and "human" not in said.intents:
        implied = looking.chosen(*_IMPLIED) if _tells(opened, said) else []
        # After a word of despair what was told is answered, but nothing is guessed.
        guessed = said.intents or not said.replies
        chosen = implied or (_meant(parts, looking, general=_is_ours(opened, said)) if guessed else [])
    return chosen


def _of_its_words(opened: Opened, looking: _Looking, chosen: list[Answer]) -> list[Answer]:
    """The answers that the words themselves name; where somebody was hurt, also who is liable, told for any case."""
    return [
        answer
        for answer in chosen
        if looking.known.get(answer.topic).row.cues or (_told(opened) and (answer.topic, answer.id) == _WHOSE_FAULT)
    ]


def _may_be_a_question(opened: Opened, said: Said, heard: bool) -> bool:
    """Whether words that ask nothing plainly are looked up: where questions are answered, and where nothing was read.

    Courtesy, despair and words in another script have their reply already.
    """
    return is_care_alone(said.replies) and (not opened.is_kept or (said.unread is not None and not heard))


def _is_ours(opened: Opened, said: Said) -> bool:
    """Whether a message, or the case it stands in, speaks of work or of harm at all."""
    text = said.text or ""
    return _told(opened) or len(text) <= _SHORT or speaks_of_work(text) or speaks_of_harm(text)


def _told(opened: Opened) -> bool:
    """Whether a harm was told, or how it came about."""
    return any(name.startswith(TELLS) for name in opened.ledger.slots)


def _tells(opened: Opened, said: Said) -> bool:
    """Whether a message without a question tells a story that somebody wants to know what to do in."""
    return not said.intents and not opened.is_kept and (_told(opened) or is_grave(said.text or ""))


def _looking(parts: Parts, opened: Opened, said: Said, notices: frozenset[str]) -> _Looking:
    region = parts.bundles.regions.get(authority_code(parts, opened))
    grade = supposed_grade(said.text)
    asked = {"asked.grade": grade, "asked.role": opened.role(), "asked.work": speaks_of_work(said.text)}
    figures = figures_of(
        opened.ledger.values(),
        _everybodys_limits(parts, opened),
        grade=grade,
        year=supposed_year(said.text, opened.today.year),
        known=parts.bundles.figures,
        today=opened.today,
        office=region.code if region is not None else None,
    )
    question = Question(said.text, said.intents, asked)
    # A place that is not told as a fact is often only named: the answer says which province it speaks of.
    province = region.province if region is not None else parts.bundles.figures.province_in(said.text)
    return _Looking(parts.bundles.knowledge, question, Circumstances(opened.ledger, figures, province, notices))


def _meant(parts: Parts, looking: _Looking, *, general: bool) -> list[Answer]:
    """The answer of the topic that the search is sure of, where no topic is for what was asked."""
    topic = parts.search.meant(looking.question.text, _LATIN)
    if topic is None or (not general and looking.known.get(topic).row.intents == _IMPLIED):
        return []
    answer = looking.named(topic)
    return [answer] if answer is not None else []


def _everybodys_limits(parts: Parts, opened: Opened) -> tuple[Limit, ...]:
    """The periods of both sides: that the employer has thirty days is told to a worker who asks, as the employer's."""
    rows = limit_rows(opened.ledger)
    return limits_of(rows, limit_facts(opened.ledger), (), parts.bundles.workdays, opened.today, role=None)


def _reply(answer: Answer) -> Reply:
    """A reply whose key names words of the knowledge by their file: `<file>/<topic>-<id>`."""
    return Reply("answer", f"{answer.area}/{answer.key}", dict(answer.figures), answer.law, answer.person)
