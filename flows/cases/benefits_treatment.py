"""Estimates what is due while somebody is treated: costs, wage and nursing during paid suspension (治疗期间的待遇)."""

from flows.cases.benefits_reckoning import Part, Quantity, Reckoning, part, stated
from flows.cases.benefits_terms import TREATMENT, Item, Note, Term

_ACTUAL = ("treatment", "travel", "assistive_devices", "appraisal_fee")


def treatment_items(reckoning: Reckoning) -> Part:
    """Costs by what they really were, the wage as before, and nursing (工伤保险条例 art. 30, 32, 33)."""
    costs = tuple(
        reckoning.item(name, TREATMENT, Note(f"actual_{name}"), Note(f"due_{name}"), conditions=(Note(f"if_{name}"),))
        for name in _ACTUAL
    )
    wage = _suspension_wage(reckoning)
    nursing, behind = _suspension_nursing(reckoning)
    return part(costs[0], _meals(reckoning), *costs[1:], wage, nursing, of=behind)


def costs_before_death(reckoning: Reckoning) -> Part:
    """What rescue and treatment cost before somebody died."""
    name = "treatment"
    said = Note("due_treatment")
    return part(
        reckoning.item(name, TREATMENT, Note("actual_treatment"), said, conditions=(Note("if_treatment"),)),
    )


def _meals(reckoning: Reckoning) -> Item:
    local = reckoning.area.rule("hospital_meals")
    formula = Note("meals_by_place")
    if local is not None:
        formula = Note("meals_share", {"base": Term("minimum_wage"), "percent": local.percent})
    return reckoning.item(
        "hospital_meals", TREATMENT, formula, Note("due_treatment"),
        conditions=(Note("if_hospital"),), also=local.law if local is not None else (),
    )  # fmt: skip


def _suspension_wage(reckoning: Reckoning) -> Item:
    """The wage goes on as it was; neither a floor nor a cap applies (原工资福利待遇不变)."""
    question, rates = reckoning.question, reckoning.figures.rates
    local = reckoning.area.rule("suspension")
    length = {"months": rates.suspension_months, "more": rates.extension_months}
    limit = Note("suspension_local", {"months": local.months}) if local is not None else Note("suspension", length)
    wage = question.monthly_wage
    return reckoning.item(
        "suspension_wage", TREATMENT, Note("as_before", {"base": Term("wage_before", wage)}), Note("due_monthly_pay"),
        amount=wage,
        inputs=(stated("monthly_wage", wage, question.asked_on),) if wage is not None else (),
        conditions=(limit, Note("real_wage")),
        also=local.law if local is not None else (),
    )  # fmt: skip


def _suspension_nursing(reckoning: Reckoning) -> tuple[Item, tuple[Quantity, ...]]:
    """The employer provides nursing; what it pays kin for it is a local matter."""
    local = reckoning.area.rule("kin_nursing")
    conditions, formula, behind = (Note("if_cannot_care"),), Note("employer_nurses"), ()
    if local is not None and local.rule == "province_average":
        average = reckoning.average("kin_nursing", reckoning.question.asked_on.year - 1, "province_average")
        formula, behind = Note("kin_at_least", {"base": average.term}), (average,)
    elif local is not None:
        formula = Note(f"kin_{local.rule}")
    item = reckoning.item(
        "suspension_nursing", TREATMENT, formula, Note("due_suspension_nursing"),
        inputs=[given for quantity in behind for given in quantity.inputs],
        conditions=conditions,
        also=local.law if local is not None else (),
    )  # fmt: skip
    return item, behind
