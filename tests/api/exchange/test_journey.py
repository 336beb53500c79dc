"""What registers save a person: the same worker, the same accident, with and without them."""

import pytest

from tests.api.exchange.people import EMPLOYERS, PEOPLE, STORY, answer_all, citizen, matched, settle

pytestmark = pytest.mark.anyio

WORKER = PEOPLE["尤海生"]
EMPLOYER = EMPLOYERS[WORKER.employer_credit_code]
ANSWERS = {
    "worker.name": WORKER.name,
    "worker.id_number": WORKER.id_number,
    "worker.address": WORKER.address,
    "employer.name": EMPLOYER.name,
    "worker.occupation": "钢筋工",
    "worker.work_start_on": WORKER.started_on,
    "diagnosis.date": "2026-11-23",
    "employment.insured": True,
    "region.insured": {"code": "330100", "text": "浙江省杭州市"},
}


async def test_a_matched_worker_answers_five_questions_fewer(service):
    """Nothing is asked openly that a register knows, confirmations come in batches, and both forms say the same."""
    alone = await citizen(service)
    await alone.start(STORY, role="worker")
    without = await answer_all(alone, ANSWERS)
    helped, _ = await matched(service, WORKER.name)
    await helped.start(STORY, role="worker")
    await settle(service)
    with_registers = await answer_all(helped, ANSWERS)
    assert len(without) - len(with_registers) >= 5
    assert _questions(without) - _questions(with_registers) >= {
        "worker.name", "worker.id_number", "worker.address", "employer.name", "worker.work_start_on",
        "employment.insured", "region.insured",
    }  # fmt: skip
    assert await _form(helped) == {**await _form(alone), **await _only_registers_know(helped)}


def _questions(asks: list[dict]) -> set[str]:
    """Facts that were asked openly."""
    return {fact for ask in asks if ask["widget"] != "confirm" for fact in ask["facts"]}


async def _form(talk) -> dict[str, object]:
    """The filled boxes, without the phones people signed in with."""
    fields = [field for part in (await talk.review())["sections"] for field in part["fields"]]
    return {field["fact"]: field["value"] for field in fields if field["value"] and field["fact"] != "worker.phone"}


async def _only_registers_know(talk) -> dict[str, object]:
    form = await _form(talk)
    return {fact: form[fact] for fact in ("employer.phone", "employer.address", "employer.credit_code")}


async def test_nothing_is_asked_twice_without_a_reason(service):
    """Registers that come while a person answers bring no question back."""
    talk, _ = await matched(service, "甘永平")
    await talk.start(STORY, role="worker")
    asks = await answer_all(talk, {"worker.occupation": "司机"})
    seen: set[str] = set()
    for ask in asks:
        assert ask["reask"] is not None or seen.isdisjoint(ask["facts"]), ask
        seen.update(ask["facts"])
