"""Reads the fields of a document of a known kind from its lines (材料要素识别)."""

from collections.abc import Callable, Iterator, Sequence
from types import ModuleType

from uploads.findings import FieldRead, Line
from uploads.kinds import diagnosis_certificate, id_card_front, labour_contract
from uploads.labels import Form
from uploads.layout import Sheet

_READERS: dict[str, ModuleType] = {module.__name__.rpartition(".")[2]: module for module in (diagnosis_certificate, id_card_front, labour_contract)}


def fields_of(kind: str, lines: Sequence[Line]) -> tuple[FieldRead, ...]:
    """What stands in the fields of a document (要素); nothing for a kind that is looked at by people only.

    A field that fails a check, or that might be another person's, is left out: what is missing
    is asked, what is wrong would be believed.
    """
    reader = _READERS.get(kind)
    sheet = Sheet(lines)
    if reader is None or not sheet.pieces:
        return ()
    found: dict[str, FieldRead] = {}
    for field in reader.read(Form(sheet, reader.LABELS)):
        if field is not None:
            found.setdefault(field.name, field)
    return tuple(found.values())
