"""Conversions between services and columns."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from api.db.values import micros, moment, new_id, row_id


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


DAYS = (datetime(1970, 1, 1, tzinfo=UTC), datetime(2026, 11, 26, 2, 0, tzinfo=UTC), datetime(2199, 12, 31, tzinfo=UTC))


@pytest.mark.parametrize("at", DAYS)
@pytest.mark.parametrize("later", [timedelta(microseconds=1), timedelta(seconds=70), timedelta(days=400)])
def test_a_later_row_stands_behind(at: datetime, later: timedelta) -> None:
    """As text, by the codes of its letters, whatever the random part is: that is how the index compares."""
    assert max(row_id(at) for _ in range(200)) < min(row_id(at + later) for _ in range(200))


def test_rows_of_one_moment_are_different_and_fit_a_url() -> None:
    """72 random bits for each, in which every letter of the alphabet comes up; none looks like an option."""
    ids = {row_id(DAYS[1]) for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(one) == 22 and one.replace("-", "").replace("_", "").isalnum() for one in ids)
    assert len({one[:9] for one in ids}) == 1
    assert len(set("".join(one[10:-1] for one in ids))) == 64
    assert not any(one.startswith("-") for one in ids)


def test_letters_sort_as_bytes_do() -> None:
    """Bytes in order stay in order as text, through the whole alphabet."""
    starts = [row_id(moment(one))[:9] for one in range(0, 2**30, 2**22 + 1)]
    assert starts == sorted(starts)
    assert len(set(starts)) == len(starts)
