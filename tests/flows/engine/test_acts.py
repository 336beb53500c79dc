"""What a word becomes in the ledger beside what was said before."""

import pytest

from flows.engine import acts
from flows.engine.facts import (
    CONTRADICTION,
    DECLINED,
    DISCLOSED_TOO,
    HELD,
    LATER,
    LATER_AGAIN,
    NOT_APPLICABLE,
    OWN,
    POSTPONED,
    PROPOSED,
    UNKNOWN,
    Claim,
    Source,
)
from tests.flows.engine.card import BUNDLE
from tests.flows.engine.talk import Talk, declined, guessed, hinted, stands, told, withdrawn

NAME, AGE, STREET, TOWN, LIST = "reader.name", "reader.age", "home.street", "home.in_town", "reader.interests"


@pytest.fixture
def talk() -> Talk:
    """A reader who has said nothing yet."""
    return Talk(BUNDLE)


# --- provenance ---


def test_an_entry_says_who_said_what_from_where_and_when(talk: Talk) -> None:
    """Nothing that matters in a dispute is left to be worked out."""
    source = Source("utterance", 3, ((0, 2),))
    [entry] = talk.say(Claim(NAME, "赵建国", source, HELD, 0.97, code="N1"))
    assert (entry.fact, entry.value, entry.source, entry.confidence, entry.code) == (NAME, "赵建国", source, 0.97, "N1")
    assert (entry.id, entry.seq, entry.turn, entry.slot, entry.by) == ("t1.0", 0, 1, "reader", "reader-1")
    assert (entry.at, entry.flow, entry.supersedes) == ("2026-11-24T09:00:00+08:00", BUNDLE.id, None)


def test_entries_are_numbered_through_and_name_what_they_replace(talk: Talk) -> None:
    """The log of a fact can be followed backwards."""
    talk.answer(NAME, "a")
    talk.say(told(AGE, 9), told(NAME, "b"))
    assert [entry.seq for entry in talk.log] == [0, 1, 2]
    assert [entry.id for entry in talk.log] == ["t1.0", "t2.0", "t2.1"]
    assert talk.log[2].supersedes == "t1.0"


def test_a_fact_that_no_definition_knows_is_refused(talk: Talk) -> None:
    """Nothing can be stored that nobody defined."""
    with pytest.raises(KeyError, match=r"reader\.shoe_size"):
        talk.answer("reader.shoe_size", 43)
    assert talk.ledger.entries == 0


# --- a value beside another ---

BESIDE = [
    pytest.param(told(NAME, "a"), told(NAME, "b"), (HELD, "b", None), id="answer-over-answer"),
    pytest.param(told(NAME, "a", "utterance"), told(NAME, "b"), (HELD, "b", None), id="answer-over-words"),
    pytest.param(told(NAME, "a", "register"), told(NAME, "b"), (HELD, "b", None), id="answer-over-register"),
    pytest.param(told(NAME, "a"), told(NAME, "b", "utterance"), (HELD, "a", CONTRADICTION), id="words-over-answer"),
    pytest.param(told(NAME, "a"), told(NAME, "b", "register"), (HELD, "a", CONTRADICTION), id="register-over-answer"),
    pytest.param(told(NAME, "a"), told(NAME, "b", "document"), (HELD, "a", CONTRADICTION), id="document-over-answer"),
    pytest.param(told(NAME, "a"), told(NAME, "b", "carried"), (HELD, "a", CONTRADICTION), id="carried-over-answer"),
    pytest.param(
        told(NAME, "a"), guessed(NAME, "b", "utterance"), (HELD, "a", CONTRADICTION), id="doubtful-words-over-answer"
    ),
    pytest.param(told(NAME, "a"), guessed(NAME, "b"), (HELD, "a", None), id="inference-over-answer"),
    pytest.param(told(NAME, "a"), guessed(NAME, "a"), (HELD, "a", None), id="inference-of-the-same"),
    pytest.param(guessed(NAME, "a"), told(NAME, "b", "utterance"), (HELD, "b", None), id="words-over-inference"),
    pytest.param(guessed(NAME, "a"), told(NAME, "a", "utterance"), (HELD, "a", None), id="words-settle-an-inference"),
    pytest.param(guessed(NAME, "a"), told(NAME, "b"), (HELD, "b", None), id="answer-over-inference"),
    pytest.param(declined(NAME), told(NAME, "b", "utterance"), (HELD, "b", None), id="words-after-a-decline"),
    pytest.param(
        declined(NAME), guessed(NAME, "b", "document"), (PROPOSED, "b", CONTRADICTION), id="reading-after-a-decline"
    ),
    pytest.param(
        declined(NAME, LATER), guessed(NAME, "b", "document"), (PROPOSED, "b", POSTPONED), id="reading-after-later"
    ),
    pytest.param(declined(NAME), guessed(NAME, "b"), (DECLINED, None, None), id="inference-after-a-decline"),
    pytest.param(told(NAME, "a"), hinted(NAME, "b"), (HELD, "a", None), id="hint-over-answer"),
    pytest.param(declined(NAME), hinted(NAME, "b"), (DECLINED, None, None), id="hint-after-a-decline"),
    pytest.param(withdrawn(NAME), guessed(NAME, "b"), (PROPOSED, "b", None), id="inference-after-nothing"),
]


