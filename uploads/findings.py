"""What is found out about a picture: its pages, how good they are, and what stands on them (材料识别结果)."""

import msgspec

Box = tuple[int, int, int, int]
"""x, y, width, height in pixels of the upright page as it is shown (`variant=page`), from its upper left corner."""

BLURRY, DARK, GLARE, CUT_OFF, TOO_SMALL, TILTED = "blurry", "dark", "glare", "cut_off", "too_small", "tilted"
PROBLEMS = (BLURRY, DARK, GLARE, CUT_OFF, TOO_SMALL, TILTED)
"""What may be wrong with a photograph, the worst to read first."""

REFUSALS = (
    "empty",
    "unsupported_type",
    "not_as_claimed",
    "broken",
    "cut_short",
    "too_many_pixels",
    "too_many_pages",
    "too_heavy",
    "locked",
)
"""Why a file is not taken; the words stand in `uploads.ftl` under `refused-<code>`."""


class UnsafeImageError(Exception):
    """A file that cannot or must not be opened; `reason` is one of `REFUSALS`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Quality(msgspec.Struct, frozen=True):
    """Whether a page can be read, and what stands against it (拍摄质量); findings, never a refusal."""

    problems: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.problems


class Page(msgspec.Struct, frozen=True):
    """One page, upright and cropped to the paper where its edges were found."""

    page: int
    """From 1."""
    width: int
    height: int
    quality: Quality
    fingerprint: int
    """64 bits of a perceptual hash, as a signed number; near when few bits differ (Hamming distance)."""
    image: bytes
    """JPEG without metadata, at most 2,016 pixels long: what is shown and read."""
    preview: bytes
    """JPEG without metadata, at most 480 pixels long."""


class CaptureHint(msgspec.Struct, frozen=True):
    """When and where the camera says the picture was taken: a hint for staff, never evidence (拍摄时间、地点)."""

    taken_at: str | None = None
    """As written by the camera, its own clock and zone: YYYY-MM-DDTHH:MM:SS."""
    latitude: float | None = None
    longitude: float | None = None


class Examined(msgspec.Struct, frozen=True):
    """A file that could be opened."""

    media_type: str
    pages: tuple[Page, ...]
    hint: CaptureHint | None = None
    is_complete: bool = True
    """False where pixels were missing or more pages came than are looked at."""


class Line(msgspec.Struct, frozen=True):
    """One line of print as it was read."""

    text: str
    score: float
    """The recogniser's own figure, 0 to 1; not a probability."""
    page: int
    box: Box
    slant: float = 0.0
    """How much its print falls per pixel to the right; 0 where it is level or nobody measured."""


class Rim(msgspec.Struct, frozen=True):
    """What stands along the rim of one round seal, read more than once (印文)."""

    page: int
    box: Box
    readings: tuple[tuple[str, float], ...]
    """Words and the recogniser's figure, each from another look at the same rim."""


class FieldRead(msgspec.Struct, frozen=True):
    """One field of a document as it was read, before anybody confirmed it."""

    name: str
    """What the kind calls it; `readings.toml` says which fact it proposes."""
    value: object
    """Normalised to the fact's kind: ISO date, 18 signs of an ID number, money as a decimal string."""
    raw: str
    """The signs as they were read, kept for ever."""
    score: float
    """The reader's own figure, 0 to 1; calibration turns it into a confidence."""
    page: int
    box: Box
    checks: tuple[str, ...] = ()
    """Structural checks that held: check_digit, date_order, known_value, label_seen; a failed one vetoes the field."""


class TurnedPage(msgspec.Struct, frozen=True):
    """A page that its print showed to lie on its side or upside down, as it is shown from then on."""

    page: int
    width: int
    height: int
    image: bytes
    """JPEG without metadata; takes the place of the page's."""
    preview: bytes


class ReadOut(msgspec.Struct, frozen=True):
    """What was read on the pages of one upload."""

    kind: str
    """A kind of `contract.md` §5; `other` where none fits."""
    kind_score: float
    lines: tuple[Line, ...]
    fields: tuple[FieldRead, ...]
    engine: str
    """Reader and model version, since calibration holds for one engine only."""
    turned: tuple[int, ...] = ()
    """Degrees clockwise each page still had to be turned to be read: 0, 90, 180 or 270; boxes are those after it."""
    turned_pages: tuple[TurnedPage, ...] = ()
    """The pages that were turned, since only a child touches pictures."""
