"""Answers what a message asks from the knowledge, as this case stands after what the message told."""

from api.cases.outlook import authority_code, limit_facts, limit_rows
from api.chat.said import Said
from api.chat.session import Opened
from api.chat.store import Reply
from api.parts import Parts
from flows.cases.clocks import Limit, limits_of
from flows.cases.figures import figures_of
from flows.cases.knowledge import Answer, Question
from flows.intake.subjects import speaks_of_work
from flows.intake.supposals import supposed_grade

ASK_A_PERSON = Reply("text", "ask-a-person")
"""What is said to a question that nothing here answers."""


def wants_answer(said: Said) -> bool:
    """Whether something was asked that is not the way to a person alone."""
    return bool(said.intents) and "human" not in said.intents


def answers_to(parts: Parts, opened: Opened, said: Said, notices: frozenset[str]) -> list[Reply]:
    """The answers to what was asked; `notices` are those this turn says anyway."""
    if said.text is None or not said.intents:
        return []
    region = parts.bundles.regions.get(authority_code(parts, opened))
    grade = supposed_grade(said.text)
    asked = {"asked.grade": grade, "asked.role": opened.role(), "asked.work": speaks_of_work(said.text)}
    question = Question(said.text, said.intents, asked)
    figures = figures_of(
        opened.ledger.values(),
        _everybodys_limits(parts, opened),
        grade=grade,
        grades=parts.bundles.figures.national.grade if parts.bundles.figures is not None else {},
        office=region.code if region is not None else None,
    )
    province = region.province if region is not None else None
    chosen = parts.bundles.knowledge.choose(question, opened.ledger, figures, province=province, said=notices)
    return [_reply(answer) for answer in chosen]


def _everybodys_limits(parts: Parts, opened: Opened) -> tuple[Limit, ...]:
    """The periods of both sides: that the employer has thirty days is told to a worker who asks, as the employer's."""
    rows = limit_rows(opened.ledger)
    return limits_of(rows, limit_facts(opened.ledger), (), parts.bundles.workdays, opened.today, role=None)


def _reply(answer: Answer) -> Reply:
    """A reply whose key names words of the knowledge by their file: `<file>/<topic>-<id>`."""
    return Reply("answer", f"{answer.area}/{answer.key}", dict(answer.figures), answer.law, answer.person)
