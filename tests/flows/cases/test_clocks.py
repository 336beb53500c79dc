"""Periods of a case: what starts, stops and ends each one, whom it binds and who may see it."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.cases.clocks import MET, OVERDUE, RUNNING, STOPPED, is_visible, limits_of, promises_of
from flows.cases.counting import Span
from flows.cases.workdays import Workdays
from flows.engine.definitions import LimitDef
from tests.flows.cases.files import (
    CHENGDU,
    HANGZHOU,
    LIMITS,
    WORKDAYS,
    Act,
    day,
    decided,
    event,
    limits,
    log,
    served,
)

ONE_DAY = timedelta(days=1)
EMPLOYER_FILES: Act = ("2026-08-20", "submitted", {"role": "employer"})
ACCIDENT = {"accident.date": "2026-08-01"}
MANY = settings(max_examples=200, deadline=None, derandomize=True)
DAYS = st.dates(date(2022, 1, 1), date(2026, 9, 30))


def days(*texts: str | None) -> tuple[date | None, ...]:
    """Days from texts; None stays."""
    return tuple(day(text) if text else None for text in texts)


@pytest.mark.parametrize(
    ("facts", "acts", "name", "ends"),
    [
        pytest.param(
            {"accident.date": "2026-01-16"},
            [],
            "T03",
            ("2026-02-24", "2026-02-15"),
            id="T03-R17-rolls-over-the-festival",
        ),
        pytest.param(
            {"accident.date": "2024-02-29"}, [], "T04", ("2025-02-28", "2025-02-28"), id="T04-R17-29-February"
        ),
        pytest.param(
            {"accident.date": "2016-08-21"}, [], "T04", ("2017-08-21", "2017-08-21"), id="T04-R17-fx361-monday"
        ),
        pytest.param({"accident.date": "2025-02-16"}, [], "T04", ("2026-02-24", "2026-02-16"), id="T04-R17-festival"),
        pytest.param({}, [("2026-01-30", "submitted")], "T05", ("2026-02-14", "2026-02-14"), id="T05-RM8-made-up-day"),
        pytest.param(
            {}, [("2026-08-01", "submitted")], "T05", ("2026-08-16", "2026-08-14"), id="T05-RM8-ends-on-sunday"
        ),
        pytest.param({}, [("2026-08-03", "supplement_received")], "T07", ("2026-08-18", "2026-08-18"), id="T07-RM8"),
        pytest.param({}, [("2026-08-03", "accepted")], "T08", ("2026-10-02", "2026-09-30"), id="T08-R20-national-day"),
        pytest.param(
            {},
            [("2026-03-02", "accepted"), ("2026-03-20", "suspended"), ("2026-06-10", "resumed")],
            "T08",
            ("2026-07-22", "2026-07-22"),
            id="T08-T10-RM20-42-days-left",
        ),
        pytest.param(
            {}, [("2026-08-03", "accepted", {"simple": True})], "T09", ("2026-08-18", "2026-08-18"), id="T09-RM21"
        ),
        pytest.param({}, [decided("2026-09-11")], "T13", ("2026-10-01", "2026-09-30"), id="T13-RM22-no-roll-over"),
        pytest.param({}, [served("2026-04-20", "worker")], "T14", ("2026-06-22", "2026-06-19"), id="T14-ARL20-rolls"),
        pytest.param(
            {}, [served("2026-03-31", "worker")], "T15", ("2026-09-30", "2026-09-30"), id="T15-ALL46-month-end"
        ),
        pytest.param({}, [served("2025-08-31", "worker")], "T15", ("2026-02-28", "2026-02-28"), id="T15-ALL46-made-up"),
    ],
)
def test_the_end_of_a_period(facts: dict, acts: list[Act], name: str, ends: tuple[str, str]) -> None:
    """Each period ends on the day worked out by hand, and names the day nobody could argue with."""
    limit = limits(*acts, facts=facts, today="2026-03-01")[name]
    assert (limit.due, limit.safe_due) == days(*ends)
    assert limit.basis


@pytest.mark.parametrize(
    ("received", "end"),
    [
        pytest.param("2026-09-20", "2026-10-08", id="T26-R26-national-holiday"),
        pytest.param("2026-04-20", "2026-05-06", id="T26-R26-labour-holiday"),
    ],
)
def test_fifteen_days_of_a_party_roll_over(received: str, end: str) -> None:
    """A party's fifteen days from receipt (劳动能力鉴定结论) end on the next day that is worked."""
    row = LimitDef(starts="event:served", length=15, unit="day", bound="addressee", rolls=True)
    found = limits_of({"T26": row}, {}, log(served(received, "worker")), WORKDAYS, day(received), role="worker")
    assert found[0].due == day(end)


