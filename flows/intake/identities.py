"""Reads the numbers that identify people and employers, and where the worker lives (证件号码、电话、住址)."""

import re

from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from flows.intake import candidates, people
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import spaced

_PHONE = re.compile(r"(?<![0-9A-Za-z])(?:\+?86[ -]?)?(1[3-9][0-9](?:[ -]?[0-9*xX]){8})(?![0-9A-Za-z])")
_LANDLINE = re.compile(r"(?<![0-9])(0[0-9]{2,3}[ -]?[0-9]{7,8})(?![0-9])")
_ID = re.compile(r"(?<![0-9A-Za-z])([0-9]{6}[ ]?[12][0-9]{3}[ ]?[0-9]{4}[ ]?[0-9]{3}[0-9xX])(?![0-9A-Za-z])")
_CREDIT = re.compile(r"(?<![0-9A-Za-z])([0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{2}[0-9]{6}[0-9A-Za-z]{10})(?![0-9A-Za-z])")
_EMPLOYERS_PHONE = re.compile("(?:老板|公司|单位|厂里|包工头|人事|联系人)[^，。]{0,6}$")
_WORKERS_PHONE = re.compile("(?:他|她|伤者|职工|员工|工人)(?:本人)?的?(?:手机|电话|联系)[^，。]{0,4}$")
_HOME = spaced(r"""
    (?:家住|家庭(?:住址|地址)(?:是|在|：|:)?|(?:我|本人)?(?:的)?住址(?:是|在|：|:)?|(?:我|他|她|现)?住在|送达地址(?:是
    |：|:)?)
    (?P<place>[^，。；！？\s]{2,40}?(?:号|楼|室|栋|村|组|屯|镇|弄|小区|社区|路|街))(?=[，。；！？\s]|$)
""")


def read(message: Message) -> list[Candidate]:
    """Numbers said of the worker, the speaker or the employer, each checked where it has a check digit."""
    return [*_ids(message), *_credits(message), *_phones(message), *_home(message)]


def id_number(words: str) -> str | None:
    """Eighteen signs with a true check digit, in capitals, or None (公民身份号码, GB 11643)."""
    value = ric.compact(words.replace(" ", "")).upper()
    if len(value) != 18:
        return None
    try:
        return value if ric.calc_check_digit(value) == value[-1] and ric.get_birth_date(value) else None
    except (ValidationError, ValueError):
        return None


def credit_code(words: str) -> str | None:
    """Eighteen signs with a true check sign, in capitals, or None (统一社会信用代码, GB 32100)."""
    value = words.replace(" ", "").upper()
    return value if uscc.is_valid(value) else None


def phone(words: str) -> str | None:
    """A mainland mobile or landline number without its separators, or None (联系电话)."""
    match = _PHONE.search(words) or _LANDLINE.search(words)
    return None if match is None else re.sub("[ -]", "", match[1])


def _ids(message: Message) -> list[Candidate]:
    found = [
        message.candidate("worker.id_number", value, *match.span(1), doubt=_whose(message, match.start()))
        for match in _ID.finditer(message.text)
        if (value := id_number(match[1])) is not None
    ]
    return found[:1]


def _whose(message: Message, at: int) -> str | None:
    """A number given for 我 by a relative may be the relative's own."""
    return candidates.DOUBTFUL if message.role == "relative" and "我的" in message.before(at, 8) else None


def _credits(message: Message) -> list[Candidate]:
    found = [
        message.candidate("employer.credit_code", value, *match.span(1))
        for match in _CREDIT.finditer(message.text)
        if (value := credit_code(match[1])) is not None
    ]
    return found[:1]


def _phones(message: Message) -> list[Candidate]:
    """A number with signs masked by stars is kept in the text and not taken."""
    found = []
    for match in _PHONE.finditer(message.text):
        value = re.sub("[ -]", "", match[1])
        if value.isdigit():
            found.append(message.candidate(_phone_fact(message, match), value, *match.span(1)))
    return found[:2]


def _phone_fact(message: Message, match: re.Match) -> str:
    if _EMPLOYERS_PHONE.search(message.before(match.start(), 10)):
        return "employer.phone"
    if _WORKERS_PHONE.search(message.before(match.start(), 10)):
        return "worker.phone"
    by_another = "applicant.phone" in message.expecting or people.speaks_for_another(message)
    return "applicant.phone" if by_another else "worker.phone"


def _home(message: Message) -> list[Candidate]:
    for match in _HOME.finditer(message.text):
        start, end = match.span("place")
        if message.tells(start, end):
            return [message.candidate("worker.address", message.words(start, end), start, end, sure=0.9)]
    return []
