"""Reads how far the recognition is: not applied for, applied, pending, done, denied (工伤认定进度)."""

import re

from flows.intake import actors, candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import spaced

STATUS = "recognition.status"
_WISH = spaced("""
    如何|怎么|怎样|能不能|可以|能否|需要|应该|想|要(?!求)|去(?!年)|准备|打算|是否|等|什么时候|何时|只|让|不让|不给|才
    |申请$|拒绝|不|没|未|能$|标准|否|必须|先|关于
""")


def _is_past(message: Message, match: re.Match) -> bool:
    """做了工伤认定 is done; 如何认定工伤, 想做, 能认定 are not."""
    return not _WISH.search(message.before(match.start(), 4))


def _is_ended_question(message: Message, match: re.Match) -> bool:
    """有没有报工伤 asks."""
    return message.before(match.start(), 1) == "有"


_OTHER_CLAIM = re.compile("鉴定|仲裁|评残|起诉|法院|报销|待遇|贷款|辞职|离职|退休|退费|住院|请假|低保|残疾证")
_SAYINGS = (
    Saying(STATUS, "denied", spaced(r"""
        (?:作出|出了|收到|下了|给了|拿到|结果)?(?:不予认定|不予工伤认定|不予受理)(?:工伤)?(?:决定书?|通知书?)?
        |(?:工伤)?(?:认定|申请)(?:被)?驳回|(?:没有?|未)(?:被)?认定(?:为|上|成)(?:是)?(?:工伤)?(?![^，。]{0,3}前)
        |认定(?:结果)?(?:为|是)?(?:不是|不属于|非)工伤|工伤认定(?:没有?|未)(?:通过|批)|(?:不|没)给认定(?:为)?工伤
    """), whose=lambda m, match: not actors.is_employers_doing(m, match.start())),
    Saying(STATUS, "none", spaced(r"""
        (?:还没有|还没|没有|没|未|尚未|从未|一直没|至今没|都没)(?:有)?(?:去|来得及|给我?|帮我?|为我?|做|办|进行|申请
        |报|申报|提交|上报|走|办理|敢|想到|人){0,6}
        (?:申请|报|申报|做|办理|办|提交|上报|去)(?:过)?(?:工伤认定|工伤申请|工伤证明|工伤(?!赔|保险待遇|待遇|鉴定|伤残
        |医|费|工资)|认定(?!书))
        |工伤认定?(?:申请)?(?:还|也|都|一直){0,6}(?:没有?|未)(?:去)?(?:申请|报|申报|做|办|提交)
    """), whose=lambda m, match: not _is_ended_question(m, match)),
    Saying(STATUS, "pending", spaced(r"""
        工伤认定(?:书|结果|决定书?)?(?:还|也|都|一直|到现在){0,6}(?:没有?|未|么)(?:下来|出来|出结果|批|收到|拿到
        |办下来|给
        |出)|(?:正在|还在|(?<!现)在)(?:等|办理?|走|申请|审核|做)(?:着)?工伤(?:认定)?(?:结果|流程|手续|书)?
        |等(?:着|待)?(?:工伤)?认定(?:结果|书|决定)?|工伤(?:认定)?(?:已经?|被)?受理(?:了|中)|(?:人社局|劳动局
        |社保局)(?:已经?)?受理了|报了工伤还[没么](?:有)?下来
    """)),
    Saying(STATUS, "done", spaced(r"""
        (?:工伤认定(?:书|决定书)?|认定书|认定决定书)(?:已经?|也|都|刚刚?|今天|昨天|上个?月|现在){0,6}(?:下来|出来|做好
        |做了|办好|办了|批了|拿到|通过|收到|下了|好了|有了|完了|做完|结束|办下来)(?:了)?
        |(?:做|通过|办|完成|拿到|拿|收到|有|经过|申请到|取得|领到|拿着|凭着?)(?:了|过|着|好
        |完){0,6}(?:[^，。没未]{0,8}的)?(?:工伤认定(?:书|决定书)?|认定工伤决定书|工伤鉴定(?=和伤残|，?伤残
        |，?认定))(?!的?(?:申请|流程|标准|程序|条件|材料|吗|需|要|时))
        |(?:被|已经?|已|给我?)(?:[^，。不没未]{0,8})?认定(?:为|成|是|了){0,6}(?:工伤|工亡|视同工伤)(?!吗)
        |(?<![不没未否能何么以会可样申请])认定(?:为|成|了|是){0,6}工伤(?=[，。后了 ]|$)(?!后?(?:多久|多长|几|可以|怎
        |如何))|工伤认定后(?=[，。 以])(?!多久|多长|几)
        |(?:工伤)?(?:已经?|都)认定(?:完|好|过|下来)?了|认定(?:完|好|过)(?:工伤)?了
        |工伤认定(?:为)?(?=[一二三四五六七八九十0-9]{1,2}级(?!的?(?:标准|条件)))
        |(?<![不没未否能何么以会可样申请])认定(?:为|成|了|是){0,2}(?=[一二三四五六七八九十0-9]{1,2}级的?工伤)|(?:评|定)(?:为|上|了|成)(?:了)?工伤(?!吗)
        |通过(?:了)?[^，。没未]{0,10}?工伤认定
    """), whose=_is_past),
    Saying(STATUS, "applied", spaced(r"""
        (?:已经?|都|刚|公司|单位|老板|厂里|我|自己|上个?月|昨天|帮我|给我|向[^，。]{1,6})?(?:申请|申报|报|提交|上报
        |递交)(?:了|过)(?:工伤认定|工伤申请|工伤(?!保险)|认定申请)
        |工伤(?:认定)?(?:申请)?(?:已经?|都|也){0,6}(?:申请|申报|报|提交|交|递交)(?:了|过|上去){1,6}
    """), whose=_is_past),
    # 申请交上去五十多天了没动静: of which application is most likely, and for the person to say.
    Saying(STATUS, "applied", spaced(r"""
        (?:^|[，。；\s]|的|把)(?P<said>(?:申请表?|材料|资料)(?:书)?(?:已经?|都|也|早就|我|公司|单位){0,3}(?:提交|递交|交|递|报)(?:上去|过去|进去|了|给[^，。；\s]{1,5}){1,3})
        [^。；]{0,14}?(?:没(?:有)?(?:一点|一丁点|半点|个|任何)?(?:动静|消息|回音|结果|音信|下文|回复|通知)|(?:还|一直)在?等)
    """), doubt=candidates.DOUBTFUL, whose=lambda m, _: _OTHER_CLAIM.search(m.text) is None),
)  # fmt: skip


def read(message: Message) -> list[Candidate]:
    """How far the recognition is (recognition.status 工伤认定进度)."""
    return sayings.read(message, _SAYINGS)[:1]


