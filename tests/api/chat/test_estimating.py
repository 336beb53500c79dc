"""Sums in a conversation: worked out where a grade or a death is known, from what was told, and never added up."""

import pytest

from tests.api.chat.talk import Talk


def estimates(turn: dict) -> list[dict]:
    """The estimates among the replies."""
    return [reply for reply in turn["replies"] if reply["kind"] == "estimate"]


def amounts(reply: dict) -> dict[str, str | None]:
    """Items with their amounts."""
    return {item["item"]: item["amount"] for item in reply["estimate"]["items"]}


@pytest.mark.anyio
async def test_a_grade_and_a_wage_make_a_sum(worker: Talk) -> None:
    """Nine months of the wage that was told, with the article, and nothing that hangs on a resignation."""
    await worker.start("2026年3月2日在工地摔断了手，工伤九级，月工资6000元")
    (found,) = estimates(await worker.turn(text="能赔多少钱"))
    assert amounts(found)["disability_lump_sum"] == "54000.00"
    assert not {"medical_subsidy", "employment_subsidy"} & amounts(found).keys()
    assert "54,000" in found["text"]
    assert found["text"].startswith("按9级")
    assert found["sources"][0]["article"].startswith("第三十七条")


@pytest.mark.anyio
async def test_a_grade_only_supposed_is_said_to_be(worker: Talk) -> None:
    """Months are named, no sum is, and no grade goes into the file."""
    await worker.start("2026年3月2日在工地摔断了手")
    (found,) = estimates(await worker.turn(text="要是评上十级能赔多少"))
    assert found["text"].startswith("先按10级看")
    assert amounts(found)["disability_lump_sum"] is None
    assert "appraisal.grade" not in (await worker.show())["facts"]


@pytest.mark.anyio
async def test_without_a_grade_there_is_no_estimate(told: Talk) -> None:
    """Nobody guesses a grade from an injury."""
    assert estimates(await told.turn(text="能赔多少钱")) == []


@pytest.mark.anyio
async def test_a_death_is_worked_out_by_the_year_of_the_injury(worker: Talk) -> None:
    """Twenty times the income of the year before."""
    await worker.start("我爱人2026年5月6日在工地从高处摔下来，当天就去世了", role="relative")
    (found,) = estimates(await worker.turn(text="能赔多少钱"))
    assert amounts(found)["death_grant"] == "1130040.00"


@pytest.mark.anyio
async def test_a_death_without_a_day_is_not_worked_out(worker: Talk) -> None:
    """The income that counts hangs on the year of the injury."""
    await worker.start("我爱人在工地从高处摔下来去世了", role="relative")
    assert estimates(await worker.turn(text="能赔多少钱")) == []


@pytest.mark.anyio
async def test_a_graded_worker_who_dies_later_leaves_no_grant(worker: Talk) -> None:
    """Grades one to four after the paid suspension: funeral and pension, not the lump sum (art. 39 para 3)."""
    await worker.start("我父亲2016年10月8日在工地受伤，鉴定为一级伤残，2026年9月3日去世了", role="relative")
    (found,) = estimates(await worker.turn(text="能赔多少钱"))
    assert {"funeral_grant", "dependants_pension"} <= amounts(found).keys()
    assert "death_grant" not in amounts(found)


@pytest.mark.anyio
async def test_an_illness_is_not_put_in_figures_before_its_facts_are_told(shared_client) -> None:
    """A sum of a million for a death at home would be a promise nobody can keep."""
    body = {"text": "我爸2026年5月6日在家突发心肌梗塞去世了，能赔多少钱"}
    assert estimates((await shared_client.post("/v1/enquiries", json=body)).json()) == []


@pytest.mark.anyio
async def test_an_end_of_the_employment_brings_its_own_items(worker: Talk) -> None:
    """Asked about a resignation, they stand on the card with their condition."""
    await worker.start("2026年3月2日在杭州的工地摔断了手，工伤九级，月工资6000元")
    (found,) = estimates(await worker.turn(text="我要是辞职能拿多少钱"))
    assert {"medical_subsidy", "employment_subsidy"} <= amounts(found).keys()


@pytest.mark.anyio
async def test_a_repeated_request_gets_the_same_estimate(worker: Talk) -> None:
    """It is worked out again from the question kept with the turn."""
    await worker.start("2026年3月2日在工地摔断了手，工伤九级，月工资6000元")
    first = await worker.turn(text="能赔多少钱", key="how-much")
    again = await worker.turn(text="能赔多少钱", key="how-much")
    assert estimates(again) == estimates(first)


@pytest.mark.anyio
async def test_a_one_off_question_is_worked_out_too(shared_client) -> None:
    """Without a file, from the words alone."""
    body = {"text": "工伤十级，月工资5000，2026年2月3日受伤的，能赔多少钱"}
    answer = await shared_client.post("/v1/enquiries", json=body)
    (found,) = estimates(answer.json())
    assert amounts(found)["disability_lump_sum"] == "35000.00"


@pytest.mark.anyio
async def test_a_grade_alone_is_priced_in_months(shared_client) -> None:
    """Whoever names only a grade is taken to ask what this window is for."""
    answer = await shared_client.post("/v1/enquiries", json={"text": "要是评上十级能赔多少"})
    (found,) = estimates(answer.json())
    assert "7个月" in found["text"]


@pytest.mark.anyio
async def test_what_is_no_work_injury_gets_no_estimate(shared_client) -> None:
    """A grade of another matter is priced by another law."""
    answer = await shared_client.post("/v1/enquiries", json={"text": "在小区被狗咬了，十级伤残能赔多少钱"})
    assert estimates(answer.json()) == []


@pytest.mark.anyio
async def test_a_city_and_a_year_are_enough(shared_client) -> None:
    """People name their city and the month; the province's table and the year's figures follow from them."""
    body = {"text": "九级工伤，广州的，2025年5月受伤，月工资6000，辞职能拿多少"}
    (found,) = estimates((await shared_client.post("/v1/enquiries", json=body)).json())
    assert found["estimate"]["region"] == "440000"
    assert amounts(found)["disability_lump_sum"] == "54000.00"
    assert "这两笔：" in found["text"]


@pytest.mark.anyio
async def test_a_wage_without_a_day_is_taken_as_told(shared_client) -> None:
    """Seven times what they said, with the bounds as a condition and of no place."""
    body = {"text": "工伤十级，在北京，平均月薪3200，能赔多少钱"}
    (found,) = estimates((await shared_client.post("/v1/enquiries", json=body)).json())
    assert amounts(found)["disability_lump_sum"] == "22400.00"
    assert found["estimate"]["region"] is None
    assert "另有上下限" in found["text"]


@pytest.mark.anyio
async def test_a_crash_is_not_put_in_figures_of_work(shared_client) -> None:
    """Who was run over elsewhere is owed by another law."""
    body = {"text": "我朋友出交通事故，对方两个十级伤残，还要赔多少钱呀"}
    assert estimates((await shared_client.post("/v1/enquiries", json=body)).json()) == []


@pytest.mark.anyio
async def test_the_wage_told_with_a_resignation_waits_for_the_day(worker: Talk) -> None:
    """九级，工资7000，离职能拿多少 is not answered by asking for the wage."""
    (found,) = estimates((await worker.start("九级伤残 杭州 工资7000 离职能拿多少"))["turn"])
    assert "哪天受的伤" in found["text"]
    assert "受伤前的月工资" not in found["text"]
