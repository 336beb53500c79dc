"""Decides whose a document is and what it may propose beside what a person said (材料建议)."""

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from flows.cases.counting import full_date
from flows.cases.readings import Outcome, ReadingDef, Seen, claims_of
from flows.engine.definitions import FactDef
from flows.engine.facts import (
    DECLINED,
    DISPUTED,
    HELD,
    PROPOSED,
    Assertion,
    Claim,
    Standing,
    same_value,
    says_no_more,
)

NAME, NUMBER, APPLICANT = "worker.name", "worker.id_number", "applicant.name"
ID_CARD = "id_card_front"
OURS, OTHERS, UNSURE = "ours", "others", "unsure"
"""Whose a document is, as far as its names and numbers tell: the injured person's, somebody else's, or not known."""

FAIR = 0.85
"""A reading less sure than this speaks against nobody's word."""
_LONG_ENOUGH_FOR_A_SLIP = 3
"""Signs of a name of which one may be misread without making it another name."""
_CONTRADICTS = frozenset("AB")
"""Risk classes in which a difference is put to the person; in the others their word just stands."""


class Heard(msgspec.Struct, frozen=True):
    """What an outcome comes to for a conversation."""

    claims: tuple[Claim, ...]
    whose: str


def hear(
    outcome: Outcome,
    row: ReadingDef,
    facts: Mapping[str, FactDef],
    standings: Mapping[str, Standing],
    today: date,
) -> Heard:
    """What a document proposes: nothing over a person's word, nothing of somebody else's papers.

    Somebody else's ID card is the applicant's own where it is settled that the applicant is not
    the injured person; it then proposes their name (申请人).
    """
    whose = whose_is(outcome.seen, row, standings)
    claims = claims_of(row, outcome.upload_id, outcome.seen, facts, today, worker=_told(standings.get(NAME)))
    if whose == OTHERS:
        return Heard(tuple(as_applicants(outcome.kind, claims, standings)), OTHERS)
    said = (claim for claim in claims if may_say(claim, facts[claim.fact], standings[claim.fact]))
    return Heard(tuple(claim for claim in said if not _is_told_better(outcome.kind, claim, standings)), whose)


def whose_is(seen: Iterable[Seen], row: ReadingDef, standings: Mapping[str, Standing]) -> str:
    """Whose a document is by the name and number on it.

    One misread sign makes nobody another person who applies for themselves; for a relative it
    may be the brother's name.
    """
    read = {row.fields[field.name].fact: field for field in seen if field.name in row.fields}
    relation = standings.get("applicant.relation")
    slips = 1 if relation is not None and relation.value == "self" else 0
    found = [_compared(read.get(fact), standings.get(fact), slips) for fact in (NUMBER, NAME)]
    if OURS in found:
        return OURS
    return OTHERS if OTHERS in found else UNSURE


def _is_told_better(kind: str | None, claim: Claim, standings: Mapping[str, Standing]) -> bool:
    """Whether another picture waits with a name or number that this one would only replace: best is the ID card's."""
    if kind == ID_CARD or claim.fact not in (NAME, NUMBER):
        return False
    by = standings[claim.fact].by if standings[claim.fact].state == PROPOSED else None
    return by is not None and by.source.kind == "document" and not same_value(by.value, claim.value)


def as_applicants(kind: str | None, claims: Iterable[Claim], standings: Mapping[str, Standing]) -> list[Claim]:
    """The name on an ID card that is not the injured person's, for an applicant who is somebody else."""
    relation, own = standings.get("applicant.relation"), standings.get(APPLICANT)
    is_another = relation is not None and relation.state in (HELD, PROPOSED) and relation.value != "self"
    if kind != ID_CARD or not is_another or own is None or own.state in (HELD, PROPOSED):
        return []
    return [msgspec.structs.replace(claim, fact=APPLICANT, status=PROPOSED) for claim in claims if claim.fact == NAME]


def may_say(claim: Claim, row: FactDef, standing: Standing) -> bool:
    """Whether a reading is put to the person beside what they said.

    A held word stays; what differs on something that decides is a contradiction to be confirmed.
    The same in more or fewer words is none, and a doubtful reading contradicts nobody.
    """
    told = _told(standing)
    if told is None:
        return standing.state != DECLINED or claim.confidence >= FAIR
    is_worth_asking = differs(row.kind, told, claim.value) or (row.risk == "B" and _is_fuller(told, claim.value))
    return row.risk in _CONTRADICTS and claim.confidence >= FAIR and is_worth_asking


def differs(kind: str, told: object, read: object) -> bool:
    """Whether a paper says something else than the person, not the same more exactly (与本人陈述不一致)."""
    if same_value(told, read) or says_no_more(told, read) or says_no_more(read, told):
        return False
    if kind in ("text", "long_text"):
        short, long = sorted(("".join(str(told).split()), "".join(str(read).split())), key=len)
        signs = iter(long)
        return not all(sign in signs for sign in short)
    if kind == "texts":
        # 左腿 and 左胫骨 are one injury in two wordings; left and right are not.
        sides = [{sign for sign in str(value) if sign in "左右"} for value in (told, read)]
        return bool(sides[0]) and bool(sides[1]) and not sides[0] & sides[1]
    if kind == "partial_date":
        days = full_date(told), full_date(read)
        return None not in days and days[0] != days[1]
    return True


def decided(
    log: Iterable[Assertion], standings: Mapping[str, Standing], same_kind: frozenset[str]
) -> dict[str, list[object]]:
    """By fact the values that documents proposed before and a person has decided on since.

    `same_kind` are the uploads of the same kind as the one now read; what one of them said is
    given as None, which stands for every value: a second photograph asks nothing again.
    """
    found: dict[str, list[object]] = {}
    for entry in log:
        standing = standings.get(entry.fact)
        if entry.source.kind != "document" or entry.status != PROPOSED or standing is None:
            continue
        if standing.state in (HELD, DISPUTED, DECLINED) and standing.reask is None:
            again = entry.source.document_id in same_kind
            found.setdefault(entry.fact, []).append(None if again else entry.value)
    return found


def is_decided(claim: Claim, decided_on: Mapping[str, list[object]]) -> bool:
    """Whether the person has already been shown this and decided."""
    return any(value is None or same_value(value, claim.value) for value in decided_on.get(claim.fact, ()))


def _told(standing: Standing | None) -> object:
    """The value a person holds; None where nobody holds one."""
    if standing is None or standing.state not in (HELD, DISPUTED) or standing.by is None:
        return None
    return standing.by.value


def _compared(field: Seen | None, standing: Standing | None, slips: int) -> str:
    """Whose a document is by one field of it; what another picture only proposes proves nothing."""
    by = standing.by if standing is not None and standing.state in (HELD, PROPOSED, DISPUTED) else None
    if field is None or by is None or (by.status == PROPOSED and by.source.kind == "document"):
        return UNSURE
    known, read = str(by.value), str(field.value)
    if known == read:
        return OURS
    wrong = sum(one != other for one, other in zip(known, read, strict=False)) + abs(len(known) - len(read))
    is_slip = wrong <= slips and len(known) >= _LONG_ENOUGH_FOR_A_SLIP
    return UNSURE if is_slip or field.confidence < FAIR else OTHERS


def _is_fuller(told: object, read: object) -> bool:
    """Whether a paper writes out what was told for short: the employer's whole name."""
    return isinstance(told, str) and isinstance(read, str) and len(read) > len(told)
