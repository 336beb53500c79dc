"""Lets a request through to its handler, or answers who must sign in first."""

from datetime import datetime

from litestar import Request

from api.access.policy import CALLER, Caller, Policy, caller_of
from api.access.store import EXTEND_TOKEN, FIND_TOKEN
from api.access.tokens import extended_end, token_hash
from api.db.engine import Database
from api.db.values import micros, moment
from api.errors import Problem
from api.parts import Parts

_LONGEST = 200
"""Ours have 43 characters; anything much longer is not worth hashing."""


async def authenticate(request: Request) -> None:
    """Finds the caller of a request and asks the route's policy, before anything else of the request is read."""
    policy: Policy | None = request.route_handler.opt.get("policy")
    # Only the framework's own OPTIONS answers get here without one, see check_routes.
    if policy is None or not policy.kinds:
        return
    parts = request.app.state.parts
    token = bearer_token(request.scope["headers"])
    caller = await find_caller(parts.db, token, parts.clock()) if token else None
    if caller is None:
        raise Problem("unauthenticated")
    policy.check(caller)
    request.scope["state"][CALLER] = caller


def provide_caller(request: Request, parts: Parts) -> Caller:  # noqa: ARG001 - see create_app
    """The dependency `caller: Caller` of handlers whose policy asks for a token."""
    return caller_of(request)


def bearer_token(headers: list[tuple[bytes, bytes]]) -> str | None:
    """The token of the one Authorization header; two of them count as none."""
    values = [value for name, value in headers if name == b"authorization"]
    if len(values) != 1 or len(values[0]) > _LONGEST:
        return None
    scheme, _, token = values[0].partition(b" ")
    if scheme.lower() != b"bearer" or not token.isascii():
        return None
    return token.decode("ascii").strip() or None


async def find_caller(db: Database, token: str, now: datetime) -> Caller | None:
    """Whose live access token this is; None if nobody's, ended, or of a disabled account."""
    hashed = token_hash(token)
    row = await db.fetch_one(FIND_TOKEN, (hashed,))
    if row is None:
        return None
    person, token_kind, _, expires_at, ended_at, kind, merged_into, roles, region, disabled = row
    dead = ended_at is not None or expires_at <= micros(now)
    if dead or token_kind != "access" or merged_into is not None or disabled:
        return None
    extended = extended_end(kind, moment(expires_at), now)
    if extended is not None:
        step = EXTEND_TOKEN.step(hash=hashed, ends=micros(extended))
        await db.commit([step])
    return Caller(person, kind, tuple(roles.split()) if roles else (), region, hashed)
