"""Reads a diagnosis of an occupational disease (职业病诊断证明书、职业病诊断鉴定书)."""

import re
from collections.abc import Iterator

from flows.intake.vocabulary import spaced
from uploads import official, parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, Mark, Span, labels_of
from uploads.printed import Value

LABELS = labels_of(
    {
        "name": "姓名 劳动者姓名 劳动者 患者姓名",
        "id_number": "身份证号码 身份证号 公民身份号码 证件号码 居民身份证号码 身份证件号码",
        "employer_name": "用人单位 用人单位名称 工作单位 单位名称 现工作单位 用工单位",
        "disease": "诊断结论 诊断结果 诊断意见 职业病诊断结论 鉴定结论 职业病名称 诊断:",
        "post": "接触危害岗位 接触职业病危害岗位 接害岗位 岗位 工种 工作岗位 从事工种 岗位(工种) 接害工种 职业病危害岗位",
        "exposure": "职业病危害接触 职业接触史 职业病危害接触史 接触时间 职业史 接触职业病危害因素时间 接害时间 接触史 接触起止时间 职业史及接触史",
        "date": "诊断日期 鉴定日期 日期 签发日期 出具日期",
        "authority": "诊断机构 职业病诊断机构 诊断机构名称 诊断单位 鉴定机构",
        "certificate_no": "编号 证书编号 诊断书编号 证明书编号 文号",
        "born": "出生日期 出生年月",
    },
    "性别 年龄 危害因素 职业病危害因素 接触危害因素 接触职业病危害因素 诊断依据 诊断标准 处理意见 建议 诊断医师 医师签名 联系电话 通讯地址 地址 备注 单位地址 工龄 接害工龄"
    " 临床表现 辅助检查 民族 住址 联系地址 医学处理意见 危害因素名称 统一社会信用代码 诊断机构公章 盖章 主要临床检查",
)
_DISEASE = re.compile(
    "(?:职业性[\u4e00-\u9fff]{1,20}|[\u4e00-\u9fff]{0,10}(?:尘肺|矽肺|硅肺|石棉肺|水泥肺|肺病|中毒|噪声聋|白血病"
    "|皮炎|中暑|手臂振动病|布鲁氏菌病|炭疽|哮喘|减压病))"
    "(?:病)?(?:[（(]?[\u4e00-\u9fff]{1,6}[)）]?)?"
)
_DENIED = re.compile("无(?:职业|尘肺|矽肺)|不能诊断|未见|排除|不符合|观察对象|疑似|不是职业病|未达|非职业")
_AUTHORITY = re.compile("[\u4e00-\u9fff()]{2,26}?(?:职业病防治(?:院|所|中心|医院)|疾病预防控制中心|医院|诊断鉴定委员会|鉴定办公室|卫生健康委员会)")
_MONTHS = spaced(r"""
    (?P<year>(?:19|20)[0-9]{2})[年./-](?P<month>[0-9]{1,2})月?
    (?:(?<=月)(?P<day>[0-9]{1,2})日|[./-](?P<dot>[0-9]{1,2})(?![0-9])日?)?
""")


def read(form: Form) -> Iterator[FieldRead | None]:
    """Who has which disease from which work, by whose finding; a finding of none names no disease."""
    yield taking.person(form, "name")
    yield taking.agreed(list(taking.takes(form, "id_number", printed.id_number)))
    yield taking.employer(form, "employer_name")
    yield _disease(form)
    yield taking.take(form, "post", parties.post)
    for mark in form.labelled("exposure")[:2]:
        yield from _exposure(form, mark)
    yield official.written_day(form, "date")
    yield official.authority(form, "authority", _AUTHORITY)
    yield official.document_no(form, "certificate_no")


def _disease(form: Form) -> FieldRead | None:
    """The name of the disease; with any word of denial near it none is taken."""
    for mark in form.labelled("disease"):
        spans = form.section(mark, re.compile("^(?:处理|建议|脱离|诊断医师|医师|[0-9]{4}年)"), rows=3)
        words = "".join(form.words(span) for span in spans)
        match = _DISEASE.search(words)
        if match is None:
            continue
        if _DENIED.search(words):
            return None
        name = match[0] if match[0].count("(") == match[0].count(")") else match[0].strip("()")
        found = Value(name, match.start(), match.end(), checks=(parties.KNOWN,))
        if match.end() <= len(form.words(spans[0])):
            return taking.found_in(form, "disease", spans[0], found, mark)
        return taking.made(form, "disease", spans, name, found, mark)
    return None


def _exposure(form: Form, mark: Mark) -> Iterator[FieldRead | None]:
    """From the first month named to the last, each no more exact than it is written (接触起止时间)."""
    spans: list[Span] = form.section(mark, re.compile("^(?:诊断|处理)"), rows=4)
    found = [
        (span, Value(_partial(match), *match.span()))
        for span in spans
        for match in _MONTHS.finditer(form.words(span))
        if 1 <= int(match["month"]) <= 12
    ]
    keys = [_key(value.value) for _, value in found]
    if len(found) >= 2 and keys == sorted(keys):
        for name, (span, value) in (("exposure_from", found[0]), ("exposure_to", found[-1])):
            yield taking.checked(taking.found_in(form, name, span, value, mark), "date_order")


def _partial(match: re.Match) -> object:
    day = match["day"] or match["dot"]
    if day is not None:
        whole = printed.day(match[0])
        return None if whole is None else whole.value
    return {"year": int(match["year"]), "month": int(match["month"])}


def _key(value: object) -> tuple[int, ...]:
    if isinstance(value, dict):
        return (value["year"], value["month"])
    return tuple(map(int, str(value).split("-")[:2])) if value is not None else (0, 0)
