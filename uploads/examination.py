"""Looks through one file somebody sent: opened, straightened, judged, made into pages (图片检查)."""

from uploads.derivatives import LONGEST_PAGE, fitted, page_of, preview_of
from uploads.findings import Examined, Page, UnsafeImageError
from uploads.fingerprints import fingerprint_of
from uploads.pdfs import drawn_pages, is_whole, open_pdf
from uploads.pictures import Pixels, open_picture
from uploads.quality import quality_of
from uploads.signatures import HEAD, PDF, PICTURES, media_type_of

ENOUGH = LONGEST_PAGE * 15 // 16
"""A picture a little shorter than a page is left as it is: a decoder halves for nothing, the rest costs."""


def examine(content: bytes) -> Examined:
    """The pages of a picture or a PDF with what is found on each.

    Raises UnsafeImageError for a file that cannot or must not be opened. Called in a child process only:
    what is in the file is hostile until it stands as pixels.
    """
    if not content:
        raise UnsafeImageError("empty")
    media_type = media_type_of(content[:HEAD])
    if media_type not in PICTURES:
        raise UnsafeImageError("unsupported_type")
    return _examine_pdf(content) if media_type == PDF else _examine_picture(media_type, content)


def _examine_picture(media_type: str, content: bytes) -> Examined:
    picture = open_picture(media_type, content, ENOUGH)
    return Examined(media_type, (_page(1, picture.pixels),), picture.hint, picture.is_complete)


def _examine_pdf(content: bytes) -> Examined:
    with open_pdf(content) as document:
        pages = tuple(_page(number, pixels) for number, pixels in enumerate(drawn_pages(document), 1))
        is_complete = len(pages) == len(document) and is_whole(content)
    return Examined(PDF, pages, None, is_complete)


def _page(number: int, pixels: Pixels) -> Page:
    shown = fitted(pixels, LONGEST_PAGE)
    height, width = shown.shape[:2]
    return Page(number, width, height, quality_of(shown), fingerprint_of(shown), page_of(shown), preview_of(shown))
