"""The process that opens or reads pictures: bounded, cut off from the network, gone when its parent is (子进程)."""

import contextlib
import ctypes
import os
import resource
import signal
import struct
import sys
import traceback
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

import msgspec

from uploads.findings import Examined, ReadOut, UnsafeImageError

OPENING, READING = "opening", "reading"
LENGTH = struct.Struct(">I")
"""Before each message stands how long it is."""
MEGABYTE = 1 << 20
TREE = Path(__file__).resolve().parent.parent
PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS = 1, 38
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
NOBODY = 65534
NICE = 10
CODECS = ("ascii", "latin_1", "utf_8", "utf_16", "utf_16_be", "utf_16_le")
"""Python looks for these when they are first used; by then its folder may be closed to us."""
FILES = 32
TASKS = 64
"""Processes and threads; the decoder of HEIC starts one of its own."""


class Limits(msgspec.Struct, frozen=True):
    """What a child of one kind may use."""

    kind: str
    megabytes: int
    """Of address space, libraries included."""
    cpu_seconds: int
    """For one job, of each page in it."""
    wall_seconds: float
    """Likewise; a child that neither answers nor computes is ended then."""


class Job(msgspec.Struct, frozen=True):
    """What is to be done; the bytes of the parts follow the message."""

    sizes: tuple[int, ...]
    cpu_seconds: int
    declared: str | None = None


class Answer(msgspec.Struct, frozen=True):
    """What became of a job."""

    examined: Examined | None = None
    read: ReadOut | None = None
    refused: str | None = None
    failed: str | None = None
    """Which error nobody foresaw and where, in our code's words and never in the file's; the child ends after it."""
    megabytes: int = 0
    """Address space the child uses now."""


def start_arguments(limits: Limits, parent: int) -> list[str]:
    """The command line of a child; isolated, so neither folder nor environment can put other code in its way."""
    code = "import sys; sys.path.insert(0, sys.argv[1]); from uploads.child import main; main(*sys.argv[2:])"
    return [sys.executable, "-I", "-c", code, str(TREE), msgspec.json.encode(limits).decode(), str(parent)]


def main(limits: str, parent: str) -> None:
    """Serves jobs from standard input until that ends, one at a time."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bounds = msgspec.json.decode(limits, type=Limits)
    orders, answers = _own_pipes()
    work = _work(bounds.kind)
    _give_up_rights(bounds)
    _die_with(int(parent))
    while head := _message(orders):
        job = msgspec.msgpack.decode(head, type=Job)
        parts = [orders.read(size) for size in job.sizes]
        _allow(job.cpu_seconds)
        answer = _answer(work, parts, job.declared)
        packed = msgspec.msgpack.encode(answer)
        answers.write(LENGTH.pack(len(packed)) + packed)
        answers.flush()
        if answer.failed is not None:
            sys.exit(1)


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes to the parent under other numbers: what a library prints must not stand in an answer."""
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return orders, answers


def _message(orders: BinaryIO) -> bytes:
    """The next message; empty at the end of the pipe."""
    head = orders.read(LENGTH.size)
    return orders.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else b""


def _work(kind: str) -> Callable[[Sequence[bytes], str | None], Answer]:
    """What this child does; it loads no more than that, so who opens hostile bytes holds no reader."""
    for name in CODECS:
        import_module(f"encodings.{name}")
    # One job at a time on one core: more threads only cost, and each keeps memory of its own.
    import_module("cv2").setNumThreads(1)
    if kind == OPENING:
        examine = import_module("uploads.examination").examine
        return lambda parts, _: Answer(examined=examine(parts[0]))
    read = import_module("uploads.reading").read
    return lambda parts, declared: Answer(read=read(parts, declared))


def _answer(work: Callable[[Sequence[bytes], str | None], Answer], parts: list[bytes], declared: str | None) -> Answer:
    try:
        answer = work(parts, declared)
    except UnsafeImageError as error:
        answer = Answer(refused=error.reason)
    except MemoryError:
        answer = Answer(refused="too_heavy")
    except Exception as error:  # noqa: BLE001 - told to the parent, who starts another child
        answer = Answer(failed=f"{type(error).__name__} at {_place(error)}")
    return msgspec.structs.replace(answer, megabytes=_megabytes())


def _place(error: Exception) -> str:
    """File and line where it was raised; the source is not looked up, it may not be ours to read any more."""
    *_, (frame, line) = traceback.walk_tb(error.__traceback__)
    return f"{Path(frame.f_code.co_filename).name}:{line}"


def _megabytes() -> int:
    pages = int(Path("/proc/self/statm").read_bytes().split()[0])
    return pages * resource.getpagesize() // MEGABYTE


def _give_up_rights(bounds: Limits) -> None:
    """Everything a decoder has no need of, as far as the system lets us give it up."""
    os.nice(NICE)
    _bound(resource.RLIMIT_AS, bounds.megabytes * MEGABYTE)
    _bound(resource.RLIMIT_CORE, 0)
    _bound(resource.RLIMIT_FSIZE, 0)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET) != 0:
        libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if bounds.kind == OPENING:
        _bound(resource.RLIMIT_NOFILE, FILES)
        _become_nobody()


def _bound(what: int, most: int) -> None:
    """Sets a limit, or keeps the one from outside where that is lower."""
    hard = resource.getrlimit(what)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (most, most))


def _become_nobody() -> None:
    """Who runs as root has more rights than any decoder should; who does not cannot change, and need not."""
    if os.geteuid() != 0:
        return
    with contextlib.suppress(OSError):
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        # Counted for all of a user's processes: sound for nobody's, while ours share theirs with the whole service.
        _bound(resource.RLIMIT_NPROC, TASKS)


def _die_with(parent: int) -> None:
    """A parent killed outright leaves no orphan; who changes its user has to ask for that afterwards."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(0)


def _allow(seconds: int) -> None:
    """So many more seconds of CPU, counted from now, in whole ones: never more than that."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, hard))
