"""Carries one request to a provider: never longer than its patience, never elsewhere, never a large answer."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx

from api.access.providers import BusyError, ProviderAwayError, ProviderIdentity
from api.remote import PLAIN, UnusableError, body_of

PATIENCE = 5.0
"""Seconds a sign-in may wait for a provider, a second try included."""
REST = 10.0
"""Seconds a provider that stayed silent is left alone, so that nobody else waits for it."""
LARGEST = 16 * 1024
_CONNECTIONS = 20
_SUBJECT = 128


class Transport:
    """The way to one provider.

    What an answer calls itself is not looked at: WeChat sends its JSON as text/plain and Alipay as
    text/html, so only what is inside counts.
    """

    def __init__(self, *, patience: float = PATIENCE, now: Callable[[], float] = time.monotonic) -> None:
        self._patience = patience
        self._now = now
        self._rests_until = 0.0
        # Never through a proxy of the environment: the address in the settings is the one that was meant.
        self._http = httpx.AsyncClient(
            timeout=patience,
            trust_env=False,
            follow_redirects=False,
            # A cookie set in one person's sign-in would go along with the next one's.
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            limits=httpx.Limits(max_connections=_CONNECTIONS, keepalive_expiry=30),
        )

    async def close(self) -> None:
        """Leaves no connection behind."""
        await self._http.aclose()

    async def ask(self, once: Callable[[], Awaitable[ProviderIdentity]]) -> ProviderIdentity:
        """What `once` comes to, within the patience; where the provider is busy, a second try and no more."""
        if self._now() < self._rests_until:
            raise ProviderAwayError("resting")
        try:
            async with asyncio.timeout(self._patience):
                try:
                    return await once()
                except BusyError:
                    return await once()
        except (BusyError, UnusableError) as error:
            raise ProviderAwayError(error.reason) from None
        except (TimeoutError, httpx.TimeoutException):
            self._rests_until = self._now() + REST
            raise ProviderAwayError("timeout") from None
        except httpx.HTTPError:
            # Its text and its request hold the address, and with it code and secret.
            raise ProviderAwayError("unreachable") from None

    async def get(self, url: str, query: Mapping[str, str]) -> bytes:
        """The body of an answer to a GET."""
        return await self._send(self._http.build_request("GET", url, params=query, headers=PLAIN))

    async def post_form(self, url: str, form: Mapping[str, str]) -> bytes:
        """The body of an answer to a POST of a form."""
        return await self._send(self._http.build_request("POST", url, data=form, headers=PLAIN))

    async def _send(self, request: httpx.Request) -> bytes:
        return await body_of(self._http, request, LARGEST)


def identity_of(provider: str, subject: str) -> ProviderIdentity:
    """The identity a provider names; a subject that cannot be one is a garbled answer."""
    if not 0 < len(subject) <= _SUBJECT or not subject.isascii() or not subject.isprintable() or " " in subject:
        raise ProviderAwayError("malformed")
    return ProviderIdentity(provider, subject)
