"""Indexes that a turn leaves alone: by the moment of the last word, of rows without a place yet, of what is no look."""

from api.db.expansion import Expansion

ID = "2026-11-26T00:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "indexes that stay"

INDEXES = (
    "INDEX case_file_filed ON case_file (state, submitted_at)",
    "INDEX conversation_of ON conversation (person_id)",
    "UNIQUE INDEX audit_place ON audit (seq) WHERE seq IS NOT NULL",
    # Word for word as `api/oversight/accesses.py` asks: the databases only compare the condition.
    "INDEX audit_looks ON audit (object, at) WHERE action IN ('read_case', 'read_document', 'track')",
)
REPLACED = ("case_file_state", "conversation_person", "audit_seq", "audit_object")


async def forwards() -> Expansion:
    """Makes the new ones, then takes away those they replace."""
    manager = Expansion(migration_id=ID, app_name="api", description=DESCRIPTION)
    for index in INDEXES:
        manager.add_index(index)
    for name in REPLACED:
        manager.drop_index(name)
    return manager
