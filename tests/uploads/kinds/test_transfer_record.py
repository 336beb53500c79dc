"""Tests of reading the record of a transfer."""

import pytest

from tests.uploads.papers import holds, values

RECEIPT = """
                 网上银行电子回单
回单编号：99001122
付款人   户名   城北电子厂             收款人   户名   周桂兰
         账号   990100112233                    账号   6210990011223344
         开户行 某银行南山支行                  开户行 某银行北河支行
金额     人民币（大写）肆仟零捌拾元伍角        小写   ￥4,080.50
交易时间   2026-04-15 10:22:31        摘要   代发工资
"""
PHONE = """
                账单详情
                 王老板
               +5,000.00
当前状态              已存入零钱
转账说明              三月份工钱
转账时间              2026年4月1日 18:20:33
收款时间              2026年4月1日 18:25:01
转账单号              99000123
"""
BANK = """
               交易详情
交易金额          +4,080.50元
交易类型          收入
对方户名          杭州天韵建设工程有限公司
交易时间          2026-04-15 10:22
摘要              工资
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            RECEIPT,
            {
                "payer": "城北电子厂",
                "employer_name": "城北电子厂",
                "payee": "周桂兰",
                "amount": "4080.50",
                "date": "2026-04-15",
                "purpose": "代发工资",
            },
            id="two-columns",
        ),
        pytest.param(
            PHONE,
            {"amount": "5000.00", "date": "2026-04-01", "purpose": "三月份工钱", "employer_name": None},
            id="telephone",
        ),
        pytest.param(PHONE.replace("+5,000.00", "5,000.00"), {"amount": "5000.00"}, id="without-a-sign"),
        pytest.param(
            PHONE.replace("+5,000.00", "5,000.00").replace("99000123", "99000123\n4,980.00"),
            {"amount": None},
            id="two-sums-and-no-sign",
        ),
        pytest.param(
            BANK,
            {"payer": "杭州天韵建设工程有限公司", "amount": "4080.50", "date": "2026-04-15", "purpose": "工资"},
            id="income",
        ),
        pytest.param(
            BANK.replace("+", "-").replace("收入", "支出").replace("摘要              工资", ""),
            {"payer": None, "employer_name": None},
            id="money-that-went-out",
        ),
        pytest.param(
            RECEIPT.replace("肆仟零捌拾元伍角        小写   ￥4,080.50", "伍仟元整                小写   ￥5,000.00"),
            {"amount": "5000.00"},
            id="whole-sum",
        ),
    ],
)
def test_a_record_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """Who paid whom is told by the column or by the direction of the money."""
    assert holds(values("transfer_record", drawing), wanted)
