"""Whose a document is, and what it may say beside a person."""

from datetime import date
from pathlib import Path

import pytest

from flows.cases.proposals import (
    FAIR,
    OTHERS,
    OURS,
    UNSURE,
    decided,
    differs,
    hear,
    is_decided,
    may_say,
    whose_is,
)
from flows.cases.readings import Outcome, Seen, parse
from flows.engine.facts import DECLINED, DISPUTED, HELD, PROPOSED, Assertion, Claim, Source, Standing
from tests.builders import make_id_number
from tests.flows.cases.files import SHELF

FACTS = SHELF.current.definitions.fact
TODAY = date(2026, 11, 24)
ROWS = parse((Path(__file__).parents[3] / "flows/definitions/national/readings.toml").read_text("utf-8"))
CARD, CERTIFICATE = ROWS["id_card_front"], ROWS["diagnosis_certificate"]
NUMBER, OTHER_NUMBER = make_id_number(61), make_id_number(62)
NOBODY = Standing("unknown")


def seen(name: str, value: object, sure: float = 0.99) -> Seen:
    """A field read on the first page."""
    return Seen(name, value, sure, 1, (10, 20, 300, 40))


def word(value: object, status: str = HELD, kind: str = "answer", **other) -> Assertion:
    """An entry of the log on the worker's name, unless it is on another fact."""
    source = Source(kind, document_id=other.pop("document", None))
    return Assertion("a", 0, other.pop("fact", "worker.name"), "worker", status, value, source, 1.0, "", "", 1, "")


def says(value: object, state: str = HELD, kind: str = "answer") -> Standing:
    """A fact that somebody told."""
    return Standing(state, value, None, word(value, state, kind))


def known(**standings: Standing) -> dict[str, Standing]:
    """What is known of a worker; dots are written as two underscores."""
    names = {fact: NOBODY for fact in (*FACTS, "applicant.name", "applicant.relation")}
    return {**names, **{name.replace("__", "."): standing for name, standing in standings.items()}}


@pytest.mark.parametrize(
    ("told", "fields", "whose"),
    [
        pytest.param({}, [seen("name", "李秀英")], UNSURE, id="nobody-known"),
        pytest.param({"worker__name": says("李秀英")}, [seen("name", "李秀英")], OURS, id="same-name"),
        pytest.param({"worker__name": says("李秀英", PROPOSED)}, [seen("name", "李秀英")], OURS, id="proposed-name"),
        pytest.param({"worker__name": says("李志强")}, [seen("name", "李秀英")], OTHERS, id="other-name"),
        pytest.param({"worker__name": says("李秀芙")}, [seen("name", "李秀英")], OTHERS, id="a-brothers-name"),
        pytest.param(
            {"worker__name": says("李秀芙"), "applicant__relation": says("self")}, [seen("name", "李秀英")], UNSURE,
            id="a-slip-in-ones-own-name",
        ),
        pytest.param(
            {"worker__name": says("李英"), "applicant__relation": says("self")}, [seen("name", "李强")], OTHERS,
            id="too-short-for-a-slip",
        ),
        pytest.param({"worker__name": says("李志强")}, [seen("name", "李秀英", FAIR - 0.01)], UNSURE, id="misread"),
        pytest.param(
            {"worker__name": says("李志强", PROPOSED, "document")}, [seen("name", "李秀英")], UNSURE,
            id="only-another-picture",
        ),
        pytest.param({"worker__id_number": says(NUMBER)}, [seen("id_number", NUMBER)], OURS, id="same-number"),
        pytest.param({"worker__id_number": says(NUMBER)}, [seen("id_number", OTHER_NUMBER)], OTHERS, id="other-number"),
        pytest.param(
            {"worker__name": says("李秀英"), "worker__id_number": says(NUMBER)},
            [seen("name", "李秀英"), seen("id_number", OTHER_NUMBER)], OURS, id="a-slip-in-the-number-told",
        ),
        pytest.param({"worker__name": says("李秀英", DECLINED)}, [seen("name", "李秀英")], UNSURE, id="declined"),
    ],
)  # fmt: skip
def test_whose_it_is(told: dict, fields: list[Seen], whose: str) -> None:
    """By name and number, and by what a person said of them; what is not sure is not decided."""
    assert whose_is(fields, CARD, known(**told)) == whose


def test_somebody_elses_paper_proposes_nothing() -> None:
    """But an ID card tells the name of a relative who applies."""
    fields = (seen("name", "王桂兰"), seen("id_number", NUMBER))
    outcome = Outcome("u1", "ready", "id_card_front", 0.99, None, None, fields)
    told = {"worker__name": says("李志强"), "applicant__relation": says("spouse")}
    heard = hear(outcome, CARD, FACTS, known(**told), TODAY)
    assert [(claim.fact, claim.value, claim.status) for claim in heard.claims] == [("applicant.name", "王桂兰", PROPOSED)]
    assert heard.whose == OTHERS
    for less in (
        {"applicant__relation": says("self")},
        {"applicant__relation": NOBODY},
        {"applicant__name": says("王桂兰")},
    ):
        assert hear(outcome, CARD, FACTS, known(**{**told, **less}), TODAY).claims == ()
    certificate = Outcome("u1", "ready", "diagnosis_certificate", 0.99, None, None, (seen("name", "王桂兰"),))
    assert hear(certificate, CERTIFICATE, FACTS, known(**told), TODAY).claims == ()


