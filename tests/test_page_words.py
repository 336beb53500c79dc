"""The words of the phone page: each is used by a file of it, and each it uses is there."""

import re

from tests.test_catalogs import IDS, ROOT

PAGE = {message for area, message in IDS if area in ("page", "page-later")}
PAGE_TEXTS = [
    path.read_text("utf-8") for path in (ROOT / "api" / "web").rglob("*") if path.suffix in (".js", ".html", ".py")
]
QUOTED = {match[1] for text in PAGE_TEXTS for match in re.finditer(r"[\"'`]([^\"'`\n]+)[\"'`]", text)}
BUILT = [re.compile(re.sub(r"\\\$\\\{[^}]*\\\}|\$\{[^}]*\}", ".+", re.escape(each))) for each in QUOTED if "${" in each]


def test_the_page_uses_all_its_words() -> None:
    """Each id of the page stands in one of its files, whole or as a pattern with something put in."""
    unused = {
        message for message in PAGE if message not in QUOTED and not any(each.fullmatch(message) for each in BUILT)
    }
    assert unused == set()


def test_the_page_has_all_the_words_it_uses() -> None:
    """What a file asks for by name is there."""
    asked = {match[1] for text in PAGE_TEXTS for match in re.finditer(r"\bt\('([\w-]+)'", text)}
    assert asked - PAGE == set()
