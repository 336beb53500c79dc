"""Makes case files for tests of the law: acts on given days, and the definitions the service itself runs on."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from api.bundles import BundleShelf
from api.cases.outlook import limit_facts, limit_rows
from flows.cases.clocks import Limit, limits_of
from flows.cases.counting import Span
from flows.cases.events import AnyEvent
from flows.cases.progress import CaseView, case_view
from flows.engine import acts
from flows.engine.definitions import LimitDef
from flows.engine.facts import Claim, Source
from flows.engine.ledger import Ledger

TODAY = "2026-11-24"
SHELF = BundleShelf.read()
LIMITS: Mapping[str, LimitDef] = SHELF.current.definitions.limit
WORKDAYS = SHELF.workdays
REGIONS = SHELF.regions
HANGZHOU, CHENGDU = REGIONS.get("330100"), REGIONS.get("510100")

Act = tuple[str, str] | tuple[str, str, Mapping[str, object]]


def day(text: str) -> date:
    """A day from its ISO text."""
    return date.fromisoformat(text)


def event(on: str, kind: str, **more: object) -> AnyEvent:
    """One act at nine in the morning in China, read as the service reads it from its log."""
    at = on if "T" in on else f"{on}T09:00:00+08:00"
    role = {"submitted": "worker", "withdrawn": "worker", "reported": "employer"}.get(kind, "office")
    row = {"kind": kind, "at": at, "role": role, **more}
    return msgspec.convert(row, AnyEvent)


def log(*done: Act) -> tuple[AnyEvent, ...]:
    """Acts in their order: `("2026-08-03", "accepted", {"simple": True})`."""
    return tuple(event(act[0], act[1], **(act[2] if len(act) > 2 else {})) for act in done)


def decided(on: str, outcome: str = "recognized") -> Act:
    """A decision."""
    return (on, "decided", {"outcome": outcome})


def served(on: str, addressee: str) -> Act:
    """A delivery."""
    return (on, "served", {"addressee": addressee})


def told(facts: Mapping[str, object] | None, role: str | None = "worker") -> Ledger:
    """A ledger of somebody who has said these things."""
    party = "employer" if role == "employer" else "worker"
    ledger = Ledger(SHELF.current, party=party, env={"role": role, "today": TODAY, "matter": "recognition"})
    claims = [Claim(fact, value, Source("answer")) for fact, value in (facts or {}).items()]
    acts.add(ledger, acts.Act("a", 1, f"{TODAY}T09:00:00+08:00", "p", party), claims)
    return ledger


def limits(
    *done: Act,
    today: str,
    role: str | None = "staff",
    facts: Mapping[str, object] | None = None,
    spans: Sequence[Span] = (),
) -> dict[str, Limit]:
    """The periods of a case by id."""
    ledger = told(facts)
    rows, values = limit_rows(ledger), limit_facts(ledger)
    return {
        limit.id: limit for limit in limits_of(rows, values, log(*done), WORKDAYS, day(today), role=role, spans=spans)
    }


def view(*done: Act, today: str = "2026-11-24", role: str = "worker", **more: object) -> CaseView:
    """The progress of a case for a role."""
    ledger = told(more.pop("facts", {"accident.date": "2026-08-01"}))
    return case_view(limit_rows(ledger), limit_facts(ledger), log(*done), WORKDAYS, day(today), role=role, **more)


FILED: list[Act] = [("2026-08-01", "submitted")]
ACCEPTED: list[Act] = [*FILED, ("2026-08-05", "accepted")]
REACH: dict[str, list[Act]] = {
    "draft": [],
    "reported": [("2026-08-01", "reported")],
    "submitted": FILED,
    "supplement_required": [*FILED, ("2026-08-03", "supplement_requested")],
    "supplement_received": [*FILED, ("2026-08-03", "supplement_requested"), ("2026-08-04", "supplement_received")],
    "accepted": ACCEPTED,
    "suspended": [*ACCEPTED, ("2026-08-10", "suspended")],
    "recognized": [*ACCEPTED, decided("2026-09-01")],
    "deemed": [*ACCEPTED, decided("2026-09-01", "deemed")],
    "not_recognized": [*ACCEPTED, decided("2026-09-01", "not_recognized")],
    "served": [*ACCEPTED, decided("2026-09-01"), served("2026-09-03", "worker"), served("2026-09-04", "employer")],
    "not_accepted": [*FILED, ("2026-08-05", "not_accepted")],
    "withdrawn": [*FILED, ("2026-08-05", "withdrawn")],
}
"""For each state a log that leads to it."""
