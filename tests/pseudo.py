"""Makes a language out of the English one that looks foreign and runs longer, to see where a layout would break."""

import shutil
from itertools import cycle
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast

TAG = "qps-ploc"
LONGER = 0.4
"""How much longer every text becomes; German and Kazakh run about that much over English."""
KEPT = frozenset({"value"})
"""Attributes that are not shown but written into the form."""
_ACCENTS = str.maketrans(
    "aceginorsuyzACEGINORSUYZ",
    "àçéğîñöřšüýžÀÇÉĞÎÑÖŘŠÜÝŽ",
)  # fmt: skip
_FILLING = ("ünd", "wéiter", "nöch", "längère", "wörte", "zür", "prøbe")


def make_locale(source: Path, target: Path) -> Path:
    """A folder with all languages of `source` and the made-up one beside them."""
    shutil.copytree(source, target)
    (target / TAG).mkdir()
    for path in sorted((source / "en").glob("*.ftl")):
        (target / TAG / path.name).write_text(pseudo(path.read_text("utf-8")), "utf-8")
    return target


def pseudo(text: str) -> str:
    """A catalogue with each text accented, lengthened and in brackets; what is put in stays where it was."""
    resource = FluentParser().parse(text)
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            _stretch(entry.value)
            for attribute in entry.attributes:
                if attribute.id.name not in KEPT:
                    _stretch(attribute.value)
    return FluentSerializer().serialize(resource)


def _stretch(pattern: ast.Pattern | None) -> None:
    if pattern is None:
        return
    words = [part for part in pattern.elements if isinstance(part, ast.TextElement)]
    length = sum(len(part.value) for part in words)
    for part in words:
        part.value = part.value.translate(_ACCENTS)
    filling = ""
    for word in cycle(_FILLING):
        if len(filling) >= length * LONGER - 2:
            break
        filling += f" {word}"
    pattern.elements = [ast.TextElement("⟦"), *pattern.elements, ast.TextElement(f"{filling}⟧")]
