"""Alipay: exchanges the code of `my.getAuthCode` by alipay.system.oauth.token (支付宝小程序登录)."""

from datetime import datetime

import msgspec
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

from api.access.providers import (
    ALIPAY,
    BusyError,
    CodeRefusedError,
    PersonBlockedError,
    ProviderAwayError,
    ProviderIdentity,
    TooOftenError,
)
from api.access.providers_signature import is_signed, sign, signed_text
from api.access.providers_transport import Transport, identity_of
from api.remote import decoded
from api.clock import CHINA, Clock

METHOD = "alipay.system.oauth.token"
ERRORS = {
    "isv.code-invalid": CodeRefusedError,
    "isv.code-is-used": CodeRefusedError,
    "isp.unknow-error": BusyError,
    "isp.unknown-error": BusyError,
    "aop.unknow-error": BusyError,
    "isv.user-is-forbidden": PersonBlockedError,
    "isv.app-call-limited": TooOftenError,
    "isv.method-call-limited": TooOftenError,
}
"""By sub_code, both spellings the gateway has; what is not here is our own app not being in order."""
BUSY = "20000"
"""The gateway's code for a service that is not available."""


class _Told(msgspec.Struct):
    # Nothing else is read: the answer's access_token would open more of the person than who they are.
    open_id: str = ""
    user_id: str = ""
    code: str = ""
    sub_code: str = ""


class _Reply(msgspec.Struct):
    alipay_system_oauth_token_response: msgspec.Raw = msgspec.Raw()
    error_response: msgspec.Raw = msgspec.Raw()
    sign: str = ""


class AlipayApp(msgspec.Struct, frozen=True):
    """Our mini-program as Alipay knows it."""

    id: str
    key: RSAPrivateKey
    """Ours; its public half is kept at Alipay."""
    alipay_key: RSAPublicKey | None = None
    """Alipay's; with it an answer counts only if Alipay signed it."""

    def __repr__(self) -> str:
        return f"AlipayApp({self.id})"


class AlipayProvider:
    """One mini-program's sign-in; `transport` is closed with it."""

    def __init__(self, address: str, app: AlipayApp, transport: Transport, clock: Clock) -> None:
        self._url = address
        self._app = app
        self._transport = transport
        self._clock = clock

    def __repr__(self) -> str:
        return f"AlipayProvider({self._app.id})"

    async def exchange(self, code: str) -> ProviderIdentity:
        """The open_id behind a code; an app of the older kind gets a user_id instead."""
        return await self._transport.ask(lambda: self._exchange(code))

    async def close(self) -> None:
        """Leaves no connection behind."""
        await self._transport.close()

    async def _exchange(self, code: str) -> ProviderIdentity:
        body = await self._transport.post_form(self._url, self._form(code, self._clock()))
        reply = decoded(body, _Reply)
        raw = bytes(reply.alipay_system_oauth_token_response)
        told = decoded(raw or bytes(reply.error_response), _Told)
        if told.sub_code or told.code not in ("", "10000"):
            raise _error_of(told)
        if not raw:
            raise ProviderAwayError("malformed")
        if self._app.alipay_key is not None and not is_signed(self._app.alipay_key, raw, reply.sign):
            raise ProviderAwayError("not_signed")
        return identity_of(ALIPAY, told.open_id or told.user_id)

    def _form(self, code: str, now: datetime) -> dict[str, str]:
        form = {
            "app_id": self._app.id,
            "method": METHOD,
            "format": "JSON",
            "charset": "utf-8",
            "sign_type": "RSA2",
            "timestamp": f"{now.astimezone(CHINA):%Y-%m-%d %H:%M:%S}",
            "version": "1.0",
            "grant_type": "authorization_code",
            "code": code,
        }
        return {**form, "sign": sign(self._app.key, signed_text(form))}


def _error_of(told: _Told) -> Exception:
    if (kind := ERRORS.get(told.sub_code)) is not None:
        return kind(told.sub_code)
    # Only a code of digits is repeated in the log: the rest is the sender's to choose.
    return (BusyError if told.code == BUSY else ProviderAwayError)(
        f"code_{told.code}" if told.code.isdecimal() and len(told.code) <= 6 else "refused"
    )
