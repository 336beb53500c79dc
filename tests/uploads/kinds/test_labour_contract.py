"""Tests of reading a labour contract."""

import pytest

from tests.builders import make_credit_code, make_id_number
from tests.uploads.papers import holds, values

NUMBER, BOSS_NUMBER, CODE = make_id_number(77), make_id_number(78), make_credit_code(5)

LONG = f"""
                         劳 动 合 同 书
甲方（用人单位）：杭州天韵建设工程有限公司
统一社会信用代码：{CODE}
法定代表人：钱有福    联系电话：0571-88888888
住所：杭州市西湖区文三路1号
乙方（劳动者）：李建国   性别：男
身份证号码：{NUMBER}
户籍地址：浙江省杭州市西湖区留下街道99号
联系电话：13800001234
一、合同期限
本合同为固定期限，自2025年3月1日起至2028年2月29日止。其中试用期1个月。
二、工作内容和工作地点
乙方同意根据甲方工作需要，担任木工岗位工作，工作地点为杭州市。
三、劳动报酬：乙方月工资为人民币 6,500.00 元（大写：陆仟伍佰元整），每月15日前支付。
甲方（盖章）：                乙方（签字）：
2025年2月28日                 2025年2月28日
"""
COLUMNS = f"""
                  简易劳动合同
甲方名称：城北电子厂              乙方姓名：赵永福
地址：南山县工业园区8号           住址：北河市青石镇上坪村3组
联系电话：0571-88880000           联系电话：13800005678
                                  身份证号：{NUMBER}
岗位：焊工
合同起始日期：2024-07-01          合同终止日期：2026-06-30
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            LONG,
            {
                "employer_name": "杭州天韵建设工程有限公司",
                "credit_code": CODE,
                "employer_address": "杭州市西湖区文三路1号",
                "employer_phone": "057188888888",
                "worker_name": "李建国",
                "id_number": NUMBER,
                "worker_address": "浙江省杭州市西湖区留下街道99号",
                "worker_phone": "13800001234",
                "occupation": "木工",
                "starts_on": "2025-03-01",
                "ends_on": "2028-02-29",
                "monthly_wage": "6500.00",
                "contract": True,
            },
            id="under-one-another",
        ),
        pytest.param(
            COLUMNS,
            {
                "employer_name": "城北电子厂",
                "employer_address": "南山县工业园区8号",
                "employer_phone": "057188880000",
                "worker_name": "赵永福",
                "worker_address": "北河市青石镇上坪村3组",
                "worker_phone": "13800005678",
                "id_number": NUMBER,
                "occupation": "焊工",
                "starts_on": "2024-07-01",
                "ends_on": "2026-06-30",
            },
            id="side-by-side",
        ),
    ],
)
def test_a_contract_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """What stands with a party is that party's, whether the parties stand above or beside each other."""
    assert holds(values("labour_contract", drawing), wanted)


def test_the_employers_representative_is_not_the_worker() -> None:
    """The ID number of the one who signs for the employer is not the worker's."""
    drawing = LONG.replace("法定代表人：钱有福", f"法定代表人：钱有福    身份证号：{BOSS_NUMBER}")
    assert values("labour_contract", drawing)["id_number"] == NUMBER
    alone = drawing.replace(f"身份证号码：{NUMBER}", "身份证号码：")
    assert "id_number" not in values("labour_contract", alone)


def test_a_term_that_ends_before_it_begins_is_left_out() -> None:
    """One of the two dates was misread, and nobody can say which."""
    found = values("labour_contract", LONG.replace("2028年2月29日", "2023年2月28日"))
    assert "starts_on" not in found
    assert "ends_on" not in found


def test_a_wage_in_words_that_differs_is_left_out() -> None:
    """Six thousand five hundred in digits and five thousand in words: one was misread."""
    assert "monthly_wage" not in values("labour_contract", LONG.replace("陆仟伍佰", "伍仟"))


def test_a_contract_without_its_second_party_proves_none() -> None:
    """A title and an employer are a blank form."""
    blank = LONG.replace("乙方（劳动者）：李建国   性别：男", "乙方（劳动者）：")
    assert holds(values("labour_contract", blank), {"worker_name": None, "contract": None})


@pytest.mark.parametrize("wrong", [CODE[:-1] + ("A" if CODE[-1] != "A" else "B"), CODE[:-1]])
def test_a_wrong_credit_code_is_left_out(wrong: str) -> None:
    """Its check sign fails, or a sign is missing."""
    assert "credit_code" not in values("labour_contract", LONG.replace(CODE, wrong))
