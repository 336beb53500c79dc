"""On a page for everybody the commonest situation comes first, and each has its place by whom it is for."""

import re

import pytest

from flows.cases.knowledge import AnswerDef, Topic
from flows.cases.readers import EMPLOYERS, KIN, LIVING, commonest_first
from tests.flows.cases.files import SHELF
from tests.test_knowledge import WORDS

TOPICS = {topic.name: topic for topic in SHELF.knowledge.topics if len(topic.row.answer) > 1}
FACTS = SHELF.current.facts
NOT_THE_WORKER = re.compile("单位来|去世")
"""In the heading of a wording that is for an employer or for a family."""
SPOKEN_OF = re.compile("去世|单位要付|雇主")
"""A question that is theirs anyway."""


def ordered(topic: Topic, province: str | None = None) -> list[AnswerDef]:
    """The special wordings as they stand on the page."""
    rows = [row for row in topic.row.answer[:-1] if not row.provinces or province in row.provinces]
    return commonest_first(topic, rows, FACTS)


def heading(topic: Topic, row: AnswerDef) -> str:
    """For whom a wording is, as its heading says."""
    return WORDS.say(f"answers-{topic.area}", f"{topic.name}-{row.id}", "zh-CN", "case")


@pytest.mark.parametrize(
    ("topic", "first", "last"),
    [
        ("eligibility", ["at_work", "done"], ["sudden_late", "employer"]),
        ("what_to_do", ["uninsured", "denies", "commuting"], ["employer", "employer_death"]),
        ("how_to_apply", ["uninsured", "waiting", "done"], ["death", "done_death", "employer"]),
        ("documents", ["no_contract", "commuting"], ["death", "death_done"]),
        ("money", ["uninsured", "recognised"], ["employer", "employer_uninsured"]),
        ("liability", ["uninsured", "commuting", "subcontract"], ["death_kin", "employer", "death"]),
    ],
)
def test_the_commonest_situation_comes_first(topic: str, first: list[str], last: list[str]) -> None:
    """A living worker, hurt at work, insured or not; families and employers find theirs further down."""
    names = [row.id for row in ordered(TOPICS[topic])]
    assert names[: len(first)] == first
    assert names[-len(last) :] == last


@pytest.mark.parametrize("topic", TOPICS.values(), ids=TOPICS)
def test_nobody_reads_of_a_death_or_of_employers_before_their_own_case(topic: Topic) -> None:
    """As the headings say it, on every page, unless the question itself is about that."""
    theirs = [bool(NOT_THE_WORKER.search(heading(topic, row))) for row in ordered(topic)]
    assert theirs == sorted(theirs) or SPOKEN_OF.search(WORDS.say(f"answers-{topic.area}", topic.name, "zh-CN"))


@pytest.mark.parametrize("topic", TOPICS.values(), ids=TOPICS)
def test_every_wording_has_its_reader(topic: Topic) -> None:
    """One that no reader of the list needs would sink to the end unseen: then the list lacks somebody."""
    known = {each.row.id: each.when for each in topic.answers if each.when is not None}
    readers = (*LIVING, *KIN, *EMPLOYERS)
    assert [name for name, when in known.items() if not any(_needs(when, told) for told in readers)] == []


def _needs(when: object, told: dict[str, object]) -> bool:
    """Whether a condition holds for a reader, rules of which nothing is known taken as not holding."""

    class Known:
        def read(self, name: str) -> tuple[object, bool]:
            is_open = name in FACTS or name.startswith("asked.")
            return told.get(name, None if is_open else False), name in told or not is_open

        def status(self, name: str) -> str:
            return "held" if name in told else "unknown"

    return bool(when.result(Known())[0])


def test_the_law_of_a_chosen_province_comes_before_everything() -> None:
    """Whoever named a province reads its law at once; whoever named none reads none."""
    assert [row.id for row in ordered(TOPICS["again"], "510000")][0] == "sichuan"
    assert "sichuan" not in [row.id for row in ordered(TOPICS["again"])]


def test_every_wording_keeps_its_place_only() -> None:
    """Nothing is lost or doubled by the order."""
    for topic in TOPICS.values():
        rows = topic.row.answer[:-1]
        assert sorted(row.id for row in commonest_first(topic, rows, FACTS)) == sorted(row.id for row in rows)
