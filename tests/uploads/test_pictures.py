"""A picture is opened safely: the first one in the file, in plain colours, upright, and whatever is hostile refused."""

import zlib
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from tests.uploads.images import (
    after_start, bomb, box, chunk, exif, noise, opened, pattern, png, saved, scan_bomb, segment,
)  # fmt: skip
from uploads.examination import examine
from uploads.findings import UnsafeImageError
from uploads.pictures import Picture, open_picture, turned
from uploads.signatures import media_type_of

SIZE = (160, 96)
PATTERN = pattern(*SIZE)
JPEG = saved(PATTERN, "JPEG", quality=95)


def open_it(content: bytes, length: int = 2_000) -> Picture:
    """The picture as its signature says it is to be opened."""
    return open_picture(media_type_of(content), content, length)


def refusal(content: bytes) -> str:
    """Why a file is not taken."""
    with pytest.raises(UnsafeImageError) as refused:
        examine(content)
    return refused.value.reason


def is_like(pixels: np.ndarray, image: Image.Image, most: float = 6.0) -> bool:
    """Whether the pixels show an image, but for what packing changes."""
    expected = np.asarray(image.convert("RGB")).astype(int)
    return pixels.shape == expected.shape and np.abs(pixels - expected).mean() < most


def moving(form: str, **how: object) -> bytes:
    """The pattern with noise as its second picture."""
    return saved(PATTERN, form, save_all=True, append_images=[noise(*SIZE)], **how)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: JPEG, id="jpeg"),
        pytest.param(lambda: saved(PATTERN, "JPEG", quality=95, progressive=True), id="jpeg-progressive"),
        pytest.param(lambda: moving("MPO", quality=95), id="mpo"),
        pytest.param(lambda: saved(PATTERN, "PNG"), id="png"),
        pytest.param(lambda: saved(PATTERN.convert("RGBA"), "PNG"), id="png-alpha"),
        pytest.param(lambda: saved(PATTERN, "WEBP", quality=95), id="webp"),
        pytest.param(lambda: saved(PATTERN, "WEBP", lossless=True), id="webp-lossless"),
        pytest.param(lambda: moving("WEBP", quality=95), id="webp-moving"),
        pytest.param(lambda: saved(PATTERN, "HEIF", quality=95), id="heic"),
        pytest.param(lambda: moving("PNG"), id="png-animated"),
        pytest.param(lambda: after_start(JPEG, segment(0xFE, b"x") + b"junk"), id="junk-between-segments"),
        pytest.param(lambda: JPEG + saved(noise(*SIZE), "JPEG"), id="second-picture-behind"),
        pytest.param(lambda: saved(PATTERN, "PNG") + b"PK\x03\x04", id="archive-behind"),
        pytest.param(lambda: saved(PATTERN, "HEIF", quality=95) + b"\0\0\0\x10SEFT12345678", id="makers-trailer"),
    ],
)
def test_the_first_picture_is_the_one(make: Callable[[], bytes]) -> None:
    """Whatever else a file carries, its first picture is shown, right side up and in its colours."""
    picture = open_it(make())
    assert is_like(picture.pixels, PATTERN)
    assert (picture.full_length, picture.is_complete) == (160, True)


def grey_ramp(mode: str) -> Image.Image:
    """The same slope from black to white, in a mode of its own."""
    ramp = np.linspace(0, 65_535, 160).astype(np.uint16)[None, :].repeat(96, 0)
    return Image.fromarray(ramp if mode == "I;16" else (ramp >> 8).astype(np.uint8)).convert(mode)


