"""Reads from the definitions what benefits are reckoned with: the figures of State, provinces and cities (待遇参数)."""

from functools import lru_cache
from pathlib import Path

from flows.cases.benefits_figures import Figures, parse

FILES = ("benefits.toml", "incomes.toml", "provinces.toml")


def read_figures(folder: Path) -> Figures:
    """The figures in a folder of definitions."""
    local = (*sorted(folder.glob("provinces/*.toml")), *sorted(folder.glob("regions/*/figures.toml")))
    national = ((folder / "national" / name).read_text(encoding="utf-8") for name in FILES)
    return _figures(*national, tuple(path.read_text(encoding="utf-8") for path in local))


# Nothing of it changes while a process lives, and services of one process share it.
_figures = lru_cache(4)(parse)
