"""Reads and writes of people, tokens, codes and attempts; nothing here commits."""

from api.access.tables import Person, ProviderAccount, RateCounter, SmsChallenge, StaffAccount, Token
from api.db.statements import Statement, arg, insert

FIND_TOKEN = Statement(
    "access.find_token",
    Token.raw(
        "SELECT t.person_id, t.kind, t.family, t.expires_at, t.ended_at, p.kind, p.merged_into, "
        "s.roles, s.region, s.disabled FROM token t JOIN person p ON p.id = t.person_id "
        "LEFT JOIN staff_account s ON s.person_id = t.person_id WHERE t.hash = {}",
        arg("hash"),
    ),
    kept=True,
)
INSERT_TOKEN = insert("access.insert_token", Token)
END_TOKEN = Statement(
    "access.end_token",
    Token.raw(
        "UPDATE token SET ended_at = {} WHERE hash = {} AND ended_at IS NULL AND expires_at > {}",
        arg("now"),
        arg("hash"),
        arg("now"),
    ),
)
END_FAMILY = Statement(
    "access.end_family",
    Token.raw(
        "UPDATE token SET ended_at = {} WHERE family = {} AND ended_at IS NULL",
        arg("now"),
        arg("family"),
    ),
)
END_TOKENS_OF = Statement(
    "access.end_tokens_of",
    Token.raw(
        "UPDATE token SET ended_at = {} WHERE person_id = {} AND ended_at IS NULL",
        arg("now"),
        arg("person"),
    ),
)
# Never past the refresh token's end: a staff session has a last moment however busy it is.
EXTEND_TOKEN = Statement(
    "access.extend_token",
    Token.raw(
        "UPDATE token SET expires_at = {} WHERE hash = {} AND ended_at IS NULL AND EXISTS ("
        "SELECT 1 FROM token r WHERE r.family = token.family AND r.kind = 'refresh' "
        "AND r.ended_at IS NULL AND r.expires_at >= {})",
        arg("ends"),
        arg("hash"),
        arg("ends"),
    ),
)
HAS_LIVE_ACCESS = Statement(
    "access.has_live_access",
    Token.raw(
        "SELECT 1 FROM token WHERE family = {} AND kind = 'access' AND ended_at IS NULL "
        "AND expires_at > {} LIMIT 1",
        arg("family"),
        arg("now"),
    ),
)
LAST_TOKEN_OF = Statement(
    "access.last_token_of",
    Token.raw("SELECT MAX(issued_at) FROM token WHERE person_id = {}", arg("person")),
)
PURGE_TOKENS = Statement(
    "access.purge_tokens",
    Token.raw("DELETE FROM token WHERE expires_at < {}", arg("before")),
    long=True,
)

INSERT_PERSON = insert("access.insert_person", Person)
FIND_PERSON = Statement(
    "access.find_person",
    Person.raw("SELECT id, kind, sealed, created_at FROM person WHERE id = {}", arg("id")),
)
FIND_BY_PHONE = Statement(
    "access.find_by_phone",
    Person.raw(
        "SELECT id, kind, sealed, created_at FROM person WHERE phone_index = {}", arg("phone_index")
    ),
)
RELEASE_PHONE = Statement(
    "access.release_phone",
    Person.raw(
        "UPDATE person SET phone_index = NULL WHERE id = {} AND phone_index = {}",
        arg("id"),
        arg("phone_index"),
    ),
)
MERGE_GUEST = Statement(
    "access.merge_guest",
    Person.raw(
        "UPDATE person SET merged_into = {} WHERE id = {} AND kind = 'guest' "
        "AND merged_into IS NULL",
        arg("person"),
        arg("guest"),
    ),
)
MOVE_CONVERSATIONS = Statement(
    "access.move_conversations",
    Person.raw(
        "UPDATE conversation SET person_id = {} WHERE person_id = {}", arg("person"), arg("guest")
    ),
)
# One part in a case per person: where the citizen has one already, the guest's lapses.
DROP_DOUBLE_PARTS = Statement(
    "access.drop_double_parts",
    Person.raw(
        "DELETE FROM party WHERE person_id = {} AND case_id IN "
        "(SELECT p.case_id FROM party p WHERE p.person_id = {})",
        arg("guest"),
        arg("person"),
    ),
)
MOVE_PARTS = Statement(
    "access.move_parts",
    Person.raw("UPDATE party SET person_id = {} WHERE person_id = {}", arg("person"), arg("guest")),
)
MOVE_NOTICES = Statement(
    "access.move_notices",
    Person.raw(
        "UPDATE notice SET person_id = {} WHERE person_id = {}", arg("person"), arg("guest")
    ),
)
MOVE_UPLOADS = Statement(
    "access.move_uploads",
    Person.raw("UPDATE upload SET person_id = {} WHERE person_id = {}", arg("person"), arg("guest")),
)
MOVE_ARRIVALS = Statement(
    "access.move_arrivals",
    Person.raw("UPDATE upload_arrival SET person_id = {} WHERE person_id = {}", arg("person"), arg("guest")),
)
MOVE_LIKENESSES = Statement(
    "access.move_likenesses",
    Person.raw("UPDATE upload_likeness SET person_id = {} WHERE person_id = {}", arg("person"), arg("guest")),
)
COUNT_CONVERSATIONS = Statement(
    "access.count_conversations",
    Person.raw("SELECT COUNT(*) FROM conversation WHERE person_id = {}", arg("person")),
)

