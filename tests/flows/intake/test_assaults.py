"""Violence suffered, and whether it was for doing one's duty."""

import pytest

from tests.flows.intake.reading_of import of_fact, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("因工作和客户发生争执被客户打伤", True),
        ("保安巡逻时被小偷捅伤", True),
        ("同事把我打伤了", True),
        ("被人殴打骨折", True),
        ("在酒店打架受伤", True),
        ("被人欧打骨折", True),
        ("俺大爷看夜让人揍了", True),
        ("我劝架被误伤，脸上缝了十几针", True),
        ("工友闹事拿砖头砸我后背", True),
        ("同事推了我一把，我撞到机器上受伤", True),
        ("在食堂和人吵架被推倒，胯骨骨折", True),
        ("我是保安，劝业主别乱停车被打了，鼻骨骨折", True),
        ("被喝醉的病人家属踹了一脚肚子", True),
        ("乘客要求中途下车我没同意，他就打我头", True),
        ("小偷进仓库被我发现捅了我一刀", True),
        ("夜里巡更拦人被捅了两刀", True),
        ("我妈收银 顾客嫌慢扇了她一耳光 耳膜穿孔", True),
        ("老师管学生被家长打了", True),
        ("在车间打群架 头打破了", True),
        ("有个人嫌我没停车 冲上来打我 缝了五针", True),
    ],
)
def test_accident_violence_is_read(text, value):
    """A person must have done it."""
    assert values(text, "accident.violence")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("被钢筋打到头", id="thing"),
        pytest.param("手被机器打断", id="machine"),
        pytest.param("如果被人打伤怎么办", id="supposed"),
        pytest.param("脚扎了钉子，被打了一针破伤风", id="injection"),
        pytest.param("石子崩起来，眼睛被打了一下", id="stone"),
        pytest.param("我摔伤了，老板打我电话", id="telephone"),
        pytest.param("手断了找老板要钱 被他打电话骂了", id="called-up"),
        pytest.param("打群架的视频我看了，我手是机器压的", id="seen"),
        pytest.param("老板非说我是打架打的，其实是货架倒了砸伤", id="claimed"),
    ],
)
def test_accident_violence_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "accident.violence") == []


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("保安因为借钱的事跟人打架，头打破了", "doubtful"),
        ("保安跟前妻的男朋友打架，鼻骨骨折", "doubtful"),
        ("保安拦车被人打了，骨折", None),
        ("催收被欠款的人砍伤", None),
    ],
)
def test_a_quarrel_of_their_own_is_no_duty(text, doubt):
    """Debts, love and drink make a guard's fight his own, which the person is asked to confirm."""
    assert [found.doubt for found in of_fact(text, "accident.violence")] == [doubt]
