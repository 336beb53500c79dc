"""Finds the next question: goals decide the set, author order the sequence, effort the ties (追问规划).

An `Agenda` belongs to one ledger and follows its changes: after an act it looks again only
at the requirements the changed facts touch, so a turn costs what changed, not what exists.
"""

import heapq
from collections import Counter

from flows.engine.facts import HELD, PROPOSED, UNKNOWN, Standing
from flows.engine.ledger import Ledger
from flows.engine.turns import BATCH_LIMIT, Plan, Remaining

Key = tuple[int, int, int, str, str]
"""Goal priority, author order, effort, ask, fact: the smallest is asked first."""

_POSTPONED = 1_000_000
"""Added to the priority of what a person put off, so that it comes once more at the very end."""


class Agenda:
    """What one party still has to be asked or shown, kept up to date with its ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._needs: dict[int, tuple[str, ...]] = {}
        self._wanted: dict[str, set[int]] = {}
        self._keys: dict[str, Key] = {}
        self._confirm: dict[str, Key] = {}
        self._open_asks: Counter[str] = Counter()
        self._heap: list[tuple[Key, str]] = []
        self._refresh(range(len(ledger.bundle.requirements)), {fact for fact in ledger.slots})
        ledger.touched.clear()

    def next(self) -> Plan | None:
        """The one next thing for this party; None when nothing is left. Same state, same plan.

        Within a priority what waits to be confirmed comes before what is asked.
        """
        self._follow()
        question = self._first_question()
        if self._confirm and (question is None or min(self._confirm.values())[0] <= question[0]):
            return self._confirm_plan()
        return self._ask_plan(question[3], question[4]) if question is not None else None

    def _first_question(self) -> Key | None:
        while self._heap:
            key, fact = self._heap[0]
            if self._keys.get(fact) == key:
                return key
            heapq.heappop(self._heap)  # left over from before an answer or an edit
        return None

    def remaining(self) -> Remaining:
        """Open questions and open confirmations, in screens."""
        self._follow()
        return Remaining(len(self._open_asks), -(-len(self._confirm) // BATCH_LIMIT))

    def open_facts(self) -> frozenset[str]:
        """Facts wanted by an open goal and still to be asked or confirmed."""
        self._follow()
        return frozenset(self._keys) | frozenset(self._confirm)

    def _follow(self) -> None:
        touched = self.ledger.touched
        if touched:
            bundle = self.ledger.bundle
            self._refresh({index for name in touched for index in bundle.requirements_of.get(name, ())}, touched)
            touched.clear()

    def _refresh(self, requirements: "set[int] | range", touched: set[str]) -> None:
        """Recomputes the need of the given requirements and the place of every fact that moved."""
        moved = set(touched)
        for name in touched:
            moved.update(self.ledger.bundle.asks_touched.get(name, ()))
        for index in requirements:
            before, now = self._needs.get(index, ()), self._need(index)
            if before != now:
                self._needs[index] = now
                for fact in before:
                    self._wanted[fact].discard(index)
                for fact in now:
                    self._wanted.setdefault(fact, set()).add(index)
                moved.update(before, now)
        for fact in moved:
            if fact in self.ledger.bundle.facts:
                self._place(fact)

    def _need(self, index: int) -> tuple[str, ...]:
        row = self.ledger.bundle.requirements[index]
        value, done = row.when.result(self.ledger)
        if not done:
            return tuple(dict.fromkeys(row.when.need(self.ledger)))
        return tuple(dict.fromkeys(self.ledger.openings(row.target))) if value else ()

    def _place(self, fact: str) -> None:
        """Puts a fact among the questions, among the confirmations, or away."""
        self._remove(fact)
        standing = self.ledger.standing(fact)
        wanted = self._wanted.get(fact)
        contradicted = standing.state == HELD and standing.reask is not None
        if not wanted and not contradicted:
            return
        priority = self.ledger.bundle.requirements[min(wanted)].priority if wanted else 0
        ask = self._ask_of(fact)
        if contradicted or standing.state == PROPOSED and self._mode(fact, standing) != "ask":
            order = self.ledger.bundle.asks[ask].order if ask else 0
            self._confirm[fact] = (priority, order, 0, ask or "", fact)
        elif ask is not None and (standing.state in (UNKNOWN, PROPOSED) or standing.reask):
            row = self.ledger.bundle.asks[ask]
            late = _POSTPONED if standing.reask == "postponed" else 0
            key = (priority + late, row.order, row.effort, ask, fact)
            self._keys[fact] = key
            self._open_asks[ask] += 1
            heapq.heappush(self._heap, (key, fact))

    def _remove(self, fact: str) -> None:
        self._confirm.pop(fact, None)
        key = self._keys.pop(fact, None)
        if key is not None:
            self._open_asks[key[3]] -= 1
            if not self._open_asks[key[3]]:
                del self._open_asks[key[3]]

    def _ask_of(self, fact: str) -> str | None:
        bundle = self.ledger.bundle
        return next((ask for ask in bundle.asks_of.get(fact, ()) if self.ledger.holds(bundle.ask_when[ask])), None)

    def _mode(self, fact: str, standing: Standing) -> str:
        """Whether a proposed value is confirmed in a batch, alone, or asked openly: policy by risk and source."""
        bundle, entry = self.ledger.bundle, standing.by
        policy = bundle.definitions.policy.get(bundle.facts[fact].risk)
        if policy is None or entry is None:
            return "batch"
        kind = entry.source.kind
        if kind == "document":
            kind = "document_high" if entry.confidence >= 0.98 else "document_fair" if entry.confidence >= 0.85 else "document_low"
        mode: str = getattr(policy, kind, "batch")
        return "batch" if mode == HELD else mode

    def _confirm_plan(self) -> Plan:
        ranked = sorted(self._confirm, key=self._confirm.__getitem__)
        first = ranked[0]
        standing = self.ledger.standing(first)
        if standing.reask is not None or self._mode(first, standing) == "single":
            ranked = [first]
        else:
            ranked = [fact for fact in ranked if self._batched(fact)][:BATCH_LIMIT]
        return Plan("confirm", tuple(ranked), None, {fact: self._offer(fact) for fact in ranked}, standing.reask)

    def _batched(self, fact: str) -> bool:
        standing = self.ledger.standing(fact)
        return standing.reask is None and self._mode(fact, standing) != "single"

    def _offer(self, fact: str) -> object:
        rival = self.ledger.slots[fact].get("~" + self.ledger.party)
        if rival is not None and rival.status == PROPOSED:
            return rival.value
        return self.ledger.standing(fact).value

    def _ask_plan(self, ask: str, fact: str) -> Plan:
        fills = self.ledger.bundle.asks[ask].fills
        facts = tuple(name for name in fills if name in self._keys)
        standing = self.ledger.standing(fact)
        proposed = {name: self._offer(name) for name in facts if self.ledger.standing(name).state == PROPOSED}
        return Plan("ask", facts, ask, proposed, standing.reask)
