"""Takes an employer's report of an accident and makes each injured person an application of their own (事故报告)."""

from typing import Any

import msgspec

from api.access.policy import Caller
from api.cases import store as cases
from api.cases.display import display, label
from api.cases.injured import INCIDENT, Injured, Report, application_id, injured_of
from api.cases.outlook import authority_code, outlook_of
from api.chat import store
from api.chat.claims import answer_claims
from api.chat.join import Record
from api.chat.render import turn_body
from api.chat.schemas import NewIncident
from api.chat.said import Said
from api.chat.service import ATTEMPTS, Chat
from api.chat.session import Opened
from api.chat.store import TurnRow
from api.chat.submission import case_number
from api.clock import instant
from api.db.errors import DuplicateKey, StaleRevision
from api.db.values import micros, new_id, row_id
from api.errors import FieldError, Problem, pointer
from flows.engine.facts import HELD, Claim, Source

MOST_INJURED = 100
_OF_THE_INJURED = ("worker.", "injury.", "diagnosis.", "treatment.", "death.", "employment.", "illness.")
"""What is told of each person; the rest is told of the accident."""


async def report(chat: Chat, caller: Caller, body: NewIncident, record: Record, lang: str) -> dict[str, Any]:
    """Files the report (事故报告): a conversation already told, or facts given at once, and who was hurt."""
    named = _injured(chat, body)
    if (body.conversation_id is None) == (body.facts is None):
        raise Problem("invalid", errors=(FieldError("", "no_form" if body.facts is None else "several_forms"),))
    opened = await _told(chat, caller, body)
    async with chat.sessions.turn_of(opened.case.id):
        for attempt in range(ATTEMPTS):
            opened = await chat.sessions.open(chat.parts, caller, opened.conversation.id)
            try:
                return await _file(chat, caller, opened, named, record, lang)
            except (StaleRevision, DuplicateKey):
                if attempt == ATTEMPTS - 1:
                    raise
    raise AssertionError("unreachable: the loop returns or raises")


async def start_applications(
    chat: Chat, caller: Caller, incident_id: str, injured: list[str] | None, record: Record, lang: str
) -> list[dict[str, Any]]:
    """One conversation for each injured person, with everything the report told; a second call finds the same ones."""
    incident = await cases.load_case(chat.parts.db, chat.parts.sealer, incident_id)
    part = await cases.load_part(chat.parts.db, incident_id, caller.person_id)
    if incident is None or part is None or incident.matter != INCIDENT or incident.submitted_at is None:
        raise Problem("not_found")
    named = {person.id: person for person in await injured_of(chat.parts.db, chat.parts.sealer, incident_id)}
    wanted = list(named) if injured is None else injured
    if unknown := [index for index, person in enumerate(wanted) if person not in named]:
        raise Problem("invalid", errors=[FieldError(pointer("injured", index), "unknown_injured") for index in unknown])
    talk = next(
        row
        for row in await store.conversations_of_case(chat.parts.db, incident_id)
        if row.person_id == caller.person_id
    )
    source = await chat.sessions.open(chat.parts, caller, talk.id)
    chat.sessions.keep(source, source.case.revision)
    told = sorted(source.ledger.values().items())
    carried = [_carried(fact, value) for fact, value in told if not fact.startswith(_OF_THE_INJURED)]
    started = [await _application(chat, caller, incident_id, named[person], carried, lang) for person in wanted]
    # After them, and not with each: whoever comes again before it is kept finds the same conversations.
    places = [(each["injured_id"], each["conversation_id"], each["turn"]["seq"]) for each in started]
    await chat.parts.db.commit([record(msgspec.json.encode(places))])
    return started


async def started_before(chat: Chat, caller: Caller, places: bytes, lang: str) -> list[dict[str, Any]]:
    """What an earlier call answered, each application as its turn left it then."""
    return [
        _begun(chat, injured_id, *await chat.look_back(caller, conversation_id, seq), lang)
        for injured_id, conversation_id, seq in msgspec.json.decode(places, type=list[tuple[str, str, int]])
    ]


