"""Shows the official form as it will be filed: every box with its value, where it came from, and what is missing."""

from typing import Any

from api.cases.outlook import documents_of
from api.chat.display import display, label
from api.chat.session import Opened
from api.parts import Parts
from flows.cases.form import derived_value
from flows.engine.definitions import FormField
from flows.engine.facts import HELD, NOT_APPLICABLE, PROPOSED, UNKNOWN, Standing
from flows.engine.ledger import Ledger

FORM = "recognition"


def review_body(parts: Parts, opened: Opened, lang: str) -> dict[str, Any]:
    """The `review` of the contract: title, sections, gaps and the statement to be signed."""
    words, form = parts.words, opened.ledger.bundle.definitions.form[FORM]
    sections = [
        {
            "label": words.say("forms", f"{FORM}-{section.id}", lang),
            "fields": [
                field
                for box in section.fields
                if (field := _field(parts, opened.ledger, box, lang)) is not None
            ],
        }
        for section in form.sections
    ]
    return {
        "title": words.say("forms", form.title, lang),
        "sections": [section for section in sections if section["fields"]],
        "gaps": gaps_of(parts, opened, lang),
        "statement": words.say("forms", f"{FORM}-statement", lang),
    }


def gaps_of(parts: Parts, opened: Opened, lang: str) -> list[dict[str, Any]]:
    """Required boxes without a value and required documents not yet given (缺项); none of them stops a filing."""
    ledger, form = opened.ledger, opened.ledger.bundle.definitions.form[FORM]
    boxes = [box for section in form.sections for box in section.fields if box.required]
    gaps = [
        {"kind": "fact", "fact": box.fact, "label": label(parts.words, box.fact, lang), "supplied_by": box.supplied_by}
        for box in boxes
        if _is_missing(ledger, box)
    ]
    gaps += [
        {"kind": "document", "document": document["kind"], "label": document["label"], "supplied_by": None}
        for document in documents_of(parts, opened, lang)
        if document["need"] == "required" and document["state"] == "missing"
    ]
    return gaps


def _is_missing(ledger: Ledger, box: FormField) -> bool:
    if box.fact not in ledger.bundle.facts:
        return False
    return ledger.standing(box.fact).state not in (HELD, PROPOSED, NOT_APPLICABLE)


def _field(parts: Parts, ledger: Ledger, box: FormField, lang: str) -> dict[str, Any] | None:
    """One box; None for one that does not apply to this case."""
    row = ledger.bundle.facts.get(box.fact)
    if row is None:
        value = derived_value(box.fact, ledger.values())
        shown = parts.words.say("forms", f"value-{value}", lang) if value in ("male", "female") else str(value or "")
        return {
            "fact": box.fact, "label": label(parts.words, box.fact, lang), "value": value, "display": shown,
            "state": HELD if value else UNKNOWN, "source_label": parts.words.say("replies", "source-derived", lang),
            "required": box.required, "editable": False,
        }  # fmt: skip
    standing = ledger.standing(box.fact)
    if standing.state == NOT_APPLICABLE:
        return None
    return {
        "fact": box.fact,
        "label": label(parts.words, box.fact, lang),
        "value": standing.value,
        "display": display(parts.words, box.fact, row, standing.value, lang),
        "state": standing.state,
        "source_label": _source_label(parts, standing, box, lang),
        "required": box.required,
        "editable": True,
    }


def _source_label(parts: Parts, standing: Standing, box: FormField, lang: str) -> str:
    """Where the value came from, or who will supply it."""
    if standing.by is not None and standing.value is not None:
        return parts.words.say("replies", f"source-{standing.by.source.kind}", lang)
    if box.supplied_by:
        return parts.words.say("replies", "source-supplied", lang)
    return parts.words.say("replies", "source-declined" if standing.by is not None else "source-none", lang)
