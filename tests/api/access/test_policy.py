"""The policy module judges callers, routes and objects."""

import pytest
from litestar import Litestar, Request, WebSocket, asgi, get, websocket
from litestar.types import Receive, Scope, Send

from api.access import policy
from api.access.policy import Caller, Membership, Part, UnguardedRouteError, check_routes
from api.errors import Problem

GUEST = Caller("g", "guest")
CITIZEN = Caller("c", "citizen")
SIGNER = Caller("s", "staff", ("signer",), "330100")
ADMIN = Caller("a", "staff", ("admin",), "330100")
ELSEWHERE = Caller("e", "staff", ("signer",), "510100")


def refusal(rule: policy.Policy, caller: Caller) -> str | None:
    """The code this caller is refused with."""
    try:
        rule.check(caller)
    except Problem as problem:
        return problem.code
    return None


@pytest.mark.parametrize(
    ("rule", "caller", "code"),
    [
        (policy.ANYONE_WITH_TOKEN, GUEST, None),
        (policy.ANYONE_WITH_TOKEN, CITIZEN, None),
        (policy.ANYONE_WITH_TOKEN, SIGNER, None),
        (policy.SIGNED_IN, GUEST, "sign_in_required"),
        (policy.SIGNED_IN, CITIZEN, None),
        (policy.SIGNED_IN, SIGNER, None),
        (policy.CITIZEN, GUEST, "sign_in_required"),
        (policy.CITIZEN, CITIZEN, None),
        (policy.CITIZEN, SIGNER, "role_required"),
        (policy.STAFF, GUEST, "not_found"),
        (policy.STAFF, CITIZEN, "not_found"),
        (policy.STAFF, ADMIN, None),
        (policy.staff("signer"), SIGNER, None),
        (policy.staff("signer", "reviewer"), SIGNER, None),
        (policy.staff("reviewer"), SIGNER, "role_required"),
        (policy.staff("signer"), CITIZEN, "not_found"),
        (policy.staff("signer"), GUEST, "not_found"),
    ],
)
def test_each_policy_serves_its_callers(rule, caller, code):
    """Every kind of caller is served or refused with the problem that tells them what to do."""
    assert refusal(rule, caller) == code


@pytest.mark.parametrize("roles", [(), ("boss",), ("signer", "boss")])
def test_staff_policies_take_known_roles_only(roles):
    """A misspelt role would lock everybody out, so it is refused at import."""
    with pytest.raises(ValueError, match="roles of"):
        policy.staff(*roles)


@get("/open", opt={"policy": policy.PUBLIC}, sync_to_thread=False)
def guarded() -> str:
    """A route that says who may call it."""
    return ""


@get("/forgotten", sync_to_thread=False)
def forgotten() -> str:
    """A route that does not."""
    return ""


@get("/misspelt", opt={"policy": "public"}, sync_to_thread=False)
def misspelt() -> str:
    """A route whose policy is none of ours."""
    return ""


async def asks(request: Request) -> None:
    """Stands for what asks the policy."""


async def passes(request: Request) -> None:
    """A handler's own hook, which the framework calls instead of the application's."""


@get("/beside", opt={"policy": policy.CITIZEN}, before_request=passes, sync_to_thread=False)
def beside() -> str:
    """A route whose policy nobody asks."""
    return ""


@get("/kept", opt={"policy": policy.CITIZEN}, cache=True, sync_to_thread=False)
def kept() -> str:
    """A route whose answer to one caller is given to the next."""
    return ""


@asgi("/bare", copy_scope=True, opt={"policy": policy.CITIZEN})
async def bare(scope: Scope, receive: Receive, send: Send) -> None:
    """A route below the framework's hooks."""


@websocket("/talk", opt={"policy": policy.CITIZEN})
async def talk(socket: WebSocket) -> None:
    """Another one."""


def test_a_guarded_application_starts():
    """Routes with a policy pass, OPTIONS answers of the framework included."""
    check_routes(Litestar([guarded], openapi_config=None, before_request=asks), asks)


@pytest.mark.parametrize(
    ("handler", "path"),
    [
        (forgotten, "GET /forgotten"),
        (misspelt, "GET /misspelt"),
        (beside, "GET /beside"),
        (kept, "GET /kept"),
        (bare, "asgi /bare"),
        (talk, "websocket /talk"),
    ],
)
def test_a_route_without_a_policy_that_is_asked_stops_the_start(handler, path):
    """The error names the routes, and where to look."""
    app = Litestar([guarded, handler], openapi_config=None, before_request=asks)
    with pytest.raises(UnguardedRouteError, match=r"policy\.py") as raised:
        check_routes(app, asks)
    assert raised.value.handlers == [path]


