"""Keeps the append-only log of one case and the state that follows from it, step by step (案件台账)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from flows.engine.bundles import Bundle
from flows.engine.expressions import IGNORANCE, UNKNOWN, Node, Result
from flows.engine.facts import (
    ALL,
    DISCLOSED_TOO,
    HELD,
    INAPPLICABLE,
    OWN,
    PARKED,
    PROPOSED,
    REGISTER,
    WITHDRAWN,
    Assertion,
    Standing,
    party_in,
    standing_of,
)

HISTORY_LIMIT = 20
"""How many acts of one case can be undone, newest first."""

class Change(msgspec.Struct, frozen=True):
    """What one slot held before an act, so that the act can be undone."""

    fact: str
    slot: str
    before: Assertion | None
    after: str


class Step(msgspec.Struct, frozen=True):
    """All changes of one act, its consequences included."""

    turn: int
    party: str
    changes: tuple[Change, ...]


class Snapshot(msgspec.Struct, frozen=True):
    """The whole state after some entries; the same log always gives the same bytes."""

    flow: str
    entries: int
    slots: tuple[Assertion, ...]
    history: tuple[Step, ...]


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Snapshot)


class Ledger:
    """One case's facts as seen by one party's plan.

    `env` holds role, today (ISO date) and matter. Reading is lazy and remembered; an act
    forgets only what depends on the facts it changed and notes them in `touched` for the plan.
    """

    def __init__(self, bundle: Bundle, *, party: str, env: Mapping[str, str | None], sees: str = OWN) -> None:
        self.bundle = bundle
        self.party = party
        self.sees = sees
        self.entries = 0
        self.slots: dict[str, dict[str, Assertion]] = {}
        self.history: list[Step] = []
        self.touched: set[str] = set()
        self._env: dict[str, Result] = {f"env.{name}": (value, True) for name, value in env.items()}
        self._results: dict[str, Result] = {}
        self._standings: dict[str, Standing] = {}

    def standing(self, fact: str) -> Standing:
        """State, working value and re-ask reason of one fact."""
        found = self._standings.get(fact)
        if found is None:
            gate = self.bundle.gates.get(fact)
            if gate is not None and gate.result(self) == (False, True):
                found = INAPPLICABLE
            else:
                found = standing_of(self.visible(fact), self.party)
            self._standings[fact] = found
        return found

    def visible(self, fact: str) -> Mapping[str, Assertion]:
        """The words on a fact that this party may know: its own, and of the others' only what it is shown."""
        slots = self.slots.get(fact, {})
        if self.sees == ALL or self.sees == DISCLOSED_TOO and self.bundle.facts[fact].disclosed:
            return slots
        if all(party_in(slot) == self.party for slot in slots):
            return slots
        return {slot: entry for slot, entry in slots.items() if party_in(slot) == self.party}

    def own(self) -> Iterator[Assertion]:
        """This party's newest words, the waiting ones included."""
        for slots in self.slots.values():
            for slot, entry in slots.items():
                if party_in(slot) == self.party:
                    yield entry

    def parties(self) -> frozenset[str]:
        """Everybody whose word stands in the file."""
        return frozenset(
            party_in(slot) for slots in self.slots.values() for slot, entry in slots.items() if entry.status != WITHDRAWN
        )

    def read(self, name: str) -> Result:
        """Value and completeness of a fact, rule or environment name (the `View` of expressions)."""
        result = self._results.get(name)
        if result is None:
            result = self._results[name] = self._read(name)
        return result

    def _read(self, name: str) -> Result:
        if (rule := self.bundle.rules.get(name)) is not None:
            return rule.result(self)
        if name in self._env or name not in self.bundle.facts:
            return self._env.get(name, IGNORANCE)
        standing = self.standing(name)
        if standing.state == HELD:
            return standing.value, True
        if standing.state == PROPOSED:
            return standing.value, False
        return IGNORANCE if standing.complete else UNKNOWN

    def status(self, name: str) -> str:
        """State of a fact, for `known()`, `declined()` and `settled()`."""
        return self.standing(name).state

    def openings(self, name: str) -> Iterator[str]:
        """Facts still to be obtained before a name is complete; a gate's condition comes before what it gates."""
        if (rule := self.bundle.rules.get(name)) is not None:
            if not self.read(name)[1]:
                yield from rule.need(self)
        elif name in self.bundle.facts and not self.standing(name).complete:
            gate = self.bundle.gates.get(name)
            if gate is None:
                yield name
                return
            value, done = gate.result(self)
            if not done:
                yield from gate.need(self)
            elif value:
                yield name

    def holds(self, node: Node) -> bool:
        """Whether a condition is true as far as is known."""
        return bool(node.result(self)[0])

    def values(self) -> dict[str, Any]:
        """Working values, held and proposed; nothing parked, declined or inapplicable is in it."""
        found = {}
        for fact in self.slots:
            standing = self.standing(fact)
            if standing.state in (HELD, PROPOSED):
                found[fact] = standing.value
        return found

    def parked(self) -> dict[str, Assertion]:
        """Facts whose newest word waits for its branch to come back."""
        return {
            fact: entry
            for fact, slots in self.slots.items()
            for slot, entry in slots.items()
            if slot == self.party and entry.status == PARKED
        }

    def see(self, **env: str | None) -> None:
        """Moves the environment (today, role, matter) and forgets what depends on it."""
        for key, value in env.items():
            if self._env.get(f"env.{key}") != (value, True):
                self._env[f"env.{key}"] = (value, True)
                self.forget(f"env.{key}")

    def speak_for(self, party: str) -> None:
        """Looks at the case as another party; everything is read anew."""
        self.party = party
        self._results.clear()
        self._standings.clear()
        self.touched.update(self.bundle.facts)

    def forget(self, name: str) -> None:
        """Drops every remembered result that can depend on a fact or environment name, and notes it as touched."""
        bundle, results = self.bundle, self._results
        results.pop(name, None)
        self._standings.pop(name, None)
        self.touched.add(name)
        for rule in bundle.rules_of.get(name, ()):
            results.pop(rule, None)
        for fact in bundle.gates_of.get(name, ()):
            results.pop(fact, None)
            self._standings.pop(fact, None)
            self.touched.add(fact)

    def snapshot(self) -> bytes:
        """The state as canonical bytes."""
        slots = tuple(self.slots[fact][slot] for fact in sorted(self.slots) for slot in sorted(self.slots[fact]))
        return _ENCODER.encode(Snapshot(self.bundle.id, self.entries, slots, tuple(self.history)))

    @classmethod
    def load(
        cls, bundle: Bundle, snapshot: bytes, *, party: str, env: Mapping[str, str | None], sees: str = OWN
    ) -> "Ledger":
        """A ledger from a snapshot."""
        state = _DECODER.decode(snapshot)
        ledger = cls(bundle, party=party, env=env, sees=sees)
        ledger.entries, ledger.history = state.entries, list(state.history)
        for entry in state.slots:
            ledger.slots.setdefault(entry.fact, {})[entry.slot] = entry
        return ledger

    @classmethod
    def replay(cls, bundle: Bundle, log: Iterable[Assertion], *, party: str, env: Mapping[str, str | None]) -> "Ledger":
        """A ledger from its whole log; equal, to the byte of its snapshot, to the one that wrote it."""
        ledger = cls(bundle, party=party, env=env)
        turn: list[Assertion] = []
        for entry in log:
            if turn and entry.turn != turn[0].turn:
                ledger._replay_act(turn)
                turn = []
            turn.append(entry)
        if turn:
            ledger._replay_act(turn)
        return ledger

    def _replay_act(self, entries: list[Assertion]) -> None:
        changes = []
        for entry in entries:
            slots = self.slots.setdefault(entry.fact, {})
            changes.append(Change(entry.fact, entry.slot, slots.get(entry.slot), entry.id))
            slots[entry.slot] = entry
        self.entries += len(entries)
        if entries[0].reason == "undo":
            undone = entries[0].supersedes
            self.history = [step for step in self.history if all(change.after != undone for change in step.changes)]
        elif entries[0].by != REGISTER:
            self.note(Step(entries[0].turn, entries[0].slot.lstrip("~"), tuple(changes)))

    def note(self, step: Step) -> None:
        """Remembers an act for undo; the oldest of more than `HISTORY_LIMIT` is forgotten."""
        self.history.append(step)
        del self.history[:-HISTORY_LIMIT]
