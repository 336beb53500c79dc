"""The source of the house as trees, read once for all tests that look at it, and not before one of them runs."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@cache
def tree_of(path: Path) -> ast.Module:
    """A file as Python reads it."""
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Everything in a file, as a walk through its tree meets it."""
    return tuple(ast.walk(tree_of(path)))


@cache
def calls_under(*tops: str) -> dict[str, list[tuple[Path, ast.Call]]]:
    """Every call below these folders with its file, by the name of the function or method that is called."""
    found: dict[str, list[tuple[Path, ast.Call]]] = {}
    for path in (path for top in tops for path in sorted((ROOT / top).rglob("*.py"))):
        for node in nodes_of(path):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                found.setdefault(name, []).append((path, node))
    return found
