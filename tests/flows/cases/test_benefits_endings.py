"""The two sums at the end of the employment: never before it, by the province's own table, and refused without one."""

from datetime import date
from decimal import Decimal

import pytest

from flows.cases.benefits_terms import ENDINGS
from tests.flows.cases.files import SHELF
from tests.flows.cases.money import amount, asked, average, figures, gaps, item, keys, like, refused

SUMS = ("medical_subsidy", "employment_subsidy")
ZHEJIANG = figures(like("330000", average=(average(2025, 9000),)))
GUANGDONG = figures(like("440000", average=(average(2025, 9000),)))
JIANGSU = figures(like("320000", factor=Decimal(1)))
SHANDONG = figures(like("370000", average=(average(2025, 9000),)))
OLD = {"asked_on": date(2025, 11, 25), "injured_on": date(2024, 11, 20)}
"""While Jiangsu's table of 2015 was in force."""


def both(found):
    """The two sums as they are written."""
    return amount(found, "medical_subsidy"), amount(found, "employment_subsidy")


@pytest.mark.parametrize("ending", [None, "none"])
@pytest.mark.parametrize("grade", [None, *range(1, 11)])
def test_without_an_end_there_are_no_such_sums(grade, ending):
    """Not at grading, not for anybody: they are no part of what is due now."""
    found = asked(GUANGDONG, grade=grade, ending=ending, monthly_wage=6000)
    assert {row.item for row in found.items}.isdisjoint(SUMS)
    assert refused(found) == {}


@pytest.mark.parametrize("ending", [row for row in ENDINGS if row != "none"])
@pytest.mark.parametrize("grade", [1, 2, 3, 4])
def test_grades_one_to_four_never(grade, ending):
    """R35: the relation is kept; in Guangdong too."""
    found = asked(GUANGDONG, grade=grade, ending=ending, monthly_wage=6000)
    assert refused(found) == dict.fromkeys(SUMS, "grades_1_to_4")
    assert {row.item for row in found.items}.isdisjoint(SUMS)


ZHEJIANG_SUMS = {5: "270000.00", 6: "225000.00", 7: "90000.00", 8: "63000.00", 9: "36000.00", 10: "18000.00"}
"""30, 25, 10, 7, 4 and 2 months of the province's 9,000."""


@pytest.mark.parametrize(("grade", "expected"), ZHEJIANG_SUMS.items())
def test_zhejiangs_table(grade, expected):
    """ZJ27: both sums alike; the fund pays one, the employer the other."""
    found = asked(ZHEJIANG, grade=grade, ending="worker_resigns", monthly_wage=6000)
    assert both(found) == (expected, expected)
    assert [item(found, name).payer for name in SUMS] == ["fund", "employer"]
    assert all(("浙江省工伤保险条例", "第二十七条") in item(found, name).basis for name in SUMS)
    assert all("ends_the_relation" in keys(item(found, name)) for name in SUMS)


def test_without_insurance_the_employer_pays_both():
    """R62."""
    found = asked(ZHEJIANG, grade=9, ending="worker_resigns", insured=False)
    assert [item(found, name).payer for name in SUMS] == ["employer", "employer"]


def test_the_average_is_that_of_the_year_before_the_end():
    """Zhejiang counts the year before the employment ended, not before the injury."""
    known = figures(like("330000", average=(average(2023, 7000), average(2024, 8000), average(2025, 9000))))
    facts = {"injured_on": date(2024, 3, 1), "grade": 9, "ending": "worker_resigns"}
    assert both(asked(known, **facts, ending_on=date(2025, 6, 30))) == ("32000.00", "32000.00")
    assert both(asked(known, **facts)) == ("36000.00", "36000.00")


def test_the_real_zhejiang_has_the_table_and_not_the_average():
    """The months are told; the sum waits for the province's average wage."""
    found = asked(SHELF.figures, region="330100", grade=9, ending="worker_resigns", monthly_wage=6000)
    assert both(found) == (None, None)
    assert item(found, "medical_subsidy").formula.args["months"] == 4
    assert "province_average" in gaps(found)


