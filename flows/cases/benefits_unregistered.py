"""Estimates what a unit without registration owes: its own one-off compensation, not insurance (非法用工一次性赔偿)."""

import msgspec

from flows.cases.benefits_reckoning import REGULATION, Part, Reckoning, part
from flows.cases.benefits_terms import DEATH, GRADING, TREATMENT, Item, Missing, Note, Term
from flows.engine.definitions import Basis

R66: Basis = ((REGULATION, "第六十六条"),)


def unregistered_items(reckoning: Reckoning) -> Part:
    """Costs and living while treated, then a multiple of the area's annual wage, or of national income after a death.

    The measures are for units without licence or registration and for child labour; what they
    pay may not be less than the insurance would.
    """
    question = reckoning.question
    parts = [_while_treated(reckoning)]
    parts.append(_compensation(reckoning) if question.death_on is None else _after_death(reckoning))
    return Part(
        tuple(item for each in parts for item in each.items), tuple(gap for each in parts for gap in each.missing)
    )


def _while_treated(reckoning: Reckoning) -> Part:
    costs = reckoning.item(
        "unregistered_costs", TREATMENT, Note("actual_unregistered"), Note("due_unregistered_costs"),
        conditions=(Note("unregistered_unit"),), also=R66,
    )  # fmt: skip
    average = reckoning.average("unregistered_living", reckoning.question.asked_on.year - 1)
    living = reckoning.item(
        "unregistered_living", TREATMENT, Note("monthly_base", {"base": average.term}), Note("due_until_appraisal"),
        amount=average.value, inputs=average.inputs, conditions=(Note("unregistered_unit"), *average.conditions),
        also=R66,
    )  # fmt: skip
    return part(costs, living, of=[average])


def _compensation(reckoning: Reckoning) -> Part:
    question, name = reckoning.question, "unregistered_compensation"
    grades = reckoning.figures.national.grade
    said = (Note("unregistered_unit"), Note("not_less_than_insurance"))
    if question.grade is None:
        times = [row.unregistered_times for row in grades.values()]
        formula = Note("times_by_grade", {"base": Term("annual_average"), "least": min(times), "most": max(times)})
        item = reckoning.item(name, GRADING, formula, Note("due_after_appraisal"), conditions=said, also=R66)
        return part(item, missing=[Missing("grade", "grade")])
    average = reckoning.annual_average("unregistered", question.asked_on.year - 1)
    times = grades[question.grade].unregistered_times
    item = reckoning.item(
        name, GRADING, Note("times_of", {"base": average.term, "times": times}), Note("due_after_appraisal"),
        amount=None if average.value is None else average.value * times,
        inputs=(*average.inputs, reckoning.number("times", times, name)),
        conditions=(*said, *average.conditions), also=R66,
    )  # fmt: skip
    return part(item, of=[average])


def _after_death(reckoning: Reckoning) -> Part:
    """The measures say only 上一年度: the year before the death is taken, and said where the injury had another."""
    rates, question = reckoning.figures.rates, reckoning.question
    wanted = question.death_on.year - 1
    rows = (
        ("unregistered_death", rates.unregistered_death_times),
        ("unregistered_death_other", rates.unregistered_other_times),
    )
    income = reckoning.income(wanted)
    base = Term("income_before_death", income.value)
    inputs = tuple(msgspec.structs.replace(given, name=base.name) for given in income.inputs)
    differ = (Note("year_unsaid", {"year": wanted}),) if question.injured_on.year != question.death_on.year else ()
    items: list[Item] = []
    for name, times in rows:
        items.append(
            reckoning.item(
                name, DEATH, Note("times_of", {"base": base, "times": times}), Note("due_at_once"),
                amount=None if income.value is None else income.value * times,
                inputs=(*inputs, reckoning.number("times", times, name)),
                conditions=(
                    Note("unregistered_unit"), Note("not_less_than_insurance"), *differ, *income.conditions
                ),
                also=R66,
            )
        )  # fmt: skip
    return part(*items, of=[income])
