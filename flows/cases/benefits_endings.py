"""Estimates the two sums that arise only when the employment ends, and says when they do not (解除、终止时的两笔补助金)."""

from datetime import date
from decimal import Decimal

import msgspec

from flows.cases.benefits_figures import SubsidyDef
from flows.cases.benefits_reckoning import REGULATION, Part, Quantity, Reckoning, bounded, local
from flows.cases.benefits_terms import (
    ENDING,
    Input,
    Item,
    Missing,
    Note,
    NotDue,
    Term,
)
from flows.engine.definitions import Basis

MEDICAL, EMPLOYMENT = "medical_subsidy", "employment_subsidy"
SUBSIDIES = (MEDICAL, EMPLOYMENT)
DUE, ASK = "due", "ask"
R35: Basis = ((REGULATION, "第三十五条"),)
R36: Basis = ((REGULATION, "第三十六条第二款"),)
R37: Basis = ((REGULATION, "第三十七条"),)
_SEVERE, _MIDDLE = 4, 6
_NEAR_YEARS = 5
_RESIGNS, _EXPIRES, _RETIRES = "worker_resigns", "contract_expires", "retires"
_NATIONAL = frozenset((_RESIGNS, _EXPIRES))
"""Of grades 5 and 6 at expiry too the worker must want it: the condition says so."""


class _Sum(msgspec.Struct, frozen=True):
    """A subsidy as far as it can be reckoned."""

    formula: Note
    amount: Decimal | None = None
    inputs: tuple[Input, ...] = ()
    conditions: tuple[Note, ...] = ()
    missing: tuple[Missing, ...] = ()


def ending_items(reckoning: Reckoning, wage: Quantity) -> Part:
    """The medical and the employment subsidy, only for an end that was named (art. 36-37).

    Grades 1 to 4 never; 5 and 6 only where the worker asks, also when the contract expires; 7 to
    10 where it expires or the worker resigns, and in some provinces at every lawful end. Of other
    ends nothing is reckoned: a person has to look.
    """
    question = reckoning.question
    if question.ending in (None, "none"):
        return Part()
    if question.grade is not None and question.grade <= _SEVERE:
        return Part(not_due=tuple(NotDue(name, "grades_1_to_4", R35) for name in SUBSIDIES))
    parts = [_subsidy(reckoning, wage, name) for name in SUBSIDIES]
    return Part(
        tuple(item for each in parts for item in each.items),
        tuple(gap for each in parts for gap in each.missing),
        tuple(row for each in parts for row in each.not_due),
    )


def _subsidy(reckoning: Reckoning, wage: Quantity, name: str) -> Part:
    question = reckoning.question
    ended = question.ending_on or question.asked_on
    table = reckoning.area.subsidy(name, ended, question.asked_on)
    if question.grade is None:
        found = _Sum(Note("province_table"), missing=(Missing("grade", "grade"),))
        return Part((_item(reckoning, name, table, found, [_trigger(None)]),), found.missing)
    law = R36 if question.grade <= _MIDDLE else R37
    standing = _standing(question.grade, question.ending, table)
    if standing is None:
        return Part(not_due=(NotDue(name, "pension_instead", table.law if table else law),))
    found = _sum(reckoning, wage, name, table, ended)
    if standing == ASK:
        asked = [_trigger(question.grade), Note(f"ask_{question.ending}"), Note("ask_a_person")]
        return Part((_item(reckoning, name, table, _Sum(found.formula), asked),))
    return Part((_item(reckoning, name, table, found, [_trigger(question.grade, table)]),), found.missing)


def _standing(grade: int, ending: str, table: SubsidyDef | None) -> str | None:
    """Due, a matter for a person, or None where the province says no."""
    if table is not None and grade in table.any_ending:
        return None if ending == _RETIRES else DUE
    return DUE if ending in _NATIONAL else ASK


def _trigger(grade: int | None, table: SubsidyDef | None = None) -> Note:
    """The condition of the law, in its own words."""
    if grade is None:
        return Note("only_at_ending")
    if table is not None and grade in table.any_ending:
        return Note("any_lawful_ending")
    return Note("only_worker_asks" if grade <= _MIDDLE else "only_expiry_or_resignation")


def _sum(reckoning: Reckoning, wage: Quantity, name: str, table: SubsidyDef | None, ended: date) -> _Sum:
    """The sum by the province's table, unless something it hangs on is not known."""
    if table is None:
        why = "no_table" if reckoning.question.region is not None else "no_region"
        near = (Note("near_retirement"),) if name == EMPLOYMENT and _may_fall(reckoning) else ()
        return _Sum(Note("province_table"), conditions=near, missing=(Missing("province_table", why),))
    base = _base(reckoning, wage, table, ended)
    found = _of_months(reckoning, table, base) if table.base != "fixed" else _fixed(reckoning, table)
    return _near_retirement(reckoning, table, found)


def _may_fall(reckoning: Reckoning) -> bool:
    """Whether the employment part falls near the pension age in a province whose table is not here (四川 art. 35)."""
    question, rules = reckoning.question, reckoning.area.rule("subsidy_rules")
    if rules is None or not rules.falls_near_retirement or question.ending != _RESIGNS:
        return False
    return not (rules.full_if_employer_at_fault and question.employer_at_fault)


