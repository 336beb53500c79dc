"""The lunar calendar agrees with the days everybody knows."""

from datetime import date

import pytest

from flows.intake import lunar

# Spring Festival as printed in the state's holiday notices and almanacs.
SPRING_FESTIVALS = {
    1991: (2, 15), 2000: (2, 5), 2008: (2, 7), 2012: (1, 23), 2015: (2, 19), 2017: (1, 28),
    2020: (1, 25), 2021: (2, 12), 2022: (2, 1), 2023: (1, 22), 2024: (2, 10), 2025: (1, 29),
    2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2030: (2, 3),
}  # fmt: skip


@pytest.mark.parametrize(("year", "day"), SPRING_FESTIVALS.items())
def test_spring_festival_is_the_first_day_of_the_lunar_year(year, day):
    """正月初一 of each year falls on its printed date."""
    assert lunar.solar(year, 1, 1) == date(year, *day)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        pytest.param(2023, 8, 15, date(2023, 9, 29), id="mid-autumn-after-a-leap-month"),
        pytest.param(2025, 8, 15, date(2025, 10, 6), id="mid-autumn-in-october"),
        pytest.param(2024, 5, 5, date(2024, 6, 10), id="dragon-boat"),
        pytest.param(2025, 12, lunar.NEW_YEARS_EVE, date(2026, 2, 16), id="new-years-eve"),
    ],
)
def test_festivals_fall_on_their_printed_days(year, month, day, expected):
    """Leap months shift the later months and nothing else."""
    assert lunar.solar(year, month, day) == expected


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1989, 1, 1), (2040, 1, 1), (2026, 13, 1), (2026, 1, 31), (2026, 0, 1)]
)
def test_days_beyond_the_table_or_the_month_are_none(year, month, day):
    """Nothing is extrapolated."""
    assert lunar.solar(year, month, day) is None


def test_the_latest_lunar_day_is_never_in_the_future():
    """腊月二十三 said in November was last winter's."""
    assert lunar.latest(12, 23, date(2026, 11, 24)) == date(2026, 2, 10)
