"""The acts that move a case, in the past tense, as they are kept in its log (案件事件)."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from typing import ClassVar, Literal

import msgspec

from flows.cases.parties import side_of

CHINA = timezone(timedelta(hours=8))
"""Legal days are days in China, wherever a server stands."""
ADDRESSEES = frozenset({"worker", "employer"})
"""Who must receive a decision: the worker's side and the employer (工伤认定办法 art. 22)."""

FILINGS = ("submitted", "joined")
"""Acts by which somebody applies."""


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """Something done in a case, when and by which role."""

    kind: ClassVar[str]
    at: datetime
    role: str

    @property
    def day(self) -> date:
        """The calendar day of the act in China (日)."""
        return self.at.astimezone(CHINA).date()


class Submitted(Event, frozen=True, kw_only=True, tag="submitted"):
    """The application was signed and handed in (提出申请, 工伤保险条例 art. 17)."""

    kind = "submitted"


class Reported(Event, frozen=True, kw_only=True, tag="reported"):
    """The employer reported an accident and named who was hurt (事故报告); nobody has applied by that."""

    kind = "reported"


class Joined(Event, frozen=True, kw_only=True, tag="joined"):
    """Somebody else filed for the same accident too; it is handled with the first filing (并案办理)."""

    kind = "joined"


class SupplementRequested(Event, frozen=True, kw_only=True, tag="supplement_requested"):
    """Everything missing was told at once, in writing (一次性书面告知补正, 工伤认定办法 art. 8)."""

    kind = "supplement_requested"
    due: date | None = None
    """The local period's last day; the state sets none."""


class SupplementReceived(Event, frozen=True, kw_only=True, tag="supplement_received"):
    """The last missing paper came in (收到全部补正材料, 工伤认定办法 art. 8)."""

    kind = "supplement_received"


class Accepted(Event, frozen=True, kw_only=True, tag="accepted"):
    """The case was accepted (受理); `simple` where facts and rights are clear (工伤认定办法 art. 21)."""

    kind = "accepted"
    simple: bool = False


class NotAccepted(Event, frozen=True, kw_only=True, tag="not_accepted"):
    """Acceptance was refused by a decision with reason and remedy (不予受理, 工伤认定办法 art. 8)."""

    kind = "not_accepted"


class EvidenceRequested(Event, frozen=True, kw_only=True, tag="evidence_requested"):
    """The employer was told to prove its denial (举证通知, 工伤认定办法 art. 17)."""

    kind = "evidence_requested"
    due: date | None = None


class EvidenceReceived(Event, frozen=True, kw_only=True, tag="evidence_received"):
    """The employer's evidence came in (收到举证材料)."""

    kind = "evidence_received"


class Suspended(Event, frozen=True, kw_only=True, tag="suspended"):
    """The period stopped for an awaited conclusion (中止, 工伤认定办法 art. 20)."""

    kind = "suspended"
    cause: Literal["awaiting_conclusion", "labour_dispute"] = "awaiting_conclusion"


class Resumed(Event, frozen=True, kw_only=True, tag="resumed"):
    """The awaited conclusion arrived and the remaining days run on (恢复)."""

    kind = "resumed"


class Decided(Event, frozen=True, kw_only=True, tag="decided"):
    """The decision was made (决定): recognized, deemed or not_recognized (工伤认定办法 art. 18, 19)."""

    kind = "decided"
    outcome: Literal["recognized", "deemed", "not_recognized"]


class Served(Event, frozen=True, kw_only=True, tag="served"):
    """A decision reached one addressee, whose own remedy periods start (送达, 工伤认定办法 art. 22)."""

    kind = "served"
    addressee: Literal["worker", "employer"]


class Withdrawn(Event, frozen=True, kw_only=True, tag="withdrawn"):
    """The applicant took the application back before a decision (撤回)."""

    kind = "withdrawn"


AnyEvent = (
    Submitted
    | Reported
    | Joined
    | SupplementRequested
    | SupplementReceived
    | Accepted
    | NotAccepted
    | EvidenceRequested
    | EvidenceReceived
    | Suspended
    | Resumed
    | Decided
    | Served
    | Withdrawn
)
"""Every kind of event, told apart by `kind` when read back."""


def in_force(events: Iterable[AnyEvent]) -> tuple[AnyEvent, ...]:
    """The acts that still count: those after the last withdrawal (撤回后视为未申请).

    A withdrawal by one side takes nothing from the other side's own filing.
    """
    kept: list[AnyEvent] = []
    for event in events:
        ends = event.kind == "withdrawn" and not sides_that_filed(kept) - {side_of(event.role)}
        kept = [] if ends else [*kept, event]
    return tuple(kept)


def sides_that_filed(events: Iterable[AnyEvent]) -> set[str]:
    """The sides, `worker` and `employer`, whose application lies before the department."""
    sides: set[str] = set()
    for event in events:
        if event.kind in FILINGS:
            sides.add(side_of(event.role))
        elif event.kind == "withdrawn":
            sides.discard(side_of(event.role))
    return sides


def newest(events: Iterable[AnyEvent], kind: str) -> AnyEvent | None:
    """The last event of a kind, or None."""
    found = None
    for event in events:
        if event.kind == kind:
            found = event
    return found
