"""Papers for other offices: offered where the facts make sense of them, and nothing in them that nobody told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.cases.form import derived_value
from flows.cases.letters import DERIVED, PAPERS, Line, Offer, blanks_of, letters_for, offers, parse, written
from flows.cases.papers import KEPT, Paper
from flows.engine import acts
from flows.engine.definitions import DefinitionError
from flows.engine.facts import PROPOSED, Claim, Source
from flows.engine.ledger import Ledger
from tests.builders import make_id_number
from tests.flows.cases.files import SHELF, TODAY, told

LETTERS = SHELF.advice.letters
SITUATIONS = sorted(LETTERS.situations.nodes)
UNPROVED = {"employment.insured": False, "employment.contract": False}
DONE = {"recognition.status": "done"}
REFUSING = {"employer.attitude": ["refuses_pay"]}
DENYING = {**UNPROVED, "employer.attitude": ["denies_relation"]}
OFFERED: dict[str, tuple[dict[str, object], set[str]]] = {
    "nothing-known": ({}, {"employer_request"}),
    "insured": ({"employment.insured": True}, {"employer_request"}),
    "denied": (DENYING, {"arbitration", "legal_aid", "inspection", "employer_request"}),
    "denied-with-contract": (
        {"employment.contract": True, "employer.attitude": ["denies_relation"]}, {"legal_aid", "employer_request"}
    ),
    "denied-subcontract": (
        {**DENYING, "employment.form": "subcontract"}, {"legal_aid", "inspection", "employer_request"}
    ),
    "denied-over-age": ({**DENYING, "employment.form": "over_age"}, {"legal_aid", "inspection", "employer_request"}),
    "denied-platform": ({**DENYING, "employment.form": "platform"}, {"legal_aid"}),
    "denied-intern": ({**DENYING, "employment.form": "intern"}, {"legal_aid", "employer_request"}),
    "nothing-signed-but-cooperating": (
        {**UNPROVED, "employer.attitude": ["cooperates"]}, {"inspection", "employer_request"}
    ),
    "all-done-by-the-employer": (
        {"employment.insured": True, "employer.has_applied": True, "employer.pays_medical": True}, set()
    ),
    "recognised-insured": ({**DONE, "employment.insured": True}, set()),
    "recognised-uninsured-paying": (
        {**DONE, "employment.insured": False, "employer.pays_medical": True}, {"inspection"}
    ),
    "recognised-uninsured-refusing": (
        {**DONE, **REFUSING, "employment.insured": False},
        {"legal_aid", "inspection", "advance_payment", "employer_request"},
    ),
    "recognised-uninsured-gone": (
        {**DONE, "employment.insured": False, "employer.status": "deregistered"},
        {"legal_aid", "inspection", "advance_payment"},
    ),
    "refusing-but-not-recognised": (
        {**REFUSING, "employment.insured": False}, {"legal_aid", "inspection", "employer_request"}
    ),
    "hurt-by-another": ({**DONE, "employment.insured": True, "accident.violence": True}, {"advance_payment"}),
    "own-fault-on-the-road": (
        {**DONE, "employment.insured": True, "accident.traffic": True, "accident.traffic_liability": "own_full"}, set()
    ),
    "recognition-refused": ({"recognition.status": "denied"}, {"legal_aid", "employer_request"}),
}  # fmt: skip
"""What was told, and which papers then make sense."""


@pytest.mark.parametrize(("facts", "expected"), OFFERED.values(), ids=OFFERED)
def test_a_paper_is_offered_where_it_makes_sense(facts: dict[str, object], expected: set[str]) -> None:
    """Advance payment waits for the recognition (暂行办法 art. 6); a contracted-out job needs no labour relationship."""
    found = letters_for(LETTERS, told(facts))
    assert {offer.id for offer in found if offer.offered} == expected
    assert all((offer.why_not is None) is offer.offered for offer in found)
    assert [offer.id for offer in found] == list(LETTERS.rows)


def test_an_employer_is_offered_none() -> None:
    """They are the worker's papers, and some are against it."""
    for offer in letters_for(LETTERS, told(DENYING, role="employer")):
        assert offer == Offer(offer.id, offered=False, why_not="employer")


@settings(max_examples=150, deadline=None)
@given(st.sets(st.sampled_from(SITUATIONS)))
def test_what_is_not_offered_says_why(now: set[str]) -> None:
    """In any mixture of situations: a reason of the paper's own, or none where it is offered."""
    for offer in offers(LETTERS, now):
        row = LETTERS.rows[offer.id]
        reasons = {row.otherwise, *(hinder.why for hinder in row.hinders)}
        assert offer.offered is (offer.why_not is None)
        assert offer.why_not is None or offer.why_not in reasons


