"""Papers in a conversation: attached, read, declined, taken back, and what is said of each."""

import pytest

from api.documents.store import load_upload
from flows.cases.papers import PATIENCE
from flows.engine.definitions import DECLINES
from tests.api.chat.pictures import certificate, contract, id_card, photographed, read, received
from tests.api.chat.talk import STORY, Talk, as_guest, by_phone, form_of

pytestmark = pytest.mark.anyio

CARD, CERTIFICATE, CONTRACT = "id_card_front", "diagnosis_certificate", "labour_contract"
OF_CARD = ("worker.name", "worker.id_number", "worker.address")


async def confirmed(talk: Talk) -> dict:
    """Agrees to everything that waits; the turn with the first question."""
    turn = (await talk.show())["turn"]
    while turn["ask"] is not None and turn["ask"]["widget"] == "confirm":
        turn = await talk.turn(confirm=turn["ask"]["facts"])
    return turn


async def asking_for_the_paper(talk: Talk) -> dict:
    """Answers everything before the one photograph that is asked for by itself."""
    await confirmed(talk)
    form = {fact: value for fact, value in form_of(talk).items() if not fact.startswith("diagnosis.")}
    return await talk.turn(answers=form)


def texts(turn: dict) -> str:
    """Everything said back."""
    return " ".join(reply["text"] for reply in turn["replies"])


async def state_of(talk: Talk, kind: str) -> str | None:
    """How a document stands in the list of materials; None where it is not on it."""
    rows = (await talk.show())["turn"]["documents"]
    return next((row["state"] for row in rows if row["kind"] == kind), None)


async def test_an_upload_joins_the_conversation(told):
    """It says that the picture is being read, files it with conversation and case, and shows it."""
    upload_id = await received(told, CARD)
    turn = await told.turn(upload_id=upload_id)
    assert "正在看" in texts(turn)
    assert turn["uploads"] == [{"id": upload_id, "kind": CARD, "label": "身份证照片", "state": "reading"}]
    assert await state_of(told, CARD) == "received"
    parts = told.client.app.state.parts
    row = await load_upload(parts.db, parts.sealer, upload_id)
    assert row.conversation_id == told.id
    assert row.case_id


async def test_somebody_elses_upload(shared_client, told):
    """The same 404 as for one that never was, and nothing changed."""
    other = await as_guest(shared_client)
    before = await told.show()
    for upload_id in (await received(other, CARD), "no-such-upload"):
        answer = await told.try_turn({"upload_id": upload_id})
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert await told.show() == before


async def test_the_first_answer_is_given_again_to_the_byte(told):
    """A repeated request shows the picture as it was then, also after it was read."""
    upload_id = await received(told, CARD)
    body = {"upload_id": upload_id}
    first = await told.try_turn(body, key="attach-once")
    await read(told, upload_id, CARD, id_card(told))
    assert (await told.try_turn(body, key="attach-once")).content == first.content
    again = await told.turn(upload_id=upload_id)
    assert "已经收过了" in texts(again)
    assert [row["state"] for row in again["uploads"]] == ["read"]


async def test_what_is_being_read_is_not_asked(told):
    """Other questions come first; the reader's answer then leaves only a yes to give."""
    await confirmed(told)
    upload_id = await received(told, CARD)
    turn = await told.turn(upload_id=upload_id)
    assert turn["ask"]["facts"] == ["employer.name"]
    await read(told, upload_id, CARD, id_card(told))
    turn = (await told.show())["turn"]
    assert (turn["ask"]["widget"], set(turn["ask"]["facts"])) == (
        "confirm", {"worker.name", "worker.id_number", "worker.address"},
    )  # fmt: skip
    assert [event["type"] for event in (await told.poll(after=turn["seq"] - 1))["events"]] == ["turn"]


async def test_when_only_the_picture_is_left(told):
    """The turn says that it is being read and keeps nobody from filing."""
    await confirmed(told)
    form = form_of(told)
    card = ("worker.name", "worker.id_number", "worker.address")
    await told.turn(answers={fact: value for fact, value in form.items() if fact not in card})
    turn = await told.turn(upload_id=await received(told, CARD))
    assert turn["ask"] is None
    assert (turn["next"]["action"], turn["next"]["whose_move"]) == ("wait_reading", "nobody")
    assert (await told.submit()).status_code == 201


async def test_nobody_waits_for_ever(free_client, clock):
    """After a minute and a half the question comes all the same."""
    talk = await by_phone(free_client)
    await talk.start(STORY)
    await confirmed(talk)
    turn = await talk.turn(upload_id=await received(talk, CARD))
    assert turn["ask"]["facts"] == ["employer.name"]
    clock.advance(seconds=PATIENCE.total_seconds())
    assert (await talk.show())["turn"]["ask"]["facts"] == ["worker.name"]


