"""Finds the next question: goals decide the set, author order the sequence, effort the ties (追问规划).

An `Agenda` belongs to one ledger and follows its changes: after an act it looks again only
at the requirements the changed facts touch, so a turn costs what changed, not what exists.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from flows.engine.acts import offered
from flows.engine.facts import DECLINED, HELD, HINT, PARTLY_TOLD, POSTPONED, PROPOSED, Standing
from flows.engine.ledger import Ledger
from flows.engine.turns import BATCH_LIMIT, NOTHING_IN_HAND, InHand, Plan, Remaining

Key = tuple[int, int, int, str, str]
"""Goal priority, author order, effort, ask, fact: the smallest is asked first."""

PHOTO = "photo"
FEWEST_SPARED = 2
"""Open questions that a photograph has to spare before one is offered with the first of them."""

_LAST = 1_000_000
"""Added to the priority of what a person put off, so that it comes once more at the very end."""


class _Queue:
    """Facts in the order of their keys."""

    def __init__(self) -> None:
        self._keys: dict[str, Key] = {}
        self._order: list[Key] = []
        self.asks: dict[str, int] = {}
        """How many facts wait for each ask that is waited for."""

    def put(self, fact: str, key: Key | None) -> None:
        """Gives a fact its place; None takes it away."""
        before = self._keys.get(fact)
        if before == key:
            return
        if before is not None:
            del self._keys[fact], self._order[bisect_left(self._order, before)]
            self.asks[before[3]] -= 1
            if not self.asks[before[3]]:
                del self.asks[before[3]]
        if key is not None:
            self._keys[fact] = key
            insort(self._order, key)
            self.asks[key[3]] = self.asks.get(key[3], 0) + 1

    def first(self) -> Key | None:
        """The smallest key."""
        return self._order[0] if self._order else None

    def __len__(self) -> int:
        return len(self._order)

    def __contains__(self, fact: str) -> bool:
        return fact in self._keys

    def __iter__(self) -> Iterator[Key]:
        return iter(self._order)


class Agenda:
    """What one party still has to be asked or shown, kept up to date with its ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._needs: dict[int, tuple[str, ...]] = {}
        self._wanted: dict[str, set[int]] = {}
        self._confirms = _Queue()
        self._asks = _Queue()
        self._planned: tuple[InHand, Plan | None] | None = None
        """The newest plan, for as long as nothing moves: one turn asks for it several times."""
        self.named: tuple[Plan, str] | None = None
        """A plan with the name it was given; as long as the plan is the very same, so is what it shows."""
        self._refresh(range(len(ledger.bundle.requirements)), set(ledger.slots))
        ledger.touched.clear()

    def next(self, papers: InHand = NOTHING_IN_HAND) -> Plan | None:
        """The one next thing for this party; None when nothing is left. Same state, same plan.

        Within a priority what waits to be confirmed comes before what is asked.
        """
        self._follow()
        if self._planned is None or self._planned[0] != papers:
            self._planned = papers, self._plan(papers)
        return self._planned[1]

    def _plan(self, papers: InHand) -> Plan | None:
        confirm, ask = self._confirms.first(), self._first_ask(papers)
        if confirm is not None and (ask is None or confirm[0] <= ask[0]):
            return self._confirm_plan(confirm[4])
        return self._ask_plan(ask, papers) if ask is not None else None

    def remaining(self, papers: InHand = NOTHING_IN_HAND) -> Remaining:
        """Open questions and open confirmations, in screens."""
        self._follow()
        asks = self._asks.asks if papers is NOTHING_IN_HAND else {key[3] for key in self._open_asks(papers)}
        batches = Counter(self._paper_of(key[4]) for key in self._confirms)
        return Remaining(len(asks), sum(-(-size // BATCH_LIMIT) for size in batches.values()))

    def is_awaiting(self, papers: InHand) -> bool:
        """Whether a question waits only because a photograph is being read for it."""
        self._follow()
        return any(fact in self._asks for fact in papers.awaited)

    def open_facts(self) -> frozenset[str]:
        """Facts wanted by an open goal and still to be asked or confirmed."""
        self._follow()
        return frozenset(key[4] for queue in (self._asks, self._confirms) for key in queue)

    def is_open(self, fact: str) -> bool:
        """Whether a fact is wanted by an open goal and still to be asked or confirmed."""
        self._follow()
        return fact in self._asks or fact in self._confirms

    def may_be_confirmed_together(self, fact: str) -> bool:
        """Whether one look at several values is enough to confirm a proposed one: policy by risk and source."""
        standing = self.ledger.standing(fact)
        return standing.state == PROPOSED and standing.reask is None and self._mode(fact, standing) == "batch"

    def _follow(self) -> None:
        touched = self.ledger.touched
        if touched:
            bundle = self.ledger.bundle
            self._refresh({index for name in touched for index in bundle.requirements_of.get(name, ())}, touched)
            touched.clear()
            self._planned = None

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
        value, done = self.ledger.outcome(row.when)
        if not done:
            return tuple(dict.fromkeys(row.when.need(self.ledger)))
        return tuple(dict.fromkeys(self.ledger.openings(row.target))) if value else ()

    def _place(self, fact: str) -> None:
        """Puts a fact among the questions, among the confirmations, or away."""
        standing = self.ledger.standing(fact)
        key = self._key(fact, standing) if self._wanted.get(fact) and not standing.complete else None
        confirmed = key is not None and self._has_value_to_confirm(fact, standing)
        self._confirms.put(fact, key if confirmed else None)
        self._asks.put(fact, key if key is not None and key[3] and not confirmed else None)

    def _has_value_to_confirm(self, fact: str, standing: Standing) -> bool:
        if standing.state == PROPOSED:
            return self._mode(fact, standing) != "ask"
        return self.ledger.has_two_words(fact)

    def _key(self, fact: str, standing: Standing) -> Key:
        bundle = self.ledger.bundle
        priority = bundle.requirements[min(self._wanted[fact])].priority
        if standing.reask == POSTPONED:
            priority += _LAST
        for ask in bundle.asks_of.get(fact, ()):
            if self.ledger.holds(bundle.ask_when[ask]):
                row = bundle.asks[ask]
                return (priority, row.order, row.effort, ask, fact)
        return (priority, 0, 0, "", fact)

    def _mode(self, fact: str, standing: Standing) -> str:
        """Whether a proposed value is confirmed in a batch, alone, or asked openly: policy by risk and source."""
        bundle, entry = self.ledger.bundle, standing.by
        policy = bundle.definitions.policy.get(bundle.facts[fact].risk)
        if entry is not None and entry.reason in (PARTLY_TOLD, HINT):
            return "ask"
        if policy is None or entry is None:
            return "batch"
        kind = entry.source.kind
        if kind == "document":
            sure = entry.confidence
            kind = "document_high" if sure >= 0.98 else "document_fair" if sure >= 0.85 else "document_low"
        mode: str = getattr(policy, kind, "batch")
        return "batch" if mode == HELD else mode

    def _is_offered(self, standing: Standing) -> bool:
        return standing.state == PROPOSED and (standing.by is None or standing.by.reason != HINT)

    def _first_ask(self, papers: InHand) -> Key | None:
        return self._asks.first() if papers is NOTHING_IN_HAND else next(self._open_asks(papers), None)

    def _open_asks(self, papers: InHand) -> Iterator[Key]:
        """The questions that no paper in hand spares, in their order."""
        asks = self.ledger.bundle.asks
        for key in self._asks:
            is_given = asks[key[3]].widget == PHOTO and asks[key[3]].document in papers.settled
            if not is_given and key[4] not in papers.awaited:
                yield key

    def _confirm_plan(self, first: str) -> Plan:
        facts, reask = (first,), self.ledger.standing(first).reask
        if self._batched(first):
            paper = self._paper_of(first)
            together = (key[4] for key in self._confirms if self._batched(key[4]) and self._paper_of(key[4]) == paper)
            facts = tuple(islice(together, BATCH_LIMIT))
        return Plan("confirm", facts, None, {fact: self._offer(fact) for fact in facts}, reask)

    def _batched(self, fact: str) -> bool:
        standing = self.ledger.standing(fact)
        return standing.reask is None and self._mode(fact, standing) != "single"

    def _paper_of(self, fact: str) -> str | None:
        """The document a value waiting to be confirmed was read on: each is looked at by itself."""
        entry = offered(self.ledger, fact)
        return entry.source.document_id if entry is not None else None

    def _offer(self, fact: str) -> object:
        rival = self.ledger.slots[fact].get("~" + self.ledger.party)
        if rival is not None and rival.status == PROPOSED:
            return rival.value
        return self.ledger.standing(fact).value

    def _ask_plan(self, key: Key, papers: InHand) -> Plan:
        """The question with all it fills that is open for the same reason."""
        ask, ledger = key[3], self.ledger
        reask = ledger.standing(key[4]).reask
        open_facts = [name for name in ledger.bundle.asks[ask].fills if name in self._asks]
        facts = tuple(
            name for name in open_facts if name not in papers.awaited and ledger.standing(name).reask == reask
        )
        proposed = {name: self._offer(name) for name in facts if self._is_offered(ledger.standing(name))}
        return Plan("ask", facts, ask, proposed, reask, self._photograph(key, papers))

    def _photograph(self, key: Key, papers: InHand) -> str | None:
        """The document to offer a photograph of: the question's own, else one that spares several questions.

        It comes with the question instead of before it, so that it costs nobody an answer.
        """
        bundle = self.ledger.bundle
        own = bundle.asks[key[3]].document
        telling = bundle.told_by.get(key[4], ())
        for kind in (own, *telling) if own else telling:
            given = kind in papers.settled or self._is_passed_by(kind)
            if not given and (kind == own or self._is_worth(kind)):
                return kind
        return None

    def _is_passed_by(self, kind: str) -> bool:
        """Whether somebody who was asked for its photograph alone has said that there is none."""
        fact = self.ledger.bundle.photographed.get(kind)
        return fact is not None and self.ledger.standing(fact).state == DECLINED

    def _is_worth(self, kind: str) -> bool:
        """Whether a document that another question asks for may be there, and spares enough."""
        return self.ledger.holds(self.ledger.bundle.offer_when[kind]) and self._spared_by(kind) >= FEWEST_SPARED

    def _spared_by(self, kind: str) -> int:
        """How many open questions a photograph of a document would answer."""
        return sum(fact in self._asks for fact in self.ledger.bundle.definitions.document[kind].tells)
