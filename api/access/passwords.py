"""Staff passwords and second factors, checked off the event loop in constant work."""

from datetime import datetime

import pyotp
from anyio import CapacityLimiter, to_thread
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

STEP_SECONDS = 30

_hasher = PasswordHasher()
# Each check takes 64 MiB and a core for a tenth of a second: two at once for the process.
_at_once = CapacityLimiter(2)
NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$34kzRnrrCj32nY43RTeg6A"
    "$OR1ZY4LRAKLobcAjVkgZQvletqKD4BXxsFlfN/rrXto"
)
"""What an unknown name's password is compared with, so that both answers take as long."""


async def matches(stored: str | None, password: str) -> bool:
    """Whether the password is the stored one; None stands for an unknown name."""
    right = await to_thread.run_sync(_verify, stored or NOBODY, password, limiter=_at_once)
    return right and stored is not None


async def hashed(password: str) -> str:
    """What to store of a new password."""
    return await to_thread.run_sync(_hasher.hash, password, limiter=_at_once)


def _verify(stored: str, password: str) -> bool:
    try:
        return _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def matching_step(secret: str, code: str, now: datetime) -> int | None:
    """The time step this code belongs to, the last, present or next; None if wrong.

    The step is what the replay guard remembers: a code is good once.
    """
    totp = pyotp.TOTP(secret, interval=STEP_SECONDS)
    current = int(now.timestamp()) // STEP_SECONDS
    for step in (current, current - 1, current + 1):
        if pyotp.utils.strings_equal(code, totp.generate_otp(step)):
            return step
    return None
