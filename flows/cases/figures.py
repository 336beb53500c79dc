"""Works out the figures of one case that answers may name: days, dates, months, rates (案件里的数字)."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from flows.cases.benefits_figures import GradeDef
from flows.cases.clocks import EMPLOYER_LIMIT, WORKER_LIMIT, Limit
from flows.cases.counting import full_date

KINDS: Mapping[str, str] = {
    "accident_date": "date",
    "employer_due": "date",
    "employer_days": "number",
    "worker_due": "date",
    "worker_days": "number",
    "grade": "number",
    "grade_months": "number",
    "grade_percent": "number",
    "office": "office",
}
"""Every figure and how it is written."""


def figures_of(
    facts: Mapping[str, object],
    limits: Sequence[Limit],
    *,
    grade: int | None = None,
    grades: Mapping[int, GradeDef] = MappingProxyType({}),
    office: str | None = None,
) -> dict[str, str]:
    """The figures that are known, by name, as they are kept with a turn (`KINDS` says how each is written).

    `limits` are those of everybody; a period that has ended or stands still gives none. `grade` is
    one that the question only supposes, `grades` what the State sets for each; `office` the code of
    the region whose office is competent.
    """
    grade = facts.get("appraisal.grade") or grade
    found: dict[str, object] = {
        "accident_date": full_date(facts.get("accident.date")),
        "grade": grade,
        "office": office,
    }
    if (row := grades.get(grade)) is not None:
        found |= {"grade_months": row.lump_sum_months, "grade_percent": row.allowance_percent}
    for name, limit_id in (("employer", EMPLOYER_LIMIT), ("worker", WORKER_LIMIT)):
        found |= _left_of(name, next((limit for limit in limits if limit.id == limit_id), None))
    return {name: _kept(value) for name, value in found.items() if value is not None}


def _left_of(name: str, limit: Limit | None) -> dict[str, object]:
    if limit is None or limit.state != "running" or limit.days_left is None or limit.days_left < 0:
        return {}
    return {f"{name}_due": limit.due, f"{name}_days": limit.days_left}


def _kept(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
