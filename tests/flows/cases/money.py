"""Makes estimates for tests: the figures of the service, and an invented province whose every figure is known."""

from datetime import date
from decimal import Decimal

import msgspec

from flows.cases.benefits import estimate
from flows.cases.benefits_figures import AreaDef, AverageDef, Figures, MinimumWageDef
from flows.cases.benefits_terms import Estimate, Item, Question
from tests.flows.cases.files import SHELF

ASKED_ON = date(2026, 11, 25)
INJURED_ON = date(2026, 2, 10)
NOWHERE = "990000"
"""A province that does not exist, with an average wage of 9,000 in 2025 for every use."""
USES = (
    "wage_bounds", "nursing", "funeral", "subsidies", "kin_nursing", "option", "unregistered", "unregistered_living",
)  # fmt: skip
READ = date(2026, 11, 25)
SOURCE = {"source": "无此省统计公报", "host": "nowhere.test", "read": READ}


def average(year: int, monthly: int, uses: tuple[str, ...] = USES) -> AverageDef:
    """An invented average wage of a year."""
    return AverageDef(year=year, monthly=Decimal(monthly), annual=Decimal(monthly * 12), uses=uses, **SOURCE)


def minimum_wage(yuan: int) -> MinimumWageDef:
    """An invented minimum wage."""
    return MinimumWageDef(value=Decimal(yuan), valid_from=date(2026, 1, 1), law=(), certainty="V", **SOURCE)


def like(code: str, **more: object) -> AreaDef:
    """The invented province with the rules of a real one and figures of its own."""
    return msgspec.structs.replace(SHELF.figures.areas[code], code=NOWHERE, **more)


def figures(area: AreaDef | None = None, *others: AreaDef) -> Figures:
    """The State's figures and those of the invented province."""
    areas = (area or AreaDef(code=NOWHERE, average=(average(2025, 9000),)), *others)
    return Figures(SHELF.figures.national, SHELF.figures.incomes, areas, SHELF.figures.provinces)


def asked(known: Figures | None = None, **facts: object) -> Estimate:
    """The estimate of a case in the invented province, unless it says another; numbers are yuan."""
    given = {"asked_on": ASKED_ON, "injured_on": INJURED_ON, "region": NOWHERE, **facts}
    for name in ("monthly_wage", "wage_at_ending", "pension_before", "years_to_retirement"):
        if name in given:
            given[name] = Decimal(given[name])
    return estimate(Question(**given), known or figures())


def item(found: Estimate, name: str) -> Item:
    """The one item of that name."""
    return next(row for row in found.items if row.item == name)


def amount(found: Estimate, name: str) -> str | None:
    """What an item comes to, as it is written."""
    value = item(found, name).amount
    return None if value is None else str(value)


def keys(found: Item) -> set[str]:
    """The conditions of an item by their keys."""
    return {note.key for note in found.conditions}


def gaps(found: Estimate) -> set[str]:
    """What is missing."""
    return {gap.name for gap in found.missing}


def refused(found: Estimate) -> dict[str, str]:
    """What the law does not give here, with the reason."""
    return {row.item: row.why for row in found.not_due}
