"""Registers: who was matched with whom, and every question put to a register."""

from api.db.expansion import Expansion

ID = "2026-11-25T00:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "registers"

TABLES = {
    "Identity": "person_id:text! at:bigint query_id:text sealed:blob",
    "RegisterQuery": "id:text! register:text purpose:text person_id:text case_id:text? facts:text terms_index:text"
    " asked_at:bigint answered_at:bigint? result:text reason:text? sealed:blob?",
}

INDEXES = (
    "INDEX register_query_case ON register_query (case_id, asked_at)",
    "INDEX register_query_person ON register_query (person_id, asked_at)",
)


async def forwards() -> Expansion:
    """Makes the tables, then their indexes."""
    manager = Expansion(migration_id=ID, app_name="api", description=DESCRIPTION)
    manager.add_tables_of(TABLES)
    for index in INDEXES:
        manager.add_index(index)
    return manager
