"""Dated figures of the State and of provinces, each with its source: what an estimate may rest on (待遇参数)."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from flows.engine.definitions import Basis

FRESH = timedelta(days=730)
"""How long a local table is taken for the one in force after somebody read it."""
_YEAR_END = "12-31"
Row = TypeVar("Row")


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class GradeDef(_Row, kw_only=True):
    """What the State sets for one grade (伤残等级)."""

    lump_sum_months: int
    unregistered_times: int
    law: Basis
    allowance_percent: int | None = None
    allowance_payer: str | None = None


class RatesDef(_Row, kw_only=True):
    """The State's other numbers."""

    wage_floor_percent: int
    wage_cap_percent: int
    nursing_percents: dict[str, int]
    funeral_months: int
    death_grant_times: int
    spouse_percent: int
    kin_percent: int
    lonely_percent: int
    suspension_months: int
    extension_months: int
    missing_wage_months: int
    advance_percent: int
    unregistered_death_times: int
    unregistered_other_times: int


class ItemDef(_Row, kw_only=True):
    """One benefit: who pays, how often, under which article since when (待遇项目)."""

    payer: str
    law: Basis
    certainty: str
    in_force: date
    per: str | None = None
    newly_incurred: bool = False


class NationalDef(_Row, kw_only=True):
    """`national/benefits.toml`."""

    grade: dict[int, GradeDef]
    rates: RatesDef
    item: dict[str, ItemDef]


class _Sourced(_Row, kw_only=True):
    source: str
    host: str
    read: date
    verified: bool = False


class IncomeDef(_Sourced, kw_only=True):
    """One year's national urban disposable income a head (全国城镇居民人均可支配收入)."""

    value: Decimal
    path: str
    published: date


class IncomesDef(_Row, kw_only=True):
    """`national/incomes.toml`; from `published_by` on, the figure of the year before is out."""

    published_by: str
    year: dict[int, IncomeDef]


class AverageDef(_Sourced, kw_only=True):
    """One year's average wage of an area and what it may be used for (职工平均工资)."""

    year: int
    uses: tuple[str, ...]
    monthly: Decimal | None = None
    annual: Decimal | None = None
    published_by: str = _YEAR_END


class Table(_Sourced, kw_only=True):
    """A local rule with its numbers and the days it holds for."""

    valid_from: date
    law: Basis
    certainty: str
    valid_until: date | None = None

    def is_current(self, day: date, asked_on: date) -> bool:
        """Whether the table holds for a day, and was read not too long ago to say so."""
        in_force = self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)
        return in_force and asked_on <= self.read + FRESH


class SubsidyDef(Table, kw_only=True):
    """A province's table of one resignation-linked sum (一次性工伤医疗、伤残就业补助金)."""

    item: str
    base: str
    months: dict[int, Decimal] = {}
    amounts: dict[int, Decimal] = {}
    disease_percent: int = 100
    near_retirement: tuple[tuple[int, int], ...] = ()
    """Below so many years to the pension age, this per cent is paid; the lowest step that holds counts."""
    falls_near_retirement: bool = False
    """It falls within five years of the pension age, by steps nobody has read exactly."""
    full_if_employer_at_fault: bool = False
    higher_at_ending: bool = False
    any_ending: tuple[int, ...] = ()
    """Grades for which every lawful end of the employment counts."""


class SubsidyRulesDef(_Row, kw_only=True):
    """What is known of a province's subsidies while their table is not."""

    law: Basis
    falls_near_retirement: bool = False
    full_if_employer_at_fault: bool = False


class NursingDef(Table, kw_only=True):
    """A province's own levels of the nursing fee, by how many of five things need a hand (生活护理费)."""

    percents: dict[int, int]
    grades: tuple[int, ...]


class OptionDef(Table, kw_only=True):
    """One payment instead of the monthly ones, for grades 1 to 4 without insurance (一次性支付)."""

    times: dict[int, int]


class LocalRuleDef(_Row, kw_only=True):
    """A local rule without a sum of its own: the key of its words and its article."""

    law: Basis
    rule: str = ""
    percent: int | None = None
    months: int | None = None


class AreaDef(_Row, kw_only=True):
    """`provinces/<code>.toml`, or of a city `regions/<code>/figures.toml`."""

    code: str
    average: tuple[AverageDef, ...] = ()
    subsidy: tuple[SubsidyDef, ...] = ()
    subsidy_rules: SubsidyRulesDef | None = None
    nursing: NursingDef | None = None
    option: OptionDef | None = None
    hospital_meals: LocalRuleDef | None = None
    kin_nursing: LocalRuleDef | None = None
    suspension: LocalRuleDef | None = None
    underdeclared: LocalRuleDef | None = None
    third_party: LocalRuleDef | None = None
    review: LocalRuleDef | None = None
    city_average_if_higher: bool = False
    minimum_wage: tuple["MinimumWageDef", ...] = ()
    city_factor: bool = False
    """Cities may move the province's fixed sums; without the city's factor no sum is named."""
    factor: Decimal | None = None


class MinimumWageDef(Table, kw_only=True):
    """The monthly minimum wage of an area (月最低工资标准)."""

    value: Decimal


