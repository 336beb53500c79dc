"""Every ground, every exclusion hinted, every late cause, everybody who may apply: each ends filed or referred."""

from typing import Any

import pytest

from tests.api.chat.talk import as_staff, by_phone
from tests.journeys.person import WORKER, Person, clocks

pytestmark = pytest.mark.anyio

KIN = {
    "applicant.relation": "spouse", "illness.first_diagnosis_at": "2026-11-22T22:10+08:00",
    "death.at": "2026-11-24T06:00+08:00",
}  # fmt: skip
DISEASE = {
    "disease.name": "煤工尘肺", "disease.certificate_date": "2026-08-20", "disease.post": "打钻",
    "disease.exposure_from": {"year": 2005}, "disease.exposure_to": {"year": 2020},
}  # fmt: skip


async def journey(client: Any, story: str | None, knows: dict[str, Any], **fields: Any) -> tuple[Person, dict]:
    """A person who tells and answers until nothing is left; the last turn."""
    person = Person(await by_phone(client), {**WORKER, **knows})
    return person, await person.go_on(await person.tell(story, **fields))


GROUNDS = {
    "R14_1": ("昨天下午三点多在车间操作冲床，右手食指被压断了", {}),
    "R14_2": ("昨天早上上班前在车间打扫机器，滑倒摔伤了腰", {"accident.preparatory": True}),
    "R14_3": ("我是公交司机，昨天因为查票被乘客打伤了头部", {"accident.violence": True}),
    "R14_4": ("我在煤矿打钻十五年，诊断出煤工尘肺", DISEASE),
    "R14_5": ("上周单位派我出差，去现场的路上摔伤了右手", {"accident.business_trip": True}),
    "R14_6": (
        "昨天早上骑电动车上班路上被汽车撞了，左腿骨折，交警认定对方全责",
        {"accident.commuting": True, "accident.traffic": True, "accident.traffic_liability": "own_none"},
    ),
    "R15_1": ("我老公前天晚上上夜班时突发心梗，今天早上去世了", KIN),
    "R15_2": ("昨天下午为了救落水的小孩，我跳下河受伤了", {"rescue.public_interest": True}),
    "R15_3": ("我是残疾军人，有残疾军人证，到单位以后旧伤复发了", {"veteran.certificate": True}),
}
"""What each ground may sound like, and what its person knows besides."""


@pytest.mark.parametrize("ground", GROUNDS)
async def test_each_ground(shared_client, ground):
    """The words lead to the article whose conditions are asked, and the application is received."""
    story, knows = GROUNDS[ground]
    person, turn = await journey(shared_client, story, knows)
    assert turn["outlook"]["ground"] == ground
    receipt, case = await person.file()
    assert receipt["case_no"].startswith("GS")
    assert clocks(case)["T05"][2] == "running"


EXCLUSIONS = {
    "R16_1": {"exclusion.crime": True},
    "R16_2": {"exclusion.alcohol": True},
    "R16_3": {"exclusion.self_harm": True},
}


@pytest.mark.parametrize("ground", EXCLUSIONS)
async def test_an_exclusion_is_asked_by_its_cause_and_stops_nobody(shared_client, ground):
    """Art. 16 with 社会保险法 art. 37: whether it was the cause. The application is received; a person decides."""
    knows = EXCLUSIONS[ground]
    (fact,) = knows
    person = Person(await by_phone(shared_client), {**WORKER, **knows})
    await person.tell("昨天下午三点多在工地二楼摔下来，左腿骨折")
    turn = await person.talk.turn(answers=knows)
    turn = await person.go_on(turn)
    by_ground = {row["ground"]: row["standing"] for row in turn["outlook"]["candidates"]}
    assert by_ground[ground] == "likely"
    assert by_ground["R14_1"] == "excluded"
    why = (await person.talk.get(person.talk.path("facts", fact, "why"))).json()
    assert ("社会保险法", "第三十七条") in {(row["instrument"], row["article"]) for row in why["basis"]}
    receipt, _ = await person.file()
    assert receipt["case_no"]


async def test_a_hint_of_drink_is_only_a_question(shared_client):
    """Having drunk is not being drunk: the hint is asked by its cause, and a no settles it."""
    person, turn = await journey(shared_client, "中午喝了点酒，下午三点在工地二楼摔下来，左腿骨折", {})
    assert turn["outlook"]["ground"] == "R14_1"
    assert "R16_2" not in {row["ground"] for row in turn["outlook"]["candidates"]}
    await person.file()


@pytest.mark.parametrize("liability", ["own_none", "own_minor", "own_equal"])
async def test_a_share_of_the_fault_that_is_not_the_main_one(shared_client, liability):
    """None, minor and equal fault all fit article 14(6)."""
    knows = {"accident.commuting": True, "accident.traffic": True, "accident.traffic_liability": liability}
    person, turn = await journey(shared_client, "昨天早上骑电动车上班路上被汽车撞了，左腿骨折", knows)
    assert {"ground": "R14_6", "standing": "met", "open_facts": []} in turn["outlook"]["candidates"]
    await person.file()


