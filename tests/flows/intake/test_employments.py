"""How the worker is employed, and whether that has ended."""

import pytest

from flows.intake import candidates
from tests.flows.intake.reading_of import of_fact, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我是小时工", "part_time"),
        ("我送外卖的时候摔了", "platform"),
        ("我是劳务派遣工，派到厂里上班", "dispatch"),
        ("跟着包工头干活摔伤了", "subcontract"),
        ("退休后返聘在单位当保安", "over_age"),
        ("我在厂里实习的时候手被压断", "intern"),
        ("我是临时工", "informal"),
        ("给私人老板干活摔了", "informal"),
        ("公司挂靠在别的公司", "affiliated"),
        ("我是公务员", "civil_servant"),
        ("我是公司的正式员工", "direct"),
        ("我是派谴工", "dispatch"),
    ],
)
def test_employment_form_is_read(text, value):
    """Everyday words for ways of working become the contract's forms."""
    assert values(text, "employment.form")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("被外卖员撞了", id="other"),
        pytest.param("外卖小哥撞了我，我是走路下班的", id="other-first"),
        pytest.param("算不算劳务派遣", id="asked"),
        pytest.param("我社保是挂靠在别的公司自己交的", id="cover-paid-elsewhere"),
        pytest.param("总包说合同是劳务公司签的，我手断了", id="who-took-on-the-work"),
        pytest.param("如果我是临时工能赔吗", id="supposed"),
    ],
)
def test_employment_form_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employment.form") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我已经离职了", True),
        ("被公司辞退了", True),
        ("公司把我开除了", True),
        ("公司不与我续约", True),
        ("我现在还在公司上班", False),
        ("被公司词退了", True),
    ],
)
def test_employment_ended_is_read(text, value):
    """What was done counts, not what is wished or threatened."""
    assert values(text, "employment.ended")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("我想离职", id="wish"),
        pytest.param("公司要辞退我", id="threat"),
        pytest.param("离职能赔多少", id="asked"),
        pytest.param("离职后多久还能申请工伤", id="asked-how-long"),
        pytest.param("辞职后还能评残吗", id="asked-whether"),
        pytest.param("如果被公司辞退，我应该得到多少赔偿", id="supposed"),
    ],
)
def test_employment_ended_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employment.ended") == []


@pytest.mark.parametrize(
    "text",
    [
        "工伤八级 离职 能拿多少钱",
        "我工伤十级，解除劳动合同，就业补助金是多少",
        "老板昨天打电话辞退我，有没有补偿",
        "厂里突然通知辞退我，说效益不好",
        "单位因为我受伤辞退我，合法吗",
        "九级伤残，已经离职，补助金怎么算",
        "公司以我旷工为由解除劳动合同，工伤怎么办",
        "腰伤十级 辞职了",
        "工伤评了九级，辞职，赔多少",
        "我工伤期间公司单方面解除劳动合同",
        "公司人事说因为业务调整辞退我",
        "单位昨天把我辞退了",
        "公司前天炒了我",
        "店长说生意不好裁掉我了",
    ],
)
def test_an_end_told_in_passing_is_heard(text):
    """Whoever is told to go, in whatever words around it, has an employment that ended."""
    assert values(text, "employment.ended") == [True]


@pytest.mark.parametrize(
    "text",
    [
        "工伤期间公司能辞退我吗",
        "我想离职，能拿多少",
        "十级离职能赔多少",
        "如果解除劳动合同能赔多少",
        "公司要辞退我",
        "工伤期间不得解除劳动合同",
        "离职前受的伤还能认定吗",
        "公司说要解除劳动合同",
        "不解除劳动合同，能拿补助金吗",
        "什么时候可以解除劳动合同",
        "工伤职工解除劳动合同的条件是什么",
        "要不要离职",
        "老板威胁辞退我",
        "提出解除劳动合同，能拿多少",
        "公司可以随便辞退我吗",
        "公司能不能以这个理由辞退我",
        "单位有权辞退我吗",
        "公司以后会辞退我",
    ],
)
def test_an_end_asked_wished_or_threatened_is_none(text):
    """Plans, threats and rules end nothing."""
    assert values(text, "employment.ended") == []


def test_an_end_in_one_word_has_to_be_confirmed():
    """十级伤残 离职 may be told or planned."""
    (ended,) = of_fact("伤残九级 离职 怎么赔", "employment.ended")
    assert (ended.value, ended.doubt) == (True, candidates.DOUBTFUL)


@pytest.mark.parametrize(
    "text",
    [
        "工伤鉴定下来了是十级，现在想辞职",
        "现在准备离职，能拿多少",
        "后来公司要开除我",
        "我现在可以辞职吗",
        "目前打算辞工，手还没好",
        "现在怎么辞职才划算",
    ],
)
def test_an_end_planned_in_the_same_breath_is_none(text):
    """现在想辞职 has not ended anything."""
    assert values(text, "employment.ended") == []


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("十级工伤，现在辞职还有什么补偿", []),
        ("目前辞职，怎么赔", []),
        ("现在离职了，十级工伤", [True]),
        ("现已辞职，十级", [True]),
        ("现在被辞退，十级", [True]),
    ],
)
def test_leaving_now_is_weighed_or_done(text, ended):
    """现在辞职还有什么补偿 weighs it; 了, 已 and 被 tell it."""
    assert values(text, "employment.ended") == ended
