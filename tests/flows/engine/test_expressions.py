"""Conditions are three-valued and never ask what cannot matter."""

from itertools import product

import pytest

from flows.engine.expressions import IGNORANCE, UNKNOWN, Result
from flows.engine.grammar import parse

YES, NO = (True, True), (False, True)
"""Held for good."""
YES_MAYBE, NO_MAYBE = (True, False), (False, False)
"""Proposed, so not complete."""
SHOWN = {YES: "yes", NO: "no", YES_MAYBE: "yes?", NO_MAYBE: "no?", UNKNOWN: "open", IGNORANCE: "never"}


class Seen:
    """What a condition may look at, set by hand; every name that is not complete is to be asked for."""

    def __init__(self, results: dict[str, Result], states: dict[str, str] | None = None) -> None:
        self.results = {"env.today": ("2026-11-24", True), **results}
        self.states = states or {}

    def read(self, name: str) -> Result:
        return self.results.get(name, UNKNOWN)

    def status(self, name: str) -> str:
        return self.states.get(name, "unknown")

    def may(self, name: str, truth: bool) -> bool:
        value, done = self.read(name)
        return not done or value is truth

    def openings(self, name: str, _aim: bool | None = None) -> list[str]:
        return [] if self.read(name)[1] else [name]


def result(text: str, **results: Result) -> Result:
    """The result of a condition over names without dots."""
    return parse(text).result(Seen(results))


def need(text: str, **results: Result) -> list[str]:
    """What a condition still asks for, in order."""
    return parse(text).need(Seen(results))


AND = {
    ("yes", "yes"): "yes", ("yes", "no"): "no", ("yes", "yes?"): "yes?", ("yes", "no?"): "no?", ("yes", "open"): "open",
    ("yes", "never"): "never", ("no", "no"): "no", ("no", "yes?"): "no", ("no", "no?"): "no", ("no", "open"): "no",
    ("no", "never"): "no", ("yes?", "yes?"): "yes?", ("yes?", "no?"): "no?", ("yes?", "open"): "open",
    ("yes?", "never"): "open", ("no?", "no?"): "no?", ("no?", "open"): "no?", ("no?", "never"): "no?",
    ("open", "open"): "open", ("open", "never"): "open", ("never", "never"): "never",
}  # fmt: skip
OPPOSITE = {"yes": "no", "no": "yes", "yes?": "no?", "no?": "yes?", "open": "open", "never": "never"}


@pytest.mark.parametrize(("left", "right"), list(product(SHOWN, repeat=2)), ids=lambda each: SHOWN[each])
def test_and_or_and_not_follow_kleene_with_completeness(left: Result, right: Result) -> None:
    """A settled part settles the whole; a proposed one only seems to; ignorance is complete, but no answer."""
    pair = (SHOWN[left], SHOWN[right])
    conjunction = AND.get(pair) or AND[pair[::-1]]
    assert SHOWN[result("a and b", a=left, b=right)] == conjunction
    assert SHOWN[result("not (not a or not b)", a=left, b=right)] == conjunction
    assert SHOWN[result("not a or not b", a=left, b=right)] == OPPOSITE[conjunction]


def test_and_of_a_doubtful_yes_and_something_unknowable_is_still_open() -> None:
    """The doubtful one may turn out false, which would settle the matter."""
    assert result("a and b", a=YES_MAYBE, b=IGNORANCE) == UNKNOWN
    assert need("a and b", a=YES_MAYBE, b=IGNORANCE) == ["a"]