TEXTS = st.sampled_from(["李秀英", "三号车间", "木工", "左手", "杭州宏图公司"])
VALUES: dict[str, st.SearchStrategy[object]] = {
    "worker.name": TEXTS, "worker.occupation": TEXTS, "worker.address": TEXTS, "employer.name": TEXTS,
    "employer.address": TEXTS, "accident.place": TEXTS, "accident.cause": TEXTS, "applicant.name": TEXTS,
    "worker.id_number": st.just(make_id_number(7)), "worker.phone": st.just("13800000001"),
    "applicant.phone": st.just("13800000002"), "accident.date": st.sampled_from(["2026-11-20", {"year": 2026}]),
    "worker.work_start_on": st.just("2025-03-01"), "accident.time": st.sampled_from(["15:20", "night"]),
    "injury.parts": st.just(["左小腿"]), "accident.witnesses": st.just(["郑德明"]),
    "treatment.cost": st.just("3200.00"), "appraisal.grade": st.integers(1, 10),
    "recognition.status": st.sampled_from(["done", "denied", "none"]), "recognition.date": st.just("2026-10-08"),
    "employment.insured": st.booleans(), "employment.contract": st.booleans(),
    "employment.form": st.sampled_from(["direct", "dispatch", "subcontract", "over_age"]),
    "employer.attitude": st.sampled_from([["denies_relation"], ["refuses_pay", "delays"], ["cooperates"]]),
    "employer.status": st.sampled_from(["operating", "deregistered"]), "accident.violence": st.booleans(),
    "illness.sudden": st.booleans(), "disease.name": st.just("尘肺"), "death.occurred": st.booleans(),
    "death.at": st.just("2026-11-21"), "applicant.relation": st.sampled_from(["self", "spouse", "union", "agent"]),
}  # fmt: skip
"""Facts anybody might tell."""
FACTS = st.fixed_dictionaries({}, optional=VALUES)
ROLES = st.sampled_from(["worker", "relative", "union", "agent", None])


@settings(max_examples=60, deadline=None)
@given(FACTS, ROLES, st.sets(st.sampled_from(["pay_record", "work_badge", "id_card_front"])))
def test_nothing_is_invented(facts: dict[str, object], role: str | None, received: set[str]) -> None:
    """Whatever was told: each value in a paper is the one that is held, each unknown one a blank, and no other."""
    ledger = told(facts, role=role)
    before = ledger.snapshot()
    papers = [Paper(KEPT, f"{TODAY}T09:00:00+08:00", 1, 1, kind, kind) for kind in sorted(received)]
    for name in LETTERS.rows:
        lines = written(LETTERS, name, ledger, papers)
        blanks = blanks_of(lines)
        for fill in (fill for line in lines for fill in line.fills):
            if fill.name == PAPERS:
                assert set(fill.value or ()) == received - {"id_card_front"}
            elif fill.name in DERIVED:
                assert fill.value == derived_value(fill.name, ledger.values())
            else:
                assert fill.value == ledger.values().get(fill.name)
            assert (fill.value is None and fill.name != PAPERS) == (fill.name in blanks)
        assert lines[0].kind == "title"
        assert "signature" in blanks
    assert ledger.snapshot() == before


def lines_of(name: str, facts: dict[str, object], role: str | None = "worker") -> dict[str, Line]:
    """The lines of a paper by id."""
    return {line.id: line for line in written(LETTERS, name, told(facts, role=role))}


WHO = {"worker", "dead_worker", "kin_of_dead", "kin_of_dead_blank", "for_worker_kin", "for_worker_union", "for_worker_agent"}


@pytest.mark.parametrize(
    ("role", "facts", "who"),
    [
        ("worker", {}, {"worker"}),
        (None, {}, {"worker"}),
        ("relative", {}, {"worker", "for_worker_kin"}),
        ("union", {}, {"worker", "for_worker_union"}),
        ("agent", {}, {"worker", "for_worker_agent"}),
        ("relative", {"death.occurred": True}, {"dead_worker", "kin_of_dead"}),
        ("union", {"death.occurred": True}, {"dead_worker", "kin_of_dead_blank", "for_worker_union"}),
    ],
)
def test_who_speaks_is_written_as_such(role: str | None, facts: dict[str, object], who: set[str]) -> None:
    """AR22, AR25: the worker is the applicant whoever writes; after a death a close relative is."""
    assert lines_of("arbitration", facts, role).keys() & WHO == who


