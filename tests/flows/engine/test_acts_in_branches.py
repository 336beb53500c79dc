"""A closed branch puts answers away, a reopened one brings them back; undo takes both back."""

import pytest

from flows.engine.facts import (
    ALL,
    DECLINED,
    DEPENDENCY_CHANGED,
    HELD,
    LATER,
    NOT_APPLICABLE,
    PARKED,
    PROPOSED,
    UNKNOWN,
)
from tests.flows.engine.card import BUNDLE
from tests.flows.engine.generated import picture
from tests.flows.engine.talk import Talk, declined, guessed, stands, told, withdrawn

NAME, AGE, STREET, TOWN, LIST = "reader.name", "reader.age", "home.street", "home.in_town", "reader.interests"
GUARDIAN, GUARDIAN_PHONE = "guardian.name", "guardian.phone"


@pytest.fixture
def talk() -> Talk:
    """A reader who has said nothing yet."""
    return Talk(BUNDLE)


# --- branches that close and open ---


def test_a_closed_branch_parks_and_a_reopened_one_brings_back_to_confirm(talk: Talk) -> None:
    """Nothing a person said is lost, and nothing comes back unseen."""
    talk.say(told(TOWN, True), told(STREET, "High Street"))
    talk.answer(TOWN, False)
    assert talk.state(STREET) == NOT_APPLICABLE
    assert talk.ledger.parked()[STREET].value == "High Street"
    assert STREET not in talk.ledger.values()
    talk.answer(TOWN, True)
    assert stands(talk, STREET) == (PROPOSED, "High Street", DEPENDENCY_CHANGED)
    assert talk.ledger.parked() == {}
    talk.confirm(STREET)
    assert stands(talk, STREET) == (HELD, "High Street", None)


def test_parking_goes_on_from_branch_to_branch(talk: Talk) -> None:
    """What hangs on a parked answer is parked with it, and comes back with it."""
    talk.say(told(AGE, 9), told(GUARDIAN, "Ann"), told(GUARDIAN_PHONE, "13800000001"))
    entries = talk.answer(AGE, 30)
    assert [(entry.fact, entry.status) for entry in entries] == [
        (AGE, HELD), (GUARDIAN, PARKED), (GUARDIAN_PHONE, PARKED)
    ]  # fmt: skip
    talk.answer(AGE, 10)
    assert stands(talk, GUARDIAN) == (PROPOSED, "Ann", DEPENDENCY_CHANGED)
    assert stands(talk, GUARDIAN_PHONE) == (PROPOSED, "13800000001", DEPENDENCY_CHANGED)


def test_a_branch_whose_condition_is_taken_back_stays_as_it_is(talk: Talk) -> None:
    """Not knowing is no reason to put an answer away or to bring one back."""
    talk.say(told(TOWN, True), told(STREET, "High Street"))
    talk.say(withdrawn(TOWN))
    assert stands(talk, STREET) == (HELD, "High Street", None)
    talk.answer(TOWN, False)
    talk.say(withdrawn(TOWN))
    assert talk.ledger.parked().keys() == {STREET}
    assert talk.state(STREET) == UNKNOWN


def test_what_is_told_into_a_closed_branch_is_parked_at_once(talk: Talk) -> None:
    """It is kept for when the branch opens, and repeating it adds nothing."""
    talk.answer(TOWN, False)
    entries = talk.answer(STREET, "High Street")
    assert [entry.status for entry in entries] == [HELD, PARKED]
    assert talk.answer(STREET, "High Street") == ()
    assert [entry.status for entry in talk.answer(STREET, "Low Street")] == [HELD, PARKED]
    talk.answer(TOWN, True)
    assert stands(talk, STREET) == (PROPOSED, "Low Street", DEPENDENCY_CHANGED)


def test_a_decline_is_not_parked(talk: Talk) -> None:
    """There is nothing to bring back."""
    talk.say(told(TOWN, True), declined(STREET))
    talk.answer(TOWN, False)
    assert talk.ledger.parked() == {}
    talk.answer(TOWN, True)
    assert stands(talk, STREET) == (DECLINED, None, None)


def test_a_contradiction_in_a_closed_branch_waits_with_it(talk: Talk) -> None:
    """Both words come back, the later one on the card."""
    talk.say(told(TOWN, True), told(STREET, "High Street"))
    talk.say(told(STREET, "Low Street", "utterance"))
    talk.answer(TOWN, False)
    talk.answer(TOWN, True)
    assert talk.agenda.next().proposed == {STREET: "Low Street"}


