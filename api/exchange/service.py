"""Asks registers on behalf of people and cases, records every question, and lets what they supply be proposed.

Who may learn what (个人信息保护法 arts. 6, 28, 34). What a register holds about a person is shown
to that person alone. A guest, a relative, an employer or a stranger may type any ID number:
nothing personal is asked for them before the filing, so nothing they see, neither an answer, a
question that is missing nor the time an answer takes, depends on whether the number is known.
The person is known by `POST /v1/me/identity`: name, number and, where the register keeps one, the
phone they signed in with must belong together; an account stands for one person for good, and
tries are counted by account and by number. Somebody who knows a name and a number is not yet that
person: only when the register says that it checked the phone as well, and then only for a case in which they apply for
themselves with this very number, population and enrolment are asked during the intake. The
business register is public and is asked for anybody. After the filing the authority checks every
case in all registers by statutory duty (社会保险经办条例 arts. 8, 31); those records are sealed for
staff and proposed to nobody.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

import msgspec

from api.clock import instant
from api.db.statements import Step
from api.db.values import new_id
from api.exchange import lookups, store
from api.exchange.client import Answer, Query, RegisterClient
from api.exchange.lookups import Lookup, Talk
from api.exchange.store import IDENTITY, INTAKE, MEMBERSHIP, VERIFICATION, Asked, Behalf
from api.notices.errors import GiveUpError, TryAgainError
from api.parts import Parts
from api.text import Words
from api.transaction import UnitOfWork
from flows.cases.registers import (
    FOUND,
    MISMATCH,
    NOT_FOUND,
    SHARE_DOWN,
    Found,
    RegisterDef,
    claims_of,
    is_about,
    may_tell,
    terms,
)
from flows.engine.facts import HELD, Assertion, Claim

POPULATION, MARKET = "population", "market"
MOST_TRIES = 8
"""How often a silent register is asked before it is given up, some twenty minutes."""
MOST_QUESTIONS = 40
"""Questions for one case; whoever changes an employer's name that often is not helped by more."""
_OWN_FACTS = ("worker.name", "worker.id_number")


class Message(Protocol):
    """A row of the outbox."""

    @property
    def attempts(self) -> int: ...


Handler = Callable[[Parts, Any, bytes], Awaitable[None]]
"""Does one message of the outbox."""


class Own(Protocol):
    """Who a person was matched as."""

    @property
    def id_number(self) -> str: ...


IdentityOf = Callable[[str], Awaitable[Own | None]]
"""The matched identity of a person, by their id."""


PHONE_CHECKED = "phone_checked"
"""What the population register says when it compared the phone too (三要素核验)."""


class Checked(msgspec.Struct, frozen=True):
    """What a check of a person came to, with the steps that record it."""

    result: str
    query_id: str = ""
    steps: tuple[Step, ...] = ()
    record: dict[str, Any] = {}


class Speech(Protocol):
    """How a register is heard in a conversation."""

    async def open(self, conversation_id: str) -> Talk | None:
        """The conversation as it stands; None when it is gone."""

    async def propose(self, conversation_id: str, claims: Callable[[Talk], list[Claim]], steps: Sequence[Step]) -> None:
        """Keeps the steps, and with them the claims as a turn of its own if they say something new."""


