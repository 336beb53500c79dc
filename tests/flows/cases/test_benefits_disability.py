"""Sums by grade, worked by hand: lump sum, monthly allowance, nursing fee, and who gets none."""

from datetime import date

import pytest

from flows.cases.benefits_figures import AreaDef
from tests.flows.cases.files import SHELF
from tests.flows.cases.money import (
    NOWHERE,
    amount,
    asked,
    average,
    figures,
    gaps,
    item,
    keys,
    like,
    minimum_wage,
    refused,
)

LUMPS = {
    1: "162000.00", 2: "150000.00", 3: "138000.00", 4: "126000.00", 5: "108000.00",
    6: "96000.00", 7: "78000.00", 8: "66000.00", 9: "54000.00", 10: "42000.00",
}  # fmt: skip
"""27, 25, 23, 21, 18, 16, 13, 11, 9 and 7 months of 6,000."""
ALLOWANCES = {1: "5400.00", 2: "5100.00", 3: "4800.00", 4: "4500.00", 5: "4200.00", 6: "3600.00"}
"""90, 85, 80, 75, 70 and 60 per cent of 6,000."""
ARTICLES = {1: "第三十五条", 4: "第三十五条", 5: "第三十六条", 6: "第三十六条", 7: "第三十七条", 10: "第三十七条"}


@pytest.mark.parametrize("grade", LUMPS)
def test_the_lump_sum_of_every_grade(grade):
    """Paid once by the fund, in months of the own wage."""
    found = asked(grade=grade, monthly_wage=6000)
    row = item(found, "disability_lump_sum")
    assert (str(row.amount), row.payer, row.per) == (LUMPS[grade], "fund", "once")


@pytest.mark.parametrize(("grade", "article"), ARTICLES.items())
def test_the_article_is_the_grades_own(grade, article):
    """R35 for 1 to 4, R36 for 5 and 6, R37 for 7 to 10, and no other of the three."""
    basis = item(asked(grade=grade, monthly_wage=6000), "disability_lump_sum").basis
    assert {name for _, name in basis} & {"第三十五条", "第三十六条", "第三十七条"} == {article}


@pytest.mark.parametrize("grade", range(1, 11))
def test_the_allowance_of_every_grade(grade):
    """The fund's for 1 to 4, the employer's for 5 and 6, none from 7 on."""
    found = asked(grade=grade, monthly_wage=6000)
    rows = [row for row in found.items if row.item == "disability_allowance"]
    if grade not in ALLOWANCES:
        assert rows == []
        return
    assert (str(rows[0].amount), rows[0].per) == (ALLOWANCES[grade], "month")
    assert rows[0].payer == ("fund" if grade <= 4 else "employer")
    assert ("no_suitable_work" in keys(rows[0])) is (grade > 4)
    assert ("until_pension" in keys(rows[0])) is (grade <= 4)


def test_with_suitable_work_there_is_no_allowance():
    """Grade 5 and 6 work on; grade 4 has left the post whatever is offered."""
    assert refused(asked(grade=6, monthly_wage=6000, suitable_work=True)) == {"disability_allowance": "suitable_work"}
    assert amount(asked(grade=4, monthly_wage=6000, suitable_work=True), "disability_allowance") == "4500.00"


def test_an_allowance_is_made_up_to_the_minimum_wage():
    """60 per cent of 5,400 is 3,240; with a minimum of 3,300 it is 3,300, and with 3,200 it stays."""
    for yuan, expected, said in ((3300, "3300.00", "raised_to_minimum"), (3200, "3240.00", "not_below_minimum")):
        known = figures(AreaDef(code=NOWHERE, average=(average(2025, 9000),), minimum_wage=(minimum_wage(yuan),)))
        row = item(asked(known, grade=6, monthly_wage=1000), "disability_allowance")
        assert str(row.amount) == expected
        assert said in keys(row)


def test_grade_four_of_the_fixtures():
    """21 months at once and 75 per cent every month."""
    found = asked(grade=4, monthly_wage=6000)
    assert (amount(found, "disability_lump_sum"), amount(found, "disability_allowance")) == ("126000.00", "4500.00")


