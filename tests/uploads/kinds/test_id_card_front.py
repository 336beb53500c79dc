"""Tests of reading the face side of an identity card."""

import pytest

from tests.builders import make_id_number
from tests.uploads.papers import read, values

NUMBER = make_id_number(123)
X_NUMBER = next(number for number in map(make_id_number, range(100)) if number.endswith("X"))
WRONG = NUMBER[:-1] + str((int(NUMBER[-1]) + 1) % 10)

PLAIN = f"""
姓 名  王小明
性 别  男    民 族  汉
出 生  1985 年 3 月 15 日
住 址  浙江省杭州市西湖区文三路
       九十九号二单元301室

公民身份号码      {NUMBER}
"""
JOINED = f"""
姓名王小明
性别男民族汉
出生1985年3月15日
住址浙江省杭州市西湖区文三路
    九十九号二单元301室
公民身份号码{NUMBER}
"""
SLIPS = f"""
姓名  王小明
性別  男  民族漢
出生  1985年3月15曰
住扯  浙江省杭州市西湖区文三路
      九十九号二单元301室
公民身分号码  {NUMBER}
"""


@pytest.mark.parametrize(
    "drawing", [pytest.param(PLAIN, id="apart"), pytest.param(JOINED, id="joined"), pytest.param(SLIPS, id="misread")]
)
def test_a_card_is_read(drawing: str) -> None:
    """Labels may stand apart from their values, run into them, or be misread."""
    assert values("id_card_front", drawing) == {
        "name": "王小明",
        "sex": "男",
        "ethnicity": "汉",
        "born": "1985-03-15",
        "address": "浙江省杭州市西湖区文三路九十九号二单元301室",
        "id_number": NUMBER,
    }


@pytest.mark.parametrize("slant", [-0.03, -0.01, 0.02, 0.04])
def test_a_card_held_askew_is_read(slant: float) -> None:
    """A slant left by the camera does not tear rows apart."""
    assert values("id_card_front", PLAIN, slant=slant) == values("id_card_front", PLAIN)


def test_a_wrong_check_sign_vetoes_the_number() -> None:
    """A number that fails its check is not proposed at all; the rest of the card is."""
    found = values("id_card_front", PLAIN.replace(NUMBER, WRONG))
    assert "id_number" not in found
    assert found["name"] == "王小明"


def test_letters_are_digits_where_the_check_sign_proves_it() -> None:
    """O and l in a number are 0 and 1; what was read is kept, and the number is less sure."""
    misread = NUMBER.replace("0", "O").replace("1", "l")
    found = read("id_card_front", PLAIN.replace(NUMBER, misread))["id_number"]
    assert (found.value, found.raw) == (NUMBER, misread)
    assert found.score < read("id_card_front", PLAIN)["id_number"].score
    assert "check_digit" in found.checks


def test_a_small_x_is_the_check_sign() -> None:
    """The last sign may be an X of any shape."""
    number = X_NUMBER.replace("X", "x")
    assert values("id_card_front", PLAIN.replace(NUMBER, number))["id_number"] == X_NUMBER


@pytest.mark.parametrize(
    ("printed", "left_out"),
    [
        pytest.param("1985 年 3 月 16 日", "born", id="another-birth-day"),
        pytest.param("1985 年 13 月 15 日", "born", id="no-such-month"),
    ],
)
def test_a_birth_date_the_number_gainsays_is_left_out(printed: str, left_out: str) -> None:
    """The number with its check sign is the better witness."""
    found = values("id_card_front", PLAIN.replace("1985 年 3 月 15 日", printed))
    assert left_out not in found
    assert found["id_number"] == NUMBER


def test_a_name_without_its_label_is_less_sure() -> None:
    """Where the label is covered by a finger, a known family name above sex and birth is the name."""
    bare = read("id_card_front", PLAIN.replace("姓 名  ", "       "))["name"]
    assert bare.value == "王小明"
    assert "label_seen" not in bare.checks
    assert bare.score < 0.9


def test_an_address_is_read_whole_or_not_at_all() -> None:
    """Its lines may stand far apart on a small card: all of them up to the number belong to it."""
    apart = PLAIN.replace("文三路\n", "文三路\n\n").replace("301室\n", "301室\n\n")
    assert values("id_card_front", apart)["address"] == values("id_card_front", PLAIN)["address"]
    assert "address" not in values("id_card_front", PLAIN.replace("浙江省杭州市西湖区文三路", "").replace("九十九号", ""))


def test_two_numbers_without_a_label_are_nobodys() -> None:
    """Front sides of two cards on one picture: whose number it is cannot be told."""
    both = f"王小明\n{NUMBER}\n李建国\n{make_id_number(124)}"
    assert "id_number" not in values("id_card_front", both)


def test_boxes_hold_the_value_only() -> None:
    """The crop shown beside a value is that of the value, not of its label."""
    name = read("id_card_front", JOINED)["name"]
    label_end = 20 + 4 * 14
    assert name.box[0] >= label_end
    assert name.box[2] <= 3 * 2 * 14 + 2
