"""Looks at processes as the system sees them."""

import os
import select
from pathlib import Path

LONGEST = 20
"""Seconds no process takes to end, on the busiest machine."""


def is_running(pid: int) -> bool:
    """Whether a process is there and no mere name of a dead one."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in {"Z", "X"}


def gone(pid: int) -> None:
    """Waits until a process has ended."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        assert select.select([handle], [], [], LONGEST)[0], "the process goes on"
    finally:
        os.close(handle)