async def test_a_picture_read_before_it_is_attached(told):
    """What was read is proposed in the very turn."""
    upload_id = await received(told, CARD)
    await read(await _elsewhere(told), upload_id, CARD, id_card(told))
    turn = await told.turn(upload_id=upload_id)
    assert {"worker.name", "worker.id_number"} <= {row["fact"] for row in turn["understood"]}
    assert {row["state"] for row in turn["understood"]} == {"proposed"}


async def test_a_picture_of_the_conversation_needs_no_turn(told):
    """Uploaded with the conversation's id it speaks once it is read."""
    upload_id = await received(told, CARD, in_talk=True)
    await read(told, upload_id, CARD, id_card(told))
    assert (await told.show())["facts"]["worker.name"]["state"] == "proposed"
    assert await state_of(told, CARD) == "read"


async def test_the_photograph_that_is_asked_for(told):
    """It answers the question, whatever can be read on it; a bare picture is taken for what was asked."""
    turn = await asking_for_the_paper(told)
    assert (turn["ask"]["widget"], turn["ask"]["document"]) == ("photo", CERTIFICATE)
    upload_id = await received(told)
    turn = await told.turn(upload_id=upload_id, ask_id=turn["ask"]["id"])
    assert turn["uploads"][0]["kind"] == CERTIFICATE
    assert (turn["ask"], turn["remaining"]["uploads"]) == (None, 0)
    await read(told, upload_id, None, {}, sure_of_kind=0.0)
    turn = (await told.show())["turn"]
    assert turn["ask"]["facts"] == ["diagnosis.date"]
    assert "没读出来" in texts(turn)
    assert await state_of(told, CERTIFICATE) == "received"


@pytest.mark.parametrize("code", sorted(DECLINES))
async def test_the_photograph_declined(told, code):
    """Each way leads to somebody, by an article; the question after it comes, the photograph only if put off."""
    await asking_for_the_paper(told)
    turn = await told.turn(decline={"diagnosis.result": code})
    (help_,) = [reply for reply in turn["replies"] if reply["kind"] == "answer"]
    assert help_["text"]
    assert help_["sources"]
    assert turn["ask"]["facts"] == ["diagnosis.date"]
    turn = await told.turn(answers={"diagnosis.date": "2026-11-23"})
    assert (turn["ask"] and turn["ask"]["reask"]) == ("postponed" if code == "later" else None)


@pytest.mark.parametrize("code", sorted(DECLINES))
@pytest.mark.parametrize("kind", [CARD, CONTRACT])
async def test_an_offered_document_declined(told, kind, code):
    """The same question stays, without the offer; another document is offered as before."""
    turn = await confirmed(told)
    if kind == CONTRACT:
        card = {fact: value for fact, value in form_of(told).items() if fact.startswith("worker.")}
        turn = await told.turn(answers={fact: card[fact] for fact in OF_CARD})
    assert turn["ask"]["photo"]["document"] == turn["ask"]["document"] == kind
    assert {row["value"] for row in turn["ask"]["photo"]["declines"]} == DECLINES
    assert turn["ask"]["photo"]["saves"]
    assert not [name for name in turn["ask"]["photo"]["saves"] if name.endswith("吗")]
    after = await told.turn(decline={kind: code})
    assert (after["ask"]["id"], after["ask"]["document"], after["ask"]["photo"]) == (turn["ask"]["id"], None, None)
    (help_,) = [reply for reply in after["replies"] if reply["kind"] == "answer"]
    assert help_["sources"]
    later = await told.turn(decline={fact: after["ask"]["declines"][0] for fact in after["ask"]["facts"]})
    assert later["ask"]["document"] != kind
    assert (await told.turn(undo=True))["ask"]["document"] is None
    assert (await told.turn(undo=True))["ask"]["document"] == kind


@pytest.mark.parametrize("declined", [{CARD: "no-such-way"}, {"no_such_document": "unknown"}])
async def test_a_document_declined_in_no_known_way(told, declined):
    """A fault at its place, and nothing changed."""
    before = await told.show()
    answer = await told.try_turn({"decline": declined})
    assert answer.json()["errors"][0]["pointer"] == f"/decline/{next(iter(declined))}"
    assert await told.show() == before


@pytest.mark.parametrize(
    ("state", "reason", "word"),
    [("retake", "blurry", "有点糊"), ("retake", "cut_off", "没拍全"), ("refused", "locked", "打不开")],
)
async def test_a_poor_picture(told, state, reason, word):
    """One sentence of what to do, said once; a poor one is kept and not asked for again, a refused one is no paper."""
    await asking_for_the_paper(told)
    upload_id = await received(told, CERTIFICATE)
    await told.turn(upload_id=upload_id)
    await read(told, upload_id, None, {}, state=state, reason=reason)
    turn = (await told.show())["turn"]
    assert word in texts(turn)
    assert await state_of(told, CERTIFICATE) == ("received" if state == "retake" else "missing")
    assert (turn["ask"]["widget"] == "photo") == (state == "refused")


