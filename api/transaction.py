"""A unit of work: what one command changes, gathered first, then kept whole or not at all."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import TypeVar

import msgspec

from api.db.engine import Database
from api.db.statements import Step, insert, nothing
from api.db.values import micros, row_id
from api.notices.tables import Outbox
from api.oversight.tables import Audit
from api.sealing import Sealer

T = TypeVar("T")
_ADD_AUDIT = insert("oversight.add_audit", Audit)
_ADD_OUTBOX = insert("notices.add_outbox", Outbox)

_REFERENCE = re.compile(r"[A-Za-z0-9_.:/|=+-]{0,160}\Z")
_PERSONAL = re.compile(r"(?<![A-Za-z0-9_-])(?:1[3-9][0-9]{9}|[0-9]{17}[0-9Xx])(?![A-Za-z0-9_-])")
"""A mobile phone number, or a citizen's ID number."""


class PersonalDataError(ValueError):
    """An audit field held more than a reference; its value is not repeated here."""

    def __init__(self, field: str) -> None:
        super().__init__(f"audit.{field} takes references and codes only: give an id or a hash")
        self.field = field


class UnitOfWork:
    """Steps of one command; stores add to it, the service commits it, once.

    Decide everything before `commit`: it either returns when all of it is durable, or
    raises StaleRevision or DuplicateKey and nothing has changed.
    """

    def __init__(self, *, now: datetime, sealer: Sealer, request_id: str = "") -> None:
        self._now = now
        self._sealer = sealer
        self._request_id = request_id
        self._steps: list[Step] = []

    @property
    def steps(self) -> tuple[Step, ...]:
        """What would be committed now."""
        return tuple(self._steps)

    def add(self, *steps: Step) -> None:
        """Statements of this unit, in the order they run."""
        self._steps += steps

    def idempotency(self, step: Step) -> None:
        """The record of the answer; it runs first, so a repeated request stops the unit early."""
        self._steps.insert(0, step)

    def audit(
        self,
        action: str,
        target: str,
        *,
        actor: str,
        role: str,
        purpose: str = "",
        result: str = "done",
        before_hash: str | None = None,
        after_hash: str | None = None,
    ) -> None:
        """Who does what to which object, by references; the appender chains the row later."""
        fields = {
            "actor": actor,
            "role": role,
            "action": action,
            "object": target,
            "purpose": purpose,
            "result": result,
            "request_id": self._request_id,
            "before_hash": before_hash,
            "after_hash": after_hash,
        }
        for name, value in fields.items():
            if value is not None and not _is_reference(value):
                raise PersonalDataError(name)
        unchained = {"seq": None, "prev": None, "hash": None}
        self.add(_ADD_AUDIT.step(rows=1, id=row_id(self._now), at=micros(self._now), **fields, **unchained))

    def outbox(self, topic: str, body: object) -> str:
        """Work to be done after the commit, at least once; the id of its row.

        The body is a struct or plain JSON value; it is sealed as `outbox|<id>|body`.
        """
        row = row_id(self._now)
        sealed = self._sealer.seal(msgspec.json.encode(body), place=f"outbox|{row}|body")
        self.add(
            _ADD_OUTBOX.step(
                rows=1,
                id=row,
                topic=topic,
                at=micros(self._now),
                attempts=0,
                next_at=micros(self._now),
                state="waiting",
                sealed=sealed,
                error=None,
            )
        )
        return row

    async def commit(self, database: Database, meanwhile: Callable[[], T] = nothing) -> T:
        """Keeps all of it, durably, or nothing; an empty unit only does what is to be done `meanwhile`."""
        return await database.commit(self._steps, meanwhile) if self._steps else meanwhile()


# Most are the same few words again and again.
@lru_cache(1024)
def _is_reference(value: str) -> bool:
    return _REFERENCE.match(value) is not None and _PERSONAL.search(value) is None
