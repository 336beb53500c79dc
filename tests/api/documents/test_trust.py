"""Nothing the reader says of itself is believed: what counts is how often such readings were right when measured."""

from pathlib import Path

from api.documents.attachments import measured
from api.documents.store import UploadBody
from api.documents.trust import Document, document_of
from uploads.findings import FieldRead

TABLE = """
engine = "one"
[confidence.id_card_front]
kind = [[0.5, 0.97]]
id_number = [[0.9, 0.9]]
"id_number+check_digit" = [[0.9, 0.99]]
"""


def definitions(folder: Path, table: str | None = TABLE) -> Path:
    """A folder of definitions with this table of confidences."""
    (folder / "national").mkdir()
    if table is not None:
        (folder / "national" / "calibration.toml").write_text(table)
    return folder


def card(engine: str = "one") -> UploadBody:
    """A card as a reader reports it, sure of everything."""
    number = FieldRead("id_number", "1", "1", 1.0, 1, (0, 0, 1, 1), ("check_digit",))
    name = FieldRead("name", "尤海生", "尤海生", 1.0, 2, (5, 6, 7, 8))
    return UploadBody("", detected="id_card_front", kind_score=0.9, fields=(number, name), engine=engine)


def test_a_field_is_worth_what_was_measured(tmp_path):
    """By kind, field and the checks that held; what nobody measured is not worth a confirmation."""
    found = document_of(measured(definitions(tmp_path)), card())
    assert (found.detected, found.confidence) == ("id_card_front", 0.97)
    number, name = found.seen
    assert (number.name, number.confidence) == ("id_number", 0.99)
    assert name.confidence < 0.85
    assert (name.value, name.page, name.box) == ("尤海生", 2, (5, 6, 7, 8))


def test_another_reader_is_worth_nothing_yet(tmp_path):
    """A table holds for the reader it was measured with."""
    found = document_of(measured(definitions(tmp_path)), card(engine="two"))
    assert max(found.confidence, *(seen.confidence for seen in found.seen)) < 0.85


def test_without_a_table_nothing_is_believed(tmp_path):
    """Everything is asked with the piece of the picture beside it."""
    found = document_of(measured(definitions(tmp_path, None)), card())
    assert max(seen.confidence for seen in found.seen) < 0.85


def test_what_was_not_read_says_nothing(tmp_path):
    """A recording, or a picture that was not read yet."""
    assert document_of(measured(definitions(tmp_path)), UploadBody("abc")) == Document()
