"""A plan says everything a turn needs, and equal plans are equal."""

from flows.engine.turns import BATCH_LIMIT, Plan, Remaining


def test_plans_are_compared_by_what_they_show() -> None:
    """A client may keep a turn and see whether it is still the current one."""
    plan = Plan("confirm", ("a",), None, {"a": 1}, "contradiction")
    assert plan == Plan("confirm", ("a",), None, {"a": 1}, "contradiction")
    for other in (
        Plan("ask", ("a",), None, {"a": 1}, "contradiction"),
        Plan("confirm", ("b",), None, {"a": 1}, "contradiction"),
        Plan("confirm", ("a",), "x", {"a": 1}, "contradiction"),
        Plan("confirm", ("a",), None, {"a": 2}, "contradiction"),
        Plan("confirm", ("a",), None, {"a": 1}),
    ):
        assert plan != other


def test_a_plain_question_proposes_nothing_and_has_no_reason() -> None:
    """And no two plans share what they propose."""
    first, second = Plan("ask", ("a",), "a"), Plan("ask", ("b",), "b")
    assert (first.proposed, first.reask) == ({}, None)
    assert first.proposed is not second.proposed


def test_a_card_shows_at_most_five() -> None:
    """More than a person takes in at a glance is split."""
    assert BATCH_LIMIT == 5
    assert Remaining(3, 1) == Remaining(questions=3, confirmations=1)
