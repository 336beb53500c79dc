"""Ties a process to the one that started it, so that nothing is left running when that one is killed."""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


class ParentGoneError(Exception):
    """The starting process ended before this one was tied to it."""


def end_with_parent(parent: int | None = None) -> None:
    """Asks the kernel for SIGTERM when the parent dies, also when it is killed and can tell nobody.

    `parent` is its id where the parent told it; without that, whoever is the parent now.
    """
    parent = os.getppid() if parent is None else parent
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        raise ParentGoneError
