"""What sign-in takes and answers (contract §2)."""

import msgspec


class Grant(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="grant"):
    """One way to get tokens; `grant` says which."""

    def __repr__(self) -> str:
        # Codes, passwords and tokens must not reach a traceback.
        return f"{type(self).__name__}(***)"


class GuestGrant(Grant, frozen=True, tag="guest"):
    """Starts without a phone."""


class SmsGrant(Grant, frozen=True, tag="sms"):
    """The code that was sent to a phone."""

    challenge_id: str
    code: str
    guest_token: str | None = None
    """The access token used so far; its conversations move to the person who signs in."""


class WechatGrant(Grant, frozen=True, tag="wechat"):
    """The code `wx.login` gave; it lives five minutes and is good once."""

    code: str
    guest_token: str | None = None


class AlipayGrant(Grant, frozen=True, tag="alipay"):
    """The code `my.getAuthCode` gave; it is good once."""

    code: str
    guest_token: str | None = None


class PasswordGrant(Grant, frozen=True, tag="password"):
    """Staff."""

    username: str
    password: str
    totp: str | None = None


class RefreshGrant(Grant, frozen=True, tag="refresh"):
    """A refresh token, good once."""

    refresh_token: str


AnyGrant = GuestGrant | SmsGrant | WechatGrant | AlipayGrant | PasswordGrant | RefreshGrant


class PersonOut(msgspec.Struct, frozen=True):
    """Who signed in; the phone is masked."""

    id: str
    display_name: str
    roles: tuple[str, ...]
    kind: str


class TokensOut(msgspec.Struct, frozen=True):
    """A fresh pair of tokens."""

    access_token: str
    refresh_token: str
    expires_in: int
    """Seconds the access token lives."""
    person: PersonOut
    claimed: int = 0
    """How many of the guest's conversations moved to this person."""
    notice: str | None = None
    """Something the person should read, such as that this number was long unused."""

    def __repr__(self) -> str:
        return "TokensOut(***)"


class SmsCodeIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where to send a code."""

    phone: str

    def __repr__(self) -> str:
        return "SmsCodeIn(***)"


class SmsCodeOut(msgspec.Struct, frozen=True, omit_defaults=True):
    """A code is on its way."""

    challenge_id: str
    expires_in: int
    resend_after: int
    demo_code: str | None = None
    """The demo profile sends nothing and shows the code here."""


class MeOut(msgspec.Struct, frozen=True):
    """The caller."""

    id: str
    display_name: str
    phone: str | None
    """Masked; None for guests and staff."""
    roles: tuple[str, ...]
    kind: str
    identity: str | None = None
    """`matched` once the population register confirmed who the caller is."""
