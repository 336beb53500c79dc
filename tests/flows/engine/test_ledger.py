"""The ledger of a case: read lazily, followed step by step, and the same from its log or its snapshot."""

import json

import msgspec
import pytest
from msgspec.structs import replace

from flows.engine.facts import ALL, DISCLOSED_TOO, DISPUTED, HELD, NOT_APPLICABLE, PARKED, PROPOSED, UNKNOWN
from flows.engine.ledger import HISTORY_LIMIT, Ledger, Snapshot
from tests.flows.engine.card import BUNDLE, CARD, card_with
from tests.flows.engine.generated import picture
from tests.flows.engine.talk import Talk, declined, guessed, make_bundle, told, withdrawn

NAME, AGE, STREET, TOWN = "reader.name", "reader.age", "home.street", "home.in_town"


@pytest.fixture
def talk() -> Talk:
    """A reader who has said nothing yet."""
    return Talk(BUNDLE)


# --- reading ---


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(told(AGE, 9), (9, True), id="held"),
        pytest.param(guessed(AGE, 9), (9, False), id="proposed"),
        pytest.param(declined(AGE), (None, True), id="declined"),
        pytest.param(declined(AGE, "later"), (None, False), id="put-off"),
        pytest.param(withdrawn(AGE), (None, False), id="never-told"),
    ],
)
def test_a_fact_reads_as_value_and_completeness(talk: Talk, claim, expected) -> None:
    """A proposed value counts, but is not complete; a declined fact is complete, but counts for nothing."""
    talk.say(claim)
    assert talk.ledger.read(AGE) == expected


def test_a_doubted_value_counts_but_is_not_complete(talk: Talk) -> None:
    """Until the person says which of their two words is right."""
    talk.answer(AGE, 9)
    talk.say(told(AGE, 19, "utterance"))
    assert talk.ledger.read(AGE) == (9, False)
    assert talk.ledger.read("reader.child") == (True, False)


def test_a_rule_is_read_like_a_fact_and_follows_what_it_reads(talk: Talk) -> None:
    """Derived values are never stale."""
    assert talk.ledger.read("reader.child") == (None, False)
    talk.answer(AGE, 9)
    assert talk.ledger.read("reader.child") == (True, True)
    talk.answer(AGE, 30)
    assert talk.ledger.read("reader.child") == (False, True)


def test_what_the_surroundings_do_not_say_is_never_known(talk: Talk) -> None:
    """An absent role is no question to anybody."""
    talk.see(role=None)
    assert talk.ledger.read("env.role") == (None, True)
    assert Ledger(BUNDLE, party="reader", env={}).read("env.matter") == (None, True)


def test_a_fact_of_a_closed_branch_does_not_apply(talk: Talk) -> None:
    """Whatever was said on it; and it is no part of the values."""
    talk.say(told(STREET, "High Street"), told(NAME, "a"))
    talk.answer(TOWN, False)
    assert talk.state(STREET) == NOT_APPLICABLE
    assert talk.ledger.read(STREET) == (None, True)
    assert talk.ledger.values() == {NAME: "a", TOWN: False}
    assert talk.ledger.applicability(STREET) == (False, True)


def test_a_proposed_condition_closes_no_branch_yet(talk: Talk) -> None:
    """Nothing is put away for a guess."""
    talk.say(told(STREET, "High Street"), guessed(TOWN, False))
    assert talk.state(STREET) == HELD
    assert talk.ledger.applicability(STREET) == (False, False)


def test_where_nobody_can_tell_whether_a_fact_applies_nobody_is_asked_for_it(talk: Talk) -> None:
    """Declining the condition completes what hangs on it; a value already proposed is still confirmed."""
    talk.say(declined(TOWN))
    assert talk.state(STREET) == UNKNOWN
    assert talk.ledger.standing(STREET).complete
    assert talk.ledger.read(STREET) == (None, True)
    talk.say(guessed(STREET, "High Street"))
    assert talk.ledger.read(STREET) == ("High Street", False)
    assert talk.asked() == (STREET,)


@pytest.mark.parametrize("gate", ["count(reader.interests)", "favourite.book", "reader.age"])
def test_any_settled_value_of_a_condition_is_a_yes_or_a_no(gate: str) -> None:
    """Nothing, none and the empty text are a no."""
    talk = Talk(card_with(gate))
    talk.say(told("reader.interests", []), told("favourite.book", ""), told("reader.age", 0))
    assert talk.state(STREET) == NOT_APPLICABLE
    talk.say(told("reader.interests", ["maps"]), told("favourite.book", "x"), told("reader.age", 1))
    assert talk.state(STREET) == UNKNOWN


