"""Says which register may be asked about a case, with what, and what its answer comes to (内部信息共享)."""

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from flows.cases.regions import Regions
from flows.engine.definitions import Basis, FactDef
from flows.engine.facts import DISPUTED, HELD, PROPOSED, Claim, Source, Standing, same_value
from flows.engine.values import ValueRefused, check_value

FOUND, NOT_FOUND, MISMATCH, SHARE_DOWN = "found", "not_found", "mismatch", "share_down"
RESULTS = (FOUND, NOT_FOUND, MISMATCH, SHARE_DOWN)
"""What a query can come to; the last three are the reasons for asking a person after all (查无、不符、接口故障)."""

SHORTEST_NAME = 4
"""Signs of an employer's name below which any match would be a guess."""


class RegisterDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One register (登记): what it is asked with, what it supplies, and on what basis."""

    supplier: str
    """The name under which `facts.toml` counts it among the suppliers of a fact."""
    needs: tuple[str, ...]
    """One of these must be held; the first that is decides."""
    sends: dict[str, str]
    """Fact → field of the question."""
    supplies: dict[str, str]
    """Field of the answer → fact."""
    law: Basis
    personal: bool = False
    """Whether it tells something about a person rather than something anybody may look up."""
    echoes: tuple[str, ...] = ()
    waits_for: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()
    only_after: str | None = None
    """Asked only when that register knew nothing."""

    @property
    def facts(self) -> tuple[str, ...]:
        """Every fact it may supply, each once."""
        return tuple(dict.fromkeys(self.supplies.values()))


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    register: dict[str, RegisterDef]


def parse(text: str) -> dict[str, RegisterDef]:
    """The registers by name, from `definitions/national/registers.toml`."""
    return msgspec.toml.decode(text, type=_File).register


def may_tell(row: RegisterDef, *, relation: object, told: object, own: str | None) -> bool:
    """Whether what a register holds may be shown to the speaker (告知范围, 个人信息保护法 art. 28).

    What is public may. What is personal only to the person it is about: they apply for
    themselves, their own identity was matched (`own`, None if it was not), and the ID number
    told for the injured person is theirs. Whoever only knows somebody's number learns nothing.
    """
    return not row.personal or (own is not None and relation == "self" and told == own)


def terms(row: RegisterDef, standings: Mapping[str, Standing]) -> dict[str, str]:
    """What a register is asked with: held facts that are plain text, by field; empty while it cannot be asked.

    Of several needed facts the first that is held is sent alone, so that a mistake in a weaker
    one does not hide what the stronger would find.
    """
    held = {fact: _text(standings.get(fact)) for fact in row.sends}
    key = next((fact for fact in row.needs if held[fact]), None)
    if key is None or (key == "employer.name" and len(held[key]) < SHORTEST_NAME):
        return {}
    weaker = set(row.needs) - {key}
    return {field: held[fact] for fact, field in row.sends.items() if held[fact] and fact not in weaker}


def is_about(row: RegisterDef, sent: Mapping[str, str], record: Mapping[str, object]) -> bool:
    """Whether an answer is about what was asked: echoed fields repeat what was sent.

    A name that was sent must be in the name that came, sign by sign in order, as 云栖谷建筑 is
    in 杭州云栖谷建筑有限公司.
    """
    if any(record.get(field) != sent[field] for field in row.echoes if field in sent):
        return False
    named = [field for field in ("name", "employer_name") if field in sent and field in record]
    return all(_in_order(sent[field], str(record[field])) for field in named)


class Found(msgspec.Struct, frozen=True):
    """A record that a register gave to one query."""

    name: str
    row: RegisterDef
    query_id: str
    record: Mapping[str, object]


def claims_of(
    found: Found,
    facts: Mapping[str, FactDef],
    standings: Mapping[str, Standing],
    regions: Regions,
    today: date,
) -> list[Claim]:
    """What a record supplies, as proposals to be confirmed; a field that is missing or cannot be is left out.

    Over the person's own word it is proposed only where the difference matters (`disputes`) and
    is one: the same place in other words is no difference.
    """
    source = Source("register", register=found.name, query_id=found.query_id)
    claims = []
    for field, fact in found.row.supplies.items():
        value = _checked(facts.get(fact), found.record.get(field), today)
        if value is None:
            continue
        told = _own_word(standings.get(fact))
        if told is None or (fact in found.row.disputes and not _says_the_same(told, value, regions)):
            claims.append(Claim(fact, value, source, PROPOSED))
    return claims


def _checked(row: FactDef | None, raw: object, today: date) -> object:
    if row is None or raw is None:
        return None
    try:
        return check_value(row, raw, today)
    except ValueRefused:
        return None


def _own_word(standing: Standing | None) -> object:
    """What the speaker holds, also where somebody else holds another value."""
    if standing is None or standing.state not in (HELD, DISPUTED) or standing.by is None:
        return None
    return standing.by.value


def _says_the_same(told: object, known: object, regions: Regions) -> bool:
    if isinstance(told, Mapping) and isinstance(known, Mapping):
        place = regions.find(told)
        return place is not None and place == regions.find(known)
    return same_value(told, known)


def _in_order(asked: str, came: str) -> bool:
    signs = iter(came)
    return all(sign in signs for sign in asked if not sign.isspace())


def _text(standing: Standing | None) -> str:
    if standing is None or standing.state != HELD or not isinstance(standing.value, str):
        return ""
    return standing.value


def touched_by(rows: Mapping[str, RegisterDef], facts: Iterable[str]) -> list[str]:
    """The registers whose question changes when these facts do, those that are asked first."""
    moved = set(facts)
    return [name for name, row in rows.items() if row.only_after is None and moved & row.sends.keys()]
