"""How far the recognition is, told apart from wishes and the employer's talk."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("劳动局已经受理工伤认定了", "pending"),
        ("认定工伤了", "done"), ("我工伤都认定三年了，没做鉴定", "done"), ("工伤认定好久了", "done"),
        ("工伤认定书下来了", "done"),
        ("还没申请工伤认定", "none"),
        ("单位没给我报工伤", "none"),
        ("已经申请了工伤认定", "applied"),
        ("等工伤认定结果", "pending"),
        ("人社局作出不予认定工伤决定", "denied"),
        ("今年通过市人社局的工伤认定", "done"),
        ("还没申请工商认定", "none"),
        ("申请交上去五十多天了没一点动静", "applied"),
        ("材料报上去两个月没消息", "applied"),
        ("申请表递上去了，一个多月没回音", "applied"),
        ("资料交了四十天，还在等", "applied"),
        ("申请早就交给人社局了，到现在没下文", "applied"),
        ("申请书交上去了没结果", "applied"),
    ],
)
def test_recognition_status_is_read(text, value):
    """What was done with the application, and not what is planned."""
    assert values(text, "recognition.status")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("如何认定工伤", id="how"),
        pytest.param("工伤认定的程序是什么", id="process"),
        pytest.param("申请工伤认定需要什么材料", id="materials"),
        pytest.param("有没有做工伤认定", id="asked"),
        pytest.param("公司不认定工伤", id="employer"),
        pytest.param("只有工伤认定书能申请赔偿吗", id="only"),
        pytest.param("想申请工伤认定", id="wish"),
        pytest.param("现在申请工伤还来得及吗", id="now"),
        pytest.param("鉴定申请交上去两个月没动静", id="appraisal"),
        pytest.param("仲裁的材料交了，没消息", id="arbitration"),
        pytest.param("报销材料交上去没动静", id="bills"),
        pytest.param("辞职申请交上去没人批，没回复", id="leaving"),
        pytest.param("申请交上去要多久", id="how-long"),
        pytest.param("材料还没交", id="papers-not-in"),
    ],
)
def test_recognition_status_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "recognition.status") == []


@pytest.mark.parametrize(
    "text",
    [
        "单位给我认定了九级工伤，能拿多少",
        "已认定八级工伤，公司不赔",
        "社保局认定了工伤九级",
        "去年认定为十级工伤",
        "2024年受的伤 2025年认定 2026年鉴定为七级",
    ],
)
def test_a_grade_of_a_work_injury_recognised_is_a_recognition(text):
    """认定了九级工伤 says that the injury was recognised."""
    assert values(text, "recognition.status") == ["done"]


@pytest.mark.parametrize(
    "text",
    [
        "能认定十级工伤吗",
        "怎样认定八级工伤",
        "要是认定了九级工伤能赔多少",
        "工伤认定十级的标准是什么",
        "没有认定九级工伤",
        "2026年认定工伤的标准变了吗",
    ],
)
def test_a_grade_asked_of_a_recognition_tells_none(text):
    """What would be recognised, and how, is no recognition."""
    assert values(text, "recognition.status") in ([], ["denied"])
