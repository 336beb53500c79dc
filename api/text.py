"""Finds the words for people: the only reader of the catalogues in `locale/`."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from api.fluent_parser import QuickParser

DEFAULT = "zh-CN"
_DATE = {"zh-CN": ("zh_CN", "y年M月d日", " "), "en": ("en_GB", "d MMMM y", ", ")}


class CatalogError(Exception):
    """A catalogue that cannot be used, with the place to mend."""


@lru_cache(4096)
def _date_text(year: int, month: int, day: int, lang: str) -> str:
    locale, pattern, _ = _DATE.get(lang, _DATE[DEFAULT])
    return format_date(date(year, month, day), pattern, locale=locale)


def date_text(day: date, lang: str) -> str:
    """A day as people write it: 2026年11月23日, 23 November 2026."""
    return _date_text(day.year, day.month, day.day, lang)


def instant_text(moment: datetime, lang: str) -> str:
    """A moment to the minute, in the offset it carries."""
    locale, _, gap = _DATE.get(lang, _DATE[DEFAULT])
    return date_text(moment.date(), lang) + gap + format_time(moment.time(), "HH:mm", locale=locale)


def money_text(yuan: Decimal | str, lang: str) -> str:
    """An amount in yuan; whole yuan are written without decimals."""
    amount = Decimal(yuan)
    locale, _, _ = _DATE.get(lang, _DATE[DEFAULT])
    number = format_decimal(amount, "#,##0" if amount == amount.to_integral() else "#,##0.00", locale=locale)
    return f"{number} yuan" if lang == "en" else f"{number}元"


class Catalogue:
    """One compiled file: the words of one area in one language."""

    def __init__(self, language: str, text: str) -> None:
        resource = QuickParser().parse(text)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                raise CatalogError(f"not Fluent: {entry.content.strip()[:60]!r}")
        # Isolates would end up in text messages and official forms.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(resource)
        self.plain: dict[tuple[str, str | None], str] = {}
        self.arguments: dict[tuple[str, str | None], list[str]] = {}
        """Of every message, and every attribute of one, the names it takes."""
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                self._keep_plain(entry)

    def format(self, key: str, attr: str | None, args: Mapping[str, object]) -> tuple[str, list[Exception]]:
        """The text with these arguments, and what is wrong with it."""
        message = self._bundle.get_message(key)
        text, errors = self._bundle.format_pattern(message.attributes[attr] if attr else message.value, args)
        return str(text), errors

    @cached_property
    def open_texts(self) -> Mapping[str, str]:
        """Every text, attributes as `id.attr`, with `{name}` where an argument goes."""
        found = {}
        for (key, attr), names in self.arguments.items():
            text, _ = self.format(key, attr, {name: f"{{{name}}}" for name in names})
            found[f"{key}.{attr}" if attr else key] = text
        return MappingProxyType(found)

    def _keep_plain(self, message: ast.Message) -> None:
        """Texts without arguments are what is written."""
        patterns = {None: message.value} | {part.id.name: part.value for part in message.attributes}
        for attr, pattern in patterns.items():
            if pattern is None:
                continue
            if all(isinstance(element, ast.TextElement) for element in pattern.elements):
                self.arguments[message.id.name, attr] = []
                self.plain[message.id.name, attr] = "".join(element.value for element in pattern.elements)
            else:
                self.arguments[message.id.name, attr] = _arguments_of(pattern)


class _Names(Visitor):
    """Collects the names of the arguments a pattern takes."""

    def __init__(self) -> None:
        self.names: dict[str, None] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library finds it by this name
        self.names[node.id.name] = None


def _arguments_of(pattern: ast.Pattern) -> list[str]:
    visitor = _Names()
    visitor.visit(pattern)
    return list(visitor.names)


# Compiling takes longer than everything else of a start, and equal texts mean the same.
_compiled = lru_cache(256)(Catalogue)


@lru_cache(8)
def _joined(
    catalogues: tuple[tuple[str, str, Catalogue], ...],
) -> tuple[frozenset[tuple[str, str, str, str | None]], Mapping[tuple[str, str, str, str | None], str]]:
    """What is there in all of them, and every text without arguments: by area, id, language and attribute."""
    known = frozenset((area, key, lang, attr) for area, lang, words in catalogues for key, attr in words.arguments)
    plain = {
        (area, key, lang, attr): text for area, lang, words in catalogues for (key, attr), text in words.plain.items()
    }
    return known, plain


class Words:
    """The catalogues of all languages, compiled at start-up; one per area and language."""

    def __init__(self, locale_dir: Path) -> None:
        self.languages = tuple(sorted(folder.name for folder in locale_dir.iterdir() if folder.is_dir()))
        self._catalogues = {(path.stem, path.parent.name): _read(path) for path in sorted(locale_dir.glob("*/*.ftl"))}
        self._known, self._plain = _joined(tuple((*place, words) for place, words in self._catalogues.items()))
        # An instance's own cache: two services in one process may hold different catalogues.
        self._negotiated = lru_cache(512)(self._negotiate)

    def say(self, area: str, key: str, lang: str, attr: str | None = None, **args: object) -> str:
        """The text of a message or its attribute; a missing id is a `KeyError`.

        A language nobody has translated yet gets Chinese; a message missing from a
        language that is there is a mistake of ours and is not papered over.
        """
        if not args:
            text = self._plain.get((area, key, lang, attr))
            if text is not None:
                return text
        return self._format(area, key, lang, attr, args)

    def has(self, area: str, key: str, attr: str | None = None, lang: str = DEFAULT) -> bool:
        """Whether a language has the message, or the attribute of it."""
        return (area, key, lang, attr) in self._known

    def negotiate(self, accept_language: str) -> str:
        """The best language we have for an Accept-Language header."""
        return self._negotiated(accept_language[:200])

    def texts(self, area: str, lang: str) -> dict[str, str]:
        """Every text of an area, attributes as `id.attr`, with `{name}` where an argument goes.

        For programs that put the arguments in themselves; they know no plurals or other choices.
        """
        return dict(self._catalogues[area, lang].open_texts)

    date = staticmethod(date_text)
    instant = staticmethod(instant_text)
    money = staticmethod(money_text)

    def _negotiate(self, accept_language: str) -> str:
        wishes = sorted(_wishes(accept_language), key=lambda wish: -wish[0])
        for _, tag in wishes:
            for language in self.languages:
                if tag == language.lower() or tag.split("-")[0] == language.lower().split("-")[0]:
                    return language
        return DEFAULT

    def _format(self, area: str, key: str, lang: str, attr: str | None, args: Mapping[str, object]) -> str:
        language = lang if lang in self.languages else DEFAULT
        if not self.has(area, key, attr, language):
            raise KeyError(f"locale/{language}/{area}.ftl has no {key}{'.' + attr if attr else ''}")
        text, errors = self._catalogues[area, language].format(key, attr, args)
        if errors:
            raise KeyError(f"locale/{language}/{area}.ftl, {key}: {errors[0]}")
        return text


def _read(path: Path) -> Catalogue:
    try:
        return _compiled(path.parent.name, path.read_text("utf-8"))
    except CatalogError as error:
        raise CatalogError(f"{path}: {error}") from None


def _wishes(header: str) -> Iterator[tuple[float, str]]:
    for part in header.lower().split(","):
        tag, _, quality = "".join(part.split()).partition(";q=")
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            continue
        if tag and weight > 0:
            yield weight, tag
