"""A conversation is read with its case on both engines; the snapshot that a reader already has stays where it is."""

import pytest

from api.cases import store as cases
from api.chat import store
from api.chat.session import NOTHING_KNOWN
from api.db.engine import Database
from api.sealing import KeyRing, Sealer

pytestmark = pytest.mark.anyio

SEALER = Sealer(KeyRing.new())


@pytest.fixture
async def saved(database: Database) -> Database:
    """A conversation at its third turn, about a draft at its second revision."""
    sealed = SEALER.seal(b"state", place="case|case|2")
    case = {
        "id": "case", "case_no": None, "matter": "recognition", "state": cases.DRAFT, "revision": 2, "flow": "flow",
        "region": "330100", "created_at": 7, "submitted_at": None, "snapshot": sealed, "worker_index": None,
        "updated_at": 0,
    }  # fmt: skip
    talk = {
        "id": "talk", "case_id": "case", "person_id": "person", "matter": "incident", "role": "employer",
        "state": "open", "locale": "zh-CN", "created_at": 5, "updated_at": 6, "head": 3,
    }  # fmt: skip
    await database.commit([cases.INSERT_CASE.step(rows=1, **case), store.INSERT_CONVERSATION.step(rows=1, **talk)])
    return database


@pytest.mark.parametrize(
    ("known", "snapshot"),
    [
        (NOTHING_KNOWN, b"state"),
        (("case", 1), b"state"),
        (("case", 2), None),
        (("case", 3), b"state"),
        (("other", 2), b"state"),
    ],
)
async def test_a_snapshot_already_known_is_not_read_again(saved, known, snapshot):
    """A turn that goes on from a kept ledger loads no state; any doubt about case or revision loads it."""
    _, case = await store.load_with_case(saved, SEALER, "talk", known)
    assert (case.id, case.revision, case.snapshot) == ("case", 2, snapshot)


async def test_both_rows_are_those_that_are_read_alone(saved):
    """Nothing of one is taken for the other's, where names are the same."""
    talk, case = await store.load_with_case(saved, SEALER, "talk", NOTHING_KNOWN)
    assert talk == await store.load_conversation(saved, "talk")
    assert case == await cases.load_case(saved, SEALER, "case")
    assert (talk.matter, case.matter, talk.head, case.revision) == ("incident", "recognition", 3, 2)


async def test_an_unknown_conversation_is_none(saved):
    """Whatever somebody believes to hold of it."""
    assert await store.load_with_case(saved, SEALER, "nobody", ("case", 2)) is None
