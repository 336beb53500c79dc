"""Tests of writing signs in the shape that papers of today have."""

import pytest

from tests.uploads.papers import values
from uploads.findings import Line
from uploads.layout import Sheet
from uploads.shapes import PLAIN, plain


def is_plain(sign: str) -> bool:
    """Whether a sign is one of the plain set of the mainland."""
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def test_only_signs_no_paper_of_today_has_are_changed() -> None:
    """Each old shape is outside the plain set, each new one within, and no change has to be made twice."""
    for old, new in PLAIN.items():
        assert len(old) == len(new) == 1
        assert not is_plain(old), old
        assert is_plain(new), new
        assert new not in PLAIN


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("茲證明羅淑怡，男，29岁", "兹证明罗淑怡，男，29岁"),
        ("勞動合同書", "劳动合同书"),
        ("矽肺貳期", "矽肺贰期"),
        ("呼吸內科，室內", "呼吸内科，室内"),
        ("脫离接触", "脱离接触"),
        ("工伤认定决定书", "工伤认定决定书"),
        ("淼鑫堃", "淼鑫堃"),
        ("", ""),
    ],
)
def test_words_stay_sign_for_sign(words: str, expected: str) -> None:
    """Rare signs of names that have no other shape are left."""
    assert plain(words) == expected
    assert len(plain(words)) == len(words)


def test_a_sheet_is_searched_in_plain_shapes_and_keeps_what_was_read() -> None:
    """Labels and patterns meet plain signs; the raw reading is kept for ever as it came."""
    sheet = Sheet([Line("临床診斷：顱骨骨折", 0.99, 1, (20, 20, 400, 30))])
    assert sheet.text.startswith("临床诊断:颅骨骨折")
    assert sheet.placed(5, 9).raw == "顱骨骨折"


@pytest.mark.parametrize("kind", ["labour_contract", "diagnosis_certificate"])
def test_a_paper_read_in_old_shapes_says_the_same(kind: str) -> None:
    """The recogniser writes some fonts in old shapes all over a page: its fields are found all the same."""
    drawing = {
        "labour_contract": "勞動合同書\\n甲方：城北电子廠\\n乙方：羅小明\\n".replace("\\n", "\n"),
        "diagnosis_certificate": "南山縣中醫院\n診斷證明書\n茲證明羅小明，男，29歲，經檢查診斷為：右足骨折。",
    }[kind]
    assert values(kind, drawing) == values(kind, plain(drawing))
    name = {"labour_contract": "worker_name", "diagnosis_certificate": "name"}[kind]
    assert values(kind, drawing)[name] == "罗小明"
