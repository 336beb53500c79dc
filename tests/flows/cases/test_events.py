"""Acts of a case: what is written to the log comes back the same, and belongs to a day in China."""

from datetime import UTC, datetime
from typing import get_args

import msgspec
import pytest

from flows.cases.events import CHINA, AnyEvent, Event, in_force, newest, sides_that_filed
from tests.flows.cases.files import day, decided, event, log, served

MORE = {
    "decided": {"outcome": "deemed"},
    "served": {"addressee": "employer"},
    "suspended": {"cause": "labour_dispute"},
    "accepted": {"simple": True},
    "supplement_requested": {"due": "2026-09-01"},
    "evidence_requested": {"due": "2026-09-02"},
}
KINDS = [kind.kind for kind in get_args(AnyEvent)]


@pytest.mark.parametrize("kind", KINDS)
def test_an_act_survives_the_log(kind: str) -> None:
    """Written as JSON and read back, an act is the same act of the same kind."""
    told = event("2026-08-03", kind, **MORE.get(kind, {}))
    read = msgspec.json.decode(msgspec.json.encode(told), type=AnyEvent)
    assert read == told
    assert type(read) is type(told)
    assert read.kind == kind


def test_every_kind_of_act_has_its_own_word() -> None:
    """No two kinds share a word, and every kind can be read back from a log."""
    assert len(set(KINDS)) == len(KINDS)
    assert set(get_args(AnyEvent)) == set(Event.__subclasses__())


@pytest.mark.parametrize(
    ("moment", "on"),
    [
        pytest.param("2026-08-03T00:00:00+08:00", "2026-08-03", id="midnight-in-china"),
        pytest.param("2026-08-03T15:59:59+00:00", "2026-08-03", id="a-second-before-midnight"),
        pytest.param("2026-08-03T16:00:00+00:00", "2026-08-04", id="midnight-told-in-utc"),
        pytest.param("2026-08-03T23:00:00-05:00", "2026-08-04", id="from-far-away"),
    ],
)
def test_an_act_belongs_to_its_day_in_china(moment: str, on: str) -> None:
    """Legal days are days in China, wherever a server stands."""
    assert event(moment, "submitted").day == day(on)


def test_china_is_eight_hours_ahead() -> None:
    """The offset is fixed; there is no summer time."""
    assert datetime(2026, 7, 1, tzinfo=CHINA).astimezone(UTC).hour == 16


@pytest.mark.parametrize(
    "row",
    [
        {"kind": "dismissed", "at": "2026-08-03T09:00:00+08:00", "role": "office"},
        {"kind": "decided", "at": "2026-08-03T09:00:00+08:00", "role": "office"},
        {"kind": "decided", "at": "2026-08-03T09:00:00+08:00", "role": "office", "outcome": "perhaps"},
        {"kind": "served", "at": "2026-08-03T09:00:00+08:00", "role": "office", "addressee": "neighbour"},
        {"kind": "accepted", "at": "yesterday", "role": "office"},
    ],
    ids=["unknown-kind", "no-outcome", "no-such-outcome", "no-such-addressee", "no-moment"],
)
def test_what_is_no_act_is_refused(row: dict[str, str]) -> None:
    """A broken row stops the reading instead of becoming some other act."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(row, AnyEvent)


def test_acts_do_not_change() -> None:
    """What was done stays as it was written."""
    with pytest.raises(AttributeError):
        event("2026-08-03", "submitted").role = "office"


def test_the_newest_act_of_a_kind() -> None:
    """The last one in the log, or none."""
    acts = log(("2026-08-03", "submitted"), ("2026-08-05", "suspended"), ("2026-08-09", "suspended"))
    assert newest(acts, "suspended").day == day("2026-08-09")
    assert newest(acts, "resumed") is None


def test_acts_before_a_withdrawal_count_no_more() -> None:
    """Only what came after the last withdrawal is in force."""
    acts = log(("2026-08-03", "submitted"), ("2026-08-05", "withdrawn"), ("2026-08-09", "submitted"))
    assert [each.day for each in in_force(acts)] == [day("2026-08-09")]
    assert in_force(acts[:2]) == ()
    both = log(("2026-08-03", "submitted"), ("2026-08-04", "joined", {"role": "employer"}), ("2026-08-05", "withdrawn"))
    assert in_force(both) == both
    assert sides_that_filed(both) == {"employer"}
    whole = log(("2026-08-03", "submitted"), decided("2026-08-05"), served("2026-08-06", "worker"))
    assert in_force(whole) == whole