def test_a_partys_words_are_put_away_only_with_its_own_acts() -> None:
    """Another party's disclosed answer closes the branch, but leaves my entries alone until I speak."""
    talk = Talk(BUNDLE, sees=ALL)
    talk.answer(STREET, "High Street")
    with talk.other() as library:
        entries = library.answer(TOWN, False)
        assert [(entry.slot, entry.status) for entry in entries] == [("library", HELD)]
    assert talk.state(STREET) == NOT_APPLICABLE
    assert STREET not in talk.ledger.values()
    entries = talk.answer(AGE, 30)
    assert [(entry.fact, entry.status) for entry in entries] == [(AGE, HELD), (STREET, PARKED)]


# --- undo ---


def test_undo_restores_what_was_held_declined_and_put_off(talk: Talk) -> None:
    """With the reasons, so that what was put off is still asked once more."""
    talk.say(told(NAME, "a"), declined(AGE, LATER), declined(LIST), guessed(TOWN, True))
    before = picture(talk)
    talk.say(told(NAME, "b"), told(AGE, 9), told(LIST, ["maps"]), told(TOWN, False))
    entries = talk.undo()
    assert picture(talk) == before
    assert {entry.undoes for entry in entries} == {2}


def test_undo_takes_the_consequences_back(talk: Talk) -> None:
    """What an act parked is held again, not to be confirmed once more."""
    talk.say(told(TOWN, True), told(STREET, "High Street"))
    talk.answer(TOWN, False)
    talk.undo()
    assert stands(talk, TOWN) == (HELD, True, None)
    assert stands(talk, STREET) == (HELD, "High Street", None)


def test_undo_goes_back_act_by_act(talk: Talk) -> None:
    """Through several answers to one question, to where nothing was said."""
    for value in ("a", "b", "c"):
        talk.answer(NAME, value)
    states = []
    while talk.undo():
        states.append(stands(talk, NAME))
    assert states == [(HELD, "b", None), (HELD, "a", None), (UNKNOWN, None, None)]


def test_undo_takes_back_an_act_on_one_fact_several_times(talk: Talk) -> None:
    """What was told into a closed branch, and so parked in the same act, is gone again."""
    talk.answer(TOWN, False)
    talk.answer(STREET, "High Street")
    talk.undo()
    assert talk.ledger.parked() == {}
    talk.answer(TOWN, True)
    assert stands(talk, STREET) == (UNKNOWN, None, None)


def test_undo_reaches_what_was_parked_since() -> None:
    """My answer goes back although another party's word has closed its branch meanwhile."""
    talk = Talk(BUNDLE, sees=ALL)
    talk.answer(STREET, "High Street")
    with talk.other() as library:
        library.answer(TOWN, False)
    talk.say()
    assert talk.ledger.parked()
    talk.undo()
    assert talk.ledger.parked() == {}
    with talk.other() as library:
        library.undo()
    assert stands(talk, STREET) == (UNKNOWN, None, None)


def test_undo_leaves_what_another_party_said() -> None:
    """Their answer in a branch I had closed is theirs to confirm when I open it again."""
    talk = Talk(BUNDLE, sees=ALL)
    talk.answer(TOWN, False)
    with talk.other() as library:
        library.answer(STREET, "Mill Street")
    talk.undo()
    assert talk.ledger.slots[STREET]["library"].value == "Mill Street"
    talk.answer(TOWN, True)
    with talk.other() as library:
        library.say()
        assert stands(library, STREET) == (PROPOSED, "Mill Street", DEPENDENCY_CHANGED)


def test_nobody_undoes_another_partys_act() -> None:
    """Each goes back only over its own acts."""
    talk = Talk(BUNDLE, sees=ALL)
    talk.answer(NAME, "a")
    with talk.other() as library:
        assert library.undo() == ()
        library.answer(AGE, 9)
    talk.undo()
    assert stands(talk, NAME) == (UNKNOWN, None, None)
    assert stands(talk, AGE) == (HELD, 9, None)


def test_an_undone_act_is_not_undone_again(talk: Talk) -> None:
    """And undoing is no act that could be undone."""
    talk.answer(NAME, "a")
    assert talk.undo()
    assert talk.undo() == ()


def test_a_branch_that_a_new_role_closed_stays_closed_after_an_undo() -> None:
    """The undo takes back what was said, not what the calendar or a role decided."""
    talk = Talk(BUNDLE)
    talk.say(told("reader.joined", "2026-01-01"), told(NAME, "a"))
    talk.see(role="returning", today="2028-01-01")
    talk.answer(NAME, "b")
    talk.undo()
    assert talk.ledger.read("card.old") == (True, True)
