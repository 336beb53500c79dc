"""Estimates what is due while somebody is treated: costs, wage and nursing during paid suspension (治疗期间的待遇)."""

import msgspec

from flows.cases.benefits_reckoning import REGULATION, Part, Quantity, Reckoning, part, stated
from flows.cases.benefits_terms import TREATMENT, Item, Note, Term
from flows.engine.definitions import Basis

_ACTUAL = ("travel", "assistive_devices", "appraisal_fee")
R38: Basis = ((REGULATION, "第三十八条"),)
SPC8: Basis = (("最高人民法院关于审理工伤保险行政案件若干问题的规定", "第八条"),)


def treatment_items(reckoning: Reckoning) -> Part:
    """Costs by what they really were, the wage as before, and nursing (工伤保险条例 art. 30, 32, 33)."""
    costs = tuple(
        reckoning.item(name, TREATMENT, Note(f"actual_{name}"), Note(f"due_{name}"), conditions=(Note(f"if_{name}"),))
        for name in _ACTUAL
    )
    nursing, behind = _suspension_nursing(reckoning)
    found = (_treatment(reckoning), _meals(reckoning), *costs, _suspension_wage(reckoning), nursing)
    return part(*found, of=behind)


def recurrence_items(reckoning: Reckoning) -> Part:
    """An old injury that was confirmed to have come back: treatment, devices and paid suspension again (art. 38)."""
    again = treatment_items(reckoning)
    return Part(
        tuple(
            msgspec.structs.replace(
                item, conditions=(Note("recurrence_confirmed"), *item.conditions), basis=(*item.basis, *R38)
            )
            for item in again.items
            if item.item != "appraisal_fee"
        ),
        again.missing,
    )


def costs_before_death(reckoning: Reckoning) -> Part:
    """What rescue and treatment cost before somebody died."""
    return part(_treatment(reckoning))


def _treatment(reckoning: Reckoning) -> Item:
    """Who was hurt by somebody else loses nothing but what that person has paid for treatment (法释〔2014〕9号 art. 8)."""
    said, also = [Note("if_treatment")], ()
    if reckoning.question.third_party:
        local = reckoning.area.rule("third_party")
        said += [Note("third_party"), *((Note("third_party_local"),) if local is not None else ())]
        also = (*SPC8, *(local.law if local is not None else ()))
    return reckoning.item(
        "treatment", TREATMENT, Note("actual_treatment"), Note("due_treatment"), conditions=said, also=also
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