def test_openings_lead_to_what_is_missing(talk: Talk) -> None:
    """The condition of a branch comes before what is in it; what is complete opens nothing."""
    assert talk.ledger.openings(STREET) == [TOWN]
    assert talk.ledger.openings("card.allowed") == [TOWN, TOWN]
    talk.answer(TOWN, True)
    assert talk.ledger.openings(STREET) == [STREET]
    assert talk.ledger.openings("card.allowed") == []
    talk.answer(STREET, "High Street")
    assert talk.ledger.openings(STREET) == []


def test_what_a_name_may_become(talk: Talk) -> None:
    """Open it may be either; settled only what it is; through a rule what its parts allow."""
    assert talk.ledger.may(TOWN, True)
    assert talk.ledger.may("card.allowed", False)
    talk.say(declined("deposit.paid"))
    assert not talk.ledger.may("deposit.paid", True)
    assert talk.ledger.may("card.allowed", True)
    assert not talk.ledger.may("card.allowed", False)
    talk.answer(TOWN, True)
    assert talk.ledger.may(TOWN, True)
    assert not talk.ledger.may(TOWN, False)


def test_holds_takes_a_condition_as_far_as_it_is_known(talk: Talk) -> None:
    """For lists of documents and periods: a proposed yes shows them, an open one does not yet."""
    condition = BUNDLE.document_when["proof_of_address"]
    assert not talk.ledger.holds(condition)
    talk.say(guessed(TOWN, True))
    assert talk.ledger.holds(condition)


def test_holding_names_the_conditions_that_hold_now(talk: Talk) -> None:
    """A list read before a word was said is read anew after it, and a word taken back takes its papers with it."""
    papers = BUNDLE.document_when
    before = talk.ledger.holding(papers)
    assert "proof_of_address" not in before
    talk.answer(TOWN, True)
    assert set(talk.ledger.holding(papers)) == {*before, "proof_of_address"}
    assert list(talk.ledger.holding(papers)) == [name for name in papers if talk.ledger.holds(papers[name])]
    talk.undo()
    assert talk.ledger.holding(papers) == before


def test_another_day_and_another_side_are_looked_at_anew(talk: Talk) -> None:
    """Nothing that held for one party, or yesterday, is remembered for the next."""
    for move in (lambda: talk.ledger.see(today="2030-01-01"), lambda: talk.ledger.speak_for("library")):
        for table in (BUNDLE.document_when, BUNDLE.limit_when):
            talk.ledger.holding(table)
        move()
        for table in (BUNDLE.document_when, BUNDLE.limit_when):
            assert talk.ledger.holding(table) == tuple(name for name in table if talk.ledger.holds(table[name]))


def test_ones_own_words_from_an_act_on(talk: Talk) -> None:
    """What a turn changed is found by its number; words waiting for confirmation are one's own as well."""
    talk.answer("reader.joined", "2026-01-01")
    since = talk.ledger.entries
    talk.say(guessed(TOWN, True))
    assert {entry.fact for entry in talk.ledger.own()} >= {"reader.joined", TOWN}
    assert [entry.fact for entry in talk.ledger.own(since)] == [TOWN]
    assert list(talk.ledger.own(talk.ledger.entries)) == []


# --- the surroundings move ---


def test_a_new_day_changes_what_depends_on_it(talk: Talk) -> None:
    """Periods run on while nobody says anything."""
    talk.answer("reader.joined", "2026-01-01")
    assert talk.ledger.read("card.old") == (False, True)
    talk.see(today="2027-06-01")
    assert talk.ledger.read("card.old") == (True, True)


GATED_BY_ROLE = card_with("env.role == 'reader'")


def test_what_a_new_role_closed_is_parked_with_the_next_act() -> None:
    """It leaves the values at once; the log says so as soon as somebody speaks again."""
    talk = Talk(GATED_BY_ROLE)
    talk.answer(STREET, "High Street")
    talk.see(role="guardian")
    assert STREET not in talk.ledger.values()
    entries = talk.answer(NAME, "a")
    assert [(entry.fact, entry.status) for entry in entries] == [(NAME, HELD), (STREET, PARKED)]
    talk.see(role="reader")
    talk.answer(AGE, 30)
    assert talk.state(STREET) == PROPOSED


