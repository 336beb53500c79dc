"""The causes that stop the limit, as hints for a late application."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("因为疫情一直没申请", "force_majeure"),
        ("公司骗我说给报，拖过了一年", "employer_cause"),
        ("先打劳动关系官司，耽误了申请", "labour_dispute"),
    ],
)
def test_limit_exclusion_cause_is_read(text, value):
    """Only told together with lateness."""
    assert values(text, "limit.exclusion_cause")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("疫情期间摔伤", id="no-lateness"),
    ],
)
def test_limit_exclusion_cause_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "limit.exclusion_cause") == []
