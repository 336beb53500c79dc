"""What every item of an estimate is reckoned from: the question, the figures, and the own wage in its bounds (本人工资)."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import msgspec

from flows.cases.benefits_figures import Area, AverageDef, Figures, ItemDef, Table, Yearly
from flows.cases.benefits_terms import (
    EMPLOYER,
    FUND,
    STATED,
    Input,
    Item,
    Missing,
    Note,
    NotDue,
    Question,
    Term,
    share,
    to_fen,
)
from flows.engine.definitions import Basis

REGULATION = "工伤保险条例"
OPINIONS_1 = "人力资源社会保障部关于执行《工伤保险条例》若干问题的意见"
R62: Basis = ((REGULATION, "第六十二条第二款"),)
R62_3: Basis = ((REGULATION, "第六十二条第三款"), (f"{OPINIONS_1}（二）", "第三条"))
R64: Basis = ((REGULATION, "第六十四条第二款"),)


class Part(msgspec.Struct, frozen=True):
    """What one rule adds to an estimate."""

    items: tuple[Item, ...] = ()
    missing: tuple[Missing, ...] = ()
    not_due: tuple[NotDue, ...] = ()


class Quantity(msgspec.Struct, frozen=True):
    """A quantity of a formula, with what stands behind it and what is said about it."""

    term: Term
    inputs: tuple[Input, ...] = ()
    conditions: tuple[Note, ...] = ()
    missing: tuple[Missing, ...] = ()
    basis: Basis = ()

    @property
    def value(self) -> Decimal | None:
        """The figure, or None."""
        return self.term.value


class Reckoning(msgspec.Struct, frozen=True):
    """One question beside the figures that may answer it."""

    question: Question
    figures: Figures

    @property
    def area(self) -> Area:
        """The parameters of the question's place."""
        return self.figures.area(self.question.region)

    def row(self, name: str) -> ItemDef:
        """What the State says of an item."""
        return self.figures.national.item[name]

    def number(self, name: str, value: Decimal | int, item: str) -> Input:
        """A number of the law as an input, with the instrument and the day it came into force."""
        row = self.row(item)
        return Input(name, Decimal(value), row.law[0][0], row.in_force)

    def item(  # noqa: PLR0913 -- the fields of an item, by name
        self,
        name: str,
        arises: str,
        formula: Note,
        due: Note,
        *,
        amount: Decimal | None = None,
        inputs: Iterable[Input] = (),
        conditions: Iterable[Note] = (),
        payer: str | None = None,
        law: Basis = (),
        also: Basis = (),
        certainty: str | None = None,
    ) -> Item:
        """An item as this case has it: without insurance the employer pays everything (art. 62)."""
        row = self.row(name)
        payer, notes, moved = self._payer(row, payer or row.payer)
        # Said once each, but of everybody it is said of.
        said = {(note.key, note.args.get("who"), note.args.get("age")): note for note in (*conditions, *notes)}
        return Item(
            item=name,
            arises=arises,
            payer=payer,
            per=row.per,
            amount=None if amount is None else to_fen(amount),
            formula=formula,
            inputs=tuple(inputs),
            conditions=tuple(said.values()),
            due=due,
            basis=tuple(dict.fromkeys((*(law or row.law), *also, *moved))),
            certainty=certainty or row.certainty,
        )

    def _payer(self, row: ItemDef, payer: str) -> tuple[str, tuple[Note, ...], Basis]:
        """Who pays, what is said about it, and under which article it is not the usual payer (art. 62)."""
        if payer == EMPLOYER:
            return EMPLOYER, (), ()
        if self.question.insured is False:
            return EMPLOYER, (Note("uninsured"),), R62
        if not self.question.insured_late:
            return payer, (), ()
        if row.newly_incurred:
            return FUND, (Note("newly_incurred"),), R62_3
        return EMPLOYER, (Note("insured_late"),), R62_3

    def average(self, use: str, wanted: int, name: str = "area_average") -> Quantity:
        """The area's average monthly wage of a year for one use; without a figure it is missing."""
        return self._average(self.area.average(use, wanted, self.question.asked_on), name)

    def annual_average(self, use: str, wanted: int) -> Quantity:
        """The area's average wage of a whole year."""
        return self._average(self.area.annual_average(use, wanted, self.question.asked_on), "annual_average")

    def income(self, wanted: int) -> Quantity:
        """The national urban income of a year."""
        found = self.figures.income(wanted, self.question.asked_on)
        if found is None:
            return Quantity(Term("national_income"), missing=(Missing("national_income", "no_figure"),))
        given = Input(
            "national_income", found.value, found.row.source, found.row.published,
            host=found.row.host, year=found.year, verified=found.row.verified,
        )  # fmt: skip
        return _yearly(found, "national_income", given)

    def _average(self, found: Yearly | None, name: str) -> Quantity:
        if found is None:
            why = "no_figure" if self.question.region is not None else "no_region"
            return Quantity(Term(name), missing=(Missing(name, why),))
        quantity = _yearly(found, name, average_input(found, name))
        if not found.city_open:
            return quantity
        return msgspec.structs.replace(quantity, conditions=(*quantity.conditions, Note("city_average_if_higher")))


