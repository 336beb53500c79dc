"""Person rows: guests, citizens known by phone or by another app, and how they are called."""

from datetime import datetime

import msgspec

from api.access.phones import masked_phone
from api.access.policy import CITIZEN_KIND, GUEST, STAFF_KIND
from api.access.store import INSERT_PERSON
from api.db.statements import Step
from api.db.values import micros
from api.sealing import Sealer
from api.text import Words


class Profile(msgspec.Struct, frozen=True):
    """What is sealed of a person."""

    phone: str | None = None

    def __repr__(self) -> str:
        return "Profile(***)"


def phone_index(sealer: Sealer, phone: str) -> str:
    """The blind index under which a phone's owner is found."""
    return sealer.index(phone, purpose="person.phone")


def new_guest(person_id: str, now: datetime) -> Step:
    """The row of somebody without a name."""
    return _insert(person_id, GUEST, now)


def new_staff(person_id: str, now: datetime) -> Step:
    """The row of a member of staff."""
    return _insert(person_id, STAFF_KIND, now)


def new_citizen(sealer: Sealer, person_id: str, phone: str, now: datetime) -> Step:
    """The row of a citizen known by this phone."""
    sealed = sealer.seal(msgspec.json.encode(Profile(phone)), place=_place(person_id))
    return _insert(person_id, CITIZEN_KIND, now, sealed, phone_index(sealer, phone))


def new_nameless_citizen(person_id: str, now: datetime) -> Step:
    """The row of a citizen whom another app vouches for, with no phone yet."""
    return _insert(person_id, CITIZEN_KIND, now)


def open_profile(sealer: Sealer, person_id: str, sealed: bytes | None) -> Profile:
    """What is known of a person."""
    if sealed is None:
        return Profile()
    return msgspec.json.decode(sealer.open(sealed, place=_place(person_id)), type=Profile)


def display_name(words: Words, lang: str, kind: str, phone: str | None, name: str | None) -> str:
    """How a person is called on their own page: staff by name, citizens by masked phone, if they gave one."""
    if kind == STAFF_KIND and name:
        return name
    if phone:
        return masked_phone(phone)
    return words.say("access", "citizen" if kind == CITIZEN_KIND else "guest", lang)


def _insert(
    person_id: str, kind: str, now: datetime, sealed: bytes | None = None, index: str | None = None
) -> Step:
    return INSERT_PERSON.step(
        rows=1,
        id=person_id,
        kind=kind,
        created_at=micros(now),
        sealed=sealed,
        phone_index=index,
        merged_into=None,
    )


def _place(person_id: str) -> str:
    return f"person|{person_id}|sealed"