def test_the_department_never_gains_by_a_holiday() -> None:
    """For 60 days of every start in 2026 the department's end is the sixtieth day, its safe day a worked one before."""
    for step in range(300):
        start = date(2026, 1, 1) + ONE_DAY * step
        limit = limits((start.isoformat(), "accepted"), today="2026-01-01")["T08"]
        assert limit.due == start + timedelta(days=60)
        assert limit.safe_due <= limit.due
        assert WORKDAYS.is_workday(limit.safe_due)
        assert not any(
            WORKDAYS.is_workday(limit.safe_due + ONE_DAY * n) for n in range(1, (limit.due - limit.safe_due).days + 1)
        )


@MANY
@given(DAYS)
def test_a_party_never_loses_by_the_roll_over(start: date) -> None:
    """A party's last day is worked, not before the plain end, and no worked day lies between."""
    limit = limits(facts={"accident.date": start.isoformat()}, today="2022-01-01")["T03"]
    assert limit.safe_due == start + timedelta(days=30)
    assert limit.due >= limit.safe_due
    assert WORKDAYS.is_workday(limit.due)
    assert not any(WORKDAYS.is_workday(limit.safe_due + ONE_DAY * n) for n in range((limit.due - limit.safe_due).days))


@MANY
@given(DAYS, DAYS)
def test_limits_move_with_their_start(one: date, other: date) -> None:
    """A later accident or act never gives an earlier end, and no end lies before its start."""
    for name, fact, kind in (("T03", "accident.date", None), ("T04", "accident.date", None), ("T08", None, "accepted")):
        ends = []
        for start in sorted((one, other)):
            facts = {fact: start.isoformat()} if fact else {}
            limit = limits(*([(start.isoformat(), kind)] if kind else []), facts=facts, today="2022-01-01")[name]
            assert limit.due >= start
            ends.append(limit.due)
        assert ends == sorted(ends)


def test_a_year_without_a_plan_is_provisional_and_not_rolled() -> None:
    """For 2027 no holidays are known: the plain day stands, even a Saturday, and is called provisional."""
    limit = limits(facts={"accident.date": "2026-11-20"}, today="2026-11-24")["T04"]
    assert (limit.due, limit.safe_due) == days("2027-11-20", "2027-11-20")
    assert limit.provisional
    assert not limits(facts={"accident.date": "2025-11-21"}, today="2026-11-24")["T04"].provisional


def test_a_roll_over_into_an_unplanned_year_is_provisional() -> None:
    """Where the plan ends, what rests on the next year is not called certain."""
    plans = {2026: WORKDAYS.plans[2026]}
    found = limits_of(LIMITS, {"clock.start": "2026-12-03"}, (), Workdays(plans), day("2026-12-03"), role="employer")
    assert (found[0].due, found[0].provisional) == (day("2027-01-02"), True)
    assert limits((("2026-12-28"), "submitted"), today="2026-12-28")["T05"].provisional


@pytest.mark.parametrize("told", [{"year": 2026, "month": 8}, {"day": 3}, "八月"])
def test_a_partial_date_runs_a_period_without_an_end(told: object) -> None:
    """A date told in part begins the period, but no day is invented for its end."""
    limit = limits(facts={"accident.date": told}, today="2026-11-24")["T04"]
    assert (limit.state, limit.start, limit.due, limit.safe_due, limit.days_left) == (RUNNING, None, None, None, None)
    assert limit.provisional


def test_nothing_runs_before_anything_happened() -> None:
    """Without facts and acts there is no period."""
    assert limits(today="2026-11-24") == {}


