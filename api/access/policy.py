"""Who may do what: the one place where callers, routes and objects are judged."""

from collections.abc import Awaitable, Callable

import msgspec
from litestar import Litestar, Request
from litestar.exceptions import ImproperlyConfiguredException
from litestar.handlers import HTTPRouteHandler
from litestar.routes import BaseRoute, HTTPRoute

from api.errors import Problem

CALLER = "caller"
"""Where a request keeps who sent it, once that is known."""
GUEST, CITIZEN_KIND, STAFF_KIND = "guest", "citizen", "staff"
STAFF_ROLES = (
    "window",
    "investigator",
    "reviewer",
    "signer",
    "lca_office",
    "expert",
    "agency",
    "inspector",
    "admin",
)
"""窗口、调查、审核、签发、鉴定办、专家、经办机构、监察、管理。"""


class Caller(msgspec.Struct, frozen=True):
    """Who sent a request, as its token says."""

    person_id: str
    kind: str
    roles: tuple[str, ...] = ()
    region: str | None = None
    """Where a member of staff serves; None for everybody else."""
    token_hash: str = ""


def caller_of(request: Request) -> Caller:
    """Who sent a request of a route whose policy asks for a token."""
    caller = request.scope["state"].get(CALLER)
    if caller is None:
        raise ImproperlyConfiguredException(
            f"{request.scope['path_template']} takes a caller, but its policy is PUBLIC"
        )
    return caller


class Policy(msgspec.Struct, frozen=True):
    """Which kinds of caller a route serves; no kinds means no token is asked for."""

    name: str
    kinds: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    """Staff need one of these; empty takes any role."""

    def check(self, caller: Caller) -> None:
        """Raises the problem that tells this caller what to do, if the route is not for them."""
        if caller.kind not in self.kinds:
            raise self._refusal(caller)
        if self.roles and self.roles.isdisjoint(caller.roles):
            raise Problem("role_required")

    def _refusal(self, caller: Caller) -> Problem:
        if CITIZEN_KIND in self.kinds and caller.kind == GUEST:
            return Problem("sign_in_required")
        if caller.kind == STAFF_KIND:
            return Problem("role_required")
        # To the public a desk route is a foreign object, and those do not exist for them.
        return Problem("not_found")


PUBLIC = Policy("public")
ANYONE_WITH_TOKEN = Policy("anyone_with_token", frozenset({GUEST, CITIZEN_KIND, STAFF_KIND}))
SIGNED_IN = Policy("signed_in", frozenset({CITIZEN_KIND, STAFF_KIND}))
CITIZEN = Policy("citizen", frozenset({CITIZEN_KIND}))
STAFF = Policy("staff", frozenset({STAFF_KIND}))


def staff(*roles: str) -> Policy:
    """The policy of a route for staff who hold one of these roles."""
    unknown = set(roles) - set(STAFF_ROLES)
    if unknown or not roles:
        raise ValueError(f"staff(...) takes roles of {STAFF_ROLES}, was given {roles}")
    return Policy(f"staff:{'+'.join(roles)}", frozenset({STAFF_KIND}), frozenset(roles))


class UnguardedRouteError(Exception):
    """A route says nothing about who may call it, so the service must not start."""

    def __init__(self, handlers: list[str]) -> None:
        super().__init__(
            'Routes without a policy: give each handler opt={"policy": policy.…}, and neither a before_request '
            "of its own nor a cache, see api/access/policy.py. Missing on: " + ", ".join(handlers)
        )
        self.handlers = handlers


def check_routes(app: Litestar, asks: Callable[[Request], Awaitable[None]]) -> None:
    """Stops the start-up if any route has no policy, or could be reached without `asks`, which asks it."""
    missing = [name for route in app.routes for name in _unguarded(route, asks)]
    if missing:
        raise UnguardedRouteError(missing)


def _unguarded(route: BaseRoute, asks: Callable[[Request], Awaitable[None]]) -> list[str]:
    """The handlers of a route that answer unasked; what is no HTTP route passes no `before_request`."""
    if not isinstance(route, HTTPRoute):
        return [f"{route.scope_type.value} {route.path}"]
    return [
        f"{'/'.join(sorted(handler.http_methods))} {route.path}"
        for handler in route.route_handlers
        # The framework answers OPTIONS itself with the list of methods, nothing more.
        if handler.http_methods != {"OPTIONS"} and not _is_guarded(handler, asks)
    ]


def _is_guarded(handler: HTTPRouteHandler, asks: Callable[[Request], Awaitable[None]]) -> bool:
    """Whether a handler has a policy that is asked: one's own `before_request` or an answer kept would come first."""
    is_asked = handler.resolve_before_request() is asks and not handler.cache
    return is_asked and isinstance(handler.opt.get("policy"), Policy)


class Part(msgspec.Struct, frozen=True):
    """The part a person has in a case, as the party table says."""

    case_id: str
    person_id: str
    party: str
    role: str | None = None


MEMBER, PENDING = "member", "pending"


class Membership(msgspec.Struct, frozen=True):
    """What a person is to an employer (单位经办人): a member, or pending while no register could say."""

    person_id: str
    credit_code: str
    name: str | None = None
    """As the business register has it; None while it could not be asked."""
    state: str = PENDING
    role: str | None = None
    id: str = ""

    def __repr__(self) -> str:
        return f"Membership({self.id}, {self.state})"


def is_member(caller: Caller, membership: Membership | None) -> bool:
    """Whether the caller acts for an employer; to have asked is not enough."""
    return membership is not None and membership.state == MEMBER and membership.person_id == caller.person_id


def may_read_for_employer(
    caller: Caller, membership: Membership, part: Part, credit_code: object, name: object
) -> bool:
    """Whether the caller may see what another person of the employer has filed (单位的申报).

    `part` is the other's, on the employer's side; `credit_code` and `name` are how that side itself
    named the employer there. The code decides; only where it gave none does the exact name. What a
    worker has filed against the employer is no filing of the employer's, whoever it names.
    """
    if not is_member(caller, membership) or part.party.partition(":")[0] != "employer":
        return False
    if credit_code is not None:
        return credit_code == membership.credit_code
    return name is not None and name == membership.name


def is_own(caller: Caller, person_id: str | None) -> bool:
    """Whether a conversation, notice or upload of this person is the caller's own."""
    return person_id is not None and person_id == caller.person_id


def may_read_case(caller: Caller, part: Part | None, region: str | None = None) -> bool:
    """Whether the caller may see this case: a party to it, or staff of its region.

    `part` is the caller's row in the party table, None if there is none; `region` is
    the case's. Admins run the system and see no cases.
    """
    if part is not None and part.person_id == caller.person_id:
        return True
    return _serves(caller, region) and set(caller.roles) != {"admin"}


def may_answer(caller: Caller, part: Part | None) -> bool:
    """Whether the caller may state facts in this case (陈述事实): only a party to it."""
    return part is not None and part.person_id == caller.person_id


def may_submit(caller: Caller, part: Part | None) -> bool:
    """Whether the caller may file (提出申请): a party who signed in by phone or provider."""
    return caller.kind == CITIZEN_KIND and may_answer(caller, part)


def check_found(allowed: bool) -> None:
    """Answers a foreign object like an unknown one."""
    if not allowed:
        raise Problem("not_found")


def _serves(caller: Caller, region: str | None) -> bool:
    """Staff serve their own region; a case of no served region is any window's, so that somebody finds its office."""
    if caller.kind != STAFF_KIND:
        return False
    return caller.region == region if region is not None else "window" in caller.roles
