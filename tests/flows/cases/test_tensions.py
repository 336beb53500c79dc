"""Where parties differ is shown to staff with each one's word; small differences are none."""

import pytest

from flows.cases.tensions import agrees, tensions_of
from flows.engine.definitions import FactDef
from flows.engine.facts import DECLINED, HELD, PROPOSED, Assertion, Source

FACTS = {
    "date": FactDef(kind="partial_date"),
    "time": FactDef(kind="time"),
    "place": FactDef(kind="text"),
    "parts": FactDef(kind="texts"),
    "insured": FactDef(kind="boolean"),
}


def said(fact: str, slot: str, value: object, status: str = HELD) -> Assertion:
    """One party's word."""
    return Assertion(
        id=f"{fact}.{slot}", seq=0, fact=fact, slot=slot, status=status, value=value, source=Source("answer"),
        confidence=1.0, at="2026-11-24T09:00:00+08:00", by="somebody", turn=1, flow="f",
    )  # fmt: skip


def slots(**words: dict[str, object]) -> dict[str, dict[str, Assertion]]:
    """Words by fact and party."""
    return {fact: {slot: said(fact, slot, value) for slot, value in told.items()} for fact, told in words.items()}


def test_both_words_are_kept_side_by_side():
    """The record names the fact and what each party says of it, and takes no side."""
    (found,) = tensions_of(slots(insured={"worker": True, "employer": False}), FACTS)
    assert (found.fact, found.words) == ("insured", {"worker": True, "employer": False})


def test_one_party_alone_has_no_tension():
    """A word waiting to be confirmed by the same party is not another party's word."""
    waiting = {
        "place": {"worker": said("place", "worker", "一楼"), "~worker": said("place", "~worker", "二楼", PROPOSED)}
    }
    assert tensions_of(waiting, FACTS) == ()


def test_what_a_party_declined_contradicts_nobody():
    """Not knowing is no word against the other's."""
    told = {"place": {"worker": said("place", "worker", "一楼"), "employer": said("place", "employer", None, DECLINED)}}
    assert tensions_of(told, FACTS) == ()


def test_a_third_person_may_differ_too():
    """Two relatives and the employer: one odd word is enough, all three are shown."""
    (found,) = tensions_of(
        slots(date={"worker": "2026-11-20", "worker:2": "2026-11-20", "employer": "2026-11-24"}), FACTS
    )
    assert found.words == {"worker": "2026-11-20", "worker:2": "2026-11-20", "employer": "2026-11-24"}


def test_every_pair_is_compared():
    """Two may each agree with the first word and still not with each other."""
    (found,) = tensions_of(slots(place={"worker": "车间", "worker:2": "三号车间", "employer": "五号车间"}), FACTS)
    assert len(found.words) == 3


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        pytest.param("time", "15:00", "15:15", True, id="a quarter of an hour"),
        pytest.param("time", "15:00", "15:16", False, id="more than a quarter"),
        pytest.param("time", "afternoon", "15:40", True, id="a part of the day holds the hour"),
        pytest.param("time", "morning", "15:40", False, id="morning is not the afternoon"),
        pytest.param("time", "dawn", "06:15", True, id="dawn ends at six"),
        pytest.param("time", "dawn", "06:16", False, id="dawn is over"),
        pytest.param("time", "morning", "04:44", False, id="morning begins at five"),
        pytest.param("time", "morning", "12:16", False, id="morning ends at noon"),
        pytest.param("time", "noon", "10:44", False, id="noon begins at eleven"),
        pytest.param("time", "noon", "14:15", True, id="noon ends at two"),
        pytest.param("time", "afternoon", "11:44", False, id="the afternoon begins at noon"),
        pytest.param("time", "afternoon", "19:16", False, id="the afternoon ends at seven"),
        pytest.param("time", "evening", "16:45", True, id="the evening begins at five"),
        pytest.param("time", "evening", "00:16", False, id="the evening ends at midnight"),
        pytest.param("time", "night", "19:44", False, id="the night begins at eight"),
        pytest.param("time", "night", "06:16", False, id="the night ends at six"),
        pytest.param("time", "night", "01:00", True, id="after midnight is night"),
        pytest.param("time", "23:55", "00:05", True, id="around midnight"),
        pytest.param("time", "evening", "night", True, id="the evening runs into the night"),
        pytest.param("partial_date", "2026-11-23", "2026-11-24", True, id="a day"),
        pytest.param("partial_date", "2026-11-23", "2026-11-25", False, id="two days"),
        pytest.param("partial_date", {"year": 2026, "month": 11}, "2026-11-23", True, id="a month holds the day"),
        pytest.param("partial_date", {"year": 2025}, "2026-11-23", False, id="another year"),
        pytest.param("text", "工地", "云栖谷工地二楼", True, id="a short name inside a long one"),
        pytest.param("text", "一号 车间", "一号车间", True, id="a space"),
        pytest.param("text", "一号车间", "食堂", False, id="another place"),
        pytest.param("texts", ["左腿"], ["左腿", "头"], True, id="one more part"),
        pytest.param("texts", ["左腿"], ["右腿"], False, id="the other leg"),
        pytest.param("boolean", True, False, False, id="yes and no"),
        pytest.param("region", {"text": "杭州"}, {"code": "330100", "text": "杭州市"}, True, id="only one has a code"),
        pytest.param("region", {"code": "510100"}, {"code": "330100"}, False, id="two codes"),
        pytest.param("region", {"code": "330100"}, "杭州", False, id="no place at all"),
        pytest.param("moment", "2026-11-23T22:10+08:00", "2026-11-23", True, id="a moment on that day"),
        pytest.param("moment", "2026-05-01T22:10+08:00", "2026-05-01T22:20+08:00", True, id="ten minutes"),
        pytest.param(
            "moment", "2026-05-01T22:10+08:00", "2026-05-02T20:00+08:00", False, id="hours that decide the 48"
        ),
        pytest.param("moment", "2026-05-01T22:10+08:00", "2026-05-01T14:10+00:00", True, id="one moment, two offsets"),
        pytest.param("choice", "direct", "dispatch", False, id="two choices"),
    ],
)
def test_what_counts_as_the_same(kind: str, one: object, other: object, same: bool):
    """A reader who means well sees no dispute where there is none, in either order."""
    assert agrees(kind, one, other) is same
    assert agrees(kind, other, one) is same
