"""What a register supplied and nobody confirmed is shown before the signature, confirmed by it, or told to staff."""

import pytest

from tests.api.chat import shapes
from tests.api.chat.talk import seen
from tests.api.exchange.people import EMPLOYERS, PEOPLE, STORY, answer_all, matched, settle

pytestmark = pytest.mark.anyio

WORKER = PEOPLE["尤海生"]
EMPLOYER = EMPLOYERS[WORKER.employer_credit_code]
SUPPLIED = {
    "employer.credit_code": EMPLOYER.credit_code,
    "employer.address": EMPLOYER.address,
    "employer.phone": EMPLOYER.phone.replace("-", ""),
}
"""Boxes of the employer that no question of an insured worker is about, so that none of them was confirmed."""
FILED = {"statement_accepted": True, "signature": WORKER.name, "delivery": {"channel": "window"}}


@pytest.fixture
async def ready(service):
    """A matched worker with nothing left to answer."""
    talk, _ = await matched(service, WORKER.name)
    await talk.start(STORY, role="worker")
    await settle(service)
    await answer_all(talk, {"worker.occupation": "钢筋工", "diagnosis.date": "2026-11-23"})
    return talk


def held(review: dict) -> dict[str, tuple[str, str]]:
    """State and source of the employer's boxes."""
    boxes = {box["fact"]: box for part in review["sections"] for box in part["fields"]}
    return {fact: (boxes[fact]["state"], boxes[fact]["source_label"]) for fact in SUPPLIED}


async def test_the_form_says_what_nobody_confirmed(ready):
    """Each value with its source, apart from what was told or nodded to, and a word on what signing means."""
    review = await ready.review()
    assert {each["fact"]: each["value"] for each in review["unconfirmed"]} == SUPPLIED
    assert {each["source"]["kind"] for each in review["unconfirmed"]} == {"register"}
    assert all(each["by_signing"] and each["label"] and each["source_label"] for each in review["unconfirmed"])
    assert "签" in review["unconfirmed_note"]
    assert {state for state, _ in held(review).values()} == {"proposed"}


async def test_a_signature_confirms_what_it_stands_under(ready):
    """The boxes are held as the person's own confirmation, and nothing is left for staff to doubt."""
    receipt = seen(await ready.post(ready.path("submission"), {**FILED, "seen": SUPPLIED}), shapes.RECEIPT)
    assert receipt["unconfirmed"] == []
    assert set(held(await ready.review()).values()) == {("held", "您点头确认的")}


async def test_what_was_not_seen_is_filed_as_unconfirmed(ready):
    """A value that changed after the look, and what a client does not show, stay proposals; the filing is received."""
    looked = {"employer.credit_code": SUPPLIED["employer.credit_code"], "employer.phone": "057188889999"}
    receipt = seen(await ready.post(ready.path("submission"), {**FILED, "seen": looked}), shapes.RECEIPT)
    assert {each["fact"] for each in receipt["unconfirmed"]} == {"employer.address", "employer.phone"}
    states = {fact: state for fact, (state, _) in held(await ready.review()).items()}
    assert states == {"employer.credit_code": "held", "employer.address": "proposed", "employer.phone": "proposed"}


async def test_a_corrected_value_is_the_persons_own(ready):
    """Tapped and mended, it is no longer among what the signature would confirm."""
    await ready.turn(answers={"employer.phone": "057188889999"})
    assert "employer.phone" not in {each["fact"] for each in (await ready.review())["unconfirmed"]}


async def test_only_facts_can_have_been_seen(ready):
    """An unknown one is named at its place, and nothing is filed."""
    answer = await ready.post(ready.path("submission"), {**FILED, "seen": {"employer.mood": "good"}})
    assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [
        ("/seen/employer.mood", "unknown_fact")
    ]
    assert (await ready.show())["case_id"] is None