class Exchange:
    """The registers of one service process; without a client nothing is ever asked."""

    def __init__(
        self, parts: Parts, rows: Mapping[str, RegisterDef], client: RegisterClient | None, identity_of: IdentityOf
    ) -> None:
        self._parts = parts
        self.rows = rows
        self.client = client
        self.identity_of = identity_of

    async def close(self) -> None:
        """Leaves no connection behind."""
        if self.client is not None:
            await self.client.close()

    def follow(self, talk: Talk, entries: Iterable[Assertion], unit: UnitOfWork) -> None:
        """Queues, in the unit of an act, what its new facts give reason to look up."""
        if self.client is not None:
            lookups.queue_after(self.rows, talk, entries, unit)

    def verify(self, talk: Talk, unit: UnitOfWork) -> None:
        """Queues, in the unit of a filing, what staff will want to see beside it."""
        if self.client is not None:
            lookups.queue_after_filing(self.rows, talk, unit)

    async def resume(self, person_id: str, unit: UnitOfWork) -> None:
        """Queues what a person's identity, matched in this unit, makes possible in their drafts."""
        for conversation_id, _ in await store.load_drafts(self._parts.db, person_id):
            lookups.queue_for_draft(self.rows, conversation_id, unit)

    async def check_person(self, person_id: str, params: dict[str, str], counted: Sequence[Step]) -> Checked:
        """Whether name, number and phone belong together; `counted` is kept before anything is asked.

        The dead are nobody who could sign in: their number matches no caller, and no word says why.
        Nothing else of the record is kept.
        """
        if self.client is None or self.client.is_resting(POPULATION):
            return Checked(SHARE_DOWN)
        query = Query(new_id(), POPULATION, IDENTITY, params)
        answer = await self._ask(query, Behalf(person_id, None, _OWN_FACTS), counted)
        alive = not answer.record.get("deceased")
        if answer.result == FOUND and not (alive and is_about(self.rows[POPULATION], params, answer.record)):
            answer = Answer(MISMATCH)
        kept = Answer(answer.result, {}, answer.reason)
        step = store.answered_step(query, kept, self._parts.sealer, self._parts.clock())
        proof = {PHONE_CHECKED: answer.record.get(PHONE_CHECKED) is True}
        return Checked(answer.result, query.query_id, (step,), proof)

    async def is_away(self, person_id: str) -> bool:
        """Whether a person cannot be matched now: there is no register, it rests, or it failed them just now."""
        if self.client is None or self.client.is_resting(POPULATION):
            return True
        checks = await store.load_identity_checks(self._parts.db, person_id)
        return bool(checks) and checks[-1].result in (store.ASKED, SHARE_DOWN)

    async def check_member(self, person_id: str, params: dict[str, str], counted: Sequence[Step]) -> Checked:
        """What a person, matched before, is to an employer in the business register (法定代表人、联络员).

        `params` are credit code, name and ID number, so that the register names nobody we did not.
        """
        if self.client is None or self.client.is_resting(MARKET):
            return Checked(SHARE_DOWN)
        query = Query(new_id(), MARKET, MEMBERSHIP, params)
        answer = await self._ask(query, Behalf(person_id, None, ("employer.credit_code",)), counted)
        if answer.result == FOUND and not is_about(self.rows[MARKET], params, answer.record):
            answer = Answer(MISMATCH, reason="other_record")
        step = store.answered_step(query, answer, self._parts.sealer, self._parts.clock())
        return Checked(answer.result, query.query_id, (step,), answer.record)

    async def tried(self, person_id: str, case_id: str, fact: str, lang: str) -> list[dict[str, Any]]:
        """The questions put for a fact before this person was asked, oldest first (`queries_tried`).

        What was asked for somebody else in the same file is theirs; what the authority checks after
        the filing is for staff alone.
        """
        asked = await store.load_of_party(self._parts.db, case_id, person_id)
        if fact in _OWN_FACTS:
            asked += await store.load_identity_checks(self._parts.db, person_id)
        mine = [each for each in asked if fact in each.facts and each.purpose in (INTAKE, IDENTITY)]
        return [_tried_body(self._parts.words, _as_told(each), lang) for each in sorted(mine, key=lambda each: each.at)]

    def handlers(self, speech: Speech) -> dict[str, Handler]:
        """The worker's handlers, one topic for each register."""

        async def look_up(_parts: Parts, message: Message, body: bytes) -> None:
            await self._look_up(speech, msgspec.json.decode(body, type=Lookup), message.attempts)

        return {lookups.topic(name): look_up for name in self.rows}

    async def _look_up(self, speech: Speech, lookup: Lookup, attempts: int) -> None:
        talk = await speech.open(lookup.conversation_id)
        if self.client is None or talk is None:
            return
        own = await self.identity_of(talk.conversation.person_id)
        params = self._params(lookup, talk, own)
        if not params or await self._is_settled(talk, lookup.register, params):
            return
        refusal = GiveUpError if attempts + 1 >= MOST_TRIES else TryAgainError
        if self.client.is_resting(lookup.register):
            raise refusal("share_down:resting")
        query = Query(new_id(), lookup.register, lookup.purpose, params)
        row = self.rows[lookup.register]
        answer = await self._ask(query, Behalf(talk.conversation.person_id, talk.case.id, row.facts))
        if answer.result == FOUND and not is_about(row, params, answer.record):
            # Somebody else's record is not kept either.
            answer = Answer(MISMATCH, reason="other_record")
        steps = self._steps(lookup, query, answer)
        if answer.result == FOUND and lookup.purpose == INTAKE:
            found = Found(lookup.register, row, query.query_id, answer.record)
            await speech.propose(
                lookup.conversation_id,
                # The case may have moved while the register thought.
                lambda now: self._claims(found, now) if self._params(lookup, now, own) == params else [],
                steps,
            )
        else:
            await self._parts.db.commit(steps)
        if answer.result == SHARE_DOWN:
            raise refusal(f"share_down:{answer.reason}")

    def _steps(self, lookup: Lookup, query: Query, answer: Answer) -> Sequence[Step]:
        """What came of a question, and the registers that are asked because this one knew nothing."""
        unit = UnitOfWork(now=self._parts.clock(), sealer=self._parts.sealer)
        unit.add(store.answered_step(query, answer, self._parts.sealer, self._parts.clock()))
        for name, row in self.rows.items():
            if answer.result == NOT_FOUND and row.only_after == lookup.register:
                unit.outbox(lookups.topic(name), Lookup(name, lookup.conversation_id, lookup.purpose))
        return unit.steps

    def _params(self, lookup: Lookup, talk: Talk, own: Own | None) -> dict[str, str]:
        """What to ask with; empty where nothing may be asked now."""
        row, filed = self.rows[lookup.register], talk.case.submitted_at is not None
        if lookup.purpose == VERIFICATION:
            return terms(row, lookups.standings_for(row, talk.ledger)) if filed else {}
        return lookups.question_for(row, talk) if not filed and _may_tell(row, talk, own) else {}

    def _claims(self, found: Found, talk: Talk) -> list[Claim]:
        standings = lookups.standings_for(found.row, talk.ledger)
        return claims_of(found, talk.ledger.bundle.facts, standings, self._parts.bundles.regions, talk.today)

    async def _is_settled(self, talk: Talk, register: str, params: dict[str, str]) -> bool:
        """Whether the same was asked and answered before, or too much was asked."""
        index = store.terms_index(self._parts.sealer, register, params)
        asked = await store.load_of_case(self._parts.db, talk.case.id)
        answered = {each.terms_index for each in asked if each.result in (FOUND, NOT_FOUND, MISMATCH)}
        return index in answered or len(asked) >= MOST_QUESTIONS

    async def _ask(self, query: Query, behalf: Behalf, counted: Sequence[Step] = ()) -> Answer:
        """Writes down that a question leaves the house, then asks it."""
        step = store.asked_step(query, behalf, self._parts.sealer, self._parts.clock())
        await self._parts.db.commit([*counted, step])
        return await self.client.ask(query)


def _may_tell(row: RegisterDef, talk: Talk, own: Own | None) -> bool:
    told = talk.ledger.standing("worker.id_number")
    number = told.value if told.state == HELD else None
    return may_tell(row, relation=lookups.relation_held(talk.ledger), told=number, own=own.id_number if own else None)


def _as_told(asked: Asked) -> Asked:
    """A check of an identity says whether it fits and no more: not whether a number exists at all."""
    unknown = asked.purpose == IDENTITY and asked.result == NOT_FOUND
    return msgspec.structs.replace(asked, result=MISMATCH) if unknown else asked


def _tried_body(words: Words, asked: Asked, lang: str) -> dict[str, Any]:
    return {
        "query_id": asked.id,
        "register": asked.register,
        "register_label": words.say("exchange", f"register-{asked.register}", lang),
        "at": instant(asked.at),
        "result": asked.result,
        "result_label": words.say("exchange", f"result-{asked.result.replace('_', '-')}", lang),
    }
