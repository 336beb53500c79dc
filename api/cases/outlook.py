"""Says where a case is heading, in the caller's words: ground, office, periods, papers, for a turn and for tracking."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Protocol

import msgspec

from api.parts import Parts
from api.text import Words, date_text
from flows.cases.clocks import EXCLUSION_CAUSE, OVERDUE, Limit, limits_of
from flows.cases.events import AnyEvent
from flows.cases.jurisdiction import READS as AUTHORITY_FACTS
from flows.cases.jurisdiction import Authority, authority_of
from flows.cases.materials import ANY_OF, MISSING, SUPPLIED, Material, materials_of
from flows.cases.papers import Paper, states_of
from flows.cases.workdays import Workdays
from flows.cases.regions import Regions
from flows.engine.bundles import Bundle
from flows.engine.definitions import Basis, LimitDef
from flows.engine.explain import standing_of_ground
from flows.engine.facts import OWN
from flows.engine.ledger import Ledger

UNDETERMINED = "undetermined"


class InProgress(Protocol):
    """What is needed of a conversation or case: its facts, the legal date and the role that looks."""

    ledger: Ledger
    papers: Sequence[Paper]

    @property
    def today(self) -> date: ...

    def role(self) -> str | None: ...


def outlook_of(parts: Parts, case: InProgress, lang: str, events: Sequence[AnyEvent] = ()) -> dict[str, Any]:
    """The `outlook` of a turn: the article being tested (not an outcome), office and periods."""
    candidates = [
        {"ground": name, "standing": standing, "open_facts": list(missing)}
        for name, standing, missing in _candidates(case.ledger)
    ]
    # The article under test, not an outcome: it stays the one the words point to, whatever comes out.
    ground = candidates[0]["ground"] if candidates else UNDETERMINED
    return {
        "ground": ground,
        "ground_label": parts.words.say("grounds", str(ground), lang),
        "ground_note": parts.words.say("grounds", str(ground), lang, "why"),
        "candidates": candidates,
        "track": "ordinary",
        "authority": authority_body(parts, _authority(parts, case), lang),
        "limits": list(_limit_bodies(parts, case, lang, events)),
    }


def _candidates(ledger: Ledger) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """The grounds that are met or that the words point to, in author order: how each stands and what is open of it."""
    bundle = ledger.bundle

    def find() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        pointed_to = ledger.holding(bundle.ground_likely)
        found = ((name, *standing_of_ground(ledger, name)) for name in bundle.grounds)
        return tuple([row for row in found if row[1] == "met" or row[0] in pointed_to])

    return ledger.remember("candidates", _reads(bundle).grounds, find)


def _authority(parts: Parts, case: InProgress) -> Authority:
    ledger, regions = case.ledger, parts.bundles.regions
    return ledger.remember(
        ("authority", regions), _reads(ledger.bundle).authority, lambda: authority_of(ledger.values(), regions)
    )


def _limit_bodies(
    parts: Parts, case: InProgress, lang: str, events: Sequence[AnyEvent]
) -> Sequence[dict[str, Any]]:
    ledger, role = case.ledger, case.role() or "worker"
    if not events:
        rows, days = ledger.remember(
            "limits", _reads(ledger.bundle).limits, lambda: (tuple(limit_rows(ledger)), tuple(_counted_from(ledger)))
        )
        return _known_limits(parts.words, ledger.bundle, rows, days, parts.bundles.workdays, case.today, role, lang)
    facts, workdays = limit_facts(ledger), parts.bundles.workdays
    found = limits_of(limit_rows(ledger), facts, events, workdays, case.today, role=role)
    return [limit_body(parts.words, limit, lang) for limit in found]


# Before the filing a turn seldom moves a period, and all that one hangs on stands in the key.
@lru_cache(4096)
def _known_limits(  # noqa: PLR0913 -- see above
    words: Words,
    bundle: Bundle,
    rows: tuple[str, ...],
    days: tuple[tuple[str, str], ...],
    workdays: Workdays,
    today: date,
    role: str,
    lang: str,
) -> tuple[dict[str, Any], ...]:
    definitions = {name: bundle.definitions.limit[name] for name in rows}
    found = limits_of(definitions, dict(days), (), workdays, today, role=role)
    return tuple(limit_body(words, limit, lang) for limit in found)


def _counted_from(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """The facts that periods are counted from or stand still by; a day known in part is no day yet."""
    reads, values = _reads(ledger.bundle), ledger.values()
    told = {name: values[name] for name in reads.facts if name in values}
    told |= {name: day for name in reads.picked if (day := _start(ledger, name)) is not None}
    return ((name, value if isinstance(value, str) else "") for name, value in told.items())


class _Reads(msgspec.Struct, frozen=True):
    """What the parts of an outlook are worked out from."""

    facts: tuple[str, ...]
    """Facts that name the day a period starts on; the cause why one stands still is a fact too."""
    picked: tuple[str, ...]
    """Rules that pick such a day."""
    grounds: frozenset[str]
    limits: frozenset[str]
    authority: frozenset[str]


@lru_cache(64)
def _reads(bundle: Bundle) -> _Reads:
    starts = dict.fromkeys(row.starts for row in bundle.definitions.limit.values())
    facts = (*(name for name in starts if name in bundle.facts), EXCLUSION_CAUSE)
    limits = frozenset().union(*map(bundle.support_of, (*starts, EXCLUSION_CAUSE)))
    return _Reads(
        facts,
        tuple(name for name in starts if name in bundle.rules),
        frozenset(bundle.grounds_of),
        limits | bundle.support_of_table(bundle.limit_when),
        frozenset().union(*map(bundle.support_of, AUTHORITY_FACTS)),
    )


def limit_facts(ledger: Ledger) -> dict[str, object]:
    """What periods are counted from: the facts, and the rules that pick one of several days."""
    picked = {name: _start(ledger, name) for name in _reads(ledger.bundle).picked}
    return {**ledger.values(), **{name: day for name, day in picked.items() if day is not None}}


def _start(ledger: Ledger, rule: str) -> object:
    """The day a rule picks; where the parties differ on it, the later one, which costs nobody a period."""
    day = ledger.read(rule)[0]
    if day is not None or ledger.sees == OWN:
        return day
    told = (ledger.seen_by(party).read(rule)[0] for party in sorted(ledger.parties()))
    return max((day for day in told if isinstance(day, str)), default=None)


def limit_rows(ledger: Ledger) -> dict[str, LimitDef]:
    """The periods whose condition holds as far as is known."""
    bundle = ledger.bundle
    return {name: bundle.definitions.limit[name] for name in ledger.holding(bundle.limit_when)}


def limit_body(words: Words, limit: Limit, lang: str) -> dict[str, Any]:
    """One period with its words; the employer's thirty days are labelled as the employer's."""
    return {
        "id": limit.id,
        "label": words.say("limits", limit.id, lang),
        "bound": limit.bound,
        "start": _day(limit.start),
        "due": _day(limit.due),
        "safe_due": _day(limit.safe_due),
        "state": limit.state,
        "days_left": limit.days_left,
        "provisional": limit.provisional,
        "provisional_note": words.say("limits", "provisional", lang) if limit.awaits_plan else None,
        "stop_cause": limit.stop_cause,
        "end_note": _end_note(words, limit, lang),
        "rolled_note": _rolled_note(words, limit, lang),
        "counting_note": words.say("limits", "basis-counting", lang) if limit.due else None,
        "basis": basis_body(limit.basis),
    }


def _end_note(words: Words, limit: Limit, lang: str) -> str:
    """What the end of a period means, that it has passed, or why it stands still or is not known."""
    if limit.stop_cause is not None:
        return words.say("limits", f"stop-{limit.stop_cause}", lang)
    if limit.start is None:
        return words.say("limits", "undated", lang)
    return words.say("limits", limit.id, lang, "late" if limit.state == OVERDUE else "end")


def _rolled_note(words: Words, limit: Limit, lang: str) -> str | None:
    """Of a last day that days off moved on: the earlier day with which nobody can argue."""
    if not limit.is_rolled_over:
        return None
    if limit.is_past_safe_day:
        return words.say("limits", "rolled-now", lang)
    return words.say("limits", "rolled", lang, day=date_text(limit.safe_due, lang))


def authority_body(parts: Parts, authority: Authority, lang: str) -> dict[str, Any]:
    """The office that handles the case, why, and whom to ask while it is not known."""
    return _office(parts.words, parts.bundles.regions, authority, lang)


@lru_cache(1024)
def _office(words: Words, regions: Regions, authority: Authority, lang: str) -> dict[str, Any]:
    code = authority.region
    region = regions.get(code)
    return {
        "region": code,
        "name": words.say("cases", f"authority-{code}" if region else "authority-unknown", lang),
        "phone": region.authority.phone if region else "12333",
        "why": words.say("cases", f"why-{authority.why}", lang),
        "note": words.say("cases", "authority-unchecked", lang) if region and not region.authority.verified else None,
        "ask_whom": words.say("cases", f"whom-{authority.ask_whom}", lang) if authority.ask_whom else None,
        "provisional": authority.provisional,
        "basis": basis_body(authority.basis),
    }


def authority_code(parts: Parts, case: InProgress) -> str | None:
    """The region whose office handles the case as far as is known."""
    return _authority(parts, case).region


class Listed(msgspec.Struct, frozen=True):
    """The list of papers of a turn."""

    bodies: tuple[dict[str, Any], ...]
    written: msgspec.Raw
    """The same as JSON: it is the longest part of a turn, and many turns have the same."""
    missing: int
    """How many pictures would still help to complete the file; one of a group of alternatives is enough."""


def documents_of(parts: Parts, case: InProgress, lang: str) -> Listed:
    """The `documents` of a turn."""
    states = tuple(states_of(case.papers).items())
    return _listed(parts.words, case.ledger.bundle, _wanted(case.ledger), states, lang)


def materials(case: InProgress) -> tuple[Material, ...]:
    """The papers of a case as far as its facts say."""
    ledger = case.ledger
    return materials_of(ledger.bundle.definitions.document, _wanted(ledger).__contains__, states_of(case.papers))


def _wanted(ledger: Ledger) -> tuple[str, ...]:
    """The kinds of papers whose condition holds as far as is known."""
    return ledger.holding(ledger.bundle.document_when)


# A turn seldom moves the list, and it holds nothing of a person: it is the same for all who need the same papers.
@lru_cache(1024)
def _listed(
    words: Words, bundle: Bundle, wanted: tuple[str, ...], states: tuple[tuple[str, str], ...], lang: str
) -> Listed:
    found = materials_of(bundle.definitions.document, wanted.__contains__, dict(states))
    bodies = tuple(document_body(words, material, lang) for material in found)
    return Listed(bodies, msgspec.Raw(msgspec.json.encode(bodies)), _missing_uploads(found))


def document_body(words: Words, material: Material, lang: str) -> dict[str, Any]:
    """One paper with its name and why it is wanted."""
    return {
        "kind": material.kind,
        "label": words.say("documents", material.kind, lang),
        "need": material.need,
        "state": material.state,
        "duty": material.duty,
        "reason": words.say("documents", material.kind, lang, "reason"),
        "basis": basis_body(material.basis),
        "alternatives": list(material.alternatives),
    }


def _missing_uploads(found: Sequence[Material]) -> int:
    groups = {
        (frozenset([row.kind, *row.alternatives]) if row.need == ANY_OF else row.kind)
        for row in found
        if row.state == MISSING and row.need not in ("helpful", SUPPLIED)
    }
    return len(groups)


def basis_body(law: Basis) -> list[dict[str, str]]:
    """Instruments and articles in the contract's shape."""
    return [{"instrument": instrument, "article": article} for instrument, article in law]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
