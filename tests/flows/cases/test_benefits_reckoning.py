"""The own wage lies between 60 and 300 per cent of the average, and figures are those of the right year."""

from datetime import date

import pytest

from flows.cases.benefits_figures import AreaDef
from flows.cases.benefits_terms import Dependant
from tests.flows.cases.files import SHELF
from tests.flows.cases.money import NOWHERE, amount, asked, average, figures, gaps, item, keys, like


@pytest.mark.parametrize(
    ("wage", "lump", "said"),
    [
        ("6000", "54000.00", "wage_within"),  # between 5,400 and 27,000
        ("5000", "48600.00", "wage_raised"),  # raised to 5,400
        ("5400", "48600.00", "wage_within"),
        ("27000", "243000.00", "wage_within"),
        ("30000", "243000.00", "wage_capped"),  # cut to 27,000
        ("27000.01", "243000.00", "wage_capped"),
    ],
)
def test_the_bounds_of_the_own_wage(wage, lump, said):
    """R64: grade nine with an area average of 9,000, and the condition says what was done with the wage."""
    found = asked(grade=9, monthly_wage=wage)
    assert amount(found, "disability_lump_sum") == lump
    assert said in keys(item(found, "disability_lump_sum"))
    assert ("工伤保险条例", "第六十四条第二款") in item(found, "disability_lump_sum").basis


def test_both_figures_stand_beside_the_sum():
    """The wage as told and the average as published, each with source, day and year."""
    found = item(asked(grade=9, monthly_wage=5000), "disability_lump_sum")
    shown = [(given.name, str(given.value), given.source, given.year) for given in found.inputs]
    assert shown == [
        ("monthly_wage", "5000", "stated", None),
        ("area_average", "9000", "无此省统计公报", 2025),
        ("months", "9", "工伤保险条例", None),
    ]
    note = next(note for note in found.conditions if note.key == "wage_raised")
    assert (str(note.args["low"]), str(note.args["high"])) == ("5400.00", "27000.00")


def test_without_the_average_the_stated_wage_stands_and_says_so():
    """The bounds become a condition and the average is named as missing."""
    found = asked(region="330100", grade=9, monthly_wage=5000)
    assert amount(found, "disability_lump_sum") == "45000.00"
    assert "wage_bounds_open" in keys(item(found, "disability_lump_sum"))
    assert "area_average" in gaps(found)


def test_without_a_wage_there_is_the_way_and_no_sum():
    """The months are told, the wage is missing."""
    found = asked(grade=9)
    assert amount(found, "disability_lump_sum") is None
    assert item(found, "disability_lump_sum").formula.args["months"] == 9
    assert "monthly_wage" in gaps(found)


def test_an_average_for_another_use_is_never_taken():
    """Beijing's figure is for the bounds of contribution bases only: no nursing fee, no funeral grant."""
    found = asked(SHELF.figures, region="110000", grade=1, monthly_wage=6000, self_care="full")
    assert amount(found, "disability_lump_sum") == "196279.20"  # 12,116 × 60 % = 7,269.60, × 27
    assert amount(found, "nursing_fee") is None
    dead = asked(SHELF.figures, region="110000", death_on=date(2026, 2, 11))
    assert amount(dead, "funeral_grant") is None


def test_it_is_the_average_of_the_year_before_the_injury():
    """Two years known: each injury takes its own."""
    known = figures(AreaDef(code=NOWHERE, average=(average(2024, 8000), average(2025, 9000))))
    for injured_on, floor in (("2025-06-01", "4800.00"), ("2026-02-10", "5400.00")):
        found = asked(known, injured_on=date.fromisoformat(injured_on), grade=10, monthly_wage=1000)
        assert str(item(found, "disability_lump_sum").formula.args["base"].value) == floor


