"""Grades and the state of the appraisal; asking for a grade is no grade."""

import pytest

from flows.intake import candidates
from tests.flows.intake.reading_of import of_fact, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我是工伤十级，赔多少", 10),
        ("鉴定为8级", 8),
        ("我弟弟九级伤残鉴定下来了", 9),
        ("右手评了九级", 9),
        ("工伤认定为十级伤残", 10),
        ("做了工伤鉴定，是八级", 8),
        ("八级工伤应赔偿多少", 8),
        ("伤惨鉴定为七级", 7),
        ("评了八级和十级两个伤残", 8),
        ("工伤十级拿得到补助不", 10),
        ("工伤八级，够不够领津贴", 8),
        ("评上十级了，能拿到多少", 10),
    ],
)
def test_appraisal_grade_is_read(text, value):
    """A grade is read where it was given, not where it is hoped for."""
    assert values(text, "appraisal.grade")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("能评十级吗", id="asked"),
        pytest.param("可以评上九级伤残吗", id="asked-which"),
        pytest.param("能评十级或九级伤残吗", id="asked-two"),
        pytest.param("一级至四级的享受哪些待遇", id="range"),
        pytest.param("交通事故十级伤残怎么赔", id="road"),
        pytest.param("住在三级医院", id="hospital"),
        pytest.param("医院一级护理", id="care"),
        pytest.param("如果评了八级能赔多少", id="supposed"),
        pytest.param("对方十级伤残，我骨折", id="other"),
        pytest.param("算几级伤残", id="open"),
        pytest.param("请问九级工伤和十级差多少钱", id="weighed"),
        pytest.param("食指断一节十级评得上不", id="whether-1"),
        pytest.param("十级能评上吗", id="whether-2"),
        pytest.param("骨折工伤十级够得上吗", id="whether-3"),
        pytest.param("断一节手指，伤残九级评不评得上", id="whether-4"),
        pytest.param("伤残十级有没有可能", id="whether-5"),
        pytest.param("九级能不能评上", id="whether-6"),
    ],
)
def test_appraisal_grade_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "appraisal.grade") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("还没做伤残鉴定", "none"),
        ("我没有去鉴定", "none"),
        ("劳动能力鉴定已经下来了", "done"),
        ("鉴定结果还没出来", "pending"),
        ("上个月申请了劳动能力鉴定", "applied"),
        ("还没做伤残见定", "none"),
    ],
)
def test_appraisal_status_is_read(text, value):
    """None, applied, pending and done are told apart."""
    assert values(text, "appraisal.status")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("什么时候可以做伤残鉴定", id="asked"),
        pytest.param("我想做劳动能力鉴定", id="wish"),
    ],
)
def test_appraisal_status_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "appraisal.status") == []


@pytest.mark.parametrize(
    "text",
    [
        "伤残鉴定9级，老板该赔我多少",
        "工伤评定七级，公司倒闭了",
        "右脚劳动能力鉴定结果九级，单位不认",
        "我妈在饭店摔伤，评定为十级",
        "做完评定是六级，厂里不给钱",
        "上个月鉴定下来伤残等级为八级",
        "我在矿上砸了腿，定了九级",
        "去年评残9级，今年想再评",
        "现鉴定等级为10级，怎么赔",
        "我的手评了八级，老板只给三万",
        "劳动能力等级评定：7级",
    ],
)
def test_a_grade_given_tells_that_it_was_appraised(text):
    """鉴定八级 and 评了八级 are done acts, told by the words themselves."""
    (status,) = of_fact(text, "appraisal.status")
    assert (status.value, status.doubt != candidates.INFERRED) == ("done", True)


@pytest.mark.parametrize(
    "text",
    [
        "能评定几级",
        "工伤鉴定几级可以拿补助",
        "可以评定8级吗",
        "如果鉴定为九级能赔多少",
        "鉴定到10级需要什么条件",
        "公司说最多评10级",
        "我想评定九级",
        "工伤等级评定标准十级是什么样的",
        "还没评定，医生说大概9级",
        "我觉得应该鉴定为八级",
        "对方鉴定为八级，我没事",
        "不知道能不能评定到九级",
    ],
)
def test_a_grade_hoped_for_tells_no_appraisal(text):
    """A grade asked, wished, supposed, at most or another's was given to nobody."""
    assert values(text, "appraisal.status") in ([], ["none"])
    assert values(text, "appraisal.grade") == []


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("工伤伤残补助金（九级）有多少", [9]),
        ("一次性伤残补助金(八级)公司不给", [8]),
        ("伤残津贴（三级）谁发", [3]),
        ("伤残补助金(几级)有", []),
        ("工伤伤残（一级至四级）有什么待遇", []),
        ("医院（三级）", []),
        ("评了个八级 单位要复核", [8]),
        ("定了个九级", [9]),
        ("我想做到八级 现在只给十级", [10]),
        ("申请的七级 结果给的九级", [9]),
        ("我是肢体四级残疾证 手又断了", []),
        ("部队服役期间受伤评了八级，转业后旧伤复发", []),
        ("只给十级护理", []),
        ("怎么评个八级", []),
    ],
)
def test_a_grade_in_brackets_is_one(text, grade):
    """A benefit with the grade in brackets names the grade."""
    assert values(text, "appraisal.grade") == grade


@pytest.mark.parametrize("text", ["做了劳动能力鉴定，等结果", "伤残鉴定做了，还在等结论", "鉴定做完了，现在等出结果"])
def test_an_appraisal_whose_outcome_is_awaited_is_pending(text):
    """Seen by the doctors is not yet told the outcome."""
    assert values(text, "appraisal.status") == ["pending"]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("今年3月做的鉴定，九级", [9]),
        ("做了伤残鉴定，八级，老板不认", [8]),
        ("已经做完鉴定。十级，公司不赔", [10]),
        ("做了鉴定，十级的可能性大吗", []),
        ("做过鉴定，几级没说", []),
    ],
)
def test_a_grade_told_right_after_the_appraisal(text, grade):
    """What stands alone behind 做的鉴定 is its outcome, unless it is only hoped for."""
    assert values(text, "appraisal.grade") == grade