def test_what_a_new_role_closed_is_not_taken_back_by_undo() -> None:
    """An act of which only that is left is nobody's to undo."""
    talk = Talk(GATED_BY_ROLE)
    talk.answer(STREET, "High Street")
    talk.see(role="guardian")
    [parked] = talk.answer(STREET, "High Street")
    assert parked.status == PARKED
    assert [step.turn for step in talk.ledger.history] == [1]


def test_a_rebuilt_case_parks_for_a_moved_role_like_the_live_one() -> None:
    """The log carries no roles and days, yet the next act comes out the same, to the byte."""
    talk = Talk(GATED_BY_ROLE)
    talk.answer(STREET, "High Street")
    talk.see(role="guardian")
    others = [Talk(GATED_BY_ROLE), Talk(GATED_BY_ROLE)]
    for other, ledger in zip(others, (talk.loaded(), talk.replayed()), strict=True):
        other.ledger, other.turn = ledger, talk.turn
    for each in (talk, *others):
        each.say(told(NAME, "a"))
    assert {each.ledger.snapshot() for each in others} == {talk.ledger.snapshot()}
    assert talk.replayed().snapshot() == talk.ledger.snapshot()


# --- remembering and forgetting ---


def test_an_act_forgets_only_what_it_touches(talk: Talk) -> None:
    """A turn costs what changed, not what exists."""
    for name in ("reader.child", "card.allowed", NAME, STREET):
        talk.ledger.read(name)
    talk.ledger.touched.clear()
    talk.answer(TOWN, True)
    assert talk.ledger.touched == {TOWN, STREET, "deposit.paid"}
    assert {"reader.child", NAME} <= talk.ledger._results.keys()
    assert not {"card.allowed", TOWN, STREET} & talk.ledger._results.keys()


def test_looking_as_another_party_reads_everything_anew(talk: Talk) -> None:
    """Nothing of one party's view is left in another's."""
    talk.say(guessed(NAME, "a"))
    assert talk.state(NAME) == PROPOSED
    talk.ledger.speak_for("library")
    assert talk.state(NAME) == UNKNOWN
    assert talk.ledger.values() == {}


# --- snapshot and log ---


def test_a_snapshot_is_the_same_bytes_whatever_was_read_before(talk: Talk) -> None:
    """And whichever process wrote it."""
    talk.say(told(TOWN, True), told(STREET, "High Street"), guessed(AGE, 9))
    before = talk.ledger.snapshot()
    talk.agenda.next()
    talk.ledger.values()
    assert talk.ledger.snapshot() == before == talk.loaded().snapshot() == talk.replayed().snapshot()


def test_a_snapshot_says_which_flow_it_belongs_to(talk: Talk) -> None:
    """And holds each slot once, in order, beside what can be undone."""
    talk.answer(TOWN, True)
    talk.answer(AGE, 9)
    talk.answer(AGE, 10)
    content = json.loads(talk.ledger.snapshot())
    assert content.keys() == set(Snapshot.__struct_fields__)
    assert content["flow"] == BUNDLE.id
    assert content["entries"] == 3
    assert [(slot["fact"], slot["value"]) for slot in content["slots"]] == [(TOWN, True), (AGE, 10)]
    assert [step["turn"] for step in content["history"]] == [1, 2, 3]


@pytest.mark.parametrize("flow", [BUNDLE.id, "an older flow"])
def test_words_keep_the_flow_they_were_said_under(talk: Talk, flow: str) -> None:
    """Written once for all that share the snapshot's; a snapshot that names it everywhere, as they did, reads alike."""
    talk.answer(TOWN, True)
    talk.answer(TOWN, False)
    ledger = talk.ledger
    ledger.put(replace(ledger.slots[TOWN]["reader"], flow=flow))
    written = ledger.snapshot()
    assert written.count(BUNDLE.id.encode()) == 1
    assert written.count(b"an older flow") == (flow != BUNDLE.id)
    named = Snapshot(BUNDLE.id, ledger.entries, (ledger.slots[TOWN]["reader"],), tuple(ledger.history))
    for stored in (written, msgspec.json.encode(named)):
        read = Ledger.load(BUNDLE, stored, party="reader", env={})
        assert (read.slots, read.history) == (ledger.slots, ledger.history)
        assert read.slots[TOWN]["reader"].flow == flow


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        pytest.param("reader.joined", {"year": 2025, "month": 3}, id="part-of-a-date"),
        pytest.param("reader.interests", ["maps", "birds"], id="list"),
        pytest.param(NAME, "赵建国\n“二楼”", id="text"),
        pytest.param(TOWN, False, id="no"),
        pytest.param(AGE, 0, id="nothing"),
    ],
)
def test_every_kind_of_value_survives_snapshot_and_log(talk: Talk, fact: str, value: object) -> None:
    """Nothing turns into something like it."""
    talk.answer(fact, value)
    assert talk.loaded().standing(fact).value == value
    assert talk.replayed().standing(fact).value == value


