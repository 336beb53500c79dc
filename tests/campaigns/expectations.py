"""Says whether what became of a file is what was expected of it, as far as a machine can tell."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pillow_heif
import pypdfium2
from PIL import Image, ImageOps

ACCEPTED, REFUSED, LARGER, EITHER = "accepted", "refused", "larger", "either"
WAYS = tuple((turn, flip) for turn in (0, 90, 180, 270) for flip in (False, True))
"""Every way a picture can lie: degrees against the clock, and whether it is mirrored."""
SIDE = 48
TAIL, PLAIN_SEGMENTS = b"\xff\xd9", {0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0}
"""End of a JPEG; and what a JPEG without metadata is made of: frames, tables, scans and the JFIF head."""


class Case(msgspec.Struct, frozen=True):
    """One file and what is expected of it."""

    file: str
    category: str
    expected: str
    gold: dict[str, Any] | None = None

    @property
    def outcome(self) -> str:
        """What should become of it, by the words of the list."""
        words = self.expected
        if words.startswith(("accept or reject", "accept/clear", "policy", "first frame only, or reject")):
            return EITHER
        if words.startswith("ask for a larger"):
            return LARGER
        return REFUSED if words.startswith("reject") else ACCEPTED


def read_cases(path: Path) -> list[Case]:
    """The files of a list, one JSON object a line."""
    return [msgspec.json.decode(line, type=Case) for line in path.read_bytes().splitlines()]


def fits(outcome: str, status: int, upload: dict[str, Any]) -> bool:
    """Whether an answer to handing in, and the state it came to, are an outcome."""
    is_refused = status == 415 or upload.get("state") == "refused"
    is_taken = status == 201 and upload.get("state") in ("ready", "retake")
    if outcome == EITHER:
        return is_refused or is_taken
    if outcome == LARGER:
        return upload.get("state") == "retake" and upload.get("reason") == "too_small"
    return is_taken if outcome == ACCEPTED else is_refused


def segments(jpeg: bytes) -> Iterator[tuple[int, bytes]]:
    """The marked segments of a JPEG up to its picture, each with its content; what follows the end comes as 0."""
    at = 2
    while at + 4 <= len(jpeg):
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        yield marker, jpeg[at + 4 : at + 2 + length]
        if marker == 0xDA:
            break
        at += 2 + length
    rest = jpeg[jpeg.rfind(TAIL) + 2 :]
    if rest or not jpeg.endswith(TAIL):
        yield 0, rest


def metadata_in(jpeg: bytes) -> list[str]:
    """What stands in a JPEG beside its picture: EXIF, GPS, ICC, comments, or bytes after its end."""
    odd = [marker for marker, _ in segments(jpeg) if marker not in PLAIN_SEGMENTS]
    return [f"segment {marker:02x}" if marker else "trailing bytes" for marker in odd]


def way_of(shown: bytes, original: bytes) -> tuple[int, bool]:
    """How the page that is shown lies against the file as a viewer would show it."""
    wanted = _pixels(Image.open(io.BytesIO(shown)))
    seen = _as_viewed(original)
    scores = {}
    for turn, flip in WAYS:
        turned = seen.rotate(turn, expand=True)
        scores[turn, flip] = _likeness(wanted, _pixels(ImageOps.mirror(turned) if flip else turned))
    return max(scores, key=scores.__getitem__)


def _as_viewed(content: bytes) -> Image.Image:
    if content.startswith(b"%PDF"):
        return pypdfium2.PdfDocument(content)[0].render(scale=1).to_pil()
    pillow_heif.register_heif_opener()
    return ImageOps.exif_transpose(Image.open(io.BytesIO(content)))


def _pixels(picture: Image.Image) -> np.ndarray:
    small = picture.convert("L").resize((SIDE, SIDE), Image.Resampling.BOX)
    return np.asarray(small, np.float64)


def _likeness(one: np.ndarray, other: np.ndarray) -> float:
    """Correlation of two small pictures."""
    if one.std() == 0 or other.std() == 0:
        return 0.0
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


def missing_lines(wanted: Sequence[str], lines: Sequence[str]) -> list[str]:
    """What was not read of what must stand on a picture."""
    text = "\n".join(lines)
    return [each for each in wanted if each not in text]
