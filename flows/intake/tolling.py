"""Reads why nobody applied within the year: the causes that stop the limit (不计入申请时限的原因)."""

from flows.intake import candidates, sayings
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.sayings import Saying
from flows.intake.vocabulary import EMPLOYER, spaced

FACT = "limit.exclusion_cause"
# Said of a late application only: 疫情 alone stops nothing.
_LATE = spaced("""
    (?:没|没有|没法|无法|不能|来不及|没来得及)(?:去|及时|按时|能)?(?:申请|申报|报|办|认定)|耽误|耽搁|拖(?:过|到|了)
    |错过|超过(?:了)?(?:一年|1年|期限|时效|时限)
    |过了(?:一年|1年|期限|时效|时限)|超期|晚了|逾期|一年多(?:了|才)|才(?:去)?申请|期间能申请|还能申请
""")
# Each cause is the court's list, 最高法工伤行政案件规定第七条.
_SAYINGS = tuple(
    Saying(FACT, value, spaced(pattern), doubt=candidates.DOUBTFUL)
    for value, pattern in (
        ("force_majeure", "疫情|封控|封城|封村|地震|洪水|泥石流|台风|不可抗力"),
        ("liberty_restricted", """
            (?:被|关|在)(?:拘留|关押|羁押|看守所|监狱|服刑|刑拘)|坐牢|服刑|(?:被)?(?:隔离|限制人身自由)
        """),
        ("labour_dispute", """
            (?:确认|认定|打)?劳动关系[^，。]{0,6}(?:仲裁|官司|诉讼)|(?:先|去|在|一直)(?:劳动)?仲裁
            |打(?:了)?[^，。]{0,4}官司|仲裁(?:了|裁决|打了)
        """),
        ("registration_fault", """
            (?:窗口|社保局|人社局|劳动局|系统|工作人员)[^，。；]{0,8}?(?:不收|不受理|没登记|登记错|弄丢|丢了|没录|出错
            |让我等|退回)
        """),
        ("employer_cause", rf"""
            {EMPLOYER}[^，。；]{{0,8}}?(?:骗|瞒|答应|说(?:会|给|帮|要)|扣(?:着|押|了)|不给(?:材料|证明|盖章)|拖着
            |一直拖|拦|让我(?:别|不要|等))
        """),
    )
)


def read(message: Message) -> list[Candidate]:
    """The cause told for a late application, always to be confirmed (limit.exclusion_cause)."""
    if not _LATE.search(message.text):
        return []
    return sayings.read(message, _SAYINGS)
