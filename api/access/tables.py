"""People, staff, tokens, codes sent by message, and counters of attempts."""

from piccolo.columns import BigInt, Bytea, Integer, Text
from piccolo.table import Table

from api.db.binding import BOUND


class Person(Table, db=BOUND):
    """Somebody who calls: a guest without a name, a citizen known by phone or by another app, or staff."""

    id = Text(primary_key=True)
    kind = Text()
    """guest, citizen or staff."""
    created_at = BigInt()
    sealed = Bytea(null=True, default=None)
    """Phone and name."""
    phone_index = Text(null=True, default=None)
    merged_into = Text(null=True, default=None)
    """The citizen who claimed this guest."""


class StaffAccount(Table, db=BOUND):
    """How a member of staff signs in, and what for."""

    person_id = Text(primary_key=True)
    username = Text()
    password_hash = Text()
    totp_sealed = Bytea(null=True, default=None)
    roles = Text()
    """Role names with a space between."""
    region = Text(null=True, default=None)
    name = Text()
    failures = Integer()
    locked_until = BigInt(null=True, default=None)
    disabled = Integer()


class Token(Table, db=BOUND):
    """One opaque token, known by its hash only."""

    hash = Text(primary_key=True)
    person_id = Text()
    kind = Text()
    """access or refresh."""
    family = Text()
    """Tokens that descend from one sign-in end together."""
    issued_at = BigInt()
    expires_at = BigInt()
    ended_at = BigInt(null=True, default=None)


class SmsChallenge(Table, db=BOUND):
    """One code sent to one phone."""

    id = Text(primary_key=True)
    phone_index = Text()
    sealed = Bytea(null=True, default=None)
    code_hash = Text()
    tries = Integer()
    created_at = BigInt()
    expires_at = BigInt()
    used_at = BigInt(null=True, default=None)
    address_hash = Text()


class RateCounter(Table, db=BOUND):
    """How often something was tried within a window."""

    key = Text(primary_key=True)
    window_start = BigInt()
    hits = BigInt()


class Identity(Table, db=BOUND):
    """That a person is who they say, as the population register confirmed; one for each account (实名核验)."""

    person_id = Text(primary_key=True)
    at = BigInt()
    query_id = Text()
    sealed = Bytea()
    """Name and ID number."""


class ProviderAccount(Table, db=BOUND):
    """That a person is known by an account of WeChat or Alipay (授权登录)."""

    subject_index = Text(primary_key=True)
    """Blind index of the provider's name of the person, another one for each provider."""
    person_id = Text()
    provider = Text()
    sealed = Bytea()
    """The provider's name of the person."""
    at = BigInt()


class EmployerMember(Table, db=BOUND):
    """That a person acts for an employer, or has asked to; one row for each pair (单位经办人)."""

    id = Text(primary_key=True)
    employer_index = Text()
    """Blind index of the credit code."""
    person_id = Text()
    state = Text()
    """member, or pending while no register could say."""
    role = Text(null=True, default=None)
    """legal_representative, agent or member; None while pending."""
    since = BigInt()
    sealed = Bytea()
    """Credit code and name."""


class EmployerInvitation(Table, db=BOUND):
    """A code by which a member lets one more person in, known by its hash only."""

    hash = Text(primary_key=True)
    employer_index = Text()
    invited_by = Text()
    created_at = BigInt()
    expires_at = BigInt()
    used_at = BigInt(null=True, default=None)
    used_by = Text(null=True, default=None)
