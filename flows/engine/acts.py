"""Writes acts into a ledger: what claims become, what they park or bring back, and undo (陈述入账)."""

from collections.abc import Callable, Iterable

import msgspec

from flows.engine.definitions import LIST_KINDS
from flows.engine.facts import (
    DECLINED,
    HELD,
    LATER,
    LATER_AGAIN,
    PARKED,
    PROPOSED,
    REGISTER,
    WITHDRAWN,
    Assertion,
    Claim,
    Source,
    same_value,
)
from flows.engine.ledger import Change, Ledger, Step

CONFIRMED = "confirmed"
CONTRADICTION = "contradiction"
CORRECTION = "correction"
"""A person says that an earlier word of theirs was wrong; it is shown before it replaces anything."""
DEPENDENCY_CHANGED = "dependency_changed"
PARTY_KNOWN = "party_known"
UNDO = "undo"

_SPOKEN = frozenset({"utterance", "inferred", "document", "register", "account", "carried"})
"""Sources that may propose over a held value but never replace it."""


class Act(msgspec.Struct, frozen=True):
    """Who does something to the ledger, when, and as which party; `id` is the root of its entries' ids."""

    id: str
    turn: int
    at: str
    by: str
    party: str


def add(
    ledger: Ledger, act: Act, claims: Iterable[Claim], *, party_of: Callable[[Ledger], str] | None = None
) -> tuple[Assertion, ...]:
    """Appends what the claims come to, and what follows from them; returns the new entries.

    A claim that says nothing new adds nothing. `party_of` tells, from what is known after the
    claims, whose side the speaker is on; if that is another than the ledger took them for, all
    they said so far moves over to it.
    """
    writer = _Writer(ledger, act)
    for claim in claims:
        writer.take(claim)
    writer.settle()
    if party_of is not None and (party := party_of(ledger)) != ledger.party:
        writer.move_to(party)
    if writer.changes and act.by != REGISTER:
        ledger.note(Step(act.turn, act.party, tuple(writer.changes)))
    return tuple(writer.entries)


def adopt(ledger: Ledger, act: Act, told: Iterable[Assertion]) -> tuple[Assertion, ...]:
    """Takes into the file what somebody told elsewhere, as a party of its own beside those already there.

    Nothing already said moves: both words stand (并案).
    """
    writer = _Writer(ledger, act)
    for entry in told:
        claim = Claim(entry.fact, entry.value, entry.source, HELD, entry.confidence, entry.reason, entry.code)
        waits = entry.slot.startswith("~")
        writer._write(claim, f"~{act.party}" if waits else act.party, entry.status)
    if writer.changes:
        ledger.note(Step(act.turn, act.party, tuple(writer.changes)))
    return tuple(writer.entries)


def undo(ledger: Ledger, act: Act) -> tuple[Assertion, ...]:
    """Takes back the party's newest act, its consequences included; empty when there is none to take back."""
    step = next((step for step in reversed(ledger.history) if step.party == act.party), None)
    if step is None:
        return ()
    ledger.history.remove(step)
    writer = _Writer(ledger, act)
    for change in reversed(step.changes):
        writer.reinstate(change)
    writer.settle()
    return tuple(writer.entries)


def confirmation(ledger: Ledger, fact: str) -> Claim | None:
    """The claim that confirms what is proposed for a fact; None when nothing waits for it."""
    entry = ledger.slots.get(fact, {}).get("~" + ledger.party)
    if entry is None or entry.status != PROPOSED:
        standing = ledger.standing(fact)
        entry = standing.by if standing.state == PROPOSED else None
    if entry is None:
        return None
    return Claim(fact, entry.value, entry.source, HELD, entry.confidence, CONFIRMED, entry.code)


