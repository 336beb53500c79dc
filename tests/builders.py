"""Makes invented people and employers whose numbers pass every check and belong to nobody."""

import msgspec
from stdnum.cn import ric, uscc

# No region of China has a code that begins with 99, so no such number was ever given to anyone.
NOWHERE = "990101"
USCC_NOWHERE = "91990101"
SURNAMES = "赵钱孙李周吴郑王冯陈"
GIVEN = ("建国", "秀英", "志强", "桂兰", "海燕", "小军", "丽华", "德明", "春梅", "永福")


class Person(msgspec.Struct, frozen=True):
    """Somebody invented."""

    name: str
    id_number: str
    phone: str


def make_person(number: int = 1) -> Person:
    """The same invented person for the same number."""
    name = SURNAMES[number % 10] + GIVEN[number // 10 % 10]
    return Person(name, make_id_number(number), make_phone(number))


def make_id_number(number: int = 1, born: str = "19850315") -> str:
    """An ID number of nowhere with a valid check digit."""
    body = f"{NOWHERE}{born}{number % 1000:03d}"
    return body + ric.calc_check_digit(body + "0")


def make_credit_code(number: int = 1) -> str:
    """A unified social credit code of nowhere with a valid check digit."""
    body = f"{USCC_NOWHERE}MA{number:07d}"
    return body + uscc.calc_check_digit(body)


def make_phone(number: int = 1) -> str:
    """A mobile number; the demo profile sends to none."""
    return f"1380000{number:04d}"
