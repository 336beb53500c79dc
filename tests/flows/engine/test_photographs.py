"""The plan and the ledger beside a camera: what a photograph spares, what waits for one, and how it is taken back."""

import pytest

from flows.engine import acts
from flows.engine.definitions import DECLINES, parse
from flows.engine.facts import CONTRADICTION, LATER, POSTPONED, PROPOSED, READER, Claim, Source
from flows.engine.lint import check
from flows.engine.turns import InHand, Plan, Remaining
from tests.flows.engine.talk import Talk, declined, make_bundle, told

FACTS = ("name", "number", "street", "job", "wound")
WAYS = "{ " + ", ".join(f'{code} = "help_desk"' for code in sorted(DECLINES)) + " }"
LAW = 'law = [["Rules", "1"]]\n'


def paper(kind: str, tells: list[str], ways: str = WAYS) -> str:
    """A document of an invented flow."""
    return f'[document.{kind}]\nneed = "helpful"\nproves = {tells}\ntells = {tells}\nhelp = {ways}\n{LAW}'


def flow(*papers: str, wound: str = 'widget = "photo"\ndocument = "letter"') -> str:
    """Five facts, one asked for by a photograph alone, and a desk that helps."""
    rows = "".join(f'[fact.{name}]\nkind = "text"\nrisk = "B"\n' for name in FACTS[:-1])
    rows += '[fact.wound]\nkind = "text"\nrisk = "A"\ntold_only = true\n'
    asks = "".join(
        f'[ask.{name}]\nfills = ["{name}"]\nwidget = "text"\ndeclines = ["unknown"]\nsection = "s"\norder = {order}\n'
        for order, name in enumerate(FACTS[:-1], 1)
    )
    asks += f'[ask.wound]\nfills = ["wound"]\n{wound}\ndeclines = ["unknown"]\nsection = "s"\norder = 9\n'
    goal = f'[goal.g]\npriority = 1\nserves = "document"\nfills = {list(FACTS)}\n'
    return rows + asks + goal + "".join(papers) + f'[help.help_desk]\nduty = "desk"\n{LAW}'


CARD, LETTER = paper("card", ["name", "number", "street"]), paper("letter", ["wound"])
TEXT = flow(CARD, LETTER, paper("contract", ["job", "name"]))


@pytest.fixture
def talk() -> Talk:
    """Somebody who has said nothing yet."""
    return Talk(make_bundle(TEXT))


def read(talk: Talk, fact: str, value: object, upload: str = "u1", sure: float = 0.99) -> None:
    """A picture proposes."""
    talk.say(Claim(fact, value, Source("document", document_id=upload, page=1), PROPOSED, sure), by=READER)


def retract(talk: Talk, *uploads: str) -> None:
    """The person takes pictures back."""
    talk.log += acts.retract(talk.ledger, talk.act(), frozenset(uploads))


# --- what is offered ---


def test_a_photograph_comes_with_the_first_question_it_spares(talk: Talk) -> None:
    """The document in the order of its name, as long as it spares two; the question itself is as it was."""
    assert talk.agenda.next() == Plan("ask", ("name",), "name", document="card")
    talk.answer("name", "Ada")
    assert talk.agenda.next() == Plan("ask", ("number",), "number", document="card")
    talk.answer("number", "7")
    assert talk.agenda.next() == Plan("ask", ("street",), "street")
    talk.answer("street", "High Street")
    assert talk.agenda.next() == Plan("ask", ("job",), "job")


def test_a_document_that_cannot_be_there_is_not_offered() -> None:
    """As long as its condition does not hold; a question of its own offers it all the same."""
    rare = paper("badge", ["name", "street"]).replace(LAW, f"""offer = "known(job) and job == 'guard'"\n{LAW}""")
    talk = Talk(make_bundle(flow(LETTER, rare)))
    assert talk.agenda.next() == Plan("ask", ("name",), "name")
    talk.answer("job", "guard")
    assert talk.agenda.next() == Plan("ask", ("name",), "name", document="badge")
    own = Talk(make_bundle(flow(rare, wound='widget = "photo"\ndocument = "badge"')))
    for fact in FACTS[:-1]:
        own.answer(fact, "x")
    assert own.agenda.next().document == "badge"


