"""What holds for every flow and every order of acts: hypothesis invents both."""

from collections import Counter
from itertools import permutations, product

import msgspec
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.engine.bundles import Bundle
from flows.engine.explain import standing_of_ground
from flows.engine.facts import ALL, DECLINED, DISCLOSED_TOO, DISPUTED, HELD, NOT_APPLICABLE, OWN, PROPOSED, Assertion
from flows.engine.ledger import Change, Snapshot
from flows.engine.planner import Agenda
from flows.engine.turns import Plan
from tests.flows.engine.generated import (
    AND_OR,
    IF_ELSE,
    SPEAKING,
    VALUES,
    Move,
    bundles,
    moves,
    picture,
    plain_bundles,
)
from tests.flows.engine.talk import Talk, declined, told

quick = settings(
    deadline=None, derandomize=True, database=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow]
)
UNREPEATABLE = frozenset(("undo", "role", "day", "reload", "register", "later"))
"""Undoing twice takes back two acts, and putting off twice is an answer of its own."""


def play(bundle: Bundle, happened: list[Move], sees: str = OWN) -> Talk:
    """A case after everything that happened to it."""
    talk = Talk(bundle, sees=sees)
    for move in happened:
        move.make(talk)
    return talk


@quick
@given(bundle=bundles(), happened=moves(), sees=st.sampled_from((OWN, DISCLOSED_TOO, ALL)))
def test_a_followed_agenda_is_a_fresh_one(bundle: Bundle, happened: list[Move], sees: str) -> None:
    """Looking again only at what an act touched never gives another plan than looking at everything."""
    talk = Talk(bundle, sees=sees)
    for move in happened:
        move.make(talk)
        fresh = Talk(bundle, sees=sees)
        fresh.ledger = talk.loaded()
        fresh.agenda = Agenda(fresh.ledger)
        assert picture(talk) == picture(fresh)


@quick
@given(bundle=bundles(), happened=moves(), sees=st.sampled_from((OWN, DISCLOSED_TOO, ALL)))
def test_what_is_remembered_is_what_a_fresh_look_finds(bundle: Bundle, happened: list[Move], sees: str) -> None:
    """Conditions and grounds are looked at again when what they read moved, and only then."""
    talk = Talk(bundle, sees=sees)
    for move in happened:
        move.make(talk)
        fresh = talk.loaded()
        for node in bundle.conditions:
            assert talk.ledger.holds(node) == fresh.holds(node)
        for table in (bundle.document_when, bundle.limit_when, bundle.notice_when, bundle.tone_when):
            plainly = tuple(name for name, node in table.items() if fresh.holds(node))
            assert talk.ledger.holding(table) == plainly
        assert talk.ledger.values() == fresh.values()
        for ground in bundle.ground_tests:
            assert standing_of_ground(talk.ledger, ground) == standing_of_ground(fresh, ground)
        for since in range(talk.ledger.entries + 1):
            found, plainly = talk.ledger.own(since), fresh.own(since)
            assert sorted(entry.id for entry in found) == sorted(entry.id for entry in plainly)


@quick
@given(bundle=bundles(), happened=moves())
def test_a_case_rebuilt_from_its_log_has_the_same_bytes(bundle: Bundle, happened: list[Move]) -> None:
    """Whatever roles and days the acts were made under, the log alone tells where the case stands."""
    talk = play(bundle, happened)
    assert talk.replayed().snapshot() == talk.ledger.snapshot()
    assert talk.loaded().snapshot() == talk.ledger.snapshot()


@quick
@given(bundle=bundles(), happened=moves())
def test_a_snapshot_written_in_parts_is_the_whole_state(bundle: Bundle, happened: list[Move]) -> None:
    """Taken after every act, so that it shares what did not move with the one before, to the byte."""
    talk = Talk(bundle)
    for move in happened:
        move.make(talk)
        ledger = talk.ledger
        slots = [bare(slots[slot]) for _, slots in sorted(ledger.slots.items()) for slot in sorted(slots)]
        history = [replace(step, changes=tuple(map(bare_before, step.changes))) for step in ledger.history]
        whole = Snapshot(bundle.id, ledger.entries, tuple(slots), tuple(history))
        assert ledger.snapshot() == msgspec.json.encode(whole)
        assert (talk.loaded().slots, talk.loaded().history) == (ledger.slots, ledger.history)


