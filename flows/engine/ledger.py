"""Keeps the append-only log of one case and the state that follows from it, step by step (案件台账)."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from flows.engine.bundles import Bundle
from flows.engine.expressions import IGNORANCE, UNKNOWN, Node, Result
from flows.engine.facts import (
    ALL,
    DEPENDENCY_CHANGED,
    DISCLOSED_TOO,
    DISPUTED,
    HELD,
    INAPPLICABLE,
    MOOT,
    NEVER_TOLD,
    OWN,
    PARKED,
    PROPOSED,
    READER,
    REGISTER,
    WITHDRAWN,
    Assertion,
    Standing,
    guess_of,
    party_in,
    standing_of,
)

T = TypeVar("T")

HISTORY_LIMIT = 20
"""How many acts of one case can be undone, newest first."""

MOVED = frozenset({PARKED, DEPENDENCY_CHANGED})
"""Reasons of entries that nobody spoke: consequences of another word, of a new role or of a new day."""


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one slot held before an act, so that the act can be undone; None for nothing."""

    fact: str
    slot: str
    before: Assertion | None = None


class Step(msgspec.Struct, frozen=True):
    """All slots one act changed, its consequences included, each once."""

    turn: int
    party: str
    changes: tuple[Change, ...]


class Snapshot(msgspec.Struct, frozen=True):
    """The whole state after some entries; the same log always gives the same bytes."""

    flow: str
    entries: int
    slots: tuple[Assertion, ...]
    history: tuple[Step, ...]


class _Written(msgspec.Struct, frozen=True):
    """A snapshot whose parts are JSON already."""

    flow: str
    entries: int
    slots: msgspec.Raw
    history: msgspec.Raw


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Snapshot)


def _under(entry: Assertion, new: str, *, instead_of: str) -> Assertion:
    """The same entry with a flow named or left out; one said under another flow stays as it is."""
    return msgspec.structs.replace(entry, flow=new) if entry.flow == instead_of else entry


def _step_under(step: Step, new: str, *, instead_of: str) -> Step:
    changes = (
        change if change.before is None
        else Change(change.fact, change.slot, _under(change.before, new, instead_of=instead_of))
        for change in step.changes
    )  # fmt: skip
    return Step(step.turn, step.party, tuple(changes))


def _list(parts: Sequence[bytes]) -> msgspec.Raw:
    return msgspec.Raw(b"[" + b",".join(parts) + b"]")


GroundStanding = tuple[str, tuple[str, ...]]
"""How a ground stands, and the facts that could still change it."""