@pytest.mark.parametrize(
    ("facts", "anchor"),
    [
        pytest.param(
            {"accident.date": "2020-01-10", "disease.certificate_date": "2026-08-03"}, "2026-08-03", id="both"
        ),
        pytest.param(
            {"disease.name": "尘肺", "disease.certificate_date": "2026-08-03"}, "2026-08-03", id="certificate"
        ),
        pytest.param({"disease.name": "尘肺", "accident.date": "2020-01-10"}, None, id="no-certificate-yet"),
        pytest.param(
            {"disease.name": "尘肺", "disease.exposure_from": "2015-01-01"}, None, id="exposure-starts-nothing"
        ),
        pytest.param({"accident.date": "2026-08-01"}, "2026-08-01", id="accident"),
    ],
)
def test_a_disease_counts_from_its_certificate(facts: dict, anchor: str | None) -> None:
    """R17: the day of diagnosis or appraisal starts the time for applying, not symptoms or exposure."""
    found = limits(facts=facts, today="2026-08-10")
    assert [found[name].start if name in found else None for name in ("T03", "T04")] == [
        day(anchor) if anchor else None
    ] * 2


# --- suspension ---


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


# --- what ends a period ---


@pytest.mark.parametrize(
    ("acts", "name", "state"),
    [
        pytest.param([("2026-08-20", "submitted")], "T04", MET, id="T04-worker-files"),
        pytest.param([("2026-08-20", "submitted")], "T03", RUNNING, id="T03-R17-worker-files-not-the-employer"),
        pytest.param([EMPLOYER_FILES], "T03", MET, id="T03-employer-files"),
        pytest.param(
            [("2026-08-20", "submitted"), ("2026-08-21", "joined", {"role": "employer"})], "T03", MET, id="T03-joins"
        ),
        pytest.param([EMPLOYER_FILES, ("2026-08-21", "joined")], "T04", MET, id="T04-worker-joins"),
        pytest.param([("2026-08-20", "submitted"), ("2026-08-25", "accepted")], "T03", MET, id="T03-accepted-in-time"),
        pytest.param([("2026-08-20", "submitted"), ("2026-09-25", "accepted")], "T03", OVERDUE, id="T03-accepted-late"),
        pytest.param([("2026-08-20", "submitted"), ("2026-08-25", "accepted")], "T05", MET, id="T05-accepted"),
        pytest.param([("2026-08-20", "submitted"), ("2026-08-25", "not_accepted")], "T05", MET, id="T05-refused"),
        pytest.param([("2026-08-20", "submitted"), ("2026-09-25", "accepted")], "T05", OVERDUE, id="T05-late"),
        pytest.param([("2026-08-20", "submitted"), ("2026-08-25", "supplement_requested")], "T06", RUNNING, id="T06"),
        pytest.param(
            [("2026-08-25", "supplement_requested"), ("2026-08-30", "supplement_received")],
            "T06",
            MET,
            id="T06-received",
        ),
        pytest.param(
            [("2026-08-30", "supplement_received"), ("2026-09-01", "accepted")], "T07", MET, id="T07-accepted"
        ),
        pytest.param(
            [("2026-08-30", "supplement_received"), ("2026-09-01", "supplement_requested")],
            "T07",
            MET,
            id="T07-asked-again",
        ),
        pytest.param([("2026-08-03", "accepted"), decided("2026-10-02")], "T08", MET, id="T08-on-the-last-day"),
        pytest.param([("2026-08-03", "accepted"), decided("2026-10-03")], "T08", OVERDUE, id="T08-a-day-late"),
        pytest.param([("2026-08-03", "evidence_requested")], "T12", RUNNING, id="T12-asked"),
        pytest.param(
            [("2026-08-03", "evidence_requested", {"due": "2026-08-13"}), ("2026-08-10", "evidence_received")],
            "T12",
            MET,
            id="T12-answered",
        ),
        pytest.param([decided("2026-11-01"), served("2026-11-05", "worker")], "T13", RUNNING, id="T13-RM22-one-of-two"),
        pytest.param(
            [decided("2026-11-01"), served("2026-11-05", "worker"), served("2026-11-21", "employer")],
            "T13",
            MET,
            id="T13-RM22-both-in-time",
        ),
        pytest.param(
            [decided("2026-10-01"), served("2026-10-05", "worker"), served("2026-11-21", "employer")],
            "T13",
            OVERDUE,
            id="T13-RM22-the-second-late",
        ),
    ],
)
def test_the_act_that_ends_a_period(acts: list[Act], name: str, state: str) -> None:
    """A period is met by the right act in time, overdue by a late one, and open until then."""
    assert limits(*acts, facts=ACCIDENT, today="2026-08-28" if name == "T03" else "2026-11-20")[name].state == state


