"""Festivals name the day they fall on."""

from datetime import date

import pytest

from flows.intake.festivals import festival_day

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("国庆", None, date(2026, 10, 1)),
        ("圣诞", None, date(2025, 12, 25)),
        ("清明", 2024, date(2024, 4, 4)),
        ("清明", 1999, date(1999, 4, 5)),
        ("母亲节", None, date(2026, 5, 10)),
        ("中秋", None, date(2026, 9, 25)),
        ("中秋", 2025, date(2025, 10, 6)),
        ("春节", 2025, date(2025, 1, 29)),
        ("除夕", 2026, date(2026, 2, 16)),
    ],
)
def test_a_festival_is_its_day_of_that_year_or_its_last_one(name, year, day):
    """Without a year the most recent one is meant."""
    assert festival_day(name, TODAY, year) == day
