"""The first tables: people, cases, conversations, notices, answers given, audit."""

from api.db.expansion import Expansion

ID = "2026-11-24T00:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "the trunk"

TABLES = {
    "Person": "id:text! kind:text created_at:bigint sealed:blob? phone_index:text? merged_into:text?",
    "StaffAccount": "person_id:text! username:text password_hash:text totp_sealed:blob? roles:text"
    " region:text? name:text failures:integer locked_until:bigint? disabled:integer",
    "Token": "hash:text! person_id:text kind:text family:text issued_at:bigint expires_at:bigint"
    " ended_at:bigint?",
    "SmsChallenge": "id:text! phone_index:text sealed:blob? code_hash:text tries:integer"
    " created_at:bigint expires_at:bigint used_at:bigint? address_hash:text",
    "RateCounter": "key:text! window_start:bigint hits:bigint",
    "CaseFile": "id:text! case_no:text? matter:text state:text revision:bigint flow:text"
    " region:text? created_at:bigint submitted_at:bigint? snapshot:blob worker_index:text?"
    " updated_at:bigint",
    "Assertion": "id:text! case_id:text seq:bigint fact:text party:text status:text turn:text?"
    " at:bigint by:text sealed:blob flow:text supersedes:text?",
    "Event": "id:text! case_id:text seq:bigint kind:text at:bigint by:text role:text? basis:text?"
    " sealed:blob?",
    "Party": "case_id:text person_id:text party:text role:text? since:bigint",
    "FlowBundle": "id:text! body:text created_at:bigint",
    "Conversation": "id:text! case_id:text person_id:text matter:text role:text? state:text"
    " locale:text created_at:bigint updated_at:bigint head:bigint",
    "Turn": "id:text! conversation_id:text seq:bigint revision:bigint at:bigint kind:text sealed:blob",
    "Outbox": "id:text! topic:text at:bigint attempts:integer next_at:bigint state:text sealed:blob?"
    " error:text?",
    "Notice": "id:text! person_id:text case_id:text? kind:text at:bigint sealed:blob? state:text",
    "Audit": "id:text! at:bigint actor:text role:text action:text object:text purpose:text"
    " result:text request_id:text before_hash:text? after_hash:text? seq:bigint? prev:text?"
    " hash:text?",
    "Idempotency": "key:text! request_hash:text status:integer kind:text sealed:blob?"
    " created_at:bigint",
    "KnownKey": "id:text! proof:blob",
}

INDEXES = (
    "UNIQUE INDEX person_phone ON person (phone_index)",
    "UNIQUE INDEX staff_account_username ON staff_account (username)",
    "INDEX token_person ON token (person_id)",
    "INDEX token_family ON token (family)",
    "INDEX sms_challenge_phone ON sms_challenge (phone_index, created_at)",
    "INDEX sms_challenge_address ON sms_challenge (address_hash, created_at)",
    "UNIQUE INDEX case_file_number ON case_file (case_no)",
    "INDEX case_file_worker ON case_file (worker_index)",
    "INDEX case_file_state ON case_file (state, updated_at)",
    "INDEX assertion_case ON assertion (case_id, seq)",
    "UNIQUE INDEX event_case ON event (case_id, seq)",
    "UNIQUE INDEX party_pair ON party (case_id, person_id)",
    "INDEX party_person ON party (person_id)",
    "INDEX conversation_case ON conversation (case_id)",
    "INDEX conversation_person ON conversation (person_id, updated_at)",
    "UNIQUE INDEX turn_place ON turn (conversation_id, seq)",
    "INDEX outbox_waiting ON outbox (next_at) WHERE state = 'waiting'",
    "INDEX notice_person ON notice (person_id, at)",
    "INDEX idempotency_age ON idempotency (created_at)",
    "UNIQUE INDEX audit_seq ON audit (seq)",
    "INDEX audit_unsealed ON audit (at, id) WHERE seq IS NULL",
    "INDEX audit_object ON audit (object, at)",
)


async def forwards() -> Expansion:
    """Makes the tables, then their indexes."""
    manager = Expansion(migration_id=ID, app_name="api", description=DESCRIPTION)
    manager.add_tables_of(TABLES)
    for index in INDEXES:
        manager.add_index(index)
    return manager
