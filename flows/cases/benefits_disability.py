"""Estimates what follows a grade: the lump sum, the monthly allowance and the nursing fee (伤残待遇)."""

from flows.cases.benefits_figures import NursingDef
from flows.cases.benefits_reckoning import OPINIONS_1, REGULATION, Part, Quantity, Reckoning, local, part, stated
from flows.cases.benefits_terms import GRADING, Input, Item, Missing, Note, NotDue, Term, share
from flows.engine.definitions import Basis

VETERAN = "R15_3"
R15_2 = ((REGULATION, "第十五条第二款"),)
O1_8 = ((OPINIONS_1, "第八条"),)
OPINIONS_3: Basis = ((f"{OPINIONS_1}（三）", ""),)
_SEVERE_NOTES = ("until_pension", "medical_insurance_goes_on", "stays_monthly")
_MIDDLE_NOTES = ("no_suitable_work", "social_insurance_goes_on")
_NO_GRADE = Missing("grade", "grade")
_SEVERE = 4


def disability_items(reckoning: Reckoning, wage: Quantity) -> Part:
    """All that hangs on the grade alone; without one the way to the sum, and no sum."""
    question = reckoning.question
    parts = [lump_sum(reckoning, wage), allowance(reckoning, wage), nursing_fee(reckoning), option(reckoning)]
    return Part(
        tuple(item for each in parts for item in each.items),
        (*((_NO_GRADE,) if question.grade is None else ()), *(gap for each in parts for gap in each.missing)),
        tuple(row for each in parts for row in each.not_due),
    )


def lump_sum(reckoning: Reckoning, wage: Quantity) -> Part:
    """So many months of the own wage by grade (一次性伤残补助金, art. 35-37); none for an old soldier's wound."""
    question, name = reckoning.question, "disability_lump_sum"
    if question.ground == VETERAN:
        return Part(not_due=(NotDue(name, "veteran", R15_2),))
    if question.review:
        return Part(not_due=(NotDue(name, "after_review", _review_law(reckoning)),))
    grades = reckoning.figures.national.grade
    base = _base_after_leaving(reckoning, wage)
    if question.grade is None:
        months = [row.lump_sum_months for row in grades.values()]
        formula = Note("months_by_grade", {"base": base.term, "least": min(months), "most": max(months)})
        said = (Note("graded"), *base.conditions)
        item = reckoning.item(name, GRADING, formula, Note("due_after_grade"), conditions=said)
        return part(item, of=[base])
    row = grades[question.grade]
    months = row.lump_sum_months
    item = reckoning.item(
        name, GRADING, Note("months_of", {"base": base.term, "months": months}), Note("due_after_grade"),
        amount=None if base.value is None else base.value * months,
        inputs=(*base.inputs, reckoning.number("months", months, name)),
        conditions=(Note("graded"), *base.conditions), law=row.law, also=base.basis,
    )  # fmt: skip
    return part(item, of=[base])


def _base_after_leaving(reckoning: Reckoning, wage: Quantity) -> Quantity:
    """For a disease found after the post was left: the wage before leaving, or a higher pension (意见 art. 8)."""
    question = reckoning.question
    if not question.is_disease or question.left_post is None:
        return wage
    basis = (*wage.basis, *O1_8)
    if question.left_post != "retired":
        said = (*wage.conditions, Note("wage_before_leaving"))
        return Quantity(wage.term, wage.inputs, said, wage.missing, basis)
    said, pension = (*wage.conditions, Note("higher_of_pension")), question.pension_before
    if pension is None:
        return Quantity(wage.term, wage.inputs, said, (*wage.missing, Missing("pension_before", "pension")), basis)
    given = stated("pension_before", pension, question.asked_on)
    if wage.value is None or wage.value >= pension:
        return Quantity(wage.term, (*wage.inputs, given), said, wage.missing, basis)
    return Quantity(Term("pension_before", pension), (*wage.inputs, given), said, wage.missing, basis)


def allowance(reckoning: Reckoning, wage: Quantity) -> Part:
    """A share of the own wage every month: grades 1 to 4, and 5 to 6 without suitable work (伤残津贴, art. 35-36)."""
    question, name = reckoning.question, "disability_allowance"
    grades = reckoning.figures.national.grade
    if question.grade is None:
        percents = [row.allowance_percent for row in grades.values() if row.allowance_percent is not None]
        formula = Note("share_by_grade", {"base": wage.term, "least": min(percents), "most": max(percents)})
        only = (Note("grades_1_to_6"),)
        return part(reckoning.item(name, GRADING, formula, Note("due_monthly_grade"), conditions=only))
    row = grades[question.grade]
    if row.allowance_percent is None:
        return Part()
    if question.grade > _SEVERE and question.suitable_work:
        return Part(not_due=(NotDue(name, "suitable_work", row.law),))
    return part(_allowance(reckoning, wage, row.allowance_percent, row.allowance_payer), of=[wage])


