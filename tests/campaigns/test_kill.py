"""The promise of "saved", kept through kill -9: a short campaign, and proof that its judge sees each breach."""

import asyncio
import random
import shutil
from pathlib import Path

import apsw
import pytest

from api.db.engine import SQLITE_FILE
from tests.campaigns.clients import Crowd
from tests.campaigns.history import History
from tests.campaigns.kill import Moment, Result, campaign, report
from tests.campaigns.verdict import judge

ROUNDS, CLIENTS = 2, 6


def after_answers(seed: int) -> Moment:
    """Some dozens of answers later, whatever is under way then."""
    dice = random.Random(seed)

    async def wait(crowd: Crowd) -> None:
        enough = len(crowd.history.attempts) + dice.randrange(60, 120)
        async with crowd.progress:
            await crowd.progress.wait_for(lambda: len(crowd.history.attempts) >= enough)

    return wait


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A campaign that is over, and the folder it left."""
    folder = tmp_path_factory.mktemp("kill")
    return folder, asyncio.run(campaign(folder, seed=1, rounds=ROUNDS, clients=CLIENTS, moment=after_answers(1)))


def test_nothing_acknowledged_is_lost_and_nothing_done_twice(ended: tuple[Path, Result]) -> None:
    """Killed twice under load, asked again with the same keys: every turn, receipt, notice and audit row once."""
    _, result = ended
    assert result.verdict.faults == []
    assert result.faults == []
    assert result.refused == {}
    assert result.unknown > 0, "a campaign in which no answer was cut off shows nothing"
    assert result.verdict.filed > 0
    assert result.verdict.rebuilt == result.verdict.conversations > CLIENTS
    assert "lost 0, doubled 0, torn 0" in report(result)


BREACHES = {
    "a turn is gone": ("DELETE FROM turn WHERE rowid = (SELECT MIN(rowid) FROM turn WHERE seq = 2)", "lost"),
    "a turn was done twice": (
        "INSERT INTO turn SELECT id || '2', conversation_id, seq + 100, revision, at, kind, sealed FROM turn LIMIT 1",
        "doubled",
    ),
    "a fact is gone": ("DELETE FROM assertion WHERE rowid = (SELECT MIN(rowid) FROM assertion WHERE seq = 13)", "lost"),
    "a case was filed under another number": (
        "UPDATE case_file SET case_no = 'GS1' WHERE submitted_at = (SELECT MIN(submitted_at) FROM case_file)",
        "lost",
    ),
    "a notice came twice": (
        "INSERT INTO notice SELECT id || '2', person_id, case_id, kind, at, sealed, state FROM notice LIMIT 1",
        "torn",
    ),
    "an audit row was changed": ("UPDATE audit SET actor = 'somebody' WHERE seq = 5", "torn"),
    "a record names no turn": ("DELETE FROM turn WHERE rowid = (SELECT MAX(rowid) FROM turn)", "torn"),
}


@pytest.mark.parametrize("breach", BREACHES)
def test_the_judge_sees_each_kind_of_breach(ended: tuple[Path, Result], tmp_path: Path, breach: str) -> None:
    """A verdict of no faults is worth something only if faults are found."""
    folder, _ = ended
    sql, kind = BREACHES[breach]
    shutil.copytree(folder / "data", tmp_path / "data")
    connection = apsw.Connection(str(tmp_path / "data" / SQLITE_FILE))
    connection.execute(sql)
    assert connection.changes() == 1
    connection.close()
    verdict = asyncio.run(judge(tmp_path / "data", History.read(folder / "history.jsonl")))
    assert getattr(verdict, kind) != []
