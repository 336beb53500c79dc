"""Reads rescue in the public interest and the old wound of an ex-serviceman (抢险救灾、旧伤复发)."""

from flows.intake import candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import spaced

RESCUE = "rescue.public_interest"
CERTIFICATE = "veteran.certificate"
_SAYINGS = (
    Saying(RESCUE, True, spaced(r"""
        见义勇为|抢险(?:救灾)?|救灾|抗洪|抗震救灾|扑(?:山)?火|救火|灭火(?!器)|(?:跳(?:下|进|到)[^，。]{0,4}(?:水|河|江
        |湖|塘)[^，。]{0,4})?救(?:了|起|上|出)?(?:一个|一名|个|两个|几个)?(?:落水|溺水|遇险|被困|小孩|孩子|老人|女孩
        |男孩|儿童|群众|行人|路人|人)(?!民|治)[^，。治护]{0,3}
        |维护(?:国家|公共)利益|(?:追|抓|拦)(?:住|捕)?(?:小偷|歹徒|抢劫犯|逃犯|贼)|勇斗歹徒|无偿献血|制止(?:犯罪|歹徒
        |抢劫|行凶)|人工呼吸救
    """), whose=lambda m, match: not m.before(match.start(), 1).endswith(("抢", "急", "被", "得"))),
    Saying(CERTIFICATE, False, spaced(r"""
        (?:没有?|未|没办|没领)(?:办|领|取得|拿到)?(?:过)?(?:革命)?(?:伤残|残疾)军人证
    """)),
    Saying(CERTIFICATE, True, spaced(r"""
        (?:革命)?(?:伤残|残疾)军人证(?:件)?(?!怎么办|如何)|(?:革命)?(?:伤残|残疾)军人(?!证|优待|抚恤)
    """), denied=False),
    Saying(CERTIFICATE, True, spaced(r"""
        (?:当兵|部队|服役|参军|从军|退伍|退役|转业|战场|执行任务)[^。]{0,30}?(?:旧伤|老伤|伤口|伤)(?:又)?(?:复发|发作
        |犯了)|(?:旧伤|老伤)(?:又)?(?:复发|发作|犯了)[^。]{0,20}?(?:当兵|部队|服役|军人|退伍|战)
    """), doubt=candidates.DOUBTFUL),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """Rescue in the public interest, and the certificate of a disabled soldier (工伤保险条例第十五条第二、三项)."""
    return [c for c in sayings.read(message, _SAYINGS) if c.fact != RESCUE or message.harmed()]
