"""Makes the lines of a paper from a drawing of it, as the recogniser would give them."""

import re
import unicodedata
from collections.abc import Mapping

from uploads.fields import fields_of
from uploads.findings import FieldRead, Line

COLUMN, ROW, HEIGHT = 14, 44, 30
"""Pixels of half a sign, of a row, and of a line's box."""


def paper(drawing: str, *, page: int = 1, score: float = 0.99, slant: float = 0.0) -> list[Line]:
    """The lines of a drawing: each row is a row, two blanks or more set lines of print apart.

    `slant` turns the paper: the tangent of the angle, as the recogniser measures it.
    """
    lines = []
    for at, row in enumerate(drawing.strip("\n").split("\n")):
        for match in re.finditer(r"\S+(?: \S+)*", row):
            x = 20 + COLUMN * width_of(row[: match.start()])
            y = 200 + at * ROW + round(slant * x)
            lines.append(Line(match[0], score, page, (x, y, COLUMN * width_of(match[0]), HEIGHT), slant))
    return lines


def width_of(words: str) -> int:
    """Columns that some signs take, a Chinese one two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in words)


def read(kind: str, drawing: str, **made) -> dict[str, FieldRead]:
    """The fields of a drawn paper by name."""
    return {field.name: field for field in fields_of(kind, paper(drawing, **made))}


def values(kind: str, drawing: str, **made) -> dict[str, object]:
    """What the fields of a drawn paper say."""
    return {name: field.value for name, field in read(kind, drawing, **made).items()}


def holds(found: Mapping[str, object], wanted: Mapping[str, object]) -> bool:
    """Whether every wanted field was read so; None stands for a field that must be left out."""
    return {name: found.get(name) for name in wanted} == dict(wanted)