def test_an_old_soldiers_wound_gets_no_lump_sum():
    """R15: everything else is due."""
    found = asked(grade=5, monthly_wage=6000, ground="R15_3")
    assert refused(found) == {"disability_lump_sum": "veteran"}
    assert "disability_lump_sum" not in {row.item for row in found.items}
    assert amount(found, "disability_allowance") == "4200.00"


def test_without_a_grade_no_sum_hangs_on_one():
    """The span of months and shares is told, never a figure, and the grade is missing."""
    found = asked(monthly_wage=6000, self_care="full")
    lump, monthly = item(found, "disability_lump_sum"), item(found, "disability_allowance")
    assert (lump.amount, monthly.amount) == (None, None)
    assert (lump.formula.args["least"], lump.formula.args["most"]) == (7, 27)
    assert (monthly.formula.args["least"], monthly.formula.args["most"]) == (60, 90)
    assert "grade" in gaps(found)


@pytest.mark.parametrize(("care", "fee"), [("full", "4500.00"), ("most", "3600.00"), ("part", "2700.00")])
def test_the_nursing_fee(care, fee):
    """50, 40 and 30 per cent of the area's average of 9,000, from the fund."""
    row = item(asked(grade=2, self_care=care), "nursing_fee")
    assert (str(row.amount), row.payer, row.per) == (fee, "fund", "month")
    assert "nursing_confirmed" in keys(row)


def test_the_nursing_fee_without_a_level_or_a_figure():
    """The span where the level is missing; no sum where the average is; nothing where nobody asked."""
    assert item(asked(grade=2), "nursing_fee").formula.args["most"] == 50
    assert "self_care" in gaps(asked(grade=2))
    assert amount(asked(region="510100", grade=2, self_care="most"), "nursing_fee") is None
    assert "nursing_fee" not in {row.item for row in asked(grade=8).items}
    assert amount(asked(grade=8, self_care="part"), "nursing_fee") == "2700.00"


@pytest.mark.parametrize(
    ("things", "fee"), [(5, "5400.00"), (4, "4500.00"), (3, "3600.00"), (2, "2700.00"), (1, "2700.00")]
)
def test_guangdongs_four_levels(things, fee):
    """GD17, GD26: by how many of five things need a hand, 60, 50, 40 and 30 per cent of 9,000."""
    known = figures(like("440000", average=(average(2025, 9000),)))
    found = asked(known, grade=3, self_care_items=things)
    assert amount(found, "nursing_fee") == fee
    assert ("广东省工伤保险条例", "第二十六条") in item(found, "nursing_fee").basis


def test_guangdong_needs_the_number_of_things():
    """Only “all of it” says five; the rest leaves two levels open, and from grade five on there is none."""
    known = figures(like("440000", average=(average(2025, 9000),)))
    assert amount(asked(known, grade=3, self_care="full"), "nursing_fee") == "5400.00"
    assert amount(asked(known, self_care="full"), "nursing_fee") is None  # a grade of five or more would have none
    found = asked(known, grade=3, self_care="most")
    assert amount(found, "nursing_fee") is None
    assert "self_care_items" in gaps(found)
    assert refused(asked(known, grade=5, self_care="part")) == {"nursing_fee": "nursing_grades"}


@pytest.mark.parametrize(("code", "article"), [("330000", "第三十四条"), ("510000", "第三十三条第二款")])
def test_one_payment_for_the_severely_hurt_without_insurance(code, article):
    """16, 14, 12 and 10 times the annual wage of 108,000, from the employer, if both agree."""
    known = figures(like(code, average=(average(2025, 9000),)))
    sums = [amount(asked(known, grade=grade, insured=False), "uninsured_option") for grade in (1, 2, 3, 4)]
    assert sums == ["1728000.00", "1512000.00", "1296000.00", "1080000.00"]
    row = item(asked(known, grade=1, insured=False), "uninsured_option")
    assert (row.payer, row.basis[0][1], "by_agreement" in keys(row)) == ("employer", article, True)
    for facts in ({"insured": True}, {}, {"insured": False, "grade": 5}):
        found = asked(known, **{"grade": 1, **facts})
        assert "uninsured_option" not in {each.item for each in found.items}


