"""What people handed in: uploads, their likenesses, and uploads still arriving."""

from api.db.expansion import Expansion

ID = "2026-11-25T03:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "uploads"

TABLES = {
    "Upload": "id:text! person_id:text conversation_id:text? case_id:text? state:text state_since:bigint reason:text?"
    " declared:text? kind:text? media_type:text size:bigint digest_index:text blob:text received_at:bigint"
    " page_of:text? same_as:text? attempts:integer deaths:integer"
    " held_until:bigint pushed_at:bigint? told_at:bigint? removed_at:bigint? revision:bigint sealed:blob",
    "UploadLikeness": "id:text! upload_id:text person_id:text case_id:text? page:integer fingerprint:bigint"
    " band_0:integer band_1:integer band_2:integer band_3:integer",
    "UploadResemblance": "id:text! upload_id:text other_id:text distance:integer is_same_case:integer at:bigint",
    "UploadArrival": "id:text! person_id:text length:bigint arrived:bigint parts:integer created_at:bigint"
    " expires_at:bigint upload_id:text? revision:bigint sealed:blob",
}

INDEXES = (
    "INDEX upload_person ON upload (person_id, received_at)",
    "INDEX upload_case ON upload (case_id)",
    "INDEX upload_conversation ON upload (conversation_id)",
    "INDEX upload_digest ON upload (digest_index)",
    "INDEX upload_blob ON upload (blob)",
    "INDEX upload_state ON upload (state, state_since)",
    *(f"INDEX upload_likeness_band_{n} ON upload_likeness (band_{n})" for n in range(4)),
    "INDEX upload_likeness_upload ON upload_likeness (upload_id)",
    "UNIQUE INDEX upload_resemblance_pair ON upload_resemblance (upload_id, other_id)",
    "INDEX upload_arrival_person ON upload_arrival (person_id, expires_at)",
)


async def forwards() -> Expansion:
    """Makes the tables, then their indexes."""
    manager = Expansion(migration_id=ID, app_name="api", description=DESCRIPTION)
    manager.add_tables_of(TABLES)
    for index in INDEXES:
        manager.add_index(index)
    return manager
