"""The service's log: JSON lines of codes and counts, with no room for personal data."""

import logging
import sys
import traceback
from typing import TextIO

import msgspec
import structlog

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


def open_journal(stream: TextIO | None = None):
    """A logger that writes one JSON line an event to the stream, standard error by default."""
    logger = structlog.wrap_logger(
        structlog.WriteLogger(stream or sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            _keep_allowed,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(_encode),
        ],
    )
    # Bound once: the library would otherwise put the processors together anew for every line.
    return logger.bind()


def where_of(error: BaseException) -> list[str]:
    """The innermost frames of an exception, without its message, which may quote what was sent."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    return [f"{'/'.join(frame.filename.rsplit('/', 2)[-2:])}:{frame.lineno}" for frame in frames]


class LibraryLines(logging.Handler):
    """Takes over what libraries log: the template of a line, never its arguments."""

    def __init__(self, journal) -> None:
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


def _encode(event: dict, **_options: object) -> str:
    return msgspec.json.encode(event).decode()


def _keep_allowed(_logger, _method: str, event: dict) -> dict:
    return {key: value for key, value in event.items() if key in ALLOWED and value is not None}
