"""Checks and normalises the values people may give for a fact (取值检查)."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from flows.engine.definitions import LIST_KINDS, FactDef

TEXT_LIMIT = 2000
LIST_LIMIT = 30
DAY_PARTS = frozenset("dawn morning noon afternoon evening night".split())
_CASUALTIES = ("deaths", "serious", "injured")
_EARLIEST_YEAR = 1900


class ValueRefused(Exception):
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
        seen[_text(fact, item, None) if fact.kind == "texts" else _choice(fact, item, None)] = None
    return list(seen)


def _text(fact: FactDef, raw: object, today: date | None) -> str:
    if not isinstance(raw, str):
        raise ValueRefused("wrong_type")
    text = raw.strip()
    if not text:
        raise ValueRefused("empty")
    if len(text) > TEXT_LIMIT:
        raise ValueRefused("too_long")
    return text


def _choice(fact: FactDef, raw: object, today: date | None) -> str:
    if not isinstance(raw, str):
        raise ValueRefused("wrong_type")
    if raw not in fact.values:
        raise ValueRefused("not_a_choice")
    return raw


def _phone(fact: FactDef, raw: object, today: date) -> str:
    if not isinstance(raw, str):
        raise ValueRefused("wrong_type")
    digits = re.sub(r"[\s\-()（）]", "", raw)
    digits = digits.removeprefix("+86") if digits.startswith("+86") else digits
    if not re.fullmatch(r"1[3-9]\d{9}|0\d{9,11}|[48]00\d{7}|[2-8]\d{6,7}", digits):
        raise ValueRefused("not_a_phone")
    return digits


def _id_number(fact: FactDef, raw: object, today: date) -> str:
    """Resident identity number: 18 characters, real birth date, check character (GB 11643)."""
    if not isinstance(raw, str):
        raise ValueRefused("wrong_type")
    number = re.sub(r"\s", "", raw).upper()
    if not re.fullmatch(r"\d{17}[\dX]", number):
        raise ValueRefused("not_an_id_number")
    try:
        born = ric.get_birth_date(number)
    except ValidationError as error:
        raise ValueRefused("not_an_id_number") from error
    if ric.calc_check_digit(number) != number[-1] or born > today:
        raise ValueRefused("check_digit")
    return number


def _credit_code(fact: FactDef, raw: object, today: date) -> str:
    """Unified social credit code: 18 characters with check (GB 32100)."""
    if not isinstance(raw, str):
        raise ValueRefused("wrong_type")
    try:
        return str(uscc.validate(raw.strip().upper()))
    except ValidationError as error:
        raise ValueRefused("check_digit") from error


def _integer(fact: FactDef, raw: object, today: date) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise ValueRefused("wrong_type")
    if fact.min is not None and raw < fact.min or fact.max is not None and raw > fact.max:
        raise ValueRefused("out_of_range")
    return raw


def _money(fact: FactDef, raw: object, today: date) -> str:
    """Yuan as a decimal string with at most two places."""
    if isinstance(raw, bool) or not isinstance(raw, (str, int)):
        raise ValueRefused("wrong_type")
    try:
        amount = Decimal(str(raw))
    except InvalidOperation as error:
        raise ValueRefused("not_money") from error
    if not amount.is_finite() or not 0 <= amount < 10**10 or round(amount, 2) != amount:
        raise ValueRefused("out_of_range")
    return f"{amount:.2f}"


def _boolean(fact: FactDef, raw: object, today: date) -> bool:
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
    if not isinstance(raw, str):
        raise ValueRefused("wrong_type")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", raw):
        raise ValueRefused("impossible_date")
    try:
        return date.fromisoformat(raw)
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
    if "year" in parts and (year < _EARLIEST_YEAR or fact.past and date(year, month, 1) > today):
        raise ValueRefused("future_date" if year >= _EARLIEST_YEAR else "impossible_date")
    return parts


def _time(fact: FactDef, raw: object, today: date) -> str:
    if not isinstance(raw, str):
        raise ValueRefused("wrong_type")
    if raw in DAY_PARTS or re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", raw):
        return raw
    raise ValueRefused("not_a_time")


def _moment(fact: FactDef, raw: object, today: date) -> object:
    """A date-time with offset, or a partial date where only that is known."""
    if isinstance(raw, str) and "T" in raw:
        try:
            moment = datetime.fromisoformat(raw)
        except ValueError as error:
            raise ValueRefused("impossible_date") from error
        if moment.tzinfo is None:
            raise ValueRefused("offset_missing")
        if fact.past and moment.date() > today:
            raise ValueRefused("future_date")
        return moment.isoformat(timespec="minutes")
    return _partial_date(fact, raw, today)


def _region(fact: FactDef, raw: object, today: date) -> dict[str, str]:
    if isinstance(raw, str):
        raw = {"text": raw}
    if not isinstance(raw, dict) or not raw or not raw.keys() <= {"code", "text"}:
        raise ValueRefused("wrong_type")
    region = {name: _text(fact, raw[name], None) for name in ("code", "text") if raw.get(name) is not None}
    if "code" in region and not re.fullmatch(r"\d{6}", region["code"]):
        raise ValueRefused("not_a_region")
    if not region:
        raise ValueRefused("empty")
    return region


def _casualties(fact: FactDef, raw: object, today: date) -> dict[str, int]:
    if not isinstance(raw, dict) or not raw or not raw.keys() <= set(_CASUALTIES):
        raise ValueRefused("wrong_type")
    counts = {name: _integer(FactDef(kind="integer", min=0, max=10000), raw[name], today) for name in _CASUALTIES if name in raw}
    return counts


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
