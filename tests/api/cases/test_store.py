"""A case file's row on both engines."""

from datetime import UTC, datetime

import pytest

from api.cases import store
from api.db.engine import Database
from api.db.errors import StaleRevision
from api.sealing import KeyRing, Sealer

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 11, 24, tzinfo=UTC)
SEALER = Sealer(KeyRing.new())
DRAFT = store.CaseRow("case", None, "recognition", store.DRAFT, 0, "flow", None, NOW, None, b"")


@pytest.fixture
async def saved(database: Database) -> Database:
    """A draft whose second state was saved."""
    sealed = SEALER.seal(b"first", place="case|case|0")
    row = {
        "id": "case", "case_no": None, "matter": "recognition", "state": store.DRAFT, "revision": 0, "flow": "flow",
        "region": None, "created_at": 0, "submitted_at": None, "snapshot": sealed, "worker_index": None,
        "updated_at": 0,
    }  # fmt: skip
    await database.commit([store.INSERT_CASE.step(rows=1, **row)])
    await database.commit([store.snapshot_step(DRAFT, 1, b"second", NOW, SEALER)])
    return database


async def test_a_state_decided_on_an_older_one_is_refused(saved: Database) -> None:
    """Two acts decided on the same revision cannot both be kept."""
    with pytest.raises(StaleRevision):
        await saved.commit([store.snapshot_step(DRAFT, 1, b"rival", NOW, SEALER)])
    assert (await store.load_case(saved, SEALER, "case")).snapshot == b"second"


async def test_no_case_is_none(database: Database) -> None:
    """An unknown id is no error."""
    assert await store.load_case(database, SEALER, "nobody") is None


async def test_a_list_goes_by_the_persons_own_filing(saved: Database) -> None:
    """Who joined a filed case finds it at the moment they joined, who opened it at the moment it was filed."""
    await saved.commit(
        [
            store.SUBMIT.step(
                rows=1, state=store.SUBMITTED, case_no="GS1", region=None, submitted_at=500, id="case",
                expected=store.DRAFT, revision=1,
            ),
            *(
                store.INSERT_PARTY.step(rows=1, case_id="case", person_id=who, party=party, role=None, since=since)
                for who, party, since in (("late", "employer", 900), ("first", "worker", 100))
            ),
        ]
    )  # fmt: skip
    assert await store.load_filed(saved, "first", "", 501, 5) == [("case", 500)]
    assert await store.load_filed(saved, "late", "employer", 901, 5) == [("case", 900)]
    assert await store.load_filed(saved, "late", "", 900, 5) == []
    assert [part.person_id for part in await store.load_parts(saved, "case")] == ["first", "late"]
