"""Shows the official form as it will be filed: every box with its value, where it came from, and what is missing."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from api.cases.display import display, label
from api.cases.outlook import basis_body, documents_of
from api.chat.asking import EMPLOYER, source_body
from api.chat.papers import whose_task
from api.chat.session import Opened
from api.errors import FieldError, Problem, pointer
from api.parts import Parts
from api.text import date_text
from flows.cases.form import derived_value
from flows.cases.joining import side_in
from flows.engine.acts import CONFIRMED, confirmation
from flows.engine.definitions import FormDef, FormField, FormSection
from flows.engine.facts import HELD, NOT_APPLICABLE, PROPOSED, UNKNOWN, Claim, Standing, same_value
from flows.engine.ledger import Ledger

FORM = "recognition"


def review_body(parts: Parts, opened: Opened, lang: str) -> dict[str, Any]:
    """The `review` of the contract: title, sections, gaps and the statement to be signed."""
    words, form = parts.words, opened.ledger.bundle.definitions.form[FORM]
    sections = [
        {
            "label": words.say("forms", f"{FORM}-{section.id}", lang),
            "fields": [field for box in boxes if (field := _field(parts, opened.ledger, box, lang)) is not None],
        }
        for section, boxes in _applying(opened.ledger, form)
    ]
    return {
        "title": words.say("forms", form.title, lang),
        "sections": [section for section in sections if section["fields"]],
        "gaps": gaps_of(parts, opened, lang),
        "unconfirmed": unconfirmed_of(parts, opened, lang),
        "unconfirmed_note": words.say("forms", "unconfirmed", lang),
        "statement": words.say("forms", f"{FORM}-statement", lang),
        "disclosure": _disclosure(parts, opened, lang),
    }


def _applying(ledger: Ledger, form: FormDef) -> list[tuple[FormSection, list[FormField]]]:
    """The sections and boxes that this case has."""
    when = ledger.bundle.form_when
    return [
        (section, [box for box in section.fields if ledger.holds(when[FORM, section.id, box.fact])])
        for section in form.sections
        if ledger.holds(when[FORM, section.id])
    ]


def _disclosure(parts: Parts, opened: Opened, lang: str) -> dict[str, Any] | None:
    """When the employer is told of the application, and exactly what it then sees (举证通知).

    None for the employer itself.
    """
    if side_in(opened.party) == EMPLOYER:
        return None
    facts, form = opened.ledger.bundle.facts, opened.ledger.bundle.definitions.form[FORM]
    held = sorted(opened.ledger.values())
    return {
        "text": parts.words.say("forms", "disclosure", lang),
        "basis": basis_body(form.disclosure_law),
        "shown": [
            {
                "fact": fact,
                "label": label(parts.words, fact, lang),
                "display": display(parts.words, fact, facts[fact], opened.ledger.standing(fact).value, lang),
            }
            for fact in held
            if facts[fact].disclosed
        ],
        "hidden": [label(parts.words, fact, lang) for fact in held if not facts[fact].disclosed],
    }


def gaps_of(parts: Parts, opened: Opened, lang: str) -> list[dict[str, Any]]:
    """Required boxes without a value and required documents not yet given (缺项); none of them stops a filing."""
    ledger, form = opened.ledger, opened.ledger.bundle.definitions.form[FORM]
    boxes = [box for _, applying in _applying(ledger, form) for box in applying if box.required]
    gaps = [
        {"kind": "fact", "fact": box.fact, "label": label(parts.words, box.fact, lang), "supplied_by": box.supplied_by}
        for box in boxes
        if _is_missing(ledger, box)
    ]
    gaps += [
        {
            "kind": "document",
            "document": document["kind"],
            "label": document["label"],
            "supplied_by": whose_task(opened, document["kind"]),
        }
        for document in documents_of(parts, opened, lang).bodies
        if document["need"] == "required" and document["state"] == "missing"
    ]
    return gaps


def unconfirmed_of(parts: Parts, opened: Opened, lang: str) -> list[dict[str, Any]]:
    """Boxes whose value this person neither told nor confirmed, mostly from registers (未经确认).

    `by_signing` says whether a signature put under the value confirms it; what was read on a
    picture and decides a right is confirmed beside the picture alone.
    """
    ledger = opened.ledger
    boxes = [box for _, applying in _applying(ledger, ledger.bundle.definitions.form[FORM]) for box in applying]
    shown = [_field(parts, ledger, box, lang) for box in boxes if box.fact in ledger.bundle.facts]
    return [
        {
            **{name: field[name] for name in ("fact", "label", "value", "display", "source_label", "source")},
            "by_signing": opened.agenda.may_be_confirmed_together(field["fact"]),
        }
        for field in shown
        if field is not None and field["state"] == PROPOSED
    ]


def signed_claims(opened: Opened, seen: Mapping[str, Any]) -> list[Claim]:
    """What a signature confirms: proposed values that stood before the signer as they still are.

    One that a register or a picture changed meanwhile was not seen and stays proposed.
    """
    ledger = opened.ledger
    if strange := [fact for fact in seen if fact not in ledger.bundle.facts]:
        raise Problem("invalid", errors=[FieldError(pointer("seen", fact), "unknown_fact") for fact in strange])
    claims = [confirmation(ledger, fact) for fact in seen if opened.agenda.may_be_confirmed_together(fact)]
    return [claim for claim in claims if claim is not None and same_value(claim.value, seen[claim.fact])]


def _is_missing(ledger: Ledger, box: FormField) -> bool:
    if box.fact not in ledger.bundle.facts:
        return False
    return ledger.standing(box.fact).state not in (HELD, PROPOSED, NOT_APPLICABLE)


def _field(parts: Parts, ledger: Ledger, box: FormField, lang: str) -> dict[str, Any] | None:
    """One box; None for one that does not apply to this case."""
    row = ledger.bundle.facts.get(box.fact)
    if row is None:
        value = derived_value(box.fact, ledger.values())
        shown = shown_derived(parts, value, lang)
        return {
            "fact": box.fact, "label": label(parts.words, box.fact, lang), "value": value, "display": shown,
            "state": HELD if value else UNKNOWN, "source_label": parts.words.say("replies", "source-derived", lang),
            "required": box.required, "editable": False,
        }  # fmt: skip
    standing = ledger.standing(box.fact)
    told_nothing = standing.state == UNKNOWN and not box.required and box.supplied_by is None
    if standing.state == NOT_APPLICABLE or told_nothing:
        return None
    return {
        "fact": box.fact,
        "label": label(parts.words, box.fact, lang),
        "value": standing.value,
        "display": display(parts.words, box.fact, row, standing.value, lang),
        "state": standing.state,
        "source_label": _source_label(parts, standing, box, lang),
        "source": source_body(standing.by.source, None) if standing.by is not None else None,
        "required": box.required,
        "editable": True,
    }


def shown_derived(parts: Parts, value: str | None, lang: str) -> str:
    """Sex by its word, a birth date as people write it."""
    if value is None:
        return ""
    if value.isalpha():
        return parts.words.say("forms", f"value-{value}", lang)
    return date_text(date.fromisoformat(value), lang)


def _source_label(parts: Parts, standing: Standing, box: FormField, lang: str) -> str:
    """Where the value came from, or who will supply it."""
    if standing.by is not None and standing.value is not None:
        kind = standing.by.source.kind
        if standing.by.reason == CONFIRMED:
            kind = "read" if kind == "document" else "confirmed"
        return parts.words.say("replies", f"source-{kind}", lang)
    if box.supplied_by:
        return parts.words.say("replies", "source-supplied", lang)
    return parts.words.say("replies", "source-declined" if standing.by is not None else "source-none", lang)
