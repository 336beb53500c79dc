"""Draws the pages of a PDF, and takes nothing else out of it (打开 PDF)."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

from uploads.derivatives import LONGEST_PAGE
from uploads.findings import UnsafeImageError
from uploads.pictures import Pixels

MOST_PAGES = 100
"""A document of more pages is no document of a file on an accident."""
MOST_DRAWN = 12
SECONDS = 3.0
"""Of CPU, after which no further page is begun; the limit of the process stands a little higher."""
LARGEST_SCALE = 4.0
"""288 dots an inch; a stamp-sized page is not blown up beyond what was printed on it."""
END = b"%%EOF"
TAIL = 1 << 16


@contextmanager
def open_pdf(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document as long as it is looked at.

    Raises UnsafeImageError for one that cannot or must not be opened.
    """
    document = _opened(content)
    try:
        yield document
    finally:
        document.close()


def drawn_pages(document: pypdfium2.PdfDocument, seconds: float = SECONDS) -> Iterator[Pixels]:
    """The first pages as pixels, upright as the document says, until one is broken or it has taken long."""
    started = time.process_time()
    for number in range(min(len(document), MOST_DRAWN)):
        if time.process_time() - started > seconds:
            return
        try:
            yield _drawn(document[number])
        except (pypdfium2.PdfiumError, ValueError) as error:
            if number == 0:
                raise UnsafeImageError("broken") from error
            return


def is_whole(content: bytes) -> bool:
    """Whether the document's end has come with it; one repaired without may lack pages."""
    return END in content[-TAIL:]


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnsafeImageError(_reason(content, error)) from error
    pages = len(document)
    if not 0 < pages <= MOST_PAGES:
        document.close()
        raise UnsafeImageError("too_many_pages" if pages else "broken")
    if document.get_formtype() != raw.FORMTYPE_NONE:
        # What somebody typed into a form is drawn only then; scripts are not built into this library.
        document.init_forms()
    return document


def _reason(content: bytes, error: pypdfium2.PdfiumError) -> str:
    if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        return "locked"
    return "broken" if is_whole(content) else "cut_short"


def _drawn(page: pypdfium2.PdfPage) -> Pixels:
    """One page as pixels of its own."""
    width, height = page.get_size()
    if not (width > 0 and height > 0):
        raise ValueError("a page without a size")
    scale = min(LONGEST_PAGE / max(width, height), LARGEST_SCALE)
    bitmap = page.render(scale=scale, rev_byteorder=True, limit_image_cache=True)
    pixels = bitmap.to_numpy().copy()
    bitmap.close()
    page.close()
    return pixels
