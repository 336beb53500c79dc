"""Conversions between services and columns."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from api.db.values import micros, moment, new_id


def test_a_moment_survives_storage_to_the_microsecond() -> None:
    """No rounding by way of floating point."""
    at = datetime(2026, 11, 24, 7, 30, 1, 999_999, tzinfo=UTC)
    assert moment(micros(at)) == at


def test_the_offset_does_not_matter() -> None:
    """The same instant is the same number, wherever it was said."""
    beijing = timezone(timedelta(hours=8))
    at = datetime(2026, 11, 24, 15, 30, tzinfo=beijing)
    assert micros(at) == micros(at.astimezone(UTC))


def test_a_moment_before_1970_is_a_negative_number() -> None:
    """Old dates are no special case."""
    assert moment(micros(datetime(1969, 12, 31, 23, 59, tzinfo=UTC))).year == 1969


def test_a_time_without_an_offset_is_refused() -> None:
    """Nobody knows which instant it means; one that reads the same in UTC was said before, and that is no answer."""
    assert micros(datetime(2026, 11, 24, 7, 30, tzinfo=UTC)) == micros(datetime(2026, 11, 24, 7, 30, tzinfo=UTC))
    with pytest.raises(TypeError):
        micros(datetime(2026, 11, 24, 7, 30))  # noqa: DTZ001 – the point of the test


def test_ids_are_different_and_fit_a_url() -> None:
    """128 random bits."""
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(one) == 22 and one.replace("-", "").replace("_", "").isalnum() for one in ids)