@pytest.mark.parametrize(("first", "second", "expected"), BESIDE)
def test_what_a_second_word_becomes(talk: Talk, first: Claim, second: Claim, expected: tuple) -> None:
    """Only a person's own answer replaces what is held; anything else may propose, a mere guess not even that."""
    talk.say(first)
    talk.say(second)
    assert stands(talk, NAME) == expected


PROPOSALS = [
    pytest.param(("utterance", 0.6), ("inferred", 0.9), "first", id="a-guess-never-displaces-words"),
    pytest.param(("document", 0.5), ("inferred", 0.9), "first", id="a-guess-never-displaces-a-reading"),
    pytest.param(("inferred", 0.9), ("document", 0.99), "second", id="a-surer-reading-displaces-a-guess"),
    pytest.param(("document", 0.99), ("document", 0.6), "first", id="a-worse-photo-changes-nothing"),
    pytest.param(("document", 0.6), ("document", 0.99), "second", id="a-better-photo-counts"),
    pytest.param(("utterance", 0.9), ("document", 0.6), "first", id="a-poor-photo-never-displaces-words"),
    pytest.param(("inferred", 0.7), ("inferred", 0.7), "second", id="of-two-equal-guesses-the-newer"),
    pytest.param(("inferred", 0.7), ("inferred", 0.5), "first", id="a-weaker-guess-changes-nothing"),
    pytest.param(("document", 0.99), ("utterance", 0.5), "second", id="own-words-always-count"),
    pytest.param(("utterance", 0.9), ("utterance", 0.5), "second", id="newer-words-count"),
]


@pytest.mark.parametrize(("first", "second", "kept"), PROPOSALS)
def test_a_proposal_gives_way_only_to_a_better_one(
    talk: Talk, first: tuple[str, float], second: tuple[str, float], kept: str
) -> None:
    """The person's newer words always; a machine's reading only if it is at least as sure."""
    talk.say(guessed(NAME, "first", *first))
    talk.say(guessed(NAME, "second", *second))
    assert stands(talk, NAME) == (PROPOSED, kept, None)


def test_a_rival_gives_way_only_to_a_better_one(talk: Talk) -> None:
    """What is put beside a held value follows the same rule."""
    talk.say(told(NAME, "a"), told(TOWN, True))
    talk.say(guessed(NAME, "b", "document", 0.9))
    talk.say(guessed(NAME, "c", "document", 0.5))
    assert talk.agenda.next().proposed == {NAME: "b"}
    talk.say(guessed(NAME, "d", "utterance", 0.5))
    assert talk.agenda.next().proposed == {NAME: "d"}


def test_saying_the_same_again_adds_nothing(talk: Talk) -> None:
    """A repeated message leaves the log as it is."""
    for claim in (told(NAME, "a"), guessed(AGE, 9), declined(STREET), guessed(NAME, "b", "utterance")):
        assert talk.say(claim)
        assert talk.say(claim) == ()


def test_a_part_of_what_is_held_is_no_other_word(talk: Talk) -> None:
    """Whoever gave the day and then speaks of the month is not asked which one counts; an answer still replaces."""
    talk.answer("reader.joined", "2026-10-03")
    talk.say(guessed("reader.joined", {"month": 10}, "utterance"))
    assert stands(talk, "reader.joined") == (HELD, "2026-10-03", None)
    talk.say(guessed("reader.joined", {"month": 9}, "utterance"))
    assert stands(talk, "reader.joined") == (HELD, "2026-10-03", CONTRADICTION)
    talk.answer("reader.joined", {"year": 2026})
    assert stands(talk, "reader.joined") == (HELD, {"year": 2026}, None)


