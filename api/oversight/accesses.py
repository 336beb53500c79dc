"""Lists who looked at a person's files and why, from the audit rows (查阅记录)."""

from typing import Any

from api.access.policy import Caller
from api.clock import instant
from api.db.statements import Statement, arg
from api.db.values import moment
from api.oversight.tables import Audit
from api.parts import Parts
from api.text import Words

HANDLING = "handling"
"""The purpose of a look that named none: the case is being handled."""

# Read by the index on object; of one person's cases there are few. Their own reading is no access, and a
# look by the phone of one party shows that party's view and is for it alone to know.
_LIST = Statement(
    "oversight.accesses",
    Audit.raw(
        "SELECT a.id, a.at, a.action, a.role, a.purpose, p.case_id, f.case_no, s.name, s.region FROM party p "
        "JOIN case_file f ON f.id = p.case_id JOIN audit a ON a.object = 'case:' || p.case_id "
        "LEFT JOIN staff_account s ON s.person_id = a.actor "
        "WHERE p.person_id = {} AND a.actor <> {} AND a.action IN ('read_case', 'read_document', 'track') "
        "AND (a.action <> 'track' OR a.result = p.person_id) "
        "AND a.at >= p.since AND a.at < {} ORDER BY a.at DESC, a.id DESC LIMIT {}",
        arg("person_id"),
        arg("person_id"),
        arg("before"),
        arg("limit"),
    ),
)


async def accesses(parts: Parts, caller: Caller, before: int, limit: int, lang: str) -> dict[str, Any]:
    """`{items, next_cursor}`, newest first."""
    rows = await parts.db.fetch(_LIST, (caller.person_id, caller.person_id, before, limit + 1))
    items = [_item(parts.words, row, lang) for row in rows[:limit]]
    return {"items": items, "next_cursor": str(rows[limit - 1][1]) if len(rows) > limit else None}


def _item(words: Words, row: tuple[Any, ...], lang: str) -> dict[str, Any]:
    row_id, at, action, role, purpose, case_id, case_no, name, region = row
    purpose_key = _known(words, f"purpose-{purpose}", f"purpose-{HANDLING}")
    return {
        "id": row_id,
        "at": instant(moment(at)),
        "case_id": case_id,
        "case_no": case_no,
        "action": action,
        "action_label": words.say("oversight", f"action-{action}", lang),
        "by": {
            "role": role,
            "role_label": _roles(words, role, lang),
            "name": name,
            "office": words.say("cases", f"authority-{region}", lang) if region else None,
        },
        "purpose": purpose or HANDLING,
        "purpose_label": words.say("oversight", purpose_key, lang),
    }


def _roles(words: Words, role: str, lang: str) -> str:
    """Every role somebody acted in, in words."""
    keys = [_known(words, f"role-{each}", "role-staff") for each in role.split("+")]
    return words.say("replies", "list-joint", lang).join(words.say("oversight", role_key, lang) for role_key in keys)


def _known(words: Words, key: str, otherwise: str) -> str:
    return key if words.has("oversight", key) else otherwise
