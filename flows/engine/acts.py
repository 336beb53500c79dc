"""Writes acts into a ledger: what claims become, what they park or bring back, and undo (陈述入账)."""

from collections.abc import Callable, Iterable

import msgspec

from flows.engine.definitions import LIST_KINDS
from flows.engine.facts import (
    CONTRADICTION,
    DECLINED,
    DEPENDENCY_CHANGED,
    HELD,
    HINT,
    LATER,
    LATER_AGAIN,
    PARKED,
    PARTLY_TOLD,
    PROPOSED,
    READER,
    REGISTER,
    WITHDRAWN,
    Assertion,
    Claim,
    Source,
    party_in,
    same_value,
    says_no_more,
)
from flows.engine.ledger import Change, Ledger

CONFIRMED = "confirmed"
CORRECTION = "correction"
"""A person says that an earlier word of theirs was wrong; it is shown before it replaces anything."""
PARTY_KNOWN = "party_known"
UNDO = "undo"

_INFERRED = "inferred"
_OWN_WORDS = frozenset({"utterance", "answer"})
_SPOKEN = frozenset({"utterance", _INFERRED, "document", REGISTER, "account", "carried"})
"""Sources that may propose over a held value but never replace it."""

SideOf = Callable[[Ledger], str]
"""Tells from what is known whose side the speaker is on."""


class Act(msgspec.Struct, frozen=True):
    """Who does something to the ledger, when, and as which party; `id` is the root of its entries' ids."""

    id: str
    turn: int
    at: str
    by: str
    party: str


def add(ledger: Ledger, act: Act, claims: Iterable[Claim], *, party_of: SideOf | None = None) -> tuple[Assertion, ...]:
    """Appends what the claims come to, and what follows from them; returns the new entries.

    A claim that says nothing new adds nothing. `party_of` tells, from what is known after the
    claims, whose side the speaker is on; if that is another than the ledger took them for, all
    they said so far moves over to it. A `KeyError` for a fact the bundle does not define.
    """
    writer = _Writer(ledger, act)
    for claim in claims:
        writer.take(claim)
    if party_of is not None and (party := party_of(ledger)) != ledger.party:
        writer.move_to(party)
    return writer.close()


def adopt(ledger: Ledger, act: Act, told: Iterable[Assertion]) -> tuple[Assertion, ...]:
    """Takes into the file what somebody told elsewhere, as a party of its own beside those already there.

    Nothing already said moves: both words stand (并案).
    """
    writer = _Writer(ledger, act)
    for entry in told:
        waits = entry.slot.startswith("~")
        writer.write(_again(entry, entry.reason), f"~{act.party}" if waits else act.party, entry.status)
    return writer.close()


def undo(ledger: Ledger, act: Act, *, party_of: SideOf | None = None) -> tuple[Assertion, ...]:
    """Takes back the party's newest act, its consequences included; empty when there is none to take back.

    What another party said since stands. `party_of` as for `add`: where the act had moved the
    speaker to another side, they are back on the old one.
    """
    step = next((step for step in reversed(ledger.history) if step.party == act.party), None)
    if step is None:
        return ()
    writer = _Writer(ledger, act, undoes=step.turn)
    for change in step.changes:
        writer.reinstate(change)
    if party_of is not None and (party := party_of(ledger)) != ledger.party:
        ledger.speak_for(party)
    return writer.close()


def retract(ledger: Ledger, act: Act, documents: frozenset[str]) -> tuple[Assertion, ...]:
    """Takes away what documents still only propose to this party; what was confirmed is the party's own by now.

    Whoever had no answer before it spoke has none again.
    """
    writer = _Writer(ledger, act, undoes=act.turn)
    for _, slots in sorted(ledger.slots.items()):
        for slot in (act.party, "~" + act.party):
            entry = slots.get(slot)
            if entry is not None and entry.status == PROPOSED and entry.source.document_id in documents:
                writer.take_away(entry)
    return writer.close()


def offered(ledger: Ledger, fact: str) -> Assertion | None:
    """The word that waits for a confirmation, a later one before the first; None when none waits."""
    rival = ledger.slots.get(fact, {}).get("~" + ledger.party)
    if rival is not None and rival.status == PROPOSED:
        return rival
    standing = ledger.standing(fact)
    return standing.by if standing.state == PROPOSED else None


def confirmation(ledger: Ledger, fact: str) -> Claim | None:
    """The claim that confirms what is proposed for a fact; None when nothing waits for it."""
    entry = offered(ledger, fact)
    if entry is None:
        return None
    return Claim(fact, entry.value, entry.source, HELD, entry.confidence, CONFIRMED, entry.code)


