"""Estimates the monthly pension of those who lived on the dead worker's income (供养亲属抚恤金)."""

from decimal import Decimal

from flows.cases.benefits_reckoning import OPINIONS_1, Part, Quantity, Reckoning, part
from flows.cases.benefits_terms import (
    Dependant,
    Item,
    Missing,
    Note,
    NotDue,
    Term,
    share,
)
from flows.engine.definitions import Basis

SCOPE: Basis = (("因工死亡职工供养亲属范围规定", "第三条"),)
COUNTED, OPEN, OUT = "counted", "open", "out"
_GROWN, _OLD_MAN, _OLD_WOMAN = 18, 60, 55
_CHILDREN = frozenset(("child", "grandchild", "sibling"))


def pension(  # noqa: PLR0913 -- one item under two articles
    reckoning: Reckoning,
    wage: Quantity,
    name: str,
    arises: str,
    first: tuple[Note, ...],
    also: Basis,
    due: Note | None = None,
) -> Part:
    """Spouse 40 per cent, others 30, ten points more for the lone old and orphans; together never above the wage.

    Nobody is counted whose age rules them out; whose age or sex leaves it open is not counted
    either and is named as missing.
    """
    people = reckoning.question.dependants
    if people == ():
        return Part(not_due=(NotDue(name, "no_dependants", reckoning.row(name).law),))
    standings = [standing(person) for person in people or ()]
    if people is not None and set(standings) == {OUT}:
        return Part(not_due=(NotDue(name, "dependants_out", SCOPE),))
    counted = [person for person, found in zip(people or (), standings, strict=True) if found == COUNTED]
    gaps = () if people is not None else (Missing("dependants", "dependants"),)
    if OPEN in standings:
        gaps = (Missing("dependants_sex", "dependants_sex"),)
    said = [*first, Note("lived_on_income"), Note("stays_monthly")]
    told = zip(people or (), standings, strict=True)
    said += [_left_out(person, found) for person, found in told if found != COUNTED]
    item = _item(reckoning, wage, name, arises, counted, said, (*SCOPE, *also), due or Note("due_monthly_death"))
    return part(item, of=[wage], missing=gaps)


def standing(person: Dependant) -> str:
    """Whether a person belongs to those who are provided for, as far as age says (供养亲属范围规定 art. 3).

    >>> standing(Dependant(relation="child", age=19)), standing(Dependant(relation="spouse", age=57))
    ('out', 'open')
    """
    if person.unable or person.age is None:
        return COUNTED
    if person.relation in _CHILDREN:
        return COUNTED if person.age < _GROWN else OUT
    if person.age >= _OLD_MAN or (person.age >= _OLD_WOMAN and person.sex == "female"):
        return COUNTED
    return OPEN if person.age >= _OLD_WOMAN and person.sex is None else OUT


def _left_out(person: Dependant, found: str) -> Note:
    """Who is not in the sum, by relation and age, and why (供养亲属范围规定 art. 3)."""
    reason = "out_sex" if found == OPEN else "out_grown" if person.relation in _CHILDREN else "out_working_age"
    return Note(reason, {"who": Term(f"kin_{person.relation}"), "age": person.age})


def percent_of(reckoning: Reckoning, person: Dependant) -> int:
    """One person's share of the own wage."""
    rates = reckoning.figures.rates
    own = rates.spouse_percent if person.relation == "spouse" else rates.kin_percent
    return own + (rates.lonely_percent if person.alone else 0)


def _item(  # noqa: PLR0913 -- the parts of one item
    reckoning: Reckoning,
    wage: Quantity,
    name: str,
    arises: str,
    counted: list[Dependant],
    said: list[Note],
    also: Basis,
    due: Note,
) -> Item:
    formula = Note("pension_shares", {"base": wage.term})
    common = {"also": (*also, *wage.basis, (OPINIONS_1, ""))}
    if wage.value is None or not counted:
        return reckoning.item(name, arises, formula, due, conditions=said, **common)
    percents = [percent_of(reckoning, person) for person in counted]
    total = sum((share(wage.value, percent) for percent in percents), Decimal(0))
    is_capped = total > wage.value
    said = [*said, Note("capped_at_wage", {"percent": sum(percents)}) if is_capped else Note("at_most_wage")]
    shares = [
        reckoning.number(f"share_{person.relation}", percent, name)
        for person, percent in zip(counted, percents, strict=True)
    ]
    formula = Note("share_of", {"base": wage.term, "percent": min(sum(percents), 100)})
    return reckoning.item(
        name, arises, formula, due,
        amount=min(total, wage.value), inputs=(*wage.inputs, *shares), conditions=(*said, *wage.conditions), **common,
    )  # fmt: skip
