"""Values are checked for what cannot be, never for what is late or incomplete."""

from datetime import date

import pytest

from flows.engine.definitions import KINDS, FactDef
from flows.engine.values import LIST_LIMIT, TEXT_LIMIT, ValueRefused, check_value
from tests.builders import make_credit_code, make_id_number

TODAY = date(2026, 11, 24)
PEOPLE = FactDef(kind="integer", min=0, max=120)
PAST = FactDef(kind="partial_date", past=True)
COLOURS = ("red", "blue", "green")
CASES = {
    "text": FactDef(kind="text"),
    "long_text": FactDef(kind="long_text"),
    "phone": FactDef(kind="phone"),
    "id_number": FactDef(kind="id_number"),
    "credit_code": FactDef(kind="credit_code"),
    "integer": PEOPLE,
    "money": FactDef(kind="money"),
    "choice": FactDef(kind="choice", values=COLOURS),
    "choices": FactDef(kind="choices", values=COLOURS),
    "texts": FactDef(kind="texts"),
    "partial_date": PAST,
    "time": FactDef(kind="time"),
    "moment": FactDef(kind="moment", past=True),
    "boolean": FactDef(kind="boolean"),
    "region": FactDef(kind="region"),
    "casualties": FactDef(kind="casualties"),
}
ID_NUMBER = make_id_number(7)
ID_WITH_X = next(number for number in map(make_id_number, range(100)) if number.endswith("X"))
CREDIT_CODE = make_credit_code(7)


def full_width(text: str) -> str:
    """The same as a Chinese keyboard types it."""
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


def test_every_kind_has_its_cases() -> None:
    """No kind of fact goes unchecked here."""
    assert CASES.keys() == KINDS


