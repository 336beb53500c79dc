"""Says whether the process lives and whether it can do its work."""

from typing import Literal

import msgspec
from litestar import Request, get

from api.access import policy
from api.db.migration import missing_migrations
from api.errors import Problem


class Health(msgspec.Struct):
    """The state of the service."""

    status: Literal["live", "ready"]


@get("/health/live", opt={"policy": policy.PUBLIC}, sync_to_thread=False)
def live() -> Health:
    """The process answers. Restart it when this fails."""
    return Health("live")


@get("/health/ready", opt={"policy": policy.PUBLIC})
async def ready(request: Request) -> Health:
    """The database answers and has this release's tables. Send no requests here while this fails."""
    db = request.app.state.parts.db
    if await missing_migrations(db):
        raise Problem("unavailable")
    return Health("ready")
