"""The next question: goals decide the set, author order the sequence, effort the ties."""

import pytest

from flows.engine.facts import ALL, CONTRADICTION, DEPENDENCY_CHANGED, LATER, POSTPONED
from flows.engine.planner import Agenda
from flows.engine.turns import BATCH_LIMIT, Plan, Remaining
from tests.flows.engine.card import BUNDLE
from tests.flows.engine.talk import Talk, declined, guessed, make_bundle, told, withdrawn

NAME, AGE, STREET, TOWN = "reader.name", "reader.age", "home.street", "home.in_town"
GUARDIAN, GUARDIAN_PHONE = "guardian.name", "guardian.phone"


@pytest.fixture
def talk() -> Talk:
    """A reader who has said nothing yet."""
    return Talk(BUNDLE)


def row(name: str, *, fills: list[str] | None = None, order: int = 1, effort: int = 1, when: str = "") -> str:
    """An ask of an invented flow."""
    condition = f'when = "{when}"\n' if when else ""
    return (
        f'[ask.{name}]\nfills = {fills or [name]}\nwidget = "text"\ndeclines = ["unknown"]\nsection = "s"\n'
        f"order = {order}\neffort = {effort}\n{condition}"
    )


def facts(*names: str, kind: str = "text") -> str:
    """Plain facts of an invented flow."""
    return "".join(f'[fact.{name}]\nkind = "{kind}"\n' for name in names)


def goal(name: str, priority: int = 1, fills: list[str] | None = None, settles: list[str] | None = None) -> str:
    """A goal of an invented flow."""
    return (
        f'[goal.{name}]\npriority = {priority}\nserves = "outcome"\nfills = {fills or []}\nsettles = {settles or []}\n'
    )


# --- which question comes next ---


def test_the_first_goal_comes_first_whatever_the_authors_order(talk: Talk) -> None:
    """The outcome is asked before the form, though its questions stand later."""
    assert talk.agenda.next() == Plan("ask", (TOWN,), "town")


def test_within_a_goal_the_authors_order_decides(talk: Talk) -> None:
    """One question after another, in the order of the rows."""
    talk.say(told(TOWN, True))
    asked = []
    while (plan := talk.agenda.next()) is not None:
        asked.append(plan.ask)
        talk.say(*(told(fact, 30 if fact == AGE else "x") for fact in plan.facts))
    assert asked == ["name", "age", "street", "interests"]


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        pytest.param({"order": 1}, {"order": 2}, "a", id="order"),
        pytest.param({"order": 2}, {"order": 1}, "b", id="order-turned"),
        pytest.param({"order": 1, "effort": 2}, {"order": 1, "effort": 1}, "b", id="effort"),
        pytest.param({"order": 1, "effort": 5}, {"order": 2, "effort": 1}, "a", id="order-before-effort"),
        pytest.param({}, {}, "a", id="name-at-last"),
    ],
)
def test_effort_decides_ties_of_order(first: dict[str, int], second: dict[str, int], asked: str) -> None:
    """And where all is equal, the name does, so that the same state has the same plan."""
    text = facts("a", "b") + goal("g", fills=["b", "a"]) + row("a", **first) + row("b", **second)
    assert Talk(make_bundle(text)).agenda.next().ask == asked


def test_a_fact_wanted_by_two_goals_takes_the_earlier_place() -> None:
    """The more urgent goal decides when it is asked, and answering serves both."""
    text = facts("a", "b") + goal("late", 20, fills=["a"]) + goal("soon", 5, fills=["a"]) + goal("mid", 10, fills=["b"])
    talk = Talk(make_bundle(text + row("a", order=9) + row("b")))
    assert talk.agenda.next().ask == "a"
    talk.answer("a", "x")
    assert talk.agenda.next().ask == "b"
    talk.answer("b", "x")
    assert talk.agenda.next() is None


def test_a_goal_that_does_not_apply_asks_nothing(talk: Talk) -> None:
    """Not until the role makes it apply."""
    assert "reader.joined" not in talk.agenda.open_facts()
    talk.see(role="returning")
    assert "reader.joined" in talk.agenda.open_facts()
    talk.see(role="reader")
    assert "reader.joined" not in talk.agenda.open_facts()


