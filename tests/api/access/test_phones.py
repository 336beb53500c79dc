"""Mobile numbers are understood as people write them and never shown whole."""

import pytest

from api.access.phones import masked_phone, normalise


@pytest.mark.parametrize(
    "written",
    [
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "+8613800138000",
        "+86 138 0013 8000",
        "86 13800138000",
        "008613800138000",
        " 13800138000 ",
        "１３８００１３８０００",
        "\uff0b86\u300013800138000",
    ],
)
def test_one_form(written):
    """Country code, spaces, hyphens and full-width digits make no difference."""
    assert normalise(written) == "13800138000"


@pytest.mark.parametrize(
    "written",
    ["", "1380013800", "138001380000", "12800138000", "+1 13800138000", "057112345678", "138001380a0",
     "١٣٨٠٠١٣٨٠٠٠", "13800138000\n", "1" * 5000, "+86+8613800138000"],
)
def test_what_is_no_mobile_number(written):
    """Anything else is refused, however long."""
    assert normalise(written) is None


def test_masked():
    """Four digits in the middle are hidden."""
    assert masked_phone("13800138000") == "138****8000"
