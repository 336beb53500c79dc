"""What is due while somebody is treated, and what a unit without registration owes instead of insurance."""

from datetime import date

import pytest

from flows.cases.benefits_figures import AreaDef
from tests.flows.cases.files import SHELF
from tests.flows.cases.money import NOWHERE, amount, asked, average, figures, gaps, item, keys, like, refused

COSTS = ("treatment", "hospital_meals", "travel", "assistive_devices", "appraisal_fee")


def test_every_item_of_the_treatment_is_there():
    """Costs from the fund by what they really were; wage and nursing from the employer."""
    found = asked()
    payers = {row.item: row.payer for row in found.items if row.arises == "treatment"}
    assert payers == {**dict.fromkeys(COSTS, "fund"), "suspension_wage": "employer", "suspension_nursing": "employer"}
    assert all(item(found, name).amount is None for name in COSTS)


def test_the_wage_goes_on_as_it_was():
    """R33: no floor and no cap; twelve months and twelve more at the most."""
    row = item(asked(monthly_wage=60000), "suspension_wage")
    assert (str(row.amount), row.per) == ("60000.00", "month")
    assert next(note for note in row.conditions if note.key == "suspension").args == {"months": 12, "more": 12}
    assert amount(asked(), "suspension_wage") is None


def test_guangdongs_medical_end_period():
    """GD25: 24 months at the most, fixed by the committee; a carer's pay where nobody is sent."""
    found = asked(SHELF.figures, region="440100", monthly_wage=6000)
    row = item(found, "suspension_wage")
    assert next(note for note in row.conditions if note.key == "suspension_local").args == {"months": 24}
    assert item(found, "suspension_nursing").formula.key == "kin_local_carer"


def test_zhejiangs_meals_and_nursing_by_kin():
    """ZJ24: 35 per cent of the local minimum wage; ZJ25: at least the province's average wage."""
    found = asked(SHELF.figures, region="330100")
    meals, nursing = item(found, "hospital_meals"), item(found, "suspension_nursing")
    assert (meals.formula.key, meals.formula.args["percent"]) == ("meals_share", 35)
    assert ("浙江省工伤保险条例", "第二十四条") in meals.basis
    assert (nursing.formula.key, nursing.amount) == ("kin_at_least", None)
    assert "province_average" in gaps(found)
    known = asked(figures(like("330000", average=(average(2025, 9000),))))
    assert item(known, "suspension_nursing").inputs[0].value == 9000


def test_platform_workers_have_another_scheme():
    """Nothing of work-injury insurance is reckoned for them."""
    found = asked(ground="platform_work", grade=9, monthly_wage=6000)
    assert (found.items, found.missing) == ((), ())
    assert refused(found) == {"work_injury_insurance": "platform_work"}


# --- units without registration ---

TIMES = {1: 16, 2: 14, 3: 12, 4: 10, 5: 8, 6: 6, 7: 4, 8: 3, 9: 2, 10: 1}


@pytest.mark.parametrize("grade", TIMES)
def test_the_multiples_of_the_annual_wage(grade):
    """16 down to 1 times the area's 108,000 a year, all from the unit."""
    found = asked(employer_unregistered=True, grade=grade)
    assert amount(found, "unregistered_compensation") == f"{TIMES[grade] * 108000}.00"
    assert {row.payer for row in found.items} == {"employer"}
    assert ("非法用工单位伤亡人员一次性赔偿办法", "第五条") in item(found, "unregistered_compensation").basis


def test_it_is_refused_without_the_annual_wage_or_the_grade():
    """The multiple or its span is told, no sum."""
    found = asked(SHELF.figures, region="510100", employer_unregistered=True, grade=9)
    assert amount(found, "unregistered_compensation") is None
    assert "annual_average" in gaps(found)
    span = item(asked(employer_unregistered=True), "unregistered_compensation")
    assert (span.amount, span.formula.args["least"], span.formula.args["most"]) == (None, 1, 16)


def test_a_death_in_such_a_unit():
    """20 and 10 times the national income of the year before."""
    found = asked(employer_unregistered=True, death_on=date(2026, 2, 11))
    assert amount(found, "unregistered_death") == "1130040.00"
    assert amount(found, "unregistered_death_other") == "565020.00"
    assert "year_unsaid" not in keys(item(found, "unregistered_death"))


def test_an_unregistered_unit_and_a_death_in_a_later_year() -> None:
    """非法用工办法 art. 6 says 上一年度 of neither: the year before the death is named, and that it is to be checked."""
    found = asked(employer_unregistered=True, injured_on=date(2025, 12, 31), death_on=date(2026, 1, 1))
    row = item(found, "unregistered_death")
    assert (amount(found, "unregistered_death"), row.formula.args["base"].name) == ("1130040.00", "income_before_death")
    assert [given.year for given in row.inputs if given.name == "income_before_death"] == [2025]
    assert [note.args["year"] for note in row.conditions if note.key == "year_unsaid"] == [2025]
    assert "death_grant" not in {row.item for row in found.items}


def test_living_while_treated():
    """The area's average monthly wage until the appraisal, and never less than the insurance would be."""
    found = asked(employer_unregistered=True, grade=9)
    assert amount(found, "unregistered_living") == "9000.00"
    assert "not_less_than_insurance" in keys(item(found, "unregistered_compensation"))
    annual_only = AreaDef(code=NOWHERE, average=(average(2025, 9000, ("unregistered",)),))
    assert amount(asked(figures(annual_only), employer_unregistered=True), "unregistered_living") is None


def test_such_a_unit_owes_none_of_the_insurance():
    """No subsidy at the end, no allowance: one compensation."""
    found = asked(employer_unregistered=True, grade=5, ending="worker_resigns", monthly_wage=6000)
    assert {row.item for row in found.items} == {
        "unregistered_costs", "unregistered_living", "unregistered_compensation",
    }  # fmt: skip


def test_an_old_injury_that_came_back():
    """R38: treatment, devices and paid suspension again, once confirmed; nothing of the grade."""
    found = asked(recurrence=True, grade=7, monthly_wage=6000, ending="worker_resigns")
    assert {row.item for row in found.items} == {
        "treatment", "hospital_meals", "travel", "assistive_devices", "suspension_wage", "suspension_nursing",
    }  # fmt: skip
    assert all("recurrence_confirmed" in keys(row) for row in found.items)
    assert all(("工伤保险条例", "第三十八条") in row.basis for row in found.items)


def test_who_sues_somebody_else_loses_nothing():
    """Court rule art. 8: every item stays as it is; only medical costs already paid are not paid twice."""
    facts = {"grade": 9, "monthly_wage": 6000, "ground": "R14_6"}
    plain, other = asked(**facts), asked(**facts, third_party=True)
    assert [(row.item, row.payer, row.amount) for row in plain.items] == [
        (row.item, row.payer, row.amount) for row in other.items
    ]
    row = item(other, "treatment")
    assert "third_party" in keys(row)
    assert ("最高人民法院关于审理工伤保险行政案件若干问题的规定", "第八条") in row.basis
    zhejiang = item(asked(SHELF.figures, **facts, third_party=True, region="330100"), "treatment")
    assert "third_party_local" in keys(zhejiang)
    assert ("浙江省工伤保险条例", "第三十二条") in zhejiang.basis
