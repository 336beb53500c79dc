"""Reads a labour contract: who employs whom, as what, from when, for how much (劳动合同)."""

import re
from collections.abc import Iterator

from uploads import parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of
from uploads.printed import Value
from uploads.sides import side_of

_ADDRESS = (
    "住所 地址 住址 注册地址 单位地址 通讯地址 通信地址 联系地址 经营地址 户籍地址 家庭住址 现住址 居住地址 户籍所在地"
    " 实际居住地 注册地 经营地 经常居住地"
)
LABELS = labels_of(
    {
        "party_a": "甲方: 甲方名称 用人单位: 用人单位名称 单位名称 甲方单位名称 甲方用人单位",
        "party_b": "乙方: 乙方姓名 职工: 员工: 劳动者: 劳动者姓名 职工姓名 员工姓名 姓名 乙方劳动者",
        "credit_code": "统一社会信用代码 社会信用代码 营业执照号码",
        "id_number": "居民身份证号码 居民身份证号 公民身份号码 身份证号码 身份证号 身份证 居民身份证 证件号码 有效身份证件号码",
        "address": _ADDRESS,
        "phone": "联系电话 电话 联系方式 手机 手机号 手机号码 联系手机",
        "occupation": "工作岗位 岗位 岗位名称 职务 工种 从事岗位 岗位(工种) 工作岗位(工种) 职位 工作内容:",
        "monthly_wage": "月工资 月工资标准 月工资为: 工资标准 基本工资:",
        "starts_on": "合同起始日期 合同开始日期 起始日期 入职日期 合同生效日期",
        "ends_on": "合同终止日期 合同结束日期 终止日期 合同到期日",
        "term": "合同期限 劳动合同期限",
    },
    "法定代表人 负责人 主要负责人 委托代理人 性别 出生日期 年龄 民族 文化程度 邮政编码 邮编 工作地点 工作时间 紧急联系人 签订日期"
    " 签约日期 户口性质 所属行业 经济类型",
)
_DATE = "(?:19|20)[0-9]{2}[年\\-./] ?[0-9]{1,2}[月\\-./] ?[0-9]{1,2}日?"
_TOLD_TERM = re.compile(f"自?({_DATE})起?[,，]?[至到—~-]")
_TOLD_END = re.compile(f"(?:(?<!用工之日)起[,，]?至|日至|日起到|日到|[至到])({_DATE})(?:止|终止|[,，。;；)）]|$)")
_TOLD_START = re.compile(f"(?:自|从|于)({_DATE})(?:起|开始|入职)")
_TOLD_POST = re.compile(
    "(?:担任|从事|安排乙方(?:到|在|从事)?|岗位[为是:：])[“\"_]*([\u4e00-\u9fffA-Za-z()（）/、]{2,16}?)[”\"_]*"
    "(?:岗位|工作|职务|工种|一职|职位|[,，。;；])"
)
_TOLD_WAGE = re.compile(
    "(?:月(?:基本)?工资(?:标准)?|每月工资|月薪)[^0-9。]{0,14}?([¥￥]?[0-9][0-9,.]{2,12}元(?:\\([^()]{2,24}\\))?)"
)
_SIDES = {"party_a": "employer", "party_b": "worker"}
_TITLE = re.compile(
    "^[\u4e00-\u9fff()]{0,16}劳动合同书?(?:\\([\u4e00-\u9fff]{2,12}\\))?$|^(?:固定期限|简易|全日制)?用工(?:协议|合同)书?$"
)


def read(form: Form) -> Iterator[FieldRead | None]:
    """Party A is the employer, party B the worker; what stands after a party's name is that party's."""
    employer = taking.called("employer_name", taking.employer(form, "party_a"))
    worker = taking.called("worker_name", _worker(form))
    yield employer
    yield worker
    yield from _numbers(form)
    yield from _where(form)
    yield _occupation(form)
    yield from _term(form)
    yield taking.take(form, "monthly_wage", _wage) or taking.told(form, "monthly_wage", _TOLD_WAGE, printed.money)
    if employer is not None and worker is not None:
        yield taking.anywhere(form, "contract", _title)


def _worker(form: Form) -> FieldRead | None:
    """The name of party B; a signature that reads otherwise is handwriting, not another person."""
    found = [taking.person_at(form, "party_b", mark) for mark in form.labelled("party_b")]
    return next((each for each in found if each is not None), None)


def _numbers(form: Form) -> Iterator[FieldRead | None]:
    yield taking.take(form, "credit_code", printed.credit_code) or taking.anywhere(
        form, "credit_code", printed.credit_code
    )
    own = [mark for mark in form.labelled("id_number") if side_of(form, mark, _SIDES) != "employer"]
    yield taking.agreed([taking.value_at(form, "id_number", mark, printed.id_number) for mark in own])


def _where(form: Form) -> Iterator[FieldRead | None]:
    """Addresses and telephones, each of the party it stands with."""
    for mark in [*form.labelled("address"), *form.labelled("phone")]:
        side = side_of(form, mark, _SIDES)
        if side is not None and mark.name == "phone":
            yield taking.called(f"{side}_phone", taking.value_at(form, "phone", mark, printed.phone))
        elif side is not None:
            place = taking.text_at(form, "address", mark, longest=70, shortest=6, rows=1)
            is_place = place is not None and re.search("[省市区县镇乡村路街号]", str(place.value))
            yield taking.called(f"{side}_address", place) if is_place else None


def _occupation(form: Form) -> FieldRead | None:
    for mark in form.labelled("occupation"):
        found = taking.value_at(form, "occupation", mark, parties.post)
        if found is not None:
            return found
    return taking.told(form, "occupation", _TOLD_POST, parties.post)


def _wage(words: str) -> Value | None:
    """A wage by the month, not by the hour or the day."""
    found = printed.money(words)
    is_monthly = found is not None and float(str(found.value)) >= 500 and not re.search("日工资|每日|元/[天日时]|小时", words)
    return found if is_monthly else None


def _term(form: Form) -> Iterator[FieldRead | None]:
    """From when to when; a term that ends before it begins was misread."""
    starts = (
        taking.take(form, "starts_on", printed.day)
        or taking.told(form, "starts_on", _TOLD_TERM, printed.day)
        or taking.told(form, "starts_on", _TOLD_START, printed.day)
    )
    ends = taking.take(form, "ends_on", printed.day) or taking.told(form, "ends_on", _TOLD_END, printed.day)
    yield from taking.ordered(starts, ends)


def _title(words: str) -> Value | None:
    return Value(True, 0, len(words), checks=(parties.KNOWN,)) if _TITLE.match(words) else None
