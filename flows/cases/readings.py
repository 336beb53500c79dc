"""Says which fact each field of a document proposes, and turns what was read into claims (材料要素)."""

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from flows.engine.definitions import Basis, FactDef
from flows.engine.facts import PROPOSED, Claim, Source
from flows.engine.values import ValueRefused, check_value


class FieldDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One field of a kind of document: the fact it proposes, and whether a proper one always has it."""

    fact: str | None = None
    """None: shown to whoever gave the picture and to staff, but no fact of this flow."""
    mandatory: bool = False
    unless: str | None = None
    """A field that proves the same fact better: where it was read, this one proposes nothing."""
    whose: str | None = None
    """The field that names the person it is of: it proposes its fact for the worker only (责任认定书上的当事人)."""


class ReadingDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may be read from one kind of document (材料种类)."""

    fields: dict[str, FieldDef]
    law: Basis = ()


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    reading: dict[str, ReadingDef]


class Seen(msgspec.Struct, frozen=True):
    """One field as it was read, with its calibrated confidence."""

    name: str
    value: object
    confidence: float
    page: int
    box: tuple[int, int, int, int]


class Outcome(msgspec.Struct, frozen=True):
    """What became of one upload (识别结果): what its conversation hears of it, whatever the outcome."""

    upload_id: str
    state: str
    """`ready`, `retake` or `refused`."""
    kind: str | None = None
    """What the reader took it for; None where it was not read."""
    kind_confidence: float = 0.0
    declared: str | None = None
    """What the person said it is."""
    reason: str | None = None
    """The worst problem of its pages, or why it was refused."""
    seen: tuple[Seen, ...] = ()
    """Its fields with calibrated confidence, whether or not they propose a fact."""


def parse(text: str) -> dict[str, ReadingDef]:
    """The kinds by name, from `definitions/national/readings.toml`."""
    return msgspec.toml.decode(text, type=_File).reading


def claims_of(
    row: ReadingDef,
    document_id: str,
    seen: Iterable[Seen],
    facts: Mapping[str, FactDef],
    today: date,
    worker: str | None = None,
) -> list[Claim]:
    """What a document proposes, each with page and box; a value that cannot be that fact is left out.

    `worker` is the worker's name as far as it is known: what a paper says of several people is
    proposed only for the one of that name.
    """
    claims = []
    seen = list(seen)
    people = {field.name: field.value for field in seen}
    for field in seen:
        wanted = row.fields.get(field.name)
        fact = facts.get(wanted.fact) if wanted is not None and wanted.fact is not None else None
        if fact is None or wanted.unless in people:
            continue
        if wanted.whose is not None and (worker is None or people.get(wanted.whose) != worker):
            continue
        try:
            value = check_value(fact, field.value, today)
        except ValueRefused:
            continue
        x, y, width, height = field.box
        # As the log gives them back, so that a case is the same to the byte whether kept or read again.
        box = (float(x), float(y), float(width), float(height))
        source = Source("document", document_id=document_id, page=field.page, box=box)
        claims.append(Claim(wanted.fact, value, source, PROPOSED, field.confidence))
    return claims
