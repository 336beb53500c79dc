"""The log has room for codes and counts only."""

import asyncio
import io
import json
import logging

import pytest

from api.journal import ALLOWED, LibraryLines, open_journal, where_of

SECRETS = ("13800000001", "110101199001011234", "钱建国", "左腿骨折", "hush")
REFUSED = {"phone", "name", "text", "path", "query", "body", "headers", "address", "person", "url", "client", "message"}


@pytest.fixture
def stream() -> io.StringIO:
    """Where lines go."""
    return io.StringIO()


def lines(stream: io.StringIO) -> list[dict]:
    """What was written."""
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def caught(source: str, name: str = "<string>") -> Exception:
    """The exception this source raises."""
    try:
        exec(compile(source, name, "exec"), {})
    except Exception as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError(source)


def test_a_line_is_json_with_level_and_time(stream):
    """One event a line."""
    open_journal(stream).info("request", method="GET", status=200, route="/v1/me")
    (line,) = lines(stream)
    assert (line["event"], line["level"], line["method"], line["status"]) == ("request", "info", "GET", 200)
    assert line["timestamp"].endswith("Z")


@pytest.mark.parametrize("field", sorted(REFUSED))
def test_a_field_nobody_allowed_is_left_out(stream, field):
    """Whoever writes it by mistake writes nothing."""
    assert field not in ALLOWED
    open_journal(stream).error("problem", code="invalid", **{field: SECRETS[0]})
    (line,) = lines(stream)
    assert line["code"] == "invalid"
    assert SECRETS[0] not in stream.getvalue()


@pytest.mark.anyio
async def test_what_one_round_of_the_loop_did_goes_out_together(stream):
    """In order, and without waiting for anybody."""
    journal = open_journal(stream)
    for status in (200, 201):
        journal.info("request", status=status)
    assert lines(stream) == []
    await asyncio.sleep(0)
    assert [line["status"] for line in lines(stream)] == [200, 201]


@pytest.mark.anyio
async def test_what_went_wrong_goes_out_at_once_with_all_before_it(stream):
    """Whoever reads the log after a crash finds what led to it."""
    journal = open_journal(stream)
    journal.info("request", status=200)
    journal.error("gate", error="ValueError")
    assert [line["event"] for line in lines(stream)] == ["request", "gate"]
    await asyncio.sleep(0)
    assert len(lines(stream)) == 2


@pytest.mark.anyio
async def test_what_waits_at_the_end_is_written_by_a_flush(stream):
    """A loop that ends runs no more rounds."""
    journal = open_journal(stream)
    journal.info("request", status=200)
    journal.flush()
    assert len(lines(stream)) == 1


def test_fields_without_a_value_are_left_out(stream):
    """A line says what there is to say."""
    open_journal(stream).info("request", error=None)
    assert "error" not in lines(stream)[0]


@pytest.mark.parametrize("secret", SECRETS)
def test_what_libraries_log_keeps_its_template_only(stream, secret):
    """Their arguments may be what people sent."""
    logger = logging.getLogger("some.library")
    logger.handlers, logger.propagate = [], False
    logger.addHandler(LibraryLines(open_journal(stream)))
    logger.info("below notice %s", secret)
    logger.warning("cannot read %s at %d", secret, 7)
    logger.error(f"made beforehand: {secret}")  # noqa: G004 - as a library might
    logger.error({"not": secret})
    logger.error("failed", exc_info=caught(f"raise ValueError({secret!r})"))
    assert secret not in stream.getvalue()
    assert [line["template"] for line in lines(stream)] == ["cannot read %s at %d", "", "", ""]
    assert {line["library"] for line in lines(stream)} == {"some.library"}
    assert lines(stream)[3]["error"] == "ValueError"


@pytest.mark.parametrize("name", ["<string>", "x.py", "/a/b/c/d.py", "", "lib/x.py"])
def test_where_an_error_came_from(name):
    """The innermost frames, wherever the code came from, without a word of the message."""
    error = caught("def f():\n    raise ValueError('13800000001')\nf()", name)
    places = where_of(error)
    assert places[-1] == f"{'/'.join(name.split('/')[-2:])}:2"
    assert "13800000001" not in "".join(places)
    assert len(where_of(caught("def f(n):\n    f(n - 1) if n else 1 / 0\nf(40)"))) == 6


def test_an_error_that_was_never_raised_is_nowhere():
    """No frames, and no mistake of our own."""
    assert where_of(ValueError("x")) == []
