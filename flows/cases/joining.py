"""Tells whether two filings are about the same accident, and names the parties of one file (并案)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from flows.cases.counting import full_date
from flows.cases.events import FILINGS, AnyEvent, newest

WINDOW = timedelta(days=3)
"""How far two people may differ on the day of one accident; a design choice, no figure of the law."""
_ANCHORS = ("accident.date", "disease.certificate_date")


def is_same_matter(mine: Mapping[str, object], theirs: Mapping[str, object]) -> bool:
    """Whether two people's facts tell of one accident or one disease of one person.

    The ID number must be the same and both must give a full day within `WINDOW`; a name, or a
    day only half known, is not enough to put two files together.
    """
    number = mine.get("worker.id_number")
    if number is None or number != theirs.get("worker.id_number"):
        return False
    pairs = [(full_date(mine.get(fact)), full_date(theirs.get(fact))) for fact in _ANCHORS]
    return any(one is not None and other is not None and abs(one - other) <= WINDOW for one, other in pairs)


def party_beside(taken: Collection[str], side: str) -> str:
    """The name under which one more person of a side speaks in a file.

    >>> party_beside({"employer"}, "worker"), party_beside({"worker", "worker:2"}, "worker")
    ('worker', 'worker:3')
    """
    if side not in taken:
        return side
    number = 2
    while f"{side}:{number}" in taken:
        number += 1
    return f"{side}:{number}"


def side_in(party: str) -> str:
    """The side a party of a file is on: `worker` or `employer`."""
    return party.partition(":")[0]


def as_joined(events: Sequence[AnyEvent], own: int) -> tuple[AnyEvent, ...]:
    """The acts as somebody sees them whose own filing, at place `own`, joined another's (并案告知).

    Their filing opens the case. When, and by whom else, it was filed or withdrawn is not theirs to
    know before the authority asks for evidence (举证, 工伤认定办法 art. 17).
    """
    if newest(events, "evidence_requested") is not None:
        return tuple(events)
    rest = (event for event in events if event.kind not in (*FILINGS, "withdrawn"))
    return (events[own], *rest)
