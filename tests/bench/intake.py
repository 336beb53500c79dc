"""Measures the reading of free text on the invented messages: precision, recall, time, and growth on hostile input.

Run as `python -m tests.bench.intake`; figures are told as they are, and no test asserts them.
"""

import argparse
import collections
import statistics
import sys
import time
import tomllib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from flows.intake import candidates
from flows.intake.candidates import Candidate
from flows.intake.extract import extract
from flows.intake.vocabulary import table
from tests.flows.intake.variants import with_slips, without_punctuation

NOW = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 the readers take the local time of the speaker
MESSAGES = Path(__file__).parents[1] / "flows" / "intake" / "messages"
# What follows without being said is measured as a proposal, apart from what is told.
PROPOSED = frozenset(("accident.in_work_time", "accident.in_workplace", "accident.work_related", "applicant.relation"))
TEXTS = frozenset(
    table("""
    accident.place accident.cause accident.vehicle diagnosis.hospital disease.name disease.post illness.name
    worker.occupation worker.tenure worker.industry injury.parts injury.kinds treatment.kind
""")
)
MEASURED = frozenset(
    table("""
    accident.date accident.time accident.place accident.cause injury.parts injury.kinds employer.attitude
    employment.insured employment.contract employment.form employment.ended employer.status employer.pays_medical
    death.occurred death.within_48h appraisal.grade appraisal.status recognition.status accident.commuting
    accident.traffic accident.traffic_liability accident.vehicle accident.violence accident.business_trip
    accident.preparatory accident.overtime accident.organised_activity disease.name illness.name illness.sudden
    exclusion.alcohol exclusion.drugs exclusion.self_harm exclusion.crime rescue.public_interest veteran.certificate
    worker.age worker.monthly_wage
""")
)
HOSTILE = table("""
    被 在 从 在工地被 被把 没有 公司不 左手 2020年 1. 一 十 医院 车撞 下班路上 老板 我被他打 工伤认定 如果 岁
    喝了 ， a 工资8 3级 从2005年到 对方 第一人民医院 去 自己 救人 上班前 突然 我
""")


def show(line: str) -> None:
    """One line to the terminal."""
    sys.stdout.write(line + "\n")


def load() -> dict[str, list[dict]]:
    """The invented messages of every ground."""
    paths = sorted(MESSAGES.glob("*.toml"))
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8"))["message"] for path in paths}


SPOILED: dict[str, Callable[[str], str]] = {
    "no marks": without_punctuation,
    "slips": lambda text: with_slips(text, seed=len(text)),
    "both": lambda text: without_punctuation(with_slips(text, seed=len(text))),
}


class Score:
    """Counts of what was read rightly, wrongly and not at all."""

    def __init__(self) -> None:
        self.right, self.wrong, self.missed = (collections.Counter() for _ in range(3))
        self.messages = self.messages_with_a_wrong_fact = 0

    def add(self, text: str, facts: dict, *, faults: bool = False) -> None:
        """Holds one reading against what the message tells."""
        found = [c for c in extract(text, now=NOW).candidates if c.fact not in PROPOSED]
        found = [c for c in found if c.doubt != candidates.INFERRED]
        told = [(fact, value) for fact, values in facts.items() for value in _each(values) if fact not in PROPOSED]
        self.messages += 1
        wrong = False
        used: set[int] = set()
        for fact, value in told:
            hits = [n for n, c in enumerate(found) if c.fact == fact and _is_same(text, c, value)]
            used.update(hits)
            (self.right if hits else self.missed)[fact] += 1
            if faults and not hits:
                show(f"missed {fact} = {value}: {text}")
        for n, candidate in enumerate(found):
            # Labels hold what each message is about; a region, a name or a phone besides is no fault.
            if n in used or candidate.fact not in MEASURED:
                continue
            self.wrong[candidate.fact] += 1
            wrong = True
            if faults:
                show(f"WRONG {candidate.fact} = {candidate.value} «{text[candidate.start : candidate.end]}»: {text}")
        self.messages_with_a_wrong_fact += wrong

    def precision(self) -> float:
        """The share of what was read that was told."""
        right, wrong = sum(self.right.values()), sum(self.wrong.values())
        return right / max(1, right + wrong)

    def recall(self) -> float:
        """The share of what was told that was read."""
        right, missed = sum(self.right.values()), sum(self.missed.values())
        return right / max(1, right + missed)

    def line(self, name: str) -> str:
        """One row of the table."""
        precision, recall = self.precision(), self.recall()
        share = self.messages_with_a_wrong_fact / max(1, self.messages)
        return f"{name:8} {self.messages:4} {precision:10.3f} {recall:7.3f} {share:11.3f}"


