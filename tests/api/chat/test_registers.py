"""A register speaks in a conversation: among the acts on the case, in its own name, and never over the person."""

import asyncio

import pytest

from api.cases import store as cases
from api.chat.registers import RegisterVoice
from api.db.statements import Statement
from api.notices.outbox import NOTICE, NoticeBody
from api.notices.tables import Outbox
from api.oversight.tables import Audit
from api.transaction import UnitOfWork
from flows.engine.facts import PROPOSED, Claim, Source
from flows.engine.ledger import Ledger
from tests.api.chat.talk import Talk, form_of

pytestmark = pytest.mark.anyio

EMPLOYER = "杭州云栖谷建筑有限公司"
AUDIT = Statement("test.audit", Audit.select(Audit.actor, Audit.action, Audit.role))
OUTBOX = Statement("test.outbox", Outbox.select(Outbox.topic))


def claim(fact: str, value: object) -> Claim:
    """What a register would supply."""
    return Claim(fact, value, Source("register", register="enrolment", query_id="q1"), PROPOSED)


@pytest.fixture
def voice(told: Talk) -> RegisterVoice:
    """Registers that are heard where the worker talks."""
    return RegisterVoice(told.client.app.state.chat)


def steps(told: Talk):
    """Something that must be kept with or without a turn."""
    parts = told.client.app.state.parts
    unit = UnitOfWork(now=parts.clock(), sealer=parts.sealer)
    unit.outbox(NOTICE, NoticeBody("received", told.person_id))
    return unit.steps


async def supply(told: Talk, voice: RegisterVoice, **values: object) -> None:
    """A register supplies these facts; dots are written as two underscores."""
    claims = [claim(name.replace("__", "."), value) for name, value in values.items()]
    await voice.propose(told.id, lambda _: claims, steps(told))


async def kept(told: Talk) -> int:
    """How many units with our steps were kept."""
    return len([row for row in await told.client.app.state.parts.db.fetch(OUTBOX) if row == (NOTICE,)])


async def test_it_takes_a_turn_of_its_own(told, voice):
    """One more turn, one revision, an event, and an audit row that names the register and not the person."""
    before = await told.show()
    await supply(told, voice, employer__name=EMPLOYER)
    after = await told.show()
    assert after["turn"]["seq"] == before["turn"]["seq"] + 1
    assert after["revision"] == before["revision"] + 1
    assert [event["type"] for event in (await told.poll(after=before["turn"]["seq"]))["events"]] == ["turn"]
    assert after["facts"]["employer.name"] == {"value": EMPLOYER, "display": EMPLOYER, "state": "proposed"}
    assert [reply["kind"] for reply in after["turn"]["replies"]] == ["notice"]
    entry = (await told.facts())["employer.name"][-1]
    assert (entry["by"], entry["source"]["register"], entry["source"]["query_id"]) == ("register", "enrolment", "q1")
    assert ("register", "turn", "register") in await told.client.app.state.parts.db.fetch(AUDIT)


async def test_what_says_nothing_new_takes_no_turn(told, voice):
    """The record is kept, the conversation does not move, nobody is woken."""
    await supply(told, voice, employer__name=EMPLOYER)
    before, units = await told.show(), await kept(told)
    await supply(told, voice, employer__name=EMPLOYER)
    await supply(told, voice)
    assert await told.show() == before
    assert await kept(told) == units + 2


async def test_what_nobody_asks_for_is_proposed_without_a_word(told, voice):
    """A fact no goal wants is in the file for later; nobody is told to look at anything."""
    await supply(told, voice, employer__status="operating")
    shown = await told.show()
    assert shown["turn"]["replies"] == []
    assert "employer.status" not in shown["turn"]["ask"]["facts"]


async def test_after_the_filing_only_the_record_is_kept(told, voice):
    """Nothing moves what was signed."""
    await told.turn(text="是的")
    await told.turn(answers=form_of(told))
    assert (await told.submit()).status_code == 201
    before, units = await told.show(), await kept(told)
    await supply(told, voice, employer__phone="057188888888")
    assert await told.show() == before
    assert await kept(told) == units + 1


async def test_a_conversation_that_is_gone(told, voice):
    """The record of a question does not depend on anybody listening."""
    units = await kept(told)
    await voice.propose("no-such-conversation", lambda _: [claim("employer.name", EMPLOYER)], steps(told))
    assert await voice.open("no-such-conversation") is None
    assert await kept(told) == units + 1


async def test_undo_takes_back_the_persons_act(told, voice):
    """Not the register's, which was nobody's: the answer before it goes, the proposal stays."""
    await told.turn(answers={"worker.occupation": "钢筋工"})
    await supply(told, voice, employer__name=EMPLOYER)
    await told.turn(undo=True)
    facts = (await told.show())["facts"]
    assert "worker.occupation" not in facts
    assert facts["employer.name"]["state"] == "proposed"