def test_a_goals_condition_is_asked_before_what_it_wants() -> None:
    """One question may spare all the others."""
    wanted = goal("g", fills=["a"]) + 'when = "c"\n'
    talk = Talk(make_bundle(facts("a") + facts("c", kind="boolean") + wanted + row("a") + row("c", order=9)))
    assert talk.agenda.next().ask == "c"
    talk.answer("c", False)
    assert talk.agenda.next() is None
    talk.answer("c", True)
    assert talk.agenda.next().ask == "a"


def test_a_branchs_condition_is_asked_before_what_is_in_it(talk: Talk) -> None:
    """The age before the guardian, the guardian before the guardian's phone."""
    talk.say(told(TOWN, True), told(STREET, "x"), told(NAME, "x"), told("reader.interests", ["x"]))
    assert talk.agenda.open_facts() == {AGE}
    talk.answer(AGE, 9)
    assert talk.agenda.open_facts() == {GUARDIAN}
    talk.answer(GUARDIAN, "Ann")
    assert talk.agenda.open_facts() == {GUARDIAN_PHONE}


def test_what_words_already_told_is_not_asked(talk: Talk) -> None:
    """A first message may answer half the form."""
    talk.say(told(TOWN, True, "utterance"), told(NAME, "a", "utterance"), told(STREET, "x", "utterance"))
    assert talk.agenda.open_facts() == {AGE, "reader.interests"}


def test_the_words_of_a_question_follow_the_role(talk: Talk) -> None:
    """The first of several asks whose condition holds; another role, another question."""
    talk.answer(TOWN, False)
    talk.answer("deposit.paid", True)
    assert talk.agenda.next().ask == "name"
    talk.see(role="guardian")
    assert talk.agenda.next().ask == "name.child"
    talk.see(role="reader")
    assert talk.agenda.next().ask == "name"


def test_a_fact_with_no_fitting_question_is_not_asked() -> None:
    """Rather nothing than the wrong question."""
    talk = Talk(make_bundle(facts("a") + goal("g", fills=["a"]) + row("a", when="env.role == 'guardian'")))
    assert talk.agenda.next() is None
    talk.see(role="guardian")
    assert talk.agenda.next().ask == "a"


def test_one_question_fills_all_that_is_still_open_of_it() -> None:
    """What it fills besides, and only what is open."""
    text = facts("a", "b", "c") + goal("g", fills=["a", "b", "c"]) + row("abc", fills=["a", "b", "c"])
    talk = Talk(make_bundle(text))
    assert talk.agenda.next().facts == ("a", "b", "c")
    talk.answer("b", "x")
    assert talk.agenda.next().facts == ("a", "c")
    assert talk.agenda.remaining() == Remaining(1, 0)


def test_a_question_does_not_bring_back_what_was_put_off_from_it() -> None:
    """That waits for the end, and then comes with its reason."""
    text = facts("a", "b", "c") + goal("g", fills=["a", "b", "c"]) + row("ab", fills=["a", "b"]) + row("c", order=2)
    talk = Talk(make_bundle(text))
    talk.say(declined("a", LATER))
    assert talk.agenda.next() == Plan("ask", ("b",), "ab")
    talk.answer("b", "x")
    assert talk.agenda.next() == Plan("ask", ("c",), "c")
    talk.answer("c", "x")
    assert talk.agenda.next() == Plan("ask", ("a",), "ab", reask=POSTPONED)


# --- later, and again ---


def test_what_was_put_off_comes_once_more_at_the_end(talk: Talk) -> None:
    """After everything else, whatever its goal; put off again it is left."""
    talk.say(declined(TOWN, LATER))
    seen = []
    while (plan := talk.agenda.next()) is not None and plan.reask is None:
        seen.append(plan.ask)
        talk.say(*(declined(fact) for fact in plan.facts))
    assert seen == ["name", "age", "interests"]
    assert plan == Plan("ask", (TOWN,), "town", reask=POSTPONED)
    talk.say(declined(TOWN, LATER))
    assert talk.agenda.next() is None


def test_a_contradiction_put_off_comes_after_all_questions(talk: Talk) -> None:
    """It does not stand in the way of the rest."""
    talk.say(told(TOWN, True), told(NAME, "a"))
    talk.say(told(NAME, "b", "utterance"))
    assert talk.agenda.next() == Plan("confirm", (NAME,), None, {NAME: "b"}, CONTRADICTION)
    talk.say(declined(NAME, LATER))
    while (plan := talk.agenda.next()).mode == "ask":
        talk.say(*(declined(fact) for fact in plan.facts))
    assert plan == Plan("confirm", (NAME,), None, {NAME: "b"}, POSTPONED)
    talk.say(declined(NAME, LATER))
    assert talk.agenda.next() is None


