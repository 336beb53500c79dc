"""Definitions are read once, and every bundle a case may be pinned to is kept for ever."""

import pytest

from api.bundles import DEFINITIONS, NOT_FLOW, BundleShelf, UnknownBundleError, read_definitions
from api.cases.tables import FlowBundle
from api.db.statements import Statement
from flows.engine.bundles import Bundle

pytestmark = pytest.mark.anyio

KEPT = Statement("test.bundles", FlowBundle.raw("SELECT id FROM flow_bundle"))


@pytest.fixture(scope="module")
def shelf() -> BundleShelf:
    """The definitions on disk."""
    return BundleShelf.read()


async def test_the_current_bundle_is_kept_once(parts, shelf, clock):
    """However often a service starts."""
    for _ in range(3):
        await shelf.keep_current(parts.db, clock)
    assert await parts.db.fetch(KEPT) == [(shelf.current.id,)]


async def test_a_case_finds_the_bundle_it_is_pinned_to(parts, shelf, clock):
    """Also one that is no longer on disk, the same to the last byte."""
    definitions = read_definitions()
    older = BundleShelf(Bundle(definitions), shelf.regions, shelf.workdays)
    await older.keep_current(parts.db, clock)
    emptied = BundleShelf(shelf.current, shelf.regions, shelf.workdays)
    emptied._known.clear()
    found = await emptied.get(parts.db, older.current.id)
    assert found is not older.current
    assert (found.id, found.source) == (older.current.id, older.current.source)
    assert await emptied.get(parts.db, older.current.id) is found


async def test_a_bundle_nobody_kept(parts, shelf):
    """A case pinned to it cannot be worked on, and the error names it."""
    with pytest.raises(UnknownBundleError, match="nowhere"):
        await shelf.get(parts.db, "nowhere")


def test_the_hash_is_of_the_content(shelf):
    """The same definitions give the same bundle on every machine."""
    assert BundleShelf.read().current.id == shelf.current.id


def test_dated_tables_are_no_part_of_a_flow(tmp_path, shelf):
    """A new year of working days makes no new flow."""
    national = tmp_path / "national"
    national.mkdir()
    for path in (DEFINITIONS / "national").glob("*.toml"):
        if path.name not in NOT_FLOW:
            (national / path.name).write_bytes(path.read_bytes())
    assert Bundle(read_definitions(tmp_path)).id == shelf.current.id


def test_regions_and_working_days_stand_beside_it(shelf):
    """Two seeded regions and a calendar."""
    assert shelf.regions
    assert shelf.workdays