ACCEPTED = [
    ("text", "  二楼 ", "二楼", "trimmed"),
    ("text", "字" * TEXT_LIMIT, "字" * TEXT_LIMIT, "longest"),
    ("text", "一行\n两行", "一行\n两行", "two-lines"),
    ("long_text", "字" * TEXT_LIMIT, "字" * TEXT_LIMIT, "longest"),
    ("phone", "13800000001", "13800000001", "mobile"),
    ("phone", "+86 138-0000-0001", "13800000001", "country-code"),
    ("phone", "0086 13800000001", "13800000001", "country-code-dialled"),
    ("phone", "（0571）8888 8888", "057188888888", "landline"),
    ("phone", "88888888", "88888888", "local"),
    ("phone", "400-888-8888", "4008888888", "service-number"),
    ("phone", full_width("13800000001"), "13800000001", "full-width"),
    ("id_number", ID_NUMBER, ID_NUMBER, "plain"),
    ("id_number", f" {ID_NUMBER[:6]} {ID_NUMBER[6:]} ", ID_NUMBER, "spaced"),
    ("id_number", ID_WITH_X.lower(), ID_WITH_X, "small-x"),
    ("id_number", full_width(ID_NUMBER), ID_NUMBER, "full-width"),
    ("id_number", make_id_number(1, "20261124"), make_id_number(1, "20261124"), "born-today"),
    ("credit_code", CREDIT_CODE, CREDIT_CODE, "plain"),
    ("credit_code", f" {CREDIT_CODE.lower()} ", CREDIT_CODE, "small-letters"),
    ("credit_code", full_width(CREDIT_CODE), CREDIT_CODE, "full-width"),
    ("integer", 0, 0, "lowest"),
    ("integer", 120, 120, "highest"),
    ("money", "8500", "8500.00", "whole"),
    ("money", "8500.5", "8500.50", "one-place"),
    ("money", "0.01", "0.01", "a-fen"),
    ("money", "007.10", "7.10", "leading-zeros"),
    ("money", "12.3400", "12.34", "trailing-zeros"),
    ("money", 8500, "8500.00", "number"),
    ("money", full_width("8500.5"), "8500.50", "full-width"),
    ("money", "9999999999.99", "9999999999.99", "largest"),
    ("choice", "red", "red", "one"),
    ("choices", "red", ["red"], "single-for-a-list"),
    ("choices", ["red", "blue", "red"], ["red", "blue"], "said-twice"),
    ("texts", " 左腿 ", ["左腿"], "single-for-a-list"),
    ("texts", ["左腿", "右手", " 左腿"], ["左腿", "右手"], "said-twice"),
    ("texts", [str(number) for number in range(LIST_LIMIT)], [str(number) for number in range(LIST_LIMIT)], "most"),
    ("partial_date", "2026-11-24", "2026-11-24", "today"),
    ("partial_date", "2024-02-29", "2024-02-29", "leap-day"),
    ("partial_date", "1900-01-01", "1900-01-01", "earliest"),
    ("partial_date", full_width("2026-11-24"), "2026-11-24", "full-width"),
    ("partial_date", {"year": 2026, "month": 11, "day": 24}, "2026-11-24", "all-three-parts"),
    ("partial_date", {"year": 2026, "month": 11}, {"year": 2026, "month": 11}, "this-month"),
    ("partial_date", {"year": 2026}, {"year": 2026}, "this-year"),
    ("partial_date", {"month": 2, "day": 29}, {"month": 2, "day": 29}, "leap-day-of-some-year"),
    ("partial_date", {"month": 12}, {"month": 12}, "december-of-some-year"),
    ("partial_date", {"day": 31}, {"day": 31}, "some-31st"),
    ("partial_date", {"year": 2025, "month": None, "day": 30}, {"year": 2025, "day": 30}, "month-not-said"),
    ("time", "00:00", "00:00", "midnight"),
    ("time", "23:59", "23:59", "last-minute"),
    ("time", "１５：１０", "15:10", "full-width"),
    ("time", "afternoon", "afternoon", "part-of-a-day"),
    ("moment", "2026-11-23T15:10:00+08:00", "2026-11-23T15:10:00+08:00", "in-china"),
    ("moment", "2026-11-23T15:10+08:00", "2026-11-23T15:10:00+08:00", "minutes"),
    ("moment", "2026-11-23T15:10:59.5+08:00", "2026-11-23T15:10:59+08:00", "seconds"),
    ("moment", "2026-11-23T20:00Z", "2026-11-24T04:00:00+08:00", "elsewhere"),
    ("moment", "2026-11-23", "2026-11-23", "day-only"),
    ("moment", {"year": 2026}, {"year": 2026}, "year-only"),
    ("boolean", True, True, "yes"),
    ("boolean", False, False, "no"),
    ("region", "杭州", {"text": "杭州"}, "words"),
    ("region", {"code": "330100"}, {"code": "330100"}, "code"),
    ("region", {"code": "330100", "text": "杭州"}, {"code": "330100", "text": "杭州"}, "both"),
    ("region", {"code": None, "text": "杭州"}, {"text": "杭州"}, "code-not-known"),
    ("casualties", {"injured": 3, "deaths": 0}, {"deaths": 0, "injured": 3}, "some-counts"),
]


@pytest.mark.parametrize(
    ("kind", "raw", "stored"), [pytest.param(*case[:3], id=f"{case[0]}-{case[3]}") for case in ACCEPTED]
)
def test_what_can_be_is_taken_in_one_form(kind: str, raw: object, stored: object) -> None:
    """However it was typed, equal things are stored equal."""
    value = check_value(CASES[kind], raw, TODAY)
    assert value == stored
    assert check_value(CASES[kind], value, TODAY) == value


