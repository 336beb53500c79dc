"""Tests of how the fields of a document become claims."""

from datetime import date
from pathlib import Path

import pytest

from flows.cases.readings import FieldDef, ReadingDef, Seen, claims_of, parse
from flows.engine.facts import PROPOSED
from tests.flows.cases.files import SHELF

FACTS = SHELF.current.definitions.fact
TODAY = date(2026, 11, 25)
ROWS = parse((Path(__file__).parents[3] / "flows/definitions/national/readings.toml").read_text("utf-8"))


def seen(name: str, value: object, confidence: float = 0.99) -> Seen:
    """A field read on the first page."""
    return Seen(name, value, confidence, 1, (10, 20, 300, 40))


def test_a_field_becomes_a_proposal_with_its_place() -> None:
    """What a machine read is proposed, never held, and says where it stands."""
    claims = claims_of(ROWS["diagnosis_certificate"], "u1", [seen("hospital", "杭州市第一医院", 0.93)], FACTS, TODAY)
    assert [(claim.fact, claim.value, claim.status, claim.confidence) for claim in claims] == [
        ("diagnosis.hospital", "杭州市第一医院", PROPOSED, 0.93)
    ]
    source = claims[0].source
    assert (source.kind, source.document_id, source.page, source.box) == ("document", "u1", 1, (10, 20, 300, 40))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("id_number", "11010119900101000X", id="check-digit"),
        pytest.param("id_number", 7, id="not-text"),
        pytest.param("shoe_size", "42", id="unknown-field"),
    ],
)
def test_what_cannot_be_the_fact_is_left_out(name: str, value: object) -> None:
    """A misread number that fails its check digit proposes nothing; neither does a field nobody defined."""
    assert claims_of(ROWS["id_card_front"], "u1", [seen(name, value)], FACTS, TODAY) == []


def test_a_date_that_has_not_been_is_left_out() -> None:
    """A diagnosis of tomorrow was misread."""
    row = ROWS["diagnosis_certificate"]
    assert claims_of(row, "u1", [seen("date", "2026-11-26")], FACTS, TODAY) == []
    assert len(claims_of(row, "u1", [seen("date", "2026-11-24")], FACTS, TODAY)) == 1


def test_a_field_without_a_fact_is_only_shown() -> None:
    """The name on a certificate proves whose it is; it is no fact to be asked again."""
    row = ReadingDef({"name": FieldDef(mandatory=True)})
    assert claims_of(row, "u1", [seen("name", "李四")], FACTS, TODAY) == []


@pytest.mark.parametrize("kind", sorted(ROWS))
def test_every_field_proposes_a_fact_that_exists(kind: str) -> None:
    """A misspelt fact would silently propose nothing."""
    named = {field.fact for field in ROWS[kind].fields.values() if field.fact is not None}
    assert named <= FACTS.keys()
    assert ROWS[kind].law


@pytest.mark.parametrize("kind", sorted(ROWS))
def test_whose_a_field_is_stands_on_the_same_paper(kind: str) -> None:
    """A misspelt owner would silently propose nothing."""
    fields = ROWS[kind].fields
    others = {other for field in fields.values() for other in (field.whose, field.unless) if other is not None}
    assert others <= fields.keys()


def test_the_better_field_proposes_alone() -> None:
    """The day of the visit is the diagnosis; the day of the paper stands in only where no visit was read."""
    row = ROWS["diagnosis_certificate"]
    both = [seen("date", "2026-03-02"), seen("seen_on", "2026-03-01")]
    assert [claim.value for claim in claims_of(row, "u1", both, FACTS, TODAY)] == ["2026-03-01"]
    assert [claim.value for claim in claims_of(row, "u1", both[:1], FACTS, TODAY)] == ["2026-03-02"]


@pytest.mark.parametrize(
    ("worker", "proposed"),
    [
        pytest.param("李建国", ["own_minor"], id="the-second-party"),
        pytest.param("王小军", ["own_main"], id="the-first-party"),
        pytest.param("赵永福", [], id="neither"),
        pytest.param(None, [], id="nobody-known-yet"),
    ],
)
def test_what_is_said_of_several_people_is_proposed_for_the_worker_only(
    worker: str | None, proposed: list[str]
) -> None:
    """The other driver's share of the blame is not the worker's."""
    fields = [
        seen("party_1", "王小军"),
        seen("liability_1", "own_main"),
        seen("party_2", "李建国"),
        seen("liability_2", "own_minor"),
    ]
    claims = claims_of(ROWS["traffic_liability"], "u1", fields, FACTS, TODAY, worker=worker)
    assert [claim.value for claim in claims] == proposed
