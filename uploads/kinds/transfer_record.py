"""Reads the record of money that came to an account (转账记录): from whom, how much, when."""

import re
from collections.abc import Iterator

import msgspec

from uploads import parties, printed, taking
from uploads.findings import FieldRead
from uploads.labels import Form, labels_of
from uploads.printed import Value
from uploads.sides import side_of

_HEADS = {"from": "payer", "to": "payee"}
LABELS = labels_of(
    {
        "payer": "付款人户名 付款人名称 付款人姓名 付款户名 付款方户名 付款方名称 付款人全称 付款单位 汇款人 汇款人姓名 付款账户名称",
        "payee": "收款人户名 收款人名称 收款人姓名 收款户名 收款方户名 收款方名称 收款人全称 收款账户名称",
        "from": "付款人 付款方 付款账户 转出方",
        "to": "收款人 收款方 收款账户 转入方",
        "holder": "户名 全称 名称 姓名 账户名称",
        "other": "对方户名 对方账户名 对方姓名 对方名称 交易对方 对方信息",
        "amount": "金额 交易金额 转账金额 收款金额 入账金额 汇款金额 小写 金额小写 小写金额 金额(小写) 付款金额 收入金额 到账金额 发生额",
        "date": "交易时间 交易日期 转账时间 付款时间 支付时间 收款时间 到账时间 入账时间 入账日期 记账日期 日期 时间 创建时间 转账日期 付款日期",
        "purpose": "摘要 附言 用途 转账说明 转账附言 备注 交易摘要 付款留言 商品说明 交易说明",
    },
    "账号 付款账号 收款账号 付款人账号 收款人账号 开户行 开户银行 付款行 收款行 付款人开户行 收款人开户行 币种 流水号 交易流水号 交易单号 转账单号"
    " 商户单号 当前状态 支付方式 金额大写 大写 余额 账户余额 手续费 交易类型 交易渠道 交易方式 回单编号 打印时间 打印日期 收款方备注 凭证号 状态 卡号 对方账号"
    " 对方账户 对方开户行 付款方账号 收款方账号 电子流水号 交易卡号 账户类型",
)
_INCOME = re.compile(r"收入|入账|已收款|收款成功|(?:^|[\t\n])\+|工资|代发|贷")
_BIG = re.compile(r"^[+\-]?[¥￥][ ]?([0-9][0-9,，]*(?:\.[0-9]{1,2})?)元?$|^\+([0-9][0-9,，]*\.[0-9]{2})元?$")

_BARE = re.compile(r"^[0-9]{1,3}(?:[,，]?[0-9]{3})*\.[0-9]{2}元?$")


def read(form: Form) -> Iterator[FieldRead | None]:
    """Who paid, who was paid, how much, when and for what."""
    payer, payee = _holder(form, "payer"), _holder(form, "payee")
    yield payer
    yield payee
    if payer is not None and parties.is_employer(str(payer.value)):
        yield msgspec.structs.replace(payer, name="employer_name", checks=(*payer.checks, parties.KNOWN))
    yield taking.take(form, "amount", printed.money) or taking.anywhere(form, "amount", _big) or _only_sum(form)
    yield taking.take(form, "date", printed.day) or _only_day(form)
    yield taking.text(form, "purpose", longest=30)


def _holder(form: Form, side: str) -> FieldRead | None:
    """The holder of one account: labelled as such, beside the head of that side, or under it."""
    direct = taking.take(form, side, _name)
    if direct is not None:
        return direct
    for mark in form.labelled("holder"):
        if side_of(form, mark, _HEADS) == side:
            found = taking.value_at(form, side, mark, _name)
            if found is not None:
                return found
    head = next(label for label, each in _HEADS.items() if each == side)
    beside = taking.called(side, taking.take(form, head, _name))
    is_income = side == "payer" and _INCOME.search(form.text) is not None
    return beside or (taking.called(side, taking.take(form, "other", _name)) if is_income else None)


def _name(words: str) -> Value | None:
    """An employer or a person; account numbers and the names of banks are neither."""
    match = re.match("[\u4e00-\u9fffA-Za-z()·]{2,40}", words)
    if match is None or re.search("银行|信用社|支付宝|微信|零钱|账户|账号", match[0]):
        return None
    if parties.is_employer(match[0]):
        return Value(match[0], 0, match.end(), checks=(parties.KNOWN,))
    return parties.person(match[0])


def _big(words: str) -> Value | None:
    match = _BIG.match(words)
    return None if match is None else printed.money(words)


def _only_sum(form: Form) -> FieldRead | None:
    """The one sum that fills a line by itself, as a phone shows it large and without a sign."""
    found = {piece.text for piece in form.sheet.pieces if _BARE.match(piece.text)}
    return taking.anywhere(form, "amount", _bare) if len(found) == 1 else None


def _bare(words: str) -> Value | None:
    return printed.money(words) if _BARE.match(words) else None


def _only_day(form: Form) -> FieldRead | None:
    """A single day on the whole record."""
    found = {str(day.value) for piece in form.sheet.pieces for day in printed.days(piece.text)}
    return taking.anywhere(form, "date", printed.day) if len(found) == 1 else None
