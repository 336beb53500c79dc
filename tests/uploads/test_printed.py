"""Tests of single values as papers print them."""

import doctest
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import make_credit_code, make_id_number
from uploads import clinical, labels, parties, printed

NUMBER, CODE = make_id_number(17), make_credit_code(17)


@pytest.mark.parametrize("module", [printed, parties, clinical, labels])
def test_examples_hold(module: object) -> None:
    """What the docstrings show is so."""
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("2026年3月1日", ["2026-03-01"]),
        ("2026 年 03 月 01 日", ["2026-03-01"]),
        ("2026-03-01 14:05", ["2026-03-01"]),
        ("2026.3.1-2028.2.29", ["2026-03-01", "2028-02-29"]),
        ("2026/03/01", ["2026-03-01"]),
        ("二〇二六年三月二十一日", ["2026-03-21"]),
        ("二○二六年十二月三十一日", ["2026-12-31"]),
        ("二O二六年十月十日", ["2026-10-10"]),
        ("三〇二六年十月十日", []),
        ("2O26年O3月l1日", ["2026-03-11"]),
        ("2026年3月1曰", ["2026-03-01"]),
        ("2026年2月30日", []),
        ("2026年13月1日", []),
        ("0571-88888888", []),
        ("990101198503151239", []),
        ("3月1日", []),
        ("1026年3月1日", []),
    ],
)
def test_days_are_read(words: str, days: list[str]) -> None:
    """Every whole date that exists, and nothing that is none."""
    assert [day.value for day in printed.days(words)] == days


@settings(max_examples=60, deadline=None)
@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["{0}年{1}月{2}日", "{0}-{1:02d}-{2:02d}", "{0}.{1}.{2}"]),
)
def test_every_date_is_read_back(day: date, shape: str) -> None:
    """What is printed in a usual shape is read as itself."""
    words = shape.format(day.year, day.month, day.day)
    assert [found.value for found in printed.days(words)] == [day.isoformat()]


def test_a_guessed_digit_makes_a_day_less_sure() -> None:
    """O for 0 in the year is a guess."""
    assert printed.day("2O26年3月1日").sure < printed.day("2026年3月1日").sure


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("2026年3月工资条", "2026-03"),
        ("2026-03", "2026-03"),
        ("2026.11", "2026-11"),
        ("2026年13月", None),
        ("2026年", None),
    ],
)
def test_months_are_read(words: str, month: str | None) -> None:
    """A month needs its year."""
    found = printed.month(words)
    assert (None if found is None else found.value) == month


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("8时15分许", "08:15"),
        ("14:05", "14:05"),
        ("下午3点20分", "15:20"),
        ("晚上11时05分", "23:05"),
        ("上午9时30分", "09:30"),
        ("25:10", None),
        ("3时许", None),
    ],
)
def test_clocks_are_read(words: str, clock: str | None) -> None:
    """To the minute, in twenty-four hours; an hour alone is not exact enough."""
    found = printed.clock(words)
    assert (None if found is None else found.value) == clock


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("￥4,080.50元", "4080.50"),
        ("¥ 6500", "6500.00"),
        ("12,000.00", "12000.00"),
        ("1.2万元", "12000.00"),
        ("人民币壹万贰仟伍佰元整", "12500.00"),
        ("伍仟零捌拾元伍角", "5080.50"),
        ("叁佰元零伍分", "300.05"),
        ("6500元（陆仟伍佰元整）", "6500.00"),
        ("6500元（伍仟陆佰元整）", None),
        ("无", None),
    ],
)
def test_sums_are_read(words: str, total: str | None) -> None:
    """In digits or capitals; where both stand, they must agree."""
    found = printed.money(words)
    assert (None if found is None else found.value) == total


def test_agreeing_capitals_are_a_check() -> None:
    """A sum written twice is surer than one written once."""
    assert "amount_words" in printed.money("6500元（陆仟伍佰元整）").checks
    assert printed.money("6500元").checks == ()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 999), st.integers(0, 16), st.sampled_from("0123456789"))
def test_no_single_wrong_digit_passes(number: int, at: int, digit: str) -> None:
    """The check sign finds every single wrong digit of an ID number."""
    true = make_id_number(number)
    wrong = true[:at] + digit + true[at + 1 :]
    found = printed.id_number(wrong)
    assert (None if found is None else found.value) == (true if wrong == true else None)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (NUMBER, NUMBER),
        (f"身份证号{NUMBER}住址", NUMBER),
        (f"{NUMBER[:6]} {NUMBER[6:14]} {NUMBER[14:]}", NUMBER),
        (NUMBER.replace("0", "O"), NUMBER),
        (NUMBER[:-1], None),
        (NUMBER + "1", None),
        (f"{NUMBER}，{make_id_number(18)}", None),
        (f"{NUMBER}，{NUMBER}", NUMBER),
    ],
)
def test_id_numbers_are_read(words: str, value: str | None) -> None:
    """One number, once or twice; two different ones are two people's."""
    found = printed.id_number(words)
    assert (None if found is None else found.value) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (CODE, CODE),
        (CODE.lower(), CODE),
        (CODE.replace("0", "O"), CODE),
        (CODE[:-1] + ("0" if CODE[-1] != "0" else "1"), None),
        ("注册号330100000012345", None),
    ],
)
def test_credit_codes_are_read(words: str, value: str | None) -> None:
    """Letters that no code has are the digits they resemble, if the check sign agrees."""
    found = printed.credit_code(words)
    assert (None if found is None else found.value) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("138 0000 1234", "13800001234"),
        ("138-0000-1234", "13800001234"),
        ("0571-88888888", "057188888888"),
        ("(0571)88888888", "057188888888"),
        ("12345", None),
        ("138****1234", None),
    ],
)
def test_phones_are_read(words: str, value: str | None) -> None:
    """Mobile and landline, without separators; masked ones are none."""
    found = printed.phone(words)
    assert (None if found is None else found.value) == value


@pytest.mark.parametrize(
    ("words", "days"),
    [("2023年01月1日", []), ("2023年1月05日", []), ("2023年01月11日", ["2023-01-11"]), ("2023年11月1日", ["2023-11-01"])],
)
def test_a_date_that_lost_a_sign_is_none(words: str, days: list[str]) -> None:
    """Where the month is filled up with a nought and the day is not, the day has lost a sign."""
    assert [day.value for day in printed.days(words)] == days


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("天韵(杭州)有限公司", "天韵（杭州）有限公司"),
        ("烧伤(Ⅱ度)", "烧伤（Ⅱ度）"),
        ("腰1,2椎体", "腰1,2椎体"),
        ("2026-03-09T14:05+08:00", "2026-03-09T14:05+08:00"),
        ("好的,几点到", "好的，几点到"),
    ],
)
def test_chinese_text_has_full_width_stops(words: str, whole: str) -> None:
    """Beside Chinese signs brackets and stops are wide; between digits they stay."""
    assert printed.chinese(words) == whole
