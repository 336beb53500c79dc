"""Range headers: the piece that was meant, the whole file when in doubt, and an error only beyond its end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.documents.ranges import UnsatisfiableRangeError, wanted_range


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("bytes=0-0", (0, 1)),
        ("bytes=0-", (0, 100)),
        ("bytes=99-", (99, 100)),
        ("bytes=10-999999999999999999999999", (10, 100)),
        ("bytes=-30", (70, 100)),
        ("bytes=-999", (0, 100)),
        ("bytes= 5 - 6", None),
        ("bytes=5-6 ", (5, 7)),
        ("", None),
        ("bytes=", None),
        ("bytes=-", None),
        ("bytes=6-5", None),
        ("bytes=0-1,5-6", None),
        ("lines=0-1", None),
        ("bytes=a-b", None),
        ("bytes=٣-٤", None),
    ],
)
def test_a_header_means_a_piece_or_everything(header, wanted):
    """Several pieces, another unit or nonsense are no reason to refuse: the whole file is always right."""
    assert wanted_range(header, 100) == wanted


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999999-"])
def test_a_piece_beyond_the_end_is_refused(header):
    """There is nothing to send."""
    with pytest.raises(UnsatisfiableRangeError):
        wanted_range(header, 100)


@given(st.text(alphabet="bytes=0123456789-, ", max_size=40), st.integers(1, 10**9))
def test_no_header_gives_a_piece_outside_the_file(header, size):
    """Whatever is sent, what is read lies within."""
    try:
        found = wanted_range(header, size)
    except UnsatisfiableRangeError:
        return
    assert found is None or 0 <= found[0] < found[1] <= size
