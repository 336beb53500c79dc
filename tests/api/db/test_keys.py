"""A start without the keys of what is already sealed is refused."""

import pytest

from api.db.engine import Database
from api.db.keys import check_keys
from api.sealing import BrokenSealError, KeyRing, Sealer, SealError, UnknownKeyError

pytestmark = pytest.mark.anyio

RING = KeyRing.new()


async def test_the_same_ring_may_start_again(database: Database) -> None:
    """The first start remembers the keys, later ones find them."""
    await check_keys(database, Sealer(RING))
    await check_keys(database, Sealer(RING))


async def test_a_rotated_ring_may_start(database: Database) -> None:
    """A newer key is remembered too, and from then on needed."""
    rotated = RING.rotated()
    await check_keys(database, Sealer(RING))
    await check_keys(database, Sealer(rotated))
    with pytest.raises(UnknownKeyError) as caught:
        await check_keys(database, Sealer(RING))
    assert caught.value.key_id == "2"


async def test_a_ring_without_an_old_key_is_refused(database: Database) -> None:
    """Dropping a key that rows still need is noticed at once, not when a case is opened."""
    await check_keys(database, Sealer(RING))
    without = KeyRing(RING.rotated().keys[1:], RING.index_secret)
    with pytest.raises(UnknownKeyError):
        await check_keys(database, Sealer(without))


async def test_another_key_of_the_same_number_is_refused(database: Database) -> None:
    """A ring from another installation does not pass for ours."""
    await check_keys(database, Sealer(RING))
    other = KeyRing(KeyRing.new().keys, RING.index_secret)
    with pytest.raises(BrokenSealError):
        await check_keys(database, Sealer(other))


@pytest.mark.parametrize("change", ["secret", "digest"])
async def test_another_way_to_index_is_refused(database: Database, change: str) -> None:
    """With another secret or digest nobody would be found by phone any more."""
    await check_keys(database, Sealer(RING))
    if change == "secret":
        other = Sealer(KeyRing(RING.keys, KeyRing.new().index_secret))
    else:
        other = Sealer(RING, index_digest="sm3")
    with pytest.raises(SealError, match="indexes"):
        await check_keys(database, other)