@pytest.mark.parametrize("mode", ["L", "I;16", "LA", "P", "CMYK", "1"])
@pytest.mark.parametrize("length", [2_000, 40], ids=["whole", "smaller"])
def test_every_kind_of_colour_becomes_plain(mode: str, length: int) -> None:
    """A grey slope stays one in sixteen bits, a palette, a press's inks and plain black and white."""
    form = "JPEG" if mode == "CMYK" else "PNG"
    across = open_it(saved(grey_ramp(mode), form), length).pixels.mean(axis=(0, 2))
    expected = np.linspace(0, 255, len(across))
    assert np.abs(across - expected).mean() < (60 if mode == "1" else 8)
    assert across[-8:].mean() - across[:8].mean() > 200


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_what_shines_through_stands_on_white(form: str) -> None:
    """A signature on nothing is black on white, not black on black."""
    clear = Image.new("RGBA", (90, 60), (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), (30, 20, 60, 40))
    pixels = open_it(saved(clear, form, lossless=True)).pixels
    assert (pixels[0, 0].tolist(), pixels[30, 45].tolist()) == ([255] * 3, [0] * 3)


def test_a_palette_with_a_hole_stands_on_white() -> None:
    """The colour a palette calls transparent is paper as well."""
    image = Image.new("P", (64, 64), 1)
    image.putpalette([0, 0, 0, 10, 10, 10])
    assert (open_it(saved(image, "PNG", transparency=1)).pixels == 255).all()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_the_cameras_word_on_what_is_up_is_followed(form: str, orientation: int) -> None:
    """Each of the eight ways to hold a camera ends upright, as Pillow has it too."""
    content = saved(PATTERN, form, exif=b"Exif\0\0" + exif(orientation))
    expected = turned(np.asarray(PATTERN), orientation)
    assert is_like(open_it(content).pixels, Image.fromarray(np.ascontiguousarray(expected)), 12)
    sideways = {5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 8: Image.Transpose.ROTATE_90}
    if orientation in sideways:
        assert is_like(expected, PATTERN.transpose(sideways[orientation]), 0.1)


def test_heic_is_not_turned_twice() -> None:
    """HEIC turns itself by its own boxes; the camera's word beside them must not turn it again."""
    content = saved(PATTERN, "HEIF", quality=95, exif=b"Exif\0\0" + exif(6))
    assert is_like(open_it(content).pixels, PATTERN.transpose(Image.Transpose.ROTATE_270), 12)


@pytest.mark.parametrize("length", [330, 167, 80], ids=["half", "odd", "quarter"])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "HEIF"])
def test_a_big_picture_is_made_smaller_while_it_is_opened(form: str, length: int) -> None:
    """What comes out is as long as asked for or a little longer, never twice that, and shows the same."""
    image = pattern(671, 307)
    picture = open_it(saved(image, form), length)
    long = max(picture.pixels.shape)
    assert length <= long < 2 * length
    assert picture.full_length == 671
    assert is_like(picture.pixels, image.resize(picture.pixels.shape[1::-1]), 6)


