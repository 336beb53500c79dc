"""Finds a case for whoever may see it, and puts its progress into words: one view for citizen, employer and staff."""

from datetime import date
from typing import Any

import msgspec

from api.access.policy import STAFF_KIND, Caller, Part, check_found, may_read_case
from api.cases import store
from api.cases.display import display, label
from api.cases.outlook import basis_body, document_body, limit_body, limit_facts, limit_rows, materials
from api.clock import instant
from api.errors import Problem
from api.parts import Parts
from api.text import Words
from api.transaction import UnitOfWork
from flows.cases.events import CHINA, FILINGS, AnyEvent, newest
from flows.cases.joining import as_joined
from flows.cases.papers import Paper
from flows.cases.parties import role_of
from flows.cases.progress import STAFF, Action, CaseView, Remedy, case_view
from flows.cases.tensions import tensions_of
from flows.engine.facts import ALL, DISCLOSED_TOO, OWN
from flows.engine.ledger import Ledger

SERVED_ACTIONS = frozenset({"submit"})
"""Of what the law lets a person do, what they can do here today; the rest is not offered before it works."""


class CaseInView(msgspec.Struct):
    """A filed case as one role looks at it on one day."""

    row: store.CaseRow
    ledger: Ledger
    events: tuple[AnyEvent, ...]
    today: date
    seen_as: str
    papers: tuple[Paper, ...] = ()
    """What was handed in, as far as whoever looks may know."""

    def role(self) -> str | None:
        """The role that looks."""
        return self.seen_as


async def find_case(parts: Parts, caller: Caller, case_id: str) -> CaseInView:
    """A filed case the caller may see; an unknown, foreign or unfiled one is the same `not_found`."""
    row = await store.load_case(parts.db, parts.sealer, case_id)
    part = await store.load_part(parts.db, case_id, caller.person_id)
    if row is None or row.submitted_at is None:
        raise Problem("not_found")
    check_found(may_read_case(caller, part, row.region))
    if part is None:
        await _note_reading(parts, caller, case_id)
    return await open_case(parts, row, part)


async def my_cases(
    parts: Parts, caller: Caller, before: int, limit: int, side: str = ""
) -> tuple[list[CaseInView], int | None]:
    """The caller's filed cases, newest first, and where the next page starts; those of one side if it is named."""
    found = await store.load_filed(parts.db, caller.person_id, side, before, limit + 1)
    views = []
    for case_id, _ in found[:limit]:
        row = await store.load_case(parts.db, parts.sealer, case_id)
        part = await store.load_part(parts.db, case_id, caller.person_id)
        if row is not None and part is not None:
            views.append(await open_case(parts, row, part))
    return views, found[limit - 1][1] if len(found) > limit else None


async def open_case(parts: Parts, row: store.CaseRow, part: Part | None) -> CaseInView:
    """A case with its facts and events, for a party or, without a part in it, for staff."""
    bundle = await parts.bundles.get(parts.db, row.flow)
    today = parts.clock().astimezone(CHINA).date()
    env = {"role": None, "matter": row.matter, "account": None, **parts.bundles.workdays.seen_on(today)}
    events = await _events(parts, row.id, part)
    sees = ALL if part is None else DISCLOSED_TOO if newest(events, "evidence_requested") is not None else OWN
    ledger = Ledger.load(bundle, row.snapshot, party=part.party if part is not None else "worker", env=env, sees=sees)
    own = ledger.standing("applicant.relation").value
    seen_as = STAFF if part is None else part.role or role_of(own if isinstance(own, str) else None) or "worker"
    ledger.see(role=None if part is None else seen_as)
    papers = await parts.uploads.of_case(row.id, part.person_id if part is not None else None)
    return CaseInView(row, ledger, events, today, seen_as, papers)


def view_of(parts: Parts, case: CaseInView) -> CaseView:
    """Where the case stands for the role that looks."""
    region = parts.bundles.regions.get(case.row.region)
    return case_view(
        limit_rows(case.ledger),
        limit_facts(case.ledger),
        case.events,
        parts.bundles.workdays,
        case.today,
        role=case.seen_as,
        region=region,
        documents=materials(case),
    )


