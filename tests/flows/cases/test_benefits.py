"""Whatever is asked: no figure without source and date, none for a place without data, and never more than the law."""

from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings

from flows.cases.benefits import estimate
from flows.cases.benefits_terms import Question
from tests.flows.cases.any_question import FIGURES, questions
from tests.flows.cases.files import SHELF

LOCAL = frozenset((
    "nursing_fee", "funeral_grant", "medical_subsidy", "employment_subsidy", "uninsured_option",
    "unregistered_living", "unregistered_compensation",
))  # fmt: skip
"""What rests on figures of the place."""
GRADED = frozenset((
    "disability_lump_sum", "disability_allowance", "medical_subsidy", "employment_subsidy", "unregistered_compensation",
))  # fmt: skip

@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
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


def test_before_the_revision_nothing_is_named():
    """The months of today are no answer for an injury of 2008: the agency knows the rules of that time."""
    old = Question(asked_on=date(2026, 11, 25), injured_on=date(2008, 5, 6), grade=10, monthly_wage=Decimal(3000))
    found = estimate(old, FIGURES)
    assert found.items == ()
    assert [gap.why for gap in found.missing] == ["before_2011"]