def test_two_words_of_one_party_are_told_from_one_that_waits(talk: Talk) -> None:
    """A yes says nothing about which of two words is meant."""
    talk.say(told(NAME, "a"), declined(AGE))
    talk.say(told(NAME, "b", "utterance"), guessed(AGE, 9, "document"))
    assert talk.ledger.has_two_words(NAME)
    assert not talk.ledger.has_two_words(AGE)
    talk.say(declined(NAME, LATER))
    assert talk.ledger.has_two_words(NAME)
    talk.confirm(NAME)
    assert not talk.ledger.has_two_words(NAME)


# --- confirming and contradicting ---


def test_a_confirmation_holds_what_was_proposed_with_its_source(talk: Talk) -> None:
    """The words or picture it came from stay with it."""
    talk.say(guessed(NAME, "a", "document", 0.99))
    [entry] = talk.confirm(NAME)
    assert (entry.status, entry.value, entry.source.kind, entry.confidence) == (HELD, "a", "document", 0.99)
    assert entry.reason == acts.CONFIRMED


def test_confirming_a_contradiction_takes_the_later_word(talk: Talk) -> None:
    """And closes it."""
    talk.answer(NAME, "a")
    talk.say(told(NAME, "b", "utterance"))
    talk.confirm(NAME)
    assert stands(talk, NAME) == (HELD, "b", None)


@pytest.mark.parametrize("answer", ["a", "b", "c"])
def test_answering_a_contradiction_settles_it_either_way(talk: Talk, answer: str) -> None:
    """The old word, the new one or a third."""
    talk.answer(NAME, "a")
    talk.say(told(NAME, "b", "utterance"))
    talk.answer(NAME, answer)
    assert stands(talk, NAME) == (HELD, answer, None)
    assert NAME not in talk.asked()


def test_nothing_waits_to_be_confirmed_twice(talk: Talk) -> None:
    """A late second tap on a card finds nothing to confirm."""
    assert acts.confirmation(talk.ledger, NAME) is None
    talk.say(guessed(NAME, "a"))
    talk.confirm(NAME)
    assert acts.confirmation(talk.ledger, NAME) is None


def test_a_party_cannot_confirm_what_another_one_proposed() -> None:
    """Another party's guess is neither shown nor confirmed, also where its words are disclosed."""
    for sees in (OWN, DISCLOSED_TOO):
        talk = Talk(BUNDLE, sees=sees)
        with talk.other() as library:
            library.say(guessed(NAME, "a"))
        assert acts.confirmation(talk.ledger, NAME) is None
        assert talk.state(NAME) == UNKNOWN


def test_a_correction_in_words_is_shown_before_it_replaces_anything(talk: Talk) -> None:
    """It says itself that the earlier word was wrong, yet only the person's yes changes it."""
    talk.answer(LIST, ["maps"])
    talk.say(Claim(LIST, ["birds", "maps"], Source("utterance"), HELD, reason=acts.CORRECTION))
    assert stands(talk, LIST) == (HELD, ["maps"], CONTRADICTION)
    assert talk.log[-1].reason == acts.CORRECTION
    talk.confirm(LIST)
    assert stands(talk, LIST) == (HELD, ["birds", "maps"], None)


# --- lists ---


def test_a_list_told_in_several_messages_grows(talk: Talk) -> None:
    """What is new stands last, with its own words."""
    talk.say(Claim(LIST, ["maps"], Source("utterance", 1, ((0, 4),))))
    [entry] = talk.say(Claim(LIST, ["maps", "birds"], Source("utterance", 2, ((3, 7), (9, 14)))))
    assert (entry.status, entry.value, entry.source.spans) == (HELD, ["maps", "birds"], ((3, 7), (9, 14)))
    [entry] = talk.say(Claim(LIST, ["trees", "maps"], Source("utterance", 3, ((1, 5), (7, 11)))))
    assert (entry.value, entry.source.spans) == (["maps", "birds", "trees"], ((1, 5),))


def test_an_account_told_in_several_messages_grows(talk: Talk) -> None:
    """A further line is no other word about the same thing; a changed beginning is."""
    talk.say(told(NAME, "one", "utterance"))
    talk.say(told(NAME, "one\ntwo", "utterance"))
    assert stands(talk, NAME) == (HELD, "one\ntwo", None)
    talk.say(told(NAME, "two", "utterance"))
    assert stands(talk, NAME) == (HELD, "one\ntwo", CONTRADICTION)


def test_an_answer_replaces_a_list_whole(talk: Talk) -> None:
    """Whoever edits a list means the list as it stands then."""
    talk.say(told(LIST, ["maps", "birds"], "utterance"))
    talk.answer(LIST, ["birds"])
    assert stands(talk, LIST) == (HELD, ["birds"], None)


