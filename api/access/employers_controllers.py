"""The routes by which people come to act for an employer (contract §2)."""

from typing import Annotated, Any

import msgspec
from litestar import Request, Response, post

from api.access import policy
from api.access.employers import Invitation, invitation_code, invite, join, member_body
from api.access.policy import Caller
from api.answers import answer
from api.clock import instant
from api.db.statements import Step
from api.idempotency import Pending, Replay, once
from api.parts import Parts
from api.requests import Body

CITIZEN = {"policy": policy.CITIZEN}


class JoinIn(Body):
    """How to join; without an invitation the business register is asked."""

    invitation: Annotated[str, msgspec.Meta(min_length=1, max_length=100)] | None = None

    def __repr__(self) -> str:
        return "JoinIn(***)"


@post("/v1/employers/{credit_code:str}/members", opt=CITIZEN)
async def join_employer(
    request: Request, credit_code: str, parts: Parts, caller: Caller, data: JoinIn | None = None
) -> Response:
    """Joins an employer account: `{credit_code, name, state: "member|pending", role}`.

    With an `invitation` of a member, or, without one, if the business register names the caller,
    who was matched by `POST /v1/me/identity`, as legal representative or registered agent. While
    registers are away the state is `pending`: staff can see it, and a later call asks again.
    """
    invitation = data.invitation if data is not None else None

    async def act(pending: Pending) -> bytes:
        def record(body: bytes) -> Step:
            return pending.step("body", 201, body)

        return member_body(await join(parts, caller, credit_code, invitation, record))

    done = await once(parts, caller, request, await request.body(), act)
    return answer(msgspec.json.decode(done.body if isinstance(done, Replay) else done), status=201)


@post("/v1/employers/{credit_code:str}/invitations", opt=CITIZEN)
async def invite_to_employer(request: Request, credit_code: str, parts: Parts, caller: Caller) -> Response:
    """A code for one more person, good once and for seven days: `{credit_code, invitation, expires_at}`."""

    async def act(pending: Pending) -> Invitation:
        def record(body: bytes) -> Step:
            # A code is never kept: what is replayed names the invitation, and the code follows from that.
            return pending.step("turn", 201, body)

        return await invite(parts, caller, credit_code, record)

    done = await once(parts, caller, request, await request.body(), act)
    made = msgspec.json.decode(done.body, type=Invitation) if isinstance(done, Replay) else done
    body = {
        "credit_code": made.credit_code,
        "invitation": invitation_code(parts, made),
        "expires_at": instant(made.expires_at),
    }
    return answer(body, status=201)


HANDLERS: list[Any] = [join_employer, invite_to_employer]
