"""How conversations and cases see uploads, and how far what was read on them is trusted."""

from pathlib import Path

import pytest

from api.documents.attachments import measured
from flows.cases.proposals import FAIR

TABLE = """
engine = "reader-1"
[confidence.id_card_front]
"name" = [[0.9, 0.95]]
"""


@pytest.fixture
def definitions(tmp_path: Path) -> Path:
    """A folder of definitions of one's own."""
    (tmp_path / "national").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("kind", "field", "engine", "score", "sure"),
    [
        pytest.param("id_card_front", "name", "reader-1", 0.95, 0.95, id="as-measured"),
        pytest.param("id_card_front", "name", "reader-2", 0.95, 0.5, id="another-reader"),
        pytest.param("pay_record", "name", "reader-1", 0.95, 0.5, id="another-kind"),
        pytest.param("id_card_front", "name", "reader-1", 0.2, 0.5, id="worse-than-measured"),
    ],
)
def test_readings_are_trusted_as_measured(definitions, kind, field, engine, score, sure):
    """The table beside the definitions decides; what it does not know is asked for."""
    (definitions / "national" / "calibration.toml").write_text(TABLE, "utf-8")
    assert measured(definitions)(kind, field, engine, score, ()) == sure


def test_without_a_table_nothing_is_sure(definitions):
    """A service without figures asks for everything it read."""
    assert measured(definitions)("id_card_front", "name", "", 1.0, ()) < FAIR
