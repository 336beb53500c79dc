"""How often the search puts the right topic first, with signs and pairs and with other ways of cutting Chinese.

The questions are invented (`questions.toml`): some name what should be found, some are about
something else and should find nothing. Columns: right first and right among three (recall at 1 and
3), then what a person gets: the right answer, the right one named among questions they may have
meant, a wrong answer, and an answer to what is about something else.
A dictionary (`rjieba`, maintained, MIT) is measured beside it where it is installed: nothing here
needs it, and it did no better.
"""

import sys
import time
import tomllib
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import msgspec

from api.bundles import BundleShelf
from api.knowledge.search import KnowledgeIndex, Segment, signs, without_filler
from api.text import Words
from flows.cases.knowledge import Knowledge
from flows.intake.subjects import other_matter

QUESTIONS = Path(__file__).parent / "questions.toml"
LOCALE = Path(__file__).resolve().parents[2] / "locale"
LANG = "zh-CN"
PARTS = {"seen": ("near", "far"), "unseen": ("unseen", "unseen_far")}
"""The questions the words of the search were written beside, and those that were written afterwards."""


class Score(msgspec.Struct):
    """What became of the questions."""

    near: int
    far: int
    wrong: list[tuple[str, str]]
    false: list[tuple[str, str]]
    answered: int = 0
    named: int = 0
    first: int = 0
    among: int = 0
    took: float = 0.0
    """Milliseconds a question."""


Rows = list[tuple[frozenset[str], str]]


def questions(part: str, knowledge: Knowledge) -> Rows:
    """The questions of one part of the table, each with the topics that may come first."""
    table: Mapping[str, Mapping[str, list[str]]] = tomllib.loads(QUESTIONS.read_text("utf-8"))
    return [(_topics(names.split(), knowledge), each) for names, asked in table[part].items() for each in asked]


def _topics(names: list[str], knowledge: Knowledge) -> frozenset[str]:
    """The topics of these names, and those of the files of these names."""
    return frozenset(topic.name for topic in knowledge.topics if {topic.name, topic.area} & {*names})


def measure(index: KnowledgeIndex, near: Rows, far: Rows) -> Score:
    """Every question once; what is plainly another matter is never looked up, as in the service."""
    score = Score(len(near), len(far), wrong=[], false=[])
    begun = time.process_time()
    for topics, text in near:
        ranked, meant = [each.topic for each in index.rank(text, LANG)], index.meant(text, LANG)
        score.first += ranked[:1] != [] and ranked[0] in topics
        score.among += bool(topics & {*ranked})
        score.answered += meant in topics
        score.named += meant is None and bool(topics & {each.topic for each in index.find(text, LANG)})
        score.wrong += [(text, meant)] if meant is not None and meant not in topics else []
    for _, text in far:
        meant = index.meant(text, LANG) if other_matter(text) is None else None
        score.false += [(text, meant)] if meant is not None else []
    score.took = (time.process_time() - begun) * 1000 / (len(near) + len(far))
    return score


def ways_of_cutting() -> dict[str, Segment]:
    """Signs and pairs, pairs alone, and a dictionary where there is one."""
    found: dict[str, Segment] = {"signs and pairs": signs, "pairs": lambda text: [*filter(_is_no_sign, signs(text))]}
    try:
        jieba = import_module("rjieba")
    except ModuleNotFoundError:
        return found
    return {**found, "dictionary": lambda text: [w for w in jieba.cut_for_search(without_filler(text)) if w.isalnum()]}


def _is_no_sign(term: str) -> bool:
    return len(term) > 1 or term < "\u4e00"


def main() -> None:
    """Measures each way and prints the table, with what went wrong where `-v` asks for it."""
    knowledge, words = BundleShelf.read().knowledge, Words(LOCALE)
    for seen, parts in PARTS.items():
        near, far = (questions(part, knowledge) for part in parts)
        sys.stdout.write(f"{seen + ':':24}{'first':>7}{'of 3':>7}{'right':>7}{'named':>7}{'wrong':>7}{'false':>7}{'ms':>7}\n")
        for name, segment in ways_of_cutting().items():
            score = measure(KnowledgeIndex(knowledge, words, segment), near, far)
            counts = [score.first, score.among, score.answered, score.named, len(score.wrong)]
            shares = "".join(f"{count / score.near:7.2f}" for count in counts)
            sys.stdout.write(f"{name:24}{shares}{len(score.false) / score.far:7.2f}{score.took:7.2f}\n")
            if "-v" in sys.argv:
                sys.stdout.writelines(f"    {text} → {topic}\n" for text, topic in [*score.wrong, *score.false])
        sys.stdout.write(f"of {len(near)} questions, and {len(far)} about something else\n")


if __name__ == "__main__":
    main()