def average_input(found: Yearly, name: str) -> Input:
    """An average wage as an input."""
    row: AverageDef = found.row
    return Input(name, found.value, row.source, row.read, host=row.host, year=found.year, verified=row.verified)


def local(name: str, value: Decimal | int, row: Table) -> Input:
    """A number of a local table as an input."""
    return Input(name, Decimal(value), row.source, row.valid_from, row.host, None, row.verified)


def stated(name: str, value: Decimal, asked_on: date) -> Input:
    """What the person said, as an input."""
    return Input(name, value, STATED, asked_on)


def own_wage(reckoning: Reckoning) -> Quantity:
    """The wage every own-wage item rests on, within 60 and 300 per cent of the area's average (本人工资, art. 64).

    Where the average is not known the stated wage stands and the bounds are a condition.
    """
    question, short = reckoning.question, reckoning.area.rule("underdeclared")
    if question.monthly_wage is None:
        return Quantity(Term("own_wage"), missing=(Missing("monthly_wage", "own_wage"),), basis=R64)
    wage = bounded(reckoning, question.monthly_wage, question.injured_on.year - 1, "own_wage")
    if short is None:
        return wage
    said, basis = (*wage.conditions, Note("underdeclared")), (*wage.basis, *short.law)
    return msgspec.structs.replace(wage, conditions=said, basis=basis)


def bounded(reckoning: Reckoning, wage: Decimal, wanted: int, name: str) -> Quantity:
    """A stated wage within the bounds by the average of a year."""
    rates = reckoning.figures.rates
    given = stated("monthly_wage" if name == "own_wage" else name, wage, reckoning.question.asked_on)
    average = reckoning.average("wage_bounds", wanted)
    percents = {"floor": rates.wage_floor_percent, "cap": rates.wage_cap_percent}
    if average.value is None:
        open_bounds = Note("wage_bounds_open", percents)
        return Quantity(Term(name, wage), (given,), (open_bounds,), average.missing, R64)
    low, high = (share(average.value, percent) for percent in percents.values())
    value = min(max(wage, low), high)
    key = "wage_raised" if value > wage else "wage_capped" if value < wage else "wage_within"
    said = (Note(key, {**percents, "low": low, "high": high}), *average.conditions)
    return Quantity(Term(name, value), (given, *average.inputs), said, basis=(*R64, *average.basis))


def _yearly(found: Yearly, name: str, given: Input) -> Quantity:
    earlier = Note("figure_earlier", {"year": found.year, "wanted": found.wanted})
    conditions, basis = ((earlier,), ((OPINIONS_1, ""),)) if found.is_earlier else ((), ())
    return Quantity(Term(name, found.value), (given,), conditions, basis=basis)


def part(*items: Item, of: Iterable[Quantity] = (), missing: Iterable[Missing] = ()) -> Part:
    """Items together with what the quantities behind them lack."""
    return Part(items, (*missing, *(gap for quantity in of for gap in quantity.missing)))