def test_a_picture_that_ran_out_of_data_is_told() -> None:
    """A JPEG whose data end early but whose end mark stands shows grey below, and is marked as incomplete."""
    whole = saved(noise(200, 200), "JPEG")
    short = whole[: len(whole) * 2 // 3] + b"\xff\xd9"
    assert open_it(whole).is_complete
    assert not open_it(short).is_complete


def test_a_picture_with_foreign_signs_among_its_data_is_told() -> None:
    """Damage within the data is seen by signs that never stand there."""
    whole = saved(noise(200, 200), "JPEG", restart_marker_blocks=4)
    at = len(whole) * 2 // 3
    assert not open_it(whole[:at] + b"\xff\x9f" + whole[at + 2 :]).is_complete


WEBP = saved(PATTERN, "WEBP", lossless=True)
HEIC = saved(PATTERN, "HEIF")
PNG = saved(PATTERN, "PNG")
BRANDS = box(b"ftyp", b"heic\0\0\0\0mif1")
HEAD = chunk(b"IHDR", (30_000).to_bytes(4, "big") * 2 + b"\x08\0\0\0\0")
HOSTILE = [
    pytest.param(lambda: b"", "empty", id="empty"),
    pytest.param(lambda: b"<svg/>", "unsupported_type", id="svg"),
    pytest.param(lambda: saved(PATTERN, "GIF"), "unsupported_type", id="gif"),
    pytest.param(lambda: saved(PATTERN, "TIFF"), "unsupported_type", id="tiff"),
    pytest.param(lambda: b"\0\0\0\x14ftypM4A \0\0\0\0isom", "unsupported_type", id="recording"),
    pytest.param(lambda: PNG[:8] + HEAD + chunk(b"IEND", b""), "too_many_pixels", id="png-of-900-megapixels"),
    pytest.param(lambda: scan_bomb(1, 65_500, 1), "too_many_pixels", id="jpeg-long-as-a-street"),
    pytest.param(lambda: scan_bomb(1, 8_000, 6_300), "too_many_pixels", id="jpeg-of-50.4-megapixels"),
    pytest.param(lambda: saved(Image.new("1", (12_001, 40)), "PNG"), "too_many_pixels", id="edge"),
    pytest.param(lambda: saved(Image.new("L", (16_000, 4)), "WEBP"), "too_many_pixels", id="webp-long"),
    pytest.param(lambda: saved(Image.new("L", (5_200, 4_000)), "WEBP", method=0), "too_heavy", id="webp-of-21-megapixels"),
    pytest.param(lambda: scan_bomb(100), "too_heavy", id="scans"),
    pytest.param(lambda: scan_bomb(0, 0, 0), "broken", id="no-pixels"),
    pytest.param(lambda: after_start(JPEG, segment(0xFE, b"") * 5_000), "too_heavy", id="segments"),
    pytest.param(lambda: png(chunk(b"zTXt", b"a\0\0" + bomb(200_000_000))), "too_heavy", id="text-bomb"),
    pytest.param(lambda: png(chunk(b"iTXt", b"a\0\1\0\0\0" + bomb(9_000_000))), "too_heavy", id="foreign-text-bomb"),
    pytest.param(lambda: png(chunk(b"iCCP", b"a\0\0" + bomb(9_000_000))), "too_heavy", id="profile-bomb"),
    pytest.param(lambda: png(*[chunk(b"zTXt", b"a\0\0" + bomb(900_000))] * 10), "too_heavy", id="many-texts"),
    pytest.param(lambda: png(*[chunk(b"tEXt", b"")] * 20_001), "too_heavy", id="chunks"),
    pytest.param(lambda: png(rows=zlib.compress(b"\0" * 99)), "cut_short", id="too-few-rows"),
    pytest.param(lambda: png(rows=b"no deflate"), "broken", id="rows-of-nothing"),
    pytest.param(lambda: PNG[:60] + bytes([PNG[60] ^ 1]) + PNG[61:], "broken", id="png-sum"),
    pytest.param(lambda: PNG[:8] + b"\xff" * 40, "broken", id="png-of-noise"),
    pytest.param(lambda: PNG[:8] + chunk(b"IDAT", b"") + PNG[8:], "broken", id="png-without-head"),
    pytest.param(lambda: PNG[:-12], "cut_short", id="png-without-end"),
    pytest.param(lambda: PNG[: len(PNG) // 2], "cut_short", id="png-half"),
    pytest.param(lambda: JPEG[:-2], "cut_short", id="jpeg-without-end"),
    pytest.param(lambda: JPEG[: len(JPEG) // 2], "cut_short", id="jpeg-half"),
    pytest.param(lambda: JPEG[:30], "cut_short", id="jpeg-head"),
    pytest.param(lambda: b"\xff\xd8\xff\xd9", "broken", id="jpeg-of-nothing"),
    pytest.param(lambda: after_start(JPEG, b"\xff\xfe\0\1"), "broken", id="segment-shorter-than-itself"),
    pytest.param(lambda: after_start(JPEG, segment(0xC9, bytes(15))), "broken", id="arithmetic"),
    pytest.param(lambda: after_start(JPEG, segment(0xC0, bytes(15))), "broken", id="two-frames"),
    pytest.param(lambda: after_start(JPEG, segment(0xDA, b"\1\1\0\0\0\0")), "broken", id="scan-before-frame"),
    pytest.param(lambda: WEBP[:-30], "cut_short", id="webp-half"),
    pytest.param(lambda: WEBP[:12] + b"VP8L\xff\xff\xff\x7f" + WEBP[20:], "cut_short", id="webp-chunk-too-long"),
    pytest.param(lambda: WEBP[:20] + b"\0" + WEBP[21:], "broken", id="webp-of-noise"),
    pytest.param(lambda: HEIC[:-40], "cut_short", id="heic-half"),
    pytest.param(lambda: HEIC[:40], "cut_short", id="heic-brands-only"),
    pytest.param(lambda: BRANDS + bytes(99), "broken", id="heic-of-noise"),
    pytest.param(lambda: BRANDS + box(b"meta", bytes(99)), "broken", id="heic-of-empty-boxes"),
]
"""How to make each, since some are heavy to make, and the word it is refused with."""


@pytest.mark.parametrize(("make", "reason"), HOSTILE)
def test_what_is_hostile_or_broken_is_refused_with_its_reason(make: Callable[[], bytes], reason: str) -> None:
    """Each file that cannot or must not be opened gets the word that helps, before anything big is decoded."""
    assert refusal(make()) == reason


@pytest.mark.parametrize("whole", [JPEG, PNG, WEBP, HEIC], ids=["jpeg", "png", "webp", "heic"])
def test_a_file_cut_off_anywhere_is_refused(whole: bytes) -> None:
    """However many bytes are missing, half a document never passes for one, and nothing but a refusal comes of it."""
    for length in range(8, len(whole) - 1, max(1, len(whole) // 40)):
        with pytest.raises(UnsafeImageError):
            examine(whole[:length])


@pytest.mark.parametrize("whole", [JPEG, PNG, WEBP, HEIC], ids=["jpeg", "png", "webp", "heic"])
def test_damage_anywhere_is_a_picture_or_a_refusal(whole: bytes) -> None:
    """A file with bytes changed by chance is opened or refused; no other error comes through."""
    rng = np.random.default_rng(4)
    for _ in range(40):
        damaged = bytearray(whole)
        for at in rng.integers(0, len(whole), 6):
            damaged[at] = rng.integers(256)
        try:
            assert examine(bytes(damaged)).pages
        except UnsafeImageError as error:
            assert error.reason != "empty"  # noqa: PT017


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_nothing_of_the_file_is_left_in_what_is_shown(form: str) -> None:
    """Camera, place, colour profile, comments and what stood behind the end are gone from page and preview."""
    notes = b"Exif\0\0" + exif(1, at="2026:11:20 08:30:00", place=(30.5, 104.25)) + b"SECRETNOTE"
    content = saved(PATTERN, form, exif=notes, icc_profile=b"SECRETPROFILE" * 20)
    content += b"<script>SECRETTAIL</script>" if form != "WEBP" else b""
    found = examine(content)
    assert (found.hint.taken_at, found.hint.latitude, found.hint.longitude) == ("2026-11-20T08:30:00", 30.5, 104.25)
    for shown in (found.pages[0].image, found.pages[0].preview):
        assert b"SECRET" not in shown
        assert not set(opened(shown).info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert shown.endswith(b"\xff\xd9")


def test_what_is_shown_is_never_longer_than_it_may_be() -> None:
    """A page is at most 2,016 pixels long and its preview 480; a small picture is not blown up."""
    page = examine(saved(pattern(3_001, 1_500), "JPEG")).pages[0]
    assert (page.width, page.height) == opened(page.image).size == (2_016, 1_008)
    assert opened(page.preview).size == (480, 240)
    small = examine(saved(pattern(65, 11), "PNG")).pages[0]
    assert (small.width, small.height, small.quality.problems) == (65, 11, ("too_small",))


def test_a_line_of_pixels_can_be_shown() -> None:
    """The thinnest picture within the limits has a page and a preview."""
    page = examine(saved(Image.new("L", (9_000, 1), 200), "PNG")).pages[0]
    assert opened(page.image).height == opened(page.preview).height == 1
