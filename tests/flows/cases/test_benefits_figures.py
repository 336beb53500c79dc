"""The figures themselves: the State's numbers as the law has them, and every local one with source, day and mark."""

from datetime import date

import pytest

from flows.cases.benefits_figures import AreaDef
from flows.cases.benefits_places import place_of
from flows.engine.values import ValueRefused
from tests.flows.cases.files import REGIONS, SHELF
from tests.flows.cases.money import NOWHERE, average, figures

FIGURES = SHELF.figures
SOURCED = [
    *((f"income {year}", row) for year, row in FIGURES.incomes.year.items()),
    *(
        (f"{code} {number}", row)
        for code, area in FIGURES.areas.items()
        for number, row in enumerate((*area.average, *area.subsidy, *area.minimum_wage, area.nursing, area.option))
        if row is not None
    ),
]


@pytest.mark.parametrize("row", [row for _, row in SOURCED], ids=[name for name, _ in SOURCED])
def test_every_figure_has_its_source(row):
    """Document, host and day of reading; nobody asked an office, so none is called verified."""
    assert row.source
    assert "." in row.host
    assert date(2026, 11, 1) <= row.read <= date(2026, 11, 25)
    assert row.verified is False


@pytest.mark.parametrize(("year", "value"), [(2023, 51821), (2024, 54188), (2025, 56502)])
def test_the_national_income(year, value):
    """The three years the reference names."""
    assert FIGURES.incomes.year[year].value == value


def test_incomes_have_no_gap():
    """Every year since 2013, each after the one before."""
    years = list(FIGURES.incomes.year)
    assert years == list(range(2013, 2026))


def test_the_numbers_of_the_state():
    """R34, R39, R41, R64 and the measures for units without registration."""
    rates = FIGURES.rates
    assert (rates.wage_floor_percent, rates.wage_cap_percent) == (60, 300)
    assert rates.nursing_percents == {"full": 50, "most": 40, "part": 30}
    assert (rates.funeral_months, rates.death_grant_times) == (6, 20)
    assert (rates.spouse_percent, rates.kin_percent, rates.lonely_percent) == (40, 30, 10)
    assert (rates.suspension_months, rates.extension_months) == (12, 12)
    assert (rates.missing_wage_months, rates.advance_percent) == (3, 50)
    assert (rates.unregistered_death_times, rates.unregistered_other_times) == (20, 10)
    assert set(FIGURES.national.grade) == set(range(1, 11))


def test_the_table_of_each_province_has_every_grade():
    """5 to 10, falling; of Sichuan there is none."""
    for code, area in FIGURES.areas.items():
        for row in area.subsidy:
            sums = list((row.amounts or row.months).values())
            assert list(row.amounts or row.months) == [5, 6, 7, 8, 9, 10], code
            assert sums == sorted(sums, reverse=True), code
    assert FIGURES.areas["510000"].subsidy == ()


def test_the_served_cities_take_their_provinces_rules():
    """Hangzhou those of Zhejiang, Chengdu those of Sichuan; a city's own come first."""
    assert FIGURES.area("330100").layers == FIGURES.area("330105").layers == (FIGURES.areas["330000"],)
    city = AreaDef(code="990100", average=(average(2025, 9900),))
    known = figures(AreaDef(code=NOWHERE, average=(average(2025, 9000), average(2024, 8000))), city)
    asked_on = date(2026, 11, 25)
    assert known.area("990100").average("nursing", 2025, asked_on).value == 9900
    assert known.area("990100").average("nursing", 2024, asked_on).value == 8000
    assert known.area(NOWHERE).average("nursing", 2025, asked_on).value == 9000


def test_all_provinces_of_the_mainland():
    """31, each with a name, none twice."""
    names = [name for row in FIGURES.provinces.values() for name in row]
    assert len(FIGURES.provinces) == 31
    assert len(names) == len(set(names))
    assert FIGURES.areas.keys() <= FIGURES.provinces.keys()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("杭州", "330100"), ("浙江杭州余杭区", "330100"), ("成都市", "510100"), ("330105", "330105"), ("510000", "510000"),
        ("四川", "510000"), ("四川绵阳", "510000"), ("广东省深圳市", "440000"), ("浙江西湖", "330000"), ("上海南京路", "310000"),
        ("Zhejiang", "330000"), ("guangdong, Shenzhen", "440000"), (" 新疆 ", "650000"), ("绵阳", "510000"), ("西宁", None), ("Ningbo", None),
        ("河南湖北交界", None),
    ],
)  # fmt: skip
def test_a_place_by_code_or_words(text, code):
    """A served city, else its province, else a place without figures; two provinces are none."""
    assert place_of(text, REGIONS, FIGURES) == code


@pytest.mark.parametrize("text", ["", "  ", "999999", "33", "3301000", "?!", "x", "１２３", "12.5"])
def test_what_is_no_place(text):
    """Codes of nowhere and signs without a word."""
    with pytest.raises(ValueRefused, match="not_a_region"):
        place_of(text, REGIONS, FIGURES)
