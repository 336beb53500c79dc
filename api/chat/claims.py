"""Checks what a client sends about facts and turns it into claims; every fault is named at its place."""

from collections.abc import Mapping
from datetime import date

from api.chat.schemas import Edit, NewConversation, NewTurn
from api.chat.session import Opened
from api.errors import FieldError, Problem, pointer
from api.parts import Parts
from flows.cases.parties import relation_of
from flows.engine.acts import confirmation, offered
from flows.engine.definitions import DECLINES, FactDef
from flows.engine.facts import DECLINED, HELD, PROPOSED, WITHDRAWN, Claim, Source
from flows.engine.ledger import Ledger
from flows.engine.values import TEXT_LIMIT, ValueRefused, check_value

_ANSWER = Source("answer")
_FORMS = ("text", "upload_id", "undo")


def check_form(body: NewTurn) -> None:
    """Exactly one form: a text, an upload, an undo, or answers, declines and confirmations together."""
    single = [name for name in _FORMS if getattr(body, name)]
    mixed = bool(body.answers or body.decline or body.confirm)
    if len(single) + mixed == 0:
        raise Problem("invalid", errors=(FieldError("", "no_form"),))
    if len(single) + mixed > 1:
        raise Problem("invalid", errors=(FieldError("", "several_forms"),))
    if body.kind is not None and body.upload_id is None:
        raise Problem("invalid", errors=(FieldError("/kind", "unknown_field"),))


def given_claims(parts: Parts, body: NewConversation, role: str | None) -> list[Claim]:
    """What starting the conversation already tells: who speaks, and where."""
    claims = []
    if (relation := relation_of(role)) is not None:
        claims.append(Claim("applicant.relation", relation, _ANSWER))
    return [*claims, *region_claims(parts, body.region)]


def region_claims(parts: Parts, region: str | None) -> list[Claim]:
    """Where a client says that somebody is, as a guess at the insured place."""
    if region is None:
        return []
    if (found := parts.bundles.regions.find(region)) is None:
        raise Problem("invalid", errors=(FieldError("/region", "not_a_region"),))
    value = {"code": found.code, "text": parts.words.say("cases", f"region-{found.code}", "zh-CN")}
    return [Claim("region.insured", value, Source("inferred"), PROPOSED, 0.5)]


def edit_claims(opened: Opened, body: Edit) -> list[Claim]:
    """The claims of an edit; every fault is named."""
    if not body.answers:
        raise Problem("invalid", errors=(FieldError("", "no_form"),))
    faults: list[FieldError] = []
    claims = answer_claims(body.answers, opened.ledger.bundle.facts, opened.today, faults)
    if faults:
        raise Problem("invalid", errors=faults)
    return claims


def unseen(body: NewTurn, ledger: Ledger, newest: int) -> frozenset[str]:
    """Facts confirmed by somebody who saw an earlier question, whose proposed word came after it.

    `newest` is the number of the newest word they were shown.
    """
    words = [offered(ledger, fact) for fact in body.confirm or [] if fact in ledger.bundle.facts]
    return frozenset(word.fact for word in words if word is not None and word.seq > newest)


def claims_from(body: NewTurn, ledger: Ledger, today: date, *, without: frozenset[str] = frozenset()) -> list[Claim]:
    """The claims of a turn's answers, declines and confirmations; a `Problem` naming every fault if any is wrong.

    Of the facts named in `without` no confirmation is taken.
    """
    faults: list[FieldError] = []
    claims = answer_claims(body.answers or {}, ledger.bundle.facts, today, faults)
    seen = set(body.answers or {})
    for fact, code in (body.decline or {}).items():
        place, is_paper = pointer("decline", fact), fact in ledger.bundle.definitions.document
        if fact not in ledger.bundle.facts and not is_paper:
            faults.append(FieldError(place, "unknown_fact"))
        elif code not in DECLINES:
            faults.append(FieldError(place, "not_a_choice"))
        elif is_paper:
            continue
        elif fact in seen:
            faults.append(FieldError(place, "fact_twice"))
        else:
            claims.append(Claim(fact, None, _ANSWER, DECLINED, reason=code))
        seen.add(fact)
    for index, fact in enumerate(body.confirm or []):
        confirmed = _confirmed(fact, pointer("confirm", index), ledger, seen, faults)
        claims += [claim for claim in confirmed if claim.fact not in without]
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
