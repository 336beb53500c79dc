"""Writes papers for other offices from what a case already knows, with blanks for the rest (其他文书)."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal

import msgspec

from flows.cases.form import derived_value
from flows.cases.papers import Paper, states_of
from flows.cases.situations import Situations, fits, refuse_unknown
from flows.engine.definitions import Basis, DefinitionError
from flows.engine.facts import DISPUTED, HELD
from flows.engine.ledger import Ledger

DERIVED = ("worker.sex", "worker.birth_date")
"""Boxes that follow from the identity number, so that nobody writes them by hand."""
NO_PROOF = frozenset({"id_card_front", "id_card_back", "mandate", "kinship_proof"})
"""Papers that say who somebody is; they are brought along, not listed as evidence."""
PAPERS = "papers"

Kind = Literal["title", "to", "field", "heading", "body", "list", "sign"]
Certainty = Literal["V", "v", "M", "D"]


class LineDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of papers (文书的一行); its words take its facts and blanks by name."""

    kind: Kind
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    """Facts without which it is left out, rather than written with a blank."""
    facts: tuple[str, ...] = ()
    blanks: tuple[str, ...] = ()
    """What no case knows: always filled by hand."""
    papers: bool = False
    """Whether it lists the papers received."""


class HinderDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A situation in which a paper is not the right one, and why."""

    when: str
    why: str
    unless: tuple[str, ...] = ()


class LetterDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One paper for another office (文书); its id is the key of its words."""

    order: int
    for_: tuple[str, ...] = msgspec.field(name="for")
    """Situations of which one makes it useful; empty for every case."""
    otherwise: str
    """Why it is not offered where none of them holds."""
    hinders: tuple[HinderDef, ...]
    lines: tuple[str, ...]
    bring: tuple[str, ...]
    certainty: Certainty
    """V read in the full text, v in a secondary page."""
    checked: str
    """The day its law was last looked up, ISO."""
    law: Basis
    limit: Basis = ()
    """The article of its limit; empty where none was read."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    letter: dict[str, LetterDef]
    line: dict[str, LineDef]


class Offer(msgspec.Struct, frozen=True):
    """Whether a paper makes sense in one case."""

    id: str
    offered: bool
    why_not: str | None


class Fill(msgspec.Struct, frozen=True):
    """One thing a line takes: the value somebody told, or None for a blank to fill by hand."""

    name: str
    value: object = None


class Line(msgspec.Struct, frozen=True):
    """One line of one paper, ready for its words."""

    id: str
    kind: Kind
    fills: tuple[Fill, ...]


class Letters:
    """All papers, in author order, with their lines."""

    def __init__(self, rows: Mapping[str, LetterDef], lines: Mapping[str, LineDef], situations: Situations) -> None:
        for name, row in rows.items():
            named = {*row.for_, *(name for each in row.hinders for name in (each.when, *each.unless))}
            refuse_unknown(f"letter.{name}", named, situations.nodes)
            if missing := sorted(set(row.lines) - lines.keys()):
                raise DefinitionError(f"letter.{name} has the lines {missing}, which are not defined")
        for name, line in lines.items():
            refuse_unknown(f"line.{name}", {*line.when, *line.unless}, situations.nodes)
        self.situations = situations
        self.rows = dict(sorted(rows.items(), key=lambda item: item[1].order))
        self.lines = lines


def parse(text: str, situations: Situations, facts: Collection[str]) -> Letters:
    """The papers from `definitions/national/letters.toml`, which may take these facts; raises `DefinitionError`."""
    try:
        file = msgspec.toml.decode(text, type=_File)
    except msgspec.MsgspecError as error:
        raise DefinitionError(f"letters.toml: {error}") from error
    for name, line in file.line.items():
        if strange := sorted({*line.facts, *line.needs} - {*facts, *DERIVED}):
            raise DefinitionError(f"line.{name} takes {strange}, which no fact defines")
    return Letters(file.letter, file.line, situations)


def letters_for(letters: Letters, ledger: Ledger) -> tuple[Offer, ...]:
    """For each paper whether it makes sense in this case, and if not, why; nothing is asked for it."""
    return offers(letters, letters.situations.of(ledger))


def offers(letters: Letters, now: Collection[str]) -> tuple[Offer, ...]:
    """The same by the names of the situations."""
    return tuple(_offer(name, row, now) for name, row in letters.rows.items())


def _offer(name: str, row: LetterDef, now: Collection[str]) -> Offer:
    why = next((each.why for each in row.hinders if fits(now, (each.when,), each.unless)), None)
    if why is None and not fits(now, row.for_, ()):
        why = row.otherwise
    return Offer(name, why is None, why)


def written(letters: Letters, name: str, ledger: Ledger, papers: Iterable[Paper] = ()) -> tuple[Line, ...]:
    """One paper line by line (文书正文): what somebody told stands in it, and nothing else.

    A value that is only proposed, declined or in dispute between parties is not written for
    somebody to sign; it is a blank.
    """
    now, told = letters.situations.of(ledger), _Told(ledger, papers)
    rows = ((line, letters.lines[line]) for line in letters.rows[name].lines)
    return tuple(
        Line(line, row.kind, tuple(_fills(row, told)))
        for line, row in rows
        if fits(now, row.when, row.unless) and all(told.value(fact) is not None for fact in row.needs)
    )


def blanks_of(lines: Iterable[Line]) -> tuple[str, ...]:
    """What is to be filled by hand, in the order of the paper, each once; a list of papers may stay empty."""
    names = (fill.name for line in lines for fill in line.fills if fill.value is None)
    return tuple(dict.fromkeys(name for name in names if name != PAPERS))


def _fills(row: LineDef, told: "_Told") -> Iterator[Fill]:
    yield from (Fill(fact, told.value(fact)) for fact in row.facts)
    yield from (Fill(blank) for blank in row.blanks)
    if row.papers:
        yield Fill(PAPERS, told.papers or None)


class _Told:
    """What the speaker holds of a case, and which papers were received from them."""

    def __init__(self, ledger: Ledger, papers: Iterable[Paper]) -> None:
        self._ledger = ledger
        self.papers = tuple(kind for kind in states_of(papers) if kind not in NO_PROOF)

    def value(self, fact: str) -> object:
        """The value as the speaker told or confirmed it; None for anything less."""
        if fact in DERIVED:
            number = self.value("worker.id_number")
            return derived_value(fact, {"worker.id_number": number})
        standing = self._ledger.standing(fact)
        if standing.state == HELD:
            return standing.value
        if standing.state == DISPUTED and standing.by is not None and standing.by.slot == self._ledger.party:
            return standing.by.value
        return None
