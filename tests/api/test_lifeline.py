"""A process tied to its parent: ended with it, and not begun when it is gone already."""

import os
import subprocess
import sys

from tests.api.processes import LONGEST, ROOT

TIE = "import sys; from api.lifeline import end_with_parent; end_with_parent(int(sys.argv[1]) or None); print('tied')"


def tie(parent: int) -> subprocess.CompletedProcess:
    """A process that ties itself to this parent, 0 meaning whoever started it."""
    arguments = [sys.executable, "-c", TIE, str(parent)]
    return subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST, check=False)


def test_a_living_parent():
    """The one that was told and the one that is are the same."""
    assert tie(os.getpid()).stdout == "tied\n"
    assert tie(0).stdout == "tied\n"


def test_a_parent_that_is_gone():
    """Started too late, a process does not begin: nobody would ever end it."""
    done = tie(2**22 + 1)
    assert done.returncode == 1
    assert "ParentGoneError" in done.stderr
