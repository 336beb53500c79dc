"""The route by which a person shows who they are (contract §2)."""

from typing import Annotated, Any

import msgspec
from litestar import Request, Response, post

from api.access import policy
from api.access.identity import answer_body, match
from api.access.policy import Caller
from api.answers import answer
from api.db.statements import Step
from api.idempotency import Pending, Replay, once
from api.parts import Parts
from api.requests import Body

Name = Annotated[str, msgspec.Meta(max_length=50)]
Number = Annotated[str, msgspec.Meta(max_length=40)]


class IdentityIn(Body):
    """A name and an ID number that should belong together."""

    name: Name
    id_number: Number

    def __repr__(self) -> str:
        return "IdentityIn(***)"


@post("/v1/me/identity", opt={"policy": policy.CITIZEN}, status_code=200)
async def match_identity(request: Request, data: IdentityIn, parts: Parts, caller: Caller) -> Response:
    """Matches the caller with the population register: `matched`, `mismatched` or `unavailable`.

    It never blocks a filing. Once matched, the caller's own cases need not be told name and
    number, and what the registers know of them is put up to confirm. An account stands for one
    person for good, and tries are counted.
    """

    async def act(pending: Pending) -> bytes:
        def record(body: bytes) -> Step:
            return pending.step("body", 200, body)

        return answer_body(await match(parts, caller, data.name, data.id_number, record))

    done = await once(parts, caller, request, await request.body(), act)
    return answer(msgspec.json.decode(done.body if isinstance(done, Replay) else done))


HANDLERS: list[Any] = [match_identity]
