"""Killed at any step, before it or after it, and started again: an upload comes to the same end, once."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from api.db.statements import Statement, arg
from api.documents.backlog import release_all_step
from api.documents.likeness import load_resemblances
from api.documents.store import READY, REFUSED, RETAKE, UploadRow
from api.notices.tables import Outbox
from tests.api.documents.fakes import TOLD, Bench, field, page_of, read_out
from uploads.findings import Examined, TurnedPage, UnsafeImageError
from uploads.isolation import ChildDiedError

pytestmark = pytest.mark.anyio

TURNED = TurnedPage(2, 1600, 1200, b"turned page", b"turned preview")


@pytest.fixture
def engine() -> str:
    """What a crash leaves in a database is tested with the databases."""
    return "sqlite"


TELLINGS = Statement("test.tellings", Outbox.raw("SELECT id, sealed FROM outbox WHERE topic = {}", arg("topic")))


class Killed(BaseException):
    """The process is no more: nothing of ours may catch this."""


class Fate:
    """Counts the steps of a process and ends it before or after one of them."""

    def __init__(self, step: int, *, is_done: bool) -> None:
        self.left, self.is_done = step, is_done

    def wrap(self, call: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        """The same call, which the process may not survive."""

        async def fateful(*args: Any, **kwargs: Any) -> Any:
            self.left -= 1
            is_last = self.left == 0
            if is_last and not self.is_done:
                raise Killed
            result = await call(*args, **kwargs)
            if is_last:
                raise Killed
            return result

        return fateful


class MortalDatabase:
    """The real database, whose commits a process may not survive."""

    def __init__(self, real: Any, fate: Fate) -> None:
        self.commit = fate.wrap(real.commit)
        self.fetch, self.fetch_one, self.dialect = real.fetch, real.fetch_one, real.dialect


def script(bench: Bench) -> None:
    """What opens and reads, the same in each life."""
    pages = (page_of(b"contract", fingerprint=1), page_of(b"contract", page=2, fingerprint=2))
    bench.child.opens[b"contract"] = Examined("application/pdf", pages)
    found = read_out("labour_contract", field("employer_name", "某某建筑有限公司"), field("worker_name", "尤海生", page=2))
    bench.child.reads[b"page of contract"] = type(found)(
        found.kind, found.kind_score, (), found.fields, found.engine, (0, 90), (TURNED,)
    )
    bench.child.opens[b"poor"] = Examined("image/jpeg", (page_of(b"poor", "dark", fingerprint=3),))
    bench.child.opens[b"broken"] = UnsafeImageError("broken")
    bench.child.opens[b"evil"] = ChildDiedError("killed")


async def live(bench: Bench, rows: list[UploadRow], fate: Fate | None) -> bool:
    """One life of a process that works on everything; whether it reached its end."""
    real = bench.parts.db
    if fate is not None:
        mortal = MortalDatabase(real, fate)
        bench.parts.db = mortal
        bench.voice._parts = bench.parts
        for part, names in ((bench.files, ("read", "write", "delete")), (bench.child, ("examine", "read"))):
            for name in names:
                setattr(part, name, fate.wrap(getattr(part, name)))
        for name in ("tell", "note"):
            setattr(bench.voice, name, fate.wrap(getattr(bench.voice, name)))
    try:
        await bench.parts.db.commit([release_all_step()])
        await bench.run()
    except Killed:
        return False
    finally:
        bench.parts.db = real
    return True


CONTENTS = {b"contract": READY, b"poor": RETAKE, b"broken": REFUSED, b"evil": REFUSED}


@pytest.mark.parametrize("content", CONTENTS, ids=bytes.decode)
@pytest.mark.parametrize("is_done", [False, True], ids=["before", "after"])
async def test_it_comes_to_the_same_end(parts, content, is_done):
    """Each step in turn is the last of its process, and of the next one too; the third goes on and ends."""
    step, survived = 0, False
    while not survived:
        step += 1
        first = Bench(parts)
        script(first)
        row = await first.receive(content, id=f"{content.decode()}-{step}", conversation_id="talk", case_id=f"{step}")
        survived = await live(first, [row], Fate(step, is_done=is_done))
        told = [first.voice]
        for fate in (None if survived else Fate(step, is_done=is_done), None):
            later = Bench(parts, files=type(first.files)())
            script(later)
            later.files.kept, later.files.owners = first.files.kept, first.files.owners
            told.append(later.voice)
            await live(later, [row], fate)
        await check(parts, later, row, CONTENTS[content] if step == 1 or content != b"poor" else READY)
    assert step > 4, "a process that dies of nothing shows nothing"


async def told(parts) -> list[str]:
    """Which upload was spoken of each time."""
    rows = await parts.db.fetch(TELLINGS, (TOLD,))
    return [json.loads(parts.sealer.open(sealed, place=f"outbox|{key}|body")) for key, sealed in rows]


async def check(parts, bench: Bench, row: UploadRow, state: str) -> None:
    """The row at its end, every file it names whole, and its conversation told of it once."""
    done = await bench.look(row.id)
    assert (done.state, done.held_until, done.removed_at) == (state, 0, None)
    assert await bench.files.read(done.blob) == row.id.partition("-")[0].encode()
    if row.id.startswith("contract"):
        found = [await bench.files.read(address) for page in done.body.pages for address in (page.image, page.preview)]
        assert found == [b"page of contract", b"preview of contract", b"turned page", b"turned preview"]
        assert [each.name for each in done.body.fields] == ["employer_name", "worker_name"]
    assert (await told(parts)).count(row.id) == 1
    alike = await load_resemblances(parts.db, row.case_id)
    assert len({(each.upload_id, each.other_id) for each in alike}) == len(alike)