def test_growing_a_proposed_list_confirms_none_of_it(talk: Talk) -> None:
    """A plain word beside a doubtful one does not make the doubtful one certain."""
    talk.say(guessed(LIST, ["maps"]))
    talk.say(told(LIST, ["birds"], "utterance"))
    assert stands(talk, LIST) == (PROPOSED, ["maps", "birds"], None)
    talk.say(told(LIST, ["birds", "maps"], "utterance"))
    assert stands(talk, LIST) == (HELD, ["birds", "maps"], None)


def test_a_doubtful_element_is_proposed_beside_a_held_list(talk: Talk) -> None:
    """The list stands until the person says yes to the longer one."""
    talk.answer(LIST, ["maps"])
    talk.say(guessed(LIST, ["birds"], "utterance"))
    assert stands(talk, LIST) == (HELD, ["maps"], CONTRADICTION)
    talk.confirm(LIST)
    assert stands(talk, LIST) == (HELD, ["maps", "birds"], None)


# --- not answering ---


def test_a_decline_is_kept_with_its_reason(talk: Talk) -> None:
    """Complete ignorance, not an absence."""
    [entry] = talk.say(declined(NAME, "cannot_obtain"))
    assert (entry.status, entry.value, entry.reason) == (DECLINED, None, "cannot_obtain")
    assert stands(talk, NAME) == (DECLINED, None, None)
    [entry] = talk.say(declined(NAME, "unknown"))
    assert entry.reason == "unknown"


def test_later_is_asked_once_more_and_then_left(talk: Talk) -> None:
    """Put off twice it is an answer."""
    talk.say(declined(NAME, LATER))
    assert stands(talk, NAME) == (DECLINED, None, POSTPONED)
    talk.say(declined(NAME, LATER))
    assert talk.log[-1].reason == LATER_AGAIN
    assert stands(talk, NAME) == (DECLINED, None, None)
    assert talk.say(declined(NAME, LATER)) == ()


def test_later_after_another_decline_is_asked_once_more(talk: Talk) -> None:
    """Whoever did not know and now wants to look it up gets the chance."""
    talk.say(declined(NAME, "unknown"))
    talk.say(declined(NAME, LATER))
    assert stands(talk, NAME) == (DECLINED, None, POSTPONED)


def test_declining_a_batch_keeps_no_proposed_value(talk: Talk) -> None:
    """“I don't know” on a card of guesses never leaves one of them standing."""
    talk.say(told(TOWN, False), guessed(NAME, "a"), guessed(AGE, 9), told("deposit.paid", True))
    assert talk.asked() == (NAME, AGE)
    talk.say(declined(NAME), declined(AGE))
    assert stands(talk, NAME) == stands(talk, AGE) == (DECLINED, None, None)
    assert talk.ledger.values().keys() == {TOWN, "deposit.paid"}


def test_not_knowing_which_word_is_right_leaves_none(talk: Talk) -> None:
    """An “I don't know” to a contradiction is about the fact; both words stay in the log."""
    talk.answer(NAME, "a")
    talk.say(told(NAME, "b", "utterance"))
    talk.say(declined(NAME))
    assert stands(talk, NAME) == (DECLINED, None, None)
    assert [entry.value for entry in talk.log if entry.value] == ["a", "b"]


def test_putting_off_a_contradiction_keeps_what_was_held(talk: Talk) -> None:
    """It comes once more at the end, then the first word stands."""
    talk.answer(NAME, "a")
    talk.say(told(NAME, "b", "utterance"))
    talk.say(declined(NAME, LATER))
    assert stands(talk, NAME) == (HELD, "a", POSTPONED)
    talk.say(declined(NAME, LATER))
    assert stands(talk, NAME) == (HELD, "a", None)


def test_a_withdrawn_answer_is_open_again(talk: Talk) -> None:
    """Also a plain no, which counts as an answer before and after."""
    talk.answer(TOWN, False)
    talk.say(withdrawn(TOWN))
    assert stands(talk, TOWN) == (UNKNOWN, None, None)
    assert talk.say(withdrawn(TOWN)) == ()
    talk.answer(TOWN, False)
    assert stands(talk, TOWN) == (HELD, False, None)
    assert talk.state(STREET) == NOT_APPLICABLE


def test_withdrawing_closes_a_contradiction(talk: Talk) -> None:
    """Nothing of the matter is left to confirm."""
    talk.answer(NAME, "a")
    talk.say(told(NAME, "b", "utterance"))
    talk.say(withdrawn(NAME))
    assert acts.confirmation(talk.ledger, NAME) is None