class _Writer:
    """One act being written: its new entries, each with what its slot held before."""

    def __init__(self, ledger: Ledger, act: Act, *, undoes: int | None = None) -> None:
        self.ledger, self.act, self.party, self.undoes = ledger, act, act.party, undoes
        self.written: list[tuple[Assertion, Assertion | None]] = []
        self._changed: set[str] = set()

    def close(self) -> tuple[Assertion, ...]:
        """Adds the consequences and remembers the act for undo."""
        self._settle()
        if self.written:
            self.ledger.record(self.written)
        return tuple(entry for entry, _ in self.written)

    def take(self, claim: Claim) -> None:
        """Decides what one claim becomes beside what its party already said."""
        if claim.fact not in self.ledger.bundle.facts:
            raise KeyError(claim.fact)
        now = self.ledger.slots.get(claim.fact, {}).get(self.party)
        if claim.status in (HELD, PROPOSED):
            self._take_value(claim, now)
        elif claim.status == DECLINED:
            if claim.reason == LATER and self._put_off_rival(claim, now):
                return
            self._take_decline(claim, now)
        elif now is not None and now.status != WITHDRAWN:
            self.write(claim, self.party, WITHDRAWN)
        if claim.source.kind not in _SPOKEN or claim.reason == CONFIRMED:
            self._close_rival(claim)

    def _take_value(self, claim: Claim, now: Assertion | None) -> None:
        if now is None or now.status == WITHDRAWN:
            self.write(claim, self.party, claim.status)
        elif now.status == PARKED:
            if not same_value(now.value, claim.value) or self.ledger.applicability(claim.fact) != (False, True):
                self.write(claim, self.party, claim.status)
        elif now.status == DECLINED:
            self._take_after_decline(claim, now)
        else:
            self._take_beside(self._with_elements(claim, now), now)

    def _take_after_decline(self, claim: Claim, now: Assertion) -> None:
        """Whoever could not answer is asked to confirm what turns up, but not what is only guessed."""
        if claim.status == HELD:
            self.write(claim, self.party, HELD)
        elif not _is_guess(claim):
            reason = LATER if now.reason == LATER else CONTRADICTION
            self.write(msgspec.structs.replace(claim, reason=reason), self.party, PROPOSED)

    def _take_beside(self, claim: Claim, now: Assertion) -> None:
        """A value beside one that is held or proposed."""
        same = same_value(now.value, claim.value)
        if now.status == PROPOSED:
            if claim.status == HELD or (not same and _outweighs(claim, now)):
                self.write(claim, self.party, claim.status)
        elif not same and self._may_replace(claim, now):
            self.write(claim, self.party, HELD)
        elif not same and not _is_guess(claim) and not says_no_more(claim.value, now.value):
            rival = self._rival(claim.fact)
            if rival is None or (not same_value(rival.value, claim.value) and _outweighs(claim, rival)):
                reason = CORRECTION if claim.reason == CORRECTION else CONTRADICTION
                self.write(msgspec.structs.replace(claim, reason=reason), "~" + self.party, PROPOSED)

    def _may_replace(self, claim: Claim, now: Assertion) -> bool:
        """Answers and confirmations replace; words only add to a list or an account already told."""
        if claim.source.kind not in _SPOKEN or claim.reason == CONFIRMED:
            return True
        return claim.reason != CORRECTION and claim.status == HELD and _goes_on(claim.value, now.value)

    def _with_elements(self, claim: Claim, now: Assertion) -> Claim:
        """A list told in several messages grows; only an answer or confirmation replaces it whole.

        The elements told now stand last, with their words; with one that waits to be confirmed
        the whole list waits.
        """
        kind = self.ledger.bundle.facts[claim.fact].kind
        if kind not in LIST_KINDS or claim.source.kind != "utterance" or claim.reason in (CONFIRMED, CORRECTION):
            return claim
        if not isinstance(claim.value, list) or not isinstance(now.value, list) or set(now.value) <= set(claim.value):
            return claim
        fresh = [index for index, item in enumerate(claim.value) if item not in now.value]
        spans = claim.source.spans if len(claim.source.spans) == len(claim.value) else ()
        return msgspec.structs.replace(
            claim,
            value=[*now.value, *(claim.value[index] for index in fresh)],
            source=msgspec.structs.replace(claim.source, spans=tuple(spans[index] for index in fresh) if spans else ()),
            status=claim.status if now.status == HELD else PROPOSED,
        )

    def _take_decline(self, claim: Claim, now: Assertion | None) -> None:
        reason = claim.reason
        if now is not None and now.status == PROPOSED and now.reason == PARTLY_TOLD and reason == "unknown":
            # Who knows no more than they told has told it.
            known = Claim(claim.fact, now.value, now.source, HELD, now.confidence, code=now.code)
            self.write(known, self.party, HELD)
            return
        if now is not None and reason == LATER and now.reason in (LATER, LATER_AGAIN):
            reason = LATER_AGAIN
        if now is None or now.status != DECLINED or now.reason != reason:
            self.write(msgspec.structs.replace(claim, value=None, reason=reason), self.party, DECLINED)

    def _put_off_rival(self, claim: Claim, now: Assertion | None) -> bool:
        """Putting off a contradiction leaves standing what was held; put off again, it stays at that."""
        rival = self._rival(claim.fact)
        if rival is None or now is None or now.status != HELD:
            return False
        if rival.reason == LATER:
            self._close_rival(claim)
        else:
            self._move(rival, PROPOSED, LATER)
        return True

    def _rival(self, fact: str) -> Assertion | None:
        """A later word of the party that differs from what it holds and waits for a confirmation."""
        rival = self.ledger.slots.get(fact, {}).get("~" + self.party)
        return rival if rival is not None and rival.status == PROPOSED else None

    def _close_rival(self, claim: Claim) -> None:
        rival = self._rival(claim.fact)
        if rival is not None:
            self.write(msgspec.structs.replace(claim, value=None), rival.slot, WITHDRAWN)

    def take_away(self, entry: Assertion) -> None:
        """Removes a proposal that nobody confirmed."""
        no_answer = Claim(entry.fact, None, Source("undo"), reason=UNDO)
        if entry.slot == self.party and entry.reason in (LATER, CONTRADICTION):
            reason = LATER if entry.reason == LATER else "unknown"
            self.write(msgspec.structs.replace(no_answer, reason=reason), entry.slot, DECLINED)
        else:
            self.write(no_answer, entry.slot, WITHDRAWN)

    def reinstate(self, change: Change) -> None:
        """Puts back what a slot held before an act, unless a register or a picture has spoken there since."""
        before, now = change.before, self.ledger.slots[change.fact][change.slot]
        if _is_of_no_party(now) and not _is_of_no_party(before):
            return
        if before is not None:
            self._move(before, before.status, before.reason or UNDO)
        else:
            self.write(Claim(change.fact, None, Source("undo"), reason=UNDO), change.slot, WITHDRAWN)

    def move_to(self, party: str) -> None:
        """Says everything again in the name of the party the speaker turns out to be.

        What that party already holds stands; only the log keeps the word that differed.
        """
        before, self.party = self.party, party
        for _, slots in sorted(self.ledger.slots.items()):
            for slot, target in ((before, party), ("~" + before, "~" + party)):
                entry, there = slots.get(slot), slots.get(target)
                if entry is not None and entry.status != WITHDRAWN:
                    if there is None or there.status != HELD:
                        self.write(_again(entry, entry.reason), target, entry.status)
                    self.write(_again(entry, PARTY_KNOWN), slot, WITHDRAWN)
        self.ledger.speak_for(party)

    def _settle(self) -> None:
        """Parks what a closed branch holds and brings back what a reopened one held, until nothing moves.

        Only the speaker's own words: another party's are moved by its own next act, as it sees the case.
        """
        ledger, gates, gates_of = self.ledger, self.ledger.bundle.gates, self.ledger.bundle.gates_of
        moved = self._changed | ledger.unsettled
        ledger.unsettled.clear()
        while moved:
            self._changed = set()
            gated = {fact for name in moved for fact in gates_of.get(name, ())} | (moved & gates.keys())
            for fact in sorted(gated & ledger.slots.keys()):
                self._park_or_restore(fact, *ledger.applicability(fact))
            moved = self._changed

    def _park_or_restore(self, fact: str, applies: bool | None, settled: bool) -> None:
        slots = self.ledger.slots[fact]
        for entry in [slots[slot] for slot in (self.party, "~" + self.party) if slot in slots]:
            if applies is False and settled and entry.status in (HELD, PROPOSED):
                self._move(entry, PARKED, PARKED)
            elif applies and entry.status == PARKED:
                self._move(entry, PROPOSED, DEPENDENCY_CHANGED)

    def _move(self, entry: Assertion, status: str, reason: str | None) -> None:
        self.write(_again(entry, reason), entry.slot, status)

    def write(self, claim: Claim, slot: str, status: str) -> None:
        """Appends one entry."""
        ledger, act = self.ledger, self.act
        before = ledger.slots.get(claim.fact, {}).get(slot)
        entry = Assertion(
            id=f"{act.id}.{len(self.written)}",
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
            reason=claim.reason,
            code=claim.code,
            party=self.party if party_in(slot) != self.party else None,
            undoes=self.undoes,
        )
        ledger.put(entry)
        ledger.forget(claim.fact)
        self.written.append((entry, before))
        self._changed.add(claim.fact)


def _is_of_no_party(entry: Assertion | None) -> bool:
    """Whether a register or a picture proposes it."""
    return entry is not None and entry.status == PROPOSED and (entry.source.kind == REGISTER or entry.by == READER)


def _goes_on(later: object, earlier: object) -> bool:
    """Whether a value holds all of an earlier one: a list its elements, an account its lines."""
    if isinstance(later, list) and isinstance(earlier, list):
        return set(earlier) <= set(later)
    return isinstance(later, str) and isinstance(earlier, str) and later.startswith(f"{earlier}\n")


def _is_guess(claim: Claim) -> bool:
    """What nobody plainly said speaks against no answer and no decline."""
    return claim.source.kind == _INFERRED or claim.reason == HINT


def _outweighs(claim: Claim, now: Assertion) -> bool:
    """Newer words of the person give way to nothing; a reading or a guess only to one at least as sure."""
    if claim.source.kind in _OWN_WORDS:
        return True
    if claim.source.kind == _INFERRED and now.source.kind != _INFERRED:
        return False
    return claim.confidence >= now.confidence


def _again(entry: Assertion, reason: str | None) -> Claim:
    """The same word once more."""
    return Claim(entry.fact, entry.value, entry.source, HELD, entry.confidence, reason, entry.code)
