"""Numbers that identify people, checked where they check themselves."""

import pytest

from tests.flows.intake.reading_of import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我的电话13812345678", "13812345678"),
    ],
)
def test_worker_phone_is_read(text, value):
    """A whole number, not a masked one."""
    assert values(text, "worker.phone")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("手机号157XXXXXXXX", id="masked"),
        pytest.param("编号1381234567", id="short"),
    ],
)
def test_worker_phone_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "worker.phone") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("老板电话13912345678", "13912345678"),
    ],
)
def test_employer_phone_is_read(text, value):
    """The employer's number by the words before it."""
    assert values(text, "employer.phone")[:1] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我家住杭州市余杭区良渚街道12号", "杭州市余杭区良渚街道12号"),
    ],
)
def test_worker_address_is_read(text, value):
    """Where the worker lives."""
    assert values(text, "worker.address")[:1] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("家庭住址要写哪里", id="asked"),
    ],
)
def test_worker_address_is_left_open(text):
    """What is asked, supposed, denied or somebody else's tells nothing here."""
    assert values(text, "worker.address") == []
