"""The form of a stored file: what may be cut, swapped or moved in it, and is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.documents.sealed_stream import CHUNK, SEALED_CHUNK, chunk_count, open_chunk, plain_size, seal_chunk, span_of
from api.sealing import OVERHEAD, BrokenSealError, KeyRing, Sealer

SEALER = Sealer(KeyRing.new())
SEALED = seal_chunk(SEALER, "file", 3, b"evidence", is_last=False)


def test_a_chunk_opens_where_it_was_sealed():
    """The same file, the same number, last or not as it was: then its content comes back."""
    assert open_chunk(SEALER, "file", 3, SEALED, is_last=False) == b"evidence"


@pytest.mark.parametrize(
    ("file_id", "number", "is_last"), [("other", 3, False), ("file", 2, False), ("file", 3, True)]
)
def test_a_chunk_opens_nowhere_else(file_id, number, is_last):
    """In another file, at another number, or as the end of a file that went on, it does not open."""
    with pytest.raises(BrokenSealError):
        open_chunk(SEALER, file_id, number, SEALED, is_last=is_last)


@given(st.integers(0, 5 * CHUNK))
def test_the_size_of_the_content_follows_from_the_stored_size(size):
    """Every size survives the way through its chunks; only an empty file has an empty chunk."""
    chunks = max(1, -(-size // CHUNK))
    sealed = size + chunks * OVERHEAD
    assert (plain_size(sealed), chunk_count(sealed)) == (size, chunks)


@pytest.mark.parametrize("sealed", [0, 1, OVERHEAD - 1, SEALED_CHUNK + 1, SEALED_CHUNK + OVERHEAD])
def test_a_size_no_file_can_have_is_a_cut_off_file(sealed):
    """A file that ends inside a chunk's seal, or in a second chunk without content, was cut."""
    with pytest.raises(BrokenSealError):
        plain_size(sealed)


@given(st.integers(0, 3 * CHUNK), st.integers(1, 2 * CHUNK))
def test_a_span_covers_its_range_and_no_chunk_more(start, length):
    """The first chunk holds the first byte, the last one the last byte."""
    span = span_of(start, start + length)
    assert span.first * CHUNK + span.skip == start
    assert span.skip < CHUNK
    assert span.last * CHUNK <= start + length - 1 < (span.last + 1) * CHUNK
    assert span.take == length