def _allowance(reckoning: Reckoning, wage: Quantity, percent: int, payer: str) -> Item:
    question, name = reckoning.question, "disability_allowance"
    severe = question.grade <= _SEVERE
    said = [Note(key) for key in (_SEVERE_NOTES if severe else _MIDDLE_NOTES)]
    if question.review:
        local_base = reckoning.area.rule("review")
        said.append(Note("review_base" if local_base is not None else "review_base_local"))
    amount = None if wage.value is None else share(wage.value, percent)
    inputs = [*wage.inputs, reckoning.number("percent", percent, name)]
    floor = reckoning.area.minimum_wage(question.asked_on, question.asked_on)
    if floor is None or amount is None or amount >= floor.value:
        said.append(Note("not_below_minimum"))
    else:
        amount = floor.value
        said.append(Note("raised_to_minimum", {"base": floor.value}))
        inputs.append(local("minimum_wage", floor.value, floor))
    also = (*wage.basis, *(((OPINIONS_1, ""),) if severe else ()), *(_review_law(reckoning) if question.review else ()))
    return reckoning.item(
        name, GRADING, Note("share_of", {"base": wage.term, "percent": percent}), _monthly(reckoning),
        amount=amount, inputs=inputs, conditions=(*said, *wage.conditions), payer=payer,
        law=reckoning.figures.national.grade[question.grade].law, also=also,
    )  # fmt: skip


def _review_law(reckoning: Reckoning) -> Basis:
    """The opinions, and the province's own rule on benefits after a review (复查)."""
    place = reckoning.area.rule("review")
    return (*OPINIONS_3, *(place.law if place is not None else ()))


def _monthly(reckoning: Reckoning) -> Note:
    """From when a monthly benefit is paid: after a review from the month that follows it."""
    return Note("due_after_review" if reckoning.question.review else "due_monthly_grade")


def nursing_fee(reckoning: Reckoning) -> Part:
    """A share of the area's average wage by how much help daily life needs (生活护理费, art. 34)."""
    question, name = reckoning.question, "nursing_fee"
    levels = reckoning.area.rule("nursing")
    if levels is not None and levels.is_current(question.asked_on, question.asked_on):
        return _local_nursing(reckoning, levels)
    percents = reckoning.figures.rates.nursing_percents
    if question.self_care is None:
        return _nursing_open(reckoning, list(percents.values()), Missing("self_care", "self_care"))
    percent = percents[question.self_care]
    average = reckoning.average("nursing", question.asked_on.year - 1)
    return part(_nursing(reckoning, average, percent, [reckoning.number("percent", percent, name)]), of=[average])


def _local_nursing(reckoning: Reckoning, levels: NursingDef) -> Part:
    """A province's own levels, by how many of five things need a hand."""
    question, name = reckoning.question, "nursing_fee"
    if question.grade is not None and question.grade not in levels.grades:
        asked = question.self_care is not None or question.self_care_items is not None
        return Part(not_due=(NotDue(name, "nursing_grades", levels.law),)) if asked else Part()
    items = question.self_care_items or (max(levels.percents) if question.self_care == "full" else None)
    if items is None or question.grade is None:
        gap = Missing("self_care_items", "self_care_items") if items is None else _NO_GRADE
        return _nursing_open(reckoning, list(levels.percents.values()), gap, levels)
    percent = levels.percents[items]
    average = reckoning.average("nursing", question.asked_on.year - 1, "province_average")
    return part(_nursing(reckoning, average, percent, [local("percent", percent, levels)], levels), of=[average])


def _nursing_open(reckoning: Reckoning, percents: list[int], gap: Missing, levels: NursingDef | None = None) -> Part:
    """Named for the severe, and while no grade is known; the lighter grades rarely need it."""
    question = reckoning.question
    if question.grade is not None and question.grade > _SEVERE and question.self_care is None:
        return Part()
    term = Term("area_average" if levels is None else "province_average")
    formula = Note("share_by_care", {"base": term, "least": min(percents), "most": max(percents)})
    also = levels.law if levels is not None else ()
    item = reckoning.item(
        "nursing_fee", GRADING, formula, Note("due_monthly_grade"), conditions=(Note("nursing_confirmed"),), also=also
    )
    return part(item, missing=[gap])


def _nursing(
    reckoning: Reckoning, average: Quantity, percent: int, numbers: list[Input], levels: NursingDef | None = None
) -> Item:
    amount = None if average.value is None else share(average.value, percent)
    formula = Note("share_of", {"base": average.term, "percent": percent})
    return reckoning.item(
        "nursing_fee", GRADING, formula, _monthly(reckoning),
        amount=amount, inputs=(*average.inputs, *numbers),
        conditions=(Note("nursing_confirmed"), *average.conditions),
        also=(*(levels.law if levels is not None else ()), *average.basis),
    )  # fmt: skip


def option(reckoning: Reckoning) -> Part:
    """One payment in place of the monthly ones, for the severely hurt without insurance, where a province has it."""
    question, name = reckoning.question, "uninsured_option"
    row = reckoning.area.rule("option")
    if question.insured is not False or question.grade is None or row is None or question.grade not in row.times:
        return Part()
    if not row.is_current(question.injured_on, question.asked_on):
        return Part()
    average = reckoning.annual_average("option", question.injured_on.year - 1)
    times = row.times[question.grade]
    item = reckoning.item(
        name, GRADING, Note("times_of", {"base": average.term, "times": times}), Note("due_agreed"),
        amount=None if average.value is None else average.value * times,
        inputs=(*average.inputs, local("times", times, row)),
        conditions=(Note("by_agreement"), *average.conditions),
        law=row.law, certainty=row.certainty,
    )  # fmt: skip
    return part(item, of=[average])
