"""Stretches are asked after by what they overlap."""

import pytest

from flows.intake.spans import Spans


@pytest.mark.parametrize(
    ("start", "end", "first"),
    [(0, 2, None), (2, 3, 0), (4, 5, 0), (5, 6, None), (4, 8, 0), (7, 9, 1), (9, 12, None), (0, 12, 0)],
)
def test_the_first_overlap_is_found(start, end, first):
    """Ends are exclusive, as everywhere."""
    assert Spans([(7, 9), (2, 5)]).first_over(start, end) == first
    assert Spans([(7, 9), (2, 5)]).overlap(start, end) is (first is not None)


def test_no_spans_overlap_nothing():
    """An empty message has nothing taken."""
    assert not Spans([]).overlap(0, 100)
