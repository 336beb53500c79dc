"""A process that commits as fast as it can and says what was acknowledged, until killed."""

import asyncio
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from api.db.engine import open_database
from api.db.values import new_id
from api.oversight.chain import ChainAppender
from api.sealing import KeyRing, Sealer
from api.transaction import UnitOfWork
from tests.api.db.units import add_turn

TASKS = 16


async def main(url: str, data_dir: str) -> None:
    """Each unit holds two turns and an audit row; its name is written once it is durable."""
    database = open_database(url, Path(data_dir))
    await database.start()
    appender = ChainAppender(database, interval=0.01)
    await appender.start()
    sealer = Sealer(KeyRing.new())

    async def work() -> None:
        while True:
            name = new_id()
            unit = UnitOfWork(now=datetime.now(UTC), sealer=sealer)
            unit.add(add_turn(name, 1), add_turn(name, 2))
            unit.audit("turn.taken", name, actor="tester", role="citizen")
            await unit.commit(database)
            os.write(1, f"{name}\n".encode())

    await asyncio.gather(*(work() for _ in range(TASKS)))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
