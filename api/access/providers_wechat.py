"""WeChat: exchanges the code of `wx.login` by code2Session (微信小程序登录)."""

import msgspec

from api.access.providers import (
    WECHAT,
    BusyError,
    CodeRefusedError,
    PersonBlockedError,
    ProviderAwayError,
    ProviderIdentity,
    TooOftenError,
)
from api.access.providers_transport import Transport, identity_of
from api.remote import decoded

ERRORS = {
    -1: BusyError,
    40029: CodeRefusedError,
    40163: CodeRefusedError,
    40226: PersonBlockedError,
    45011: TooOftenError,
}
"""Busy; code wrong; code used before; person of high risk; a hundred calls a minute of one person."""


class _Reply(msgspec.Struct):
    # The answer's session_key is not named here, so it is never even read.
    openid: str = ""
    errcode: int = 0


class WechatProvider:
    """One mini-program's sign-in; `transport` is closed with it."""

    def __init__(self, address: str, appid: str, secret: str, transport: Transport) -> None:
        self._url = f"{address}/sns/jscode2session"
        self._appid = appid
        self._secret = secret
        self._transport = transport

    def __repr__(self) -> str:
        return f"WechatProvider({self._appid})"

    async def exchange(self, code: str) -> ProviderIdentity:
        """The openid behind a code."""
        return await self._transport.ask(lambda: self._exchange(code))

    async def close(self) -> None:
        """Leaves no connection behind."""
        await self._transport.close()

    async def _exchange(self, code: str) -> ProviderIdentity:
        query = {
            "appid": self._appid,
            "secret": self._secret,
            "js_code": code,
            "grant_type": "authorization_code",
        }
        reply = decoded(await self._transport.get(self._url, query), _Reply)
        if reply.errcode:
            raise ERRORS.get(reply.errcode, ProviderAwayError)(f"errcode_{reply.errcode}")
        return identity_of(WECHAT, reply.openid)
