"""The shape of the house: which module may use which, and what every module looks like."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.sources import ROOT, nodes_of, tree_of

RINGS = ("flows", "uploads", "api")
"""From the inside out: a ring uses itself and those before it."""
OUTSIDE = {
    "flows": {"msgspec", "stdnum"},
    "uploads": {"msgspec", "PIL", "pillow_heif", "pypdfium2", "cv2", "numpy", "rapidocr", "onnxruntime"},
}
"""What the inner rings may use beside the standard library."""
SHARED = {"api.cases.store", "api.access.policy", "api.notices.outbox"}
"""What every slice of api/ may use of another."""
FRIENDS = {
    ("chat", "api.cases.outlook"): "a turn and a filed case tell the same office, periods and papers",
    ("chat", "api.cases.display"): "a value reads the same in a conversation and in a case",
    ("chat", "api.cases.injured"): "a report written in a conversation is found again with its case",
    ("chat", "api.access.doors"): "a question without sign-in is counted by address",
    ("knowledge", "api.access.doors"): "and so is an estimate",
    ("chat", "api.access.limits"): "filings on one ID number are counted like tries to sign in",
    ("chat", "api.knowledge.estimates"): "an estimate reads the same in a conversation and asked for alone",
    ("chat", "api.knowledge.wording"): "an answer reads the same in a conversation and on its page",
    ("documents", "api.cases.display"): "a value read on a photograph reads the same as in a case",
    ("web", "api.cases.display"): "the page shows facts under the names the cases use",
    ("knowledge", "api.chat.enquiries"): "a question typed into a public page is answered like one sent to the service",
    ("knowledge", "api.chat.schemas"): "and is asked in the same shape",
    ("knowledge", "api.chat.evidence"): "and what is worth keeping reads the same on a page and in a conversation",
    ("knowledge", "api.web.assets"): "public pages are packed and tagged like the files of the phone page",
    ("knowledge", "api.web.sending"): "and sent in the same way, allowing the same to load",
    ("knowledge", "api.web.catalogue"): "and know which way a language is written",
    ("cases", "api.access.codes"): "who has no account proves a phone by the same codes",
    ("cases", "api.access.people"): "a phone is looked up by the same blind index",
    ("cases", "api.access.store"): "the person behind a phone stands in the rows of access",
    ("cases", "api.access.employers_store"): "the people of one employer see what it has filed",
    ("exchange", "api.notices.errors"): "a register that is away fails like every other job that reaches outside",
    ("exchange", "api.access.demo_people"): "the simulated registers know the invented people",
}
"""Other uses across slices, each with its reason; shorter is better."""
NOT_SLICES = {"db"}
"""Folders of api/ that are ground under all slices."""
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc", "base"}
LONGEST = 400

FILES = sorted(path for top in (*RINGS, "tests") for path in (ROOT / top).rglob("*.py"))
NAMES = {path: ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in FILES}
MODULES = set(NAMES.values())


def imports_of(path: Path) -> Iterator[str]:
    """Every module a file imports, inside functions too; of a package the module, where there is one."""
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: an import from “.” hides where it leads"
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in MODULES else str(node.module) for name in inner)


@cache
def code() -> dict[str, set[str]]:
    """What each module of the house uses."""
    return {name: set(imports_of(path)) for path, name in NAMES.items() if name.split(".")[0] in RINGS}


def slice_of(name: str) -> str | None:
    """The slice of api/ a module belongs to; None for the parts that join the slices."""
    parts = name.split(".")
    is_inside = parts[0] == "api" and len(parts) > 2 and parts[1] not in NOT_SLICES
    return parts[1] if is_inside else None


@pytest.mark.parametrize("ring", RINGS)
def test_imports_point_inward(ring: str) -> None:
    """The rings run api → uploads → flows, and nothing of the house uses its tests."""
    inner = RINGS[: RINGS.index(ring) + 1]
    ours = {*RINGS, "tests"} - set(inner)
    wrong = {
        name: used
        for name, used in code().items()
        if name.split(".")[0] == ring
        for used in used
        if used.split(".")[0] in ours
    }
    assert wrong == {}


@pytest.mark.parametrize("ring", OUTSIDE)
def test_the_inner_rings_use_no_framework(ring: str) -> None:
    """The law needs msgspec, stdnum and the standard library; pictures need the picture libraries and no more."""
    allowed = {*OUTSIDE[ring], *RINGS, *sys.stdlib_module_names}
    used = {each.split(".")[0] for name, uses in code().items() if name.split(".")[0] == ring for each in uses}
    assert used <= allowed


@pytest.mark.parametrize(
    "forbidden", ["time", "socket", "os", "subprocess", "threading", "asyncio", "random", "pathlib", "io"]
)
def test_the_law_touches_no_world(forbidden: str) -> None:
    """What flows/ answers depends on its arguments alone: no files, no clock, no chance."""
    assert [name for name, used in code().items() if name.startswith("flows") and forbidden in used] == []


def test_the_law_never_asks_what_day_it_is() -> None:
    """Today is an argument in flows/, never a question to the machine."""
    asks = re.compile(r"\b(?:today|now|utcnow)\(")
    calls = [
        NAMES[path]
        for path in FILES
        if NAMES[path].startswith("flows")
        for node in nodes_of(path)
        if isinstance(node, ast.Call) and asks.search(ast.unparse(node.func) + "(")
    ]
    assert calls == []


def test_there_is_no_cycle() -> None:
    """Modules can be read in an order, each after what it uses; imports in functions count."""
    graph = {name: used & code().keys() for name, used in code().items()}
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_slices_keep_to_themselves() -> None:
    """A slice of api/ uses of the others the trunk, the policy and the outbox, and what is listed with its reason."""
    found = set()
    for name, used in code().items():
        mine = slice_of(name)
        for other in used if mine is not None else ():
            if slice_of(other) not in (None, mine) and other not in SHARED:
                found.add((mine, other))
    assert found <= FRIENDS.keys()


def test_no_friendship_outlives_its_use() -> None:
    """An exception nobody needs any more is taken off the list."""
    assert {
        pair
        for pair in FRIENDS
        if not any(pair[1] in used and slice_of(name) == pair[0] for name, used in code().items())
    } == set()


def test_every_module_opens_with_a_sentence() -> None:
    """The first line says in one sentence what the module is for."""
    # One test for all: eight hundred would cost more to hand out than to run.
    firsts = {
        NAMES[path]: (ast.get_docstring(tree_of(path)) or "").split("\n\n")[0].replace("\n", " ") for path in FILES
    }
    assert len(firsts) == len(FILES)
    wrong = {name: text for name, text in firsts.items() if not text.endswith(".") or re.search(r"[.!?] [A-Z]", text)}
    assert wrong == {}


def test_every_module_is_short() -> None:
    """A file is one idea; one that nears 400 lines holds two."""
    lengths = {NAMES[path]: len(path.read_text("utf-8").splitlines()) for path in FILES}
    assert {name: length for name, length in lengths.items() if length >= LONGEST} == {}


def test_packages_hold_a_sentence_and_nothing_else() -> None:
    """No name is exported twice, so every import says where a thing lives."""
    full = [NAMES[path] for path in FILES if path.name == "__init__.py" and len(tree_of(path).body) != 1]
    assert full == []


def test_names_are_our_own() -> None:
    """No module is called like one of the standard library's, and none after nothing in particular."""
    borrowed = {"__init__", "__main__"}
    stems = {path.stem for path in FILES} - borrowed
    assert stems & (set(sys.stdlib_module_names) | VAGUE) == set()


def test_words_hold_no_code() -> None:
    """A Python file in locale/ would hide the standard library's module of that name."""
    assert list((ROOT / "locale").rglob("*.py")) == []


def test_no_import_is_for_the_type_checker_only() -> None:
    """msgspec and Litestar read annotations when the service runs; what is imported for nobody is missing then."""
    mine = Path(__file__)
    assert [NAMES[path] for path in FILES if path != mine and "TYPE_CHECKING" in path.read_text("utf-8")] == []


def test_every_test_states_its_promise() -> None:
    """A test without a sentence promises nothing."""
    silent = [
        f"{NAMES[path]}.{node.name}"
        for path in FILES
        if path.name.startswith("test_")
        for node in nodes_of(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_nothing_is_left_for_later() -> None:
    """What is not done is not promised in a comment."""
    later = re.compile("# *(?:TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)")
    assert [NAMES[path] for path in FILES if later.search(path.read_text("utf-8"))] == []