def test_who_has_no_paper_is_not_offered_it_with_the_next_question() -> None:
    """The question for the photograph alone was answered: there is none, and what it tells is asked in words."""
    first = flow(paper("letter", ["wound", "job"])).replace("order = 9", "order = 0")
    talk = Talk(make_bundle(first.replace('fills = ["job"]', 'fills = ["job"]\ndocument = "letter"')))
    assert talk.agenda.next().document == "letter"
    talk.say(declined("wound"))
    for fact in ("name", "number", "street"):
        talk.answer(fact, "x")
    assert talk.agenda.next() == Plan("ask", ("job",), "job")


def test_a_document_given_or_declined_is_not_offered(talk: Talk) -> None:
    """Another one that spares enough is."""
    assert talk.agenda.next(InHand(settled=frozenset({"card"}))).document == "contract"
    assert talk.agenda.next(InHand(settled=frozenset({"card", "contract"}))) == Plan("ask", ("name",), "name")


def test_a_question_for_a_photograph_alone(talk: Talk) -> None:
    """It is asked last, and not at all once the document is there or declined."""
    for fact in FACTS[:-1]:
        talk.answer(fact, "x")
    assert talk.agenda.next() == Plan("ask", ("wound",), "wound", document="letter")
    settled = InHand(settled=frozenset({"letter"}))
    assert talk.agenda.next(settled) is None
    assert talk.agenda.remaining() == Remaining(1, 0)
    assert talk.agenda.remaining(settled) == Remaining(0, 0)
    read(talk, "wound", "a cut")
    assert talk.agenda.next(settled) == Plan("confirm", ("wound",), None, {"wound": "a cut"})


def test_what_is_being_read_is_not_asked(talk: Talk) -> None:
    """The next other question comes; with none left somebody only waits."""
    waits = InHand(frozenset({"name", "number", "street"}), frozenset({"card"}))
    assert talk.agenda.next(waits).facts == ("job",)
    assert talk.agenda.remaining(waits) == Remaining(2, 0)
    assert talk.agenda.is_awaiting(waits)
    assert talk.agenda.is_open("name")
    for fact in ("job", "wound"):
        talk.answer(fact, "x")
    assert talk.agenda.next(waits) is None
    assert talk.agenda.next() is not None
    for fact in ("name", "number", "street"):
        talk.answer(fact, "x")
    assert not talk.agenda.is_awaiting(waits)
    assert not talk.agenda.is_open("name")


def test_the_offer_does_not_change_the_order(talk: Talk) -> None:
    """With every document declined the same questions come in the same order."""
    settled, asked = InHand(settled=frozenset({"card", "contract"})), []
    plain = Talk(make_bundle(TEXT))
    while (plan := plain.agenda.next(settled)) is not None:
        asked.append(plan.facts)
        assert talk.agenda.next().facts == plan.facts
        for each in (plain, talk):
            each.say(*(told(fact, "x") for fact in plan.facts))
    assert [fact for facts in asked for fact in facts] == list(FACTS)


def test_each_document_is_confirmed_by_itself(talk: Talk) -> None:
    """What was said, and what stands on each picture, are put up apart, so that whose a card is can be asked."""
    talk.say(Claim("job", "smith", Source("inferred"), PROPOSED, 0.7))
    read(talk, "name", "Ada")
    read(talk, "wound", "a cut", "u2")
    read(talk, "number", "7")
    assert talk.agenda.remaining() == Remaining(1, 3)
    screens = []
    while (plan := talk.agenda.next()).mode == "confirm":
        screens.append(plan.facts)
        talk.confirm(*plan.facts)
    assert screens == [("name", "number"), ("job",), ("wound",)]


# --- what is taken back ---


