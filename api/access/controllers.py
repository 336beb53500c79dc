"""The routes of sign-in (contract §2)."""

from typing import Any

from litestar import Request, get, post

from api.access import codes, policy, providers_sign_in, service, staff
from api.access.demo_accounts import DemoAccount, demo_accounts
from api.access.demo_people import DemoPeople, demo_people
from api.access.identity import MATCHED, find_identity
from api.access.limits import network_of
from api.access.people import display_name
from api.access.phones import masked_phone, normalise
from api.access.policy import Caller
from api.access.schemas import (
    AlipayGrant,
    AnyGrant,
    GuestGrant,
    MeOut,
    PasswordGrant,
    PersonOut,
    RefreshGrant,
    SmsCodeIn,
    SmsCodeOut,
    SmsGrant,
    TokensOut,
    WechatGrant,
)
from api.errors import FieldError, Problem
from api.parts import Parts

PUBLIC = {"policy": policy.PUBLIC}


@post("/v1/auth/tokens", opt=PUBLIC)
async def create_tokens(request: Request, parts: Parts, data: AnyGrant) -> TokensOut:
    """Signs in: as a guest, by a code sent to a phone or given by WeChat or Alipay, as staff, or by a refresh token.

    Send the access token as `Authorization: Bearer …`. A refresh token is good once: using it
    again ends the whole sign-in. With `guest_token`, what the guest told moves to the person.
    """
    address, trace_id = _address(request), request.scope["state"].get("trace_id", "")
    match data:
        case GuestGrant():
            session = await service.start_as_guest(parts, address)
        case SmsGrant():
            session = await service.sign_in_by_code(parts, data, trace_id)
        case PasswordGrant():
            session = await staff.sign_in_by_password(parts, data, address, trace_id)
        case RefreshGrant():
            session = await service.refresh(parts, data.refresh_token)
        case WechatGrant() | AlipayGrant():
            session = await providers_sign_in.sign_in_by_provider(parts, data, address, trace_id)
    return _tokens_out(parts, _lang(request, parts), session)


@post("/v1/auth/sms-codes", opt=PUBLIC, status_code=202)
async def create_sms_code(request: Request, parts: Parts, data: SmsCodeIn) -> SmsCodeOut:
    """Sends a six-digit code to a mainland mobile number; it lives ten minutes and takes five tries.

    The answer is the same for every number. Wait `resend_after` seconds before asking again.
    """
    phone = normalise(data.phone)
    if phone is None:
        raise Problem("invalid", errors=[FieldError("/phone", "not_a_phone")])
    challenge = await codes.send_code(parts, phone, _address(request))
    return SmsCodeOut(
        challenge_id=challenge.id,
        expires_in=challenge.expires_in,
        resend_after=challenge.resend_after,
        demo_code=challenge.code if parts.settings.is_demo else None,
    )


@post("/v1/auth/sign-out", opt={"policy": policy.ANYONE_WITH_TOKEN}, status_code=204)
async def sign_out(parts: Parts, caller: Caller) -> None:
    """Ends this sign-in on this device: the access token and its refresh token."""
    await service.sign_out(parts, caller)


@get("/v1/me", opt={"policy": policy.ANYONE_WITH_TOKEN})
async def show_me(request: Request, parts: Parts, caller: Caller) -> MeOut:
    """Who the token stands for; the phone is masked."""
    person = await service.find_person(parts, caller.person_id)
    own = await find_identity(parts, caller.person_id)
    return MeOut(
        id=person.id,
        display_name=_name(parts, _lang(request, parts), person),
        phone=masked_phone(person.phone) if person.phone else None,
        roles=person.roles,
        kind=person.kind,
        identity=MATCHED if own is not None else None,
    )


@get("/v1/demo/accounts", opt=PUBLIC, sync_to_thread=False)
def list_demo_accounts(parts: Parts) -> list[DemoAccount]:
    """Staff to try the desk with, one for each role in each region; only in the demo profile."""
    _check_demo(parts)
    return demo_accounts()


@get("/v1/demo/people", opt=PUBLIC, sync_to_thread=False)
def list_demo_people(parts: Parts) -> DemoPeople:
    """Invented workers and employers the simulated registers know; only in the demo profile."""
    _check_demo(parts)
    return demo_people()


HANDLERS: list[Any] = [
    create_tokens,
    create_sms_code,
    sign_out,
    show_me,
    list_demo_accounts,
    list_demo_people,
]


def _tokens_out(parts: Parts, lang: str, session: service.Session) -> TokensOut:
    person = session.person
    return TokensOut(
        access_token=session.tokens.access,
        refresh_token=session.tokens.refresh,
        expires_in=int((session.tokens.access_ends - session.started).total_seconds()),
        person=PersonOut(person.id, _name(parts, lang, person), person.roles, person.kind),
        claimed=session.claimed,
        notice=parts.words.say("access", "number-rested", lang) if session.number_rested else None,
    )


def _name(parts: Parts, lang: str, person: service.Person) -> str:
    return display_name(parts.words, lang, person.kind, person.phone, person.name)


def _check_demo(parts: Parts) -> None:
    if not parts.settings.is_demo:
        raise Problem("not_found")


def _address(request: Request) -> str:
    return network_of(request.client.host) if request.client else ""


def _lang(request: Request, parts: Parts) -> str:
    return parts.words.negotiate(request.headers.get("accept-language", ""))