INSERT_PROVIDER_ACCOUNT = insert("access.insert_provider_account", ProviderAccount)
FIND_PROVIDER_ACCOUNT = Statement(
    "access.find_provider_account",
    ProviderAccount.raw(
        "SELECT person_id FROM provider_account WHERE subject_index = {}", arg("subject_index")
    ),
)
PROVIDER_ACCOUNTS_OF = Statement(
    "access.provider_accounts_of",
    ProviderAccount.raw(
        "SELECT subject_index, provider, sealed, at FROM provider_account "
        "WHERE person_id = {} ORDER BY at",
        arg("person"),
    ),
)

INSERT_CHALLENGE = insert("access.insert_challenge", SmsChallenge)
FIND_CHALLENGE = Statement(
    "access.find_challenge",
    SmsChallenge.raw(
        "SELECT phone_index, sealed, code_hash FROM sms_challenge WHERE id = {}", arg("id")
    ),
)
# Taken before the code is compared, so that guesses sent at once cannot share one try.
TAKE_TRY = Statement(
    "access.take_try",
    SmsChallenge.raw(
        "UPDATE sms_challenge SET tries = tries - 1 WHERE id = {} AND tries > 0 "
        "AND used_at IS NULL AND expires_at > {}",
        arg("id"),
        arg("now"),
    ),
)
USE_CHALLENGE = Statement(
    "access.use_challenge",
    SmsChallenge.raw(
        "UPDATE sms_challenge SET used_at = {}, sealed = NULL WHERE id = {} AND used_at IS NULL",
        arg("now"),
        arg("id"),
    ),
)
PURGE_CHALLENGES = Statement(
    "access.purge_challenges",
    SmsChallenge.raw("DELETE FROM sms_challenge WHERE expires_at < {}", arg("before")),
    long=True,
)

INSERT_STAFF = insert("access.insert_staff", StaffAccount)
FIND_STAFF = Statement(
    "access.find_staff",
    StaffAccount.raw(
        "SELECT person_id, password_hash, totp_sealed, roles, region, name, disabled "
        "FROM staff_account WHERE username = {}",
        arg("username"),
    ),
)
USES_PASSWORD = Statement(
    "access.uses_password",
    StaffAccount.raw("SELECT 1 FROM staff_account WHERE password_hash = {} LIMIT 1", arg("hash")),
)
FIND_STAFF_NAME = Statement(
    "access.find_staff_name",
    StaffAccount.raw("SELECT name, roles FROM staff_account WHERE person_id = {}", arg("person")),
)

# Touches no row when the window is full, and so undoes the unit it stands in.
COUNT_HIT = Statement(
    "access.count_hit",
    RateCounter.raw(
        "INSERT INTO rate_counter (key, window_start, hits) VALUES ({}, {}, 1) "
        "ON CONFLICT (key) DO UPDATE SET "
        "hits = CASE WHEN rate_counter.window_start <= {} THEN 1 ELSE rate_counter.hits + 1 END, "
        "window_start = CASE WHEN rate_counter.window_start <= {} THEN excluded.window_start "
        "ELSE rate_counter.window_start END "
        "WHERE rate_counter.window_start <= {} OR rate_counter.hits < {}",
        arg("key"),
        arg("now"),
        arg("window_end"),
        arg("window_end"),
        arg("window_end"),
        arg("limit"),
    ),
)
FIND_COUNTER = Statement(
    "access.find_counter",
    RateCounter.raw("SELECT window_start, hits FROM rate_counter WHERE key = {}", arg("key")),
)
COUNT_FAILURE = Statement(
    "access.count_failure",
    RateCounter.raw(
        "INSERT INTO rate_counter (key, window_start, hits) VALUES ({}, {}, {}) "
        "ON CONFLICT (key) DO UPDATE SET hits = excluded.hits, "
        "window_start = excluded.window_start "
        "WHERE rate_counter.hits = {}",
        arg("key"),
        arg("now"),
        arg("failures"),
        arg("seen"),
    ),
)
FORGET_COUNTER = Statement(
    "access.forget_counter", RateCounter.raw("DELETE FROM rate_counter WHERE key = {}", arg("key"))
)
PURGE_COUNTERS = Statement(
    "access.purge_counters",
    RateCounter.raw("DELETE FROM rate_counter WHERE window_start < {}", arg("before")),
    long=True,
)
