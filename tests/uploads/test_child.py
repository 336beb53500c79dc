"""What a child that opens pictures may do, and that it never outlives its parent."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.uploads.images import pattern, saved
from tests.uploads.processes import gone, is_running
from uploads import child
from uploads.child import OPENING, Answer, Limits
from uploads.findings import UnsafeImageError

ROOT = Path(__file__).resolve().parents[2]
PARENT = """
import asyncio, io, os, signal, sys
from PIL import Image
from uploads.isolation import Isolation

async def main():
    out = io.BytesIO()
    Image.new("RGB", (640, 480)).save(out, "JPEG")
    pids = []
    for _ in range(2):
        made = Isolation()
        await made.start()
        await made.examine(out.getvalue())
        pids.append(made.opening.child.process.pid)
        keep.append(made)
    print(*pids, flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    keep[0].opening.child.hang_up()
    print("hung up", flush=True)
    await asyncio.Event().wait()

keep = []
asyncio.run(main())
"""
"""A service of two children that waits to be killed."""


class Parent:
    """That service as a process, and its children."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PARENT], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env={**os.environ, "YICHUANG_SECRET": "do not tell"},
        )  # fmt: skip
        self.children = [int(pid) for pid in self.process.stdout.readline().split()]
        assert len(self.children) == 2

    def read(self, name: str) -> str:
        """What the system says of the first child."""
        return Path(f"/proc/{self.children[0]}/{name}").read_text(errors="replace")


@pytest.fixture(scope="module")
def parent() -> Iterator[Parent]:
    """A parent with two children, ended hard where a test did not."""
    made = Parent()
    with made.process:
        yield made
        made.process.kill()


def limits_of(text: str) -> dict[str, str]:
    """The hard limits by their names."""
    return {line[:25].strip(): line[26:].split()[1] for line in text.splitlines()[1:]}


def test_a_child_may_use_little(parent: Parent) -> None:
    """Address space, files, their size and what a crash leaves behind are bounded for good."""
    limits = limits_of(parent.read("limits"))
    assert int(limits["Max address space"]) == 700 * child.MEGABYTE
    assert (limits["Max file size"], limits["Max core file size"]) == ("0", "0")
    assert int(limits["Max open files"]) == child.FILES
    assert "NoNewPrivs:\t1" in parent.read("status")
    assert parent.read("stat").rsplit(")", 1)[1].split()[16] == str(min(19, os.nice(0) + child.NICE))


def test_a_child_is_told_no_secret(parent: Parent) -> None:
    """Neither our environment nor a file we hold open is handed down."""
    assert "YICHUANG" not in parent.read("environ")
    assert "HOME" not in parent.read("environ")
    kept = {os.readlink(link).split(":")[0] for link in Path(f"/proc/{parent.children[0]}/fd").iterdir()}
    assert kept <= {"pipe", "/dev/null"}


def test_a_child_cannot_reach_the_network_where_that_can_be_cut(parent: Parent) -> None:
    """Where the system lets us, the child has a network of its own with nobody on it."""
    code = "import ctypes, sys; c = ctypes.CDLL(None); sys.exit(c.unshare(1 << 30) and c.unshare(0x50000000))"
    may_cut = subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    is_cut = os.readlink(f"/proc/{parent.children[0]}/ns/net") != os.readlink("/proc/self/ns/net")
    assert is_cut == may_cut


def test_a_child_of_root_is_nobody(parent: Parent) -> None:
    """A service that runs as root hands none of its rights to a decoder; another has none to hand on."""
    expected = child.NOBODY if os.geteuid() == 0 else os.geteuid()
    uids = next(line for line in parent.read("status").splitlines() if line.startswith("Uid:"))
    assert uids.split()[1:] == [str(expected)] * 4


def test_who_opens_pictures_holds_no_reader(parent: Parent) -> None:
    """Hostile bytes and the models for reading never meet in one process."""
    loaded = parent.read("maps")
    assert "cv2" in loaded
    assert "onnxruntime" not in loaded


def test_nobody_outlives_a_killed_parent(parent: Parent) -> None:
    """One child ends when its pipe does, though its sibling lives on; the other when the parent is killed outright."""
    first, second = parent.children
    parent.process.stdin.close()
    assert parent.process.stdout.readline() == b"hung up\n"
    gone(first)
    assert is_running(second)
    # A stopped child reads no end of its pipe: only the kernel's word reaches it.
    os.kill(second, signal.SIGSTOP)
    parent.process.send_signal(signal.SIGKILL)
    parent.process.wait()
    gone(second)


def test_a_child_whose_parent_is_gone_already_does_nothing() -> None:
    """Who was orphaned before it could ask the kernel to be told ends by itself."""
    nobodys = child.start_arguments(Limits(OPENING, 700, 5, 5), parent=1)
    done = subprocess.run(nobodys, stdin=subprocess.PIPE, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (0, b"")


def test_an_error_nobody_foresaw_is_told_by_its_place_alone() -> None:
    """What went wrong may quote the file; the parent hears the kind and the line, and nothing of the words."""

    def work(parts: list[bytes], _: str | None) -> Answer:
        raise ValueError(parts[0].decode())

    answer = child._answer(work, ["张三的身份证".encode()], None)
    assert answer.failed.startswith("ValueError at test_child.py:")
    assert "张三" not in str(answer)
    assert answer.megabytes > 0


@pytest.mark.parametrize(
    ("error", "reason"),
    [(MemoryError(), "too_heavy"), (UnsafeImageError("locked"), "locked")],
    ids=["memory", "locked"],
)
def test_a_refusal_is_an_answer(error: Exception, reason: str) -> None:
    """A file that is not to be opened is told apart from a child that failed."""

    def work(*_: object) -> Answer:
        raise error

    answer = child._answer(work, [b""], None)
    assert (answer.refused, answer.failed, answer.examined) == (reason, None, None)