@pytest.mark.parametrize(
    ("text", "results", "expected"),
    [
        pytest.param("a == 'x'", {"a": ("x", True)}, YES, id="equal"),
        pytest.param("a != 'x'", {"a": ("x", True)}, NO, id="unequal"),
        pytest.param("a < 5", {"a": (5, True)}, NO, id="less"),
        pytest.param("a <= 5", {"a": (5, True)}, YES, id="at-most"),
        pytest.param("a > 5", {"a": (6, False)}, YES_MAYBE, id="more-of-a-proposed"),
        pytest.param("a >= 5", {"a": (4, True)}, NO, id="at-least"),
        pytest.param("a in ['x', 'y']", {"a": ("y", True)}, YES, id="in"),
        pytest.param("a not in ('x', 'y')", {"a": ("y", True)}, NO, id="not-in"),
        pytest.param("'x' in a", {"a": (["x"], True)}, YES, id="element-of-a-list-fact"),
        pytest.param("a == b", {"a": ("x", True), "b": ("x", False)}, YES_MAYBE, id="two-facts"),
        pytest.param("a == 'x'", {"a": UNKNOWN}, UNKNOWN, id="open"),
        pytest.param("a == 'x'", {"a": IGNORANCE}, IGNORANCE, id="never-to-be-known"),
        pytest.param("a == b", {"a": IGNORANCE, "b": UNKNOWN}, IGNORANCE, id="one-side-never-to-be-known"),
        pytest.param("a < 5", {"a": ("x", True)}, IGNORANCE, id="incomparable"),
        pytest.param("a < 5", {"a": ("x", False)}, UNKNOWN, id="incomparable-but-only-proposed"),
        pytest.param("a in b", {"a": ("x", True), "b": (3, True)}, IGNORANCE, id="in-no-list"),
        pytest.param("a == True", {"a": NO}, NO, id="boolean"),
    ],
)
def test_comparisons(text: str, results: dict[str, Result], expected: Result) -> None:
    """Known values compare; what cannot be compared is not known rather than an error."""
    assert result(text, **results) == expected


def test_a_comparison_with_what_can_never_be_known_asks_for_nothing() -> None:
    """The other side would change nothing."""
    assert need("a == b", a=IGNORANCE, b=UNKNOWN) == []
    assert need("a == b", a=UNKNOWN, b=("x", True)) == ["a"]


@pytest.mark.parametrize(
    ("condition", "expected", "asked"),
    [
        pytest.param(UNKNOWN, UNKNOWN, ["c"], id="condition-open"),
        pytest.param(YES, UNKNOWN, ["a"], id="condition-yes"),
        pytest.param(NO, ("b", True), [], id="condition-no"),
        pytest.param(NO_MAYBE, ("b", False), ["c"], id="condition-proposed"),
        pytest.param(IGNORANCE, IGNORANCE, [], id="condition-never-to-be-known"),
    ],
)
def test_a_choice_asks_its_condition_first(condition: Result, expected: Result, asked: list[str]) -> None:
    """Neither consequence is asked for before it is known which one counts."""
    results = {"a": UNKNOWN, "b": ("b", True), "c": condition}
    assert result("a if c else b", **results) == expected
    assert need("a if c else b", **results) == asked


def test_a_choice_between_the_same_needs_no_condition() -> None:
    """Where both consequences are known and equal, nobody is asked which one counts."""
    results = {"a": YES, "b": YES, "c": UNKNOWN}
    assert result("a if c else b", **results) == YES
    assert need("a if c else b", **results) == []


@pytest.mark.parametrize(
    ("call", "states"),
    [
        pytest.param("known(a)", {"held", "proposed", "disputed"}, id="known"),
        pytest.param("declined(a)", {"declined"}, id="declined"),
        pytest.param("settled(a)", {"held", "disputed", "declined", "not_applicable"}, id="settled"),
    ],
)
def test_looks_at_a_state_are_complete_and_ask_for_nothing(call: str, states: set[str]) -> None:
    """They say how things stand, and never make anybody answer."""
    for state in ("unknown", "proposed", "held", "disputed", "declined", "not_applicable"):
        seen = Seen({}, {"a": state})
        assert parse(call).result(seen) == (state in states, True)
        assert parse(call).need(seen) == []


def test_a_hint_counts_without_being_asked_for() -> None:
    """`known(a) and a` is a settled no until somebody mentions a."""
    assert result("known(a) and a") == NO
    assert need("known(a) and a") == []
    hinted = Seen({"a": YES_MAYBE}, {"a": "proposed"})
    assert parse("known(a) and a").result(hinted) == YES_MAYBE
    assert parse("known(a) and a").need(hinted) == ["a"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(["x", "y"], 2, id="list"),
        pytest.param("x", 1, id="single"),
        pytest.param([], 0, id="empty"),
    ],
)
def test_count(value: object, expected: int) -> None:
    """How many elements a fact has; one for a fact that is no list."""
    assert result("count(a)", a=(value, True)) == (expected, True)
    assert result("count(a) > 1", a=(value, False)) == (expected > 1, False)


