"""What is said once: a greeting that fits, and what now matters, each with its article and never twice."""

import pytest

from api.chat.notes import notices_since, notices_that_hold
from flows.engine.acts import Act, add
from flows.engine.bundles import Bundle
from flows.engine.definitions import parse
from flows.engine.facts import Claim, Source
from flows.engine.ledger import Ledger
from tests.api.chat.talk import by_phone

NOTICES = """
[fact.hurt]
kind = "boolean"
[fact.dead]
kind = "boolean"
[fact.alone]
kind = "boolean"

[notice.sorry]
kind = "text"
group = "greeting"
order = 1
when = "known(dead) and dead"
[notice.hello]
kind = "text"
group = "greeting"
order = 2
when = "True"
[notice.later]
order = 20
when = "known(alone) and alone"
law = [["条例", "第一条"]]
[notice.sooner]
order = 10
when = "known(hurt) and hurt"
"""


def told(**facts: bool) -> Ledger:
    """A file in which these facts are told."""
    ledger = Ledger(Bundle(parse({"notices.toml": NOTICES})), party="worker", env={"role": None})
    act = Act("act", 1, "2026-11-24T09:00:00+08:00", "somebody", "worker")
    add(ledger, act, [Claim(fact, value, Source("answer")) for fact, value in facts.items()])
    return ledger


def keys(before: frozenset[str], ledger: Ledger, *, greets: bool = False) -> list[str]:
    """The words that would be said."""
    return [reply.key for reply in notices_since(before, ledger, greets=greets)]


def test_one_greeting_the_first_that_fits():
    """A bereaved person hears other first words than an injured one, and nobody hears two."""
    assert keys(frozenset(), told(hurt=True), greets=True) == ["notice-hello", "notice-sooner"]
    assert keys(frozenset(), told(dead=True), greets=True) == ["notice-sorry"]


def test_a_greeting_opens_a_conversation_only():
    """Nobody is greeted in the middle of a talk."""
    assert keys(frozenset(), told(dead=True)) == []


def test_in_the_authors_order_with_the_article():
    """What matters comes in the order somebody thought about, with its law."""
    replies = notices_since(frozenset(), told(hurt=True, alone=True), greets=False)
    assert [(reply.key, reply.basis) for reply in replies] == [
        ("notice-sooner", ()),
        ("notice-later", (("条例", "第一条"),)),
    ]


def test_nothing_twice():
    """What held before is not said again."""
    before = notices_that_hold(told(hurt=True))
    assert keys(before, told(hurt=True, alone=True)) == ["notice-later"]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("answers", "part"),
    [
        pytest.param({"employment.insured": False}, "没交保险也能认定", id="uninsured, art. 62"),
        pytest.param({"employment.contract": False}, "没签合同也能申请", id="no contract, art. 18"),
        pytest.param({"employer.attitude": ["refuses_apply"]}, "不用单位盖章", id="refusing employer, art. 17"),
        pytest.param({"employer.attitude": ["denies_injury"]}, "要由单位拿出证据", id="denying employer, art. 19"),
        pytest.param({"employment.form": "over_age"}, "不因为年龄不收", id="over-age, order 56 art. 15"),
        pytest.param({"employment.form": "dispatch"}, "派遣公司申请", id="dispatch"),
        pytest.param({"employment.form": "subcontract"}, "包工头没有资质", id="subcontract"),
        pytest.param({"employment.form": "civil_servant"}, "12333", id="civil servant, art. 65"),
        pytest.param({"employer.status": "unregistered"}, "一次性赔偿", id="illegal unit, art. 66"),
        pytest.param({"accident.date": "2024-03-01"}, "也可以交", id="late, SPC art. 7"),
        pytest.param({"employment.form": "platform"}, "职业伤害保障", id="platform"),
    ],
)
async def test_the_turn_offs_are_said_when_they_matter(worker, answers: dict, part: str):
    """Whoever another rule concerns hears it in the turn that tells it, once, with its source, and may go on."""
    await worker.start(role="worker")
    turn = await worker.turn(answers=answers)
    said = [reply for reply in turn["replies"] if part in reply["text"]]
    assert len(said) == 1
    assert said[0]["sources"]
    again = await worker.turn(answers={"worker.name": "尤海生"})
    assert not [reply for reply in again["replies"] if part in reply["text"]]


@pytest.mark.anyio
async def test_an_employer_is_not_told_what_workers_are(free_client):
    """The same fact told by the employer brings no word on how to do without it."""
    employer = await by_phone(free_client, 3)
    await employer.start(role="employer")
    turn = await employer.turn(answers={"employment.insured": False, "employment.contract": False})
    assert turn["replies"] == []


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("fact", "before", "same_day", "part"),
    [
        ("death.at", "2026-11-18T06:00:00+08:00", "2026-11-20T06:00:00+08:00", "去世的日子比事发的日子还早"),
        ("diagnosis.date", "2026-11-19", "2026-11-20", "诊断的日子比事发的日子还早"),
    ],
)
async def test_days_in_an_order_that_cannot_be_are_pointed_out(worker, fact, before, same_day, part):
    """Periods run from these days: a slip is named at once, is easily mended, and holds nothing up."""
    await worker.start(role="worker")
    turn = await worker.turn(answers={"accident.date": "2026-11-20", fact: before})
    assert [part in reply["text"] for reply in turn["replies"]].count(True) == 1
    assert turn["ask"] is not None
    turn = await worker.turn(answers={fact: same_day})
    assert not [reply for reply in turn["replies"] if part in reply["text"]]


@pytest.mark.anyio
async def test_a_day_known_in_part_is_not_called_too_early(worker):
    """November may be after the twentieth of November."""
    await worker.start(role="worker")
    turn = await worker.turn(answers={"accident.date": "2026-11-20", "diagnosis.date": {"year": 2026, "month": 11}})
    assert not [reply for reply in turn["replies"] if "还早" in reply["text"]]
