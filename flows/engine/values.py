"""Checks and normalises the values people may give for a fact (取值检查)."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from flows.engine.definitions import LIST_KINDS, FactDef

TEXT_LIMIT = 2000
"""Characters of one text."""
LIST_LIMIT = 30
DAY_PARTS = frozenset(("dawn", "morning", "noon", "afternoon", "evening", "night"))
_CASUALTIES = ("deaths", "serious", "injured")
_EARLIEST_YEAR = 1900
_LARGEST = 2**53 - 1
"""The largest whole number that every client keeps exact."""
_CHINA = timezone(timedelta(hours=8))


class ValueRefused(Exception):  # noqa: N818 - an answer is refused; nothing went wrong
    """A value that cannot be; `code` names the reason and is the key of its words."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def check_value(fact: FactDef, raw: object, today: date) -> object:
    """The value in its stored form, or `ValueRefused` (取值检查).

    Stops what cannot be (wrong type, impossible or future date, failed check digit, too
    long), never what is merely late or incomplete. A single value is taken for a list
    fact. `today` bounds dates that must lie in the past.
    """
    if fact.kind in LIST_KINDS:
        return _check_list(fact, raw)
    return _CHECKS[fact.kind](fact, raw, today)


def _check_list(fact: FactDef, raw: object) -> list[str]:
    items = raw if isinstance(raw, list) else [raw]
    if not items or len(items) > LIST_LIMIT:
        raise ValueRefused("wrong_length")
    seen: dict[str, None] = {}
    for item in items:
        seen[_text(fact, item) if fact.kind == "texts" else _choice(fact, item)] = None
    return list(seen)


def _string(raw: object) -> str:
    if not isinstance(raw, str):
        raise ValueRefused("wrong_type")
    return raw


def _typed(raw: object) -> str:
    """What was typed for a number, in plain digits and letters: Chinese keyboards also give full-width ones."""
    return unicodedata.normalize("NFKC", _string(raw)).strip()


def _text(_fact: FactDef, raw: object, _today: date | None = None) -> str:
    text = _string(raw).strip()
    if not text:
        raise ValueRefused("empty")
    if len(text) > TEXT_LIMIT:
        raise ValueRefused("too_long")
    return text


def _choice(fact: FactDef, raw: object, _today: date | None = None) -> str:
    if _string(raw) not in fact.values:
        raise ValueRefused("not_a_choice")
    return _string(raw)


def _phone(_fact: FactDef, raw: object, _today: date) -> str:
    digits = re.sub(r"^(\+|00)86", "", re.sub(r"[\s\-()]", "", _typed(raw)))
    if not re.fullmatch(r"1[3-9][0-9]{9}|0[0-9]{9,11}|[48]00[0-9]{7}|[2-8][0-9]{6,7}", digits):
        raise ValueRefused("not_a_phone")
    return digits


def _id_number(_fact: FactDef, raw: object, today: date) -> str:
    """Resident identity number: 18 characters, real birth date, check character (GB 11643)."""
    number = re.sub(r"\s", "", _typed(raw)).upper()
    if not re.fullmatch(r"[0-9]{17}[0-9X]", number):
        raise ValueRefused("not_an_id_number")
    try:
        born = ric.get_birth_date(number)
    except ValidationError as error:
        raise ValueRefused("not_an_id_number") from error
    if ric.calc_check_digit(number) != number[-1] or born > today:
        raise ValueRefused("check_digit")
    return number


def _credit_code(_fact: FactDef, raw: object, _today: date) -> str:
    """Unified social credit code: 18 characters with check (GB 32100)."""
    try:
        return str(uscc.validate(_typed(raw).upper()))
    except ValidationError as error:
        raise ValueRefused("check_digit") from error


def _integer(fact: FactDef, raw: object, _today: date) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise ValueRefused("wrong_type")
    lowest = -_LARGEST if fact.min is None else fact.min
    highest = _LARGEST if fact.max is None else fact.max
    if not lowest <= raw <= highest:
        raise ValueRefused("out_of_range")
    return raw


