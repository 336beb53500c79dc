"""Parses Fluent as the library does, but takes texts and names in one piece: a start reads thousands of them."""

import re
from itertools import starmap

from fluent.syntax import FluentParser, ast
from fluent.syntax.stream import FluentParserStream

_TEXT = re.compile(r"(?:[^{}\r\n]|\r(?!\n))*")
_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]*")
_PAIR = rf"{_NAME.pattern} *= *[^{{}}\r\n ](?:[^{{}}\r\n]*[^{{}}\r\n ])?"
_PLAIN = re.compile(rf"{_PAIR} *(?:\n +\.{_PAIR} *)*(?=\n+(?:[a-zA-Z#-]|\Z)|\Z)")
"""A message of plain lines, with the beginning of another entry or nothing after it."""
_PARTS = re.compile(r"([a-zA-Z][a-zA-Z0-9_-]*) *= *(.*[^ \n])")
"""Of such a message: its name and words, then those of each attribute."""


class QuickParser(FluentParser):
    """The library goes from sign to sign, four calls each; where things stand in the file it need not remember."""

    def __init__(self) -> None:
        super().__init__(with_spans=False)

    def get_entry(self, ps: FluentParserStream) -> ast.EntryType:
        """A message of plain lines at once, as nine of ten are; the library reads what is more than that."""
        plain = _taken(ps, _PLAIN)
        if plain is None:
            return super().get_entry(ps)
        (name, text), *attributes = starmap(_named, _PARTS.findall(plain))
        return ast.Message(name, text, list(starmap(ast.Attribute, attributes)))

    def get_text_element(self, ps: FluentParserStream) -> ast.TextElement:
        """Everything up to the next placeable or the end of the line."""
        return ast.TextElement(_taken(ps, _TEXT) or "")

    def get_identifier(self, ps: FluentParserStream) -> ast.Identifier:
        """A name; the library says what is wrong with one that is none."""
        name = _taken(ps, _NAME)
        return ast.Identifier(name) if name else super().get_identifier(ps)


def _named(name: str, text: str) -> tuple[ast.Identifier, ast.Pattern]:
    return ast.Identifier(name), ast.Pattern([ast.TextElement(text)])


def _taken(ps: FluentParserStream, pattern: re.Pattern[str]) -> str | None:
    """What the pattern finds at the place the stream has reached, which then is behind it."""
    found = pattern.match(ps.string, ps.index)
    if found is None:
        return None
    ps.index, ps.peek_offset = found.end(), 0
    return found.group()
