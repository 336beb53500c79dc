"""Tables of what was read right: comparing values, printing rates, writing what was missed and what was earned."""

import re
import statistics
import sys
import textwrap
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from flows.cases.readings import ReadingDef
from uploads import calibration
from uploads.calibration import Outcome
from uploads.printed_lines import ENGINE

MARKS = str.maketrans("，。；、：（）〔〕［］", ",.;,:()[][]")
HEADER = """\
# How often a reading was right, per kind, field and checks that held (置信度校准): made by
# `python -m tests.campaigns.reading --calibrate --seed {seed} --per-kind {per_kind}`
# from {count} drawn photographs, {photo} like a phone's and {hard} worse. Real photographs were not measured: nobody has given any yet.
# A step is [score from which, lower bound of the share that was right]; 0.98 takes 133 right readings and no wrong one.
{kinds}
"""


def say(line: str = "") -> None:
    """One line of the report."""
    sys.stdout.write(line + "\n")


def same(wanted: object, got: object) -> bool:
    """Whether two values are one: width of signs, blanks, kinds of commas and numbers of a list apart, all counts."""
    return _plain(wanted) == _plain(got)


def _plain(value: object) -> object:
    if not isinstance(value, str):
        return value
    unnumbered = re.sub(r"(?:^|(?<=[；;\s]))[1-9][、.．](?![0-9])", "；", value)
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", unnumbered)).translate(MARKS)
    return re.sub(r"[,;]+", ",", text).strip(",.")


def print_fields(
    rows: Sequence, defs: Mapping[str, ReadingDef], identity: frozenset[str], aims: tuple[float, float]
) -> list[str]:
    """Exact-match rates per kind and field; the fields that miss their aim on photo-like pictures."""
    groups = defaultdict(list)
    for row in rows:
        if row.wanted is not None and row.field in _fields(defs, row.kind):
            groups[row.kind, row.field].append(row)
    say(f"{'kind and field':44} {'photo: exact wrong missing':>30} {'n':>5} {'hard: exact wrong missing':>30} {'n':>5}")
    missed = []
    for (kind, field), seen in sorted(groups.items()):
        cells = []
        for level in ("photo", "hard"):
            part = [row for row in seen if row.photo.level == level]
            cells.append(_cell(part))
        is_mandatory = _fields(defs, kind)[field].mandatory
        aim = aims[0] if field in identity else aims[1] if is_mandatory else 0.0
        photo = [row for row in seen if row.photo.level == "photo"]
        is_missed = bool(photo) and sum(row.is_right for row in photo) < aim * len(photo)
        missed += [f"{kind}.{field}"] if is_missed else []
        say(f"{kind + '.' + field:42}{'*' if is_mandatory else ' '}{'!' if is_missed else ' '} {cells[0]} {cells[1]}")
    return missed


def _fields(defs: Mapping[str, ReadingDef], kind: str) -> Mapping:
    return defs[kind].fields if kind in defs else {}


def _cell(part: Sequence) -> str:
    number = max(len(part), 1)
    right, none = sum(row.is_right for row in part), sum(row.got is None for row in part)
    return f"{right / number:14.3f} {(len(part) - right - none) / number:7.3f} {none / number:7.3f} {len(part):5}"


def print_kinds(confused: Counter) -> None:
    """How often each kind was told right, and for what it was taken instead."""
    say(f"\n{'kind':28} {'photo':>7} {'hard':>7}  taken for")
    for kind in sorted({kind for kind, _, _ in confused}):
        shares = []
        for level in ("photo", "hard"):
            all_of = sum(count for (one, at, _), count in confused.items() if (one, at) == (kind, level))
            shares.append(confused[kind, level, kind] / max(all_of, 1))
        wrong = Counter()
        for (one, level, found), count in confused.items():
            if one == kind and found != kind:
                wrong[f"{found} ({level})"] += count
        taken_for = ", ".join(f"{name} {count}" for name, count in wrong.most_common(4))
        say(f"{kind:28} {shares[0]:7.3f} {shares[1]:7.3f}  {taken_for}")


