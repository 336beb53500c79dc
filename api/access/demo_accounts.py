"""Invented staff of the demo profile, two regions with every role, whose password everybody may know."""

from datetime import datetime

import msgspec

from api.access.people import new_staff
from api.access.policy import STAFF_ROLES
from api.access.store import FIND_STAFF, INSERT_STAFF, USES_PASSWORD
from api.db.engine import Database
from api.db.errors import DuplicateKey
from api.db.statements import Step
from api.db.values import new_id

REGIONS = ("330100", "510100")
PASSWORD = "yichuang-demo-2026"
# One hash for all, made beforehand: eighteen would hold up every first start for seconds.
DEMO_HASH = (
    "$argon2id$v=19$m=65536,t=3,p=4$BPcG/na6XcwPmEuYYZ2plA"
    "$xDWoZnC2BukODKwWBMtfMjjRlrsz3RhZxzhqfiKV97Y"
)
NAMES = {
    "330100": ("方晓岚", "邵立言", "竺明远", "戚文涛", "应雪舟", "俞景行", "翁子衿", "阮定波", "楼一鸣"),
    "510100": ("蒲青禾", "向思源", "苟良辰", "晏知秋", "雍怀瑾", "卓玉屏", "敬远山", "母云生", "鲜于川"),
}


class DemoAccountsError(Exception):
    """A production service found accounts whose password is public."""


class DemoAccount(msgspec.Struct, frozen=True):
    """One member of staff to try the desk with."""

    role: str
    username: str
    password: str
    region: str
    name: str


def demo_accounts() -> list[DemoAccount]:
    """One for each role in each region."""
    return [
        DemoAccount(role, f"{role}-{region}", PASSWORD, region, name)
        for region in REGIONS
        for role, name in zip(STAFF_ROLES, NAMES[region], strict=True)
    ]


async def prepare_accounts(db: Database, *, is_demo: bool, now: datetime) -> None:
    """Seeds the demo's accounts, again and again without effect; production refuses to start on them."""
    if not is_demo:
        if await db.fetch_one(USES_PASSWORD, (DEMO_HASH,)) is not None:
            raise DemoAccountsError(
                "this database holds demo accounts: give production a database of its own"
            )
        return
    missing = [a for a in demo_accounts() if await db.fetch_one(FIND_STAFF, (a.username,)) is None]
    try:
        await db.commit([step for account in missing for step in _steps(account, now)])
    except DuplicateKey:
        # Another process of the same service seeds at the same moment.
        return


def _steps(account: DemoAccount, now: datetime) -> list[Step]:
    person_id = new_id()
    staff = INSERT_STAFF.step(
        rows=1,
        person_id=person_id,
        username=account.username,
        password_hash=DEMO_HASH,
        totp_sealed=None,
        roles=account.role,
        region=account.region,
        name=account.name,
        failures=0,
        locked_until=None,
        disabled=0,
    )
    return [new_staff(person_id, now), staff]
