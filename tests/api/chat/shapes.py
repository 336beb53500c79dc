"""The shapes of the contract, one table each, and a checker: fields may be added, never missing or of another kind."""

import re
from typing import Any

ANYTHING = object()
DAY = re.compile(r"\d{4}-\d\d-\d\d")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+08:00")


class Each:
    """An object whose values all have one shape, under names the contract does not fix."""

    def __init__(self, value: Any) -> None:
        self.value = value


def mismatches(value: Any, shape: Any, at: str = "$") -> list[str]:
    """Every place where a value is not what the contract says, as `place: what is there`."""
    if shape is ANYTHING:
        return []
    if isinstance(shape, tuple):
        found = [mismatches(value, alternative, at) for alternative in shape]
        return [] if [] in found else found[-1]
    if isinstance(shape, dict):
        return _object_mismatches(value, shape, at)
    if isinstance(shape, (list, Each)):
        return _part_mismatches(value, shape, at)
    return [] if _fits(value, shape) else [f"{at}: {value!r}"]


def check(value: Any, shape: Any) -> None:
    """Fails with every place that differs."""
    assert mismatches(value, shape) == []


def _object_mismatches(value: Any, shape: dict, at: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{at}: {value!r} is no object"]
    found = [f"{at}.{name} is missing" for name in shape if name not in value]
    for name in shape.keys() & value.keys():
        found += mismatches(value[name], shape[name], f"{at}.{name}")
    return found


def _part_mismatches(value: Any, shape: "list | Each", at: str) -> list[str]:
    kind, inner = (list, shape[0]) if isinstance(shape, list) else (dict, shape.value)
    if not isinstance(value, kind):
        return [f"{at}: {value!r} is no {kind.__name__}"]
    pairs = enumerate(value) if kind is list else value.items()
    return [line for name, item in pairs for line in mismatches(item, inner, f"{at}[{name}]")]


def _fits(value: Any, shape: Any) -> bool:
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and shape.fullmatch(value) is not None
    if isinstance(shape, (set, frozenset)):
        return value in shape
    if shape is None:
        return value is None
    if shape is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, shape) and (shape is bool or not isinstance(value, bool))


