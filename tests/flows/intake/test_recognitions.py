"""How far the recognition is, told apart from wishes and the employer's talk."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("认定工伤了", "done"),
        ("工伤认定书下来了", "done"),
        ("还没申请工伤认定", "none"),
        ("单位没给我报工伤", "none"),
        ("已经申请了工伤认定", "applied"),
        ("等工伤认定结果", "pending"),
        ("人社局作出不予认定工伤决定", "denied"),
        ("今年通过市人社局的工伤认定", "done"),
        ("还没申请工商认定", "none"),
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
    ],
)
def test_recognition_status_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "recognition.status") == []