def test_an_ended_period_counts_no_days() -> None:
    """Nothing is left of what is done, late or not; what is still to come counts down below nothing."""
    done = limits(("2026-08-20", "submitted"), ("2026-09-25", "accepted"), today="2026-11-24")
    assert (done["T05"].days_left, done["T05"].is_open) == (None, False)
    assert (done["T08"].days_left, done["T08"].is_open) == (0, True)
    late = limits(("2026-08-20", "submitted"), ("2026-09-25", "accepted"), today="2026-11-25")["T08"]
    assert (late.state, late.days_left, late.is_open) == (OVERDUE, -1, True)


@pytest.mark.parametrize(
    ("name", "asked", "got"),
    [("T06", "supplement_requested", "supplement_received"), ("T12", "evidence_requested", "evidence_received")],
)
def test_a_local_period_has_the_end_its_notice_names(name: str, asked: str, got: str) -> None:
    """The state sets no length: the notice's day counts, rolled over a holiday; without one there is none."""
    named = limits(("2026-09-20", asked, {"due": "2026-10-05"}), today="2026-09-21")[name]
    assert (named.due, named.state) == (day("2026-10-08"), RUNNING)
    open_ended = limits(("2026-09-20", asked), today="2026-09-21")[name]
    assert (open_ended.due, open_ended.state, open_ended.provisional) == (None, RUNNING, True)
    answered = limits(("2026-09-20", asked), ("2026-09-25", got), today="2026-09-26")[name]
    assert (answered.due, answered.state, answered.provisional) == (None, MET, False)


def test_a_second_acceptance_review_starts_anew() -> None:
    """A new application has its own fifteen days; acts on the old one do not end them."""
    acts = [("2026-08-01", "submitted"), ("2026-08-10", "not_accepted"), ("2026-11-20", "submitted")]
    limit = limits(*acts, today="2026-11-24")["T05"]
    assert (limit.start, limit.state) == (day("2026-11-20"), RUNNING)


def test_after_a_withdrawal_the_year_runs_on_and_no_duty_is_left() -> None:
    """A withdrawn application counts as none: the worker may come again, the department owes nothing."""
    acts = [("2026-08-20", "submitted"), ("2026-08-25", "accepted"), ("2026-08-30", "withdrawn")]
    found = limits(*acts, facts=ACCIDENT, today="2026-11-24")
    assert set(found) == {"T03", "T04"}
    assert (found["T04"].state, found["T04"].due) == (RUNNING, day("2027-08-01"))
    again = limits(*acts, ("2026-09-10", "submitted"), facts=ACCIDENT, today="2026-11-24")
    assert (again["T04"].state, again["T05"].start) == (MET, day("2026-09-10"))


def test_a_withdrawal_by_one_side_leaves_the_others_periods() -> None:
    """The employer's own filing stands: the department still owes an answer."""
    both = [("2026-08-20", "submitted"), ("2026-08-21", "joined", {"role": "employer"}), ("2026-08-22", "withdrawn")]
    found = limits(*both, facts=ACCIDENT, today="2026-08-28")
    assert (found["T03"].state, found["T05"].state) == (MET, RUNNING)


# --- the worker's year and lost time ---


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


# --- who sees what ---


@pytest.mark.parametrize("role", ["worker", "relative", "union", "agent"])
def test_the_workers_side_sees_its_own_year_only(role: str) -> None:
    """R17: the employer's thirty days are never shown to the worker's side as a deadline."""
    assert list(limits(facts=ACCIDENT, today="2026-08-10", role=role)) == ["T04"]


def test_the_employer_sees_its_thirty_days_only() -> None:
    """The worker's year is not the employer's time."""
    assert list(limits(facts=ACCIDENT, today="2026-08-10", role="employer")) == ["T03"]


@pytest.mark.parametrize("role", [None, "staff"])
def test_staff_see_both(role: str | None) -> None:
    """Who decides sees every period."""
    assert list(limits(facts=ACCIDENT, today="2026-08-10", role=role)) == ["T03", "T04"]


