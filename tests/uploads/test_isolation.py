"""The processes that open pictures: one job's harm is its own, and the line before them is bounded."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import msgspec
import pytest

from tests.uploads.images import laughing_pdf, noise, pattern, saved, scan_bomb
from tests.uploads.processes import gone, is_running
from uploads.findings import UnsafeImageError
from uploads.isolation import OPENER, SLICE, BusyError, ChildDiedError, Isolation

PHOTO = saved(pattern(640, 480), "JPEG")
HOSTILE = ((b"", "empty"), (b"GIF89a", "unsupported_type"), (PHOTO[:-9], "cut_short"), (scan_bomb(2_000), "too_heavy"))
"""Refused before anything is decoded, so the child lives on."""
LONGEST = 60
"""Seconds no story here takes on the busiest machine."""


@asynccontextmanager
async def isolated(**how: object) -> AsyncIterator[Isolation]:
    """An isolation that is closed again."""
    made = Isolation(**how)
    await made.start()
    try:
        async with asyncio.timeout(LONGEST):
            yield made
    finally:
        await made.close()


def run(story: Callable[[], Awaitable[None]]) -> None:
    """Plays a story on a loop of its own."""
    asyncio.run(story())


def child_of(made: Isolation) -> int:
    """The process that opens pictures now."""
    return made.opening.child.process.pid


async def begun(made: Isolation, content: bytes = PHOTO) -> asyncio.Task:
    """A job the child has before it and cannot get on with: it is stopped."""
    os.kill(child_of(made), signal.SIGSTOP)
    job = asyncio.create_task(made.examine(content))
    while made.opening.child.is_between_jobs:
        await asyncio.sleep(0)
    return job


def test_a_file_is_examined_elsewhere() -> None:
    """What a picture holds comes back from another process, which serves the next job too and is gone in the end."""

    async def story() -> None:
        async with isolated() as made:
            found = await made.examine(PHOTO)
            child = child_of(made)
            assert (found.media_type, len(found.pages)) == ("image/jpeg", 1)
            assert found.pages[0].image.startswith(b"\xff\xd8")
            for hostile, reason in HOSTILE:
                with pytest.raises(UnsafeImageError) as refused:
                    await made.examine(hostile)
                assert refused.value.reason == reason
            assert (await made.examine(PHOTO)) == found
            assert child_of(made) == child != os.getpid()
            assert made.reading.child is None
        assert not is_running(child)

    run(story)


def test_jobs_wait_in_line_and_no_longer_line_than_may() -> None:
    """One is worked on, some wait and are done in turn; who comes to a full line is told at once."""

    async def story() -> None:
        async with isolated(most_waiting=3) as made:
            await made.examine(PHOTO)
            first = await begun(made)
            others = [asyncio.create_task(made.examine(PHOTO)) for _ in range(2)]
            while made.opening.waiting < 3:
                await asyncio.sleep(0)
            with pytest.raises(BusyError):
                await made.examine(PHOTO)
            os.kill(child_of(made), signal.SIGCONT)
            assert len({found.pages for found in await asyncio.gather(first, *others)}) == 1
            assert made.opening.waiting == 0

    run(story)


def test_a_killed_child_fails_its_job_and_no_other() -> None:
    """The job under way is told so and may be tried again; the next one finds a new child."""

    async def story() -> None:
        async with isolated() as made:
            await made.examine(PHOTO)
            job = await begun(made)
            waiting = asyncio.create_task(made.examine(PHOTO))
            dead = child_of(made)
            os.kill(dead, signal.SIGKILL)
            with pytest.raises(ChildDiedError) as died:
                await job
            assert died.value.signal_number == signal.SIGKILL
            assert (await waiting).pages
            assert child_of(made) != dead

    run(story)


def test_a_child_that_died_idle_harms_nobody() -> None:
    """Between jobs a death is not even noticed: the next job starts another child."""

    async def story() -> None:
        async with isolated() as made:
            await made.examine(PHOTO)
            dead = child_of(made)
            os.kill(dead, signal.SIGKILL)
            await made.opening.child.process.wait()
            assert (await made.examine(PHOTO)).pages
            assert child_of(made) != dead

    run(story)


def test_a_job_given_up_takes_its_child_with_it() -> None:
    """Who stops waiting leaves a child in the middle of a sentence, so it is not asked again."""

    async def story() -> None:
        async with isolated() as made:
            await made.examine(PHOTO)
            job, left = await begun(made), child_of(made)
            job.cancel()
            with pytest.raises(asyncio.CancelledError):
                await job
            assert not is_running(left)
            assert made.opening.child is None

    run(story)


def test_a_silent_child_is_ended() -> None:
    """A child that neither answers nor computes is ended after its time, by the one signal that needs no consent."""

    async def story() -> None:
        async with isolated() as made:
            await made.examine(PHOTO)
            made.opening.limits = msgspec.structs.replace(OPENER, wall_seconds=0.05)
            job, silent = await begun(made), child_of(made)
            with pytest.raises(ChildDiedError, match="silent"):
                await job
            assert not is_running(silent)

    run(story)


def test_closing_ends_a_job_under_way() -> None:
    """The service stops at once, whatever its children are at; nothing is begun afterwards."""

    async def story() -> None:
        made = Isolation()
        await made.start()
        await made.examine(PHOTO)
        job, child = await begun(made), child_of(made)
        await made.close()
        with pytest.raises(ChildDiedError):
            await job
        assert not is_running(child)
        with pytest.raises(ChildDiedError, match="closed"):
            await made.examine(PHOTO)

    run(story)


@pytest.mark.parametrize(
    ("make", "limits"),
    [
        pytest.param(lambda: laughing_pdf(30), {"cpu_seconds": 1}, id="drawing-without-end"),
        pytest.param(lambda: saved(noise(2_600, 2_600), "PNG", compress_level=0), {"megabytes": 370}, id="memory"),
    ],
)
def test_what_is_too_heavy_is_the_files_fault(make: Callable[[], bytes], limits: dict[str, int]) -> None:
    """A file that uses up the child's CPU or memory is refused: trying again would only end the next child."""

    async def story() -> None:
        async with isolated(opener=msgspec.structs.replace(OPENER, **limits)) as made:
            with pytest.raises(UnsafeImageError) as refused:
                await made.examine(make())
            assert refused.value.reason == "too_heavy"

    run(story)


