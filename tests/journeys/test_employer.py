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


async def test_an_employer_is_asked_nothing_of_the_worker_alone(shared_client):
    """Why a year was missed is the worker's side to say."""
    then = {"accident.date": "2024-10-08", "diagnosis.date": "2024-10-08"}
    employer = Person(await by_phone(shared_client), {**KNOWS, **then})
    turn = await employer.tell("我们公司的工人2024年10月8号下午三点在工地二楼摔下来，左腿骨折", role="employer")
    await employer.go_on(turn)
    assert "limit.exclusion_cause" not in employer.asked
