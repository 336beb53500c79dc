"""A PDF is its pages: drawn upright, bounded, and nothing else taken out of it."""

import io

import numpy as np
import pytest
from PIL import Image

from tests.uploads.images import locked_pdf, opened, pattern, pdf, saved
from uploads import pdfs
from uploads.examination import examine
from uploads.findings import UnsafeImageError

CORNER = "1 0 0 rg 0 742 100 100 re f"
"""A red square in the upper left corner of A4."""


def shown(content: bytes, page: int = 0) -> np.ndarray:
    """The pixels of a page as it is shown."""
    return np.asarray(opened(examine(content).pages[page].image)).astype(int)


def is_red(pixel: np.ndarray) -> bool:
    """Whether a pixel is red."""
    return pixel[0] > 200 and pixel[1] < 90


def refusal(content: bytes) -> str:
    """Why a document is not taken."""
    with pytest.raises(UnsafeImageError) as refused:
        examine(content)
    return refused.value.reason


def test_each_page_is_drawn_to_be_read() -> None:
    """Pages come in their order, as long as a page is and no longer."""
    found = examine(pdf(CORNER, "0 0 1 rg 0 0 595 842 re f"))
    assert [(page.page, max(page.width, page.height)) for page in found.pages] == [(1, 2016), (2, 2016)]
    assert (found.media_type, found.is_complete, found.hint) == ("application/pdf", True, None)
    assert is_red(shown(pdf(CORNER))[60, 60])


@pytest.mark.parametrize(
    ("rotate", "at"), [(0, (60, 60)), (90, (60, -60)), (180, (-60, -60)), (270, (-60, 60))], ids=str
)
def test_the_documents_word_on_what_is_up_is_followed(rotate: int, at: tuple[int, int]) -> None:
    """A page that says it is turned is turned."""
    assert is_red(shown(pdf(CORNER, rotate=rotate))[at])


def test_a_picture_in_a_document_is_drawn() -> None:
    """What a scanner put into a document is seen."""
    scanned = saved(pattern(400, 600), "PDF")
    pixels = shown(scanned)
    assert pixels[10, -10, 0] > 180
    assert pixels[-10, 10, 1] > 180


def test_a_locked_document_has_a_word_of_its_own() -> None:
    """Who locked a document can unlock it: that is another advice than for a broken one."""
    assert refusal(locked_pdf()) == "locked"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"%PDF-1.7\n" + bytes(200) + b"%%EOF", "broken", id="nothing-in-it"),
        pytest.param(pdf(CORNER)[:60], "cut_short", id="cut-off"),
        pytest.param(pdf(), "broken", id="no-page"),
        pytest.param(pdf(*[""] * 101), "too_many_pages", id="a-book"),
    ],
)
def test_what_cannot_be_opened_is_told_apart(content: bytes, reason: str) -> None:
    """Each way not to be a document has its reason."""
    assert refusal(content) == reason


def test_of_many_pages_the_first_are_looked_at() -> None:
    """More pages than are looked at are no refusal; the document is marked as not looked at whole."""
    found = examine(pdf(*["0 0 9 9 re f"] * (pdfs.MOST_DRAWN + 1), size="60 80"))
    assert (len(found.pages), found.is_complete) == (pdfs.MOST_DRAWN, False)


def test_drawing_ends_when_it_has_taken_long() -> None:
    """After its share of CPU no further page is begun, before the limit of the process would end it all."""
    with pdfs.open_pdf(pdf("", "", size="60 80")) as document:
        assert list(pdfs.drawn_pages(document, seconds=-1)) == []


@pytest.mark.parametrize("size", ["1 1", "14400 3", "200000 200000"], ids=["dot", "ribbon", "field"])
def test_a_page_of_any_size_is_bounded(size: str) -> None:
    """Neither a stamp nor a football field becomes more pixels than a page has."""
    page = examine(pdf("", size=size)).pages[0]
    assert max(page.width, page.height) <= 2016
    assert page.width * page.height > 0


def test_attachments_and_scripts_are_not_looked_at() -> None:
    """A document that carries a file and a script is its page; nothing of the rest is in what is shown."""
    names = "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >>"
    carrying = pdf(CORNER, extra=names) + b"SECRETTAIL"
    page = examine(carrying).pages[0]
    assert b"SECRET" not in page.image + page.preview
    assert b"JavaScript" not in page.image


def test_every_page_stands_for_itself() -> None:
    """A page is drawn on white even where the document draws nothing."""
    out = io.BytesIO(examine(pdf("")).pages[0].preview)
    assert Image.open(out).convert("L").getextrema() == (255, 255)
