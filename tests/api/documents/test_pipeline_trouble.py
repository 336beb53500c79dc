"""Whatever is away or dies, an upload is neither lost nor blamed, and the loops go on and stop when they are told."""

import asyncio
from datetime import timedelta
from functools import partial

import msgspec
import pytest

from api.db.errors import StoreAway, StoreFull
from api.documents.backlog import release_all_step
from api.documents.pipeline import Pipeline
from api.documents.store import READING, READY, RECEIVED, REFUSED, change_step
from api.documents.workshop import BLANK, MOST_STARTS, WAITS
from api.notices.outbox import UPLOAD, UploadJob
from tests.api.documents.fakes import CARD, Bench, page_of, read_out
from uploads.findings import Examined
from uploads.isolation import BusyError, ChildDiedError

pytestmark = pytest.mark.anyio


@pytest.fixture
def engine() -> str:
    """What differs between engines is tested with the backlog."""
    return "sqlite"


@pytest.fixture
def bench(parts) -> Bench:
    """A pipeline over fakes."""
    return Bench(parts)


class TestTrouble:
    """Whatever is away, an upload is neither lost nor blamed."""

    @pytest.mark.parametrize("trouble", [BusyError(), OSError("no process"), StoreAway("files")], ids=repr)
    async def test_a_child_that_is_away_leaves_it_received(self, bench, trouble):
        """Shown as received, counted as nothing, and worked on when the child is back."""
        bench.child.is_away = trouble
        row = await bench.receive(b"card", conversation_id="talk")
        assert await bench.open()
        waiting = await bench.look(row.id)
        assert (waiting.state, waiting.attempts, waiting.deaths, waiting.held_until) == (RECEIVED, 0, 0, 0)
        bench.child.is_away = None
        await bench.run()
        assert (await bench.look(row.id)).state == READY

    async def test_reading_that_is_away_leaves_the_pages(self, bench):
        """What was opened need not be opened again."""
        row = await bench.receive(b"card")
        await bench.open()
        bench.child.is_away = OSError("no process")
        await bench.read()
        waiting = await bench.look(row.id)
        assert (waiting.state, waiting.reason, waiting.attempts, waiting.held_until) == (READING, WAITS, 0, 0)
        bench.child.is_away = None
        await bench.run()
        assert len(bench.child.opened) == 1

    async def test_a_child_that_died_once_is_tried_again(self, bench):
        """It may have been chance."""
        bench.child.opens[b"card"] = [ChildDiedError("killed"), Examined("image/jpeg", (page_of(b"card"),))]
        row = await bench.through(b"card")
        assert (row.state, row.deaths) == (READY, 0)
        assert bench.child.opened == [b"card", b"card"]

    async def test_a_file_that_kills_twice_is_refused(self, bench):
        """After it was seen that the child is well without it."""
        bench.child.opens[b"evil"] = ChildDiedError("killed")
        row = await bench.through(b"evil", conversation_id="talk")
        assert (row.state, row.reason) == (REFUSED, "too_heavy")
        assert bench.child.opened == [b"evil", b"evil", BLANK]

    async def test_a_child_that_dies_of_everything_blames_no_file(self, bench):
        """A broken installation refuses nobody's photograph."""
        bench.child.is_away = ChildDiedError("cannot start")
        row = await bench.receive(b"card")
        for _ in range(5):
            await bench.open()
        waiting = await bench.look(row.id)
        assert (waiting.state, waiting.deaths) == (RECEIVED, 1)
        bench.child.is_away = None
        await bench.run()
        assert (await bench.look(row.id)).state == READY

    async def test_a_picture_that_cannot_be_read_is_kept_for_people(self, bench):
        """Nothing is asked of its owner: it can be seen, only the machine cannot read it."""
        bench.child.reads[b"page of odd"] = ChildDiedError("killed")
        row = await bench.through(b"odd", conversation_id="talk", declared="work_badge")
        assert (row.state, row.reason, row.kind) == (READY, "unread", "work_badge")
        assert len(row.body.pages) == 1
        (outcome,) = bench.voice.told
        assert (outcome.state, outcome.reason, outcome.kind) == (READY, "unread", None)

    async def test_a_mistake_of_ours_ends_too(self, bench, parts):
        """Work begun over and over is given up; the loop goes on with others."""
        bench.child.reads[b"page of odd"] = KeyError("a mistake")
        row = await bench.through(b"odd")
        assert (row.state, row.reason) == (READY, "unread")
        assert len(bench.child.was_read) == MOST_STARTS

    async def test_a_conversation_that_cannot_hear_does_not_keep_it(self, bench):
        """After so many tries the upload ends without its turn: it is there, and can be handed to another turn."""
        bench.voice.troubles = [KeyError("a mistake")] * 50
        bench.child.reads[b"page of card"] = read_out("id_card_front", *CARD)
        row = await bench.through(b"card", conversation_id="talk")
        assert (row.state, row.kind, row.body.fields) == (READY, "id_card_front", CARD)
        assert (bench.voice.told, bench.voice.noted) == ([], [])

    async def test_a_start_too_many_is_told_as_well(self, bench, parts):
        """Servers died under it so often that it is not tried again; its conversation hears that people read it."""
        row = await bench.receive(b"card", conversation_id="talk")
        await bench.open()
        for _ in range(MOST_STARTS):
            await bench.shop.take(row.id, READING)
            await parts.db.commit([release_all_step()])
        await bench.run()
        assert (await bench.look(row.id)).reason == "unread"
        assert [outcome.reason for outcome in bench.voice.told] == ["unread"]

    async def test_what_died_once_holds_up_nobody(self, bench, parts, clock):
        """Others come first, however much later they came."""
        row = await bench.receive(b"bad")
        await bench.shop.take(row.id, RECEIVED)
        await parts.db.commit([release_all_step()])
        clock.advance(seconds=5)
        await bench.receive(b"good")
        await bench.open()
        assert bench.child.opened == [b"good"]

    async def test_no_room_is_no_loss(self, bench):
        """Files or rows that find no room leave everything as it was."""
        row = await bench.receive(b"card")
        bench.files.troubles = [StoreFull("full")]
        await bench.open()
        assert (await bench.look(row.id)).state == RECEIVED
        await bench.run()
        assert (await bench.look(row.id)).state == READY

    async def test_what_was_taken_back_meanwhile_stays_away(self, bench, parts):
        """Work on it is dropped, and nothing is told."""
        row = await bench.receive(b"card", conversation_id="talk")

        async def removed():
            now = await bench.look(row.id)
            await parts.db.commit([change_step(now, parts.sealer, parts.clock(), removed_at=parts.clock())])

        real = bench.child.examine

        async def examine(content):
            await removed()
            return await real(content)

        bench.child.examine = examine
        await bench.run()
        assert (await bench.look(row.id)).removed_at is not None
        assert bench.voice.told == []
        assert bench.child.was_read == []


    async def test_what_was_renamed_meanwhile_is_read_again(self, bench, parts):
        """The person says what it is while it is being read: the answer is for what they said, and comes at once."""
        row = await bench.receive(b"card", conversation_id="talk")
        await bench.open()
        real, names = bench.child.read, ["work_badge"]

        async def read(pages, declared):
            if names:
                now = await bench.look(row.id)
                step = change_step(now, parts.sealer, parts.clock(), declared=names[0], kind=names.pop())
                await parts.db.commit([step])
            return await real(pages, declared)

        bench.child.read = read
        await bench.run()
        done = await bench.look(row.id)
        assert (done.state, done.kind) == (READY, "work_badge")
        assert [declared for _, declared in bench.child.was_read] == [None, "work_badge"]
        assert len(bench.voice.told) == 1