def print_pages(taken: Mapping[str, Sequence]) -> None:
    """Turning upright, and what a page costs."""
    say()
    for level, photos in taken.items():
        papers = [photo.read for photo in photos if photo.kind != "other"]
        told = [read.turned == read.found_turn for read in papers]
        turned = [read.turned == read.found_turn for read in papers if read.turned]
        seconds = sorted(photo.read.seconds for photo in photos)
        say(
            f"{level}: upright {sum(told)}/{len(told)}, of those turned {sum(turned)}/{len(turned)}; seconds of a core"
            f" for a page: median {statistics.median(seconds):.2f}, ninth decile {seconds[len(seconds) * 9 // 10]:.2f},"
            f" most {seconds[-1]:.2f}; opening {statistics.median(photo.read.opening for photo in photos):.2f}"
        )


def said_of_sure(least: float, number: int, wrong: int) -> str:
    """How many readings were proposed as sure, how many of them wrong, and what a sample of that size vouches for."""
    most = 1 - calibration.lower_bound(number - wrong, number)
    return (
        f"proposed with confidence ≥ {least}: {number}, of them wrong {wrong} ({wrong / max(number, 1):.2%});"
        f" in 95 of 100 samples like this at most {most:.2%} are wrong"
    )


def write_failures(path: Path, rows: Iterable, defs: Mapping[str, ReadingDef]) -> None:
    """Each field that was read wrong or not at all, with the lines it should have come from."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            if row.is_right or row.wanted is None or row.field not in _fields(defs, row.kind):
                continue
            said = f"wanted {row.wanted!r}, got {row.got!r} score {row.score} {row.checks}"
            file.write(f"== {row.photo.name} {row.field}: {said}\n")
            for line in row.photo.lines:
                file.write(f"     {line.score:.3f} {line.box} {line.text}\n")


def write_calibration(path: Path, rows: Sequence, chosen) -> None:
    """The table of what each field earned, with a header that says from what."""
    outcomes = _outcomes(rows)
    photos = {row.photo.name: row.photo for row in rows}
    levels, kinds = (Counter(getattr(each, name) for each in photos.values()) for name in ("level", "kind"))
    text = HEADER.format(
        seed=chosen.seed,
        per_kind=chosen.per_kind,
        count=len(photos),
        photo=levels["photo"],
        hard=levels["hard"],
        kinds=_comment("Photographs of each kind: " + ", ".join(f"{kind} {n}" for kind, n in sorted(kinds.items()))),
    )
    text += f'\nengine = "{ENGINE}"\n'
    for kind in sorted({kind for kind, _, _ in outcomes}):
        lines = []
        for (one, field, checks), _ in sorted(outcomes.items(), key=lambda item: (*item[0][:2], sorted(item[0][2]))):
            steps = calibration.curve_of(_vouching(outcomes, one, field, checks)) if one == kind else []
            lines += [f'"{calibration.key_of(field, checks)}" = {[list(step) for step in steps]}\n'] if steps else []
        text += f"\n[confidence.{kind}]\n" + "".join(lines) if lines else ""
    path.write_text(text, "utf-8")


def _outcomes(rows: Iterable) -> dict[tuple[str, str, frozenset[str]], list[Outcome]]:
    """Readings of what stands on a paper, by kind, field and the checks that held."""
    outcomes = defaultdict(list)
    for row in rows:
        if row.got is not None and row.wanted is not None:
            outcomes[row.kind, row.field, frozenset(row.checks)].append(Outcome(row.score, row.is_right))
    return outcomes


def _vouching(outcomes: Mapping, kind: str, field: str, checks: frozenset[str]) -> list[Outcome]:
    """The readings a curve rests on: those with the same checks, and where they are few those with fewer checks too."""
    same_checks = outcomes[kind, field, checks]
    if len(same_checks) >= calibration.SMALLEST:
        return same_checks
    return [
        each
        for (one, name, held), seen in outcomes.items()
        if (one, name) == (kind, field) and held <= checks
        for each in seen
    ]


def _comment(words: str) -> str:
    return "\n".join(textwrap.wrap(words + ".", 117, initial_indent="# ", subsequent_indent="#   "))
