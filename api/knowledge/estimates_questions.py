"""Reads what a client asks an estimate for: every day, sum and place that cannot be is named with its pointer."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from api.bundles import BundleShelf
from api.errors import FieldError, Problem, pointer
from api.knowledge.schemas import NewEstimate
from flows.cases.benefits_places import place_of
from flows.cases.benefits_terms import Dependant, Question
from flows.engine.definitions import FactDef
from flows.engine.values import ValueRefused, check_value

_PAST, _DAY, _MONEY = FactDef(kind="partial_date", past=True), FactDef(kind="partial_date"), FactDef(kind="money")
_LONGEST = Decimal(60)
"""Years to the pension age that a worker can still have."""


def question_of(body: NewEstimate, shelf: BundleShelf, today: date) -> Question:
    """The question of a body, or a `Problem` that names every place in it that cannot be."""
    faults: list[FieldError] = []

    def read(name: str, check: Callable[[object], object]) -> object:
        value = getattr(body, name)
        try:
            return None if value is None else check(value)
        except ValueRefused as refused:
            faults.append(FieldError(pointer(name), refused.code))
            return None

    def past(value: object) -> date:
        return date.fromisoformat(str(check_value(_PAST, value, today)))

    def day(value: object) -> date:
        return date.fromisoformat(str(check_value(_DAY, value, today)))

    def money(value: object) -> Decimal:
        return Decimal(str(check_value(_MONEY, value, today)))

    read_values = {
        "region": read("region", lambda value: place_of(str(value), shelf.regions, shelf.figures)),
        "injured_on": read("injured_on", past),
        "death_on": read("death_on", past),
        "ending_on": read("ending_on", day),
        "years_to_retirement": read("years_to_retirement", lambda value: _years(money(value))),
        **{name: read(name, money) for name in ("monthly_wage", "wage_at_ending", "pension_before")},
    }
    faults += _out_of_order(read_values)
    if faults:
        raise Problem("invalid", errors=faults)
    return _question(body, read_values, today)


def _years(years: Decimal) -> Decimal:
    if years > _LONGEST:
        raise ValueRefused("out_of_range")
    return years


def _out_of_order(values: dict[str, object]) -> list[FieldError]:
    """Nobody dies of an injury, or leaves after it, before it happened."""
    injured_on = values["injured_on"]
    later = ("death_on", "ending_on")
    return [
        FieldError(pointer(name), "before_the_injury")
        for name in later
        if injured_on is not None and values[name] is not None and values[name] < injured_on
    ]


def _question(body: NewEstimate, values: dict[str, object], today: date) -> Question:
    people = body.dependants
    told = {
        name: getattr(body, name)
        for name in Question.__struct_fields__
        if name not in values and name not in ("asked_on", "dependants")
    }
    return Question(
        asked_on=today,
        dependants=None if people is None else tuple(Dependant(**_fields(person)) for person in people),
        **told,
        **values,
    )


def _fields(person: object) -> dict[str, object]:
    return {name: getattr(person, name) for name in Dependant.__struct_fields__}
