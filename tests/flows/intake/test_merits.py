"""Rescue in the public interest, and the old wound of a soldier."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("见有人抢包我去追，被捅了一刀", True),
        ("救落水儿童时溺水死亡", True),
        ("洪水来了去转移老人，我被冲倒撞断肋骨", True),
        ("帮忙救火烧伤", True),
        ("发大水 镇上喊我们厂的人去堵口子 老刘被冲走", True),
        ("台风天装沙袋闪了腰", True),
        ("抗洪抢险的时候被砸伤", True),
        ("见义勇为被歹徒捅伤", True),
        ("我没有去救人，路过受的伤", False),
    ],
)
def test_rescue_public_interest_is_read(text, value):
    """Saving others counts, being saved does not."""
    assert values(text, "rescue.public_interest")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("抢救无效", id="rescued"),
        pytest.param("发洪水厂里淹了，我下班路上摔断腿", id="flooded"),
        pytest.param("塌方埋了半截，救出来人清醒，腿断了", id="dug-out"),
        pytest.param("救护车送到医院住院", id="ambulance"),
        pytest.param("如果见义勇为受伤算工伤吗", id="supposed"),
    ],
)
def test_rescue_public_interest_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "rescue.public_interest") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我有残疾军人证，旧伤复发", True),
        ("没有残疾军人证，但是复发了", False),
        ("当兵时受的伤，旧伤复发", True),
    ],
)
def test_veteran_certificate_is_read(text, value):
    """The certificate is told or denied; an army wound alone is only proposed."""
    assert values(text, "veteran.certificate")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("工伤复发能享受待遇吗", id="work"),
    ],
)
def test_veteran_certificate_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "veteran.certificate") == []
