"""The judge of uploads sees each kind of breach, and nothing where there is none."""

import asyncio
import hashlib
import io
import random
import shutil
from pathlib import Path

import apsw
import pytest
from PIL import Image

from api.db.engine import SQLITE_FILE
from tests.api.documents.fakes import ScriptedChild
from tests.campaigns.service import MORNING
from tests.campaigns.uploads_kill import picture
from tests.campaigns.uploads_verdict import Acknowledged, judge
from tests.conftest import AwayIsolation, FrozenClock, open_service
from uploads.findings import Examined, Page, Quality

JPEG_HEAD = b"\xff\xd8 a page"


class Child(AwayIsolation):
    """Opens and reads at once, whatever it is."""

    def __init__(self) -> None:
        super().__init__()
        self._script = ScriptedChild()

    async def examine(self, content: bytes) -> Examined:
        return Examined("image/jpeg", (Page(1, 700, 900, Quality(), hash(content) >> 1, JPEG_HEAD, JPEG_HEAD),))

    async def read(self, pages, declared):
        return await self._script.read(pages, declared)


async def _hand_in(folder: Path, tables: Path) -> list[Acknowledged]:
    dice, acknowledged = random.Random(1), []
    async with open_service(folder, FrozenClock(), tables=tables, isolation=Child(), YICHUANG_LIMITS="off") as client:
        token = (await client.post("/v1/auth/tokens", json={"grant": "guest"})).json()["access_token"]
        headers = {"Authorization": f"Bearer {token}"}
        body = {"matter": "recognition", "role": "worker"}
        started = await client.post("/v1/conversations", json=body, headers={**headers, "Idempotency-Key": "talk"})
        talk = started.json()["id"]
        for key in ("one", "two"):
            content = picture(dice)
            answer = await client.post(
                "/v1/uploads", files={"photo": ("p.jpg", content, "image/jpeg")}, data={"conversation_id": talk},
                headers={**headers, "Idempotency-Key": key},
            )  # fmt: skip
            upload = answer.json()
            acknowledged.append(Acknowledged(key, upload["id"], talk, hashlib.sha256(content).hexdigest()))
            while upload["state"] != "ready":
                upload = (await client.get(f"/v1/uploads/{upload['id']}?wait=5", headers=headers)).json()
    return acknowledged


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> tuple[Path, list[Acknowledged]]:
    """What a service left that acknowledged two photographs and worked on both."""
    folder = tmp_path_factory.mktemp("uploads") / "data"
    return folder, asyncio.run(_hand_in(folder, sqlite_template))


def verdict_of(folder: Path, acknowledged: list[Acknowledged]):
    """The judge's word on a folder."""
    return asyncio.run(judge(folder, acknowledged, lambda: MORNING))


def test_what_is_whole_has_no_fault(left):
    """Both are there, read and spoken of."""
    folder, acknowledged = left
    verdict = verdict_of(folder, acknowledged)
    assert verdict.faults == []
    assert verdict.states == {"ready": 2}


BREACHES = {
    "a row is gone": ("DELETE FROM upload WHERE rowid = 1", "lost"),
    "it hangs": ("UPDATE upload SET state = 'reading' WHERE rowid = 1", "stuck"),
    "its turn is gone": ("DELETE FROM turn WHERE seq = (SELECT MAX(seq) FROM turn)", "stuck"),
}


@pytest.mark.parametrize("breach", BREACHES)
def test_each_breach_is_seen(left, tmp_path, breach):
    """A verdict of no faults is worth something only if faults are found."""
    folder, acknowledged = left
    sql, kind = BREACHES[breach]
    shutil.copytree(folder, tmp_path / "data")
    connection = apsw.Connection(str(tmp_path / "data" / SQLITE_FILE))
    connection.execute(sql)
    connection.close()
    assert getattr(verdict_of(tmp_path / "data", acknowledged), kind) != []


def test_one_too_many_is_seen(left):
    """What was acknowledged to nobody was taken twice."""
    folder, acknowledged = left
    assert verdict_of(folder, acknowledged[:1]).doubled != []


def test_bytes_that_are_gone_are_seen(left, tmp_path):
    """The row alone is no photograph."""
    folder, acknowledged = left
    shutil.copytree(folder, tmp_path / "data")
    files = [path for path in (tmp_path / "data" / "files").rglob("*") if path.is_file()]
    max(files, key=lambda path: path.stat().st_size).unlink()
    assert verdict_of(tmp_path / "data", acknowledged).lost != []


def test_pictures_are_different_and_can_be_opened():
    """The campaign's photographs are photographs, each another one."""
    dice = random.Random(2)
    one, other = picture(dice), picture(dice)
    assert one != other
    assert Image.open(io.BytesIO(one)).size == (700, 900)
