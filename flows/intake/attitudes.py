"""Reads how the employer behaves after the injury: pays, refuses, denies, delays, presses (单位的态度)."""

import re

from flows.intake import actors, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import EMPLOYER, spaced

FACT = "employer.attitude"
_ME = "(?:我们?|俺们?|他们?|她|员工|工人|职工|伤者|伤员|病人|人|家属|我[^，。]{1,3})"
_MONEY = (
    "(?:任何|全部|一切|相关|剩余的?|后续的?|其他){0,6}(?:医药费|医疗费用?|治疗费|住院费|手术费|误工费|费用|赔偿金?|赔偿款"
    "|补偿金?|工伤待遇|待遇|工资|钱|责任)"
)


# A paper on leaving or on the work is no deal over the wound.
_NO_DEAL = (
    "(?:个|一个|份|一份|了|下)?(?![^，。]{0,5}(?:离职|辞职|离厂|辞工|解除|解约|终止|劳务|劳动|用工|保密|竞业|补充|承包|培训"
    "|合作|入职|实习|租))"
)
_BILLS = re.compile("费|钱|票|药|单子|账|治疗|住院")


def _employers(value: str, pattern: str, **more) -> Saying:
    """Something only the employer can be meant by."""
    return Saying(FACT, value, spaced(pattern), by_employer=True, many=True, **more)


_REFUSALS = ("不", "没", "未", "拒", "应", "怎", "如", "要", "莫", "别", "甭", "勿")
_FORBIDS = re.compile("[^，。]{0,3}?(?:别|莫|甭|勿|不要|不许|不准)")


def _not_refused(message: Message, match) -> bool:
    if any(word in message.before(match.start(), 4) for word in _REFUSALS):
        return False
    return not _FORBIDS.match(match[0])


# 总包说跟他没关系 is of whose man he is; 老板说这伤跟他没关系 is of the wound.
_ABOVE = (
    "(?:总包|分包|发包|甲方|劳务|中介|派遣|平台|外包|承包商|承包人|开发商|业主|上家|挂靠)(?:公司|单位|方|那边|的人)?"
    "[^。；伤摔]{0,10}?(?:说|讲|称|认为|讲的|回)[^，。；伤摔]{0,6}?"
)
_NONE_OF_HIS = (
    "(?:(?:跟|和|与|同)(?:他们?|它们?|其|自己|公司|我们?|俺们?)(?:公司|单位)?没"
    "(?:有|得|啥子?|什么)?(?:任何|半点|一点)?(?:关系|相干)|不关(?:他们?|公司|自己|我们)(?:什么|啥)?的?事)"
)
_OF_ABOVE = re.compile(f"{_ABOVE}$|(?:说|讲)(?:我|他|她)$")


def _is_of_the_wound(message: Message, match) -> bool:
    """Whether 跟他没关系 is not said by who only gave the work out, nor of the man himself."""
    start, _ = message.sentence_at(match.start())
    return "关" not in match[0] or _OF_ABOVE.search(message.text[start : match.start()]) is None


def _asks_whether(message: Message, at: int) -> bool:
    """发不发, 给没给, and 发工资不发 at the end of a clause: a question in its own words."""
    text = message.text
    if text[at : at + 1] not in ("不", "没") or at + 1 >= len(text):
        return False
    if at and text[at - 1] == text[at + 1]:
        return True
    start, end = message.clause_at(at)
    return end == at + 2 and text[at + 1] in text[start:at]


def _is_to_report(message: Message, match) -> bool:
    """A bare 不给报 is of the report to the office; after a word for money it is of the bill."""
    if not match[0].rstrip("了").endswith("报"):
        return False
    return not _BILLS.search(message.before(match.start(), 12))


