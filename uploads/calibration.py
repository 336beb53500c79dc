"""Turns a reader's own score into a confidence that was earned on a measured set (置信度校准)."""

import math
from collections.abc import Iterable, Sequence

import msgspec


KIND = "kind"
"""The field under which it is measured how often a document is of the kind it was taken for."""
UNKNOWN = 0.5
"""Confidence of what was never measured: a person is asked, with the piece of the picture beside it."""
SMALLEST = 25
"""Readings that are looked at together at least."""
SURE = 1.6449
"""Standard deviations of a one-sided bound that holds in 95 of 100 samples."""

Step = tuple[float, float]
"""From this score on, this confidence."""


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was measured (校准表): per kind, field and checks that held, steps of score and confidence."""

    engine: str
    """The reader it was measured with; it holds for no other."""
    confidence: dict[str, dict[str, list[Step]]] = {}
    """Kind, then the field with the checks that held, as `id_number+check_digit`."""


class Outcome(msgspec.Struct, frozen=True):
    """One reading of the measured set, and whether it was what stands on the paper."""

    score: float
    is_right: bool


def parse(text: str) -> Table:
    """The table, from `definitions/national/calibration.toml`."""
    return msgspec.toml.decode(text, type=Table)


def key_of(field: str, checks: Iterable[str]) -> str:
    """The name a curve has in the table: the field and the checks that held."""
    return "+".join([field, *sorted(set(checks))])


def confidence_of(table: Table, kind: str, field: str, engine: str, score: float, checks: Sequence[str]) -> float:
    """How often such a reading was right on the measured set, as a lower bound; UNKNOWN where none was (置信度).

    A reading that passed more checks than were measured is trusted like one that passed fewer, never the
    other way round.
    """
    if engine != table.engine:
        return UNKNOWN
    curves = table.confidence.get(kind, {})
    held = set(checks)
    fits = [
        steps for name, steps in curves.items() if (parts := name.split("+"))[0] == field and held >= set(parts[1:])
    ]
    return max((_at(steps, score) for steps in fits), default=UNKNOWN)


def _at(steps: Sequence[Step], score: float) -> float:
    """The last step at or below a score; below all that was measured nothing is known."""
    return next((confidence for start, confidence in reversed(steps) if start <= score), UNKNOWN)


def curve_of(outcomes: Iterable[Outcome]) -> list[Step]:
    """Steps of score and confidence that never fall, each the lower bound of the readings in it (保序回归).

    Neighbours are taken together where the worse scored the better, and where together they earn more than
    apart; too few readings make no curve at all.

    >>> curve_of([Outcome(0.99, True)] * 150)
    [(0.99, 0.9822)]
    """
    pools = _pools(sorted(outcomes, key=lambda outcome: outcome.score))
    while (at := _to_join(pools)) is not None:
        pools[at : at + 2] = [pools[at] + pools[at + 1]]
    return [(pool[0].score, _earned(pool)) for pool in pools]


def _pools(ordered: Sequence[Outcome]) -> list[list[Outcome]]:
    """Readings in the order of their score, some at a time; equal scores stay together."""
    pools: list[list[Outcome]] = []
    for outcome in reversed(ordered):
        if pools and (len(pools[0]) < SMALLEST or pools[0][0].score == outcome.score):
            pools[0].insert(0, outcome)
        else:
            pools.insert(0, [outcome])
    if len(pools) > 1 and len(pools[0]) < SMALLEST:
        pools[:2] = [pools[0] + pools[1]]
    return pools if pools and len(pools[0]) >= SMALLEST else []


def _to_join(pools: Sequence[Sequence[Outcome]]) -> int | None:
    """The uppermost pool that is better taken together with the next one."""
    for at in range(len(pools) - 2, -1, -1):
        low, high = _earned(pools[at]), _earned(pools[at + 1])
        if low >= high or _earned([*pools[at], *pools[at + 1]]) >= high:
            return at
    return None


def _earned(pool: Sequence[Outcome]) -> float:
    return math.floor(lower_bound(sum(outcome.is_right for outcome in pool), len(pool)) * 10000) / 10000


def lower_bound(right: int, number: int) -> float:
    """The share of right readings that a sample vouches for: the lower end of Wilson's interval.

    >>> round(lower_bound(133, 133), 3), round(lower_bound(25, 25), 3), lower_bound(0, 10)
    (0.98, 0.902, 0.0)
    """
    if number == 0:
        return 0.0
    share, square = right / number, SURE * SURE
    middle = share + square / (2 * number)
    spread = SURE * math.sqrt(share * (1 - share) / number + square / (4 * number * number))
    return max(0.0, (middle - spread) / (1 + square / number))
