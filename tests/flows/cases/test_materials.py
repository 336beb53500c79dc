"""Papers of a case: what is needed, what stands in for it, and what nobody may be asked for."""

from collections.abc import Mapping

import pytest

from flows.cases.materials import MISSING, READ, RECEIVED, WAIVED, Material, materials_of
from flows.engine.definitions import DocumentDef
from tests.flows.cases.files import SHELF

DOCUMENTS = SHELF.current.definitions.document
RELATION = [kind for kind, row in DOCUMENTS.items() if row.group == "relation"]
SUPPLIED = [kind for kind, row in DOCUMENTS.items() if row.need == "supplied_by_others"]


def listed(states: Mapping[str, str] | None = None, *, without: tuple[str, ...] = ()) -> dict[str, Material]:
    """The real papers, as if every condition held but those left out."""
    found = materials_of(DOCUMENTS, lambda kind: kind not in without, states or {})
    return {paper.kind: paper for paper in found}


def test_what_registers_supply_is_waived_from_the_start() -> None:
    """人社厅发〔2018〕104号 二（三）: identity, kinship, enrolment and licence are looked up, not asked for."""
    assert {"kinship_proof", "identity_record", "enrolment_proof", "business_licence"} <= set(SUPPLIED)
    papers = listed()
    assert {papers[kind].state for kind in SUPPLIED} == {WAIVED}
    assert all(papers[kind].duty != "applicant" for kind in SUPPLIED)


def test_nothing_is_in_before_it_was_handed_in() -> None:
    """Everything the applicant may give is missing at first, and nothing else is."""
    papers = listed()
    assert {kind for kind, paper in papers.items() if paper.state == MISSING} == set(DOCUMENTS) - set(SUPPLIED)


@pytest.mark.parametrize("given", RELATION)
@pytest.mark.parametrize("state", [RECEIVED, READ])
def test_one_proof_of_the_relation_is_enough(given: str, state: str) -> None:
    """R18: whichever paper shows the employment, the others are waived."""
    papers = listed({given: state})
    assert papers[given].state == state
    assert {papers[kind].state for kind in RELATION if kind != given} == {WAIVED}
    assert papers["diagnosis_certificate"].state == MISSING


def test_a_paper_handed_in_stays_in() -> None:
    """A second proof of the same thing is received, not waived away."""
    papers = listed({"pay_record": RECEIVED, "work_badge": READ})
    assert (papers["pay_record"].state, papers["work_badge"].state) == (RECEIVED, READ)


def test_a_helpful_paper_does_not_stand_in_for_a_required_one() -> None:
    """A discharge summary helps; the diagnosis is still to come."""
    assert listed({"discharge_summary": RECEIVED})["diagnosis_certificate"].state == MISSING


def test_alternatives_are_the_others_of_the_group() -> None:
    """A person sees what else would do, never the paper itself or one that does not apply."""
    papers = listed(without=("labour_contract",))
    assert papers["pay_record"].alternatives == tuple(k for k in RELATION if k not in ("pay_record", "labour_contract"))
    assert "labour_contract" not in papers
    assert papers["scene_photo"].alternatives == ()


def test_a_waiver_needs_a_paper_that_applies() -> None:
    """A contract that is not on the list for this case waives nothing."""
    papers = listed({"labour_contract": RECEIVED}, without=("labour_contract",))
    assert papers["pay_record"].state == MISSING


def test_papers_keep_the_order_of_the_definitions() -> None:
    """The same case always lists the same papers in the same order."""
    assert list(listed()) == list(DOCUMENTS)


def test_a_paper_nobody_is_named_for_is_the_applicants() -> None:
    """Without another duty the applicant gives it."""
    found = materials_of({"note": DocumentDef(need="helpful")}, lambda _: True, {})
    assert found == (Material("note", "helpful", MISSING, "applicant", (), ()),)


def test_one_group_waives_only_itself() -> None:
    """Alternatives of one question do not answer another."""
    rows = {name: DocumentDef(need="any_of", group=name[0]) for name in ("a1", "a2", "b1")}
    states = {paper.kind: paper.state for paper in materials_of(rows, lambda _: True, {"a1": RECEIVED})}
    assert states == {"a1": RECEIVED, "a2": WAIVED, "b1": MISSING}


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_every_paper_says_why_it_may_be_wanted(kind: str) -> None:
    """SO31: no paper without a basis in law."""
    assert listed()[kind].basis