def test_a_withdrawn_answer_is_asked_again(talk: Talk) -> None:
    """Its person took it back, so the question is open as at first."""
    talk.answer(TOWN, True)
    talk.say(withdrawn(TOWN))
    assert talk.agenda.next() == Plan("ask", (TOWN,), "town")


# --- confirming ---


def test_within_a_goal_confirming_comes_before_asking(talk: Talk) -> None:
    """One card may spare the questions; what a later goal wants waits its turn."""
    talk.say(guessed("reader.interests", ["maps"]), guessed("lost.card", True))
    assert talk.asked() == ("lost.card", "reader.interests")
    talk.confirm("lost.card")
    assert talk.agenda.next() == Plan("ask", (TOWN,), "town")
    assert talk.agenda.remaining() == Remaining(3, 1)
    talk.say(declined(TOWN), declined(NAME), declined(AGE))
    assert talk.agenda.next() == Plan("confirm", ("reader.interests",), None, {"reader.interests": ["maps"]})


def test_what_no_goal_wants_is_not_confirmed(talk: Talk) -> None:
    """A guess about something nobody needs is left alone."""
    talk.say(guessed("favourite.book", "x"), guessed("deposit.paid", True), told(TOWN, True))
    assert talk.agenda.next().mode == "ask"
    assert not {"favourite.book", "deposit.paid"} & talk.agenda.open_facts()


def test_a_contradiction_about_what_no_goal_wants_is_not_asked(talk: Talk) -> None:
    """Both words stay in the log; nobody is troubled."""
    talk.answer("favourite.book", "x")
    talk.say(told("favourite.book", "y", "utterance"))
    assert talk.agenda.next().mode == "ask"


def test_a_contradiction_that_can_no_longer_matter_is_not_asked(talk: Talk) -> None:
    """Once the card is allowed on another ground."""
    talk.say(told("deposit.paid", True))
    talk.say(told("deposit.paid", False, "utterance"))
    assert "deposit.paid" not in talk.agenda.open_facts()
    talk.answer(TOWN, False)
    assert talk.agenda.next().reask in (CONTRADICTION, DEPENDENCY_CHANGED)
    talk.answer(TOWN, True)
    assert "deposit.paid" not in talk.agenda.open_facts()


def test_at_most_five_are_confirmed_at_once() -> None:
    """In the order of their questions; each can be corrected alone."""
    names = [f"f{index}" for index in range(BATCH_LIMIT + 2)]
    text = facts(*names) + goal("g", fills=names)
    talk = Talk(make_bundle(text + "".join(row(name, order=index) for index, name in enumerate(names))))
    talk.say(*(guessed(name, name) for name in reversed(names)))
    assert talk.agenda.next().facts == tuple(names[:BATCH_LIMIT])
    assert talk.agenda.remaining() == Remaining(0, 2)
    talk.confirm(*names[:BATCH_LIMIT])
    assert talk.agenda.next().facts == tuple(names[BATCH_LIMIT:])


def test_a_value_that_came_back_is_confirmed_alone_with_its_reason(talk: Talk) -> None:
    """The person sees that an answer changed before it."""
    talk.say(told(TOWN, True), told(STREET, "x"), guessed(AGE, 9))
    talk.answer(TOWN, False)
    talk.answer(TOWN, True)
    plans = []
    while (plan := talk.agenda.next()).mode == "confirm":
        plans.append((plan.facts, plan.reask))
        talk.confirm(*plan.facts)
    assert plans == [((AGE,), None), ((STREET,), DEPENDENCY_CHANGED)]