@pytest.mark.parametrize(
    "how",
    [
        pytest.param({"most_jobs": 1}, id="after-its-jobs"),
        pytest.param({"opener": msgspec.structs.replace(OPENER, megabytes=400)}, id="when-grown"),
    ],
)
def test_a_worn_child_is_renewed(how: dict[str, object]) -> None:
    """After its share of jobs, or when it keeps too much memory, a child goes; the next job starts another."""

    async def story() -> None:
        async with isolated(**how) as made:
            assert (await made.examine(PHOTO)).pages
            assert made.opening.child is None

    run(story)


def test_an_idle_child_ends_by_itself() -> None:
    """A service nobody sends pictures to holds no memory for them."""

    async def story() -> None:
        async with isolated(idle_seconds=0) as made:
            await made.examine(PHOTO)
            idle = child_of(made)
            await asyncio.to_thread(gone, idle)
            assert made.opening.child.is_gone

    run(story)


def test_a_big_file_is_handed_over_in_slices() -> None:
    """While a child does not read, little of a file waits in the pipe and the loop goes on."""

    async def story() -> None:
        async with isolated() as made:
            await made.examine(PHOTO)
            big = PHOTO + bytes(20_000_000)
            job = await begun(made, big)
            await asyncio.sleep(0)
            assert 0 < made.opening.child.process.stdin.transport.get_write_buffer_size() <= 2 * SLICE
            os.kill(child_of(made), signal.SIGCONT)
            assert (await job).pages

    run(story)


def test_pages_are_read_by_a_child_of_their_own() -> None:
    """Who reads never opens a file that somebody sent; what it stumbles over is told by kind and place alone."""

    async def story() -> None:
        async with isolated() as made:
            page = saved(pattern(320, 240), "JPEG")
            out = await made.read([page, page], "other")
            assert (out.kind, out.fields) == ("other", ())
            assert made.opening.child is None
            assert made.reading.child.process.pid != os.getpid()
            with pytest.raises(ChildDiedError, match=r"at \w+\.py:\d+"):
                await made.read([b"no page of ours"], None)
            assert made.reading.child is None

    run(story)