def test_a_picture_is_no_act_of_the_party(talk: Talk) -> None:
    """Undo takes back the answer before it."""
    talk.answer("job", "smith")
    read(talk, "name", "Ada")
    talk.undo()
    assert (talk.state("job"), talk.state("name")) == ("unknown", "proposed")


def test_what_is_retracted_is_what_nobody_confirmed(talk: Talk) -> None:
    """Confirmed values are the person's own; another picture's proposals stay; the log replays to the same state."""
    read(talk, "name", "Ada")
    read(talk, "number", "7")
    read(talk, "street", "High Street", "u2")
    talk.confirm("name")
    retract(talk, "u1")
    assert [talk.state(fact) for fact in ("name", "number", "street")] == ["held", "unknown", "proposed"]
    assert talk.replayed().snapshot() == talk.ledger.snapshot()
    talk.undo()
    assert talk.state("name") == "proposed"


def test_a_rival_goes_and_the_held_word_stays(talk: Talk) -> None:
    """Only the second word is the picture's."""
    talk.answer("name", "Eve")
    read(talk, "name", "Ada")
    assert talk.ledger.standing("name").reask == CONTRADICTION
    retract(talk, "u1")
    assert (talk.ledger.standing("name").value, talk.ledger.standing("name").reask) == ("Eve", None)


@pytest.mark.parametrize(("reason", "reask"), [("unknown", None), ("cannot_obtain", None), (LATER, POSTPONED)])
def test_whoever_had_no_answer_has_none_again(talk: Talk, reason: str, reask: str | None) -> None:
    """A declined fact is not asked anew because a picture came and went."""
    talk.say(declined("name", reason))
    read(talk, "name", "Ada")
    assert talk.state("name") == "proposed"
    retract(talk, "u1")
    assert (talk.state("name"), talk.ledger.standing("name").reask) == ("declined", reask)


def test_undo_of_a_decline_leaves_what_a_picture_said_since(talk: Talk) -> None:
    """As with a register: nobody's act is undone but one's own."""
    talk.say(declined("name"))
    read(talk, "name", "Ada")
    talk.undo()
    assert talk.state("name") == "proposed"


def test_nothing_to_retract(talk: Talk) -> None:
    """An unknown picture leaves everything as it is."""
    talk.answer("name", "Ada")
    before = talk.ledger.snapshot()
    retract(talk, "u9")
    assert talk.ledger.snapshot() == before


# --- what may not be published ---


def test_the_invented_flow_could_be_published() -> None:
    """A photograph may be asked for alone where words never are."""
    assert check(parse({"flow.toml": TEXT})) == []


@pytest.mark.parametrize(
    ("text", "rule", "where"),
    [
        pytest.param(flow(paper("card", ["name"], "{}"), LETTER), "help", "document.card", id="offered-without-help"),
        pytest.param(flow(CARD, paper("letter", [], "{}")), "help", "document.letter", id="asked-for-without-help"),
        pytest.param(
            flow(paper("card", ["name"], '{ unknown = "help_desk" }'), LETTER), "help", "document.card",
            id="one-way-only",
        ),
        pytest.param(
            flow(paper("card", ["name"], WAYS.replace('"help_desk"', '"nobody"')), LETTER), "help", "document.card",
            id="help-of-nobody",
        ),
        pytest.param(flow(CARD), "document", "ask.wound", id="a-photograph-of-nothing"),
        pytest.param(
            flow(CARD.replace("tells = ['name', 'number', 'street']", "tells = ['job']"), LETTER), "tells",
            "document.card", id="tells-more-than-it-proves",
        ),
        pytest.param(flow(CARD, LETTER, wound='widget = "text"'), "told_only", "fact.wound", id="words-asked-for"),
    ],
)  # fmt: skip
def test_a_fault_is_found(text: str, rule: str, where: str) -> None:
    """Nobody is left alone with a paper, and no paper tells what it does not prove."""
    found = [(finding.rule, finding.where) for finding in check(parse({"flow.toml": text}))]
    assert (rule, where) in found
