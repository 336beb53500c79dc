"""Finds uploads that are stuck beyond their time, pushes them once, and then tells person and staff (滞留材料).

Nothing here touches the revision of a row, so work under way that is merely slow is not undone.
"""

from datetime import timedelta

from api.db.errors import StaleRevision
from api.documents.backlog import Stuck, find_stuck, push_step, told_step
from api.documents.store import CHECKING, READING, RECEIVED
from api.documents.workshop import Workshop
from api.notices.outbox import NOTICE, NoticeBody
from api.transaction import UnitOfWork

EVERY = timedelta(minutes=1)
WITHIN = {
    RECEIVED: timedelta(minutes=10),
    CHECKING: timedelta(minutes=12),
    READING: timedelta(minutes=30),
}
"""Since its receipt, how long an upload may stay in a state. A whole case of sixty photographs is opened in a
minute and read in five; one file is opened in at most one minute, a document of many pages read in minutes.
Who hears nothing for longer than ten minutes of waiting thinks that the picture is lost."""
STUCK = "upload_stuck"
"""The notice: it is safe, it is slow, and nobody has to hand it in again."""


async def sweep(shop: Workshop) -> int:
    """Pushes or tells about everything that is stuck now; how many there were."""
    stuck = [
        each
        for state, within in WITHIN.items()
        for each in await find_stuck(shop.parts.db, state, shop.now - within)
        if each.pushed_at is None or each.pushed_at <= shop.now - within
    ]
    for each in stuck:
        try:
            if each.pushed_at is None:
                await shop.parts.db.commit([push_step(each, shop.now)])
            else:
                await _tell(shop, each)
        except StaleRevision:
            continue  # it moved on by itself
    return len(stuck)


async def _tell(shop: Workshop, stuck: Stuck) -> None:
    """Says once to its person that it is safe and slow, and to staff that somebody should look."""
    parts = shop.parts
    unit = UnitOfWork(now=shop.now, sealer=parts.sealer)
    unit.add(told_step(stuck, shop.now))
    unit.outbox(NOTICE, NoticeBody(STUCK, stuck.person_id, stuck.case_id))
    if stuck.conversation_id is None:
        await unit.commit(parts.db)
    else:
        await shop.voice.note(stuck.conversation_id, stuck.id, stuck.revision, unit.steps)
    parts.metrics.uploads_stuck.labels(stuck.state).inc()
    parts.log.warning("upload_stuck", upload=stuck.id, state=stuck.state, attempts=stuck.attempts)
