"""Reads a decision on recognition (认定工伤决定书、不予认定工伤决定书)."""

import re
from collections.abc import Iterator

import msgspec

from uploads import official, parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of
from uploads.printed import Value

LABELS = labels_of(
    {
        "decision_no": "编号 文号 决定书编号 决定书文号 案号",
        "authority": "认定机关 作出机关 决定机关",
        "name": "职工姓名 职工 受伤职工 受伤害职工 姓名 申请职工 工伤职工 受伤害职工姓名 伤亡职工",
        "id_number": "身份证号码 身份证号 公民身份号码 证件号码 居民身份证号码 居民身份证号",
        "employer_name": "用人单位 用人单位名称 工作单位 单位名称 所在单位",
        "injured_on": "事故时间 受伤时间 事故发生时间 发生事故时间 伤害时间 事故日期 受伤日期 受伤害时间 诊断时间",
        "date": "决定日期 认定日期 作出日期 日期",
        "occupation": "职业/工种/工作岗位 工种/岗位 职业 工种 岗位 工作岗位",
        "place": "事故地点 受伤地点 事故发生地点",
        "born": "出生日期 受理日期 受理时间 申请日期 申请时间",
    },
    "性别 年龄 受伤部位 伤害部位 受伤害部位 受伤害部位/职业病名称 伤害程度 诊断结论 申请人 法定代表人 联系电话 地址 住址 单位地址 受伤害经过 事故经过"
    " 医疗救治 职业病名称 认定结论 认定依据 受理编号 抄送 送达 医疗救治的基本情况和诊断结论 受伤害经过简述 受伤害经过、医疗救治的基本情况和诊断结论",
)
_OFFICE = "人力资源和社会保障局"
SEALED = {"authority": _OFFICE}
_DENIED = re.compile("不予认定|不(?:属于|符合|认定)[^。]{0,30}(?:工伤|视同)|非因工")
_DEEMED = re.compile("(?:予以|认定为|决定)?视同(?:为)?(?:工伤|因工)|认定[^。]{0,12}视同工伤")
_RECOGNISED = re.compile(
    "(?:现)?(?:予以|决定)认定(?:为)?(?:工伤|因工)|认定[^。,，不]{0,24}(?:为|属于|是)(?:工伤|因工)|属于工伤认定范围|同意认定|认定为工伤"
)
_BUREAU = re.compile("(?!人?力资源|资源|源[和与]|[和与会])[\u4e00-\u9fff]{2,24}?(?:人力资源[和与]?社会保障(?:局|厅)|社会保障局|行政审批(?:服务)?局|社会事务局|管理委员会)")
_TOLD_NAME = re.compile("(?:职工|员工|劳动者|申请人)([\u4e00-\u9fff]{2,4})(?:同志|[,，(（]|于|系|在|因|受|所受)")
_TOLD_DAY = re.compile("((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)[^。]{0,60}(?:受伤|事故|致伤|摔|砸|撞)")


def read(form: Form) -> Iterator[FieldRead | None]:
    """What was decided of whom by which office; words for and against together leave it open."""
    yield official.document_no(form, "decision_no")
    yield official.in_its_place(form, official.authority(form, "authority", _BUREAU), _OFFICE)
    yield taking.person(form, "name") or taking.told(form, "name", _TOLD_NAME, parties.person)
    yield taking.agreed(list(taking.takes(form, "id_number", printed.id_number)))
    yield taking.employer(form, "employer_name")
    yield taking.take(form, "occupation", parties.post)
    yield taking.text(form, "place", longest=60)
    injured = taking.take(form, "injured_on", printed.day) or taking.told(form, "injured_on", _TOLD_DAY, printed.day)
    injured, decided = taking.ordered(injured, official.written_day(form, "date"))
    yield injured
    conclusion = _conclusion(form)
    yield conclusion
    # A paper that decides nothing, such as one of acceptance, has no day of decision.
    if conclusion is not None:
        yield decided
        status = "denied" if conclusion.value == "denied" else "done"
        yield msgspec.structs.replace(conclusion, name="status", value=status)


def _conclusion(form: Form) -> FieldRead | None:
    """Refused, deemed or recognised: refusal is named by words that no other decision has."""
    for value, pattern in (("denied", _DENIED), ("deemed", _DEEMED), ("recognised", _RECOGNISED)):
        match = pattern.search(form.prose)
        if match is not None:
            found = Value(value, *match.span(), checks=(parties.KNOWN,))
            return taking.found_in(form, "conclusion", form.whole, found, sure=1.0)
    return None
