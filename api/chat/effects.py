"""Shows what an edit changes besides the fact itself: set aside, asked again, documents, periods (修改影响)."""

from typing import Any

import msgspec

from api.cases.display import display, label
from api.cases.outlook import documents_of, outlook_of
from api.chat.session import Opened
from api.chat.store import TurnRecord
from api.parts import Parts
from flows.cases.materials import WAIVED
from flows.engine.facts import PARKED


class Picture(msgspec.Struct, frozen=True):
    """What an edit may change, as it stood at one moment."""

    open_facts: frozenset[str]
    documents: list[dict[str, Any]]
    limits: list[dict[str, Any]]


def picture_of(parts: Parts, opened: Opened, lang: str) -> Picture:
    """The state to compare with."""
    limits = outlook_of(parts, opened, lang)["limits"]
    return Picture(opened.agenda.open_facts(), list(documents_of(parts, opened, lang).bodies), limits)


def effect_body(parts: Parts, before: Picture, opened: Opened, record: TurnRecord, lang: str) -> dict[str, Any]:
    """`parks`, `reopens`, `documents`, `limits`: only what is different now; a paper no longer wanted is waived."""
    after = picture_of(parts, opened, lang)
    facts = opened.ledger.bundle.facts
    kinds = {row["kind"] for row in after.documents}
    dropped = [{**row, "state": WAIVED} for row in before.documents if row["kind"] not in kinds]
    parked = [entry for entry in opened.ledger.own() if record.wrote(entry) and entry.status == PARKED]
    return {
        "parks": [
            {
                "fact": entry.fact,
                "label": label(parts.words, entry.fact, lang),
                "display": display(parts.words, entry.fact, facts[entry.fact], entry.value, lang),
            }
            for entry in sorted(parked, key=lambda entry: entry.seq)
        ],
        "reopens": sorted(after.open_facts - before.open_facts),
        "documents": [*(row for row in after.documents if row not in before.documents), *dropped],
        "limits": [limit for limit in after.limits if limit not in before.limits],
    }
