"""Tests of reading a certificate of diagnosis."""

import pytest

from tests.uploads.papers import holds, read, values

FORM = """
                    杭州市第九十九人民医院
                       诊断证明书
姓名：李建国    性别：男    年龄：41岁   科别：骨科
门诊号：0012345    就诊日期：2026年03月01日
临床诊断：
   1. 左侧胫骨平台骨折
   2. 左膝关节软组织挫伤
处理意见：建议休息三个月，门诊随诊复查。
                                    医师签名：赵医生
                                    2026年3月2日
                                    （盖章有效）
"""
TABLE = """
            南山县中医院疾病诊断证明书
姓名   李建国   性别   男   年龄   41
科室   外科     住院号 993012
诊断   右手食指末节离断伤
建议   全休壹个月
医师：钱一鸣          日期：2026-02-11
"""
PROSE = """
          北河市职工医院
            诊断证明
   兹证明患者李建国，男，41岁，于2026年1月9日因高处坠落伤来我院就诊，
诊断为：腰1椎体压缩性骨折。建议卧床休息。
                 北河市职工医院
                 2026年1月12日
"""
WANTED = [
    pytest.param(
        FORM,
        {
            "name": "李建国",
            "sex": "男",
            "age": 41,
            "hospital": "杭州市第九十九人民医院",
            "result": "左侧胫骨平台骨折；左膝关节软组织挫伤",
            "parts": ["左侧胫骨", "左膝关节"],
            "seen_on": "2026-03-01",
            "date": "2026-03-02",
        },
        id="form",
    ),
    pytest.param(
        TABLE,
        {
            "name": "李建国",
            "age": 41,
            "hospital": "南山县中医院",
            "result": "右手食指末节离断伤",
            "parts": ["右手食指"],
            "date": "2026-02-11",
        },
        id="table",
    ),
    pytest.param(
        PROSE,
        {
            "name": "李建国",
            "hospital": "北河市职工医院",
            "result": "腰1椎体压缩性骨折",
            "parts": ["腰1椎体"],
            "seen_on": "2026-01-09",
            "date": "2026-01-12",
        },
        id="sentence",
    ),
]


@pytest.mark.parametrize(("drawing", "wanted"), WANTED)
def test_a_certificate_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """Forms, tables and sentences say the same things."""
    assert holds(values("diagnosis_certificate", drawing), wanted)


def test_the_doctor_is_not_the_patient() -> None:
    """Without the patient's label no other name on the paper is taken for the patient's."""
    assert "name" not in values("diagnosis_certificate", FORM.replace("姓名：李建国", "         "))


def test_the_day_of_the_visit_is_not_that_of_the_paper() -> None:
    """A certificate written later tells both days, each under its own name."""
    without = FORM.replace("就诊日期：2026年03月01日", "")
    assert holds(values("diagnosis_certificate", without), {"seen_on": None, "date": "2026-03-02"})
    admitted = FORM.replace("就诊日期", "入院日期")
    assert holds(values("diagnosis_certificate", admitted), {"seen_on": None, "date": "2026-03-02"})


def test_a_visit_after_the_paper_was_misread() -> None:
    """Which of the two days is wrong cannot be told: neither is taken."""
    later = FORM.replace("2026年03月01日", "2026年08月01日")
    assert holds(values("diagnosis_certificate", later), {"seen_on": None, "date": None, "name": "李建国"})


def test_another_hospital_within_a_sentence_is_not_the_hospital() -> None:
    """Where the patient was sent on to is not where the diagnosis was made."""
    sent = FORM.replace("门诊随诊复查", "转浙江省立同德医院继续治疗")
    assert values("diagnosis_certificate", sent)["hospital"] == "杭州市第九十九人民医院"


@pytest.mark.parametrize("label", ["入院日期", "出院日期", "住院日期", "检查日期"])
def test_a_day_with_another_name_is_not_that_of_the_paper(label: str) -> None:
    """入院日期 ends in 日期 and stands in one line with a number: the paper's own day is the one below."""
    other = TABLE.replace("住院号 993012", f"住院号：993012{label}：2026年2月3日")
    assert holds(values("diagnosis_certificate", other), {"date": "2026-02-11", "seen_on": None})


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        pytest.param("临床诊断；", "临床诊断：", id="colon-misread"),
        pytest.param("临床诊断", "临床诊断：", id="colon-lost"),
        pytest.param("临床诊断 :", "临床诊断：", id="half-width"),
        pytest.param("临床診斷：", "临床诊断：", id="old-shapes"),
        pytest.param("临末诊断：", "临床诊断：", id="sign-misread"),
    ],
)
def test_a_misread_label_still_names_its_field(slip: str, meant: str) -> None:
    """One wrong sign in a label loses nothing."""
    found = read("diagnosis_certificate", FORM.replace(meant, slip))
    assert found["result"].value == "左侧胫骨平台骨折；左膝关节软组织挫伤"


def test_a_stamp_over_the_date_leaves_the_date() -> None:
    """A line of a stamp between others is no part of any field."""
    stamped = FORM.replace("   2. 左膝", "                          诊断证明专用章\n   2. 左膝")
    assert values("diagnosis_certificate", stamped)["date"] == "2026-03-02"


def test_a_sentence_that_breaks_within_its_label_loses_the_label() -> None:
    """经检查诊断 at the end of a line and 为： on the next are no part of what was found."""
    paper = """
          北河市职工医院
            诊断证明
患者李建国，男，41岁，因外伤在我院骨科就诊，经检查诊断
为：左髌骨骨折，左肩关节脱位。
建议：全休一个月。
"""
    assert values("diagnosis_certificate", paper)["result"] == "左髌骨骨折，左肩关节脱位"


def test_a_title_in_old_shapes_is_no_finding() -> None:
    """醫學診斷證明書 holds the label 診斷 and finds nothing; the finding stands further down."""
    paper = FORM.replace("诊断证明书", "醫學診斷證明書")
    assert "左侧胫骨平台骨折" in str(values("diagnosis_certificate", paper)["result"])


def test_a_list_may_begin_within_a_sentence() -> None:
    """经检查诊断 at the end of a line, 为：1. at the beginning of the next: numbers are no part of the findings."""
    told = PROSE.replace("来我院就诊，\n诊断为：腰1椎体压缩性骨折。", "来我院就诊，经检查诊断\n为：1.左侧第4-6肋骨骨折2.脑震荡。")
    assert values("diagnosis_certificate", told)["result"] == "左侧第4-6肋骨骨折；脑震荡"