def test_count_of_what_is_not_known() -> None:
    """It is asked for; declined, it is never known."""
    assert need("count(a) > 1", a=UNKNOWN) == ["a"]
    assert result("count(a) > 1", a=IGNORANCE) == IGNORANCE


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2026-11-24", 0, id="today"),
        pytest.param("2025-11-24", 365, id="a-year"),
        pytest.param("2024-02-29", 999, id="leap-day"),
        pytest.param("2026-11-25", -1, id="tomorrow"),
        pytest.param("2026-11-23T23:30+08:00", 1, id="moment"),
        pytest.param({"year": 2025, "month": 3}, None, id="partial-date"),
        pytest.param("2026-02-30", None, id="no-such-day"),
        pytest.param(3, None, id="no-date"),
    ],
)
def test_days_since(value: object, expected: int | None) -> None:
    """Whole calendar days until today; not known for part of a date."""
    assert result("days_since(a)", a=(value, True)) == (expected, True)


def test_days_off_before_today_hold_back_the_end_of_a_period() -> None:
    """Where it is said to which day periods count, that day stands for today."""
    held_back = {"env.counted_to": ("2026-11-22", True)}
    assert result("days_since(a)", a=("2026-11-20", True), **held_back) == (2, True)
    assert result("years_over(a)", a=("2025-11-22", True), **held_back) == (0, True)
    assert result("years_over(a)", a=("2025-11-21", True), **held_back) == (1, True)


def test_days_since_without_a_day_to_count_from() -> None:
    """An open date is asked for; without a today nothing is."""
    assert need("days_since(a) > 365") == ["a"]
    assert result("days_since(a)", **{"env.today": (None, True)}) == IGNORANCE


MORNING, NIGHT = ("2026-11-23T09:00+08:00", True), ("2026-11-24T23:30+08:00", True)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(MORNING, NIGHT, (38.5, True), id="two-moments"),
        pytest.param(NIGHT, MORNING, (-38.5, True), id="the-other-way"),
        pytest.param(MORNING, ("2026-11-23T09:00+00:00", False), (8.0, False), id="another-offset-proposed"),
        pytest.param(MORNING, UNKNOWN, UNKNOWN, id="one-open"),
        pytest.param(MORNING, ("2026-11-24", True), IGNORANCE, id="only-a-day"),
        pytest.param(UNKNOWN, ("2026-11-24", True), IGNORANCE, id="only-a-day-beside-an-open-one"),
        pytest.param(UNKNOWN, ("2026-11-24", False), UNKNOWN, id="a-day-only-proposed"),
        pytest.param(IGNORANCE, UNKNOWN, IGNORANCE, id="one-never-to-be-known"),
    ],
)
def test_hours_between(start: Result, end: Result, expected: Result) -> None:
    """Between two full moments; where that can never be had, the other one is not asked for."""
    assert result("hours_between(a, b)", a=start, b=end) == expected
    asked = [name for name, each in (("a", start), ("b", end)) if not each[1]]
    assert need("hours_between(a, b) <= 48", a=start, b=end) == ([] if expected[1] else asked)


DAY, WEEK_ON = ("2026-11-23", True), ("2026-11-30T00:10+08:00", True)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(DAY, WEEK_ON, (7, True), id="a-day-and-a-moment"),
        pytest.param(MORNING, NIGHT, (1, True), id="counted-as-the-calendar-shows-them"),
        pytest.param(DAY, ("2026-11-23", False), (0, False), id="proposed"),
        pytest.param(DAY, UNKNOWN, UNKNOWN, id="one-open"),
        pytest.param(DAY, ({"year": 2026}, True), IGNORANCE, id="only-a-year"),
    ],
)
def test_days_between(start: Result, end: Result, expected: Result) -> None:
    """Whole days, whatever the hour; of a year alone no day is counted, and none is asked for."""
    assert result("days_between(a, b)", a=start, b=end) == expected
    asked = [name for name, each in (("a", start), ("b", end)) if not each[1]]
    assert need("days_between(a, b) > 0", a=start, b=end) == ([] if expected[1] else asked)


