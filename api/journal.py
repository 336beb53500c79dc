"""The service's log: JSON lines of codes and counts, with no room for personal data."""

import asyncio
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import TextIO

import msgspec

# Only these may be written. A person's words, numbers, addresses, bodies and query strings have no name here.
ALLOWED = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "method",
        "route",
        "status",
        "ms",
        "trace_id",
        "code",
        "error",
        "where",
        "topic",
        "attempts",
        "count",
        "library",
        "template",
        "profile",
        "version",
        "engine",
    }
)


class Journal:
    """Writes one JSON line an event.

    On an event loop, what was done in one round of it goes out together: a line costs no more than a word
    then. Whatever went wrong goes out at once, with all that came before it.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lines: list[str] = []

    def info(self, event: str, **fields: object) -> None:
        """Something that was done."""
        line = _line("info", event, fields)
        if (loop := _running_loop()) is None:
            self._write(line)
            return
        if not self._lines:
            loop.call_soon(self.flush)
        self._lines.append(line)

    def warning(self, event: str, **fields: object) -> None:
        """Something that somebody may want to look at."""
        self._put(_line("warning", event, fields))

    def error(self, event: str, **fields: object) -> None:
        """Something that went wrong on our side."""
        self._put(_line("error", event, fields))

    def flush(self) -> None:
        """Writes what waits for the end of the round."""
        lines, self._lines = self._lines, []
        self._write("".join(lines))

    def _put(self, line: str) -> None:
        # What waits belongs to the loop's thread; a line of another thread overtakes it.
        if _running_loop() is not None:
            self.flush()
        self._write(line)

    def _write(self, text: str) -> None:
        # One call: lines of several threads never run into each other.
        self._stream.write(text)
        self._stream.flush()


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _line(level: str, event: str, fields: dict[str, object]) -> str:
    kept = {name: value for name, value in fields.items() if name in ALLOWED and value is not None}
    line = msgspec.json.encode({"event": event, **kept, "level": level, "timestamp": datetime.now(UTC)})
    return line.decode() + "\n"


def open_journal(stream: TextIO | None = None) -> Journal:
    """A journal on the stream, standard error by default."""
    return Journal(stream or sys.stderr)


def where_of(error: BaseException) -> list[str]:
    """The innermost frames of an exception, without its message, which may quote what was sent."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    return [f"{'/'.join(frame.filename.rsplit('/', 2)[-2:])}:{frame.lineno}" for frame in frames]


class LibraryLines(logging.Handler):
    """Takes over what libraries log: the template of a line, never its arguments."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(logging.WARNING)
        self._journal = journal

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self._journal.warning(
            "library",
            library=record.name,
            template=str(record.msg)[:200] if isinstance(record.msg, str) and record.args else "",
            error=type(error).__name__ if error else None,
            where=where_of(error) if error else None,
        )
