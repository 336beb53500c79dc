"""The way of an upload after its bytes are durable: each step once, poor pictures kept, nothing in a loop."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

import pytest

from api.documents.backlog import LEASE, count_waiting
from api.documents.likeness import load_resemblances
from api.documents.store import CHECKING, READING, READY, RECEIVED, REFUSED, RETAKE, change_step
from tests.api.documents.fakes import CARD, Bench, field, page_of, read_out
from uploads.findings import CaptureHint, Examined, UnsafeImageError

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def awaited(bench, upload_id: str):
    """Somebody waits for an upload to be more than received; the task that waits."""
    look = partial(bench.look, upload_id)
    waiter = asyncio.create_task(bench.parts.waiting.until(upload_id, look, lambda row: row.state == READING, 20))
    while upload_id not in bench.parts.waiting.awaited:
        await asyncio.sleep(0)
    yield waiter
    await waiter


@pytest.fixture
def engine() -> str:
    """What differs between engines is tested with the backlog."""
    return "sqlite"


@pytest.fixture
def bench(parts) -> Bench:
    """A pipeline over fakes."""
    return Bench(parts)


async def test_a_picture_goes_from_bytes_to_fields(bench):
    """Opened, kept as pages, read, and told to its conversation in the unit of the last change."""
    bench.child.opens[b"card"] = Examined("image/jpeg", (page_of(b"card"),), CaptureHint("2026-11-24T08:00:00"))
    bench.child.reads[b"page of card"] = read_out("id_card_front", *CARD)
    row = await bench.through(b"card", conversation_id="talk", case_id="case")
    assert (row.state, row.reason, row.kind, row.attempts, row.held_until) == (READY, None, "id_card_front", 0, 0)
    assert [await bench.files.read(page.image) for page in row.body.pages] == [b"page of card"]
    assert [await bench.files.read(page.preview) for page in row.body.pages] == [b"preview of card"]
    assert await bench.files.read(row.blob) == b"card"
    assert row.body.hint.taken_at == "2026-11-24T08:00:00"
    (outcome,) = bench.voice.told
    assert (outcome.upload_id, outcome.state, outcome.kind) == (row.id, READY, "id_card_front")
    assert [(seen.name, seen.value) for seen in outcome.seen] == [(each.name, each.value) for each in CARD]
    assert bench.child.opened == [b"card"]
    assert bench.child.was_read == [((b"page of card",), None)]


async def test_the_conversation_hears_when_work_begins(bench):
    """Once, when its owner's word for it changes; the steps in between look the same from outside."""
    row = await bench.through(b"card", conversation_id="talk")
    assert bench.voice.noted == [(row.id, 1)]
    assert len(bench.voice.told) == 1


async def test_an_upload_of_no_conversation_ends_in_silence(bench):
    """There is nobody to tell; it is ready all the same."""
    row = await bench.through(b"card")
    assert (row.state, bench.voice.told, bench.voice.noted) == (READY, [], [])


async def test_a_file_that_must_not_be_opened_is_refused_with_its_reason(bench):
    """The original is kept, so that nothing anybody handed in is gone without their word."""
    bench.child.opens[b"bomb"] = UnsafeImageError("too_many_pixels")
    row = await bench.through(b"bomb", conversation_id="talk", declared="id_card_front")
    assert (row.state, row.reason) == (REFUSED, "too_many_pixels")
    assert await bench.files.read(row.blob) == b"bomb"
    (outcome,) = bench.voice.told
    assert (outcome.state, outcome.reason, outcome.declared) == (REFUSED, "too_many_pixels", "id_card_front")
    assert bench.child.was_read == []


async def test_what_says_it_has_no_page_is_broken(bench):
    """A document of no pages is none."""
    bench.child.opens[b"empty"] = Examined("application/pdf", ())
    assert (await bench.through(b"empty")).reason == "broken"


class TestPoorPictures:
    """Kept, read as well as may be, and asked for again once."""

    @pytest.fixture(autouse=True)
    def _blurry(self, bench):
        for name in (b"one", b"two", b"three"):
            bench.child.opens[name] = Examined("image/jpeg", (page_of(name, "tilted", "blurry"),))

    async def test_a_better_one_is_asked_for_once(self, bench):
        """The second poor picture of one document goes on as it is, marked."""
        first = await bench.through(b"one", conversation_id="talk", declared="id_card_front")
        assert (first.state, first.reason) == (RETAKE, "blurry")
        second = await bench.through(b"two", conversation_id="talk", declared="id_card_front")
        assert (second.state, second.reason) == (READY, "blurry")
        assert [outcome.state for outcome in bench.voice.told] == [RETAKE, READY]

    async def test_another_document_is_asked_for_by_itself(self, bench):
        """That the card was poor says nothing of the certificate."""
        await bench.through(b"one", conversation_id="talk", declared="id_card_front")
        other = await bench.through(b"two", conversation_id="talk", declared="diagnosis_certificate")
        assert other.state == RETAKE

    async def test_who_says_not_what_it_is_is_asked_once_as_well(self, bench):
        """A picture nobody can recognise may be the same document again."""
        assert (await bench.through(b"one", conversation_id="talk")).state == RETAKE
        assert (await bench.through(b"two", conversation_id="talk")).state == READY

    async def test_nobody_answers_for_another_person(self, bench):
        """Without a conversation it is the person that is asked, and never twice."""
        assert (await bench.through(b"one")).state == RETAKE
        assert (await bench.through(b"two", person_id="another")).state == RETAKE
        assert (await bench.through(b"three")).state == READY

    async def test_what_could_be_read_need_not_be_taken_again(self, bench):
        """A poor picture on which everything stands has done its work."""
        bench.child.reads[b"page of one"] = read_out("id_card_front", *CARD)
        row = await bench.through(b"one", declared="id_card_front")
        assert (row.state, row.reason) == (READY, None)
        assert row.body.pages[0].quality.problems == ("tilted", "blurry")

    async def test_what_was_read_badly_is_asked_for(self, bench):
        """One field of the card below what is believed, and the picture has not done its work."""
        bench.child.reads[b"page of one"] = read_out("id_card_front", *CARD[:2], field("address", "某省", score=0.8))
        assert (await bench.through(b"one")).state == RETAKE

    async def test_a_place_need_not_be_straight(self, bench):
        """Of a scene only what makes it invisible counts."""
        bench.child.opens[b"site"] = Examined("image/jpeg", (page_of(b"site", "tilted"),))
        assert (await bench.through(b"site", declared="scene_photo")).state == READY
        assert (await bench.through(b"one", declared="scene_photo")).state == RETAKE


