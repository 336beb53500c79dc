"""What was acknowledged is there after the process was killed."""

import subprocess
import sys
from pathlib import Path

import pytest

from api.chat.tables import Turn
from api.db.engine import Database, open_database
from api.db.statements import Statement
from api.oversight.chain import ChainAppender, verify
from tests.api.conftest import Place

ROOT = Path(__file__).parents[3]
UNITS = Statement(
    "test.units", Turn.raw("SELECT conversation_id, COUNT(*) FROM turn GROUP BY conversation_id")
)
INTEGRITY = Statement("test.integrity", Turn.raw("PRAGMA integrity_check"))


def kill_under_load(place: Place, acknowledged: int) -> set[str]:
    """Starts a loaded process, kills it after so many answers; all it had answered."""
    command = [sys.executable, "-m", "tests.api.db.load_child", place.url, str(place.data_dir)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
        lines = [child.stdout.readline() for _ in range(acknowledged)]
        child.kill()
        # A pipe keeps what was written before the kill; the last line may be cut off.
        lines += [line for line in child.stdout.read().splitlines(keepends=True) if line[-1:] == b"\n"]
    return {line.decode().strip() for line in lines}


@pytest.mark.anyio
async def test_nothing_acknowledged_is_lost_or_torn(place: Place) -> None:
    """Killed twice under load: every answered unit is whole, none is half, the chain holds."""
    acknowledged = kill_under_load(place, 200) | kill_under_load(place, 150)
    assert len(acknowledged) >= 350
    database = open_database(place.url, place.data_dir)
    await database.start()
    try:
        await check_everything(database, acknowledged)
    finally:
        await database.close()


async def check_everything(database: Database, acknowledged: set[str]) -> None:
    """Units whole, file sound, audit rows as many as units and chained without a gap."""
    units = dict(await database.fetch(UNITS))
    assert acknowledged <= units.keys()
    assert set(units.values()) == {2}
    if database.dialect == "sqlite":
        assert await database.fetch(INTEGRITY) == [("ok",)]
    await ChainAppender(database).seal_pending()
    report = await verify(database)
    assert (report.rows, report.waiting, report.breaks) == (len(units), 0, ())
