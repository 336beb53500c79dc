"""Who acts for which employer, and how they were invited to."""

from api.db.expansion import Expansion

ID = "2026-11-25T02:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "employers"

TABLES = {
    "EmployerMember": "id:text! employer_index:text person_id:text state:text role:text? since:bigint sealed:blob",
    "EmployerInvitation": "hash:text! employer_index:text invited_by:text created_at:bigint expires_at:bigint"
    " used_at:bigint? used_by:text?",
}

INDEXES = (
    "UNIQUE INDEX employer_member_pair ON employer_member (employer_index, person_id)",
    "INDEX employer_member_person ON employer_member (person_id)",
)


async def forwards() -> Expansion:
    """Makes the tables, then their indexes."""
    manager = Expansion(migration_id=ID, app_name="api", description=DESCRIPTION)
    manager.add_tables_of(TABLES)
    for index in INDEXES:
        manager.add_index(index)
    return manager
