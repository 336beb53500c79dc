"""Reads rescue in the public interest and the old wound of an ex-serviceman (抢险救灾、旧伤复发)."""

import re

from flows.intake import candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import either, spaced, table

RESCUE = "rescue.public_interest"
CERTIFICATE = "veteran.certificate"
_SAVED = either(table("人 孩 孩子 学生 群众 工友 同事 老人 女孩 男孩 女子 他 她 村民 乘客 儿童 行人"))
_ARMY = "(?:当兵|当过兵|部队|服役|参军|从军|退伍|退役|转业|复员|军人|战场|参战|武警|老兵|打过仗|自卫反击战|因战)"
_WOUND = "(?:旧伤|老伤|伤口|腰伤|腿伤|眼伤|头伤|手伤|伤)"
_NOT_SAVING = re.compile("[抢急被自获求拯补营]$")


def _is_a_rescue(message: Message, match: re.Match) -> bool:
    """抢救, 急救 and 救护车 save the worker himself."""
    return not (match[0].startswith("救") and _NOT_SAVING.search(message.before(match.start(), 1)))


_SAYINGS = (
    Saying(RESCUE, True, spaced(rf"""
        见义勇为|抢险(?:救灾)?|救灾|防汛|抗洪|抗震|扑(?:山)?火|救火|灭火(?!器)|维护(?:国家|公共)利益|保护国家财产
        |勇斗歹徒|献血|疫情防控
        |救(?!护|治|济|生|援队|命|火|灾|过来|活|回|助|出来|起来|上来|了?过来)[^，。；！？]{{0,10}}?{_SAVED}|(?:转移|疏散|通知)(?:群众
        |居民|村民|乡亲|老人|孩子|被困)[^，。；]{{0,4}}
        |(?:堵|护|守|加固|巡)(?:口子|决口|堤坝?|坝|大堤|管涌)|(?:扛|装|填|垒)沙袋
        |(?:洪水|山洪|山火|地震|泥石流|决堤|涨水)[^。；！？]{{0,16}}?(?:喊|叫|派|组织|让|动员|征调)[^，。；]{{0,10}}?去?(?:堵|救|转移|扑|扛|守|抢)(?!走)
        |(?:抢包|抢劫|偷东西)[^。；]{{0,6}}?我?(?:去|就|上去)?(?:追|拦|抓)|制止(?:犯罪|歹徒|抢劫|行凶|小偷|打架)|(?:追
        |抓|拦)(?:住|捕)?(?:小偷|歹徒|抢劫犯|逃犯|抢包的)|(?:和|与)(?:歹徒
        |盗贼|小偷|劫匪)搏斗
    """), denied=False, whose=_is_a_rescue),
    Saying(CERTIFICATE, False, spaced(r"""
        (?:没有?|未|没办|没领)(?:办|领|取得|拿到)?(?:过)?(?:革命)?(?:伤残|残疾)军人证|不是军人
    """)),
    Saying(CERTIFICATE, True, spaced(r"""
        (?:革命)?(?:伤残|残疾|残废)军人证(?:件)?(?!怎么办|如何)|(?<!不是)(?:革命)?(?:伤残|残疾|残废)军人(?!证|优待
        |抚恤)
    """)),
    # A wound from the army that came back, with no word of the certificate yet.
    Saying(CERTIFICATE, True, spaced(rf"""
        {_ARMY}[^。]{{0,30}}?{_WOUND}(?:病)?(?:又)?(?:复发|发作|犯了)|{_WOUND}(?:又)?(?:复发|发作
        |犯了)[^。]{{0,20}}?{_ARMY}
        |部队(?:评的|受的伤)|(?:在|于)(?:部队|战场|战争)[^，。]{{0,8}}?(?:受伤|受过伤|断过|炸伤|伤了|受的伤)|因战致残
        |参战(?:老兵|退役)
    """), doubt=candidates.DOUBTFUL),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """Rescue in the public interest, and the certificate of a disabled soldier (工伤保险条例第十五条第二、三项)."""
    return [c for c in sayings.read(message, _SAYINGS) if c.fact != RESCUE or message.harmed()]
