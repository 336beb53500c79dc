"""Indexes that a turn leaves alone: no longer by the moment of the last word, nor of rows without a place yet."""

from api.db.expansion import Expansion

ID = "2026-11-26T00:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "indexes that stay"

INDEXES = (
    "INDEX case_file_filed ON case_file (state, submitted_at)",
    "INDEX conversation_of ON conversation (person_id)",
    "UNIQUE INDEX audit_place ON audit (seq) WHERE seq IS NOT NULL",
)
REPLACED = ("case_file_state", "conversation_person", "audit_seq")


async def forwards() -> Expansion:
    """Makes the new ones, then takes away those they replace."""
    manager = Expansion(migration_id=ID, app_name="api", description=DESCRIPTION)
    for index in INDEXES:
        manager.add_index(index)
    for name in REPLACED:
        manager.drop_index(name)
    return manager