@pytest.mark.parametrize("years", ["4.9", "2", "0"])
def test_near_the_pension_age_zhejiangs_steps_are_not_guessed(years):
    """The law says 20 per cent a year, not from which birthday: the employment part is refused, the other stands."""
    found = asked(ZHEJIANG, grade=9, ending="worker_resigns", years_to_retirement=years)
    assert both(found) == ("36000.00", None)
    assert "retirement_steps" in gaps(found)
    assert both(asked(ZHEJIANG, grade=9, ending="worker_resigns", years_to_retirement=5)) == ("36000.00", "36000.00")


# --- when they arise (R36-37) ---

WHEN = [
    (5, "worker_resigns", True), (6, "worker_resigns", True), (5, "contract_expires", True),
    (6, "employer_dismisses", False), (5, "retires", False), (7, "worker_resigns", True),
    (10, "contract_expires", True), (7, "employer_dismisses", False), (10, "retires", False),
]  # fmt: skip


@pytest.mark.parametrize(("grade", "ending", "due"), WHEN)
def test_what_ends_it_decides(grade, ending, due):
    """5 and 6 where the worker asks, 7 to 10 at expiry or own resignation; all else is for a person to look at."""
    found = asked(ZHEJIANG, grade=grade, ending=ending, monthly_wage=6000)
    assert [value is not None for value in both(found)] == [due, due]
    for name in SUMS:
        said = keys(item(found, name))
        assert ({f"ask_{ending}", "ask_a_person"} <= said) is not due
        assert ("only_worker_asks" if grade <= 6 else "only_expiry_or_resignation") in said


@pytest.mark.parametrize("ending", ["worker_resigns", "contract_expires", "employer_dismisses"])
def test_guangdong_pays_at_every_lawful_end(ending):
    """GD32, wider than R37: for 7 to 10 also where the employer lawfully ends it."""
    found = asked(GUANGDONG, grade=9, ending=ending, monthly_wage=6000, wage_at_ending=6000)
    assert both(found) == ("12000.00", "48000.00")
    assert "any_lawful_ending" in keys(item(found, "medical_subsidy"))


def test_guangdong_not_at_the_pension_and_not_for_five_and_six():
    """Who draws a pension gets none; 5 and 6 still have to ask themselves."""
    assert refused(asked(GUANGDONG, grade=9, ending="retires")) == dict.fromkeys(SUMS, "pension_instead")
    assert both(asked(GUANGDONG, grade=6, ending="employer_dismisses", monthly_wage=6000)) == (None, None)


# --- the fixtures of the provinces ---


def test_guangdong_takes_the_higher_wage():
    """Grade 7, 6,000 before the injury, 7,000 before leaving: 6 and 25 months of 7,000."""
    found = asked(GUANGDONG, grade=7, monthly_wage=6000, wage_at_ending=7000, ending="worker_resigns")
    assert both(found) == ("42000.00", "175000.00")
    assert amount(found, "disability_lump_sum") == "78000.00"  # the lump sum keeps the wage before the injury


def test_guangdong_the_other_way_round():
    """Grade 5 resigns with 8,000 before the injury and 7,500 before leaving: 10 and 50 months of 8,000."""
    found = asked(GUANGDONG, grade=5, monthly_wage=8000, wage_at_ending=7500, ending="worker_resigns")
    assert both(found) == ("80000.00", "400000.00")


def test_guangdong_without_the_later_wage():
    """The wage before the injury stands, the condition says that a higher later one counts, and it is missing."""
    found = asked(GUANGDONG, grade=7, monthly_wage=6000, ending="worker_resigns")
    assert both(found) == ("36000.00", "150000.00")
    assert "higher_at_ending" in keys(item(found, "medical_subsidy"))
    assert "wage_at_ending" in gaps(found)


def test_jiangsu_near_the_pension_age():
    """Grade 8 resigns 2.5 years before it: 40 per cent of 80,000 and of 35,000."""
    facts = {**OLD, "grade": 8, "ending": "worker_resigns", "years_to_retirement": "2.5"}
    assert both(asked(JIANGSU, **facts)) == ("32000.00", "14000.00")
    assert both(asked(JIANGSU, **facts, employer_at_fault=True)) == ("80000.00", "35000.00")


