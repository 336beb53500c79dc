"""Answers by fact: what cannot be is refused at its place and changes nothing, what is merely incomplete is taken."""

import pytest

from tests.builders import make_credit_code, make_id_number

pytestmark = pytest.mark.anyio

WRONG_CHECK = make_id_number(3)[:-1] + ("0" if make_id_number(3)[-1] != "0" else "1")
IMPOSSIBLE = [
    ("accident.nothing", "工地", "unknown_fact"),
    ("accident", "工地", "unknown_fact"),
    ("accident.place", 7, "wrong_type"),
    ("accident.place", ["工地"], "wrong_type"),
    ("accident.place", {"text": "工地"}, "wrong_type"),
    ("accident.place", "  ", "empty"),
    ("accident.place", "伤" * 2001, "too_long"),
    ("accident.narrative", "伤" * 2001, "too_long"),
    ("accident.date", "2026-13-01", "impossible_date"),
    ("accident.date", "2026-02-29", "impossible_date"),
    ("accident.date", "昨天", "impossible_date"),
    ("accident.date", "2026-11-25", "future_date"),
    ("accident.date", {"year": 2027}, "future_date"),
    ("accident.date", {"month": 13}, "impossible_date"),
    ("accident.date", {"weekday": 3}, "wrong_type"),
    ("accident.date", {}, "wrong_type"),
    ("accident.date", 20261124, "wrong_type"),
    ("accident.time", "25:00", "not_a_time"),
    ("accident.time", "三点", "not_a_time"),
    ("accident.in_work_time", "是", "wrong_type"),
    ("accident.in_work_time", 1, "wrong_type"),
    ("applicant.relation", "neighbour", "not_a_choice"),
    ("employer.attitude", ["ignores", "kind"], "not_a_choice"),
    ("worker.phone", "123", "not_a_phone"),
    ("worker.id_number", WRONG_CHECK, "check_digit"),
    ("worker.id_number", "12345", "not_an_id_number"),
    ("worker.id_number", "990101188502300010", "not_an_id_number"),
    ("employer.credit_code", make_credit_code(1)[:-1] + "!", "check_digit"),
    ("worker.age", 121, "out_of_range"),
    ("worker.age", "35", "wrong_type"),
    ("worker.age", True, "wrong_type"),
    ("appraisal.grade", 0, "out_of_range"),
    ("appraisal.grade", 11, "out_of_range"),
    ("worker.monthly_wage", "很多", "not_money"),
    ("worker.monthly_wage", "-1", "out_of_range"),
    ("worker.monthly_wage", "NaN", "not_money"),
    ("worker.monthly_wage", "1.005", "out_of_range"),
    ("accident.casualties", {"deaths": -1}, "out_of_range"),
    ("accident.casualties", {"missing": 1}, "wrong_type"),
    ("injury.parts", [], "wrong_length"),
    ("injury.parts", ["左腿"] * 31, "wrong_length"),
    ("injury.parts", [7], "wrong_type"),
    ("region.insured", {"code": "hz"}, "not_a_region"),
    ("death.at", "2026-11-24T08:00:00", "offset_missing"),
    ("death.at", "2026-11-25T08:00:00+08:00", "future_date"),
]


@pytest.fixture
async def before(told) -> dict:
    """The conversation as it stood."""
    return await told.show()


async def test_what_cannot_be_is_named_and_changes_nothing(told, before):
    """Each impossible answer gets its own reason at its own place, in a turn as in an edit or its preview."""
    for fact, value, code in IMPOSSIBLE:
        pointer = f"/answers/{fact}"
        for path, body in (
            ("turns", {"answers": {fact: value, "worker.name": "李秀英"}}),
            ("edits", {"answers": {"worker.name": "李秀英", fact: value}}),
            ("edits", {"answers": {fact: value}, "preview": True}),
        ):
            answer = await told.post(told.path(path), body)
            assert answer.status_code == 422, (fact, value, answer.text)
            assert [(e["pointer"], e["code"]) for e in answer.json()["errors"]] == [(pointer, code)]
    assert await told.show() == before


