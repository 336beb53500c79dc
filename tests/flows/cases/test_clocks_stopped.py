"""Periods that stop: suspension, and time that does not count for a late worker."""

import random
from datetime import date, timedelta

import pytest

from flows.cases.clocks import MET, OVERDUE, RUNNING, STOPPED
from flows.cases.counting import Span
from tests.flows.cases.files import WORKDAYS, day, decided, limits, told

ONE_DAY = timedelta(days=1)
ACCIDENT = {"accident.date": "2026-08-01"}


def test_a_stopped_period_keeps_what_is_left() -> None:
    """While suspended there is no end, and 42 days wait (T10)."""
    limit = limits(("2026-03-02", "accepted"), ("2026-03-20", "suspended"), today="2026-08-01")["T08"]
    assert (limit.state, limit.due, limit.safe_due, limit.days_left) == (STOPPED, None, None, 42)
    assert limit.stop_cause == "awaiting_conclusion"


def test_the_cause_of_a_stop_is_told() -> None:
    """A suspension names what is awaited; a labour dispute is another cause than a conclusion."""
    acts = [("2026-03-02", "accepted"), ("2026-03-20", "suspended", {"cause": "labour_dispute"})]
    assert limits(*acts, today="2026-04-01")["T08"].stop_cause == "labour_dispute"


def test_only_the_decision_periods_stop() -> None:
    """Reviewing, delivering and applying do not wait for another body's conclusion."""
    acts = [("2026-03-01", "submitted"), ("2026-03-02", "accepted"), ("2026-03-20", "suspended")]
    found = limits(*acts, facts={"accident.date": "2026-02-01"}, today="2026-04-01")
    assert [name for name, limit in found.items() if limit.state == STOPPED] == ["T08"]
    simple = limits(("2026-03-02", "accepted", {"simple": True}), ("2026-03-05", "suspended"), today="2026-04-01")
    assert simple["T09"].days_left == 12


def test_a_suspension_after_the_last_day_saves_nobody() -> None:
    """The sixty days had run out; stopping a clock that has stopped by itself moves no end."""
    acts = [("2026-01-05", "accepted"), ("2026-04-01", "suspended"), ("2026-06-01", "resumed")]
    for known in (acts, acts[:2]):
        limit = limits(*known, today="2026-06-20")["T08"]
        assert (limit.due, limit.state) == (day("2026-03-06"), OVERDUE)


def test_a_suspension_on_the_last_day_leaves_none() -> None:
    """Sixty days used, none left: after the stop the end is the day of going on."""
    acts = [("2026-03-02", "accepted"), ("2026-05-01", "suspended")]
    assert limits(*acts, today="2026-05-20")["T08"].days_left == 0
    assert limits(*acts, ("2026-06-01", "resumed"), today="2026-06-01")["T08"].due == day("2026-06-01")


def test_a_decision_during_a_suspension_ends_the_period() -> None:
    """Once decided nothing is stopped any more."""
    acts = [("2026-03-02", "accepted"), ("2026-03-20", "suspended"), decided("2026-04-01")]
    limit = limits(*acts, today="2026-04-02")["T08"]
    assert (limit.state, limit.days_left, limit.stop_cause) == (MET, None, None)


def oracle_left_and_due(start: date, length: int, pauses: list[tuple[date, date | None]]) -> tuple[int, date | None]:
    """Days left and last day, crossing days off one by one; a day of a pause is not crossed off."""
    on, left = start, length
    while left:
        on += ONE_DAY
        pause = next((p for p in pauses if p[0] < on and (p[1] is None or on <= p[1])), None)
        if pause is not None and pause[1] is None:
            return left, None
        left -= pause is None
    # What stops on the very last day, with none left, ends when the stop ends.
    last = next((p for p in pauses if p[0] == on), None)
    return 0, on if last is None else last[1]