def test_a_figure_that_is_not_out_yet():
    """The earlier year's is taken, said so under the opinions, and the shortfall is paid later."""
    known = figures(AreaDef(code=NOWHERE, average=(average(2024, 8000),)))
    found = item(asked(known, grade=10, monthly_wage=1000), "disability_lump_sum")
    assert str(found.amount) == "33600.00"  # 4,800 × 7
    note = next(note for note in found.conditions if note.key == "figure_earlier")
    assert note.args == {"year": 2024, "wanted": 2025}
    assert ("人力资源社会保障部关于执行《工伤保险条例》若干问题的意见", "") in found.basis


def test_a_stale_figure_is_refused():
    """Once the newer year's must be out, and for anything older than the year before."""
    known = figures(AreaDef(code=NOWHERE, average=(average(2024, 8000),)))
    for asked_on, injured_on in ((date(2027, 1, 2), date(2026, 2, 10)), (date(2027, 3, 1), date(2027, 2, 10))):
        found = asked(known, asked_on=asked_on, injured_on=injured_on, grade=10, monthly_wage=1000)
        assert "wage_bounds_open" in keys(item(found, "disability_lump_sum"))
        assert "area_average" in gaps(found)


def test_without_insurance_the_employer_pays_it_all():
    """R62: the same sums, another payer, and the article beside it."""
    insured, bare = asked(grade=9, monthly_wage=6000), asked(grade=9, monthly_wage=6000, insured=False)
    assert [row.amount for row in insured.items] == [row.amount for row in bare.items]
    assert {row.payer for row in insured.items} == {"fund", "employer"}
    assert {row.payer for row in bare.items} == {"employer"}
    lump = item(bare, "disability_lump_sum")
    assert ("工伤保险条例", "第六十二条第二款") in lump.basis
    assert "uninsured" in keys(lump)
    assert "uninsured" not in keys(item(bare, "suspension_wage"))  # was the employer's anyway


def test_a_wage_declared_too_low_is_the_employers_matter():
    """Where the province says so, the difference is the employer's, with its article."""
    found = item(asked(figures(like("510000")), grade=9, monthly_wage=6000), "disability_lump_sum")
    assert "underdeclared" in keys(found)
    assert ("四川省工伤保险条例", "第四十二条") in found.basis


@pytest.mark.parametrize(("wage", "lump"), [("6000.01", "54000.09"), ("5400.55", "48604.95")])
def test_sums_are_shown_to_the_fen(wage, lump):
    """Nothing is rounded to whole yuan."""
    assert amount(asked(grade=9, monthly_wage=wage), "disability_lump_sum") == lump


def test_half_a_fen_is_rounded_up():
    """90 per cent of 9,000.05 is 8,100.045."""
    assert amount(asked(grade=1, monthly_wage="9000.05"), "disability_allowance") == "8100.05"


NEW = {
    "treatment", "hospital_meals", "travel", "assistive_devices", "nursing_fee", "disability_allowance",
    "medical_subsidy", "dependants_pension",
}  # fmt: skip
"""What opinions (2) art. 3 leave to the fund, for costs that arise after joining."""


def test_an_employer_that_joined_after_the_injury():
    """R62 paragraph 3: the fund pays what arises from then on and is on the list; the rest stays the employer's."""
    facts = {"insured_late": True, "monthly_wage": 6000}
    severe = asked(**facts, grade=4, self_care="full")
    light = asked(figures(like("330000", average=(average(2025, 9000),))), **facts, grade=8, ending="worker_resigns")
    dead = asked(**facts, death_on=date(2026, 2, 11), dependants=(Dependant(relation="spouse"),))
    rows = [*severe.items, *light.items, *dead.items]
    assert {row.item for row in rows if row.payer == "fund"} == NEW
    assert item(severe, "disability_lump_sum").payer == item(dead, "death_grant").payer == "employer"
    for row in rows:
        said = {"newly_incurred"} if row.payer == "fund" else {"insured_late"}
        assert said <= keys(row) or row.item in ("suspension_wage", "suspension_nursing", "employment_subsidy")
    assert ("工伤保险条例", "第六十二条第三款") in item(severe, "treatment").basis