class Yearly(msgspec.Struct, frozen=True):
    """A figure of one year; `wanted` is the year it stands in for while that one is not yet out."""

    value: Decimal
    year: int
    wanted: int
    row: AverageDef | IncomeDef
    city_open: bool = False
    """The province's figure, where a higher one of the city would count."""

    @property
    def is_earlier(self) -> bool:
        """Whether the sum will be made up once the newer figure is out (补发差额)."""
        return self.year != self.wanted


class Area(msgspec.Struct, frozen=True):
    """The parameters of a place: its own before those of its province."""

    layers: tuple[AreaDef, ...] = ()

    def average(self, use: str, wanted: int, asked_on: date) -> Yearly | None:
        """The average monthly wage of a year for one use; None rather than a figure of another kind or a stale one."""
        return self._yearly("monthly", use, wanted, asked_on)

    def annual_average(self, use: str, wanted: int, asked_on: date) -> Yearly | None:
        """The same for the whole year (年平均工资)."""
        return self._yearly("annual", use, wanted, asked_on)

    def subsidy(self, item: str, day: date, asked_on: date) -> SubsidyDef | None:
        """The table of a subsidy in force on a day."""
        rows = (row for layer in self.layers for row in layer.subsidy if row.item == item)
        return next((row for row in rows if row.is_current(day, asked_on)), None)

    def minimum_wage(self, day: date, asked_on: date) -> MinimumWageDef | None:
        """The minimum wage in force on a day."""
        rows = (row for layer in self.layers for row in layer.minimum_wage)
        return next((row for row in rows if row.is_current(day, asked_on)), None)

    def rule(self, name: str) -> Any:
        """The nearest local rule of that name, or None: the city's before the province's."""
        return next((found for layer in self.layers if (found := getattr(layer, name))), None)

    def _yearly(self, field: str, use: str, wanted: int, asked_on: date) -> Yearly | None:
        found = [self._of_layer(layer, field, use, wanted, asked_on) for layer in self.layers]
        known = [each for each in found if each is not None]
        if not known or not any(layer.city_average_if_higher for layer in self.layers):
            return known[0] if known else None
        best = max(known, key=lambda each: (each.year, each.value))
        return msgspec.structs.replace(best, city_open=len(known) == 1)

    def _of_layer(self, layer: AreaDef, field: str, use: str, wanted: int, asked_on: date) -> Yearly | None:
        rows = {row.year: row for row in layer.average if use in row.uses and getattr(row, field) is not None}
        found = _of_year(rows, wanted, asked_on, lambda row: row.published_by)
        return None if found is None else Yearly(getattr(found[1], field), found[0], wanted, found[1])


class Figures:
    """All figures, compiled once: the State's, and by code those of provinces and cities."""

    def __init__(
        self,
        national: NationalDef,
        incomes: IncomesDef,
        areas: Iterable[AreaDef] = (),
        provinces: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    ) -> None:
        self.national = national
        self.incomes = incomes
        self.areas = {row.code: row for row in areas}
        self.provinces = provinces
        """Names of all provinces by code, the short one first."""
        self._named = {name.lower(): code for code, names in provinces.items() for name in names}
        # From the left and without overlaps: in 浙江西湖 no 江西 is named; 南京路 is a street of another city.
        names = "|".join(map(re.escape, self._named)) or "(?!)"
        self._names = re.compile(f"(?:{names})(?!(?:[东南西北中]|大)?[路街道巷])", re.IGNORECASE)

    @property
    def rates(self) -> RatesDef:
        """The State's numbers."""
        return self.national.rates

    def area(self, region: str | None) -> Area:
        """The parameters of a city or province; an unknown place has none."""
        if region is None:
            return Area()
        codes = dict.fromkeys((region, f"{region[:4]}00", f"{region[:2]}0000"))
        return Area(tuple(self.areas[code] for code in codes if code in self.areas))

    def income(self, wanted: int, asked_on: date) -> Yearly | None:
        """National income of a year, or of the one before while it cannot be out yet (上一年度)."""
        found = _of_year(self.incomes.year, wanted, asked_on, lambda _: self.incomes.published_by)
        return Yearly(found[1].value, found[0], wanted, found[1]) if found is not None else None

    def province_in(self, text: str) -> str | None:
        """The one province a text names, by itself or by one of its cities, or None."""
        found = {self._named[match.group().lower()] for match in self._names.finditer(text)}
        return found.pop() if len(found) == 1 else None


def _of_year(
    rows: Mapping[int, Row], wanted: int, asked_on: date, published_by: Callable[[Row], str]
) -> tuple[int, Row] | None:
    """The year's row, or the earlier one while nobody can have the year's; anything older is stale."""
    if wanted in rows:
        return wanted, rows[wanted]
    earlier = rows.get(wanted - 1)
    if earlier is None:
        return None
    out = date.fromisoformat(f"{wanted + 1}-{published_by(earlier)}")
    return (wanted - 1, earlier) if asked_on <= out else None


class _Provinces(_Row, kw_only=True):
    province: dict[str, tuple[str, ...]]


def parse(national: str, incomes: str, provinces: str, areas: Iterable[str] = ()) -> Figures:
    """The figures from their TOML texts."""
    return Figures(
        msgspec.toml.decode(national, type=NationalDef),
        msgspec.toml.decode(incomes, type=IncomesDef),
        [msgspec.toml.decode(text, type=AreaDef) for text in areas],
        MappingProxyType(msgspec.toml.decode(provinces, type=_Provinces).province),
    )