async def test_undo_of_a_confirmation_leaves_the_proposal(told, voice):
    """What was agreed to by mistake is put up again."""
    await supply(told, voice, employer__name=EMPLOYER)
    await told.turn(confirm=["employer.name"])
    assert (await told.show())["facts"]["employer.name"]["state"] == "held"
    await told.turn(undo=True)
    assert (await told.show())["facts"]["employer.name"]["state"] == "proposed"


async def test_the_log_replays_to_the_same_state(told, voice):
    """A case with a register's words is rebuilt from its log to the byte, its undo included."""
    await told.turn(answers={"employer.name": "云栖谷建筑"})
    await supply(told, voice, employer__name=EMPLOYER, employment__insured=True)
    await told.turn(answers={"worker.occupation": "钢筋工"})
    parts, opened = told.client.app.state.parts, await voice.open(told.id)
    log = await cases.load_log(parts.db, parts.sealer, opened.case.id)
    env = {"role": opened.role(), "today": opened.today.isoformat(), "matter": "recognition", "account": "citizen"}
    replayed = Ledger.replay(opened.ledger.bundle, log, party=opened.party, env=env)
    stored = await cases.load_case(parts.db, parts.sealer, opened.case.id)
    assert replayed.snapshot() == stored.snapshot


async def test_an_answer_to_a_question_the_register_pushed_aside_counts(told, voice):
    """Whoever was typing when a register spoke is understood, and does not see an error."""
    await _confirm_everything(told)
    ask = (await told.show())["turn"]["ask"]
    assert ask["facts"] == ["worker.name"]
    await supply(told, voice, employer__name=EMPLOYER)
    await supply(told, voice, employment__insured=True)
    assert (await told.show())["turn"]["ask"]["id"] != ask["id"]
    turn = await told.turn(text="尤海生", ask_id=ask["id"])
    assert (await told.show())["facts"]["worker.name"]["value"] == "尤海生"
    assert "late" not in str([reply["text"] for reply in turn["replies"]])


async def test_a_yes_is_only_to_what_was_shown(told, voice):
    """Whoever agrees while another value takes the place of the one they see is shown the other, by word or tap."""
    await _confirm_everything(told)
    await supply(told, voice, employer__name="杭州云栖建筑有限公司")
    asked = (await told.show())["turn"]["ask"]
    assert asked["facts"] == ["employer.name"]
    await supply(told, voice, employer__name=EMPLOYER)
    for said in ({"text": "对"}, {"confirm": asked["facts"]}):
        turn = await told.turn(**said, ask_id=asked["id"])
        assert (turn["understood"], turn["ask"]["proposed"]) == ([], {"employer.name": EMPLOYER})
        assert turn["replies"][-1]["kind"] == "notice"
    turn = await told.turn(text="对", ask_id=turn["ask"]["id"])
    assert (await told.show())["facts"]["employer.name"]["state"] == "held"


async def test_but_only_until_the_person_has_spoken(told, voice):
    """A question older than the last thing said is gone, as without registers."""
    await _confirm_everything(told)
    ask = (await told.show())["turn"]["ask"]
    await supply(told, voice, employer__name=EMPLOYER)
    await told.turn(answers={"worker.occupation": "钢筋工"})
    await told.turn(text="尤海生", ask_id=ask["id"])
    assert "worker.name" not in (await told.show())["facts"]


async def test_a_register_and_a_person_at_once(told, voice):
    """Neither is lost and neither overtakes the other."""
    await asyncio.gather(
        supply(told, voice, employer__name=EMPLOYER),
        told.turn(answers={"worker.occupation": "钢筋工"}),
        supply(told, voice, employment__insured=True),
    )
    shown = await told.show()
    assert {"employer.name", "worker.occupation", "employment.insured"} <= shown["facts"].keys()
    assert shown["turn"]["seq"] == 4


async def test_other_words_of_the_person_outrank_a_proposal(told, voice):
    """An answer replaces what a register only proposed."""
    await supply(told, voice, employer__name=EMPLOYER)
    await told.turn(answers={"employer.name": "杭州澜沧精密机械有限公司"})
    facts = (await told.show())["facts"]
    assert (facts["employer.name"]["value"], facts["employer.name"]["state"]) == ("杭州澜沧精密机械有限公司", "held")


async def _confirm_everything(told: Talk) -> None:
    """Until something is asked openly."""
    turn = (await told.show())["turn"]
    while turn["ask"]["widget"] == "confirm":
        turn = await told.turn(confirm=turn["ask"]["facts"])
