"""Measures how photographs are read: `python -m tests.campaigns.reading --seed N [--per-kind 24,id_card_front:140]`.

Each kind is drawn, photographed at the levels `photo` and `hard`, opened, turned, read and sorted into
fields as an upload is; only the child process is left out. What was read is compared with what was drawn.
`--calibrate` writes `calibration.toml` from seeds that are never measured with, all of one run and one state of
the code. Lines of print are kept in a folder, so that a change to classification or fields costs no second
reading; `--failures` writes each miss with the lines it came from. Photographs are drawn ones: real ones
remain to be measured.
"""

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from flows.cases import readings
from tests.campaigns import reading_store, reading_tables
from tests.campaigns.reading_store import Photo
from tests.campaigns.reading_tables import say
from tests.photographs import fonts
from tests.photographs.photograph import KINDS
from uploads import calibration
from uploads.calibration import KIND
from uploads.classification import kind_of
from uploads.fields import fields_of
from uploads.printed_lines import ENGINE

NATIONAL = Path(__file__).resolve().parents[2] / "flows" / "definitions" / "national"
CALIBRATION = NATIONAL / "calibration.toml"
FIRST_MEASURED, FIRST_CALIBRATED = 1_000_000, 0
"""Seeds of the two sets begin so far apart that they never meet."""
AIM_IDENTITY, AIM_MANDATORY, MOST_WRONG = 0.98, 0.92, 0.005
IDENTITY = frozenset({"name", "id_number", "worker_name"})
SURE = 0.98
LEVELS = ("photo", "hard")


class Seen(msgspec.Struct, frozen=True):
    """One field of one photograph: what stands on it and what was read."""

    photo: Photo
    kind: str
    field: str
    wanted: object
    got: object
    score: float = 0.0
    checks: tuple[str, ...] = ()
    confidence: float = 0.0

    @property
    def is_right(self) -> bool:
        return self.got is not None and reading_tables.same(self.wanted, self.got)


class Sizes(msgspec.Struct, frozen=True):
    """How many photographs of each kind are taken."""

    words: str
    usual: int
    of_kinds: dict[str, int]

    def of(self, kind: str) -> int:
        """How many of this kind."""
        return self.of_kinds.get(kind, self.usual)

    def __str__(self) -> str:
        return self.words


def sizes(words: str) -> Sizes:
    """`24,id_card_front:140`: twenty-four of each kind, but so many of the one that is named.

    >>> sizes("24,id_card_front:140").of("id_card_front"), sizes("24,id_card_front:140").of("pay_record")
    (140, 24)
    """
    usual, *others = words.split(",")
    of_kinds = {kind: int(number) for kind, _, number in (other.partition(":") for other in others)}
    if unknown := of_kinds.keys() - set(KINDS):
        raise argparse.ArgumentTypeError(f"no such kind: {', '.join(sorted(unknown))}")
    return Sizes(words, int(usual), of_kinds)


def seen_on(photo: Photo, table: calibration.Table) -> tuple[str, list[Seen]]:
    """The kind made out on a photograph, itself a reading of that kind, and every field on it or read from it."""
    detected, score = kind_of(photo.lines)
    fields = fields_of(detected, photo.lines, lambda: photo.read.rims) if detected == photo.kind else ()
    found = {field.name: field for field in fields}
    rows = [Seen(photo, detected, KIND, photo.kind, detected, score)]
    for name in sorted(photo.truth.keys() | found.keys()):
        field = found.get(name)
        if field is None:
            rows.append(Seen(photo, photo.kind, name, photo.truth[name], None))
            continue
        earned = calibration.confidence_of(table, photo.kind, name, ENGINE, field.score, field.checks)
        wanted = photo.truth.get(name)
        rows.append(Seen(photo, photo.kind, name, wanted, field.value, field.score, field.checks, earned))
    return detected, rows


def photos(arguments: argparse.Namespace) -> Iterator[Photo]:
    """The photographs of the set, kind by kind."""
    first = (FIRST_CALIBRATED if arguments.calibrate else FIRST_MEASURED) + 1000 * arguments.seed
    for kind in arguments.kinds:
        for number in range(arguments.per_kind.of(kind)):
            for level in LEVELS:
                if level == "hard" and number % arguments.hard_every:
                    continue
                yield reading_store.photo_of(kind, first + number, level, arguments.store)


def main(arguments: Sequence[str]) -> int:
    """Measures or calibrates; fails when an aim of the measured set is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", type=lambda words: words.split(","), default=list(KINDS))
    parser.add_argument("--per-kind", type=sizes, default="40", help="24,id_card_front:140 names kinds with more")
    parser.add_argument("--hard-every", type=int, default=2, help="one hard photograph to so many photo-like ones")
    parser.add_argument("--store", type=Path, default=Path(tempfile.gettempdir()) / "reading-lines")
    parser.add_argument("--failures", type=Path)
    parser.add_argument("--calibrate", action="store_true")
    chosen = parser.parse_args(arguments)
    if not fonts.are_all_there():
        sys.exit(f"drawing needs the fonts of {', '.join(fonts.PACKAGES)}")
    defs = readings.parse((NATIONAL / "readings.toml").read_text("utf-8"))
    table = calibration.parse(CALIBRATION.read_text("utf-8")) if CALIBRATION.exists() else calibration.Table(ENGINE)
    confused: Counter[tuple[str, str, str]] = Counter()
    rows: list[Seen] = []
    taken: dict[str, list[Photo]] = defaultdict(list)
    for photo in photos(chosen):
        detected, seen = seen_on(photo, table)
        confused[photo.kind, photo.level, detected] += 1
        rows += seen
        taken[photo.level].append(photo)
    if chosen.failures is not None:
        reading_tables.write_failures(chosen.failures, rows, defs)
    if chosen.calibrate:
        reading_tables.write_calibration(CALIBRATION, rows, chosen)
        return 0
    return report(rows, confused, taken, defs)


def report(
    rows: list[Seen], confused: Counter, taken: dict[str, list[Photo]], defs: dict[str, readings.ReadingDef]
) -> int:
    """Prints the tables; 1 when an aim is missed."""
    missed = reading_tables.print_fields(rows, defs, IDENTITY, (AIM_IDENTITY, AIM_MANDATORY))
    reading_tables.print_kinds(confused)
    reading_tables.print_pages(taken)
    sure = [row for row in rows if row.got is not None and row.confidence >= SURE and row.wanted is not None]
    wrong = [row for row in sure if not row.is_right]
    say("\n" + reading_tables.said_of_sure(SURE, len(sure), len(wrong)))
    for row in wrong:
        say(f"  {row.kind}.{row.field} {row.photo.name}: {row.wanted!r} was read {row.got!r}")
    say("\n" + ("aims met" if not missed else "aims missed: " + ", ".join(missed)))
    return int(bool(missed) or len(wrong) > MOST_WRONG * max(len(sure), 1))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
