"""What a photograph costs in CPU: its derivatives beside Pillow's plain way, and all of the examination in parts."""

import io
import sys
import time
from collections.abc import Callable

import cv2
import numpy as np
from PIL import Image

from tests.uploads.scenes import Scene, photograph
from uploads.derivatives import page_of, preview_of
from uploads.examination import ENOUGH, examine
from uploads.fingerprints import fingerprint_of
from uploads.pictures import open_picture
from uploads.quality import quality_of
from uploads.sheets import sheet_in
from uploads.signatures import JPEG
from uploads.structure_jpeg import still_of_jpeg
from uploads.upright import pulled_flat, slant_of

RUNS = 7
WIDE, HIGH = 3024, 4032
AIM = 60


def photo_of_twelve_megapixels() -> bytes:
    """A page on a table, with a sensor's noise, packed as phones pack it."""
    big = cv2.resize(photograph(Scene()), (WIDE, HIGH), interpolation=cv2.INTER_CUBIC)
    noise = np.random.default_rng(1).normal(0, 4, big.shape)
    picture = np.clip(big + noise, 0, 255).astype(np.uint8)
    return cv2.imencode(".jpg", picture[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 85])[1].tobytes()


def best(work: Callable[[], object]) -> float:
    """Milliseconds of CPU, the best of some runs: others work on this machine too."""
    work()
    taken = []
    for _ in range(RUNS):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return min(taken) * 1000


def derived(content: bytes) -> tuple[bytes, bytes]:
    """Page and preview as we make them, checks included and nothing looked for on the picture."""
    pixels = open_picture(JPEG, content, ENOUGH).pixels
    return page_of(pixels), preview_of(pixels)


def plainly(content: bytes) -> tuple[bytes, bytes]:
    """Page and preview as Pillow's handbook has it."""
    image = Image.open(io.BytesIO(content)).convert("RGB")
    made = []
    for longest, quality in ((2016, 82), (480, 72)):
        smaller = image.copy()
        smaller.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=None)
        out = io.BytesIO()
        smaller.save(out, "JPEG", quality=quality)
        made.append(out.getvalue())
    return made[0], made[1]


def main() -> None:
    """Prints a table of milliseconds."""
    cv2.setNumThreads(1)
    content = photo_of_twelve_megapixels()
    pixels = open_picture(JPEG, content, ENOUGH).pixels
    sheet = sheet_in(pixels)
    page = pulled_flat(pixels, sheet)
    ours, theirs = best(lambda: derived(content)), best(lambda: plainly(content))
    rows = {
        f"page and preview of {WIDE * HIGH / 1e6:.1f} MP, {len(content) / 1e6:.1f} MB (aim {AIM})": ours,
        "the same by Pillow's plain way": theirs,
        "whole examination": best(lambda: examine(content)),
        "· walk of the segments": best(lambda: still_of_jpeg(content)),
        "· opened, checks included": best(lambda: open_picture(JPEG, content, ENOUGH)),
        "· edges of the paper": best(lambda: sheet_in(pixels)),
        "· pulled flat": best(lambda: pulled_flat(pixels, sheet)),
        "· slant, where no paper is found": best(lambda: slant_of(pixels)),
        "· quality": best(lambda: quality_of(page, pixels, sheet, 0)),
        "· fingerprint": best(lambda: fingerprint_of(page)),
        "· page packed": best(lambda: page_of(page)),
        "· preview packed": best(lambda: preview_of(page)),
    }
    for name, milliseconds in rows.items():
        sys.stdout.write(f"{name:58} {milliseconds:7.1f} ms CPU\n")
    sys.stdout.write(f"{'ratio to the plain way':58} {theirs / ours:7.1f} ×\n")
