"""A second filing joins a file only when it is certainly about the same accident of the same person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.cases.joining import as_joined, is_same_matter, party_beside, side_in
from flows.cases.states import state_of
from tests.builders import make_id_number
from tests.flows.cases.files import day, log

ANNA, BAO = make_id_number(1), make_id_number(2)
MINE = {"worker.id_number": ANNA, "accident.date": "2026-11-23"}


@pytest.mark.parametrize(
    ("theirs", "same"),
    [
        pytest.param({"worker.id_number": ANNA, "accident.date": "2026-11-23"}, True, id="same person, same day"),
        pytest.param({"worker.id_number": ANNA, "accident.date": "2026-11-26"}, True, id="three days apart"),
        pytest.param({"worker.id_number": ANNA, "accident.date": "2026-11-20"}, True, id="three days before"),
        pytest.param({"worker.id_number": ANNA, "accident.date": "2026-11-27"}, False, id="four days apart"),
        pytest.param({"worker.id_number": BAO, "accident.date": "2026-11-23"}, False, id="somebody else"),
        pytest.param({"accident.date": "2026-11-23"}, False, id="no number"),
        pytest.param({"worker.id_number": ANNA}, False, id="no day"),
        pytest.param({"worker.id_number": ANNA, "accident.date": {"year": 2026, "month": 11}}, False, id="half a day"),
        pytest.param(
            {"worker.id_number": ANNA, "disease.certificate_date": "2026-11-23"}, False, id="an illness is no accident"
        ),
    ],
)
def test_same_accident(theirs: dict[str, object], same: bool):
    """The ID number must agree and both days lie within three of each other; nothing less puts two files together."""
    assert is_same_matter(MINE, theirs) is same
    assert is_same_matter(theirs, MINE) is same


def test_a_disease_is_known_by_its_certificate():
    """Two filings about one certificate of one person are one matter."""
    mine = {"worker.id_number": ANNA, "disease.certificate_date": "2026-05-04"}
    assert is_same_matter(mine, dict(mine))


def test_nobody_is_joined_without_a_number():
    """Two people who both gave no number are not the same person."""
    assert not is_same_matter({"accident.date": "2026-11-23"}, {"accident.date": "2026-11-23"})


@pytest.mark.parametrize(
    ("taken", "side", "name"),
    [
        ((), "worker", "worker"),
        (("employer",), "worker", "worker"),
        (("worker",), "worker", "worker:2"),
        (("worker", "worker:2", "employer"), "worker", "worker:3"),
        (("worker", "worker:3"), "worker", "worker:2"),
        (("employer",), "employer", "employer:2"),
    ],
)
def test_party_names(taken: tuple[str, ...], side: str, name: str):
    """Each person in a file has a name of their own, and it tells their side."""
    assert party_beside(taken, side) == name
    assert side_in(name) == side


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.lists(st.sampled_from(["worker", "employer"]), max_size=8))
def test_no_two_people_share_a_name(sides: list[str]):
    """However many join, nobody's words fall under another's name."""
    taken: list[str] = []
    for side in sides:
        taken.append(party_beside(taken, side))
    assert len(set(taken)) == len(sides)


FILES = ("2026-08-03", "submitted")
JOINS = ("2026-08-06", "joined", {"role": "employer"})


def test_whoever_joins_sees_the_case_begin_with_their_own_filing():
    """Neither the day, nor the role, nor a withdrawal of anybody else who filed; what the office did stays."""
    acts = log(FILES, ("2026-08-04", "accepted"), JOINS, ("2026-08-07", "joined"), ("2026-08-08", "withdrawn"))
    seen = as_joined(acts, 2)
    assert [(event.kind, event.day) for event in seen] == [
        ("joined", day("2026-08-06")), ("accepted", day("2026-08-04"))
    ]  # fmt: skip
    assert state_of(seen) == state_of(acts) == "accepted"


def test_once_evidence_is_asked_for_nothing_is_left_out():
    """By then the authority itself has told the other side (工伤认定办法 art. 17)."""
    acts = log(FILES, JOINS, ("2026-08-08", "accepted"), ("2026-08-09", "evidence_requested"))
    assert as_joined(acts, 1) == acts
