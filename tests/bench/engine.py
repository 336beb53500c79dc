"""The next question after an answer, at 40, 160 and 640 facts: ratios of one run, machines differ.

A turn is what the service asks of the engine: the answer goes into the ledger with its source,
what follows from it is worked out (branches, derived facts), and the next question and what is
left are planned. A round answers whole flows from the first question to the last on a ledger that
stays in memory; opening is the next question from a snapshot, halfway through, as another process
would come to it. Sizes take turns, so that a slow moment of the machine meets all of them.

Aim: at most 30 µs a turn at 40 facts, and at most twice that at 640; docassemble takes 567 µs at 40.
"""

import gc
import statistics
import sys
import time

import msgspec

from flows.engine import acts
from flows.engine.acts import Act
from flows.engine.bundles import Bundle
from flows.engine.facts import Claim, Source
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda
from tests.flows.engine.generated import ANSWERS, make_wide_bundle
from tests.flows.engine.talk import AT, TODAY

SIZES = (40, 160, 640)
ROUNDS = 15
TURNS = 640
"""Turns of one round, for each size: whole flows, one after another."""
AIM, AIM_GROWTH = 30.0, 2.0
ENV = {"role": "reader", "today": TODAY, "matter": "card", "account": "guest"}


class Size(msgspec.Struct):
    """One flow, and the microseconds a turn and an opening took in each round."""

    facts: int
    bundle: Bundle
    turns: list[float]
    openings: list[float]


class Talk:
    """One flow answered from the first question on."""

    def __init__(self, bundle: Bundle) -> None:
        self.ledger = Ledger(bundle, party="reader", env=ENV)
        self.agenda = Agenda(self.ledger)

    def answer(self, most: int) -> int:
        """Answers question after question; how many there were, up to a number."""
        facts, source = self.ledger.bundle.facts, Source("answer")
        for turn in range(1, most + 1):
            plan = self.agenda.next()
            if plan is None:
                return turn - 1
            claims = [Claim(fact, ANSWERS[facts[fact].kind], source) for fact in plan.facts]
            acts.add(self.ledger, Act(f"t{turn}", turn, AT, "reader-1", "reader"), claims)
            self.agenda.remaining()
        return most


def time_turns(bundle: Bundle) -> float:
    """Microseconds of a turn, over whole flows; making the ledger does not count."""
    spent = turns = 0
    while turns < TURNS:
        talk = Talk(bundle)
        start = time.process_time_ns()
        turns += talk.answer(TURNS)
        spent += time.process_time_ns() - start
    return spent / turns / 1000


def time_opening(bundle: Bundle, snapshot: bytes) -> float:
    """Microseconds from a snapshot to the next question."""
    start = time.process_time_ns()
    for _ in range(10):
        Agenda(Ledger.load(bundle, snapshot, party="reader", env=ENV)).next()
    return (time.process_time_ns() - start) / 10 / 1000


def measure() -> list[Size]:
    """Every size in every round."""
    sizes = [Size(facts, make_wide_bundle(facts), [], []) for facts in SIZES]
    for size in ROUNDS * sizes:
        half = Talk(size.bundle)
        half.answer(size.facts // 2)
        gc.collect()
        size.turns.append(time_turns(size.bundle))
        size.openings.append(time_opening(size.bundle, half.ledger.snapshot()))
    return sizes


def spread(values: list[float]) -> str:
    """Median, and the quarters around it."""
    low, middle, high = statistics.quantiles(values, n=4)
    return f"{middle:.1f} ({low:.1f}–{high:.1f})"


def table(sizes: list[Size]) -> str:
    """The figures, and whether the aims are met."""
    first = statistics.median(sizes[0].turns)
    growth = [statistics.median(size.turns) / first for size in sizes]
    lines = [f"{'facts':>5}  {'µs a turn, quarters':24}{'growth':>6}  µs to open, quarters"]
    lines += [
        f"{size.facts:5}  {spread(size.turns):24}{times:6.2f}  {spread(size.openings)}"
        for size, times in zip(sizes, growth, strict=True)
    ]
    lines.append(f"aim ≤ {AIM:.0f} µs at {SIZES[0]}: {'met' if first <= AIM else 'missed'}")
    lines.append(f"aim ≤ {AIM_GROWTH:.0f} times that at {SIZES[-1]}: {'met' if growth[-1] <= AIM_GROWTH else 'missed'}")
    return "\n".join(lines)


def main() -> None:
    """Measures and prints the table."""
    sys.stdout.write(table(measure()) + "\n")


if __name__ == "__main__":
    main()
