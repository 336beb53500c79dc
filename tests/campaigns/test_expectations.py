"""The judge of the campaign of photographs sees what it must: metadata, a page that lies wrong, the wrong outcome."""

import io

import pytest
from PIL import Image

from tests.campaigns.expectations import ACCEPTED, EITHER, LARGER, REFUSED, WAYS, Case, fits, metadata_in, missing_lines, way_of


def drawing() -> Image.Image:
    """A picture that is different every way it is turned."""
    picture = Image.new("RGB", (120, 80), "white")
    picture.paste((0, 0, 0), (0, 0, 40, 20))
    picture.paste((90, 90, 90), (0, 20, 15, 80))
    return picture


def jpeg(picture: Image.Image, **more) -> bytes:
    """Written as a JPEG."""
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=90, **more)
    return written.getvalue()


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("accept_after_transpose; EXIF stripped", ACCEPTED),
        ("accept if supported", ACCEPTED),
        ("accept or reject with a clear message", EITHER),
        ("accept/clear message", EITHER),
        ("first frame only, or reject", EITHER),
        ("policy; no crash", EITHER),
        ("reject: clear message", REFUSED),
        ("ask for a larger photo", LARGER),
    ],
)
def test_the_words_of_the_list_are_understood(words, outcome):
    """Each says one of four things."""
    assert Case("file", "category", words).outcome == outcome


@pytest.mark.parametrize(
    ("outcome", "status", "upload", "is_fit"),
    [
        (ACCEPTED, 201, {"state": "ready"}, True),
        (ACCEPTED, 201, {"state": "retake", "reason": "too_small"}, True),
        (ACCEPTED, 201, {"state": "refused"}, False),
        (ACCEPTED, 201, {"state": "received"}, False),
        (ACCEPTED, 500, {}, False),
        (REFUSED, 415, {}, True),
        (REFUSED, 201, {"state": "refused"}, True),
        (REFUSED, 201, {"state": "ready"}, False),
        (REFUSED, 500, {}, False),
        (LARGER, 201, {"state": "retake", "reason": "too_small"}, True),
        (LARGER, 201, {"state": "retake", "reason": "dark"}, False),
        (EITHER, 201, {"state": "refused"}, True),
        (EITHER, 201, {"state": "reading"}, False),
    ],
)
def test_what_hangs_or_breaks_fits_nothing(outcome, status, upload, is_fit):
    """An answer that never came to an end is no outcome."""
    assert fits(outcome, status, upload) is is_fit


def test_metadata_is_seen():
    """A plain JPEG has none; a camera's, a printer's or one with something behind it has."""
    marks = Image.Exif()
    marks[0x0112] = 6
    assert metadata_in(jpeg(drawing())) == []
    assert metadata_in(jpeg(drawing(), exif=marks)) == ["segment e1"]
    assert metadata_in(jpeg(drawing(), icc_profile=b"profile")) == ["segment e2"]
    assert metadata_in(jpeg(drawing(), comment=b"me")) == ["segment fe"]
    assert metadata_in(jpeg(drawing()) + b"<html>") == ["trailing bytes"]


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_page_that_lies_wrong_is_seen(way):
    """Turned or mirrored, it is told how."""
    turn, flip = way
    shown = drawing().rotate(turn, expand=True)
    shown = shown.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if flip else shown
    assert way_of(jpeg(shown), jpeg(drawing())) == way


def test_a_viewer_heeds_the_orientation():
    """What the camera says about how it was held belongs to the picture."""
    marks = Image.Exif()
    marks[0x0112] = 6
    held = drawing().rotate(90, expand=True)
    assert way_of(jpeg(drawing()), jpeg(held, exif=marks)) == (0, False)


def test_lines_that_were_not_read_are_named():
    """A piece of a line is enough."""
    assert missing_lines(["5.8", "假一赔十", "TEST"], ["只要5.8元", "假一赔十"]) == ["TEST"]