class TestTheSameAgain:
    """Nothing is opened or read a second time."""

    async def test_what_was_read_is_used_again(self, bench):
        """The second upload has everything the first has, in files of its own."""
        bench.child.reads[b"page of card"] = read_out("id_card_front", *CARD)
        first = await bench.through(b"card", conversation_id="talk")
        second = await bench.through(b"card", conversation_id="talk", same_as=first.id)
        assert (second.state, second.kind, second.body.fields) == (READY, "id_card_front", first.body.fields)
        assert len(bench.child.opened) == len(bench.child.was_read) == 1
        assert not set(second.addresses()) & set(first.addresses())
        assert await bench.files.read(second.body.pages[0].image) == b"page of card"
        assert [outcome.seen for outcome in bench.voice.told][0] == bench.voice.told[1].seen

    async def test_it_waits_for_the_first(self, bench):
        """Both come at once; the second has its answer when the first has."""
        first = await bench.receive(b"card")
        second = await bench.receive(b"card", same_as=first.id)
        await bench.open()
        assert not await bench.open()
        await bench.run()
        assert (await bench.look(second.id)).state == READY
        assert len(bench.child.opened) == 1

    async def test_a_refusal_is_the_same_too(self, bench):
        """What cannot be opened cannot be opened the second time."""
        bench.child.opens[b"bomb"] = UnsafeImageError("broken")
        first = await bench.through(b"bomb")
        second = await bench.through(b"bomb", same_as=first.id)
        assert (second.state, second.reason, len(bench.child.opened)) == (REFUSED, "broken", 1)

    async def test_a_first_that_is_gone_is_no_hindrance(self, bench, parts):
        """Its owner took it back; the second is worked on as if it were the first."""
        first = await bench.receive(b"card")
        second = await bench.receive(b"card", same_as=first.id)
        await parts.db.commit([change_step(first, parts.sealer, parts.clock(), removed_at=parts.clock())])
        await bench.run()
        assert (await bench.look(second.id)).state == READY
        assert len(bench.child.opened) == 1

    async def test_the_same_poor_picture_is_not_asked_for_twice(self, bench):
        """Who hands the same one in again has no better one."""
        bench.child.opens[b"poor"] = Examined("image/jpeg", (page_of(b"poor", "dark"),))
        first = await bench.through(b"poor")
        second = await bench.through(b"poor", same_as=first.id)
        assert [first.state, second.state] == [RETAKE, READY]


async def test_alike_pictures_are_noted_for_staff(bench, parts):
    """Found while the picture is opened; the answer to whoever handed it in is the same as without."""
    look = {"fingerprint": 77}
    bench.child.opens[b"one"] = Examined("image/jpeg", (page_of(b"one", **look),))
    bench.child.opens[b"two"] = Examined("image/jpeg", (page_of(b"two", **look),))
    first = await bench.through(b"one", case_id="case")
    second = await bench.through(b"two", person_id="another", case_id="other")
    (found,) = await load_resemblances(parts.db, "case")
    assert (found.upload_id, found.other_id, found.is_same_case) == (second.id, first.id, False)
    assert (second.state, second.reason) == (READY, None)


class TestOrder:
    """Who waits in front of the page comes first; one upload has one worker."""

    async def test_a_person_who_waits_comes_first(self, bench, clock):
        """Then whoever has the conversation open, then who came first."""
        rows = []
        for name in (b"old", b"open", b"awaited"):
            rows.append(await bench.receive(name, conversation_id=f"talk of {name.decode()}"))
            clock.advance(seconds=1)
        bench.voice.watched = {"talk of open"}
        async with awaited(bench, rows[2].id):
            for _ in rows:
                await bench.open()
        assert bench.child.opened == [b"awaited", b"open", b"old"]

    async def test_one_that_is_awaited_is_seen_behind_any_crowd(self, bench, clock):
        """However many are older."""
        for number in range(60):
            await bench.receive(b"%d" % number)
        clock.advance(seconds=1)
        last = await bench.receive(b"last")
        async with awaited(bench, last.id):
            await bench.open()
        assert bench.child.opened == [b"last"]
        assert await count_waiting(bench.parts.db) == {RECEIVED: 60, CHECKING: 0, READING: 1}

    async def test_what_one_holds_nobody_else_takes(self, bench, clock):
        """Until its lease has ended without a word."""
        row = await bench.receive(b"card")
        assert await bench.shop.take(row.id, RECEIVED) is not None
        assert await bench.shop.take(row.id, RECEIVED) is None
        assert not await bench.open()
        clock.now += LEASE + timedelta(seconds=1)
        await bench.run()
        done = await bench.look(row.id)
        assert done.state == READY

    async def test_waiting_ends_with_the_change(self, bench):
        """Who waits for an upload is woken by every move of it."""
        row = await bench.receive(b"card")
        async with awaited(bench, row.id) as waiter:
            await bench.open()
            assert (await waiter).state == READING
