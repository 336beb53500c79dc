"""An employer's own filing within its thirty days."""

import pytest

from tests.api.chat.talk import by_phone
from tests.journeys.person import WORKER, Person, clocks

pytestmark = pytest.mark.anyio

KNOWS = {**WORKER, "applicant.relation": "employer", "applicant.name": "王经理"}
STORY = "我们公司的工人昨天下午三点在工地二楼摔下来，左腿骨折"


@pytest.mark.parametrize("fields", [{"role": "employer"}, {}], ids=["by-role", "by-words"])
async def test_within_thirty_days(shared_client, fields):
    """Only the employer's period is theirs to see, and the filing ends it (工伤保险条例 art. 17)."""
    employer = Person(await by_phone(shared_client), KNOWS)
    turn = await employer.tell(STORY, **fields)
    assert {row["id"]: row["due"] for row in turn["outlook"]["limits"]} == {"T03": "2026-12-23"}
    await employer.go_on(turn)
    # What only the employer's own form wants is asked of the employer.
    assert {"employer.credit_code", "employer.address", "employer.phone"} <= set(employer.asked)
    _, case = await employer.file()
    assert clocks(case)["T03"] == ("2026-11-23", "2026-12-23", "met")
    assert clocks(case)["T05"] == ("2026-11-24", "2026-12-09", "running")
    assert "T04" not in clocks(case)
    assert case["timeline"][0]["by_role"] == "employer"
    assert (await employer.talk.show())["role"] == "employer"


async def test_later_than_thirty_days(shared_client):
    """Received all the same; what it costs the employer is said, and a refusal is no machine's to make."""
    then = {"accident.date": "2026-10-01", "diagnosis.date": "2026-10-01"}
    employer = Person(await by_phone(shared_client), {**KNOWS, **then})
    turn = await employer.tell("我们公司的工人10月1号下午三点在工地二楼摔下来，左腿骨折", role="employer")
    await employer.go_on(turn)
    _, case = await employer.file()
    start, due, state = clocks(case)["T03"]
    # The thirtieth day falls on a Saturday and rolls to Monday (民法典 art. 203).
    assert (start, due, state) == ("2026-10-01", "2026-11-02", "overdue")
    assert clocks(case)["T05"] == ("2026-11-24", "2026-12-09", "running")


LATE = "我们公司的工人10月1号下午三点在工地二楼摔下来，左腿骨折"


def told(turn: dict) -> list[tuple[str, set[str]]]:
    """What was replied, each with the articles it names."""
    return [(reply["text"], {row["article"] for row in reply["sources"]}) for reply in turn["replies"]]


async def test_being_late_is_said_at_once_with_what_it_costs_and_what_can_be_done(shared_client):
    """Art. 17(4): costs of the time, no wall; said once, and shown beside the period as well."""
    talk = await by_phone(shared_client)
    turn = (await talk.start(LATE, role="employer"))["turn"]
    ((warning, articles),) = [row for row in told(turn) if "30天" in row[0]]
    assert "第十七条第四款" in articles
    assert all(word in warning for word in ("还能申请", "费用由单位出", "同意延长"))
    (period,) = turn["outlook"]["limits"]
    assert "费用由单位出" in period["end_note"]
    assert {"instrument": "工伤保险条例", "article": "第十七条第四款"}.items() <= period["basis"][1].items()
    later = await talk.turn(answers={"accident.place": "工地二楼"})
    assert not [text for text, _ in told(later) if "30天" in text]


async def test_within_the_thirty_days_nothing_speaks_of_lateness(shared_client):
    """Who is in time reads how long there still is."""
    talk = await by_phone(shared_client)
    turn = (await talk.start(STORY, role="employer"))["turn"]
    assert not [text for text, _ in told(turn) if "30天" in text]


@pytest.mark.parametrize(
    ("question", "words", "article"),
    [
        ("已经超过30天了，还能申请吗", "还能申请", "第十七条第四款"),
        ("超过30天才报，要罚款吗", "没有写单位晚申请要罚款", "第六十三条"),
    ],
)
async def test_a_worried_manager_asks(shared_client, question, words, article):
    """Answered for this case, with the article, and nothing promised."""
    talk = await by_phone(shared_client)
    await talk.start(LATE, role="employer")
    ((text, articles),) = told(await talk.turn(text=question))
    assert words in text
    assert article in articles


async def test_an_employer_that_disputes_hears_what_it_has_to_prove(shared_client):
    """Art. 19(2): the burden is its own; it is said when the words tell it, not when somebody complains."""
    talk = await by_phone(shared_client)
    turn = (await talk.start(STORY, role="employer"))["turn"]
    assert not [text for text, _ in told(turn) if "拿证据" in text]
    turn = await talk.turn(answers={"accident.work_related": False})
    ((text, articles),) = [row for row in told(turn) if "拿证据" in row[0]]
    assert {"第十九条第二款", "第十七条"} <= articles
    assert "员工的材料" in text


async def test_papers_an_employer_does_not_have(shared_client):
    """It is not sent to copy somebody else's records, and what it lacks the worker holds."""
    employer = Person(await by_phone(shared_client), KNOWS)
    turn = await employer.tell(STORY, role="employer")
    while turn["ask"]["widget"] != "photo":
        turn = await employer.step(turn)
    labels = {row["value"]: row["label"] for row in turn["ask"]["photo"]["declines"]}
    assert labels["ask_other_party"] == "在职工手里"
    fact = turn["ask"]["facts"][0]
    ((text, _),) = told(await employer.talk.turn(decline={fact: "ask_other_party"}, ask_id=turn["ask"]["id"]))
    assert "职工" in text
    copied = await employer.talk.turn(decline={"diagnosis_certificate": "unknown"})
    assert [text for text, _ in told(copied)] == ["您先交申请。工作人员可以找医院核实，医院要配合。"]


async def test_an_employer_is_asked_nothing_of_the_worker_alone(shared_client):
    """Why a year was missed is the worker's side to say."""
    then = {"accident.date": "2024-10-08", "diagnosis.date": "2024-10-08"}
    employer = Person(await by_phone(shared_client), {**KNOWS, **then})
    turn = await employer.tell("我们公司的工人2024年10月8号下午三点在工地二楼摔下来，左腿骨折", role="employer")
    await employer.go_on(turn)
    assert "limit.exclusion_cause" not in employer.asked