BASIS = [{"instrument": str, "article": str}]
INTENTS = frozenset(
    """how_to_apply eligibility deadline documents comp_amount comp_items death_benefit medical_expenses wages nursing
    fund_vs_employer employer_refuses liability appraisal_process appraisal_grade how_to_claim dispute_procedure
    insurance_overlap insurance_info payment_delay employment_end next_step what_to_do policy human other""".split()  # noqa: SIM905
)
GROUNDS = {
    *(f"R14_{n}" for n in range(1, 8)), *(f"R15_{n}" for n in range(1, 4)), *(f"R16_{n}" for n in range(1, 4)),
    "platform_work", "not_work_injury", "undetermined",
}  # fmt: skip
MATTERS = {"recognition", "incident", "appraisal", "reappraisal", "review", "benefits", "enquiry"}
STATES = {"held", "proposed", "disputed", "declined", "parked"}
DECLINES = {"unknown", "cannot_obtain", "not_applicable", "ask_other_party", "later"}
REASKS = {
    "expired", "contradiction", "illegible", "law_changed", "requested_by_staff", "dependency_changed", "postponed",
}  # fmt: skip
WIDGETS = frozenset(
    """text long_text choice multi_choice date time datetime number money phone id_number region body_parts photo
    confirm sign""".split()  # noqa: SIM905
)
PLACE = {
    "kind": {"utterance", "answer", "document", "register", "inferred", "staff"},
    "start": (int, None), "end": (int, None), "document_id": (str, None), "page": (int, None), "box": (list, None),
}  # fmt: skip
LIMIT = {
    "id": re.compile(r"T\d\d"), "label": str, "due": (DAY, None), "days_left": (int, None), "provisional": bool,
    "basis": BASIS,
}  # fmt: skip
DOCUMENT = {
    "kind": str, "need": {"required", "any_of", "helpful", "supplied_by_others"},
    "state": {"missing", "received", "read", "waived"}, "reason": str, "basis": BASIS, "alternatives": [str],
}  # fmt: skip
ASK = {
    "id": str, "facts": [str], "widget": WIDGETS, "text": str, "why": str, "basis": BASIS,
    "choices": (None, [{"value": ANYTHING, "label": str}]), "proposed": Each(ANYTHING), "document": (None, str),
    "declines": [DECLINES], "reask": (None, REASKS),
}  # fmt: skip
TURN = {
    "id": str, "seq": int, "revision": int, "intents": [INTENTS],
    "replies": [
        {
            "kind": {"text", "answer", "estimate", "notice", "warning"}, "text": str,
            "sources": [{"instrument": str, "article": str, "url": (str, None)}],
        }
    ],
    "understood": [
        {"fact": str, "value": ANYTHING, "display": str, "state": STATES, "confidence": float, "source": PLACE}
    ],
    "ask": (None, ASK),
    "remaining": {"questions": int, "confirmations": int, "uploads": int},
    "outlook": {
        "ground": GROUNDS,
        "candidates": [
            {"ground": GROUNDS, "standing": {"met", "likely", "open", "excluded"}, "open_facts": [str]}
        ],
        "track": {"ordinary", "simple", "green"},
        "authority": {"region": (None, str), "name": str, "why": str, "basis": BASIS},
        "limits": [LIMIT],
    },
    "documents": [DOCUMENT],
    "complete": bool,
    "next": (None, dict),
}  # fmt: skip
CONVERSATION = {
    "id": str, "matter": MATTERS, "role": (None, {"worker", "relative", "union", "agent", "employer"}),
    "revision": int, "turn": TURN, "facts": Each({"value": ANYTHING, "display": str, "state": STATES}),
    "case_id": (None, str),
}  # fmt: skip
FACTS = {
    "items": [
        {
            "fact": str,
            "assertions": [
                {
                    "id": str, "value": ANYTHING, "display": str, "state": STATES | {"withdrawn"}, "source": PLACE,
                    "party": {"worker", "employer"}, "by": str, "at": INSTANT, "flow_version": str,
                    "supersedes": (None, str), "reason": (None, str),
                }
            ],
        }
    ]
}  # fmt: skip
WHY = {"text": str, "basis": BASIS, "needed_for": list, "if_declined": str, "others_who_can_supply": list}
EDIT = {
    "parks": [{"fact": str, "display": str}], "reopens": [str], "documents": [DOCUMENT], "limits": [LIMIT],
    "turn": TURN,
}  # fmt: skip
REVIEW = {
    "title": str,
    "sections": [
        {
            "label": str,
            "fields": [
                {"fact": str, "label": str, "display": str, "state": str, "source_label": str, "required": bool}
            ],
        }
    ],
    "gaps": list,
    "statement": str,
}
RECEIPT = {
    "case_id": str, "case_no": str, "received_at": INSTANT, "receipt_url": re.compile("https?://.+"), "gaps": list,
}  # fmt: skip
EVENTS = {
    "events": [{"seq": int, "type": {"turn", "upload", "case", "notice", "message"}, "data": dict}],
    "next": int,
}
CONVERSATIONS = {
    "items": [{"id": str, "matter": str, "role": (None, str), "case_id": (None, str)}],
    "next_cursor": (None, str),
}
MOVES = {"applicant", "employer", "authority", "other_body", "nobody"}
CASE = {
    "id": str, "revision": int, "case_no": str, "matter": str, "stage": str, "state": str, "state_label": str,
    "track": {"ordinary", "simple", "green"},
    "whose_move": MOVES,
    "next_step": str,
    "can_do": [{"action": str, "label": str, "until": (None, DAY)}],
    "limits": [
        {
            **LIMIT, "start": (None, DAY), "safe_due": (None, DAY),
            "state": {"running", "stopped", "met", "overdue"}, "stop_cause": (None, str),
        }
    ],
    "promised": [{"label": str, "due": DAY, "basis": BASIS}],
    "documents": [DOCUMENT],
    "decisions": [{"kind": str, "no": str, "at": INSTANT, "url": str}],
    "timeline": [{"at": INSTANT, "what": str, "by_role": str, "text": str, "documents": list}],
    "remedies": [{"path": str, "body": str, "due": (None, DAY), "basis": BASIS, "online": (None, str)}],
    "benefits": [{"item": str, "payer": str, "by": (None, str), "due": (None, DAY), "state": str, "basis": BASIS}],
    "messages_waiting": int,
}  # fmt: skip
CASES = {"items": [CASE], "next_cursor": (None, str)}
PROBLEM = {
    "type": re.compile("/problems/[a-z_]+"), "title": str, "status": int, "detail": str, "code": str, "trace_id": str,
}  # fmt: skip
FAULT = {"pointer": re.compile("(/.*)?"), "code": re.compile("[a-z_]+"), "detail": str}
