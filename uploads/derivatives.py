"""Makes what is shown and read of a page: a JPEG of pixels and nothing besides (展示图)."""

import cv2

from uploads.pictures import Pixels

LONGEST_PAGE = 2016
"""Half a photograph of twelve megapixels, which the decoder gives nearly for nothing."""
LONGEST_PREVIEW = 480
QUALITY_OF_PAGE, QUALITY_OF_PREVIEW = 82, 72


def fitted(pixels: Pixels, longest: int) -> Pixels:
    """The picture with its longer edge at most so long; never made larger."""
    height, width = pixels.shape[:2]
    scale = longest / max(height, width)
    if scale >= 1:
        return pixels
    size = max(1, round(width * scale)), max(1, round(height * scale))
    whole = max(width, height) // longest
    if 1 < whole <= min(height, width):
        # Halves and thirds are ten times as quick as the odd rest, which is then left with few pixels.
        pixels = cv2.resize(pixels, (width // whole, height // whole), interpolation=cv2.INTER_AREA)
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)


def page_of(pixels: Pixels) -> bytes:
    """The page as it is shown and read."""
    return _jpeg(fitted(pixels, LONGEST_PAGE), QUALITY_OF_PAGE)


def preview_of(pixels: Pixels) -> bytes:
    """The page as a list shows it."""
    return _jpeg(fitted(pixels, LONGEST_PREVIEW), QUALITY_OF_PREVIEW)


def _jpeg(pixels: Pixels, quality: int) -> bytes:
    """Written from pixels alone, so that nothing of the file somebody sent can stand in it."""
    options = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_OPTIMIZE, 0]
    return cv2.imencode(".jpg", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), options)[1].tobytes()
