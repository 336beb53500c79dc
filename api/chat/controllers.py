"""The routes of the guided intake (contract §3)."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

import msgspec
from litestar import Request, Response, get, post
from litestar.datastructures import State
from litestar.params import Parameter
from litestar.response import Stream

from api.access import policy
from api.access.policy import Caller, caller_of
from api.answers import answer, language
from api.cases import store as cases
from api.chat import enquiries, feed, incidents, store
from api.chat.effects import Picture, effect_body
from api.chat.render import conversation_body, facts_log, turn_body
from api.chat.review import review_body
from api.chat.schemas import Edit, NewApplications, NewConversation, NewIncident, NewSubmission, NewTurn
from api.chat.service import Chat, Check, Record, Tell
from api.chat.session import Opened
from api.chat.submission import submit
from api.chat.why import why_body
from api.clock import instant
from api.db.statements import Step
from api.db.values import micros
from api.idempotency import Pending, Replay, once
from api.parts import Parts
from api.requests import check_revision

ANYONE = {"policy": policy.ANYONE_WITH_TOKEN}
SUBMISSION_LIMIT = 160 * 1024
"""Bytes: a signature of 64 KB as base64 leaves room for the rest."""
PAGE = 50
"""Conversations of one list page."""

LAST_EVENT = Annotated[int, Parameter(ge=0, le=2**62)]


def provide_chat(state: State, caller: Caller) -> Chat:  # noqa: ARG001 - see create_app
    """The dependency `chat` of every handler here."""
    chat: Chat = state.chat
    return chat


@post("/v1/conversations", opt=ANYONE)
async def start_conversation(
    request: Request, data: NewConversation, parts: Parts, caller: Caller, chat: Chat
) -> Response:
    """Starts a guided intake. `text` may already tell the story; without a `role` it is understood or asked."""
    lang = language(request, parts)

    def tell(opened: Opened, row: store.TurnRow) -> Response:
        return answer(conversation_body(parts, opened, row, lang), row.revision, 201)

    async def act(pending: Pending) -> Response:
        return await chat.start(caller, data, _record(pending, 201), tell)

    return await _once(request, parts, caller, chat, act, tell)


@get("/v1/conversations", opt=ANYONE)
async def list_my_conversations(
    parts: Parts, caller: Caller, cursor: LAST_EVENT = 2**62, limit: Annotated[int, Parameter(ge=1, le=100)] = PAGE
) -> Response:
    """My conversations, newest first."""
    rows = await store.list_conversations(parts.db, caller.person_id, cursor)
    shown = rows[:limit]
    items = []
    for row in shown:
        case = await cases.load_case(parts.db, parts.sealer, row.case_id)
        submitted = case is not None and case.submitted_at is not None
        items.append(
            {
                "id": row.id, "matter": row.matter, "role": row.role, "created_at": instant(row.created_at),
                "updated_at": instant(row.updated_at), "case_id": row.case_id if submitted else None,
            }
        )  # fmt: skip
    more = len(rows) > len(shown)
    return answer({"items": items, "next_cursor": str(micros(shown[-1].updated_at)) if more else None})


@get("/v1/conversations/{conversation_id:str}", opt=ANYONE)
async def show_conversation(
    request: Request, conversation_id: str, parts: Parts, caller: Caller, chat: Chat
) -> Response:
    """The whole state, so that another phone can go on."""
    opened, row = await chat.look(caller, conversation_id)
    # Not the turn's: another party to a filed case moves it on without a turn here, and If-Match asks for the case's.
    revision = opened.case.revision
    body = {**conversation_body(parts, opened, row, language(request, parts)), "revision": revision}
    return answer(body, revision)


@post("/v1/conversations/{conversation_id:str}/turns", opt=ANYONE, status_code=200)
async def take_turn(request: Request, conversation_id: str, data: NewTurn) -> Response:
    """One thing said: a text, an undo, or any mix of answers, declines and confirmations."""
    # Not injected: the framework takes longer to find these than the database takes to find the conversation.
    chat: Chat = request.app.state.chat
    parts, caller = chat.parts, caller_of(request)
    lang = language(request, parts)

    def tell(opened: Opened, row: store.TurnRow) -> Response:
        return answer(turn_body(parts, opened, row, lang), row.revision)

    async def act(pending: Pending) -> Response:
        return await chat.take_turn(caller, conversation_id, data, _record(pending, 200), _checker(request), tell)

    return await _once(request, parts, caller, chat, act, tell)


@post("/v1/conversations/{conversation_id:str}/edits", opt=ANYONE, status_code=200)
async def edit_facts(
    request: Request, conversation_id: str, data: Edit, parts: Parts, caller: Caller, chat: Chat
) -> Response:
    """Corrects facts. With `preview` it only shows what would be set aside, asked again or change."""
    lang = language(request, parts)
    if data.preview:
        opened, row, before = await chat.preview(caller, conversation_id, data, lang, _checker(request))
        # The turn shows the revision it would make; what a client may name in If-Match is the one there is.
        return answer(edit_answer(parts, before, opened, row, lang), opened.case.revision)

    async def act(pending: Pending) -> tuple[Opened, store.TurnRow, Picture]:
        return await chat.edit(caller, conversation_id, data, _record(pending, 200), lang, _checker(request))

    done = await once(parts, caller, request, await request.body(), act)
    if isinstance(done, Replay):
        done = await chat.look_back_edit(caller, *_place(done.body), lang)
    opened, row, before = done
    return answer(edit_answer(parts, before, opened, row, lang), row.revision)


@get("/v1/conversations/{conversation_id:str}/facts", opt=ANYONE)
async def list_facts(request: Request, conversation_id: str, parts: Parts, caller: Caller, chat: Chat) -> Response:
    """Every word ever given on every fact, with where it came from."""
    opened, _ = await chat.look(caller, conversation_id)
    log = await cases.load_log(parts.db, parts.sealer, opened.case.id)
    return answer({"items": facts_log(parts, opened.ledger, log, language(request, parts))}, opened.case.revision)


@get("/v1/conversations/{conversation_id:str}/facts/{fact:str}/why", opt=ANYONE)
async def explain_fact(
    request: Request, conversation_id: str, fact: str, parts: Parts, caller: Caller, chat: Chat
) -> Response:
    """Why a fact is asked, on what basis, what happens without it, who else could supply it and who was asked."""
    opened, _ = await chat.look(caller, conversation_id)
    lang = language(request, parts)
    body = why_body(parts, opened, fact, lang)
    tried = await parts.registers.tried(caller.person_id, opened.case.id, fact, lang)
    return answer({**body, "queries_tried": tried})


@get("/v1/conversations/{conversation_id:str}/review", opt=ANYONE)
async def review_form(request: Request, conversation_id: str, parts: Parts, caller: Caller, chat: Chat) -> Response:
    """The official form as it will be filed."""
    opened, _ = await chat.look(caller, conversation_id)
    return answer(review_body(parts, opened, language(request, parts)), opened.case.revision)


@post("/v1/conversations/{conversation_id:str}/submission", opt=ANYONE, request_max_body_size=SUBMISSION_LIMIT)
async def submit_application(
    request: Request, conversation_id: str, data: NewSubmission, parts: Parts, caller: Caller, chat: Chat
) -> Response:
    """Files the signed application, once the person has signed in by phone or provider.

    Gaps are flagged for staff and never cost the filing date.
    """
    lang = language(request, parts)

    async def act(pending: Pending) -> dict[str, Any]:
        def record(body: bytes) -> Step:
            return pending.step("body", 201, body)

        return await submit(chat, caller, conversation_id, data, record, lang, _checker(request))

    done = await once(parts, caller, request, await request.body(), act)
    return answer(msgspec.json.decode(done.body) if isinstance(done, Replay) else done, None, 201)


@post("/v1/incidents", opt={"policy": policy.CITIZEN})
async def report_incident(request: Request, data: NewIncident, parts: Parts, caller: Caller, chat: Chat) -> Response:
    """Reports one accident with one or several injured, from a conversation or from facts."""
    lang = language(request, parts)

    async def act(pending: Pending) -> dict[str, Any]:
        return await incidents.report(chat, caller, data, lambda body: pending.step("body", 201, body), lang)

    done = await once(parts, caller, request, await request.body(), act)
    return answer(msgspec.json.decode(done.body) if isinstance(done, Replay) else done, None, 201)


@post("/v1/incidents/{incident_id:str}/applications", opt=ANYONE)
async def start_applications(
    request: Request, incident_id: str, parts: Parts, caller: Caller, chat: Chat, data: NewApplications | None = None
) -> Response:
    """Starts an application for each injured person, or for those named; nothing of the report is entered again."""

    lang, wanted = language(request, parts), data.injured if data is not None else None

    async def act(pending: Pending) -> list[dict[str, Any]]:
        def record(body: bytes) -> Step:
            return pending.step("turn", 201, body)

        return await incidents.start_applications(chat, caller, incident_id, wanted, record, lang)

    done = await once(parts, caller, request, await request.body(), act)
    if isinstance(done, Replay):
        done = await incidents.started_before(chat, caller, done.body, lang)
    return answer({"items": done}, None, 201)


@get("/v1/conversations/{conversation_id:str}/poll", opt=ANYONE)
async def poll_events(
    conversation_id: str, caller: Caller, chat: Chat, after: LAST_EVENT = 0, wait: Annotated[float, Parameter(ge=0)] = 0
) -> Response:
    """What happened after a number; waits up to `wait` seconds (at most 45) for something to happen."""
    return answer(await feed.events_after(chat, caller, conversation_id, after, wait))


@get("/v1/conversations/{conversation_id:str}/stream", opt=ANYONE)
async def stream_events(
    request: Request, conversation_id: str, caller: Caller, chat: Chat, after: LAST_EVENT = 0
) -> Stream:
    """The same as server-sent events; `Last-Event-ID` goes on where a connection broke."""
    await feed.check_own(chat, caller, conversation_id)
    last = request.headers.get("last-event-id", "")
    start = int(last) if last.isdecimal() and len(last) < 18 else after
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return Stream(feed.stream(chat, caller, conversation_id, start), media_type="text/event-stream", headers=headers)


HANDLERS: list[Any] = [
    start_conversation,
    list_my_conversations,
    show_conversation,
    take_turn,
    edit_facts,
    list_facts,
    explain_fact,
    review_form,
    submit_application,
    report_incident,
    start_applications,
    enquiries.answer_enquiry,
    poll_events,
    stream_events,
]


def edit_answer(parts: Parts, before: Picture, opened: Opened, row: store.TurnRow, lang: str) -> dict[str, Any]:
    """What an edit changed, and the turn after it."""
    effect = effect_body(parts, before, opened, row.record, lang)
    return {**effect, "turn": turn_body(parts, opened, row, lang)}


async def _once(
    request: Request,
    parts: Parts,
    caller: Caller,
    chat: Chat,
    act: Callable[[Pending], Awaitable[Response]],
    tell: Tell[Response],
) -> Response:
    """The act's answer, or for a repeated request what its first answer said."""
    done = await once(parts, caller, request, await request.body(), act)
    return tell(*await chat.look_back(caller, *_place(done.body))) if isinstance(done, Replay) else done


def _record(pending: Pending, status: int) -> Record:
    def record(conversation_id: str, seq: str) -> Step:
        return pending.step("turn", status, f"{conversation_id}|{seq}".encode())

    return record


def _place(reference: bytes) -> tuple[str, int]:
    conversation_id, _, seq = reference.decode().partition("|")
    return conversation_id, int(seq)


def _checker(request: Request) -> Check:
    """Honours If-Match against the case's revision, if the client sent it."""
    return lambda revision: check_revision(request, revision)
