"""Limits how often one address may ask what needs no sign-in, in memory and without a trace (免登录限流)."""

from typing import Any

from litestar import Request
from litestar.middleware import DefineMiddleware
from litestar.middleware.rate_limit import RateLimitConfig

from api.access.limits import network_of
from api.parts import Parts

STORE = "open_doors"
"""The app's store that counts; it belongs to one process."""
# Mobile carriers put thousands of phones behind one address, and a question costs a few milliseconds.
PER_MINUTE = 300


def _address(request: Request[Any, Any, Any]) -> str:
    return network_of(request.client.host) if request.client else ""


async def _is_counted(request: Request[Any, Any, Any]) -> bool:
    parts: Parts = request.app.state.parts
    return parts.settings.limits


OPEN_DOOR: DefineMiddleware = RateLimitConfig(
    rate_limit=("minute", PER_MINUTE),
    store=STORE,
    identifier_for_request=_address,
    check_throttle_handler=_is_counted,
    set_rate_limit_headers=False,
).middleware
"""For routes without sign-in that work something out: beyond the limit they answer 429 with Retry-After."""


async def forget_addresses(parts: Parts) -> None:
    """Forgets addresses that asked nothing lately (a chore of the worker)."""
    await parts.doors.delete_expired()
