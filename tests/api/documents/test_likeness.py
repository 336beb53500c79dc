"""Pictures that look alike are found for staff, near ones surely, and said with whether they belong together."""

import random

import pytest

from api.db.statements import insert
from api.documents.likeness import (
    Owner,
    Resemblance,
    bands,
    belong_together,
    find_alike,
    likeness_steps,
    load_resemblances,
)
from api.documents.store import move_step
from api.documents.tables import Upload
from uploads.nearness import LOOKS_ALIKE, distance

pytestmark = pytest.mark.anyio

ADD_UPLOAD = insert("test.add_upload", Upload)


def signed(bits: int) -> int:
    """64 bits as the database keeps them."""
    return bits - 2**64 if bits >> 63 else bits


def turned(fingerprint: int, *places: int) -> int:
    """A hash with these bits the other way round."""
    for place in places:
        fingerprint ^= 1 << place
    return signed(fingerprint & (2**64 - 1))


async def add(parts, owner: Owner, *fingerprints: int, conversation: str | None = None) -> list[Resemblance]:
    """Keeps an upload and what it looks like, as the pipeline does; what was recorded for its case."""
    alike = await find_alike(parts.db, owner, fingerprints, parts.clock())
    upload = ADD_UPLOAD.step(
        rows=1, id=owner.upload_id, person_id=owner.person_id, conversation_id=conversation, case_id=owner.case_id,
        state="reading", state_since=0, reason=None, declared=None, kind=None, media_type="image/jpeg", size=1,
        digest_index=owner.upload_id, blob=owner.upload_id, received_at=0, page_of=None, same_as=None, attempts=0,
        deaths=0, held_until=0, pushed_at=None, told_at=None, removed_at=None, revision=1, sealed=b"",
    )  # fmt: skip
    await parts.db.commit([upload, *likeness_steps(owner, fingerprints), *alike])
    return await load_resemblances(parts.db, owner.case_id or "")


async def test_every_near_hash_is_found(parts):
    """Up to the measured number of bits no spread of them hides a picture from the bands."""
    dice = random.Random(4)
    first = signed(dice.getrandbits(64))
    await add(parts, Owner("first", "somebody", "case"), first)
    spreads = [dice.sample(range(64), LOOKS_ALIKE) for _ in range(12)]
    # Spread evenly, two bits to a band: the hardest to find.
    spreads += [[3, 9, 16, 31, 32, 40, 60, 63], list(range(LOOKS_ALIKE)), []]
    for places in spreads:
        assert distance(first, turned(first, *places)) == len(places)
        steps = await find_alike(parts.db, Owner("next", "another", "other"), [turned(first, *places)], parts.clock())
        assert len(steps) == 1, places


async def test_what_differs_more_is_not_recorded(parts):
    """One bit more than a picture differs from itself is another picture."""
    await add(parts, Owner("first", "somebody", "case"), 7)
    found = await find_alike(
        parts.db, Owner("next", "another", "other"), [turned(7, *range(40, 41 + LOOKS_ALIKE))], parts.clock()
    )
    assert found == []


async def test_the_signal_says_whether_both_belong_to_one_case(parts, clock):
    """A card taken twice by its owner is told from a card that turns up in somebody else's file."""
    await add(parts, Owner("mine", "worker", "case"), 5)
    (again,) = await add(parts, Owner("again", "worker", "case"), turned(5, 1))
    assert again == Resemblance("again", "mine", 1, is_same_case=True, at=again.at)
    assert again.at == clock()
    theirs = await add(parts, Owner("theirs", "stranger", "elsewhere"), 5)
    assert {(each.other_id, each.distance, each.is_same_case) for each in theirs} == {
        ("mine", 0, False),
        ("again", 1, False),
    }
    both = await load_resemblances(parts.db, "case")
    assert [(each.upload_id, each.other_id, each.is_same_case) for each in both] == [
        ("theirs", "mine", False),
        ("again", "mine", True),
        ("theirs", "again", False),
    ]


async def test_the_case_is_the_one_the_uploads_have_now(parts):
    """What moved into another file with its conversation belongs there, whatever was true when it was seen."""
    await add(parts, Owner("mine", "worker", "draft"), 5, conversation="talk")
    (found,) = await add(parts, Owner("next", "employer", "host"), 5)
    assert not found.is_same_case
    await parts.db.commit([move_step("talk", "draft", "host")])
    (found,) = await load_resemblances(parts.db, "host")
    assert (found.other_id, found.is_same_case) == ("mine", True)
    assert await load_resemblances(parts.db, "draft") == []


async def test_the_nearest_of_several_pages_counts_once(parts):
    """Two uploads make one signal, however many of their pages look alike."""
    await add(parts, Owner("first", "somebody", "case"), 0, turned(0, 1, 2))
    (found,) = await add(parts, Owner("next", "another", "other"), turned(0, 1), turned(0, 1, 2))
    assert (found.other_id, found.distance) == ("first", 0)


async def test_pages_of_one_document_are_no_signal(parts):
    """What is known to be the same file or a further page is left out, and so is what was removed."""
    await add(parts, Owner("first", "somebody", "case"), 9)
    owner = Owner("next", "somebody", "case")
    assert await find_alike(parts.db, owner, [9], parts.clock(), without=["first"]) == []
    assert len(await find_alike(parts.db, owner, [9], parts.clock())) == 1


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("a", "p", "c"), ("b", "q", "c"), True),
        (("a", "p", "c"), ("b", "p", "d"), False),
        (("a", "p", None), ("b", "p", "d"), True),
        (("a", "p", None), ("b", "q", None), False),
    ],
    ids=["one case", "one person, two cases", "one person, no case yet", "strangers"],
)
def test_who_belongs_together(one, other, together):
    """The case decides; the person does where there is none yet."""
    assert belong_together(Owner(*one), Owner(*other)) is together


def test_bands_hold_all_bits():
    """Put together again, the bands are the hash."""
    for fingerprint in (0, -1, 2**63 - 1, -(2**63)):
        assert sum(value << 16 * band for band, value in enumerate(bands(fingerprint))) == fingerprint % 2**64
