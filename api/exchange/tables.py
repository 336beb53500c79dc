"""Every question put to a register, by references and codes; what was asked and answered is sealed."""

from piccolo.columns import BigInt, Bytea, Text
from piccolo.table import Table

from api.db.binding import BOUND


class RegisterQuery(Table, db=BOUND):
    """One question to one register (查询记录): on whose behalf, for which case and facts, and what came of it."""

    id = Text(primary_key=True)
    """The query id the register was given as well."""
    register = Text()
    purpose = Text()
    """identity, membership, intake or verification."""
    person_id = Text()
    """On whose behalf."""
    case_id = Text(null=True, default=None)
    facts = Text()
    """What was wanted, with a space between."""
    terms_index = Text()
    """Blind index of what was asked with, so that the same is not asked twice."""
    asked_at = BigInt()
    answered_at = BigInt(null=True, default=None)
    result = Text()
    """asked while no answer is recorded; then found, not_found, mismatch or share_down."""
    reason = Text(null=True, default=None)
    """Why a share was down, or why a record was not taken."""
    sealed = Bytea(null=True, default=None)
    """The record that was supplied."""