async def test_no_finding_of_fault_goes_to_a_person(shared_client):
    """Neither refused nor accepted by a machine: the condition stays open and the department looks into it."""
    knows = {"accident.commuting": True, "accident.traffic": True, "accident.traffic_liability": "undetermined"}
    person, turn = await journey(shared_client, "昨天早上骑电动车上班路上被汽车撞了，左腿骨折", knows)
    assert [row["standing"] for row in turn["outlook"]["candidates"]] == ["likely"]
    await person.file()


async def test_a_death_is_spoken_of_calmly(shared_client):
    """No injury words, no phone of the dead, nothing on how long a rescue took; both moments are asked as facts."""
    person = Person(await by_phone(shared_client), {**WORKER, **KIN})
    turn = await person.tell("我老公前天晚上上夜班时突发心梗，今天早上去世了")
    said = [reply["text"] for reply in turn["replies"]]
    while turn["ask"] is not None:
        said += [turn["ask"]["text"], turn["ask"]["why"], *(item["label"] for item in turn["ask"]["items"])]
        said += [row["label"] for row in turn["understood"]]
        turn = await person.step(turn)
        said += [reply["text"] for reply in turn["replies"]]
    everything = "".join(said)
    assert not [word for word in ("受伤", "治伤", "48", "四十八", "小时", "抢救", "放弃") if word in everything]
    assert "节哀" in everything
    assert {"illness.first_diagnosis_at", "death.at"} <= set(person.asked)
    never = {"worker.phone", "injury.parts", "death.within_48h", "death.occurred", "diagnosis.date"}
    assert not never & set(person.asked)
    _, case = await person.file()
    assert "kinship_proof" in {row["kind"] for row in case["documents"] if row["need"] == "supplied_by_others"}


async def test_who_died_the_same_day_is_not_asked_after_as_if_treated(shared_client):
    """A death certificate is offered with the hour of death; no hospital was told of, so none is asked for."""
    knows = {**KIN, "death.at": "2026-11-23T18:00+08:00", "diagnosis.date": None}
    person, turn = await journey(shared_client, "昨天下午三点多我老公在工地二楼摔下来，当天就没了", knows, role="relative")
    assert "death.at" in person.asked
    assert "death.at" in person.asked
    assert not {"diagnosis.date", "diagnosis.result"} & set(person.asked)
    kinds = [row["kind"] for row in turn["documents"]]
    assert kinds[0] == "death_certificate"
    assert not {"diagnosis_certificate", "medical_record"} & set(kinds)
    receipt, _ = await person.file()
    missing = {gap.get("fact") or gap["document"] for gap in receipt["gaps"]}
    assert not {"diagnosis.date", "diagnosis_certificate"} & missing


async def test_nobody_is_offered_the_paper_of_an_accident_they_did_not_have(shared_client):
    """No finding of the traffic police and no certificate of death to somebody whose hand was hurt."""
    person = Person(await by_phone(shared_client), WORKER)
    turn = await person.tell("我手伤了")
    offered = set()
    while turn["ask"] is not None:
        offered.add(turn["ask"]["document"])
        turn = await person.step(turn)
    assert "id_card_front" in offered
    assert not {"traffic_liability", "death_certificate", "disease_certificate"} & offered


async def test_who_died_in_hospital_is_asked_the_certificate_of_death_before_that_of_the_doctor(shared_client):
    """Art. 18(3) asks for a diagnosis where there was one; whoever has no paper is never sent to see a doctor."""
    person = Person(await by_phone(shared_client), {**WORKER, "applicant.relation": "spouse", "diagnosis.date": None})
    turn = await person.tell("昨天下午三点多我老公在工地二楼摔下来，送到市一医院没救过来，当天就没了", role="relative")
    offered = []
    while turn["ask"] is not None and turn["ask"]["document"] != "diagnosis_certificate":
        offered.append(turn["ask"]["document"])
        turn = await person.step(turn)
    assert "death_certificate" in offered
    assert turn["ask"]["widget"] == "photo"
    turn = await person.talk.turn(decline={turn["ask"]["facts"][0]: "not_applicable"}, ask_id=turn["ask"]["id"])
    said = "".join(reply["text"] for reply in turn["replies"])
    assert "看医生" not in said
    assert "死亡" in said
    copied = await person.talk.turn(decline={"diagnosis_certificate": "unknown"})
    assert [row["article"] for reply in copied["replies"] for row in reply["sources"]] == ["第十六条第三款"]


