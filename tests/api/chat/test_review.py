"""The official form shows every box as it will be filed: value, source, what is missing, and nothing set aside."""

import pytest

from tests.api.chat.talk import by_phone, form_of

pytestmark = pytest.mark.anyio


def boxes(review: dict) -> dict[str, dict]:
    """Every box by its fact."""
    return {box["fact"]: box for section in review["sections"] for box in section["fields"]}


@pytest.fixture
async def filled(told):
    """A worker who has answered everything."""
    await told.turn(text="是的")
    await told.turn(answers=form_of(told))
    return told


async def test_every_box_has_its_value_and_source(filled):
    """Told in words, filled in, worked out or given by the sign-in: each says which."""
    review = await filled.review()
    form = boxes(review)
    assert (review["title"], bool(review["statement"])) == ("工伤认定申请表", True)
    assert [form[fact]["display"] for fact in ("worker.name", "accident.date", "employment.insured")] == [
        "李秀英", "2026年11月23日", "交了",
    ]  # fmt: skip
    sources = {fact: form[fact]["source_label"] for fact in ("worker.name", "accident.place", "worker.phone")}
    assert len(set(sources.values())) == 3
    confirmed = form["accident.in_work_time"]
    assert (confirmed["state"], confirmed["source_label"]) == ("held", "您点头确认的")


async def test_boxes_that_follow_from_the_id_number(filled):
    """Sex and birth date stand in the number (GB 11643): shown, not asked, not to be edited."""
    form = boxes(await filled.review())
    assert form["worker.sex"]["display"] in ("男", "女")
    assert form["worker.birth_date"]["display"] == f"{filled.id_number[6:10]}年3月15日"
    assert [form[fact]["editable"] for fact in ("worker.sex", "worker.birth_date")] == [False, False]


async def test_the_form_before_anything_was_said(worker):
    """An empty form is a form: required boxes are gaps, and nothing is invented."""
    await worker.start(role="worker")
    review = await worker.review()
    form = boxes(review)
    assert {fact for fact, box in form.items() if box["state"] == "held"} == {"applicant.relation", "worker.phone"}
    missing = {gap["fact"] for gap in review["gaps"] if gap["kind"] == "fact"}
    assert missing == {fact for fact, box in form.items() if box["required"] and box["state"] == "unknown"}


async def test_a_declined_box_is_a_gap(told):
    """It says that the person left it open, and is named among the gaps."""
    await told.turn(decline={"worker.address": "unknown"})
    review = await told.review()
    box = boxes(review)["worker.address"]
    assert (box["state"], box["display"]) == ("declined", "")
    assert "worker.address" in {gap.get("fact") for gap in review["gaps"]}


async def test_boxes_others_fill(filled):
    """What the authority's own registers supply is said to come from there."""
    review = await filled.review()
    supplied = {gap["fact"]: gap["supplied_by"] for gap in review["gaps"] if gap["kind"] == "fact"}
    assert supplied == {"employer.address": "insurance_agency", "employer.phone": "insurance_agency"}


async def test_who_told_everything_has_nothing_unconfirmed(filled):
    """What was said, filled in or nodded to needs no second look."""
    assert (await filled.review())["unconfirmed"] == []


async def test_no_box_of_another_fate(filled):
    """Whoever was hurt reads nothing of deaths, police findings or illnesses that are not theirs."""
    form = boxes(await filled.review())
    assert not {"death.at", "illness.first_diagnosis_at", "accident.traffic_liability"} & set(form)
    await filled.turn(answers={"accident.commuting": True})
    assert "accident.traffic_liability" in boxes(await filled.review())


async def test_the_same_words_whoever_looks(filled, shared_client):
    """Another language changes labels, never a value the person gave."""
    english = await by_phone(shared_client, filled.number, lang="en")
    english.id = filled.id
    chinese, other = await filled.review(), await english.review()
    assert other["title"] != chinese["title"]
    values = [{fact: box["value"] for fact, box in boxes(each).items()} for each in (chinese, other)]
    assert values[0] == values[1]


async def test_a_look_changes_nothing(filled):
    """The review is a view."""
    before = await filled.show()
    await filled.review()
    assert await filled.show() == before


async def test_the_number_is_in_no_link(filled):
    """The form holds the ID number once, as a value."""
    text = (await filled.get(filled.path("review"))).text
    assert text.count(filled.id_number) == 2
    assert "?" not in [part.split('"')[0] for part in text.split("/v1")[1:]]
