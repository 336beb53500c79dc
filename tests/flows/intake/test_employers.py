"""What became of the employer, whether it pays and whether it has applied."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("公司已经倒闭了", "closing"),
        ("矿早就关了", "closing"),
        ("单位改制了", "acquired"),
        ("厂子去年被别的公司收购了", "acquired"),
        ("老板没有营业执照", "unregistered"),
        ("现在公司破产重组了", "bankrupt"),
        ("原单位已经注销了", "deregistered"),
    ],
)
def test_employer_status_is_read(text, value):
    """Only what has happened to the employer counts, not what is feared."""
    assert values(text, "employer.status")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("单位快破产了", id="feared"),
        pytest.param("如果公司倒闭了怎么办", id="supposed"),
        pytest.param("公司破产了吗", id="asked"),
        pytest.param("没有驾照的摩托车撞了我", id="driving"),
    ],
)
def test_employer_status_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employer.status") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("医药费都是公司出的", True),
        ("公司垫付了医药费", True),
        ("治疗费由单位承担", True),
        ("公司给报销住院费", True),
        ("老板只给我治疗", True),
        ("医药费都是我自己垫的", False),
        ("老板不给医药费", False),
        ("住院费用单位不管", False),
        ("老板给我交了两千押金", True),
        ("医药费都是老版出的", True),
    ],
)
def test_employer_pays_medical_is_read(text, value):
    """Who paid the treatment is read from either side of the sentence."""
    assert values(text, "employer.pays_medical")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("公司应该付我医药费吗", id="asked"),
        pytest.param("要求公司支付医药费", id="claim"),
        pytest.param("保险公司付了医药费", id="insurer"),
    ],
)
def test_employer_pays_medical_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employer.pays_medical") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("公司还没有给我申报工伤", False),
        ("单位已经报了工伤", True),
        ("公司说报了工伤还没下来", True),
        ("厂里不给报工伤", False),
    ],
)
def test_employer_has_applied_is_read(text, value):
    """The employer's own filing is told apart from the worker's."""
    assert values(text, "employer.has_applied")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我自己申请了工伤认定", id="own"),
        pytest.param("单位该不该给我报工伤", id="asked"),
        pytest.param("想让公司给我报工伤", id="wish"),
    ],
)
def test_employer_has_applied_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employer.has_applied") == []


@pytest.mark.parametrize(
    ("text", "pays"),
    [("公司把医药费都结清了", [True]), ("老板把住院费付了", [True]), ("单位没把医药费付了", [])],
)
def test_bills_settled_are_paid(text, pays):
    """把医药费结清了 is paying."""
    assert values(text, "employer.pays_medical") == pays


@pytest.mark.parametrize(
    "text",
    [
        "员工跌倒导致手腕骨折，公司应付哪些费用？",
        "公司需要付什么费用，腿断了",
        "单位会付多少费用，手骨折了",
    ],
)
def test_bills_due_in_a_question_are_not_paid(text):
    """应付哪些费用 asks what is owed."""
    assert values(text, "employer.pays_medical") == []


@pytest.mark.parametrize(
    ("text", "pays"),
    [
        ("老板人还不错 医药费都给付了", [True]),
        ("医药费老板出的", [True]),
        ("住院费公司给付了", [True]),
        ("药费厂里出了", [True]),
        ("公司医药费给付了 工资没给", [True]),
        ("手术费厂里全掏了", [True]),
        ("看病的钱都是公司出的", [True]),
        ("治疗费用单位也都付了", [True]),
        ("老板医药费都给付了 就是不给工资", [True]),
        ("医药费单位都报了", [True]),
        ("医药费没给付", [False]),
        ("医药费公司出吗", []),
        ("医药费都给报了吗", []),
        ("医药费老板只出了一半", []),
        ("老板医药费付了三千", []),
        ("医药费应该老板出", []),
        ("老板医药费付了吗", []),
        ("我医药费都付了 老板不认", []),
        ("医药费都付了 我自己付的", []),
        ("肇事司机医药费都给了", []),
        ("医药费都是我爸交了", []),
        ("医药费都交了 能报吗", []),
    ],
)
def test_bills_the_employer_has_paid_are_known_from_everybody_elses(text, pays):
    """医药费都给付了 is the owner's doing where he was named, never where the man paid himself."""
    assert values(text, "employer.pays_medical") == pays


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("儿子在工厂没了", []),
        ("我爸在矿没了", []),
        ("老公厂里没了", []),
        ("老板人还不错 医药费都给付了", []),
        ("老板人挺好的", []),
        ("我们厂没了", ["closing"]),
        ("公司没了", ["closing"]),
        ("我打工的店没了", ["closing"]),
        ("厂子没了 老板跑了", ["closing"]),
    ],
)
def test_who_died_at_the_works_did_not_close_them(text, status):
    """儿子在工厂没了 tells of the son."""
    assert values(text, "employer.status") == status