MODES = [
    pytest.param(AGE, "inferred", 0.7, ("confirm", (AGE, "reader.interests")), id="inferred"),
    pytest.param(AGE, "document", 0.99, ("confirm", (AGE, "reader.interests")), id="sure-reading"),
    pytest.param(AGE, "document", 0.98, ("confirm", (AGE, "reader.interests")), id="just-sure"),
    pytest.param(AGE, "document", 0.97, ("confirm", (AGE,)), id="fair-reading"),
    pytest.param(AGE, "document", 0.85, ("confirm", (AGE,)), id="just-fair"),
    pytest.param(AGE, "document", 0.84, ("ask", (AGE,)), id="poor-reading"),
    pytest.param(AGE, "register", 1.0, ("confirm", (AGE, "reader.interests")), id="register"),
    pytest.param(AGE, "utterance", 0.5, ("confirm", (AGE, "reader.interests")), id="doubtful-words"),
    pytest.param(NAME, "document", 0.9, ("confirm", (NAME,)), id="identity-read-fairly"),
    pytest.param("reader.interests", "document", 0.5, ("confirm", ("reader.interests",)), id="no-policy"),
]


@pytest.mark.parametrize(("fact", "kind", "confidence", "expected"), MODES)
def test_policy_decides_how_a_proposal_is_shown(talk: Talk, fact: str, kind: str, confidence: float, expected) -> None:
    """In a batch, alone with its picture, or as an open question, by risk class and source."""
    talk.say(told(TOWN, True), told(STREET, "x"), told(NAME, "a"), told(AGE, 30))
    talk.say(withdrawn(fact), guessed(fact, ["maps"] if fact == "reader.interests" else 19, kind, confidence))
    if fact != "reader.interests":
        talk.say(guessed("reader.interests", ["maps"]))
    plan = talk.agenda.next()
    assert (plan.mode, plan.facts) == expected


def test_a_poor_reading_is_asked_openly_with_what_was_read(talk: Talk) -> None:
    """The person types over it."""
    talk.say(told(TOWN, True), told(NAME, "a"), guessed(AGE, 9, "document", 0.5))
    assert talk.agenda.next() == Plan("ask", (AGE,), "age", {AGE: 9})


def test_a_proposed_condition_is_confirmed_before_its_branch_is_asked(talk: Talk) -> None:
    """Nobody is led into a branch on a guess."""
    talk.say(guessed(AGE, 9), told(TOWN, True), told(NAME, "a"), told(STREET, "x"))
    assert GUARDIAN not in talk.agenda.open_facts()
    talk.confirm(AGE)
    assert GUARDIAN in talk.agenda.open_facts()


# --- keeping up ---


def test_the_same_state_has_the_same_plan_in_another_process(talk: Talk) -> None:
    """Also when asked twice."""
    talk.say(guessed(NAME, "a"), told(AGE, 9), declined(TOWN, LATER))
    assert talk.agenda.next() == talk.agenda.next() == Agenda(talk.loaded()).next()


def test_answering_and_undoing_leaves_nothing_behind(talk: Talk) -> None:
    """The queue does not grow with the length of a conversation."""
    for _ in range(50):
        talk.answer(TOWN, True)
        talk.agenda.next()
        talk.undo()
        assert talk.agenda.next().ask == "town"
    assert len(talk.agenda._asks) == 4


def test_remaining_counts_screens_not_facts(talk: Talk) -> None:
    """As far as can be seen now: a branch may add some."""
    assert talk.agenda.remaining() == Remaining(4, 0)
    talk.answer(TOWN, True)
    assert talk.agenda.remaining() == Remaining(4, 0)
    talk.answer(AGE, 9)
    assert talk.agenda.remaining() == Remaining(4, 0)
    talk.say(declined(NAME), declined(GUARDIAN), declined(STREET), declined("reader.interests"))
    assert talk.agenda.remaining() == Remaining(0, 0)
    assert talk.agenda.next() is None


def test_each_party_has_its_own_plan(talk: Talk) -> None:
    """One may be done while the other still has questions."""
    talk.say(declined(TOWN), told(NAME, "a"), declined(AGE), declined("reader.interests"))
    assert talk.agenda.next() is None
    with talk.other() as library:
        assert library.asked() == (TOWN,)
    assert talk.agenda.next() is None


def test_a_disclosed_answer_serves_every_plan() -> None:
    """What the other party holds opens and closes branches for this one too."""
    talk = Talk(BUNDLE, sees=ALL)
    talk.say(declined(TOWN), told(NAME, "a"), declined(AGE), declined("reader.interests"))
    with talk.other() as library:
        library.answer(TOWN, False)
    assert talk.asked() == ("deposit.paid",)