@pytest.mark.parametrize(("kind", "word"), [("audio_recording", "放进材料里"), ("pay_record", "没读出来")])
async def test_a_file_of_which_nothing_is_read(told, kind, word):
    """Of a recording nobody expects words; of a pay slip it is said that there were none."""
    upload_id = await received(told, kind)
    await read(await _elsewhere(told), upload_id, None, {})
    turn = await told.turn(upload_id=upload_id)
    assert word in texts(turn)
    assert ("没读出来" in texts(turn)) is (kind == "pay_record")


async def test_another_document_than_was_said(told):
    """The better kind is offered, never enforced; a tap files it so."""
    upload_id = await photographed(told, "discharge_summary", {"hospital": "杭州市第一人民医院"}, declared=CERTIFICATE)
    turn = (await told.show())["turn"]
    (offer,) = [reply for reply in turn["replies"] if reply["actions"]]
    assert "出院小结" in offer["text"]
    assert await state_of(told, CERTIFICATE) == "read"
    (action,) = offer["actions"]
    await told.turn(**action["turn"])
    assert (await state_of(told, "discharge_summary"), await state_of(told, CERTIFICATE)) == ("read", "missing")
    parts = told.client.app.state.parts
    assert (await load_upload(parts.db, parts.sealer, upload_id)).kind == "discharge_summary"


async def test_a_kind_that_does_not_exist(told):
    """Refused at its place."""
    upload_id = await received(told, CARD)
    answer = await told.try_turn({"upload_id": upload_id, "kind": "love_letter"})
    assert answer.json()["errors"][0]["pointer"] == "/kind"


async def test_undo_takes_a_picture_back(told):
    """Attached by mistake: its proposals go, what was confirmed stays, and a late result says nothing."""
    await confirmed(told)
    asked = (await told.show())["turn"]["ask"]
    upload_id = await received(told, CARD)
    await told.turn(upload_id=upload_id)
    turn = await told.turn(undo=True)
    assert "不算了" in texts(turn)
    assert turn["ask"]["id"] == asked["id"]
    await read(told, upload_id, CARD, id_card(told))
    assert "worker.name" not in (await told.show())["facts"]
    await told.turn(upload_id=upload_id)
    assert (await told.show())["facts"]["worker.name"]["state"] == "proposed"


async def test_undo_after_the_picture_was_read(told):
    """The proposals nobody confirmed go with it."""
    await confirmed(told)
    await photographed(told, CARD, id_card(told))
    await told.turn(confirm=["worker.name"])
    await told.turn(answers={"employer.phone": "057188880000"})
    await told.turn(undo=True)
    await told.turn(undo=True)
    facts = (await told.show())["facts"]
    assert facts["worker.name"]["state"] == facts["worker.address"]["state"] == "proposed"
    turn = await told.turn(undo=True)
    assert not {"worker.name", "worker.address"} & (await told.show())["facts"].keys()
    assert turn["uploads"][0]["state"] == "taken_back"
    assert await state_of(told, CARD) is None


async def test_after_the_filing_a_picture_is_only_kept(told):
    """Attached, shown and read, but no fact moves and nothing is asked; everything else is refused as before."""
    await confirmed(told)
    await told.turn(answers=form_of(told))
    receipt = (await told.submit()).json()
    before = await told.show()
    upload_id = await received(told, CONTRACT)
    first = await told.try_turn({"upload_id": upload_id}, key="after-the-filing")
    assert "放进材料里" in texts(first.json())
    await read(told, upload_id, CONTRACT, contract(employer_name="杭州另一家有限公司"))
    after = await told.show()
    assert after["facts"] == before["facts"]
    assert (after["turn"]["ask"], after["revision"]) == (None, before["revision"])
    assert [row["state"] for row in after["turn"]["uploads"]] == ["read"]
    states = {row["kind"]: row["state"] for row in (await told.case(receipt["case_id"]))["documents"]}
    assert states[CONTRACT] == "read"
    assert (await told.try_turn({"text": "你好"})).json()["code"] == "already_submitted"
    assert (await told.try_turn({"upload_id": upload_id}, key="after-the-filing")).content == first.content


async def test_a_certificate_closes_the_gap(told):
    """The receipt no longer lists the paper that was handed in."""
    await confirmed(told)
    await told.turn(answers=form_of(told))
    gaps = (await told.review())["gaps"]
    assert [gap["document"] for gap in gaps if gap["kind"] == "document"] == [CERTIFICATE]
    await photographed(told, CERTIFICATE, certificate())
    assert [gap for gap in (await told.review())["gaps"] if gap["kind"] == "document"] == []