def case_body(parts: Parts, case: CaseInView, lang: str) -> dict[str, Any]:
    """The `Case` of the contract (§6)."""
    view, words = view_of(parts, case), parts.words
    limits = {limit.id: limit_body(parts.words, limit, lang) for limit in view.limits}
    return {
        **status_body(case, view, words, lang),
        "id": case.row.id,
        "revision": case.row.revision,
        "matter": case.row.matter,
        "can_do": [_action(words, action, lang) for action in view.can_do if action.action in SERVED_ACTIONS],
        "limits": list(limits.values()),
        "promised": [
            {
                "label": words.say("cases", "promised", lang, period=limits[promise.limit]["label"]),
                "due": promise.due.isoformat(),
                "basis": basis_body(promise.basis),
            }
            for promise in view.promised
        ],
        "documents": [document_body(parts.words, material, lang) for material in view.documents],
        "decisions": [],
        "timeline": [
            {
                "at": instant(entry.at),
                "what": entry.what,
                "by_role": entry.by_role,
                "text": words.say("cases", f"event-{entry.what}", lang),
                "by_label": words.say("cases", f"role-{entry.by_role}", lang),
                "documents": [],
            }
            for entry in view.timeline
        ],
        "remedies": [_remedy(words, remedy, lang) for remedy in view.remedies],
        "benefits": [],
        "messages_waiting": 0,
        "tensions": _tensions(parts, case, lang) if case.seen_as == STAFF else [],
    }


def _tensions(parts: Parts, case: CaseInView, lang: str) -> list[dict[str, Any]]:
    """Where parties differ, each one's word beside the other's; for staff alone."""
    facts = case.ledger.bundle.facts
    return [
        {
            "fact": tension.fact,
            "label": label(parts.words, tension.fact, lang),
            "words": [
                {
                    "party": party,
                    "value": value,
                    "display": display(parts.words, tension.fact, facts[tension.fact], value, lang),
                }
                for party, value in tension.words.items()
            ],
        }
        for tension in tensions_of(case.ledger.slots, facts)
    ]


def status_body(case: CaseInView, view: CaseView, words: Words, lang: str) -> dict[str, Any]:
    """What even a masked view may show: number, stage and whose move it is, and nothing about a person."""
    received = next((event.at for event in case.events if event.kind in FILINGS), case.row.submitted_at)
    return {
        "case_no": case.row.case_no,
        "stage": view.stage,
        "stage_label": words.say("cases", f"stage-{view.stage}", lang),
        "state": view.state,
        "state_label": words.say("cases", f"state-{view.state}", lang),
        "track": view.track,
        "track_label": words.say("cases", f"track-{view.track}", lang),
        "whose_move": view.whose_move,
        "whose_move_label": words.say("cases", f"move-{view.whose_move}", lang),
        "next_step": words.say("cases", view.next_step, lang),
        "received_at": instant(received) if received is not None else None,
    }


def _action(words: Words, action: Action, lang: str) -> dict[str, Any]:
    label = words.say("cases", f"action-{action.action}", lang)
    return {"action": action.action, "label": label, "until": action.until.isoformat() if action.until else None}


def _remedy(words: Words, remedy: Remedy, lang: str) -> dict[str, Any]:
    return {
        "path": remedy.path,
        "label": words.say("cases", f"remedy-{remedy.path}", lang),
        "body": words.say("cases", f"body-{remedy.body}", lang),
        "due": remedy.due.isoformat() if remedy.due else None,
        "basis": basis_body(remedy.basis),
        "online": None,
    }


async def _events(parts: Parts, case_id: str, part: Part | None) -> tuple[AnyEvent, ...]:
    """The log of acts as the law's functions read it; what else an event keeps is not their business.

    For somebody who joined the file it begins with their own filing.
    """
    rows = await store.load_events(parts.db, parts.sealer, case_id)
    told = ({**row.body, "kind": row.kind, "at": row.at, "role": row.role or "office"} for row in rows)
    events = tuple(msgspec.convert(event, AnyEvent) for event in told)
    mine = [row.seq for row in rows if part is not None and row.kind == "joined" and row.by == part.person_id]
    return as_joined(events, [row.seq for row in rows].index(mine[0])) if mine else events


async def _note_reading(parts: Parts, caller: Caller, case_id: str) -> None:
    """Staff leave their name on every case they read (查阅留痕)."""
    if caller.kind != STAFF_KIND:
        return
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
    unit.audit("read_case", f"case:{case_id}", actor=caller.person_id, role="+".join(caller.roles))
    await unit.commit(parts.db)
