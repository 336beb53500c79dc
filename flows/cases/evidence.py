"""Chooses what is worth keeping in a case, the most perishable first (证据线索)."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

import msgspec

from flows.cases.papers import Paper, states_of
from flows.cases.situations import Situations, fits, refuse_unknown
from flows.engine.definitions import Basis, DefinitionError
from flows.engine.ledger import Ledger

Perishable = Literal["today", "days", "weeks", "lasting"]
SOONEST: tuple[Perishable, ...] = ("today", "days", "weeks", "lasting")
"""How soon something may be gone, in the order in which to see to it; a judgement of ours, no figure of the law."""

FIRST = 3
"""How many things are put before a person at once: one hand keeps no more today, and the rest can wait."""


class EvidenceDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that may be at hand (证据线索); its id and steps are the keys of their words."""

    order: int
    perishable: Perishable
    keep: tuple[str, ...]
    """Steps by which it is kept."""
    law: Basis = ()
    """Empty where no article speaks of it: it may help all the same."""
    when: tuple[str, ...] = ()
    """Situations of which one must hold; empty for every case."""
    unless: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    """Kinds of papers that are this thing."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    evidence: dict[str, EvidenceDef]


class Piece(msgspec.Struct, frozen=True):
    """One thing worth keeping in one case."""

    id: str
    perishable: Perishable
    keep: tuple[str, ...]
    law: Basis
    have: bool
    """Whether a paper of this kind was received already."""
    first: bool = False
    """Whether it is among the few to see to before everything else: what vanishes soonest and is not there yet."""


class Evidence:
    """Everything the coach knows of, the most perishable first."""

    def __init__(self, rows: Mapping[str, EvidenceDef], situations: Situations) -> None:
        for name, row in rows.items():
            refuse_unknown(f"evidence.{name}", {*row.when, *row.unless}, situations.nodes)
        self.situations = situations
        self.rows = dict(sorted(rows.items(), key=lambda item: _place(item[1])))


def _place(row: EvidenceDef) -> tuple[int, int]:
    return SOONEST.index(row.perishable), row.order


def parse(text: str, situations: Situations) -> Evidence:
    """The pieces from `definitions/national/evidence.toml`; raises `DefinitionError`."""
    try:
        return Evidence(msgspec.toml.decode(text, type=_File).evidence, situations)
    except msgspec.MsgspecError as error:
        raise DefinitionError(f"evidence.toml: {error}") from error


def worth_keeping(evidence: Evidence, ledger: Ledger, papers: Iterable[Paper] = ()) -> tuple[Piece, ...]:
    """What a person in this case probably has at hand, the most perishable first.

    Advice only: nothing is asked for it, and no filing waits for any of it (工伤保险条例 art. 18
    asks for no more than form, relation and diagnosis).
    """
    return chosen(evidence, evidence.situations.of(ledger), states_of(papers))


def chosen(evidence: Evidence, now: Collection[str], received: Collection[str]) -> tuple[Piece, ...]:
    """The same by the names of the situations and the kinds of papers received."""
    rows = {name: row for name, row in evidence.rows.items() if fits(now, row.when, row.unless)}
    there = {name for name, row in rows.items() if any(kind in received for kind in row.kinds)}
    first = [name for name in rows if name not in there][:FIRST]
    return tuple(
        Piece(name, row.perishable, row.keep, row.law, name in there, name in first) for name, row in rows.items()
    )
