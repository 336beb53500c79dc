"""What kind of injury it is."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("左腿粉碎性骨折", "粉碎性骨折"),
        ("手指被压断了", "压断了"),
        ("没给交社保我手断了", "断了"),
        ("二度烫伤", "二度烫伤"),
        ("左腿股折", "骨折"),
        ("脚崴了", "崴了"),
    ],
)
def test_injury_kinds_is_read(text, value):
    """The words said, for injuries of a body and not of a rope or a plan."""
    assert values(text, "injury.kinds")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("绳子断了，人没事", id="rope"),
        pytest.param("社保断了", id="insurance"),
        pytest.param("对方骨折", id="other"),
        pytest.param("没有骨折", id="denied"),
        pytest.param("我的意思是如果骨折了怎么办", id="supposed"),
    ],
)
def test_injury_kinds_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "injury.kinds") == []


def test_how_many_fingers_belongs_to_the_fingers():
    """压断两根手指 is a loss, of fingers."""
    assert values("操作冲床压断两根手指", "injury.kinds") == ["压断"]
    assert values("操作冲床压断两根手指", "injury.parts") == ["手指"]
    assert values("手指被压断两根", "injury.kinds") == ["压断两根"]
