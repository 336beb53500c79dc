"""Periods as each role sees them: the own filing time, the own receipt, and everybody's what the office owes."""

import pytest

from flows.cases.clocks import is_visible
from tests.flows.cases.files import LIMITS, day, decided, limits, served

ACCIDENT = {"accident.date": "2026-08-01"}


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