def test_a_case_can_be_rebuilt_as_it_stood_at_any_turn(talk: Talk) -> None:
    """For looking back, and for what somebody could have known then."""
    talk.answer(TOWN, True)
    talk.answer(STREET, "High Street")
    then = talk.ledger.snapshot()
    talk.answer(TOWN, False)
    talk.undo()
    log = [entry for entry in talk.log if entry.turn <= 2]
    assert Ledger.replay(BUNDLE, log, party="reader", env=talk.env).snapshot() == then


def test_an_empty_log_is_a_case_in_which_nothing_was_said(talk: Talk) -> None:
    """Not an error."""
    assert Ledger.replay(BUNDLE, [], party="reader", env=talk.env).snapshot() == talk.ledger.snapshot()


def test_only_so_many_acts_can_be_undone(talk: Talk) -> None:
    """The newest ones, also after a restart; the rest stands."""
    for age in range(HISTORY_LIMIT + 5):
        talk.answer(AGE, age)
    talk.reload()
    undone = 0
    while talk.undo():
        undone += 1
        assert talk.replayed().snapshot() == talk.ledger.snapshot()
    assert undone == HISTORY_LIMIT
    assert talk.ledger.standing(AGE).value == 4
    talk.answer(AGE, 99)
    talk.undo()
    assert talk.ledger.standing(AGE).value == 4
    assert talk.replayed().snapshot() == talk.ledger.snapshot()


def test_the_log_of_two_parties_is_rebuilt_for_either(talk: Talk) -> None:
    """Each sees its own plan on the same entries."""
    talk.say(told(NAME, "a"), guessed(AGE, 9))
    with talk.other() as library:
        library.say(told(NAME, "b"), told(TOWN, False))
        library.undo()
    for party in ("reader", "library"):
        rebuilt = Ledger.replay(BUNDLE, talk.log, party=party, env=talk.env)
        assert rebuilt.snapshot() == talk.ledger.snapshot()
        assert rebuilt.standing(AGE).state == (PROPOSED if party == "reader" else UNKNOWN)


# --- who sees what ---


def test_a_party_sees_its_own_words_only(talk: Talk) -> None:
    """Its states, values and plan are as if nobody else had spoken."""
    with talk.other() as library:
        library.say(told(NAME, "b"), told(TOWN, False), guessed(AGE, 9))
    assert picture(talk) == picture(Talk(BUNDLE))
    assert list(talk.ledger.own()) == []


def test_a_party_that_is_asked_to_answer_sees_what_is_disclosed_too() -> None:
    """Only the facts marked so, and of those only what is held."""
    bundle = make_bundle(CARD.replace('[fact."reader.age"]', '[fact."reader.age"]\ndisclosed = true'))
    talk = Talk(bundle, sees=DISCLOSED_TOO)
    with talk.other() as library:
        library.say(told(AGE, 9), told(NAME, "b"))
    assert talk.ledger.values() == {AGE: 9}
    with talk.other() as library:
        library.say(withdrawn(AGE), guessed(TOWN, True))
        library.say(guessed(AGE, 10))
    assert talk.ledger.values() == {}


def test_staff_see_every_word_and_what_nobody_holds_as_proposed() -> None:
    """Their values show a file also where a party has only been guessed at."""
    talk = Talk(BUNDLE, party="office", sees=ALL)
    with talk.other("reader") as reader:
        reader.say(told(NAME, "a"), guessed(AGE, 9))
    with talk.other("library") as library:
        library.say(told(NAME, "b"), guessed(AGE, 10), told(TOWN, True))
    assert talk.state(NAME) == DISPUTED
    assert talk.ledger.values() == {AGE: 10, TOWN: True}
    assert talk.ledger.parties() == {"reader", "library"}


def test_whoever_took_everything_back_is_no_party_any_more(talk: Talk) -> None:
    """What is asked of the file is who speaks in it now."""
    talk.answer(NAME, "a")
    assert talk.ledger.parties() == {"reader"}
    talk.say(withdrawn(NAME))
    assert talk.ledger.parties() == frozenset()