def _each(values: object) -> list:
    return values if isinstance(values, list) else [values]


def _is_same(text: str, candidate: Candidate, value: object) -> bool:
    if candidate.fact not in TEXTS:
        return candidate.value == value
    said = text[candidate.start : candidate.end]
    if value in said or said in value:
        return len(said) <= 2 * len(value) + 8
    at = text.find(value)
    if at >= 0:
        return candidate.start < at + len(value) and at < candidate.end
    # A slip changes a sign or two of the words; the rest still says which they were.
    return len(set(said) & set(value)) >= (len(set(value)) + 1) // 2


def score_of(messages: dict[str, list[dict]], spoil: Callable[[str], str] = str) -> Score:
    """The whole set read, each message spoiled first as speech typing spoils it."""
    score = Score()
    for group in messages.values():
        for message in group:
            facts = {fact: spoiled(values, spoil) for fact, values in message["facts"].items()}
            score.add(spoil(message["text"]), facts)
    return score


def spoiled(values: object, spoil: Callable[[str], str]) -> object:
    """The told words as they stand in the spoiled message, near enough to be found again."""
    if isinstance(values, list):
        return [spoiled(value, spoil) for value in values]
    return without_punctuation(values) if isinstance(values, str) and spoil is not str else values


def proposals(messages: dict[str, list[dict]]) -> dict[str, tuple[int, int, int]]:
    """For what is only proposed: agreeing, contradicting, and missing, of all that was told."""
    counts = {fact: [0, 0, 0] for fact in sorted(PROPOSED)}
    for group in messages.values():
        for message in group:
            found = {c.fact: c.value for c in extract(message["text"], now=NOW).candidates}
            for fact in PROPOSED & message["facts"].keys():
                told = message["facts"][fact]
                counts[fact][2 if fact not in found else found[fact] != told] += 1
    return {fact: tuple(count) for fact, count in counts.items()}


def reading_times(messages: dict[str, list[dict]]) -> list[float]:
    """Milliseconds for each message, warm."""
    texts = [message["text"] for group in messages.values() for message in group]
    for text in texts[:50]:
        extract(text, now=NOW)
    return [_timed(text) for text in texts]


def _timed(text: str) -> float:
    began = time.process_time()
    extract(text, now=NOW)
    return (time.process_time() - began) * 1000


def growth() -> list[tuple[str, float, float]]:
    """For each hostile seed, milliseconds at 1,000 and at 2,000 signs."""
    rows = []
    for seed in HOSTILE:
        short, long = ((seed * size)[:size] for size in (1000, 2000))
        rows.append((seed, min(_timed(short) for _ in range(3)), min(_timed(long) for _ in range(3))))
    return rows


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print each fault")
    parser.add_argument("--ground", help="only this ground")
    args = parser.parse_args()
    messages = {g: m for g, m in load().items() if args.ground in (None, g)}
    total = Score()
    show("ground      n  precision  recall  wrong-share")
    for ground, group in messages.items():
        score = Score()
        for message in group:
            score.add(message["text"], message["facts"], faults=args.show)
            total.add(message["text"], message["facts"])
        show(score.line(ground))
    show(total.line("all"))
    for name, spoil in SPOILED.items():
        show(score_of(messages, spoil).line(name))
    for fact in sorted(total.right | total.wrong | total.missed):
        right, wrong, missed = total.right[fact], total.wrong[fact], total.missed[fact]
        show(f"  {fact:30} right {right:3}  wrong {wrong:3}  missed {missed:3}")
    for fact, (agree, against, missing) in proposals(messages).items():
        show(f"  {fact:30} agrees {agree}, contradicts {against}, silent {missing}")
    took = sorted(reading_times(messages))
    show(f"reading time: median {statistics.median(took):.2f} ms, p95 {took[int(len(took) * 0.95)]:.2f} ms")
    for seed, short, long in sorted(growth(), key=lambda row: -row[2] / row[1])[:5]:
        show(f"  {seed!r}: 1,000 signs {short:.1f} ms, 2,000 signs {long:.1f} ms, ratio {long / short:.2f}")


if __name__ == "__main__":
    main()
