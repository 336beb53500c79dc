"""Signs in whom WeChat or Alipay vouches for, as an account of their own that no phone's owner is mixed up with."""

import re
from datetime import datetime, timedelta

from api.access.claims import find_claim
from api.access.limits import Limit, count_steps, counts, too_many
from api.access.people import new_nameless_citizen
from api.access.policy import CITIZEN_KIND
from api.access.providers import (
    ALIPAY,
    WECHAT,
    CodeRefusedError,
    PersonBlockedError,
    ProviderError,
    ProviderIdentity,
    TooOftenError,
)
from api.access.schemas import AlipayGrant, WechatGrant
from api.access.service import ATTEMPTS, Owner, Person, Session, find_person, open_session
from api.access.store import FIND_PROVIDER_ACCOUNT, INSERT_PROVIDER_ACCOUNT, PROVIDER_ACCOUNTS_OF
from api.db.errors import DuplicateKey, StaleRevision
from api.db.statements import Step
from api.db.values import micros, moment, new_id
from api.errors import FieldError, Problem
from api.parts import Parts
from api.sealing import Sealer

# Wide, because carriers put thousands of phones behind one address; each try costs a call to the provider.
PER_ADDRESS = (Limit("provider_address_hour", 2_000, timedelta(hours=1)),)
_CODE = re.compile(r"[\x21-\x7e]{1,512}")


async def sign_in_by_provider(parts: Parts, grant: WechatGrant | AlipayGrant, address: str, request_id: str) -> Session:
    """Finds or makes the person a code stands for; takes over a guest's talk.

    Someone who signs in by phone one day and by an app the next is two people here: no provider
    tells us a phone, and to guess that they are one could show a stranger's file.
    """
    name = WECHAT if isinstance(grant, WechatGrant) else ALIPAY
    if name not in parts.providers:
        raise Problem("provider_not_offered")
    await _count(parts, address)
    who = await _exchange(parts, name, grant.code)
    for _ in range(ATTEMPTS):
        now = parts.clock()
        owner = await _find_owner(parts, who, now)
        claim = await find_claim(parts.db, grant.guest_token, now)
        try:
            return await open_session(parts, owner, claim, request_id, now)
        except (DuplicateKey, StaleRevision):
            # Two codes of one person came at once, or the guest got an owner meanwhile.
            continue
    raise Problem("changed_meanwhile")


async def provider_accounts(parts: Parts, person_id: str) -> list[tuple[str, str, datetime]]:
    """Providers a person is known by, with the person's name there and since when."""
    rows = await parts.db.fetch(PROVIDER_ACCOUNTS_OF, (person_id,))
    return [
        (provider, parts.sealer.open(sealed, place=_place(index)).decode(), moment(at))
        for index, provider, sealed, at in rows
    ]


async def _count(parts: Parts, address: str) -> None:
    if not parts.settings.limits:
        return
    now = parts.clock()
    counted = counts(PER_ADDRESS, parts.sealer.index(address, purpose="address"))
    try:
        await parts.db.commit(count_steps(counted, now))
    except StaleRevision:
        raise await too_many(parts.db, counted, now) from None


async def _exchange(parts: Parts, name: str, code: str) -> ProviderIdentity:
    if not _CODE.fullmatch(code):
        raise _refused()
    try:
        return await parts.providers[name].exchange(code)
    except CodeRefusedError:
        raise _refused() from None
    except PersonBlockedError:
        raise Problem("provider_blocked") from None
    except TooOftenError:
        raise Problem("too_many_requests") from None
    except ProviderError as error:
        parts.log.warning("provider", library=name, code=error.reason)
        raise Problem("provider_unavailable") from None


def _refused() -> Problem:
    return Problem("provider_code_refused", errors=[FieldError("/code", "provider_code_refused")])


async def _find_owner(parts: Parts, who: ProviderIdentity, now: datetime) -> Owner:
    index = subject_index(parts.sealer, who)
    row = await parts.db.fetch_one(FIND_PROVIDER_ACCOUNT, (index,))
    if row is not None:
        return Owner(await find_person(parts, row[0]))
    person = Person(new_id(), CITIZEN_KIND)
    return Owner(person, [new_nameless_citizen(person.id, now), account_step(parts.sealer, index, person.id, who, now)])


def subject_index(sealer: Sealer, who: ProviderIdentity) -> str:
    """The blind index under which a provider's account is found; providers share none."""
    return sealer.index(who.subject, purpose=f"provider.{who.provider}")


def account_step(sealer: Sealer, index: str, person_id: str, who: ProviderIdentity, now: datetime) -> Step:
    """Keeps that a person is known by an account of a provider."""
    return INSERT_PROVIDER_ACCOUNT.step(
        rows=1,
        subject_index=index,
        person_id=person_id,
        provider=who.provider,
        sealed=sealer.seal(who.subject.encode(), place=_place(index)),
        at=micros(now),
    )


def _place(index: str) -> str:
    return f"provider_account|{index}|sealed"
