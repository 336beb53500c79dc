"""Makes the question of an estimate out of what a case knows and what its words suppose (估算的由来)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from flows.cases.benefits import PLATFORM, REVISED
from flows.cases.benefits_figures import Figures
from flows.cases.benefits_places import place_of
from flows.cases.benefits_terms import Question
from flows.cases.counting import first_day_of, full_date
from flows.cases.knowledge import CaseView
from flows.cases.regions import Regions
from flows.engine.values import ValueRefused

_GROUNDS = (("referral.platform", PLATFORM), ("matter.disease", "R14_4"), ("matter.veteran", "R15_3"))
"""Rules that name a ground with benefits of its own."""
_PLACES = ("region.insured", "region.accident")


def question_of_case(
    facts: Mapping[str, Any],
    case: CaseView,
    *,
    asked_on: date,
    place: str | None,
    grade: int | None = None,
    ending: str | None = None,
) -> Question | None:
    """What may be put in figures of this case; None where a figure would only raise a hope (估算的问题).

    `grade` and `ending` are those the words suppose; a grade that is a fact goes before. Without grade and death
    nothing is asked. A death needs the day of the harm, for the income behind the grant is that of the year before;
    one of an illness needs the facts of article 15(1) (视同工伤). Before 2011 other months may hold.
    """
    is_death = case.read("death.told")[0] is True
    # Whoever had a grade before they died left their family other items than a death on the spot.
    grade = facts.get("appraisal.grade") or (None if is_death else grade)
    injured_on = first_day_of(facts.get("accident.date")) or first_day_of(facts.get("disease.certificate_date"))
    if not (is_death or grade) or (injured_on is not None and injured_on < REVISED):
        return None
    if is_death and (injured_on is None or not _is_counted_as_work(case)):
        return None
    # Without the year of the harm nobody can say whose average bounds a wage: then it is taken as told, of no
    # place; at the end of a job the place's table counts for more than the wage.
    is_dated = injured_on is not None
    return Question(
        asked_on=asked_on,
        injured_on=injured_on or asked_on,
        region=place if is_dated or ending is not None else None,
        grade=grade,
        death_on=(full_date(facts.get("death.at")) or injured_on) if is_death else None,
        monthly_wage=_wage(facts) if is_dated or ending is None else None,
        ending=ending,
        insured=facts.get("employment.insured"),
        employer_unregistered=facts.get("employer.status") == "unregistered",
        ground=next((ground for rule, ground in _GROUNDS if case.read(rule)[0] is True), None),
    )


def place_told(facts: Mapping[str, Any], regions: Regions, figures: Figures) -> str | None:
    """The first place told whose figures there may be (统筹地区)."""
    for fact in _PLACES:
        told = facts.get(fact)
        words = (told.get("code") or told.get("text")) if isinstance(told, Mapping) else told
        try:
            place = place_of(words, regions, figures) if isinstance(words, str) else None
        except ValueRefused:
            continue
        if place is not None:
            return place
    return None


def _is_counted_as_work(case: CaseView) -> bool:
    return case.read("matter.illness")[0] is not True or case.read("ground.R15_1.met")[0] is True


def _wage(facts: Mapping[str, Any]) -> Decimal | None:
    wage = facts.get("worker.monthly_wage")
    return Decimal(str(wage)) if wage is not None else None
