"""The reading of a trace: it must see an answer that left before the disk had what it acknowledges."""

import pytest

from tests.campaigns.flush import read_trace

ASKED = '7 read(21<socket:[1]>, "POST /v1/conversations/c/turns HTTP/"..., 256000) = 300'
LOGGED = '9 pwrite64(15</d/yichuang.sqlite3-wal>, "\\0\\0"..., 4096, 32) = 4096'
FLUSHED = "9 fdatasync(15</d/yichuang.sqlite3-wal>) = 0"
FLUSHING = "9 fdatasync(15</d/yichuang.sqlite3-wal> <unfinished ...>"
DONE = "9 <... fdatasync resumed>)             = 0"
FAILED = "9 fdatasync(15</d/yichuang.sqlite3-wal>) = -1 EIO (Input/output error) (INJECTED)"
OTHER = "9 fdatasync(13</d/yichuang.sqlite3>) = 0"
ANSWERED = '7 write(21<socket:[1]>, "HTTP/1.1 200 OK\\r\\ndate: "..., 5000) = 5000'


@pytest.mark.parametrize(
    ("lines", "unflushed"),
    [
        pytest.param([ASKED, LOGGED, FLUSHED, ANSWERED], 0, id="flushed"),
        pytest.param([ASKED, LOGGED, FLUSHING, DONE, ANSWERED], 0, id="flushed while others ran"),
        pytest.param([ASKED, LOGGED, ANSWERED, FLUSHED], 1, id="too early"),
        pytest.param([ASKED, LOGGED, FLUSHING, ANSWERED, DONE], 1, id="before the flush returned"),
        pytest.param([LOGGED, FLUSHED, ASKED, ANSWERED], 1, id="flushed for somebody else"),
        pytest.param([ASKED, FLUSHED, LOGGED, ANSWERED], 1, id="flushed before it was written"),
        pytest.param([ASKED, LOGGED, FAILED, ANSWERED], 1, id="the flush failed"),
        pytest.param([ASKED, LOGGED, OTHER, ANSWERED], 1, id="another file was flushed"),
        pytest.param([ASKED, LOGGED, FLUSHED, LOGGED, ANSWERED], 0, id="the next one is already written"),
    ],
)
def test_an_answer_counts_only_after_write_and_flush(lines: list[str], unflushed: int) -> None:
    """In this order: asked, written to the log, flushed, answered."""
    proof = read_trace(lines)
    assert (proof.answers, proof.unflushed) == (1, unflushed)


def test_two_clients_are_told_apart() -> None:
    """One client's flush does not vouch for another's later request."""
    asked, answered = ASKED.replace("21<", "22<"), ANSWERED.replace("21<", "22<")
    proof = read_trace([ASKED, LOGGED, FLUSHED, asked, ANSWERED, answered])
    assert (proof.answers, proof.unflushed) == (2, 1)