REFUSED = [
    ("text", "  ", "empty", "blank"),
    ("text", "字" * (TEXT_LIMIT + 1), "too_long", "too-long"),
    ("text", 3, "wrong_type", "number"),
    ("text", ["a"], "wrong_type", "list"),
    ("long_text", "字" * (TEXT_LIMIT + 1), "too_long", "too-long"),
    ("phone", "12345", "not_a_phone", "too-short"),
    ("phone", "23800000001", "not_a_phone", "no-such-prefix"),
    ("phone", "1380000000a", "not_a_phone", "letter"),
    ("phone", 13800000001, "wrong_type", "number"),
    ("id_number", ID_NUMBER[:-1], "not_an_id_number", "too-short"),
    ("id_number", ID_NUMBER[:-1] + str((int(ID_NUMBER[-1], 11) + 1) % 10), "check_digit", "check-character"),
    ("id_number", make_id_number(1, "19850231"), "not_an_id_number", "no-such-birthday"),
    ("id_number", make_id_number(1, "20261125"), "check_digit", "not-born-yet"),
    ("id_number", int(make_id_number(8)[:17]), "wrong_type", "number"),
    ("credit_code", CREDIT_CODE[:-1] + ("1" if CREDIT_CODE[-1] != "1" else "2"), "check_digit", "check-character"),
    ("credit_code", CREDIT_CODE[1:], "check_digit", "too-short"),
    ("credit_code", "公司", "check_digit", "words"),
    ("credit_code", None, "wrong_type", "nothing"),
    ("integer", -1, "out_of_range", "below"),
    ("integer", 121, "out_of_range", "above"),
    ("integer", True, "wrong_type", "yes"),
    ("integer", 3.0, "wrong_type", "fraction"),
    ("integer", "3", "wrong_type", "text"),
    ("money", "很多", "not_money", "words"),
    ("money", "1e5", "not_money", "exponent"),
    ("money", "NaN", "not_money", "not-a-number"),
    ("money", "1_000", "not_money", "underscore"),
    ("money", "-5", "out_of_range", "negative"),
    ("money", "-0", "out_of_range", "negative-nothing"),
    ("money", -5, "out_of_range", "negative-number"),
    ("money", "1.234", "out_of_range", "part-of-a-fen"),
    ("money", "10000000000", "out_of_range", "too-much"),
    ("money", 10**5000, "out_of_range", "far-too-much"),
    ("money", True, "wrong_type", "yes"),
    ("money", 1.5, "wrong_type", "fraction"),
    ("choice", "pink", "not_a_choice", "unlisted"),
    ("choice", ["red"], "wrong_type", "list"),
    ("choices", ["red", "pink"], "not_a_choice", "unlisted"),
    ("choices", [], "wrong_length", "none"),
    ("choices", [["red"]], "wrong_type", "list-in-list"),
    ("texts", [], "wrong_length", "none"),
    ("texts", ["a"] * (LIST_LIMIT + 1), "wrong_length", "too-many"),
    ("texts", ["a", " "], "empty", "blank-element"),
    ("texts", [None], "wrong_type", "nothing"),
    ("partial_date", "2026-11-25", "future_date", "tomorrow"),
    ("partial_date", "2025-02-29", "impossible_date", "no-leap-day"),
    ("partial_date", "2026-13-01", "impossible_date", "no-such-month"),
    ("partial_date", "1899-12-31", "impossible_date", "too-early"),
    ("partial_date", "2026-1-5", "impossible_date", "short"),
    ("partial_date", "20261105", "impossible_date", "without-dashes"),
    ("partial_date", 20261105, "wrong_type", "number"),
    ("partial_date", {}, "wrong_type", "no-part"),
    ("partial_date", {"year": None}, "wrong_type", "nothing-said"),
    ("partial_date", {"year": 2026, "hour": 3}, "wrong_type", "other-part"),
    ("partial_date", {"year": "2026"}, "wrong_type", "text-part"),
    ("partial_date", {"year": True}, "wrong_type", "yes-part"),
    ("partial_date", {"year": 2026, "month": 12}, "future_date", "next-month"),
    ("partial_date", {"year": 2027}, "future_date", "next-year"),
    ("partial_date", {"year": 2026, "month": 11, "day": 25}, "future_date", "tomorrow-in-parts"),
    ("partial_date", {"year": 1899}, "impossible_date", "too-early-year"),
    ("partial_date", {"year": 999, "month": 1, "day": 1}, "impossible_date", "three-figure-year"),
    ("partial_date", {"year": 10**30}, "impossible_date", "endless-year"),
    ("partial_date", {"year": 2025, "month": 2, "day": 29}, "impossible_date", "no-leap-day-in-parts"),
    ("partial_date", {"month": 2, "day": 30}, "impossible_date", "30-february"),
    ("partial_date", {"month": 13}, "impossible_date", "no-such-month-in-parts"),
    ("partial_date", {"day": 32}, "impossible_date", "no-such-day"),
    ("time", "24:00", "not_a_time", "24"),
    ("time", "7:30", "not_a_time", "short"),
    ("time", "teatime", "not_a_time", "no-part-of-a-day"),
    ("time", 730, "wrong_type", "number"),
    ("moment", "2026-11-23T15:10", "offset_missing", "no-offset"),
    ("moment", "2026-11-24T23:30-10:00", "future_date", "tomorrow-in-china"),
    ("moment", "2026-11-25T00:00+08:00", "future_date", "tomorrow"),
    ("moment", "2026-11-23T25:10+08:00", "impossible_date", "no-such-hour"),
    ("moment", "0001-01-01T00:00+14:00", "impossible_date", "before-all-time"),
    ("moment", "9999-12-31T23:00-10:00", "impossible_date", "after-all-time"),
    ("moment", "2026-11-25", "future_date", "tomorrow-as-a-day"),
    ("moment", 3, "wrong_type", "number"),
    ("boolean", 1, "wrong_type", "number"),
    ("boolean", "true", "wrong_type", "text"),
    ("boolean", None, "wrong_type", "nothing"),
    ("region", {}, "wrong_type", "nothing"),
    ("region", {"code": None}, "empty", "nothing-said"),
    ("region", {"code": "33"}, "not_a_region", "short-code"),
    ("region", {"code": 330100}, "wrong_type", "number"),
    ("region", {"text": " "}, "empty", "blank"),
    ("region", {"text": "杭州", "name": "x"}, "wrong_type", "other-part"),
    ("region", 330100, "wrong_type", "bare-number"),
    ("casualties", {}, "wrong_type", "nothing"),
    ("casualties", {"deaths": -1}, "out_of_range", "negative"),
    ("casualties", {"deaths": 10001}, "out_of_range", "too-many"),
    ("casualties", {"deaths": None}, "wrong_type", "not-said"),
    ("casualties", {"hurt": 1}, "wrong_type", "other-part"),
    ("casualties", 3, "wrong_type", "number"),
]


