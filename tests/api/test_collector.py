"""The collector looks seldom while the service is built, and never again at what a start has loaded."""

import ast
import gc
from collections.abc import Iterator

import pytest

from api import collector
from api.settings import TREE


@pytest.fixture
def kept() -> Iterator[None]:
    """The collector's own state, as it was before."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_it_is_told_before_anything_else_of_ours_is_loaded() -> None:
    """Where the service starts, the first import of the house is the collector's module, which uses none of it."""
    ours = [
        node
        for node in ast.parse((TREE / "api" / "__main__.py").read_text("utf-8")).body
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("api", "flows", "uploads")
    ]
    assert (ours[0].module, ours[0].names[0].name) == ("api", "collector")
    own = ast.parse((TREE / "api" / "collector.py").read_text("utf-8"))
    assert not [node for node in ast.walk(own) if isinstance(node, ast.ImportFrom)]


def test_what_is_loaded_is_spared(kept: None) -> None:
    """From then on it counts as for ever, and serving has thresholds of its own."""
    gc.unfreeze()
    collector.spare_what_is_loaded()
    assert gc.get_freeze_count() > 10_000
    assert gc.get_threshold() == collector.SERVING != collector.STARTING


def test_garbage_is_still_found_afterwards(kept: None) -> None:
    """A cycle made later does not stay."""
    collector.spare_what_is_loaded()
    ring: list[object] = []
    ring.append(ring)
    del ring
    assert gc.collect() >= 1
