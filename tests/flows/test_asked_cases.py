"""One question in many cases: what is known of the case decides what is said."""

import pytest

from tests.flows.asking import answer_in

DONE = {"recognition__status": "done"}
ILL = {"illness__sudden": True, "illness__name": "心梗"}
DEAD = {"death__occurred": True}
UNINSURED = {"employment__insured": False}
ON_THE_WAY = {"accident__commuting": True, "accident__traffic": True}


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, "general"),
        (DONE, "done"),
        ({"recognition__status": "pending"}, "waiting"),
        ({"disease__name": "尘肺"}, "disease"),
        (DEAD, "death"),
        ({"accident__date": "2024-05-06"}, "late"),
        (UNINSURED, "uninsured"),
        ({"applicant__relation": "employer"}, "employer"),
    ],
)
def test_how_to_apply(facts: dict, wanted: str) -> None:
    """From the same words: a decision that is there, a death, a disease, a year that has passed."""
    assert answer_in("how_to_apply", None, **facts) == f"how_to_apply-{wanted}"


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, "general"),
        (DONE, "done"),
        ({"exclusion__alcohol": True}, "alcohol"),
        ({**ILL, **DEAD}, "sudden_death"),
        (ILL, "illness"),
        ({"disease__name": "尘肺"}, "disease"),
        ({**ON_THE_WAY, "accident__traffic_liability": "own_main"}, "on_the_way-fault"),
        ({**ON_THE_WAY, "accident__traffic_liability": "own_full"}, "on_the_way-fault"),
        ({**ON_THE_WAY, "accident__traffic_liability": "own_equal"}, "on_the_way-equal"),
        ({**ON_THE_WAY, "accident__traffic_liability": "own_none"}, "on_the_way-clear"),
        ({**ON_THE_WAY, "accident__traffic_liability": "undetermined"}, "on_the_way-hit"),
        ({"accident__commuting": True}, "on_the_way-general"),
        ({"accident__business_trip": True}, "trip"),
        ({"accident__business_trip": True, "accident__traffic": True}, "trip_crash"),
        ({"accident__violence": True}, "violence"),
        ({"rescue__public_interest": True}, "rescue"),
        ({"veteran__certificate": True}, "veteran"),
        ({"accident__organised_activity": True}, "activity"),
        ({"accident__preparatory": True}, "preparatory"),
        ({"accident__work_related": False}, "not_work"),
        ({"worker__age": 63}, "over_age"),
        ({"applicant__relation": "employer"}, "employer"),
        ({"accident__in_workplace": True, "accident__in_work_time": True}, "at_work"),
    ],
)
def test_whether_it_is_a_work_injury(facts: dict, wanted: str) -> None:
    """Each ground of articles 14 to 16 is answered with its own conditions."""
    assert answer_in("eligibility", None, **facts) == (wanted if "-" in wanted else f"eligibility-{wanted}")


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, "general"),
        (DONE, "recognised"),
        (UNINSURED, "uninsured"),
        ({**DONE, **UNINSURED}, "recognised_uninsured"),
        ({"recognition__status": "denied"}, "denied"),
        ({"accident__date": {"year": 2017}}, "old"),
        ({"accident__date": {"year": 2017}, **DONE}, "recognised"),
        ({"accident__date": {"year": 2026}}, "general"),
        ({"employment__form": "informal"}, "casual"),
        ({"applicant__relation": "employer"}, "employer"),
        ({"applicant__relation": "employer", **UNINSURED}, "employer_uninsured"),
    ],
)
def test_how_much_before_a_grade(facts: dict, wanted: str) -> None:
    """What is due whatever the grade, by who pays and how far the matter is."""
    assert answer_in("comp_amount", None, **facts) == f"money-{wanted}"


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, "general"),
        ({**DONE, **UNINSURED}, "recognised_uninsured"),
        (DONE, "recognised"),
        ({"employer__attitude": ["denies_relation"]}, "denies"),
        ({"employer__attitude": ["denies_injury"]}, "denies_injury"),
        ({"employer__attitude": ["refuses_pay"]}, "refuses_pay"),
        ({"employer__attitude": ["unreachable"]}, "unreachable"),
        ({"employer__attitude": ["delays"]}, "will_not_apply"),
    ],
)
def test_an_employer_that_refuses(facts: dict, wanted: str) -> None:
    """What helps hangs on what it refuses, and on how far the matter is."""
    assert answer_in("employer_refuses", **facts) == f"employer_refuses-{wanted}"


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, "general"),
        (DEAD, "death_kin"),
        ({**DEAD, "applicant__relation": "employer"}, "death"),
        ({"applicant__relation": "employer"}, "employer"),
        ({"employment__form": "subcontract"}, "subcontract"),
        ({"employment__form": "affiliated"}, "subcontract"),
        (UNINSURED, "uninsured"),
    ],
)
def test_who_is_liable(facts: dict, wanted: str) -> None:
    """The fund, the employer, or the unit that passed the work on."""
    assert answer_in("liability", None, **facts) == f"liability-{wanted}"


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, "general"),
        ({"applicant__relation": "employer"}, "employer"),
        ({**DEAD, "applicant__relation": "employer"}, "employer_death"),
        (DEAD, "death"),
        ({"appraisal__grade": 9}, "graded"),
        (DONE, "recognised"),
        (UNINSURED, "uninsured"),
        ({"employer__attitude": ["denies_injury"]}, "denies"),
        (ON_THE_WAY, "commuting"),
        ({"accident__business_trip": True}, "trip"),
    ],
)
def test_what_to_do(facts: dict, wanted: str) -> None:
    """The next thing this person can do."""
    assert answer_in("what_to_do", None, **facts) == f"what_to_do-{wanted}"


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, "general"),
        ({"appraisal__grade": 9}, "paid"),
        ({"appraisal__status": "pending"}, "appraising"),
        ({"recognition__status": "denied"}, "denied"),
        (DONE, "recognised"),
        ({"recognition__status": "applied"}, "waiting"),
    ],
)
def test_what_comes_next(facts: dict, wanted: str) -> None:
    """Counted from how far it is."""
    assert answer_in("next_step", **facts) == f"next_step-{wanted}"


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({}, "general"),
        (DEAD, "death"),
        ({"disease__name": "尘肺"}, "disease"),
        ({"accident__commuting": True}, "commuting"),
        ({"employment__contract": False}, "no_contract"),
    ],
)
def test_which_papers(facts: dict, wanted: str) -> None:
    """Three for everybody, and what a case needs beside them."""
    assert answer_in("documents", **facts) == f"documents-{wanted}"


@pytest.mark.parametrize("intent", ["comp_amount", "comp_items", "medical_expenses", "wages", "what_to_do"])
def test_an_illness_without_a_death_is_answered_honestly(intent: str) -> None:
    """No benefit is held out that the regulation does not know; after a death it is another question."""
    assert answer_in(intent, None, **ILL) == "ill_not_hurt-general"
    assert not answer_in(intent, None, **ILL, **DEAD).startswith("ill_not_hurt")
