"""Whatever is asked: no figure without source and date, none for a place without data, and never more than the law."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.cases.benefits import estimate
from flows.cases.benefits_terms import ENDINGS, LEFT, RELATIONS, SELF_CARE, Dependant, Question
from tests.flows.cases.files import SHELF
from tests.flows.cases.money import NOWHERE, average, figures, like, minimum_wage

WAGES = st.decimals(min_value=0, max_value=200000, places=2)
FIGURES = figures(
    like("440000", average=(average(2024, 8000), average(2025, 9000)), minimum_wage=(minimum_wage(2500),)),
    *SHELF.figures.areas.values(),
)
REGIONS = (None, "650000", "330100", "510100", "440300", "110000", "320500", "370100", NOWHERE)
LOCAL = frozenset((
    "nursing_fee", "funeral_grant", "medical_subsidy", "employment_subsidy", "uninsured_option",
    "unregistered_living", "unregistered_compensation",
))  # fmt: skip
"""What rests on figures of the place."""
GRADED = frozenset((
    "disability_lump_sum", "disability_allowance", "medical_subsidy", "employment_subsidy", "unregistered_compensation",
))  # fmt: skip
PEOPLE = st.builds(
    Dependant,
    relation=st.sampled_from(RELATIONS),
    age=st.none() | st.integers(0, 100),
    sex=st.sampled_from((None, "male", "female")),
    alone=st.booleans(),
    unable=st.booleans(),
)


def maybe(values):
    """Known or not."""
    return st.none() | values


@st.composite
def questions(draw) -> Question:
    """Any case, its days in an order that can be."""
    injured_on = draw(st.dates(date(2012, 1, 1), date(2027, 3, 1)))
    later = st.integers(0, 1500).map(lambda days: injured_on + timedelta(days=days))
    facts = {
        "region": st.sampled_from(REGIONS),
        "grade": maybe(st.integers(1, 10)),
        "death_on": maybe(later),
        "monthly_wage": maybe(WAGES),
        "self_care": maybe(st.sampled_from(SELF_CARE)),
        "self_care_items": maybe(st.integers(1, 5)),
        "dependants": maybe(st.lists(PEOPLE, max_size=5).map(tuple)),
        "ending": maybe(st.sampled_from(ENDINGS)),
        "wage_at_ending": maybe(WAGES),
        "years_to_retirement": maybe(st.decimals(min_value=0, max_value=40, places=1)),
        "employer_at_fault": st.booleans(),
        "insured": maybe(st.booleans()),
        **{name: st.booleans() for name in ("insured_late", "recurrence", "review", "third_party")},
        "employer_unregistered": st.sampled_from((False, False, True)),
        "ground": st.sampled_from((None, "R14_1", "R14_4", "R15_3", "platform_work")),
        "in_suspension": maybe(st.booleans()),
        "missing_person": st.booleans(),
        "suitable_work": maybe(st.booleans()),
        "left_post": maybe(st.sampled_from(LEFT)),
        "pension_before": maybe(WAGES),
    }
    asked_on = max(draw(later), date(2012, 1, 2))
    return Question(asked_on=asked_on, injured_on=injured_on, **{name: draw(each) for name, each in facts.items()})


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(questions())
def test_whatever_is_asked(question):
    """Every figure stands on figures with source and day; what cannot be named has none; nothing is below zero."""
    found = estimate(question, FIGURES)
    names = [row.item for row in found.items]
    assert len(names) == len(set(names))
    assert set(names).isdisjoint(row.item for row in found.not_due)
    for row in found.items:
        assert row.basis
        assert row.payer in ("fund", "employer")
        if row.amount is not None:
            assert row.amount >= 0
            assert row.amount == row.amount.quantize(Decimal("0.01"))
            assert row.inputs
        assert all(each.source and each.as_of for each in row.inputs)
    _check_endings(question, names)
    _check_places(question, found)
    _check_pension(question, found)


def _check_endings(question, names):
    """No sum of the end without an end."""
    if question.ending in (None, "none"):
        assert not {"medical_subsidy", "employment_subsidy"} & set(names)
    if question.grade is not None and question.grade <= 4:
        assert not {"medical_subsidy", "employment_subsidy"} & set(names)


def _check_places(question, found):
    """Where nobody has a figure of the place, or a grade, none is named that rests on it."""
    if question.grade is None:
        assert all(row.amount is None for row in found.items if row.item in GRADED)
    if question.region in (None, "650000", "330100"):
        assert all(row.amount is None for row in found.items if row.item in LOCAL)


def _check_pension(question, found):
    """All shares together never pass the wage they are taken from."""
    for row in found.items:
        if row.item in ("dependants_pension", "missing_pension") and row.amount is not None:
            assert row.amount <= row.formula.args["base"].value


def test_nothing_known_is_still_an_answer():
    """A day and no more: what applies to everybody, and what is missing."""
    found = estimate(Question(asked_on=date(2026, 11, 25), injured_on=date(2026, 11, 24)), SHELF.figures)
    assert {row.item for row in found.items} >= {"treatment", "suspension_wage", "disability_lump_sum"}
    assert {gap.name for gap in found.missing} >= {"grade", "monthly_wage"}
    assert all(row.amount is None for row in found.items)


def test_no_total_anywhere():
    """Items only: nothing in an estimate adds them up."""
    found = estimate(Question(asked_on=date(2026, 1, 1), injured_on=date(2025, 1, 1)), FIGURES)
    assert set(found.__struct_fields__) == {"items", "missing", "not_due"}