@pytest.mark.parametrize(("kind", "names"), [("id_card_front", ["李秀英"]), ("diagnosis_certificate", [])])
def test_a_name_another_picture_waits_with(kind: str, names: list[str]) -> None:
    """Only the ID card, read again, puts another name in its place; a certificate's misread sign does not."""
    outcome = Outcome("u2", "ready", kind, 0.99, None, None, (seen("name", "李秀英"),))
    waits = known(worker__name=says("李秀芙", PROPOSED, "document"))
    assert [claim.value for claim in hear(outcome, ROWS[kind], FACTS, waits, TODAY).claims] == names


@pytest.mark.parametrize(
    ("fact", "told", "value", "sure", "said"),
    [
        pytest.param("diagnosis.date", NOBODY, "2026-11-23", 0.3, True, id="nobody-told"),
        pytest.param("diagnosis.date", says("2026-11-23"), "2026-11-23", 1.0, False, id="the-same"),
        pytest.param("diagnosis.date", says("2026-11-22"), "2026-11-23", 0.9, True, id="another-day"),
        pytest.param("diagnosis.date", says("2026-11-22"), "2026-11-23", 0.8, False, id="doubtful"),
        pytest.param("diagnosis.date", says("2026-11-22", DISPUTED), "2026-11-23", 0.9, True, id="disputed"),
        pytest.param("diagnosis.date", says({"year": 2026, "month": 11}), "2026-11-23", 1.0, False, id="only-fuller"),
        pytest.param("worker.address", says("成都市"), "杭州市西湖区2号", 1.0, False, id="an-address-decides-nothing"),
        pytest.param("employer.name", says("宏图建筑"), "杭州宏图建筑有限公司", 0.9, True, id="the-whole-name"),
        pytest.param("employer.name", says("杭州宏图建筑有限公司"), "宏图建筑", 0.9, False, id="for-short"),
        pytest.param("worker.name", says(None, DECLINED), "李秀英", 0.9, True, id="declined"),
        pytest.param("worker.name", says(None, DECLINED), "李秀英", 0.5, False, id="declined-and-doubtful"),
        pytest.param("worker.name", says("李秀芙", PROPOSED), "李秀英", 0.5, True, id="nothing-held-yet"),
    ],
)
def test_what_may_be_said(fact: str, told: Standing, value: object, sure: float, said: bool) -> None:
    """A held word stands; only what differs, decides and was surely read is put beside it."""
    claim = Claim(fact, value, Source("document"), PROPOSED, sure)
    assert may_say(claim, FACTS[fact], told) is said


@pytest.mark.parametrize(
    ("kind", "told", "read", "different"),
    [
        ("text", "市一医院", "杭州市第一人民医院", False),
        ("text", "市二医院", "杭州市第一人民医院", True),
        ("texts", ["左腿"], ["左胫骨", "左腓骨"], False),
        ("texts", ["右腿"], ["左胫骨"], True),
        ("texts", ["腿"], ["左胫骨"], False),
        ("texts", ["左腿", "右手"], ["右手食指"], False),
        ("partial_date", "2026-11-22", "2026-11-23", True),
        ("partial_date", {"month": 11}, "2026-11-23", False),
        ("boolean", True, False, True),
        ("boolean", True, True, False),
        ("id_number", NUMBER, OTHER_NUMBER, True),
    ],
)
def test_what_is_a_difference(kind: str, told: object, read: object, different: bool) -> None:
    """The same more exactly is none; left and right are one."""
    assert differs(kind, told, read) is different


def test_what_was_decided_is_not_asked_again() -> None:
    """A value that was refused stays refused; another picture of the same document asks nothing at all."""
    log = [word("李秀芙", PROPOSED, "document", document="u1"), word("李秀英")]
    held = {"worker.name": says("李秀英")}
    again, same, new = (Claim("worker.name", value, Source("document")) for value in ("李秀芙", "李秀英", "李秀荚"))
    on_value = decided(log, held, frozenset())
    assert [is_decided(claim, on_value) for claim in (again, same, new)] == [True, False, False]
    on_kind = decided(log, held, frozenset({"u1"}))
    assert [is_decided(claim, on_kind) for claim in (again, same, new)] == [True, True, True]
    assert not is_decided(Claim("worker.address", "x", Source("document")), on_kind)


@pytest.mark.parametrize(
    "standing",
    [says("李秀芙", PROPOSED), Standing(HELD, "李秀英", "contradiction", word("李秀英")), NOBODY],
    ids=["unconfirmed", "still-between-two", "taken-back"],
)
def test_what_is_open_is_not_decided(standing: Standing) -> None:
    """Until the person has said which, a better picture may still say it."""
    log = [word("李秀芙", PROPOSED, "document", document="u1")]
    assert decided(log, {"worker.name": standing}, frozenset({"u1"})) == {}
