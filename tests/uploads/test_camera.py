"""What a camera wrote is read where it is sound, and never spoils a picture."""

import numpy as np
import pytest

from tests.uploads.images import exif
from uploads.camera import Notes, notes_of
from uploads.findings import CaptureHint

WHOLE = {"at": "2026:11:20 08:30:15", "place": (30.5, -104.25)}


@pytest.mark.parametrize("order", ["<", ">"], ids=["intel", "motorola"])
def test_sound_notes_are_read(order: str) -> None:
    """Which way is up, the camera's own clock, and the place with south and west below zero."""
    hint = CaptureHint("2026-11-20T08:30:15", 30.5, -104.25)
    assert notes_of(exif(6, order=order, **WHOLE)) == Notes(6, hint)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        pytest.param(b"", Notes(), id="none"),
        pytest.param(b"II*\0", Notes(), id="a-mark-alone"),
        pytest.param(b"XX*\0" + exif(6)[4:], Notes(), id="no-byte-order"),
        pytest.param(exif(0), Notes(), id="no-way-up"),
        pytest.param(exif(9), Notes(), id="a-ninth-way-up"),
        pytest.param(exif(3, at="0000:00:00 00:00:00"), Notes(3), id="clock-never-set"),
        pytest.param(exif(3, at="2026:02:30 08:00:00"), Notes(3), id="no-such-day"),
        pytest.param(exif(3, at="yesterday"), Notes(3), id="words"),
        pytest.param(exif(3, place=(0.0, 0.0)), Notes(3), id="no-fix"),
        pytest.param(exif(3, place=(91.0, 20.0)), Notes(3), id="beyond-the-pole"),
        pytest.param(exif(3, place=(20.0, 181.0)), Notes(3), id="beyond-the-date-line"),
    ],
)
def test_what_is_not_sound_is_no_note(notes: bytes, expected: Notes) -> None:
    """A clock that was never set, a place without a fix and a way up that does not exist are left out."""
    assert notes_of(notes) == expected


def test_broken_notes_raise_nothing() -> None:
    """Cut off at every byte and with bytes changed by chance, notes are read as far as they go."""
    whole = exif(6, **WHOLE)
    rng = np.random.default_rng(3)
    for length in range(len(whole)):
        assert 1 <= notes_of(whole[:length]).orientation <= 8
    for _ in range(500):
        damaged = bytearray(whole)
        for at in rng.integers(0, len(whole), 4):
            damaged[at] = rng.integers(256)
        notes = notes_of(bytes(damaged))
        assert 1 <= notes.orientation <= 8
        assert notes.hint is None or abs(notes.hint.latitude or 0) <= 90


def test_a_table_that_claims_to_be_endless_is_left_early() -> None:
    """A count of entries beyond the notes costs nothing, and what stands first is read all the same."""
    whole = bytearray(exif(8))
    whole[8:10] = b"\xff\xff"
    assert notes_of(bytes(whole)).orientation == 8
