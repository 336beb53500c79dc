"""Says what a turn calls for: a greeting, the answers to what was asked, and once what now matters to this person."""

from collections.abc import Iterator, Sequence

from api.chat.account import RELATION
from api.chat.answering import ASK_A_PERSON, TELLS, answers_to, no_answer, unread_question, wants_answer
from api.chat.calming import greetings_for, is_settled, put_first
from api.chat.estimating import estimate_for
from api.chat.helplines import with_office
from api.chat.papers import help_with
from api.chat.said import Said
from api.chat.session import Opened
from api.chat.store import Reply
from api.parts import Parts
from flows.engine.definitions import NoticeDef
from flows.engine.facts import HELD, PROPOSED, Assertion
from flows.engine.ledger import Ledger

GREETING = "greeting"
"""The group of which one is said, in a conversation's first turn."""
_EVENTS = ("accident.", *TELLS)
"""Facts of what happened: who asks and tells one is greeted, who asks alone is answered."""
_NOT_READ = frozenset({"not-read", "not-read-answer", "harm-heard"})
_NOT_HEARD = frozenset({"account", "register", "document"})
"""Sources of what comes to a turn without being in its text."""


def comment(
    parts: Parts, opened: Opened, said: Said, entries: Sequence[Assertion], before: frozenset[str]
) -> None:
    """Adds to an act's replies what the service says: a word of care, answers, what now matters, what was set aside.

    `before` are the notices that held already. First what was asked is answered, then come the notices.
    """
    heard = any(entry.source.kind not in _NOT_HEARD and entry.fact != RELATION for entry in entries)
    notices = notices_since(before, opened.ledger, greets=_greets(opened, said, entries))
    names = frozenset(notice.key.removeprefix("notice-") for notice in notices)
    answers, told = answers_to(parts, opened, said, names, heard=heard)
    notices = [notice for notice in notices if notice.key.removeprefix("notice-") not in told]
    if not is_settled(said.replies):
        answers += estimate_for(parts, opened, said)
    if said.unread is not None and not (heard or answers or said.replies or wants_answer(said)):
        said.replies.append(said.unread if opened.is_kept else unread_question(parts, said, said.unread))
    if answers or any(notice.kind != "text" for notice in notices):
        # What is said is the answer; to say that there is none, or that nothing was read, would take it back.
        said.replies = [reply for reply in said.replies if reply != ASK_A_PERSON and reply.key not in _NOT_READ]
    elif wants_answer(said) and ASK_A_PERSON not in said.replies:
        said.replies.append(ASK_A_PERSON)
    said.replies = [no_answer(parts, said) if reply == ASK_A_PERSON else reply for reply in said.replies]
    greetings = [notice for notice in notices if notice.kind == "text"]
    greetings = greetings_for(opened, said.text, greetings, before, notices_that_hold(opened.ledger))
    said.replies[:0] = [*greetings, *answers, *(notice for notice in notices if notice.kind != "text")]
    said.replies += help_with(opened.ledger, entries, said.papers)
    if any(entry.status == "parked" for entry in entries):
        said.replies.append(Reply("notice", "set-aside"))
    said.replies = with_office(parts, opened, put_first(said.replies))


def _greets(opened: Opened, said: Said, entries: Sequence[Assertion]) -> bool:
    """Whether this is the first thing told in words; a question asked once, outside of any file, is not greeted."""
    if opened.conversation.head or not opened.is_kept or any(reply.key == "other-script" for reply in said.replies):
        return False
    told = {e.fact for e in entries if e.status in (HELD, PROPOSED) and e.source.kind == "utterance"} - {RELATION}
    # Who only asks (没买社保谁赔) told nothing that anybody would wish them well for.
    return any(fact.startswith(_EVENTS) for fact in told) if said.intents else bool(told)


def notices_that_hold(ledger: Ledger) -> frozenset[str]:
    """The notices whose conditions are true as far as is known."""
    return frozenset(ledger.holding(ledger.bundle.notice_when))


def notices_since(before: frozenset[str], ledger: Ledger, *, greets: bool) -> list[Reply]:
    """What became true since `before`, in author order, one of each group; `greets` lets the greeting in."""
    rows = ledger.bundle.definitions.notice
    now = notices_that_hold(ledger)
    fresh = sorted(
        (name for name in now if _is_due(name, rows[name], before, greets)), key=lambda name: rows[name].order
    )
    return [_reply(name, rows[name]) for name in _one_of_each_group(fresh, rows)]


def _is_due(name: str, row: NoticeDef, before: frozenset[str], greets: bool) -> bool:
    return greets if row.group == GREETING else name not in before


def _one_of_each_group(names: list[str], rows: dict[str, NoticeDef]) -> Iterator[str]:
    seen = set()
    for name in names:
        group = rows[name].group
        if group is None or group not in seen:
            seen.add(group)
            yield name


def _reply(name: str, row: NoticeDef) -> Reply:
    return Reply(row.kind, f"notice-{name}", basis=row.law)