class TestRest:
    """Whoever is away is not asked all the time."""

    async def test_each_rest_is_longer_up_to_a_minute(self, bench):
        """A file that is gone is looked for now and then, and a child that came back is found within a minute."""
        pipeline = Pipeline(bench.shop, rest=timedelta(seconds=5))
        pauses = []
        for _ in range(6):
            pipeline._rest_from("upload")
            pauses.append(pipeline._resting["upload"][1])
        assert pauses == [5, 10, 20, 40, 60, 60]
        assert pipeline._is_resting("upload")
        assert not pipeline._is_resting("another")

    async def test_a_success_ends_it(self, bench):
        """The next trouble begins with a short rest again."""
        row = await bench.receive(b"card")
        bench.files.troubles = [StoreAway("files")]
        await bench.open()
        assert row.id in bench.pipeline._resting
        await bench.run()
        assert bench.pipeline._resting == {}


class TestLoops:
    """The loops of a running service."""

    async def test_a_ring_is_enough(self, bench):
        """From the bell to the end without anybody looking; the bell is all the outbox has to do."""
        pipeline = Pipeline(bench.shop, look_every=timedelta(hours=1))
        await pipeline.start()
        row = await bench.receive(b"card")
        await pipeline.handlers()[UPLOAD](bench.parts, None, msgspec.json.encode(UploadJob(row.id)))
        done = await bench.parts.waiting.until(row.id, partial(bench.look, row.id), lambda row: row.state == READY, 20)
        await pipeline.stop()
        assert done.state == READY

    async def test_what_a_dead_process_held_is_free_at_the_next_start(self, bench):
        """One process has the use of such a database: nobody waits for a lease of the last one."""
        row = await bench.receive(b"card")
        await bench.shop.take(row.id, RECEIVED)
        pipeline = Pipeline(bench.shop)
        await pipeline.start()
        done = await bench.parts.waiting.until(row.id, partial(bench.look, row.id), lambda row: row.state == READY, 20)
        await pipeline.stop()
        assert done.state == READY

    async def test_a_stop_gives_back_what_is_under_way(self, bench):
        """Long work does not hold up the stop, and counts as no failure of the file's."""
        begun = asyncio.Event()

        async def examine(content):
            begun.set()
            await asyncio.Event().wait()

        bench.child.examine = examine
        row = await bench.receive(b"book")
        pipeline = Pipeline(bench.shop, stop_within=timedelta())
        await pipeline.start()
        await begun.wait()
        await pipeline.stop()
        left = await bench.look(row.id)
        assert (left.state, left.attempts, left.held_until) == (RECEIVED, 0, 0)
