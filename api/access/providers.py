"""Signing in by an app people have already: a code of WeChat or Alipay is exchanged for who sent it (授权登录)."""

from typing import Protocol

import msgspec

WECHAT, ALIPAY = "wechat", "alipay"


class ProviderIdentity(msgspec.Struct, frozen=True):
    """Who somebody is to one provider; the same subject of two providers is two people."""

    provider: str
    subject: str
    """The provider's own name of the person for our app (openid)."""

    def __repr__(self) -> str:
        return f"ProviderIdentity({self.provider}, ***)"


class Provider(Protocol):
    """One app people sign in with; the protocol stays inside, and so does every key it speaks of."""

    async def exchange(self, code: str) -> ProviderIdentity:
        """Who a code stands for; raises a `ProviderError` that says what the person can do.

        A code is good once, and whether it was used is the provider's to say: one whose answer
        was lost is never tried again.
        """

    async def close(self) -> None:
        """Leaves no connection behind."""


class ProviderError(Exception):
    """The provider did not say who it is."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        """A code for the log, never what was sent."""


class CodeRefusedError(ProviderError):
    """The code is no good: mistyped, used before, older than five minutes, or of another app."""


class PersonBlockedError(ProviderError):
    """The provider keeps this person from signing in; other ways stay open to them."""


class TooOftenError(ProviderError):
    """The person, or our app, has asked too often; in a minute it goes on."""


class BusyError(ProviderError):
    """The provider says that nothing happened and that one may ask again."""


class ProviderAwayError(ProviderError):
    """No usable answer: out of reach, silent, garbled, or our own app is not in order there."""
