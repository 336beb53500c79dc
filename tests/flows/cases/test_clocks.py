"""Periods of a case: what starts, stops and ends each one, whom it binds and who may see it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.cases.clocks import MET, OVERDUE, RUNNING, limits_of, promises_of
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


def test_who_has_applied_is_not_told_to_apply_because_the_day_is_not_known() -> None:
    """A filing ends the period also where its last day cannot be named; after a refusal it is open again."""
    partly = {"accident.date": {"year": 2026}}
    filed = limits(("2026-08-20", "submitted"), facts=partly, today="2026-08-28")
    assert (filed["T04"].state, filed["T04"].due, filed["T04"].provisional) == (MET, None, True)
    assert filed["T03"].state == RUNNING
    refused = limits(("2026-08-20", "submitted"), ("2026-08-25", "not_accepted"), facts=partly, today="2026-08-28")
    assert refused["T04"].state == RUNNING


def test_a_death_at_work_is_reported_in_five_working_days() -> None:
    """T01: in principle the employer reports; no sanction, shown to the employer and to staff only."""
    facts = {"illness.sudden": True, "death.at": "2026-09-24T22:05+08:00", "accident.date": "2026-09-23"}
    limit = limits(facts=facts, today="2026-09-25")["T01"]
    assert (limit.due, limit.bound) == (day("2026-10-09"), "employer")
    assert "T01" in limits(facts=facts, today="2026-09-25", role="employer")
    assert "T01" not in limits(facts=facts, today="2026-09-25", role="relative")
    assert "T01" not in limits(facts={"death.at": "2026-09-24"}, today="2026-09-25")


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


def test_after_a_refusal_to_accept_another_application_may_follow_in_time() -> None:
    """浙江 art. 16: refused for its papers, it may come again within the period, whose last day stays in sight."""
    refused: list[Act] = [EMPLOYER_FILES, ("2026-08-25", "not_accepted")]
    found = limits(*refused, facts=ACCIDENT, today="2026-08-28")
    assert (found["T03"].state, found["T03"].due) == (RUNNING, day("2026-08-31"))
    assert (found["T04"].state, found["T04"].due, found["T04"].days_left) == (RUNNING, day("2027-08-01"), 338)
    again = limits(*refused, ("2026-09-10", "submitted"), facts=ACCIDENT, today="2026-11-24")
    assert (again["T03"].state, again["T04"].state) == (MET, MET)
    upset = limits(*refused, ("2026-11-20", "accepted"), facts=ACCIDENT, today="2026-11-24")
    assert upset["T04"].state == MET
    # What was filed in time is not called late because the answer to it was a refusal.
    assert limits(*refused, facts=ACCIDENT, today="2027-08-03")["T04"].state == MET


def test_a_withdrawal_by_one_side_leaves_the_others_periods() -> None:
    """The employer's own filing stands: the department still owes an answer."""
    both = [("2026-08-20", "submitted"), ("2026-08-21", "joined", {"role": "employer"}), ("2026-08-22", "withdrawn")]
    found = limits(*both, facts=ACCIDENT, today="2026-08-28")
    assert (found["T03"].state, found["T05"].state) == (MET, RUNNING)


def test_a_filing_that_joined_starts_the_review_where_it_alone_is_shown() -> None:
    """The fifteen days are counted from it; beside the filing it joined it starts nothing anew."""
    assert limits(("2026-08-21", "joined"), today="2026-08-24")["T05"].start == day("2026-08-21")
    both = limits(("2026-08-20", "submitted"), ("2026-08-21", "joined"), today="2026-08-24")
    assert both["T05"].start == day("2026-08-20")


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
