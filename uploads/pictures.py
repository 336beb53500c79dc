"""Opens one picture safely: the first one in the file, upright, in plain colours (打开图片)."""

import io
import math
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import cv2
import msgspec
import numpy as np
import pillow_heif
from PIL import Image, ImageFile, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from uploads import signatures
from uploads.camera import notes_of
from uploads.findings import CaptureHint, UnsafeImageError
from uploads.structure import MAX_PIXELS, Still, check_size, exif_in
from uploads.structure_boxes import end_of_heic, still_of_webp
from uploads.structure_jpeg import still_of_jpeg
from uploads.structure_png import still_of_png

Pixels = np.ndarray
"""Rows of pixels of red, green and blue, a byte each."""

Image.MAX_IMAGE_PIXELS = MAX_PIXELS
ImageFile.LOAD_TRUNCATED_IMAGES = False
pillow_heif.options.DECODE_THREADS = 0
PngImagePlugin.MAX_TEXT_CHUNK, PngImagePlugin.MAX_TEXT_MEMORY = 1 << 16, 1 << 20

BAND = 256
"""Rows flattened at a time, so that a big picture never stands in memory twice."""
GREY = 128
LEAST_MISSING = 8
FORMS: dict[str, tuple[str, Callable[[bytes], Still]]] = {
    signatures.JPEG: (JpegImagePlugin.JpegImageFile.format, still_of_jpeg),
    signatures.PNG: (PngImagePlugin.PngImageFile.format, still_of_png),
    signatures.WEBP: (WebPImagePlugin.WebPImageFile.format, still_of_webp),
}
"""The one decoder that may open each media type, and who looks over the file first."""


class Picture(msgspec.Struct, frozen=True):
    """A picture that could be opened."""

    pixels: Pixels
    """Upright as the camera says, as long as asked for or a little longer."""
    full_length: int
    """Pixels along the longer edge as the camera took it."""
    hint: CaptureHint | None
    is_complete: bool
    """False where pixels were missing."""


def open_picture(media_type: str, content: bytes, length: int) -> Picture:
    """The first picture of a file, its longer edge at least `length` where it has so many pixels, below twice that.

    Raises UnsafeImageError for what cannot or must not be opened.
    """
    with _told_apart():
        if media_type == signatures.HEIC:
            return _open_heic(content, length)
        form, look_over = FORMS[media_type]
        still = look_over(content)
        factor = _factor(still.width, still.height, length)
        image = _opened(form, still, factor)
        left = max(1, factor * image.width // still.width)
        pixels = _flattened(image, left)
    is_complete = still.is_clean and not (media_type == signatures.JPEG and _ends_grey(pixels))
    return _upright(pixels, max(still.width, still.height), still.exif, is_complete)


@contextmanager
def _told_apart() -> Iterator[None]:
    """Whatever a decoder stumbles over becomes one of our reasons."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except UnsafeImageError:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise UnsafeImageError("too_many_pixels") from error
    except MemoryError as error:
        raise UnsafeImageError("too_heavy") from error
    except Exception as error:  # decoders raise what they like at broken bytes, and none of it is ours to repair
        raise UnsafeImageError("cut_short" if "truncated" in str(error) else "broken") from error


def _factor(width: int, height: int, length: int) -> int:
    """By how much a picture may be made smaller while it is opened."""
    return max(1, min(max(width, height) // length, width, height))


def _opened(form: str, still: Still, factor: int) -> Image.Image:
    image = Image.open(io.BytesIO(still.content), formats=[form])
    if image.size != (still.width, still.height):
        raise UnsafeImageError("broken")
    # The decoder halves only when both edges stay as long as asked; 2,048 by 2,048 would leave 4,032 by 3,024 whole.
    image.draft(None, (image.width // factor, image.height // factor))
    image.load()
    return image


def _flattened(image: Image.Image, factor: int) -> Pixels:
    """The pixels in plain colours, made smaller by a whole factor."""
    if factor == 1 and image.mode == "RGB" and "transparency" not in image.info:
        return np.asarray(image)
    return _banded(image.size, factor, lambda top, bottom: image.crop((0, top, image.width, bottom)))


def _banded(size: tuple[int, int], factor: int, rows_of: Callable[[int, int], Image.Image]) -> Pixels:
    """A picture flattened and made smaller band by band, given its rows from one number to another."""
    width, height = size[0] // factor, size[1] // factor
    pixels = np.empty((height, width, 3), np.uint8)
    step = max(1, BAND // factor)
    for top in range(0, height, step):
        bottom = min(top + step, height)
        band = _plain(rows_of(top * factor, bottom * factor))[:, : width * factor]
        if factor > 1:
            band = cv2.resize(band, (width, bottom - top), interpolation=cv2.INTER_AREA)
        pixels[top:bottom] = band
    return pixels


def _plain(image: Image.Image) -> Pixels:
    """Red, green and blue of whatever mode; what shines through stands on white paper."""
    if image.mode.startswith("I"):
        # Pillow would cut sixteen bits off at 255 and leave a white page.
        grey = (np.asarray(image).astype(np.int64) >> 8).clip(0, 255).astype(np.uint8)
        return cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB)
    if image.has_transparency_data:
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image.convert("RGBA"))
    return np.asarray(image.convert("RGB"))


def _open_heic(content: bytes, length: int) -> Picture:
    """HEIC turns itself by its own boxes, so what the camera says besides about turning must not be done again."""
    heic = pillow_heif.open_heif(content[: end_of_heic(content)], convert_hdr_to_8bit=True)
    image = heic[heic.primary_index]
    check_size(*image.size)
    notes = notes_of(exif_in(image.info.get("exif") or b""))
    width, _ = image.size
    data, stride, mode = memoryview(image.data), image.stride, image.mode

    def rows_of(top: int, bottom: int) -> Image.Image:
        rows = data[top * stride : bottom * stride]
        return Image.frombuffer(mode, (width, bottom - top), rows, "raw", mode, stride)

    pixels = _banded(image.size, _factor(*image.size, length), rows_of)
    return Picture(pixels, max(image.size), notes.hint, is_complete=True)


def _upright(pixels: Pixels, full_length: int, exif: bytes, is_complete: bool) -> Picture:
    notes = notes_of(exif)
    return Picture(turned(pixels, notes.orientation), full_length, notes.hint, is_complete)


def turned(pixels: Pixels, orientation: int) -> Pixels:
    """The pixels as EXIF's orientation 1 to 8 wants them seen."""
    if orientation >= 5:
        pixels = cv2.transpose(pixels)
    if orientation in {2, 3, 6, 7}:
        pixels = cv2.flip(pixels, 1)
    if orientation in {3, 4, 7, 8}:
        pixels = cv2.flip(pixels, 0)
    return pixels


def _ends_grey(pixels: Pixels) -> bool:
    """Whether the decoder ran out of data: it leaves the rest in the one grey that zeros mean."""
    rows = max(LEAST_MISSING, math.ceil(len(pixels) / 100))
    return bool(len(pixels) > rows and np.abs(pixels[-rows:].astype(np.int16) - GREY).max() <= 1)
