"""Asks the knowledge a question as people write it: read, told to an empty file, and answered, without a server."""

from datetime import datetime

from api.bundles import BundleShelf
from flows.cases.figures import figures_of
from flows.cases.knowledge import Circumstances, Question
from flows.cases.parties import role_of
from flows.engine.acts import Act, add
from flows.engine.facts import Claim, Source
from flows.engine.ledger import Ledger
from flows.intake.claims import claims_of
from flows.intake.extract import extract
from flows.intake.subjects import speaks_of_work
from flows.intake.supposals import supposed_grade, supposed_year

SHELF = BundleShelf.read()
NOW = datetime.fromisoformat("2026-11-25T09:00:00+08:00")


def answers(text: str, *, province: str | None = None) -> list[str]:
    """The answers to one question of somebody nobody knows, `<topic>-<answer>`, in the order they are said."""
    ledger, question, figures = _read(text)
    if not question.intents:
        return []
    return [answer.key for answer in SHELF.knowledge.choose(question, Circumstances(ledger, figures, province))]


def complained(text: str) -> list[str]:
    """What is said to the words of somebody nobody knows, if they ask nothing."""
    ledger, question, figures = _read(text)
    return [answer.key for answer in SHELF.knowledge.complained_of(question, Circumstances(ledger, figures))]


def _read(text: str) -> tuple[Ledger, Question, dict[str, str]]:
    """What is told in a text, what it asks, and the figures of both."""
    reading = extract(text, now=NOW)
    ledger = Ledger(SHELF.current, party="worker", env={"role": None, "today": NOW.date().isoformat()})
    claims, _ = claims_of(reading.candidates, SHELF.current.facts, turn=1, today=NOW.date())
    add(ledger, Act("t", 1, NOW.isoformat(), "p", "worker"), claims)
    relation = ledger.values().get("applicant.relation")
    role = role_of(str(relation)) if relation is not None else None
    ledger.see(role=role)
    grade = supposed_grade(text)
    asked = {"asked.grade": grade, "asked.role": role, "asked.work": speaks_of_work(text)}
    figures = figures_of(
        ledger.values(), (), grade=grade, year=supposed_year(text, NOW.year), known=SHELF.figures, today=NOW.date()
    )
    return ledger, Question(text, reading.intents, asked), figures


def case(role: str | None = "worker", **facts: object) -> Ledger:
    """A file with these facts, `a__b` for a.b."""
    ledger = Ledger(SHELF.current, party="worker", env={"role": role, "today": NOW.date().isoformat()})
    claims = [Claim(name.replace("__", "."), value, Source("answer")) for name, value in facts.items()]
    add(ledger, Act("t", 1, NOW.isoformat(), "p", "worker"), claims)
    return ledger


def answer_in(intent: str, role: str | None = "worker", **facts: object) -> str:
    """What the general topic of an intent says to a case with these facts, `a__b` for a.b."""
    question = Question("", (intent,), {"asked.grade": None, "asked.role": role, "asked.work": True})
    (answer,) = SHELF.knowledge.choose(question, Circumstances(case(role, **facts)))
    return answer.key


def topics(text: str, **fields: str | None) -> list[str]:
    """The topics of the answers to one question."""
    return [key.partition("-")[0] for key in answers(text, **fields)]