LEFT = {"ground": "R14_4", "grade": 7, "monthly_wage": 6000}


def test_a_disease_found_after_leaving_the_post():
    """Opinions art. 8: after a contract ended the wage before it; after retirement the higher of wage and pension."""
    ended = item(asked(**LEFT, left_post="contract_ended"), "disability_lump_sum")
    assert (str(ended.amount), "wage_before_leaving" in keys(ended)) == ("78000.00", True)
    assert amount(asked(**LEFT, left_post="retired", pension_before=7000), "disability_lump_sum") == "91000.00"
    assert amount(asked(**LEFT, left_post="retired", pension_before=5000), "disability_lump_sum") == "78000.00"
    assert "pension_before" in gaps(asked(**LEFT, left_post="retired"))
    opinions = ("人力资源社会保障部关于执行《工伤保险条例》若干问题的意见", "第八条")
    assert opinions in ended.basis


def test_only_a_disease_is_found_after_leaving():
    """An accident has its wage, whatever the pension is."""
    found = asked(grade=7, monthly_wage=6000, left_post="retired", pension_before=9000)
    assert amount(found, "disability_lump_sum") == "78000.00"


def test_insurance_goes_on_beside_an_allowance():
    """R35, R36: medical insurance for 1 to 4, all social insurance for 5 and 6."""
    assert "medical_insurance_goes_on" in keys(item(asked(grade=4, monthly_wage=6000), "disability_allowance"))
    assert "social_insurance_goes_on" in keys(item(asked(grade=5, monthly_wage=6000), "disability_allowance"))


def test_after_a_review_only_what_is_monthly_is_set_anew():
    """Opinions (3) and SC37: from the month after, and no second lump sum; where the base is local, that is said."""
    facts = {"grade": 3, "review": True, "monthly_wage": 6000, "self_care": "full"}
    found = asked(**facts)
    monthly = item(found, "disability_allowance")
    assert refused(found) == {"disability_lump_sum": "after_review"}
    assert (str(monthly.amount), monthly.due.key) == ("4800.00", "due_after_review")
    assert "review_base_local" in keys(monthly)
    assert item(found, "nursing_fee").due.key == "due_after_review"
    sichuan = asked(figures(like("510000")), **facts)
    assert "review_base" in keys(item(sichuan, "disability_allowance"))
    assert ("四川省工伤保险条例", "第三十七条") in item(sichuan, "disability_allowance").basis


def test_sichuans_one_payment_by_the_published_average():
    """SC33: 10 times the 81,420 of 2021 for grade 4 after an injury in 2022; of later years no average is here."""
    facts = {"region": "510100", "insured": False, "grade": 4}
    found = asked(SHELF.figures, **facts, injured_on=date(2022, 6, 1))
    assert amount(found, "uninsured_option") == "814200.00"
    assert item(found, "uninsured_option").inputs[0].year == 2021
    assert amount(asked(SHELF.figures, **facts, injured_on=date(2024, 6, 1)), "uninsured_option") is None


def test_the_citys_average_where_it_is_higher():
    """GD64: the city's 10,000 before the province's 9,000; with the province's alone that is a condition."""
    province = like("440000", average=(average(2025, 9000),))
    for monthly, fee in ((10000, "6000.00"), (8000, "5400.00")):
        city = AreaDef(code="990100", average=(average(2025, monthly),))
        found = asked(figures(province, city), region="990100", grade=1, self_care="full")
        assert amount(found, "nursing_fee") == fee
        assert "city_average_if_higher" not in keys(item(found, "nursing_fee"))
    alone = asked(figures(province), grade=1, self_care="full")
    assert "city_average_if_higher" in keys(item(alone, "nursing_fee"))