async def test_who_died_days_later_is_asked_whether_a_hospital_was_reached(shared_client):
    """One gentle question with an answer of its own for no; after it no paper of a doctor is wanted."""
    knows = {"death.at": "2026-11-23T18:00+08:00", "accident.date": "2026-11-20"}
    person = Person(await by_phone(shared_client), {**WORKER, "applicant.relation": "spouse", **knows})
    turn = await person.tell("11月20号下午三点多我老公在工地二楼摔下来，后来人走了", role="relative")
    while turn["ask"]["facts"] != ["diagnosis.date"]:
        turn = await person.step(turn)
    assert turn["ask"]["decline_labels"] == {"not_applicable": "没送医院"}
    assert "看的伤" not in turn["ask"]["text"]
    turn = await person.talk.turn(decline={"diagnosis.date": "not_applicable"}, ask_id=turn["ask"]["id"])
    await person.go_on(turn)
    assert "diagnosis.result" not in person.asked
    await person.file()


async def test_while_somebody_lives_nothing_depends_on_death(shared_client):
    """A family at a bedside is never asked nor told about dying; the case is received all the same."""
    knows = {"applicant.relation": "child", "illness.sudden": True}
    person = Person(await by_phone(shared_client), {**WORKER, **knows})
    turn = await person.go_on(await person.tell("我爸昨天上夜班时突发脑溢血，还在重症室"))
    assert turn["outlook"]["ground"] == "R15_1"
    assert [row["standing"] for row in turn["outlook"]["candidates"]] == ["likely"]
    assert not [fact for fact in person.asked if fact.startswith("death.")]
    await person.file()


CAUSES = ("force_majeure", "liberty_restricted", "employer_cause", "registration_fault", "labour_dispute")


@pytest.mark.parametrize("cause", CAUSES)
async def test_late_with_each_cause(shared_client, cause):
    """法释〔2014〕9号 art. 7: each of the five is noted, the clock waits for a person, and the case is received."""
    then = {"accident.date": "2024-10-08", "diagnosis.date": "2024-10-08", "limit.exclusion_cause": cause}
    person, _ = await journey(shared_client, "我2024年10月8号下午三点在工地二楼摔下来，左腿骨折", then)
    _, case = await person.file()
    assert clocks(case)["T04"][2] == "stopped"


async def test_late_without_a_cause_is_received_too(shared_client):
    """Overdue by the calendar is shown as such and goes to a person, never a wall."""
    then = {"accident.date": "2024-10-08", "diagnosis.date": "2024-10-08", "limit.exclusion_cause": "none"}
    person, _ = await journey(shared_client, "我2024年10月8号下午三点在工地二楼摔下来，左腿骨折", then)
    receipt, case = await person.file()
    assert receipt["case_no"]
    assert clocks(case)["T04"][2] in ("met", "overdue")


async def test_a_courier_is_shown_the_other_way(shared_client):
    """Platform work is another scheme: an end with where to turn, a number to call, and the door here left open."""
    knows = {"employment.form": "platform", "employment.contract": False}
    person, turn = await journey(shared_client, "我送外卖的时候摔伤了左腿，在平台接单，没有合同", knows)
    assert turn["outlook"]["ground"] == "platform_work"
    assert (turn["next"]["action"], turn["next"]["phone"]) == ("referral", "12333")
    assert person.answers <= 3
    receipt, _ = await person.file()
    assert receipt["case_no"]


async def test_a_courier_with_a_contract_is_a_worker(shared_client):
    """Whoever has a labour contract is asked like everybody else."""
    knows = {"employment.form": "platform", "employment.contract": True}
    person, turn = await journey(shared_client, "我送外卖的时候在站点摔伤了左腿", {**knows})
    turn = await person.go_on(await person.talk.turn(answers=knows))
    assert turn["outlook"]["ground"] == "R14_1"
    await person.file()


FORMS = ("over_age", "intern", "dispatch", "affiliated", "civil_servant", "part_time", "project")


@pytest.mark.parametrize("form", FORMS)
async def test_nobody_is_sent_away_for_how_they_work(shared_client, form):
    """Each form of work is received; where another rule concerns it, that is said with its source."""
    person = Person(await by_phone(shared_client), {**WORKER, "employment.form": form})
    await person.tell("昨天下午三点多在工地二楼摔下来，左腿骨折")
    await person.go_on(await person.talk.turn(answers={"employment.form": form}))
    receipt, _ = await person.file()
    assert receipt["case_no"]


