"""Estimates the benefits of one case: every item that applies, who pays it and when, and never a total (待遇估算)."""

from datetime import date

from flows.cases.benefits_deaths import death_items, missing_items
from flows.cases.benefits_disability import disability_items
from flows.cases.benefits_endings import ending_items
from flows.cases.benefits_figures import Figures
from flows.cases.benefits_reckoning import Part, Reckoning, own_wage
from flows.cases.benefits_terms import Estimate, Missing, NotDue, Question
from flows.cases.benefits_treatment import costs_before_death, recurrence_items, treatment_items
from flows.cases.benefits_unregistered import unregistered_items

PLATFORM = "platform_work"
REVISED = date(2011, 1, 1)
"""In force since: the regulation as revised in 2010. Of a harm before it other months and sums may hold (国务院令第586号)."""
PLATFORM_BASIS = (("关于进一步做好新就业形态人员职业伤害保障试点工作的通知（人社部发〔2025〕24号）", ""),)


def estimate(question: Question, figures: Figures) -> Estimate:
    """All items of a case, with what is missing for the figures that could not be named (待遇估算).

    A figure is named only where every number behind it has a source and a date. The two sums
    that hang on the end of the employment are named only for an end that was asked about.
    """
    if question.ground == PLATFORM:
        return Estimate(not_due=(NotDue("work_injury_insurance", "platform_work", PLATFORM_BASIS),))
    if question.injured_on < REVISED:
        return Estimate(missing=(Missing("rules", "before_2011"),))
    reckoning = Reckoning(question, figures)
    parts = _parts(reckoning)
    return Estimate(
        items=tuple(item for each in parts for item in each.items),
        missing=tuple({gap.name: gap for each in parts for gap in each.missing}.values()),
        not_due=tuple(row for each in parts for row in each.not_due),
    )


def _parts(reckoning: Reckoning) -> list[Part]:
    question = reckoning.question
    if question.employer_unregistered:
        return [unregistered_items(reckoning)]
    wage = own_wage(reckoning)
    if question.missing_person and question.death_on is None:
        return [missing_items(reckoning, wage)]
    if question.death_on is not None:
        return [costs_before_death(reckoning), death_items(reckoning, wage)]
    if question.recurrence:
        return [recurrence_items(reckoning)]
    return [treatment_items(reckoning), disability_items(reckoning, wage), ending_items(reckoning, wage)]
