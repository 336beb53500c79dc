"""Reads who saw the accident and how many were killed or hurt (证人、伤亡人数)."""

from flows.intake import numerals
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.names import SURNAMES
from flows.intake.vocabulary import either, spaced, table

WITNESSES = "accident.witnesses"
CASUALTIES = "accident.casualties"
_WHO = either(table("工友 同事 师傅 班长 组长 队长 工头 老乡 徒弟 保安 门卫 主管 车间主任 带班的 邻居 搭档"))
# 当时班长, 和师傅: signs that are rarely a name here.
_SURNAME = "[" + "".join(sign for sign in SURNAMES if sign not in "时从都那和全通居") + "]"
_NAME = spaced(rf"""
    (?:{_SURNAME}(?:师傅|工|哥|姐|班长|组长|队长|主任)|(?:老|小|阿){_SURNAME}|{_SURNAME}(?![没不也都就被把了的上下边口面过时])[\u4e00-\u9fff]{{1,2}}(?<![没不])(?=(?:都
    |也|当时|亲眼|就)?(?:看|在|可|能|作|目)))
""").pattern
_WITNESSED = spaced(rf"""
    (?P<who>(?:(?:我的|我们|一个|两个|几个|三个|同班的|一起干活的|旁边的)?{_WHO}(?:们)?(?:{_NAME})?
    |{_NAME})(?:和(?:{_WHO}|{_NAME}))?)
    (?:都|也|当时|亲眼|就|全程|可以|能|愿意|在旁边|全){{0,4}}
    (?:看见|看到|看着|在场|作证|证明|做证|目睹|瞧见|(?<=旁边)看)
""")

_N = f"(?:[0-9]{{1,3}}|[{numerals.CHINESE}俩仨]{{1,2}})"
_PAIR = spaced(rf"(?P<dead>{_N})死(?P<hurt>{_N})伤")
_DEAD = spaced(rf"""
    (?P<dead>{_N})(?:个|名)?人?(?:当场)?(?:死亡|遇难|身亡|死了)|死(?:亡|了)(?P<dead2>{_N})(?:个|名)?人?
""")
_SERIOUS = spaced(rf"""
    (?P<serious>{_N})(?:个|名)?人?重伤(?![0-9一二三四五六七八九十])|重伤(?P<serious2>{_N})(?:个|名)?人?
""")
_HURT = spaced(rf"""
    (?P<hurt>{_N})(?:个|名)?人?(?:轻伤|受伤|受了伤)|(?:受伤|轻伤|(?<!重)伤了?)(?P<hurt2>{_N})(?:个|名)?人
""")


def read(message: Message) -> list[Candidate]:
    """Who saw it and how many came to harm (accident.witnesses, accident.casualties)."""
    return [*_witnesses(message), *counted(message)]


def _witnesses(message: Message) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for match in _WITNESSED.finditer(message.text):
        start, end = match.span("who")
        if not message.denied(start) and not message.supposed(start) and not message.asked(start, match.end()):
            words = message.words(start, end)
            found.setdefault(words, message.candidate(WITNESSES, words, start, end, sure=0.9))
    return list(found.values())


def counted(message: Message) -> list[Candidate]:
    """How many died and were hurt, where more than the speaker are counted (伤亡人数)."""
    counts: dict[str, int] = {}
    spans: list[tuple[int, int]] = []
    for pattern in (_PAIR, _DEAD, _SERIOUS, _HURT):
        match = pattern.search(message.text)
        if match is None or message.supposed(match.start()) or message.anothers(match.start()):
            continue
        for group, words in match.groupdict().items():
            number = numerals.number(words) if words else None
            if number is not None:
                counts.setdefault({"d": "deaths", "s": "serious", "h": "injured"}[group[0]], number)
                spans.append(match.span())
    if not counts or (sum(counts.values()) < 2 and CASUALTIES not in message.expecting):
        return []
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return [message.candidate(CASUALTIES, counts, start, end)]
