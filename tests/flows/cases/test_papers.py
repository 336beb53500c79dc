"""What is known of each paper of a conversation: given, being read, declined or taken back."""

from datetime import datetime, timedelta

import pytest

from flows.cases.materials import READ as TOLD
from flows.cases.materials import RECEIVED
from flows.cases.papers import (
    DECLINED,
    KEPT,
    PATIENCE,
    READ,
    READING,
    REFUSED,
    RETAKE,
    SURE_OF_KIND,
    TAKEN_BACK,
    Paper,
    after,
    better_kind,
    find,
    in_hand,
    newest,
    replaced,
    states_of,
    without_turn,
)
from flows.cases.readings import Outcome, Seen
from flows.engine.turns import NOTHING_IN_HAND
from tests.flows.cases.files import SHELF

DOCUMENTS = SHELF.current.definitions.document
NOW = datetime.fromisoformat("2026-11-24T09:00:00+08:00")
SEEN = (Seen("name", "李秀英", 0.99, 1, (1, 2, 3, 4)),)


def paper(state: str = READ, kind: str | None = "id_card_front", upload_id: str | None = "u1", **other) -> Paper:
    """A paper that came with turn 3."""
    return Paper(state, NOW.isoformat(), other.pop("turn", 3), 2, kind, upload_id, **other)


@pytest.mark.parametrize(
    ("papers", "states"),
    [
        pytest.param([], {}, id="none"),
        pytest.param([paper(READING)], {"id_card_front": RECEIVED}, id="being-read"),
        pytest.param([paper(RETAKE)], {"id_card_front": RECEIVED}, id="poor"),
        pytest.param([paper(KEPT)], {"id_card_front": RECEIVED}, id="unread"),
        pytest.param([paper(READ), paper(READING)], {"id_card_front": TOLD}, id="one-of-two-was-read"),
        pytest.param([paper(REFUSED), paper(DECLINED, upload_id=None), paper(TAKEN_BACK)], {}, id="not-given"),
        pytest.param([paper(READ, None)], {}, id="nobody-knows-what"),
    ],
)
def test_what_the_list_of_materials_says(papers: list[Paper], states: dict[str, str]) -> None:
    """A paper counts as read once one picture of it was; what was refused, declined or taken back does not."""
    assert states_of(papers) == states


def test_nothing_in_hand_is_the_usual_case() -> None:
    """Without papers the plan is computed as ever."""
    assert in_hand([], DOCUMENTS, NOW) is NOTHING_IN_HAND
    assert in_hand([paper(REFUSED), paper(TAKEN_BACK), paper(READ, None)], DOCUMENTS, NOW) is NOTHING_IN_HAND


@pytest.mark.parametrize("state", [READING, READ, KEPT, RETAKE, DECLINED])
def test_what_was_given_or_declined_is_not_offered_again(state: str) -> None:
    """Whatever became of it; nobody is asked for a photograph twice."""
    assert in_hand([paper(state)], DOCUMENTS, NOW).settled == {"id_card_front"}


@pytest.mark.parametrize(
    ("later", "waits"),
    [(timedelta(), True), (PATIENCE - timedelta(seconds=1), True), (PATIENCE, False), (timedelta(days=1), False)],
)
def test_what_is_being_read_is_awaited_for_a_while(later: timedelta, waits: bool) -> None:
    """Its facts are spared until the time is over."""
    awaited = in_hand([paper(READING)], DOCUMENTS, NOW + later).awaited
    assert awaited == (set(DOCUMENTS["id_card_front"].tells) if waits else set())


@pytest.mark.parametrize(
    ("state", "kind", "also"),
    [
        (READ, "discharge_summary", {"diagnosis_certificate", "medical_record"}),
        (DECLINED, "discharge_summary", set()),
        (READ, "pay_record", set()),
        (READ, "id_card_back", set()),
    ],
)
def test_what_stands_in_for_another(state: str, kind: str, also: set[str]) -> None:
    """A discharge summary spares asking for the certificate; one of several proofs spares no other's questions."""
    assert in_hand([paper(state, kind)], DOCUMENTS, NOW).settled == {kind, *also}


def test_a_kind_outside_the_list_spares_nothing() -> None:
    """A back of an ID card is kept, but no question waits for it."""
    assert in_hand([paper(READING, "id_card_back")], DOCUMENTS, NOW).awaited == frozenset()


@pytest.mark.parametrize(
    ("outcome", "state", "kind"),
    [
        pytest.param(Outcome("u1", "ready", "pay_record", 0.9, None, None, SEEN), READ, "pay_record", id="found-out"),
        pytest.param(Outcome("u1", "ready", "other", 0.9, "work_badge", None, SEEN), READ, "work_badge", id="said"),
        pytest.param(Outcome("u1", "ready", "other", 0.2), KEPT, "id_card_front", id="nothing-read"),
        pytest.param(Outcome("u1", "ready"), KEPT, "id_card_front", id="a-recording"),
        pytest.param(Outcome("u1", "retake", reason="dark"), RETAKE, "id_card_front", id="poor"),
        pytest.param(Outcome("u1", "refused", reason="locked"), REFUSED, "id_card_front", id="refused"),
    ],
)
def test_a_paper_after_it_was_read(outcome: Outcome, state: str, kind: str) -> None:
    """The person's word on what it is goes before the reader's, and a kind that was not found changes nothing."""
    done = after(paper(READING), outcome)
    assert (done.state, done.kind, done.reason, done.turn) == (state, kind, outcome.reason, 3)


@pytest.mark.parametrize(
    ("kind", "sure", "declared", "better"),
    [
        ("discharge_summary", SURE_OF_KIND, "diagnosis_certificate", "discharge_summary"),
        ("discharge_summary", SURE_OF_KIND - 0.01, "diagnosis_certificate", None),
        ("diagnosis_certificate", 1.0, "diagnosis_certificate", None),
        ("discharge_summary", 1.0, None, None),
        ("other", 1.0, "diagnosis_certificate", None),
        (None, 0.0, "diagnosis_certificate", None),
    ],
)
def test_the_better_kind(kind: str | None, sure: float, declared: str | None, better: str | None) -> None:
    """Another kind is offered only where somebody said one and the picture plainly is another."""
    assert better_kind(Outcome("u1", "ready", kind, sure, declared)) == better


def test_an_upload_and_a_decline_are_one_paper_each() -> None:
    """A newer word on the same upload, or on the same document declined, takes the place of the older."""
    one, other = paper(READING), paper(READING, upload_id="u2")
    declined = paper(DECLINED, upload_id=None, reason="unknown")
    again = paper(DECLINED, upload_id=None, reason="later")
    papers = replaced(replaced((one, other, declined), paper(READ)), again)
    assert papers == (other, paper(READ), again)
    assert (find(papers, "u2"), find(papers, "u3")) == (other, None)


def test_the_newest_is_taken_back_whole() -> None:
    """All that came with its turn: files are kept but tell nothing, declines are forgotten."""
    old, new = paper(turn=2, upload_id="u0"), paper(turn=5)
    declined = paper(DECLINED, "labour_contract", None, turn=5)
    papers = (old, new, declined)
    assert newest(papers).turn == 5
    left = without_turn(papers, 5)
    assert [(each.upload_id, each.state) for each in left] == [("u0", READ), ("u1", TAKEN_BACK)]
    assert newest(left) == old
    assert newest(()) is None