@pytest.mark.parametrize(
    ("role", "who"), [("worker", "by_worker"), ("relative", "by_kin"), ("union", "by_union"), ("agent", "by_agent")]
)
def test_whoever_complains_signs_for_themselves(role: str, who: str) -> None:
    """条例 art. 9: anybody may report; about whom is then said besides."""
    found = lines_of("inspection", {}, role).keys() & {"by_worker", "by_kin", "by_union", "by_agent", "about_worker"}
    assert found == {who} | (set() if role == "worker" else {"about_worker"})


def test_only_what_is_settled_is_written() -> None:
    """What a machine read and nobody confirmed is not put before somebody to sign."""
    ledger = told({"worker.name": "李秀英"})
    source = Source("document", document_id="u1")
    claim = Claim("employer.name", "杭州宏图公司", source, PROPOSED, 0.9)
    acts.add(ledger, acts.Act("b", 2, f"{TODAY}T09:00:00+08:00", "reader", "worker"), [claim])
    assert ledger.values()["employer.name"] == "杭州宏图公司"
    blanks = blanks_of(written(LETTERS, "arbitration", ledger))
    assert "employer.name" in blanks
    assert "worker.name" not in blanks


def test_what_the_parties_dispute_stays_the_speakers_own() -> None:
    """Each side writes what it says itself; the other's word never stands in it."""
    ledger = told({"accident.place": "三号车间"})
    acts.add(
        ledger, acts.Act("b", 2, f"{TODAY}T09:00:00+08:00", "q", "employer"),
        [Claim("accident.place", "厂外", Source("answer"))],
    )  # fmt: skip
    staff = Ledger.load(SHELF.current, ledger.snapshot(), party="worker", env={"role": "worker"}, sees="all")
    assert staff.standing("accident.place").state == "disputed"
    (line,) = (line for line in written(LETTERS, "legal_aid", staff) if line.id == "accident")
    assert {fill.name: fill.value for fill in line.fills}["accident.place"] == "三号车间"


def test_the_dispatching_and_the_using_unit_are_both_named() -> None:
    """AR22 para. 2: they are joint parties; the one nobody named is a blank."""
    lines = written(LETTERS, "arbitration", told({**DENYING, "employment.form": "dispatch"}))
    assert "respondent_user" in {line.id for line in lines}
    assert {"user_unit", "user_unit_address"} <= set(blanks_of(lines))


def test_a_sum_nobody_told_is_left_out() -> None:
    """Costs and grade stand there once they are known; a blank for them would only raise questions."""
    assert {"cost", "grade"} & lines_of("advance_payment", DONE).keys() == set()
    known = lines_of("advance_payment", {**DONE, "treatment.cost": "3200.00", "appraisal.grade": 9})
    assert {"cost", "grade"} <= known.keys()


def test_before_the_recognition_nothing_is_called_recognised() -> None:
    """The decision's day and number are blanks, and no line says that there is one."""
    early = written(LETTERS, "advance_payment", told({"employment.insured": False}))
    assert {"recognition.date", "decision_no"} <= set(blanks_of(early))


def test_after_a_death_nobody_is_asked_for_treatment() -> None:
    """The letter to the employer then asks only for the application."""
    assert "ask_care" in lines_of("employer_request", {})
    assert "ask_care" not in lines_of("employer_request", {"death.occurred": True}, "relative")


def test_every_line_is_in_some_paper() -> None:
    """No line stands about unused, and none twice in one paper."""
    assert {line for row in LETTERS.rows.values() for line in row.lines} == set(LETTERS.lines)
    assert all(len(set(row.lines)) == len(row.lines) for row in LETTERS.rows.values())


ROW = (
    "[letter.a]\norder = 1\nfor = []\notherwise = 'x'\nhinders = []\nlines = ['b']\nbring = []\n"
    "certainty = 'V'\nchecked = '2026-11-25'\nlaw = []\n[line.b]\nkind = 'title'\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ROW.replace("for = []", "for = ['rain']"), "rain"),
        (ROW.replace("hinders = []", "hinders = [{when = 'rain', why = 'x'}]"), "rain"),
        (ROW + "when = ['rain']", "rain"),
        (ROW.replace("['b']", "['c']"), "'c'"),
        (ROW + "facts = ['worker.nam']", "worker.nam"),
        (ROW.replace("'title'", "'poem'"), "poem"),
    ],
)
def test_a_slip_is_named(text: str, found: str) -> None:
    """A misspelt fact would be a blank for ever."""
    with pytest.raises(DefinitionError, match=found):
        parse(text, LETTERS.situations, SHELF.current.facts)
