"""Opaque tokens: how they are made, hashed, and how long they live."""

import hashlib
import secrets
from datetime import datetime, timedelta

import msgspec

from api.access.policy import CITIZEN_KIND, GUEST, STAFF_KIND


class Lifetime(msgspec.Struct, frozen=True):
    """How long the two tokens of one kind of person live."""

    access: timedelta
    refresh: timedelta
    idle: bool = False
    """Whether using the access token moves its end, and leaving it unused ends the session."""


LIFETIMES = {
    # A guest's talk hangs on the token alone, so it outlives a lost answer to a refresh.
    GUEST: Lifetime(timedelta(days=7), timedelta(days=30)),
    CITIZEN_KIND: Lifetime(timedelta(hours=2), timedelta(days=60)),
    STAFF_KIND: Lifetime(timedelta(minutes=30), timedelta(hours=12), idle=True),
}
EXTEND_BELOW = timedelta(minutes=25)
"""Staff tokens are moved on at most once in five minutes, not at every request."""


class Tokens(msgspec.Struct, frozen=True):
    """A fresh pair, held in memory only until it is answered."""

    access: str
    refresh: str
    family: str
    access_ends: datetime
    refresh_ends: datetime

    def __repr__(self) -> str:
        return "Tokens(***)"


def issue(
    kind: str, now: datetime, *, family: str | None = None, ends: datetime | None = None
) -> Tokens:
    """A pair for this kind of person, in a new family or in one that is refreshed.

    `ends` is the family's last moment, which a refresh never moves for staff.
    """
    life = LIFETIMES[kind]
    refresh_ends = ends if ends is not None and life.idle else now + life.refresh
    return Tokens(
        access=secrets.token_urlsafe(32),
        refresh=secrets.token_urlsafe(32),
        family=family or secrets.token_urlsafe(16),
        access_ends=min(now + life.access, refresh_ends),
        refresh_ends=refresh_ends,
    )


def token_hash(token: str) -> str:
    """What is stored of a token; 256 random bits need no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def extended_end(kind: str, ends: datetime, now: datetime) -> datetime | None:
    """Where use now moves the end of a staff token, or None to leave it."""
    life = LIFETIMES[kind]
    if not life.idle or ends - now > EXTEND_BELOW:
        return None
    return now + life.access