async def _elsewhere(talk: Talk) -> Talk:
    """The same person in no conversation."""
    other = talk.again()
    other.id = "no-such-conversation"
    return other


async def test_work_on_an_upload_of_this_conversation_goes_on(told):
    """The row does not move under whoever reads it; for one from elsewhere it must, so that nothing is lost."""
    parts = told.client.app.state.parts
    here, elsewhere = await received(told, CARD, in_talk=True), await received(told, CARD)
    for upload_id in (here, elsewhere):
        await told.turn(upload_id=upload_id)
    rows = [await load_upload(parts.db, parts.sealer, upload_id) for upload_id in (here, elsewhere)]
    assert [(row.conversation_id, row.revision) for row in rows] == [(told.id, 0), (told.id, 1)]


async def test_a_removed_upload_says_nothing_any_more(told):
    """What it proposed goes, what was confirmed stays, and the document is offered again."""
    await confirmed(told)
    upload_id = await photographed(told, CARD, id_card(told))
    await told.turn(confirm=["worker.name"])
    before = (await told.show())["turn"]
    removed = await told.post(f"/v1/uploads/{upload_id}/removal", {})
    assert removed.status_code == 204
    shown = await told.show()
    assert shown["facts"]["worker.name"]["state"] == "held"
    assert not {"worker.id_number", "worker.address"} & shown["facts"].keys()
    assert [row["state"] for row in shown["turn"]["uploads"]] == ["taken_back"]
    assert shown["turn"]["ask"]["document"] == CARD
    assert [event["type"] for event in (await told.poll(after=before["seq"]))["events"]] == ["turn"]
    assert (await told.try_turn({"upload_id": upload_id})).status_code == 404


@pytest.mark.parametrize(
    ("text", "word"),
    [("在单位手里", "拿证据"), ("找不到了", "病案室"), ("还没去看医生", "先去看伤"), ("以后再拍", "一次告诉您")],
)
async def test_the_photograph_declined_in_words(told, text, word):
    """What people say is as good as a tap, and is never taken for a diagnosis."""
    turn = await asking_for_the_paper(told)
    turn = await told.turn(text=text, ask_id=turn["ask"]["id"])
    assert [row["state"] for row in turn["understood"]] == ["declined"]
    assert word in texts(turn)


async def test_the_diagnosis_typed_instead(told):
    """Who has no picture may write what it is; other words are asked about again."""
    turn = await asking_for_the_paper(told)
    again = await told.turn(text="哦哦那个啊", ask_id=turn["ask"]["id"])
    assert (again["ask"]["id"], again["understood"]) == (turn["ask"]["id"], [])
    await told.turn(text="左胫骨骨折", ask_id=turn["ask"]["id"])
    assert (await told.show())["facts"]["diagnosis.result"]["value"] == "左胫骨骨折"


@pytest.mark.parametrize("text", ["身份证不在身边", "身份证丢了", "我拍不了"])
async def test_an_offer_declined_in_words(told, text):
    """It is no name: the same question stays, without the camera."""
    turn = await confirmed(told)
    after = await told.turn(text=text, ask_id=turn["ask"]["id"])
    assert (after["ask"]["id"], after["ask"]["document"], after["understood"]) == (turn["ask"]["id"], None, [])
    assert (await told.turn(text="李秀英"))["understood"][0]["value"] == "李秀英"


async def test_no_contract_is_an_answer(told):
    """Beside the camera for a contract, 没签合同 says whether there is one."""
    await confirmed(told)
    form = {**form_of(told), "employment.insured": False}
    turn = await told.turn(answers={fact: value for fact, value in form.items() if fact != "region.insured"})
    while turn["ask"]["facts"] != ["employment.contract"]:
        turn = await told.turn(decline={fact: "unknown" for fact in turn["ask"]["facts"]})
    assert turn["ask"]["document"] == CONTRACT
    await told.turn(text="没签合同", ask_id=turn["ask"]["id"])
    assert (await told.show())["facts"]["employment.contract"]["value"] is False


@pytest.mark.parametrize(
    ("code", "duty"),
    [("ask_other_party", "employer"), ("cannot_obtain", "hospital"), ("unknown", "hospital"), ("later", None)],
)
async def test_the_gap_names_whose_task_it_is(told, code, duty):
    """What the employer or the hospital has is theirs to give; the receipt says so to staff."""
    await asking_for_the_paper(told)
    await told.turn(decline={"diagnosis.result": code})
    await told.turn(answers={"diagnosis.date": "2026-11-23"})
    gaps = {gap.get("document"): gap["supplied_by"] for gap in (await told.review())["gaps"]}
    assert gaps[CERTIFICATE] == duty
