"""Keeps what a conversation knows of each paper: handed in, being read, told or declined (手头材料)."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

import msgspec

from flows.cases.materials import ANY_OF, RECEIVED
from flows.cases.materials import READ as TOLD
from flows.cases.readings import Outcome
from flows.engine.definitions import DocumentDef
from flows.engine.turns import NOTHING_IN_HAND, InHand

READING, READ, KEPT, RETAKE, REFUSED, DECLINED = "reading", "read", "kept", "retake", "refused", "declined"
TAKEN_BACK = "taken_back"
"""Undone by the person: the file is kept, but it tells nothing any more."""
PATIENCE = timedelta(seconds=90)
"""How long nobody is asked for what a photograph is being read for; after that the question comes all the same."""
OTHER = "other"
SURE_OF_KIND = 0.8
"""Confidence from which another kind than the person named is put to them."""

_GIVEN = frozenset({READING, READ, KEPT, RETAKE})
_SETTLED = _GIVEN | {DECLINED}


class Handed(msgspec.Struct, frozen=True):
    """An upload of the speaker's own, as the slice of documents knows it."""

    upload_id: str
    state: str
    kind: str | None = None
    """What the person said it is, else what the reader took it for."""
    conversation_id: str | None = None
    outcome: Outcome | None = None
    """None while it is not read yet."""
    row: Any = None
    """What the slice of documents knows it by."""


class Paper(msgspec.Struct, frozen=True, omit_defaults=True):
    """One paper in one conversation (一份材料), as its newest turn left it."""

    state: str
    at: str
    """When it came to this conversation."""
    turn: int
    """Number of the turn it came with."""
    act: int
    """Revision of the case after that turn, so that undo finds the newest act."""
    kind: str | None = None
    upload_id: str | None = None
    """None for one that was declined."""
    reason: str | None = None
    """Why it was declined, is to be taken again or was refused."""
    is_moved: bool = False
    """Whether the turn it came with also told something."""


def states_of(papers: Iterable[Paper]) -> dict[str, str]:
    """For the list of materials: each kind handed in, and whether it was read."""
    states: dict[str, str] = {}
    for paper in papers:
        if paper.kind is not None and paper.state in _GIVEN and states.get(paper.kind) != TOLD:
            states[paper.kind] = TOLD if paper.state == READ else RECEIVED
    return states


def in_hand(papers: Iterable[Paper], documents: Mapping[str, DocumentDef], now: datetime) -> InHand:
    """What the plan must know: what is being read just now, and which photographs need no more asking for."""
    awaited: set[str] = set()
    settled: set[str] = set()
    for paper in papers:
        if paper.kind is None or paper.state not in _SETTLED:
            continue
        settled.add(paper.kind)
        if paper.state != DECLINED:
            settled.update(_stands_in_for(paper.kind, documents))
        if paper.state == READING and paper.kind in documents and now - datetime.fromisoformat(paper.at) < PATIENCE:
            awaited.update(documents[paper.kind].tells)
    return InHand(frozenset(awaited), frozenset(settled)) if settled else NOTHING_IN_HAND


def _stands_in_for(kind: str, documents: Mapping[str, DocumentDef]) -> set[str]:
    """Other documents that need no asking for once this one is there: 出院小结 for 诊断证明.

    Of documents of which any one is enough each still spares questions of its own.
    """
    row = documents.get(kind)
    if row is None or row.group is None or row.need == ANY_OF:
        return set()
    return {name for name, other in documents.items() if other.group == row.group}


def after(paper: Paper, outcome: Outcome) -> Paper:
    """A paper once it was read, is to be taken again, or was refused."""
    kind = outcome.declared or _sure_kind(outcome) or paper.kind
    state = {"retake": RETAKE, "refused": REFUSED}.get(outcome.state, READ if outcome.seen else KEPT)
    return msgspec.structs.replace(paper, state=state, kind=kind, reason=outcome.reason)


def better_kind(outcome: Outcome) -> str | None:
    """The kind a picture looks like where the person said another one; to be offered, never enforced."""
    found = _sure_kind(outcome)
    if outcome.declared is None or found is None or found == outcome.declared:
        return None
    return found if outcome.kind_confidence >= SURE_OF_KIND else None


def replaced(papers: Iterable[Paper], paper: Paper) -> tuple[Paper, ...]:
    """The papers with one put in the place of the same upload, or of the same kind declined before."""
    return (*(each for each in papers if not _is_same(each, paper)), paper)


def find(papers: Iterable[Paper], upload_id: str) -> Paper | None:
    """The paper of an upload."""
    return next((paper for paper in papers if paper.upload_id == upload_id), None)


def newest(papers: Iterable[Paper]) -> Paper | None:
    """The paper that came last and was not taken back."""
    standing = [paper for paper in papers if paper.state != TAKEN_BACK]
    return max(standing, key=lambda paper: paper.turn, default=None)


def without_turn(papers: Iterable[Paper], turn: int) -> tuple[Paper, ...]:
    """The papers after the turn that brought some of them was undone."""
    return tuple(
        msgspec.structs.replace(paper, state=TAKEN_BACK) if paper.turn == turn else paper
        for paper in papers
        if paper.turn != turn or paper.upload_id is not None
    )


def _sure_kind(outcome: Outcome) -> str | None:
    return outcome.kind if outcome.kind != OTHER else None


def _is_same(one: Paper, other: Paper) -> bool:
    if one.upload_id is None or other.upload_id is None:
        return one.upload_id is None and one.kind == other.kind and one.kind is not None
    return one.upload_id == other.upload_id
