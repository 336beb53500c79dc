"""Who is calling, wider: by which other apps people are known."""

from api.db.expansion import Expansion

ID = "2026-11-25T01:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "providers"

TABLES = {
    "ProviderAccount": "subject_index:text! person_id:text provider:text sealed:blob at:bigint",
}

INDEXES = ("INDEX provider_account_person ON provider_account (person_id)",)


async def forwards() -> Expansion:
    """Makes the tables, then their indexes."""
    manager = Expansion(migration_id=ID, app_name="api", description=DESCRIPTION)
    manager.add_tables_of(TABLES)
    for index in INDEXES:
        manager.add_index(index)
    return manager
