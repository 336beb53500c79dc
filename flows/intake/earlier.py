"""Tells an earlier accident from the one in question, where both are told (以前的另一次受伤)."""

import re
from collections.abc import Iterator

from flows.intake import numerals
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import spaced

_THEN = spaced(rf"""
    (?:去年|前年|大前年|以前|之前|早年|早些年|上次|上回|头一次|第一次|(?:19|20)[0-9]{{2}}年
    |[0-9{numerals.CHINESE}几]{{1,3}}年前)
    [^，。；！？]{{0,24}}?(?:过(?:一|两|几)(?:次|回)|[伤断摔压砸夹轧骨折]过[^，。；！？\s]{{0,8}}|过伤|过工伤|评过[^，。；！？\s]{{0,6}}|(?:就有|就得了?|就查出|有过
    |得过)[^，。；！？]{{1,10}})(?=[，。；！？\s])
    |(?:第一次|第一回|头一次|头一回)(?!鉴定|手术|评|申请|认定|劳动|伤残|仲裁|开庭|住院|开刀)[^，。；！？\s]{{1,24}}(?=[，。；！？\s][^。；！？]{{0,16}}第二[次回])
""")
_AGAIN = re.compile("这次|这回|这一次|第二[次回]|又(?!怕|不|没|说|让|叫)|再次")
# An old wound that comes back is the old accident's.
_COMES_BACK = re.compile("复发|发作|犯了|又疼|又痛|后遗症")
# 评了九级 between the two is what came of the first.
_OUTCOME = re.compile(r"(?:[，。；！？\s]+(?:当时|后来)?(?:评|鉴定|定|认定|赔)[^，。；！？\s今这]{1,10}(?=[，。；！？\s]))*")
_REACH = 40
"""Signs in which the later accident is told."""


def without(message: Message) -> Message | None:
    """The message with the accident of before blanked, sign for sign; None if it tells of one accident (去掉旧事)."""
    text = message.raw
    for start, end in _clauses(message):
        text = text[:start] + " " * (end - start) + text[end:]
    return Message(text, message.now, message.expecting, message.role) if text != message.raw else None


def _clauses(message: Message) -> Iterator[tuple[int, int]]:
    """Those that tell of an accident before this one, with a later one told after them."""
    for then in _THEN.finditer(message.text):
        again = _AGAIN.search(message.text, then.end(), then.end() + _REACH)
        if again is None or _COMES_BACK.search(message.text, again.start(), again.start() + _REACH):
            continue
        if message.harmed(again.start(), again.start() + _REACH):
            yield message.clause_at(then.start())[0], _OUTCOME.match(message.text, then.end(), again.start()).end()


def is_of_the_accident(candidate: Candidate) -> bool:
    """Whether a fact belongs to one accident, and not to the person or the employer."""
    return candidate.fact.startswith(("accident.", "injury.", "appraisal."))
