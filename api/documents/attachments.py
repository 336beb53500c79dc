"""Tells conversations and cases of their uploads, and files an upload with its conversation (材料归卷)."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from api.clock import instant
from api.db.statements import Step
from api.documents import store
from api.documents.store import READY, REFUSED, RETAKE, UploadRow
from api.documents.trust import ConfidenceOf, document_of
from api.parts import Parts
from flows.cases.papers import READING, Handed, Paper, after
from flows.cases.readings import Outcome
from uploads import calibration

_FINAL = frozenset({READY, RETAKE, REFUSED})


def measured(definitions: Path) -> ConfidenceOf:
    """How far readings are trusted, by the figures that were measured; without any, nothing is sure (校准)."""
    table = definitions / "national" / "calibration.toml"
    figures = calibration.parse(table.read_text("utf-8")) if table.exists() else calibration.Table("")
    return partial(calibration.confidence_of, figures)


class Talk(Protocol):
    """What is needed of a conversation: where uploads are filed with it."""

    @property
    def place(self) -> tuple[str, str]:
        """Ids of the conversation and its case."""


class Attachments:
    """The uploads of a service as its conversations and cases see them."""

    def __init__(self, parts: Parts, confidence_of: ConfidenceOf) -> None:
        self._parts = parts
        self.confidence_of = confidence_of

    async def find(self, person_id: str, upload_id: str) -> Handed | None:
        """A person's own upload; None for a foreign, unknown or removed one."""
        row = await store.load_upload(self._parts.db, self._parts.sealer, upload_id)
        if row is None or row.person_id != person_id or row.removed_at is not None:
            return None
        return Handed(
            row.id,
            row.state,
            row.kind or row.declared,
            row.conversation_id,
            self._outcome_of(row) if row.state in _FINAL else None,
            row,
        )

    def attach(self, handed: Handed, talk: Talk, kind: str | None) -> Sequence[Step]:
        """Files an upload with a conversation and its case, as the kind the person says it is.

        Work on an upload that knew of no conversation must not overtake this unseen, so the row
        moves and the work is done again; one that was sent to this conversation goes on undisturbed.
        """
        row: UploadRow = handed.row
        conversation_id, case_id = talk.place
        if row.conversation_id == conversation_id and kind in (None, row.kind):
            return ()
        named = {"declared": kind, "kind": kind} if kind is not None else {}
        at = self._parts.clock()
        return [
            store.change_step(row, self._parts.sealer, at, **named),
            store.attach_step(row.id, conversation_id, case_id),
        ]

    def follow(self, conversation_id: str, draft_id: str, case_id: str) -> Sequence[Step]:
        """Moves the uploads of a draft along when it joins another case."""
        return [store.move_step(conversation_id, draft_id, case_id)]

    async def of_case(self, case_id: str, person_id: str | None) -> tuple[Paper, ...]:
        """What was handed in for a case: by one person, or for staff by everybody."""
        rows = await store.load_of_case(self._parts.db, self._parts.sealer, case_id)
        return tuple(self._paper(row) for row in rows if person_id in (None, row.person_id))

    def _outcome_of(self, row: UploadRow) -> Outcome:
        """What became of an upload, as its conversation heard it."""
        found = document_of(self.confidence_of, row.body)
        return Outcome(row.id, row.state, found.detected, found.confidence, row.declared, row.reason, found.seen)

    def _paper(self, row: UploadRow) -> Paper:
        paper = Paper(READING, instant(row.received_at), 0, 0, row.kind or row.declared, row.id)
        return after(paper, self._outcome_of(row)) if row.state in _FINAL else paper