async def test_every_fault_is_named_at_once(told, before):
    """Answers, declines and confirmations are looked through to the end."""
    body = {
        "answers": {"worker.phone": "12", "no.such": 1},
        "decline": {"worker.name": "lazy", "nothing.at_all": "unknown", "worker.phone": "unknown"},
        "confirm": ["employer.name", "no.fact", "worker.name"],
    }
    answer = await told.try_turn(body)
    assert {(e["pointer"], e["code"]) for e in answer.json()["errors"]} == {
        ("/answers/worker.phone", "not_a_phone"),
        ("/answers/no.such", "unknown_fact"),
        ("/decline/worker.name", "not_a_choice"),
        ("/decline/nothing.at_all", "unknown_fact"),
        ("/decline/worker.phone", "fact_twice"),
        ("/confirm/0", "nothing_to_confirm"),
        ("/confirm/1", "unknown_fact"),
        ("/confirm/2", "fact_twice"),
    }
    assert await told.show() == before


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "no_form"),
        ({"answers": {}, "decline": {}, "confirm": []}, "no_form"),
        ({"text": None, "ask_id": "x"}, "no_form"),
        ({"undo": False}, "no_form"),
        ({"text": ""}, "no_form"),
        ({"text": "你好", "undo": True}, "several_forms"),
        ({"text": "你好", "answers": {"worker.name": "李秀英"}}, "several_forms"),
        ({"undo": True, "confirm": ["accident.in_work_time"]}, "several_forms"),
        ({"text": "你好", "upload_id": "x"}, "several_forms"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else value,
)
async def test_one_form_at_a_time(told, before, body, code):
    """A turn is a text, an upload, an undo, or a mix of answers, declines and confirmations: exactly one of them."""
    answer = await told.try_turn(body)
    assert answer.status_code == 422
    assert [(e["pointer"], e["code"]) for e in answer.json()["errors"]] == [("", code)]
    assert await told.show() == before


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({"text": "伤" * 2001}, "/text", "too_long"),
        ({"text": 7}, "/text", "wrong_type"),
        ({"answers": []}, "/answers", "wrong_type"),
        ({"decline": {"worker.name": 7}}, "/decline/...", "wrong_type"),
        ({"confirm": "worker.name"}, "/confirm", "wrong_type"),
        ({"anwsers": {}}, "/anwsers", "unknown_field"),
    ],
    ids=["text-too-long", "text-of-number", "answers-of-list", "decline-of-number", "confirm-of-text", "misspelt"],
)
async def test_a_turn_of_another_shape(told, before, body, pointer, code):
    """A field of a wrong kind or name is refused at its place."""
    answer = await told.try_turn(body)
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    # The decoder names the key of an open object no further than its parent.
    assert (pointer.startswith(error["pointer"]), error["code"]) == (True, code)
    assert await told.show() == before


async def test_an_upload_nobody_knows(told, before):
    """The same as a foreign one: not found, and nothing changed."""
    answer = await told.try_turn({"upload_id": "some-upload"})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert await told.show() == before


async def test_a_kind_without_an_upload(told, before):
    """There is nothing it could be the kind of."""
    answer = await told.try_turn({"text": "你好", "kind": "pay_record"})
    assert answer.json()["errors"][0]["pointer"] == "/kind"
    assert await told.show() == before


async def test_exactly_two_thousand_signs_are_taken(told):
    """The limit counts signs, not bytes, and the last one counts."""
    story = "伤" * 1999 + "𠮷"
    turn = await told.turn(answers={"accident.narrative": story})
    assert [row["value"] for row in turn["understood"]] == [story]


@pytest.mark.parametrize(
    ("fact", "sent", "stored", "display"),
    [
        ("accident.date", {"year": 2026, "month": 3}, {"year": 2026, "month": 3}, "2026年3月"),
        ("accident.date", {"day": 31}, {"day": 31}, "31日"),
        ("accident.date", {"year": 2026, "month": 3, "day": 5}, "2026-03-05", "2026年3月5日"),
        ("accident.time", "afternoon", "afternoon", "下午"),
        ("worker.phone", "+86 138-0000-0009", "13800000009", "13800000009"),
        ("worker.id_number", make_id_number(5).lower(), make_id_number(5), make_id_number(5)),
        ("worker.monthly_wage", "6500", "6500.00", "6,500元"),
        ("worker.monthly_wage", 6500, "6500.00", "6,500元"),
        ("region.insured", "杭州市余杭区", {"text": "杭州市余杭区"}, "杭州市余杭区"),
        ("accident.casualties", {"deaths": 1}, {"deaths": 1}, "死亡1人，重伤0人，受伤0人"),
        ("accident.violence", True, True, "是"),
        ("death.at", "2026-11-23", "2026-11-23", "2026年11月23日"),
        ("worker.address", "e\u0301glise 3号", "\u00e9glise 3号", "\u00e9glise 3号"),
    ],
)
async def test_what_is_merely_incomplete_is_taken(told, fact, sent, stored, display):
    """Part of a date, a loose spelling or a bare number is kept in its stored form and shown as people read it."""
    turn = await told.turn(answers={fact: sent})
    assert [(row["value"], row["display"], row["state"]) for row in turn["understood"] if row["fact"] == fact] == [
        (stored, display, "held")
    ]


