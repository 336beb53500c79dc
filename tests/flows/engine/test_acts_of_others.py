"""Several parties, registers, and a speaker who turns out to be of another party, on one case."""

import pytest

from flows.engine.facts import (
    ALL,
    CONTRADICTION,
    DECLINED,
    DISPUTED,
    HELD,
    LATER,
    POSTPONED,
    PROPOSED,
    REGISTER,
    UNKNOWN,
    WITHDRAWN,
)
from tests.flows.engine.card import BUNDLE
from tests.flows.engine.generated import picture
from tests.flows.engine.talk import Talk, declined, guessed, stands, told

NAME, AGE, STREET, TOWN, LIST = "reader.name", "reader.age", "home.street", "home.in_town", "reader.interests"


@pytest.fixture
def talk() -> Talk:
    """A reader who has said nothing yet."""
    return Talk(BUNDLE)


# --- two parties ---


def test_two_words_stand_side_by_side(talk: Talk) -> None:
    """Neither overwrites the other and neither party hears of it; staff see the dispute."""
    talk.answer(NAME, "a")
    with talk.other() as library:
        library.answer(NAME, "b")
        assert stands(library, NAME) == (HELD, "b", None)
    assert stands(talk, NAME) == (HELD, "a", None)
    assert {slot: entry.value for slot, entry in talk.ledger.slots[NAME].items()} == {"reader": "a", "library": "b"}
    talk.sees = ALL
    for party in ("reader", "library"):
        talk.reload(party)
        assert talk.state(NAME) == DISPUTED
        assert talk.ledger.read(NAME) == (None, True)
        assert NAME not in talk.agenda.open_facts()


def test_what_another_party_discloses_spares_a_question_and_stays_its_word() -> None:
    """It never becomes this party's statement."""
    talk = Talk(BUNDLE, sees=ALL)
    with talk.other() as library:
        library.answer(NAME, "b")
    assert talk.ledger.standing(NAME).by.slot == "library"
    assert NAME not in talk.agenda.open_facts()
    assert "reader" not in talk.ledger.slots[NAME]


def test_a_second_filing_is_adopted_as_a_party_of_its_own(talk: Talk) -> None:
    """All its words, the doubted and declined ones too; nothing already in the file moves, and it can be rebuilt."""
    talk.answer(NAME, "a")
    draft = Talk(BUNDLE)
    draft.say(told(NAME, "b"), declined(AGE, LATER), guessed(LIST, ["maps"]), told(TOWN, False), told(STREET, "x"))
    draft.say(told(NAME, "c", "utterance"))
    with talk.other("reader2") as second:
        second.adopt(draft.ledger.own())
        assert stands(second, NAME) == (HELD, "b", CONTRADICTION)
        assert stands(second, AGE) == (DECLINED, None, POSTPONED)
        assert stands(second, LIST) == (PROPOSED, ["maps"], None)
        assert second.ledger.parked().keys() == {STREET}
        assert second.ledger.parties() == {"reader", "reader2"}
    assert stands(talk, NAME) == (HELD, "a", None)
    assert talk.replayed().snapshot() == talk.ledger.snapshot()


# --- registers ---


def test_what_a_register_says_beside_an_answer_waits(talk: Talk) -> None:
    """And is no act the person could take back, nor does taking back their own take it away."""
    talk.answer(NAME, "a")
    talk.say(guessed(NAME, "b", REGISTER, 1.0), by=REGISTER)
    assert stands(talk, NAME) == (HELD, "a", CONTRADICTION)
    talk.undo()
    assert stands(talk, NAME) == (PROPOSED, "b", None)
    assert talk.undo() == ()
    talk.confirm(NAME)
    assert stands(talk, NAME) == (HELD, "b", None)


def test_undoing_a_decline_leaves_what_a_register_supplied_since(talk: Talk) -> None:
    """It is still there to confirm."""
    talk.say(declined(NAME))
    talk.say(guessed(NAME, "b", REGISTER, 1.0), by=REGISTER)
    talk.undo()
    assert talk.state(NAME) == PROPOSED
    assert talk.replayed().snapshot() == talk.ledger.snapshot()


def test_undoing_a_confirmation_brings_back_what_the_register_proposed(talk: Talk) -> None:
    """The person's yes is taken back, not the register's word."""
    talk.say(guessed(NAME, "b", REGISTER, 1.0), by=REGISTER)
    talk.confirm(NAME)
    talk.undo()
    assert stands(talk, NAME) == (PROPOSED, "b", None)


# --- a speaker who turns out to be of another party ---


def test_whoever_turns_out_to_be_another_party_takes_all_words_along(talk: Talk) -> None:
    """Held, declined, proposed and doubted alike."""
    talk.say(told(NAME, "a"), declined(AGE), guessed(STREET, "High Street"))
    talk.say(told(NAME, "b", "utterance"))
    talk.say(told(TOWN, True), party_of=lambda _: "library")
    assert talk.ledger.party == "library"
    assert stands(talk, NAME) == (HELD, "a", CONTRADICTION)
    assert stands(talk, AGE) == (DECLINED, None, None)
    assert stands(talk, STREET) == (PROPOSED, "High Street", None)
    assert all(slots["reader"].status == WITHDRAWN for slots in talk.ledger.slots.values())


def test_the_other_partys_own_word_is_not_overwritten_by_moving(talk: Talk) -> None:
    """What it held before stands; the word that moved in stays in the log."""
    with talk.other() as library:
        library.answer(NAME, "theirs")
    talk.say(told(NAME, "mine"), party_of=lambda _: "library")
    assert stands(talk, NAME) == (HELD, "theirs", None)
    assert "mine" in [entry.value for entry in talk.log]


def test_undoing_the_act_that_moved_a_speaker_moves_them_back(talk: Talk) -> None:
    """Party, words and plan are as before; the live case, the loaded and the rebuilt one agree."""
    talk.answer(NAME, "a")
    before = picture(talk)
    talk.say(told(TOWN, True), party_of=lambda _: "library")
    talk.undo(party_of=lambda _: "reader")
    assert talk.ledger.party == "reader"
    assert picture(talk) == before
    assert talk.replayed().snapshot() == talk.ledger.snapshot()
    talk.undo()
    assert stands(talk, NAME) == (UNKNOWN, None, None)
