"""Stretches of a message that are taken, asked after quickly (区间)."""

from bisect import bisect_left
from collections.abc import Iterable


class Spans:
    """Stretches in order that do not overlap one another; asking costs the same however many there are."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._ends = [end for _, end in self._spans]

    def overlap(self, start: int, end: int) -> bool:
        """Whether any of them shares a sign with the stretch."""
        return self.first_over(start, end) is not None

    def first_over(self, start: int, end: int) -> int | None:
        """Which one, counted from the front, first shares a sign with the stretch."""
        at = bisect_left(self._ends, start + 1)
        return at if at < len(self._spans) and self._spans[at][0] < end else None
