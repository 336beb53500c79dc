"""Reads the fields of a document of a known kind from its lines (材料要素识别)."""

from collections.abc import Callable, Sequence
from types import ModuleType

from uploads import official
from uploads.findings import FieldRead, Line, Rim
from uploads.kinds import (
    appraisal_conclusion,
    attendance,
    business_licence,
    chat_screenshot,
    death_certificate,
    diagnosis_certificate,
    discharge_summary,
    disease_certificate,
    id_card_back,
    id_card_front,
    labour_contract,
    medical_record,
    pay_record,
    police_report,
    recognition_decision,
    site_notice_board,
    traffic_liability,
    transfer_record,
    work_badge,
)
from uploads.labels import Form
from uploads.layout import Sheet

_READERS: dict[str, ModuleType] = {
    "appraisal_conclusion": appraisal_conclusion,
    "attendance": attendance,
    "business_licence": business_licence,
    "chat_screenshot": chat_screenshot,
    "death_certificate": death_certificate,
    "diagnosis_certificate": diagnosis_certificate,
    "discharge_summary": discharge_summary,
    "disease_certificate": disease_certificate,
    "id_card_back": id_card_back,
    "id_card_front": id_card_front,
    "labour_contract": labour_contract,
    "medical_record": medical_record,
    "pay_record": pay_record,
    "police_report": police_report,
    "recognition_decision": recognition_decision,
    "site_notice_board": site_notice_board,
    "traffic_liability": traffic_liability,
    "transfer_record": transfer_record,
    "work_badge": work_badge,
}
"""One reader for each kind; each has its `LABELS` and a `read` that gives its fields.

A kind whose papers may name their office nowhere but on their seal has its words as `SEALED`, by field.
"""


def sealed_kinds() -> frozenset[str]:
    """Kinds for which seals are read where print does not say it."""
    return frozenset(kind for kind, reader in _READERS.items() if hasattr(reader, "SEALED"))


def fields_of(kind: str, lines: Sequence[Line], rims: Callable[[], Sequence[Rim]] = tuple) -> tuple[FieldRead, ...]:
    """What stands in the fields of a document (要素); nothing for a kind that is looked at by people only.

    A field that fails a check, or that might be another person's, is left out: what is missing
    is asked, what is wrong would be believed. `rims` reads the seals, which costs, so only when it is called.
    """
    reader = _READERS.get(kind)
    sheet = Sheet(lines)
    if reader is None or not sheet.pieces:
        return ()
    form = Form(sheet, reader.LABELS)
    found = {}
    for field in reader.read(form):
        if field is not None:
            found.setdefault(field.name, field)
    for name, office in getattr(reader, "SEALED", {}).items():
        if name not in found and (field := official.on_seal(form, name, office, rims())) is not None:
            found[name] = field
    return tuple(found.values())