def bare(entry: Assertion) -> Assertion:
    """An entry as a snapshot of its own flow has it."""
    return replace(entry, flow="")


def bare_before(change: Change) -> Change:
    """The same of what stood there before."""
    return change if change.before is None else replace(change, before=bare(change.before))


@quick
@given(bundle=bundles(), happened=moves(), act=moves(SPEAKING, most=1))
def test_a_live_case_a_loaded_one_and_a_rebuilt_one_go_on_alike(
    bundle: Bundle, happened: list[Move], act: list[Move]
) -> None:
    """The next act writes the same entries, to the byte, whichever process takes it."""
    talk = play(bundle, happened)
    others = []
    for ledger in (talk.loaded(), talk.replayed()):
        other = Talk(bundle)
        other.ledger, other.agenda, other.turn, other.env = ledger, Agenda(ledger), talk.turn, dict(talk.env)
        others.append(other)
    for each in (talk, *others):
        act[0].make(each)
    assert {each.ledger.snapshot() for each in others} == {talk.ledger.snapshot()}


@quick
@given(bundle=bundles(), happened=moves(), act=moves(SPEAKING, most=1), sees=st.sampled_from((OWN, DISCLOSED_TOO, ALL)))
def test_undo_puts_everything_back(bundle: Bundle, happened: list[Move], act: list[Move], sees: str) -> None:
    """Values, states, reasons to ask again and the next question are as if the act had never been."""
    talk = play(bundle, happened, sees)
    talk.say()  # what a new role or day closed or opened is settled first: that is nobody's act
    before = picture(talk)
    act[0].make(talk)
    assume(talk.log and talk.log[-1].turn == talk.turn)
    talk.undo()
    assert picture(talk) == before


@quick
@given(bundle=bundles(), happened=moves(SPEAKING, most=8))
def test_undoing_every_act_leaves_nothing_told(bundle: Bundle, happened: list[Move]) -> None:
    """Undo goes back act by act to the very beginning."""
    talk = Talk(bundle)
    first = picture(talk)
    for move in happened:
        move.make(talk)
    while talk.undo():
        pass
    assert picture(talk) == first


@quick
@given(bundle=bundles(), happened=moves())
def test_what_is_parked_is_in_no_values(bundle: Bundle, happened: list[Move]) -> None:
    """A closed branch leaks into nothing that is shown or filed."""
    talk = Talk(bundle)
    for move in happened:
        move.make(talk)
        shown = talk.ledger.values()
        assert not shown.keys() & talk.ledger.parked().keys()
        assert all(talk.state(fact) in (HELD, PROPOSED) for fact in shown)
        assert all(talk.state(fact) != NOT_APPLICABLE for fact in talk.agenda.open_facts())


@quick
@given(bundle=bundles(), happened=moves(), act=moves(tuple(k for k in SPEAKING if k not in UNREPEATABLE), most=1))
def test_a_repeated_act_has_one_effect(bundle: Bundle, happened: list[Move], act: list[Move]) -> None:
    """A doubled tap or a message sent again over a weak link adds nothing to the log."""
    talk = play(bundle, happened)
    act[0].make(talk)
    once = talk.ledger.snapshot()
    act[0].make(talk)
    assert talk.ledger.snapshot() == once


@quick
@given(
    bundle=bundles(states=False, most=6),
    values=st.lists(st.integers(0, 3), min_size=3, max_size=3),
    start=st.integers(0, 5),
)
def test_the_order_of_independent_answers_does_not_matter(bundle: Bundle, values: list[int], start: int) -> None:
    """Any order of three answers or declines comes to the same states and the same next question."""
    facts = sorted(bundle.facts)
    claims = []
    for offset, value in enumerate(values):
        fact = facts[(start + offset) % len(facts)]
        options = VALUES[bundle.facts[fact].kind]
        claims.append(told(fact, options[value]) if value < len(options) else declined(fact))
    assume(len({claim.fact for claim in claims}) == len(claims))
    pictures = []
    for order in permutations(claims):
        talk = Talk(bundle)
        for claim in order:
            talk.say(claim)
        pictures.append(picture(talk))
    # An answer that turns out not to apply is no ground for another one, so those are not independent.
    assume(all(talk.state(claim.fact) != NOT_APPLICABLE for claim in claims))
    assert all(each == pictures[0] for each in pictures)


