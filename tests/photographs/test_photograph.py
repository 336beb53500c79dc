"""The photographs that reading is measured with: the same for the same seed, and true to what stands on them."""

import io
import re
from datetime import date
from functools import cache

import pytest
from PIL import Image
from stdnum.cn import ric, uscc

from tests.builders import NOWHERE
from tests.photographs.photograph import KINDS, make_photograph, render

KIND_OF_DATES = re.compile(r"(?:date|_on|born|valid_from|established)$")


@cache
def drawn(kind: str, seed: int) -> tuple[tuple[int, int], dict[str, object]]:
    """How large a sheet is and what stands on it; the drawing itself is too large to keep."""
    sheet, truth = render(kind, seed)
    return sheet.image.size, truth


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_truth(kind: str) -> None:
    """A document tells something, and what is no document of a case tells nothing."""
    for seed in range(2):
        size, truth = drawn(kind, seed)
        assert bool(truth) is (kind != "other")
        assert min(size) >= 600


@pytest.mark.parametrize("kind", KINDS)
def test_numbers_pass_their_checks_and_belong_to_nobody(kind: str) -> None:
    """Check digits are right, regions are none of China's, days are days."""
    for seed in range(2):
        _, truth = drawn(kind, seed)
        for name, value in truth.items():
            if name == "id_number":
                assert value.startswith(NOWHERE)
                assert value[-1] == ric.calc_check_digit(value)
            elif name == "credit_code":
                assert value[2:8] == NOWHERE
                assert value[-1] == uscc.calc_check_digit(value[:-1])
            elif KIND_OF_DATES.search(name):
                assert date.fromisoformat(value).isoformat() == value


def test_the_same_seed_gives_the_same_photograph() -> None:
    """Bytes and truth follow from kind, seed and level alone; another seed is another paper."""
    first = make_photograph("work_badge", 7, "photo")
    render.cache_clear()
    assert make_photograph("work_badge", 7, "photo") == first
    assert make_photograph("work_badge", 8, "photo").truth != first.truth


def test_a_turned_photograph_says_by_how_much() -> None:
    """Turned back by what it says, a photograph stands as its sheet does."""
    for seed in range(40):
        shot = make_photograph("work_badge", seed, "hard")
        if shot.turned not in (90, 270):
            continue
        sheet, _ = render("work_badge", seed)
        picture = Image.open(io.BytesIO(shot.image)).rotate(-shot.turned, expand=True)
        assert (picture.width > picture.height) == (sheet.width > sheet.height)
        return
    pytest.fail("none of forty was turned")


def test_layouts_of_one_kind_differ() -> None:
    """No two hospitals print one form: sizes, papers and words vary with the seed."""
    sheets = [render("diagnosis_certificate", seed)[0] for seed in range(8)]
    assert len({(sheet.height, sheet.image.getpixel((5, 5))) for sheet in sheets}) >= 4
