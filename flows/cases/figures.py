"""Works out the figures of one case that answers may name: days, dates, months, rates (案件里的数字)."""

from collections.abc import Mapping, Sequence
from datetime import date

from flows.cases.benefits_figures import Figures
from flows.cases.clocks import EMPLOYER_LIMIT, WORKER_LIMIT, Limit
from flows.cases.counting import first_day_of, full_date

KINDS: Mapping[str, str] = {
    "accident_date": "date",
    "employer_due": "date",
    "employer_days": "number",
    "worker_due": "date",
    "worker_days": "number",
    "grade": "number",
    "grade_months": "number",
    "grade_percent": "number",
    "death_year": "number",
    "death_grant": "money",
    "office": "office",
}
"""Every figure and how it is written."""


def figures_of(
    facts: Mapping[str, object],
    limits: Sequence[Limit],
    *,
    grade: int | None = None,
    year: int | None = None,
    known: Figures | None = None,
    today: date | None = None,
    office: str | None = None,
) -> dict[str, str]:
    """The figures that are known, by name, as they are kept with a turn (`KINDS` says how each is written).

    `limits` are those of everybody; a period that has ended or stands still gives none. `grade` is
    one that the question only supposes, as `year` is that of a death; `known` holds what the State sets
    for each grade and for a death, which goes by the year of the harm, or while that is not told by `year`, or `today`;
    `office` is the code of the region whose office is competent.
    """
    grade = facts.get("appraisal.grade") or grade
    found: dict[str, object] = {
        "accident_date": full_date(facts.get("accident.date")),
        "grade": grade,
        "office": office,
    }
    if known is not None and (row := known.national.grade.get(grade)) is not None:
        found |= {"grade_months": row.lump_sum_months, "grade_percent": row.allowance_percent}
    if known is not None and today is not None:
        harmed = first_day_of(facts.get("accident.date"))
        found |= _death_grant(known, harmed.year if harmed is not None else year or today.year, today)
    for name, limit_id in (("employer", EMPLOYER_LIMIT), ("worker", WORKER_LIMIT)):
        found |= _left_of(name, next((limit for limit in limits if limit.id == limit_id), None))
    return {name: _kept(value) for name, value in found.items() if value is not None}


def _death_grant(known: Figures, year: int, today: date) -> dict[str, object]:
    """一次性工亡补助金 of a harm in this year, as long as the income of the year before it is out."""
    income = known.income(year - 1, today)
    if income is None or income.is_earlier:
        return {}
    return {"death_year": year, "death_grant": income.value * known.rates.death_grant_times}


def _left_of(name: str, limit: Limit | None) -> dict[str, object]:
    if limit is None or limit.state != "running" or limit.days_left is None or limit.days_left < 0:
        return {}
    return {f"{name}_due": limit.due, f"{name}_days": limit.days_left}


def _kept(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