async def test_a_single_value_is_taken_for_a_list(told):
    """A list fact takes one value, and gives one entry for each element."""
    await told.turn(answers={"injury.parts": "左小腿"})
    assert (await told.show())["facts"]["injury.parts"]["value"] == ["左小腿"]
    turn = await told.turn(answers={"injury.parts": ["左小腿", "右手", "左小腿"]})
    assert [row["value"] for row in turn["understood"]] == ["左小腿", "右手"]
    assert (await told.show())["facts"]["injury.parts"]["display"] == "左小腿、右手"


async def test_null_takes_back_the_own_answer(told):
    """A withdrawn answer is gone from the form and asked again like one never given; the log keeps both."""
    await told.turn(confirm=(await told.show())["turn"]["ask"]["facts"])
    await told.turn(answers={"worker.name": "李秀英"})
    turn = await told.turn(answers={"worker.name": None})
    assert "worker.name" not in (await told.show())["facts"]
    assert turn["ask"]["facts"] == ["worker.name"]
    assert turn["ask"]["reask"] is None
    assert [row["state"] for row in (await told.facts())["worker.name"]] == ["held", "withdrawn"]


async def test_null_for_what_was_never_said(told):
    """Taking back nothing changes nothing."""
    before = await told.show()
    turn = await told.turn(answers={"employer.name": None})
    assert (turn["revision"], turn["understood"]) == (before["revision"], [])


@pytest.mark.parametrize("code", ["unknown", "cannot_obtain", "not_applicable", "ask_other_party"])
async def test_a_declined_question_is_not_asked_again(told, code):
    """Every decline code closes the question, is shown as declined, and can be answered later all the same."""
    turn = await told.turn(confirm=(await told.show())["turn"]["ask"]["facts"])
    fact = turn["ask"]["facts"][0]
    turn = await told.turn(decline={fact: code}, ask_id=turn["ask"]["id"])
    assert [(row["fact"], row["state"], row["value"]) for row in turn["understood"]] == [(fact, "declined", None)]
    while turn["ask"] is not None:
        assert fact not in turn["ask"]["facts"]
        turn = await told.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
    turn = await told.turn(answers={fact: "李秀英"})
    assert (await told.show())["facts"][fact]["state"] == "held"


async def test_later_is_asked_once_more_at_the_end(told):
    """What is put off comes once more, last and with its reason; put off again, it stays declined."""
    turn = await told.turn(confirm=(await told.show())["turn"]["ask"]["facts"])
    fact = turn["ask"]["facts"][0]
    turn = await told.turn(decline={fact: "later"})
    while turn["ask"]["reask"] is None:
        assert fact not in turn["ask"]["facts"]
        turn = await told.turn(decline=dict.fromkeys(turn["ask"]["facts"], "unknown"))
    assert (turn["ask"]["facts"], turn["ask"]["reask"]) == ([fact], "postponed")
    assert turn["remaining"]["questions"] == 1
    turn = await told.turn(decline={fact: "later"})
    assert turn["ask"] is None
    assert (await told.show())["facts"][fact]["state"] == "declined"


async def test_a_mix_over_different_facts(told):
    """Answers, a decline and confirmations count together, in one turn."""
    first = (await told.show())["turn"]["ask"]["facts"]
    turn = await told.turn(answers={"worker.name": "李秀英"}, decline={"employer.name": "unknown"}, confirm=first)
    states = {row["fact"]: row["state"] for row in turn["understood"]}
    assert states["worker.name"] == "held"
    assert states["employer.name"] == "declined"
    assert {states[fact] for fact in first} == {"held"}


async def test_confirming_twice_is_harmless(told):
    """A confirmation that comes late or twice changes nothing and is no fault."""
    facts = (await told.show())["turn"]["ask"]["facts"]
    first = await told.turn(confirm=facts)
    again = await told.turn(confirm=facts)
    assert again["revision"] == first["revision"]
    assert again["understood"] == []


async def test_a_correction_in_place_of_a_confirmation(told):
    """Answering a proposed value with another one holds the other."""
    turn = await told.turn(answers={"accident.in_work_time": False}, confirm=["accident.in_workplace"])
    assert {row["fact"]: row["value"] for row in turn["understood"]} == {
        "accident.in_work_time": False,
        "accident.in_workplace": True,
    }
