"""Estimates what the family receives after a death, and while somebody is missing after an accident (工亡待遇)."""

from datetime import date, timedelta

from flows.cases.benefits_dependants import pension
from flows.cases.benefits_reckoning import REGULATION, Part, Quantity, Reckoning, part, stated
from flows.cases.benefits_terms import DEATH, MISSING_PERSON, Item, Missing, Note, NotDue, Term, share
from flows.cases.counting import end_of
from flows.cases.workdays import Workdays
from flows.engine.definitions import Basis

R39_2: Basis = ((REGULATION, "第三十九条第二款"),)
R39_3: Basis = ((REGULATION, "第三十九条第三款"),)
O2_1: Basis = (("人力资源社会保障部关于执行《工伤保险条例》若干问题的意见（二）", "第一条"),)
IN_SUSPENSION, AFTER_SEVERE, UNCLEAR = "in_suspension", "after_severe", "unclear"
_SEVERE = 4


def death_items(reckoning: Reckoning, wage: Quantity) -> Part:
    """Funeral grant, dependants' pension and death grant, as the time of death allows (art. 39).

    Whoever dies of the injury within the period of paid suspension leaves all three; whoever was
    grade 1 to 4 and died after it leaves the first two. Of other deaths nothing is reckoned.
    """
    variant = variant_of(reckoning)
    if variant == UNCLEAR:
        return _unclear(reckoning, wage)
    after = variant == AFTER_SEVERE
    also = (*R39_3, *O2_1) if after else R39_2
    said = (Note("choose_one_kind"),) if after else (Note("died_of_it"),)
    parts = [_funeral(reckoning, said, also), pension(reckoning, wage, "dependants_pension", DEATH, said, also)]
    if after:
        parts.append(Part(not_due=(NotDue("death_grant", "after_suspension", R39_3),)))
    else:
        parts.append(death_grant(reckoning, also))
    return Part(
        tuple(item for each in parts for item in each.items),
        tuple(gap for each in parts for gap in each.missing),
        tuple(row for each in parts for row in each.not_due),
    )


def variant_of(reckoning: Reckoning) -> str:
    """When somebody died, as far as it decides what is due (什么时候去世的).

    A grade ends the period of paid suspension (art. 33); without one the first twelve months
    are taken as inside it, and anything later is for a person.
    """
    question = reckoning.question
    if question.in_suspension:
        return IN_SUSPENSION
    if question.grade is not None:
        return AFTER_SEVERE if question.grade <= _SEVERE else UNCLEAR
    months = reckoning.figures.rates.suspension_months
    within = question.death_on <= end_of(question.injured_on, months, "month", Workdays({}))
    return IN_SUSPENSION if within and question.in_suspension is None else UNCLEAR


def _funeral(reckoning: Reckoning, said: tuple[Note, ...], also: Basis) -> Part:
    name, months = "funeral_grant", reckoning.figures.rates.funeral_months
    average = reckoning.average("funeral", reckoning.question.death_on.year - 1)
    item = reckoning.item(
        name, DEATH, Note("months_of", {"base": average.term, "months": months}), _due(reckoning),
        amount=None if average.value is None else average.value * months,
        inputs=(*average.inputs, reckoning.number("months", months, name)),
        conditions=(*said, *average.conditions), also=(*also, *average.basis),
    )  # fmt: skip
    return part(item, of=[average])


def _due(reckoning: Reckoning) -> Note:
    """After recognition of the death; who had a grade was recognised long ago, and the family only claims."""
    return Note("due_after_recognition" if reckoning.question.grade is None else "due_after_claim")


def death_grant(reckoning: Reckoning, also: Basis) -> Part:
    """Twenty times the national urban income of the year before the injury (一次性工亡补助金)."""
    question, name = reckoning.question, "death_grant"
    times = reckoning.figures.rates.death_grant_times
    income = reckoning.income(question.injured_on.year - 1)
    said = [Note("died_of_it")]
    if question.death_on is not None and question.death_on.year != question.injured_on.year:
        said.append(Note("years_differ", {"year": question.injured_on.year - 1}))
    item = reckoning.item(
        name, DEATH, Note("times_of", {"base": income.term, "times": times}), _due(reckoning),
        amount=None if income.value is None else income.value * times,
        inputs=(*income.inputs, reckoning.number("times", times, name)),
        conditions=(*said, *income.conditions), also=(*also, *income.basis),
    )  # fmt: skip
    return part(item, of=[income])


def _unclear(reckoning: Reckoning, wage: Quantity) -> Part:
    """The items by name and way, without a figure: whether they are due is for a person to say."""
    rates = reckoning.figures.rates
    formulas = {
        "funeral_grant": Note("months_of", {"base": Term("area_average"), "months": rates.funeral_months}),
        "dependants_pension": Note("pension_shares", {"base": Term("own_wage")}),
        "death_grant": Note("times_of", {"base": Term("national_income"), "times": rates.death_grant_times}),
    }
    items = [
        reckoning.item(name, DEATH, formula, Note("due_after_recognition"), conditions=(Note("ask_when_died"),))
        for name, formula in formulas.items()
    ]
    gap = () if reckoning.question.in_suspension is False else (Missing("in_suspension", "in_suspension"),)
    return part(*items, missing=gap)


def missing_items(reckoning: Reckoning, wage: Quantity) -> Part:
    """Three months' wage, then the dependants' pension, and an advance in need (下落不明, art. 41)."""
    question = reckoning.question
    fourth = _first_of_month(question.injured_on, reckoning.figures.rates.missing_wage_months)
    pensions = pension(reckoning, wage, "missing_pension", MISSING_PERSON, (), (), Note("due_from", {"day": fourth}))
    advance = _advance(reckoning)
    return Part(
        (_missing_wage(reckoning, fourth), *pensions.items, *advance.items),
        (*pensions.missing, *advance.missing),
        pensions.not_due,
    )


def _missing_wage(reckoning: Reckoning, fourth: date) -> Item:
    question, wage = reckoning.question, reckoning.question.monthly_wage
    months = reckoning.figures.rates.missing_wage_months
    return reckoning.item(
        "missing_wage", MISSING_PERSON, Note("as_before", {"base": Term("wage_before", wage)}),
        Note("due_until", {"day": fourth - timedelta(days=1)}),
        amount=wage,
        inputs=(stated("monthly_wage", wage, question.asked_on),) if wage is not None else (),
        conditions=(Note("missing_after_accident", {"months": months}), Note("real_wage")),
    )  # fmt: skip


def _advance(reckoning: Reckoning) -> Part:
    """Half of the death grant at the most, where life is hard."""
    name, rates = "death_grant_advance", reckoning.figures.rates
    income = reckoning.income(reckoning.question.injured_on.year - 1)
    times, percent = rates.death_grant_times, rates.advance_percent
    formula = Note("times_share_of", {"base": income.term, "times": times, "percent": percent})
    item = reckoning.item(
        name, MISSING_PERSON, formula, Note("due_on_request"),
        amount=None if income.value is None else share(income.value * times, percent),
        inputs=(
            *income.inputs, reckoning.number("times", times, name), reckoning.number("percent", percent, name),
        ),
        conditions=(Note("life_is_hard"), Note("declared_later"), *income.conditions), also=income.basis,
    )  # fmt: skip
    return part(item, of=[income])


def _first_of_month(day: date, months: int) -> date:
    """The first day of the month so many months later; the month of the accident is the first (当月起)."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
