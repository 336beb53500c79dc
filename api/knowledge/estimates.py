"""Puts an estimate of benefits into the caller's words: whole for a client, or in a few lines for a conversation."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from api.parts import Parts
from api.text import Words
from flows.cases.benefits_endings import SUBSIDIES
from flows.cases.benefits_terms import (
    DEATH,
    ENDING,
    FUND,
    GRADING,
    MONTHLY,
    STATED,
    Estimate,
    Input,
    Item,
    Missing,
    NotDue,
    Note,
    Question,
    Term,
)
from flows.engine.definitions import Basis

BRIEF = 260
"""Signs of a short text in Chinese; more is not read in a bubble."""
_BRIEF_LATIN = 3 * BRIEF
_PLAIN = frozenset((
    "months", "percent", "times", "disease_percent", "retirement_percent", "city_factor",
    "share_spouse", "share_child", "share_parent", "share_grandparent", "share_grandchild", "share_sibling",
))  # fmt: skip
"""Quantities that are no money."""
_GROUPS = (
    ("death_grant", "dependants_pension", "funeral_grant", "unregistered_death", "unregistered_death_other"),
    ("missing_wage", "missing_pension", "death_grant_advance"),
    ("disability_lump_sum", "disability_allowance", "nursing_fee", "unregistered_compensation"),
    ("medical_subsidy", "employment_subsidy"),
    ("suspension_wage",),
)
"""What a short text names: items that fall due together, the weightiest first."""
_ONLY = frozenset(("no_suitable_work", "grades_1_to_6", "life_is_hard", "ask_when_died"))
"""Conditions that a short text says beside the item."""
_ASKED = frozenset(("ask_employer_dismisses", "ask_retires"))
"""Conditions under which the sums at the end of a job are a matter for a person."""
_TRIGGERS = ("only_at_ending", "any_lawful_ending", "only_worker_asks", "only_expiry_or_resignation")
"""When those sums arise, in the words of the law."""
_MONEY = frozenset(("low", "high", "base"))
"""Numbers in a note that are money."""


def estimate_body(parts: Parts, question: Question, found: Estimate, lang: str) -> dict[str, Any]:
    """The estimate of a question as a client reads it (contract §3)."""
    words = parts.words
    return {
        "notice": words.say("estimates", "notice", lang),
        "region": question.region,
        "items": [_item_body(words, item, lang) for item in found.items],
        "missing": [_missing_body(words, gap, lang) for gap in found.missing],
        "not_due": [_not_due_body(words, row, lang) for row in found.not_due],
    }


def estimate_text(
    parts: Parts, found: Estimate, lang: str, *, insured: bool | None = None, wage_waits: bool = False
) -> str:
    """What is due, in a few lines for a conversation; at most `BRIEF` signs.

    `wage_waits` means that a wage was told, and only the day of the harm is missing to reckon with it.

    What, how many months, who pays and when; an amount only where one can be named. The sums at
    the end of the employment only where an end was asked about, and said to be of then.
    """
    words = parts.words
    named = {item.item: item for item in found.items}
    lines = [line for group in _GROUPS for line in _group(words, group, named, found, lang)]
    lines += [_brief_refused(words, row, lang) for row in found.not_due if row.item not in SUBSIDIES]
    if (costs := named.get("treatment")) is not None:
        lines.append(words.say("estimates", "brief-costs", lang, payer=_payer(words, costs.payer, lang)))
    if insured is None and any(item.payer == FUND for item in found.items):
        lines.append(words.say("estimates", "brief-if-insured", lang))
    if any(gap.name == "monthly_wage" for gap in found.missing):
        lines.append(words.say("estimates", "brief-no-day" if wage_waits else "brief-no-wage", lang))
    return _fitted(lines, words.say("estimates", "brief-closing", lang), lang)


def _fitted(lines: list[str], closing: str, lang: str) -> str:
    """As many lines as a bubble holds; the last ones give way, never the closing."""
    limit = BRIEF if lang != "en" else _BRIEF_LATIN
    while len(lines) > 1 and len("\n".join((*lines, closing))) > limit:
        lines = lines[:-1]
    return "\n".join((*lines, closing))


def _group(words: Words, names: tuple[str, ...], named: Mapping[str, Item], found: Estimate, lang: str) -> list[str]:
    """The lines of items that fall due together, and when that is."""
    items = [named[name] for name in names if name in named and _is_worth_a_line(named[name])]
    if any(note.key in _ASKED for item in items for note in item.conditions):
        # Where the law names no sum for this end, its line would read as one.
        return [words.say("estimates", "brief-ask-at-ending", lang)]
    lines = [_brief(words, item, lang) for item in items]
    notes = {note.key: note for item in items for note in item.conditions}
    bounds = [note_text(words, notes[key], lang) for key in ("wage_raised", "wage_capped") if key in notes]
    ends = [words.say("estimates", "brief-wage", lang, reason=reason) for reason in bounds]
    if "wage_bounds_open" in notes:
        ends.append(words.say("estimates", "brief-stated", lang))
    arises = {item.arises for item in items}
    if "higher_at_ending" in notes and any(gap.name == "wage_at_ending" for gap in found.missing):
        # The sum is the least there is as long as only the earlier wage is known.
        reason = words.say("estimates", "why-wage_at_ending", lang)
        ends.append(words.say("estimates", "brief-wage", lang, reason=reason))
    if DEATH in arises:
        ends += [words.say("estimates", key, lang) for key in _deaths(items)]
    elif ENDING in arises:
        when = next(notes[key] for key in _TRIGGERS if key in notes)
        ends.append(words.say("estimates", "brief-ending", lang, when=note_text(words, when, lang)))
    elif GRADING in arises:
        is_open = any(gap.name == "grade" for gap in found.missing)
        ends.append(words.say("estimates", "brief-no-grade" if is_open else "brief-graded", lang))
    # What holds for all of them stands behind the last one.
    return [*lines[:-1], (" " if lang == "en" else "").join((lines[-1], *ends))] if lines else []


def _deaths(items: Iterable[Item]) -> tuple[str, ...]:
    """When what is due after a death is paid; a unit without registration pays at once, without any recognition."""
    dues = {item.due.key for item in items}
    if "due_at_once" in dues:
        return ()
    return ("brief-claim",) if "due_after_claim" in dues else ("brief-death",)


def _is_worth_a_line(item: Item) -> bool:
    """A nursing fee without a level is left to the whole estimate."""
    return item.item != "nursing_fee" or item.amount is not None


def _brief(words: Words, item: Item, lang: str) -> str:
    """One line, with the condition that would otherwise make it a promise."""
    line = _line(words, item, lang)
    for note in item.conditions:
        if note.key in _ONLY:
            line = words.say("estimates", f"brief-only-{note.key}", lang, line=line)
    return line


def _line(words: Words, item: Item, lang: str) -> str:
    said = {
        "label": words.say("estimates", f"item-{item.item}", lang),
        "payer": _payer(words, item.payer, lang),
    }
    if item.amount is not None:
        said["amount"] = words.money(item.amount, lang)
    if item.per == MONTHLY and item.amount is not None:
        return words.say("estimates", "brief-month-amount", lang, **said)
    said["formula"] = note_text(words, item.formula, lang)
    if item.per == MONTHLY:
        return words.say("estimates", "brief-month", lang, **said)
    return words.say("estimates", "brief-once" if item.amount is None else "brief-once-amount", lang, **said)


def _brief_refused(words: Words, row: NotDue, lang: str) -> str:
    label, reason = words.say("estimates", f"item-{row.item}", lang), words.say("estimates", f"none-{row.why}", lang)
    return words.say("estimates", "brief-refused", lang, label=label, reason=reason)


def note_text(words: Words, note: Note, lang: str) -> str:
    """A formula, condition or day in words."""
    written = {name: _written(words, name, value, lang) for name, value in note.args.items()}
    return words.say("estimates", f"note-{note.key}", lang, **written)


def _written(words: Words, name: str, value: object, lang: str) -> str:
    match value:
        case Term(value=None):
            return words.say("estimates", f"quantity-{value.name}", lang)
        case Term():
            label = words.say("estimates", f"quantity-{value.name}", lang)
            return words.say("estimates", "term", lang, name=label, amount=words.money(value.value, lang))
        case date():
            return words.date(value, lang)
        case Decimal():
            return words.money(value, lang) if name in _MONEY else f"{value.normalize():f}"
    return str(value)


def _payer(words: Words, payer: str, lang: str) -> str:
    return words.say("estimates", f"payer-{payer}", lang)


def _item_body(words: Words, item: Item, lang: str) -> dict[str, Any]:
    gap = "; " if lang == "en" else "；"
    return {
        "item": item.item,
        "label": words.say("estimates", f"item-{item.item}", lang),
        "arises": item.arises,
        "payer": item.payer,
        "payer_label": _payer(words, item.payer, lang),
        "amount": None if item.amount is None else str(item.amount),
        "per": item.per,
        "formula": note_text(words, item.formula, lang),
        "inputs": [_input_body(words, given, lang) for given in item.inputs],
        "condition": gap.join(note_text(words, note, lang) for note in item.conditions),
        "due": note_text(words, item.due, lang),
        "basis": _basis_body(item.basis),
        "certainty": item.certainty,
    }


def _input_body(words: Words, given: Input, lang: str) -> dict[str, Any]:
    source = words.say("estimates", "source-stated", lang) if given.source == STATED else given.source
    if given.year is not None:
        source = words.say("estimates", "source-year", lang, source=source, year=str(given.year))
    plain = given.name in _PLAIN
    return {
        "name": given.name,
        "label": words.say("estimates", f"quantity-{given.name}", lang),
        "value": f"{given.value.normalize():f}" if plain else f"{given.value:.2f}",
        "source": source,
        "as_of": given.as_of.isoformat(),
        "host": given.host,
        "verified": given.verified,
    }


def _missing_body(words: Words, gap: Missing, lang: str) -> dict[str, str]:
    label, why = words.say("estimates", f"quantity-{gap.name}", lang), words.say("estimates", f"why-{gap.why}", lang)
    return {"name": gap.name, "label": label, "why": gap.why, "text": why}


def _not_due_body(words: Words, row: NotDue, lang: str) -> dict[str, Any]:
    return {
        "item": row.item,
        "label": words.say("estimates", f"item-{row.item}", lang),
        "text": words.say("estimates", f"none-{row.why}", lang),
        "basis": _basis_body(row.basis),
    }


def _basis_body(law: Basis) -> list[dict[str, str]]:
    return [{"instrument": instrument, "article": article} for instrument, article in law]