async def test_only_the_foremans_nickname(shared_client):
    """No contract, no insurance, a refusing boss, a nickname: twenty answers at most, and told what the boss will see."""
    knows = {
        "employment.insured": False, "employment.contract": False, "employment.form": "subcontract",
        "employer.name": None, "employer.address": None, "employer.phone": None,
    }  # fmt: skip
    story = "跟着包工头老王在工地干活，前天下午从架子上摔下来，腰椎骨折，没签合同没买保险，老王不管"
    person, _ = await journey(shared_client, story, {**knows, "injury.parts": ["腰椎"]})
    assert person.answers <= 20, dict(person.asked)
    told = (await person.talk.review())["disclosure"]
    shown = {row["fact"] for row in told["shown"]}
    assert "受理以后" in told["text"]
    assert {"worker.name", "accident.cause"} <= shown
    assert not {"worker.phone", "worker.id_number", "worker.address", "accident.narrative"} & shown
    receipt, case = await person.file()
    assert {gap.get("fact") for gap in receipt["gaps"]} >= {"employer.name"}
    assert {"site_notice_board", "chat_screenshot"} <= {row["kind"] for row in case["documents"]}


@pytest.mark.parametrize(
    ("role", "relation"), [("union", "union"), ("agent", "agent"), ("relative", "parent"), ("employer", "employer")]
)
async def test_everybody_who_may_apply(shared_client, role, relation):
    """Union, agent, relative and employer file for the worker (工伤保险条例 art. 17)."""
    person, _ = await journey(
        shared_client, "昨天下午三点多在工地二楼摔下来，左腿骨折", {"applicant.relation": relation}, role=role
    )
    _, case = await person.file()
    assert case["timeline"][0]["by_role"] == role
    assert ("mandate" in {row["kind"] for row in case["documents"]}) is (role == "agent")
    assert ("T03" in clocks(case)) is (role == "employer")


async def test_two_relatives_one_file(shared_client):
    """The second joins the first; each keeps their own words and reads only those."""
    story = "我爸前天晚上上夜班时突发心梗，今天早上去世了"
    first, _ = await journey(shared_client, story, {**KIN, "applicant.relation": "child"})
    receipt, _ = await first.file()
    second = Person(await by_phone(shared_client), {**WORKER, **KIN, "applicant.relation": "spouse"})
    second.knows["worker.id_number"] = first.knows["worker.id_number"]
    second.knows["accident.place"] = "二号车间"
    await second.go_on(await second.tell("我老公前天晚上上夜班时突发心梗，今天早上去世了"))
    joined, case = await second.file()
    assert joined["case_no"] == receipt["case_no"]
    facts = (await second.talk.show())["facts"]
    assert facts["applicant.relation"]["value"] == "spouse"
    assert (await first.talk.show())["facts"]["applicant.relation"]["value"] == "child"
    assert "child" not in str(await second.talk.facts())
    assert case["case_no"] == receipt["case_no"]


async def test_worker_and_employer_on_one_file(shared_client):
    """Both words are kept, staff see where they differ, and neither side reads the other's private facts."""
    worker, _ = await journey(shared_client, "昨天下午三点多在工地二楼摔下来，左腿骨折", {})
    receipt, _ = await worker.file()
    told = {**WORKER, "accident.work_related": False, "worker.phone": "13800001234"}
    employer = Person(await by_phone(shared_client), told)
    employer.knows |= {"worker.id_number": worker.knows["worker.id_number"], "applicant.relation": "employer"}
    await employer.go_on(await employer.tell("我们工地昨天下午有人摔下来，左腿骨折", role="employer"))
    joined, case = await employer.file()
    assert joined["case_no"] == receipt["case_no"]
    assert clocks(case)["T03"][2] == "met"
    assert worker.knows["worker.phone"] not in str(await employer.talk.facts())
    assert worker.knows["worker.address"] not in str(case)
    assert [row["what"] for row in case["timeline"]] == ["joined"]
    staff = await as_staff(shared_client)
    seen = (await staff.get(f"/v1/cases/{receipt['case_id']}")).json()
    (differs,) = [row for row in seen["tensions"] if row["fact"] == "accident.work_related"]
    assert {row["party"]: row["value"] for row in differs["words"]} == {"worker": True, "employer": False}
    assert clocks(seen)["T04"][0] == "2026-11-23"


async def test_a_dispute_on_the_day_stops_no_clock(shared_client):
    """Where the parties differ on the day, staff still see both periods, from the later one."""
    worker, _ = await journey(shared_client, "昨天下午三点多在工地二楼摔下来，左腿骨折", {})
    receipt, _ = await worker.file()
    employer = Person(await by_phone(shared_client), {**WORKER, "accident.date": "2026-11-21"})
    employer.knows |= {"worker.id_number": worker.knows["worker.id_number"], "applicant.relation": "employer"}
    await employer.go_on(await employer.tell("11月21号下午三点我们工地有人摔下来，左腿骨折", role="employer"))
    await employer.file()
    staff = await as_staff(shared_client)
    seen = clocks((await staff.get(f"/v1/cases/{receipt['case_id']}")).json())
    assert (seen["T03"][0], seen["T04"][0]) == ("2026-11-23", "2026-11-23")
