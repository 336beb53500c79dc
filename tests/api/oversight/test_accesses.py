"""Who looked at my file: every look of staff, with role, office and reason, and nobody else's files."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from api.access.policy import Caller
from api.cases.store import INSERT_CASE, INSERT_PARTY
from api.oversight.accesses import accesses
from api.sealing import KeyRing, Sealer
from api.text import Words
from api.transaction import UnitOfWork
from tests.api.chat.talk import Talk, as_guest, as_staff, by_phone, form_of
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

LOCALE = Path(__file__).resolve().parents[3] / "locale"


@pytest.fixture(scope="module")
def clock() -> FrozenClock:
    """The clock of that service."""
    return FrozenClock()


@pytest.fixture(scope="module")
async def free_client(anyio_backend, clock, tmp_path_factory, sqlite_template):
    """A client of a service that limits nobody; each test talks to it as somebody new."""
    folder = tmp_path_factory.mktemp("accesses") / "data"
    async with open_service(folder, clock, tables=sqlite_template, YICHUANG_LIMITS="off") as opened:
        yield opened


async def filed(client) -> tuple[Talk, str]:
    """Somebody new with a filed case."""
    worker = await by_phone(client)
    await worker.start("昨天下午三点多在工地二楼摔下来，左腿骨折，送到市一医院")
    await worker.turn(text="是的")
    await worker.turn(answers=form_of(worker))
    answer = await worker.submit()
    assert answer.status_code == 201, answer.text
    return worker, answer.json()["case_id"]


async def looks(person: Talk, query: str = "") -> dict:
    """The list as this person sees it."""
    answer = await person.get(f"/v1/me/accesses{query}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_look_of_staff_is_listed_with_its_reason(free_client, clock):
    """When, who, in which role and office, which case and why; one's own looking is no access."""
    worker, case_id = await filed(free_client)
    await worker.case(case_id)
    assert await looks(worker) == {"items": [], "next_cursor": None}
    clock.advance(hours=1)
    seen = clock.now.isoformat(timespec="seconds")
    await (await as_staff(free_client, "investigator")).case(case_id)
    (item,) = (await looks(worker))["items"]
    assert (item["at"], item["case_id"], item["action"]) == (seen, case_id, "read_case")
    assert item["case_no"].startswith("GS330100")
    assert item["by"]["role"] == "investigator"
    assert item["by"]["name"]
    assert "杭州" in item["by"]["office"]
    assert item["purpose"] == "handling"
    assert all(item[name] for name in ("action_label", "purpose_label"))


async def test_newest_first_in_pages(free_client, clock):
    """A long list is read in pieces, none twice and none left out."""
    worker, case_id = await filed(free_client)
    staff = await as_staff(free_client, "reviewer")
    for _ in range(5):
        clock.advance(minutes=1)
        await staff.case(case_id)
    whole = (await looks(worker))["items"]
    assert [item["at"] for item in whole] == sorted((item["at"] for item in whole), reverse=True)
    read, query = [], "?limit=2"
    while True:
        page = await looks(worker, query)
        read += page["items"]
        if page["next_cursor"] is None:
            break
        query = f"?limit=2&cursor={page['next_cursor']}"
    assert read == whole
    assert len(read) == 5


async def test_nobody_sees_looks_at_others(free_client, clock):
    """Another person's file, and staff of another region who were turned away, are not in the list."""
    worker, case_id = await filed(free_client)
    other = await by_phone(free_client)
    clock.advance(minutes=1)
    await (await as_staff(free_client, "signer")).case(case_id)
    turned_away = await (await as_staff(free_client, "signer", "510100")).get(f"/v1/cases/{case_id}")
    assert turned_away.status_code == 404
    assert (await looks(other))["items"] == []
    assert len((await looks(worker))["items"]) == 1


async def test_words_in_the_readers_language(free_client, clock):
    """Role and reason are said in plain words of each language."""
    worker, case_id = await filed(free_client)
    clock.advance(minutes=1)
    await (await as_staff(free_client, "window")).case(case_id)
    worker.headers["Accept-Language"] = "en"
    (item,) = (await looks(worker))["items"]
    assert (item["by"]["role_label"], item["purpose_label"]) == ("the window", "handling your case")


async def test_a_guest_has_no_file_to_look_at(free_client):
    """An empty list, not an error; a bad cursor is refused with its place."""
    guest = await as_guest(free_client)
    assert (await looks(guest))["items"] == []
    assert (await guest.get("/v1/me/accesses?cursor=-1")).status_code in (400, 422)


async def test_the_list_is_read_alike_on_both_engines(database, clock):
    """One look at one case of one person, whatever keeps the rows."""
    unit = UnitOfWork(now=clock(), sealer=Sealer(KeyRing.new()))
    case = {
        "id": "c", "case_no": "GS1", "matter": "recognition", "state": "submitted", "revision": 0, "flow": "f",
        "region": "330100", "created_at": 0, "submitted_at": 0, "snapshot": b"", "worker_index": None, "updated_at": 0,
    }  # fmt: skip
    unit.add(INSERT_CASE.step(rows=1, **case))
    unit.add(INSERT_PARTY.step(rows=1, case_id="c", person_id="p", party="worker", role=None, since=0))
    unit.audit("read_case", "case:c", actor="s", role="signer", purpose="sampling")
    unit.audit("read_case", "case:c", actor="p", role="citizen")
    unit.audit("submit", "case:c", actor="s", role="signer")
    unit.audit("read_case", "case:other", actor="s", role="signer")
    await unit.commit(database)
    parts = SimpleNamespace(db=database, words=Words(LOCALE))
    (item,) = (await accesses(parts, Caller("p", "citizen"), 2**62, 10, "zh-CN"))["items"]
    assert (item["case_no"], item["by"]["role"], item["by"]["name"]) == ("GS1", "signer", None)
    assert item["purpose"] == "sampling"
    assert (item["by"]["role_label"], item["purpose_label"]) == ("签发", "办理您的案子")