def test_an_application_that_asks_nobody_does_not_start():
    """A policy on every route is nothing without what asks them."""
    with pytest.raises(UnguardedRouteError):
        check_routes(Litestar([guarded], openapi_config=None), asks)


OWN = Part("case", "c", "worker")
FOREIGN = Part("case", "x", "worker")


@pytest.mark.parametrize(
    ("caller", "part", "region", "allowed"),
    [
        (CITIZEN, OWN, "330100", True),
        (CITIZEN, FOREIGN, "330100", False),
        (CITIZEN, None, "330100", False),
        (GUEST, None, None, False),
        (Caller("c", "guest"), OWN, None, True),
        (SIGNER, None, "330100", True),
        (SIGNER, None, None, False),
        (Caller("w", policy.STAFF_KIND, ("window",), "510100"), None, None, True),
        (Caller("w", policy.STAFF_KIND, ("window",), "510100"), None, "330100", False),
        (ELSEWHERE, None, "330100", False),
        (ADMIN, None, "330100", False),
    ],
)
def test_who_reads_a_case(caller, part, region, allowed):
    """Parties read their own; staff read their region's; administrators read none."""
    assert policy.may_read_case(caller, part, region) is allowed


@pytest.mark.parametrize(
    ("caller", "part", "answers", "submits"),
    [
        (CITIZEN, OWN, True, True),
        (CITIZEN, FOREIGN, False, False),
        (CITIZEN, None, False, False),
        (Caller("c", "guest"), OWN, True, False),
        (SIGNER, None, False, False),
    ],
)
def test_who_answers_and_submits(caller, part, answers, submits):
    """A guest may answer in their own case; only who signed in may file it."""
    assert policy.may_answer(caller, part) is answers
    assert policy.may_submit(caller, part) is submits


def test_a_foreign_object_is_not_found():
    """Foreign and unknown look the same."""
    policy.check_found(allowed=True)
    with pytest.raises(Problem) as raised:
        policy.check_found(allowed=False)
    assert (raised.value.code, raised.value.status) == ("not_found", 404)


def test_own_things():
    """What belongs to nobody is nobody's own."""
    assert policy.is_own(CITIZEN, "c")
    assert not policy.is_own(CITIZEN, "x")
    assert not policy.is_own(CITIZEN, None)


OURS = Membership("c", "CODE", "某某公司", "member", "member", "m")
THEIRS = Part("k", "colleague", "employer", "employer")


@pytest.mark.parametrize(
    ("membership", "part", "named", "allowed"),
    [
        pytest.param(OURS, THEIRS, ("CODE", "别的写法"), True, id="the code decides"),
        pytest.param(OURS, THEIRS, (None, "某某公司"), True, id="without a code the exact name"),
        pytest.param(OURS, Part("k", "colleague", "employer:2"), ("CODE", None), True, id="a second of the same side"),
        pytest.param(OURS, THEIRS, ("OTHER", "某某公司"), False, id="another code under our name"),
        pytest.param(OURS, THEIRS, (None, "某某"), False, id="a part of the name"),
        pytest.param(OURS, THEIRS, (None, None), False, id="nobody named"),
        pytest.param(OURS, Part("k", "colleague", "worker"), ("CODE", "某某公司"), False, id="filed for the worker"),
        pytest.param(OURS, Part("k", "colleague", "employers"), ("CODE", None), False, id="a side nobody knows"),
        pytest.param(Membership("c", "CODE", "某某公司", "pending"), THEIRS, ("CODE", None), False, id="only pending"),
        pytest.param(Membership("x", "CODE", "某某公司", "member"), THEIRS, ("CODE", None), False, id="another's part"),
        pytest.param(Membership("c", "CODE", None, "member"), THEIRS, (None, None), False, id="no name on either side"),
    ],
)
def test_what_an_employer_s_people_see_of_each_other(membership, part, named, allowed):
    """Filings of the employer's own side that name it, for its members alone."""
    assert policy.may_read_for_employer(CITIZEN, membership, part, *named) == allowed


@pytest.mark.parametrize(
    ("membership", "acts"),
    [(OURS, True), (None, False), (Membership("c", "CODE"), False), (Membership("x", "CODE", state="member"), False)],
)
def test_who_acts_for_an_employer(membership, acts):
    """A member does; who has asked, or is somebody else, does not."""
    assert policy.is_member(CITIZEN, membership) == acts
