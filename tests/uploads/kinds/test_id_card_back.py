"""Tests of reading the emblem side of an identity card."""

import pytest

from tests.uploads.papers import holds, values

PLAIN = """
        中华人民共和国
        居 民 身 份 证
签发机关  杭州市公安局西湖分局
有效期限  2016.03.15-2036.03.15
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            PLAIN,
            {"authority": "杭州市公安局西湖分局", "valid_from": "2016-03-15", "valid_until": "2036-03-15"},
            id="plain",
        ),
        pytest.param(
            "居民身份证\n签发机关南山县公安局\n有效期限2006.05.01-长期",
            {"authority": "南山县公安局", "valid_from": "2006-05-01", "valid_until": "长期"},
            id="for-ever",
        ),
        pytest.param(
            "居民身份证\n签发机美  南山县公安局\n有效期眼  2O16.05.01-2026.05.01",
            {"authority": "南山县公安局", "valid_from": "2016-05-01", "valid_until": "2026-05-01"},
            id="misread",
        ),
        pytest.param(
            PLAIN.replace("2036.03.15", "2038.03.15"),
            {"authority": "杭州市公安局西湖分局", "valid_from": None, "valid_until": None},
            id="no-card-lasts-22-years",
        ),
        pytest.param(
            PLAIN.replace("2036.03.15", "2036.08.15"), {"valid_from": None, "valid_until": None}, id="another-day"
        ),
    ],
)
def test_the_back_of_a_card_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """Who issued it and for how long; a span that no card has proposes nothing."""
    assert holds(values("id_card_back", drawing), wanted)
