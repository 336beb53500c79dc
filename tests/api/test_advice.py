"""The advice beside the flow is read once, and its conditions are checked against the flow."""

import shutil

import pytest

from api.advice import FILES, read_advice
from api.bundles import DEFINITIONS, NOT_FLOW, BundleShelf
from flows.engine.definitions import DefinitionError

FLOW = BundleShelf.read().current


@pytest.fixture
def folder(tmp_path):
    """A copy of the advice that a test may break."""
    (tmp_path / "national").mkdir()
    for name in FILES:
        shutil.copy(DEFINITIONS / "national" / name, tmp_path / "national")
    return tmp_path


def test_equal_files_are_read_once(folder):
    """Services of one process share what was parsed."""
    assert read_advice(folder, FLOW) is read_advice(DEFINITIONS, FLOW)


def test_advice_is_no_part_of_the_flow():
    """Better advice would otherwise be another flow, and old cases would never get it."""
    assert set(FILES) <= NOT_FLOW
    assert BundleShelf.read().advice is not None


def test_a_fact_that_is_gone_is_noticed_at_the_start(folder):
    """A service whose advice reads a fact nobody defines does not start."""
    path = folder / "national" / "situations.toml"
    path.write_text(path.read_text("utf-8").replace("employment.insured", "employment.sured"), "utf-8")
    with pytest.raises(DefinitionError, match="sured"):
        read_advice(folder, FLOW)