_SAYINGS = (
    _employers("ignores", rf"""
        不管我?们?(?:了|死活)?(?!是|怎|什么|多少|有没|在|用)|不理(?:我们?|睬|会)?(?!解|赔|想)|不搭理|不闻不问
        |不予理[睬会]|没(?:有)?人(?:来)?[管问理]|撒手不管
        |(?:没有?|不)(?:给)?{_ME}?处理|没有?(?:给)?{_ME}?(?:任何|一个|个){{0,6}}(?:说法|答复|回应|动静|表示(?!意)
        |交代)
        |不听(?!说|力)|互相推诿|推卸责任|踢皮球|装聋作哑
        |不负责任?|不露面|没有?(?:来)?(?:看|问|管)过(?:我|他|一)|置之不理|爱答不理|不处理|(?:全都|都|就)不理
    """),
    Saying(FACT, "ignores", many=True, pattern=spaced("""
        不闻不问|置之不理|撒手不管
    """), whose=lambda m, match: actors.actor_before(m, match.start()) in (None, "employer")),
    _employers("refuses_pay", rf"""
        (?:拒绝|不肯|不愿意?|不想|不同意|不打算|不予|拒不)(?:给|再|向)?{_ME}?(?:再)?(?:支付|赔偿|赔付|赔|付|出|垫付|垫
        |报销|承担|补偿|掏|给){_MONEY}?
        |(?:一直)?(?:不给|没给|没有给|不)(?:再)?{_ME}?(?:支付|赔偿|赔付|赔|付|出|垫付|报销|承担|补偿|掏|发
        |报)(?:了)?{_MONEY}?(?!院|门|警|工伤|力|席|来|去|动|现|生|展)
        |不给{_ME}?{_MONEY}|一分钱?(?:也|都)?(?:不|没)(?:有)?(?:给|出|赔|付|肯){{0,6}}|不认账|不认帐
        |(?:不给|没给|没有给|不)(?:再)?{_ME}?发放?(?:工伤|停工留薪|病假)(?:期)?(?:间|里)?的?(?:工资|待遇|津贴|补助)
        |没有?(?:给)?{_ME}?(?:支付|赔偿|赔付|垫付)(?:过|任何){{1,6}}{_MONEY}?
        |没有(?:给)?{_ME}?(?:进行)?[^，。]{{0,10}}(?:工资|费用)的?(?:发放|支付)|拒绝支付[^，。]{{0,6}}|不管不赔
        |不赔钱?|不出钱|赖账
    """, whose=lambda m, match: not _is_to_report(m, match)),
    _employers("refuses_apply", rf"""
        (?:不(?:给|肯|愿意?|帮|去|同意|想|让|打算|予|愿给|肯给|允许){{1,6}}|拒绝|拒不|不)(?:给|帮|去|为
        |替){{0,6}}{_ME}?(?:去)?
        (?:申报|上报|申请|报|做|办理|办|认定|走|进行)(?:工伤认定|工伤申请|工伤保险|工伤|认定申请)
    """),
    _employers("refuses_apply", r"""
        不给(?:我|他|她)?(?:申)?报(?=[，。；]|$|了(?=[，。；]|$))|不(?:给|肯)认定(?:工伤)?
    """, whose=lambda m, match: _is_to_report(m, match) or "认定" in match[0]),
    Saying(FACT, "refuses_apply", many=True, pattern=spaced(rf"""
        工伤认定?(?:公司|单位|老板|厂里|用人单位)(?:一直|就是|死活){{0,6}}(?:不给|不肯|不愿意?|不帮|不让)(?:我|他
        |去)?(?:做
        |办|报|申请|申报)
        |证明{EMPLOYER}不让我做工伤
    """)),
    _employers("denies_relation", r"""
        (?:不承认|否认|不认)(?:我|他|她|我们|双方|和我|跟我|与我|有|存在|任何|之间){0,6}(?:有|存在)?(?:任何)?(?:劳动
        |雇佣
        |用工|劳务)(?:关系|合同)
        |(?:不承认|否认)(?:我|他|她)(?:是)[^，。]{0,6}(?:员工|职工|工人|的人)|说(?:我|他|她)(?:不是
        |不算)[^，。]{0,6}(?:员工|职工|工人|人)
        |说(?:和|跟|与)?(?:我|他|她|我们)(?:和|跟|与)?[^，。]{0,4}(?:没有|不存在)(?:任何)?(?:劳动|雇佣|用工)?关系
        |说不认识(?:我|他)|说[^，。；]{0,8}?(?:不算|不是)(?:他们|公司|单位|厂里|正式)?的?(?:员工|职工)
        |说(?:和|跟|与|同)?我(?!们)(?:和|跟|与|同)?(?:他们?|公司|单位|厂里)?(?:没|没得)(?:任何|啥|什么)?关系
    """),
    Saying(FACT, "denies_relation", many=True, pattern=spaced(rf"{_ABOVE}(?P<said>{_NONE_OF_HIS})")),
    _employers("denies_injury", r"""
        (?:不承认|否认|不认|不认可|不同意|不觉得|不认为|不给认)(?:这|我|他|她|是|个|次|的|属于|算){0,6}(?:工伤(?!待遇
        |赔)
        |事故|工作受的?伤|在[^，。]{1,6}受的?伤|伤情)
        |(?<!承)不认(?=$|[，。；])|不关(?:我们?|他们?|公司|单位|厂里|自己|老板){0,6}(?:什么)?的?事|(?:跟|和
        |与)(?:他们?|公司|单位|厂里
        |自己)没(?:有)?(?:任何)?关系
        |(?:说|认为|觉得)[^，。；]{0,10}?(?:不是|不算|不属于|算不上|够不上)(?:(?=[，。；]|$)
        |(?:是|在)?(?:工伤|上班|工作))
    """, whose=_is_of_the_wound),
    _employers("underpays", rf"""
        (?:只|才|就|仅|最多)(?:肯|愿意?|答应|同意|能|给|赔偿|赔付|赔|付
        |出){{1,6}}(?:给)?{_ME}?(?:了)?(?:一次性)?(?:赔偿)?(?:给)?
        [0-9一二两三四五六七八九十几][0-9万千百多块元]{{1,8}}
        |克扣|压价|(?<!多)少(?:给|赔)|赔得?(?:太|很)少|打发(?:我|人)|(?:只|才)(?:肯)?(?:给|赔|付|出)(?:了)?(?:一点
        |基本工资
        |底薪|生活费|一部分|部分)
        |按最低(?:标准|工资)
    """),
    _employers("delays", r"""
        拖着(?!地|脚|腿|伤)|拖延|一拖再拖|拖了(?:好久|很久|几|[0-9一二两三四五六])|迟迟(?:不|没)|推脱|推三阻四|往后推
        |敷衍|搪塞|(?:一直|总|老)(?:是)?(?:推|拖)(?!车|地)
        |(?:一直|总)(?:说|让我?)(?:在)?等(?:等|着|通知)?
    """),
    _employers("conceals", r"""
        隐瞒|瞒报|谎报|瞒着(?!我?家|父|爸|妈)|(?:让|叫|要求|教|逼)(?:我们?|他|她|家属)(?:对外|跟医生|和医生|就
        |要){0,6}(?:说|讲|写)(?:是|成){0,6}(?:自己|在家|不是|走路|骑车|家里)[^，。]{0,8}
        |(?:让|叫|喊|要|劝|求|教)(?:我们?|俺们?|他|她|大家)?(?:都|先|就)?(?:别|不要|不许|不准|莫要?|甭|勿|不得)(?:往上|往外|到处|对外|出去|去)*
        (?:申报|上报|报警|报(?!销|考|名|复)|说(?!话)|讲(?!话|价)|声张|张扬)
        |(?:让|叫|喊|要|劝|教)(?:我们?|俺们?|他|她|大家)?(?:都|先|就)?(?:别|不要|不许|不准|莫要?|甭)(?:跟|和|对|给)[^，。；]{1,6}?(?:说|讲|提)(?!话)
        |说(?:叫|喊|让)?(?:我|俺)?(?:别|莫要?|不要|甭)(?:往上|去)*(?:申报|上报|报(?!销|考|名|复)|声张|张扬)
        |(?:不|别|莫|不要)(?:去|往上)?报(?:工伤)?(?:的话)?[，\s]?(?:就|他们?|老板)?(?:给|赔|补)(?:我|俺|你)?[^，。；]{0,6}?[万千百块元钱]
        |(?:给|塞|拿|出)(?:给|了){0,2}(?:我|俺|他)?[^，。；]{0,8}?[万千百块元钱][^，。；]{0,2}[，\s]?(?:喊|叫|让|要|求)?(?:我|俺|他)?们?
        (?:不让|别|莫|不要|不许|不准)(?:我|俺|他|她)?们?(?:去|往上|再)*(?:申|上)?报(?!销|警)
        |不(?:让|准|许)(?:我们?|他|大家|工友|人)?(?:报警|声张|往外说|说出去|对外说|上报)
    """),
    _employers("obstructs", r"""
        不(?:配合|合作)|(?:不(?:给|肯|愿意?|同意|予)|拒绝|拒不)(?:给|帮|为){0,6}(?:我|他|她)?(?:盖章|盖公章|签字
        |开证明
        |开具?(?:[^，。]{0,6})证明|出证明|出具|提供|材料|病历|复印|证明)
        |(?:扣|押|扣押|扣留)(?:着|下|了)(?:我|他)?的?(?:病历|材料|身份证|合同|诊断|单据|发票)|阻挠|威胁|恐吓|(?:删|毁
        |销毁)(?:除|掉|了){0,6}监控|监控(?:也|都|被){0,6}(?:删|不给)
        |不(?:让|准|允许)(?:我|他|她|去|做|再|进行){0,6}(?:鉴定|评残|告|仲裁|做鉴定|做伤残鉴定|起诉|看监控)
    """),
    _employers("forces_resign", rf"""
        (?:让|叫|逼|要求|劝|强迫|迫使|逼迫|要|逼着){_ME}?(?:自己|自动|主动|赶紧|写|提出|办理|签){{0,6}}(?:辞职|离职
        |辞工
        |自离|走人|辞职信|辞职报告|离职单|滚蛋)|逼(?:辞|走)|(?:赶|撵)(?:我|他|她)走|劝退
        |(?:不(?:让|许|准)|现在不让){_ME}?(?:再|来|去|回去|回来|继续){{0,6}}(?:上班|工作|回厂|回公司)|(?:要|想|准备
        |打算
        |威胁)(?:辞退|开除|解雇|炒掉?|解除)(?:我|他|她|合同|劳动)
        |不(?:肯|同意)?让人?(?:回去上班|回来(?:上班)?)(?=[，。]|$)|变相(?:辞退|逼)
    """),
    _employers("forces_discharge", rf"""
        (?:要求|让|叫|逼|催|强制|强行|通知|要|逼着|催着){_ME}?(?:立即|提前|赶紧|马上|早点|尽快|尽早|赶快|必须|去|办理?
        |现在|先){{0,6}}出院(?!后|小结|证明|记录|时)|停(?:了|掉|止)(?:我|他)?的?(?:治疗|药|医药费)
    """),
    Saying(FACT, "private_settlement", many=True, pattern=spaced(r"""
        (?:想|要|要求|让我?|提出|已经|已|跟我|叫我|和我|说|找我)先?(?P<said>私了|私下(?:解决|处理|协商|赔偿?|和解|了结
        |调解)|私底下(?:解决|处理))
    """)),
    _employers("private_settlement", rf"""
        (?:让|叫|逼|要求|要)(?:我|他|家属|我们)?(?:签)(?:了)?(?:{_NO_DEAL})[^，。]{{0,6}}(?:协议|保证书|字据|放弃)|一次性(?:给
        |赔)[^，。]{{0,10}}(?:了结|了断|两清|完事|算了)
    """),
    Saying(FACT, "private_settlement", many=True, pattern=spaced(r"""
        (?:已经|已|和|跟|与)[^，。]{0,8}(?:签了|达成了?)(?:赔偿|私了|和解|调解)?协议
    """)),
    _employers("cooperates", rf"""
        (?:已经?|都|帮|给|替|为|积极|及时|主动){{0,6}}{_ME}?(?:给)?(?:申报|上报|报|申请)(?:了|过)?工伤(?:保险
        |认定)?(?!的|吗
        |还(?![没么])|后|算|[，\s]?就|影响|没用|没好处|[要得会怕]|也|麻烦|不如|不划算)
        |说(?:了|是|可以|会|要|愿意|先){{0,2}}(?:给|帮|替)(?:我们?|他|她)(?:赔偿|赔付|赔钱|报工伤|申报工伤|治疗|治病|出钱|承担)
        (?!多少|不|吗|[0-9一二两三四五六七八九十几]|一?点|前)|(?:很|挺|积极|比较|都|一直)配合|态度(?:很|挺|还|比较)?(?:好|不错)
        |(?:愿意|同意|答应)(?:给)?{_ME}?(?:全部|积极)?(?:赔|承担|负责|配合|申报|报(?!销)|支付|出钱)|(?:承认|认可|认
        |同意)(?:这)?(?:是|算|为)工伤
        |很负责|积极(?:治疗|赔付|赔偿|处理|垫付)|(?:全部|都|全)(?:由他们|由公司)?(?:出|承担|付|负责)了
    """, whose=_not_refused),
    _employers("unreachable", r"""
        (?:电话|手机|微信)?(?:联系不(?:上|到)|找不(?:到|着)(?!工作|证)|失联|打不通|关机|不接(?:我
        |听)?(?:们)?(?:的)?(?:电话)?|拉黑(?:了)?|躲(?:着|起来|避|了)|人间蒸发|避而不见|不见人影|不见了|跑路(?:了)?
        |人(?:也|都|就)?跑了|(?<=老板)跑了|(?<=工头)跑了|不见面)
    """),
    Saying(FACT, "unreachable", many=True, pattern=spaced(rf"""
        (?:联系不(?:上|到)|找不(?:到|着)){EMPLOYER}(?:的)?(?:人)?
    """)),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """Each way the employer behaves, once (employer.attitude 单位的态度)."""
    return [found for found in sayings.read(message, _SAYINGS) if not _asks_whether(message, found.start)]


def answered(message: Message) -> list[Candidate]:
    """The same in a short answer about the employer, where nobody needs to be named (对态度问题的回答)."""
    found = []
    for saying in _SAYINGS:
        match = saying.pattern.search(message.text)
        if match is not None and not any(c.value == saying.value for c in found):
            found.append(message.candidate(FACT, saying.value, *match.span(), sure=0.9))
    return found
