"""Orders the wordings of a topic for readers of whom nothing is known: the commonest situation first (读者次序)."""

from collections.abc import Iterable, Mapping, Sequence

from flows.cases.knowledge import AnswerDef, Topic
from flows.engine.expressions import Node, Result

_AT_WORK: Mapping[str, object] = {
    "asked.work": True, "accident.in_workplace": True, "accident.in_work_time": True, "accident.work_related": True,
}  # fmt: skip
_ON_THE_WAY: Mapping[str, object] = {
    "asked.work": True, "accident.commuting": True, "matter.commuting": True, "accident.traffic": True,
}  # fmt: skip


def _worker(**told: object) -> Mapping[str, object]:
    """Somebody hurt at work who lives, of whom this is known besides; `__` stands for the dot of a name."""
    return {**_AT_WORK, **{name.replace("__", "."): value for name, value in told.items()}}


LIVING: Sequence[Mapping[str, object]] = (
    _worker(employment__insured=True),
    _worker(),
    _worker(employment__insured=False),
    _worker(employment__contract=False),
    _worker(employer__attitude=["refuses_apply"]),
    _worker(employer__attitude=["refuses_pay"]),
    _worker(employer__attitude=["denies_relation"]),
    _worker(employer__attitude=["denies_injury"]),
    _worker(employer__attitude=["unreachable"]),
    {**_ON_THE_WAY, "accident.traffic_liability": "own_none"},
    {**_ON_THE_WAY, "accident.traffic_liability": "own_equal"},
    _ON_THE_WAY,
    {**_ON_THE_WAY, "accident.traffic": False},
    _worker(recognition__status="applied"),
    _worker(recognition__status="done"),
    _worker(recognition__status="done", employment__insured=False),
    _worker(appraisal__status="pending"),
    _worker(appraisal__grade=10),
    _worker(appraisal__grade=6),
    _worker(appraisal__grade=4),
    _worker(employment__ended=True),
    _worker(recognition__status="none", clock__late=True),
    _worker(clock__late=True),
    _worker(recognition__status="denied"),
    {**_ON_THE_WAY, "accident.traffic_liability": "own_main"},
    _worker(employment__form="subcontract"),
    _worker(matter__illness=True, illness__sudden=True),
    _worker(matter__disease=True, disease__name="尘肺", disease__certificate_date="2026-11-20"),
    _worker(matter__trip=True),
    _worker(matter__trip=True, accident__traffic=True),
    _worker(matter__preparatory=True),
    _worker(matter__violence=True),
    _worker(accident__organised_activity=True),
    _worker(employment__form="over_age", worker__age=62),
    _worker(accident__work_related=False),
    _worker(exclusion__alcohol=True),
    _worker(matter__rescue=True),
    _worker(matter__veteran=True),
    {**_AT_WORK, "referral.platform": True, "employment.form": "platform", "employment.contract": False},
    _worker(employer__status="unregistered"),
    {"asked.work": False},
)
"""Who reads, as far as it makes a difference, the commonest first; a judgement of ours, no count."""
KIN: Sequence[Mapping[str, object]] = (
    _worker(death__told=True),
    _worker(death__told=True, employment__insured=False),
    _worker(death__told=True, recognition__status="done"),
    _worker(death__told=True, matter__illness=True),
    _worker(death__told=True, matter__illness=True, death__within_48h=False),
    _worker(death__told=True, appraisal__grade=4),
    _worker(death__told=True, employer__status="unregistered"),
)
EMPLOYERS: Sequence[Mapping[str, object]] = (
    {"side.employer": True, **_AT_WORK},
    {"side.employer": True, **_AT_WORK, "clock.start": "2026-01-01", "env.today": "2026-03-01"},
    {"side.employer": True, **_AT_WORK, "employment.insured": False},
    {"side.employer": True, **_AT_WORK, "recognition.status": "done", "appraisal.grade": 10},
    {"side.employer": True, **_AT_WORK, "appraisal.grade": 6},
    {"side.employer": True, **_AT_WORK, "appraisal.grade": 4},
    {"side.employer": True, **_AT_WORK, "death.told": True},
)
_ASKED_IN_WORDS = len(LIVING)
"""Where a wording stands that only certain words of a question call for: after all that a case calls for."""
_READERS = (*LIVING, None, *KIN, *EMPLOYERS)
_NOBODY = len(_READERS)
"""The place of a wording that none of these readers needs."""


def commonest_first(topic: Topic, rows: Iterable[AnswerDef], facts: Iterable[str]) -> list[AnswerDef]:
    """The given wordings of a topic, each at the place of the commonest reader it is for.

    The law of a province somebody chose comes before everything. Among wordings for the same
    reader the more general stands first: the author wrote from the special to the general.
    """
    known = frozenset(facts)
    places = {each.row.id: _place(each.row, each.when, known) for each in topic.answers}
    return sorted(reversed(list(rows)), key=lambda row: places[row.id])


def _place(row: AnswerDef, when: Node | None, facts: frozenset[str]) -> int:
    if row.provinces:
        return -1
    if when is None:
        return _ASKED_IN_WORDS
    views = ((at, _Reader(told, facts)) for at, told in enumerate(_READERS) if told is not None)
    found = next((at for at, view in views if when.result(view)[0]), _NOBODY)
    return max(found, _ASKED_IN_WORDS) if row.cues else found


class _Reader:
    """A case in which just this is known."""

    def __init__(self, told: Mapping[str, object], facts: frozenset[str]) -> None:
        self._told, self._facts = told, facts

    def read(self, name: str) -> Result:
        # A rule of which nothing is known does not hold; a fact of which nothing is known is open.
        is_open = name in self._facts or name.startswith("asked.")
        return self._told.get(name, None if is_open else False), name in self._told or not is_open

    def status(self, name: str) -> str:
        return "held" if name in self._told else "unknown"

    def may(self, name: str, truth: bool) -> bool:
        value, done = self.read(name)
        return not done or bool(value) is truth

    def openings(self, _name: str, _aim: bool | None = None) -> list[str]:
        return []
