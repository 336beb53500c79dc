"""Checks what a client sends about facts and turns it into claims; every fault is named at its place."""

from collections.abc import Mapping
from datetime import date

from api.chat.schemas import NewTurn
from api.errors import FieldError, Problem, pointer
from flows.engine.acts import confirmation
from flows.engine.definitions import DECLINES, FactDef
from flows.engine.facts import DECLINED, HELD, WITHDRAWN, Claim, Source
from flows.engine.ledger import Ledger
from flows.engine.values import TEXT_LIMIT, ValueRefused, check_value

_ANSWER = Source("answer")


def claims_from(body: NewTurn, ledger: Ledger, today: date) -> list[Claim]:
    """The claims of a turn's answers, declines and confirmations; a `Problem` naming every fault if any is wrong."""
    faults: list[FieldError] = []
    claims = answer_claims(body.answers or {}, ledger.bundle.facts, today, faults)
    seen = set(body.answers or {})
    for fact, code in (body.decline or {}).items():
        place = pointer("decline", fact)
        if fact not in ledger.bundle.facts:
            faults.append(FieldError(place, "unknown_fact"))
        elif code not in DECLINES:
            faults.append(FieldError(place, "not_a_choice"))
        elif fact in seen:
            faults.append(FieldError(place, "fact_twice"))
        else:
            claims.append(Claim(fact, None, _ANSWER, DECLINED, reason=code))
        seen.add(fact)
    for index, fact in enumerate(body.confirm or []):
        claims += _confirmed(fact, pointer("confirm", index), ledger, seen, faults)
        seen.add(fact)
    if faults:
        raise Problem("invalid", errors=faults)
    return claims


def answer_claims(
    answers: Mapping[str, object], facts: Mapping[str, FactDef], today: date, faults: list[FieldError]
) -> list[Claim]:
    """Claims of answers by fact; null takes the person's own answer back. Faults are added to the list."""
    claims = []
    for fact, raw in answers.items():
        place = pointer("answers", fact)
        if fact not in facts:
            faults.append(FieldError(place, "unknown_fact"))
        elif raw is None:
            claims.append(Claim(fact, None, _ANSWER, WITHDRAWN))
        else:
            try:
                claims.append(Claim(fact, check_value(facts[fact], raw, today), _ANSWER, HELD))
            except ValueRefused as error:
                faults.append(FieldError(place, error.code, {"limit": TEXT_LIMIT} if error.code == "too_long" else {}))
    return claims


def _confirmed(fact: str, place: str, ledger: Ledger, seen: set[str], faults: list[FieldError]) -> list[Claim]:
    if fact not in ledger.bundle.facts:
        faults.append(FieldError(place, "unknown_fact"))
    elif fact in seen:
        faults.append(FieldError(place, "fact_twice"))
    elif (claim := confirmation(ledger, fact)) is not None:
        return [claim]
    elif ledger.standing(fact).state != HELD:
        # Held already is a repeated or late confirmation: harmless, so not a fault.
        faults.append(FieldError(place, "nothing_to_confirm"))
    return []

