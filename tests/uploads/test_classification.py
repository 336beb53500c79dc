"""Tests of telling kinds of documents apart."""

import pytest

from tests.uploads.kinds import (
    test_appraisal_conclusion,
    test_attendance,
    test_business_licence,
    test_chat_screenshot,
    test_death_certificate,
    test_diagnosis_certificate,
    test_discharge_summary,
    test_disease_certificate,
    test_id_card_back,
    test_id_card_front,
    test_labour_contract,
    test_medical_record,
    test_pay_record,
    test_police_report,
    test_recognition_decision,
    test_site_notice_board,
    test_traffic_liability,
    test_transfer_record,
    test_work_badge,
)
from tests.uploads.papers import paper
from uploads.classification import kind_of

PAPERS = [
    ("appraisal_conclusion", test_appraisal_conclusion.CONCLUSION),
    ("attendance", test_attendance.SCREEN),
    ("attendance", test_attendance.SHEET),
    ("business_licence", test_business_licence.TALL),
    ("business_licence", test_business_licence.WIDE),
    ("chat_screenshot", test_chat_screenshot.CHAT),
    ("death_certificate", test_death_certificate.FORM),
    ("diagnosis_certificate", test_diagnosis_certificate.FORM),
    ("diagnosis_certificate", test_diagnosis_certificate.TABLE),
    ("diagnosis_certificate", test_diagnosis_certificate.PROSE),
    ("discharge_summary", test_discharge_summary.FORM),
    ("disease_certificate", test_disease_certificate.FORM),
    ("id_card_back", test_id_card_back.PLAIN),
    ("id_card_front", test_id_card_front.PLAIN),
    ("id_card_front", test_id_card_front.JOINED),
    ("id_card_front", test_id_card_front.SLIPS),
    ("labour_contract", test_labour_contract.LONG),
    ("labour_contract", test_labour_contract.COLUMNS),
    ("medical_record", test_medical_record.RECORD),
    ("pay_record", test_pay_record.SLIP),
    ("pay_record", test_pay_record.ROW),
    ("pay_record", test_pay_record.MANY),
    ("police_report", test_police_report.RECEIPT),
    ("recognition_decision", test_recognition_decision.DECISION),
    ("site_notice_board", test_site_notice_board.BOARD),
    ("traffic_liability", test_traffic_liability.PROSE),
    ("traffic_liability", test_traffic_liability.TABLE),
    ("transfer_record", test_transfer_record.RECEIPT),
    ("transfer_record", test_transfer_record.PHONE),
    ("transfer_record", test_transfer_record.BANK),
    ("work_badge", test_work_badge.BADGE),
]
CHAT_ABOUT = """
12:30                      4G 61%
<        赵医生助理
            今天 10:02
                 诊断证明书能发我看看吗
诊断证明书
姓名：李建国   诊断：左胫骨骨折
                 收到，谢谢
            今天 10:40
不客气，好好休息
"""
CHAT_WITHOUT_TIMES = """
12:59                              5G 18%
            吕工头
老板，我爸今天摔了
先送医院，费用公司出
                     手被机器压了
                     在医院里躺着
严重不？拍个片子看看
                     看见了，我可以作证
安心养伤
"""
CONFUSABLE = [
    pytest.param("chat_screenshot", CHAT_WITHOUT_TIMES, id="chat-whose-times-were-misread"),
    pytest.param("chat_screenshot", CHAT_ABOUT, id="certificate-within-a-chat"),
    pytest.param(
        "recognition_decision",
        test_recognition_decision.DECISION.replace("第十四条第（一）项", "第十四条第（六）项").replace(
            "诊断结论：", "道路交通事故认定书：周桂兰无责任    诊断证明书："
        ),
        id="decision-that-cites-a-report",
    ),
    pytest.param(
        "police_report",
        test_police_report.RECEIPT.replace("有人打架，保安被打伤", "发生交通事故，电动车被撞"),
        id="police-told-of-traffic",
    ),
    pytest.param(
        "appraisal_conclusion",
        test_appraisal_conclusion.CONCLUSION.replace("经专家组鉴定", "依据《认定工伤决定书》经专家组鉴定"),
        id="appraisal-that-cites-the-decision",
    ),
    pytest.param(
        "disease_certificate",
        test_disease_certificate.FORM.replace("职业病诊断证明书", "职业病诊断鉴定书"),
        id="appraised-disease",
    ),
    pytest.param(
        "invoice",
        "医疗门诊收费票据（电子）\n票据代码：990101  票据号码：0099\n交款人：李建国\n诊断：左胫骨骨折\n金额合计  325.00\n个人自付 100.00",
        id="bill-with-a-diagnosis",
    ),
    pytest.param(
        "mandate",
        "授权委托书\n委托人：李建国\n受委托人：钱律师\n委托事项：代为办理工伤认定申请\n代理权限：特别授权\n2026年3月1日",
        id="mandate",
    ),
    pytest.param(
        "witness_statement",
        "证人证言\n证明人：吴志强，系李建国工友。\n我亲眼看见李建国从二楼摔下来。\n以上情况属实\n2026年3月1日",
        id="witness",
    ),
    pytest.param(
        "kinship_proof", "结婚证\n持证人：李建国\n登记日期：2010年3月1日\n婚姻登记机关", id="marriage"
    ),
    pytest.param("other", "新鲜蔬菜\n白菜 2.50元\n土豆 3.00元", id="price-list"),
    pytest.param(
        "other",
        "南山县人民医院\nCT检查报告单\n姓名：李建国  性别：男  年龄：41岁\n科室：骨科  门诊号：00123\n影像诊断：左胫骨骨折\n报告医师：赵某",
        id="report-of-a-scan",
    ),
    pytest.param(
        "other",
        "工伤认定申请受理决定书\n职工姓名：李建国\n用人单位：城北电子厂\n根据《工伤保险条例》，决定予以受理。\n南山县人力资源和社会保障局",
        id="acceptance-of-an-application",
    ),
    pytest.param(
        "other",
        "工伤认定申请表\n职工姓名\n身份证号码\n用人单位\n事故时间\n诊断时间\n受伤害部位\n受伤害经过简述\n申请事项",
        id="form-of-application",
    ),
    pytest.param("other", "禁止吸烟\n安全出口", id="signs-on-a-wall"),
]


@pytest.mark.parametrize(("kind", "drawing"), CONFUSABLE)
def test_a_paper_that_speaks_of_another_is_itself(kind: str, drawing: str) -> None:
    """Words of another kind within a paper do not make it one."""
    assert kind_of(paper(drawing))[0] == kind


@pytest.mark.parametrize(("kind", "drawing"), PAPERS)
def test_a_kind_is_told_from_its_print(kind: str, drawing: str) -> None:
    """Title and usual words tell what a paper is."""
    assert kind_of(paper(drawing))[0] == kind


def test_nothing_is_no_kind() -> None:
    """A picture without print is another kind of picture."""
    assert kind_of([]) == ("other", 1.0)