def _base(reckoning: Reckoning, wage: Quantity, table: SubsidyDef, ended: date) -> Quantity:
    if table.base == "own_wage":
        return _higher_wage(reckoning, wage, ended) if table.higher_at_ending else wage
    return reckoning.average("subsidies", ended.year - 1, table.base)


def _higher_wage(reckoning: Reckoning, wage: Quantity, ended: date) -> Quantity:
    """The higher of the wages before the injury and before the end, each within its bounds (广东 art. 33)."""
    said = (Note("higher_at_ending"),)
    later = reckoning.question.wage_at_ending
    if later is None:
        gap = (Missing("wage_at_ending", "wage_at_ending"),)
        return Quantity(wage.term, wage.inputs, (*said, *wage.conditions), (*wage.missing, *gap), wage.basis)
    own = bounded(reckoning, later, ended.year - 1, "wage_at_ending")
    if wage.value is None:
        return Quantity(own.term, own.inputs, (*said, *own.conditions), (*wage.missing, *own.missing), own.basis)
    higher = own if own.value > wage.value else wage
    inputs = tuple(dict.fromkeys((*wage.inputs, *own.inputs)))
    missing = (*wage.missing, *own.missing)
    return Quantity(higher.term, inputs, (*said, *higher.conditions), missing, higher.basis)


def _of_months(reckoning: Reckoning, table: SubsidyDef, base: Quantity) -> _Sum:
    months = table.months[reckoning.question.grade]
    inputs = (*base.inputs, local("months", months, table))
    conditions = base.conditions
    if reckoning.question.is_disease and table.disease_percent != 100:
        months = months * table.disease_percent / 100
        inputs = (*inputs, local("disease_percent", table.disease_percent, table))
        conditions = (*conditions, Note("disease_more", {"percent": table.disease_percent}))
    amount = None if base.value is None else base.value * months
    return _Sum(Note("months_of", {"base": base.term, "months": months}), amount, inputs, conditions, base.missing)


def _fixed(reckoning: Reckoning, table: SubsidyDef) -> _Sum:
    amount = Decimal(table.amounts[reckoning.question.grade])
    inputs = (local("fixed_sum", amount, table),)
    conditions: tuple[Note, ...] = ()
    if reckoning.question.is_disease and table.disease_percent != 100:
        amount = amount * table.disease_percent / 100
        inputs = (*inputs, local("disease_percent", table.disease_percent, table))
        conditions = (Note("disease_more", {"percent": table.disease_percent}),)
    formula = Note("fixed_of", {"base": Term("fixed_sum", amount)})
    layers = reckoning.area.layers
    if not any(layer.city_factor for layer in layers):
        return _Sum(formula, amount, inputs, conditions)
    factor = reckoning.area.rule("factor")
    if factor is None:
        missing = (Missing("city_factor", "city_factor"),)
        return _Sum(formula, None, inputs, (*conditions, Note("city_moves")), missing)
    return _Sum(formula, amount * factor, (*inputs, local("city_factor", factor, table)), conditions)


def _near_retirement(reckoning: Reckoning, table: SubsidyDef, found: _Sum) -> _Sum:
    """Less near the pension age, by the province's steps; refused where the steps were not read."""
    question = reckoning.question
    years = question.years_to_retirement
    steps = table.near_retirement
    if not steps and not table.falls_near_retirement:
        return found
    if years is None:
        return msgspec.structs.replace(found, conditions=(*found.conditions, Note("near_retirement")))
    in_full = table.full_if_employer_at_fault and question.employer_at_fault
    if years >= _NEAR_YEARS or in_full or (steps and question.ending != _RESIGNS):
        return found
    if not steps:
        gap = Missing("retirement_steps", "retirement_steps")
        said = (*found.conditions, Note("near_retirement"))
        return msgspec.structs.replace(found, amount=None, conditions=said, missing=(*found.missing, gap))
    percent = min((bound, percent) for bound, percent in steps if years < bound)[1]
    said = Note("near_retirement_percent", {"percent": percent})
    amount = None if found.amount is None else found.amount * percent / 100
    inputs = (*found.inputs, local("retirement_percent", percent, table))
    return msgspec.structs.replace(found, amount=amount, inputs=inputs, conditions=(*found.conditions, said))


def _item(reckoning: Reckoning, name: str, table: SubsidyDef | None, found: _Sum, first: list[Note]) -> Item:
    question = reckoning.question
    law = R36 if question.grade is not None and question.grade <= _MIDDLE else R37
    if question.grade is None:
        law = ()
    rules = reckoning.area.rule("subsidy_rules")
    place = table.law if table is not None else rules.law if rules is not None else ()
    return reckoning.item(
        name, ENDING, found.formula, Note("due_at_ending"),
        amount=found.amount, inputs=found.inputs,
        conditions=(*first, *found.conditions, Note("ends_the_relation")),
        law=law, also=place, certainty=table.certainty if table is not None else None,
    )  # fmt: skip
