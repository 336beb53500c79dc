"""The `read-times` command: reads the dates and times in a file of messages, each at its own moment of speaking."""

import re
import sys
from datetime import datetime
from pathlib import Path
from typing import TextIO

import msgspec

from flows.intake import slips, times

_INTEGER = re.compile(r"[0-9]+")


class Row(msgspec.Struct):
    """One line of the file: a message and when it was said."""

    id: str
    input: str
    reference: str | None = None


def main(path: str, out: TextIO | None = None) -> int:
    """Print one JSON line per row of the file: its id and what was read (读时间).

    `value` is `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM`, or the parts told of a date; a
    time of day without a day stands on the reference day. A row without a moment
    of speaking has no past to read from, so nothing is read.
    """
    out = out or sys.stdout
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = msgspec.json.decode(line, type=Row)
            print(msgspec.json.encode({"id": row.id, "readings": _readings(row)}).decode(), file=out)
    return 0


def _readings(row: Row) -> list[dict]:
    if row.reference is None:
        return []
    now = _moment(row.reference)
    found = []
    for moment in times.read(slips.plain(row.input), now):
        value = _value(moment, now)
        if value is not None:
            found.append({"start": moment.start, "end": moment.end, "value": value})
    return found


def _value(moment: times.Moment, now: datetime) -> str | dict | None:
    clock = moment.time_value() if moment.hour is not None and moment.hour.hour is not None else None
    if moment.day is None:
        return f"{now.date().isoformat()}T{clock}" if clock else None
    value = moment.date_value()
    return f"{value}T{clock}" if clock and isinstance(value, str) else value


def _moment(reference: str) -> datetime:
    """ISO, or the numbers of a looser spelling in their order; what it leaves out is the end of the period."""
    try:
        return datetime.fromisoformat(reference).replace(tzinfo=None)
    except ValueError:
        parts = [int(part) for part in _INTEGER.findall(reference)][:5]
        filled = parts + [2000, 12, 28, 23, 59][len(parts):]
        return datetime(*filled)