@pytest.mark.parametrize(
    ("years", "medical"),
    [("5", "80000.00"), ("4.99", "64000.00"), ("3.5", "48000.00"), ("1.5", "16000.00"), ("0.5", "8000.00")],
)
def test_jiangsus_steps(years, medical):
    """80, 60, 40, 20 and 10 per cent below 5, 4, 3, 2 and 1 years."""
    facts = {**OLD, "grade": 8, "ending": "worker_resigns", "years_to_retirement": years}
    assert amount(asked(JIANGSU, **facts), "medical_subsidy") == medical


@pytest.mark.parametrize("ending", ["worker_resigns", "contract_expires"])
def test_jiangsu_for_a_disease(ending):
    """Grade 6: 160,000 × 1.4 and 85,000; at expiry too only if the worker wants to go."""
    found = asked(JIANGSU, **OLD, grade=6, ground="R14_4", ending=ending)
    assert both(found) == ("224000.00", "85000.00")
    assert "only_worker_asks" in keys(item(found, "medical_subsidy"))


def test_jiangsus_cities_move_the_sums():
    """Without the city's factor no sum is named; with one of 1.2 it is a fifth more."""
    facts = {**OLD, "grade": 8, "ending": "worker_resigns"}
    found = asked(SHELF.figures, **facts, region="320500")
    assert (both(found), "city_factor" in gaps(found)) == ((None, None), True)
    assert both(asked(figures(like("320000", factor=Decimal("1.2"))), **facts)) == ("96000.00", "42000.00")


def test_jiangsus_table_ends_with_2025():
    """The next one was only proposed: from 2026 on it is refused, and so it is when nobody looked for two years."""
    found = asked(JIANGSU, grade=8, ending="worker_resigns")
    assert (both(found), "province_table" in gaps(found)) == ((None, None), True)
    late = asked(ZHEJIANG, asked_on=date(2029, 1, 2), grade=8, ending="worker_resigns")
    assert (both(late), "province_table" in gaps(late)) == ((None, None), True)


def test_shandong_has_only_the_medical_part():
    """Disease, grade 9: 10.5 × the area average of 9,000; the employment part is refused."""
    found = asked(SHANDONG, grade=9, ending="worker_resigns", ground="R14_4")
    assert both(found) == ("94500.00", None)
    assert "province_table" in gaps(found)


@pytest.mark.parametrize("region", ["510100", "510000", None, "650000"])
def test_without_a_table_both_are_refused(region):
    """Sichuan's table was not found; of a place nobody named or knows there is none."""
    found = asked(SHELF.figures, region=region, grade=8, ending="worker_resigns", monthly_wage=6000)
    assert both(found) == (None, None)
    assert "province_table" in gaps(found)
    assert [item(found, name).payer for name in SUMS] == ["fund", "employer"]


def test_sichuan_says_what_is_known():
    """SC35: near the pension age it falls; the article stands beside the refusal."""
    facts = {"region": "510100", "grade": 8}
    found = asked(SHELF.figures, **facts, ending="worker_resigns")
    row = item(found, "employment_subsidy")
    assert "near_retirement" in keys(row)
    assert "near_retirement" not in keys(item(found, "medical_subsidy"))
    assert ("四川省工伤保险条例", "第三十五条") in row.basis
    for more in ({"ending": "contract_expires"}, {"ending": "worker_resigns", "employer_at_fault": True}):
        assert "near_retirement" not in keys(item(asked(SHELF.figures, **facts, **more), "employment_subsidy"))


def test_without_a_grade_they_have_no_figure():
    """Named, with who pays and that they come only at the end."""
    found = asked(GUANGDONG, ending="worker_resigns", monthly_wage=6000)
    assert both(found) == (None, None)
    assert "only_at_ending" in keys(item(found, "medical_subsidy"))
    assert "grade" in gaps(found)


def test_the_bounds_hold_for_the_wage_at_the_end_too():
    """GD33: 3,000 before leaving is raised to 60 per cent of 9,000."""
    found = asked(GUANGDONG, grade=7, monthly_wage=1000, wage_at_ending=3000, ending="worker_resigns")
    assert both(found) == ("32400.00", "135000.00")