def test_random_suspensions_agree_with_crossing_off_days() -> None:
    """Stopping neither shortens nor lengthens the total: 2,000 random cases against a paper calendar."""
    dice = random.Random(586)
    for _ in range(2000):
        start = date(2025, 1, 1) + timedelta(days=dice.randrange(365))
        on, acts, pauses = start, [(start.isoformat(), "accepted")], []
        for _ in range(dice.randrange(4)):
            stop = on + timedelta(days=dice.randrange(40))
            on = stop + timedelta(days=dice.randrange(50))
            acts += [(stop.isoformat(), "suspended"), (on.isoformat(), "resumed")]
            pauses.append((stop, on))
        if pauses and dice.random() < 0.3:
            acts.pop()
            pauses[-1] = (pauses[-1][0], None)
        left, due = oracle_left_and_due(start, 60, pauses)
        limit = limits(*acts, today="2025-01-01")["T08"]
        assert limit.due == due, acts
        if due is None:
            assert (limit.state, limit.days_left) == (STOPPED, left), acts
        else:
            lost = sum((min(stop[1], due) - stop[0]).days for stop in pauses if stop[1] is not None and stop[0] < due)
            assert (due - start).days == 60 + lost or due == pauses[-1][1], acts


def test_a_late_worker_is_never_told_by_arithmetic_that_it_is_too_late() -> None:
    """A cause for time not counted stops the verdict; days left are for a person to say (SPC7)."""
    late = {"accident.date": "2025-03-01", "limit.exclusion_cause": "labour_dispute"}
    limit = limits(facts=late, today="2026-05-01")["T04"]
    assert (limit.state, limit.stop_cause, limit.days_left, limit.due) == (
        STOPPED,
        "labour_dispute",
        None,
        day("2026-03-02"),
    )
    assert limit.provisional
    assert limits(facts={**late, "limit.exclusion_cause": "none"}, today="2026-05-01")["T04"].state == OVERDUE


@pytest.mark.parametrize(
    ("today", "is_late"), [("2026-02-16", False), ("2026-02-17", False), ("2026-02-24", False), ("2026-02-25", True)]
)
def test_who_has_the_days_after_a_festival_is_not_asked_why_they_are_late(today: str, is_late: bool) -> None:
    """The year of 16 February 2025 ends within the festival: what is said agrees with the period that is shown."""
    ledger = told({"accident.date": "2025-02-16"})
    ledger.see(**WORKDAYS.seen_on(day(today)))
    assert ledger.read("clock.late")[0] is is_late
    assert limits(facts={"accident.date": "2025-02-16"}, today=today)["T04"].state == (OVERDUE if is_late else RUNNING)


def test_a_cause_means_nothing_while_the_year_runs() -> None:
    """Within the year there is nothing to excuse."""
    told = {"accident.date": "2026-03-02", "limit.exclusion_cause": "force_majeure"}
    assert limits(facts=told, today="2026-05-01")["T04"].state == RUNNING


def test_lost_time_confirmed_by_staff_moves_the_end() -> None:
    """Arbitration for 183 days moves the end from 1 March to 31 August 2026."""
    spans = [Span(day("2025-06-01"), day("2025-12-01"))]
    limit = limits(facts={"accident.date": "2025-03-01"}, today="2026-05-01", spans=spans)["T04"]
    assert (limit.due, limit.state, limit.days_left) == (day("2026-08-31"), RUNNING, 122)
    cause = {"accident.date": "2025-03-01", "limit.exclusion_cause": "labour_dispute"}
    assert limits(facts=cause, today="2026-09-01", spans=spans)["T04"].state == OVERDUE


def test_lost_time_is_the_workers_alone() -> None:
    """Spans change nothing for the employer or the department."""
    spans = [Span(day("2026-08-05"), day("2026-10-01"))]
    acts = [("2026-08-03", "accepted")]
    assert (
        limits(*acts, facts=ACCIDENT, today="2026-08-04", spans=spans)["T03"]
        == limits(*acts, facts=ACCIDENT, today="2026-08-04")["T03"]
    )
    assert limits(*acts, today="2026-08-04", spans=spans)["T08"] == limits(*acts, today="2026-08-04")["T08"]