def _money(_fact: FactDef, raw: object, _today: date) -> str:
    """Yuan as a decimal string with two places; less than ten thousand million, no part of a fen."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        raw = str(raw) if abs(raw) <= _LARGEST else "9" * 17
    typed = _typed(raw)
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", typed):
        raise ValueRefused("not_money")
    if not re.fullmatch(r"[0-9]{1,10}(\.[0-9]{1,2}0*)?", typed):
        raise ValueRefused("out_of_range")
    return f"{Decimal(typed):.2f}"


def _boolean(_fact: FactDef, raw: object, _today: date) -> bool:
    if not isinstance(raw, bool):
        raise ValueRefused("wrong_type")
    return raw


def _partial_date(fact: FactDef, raw: object, today: date) -> object:
    if isinstance(raw, dict):
        return _date_parts(fact, raw, today)
    day = _full_date(raw)
    if day.year < _EARLIEST_YEAR:
        raise ValueRefused("impossible_date")
    if fact.past and day > today:
        raise ValueRefused("future_date")
    return day.isoformat()


def _full_date(raw: object) -> date:
    typed = _typed(raw)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", typed):
        raise ValueRefused("impossible_date")
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise ValueRefused("impossible_date") from error


def _date_parts(fact: FactDef, raw: dict[str, object], today: date) -> object:
    if not raw or not raw.keys() <= {"year", "month", "day"}:
        raise ValueRefused("wrong_type")
    parts = {name: raw[name] for name in ("year", "month", "day") if raw.get(name) is not None}
    if not parts or any(isinstance(part, bool) or not isinstance(part, int) for part in parts.values()):
        raise ValueRefused("wrong_type")
    year, month, day = parts.get("year", 2024), parts.get("month", 1), parts.get("day", 1)  # 2024 has a 29 February
    try:
        # A day without its month fits the longest month: 31 is possible until the month is known.
        first = date(year, month, day)
    except (ValueError, OverflowError) as error:
        raise ValueRefused("impossible_date") from error
    if len(parts) == 3:
        return _partial_date(fact, first.isoformat(), today)
    if "year" in parts and year < _EARLIEST_YEAR:
        raise ValueRefused("impossible_date")
    if "year" in parts and fact.past and date(year, month, 1) > today:
        raise ValueRefused("future_date")
    return parts


def _time(_fact: FactDef, raw: object, _today: date) -> str:
    typed = _typed(raw)
    if typed in DAY_PARTS or re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", typed):
        return typed
    raise ValueRefused("not_a_time")


def _moment(fact: FactDef, raw: object, today: date) -> object:
    """A date-time with offset, kept in China's time, or a partial date where only that is known."""
    if not isinstance(raw, str) or "T" not in raw:
        return _partial_date(fact, raw, today)
    try:
        moment = datetime.fromisoformat(raw)
    except ValueError as error:
        raise ValueRefused("impossible_date") from error
    if moment.tzinfo is None:
        raise ValueRefused("offset_missing")
    if not _EARLIEST_YEAR <= moment.year < 9999:
        raise ValueRefused("impossible_date")
    moment = moment.astimezone(_CHINA)
    if fact.past and moment.date() > today:
        raise ValueRefused("future_date")
    return moment.isoformat(timespec="seconds")


def _region(fact: FactDef, raw: object, _today: date) -> dict[str, str]:
    if isinstance(raw, str):
        raw = {"text": raw}
    if not isinstance(raw, dict) or not raw or not raw.keys() <= {"code", "text"}:
        raise ValueRefused("wrong_type")
    region = {name: _text(fact, raw[name]) for name in ("code", "text") if raw.get(name) is not None}
    if not region:
        raise ValueRefused("empty")
    if "code" in region and not re.fullmatch(r"[0-9]{6}", region["code"]):
        raise ValueRefused("not_a_region")
    return region


def _casualties(_fact: FactDef, raw: object, today: date) -> dict[str, int]:
    if not isinstance(raw, dict) or not raw or not raw.keys() <= set(_CASUALTIES):
        raise ValueRefused("wrong_type")
    people = FactDef(kind="integer", min=0, max=10000)
    return {name: _integer(people, raw[name], today) for name in _CASUALTIES if name in raw}


_CHECKS: dict[str, Callable[[FactDef, object, date], object]] = {
    "text": _text,
    "long_text": _text,
    "phone": _phone,
    "id_number": _id_number,
    "credit_code": _credit_code,
    "integer": _integer,
    "money": _money,
    "choice": _choice,
    "boolean": _boolean,
    "partial_date": _partial_date,
    "time": _time,
    "moment": _moment,
    "region": _region,
    "casualties": _casualties,
}