class _Writer:
    """One act being written: its new entries and, for undo, what each slot held before."""

    def __init__(self, ledger: Ledger, act: Act) -> None:
        self.ledger, self.act = ledger, act
        self.entries: list[Assertion] = []
        self.changes: list[Change] = []
        self._changed: set[str] = set()

    def take(self, claim: Claim) -> None:
        """Decides what one claim becomes beside what its party already said."""
        slots = self.ledger.slots.get(claim.fact, {})
        now = slots.get(self.act.party)
        if claim.status == HELD or claim.status == PROPOSED:
            self._take_value(claim, now)
        elif claim.status == DECLINED:
            self._take_decline(claim, now)
        elif now is not None and now.status != WITHDRAWN:
            self._write(claim, self.act.party, WITHDRAWN)
        if claim.source.kind not in _SPOKEN or claim.reason == CONFIRMED:
            self._close_rival(claim)

    def _take_value(self, claim: Claim, now: Assertion | None) -> None:
        party = self.act.party
        if now is None or now.status not in (HELD, PROPOSED):
            self._write(claim, party, claim.status)
            return
        claim = self._with_elements(claim, now)
        same = same_value(now.value, claim.value)
        if now.status == PROPOSED:
            if not same or claim.status == HELD:
                self._write(claim, party, claim.status)
        elif not same and self._may_replace(claim, now):
            self._write(claim, party, HELD)
        elif not same and claim.source.kind != "inferred":
            # What only follows from other words never speaks against a plain one.
            rival = self.ledger.slots[claim.fact].get("~" + party)
            if rival is None or rival.status != PROPOSED or not same_value(rival.value, claim.value):
                reason = CORRECTION if claim.reason == CORRECTION else CONTRADICTION
                self._write(msgspec.structs.replace(claim, reason=reason), "~" + party, PROPOSED)

    def _may_replace(self, claim: Claim, now: Assertion) -> bool:
        """Answers and confirmations replace; words only add elements to a list already told."""
        if claim.source.kind not in _SPOKEN or claim.reason == CONFIRMED:
            return True
        if claim.reason == CORRECTION:
            return False
        grows = isinstance(claim.value, list) and isinstance(now.value, list) and set(now.value) <= set(claim.value)
        return grows and claim.status == HELD

    def _with_elements(self, claim: Claim, now: Assertion) -> Claim:
        """A list told in several messages grows; only an answer or confirmation replaces it whole."""
        kind = self.ledger.bundle.facts[claim.fact].kind
        if kind not in LIST_KINDS or claim.source.kind != "utterance" or claim.reason in (CONFIRMED, CORRECTION):
            return claim
        if not isinstance(claim.value, list) or not isinstance(now.value, list):
            return claim
        fresh = [index for index, item in enumerate(claim.value) if item not in now.value]
        spans = claim.source.spans if len(claim.source.spans) == len(claim.value) else ()
        source = msgspec.structs.replace(claim.source, spans=tuple(spans[index] for index in fresh) if spans else ())
        return msgspec.structs.replace(claim, value=[*now.value, *(claim.value[index] for index in fresh)], source=source)

    def _take_decline(self, claim: Claim, now: Assertion | None) -> None:
        reason = claim.reason
        if now is not None and now.status == DECLINED and reason == LATER:
            reason = LATER_AGAIN
        if now is None or now.status != DECLINED or now.reason != reason:
            self._write(msgspec.structs.replace(claim, value=None, reason=reason), self.act.party, DECLINED)

    def _close_rival(self, claim: Claim) -> None:
        rival = self.ledger.slots.get(claim.fact, {}).get("~" + self.act.party)
        if rival is not None and rival.status == PROPOSED:
            self._write(msgspec.structs.replace(claim, value=None), rival.slot, WITHDRAWN)

    def reinstate(self, change: Change) -> None:
        """Puts back what a slot held before an act, unless somebody moved it since."""
        now = self.ledger.slots[change.fact][change.slot]
        if now.id != change.after:
            return
        before = change.before
        claim = Claim(
            change.fact,
            before.value if before else None,
            before.source if before else Source("undo"),
            confidence=before.confidence if before else 1.0,
            code=before.code if before else None,
        )
        self._write(claim, change.slot, before.status if before else WITHDRAWN, reason=UNDO)

    def move_to(self, party: str) -> None:
        """Says everything again in the name of the party the speaker turns out to be."""
        told = [slots[self.act.party] for _, slots in sorted(self.ledger.slots.items()) if self.act.party in slots]
        for entry in (entry for entry in told if entry.status != WITHDRAWN):
            claim = Claim(entry.fact, entry.value, entry.source, HELD, entry.confidence, entry.reason, entry.code)
            self._write(claim, party, entry.status)
            self._write(claim, entry.slot, WITHDRAWN, reason=PARTY_KNOWN)
        self.ledger.speak_for(party)

    def settle(self) -> None:
        """Parks what a closed branch holds and brings back what a reopened one held, until nothing moves."""
        bundle = self.ledger.bundle
        waiting = self._changed
        while waiting:
            self._changed = set()
            gated = {fact for name in waiting for fact in bundle.gates_of.get(name, ()) if fact in self.ledger.slots}
            for fact in sorted(gated):
                self._park_or_restore(fact, bundle.gates[fact].result(self.ledger))
            waiting = self._changed

    def _park_or_restore(self, fact: str, gate: tuple[object, bool]) -> None:
        for slot, entry in list(self.ledger.slots[fact].items()):
            if gate == (False, True) and entry.status in (HELD, PROPOSED):
                self._move(entry, PARKED, PARKED)
            elif gate[0] and entry.status == PARKED:
                self._move(entry, PROPOSED, DEPENDENCY_CHANGED)

    def _move(self, entry: Assertion, status: str, reason: str) -> None:
        claim = Claim(entry.fact, entry.value, entry.source, status, entry.confidence, reason, entry.code)
        self._write(claim, entry.slot, status)

    def _write(self, claim: Claim, slot: str, status: str, *, reason: str | None = None) -> None:
        ledger, act = self.ledger, self.act
        slots = ledger.slots.setdefault(claim.fact, {})
        before = slots.get(slot)
        entry = Assertion(
            id=f"{act.id}.{len(self.entries)}",
            seq=ledger.entries,
            fact=claim.fact,
            slot=slot,
            status=status,
            value=claim.value,
            source=claim.source,
            confidence=claim.confidence,
            at=act.at,
            by=act.by,
            turn=act.turn,
            flow=ledger.bundle.id,
            supersedes=before.id if before is not None else None,
            reason=reason or claim.reason,
            code=claim.code,
        )
        slots[slot] = entry
        ledger.entries += 1
        ledger.forget(claim.fact)
        self.entries.append(entry)
        self.changes.append(Change(claim.fact, slot, before, entry.id))
        self._changed.add(claim.fact)
