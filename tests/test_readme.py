"""The README tells the truth: what it names is there, and what is not built is named."""

import re
import subprocess
import sys
from pathlib import Path

from api.unbuilt import COMMANDS, GROUPS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def test_every_path_is_there():
    """A newcomer who follows a path finds it."""
    named = {path.rstrip("/") for path in re.findall(r"`([a-z_]+/[\w./]*|[A-Z]\w+)`", README) if "/" in path}
    missing = sorted(path for path in named if path != "uploads" and not (ROOT / path).exists())
    assert len(named) > 10
    assert missing == []


def test_every_make_target_is_there():
    """`make run`, `make test` and the others named exist."""
    targets = set(re.findall(r"`?make (\w+)", README)) - {"uses"}
    assert {"run", "test"} <= targets
    assert [target for target in sorted(targets) if not re.search(rf"^{target}:", MAKEFILE, re.M)] == []


def test_every_python_command_is_there():
    """Each `python -m` command named can be started."""
    modules = set(re.findall(r"python -m ([\w.]+)", README))
    assert "api" in modules
    for module in sorted(modules):
        done = subprocess.run([sys.executable, "-m", module, "--help"], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 0, (module, done.stderr)


def test_what_is_not_built_is_named():
    """Every group of routes that answers 501, and every command that only says so, stands in the README."""
    told = README.partition("## Not built yet")[2]
    assert [name for name in (*GROUPS, *COMMANDS) if not re.search(rf"\b{name}\b", told)] == []


def test_it_fits_one_screen():
    """People read one screen; the rest belongs beside the code."""
    assert len(README.splitlines()) <= 75
