"""Tests of reading an employer's licence."""

import pytest

from tests.builders import make_credit_code
from tests.uploads.papers import holds, values

CODE = make_credit_code(9)
TALL = f"""
               营 业 执 照
统一社会信用代码  {CODE}
名 称      杭州天韵建设工程有限公司
类 型      有限责任公司
住 所      杭州市西湖区文三路1号天韵
           大厦9层901室
法定代表人  钱有福
注册资本   伍仟万元整
成立日期   2009年09月09日
营业期限   2009年09月09日至长期
经营范围   房屋建筑工程施工。
                       登记机关
"""
WIDE = f"""
统一社会信用代码                      营业执照
{CODE}
名称    城北电子厂                 注册资本    伍拾万元整
类型    个人独资企业               成立日期    2012年05月06日
投资人  孙德明                     住所        南山县工业园区8号
经营范围  电子元件加工
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            TALL,
            {
                "employer_name": "杭州天韵建设工程有限公司",
                "credit_code": CODE,
                "address": "杭州市西湖区文三路1号天韵大厦9层901室",
                "representative": "钱有福",
                "established": "2009-09-09",
            },
            id="one-column",
        ),
        pytest.param(
            WIDE,
            {
                "employer_name": "城北电子厂",
                "credit_code": CODE,
                "address": "南山县工业园区8号",
                "representative": "孙德明",
                "established": "2012-05-06",
            },
            id="two-columns",
        ),
        pytest.param(TALL.replace(CODE, CODE[:9] + "8" + CODE[10:]), {"credit_code": None}, id="wrong-check-sign"),
        pytest.param(
            TALL.replace("杭州天韵建设工程有限公司", "西湖区小李木工坊"), {"employer_name": "西湖区小李木工坊"}, id="trader"
        ),
    ],
)
def test_a_licence_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """One column or two, the code beside its label or under it."""
    assert holds(values("business_licence", drawing), wanted)
