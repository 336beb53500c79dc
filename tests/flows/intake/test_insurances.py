"""Whether the employer had insured the worker and signed a contract is read from plain words."""

import pytest

from tests.flows.intake.reading_of import of_fact, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("老板没给我买保险", False),
        ("公司没有交社保也没签合同", False),
        ("什么保险都没有", False),
        ("五险一金都交了", True),
        ("公司给我们交了社保", True),
        ("这个人买了保险", True),
        ("没参保怎么赔", False),
        ("我没合同没保险，老板不管", False),
        ("我没有合同也没有保险", False),
        ("保险没买，合同没签", False),
        ("保险是在工地买的", True),
        ("单位只帮买养老金，失业险，工伤险", True),
        ("没买工伤险，只买了意外险", False),
        ("公司没交设保", False),
        ("听说公司给我们交了社保", True),
        ("受伤前就交了社保", True),
        ("单位一直交着工伤保险，我摔了腿", True),
        ("交了社保，受伤后公司不管", True),
        ("公司给一部分人交了社保 没给我交", False),
        ("社保别人都有 单位没给我交", False),
        ("刚进厂还没来得及交社保", False),
    ],
)
def test_employment_insured_is_read(text, value):
    """Enrolment is read from buying, lacking or self-paying, and commercial cover is none."""
    assert values(text, "employment.insured")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("单位给买了意外险", id="commercial"),
        pytest.param("自己买的社保", id="own-payment"),
        pytest.param("公司有没有给我买保险", id="asked"),
        pytest.param("公司给我交社保了吗", id="asked-plainly"),
        pytest.param("如果公司没买保险怎么办", id="supposed"),
        pytest.param("我不是没有保险", id="a no taken back"),
        pytest.param("我想问要是没交社保能赔吗", id="supposed-later"),
        pytest.param("保险公司不赔", id="other"),
        pytest.param("单位有没有义务给临时工交工伤险", id="ought"),
        pytest.param("公司应该给员工交社保吧", id="ought-to"),
        pytest.param("没交社保也能认定工伤", id="rule"),
        pytest.param("没给我交医药费", id="bills"),
        pytest.param("公司交没交工伤保险在哪里查", id="asked-in-its-own-words"),
        pytest.param("公司给交了养老保险", id="pension"),
        pytest.param("出事后单位才补交的社保，去年手断了", id="made-good-1"),
        pytest.param("我手断了以后，公司才给我补缴了工伤保险", id="made-good-2"),
        pytest.param("出了事才给我交的社保，手断了", id="made-good-3"),
        pytest.param("摔伤后第二天单位给我交了社保", id="made-good-4"),
        pytest.param("受伤之后赶紧给我办了工伤保险", id="made-good-5"),
        pytest.param("单位事后补买了保险，我手断了", id="made-good-6"),
    ],
)
def test_employment_insured_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employment.insured") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("没有签劳动合同", False),
        ("合同也没签", False),
        ("签了三年的合同", True),
        ("有劳动合同，月工资四千", True),
        ("我和公司签了劳动合同", True),
        ("在合同期内公司辞退我", True),
        ("没签老动合同", False),
        ("给人刷墙 莫得合同", False),
        ("从来没有和我签订过劳动合同", False),
        ("合同签了三年 还差半年", True),
        ("合同签了 保险没给上", True),
        ("劳动合同是签过的", True),
        ("口头说的 啥都没签", False),
        ("进厂什么也没签", False),
    ],
)
def test_employment_contract_is_read(text, value):
    """A contract is read as signed or not, and business papers are none."""
    assert values(text, "employment.contract")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("有没有合同", id="asked"),
        pytest.param("要不要签合同", id="asked-whether"),
        pytest.param("同村的人说没合同也能赔", id="rule"),
        pytest.param("如果没有签合同怎么办", id="supposed"),
        pytest.param("我去客户那里签合同摔了一跤", id="business"),
        pytest.param("承包合同签了，我手断了", id="work-let-out"),
        pytest.param("合同签了没", id="asked-in-short"),
        pytest.param("合同签了没签都不知道", id="not-known"),
        pytest.param("什么都没签字", id="a-signature"),
    ],
)
def test_employment_contract_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "employment.contract") == []


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [("没上保险谁赔", False), ("没有社保怎么赔", False), ("公司没上保险谁赔", True), ("没给我交社保怎么办", True),
     ("没上保险，老板不管", True)],
)  # fmt: skip
def test_insurance_in_a_question_is_proposed_at_most(text, is_plain):
    """What would be then is asked of anybody; only one's own is told."""
    (found,) = of_fact(text, "employment.insured")
    assert (found.value, found.doubt is None) == (False, is_plain)


@pytest.mark.parametrize(
    "text",
    [
        "保险是公司买的，受伤了怎么报",
        "我在工地伤了手，保险是工头给买的",
        "工伤保险赔了两万，剩下的公司给不给",
        "保险报了一部分，剩下的谁出，我手骨折了",
        "社保是单位交的，我脚受伤了",
        "受伤后保险给报了医药费，公司还要赔吗",
        "保险是厂里统一买的，手压断了能赔多少",
        "我们的保险是劳务公司买的，人摔伤了",
        "工伤保险已经赔付了一部分，公司还要给什么",
        "保险公司说工伤险是单位交的",
    ],
)
def test_cover_is_heard_from_who_bought_it_or_what_it_paid(text):
    """保险是公司买的 and 保险赔了一部分 tell of cover."""
    assert values(text, "employment.insured") == [True]


@pytest.mark.parametrize(
    "text",
    [
        "保险是自己买的，摔伤了能报吗",
        "保险公司赔了对方",
        "车险赔了一部分，我腿断了",
        "意外险给了一部分，公司还要不要赔",
        "保险能给多少",
        "保险是公司买的吗",
        "不知道保险是不是公司买的",
        "保险赔多少，公司赔多少",
        "工伤保险给报销哪些",
        "商业保险是公司买的",
        "保险该公司买的还是个人买的",
        "对方保险赔了医药费",
    ],
)
def test_other_cover_and_questions_tell_of_none(text):
    """Another's, one's own, a car's or a trader's cover is none of the scheme."""
    assert values(text, "employment.insured") == []


@pytest.mark.parametrize("text", ["老板给交了社保，没有给交工伤", "公司没给我买工伤，手断了", "没上工伤，只上了医保"])
def test_no_work_injury_cover_in_short(text):
    """没交工伤 lacks the scheme, whatever else was paid."""
    assert values(text, "employment.insured") == [False]


@pytest.mark.parametrize(
    ("text", "insured"),
    [
        ("单位说以后不给交社保了", []),
        ("公司说工伤就不给交社保了", []),
        ("公司说下个月不给我交社保了", []),
        ("辞职后公司就不给交社保了", []),
        ("老板威胁不给我交社保", []),
        ("单位今后不交社保", []),
        ("老板说马上不给买保险了", []),
        ("明年公司不给上社保", []),
        ("老板说要停我社保", []),
        ("公司以后不交工伤保险了", []),
        ("老板不给交社保", [False]),
        ("公司没给我交社保", [False]),
        ("单位一直没交社保", [False]),
        ("公司从来不给交社保", [False]),
        ("公司不给买保险", [False]),
        ("没交社保了怎么报", [False]),
        ("入职三年都没给我交社保", [False]),
        ("老板没给我们买工伤保险", [False]),
    ],
)
def test_insurance_that_is_to_stop_was_there(text, insured):
    """以后不给交社保了 is of the months to come, and of the accident tells nothing."""
    assert values(text, "employment.insured") == insured
