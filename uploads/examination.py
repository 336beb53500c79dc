"""Looks through one file somebody sent: opened, straightened, judged, made into pages (图片检查)."""

import math
from collections.abc import Callable

from uploads.derivatives import LONGEST_PAGE, fitted, page_of, preview_of
from uploads.findings import Examined, Page, Quality, UnsafeImageError
from uploads.fingerprints import fingerprint_of
from uploads.pdfs import drawn_pages, is_whole, open_pdf
from uploads.pictures import Picture, Pixels, open_picture
from uploads.quality import quality_of
from uploads.sheets import Sheet, sheet_in
from uploads.signatures import HEAD, PDF, PICTURES, media_type_of
from uploads.upright import levelled, pulled_flat, slant_of

ENOUGH = LONGEST_PAGE * 15 // 16
"""A picture a little shorter than a page is left as it is: a decoder halves for nothing, the rest costs."""

FINER = 1.4
"""By how much finer a second look must be to be worth decoding again."""
MOST_FINER = 4


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
    seen, sheet = picture.pixels, sheet_in(picture.pixels)
    if sheet is None:
        slant = slant_of(seen)
        page = _page(1, levelled(seen, slant), quality=lambda shown: quality_of(shown, seen, None, slant))
    else:
        flat = _flat(media_type, content, picture, sheet)
        page = _page(1, flat, quality=lambda shown: quality_of(shown, seen, sheet, 0))
    return Examined(media_type, (page,), picture.hint, picture.is_complete)


def _flat(media_type: str, content: bytes, picture: Picture, sheet: Sheet) -> Pixels:
    """The paper alone; one far away, as a card on a table is, from more of the camera's pixels."""
    wanted = math.ceil(max(picture.pixels.shape[:2]) * min(ENOUGH / max(sheet.sides), MOST_FINER))
    length = min(wanted, picture.full_length)
    if length < FINER * max(picture.pixels.shape[:2]):
        return pulled_flat(picture.pixels, sheet)
    finer = open_picture(media_type, content, length)
    scale = max(finer.pixels.shape[:2]) / max(picture.pixels.shape[:2])
    return pulled_flat(finer.pixels, Sheet(sheet.corners * scale))


def _examine_pdf(content: bytes) -> Examined:
    with open_pdf(content) as document:
        pages = tuple(_drawn_page(number, pixels) for number, pixels in enumerate(drawn_pages(document), 1))
        is_complete = len(pages) == len(document) and is_whole(content)
    return Examined(PDF, pages, None, is_complete)


def _drawn_page(number: int, pixels: Pixels) -> Page:
    """A page of a document lies straight; what was scanned into it is judged like a photograph."""
    return _page(number, pixels, quality=lambda shown: quality_of(shown, pixels, None, 0))


def _page(number: int, pixels: Pixels, quality: Callable[[Pixels], Quality]) -> Page:
    shown = fitted(pixels, LONGEST_PAGE)
    height, width = shown.shape[:2]
    return Page(number, width, height, quality(shown), fingerprint_of(shown), page_of(shown), preview_of(shown))