@quick
@given(bundle=bundles(), happened=moves(most=8), answers=st.binary(min_size=40, max_size=40))
def test_every_dialogue_ends_and_asks_nothing_twice_without_a_reason(
    bundle: Bundle, happened: list[Move], answers: bytes
) -> None:
    """Whoever goes on answering, declining or putting off comes to the end, and hears why anything comes back."""
    talk = play(bundle, happened)
    settled = {fact for fact in bundle.facts if talk.state(fact) in (HELD, DECLINED, DISPUTED)}
    asked: Counter[str] = Counter()
    for turn in range(6 * len(bundle.facts) + 10):
        plan = talk.agenda.next()
        if plan is None:
            return
        assert plan.reask is not None or not settled & set(plan.facts)
        asked.update(plan.facts)
        _respond(talk, plan, answers[turn % len(answers)])
        settled |= {fact for fact in plan.facts if talk.state(fact) in (HELD, DECLINED, DISPUTED)}
    raise AssertionError(f"no end after {asked}")


def _respond(talk: Talk, plan: Plan, choice: int) -> None:
    fact = plan.facts[0]
    values = VALUES[talk.ledger.bundle.facts[fact].kind]
    match choice % 5:
        case 0:
            talk.say(*(declined(each) for each in plan.facts))
        case 1:
            talk.say(*(declined(each, "later") for each in plan.facts))
        case 2 if plan.mode == "confirm":
            talk.confirm(*plan.facts)
        case _:
            talk.answer(fact, values[choice % len(values)])


@quick
@given(bundle=plain_bundles((*AND_OR, IF_ELSE)), happened=moves(("answer", "doubt"), most=5))
def test_what_is_asked_can_still_change_what_is_wanted(bundle: Bundle, happened: list[Move]) -> None:
    """For each fact asked there are two ways it could be answered that leave a requirement differently settled."""
    _assert_all_asked_matters(play(bundle, happened))


@quick
@given(bundle=plain_bundles(AND_OR), happened=moves(("answer", "doubt", "unknown"), most=5))
def test_what_is_asked_beside_ignorance_can_still_change_what_is_wanted(bundle: Bundle, happened: list[Move]) -> None:
    """Where something can never be known, only what settles the matter without it is asked."""
    _assert_all_asked_matters(play(bundle, happened))


def _assert_all_asked_matters(talk: Talk) -> None:
    plan = talk.agenda.next()
    assume(plan is not None)
    open_facts = sorted(fact for fact in talk.ledger.bundle.facts if not talk.ledger.standing(fact).complete)
    for fact in plan.facts:
        others = [each for each in open_facts if each != fact]
        worlds = [dict(zip(others, rest, strict=True)) for rest in product((True, False), repeat=len(others))]
        assert any(_outcome(talk, {**world, fact: True}) != _outcome(talk, {**world, fact: False}) for world in worlds)


def _outcome(talk: Talk, answers: dict[str, bool]) -> tuple[object, ...]:
    """What every requirement comes to when all that is open is answered."""
    tried = Talk(talk.ledger.bundle)
    tried.ledger = talk.loaded()
    tried.say(*(told(fact, value) for fact, value in answers.items()))
    return tuple(
        (row.when.result(tried.ledger), tried.ledger.read(row.target) if tried.ledger.holds(row.when) else None)
        for row in tried.ledger.bundle.requirements
    )


@quick
@given(bundle=bundles(), happened=moves(), sees=st.sampled_from((OWN, DISCLOSED_TOO)))
def test_no_party_is_offered_the_other_partys_words(bundle: Bundle, happened: list[Move], sees: str) -> None:
    """What one party confirms is what that party itself said, never what another one put forward."""
    talk = Talk(bundle, sees=sees)
    for move in happened:
        move.make(talk)
        plan, party = talk.agenda.next(), talk.ledger.party
        for fact, value in (plan.proposed if plan is not None else {}).items():
            slots = talk.ledger.slots[fact]
            assert value in [slots[slot].value for slot in (party, "~" + party) if slot in slots]