def test_none_is_complete_ignorance() -> None:
    """What a condition says by it can be mended by no answer."""
    assert result("None") == IGNORANCE
    assert result("a if c else None", c=NO) == IGNORANCE
    assert need("(True if known(a) else None) and b") == ["b"]


@pytest.mark.parametrize(
    ("text", "results", "expected"),
    [
        pytest.param("a and b", {"a": NO}, [], id="decided-and"),
        pytest.param("a or b", {"a": YES}, [], id="decided-or"),
        pytest.param("a or b", {"a": NO}, ["b"], id="rest-of-an-or"),
        pytest.param("a and b", {}, ["a", "b"], id="author-order"),
        pytest.param("b and a", {}, ["b", "a"], id="author-order-turned"),
        pytest.param("a or b", {"a": YES_MAYBE}, ["a"], id="only-the-part-that-seems-to-decide"),
        pytest.param("a and b", {"a": NO_MAYBE}, ["a"], id="only-the-part-that-seems-to-decide-against"),
        pytest.param("a and b", {"a": YES_MAYBE}, ["a", "b"], id="a-doubtful-part-that-decides-nothing"),
        pytest.param("a and (b or c)", {"c": IGNORANCE, "a": IGNORANCE}, [], id="ignorance-that-nothing-can-lift"),
        pytest.param("a and (b and c)", {"a": IGNORANCE}, ["b", "c"], id="beside-ignorance-what-can-decide"),
        pytest.param("a or (b and c)", {"a": IGNORANCE, "b": NO}, [], id="beside-ignorance-decided"),
        pytest.param("a and not (b or c)", {"a": IGNORANCE, "b": IGNORANCE}, ["c"], id="through-a-not"),
        pytest.param("a and not (b and c)", {"a": IGNORANCE, "b": IGNORANCE}, [], id="through-a-not-in-vain"),
        pytest.param("(a and b) or (c and d)", {"a": YES, "c": NO}, ["b"], id="nested"),
    ],
)
def test_need_is_what_can_still_change_the_result(text: str, results: dict[str, Result], expected: list[str]) -> None:
    """What is decided, or can never be decided, is not asked about."""
    assert need(text, **results) == expected


@pytest.mark.parametrize(
    ("value", "today", "expected"),
    [
        pytest.param("2025-11-24", "2026-11-24", 0, id="the day a year on is still in the year"),
        pytest.param("2025-11-24", "2026-11-25", 1, id="the day after is over"),
        pytest.param("2024-03-01", "2025-03-01", 0, id="365 days across a leap year's end"),
        pytest.param("2023-03-01", "2024-03-01", 0, id="366 days are one year too"),
        pytest.param("2024-02-29", "2025-02-28", 0, id="29 February ends on the 28th"),
        pytest.param("2024-02-29", "2025-03-01", 1, id="and is over in March"),
        pytest.param("2020-01-01", "2026-11-24", 6, id="years ago"),
        pytest.param({"year": 2020}, "2026-11-24", 5, id="a year alone, from its last day"),
        pytest.param({"year": 2025, "month": 10}, "2026-11-24", 1, id="a month, from its last day"),
        pytest.param({"year": 2025}, "2026-11-24", None, id="a year that may not be over"),
        pytest.param({"year": 2025, "month": 11}, "2026-11-24", None, id="a month that may not be over"),
        pytest.param({"about": "long ago"}, "2026-11-24", None, id="no date at all"),
        pytest.param({"year": 0}, "2026-11-24", None, id="no year there is"),
    ],
)
def test_years_over(value: object, today: str, expected: int | None) -> None:
    """A year is over on the day after its own day comes round, leap years or not."""
    assert result("years_over(a)", **{"a": (value, True), "env.today": (today, True)}) == (expected, True)