def _injured(chat: Chat, body: NewIncident) -> tuple[Injured, ...]:
    """The people named, each checked like an answer; every fault is told with its place."""
    today = chat.parts.clock().date()
    facts = chat.parts.bundles.current.facts
    faults: list[FieldError] = []
    if not body.injured:
        faults.append(FieldError("/injured", "required"))
    elif len(body.injured) > MOST_INJURED:
        faults.append(FieldError("/injured", "too_many"))
    people = []
    for index, told in enumerate(body.injured[:MOST_INJURED]):
        wrong: list[FieldError] = []
        claims = answer_claims(told, facts, today, wrong)
        stray = [fact for fact in told if fact in facts and not fact.startswith(_OF_THE_INJURED)]
        faults += [
            FieldError(f"/injured/{index}{fault.pointer.removeprefix('/answers')}", fault.code) for fault in wrong
        ]
        faults += [FieldError(f"/injured/{index}{pointer(fact)}", "not_of_a_person") for fact in stray]
        people.append(Injured(new_id(), {claim.fact: claim.value for claim in claims if claim.status == HELD}))
    if faults:
        raise Problem("invalid", errors=faults)
    return tuple(people)


async def _told(chat: Chat, caller: Caller, body: NewIncident) -> Opened:
    """The conversation the report was told in, or a new one that holds the facts given."""
    if body.conversation_id is not None:
        opened = await chat.sessions.open(chat.parts, caller, body.conversation_id)
        chat.sessions.keep(opened, opened.case.revision)
        if opened.case.matter != INCIDENT:
            raise Problem("invalid", errors=(FieldError("/conversation_id", "not_an_incident"),))
        return opened
    opened = chat.draft(caller, INCIDENT, "employer")
    faults: list[FieldError] = []
    claims = answer_claims(body.facts or {}, opened.ledger.bundle.facts, opened.today, faults)
    if faults:
        raise Problem(
            "invalid", errors=[FieldError(f.pointer.replace("/answers", "/facts", 1), f.code) for f in faults]
        )
    relation = Claim("applicant.relation", "employer", Source("answer"))
    await chat.begin(caller, opened, Said([relation, *claims], []), None)
    return opened


async def _file(
    chat: Chat, caller: Caller, opened: Opened, named: tuple[Injured, ...], record: Record, lang: str
) -> dict[str, Any]:
    parts, case, now = chat.parts, opened.case, opened.now
    chat.sessions.keep(opened, case.revision)
    number = case.case_no or case_number(authority_code(parts, opened), opened.today).replace("GS", "SG", 1)
    answer = {
        "id": case.id,
        "case_no": number,
        "reported_at": instant(now),
        "facts": {
            fact: _shown(parts, opened, fact, value, lang) for fact, value in sorted(opened.ledger.values().items())
        },
        "injured": [{"id": person.id, "name": person.facts.get("worker.name")} for person in named],
        "limits": outlook_of(parts, opened, lang)["limits"],
        "next": {"whose_move": "employer", "action": "applications"},
    }
    unit = chat.unit(now)
    unit.idempotency(record(msgspec.json.encode(answer)))
    if case.submitted_at is None:
        unit.add(
            cases.SUBMIT.step(
                rows=1, state="reported", case_no=number, region=authority_code(parts, opened),
                submitted_at=micros(now),                id=case.id, expected=cases.DRAFT, revision=case.revision,
            )
        )  # fmt: skip
    seq = len(await cases.load_events(parts.db, parts.sealer, case.id))
    unit.add(
        cases.event_step(
            case.id, seq, "reported", event_id=row_id(now), at=now, by=caller.person_id, role="employer",
            body=Report(named),            sealer=parts.sealer,
        )
    )  # fmt: skip
    unit.audit("report", f"case:{case.id}", actor=caller.person_id, role="employer")
    await unit.commit(parts.db)
    return answer


def _shown(parts: Any, opened: Opened, fact: str, value: Any, lang: str) -> dict[str, Any]:
    row = opened.ledger.bundle.facts[fact]
    return {
        "value": value,
        "label": label(parts.words, fact, lang),
        "display": display(parts.words, fact, row, value, lang),
    }


async def _application(
    chat: Chat, caller: Caller, incident_id: str, person: Injured, carried: list[Claim], lang: str
) -> dict[str, Any]:
    conversation_id = application_id(incident_id, person.id)
    try:
        opened = chat.draft(caller, "recognition", "employer", conversation_id)
        own = [_carried(fact, value) for fact, value in sorted(person.facts.items())]
        _, row = await chat.begin(caller, opened, Said([*carried, *own], []), None)
    except DuplicateKey:
        opened, row = await chat.look(caller, conversation_id)
    return _begun(chat, person.id, opened, row, lang)


def _begun(chat: Chat, injured_id: str, opened: Opened, row: TurnRow, lang: str) -> dict[str, Any]:
    turn = turn_body(chat.parts, opened, row, lang)
    return {"injured_id": injured_id, "conversation_id": opened.conversation.id, "turn": turn}


def _carried(fact: str, value: Any) -> Claim:
    return Claim(fact, value, Source("carried"))
