"""Photographs with the lines read from them, kept on disk so that nothing is read twice."""

import ast
import hashlib
import time
from functools import cache
from pathlib import Path

import msgspec

from tests.photographs import camera
from tests.photographs.photograph import SCREENS, make_photograph, render
from uploads import (
    derivatives,
    examination,
    fields,
    pictures,
    printed_lines,
    reading,
    seals,
    sheets,
    stamps,
    upright,
    upright_by_text,
)
from uploads.classification import kind_of
from uploads.examination import examine
from uploads.findings import Line, Rim
from uploads.printed_lines import ENGINE
from uploads.reading import read_page, read_rims

WAYS = (
    camera, derivatives, examination, pictures, sheets, upright, printed_lines, reading, seals, stamps, upright_by_text,
)
"""What else than the drawing and the engine decides which pixels are read, and how."""


class Read(msgspec.Struct, frozen=True):
    """What one page cost and gave."""

    lines: tuple[Line, ...]
    turned: int
    found_turn: int
    seconds: float
    """Of processor time, after loading, for turning and reading."""
    opening: float
    problems: tuple[str, ...]
    rims: tuple[Rim, ...] = ()
    """What its seals say, where the kind made out may need it."""


class Photo(msgspec.Struct, frozen=True):
    """One photograph of the set."""

    kind: str
    seed: int
    level: str
    truth: dict[str, object]
    read: Read

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.read.lines

    @property
    def name(self) -> str:
        return f"{self.kind}:{self.seed}:{self.level}"


@cache
def _ways() -> bytes:
    """Their code, whatever it looks like and says of itself in comments."""
    sources = [Path(str(module.__file__)).read_text("utf-8") for module in WAYS]
    return hashlib.sha256("".join(ast.dump(ast.parse(source)) for source in sources).encode()).digest()


def photo_of(kind: str, seed: int, level: str, folder: Path) -> Photo:
    """A photograph, read now or once before."""
    sheet, truth = render(kind, seed)
    parts = (sheet.image.tobytes(), _ways(), f"{kind}:{seed}:{level}:{ENGINE}:{kind in SCREENS}".encode())
    path = folder / hashlib.sha256(b"".join(parts)).hexdigest()
    if path.exists():
        return Photo(kind, seed, level, truth, msgspec.msgpack.decode(path.read_bytes(), type=Read))
    read = _read(kind, seed, level)
    folder.mkdir(parents=True, exist_ok=True)
    waiting = path.with_suffix(".part")
    waiting.write_bytes(msgspec.msgpack.encode(read))
    waiting.replace(path)
    return Photo(kind, seed, level, truth, read)


def _read(kind: str, seed: int, level: str) -> Read:
    shot = make_photograph(kind, seed, level)
    start = time.process_time()
    (page,) = examine(shot.image).pages
    opened = time.process_time()
    read = read_page(page.image, 1)
    rims = read_rims(read.seals) if kind_of(read.lines)[0] in fields.sealed_kinds() else []
    seconds, opening = time.process_time() - opened, opened - start
    return Read(tuple(read.lines), shot.turned, read.degrees, seconds, opening, page.quality.problems, tuple(rims))