def test_what_an_act_started_is_seen_by_everybody() -> None:
    """The worker sees that the employer was asked for evidence, and the employer that papers are awaited."""
    for name, row in LIMITS.items():
        if row.starts.startswith("event:"):
            assert is_visible(row, "worker"), name
            assert is_visible(row, "employer"), name


def test_each_addressee_has_its_own_remedy_dates() -> None:
    """The worker's sixty days run from the worker's receipt, the employer's from the employer's."""
    acts = [decided("2026-09-01"), served("2026-09-03", "worker"), served("2026-09-10", "employer")]
    starts = {
        role: limits(*acts, today="2026-09-12", role=role)["T14"].start for role in ("relative", "employer", "staff")
    }
    assert starts == {"relative": day("2026-09-03"), "employer": day("2026-09-10"), "staff": day("2026-09-10")}
    assert "T14" not in limits(*acts[:2], today="2026-09-12", role="employer")


def test_a_second_copy_gives_no_second_period() -> None:
    """What the party has known since the third is not new on the twentieth; a new decision is."""
    acts = [decided("2026-09-01"), served("2026-09-03", "worker"), served("2026-09-20", "worker")]
    assert limits(*acts, today="2026-09-21", role="worker")["T14"].start == day("2026-09-03")
    redone = [*acts, decided("2026-10-20", "not_recognized")]
    assert "T14" not in limits(*redone, today="2026-10-21", role="worker")
    again = [*redone, served("2026-10-22", "worker")]
    assert limits(*again, today="2026-10-23", role="worker")["T14"].start == day("2026-10-22")


def test_the_simple_track_has_fifteen_days_and_not_sixty() -> None:
    """RM21: one of the two decision periods runs, never both."""
    assert "T08" not in limits(("2026-08-03", "accepted", {"simple": True}), today="2026-08-04")
    assert "T09" not in limits(("2026-08-03", "accepted"), today="2026-08-04")
    back = limits(("2026-08-03", "accepted", {"simple": True}), ("2026-08-10", "accepted"), today="2026-08-11")
    assert "T08" in back


# --- local promises ---


def test_hangzhou_promises_beside_the_statutory_day() -> None:
    """ZJ16: five working days from receipt, three days from the missing papers; the fifteen days stay."""
    shown = limits(("2026-09-24", "submitted"), today="2026-09-25")
    promise = promises_of(HANGZHOU, list(shown.values()), WORKDAYS)[0]
    assert (promise.limit, promise.due, promise.verified, promise.provisional) == (
        "T05",
        day("2026-10-09"),
        True,
        False,
    )
    assert shown["T05"].due == day("2026-10-09")
    acts = [("2026-09-24", "submitted"), ("2026-09-28", "supplement_requested"), ("2026-09-29", "supplement_received")]
    after = list(limits(*acts, today="2026-09-30").values())
    assert [(row.limit, row.due) for row in promises_of(HANGZHOU, after, WORKDAYS)] == [("T07", day("2026-10-02"))]


def test_no_promise_where_none_was_made_or_all_is_done() -> None:
    """Another region, no region, or an ended period promises nothing."""
    shown = list(limits(("2026-09-24", "submitted"), today="2026-09-25").values())
    assert promises_of(CHENGDU, shown, WORKDAYS) == promises_of(None, shown, WORKDAYS) == ()
    for accepted in ("2026-09-28", "2026-11-20"):
        done = list(limits(("2026-09-24", "submitted"), (accepted, "accepted"), today="2026-11-24").values())
        assert promises_of(HANGZHOU, done, WORKDAYS) == ()


def test_a_promise_in_an_unplanned_year_is_provisional() -> None:
    """Working days of 2027 are not known yet."""
    shown = list(limits(("2026-12-29", "submitted"), today="2026-12-29").values())
    assert promises_of(HANGZHOU, shown, WORKDAYS)[0].provisional


def test_a_late_night_act_counts_by_the_day_in_china() -> None:
    """Half past eleven at night UTC is already the next day here."""
    found = limits_of(
        LIMITS, {}, (event("2026-08-02T23:30:00+00:00", "accepted"),), WORKDAYS, day("2026-08-03"), role=None
    )
    assert found[0].start == day("2026-08-03")