@pytest.mark.parametrize(
    ("kind", "raw", "code"), [pytest.param(*case[:3], id=f"{case[0]}-{case[3]}") for case in REFUSED]
)
def test_what_cannot_be_is_refused_with_its_reason(kind: str, raw: object, code: str) -> None:
    """The code is the key of the words that say what to do instead."""
    with pytest.raises(ValueRefused) as refused:
        check_value(CASES[kind], raw, TODAY)
    assert refused.value.code == code


@pytest.mark.parametrize("bounds", [{}, {"min": 0}, {"max": 10}])
def test_a_number_without_bounds_still_fits_every_client(bounds: dict[str, int]) -> None:
    """Beyond 53 bits a browser would round it, and the snapshot could not hold it."""
    fact = FactDef(kind="integer", **bounds)
    assert check_value(fact, 10, TODAY) == 10
    for endless in (10**30, -(10**30)):
        with pytest.raises(ValueRefused, match="out_of_range"):
            check_value(fact, endless, TODAY)


@pytest.mark.parametrize("kind", ["partial_date", "moment"])
def test_a_date_that_may_lie_ahead_is_taken(kind: str) -> None:
    """Only facts marked as past refuse the future, and lateness is never refused."""
    fact = FactDef(kind=kind)
    assert check_value(fact, "2027-03-01", TODAY) == "2027-03-01"
    assert check_value(fact, {"year": 2027}, TODAY) == {"year": 2027}
    assert check_value(CASES[kind], "1950-01-01", TODAY) == "1950-01-01"