class Ledger:
    """One case's facts as seen by one party's plan.

    `env` holds role, today and counted_to (ISO dates), matter and account. Reading is lazy and remembered; an
    act forgets only what depends on the facts it changed and notes them in `touched` for the
    plan. `unsettled` are names that may have moved since the party's last act.
    """

    def __init__(self, bundle: Bundle, *, party: str, env: Mapping[str, str | None], sees: str = OWN) -> None:
        self.bundle = bundle
        self.party = party
        self.sees = sees
        self.entries = 0
        self.slots: dict[str, dict[str, Assertion]] = {}
        self.history: list[Step] = []
        self.touched: set[str] = set()
        # A snapshot does not say on which day, in which role and by which party it was made.
        self.unsettled: set[str] = set(bundle.gates)
        self._env: dict[str, Result] = {f"env.{name}": (value, True) for name, value in env.items()}
        self._results: dict[str, Result] = {}
        self._standings: dict[str, Standing] = {}
        self._values: dict[str, Any] | None = None
        self._outcomes: dict[Node, Result] = {}
        self._views: dict[Hashable, tuple[frozenset[str], Any]] = {}
        """What was worked out from several facts (`remember`), with the names it was worked out from."""
        self._newest: tuple[Assertion, ...] = ()
        """The entries of the newest act."""
        self._words: dict[str, bytes] = {}
        self._told: list[str] = []
        self._steps: dict[int, tuple[Step, bytes]] = {}
        """The parts of the newest snapshot as JSON, which the next one nearly all shares: words by fact, the facts in
        order, and steps by their identity, with the step itself, so that the identity stays its own."""
        self.grounds: dict[str, GroundStanding] = {}
        """What was found out about each ground; forgotten with what it was found from."""

    def standing(self, fact: str) -> Standing:
        """State, working value and re-ask reason of one fact."""
        found = self._standings.get(fact)
        if found is None:
            found = self._standings[fact] = self._standing(fact)
        return found

    def _standing(self, fact: str) -> Standing:
        applies, settled = self.applicability(fact)
        if settled and applies is False:
            return INAPPLICABLE
        found = NEVER_TOLD
        if fact in self.slots:
            words = self.visible(fact)
            found = standing_of(words, self.party)
            if found is NEVER_TOLD and self.sees == ALL:
                found = guess_of(words)
        return MOOT if found is NEVER_TOLD and settled and applies is None else found

    def visible(self, fact: str) -> Mapping[str, Assertion]:
        """The words on a fact that this party may know: its own, and of the others' only what it is shown."""
        slots = self.slots.get(fact, {})
        if self.sees == ALL or (self.sees == DISCLOSED_TOO and self.bundle.facts[fact].disclosed):
            return slots
        if len(slots) == 1 and self.party in slots:
            return slots
        return {slot: slots[slot] for slot in (self.party, "~" + self.party) if slot in slots}

    def seen_by(self, party: str) -> "Ledger":
        """The same file as one party sees it, for looking only."""
        view = Ledger(self.bundle, party=party, env={})
        view.slots, view._env = self.slots, dict(self._env)
        return view

    def own(self, since: int = 0) -> Iterator[Assertion]:
        """This party's newest words from the entry with a number on, the waiting ones included."""
        mine = (self.party, "~" + self.party)
        newest = self._newest
        if newest and newest[0].seq <= since and newest[-1].seq == self.entries - 1:
            entries = (entry for entry in newest if self.slots[entry.fact][entry.slot] is entry)
        else:
            entries = (entry for slots in self.slots.values() for entry in slots.values())
        return (entry for entry in entries if entry.seq >= since and entry.slot in mine)

    def parties(self) -> frozenset[str]:
        """Everybody whose word stands in the file."""
        words = [(slot, entry) for slots in self.slots.values() for slot, entry in slots.items()]
        return frozenset(party_in(slot) for slot, entry in words if entry.status != WITHDRAWN)

    def applicability(self, fact: str) -> tuple[bool | None, bool]:
        """Whether a fact applies to this case (None: not known), and whether that is settled."""
        gate = self.bundle.gates.get(fact)
        if gate is None:
            return True, True
        value, done = self.outcome(gate)
        return (None if value is None else bool(value)), done

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
        if standing.state in (HELD, PROPOSED):
            return standing.value, standing.complete
        return IGNORANCE if standing.complete else UNKNOWN

    def status(self, name: str) -> str:
        """State of a fact, for `known()`, `declined()` and `settled()`."""
        return self.standing(name).state

    def has_two_words(self, fact: str) -> bool:
        """Whether the party said two different things and has yet to say which one counts."""
        standing = self.standing(fact)
        return standing.state in (HELD, DISPUTED) and standing.reask is not None

    def may(self, name: str, truth: bool) -> bool:
        """Whether a name is, or can still become, true or false."""
        value, done = self.read(name)
        if done:
            return value is not None and bool(value) is truth
        rule = self.bundle.rules.get(name)
        return rule is None or rule.may(self, truth)

    def openings(self, name: str, aim: bool | None = None) -> list[str]:
        """Facts still to be obtained before a name is complete; a gate's condition comes before what it gates.

        With an `aim`, only what decides whether the name becomes this truth.
        """
        if (rule := self.bundle.rules.get(name)) is not None:
            return [] if self.read(name)[1] else rule.need(self, aim)
        if name not in self.bundle.facts or self.standing(name).complete:
            return []
        gate = self.bundle.gates.get(name)
        return [name] if gate is None or self.outcome(gate)[1] else gate.need(self)

    def holds(self, node: Node) -> bool:
        """Whether a condition is true as far as is known."""
        return bool(self.outcome(node)[0])

    def outcome(self, node: Node) -> Result:
        """Value and completeness of a condition; those of the bundle are remembered."""
        found = self._outcomes.get(node)
        if found is None:
            found = node.result(self)
            if node in self.bundle.conditions:
                self._outcomes[node] = found
        return found

    def holding(self, conditions: Mapping[str, Node]) -> tuple[str, ...]:
        """The names, in order, of which conditions of one of the bundle's tables are true as far as is known."""
        return self.remember(
            id(conditions),  # a bundle's tables never change
            self.bundle.support_of_table(conditions),
            lambda: tuple([name for name, node in conditions.items() if self.holds(node)]),
        )

    def remember(self, key: Hashable, reads: frozenset[str], build: Callable[[], T]) -> T:
        """What `build` works out from facts and environment names, until one of those in `reads` moves."""
        found = self._views.get(key)
        if found is None:
            found = self._views[key] = (reads, build())
        view: T = found[1]
        return view

    def values(self) -> Mapping[str, Any]:
        """Working values, held and proposed; nothing parked, declined or inapplicable is in it."""
        if self._values is None:
            standings = ((fact, self.standing(fact)) for fact in self.slots)
            self._values = {fact: each.value for fact, each in standings if each.state in (HELD, PROPOSED)}
        return MappingProxyType(self._values)

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
                self.unsettled.add(f"env.{key}")

    def speak_for(self, party: str) -> None:
        """Looks at the case as another party; everything is read anew."""
        self.party = party
        self._values = None
        for remembered in (self._results, self._standings, self._outcomes, self._views, self.grounds):
            remembered.clear()
        self.touched.update(self.bundle.facts)
        self.unsettled.update(self.bundle.gates)

    def forget(self, name: str) -> None:
        """Drops every remembered result that can depend on a fact or environment name, and notes it as touched."""
        bundle, results = self.bundle, self._results
        self._values = None
        for key in [key for key, (reads, _) in self._views.items() if name in reads]:
            del self._views[key]
        results.pop(name, None)
        self._standings.pop(name, None)
        self.touched.add(name)
        for rule in bundle.rules_of.get(name, ()):
            results.pop(rule, None)
        for fact in bundle.gates_of.get(name, ()):
            results.pop(fact, None)
            self._standings.pop(fact, None)
            self.touched.add(fact)
        for node in bundle.conditions_of.get(name, ()):
            self._outcomes.pop(node, None)
        for ground in bundle.grounds_of.get(name, ()):
            self.grounds.pop(ground, None)

    def snapshot(self) -> bytes:
        """The state as canonical bytes."""
        words, steps, flow = self._words, self._steps, self.bundle.id
        for fact in self.slots.keys() - words.keys():
            said = [self.slots[fact][slot] for slot in sorted(self.slots[fact])]
            words[fact] = b",".join([_ENCODER.encode(_under(entry, "", instead_of=flow)) for entry in said])
        if len(self._told) < len(words):
            self._told = sorted(words)
        self._steps = {
            id(step): steps.get(id(step)) or (step, _ENCODER.encode(_step_under(step, "", instead_of=flow)))
            for step in self.history
        }
        slots, history = [words[fact] for fact in self._told], [step for _, step in self._steps.values()]
        return _ENCODER.encode(_Written(flow, self.entries, _list(slots), _list(history)))

    @classmethod
    def load(
        cls, bundle: Bundle, snapshot: bytes, *, party: str, env: Mapping[str, str | None], sees: str = OWN
    ) -> "Ledger":
        """A ledger from a snapshot."""
        state = _DECODER.decode(snapshot)
        ledger = cls(bundle, party=party, env=env, sees=sees)
        ledger.entries = state.entries
        ledger.history = [_step_under(step, state.flow, instead_of="") for step in state.history]
        for entry in state.slots:
            ledger.slots.setdefault(entry.fact, {})[entry.slot] = _under(entry, state.flow, instead_of="")
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
        self.record([(entry, self.put(entry)) for entry in entries])

    def put(self, entry: Assertion) -> Assertion | None:
        """Makes an entry the newest of its slot; returns what stood there."""
        slots = self.slots.setdefault(entry.fact, {})
        before = slots.get(entry.slot)
        slots[entry.slot] = entry
        self._words.pop(entry.fact, None)
        self.entries += 1
        return before

    def record(self, act: Sequence[tuple[Assertion, Assertion | None]]) -> None:
        """Remembers for undo what the slots held before an act, given each entry with what it replaced.

        An act that took another one back makes that one forgotten; of more than `HISTORY_LIMIT`
        the oldest is. What a register or a picture says is no party's act to take back.
        """
        last = act[-1][0]
        self._newest = tuple([entry for entry, _ in act])
        if last.undoes is not None:
            self.history = [step for step in self.history if step.turn != last.undoes]
        elif last.by not in (REGISTER, READER) and any(entry.reason not in MOVED for entry, _ in act):
            first: dict[tuple[str, str], Change] = {}
            for entry, before in act:
                first.setdefault((entry.fact, entry.slot), Change(entry.fact, entry.slot, before))
            self.history.append(Step(last.turn, last.party or party_in(last.slot), tuple(first.values())))
            del self.history[:-HISTORY_LIMIT]
