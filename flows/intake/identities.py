"""Reads names and numbers that identify people and employers: names, phones, ID and credit codes (身份信息)."""

import re

from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from flows.intake import candidates
from flows.intake.candidates import Candidate
from flows.intake.messages import Message

_PHONE = re.compile(r"(?<![0-9A-Za-z])(?:\+?86[ -]?)?(1[3-9][0-9](?:[ -]?[0-9*xX]){8})(?![0-9A-Za-z])")
_LANDLINE = re.compile(r"(?<![0-9])(0[0-9]{2,3}[ -]?[0-9]{7,8})(?![0-9])")
_ID = re.compile(r"(?<![0-9A-Za-z])([0-9]{6}[ ]?[12][0-9]{3}[ ]?[0-9]{4}[ ]?[0-9]{3}[0-9xX])(?![0-9A-Za-z])")
_CREDIT = re.compile(r"(?<![0-9A-Za-z])([0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{2}[0-9]{6}[0-9A-Za-z]{10})(?![0-9A-Za-z])")
_SURNAME = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖涂付邸闫代岳"
_NAME = f"(?:欧阳|上官|诸葛|司马|司徒|东方|皇甫|尉迟|慕容|令狐|阿依|买买提|古丽|[{_SURNAME}])[\\u4e00-\\u9fff·]{{1,3}}"
_STOP = "(?=[，。,；;！!？?、\\s（(]|今年|[0-9]|男|女|身份证|电话|在|$|是|于|的|被)"
_SELF_NAME = re.compile(f"(?:我|本人)(?:的)?(?:名字|姓名)?(?:是|叫做?|名叫|：|:)(?P<name>{_NAME}){_STOP}|本人(?P<name2>{_NAME}){_STOP}|我叫(?P<name3>[\\u4e00-\\u9fff·]{{2,6}}?){_STOP}")
_WORKER_NAME = re.compile(f"(?:(?:受伤|伤|死|死亡)?(?:的)?(?:职工|员工|工人|伤者|死者|受害人|他|她|父亲|爸爸|老公|丈夫|儿子|妻子|老婆|弟弟|哥哥|母亲)(?:的)?(?:名字|姓名)?(?:是|叫做?|名叫|名字叫|：|:)|姓名[是：: ]*)(?P<name>{_NAME}){_STOP}")
_COMPANY = (
    r"(?:(?:[\u4e00-\u9fffA-Za-z0-9（）()XＸ×*某]{2,24}?)(?:有限责任公司|股份有限公司|有限公司|集团公司|劳务公司|建筑公司|快递公司|物流公司|保洁公司|保安公司|物业公司|装饰公司|电子厂|机械厂|家具厂|化工厂|服装厂|纺织厂|食品厂|水泥厂|钢铁厂|五金厂|模具厂|塑料厂|鞋厂|砖厂))"
)
_EMPLOYER = re.compile(rf"(?:在|我是|是|到|去|于|进|给|为|入职|由)(?P<name>{_COMPANY})|(?:公司|单位|用人单位|厂|企业)(?:的)?(?:全称|名称|名字|名)?(?:叫做?|是|为|：|:)(?P<called>[\u4e00-\u9fffA-Za-z0-9（）()]{{2,30}}?)(?=[，。,；;！!？?\s]|$)")
_BUILDER = re.compile(r"^(?P<name>[\u4e00-\u9fff]{2,8}(?:建设|建筑|集团|建工|重工|物流|快递|科技|实业|电子|机械))(?=[\u4e00-\u9fff，, ])")
_X_FACTORY = re.compile(r"(?:在|是|到|进)(?P<name>(?:[\u4e00-\u9fff]{0,6}(?:[XxＸ×*某]{1,4}|[A-Z]{1,4})[\u4e00-\u9fff]{0,6}?(?:公司|厂|集团|酒店|店)))")
_BAD_COMPANY = re.compile("^(?:一家|这家|那家|我们|我|私人|外地|当地|本地|某|他|别人|大|小|的|原|前|自己|同|个|老家|工地|上班|附近|公司|这个|那个|一个)")
_OTHER_PHONE = re.compile("(?:老板|公司|单位|厂里|包工头|人事|联系人)[^，。]{0,6}$")


def read(message: Message) -> list[Candidate]:
    """Names and numbers said of the worker, the speaker or the employer, each checked where it has a check digit."""
    found = [*_ids(message), *_credits(message), *_phones(message), *_names(message), *_employer(message)]
    return found


def _ids(message: Message) -> list[Candidate]:
    found = []
    for match in _ID.finditer(message.text):
        if (value := id_number(match[1])) is not None:
            found.append(message.candidate("worker.id_number", value, *match.span(1), doubt=_whose(message, match.start())))
    return found[:1]


def _whose(message: Message, at: int) -> str | None:
    """A number given for 我 by a relative may be the relative's own."""
    return candidates.DOUBTFUL if message.role == "relative" and "我的" in message.before(at, 8) else None


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


def _credits(message: Message) -> list[Candidate]:
    return [
        message.candidate("employer.credit_code", value, *match.span(1))
        for match in _CREDIT.finditer(message.text) if (value := credit_code(match[1])) is not None
    ][:1]


def _phones(message: Message) -> list[Candidate]:
    found = []
    for match in _PHONE.finditer(message.text):
        value = re.sub("[ -]", "", match[1])
        if len(value) != 11 or not message.denied(match.start()):
            whole = value.isdigit()
            fact = "employer.phone" if _OTHER_PHONE.search(message.before(match.start(), 10)) else "applicant.phone" if _by_relative(message) else "worker.phone"
            if whole:
                found.append(message.candidate(fact, value, *match.span(1)))
    return found[:2]


def _by_relative(message: Message) -> bool:
    return message.role in ("relative", "agent", "union") or "applicant.phone" in message.expecting


def _names(message: Message) -> list[Candidate]:
    found = []
    if (match := _WORKER_NAME.search(message.text)) is not None:
        found.append(message.candidate("worker.name", message.words(*match.span("name")), *match.span("name")))
    if (match := _SELF_NAME.search(message.text)) is not None:
        group = next(name for name in ("name", "name2", "name3") if match[name])
        fact = "applicant.name" if message.role in ("relative", "agent", "union", "employer") or found else "worker.name"
        found.append(message.candidate(fact, message.words(*match.span(group)), *match.span(group)))
    return found


def _employer(message: Message) -> list[Candidate]:
    for pattern in (_EMPLOYER, _X_FACTORY, _BUILDER):
        for match in pattern.finditer(message.text):
            group = "called" if pattern is _EMPLOYER and match["called"] else "name"
            start, end = match.span(group)
            if _BAD_COMPANY.match(message.text, start) and group == "name" or message.is_question(start) and group == "called" or message.denied(start):
                continue
            if group == "called" and not re.search("公司|厂|店|集团|局|学校|医院|中心|部|行|社|队|工作室|酒店", match[group]):
                continue
            return [message.candidate("employer.name", message.words(start, end), start, end)]
    return []
