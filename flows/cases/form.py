"""Works out the boxes of the official form that follow from other boxes (工伤认定申请表)."""

import re
from collections.abc import Mapping
from datetime import date

from stdnum.cn import ric
from stdnum.exceptions import ValidationError

_NUMBER = re.compile(r"[0-9]{17}[0-9Xx]")


def derived_value(box: str, facts: Mapping[str, object]) -> str | None:
    """Sex (`male`, `female`) or birth date (ISO) of the worker from the identity number (性别、出生日期).

    Both stand in the number (GB 11643), so nobody is asked for them. None while there is no
    number, or for another box.
    """
    number = facts.get("worker.id_number")
    if not isinstance(number, str):
        return None
    match box:
        case "worker.sex":
            return sex_of(number)
        case "worker.birth_date":
            born = birth_date_of(number)
            return born.isoformat() if born is not None else None
    return None


def sex_of(number: str) -> str | None:
    """`male` for an odd 17th digit, `female` for an even one (顺序码); None for what is no such number."""
    if not _NUMBER.fullmatch(number):
        return None
    return "male" if int(number[16]) % 2 else "female"


def birth_date_of(number: str) -> date | None:
    """The birth date in the identity number, or None when the number holds no real day (出生日期码)."""
    if not _NUMBER.fullmatch(number):
        return None
    try:
        born: date = ric.get_birth_date(number)
    except ValidationError:
        return None
    return born
