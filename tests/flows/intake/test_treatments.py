"""Where and how the injury was treated."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("送到市一医院", "市一医院"),
        ("在人民医院住院", "人民医院"),
        ("送到县中医院", "县中医院"),
    ],
)
def test_diagnosis_hospital_is_read(text, value):
    """A hospital by its name; “the hospital” is none."""
    assert values(text, "diagnosis.hospital")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("送去医院了", id="unnamed"),
        pytest.param("我想问如果去市一医院治疗能报销吗", id="supposed"),
    ],
)
def test_diagnosis_hospital_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "diagnosis.hospital") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("做了手术", "做了手术"),
        ("厂里说我旷工要除名 我腿还打着石膏", "打着石膏"),
        ("石膏还没拆就催我上班", "石膏还没拆"),
        ("主要做了手术", "做了手术"),
        ("缝了九针", "缝了九针"),
        ("脸上缝了十几针", "缝了十几针"),
        ("正在住院", "住院"),
    ],
)
def test_treatment_kind_is_read(text, value):
    """What was done, not what is still to come."""
    assert values(text, "treatment.kind")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("还需要手术", id="future"),
        pytest.param("医生说要再做一次手术", id="once-more"),
        pytest.param("医生让我做手术", id="advised"),
        pytest.param("明年还得做手术取钢板", id="next-year"),
        pytest.param("下个月做手术", id="next-month"),
        pytest.param("住院费谁出", id="cost"),
    ],
)
def test_treatment_kind_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "treatment.kind") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("住院32天", 32),
        ("住院两个月", 60),
    ],
)
def test_treatment_hospital_days_is_read(text, value):
    """Days in hospital, weeks and months made days."""
    assert values(text, "treatment.hospital_days")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("住院多少天能赔", id="asked"),
        pytest.param("回娘家住了两天，上班路上摔断腿", id="lodged"),
        pytest.param("腿骨折前在宿舍住了三天", id="in-a-dormitory"),
    ],
)
def test_treatment_hospital_days_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "treatment.hospital_days") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("花了三万二医药费", "32000"),
        ("医药费8000元", "8000"),
    ],
)
def test_treatment_cost_is_read(text, value):
    """What the treatment cost."""
    assert values(text, "treatment.cost")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("医药费要多少", id="asked"),
    ],
)
def test_treatment_cost_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "treatment.cost") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("诊断为左胫骨骨折", "左胫骨骨折"),
    ],
)
def test_diagnosis_result_is_read(text, value):
    """What the doctor found."""
    assert values(text, "diagnosis.result")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("去医院检查了", id="silent"),
    ],
)
def test_diagnosis_result_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "diagnosis.result") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("腰椎骨折，医院里已经住了半个月", ["医院里已经住了"]),
        ("做了椎间盘切除术", ["椎间盘切除术"]),
        ("请问肠造瘘术后能评几级", ["肠造瘘术"]),
        ("髋关节置换术做完了", ["髋关节置换术"]),
        ("做了肌腱吻合术", ["肌腱吻合术"]),
        ("在医院住的费用谁出", []),
        ("切除术费多少", []),
        ("需要做关节置换术", []),
    ],
)
def test_operations_by_name_and_stays_are_treatment(text, kinds):
    """What was done is told by its name; what is due or costs something was not done yet."""
    assert values(text, "treatment.kind") == kinds
