"""What a file is told by its first bytes, and what is none of ours."""

import io
import zipfile

import pytest
from PIL import Image

from uploads.signatures import HEAD, PICTURES, RECORDINGS, media_type_of


def brands(own: bytes, *others: bytes) -> bytes:
    """The first box of an ISO file that calls itself `own`."""
    body = b"ftyp" + own + bytes(4) + b"".join(others)
    return (len(body) + 4).to_bytes(4, "big") + body + b"\0\0\0\x08free"


def saved(form: str, mode: str = "RGB") -> bytes:
    """A picture of eight pixels as Pillow writes it."""
    out = io.BytesIO()
    Image.new(mode, (8, 8)).save(out, form)
    return out.getvalue()


def mp3(frames: int = 3, header: bytes = b"\xff\xfb\x90\x00", length: int = 417) -> bytes:
    """Frames of 128 kilobits at 44,100 samples a second."""
    return (header + bytes(length - 4)) * frames


def tag(size: int, version: int = 4) -> bytes:
    """An ID3 tag holding `size` bytes."""
    groups = bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3" + bytes([version, 0, 0]) + groups + b"T" * size


def zipped() -> bytes:
    """An archive, as an office document or an app is one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return out.getvalue()


TAKEN = [
    pytest.param(saved("JPEG"), "image/jpeg", id="jpeg"),
    pytest.param(saved("JPEG", "CMYK"), "image/jpeg", id="jpeg-of-a-press"),
    pytest.param(saved("MPO"), "image/jpeg", id="mpo"),
    pytest.param(saved("PNG"), "image/png", id="png"),
    pytest.param(saved("WEBP"), "image/webp", id="webp"),
    pytest.param(brands(b"heic", b"mif1", b"heic"), "image/heic", id="iphone"),
    pytest.param(brands(b"heix"), "image/heic", id="ten-bits"),
    pytest.param(brands(b"mif1", b"mif1", b"heic"), "image/heic", id="some-androids"),
    pytest.param(brands(b"msf1", b"hevc"), "image/heic", id="burst"),
    pytest.param(b"%PDF-1.4\n%\xe2\xe3", "application/pdf", id="pdf"),
    pytest.param(b"%PDF-2.0\n", "application/pdf", id="pdf-2"),
    pytest.param(brands(b"M4A ", b"isom", b"mp42"), "audio/mp4", id="m4a"),
    pytest.param(b"#!AMR\n\x3c", "audio/amr", id="amr"),
    pytest.param(b"#!AMR-WB\n\x44", "audio/amr", id="amr-wide"),
    pytest.param(mp3(), "audio/mpeg", id="mp3-bare"),
    pytest.param(mp3(header=b"\xff\xf3\x84\xc4", length=72 * 64_000 // 24_000), "audio/mpeg", id="mp3-of-mpeg-2"),
    pytest.param(tag(90) + mp3(), "audio/mpeg", id="mp3-with-tag"),
    pytest.param(tag(9_000)[:HEAD], "audio/mpeg", id="mp3-with-cover"),
    pytest.param(brands(b"isom", b"mp41"), "video/mp4", id="mp4"),
    pytest.param(brands(b"mp42", b"mp42"), "video/mp4", id="mp4-android"),
    pytest.param(brands(b"3gp4", b"isom"), "video/mp4", id="3gp-old-phones"),
]


@pytest.mark.parametrize(("head", "expected"), TAKEN)
def test_what_is_taken_is_told(head: bytes, expected: str) -> None:
    """Each kind on the list is known by its first bytes, in the shapes phones send it."""
    assert media_type_of(head[:HEAD]) == expected
    assert expected in PICTURES | RECORDINGS


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff", id="one-byte"),
        pytest.param(saved("GIF"), id="gif"),
        pytest.param(saved("TIFF"), id="tiff"),
        pytest.param(saved("BMP"), id="bmp"),
        pytest.param(saved("JPEG2000"), id="jpeg-2000"),
        pytest.param(saved("AVIF"), id="avif"),
        pytest.param(brands(b"mif1", b"avif", b"mif1"), id="avif-as-heif"),
        pytest.param(brands(b"qt  "), id="quicktime"),
        pytest.param(brands(b"crx "), id="raw"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", id="svg"),
        pytest.param(b"<!doctype html><script>", id="html"),
        pytest.param(b"%!PS-Adobe-3.0 EPSF-3.0", id="eps"),
        pytest.param(b"%PDF-x", id="pdf-of-no-version"),
        pytest.param(zipped(), id="zip"),
        pytest.param(b"MZ\x90\0", id="program"),
        pytest.param(b"\x7fELF", id="elf"),
        pytest.param(b"#!/bin/sh\n", id="script"),
        pytest.param(b"#!AMR_MC1.0\n", id="amr-many-channels"),
        pytest.param(b"RIFF\x24\0\0\0WAVEfmt ", id="wave"),
        pytest.param(b"RIFF\x24\0\0\0WEBPJUNK", id="webp-without-picture"),
        pytest.param("诊断证明书".encode("utf-16"), id="text-of-two-bytes"),
        pytest.param(b"\xff\xf1\x50\x80" + bytes(300), id="aac-bare"),
        pytest.param(mp3(1) + b"<html>" + bytes(100), id="one-frame-then-another-thing"),
        pytest.param(tag(20) + b"<!doctype html>", id="tag-then-another-thing"),
        pytest.param(b"ID3\x09\0\0\0\0\0\0" + bytes(40), id="tag-of-no-version"),
        pytest.param(b"ID3\x04\0\0\xff\0\0\0" + bytes(40), id="tag-of-no-length"),
        pytest.param(b"ID3 is a format", id="tag-in-words"),
        pytest.param(b"ID3", id="tag-cut-off"),
        pytest.param(tag(9_000)[:2_000], id="tag-longer-than-the-file"),
        pytest.param(b"\0\0\0\0ftypheic" + bytes(40), id="brands-without-end"),
        pytest.param(b"\x7f\0\0\0ftypheic" + bytes(40), id="brands-beyond-the-file"),
    ],
)
def test_everything_else_is_unknown(head: bytes) -> None:
    """What is not on the list has no type, however near it comes."""
    assert media_type_of(head[:HEAD]) is None


@pytest.mark.parametrize("before", [b"\n", b"GIF89a", b"PK\x03\x04", b"<!--"], ids=["line", "gif", "zip", "html"])
@pytest.mark.parametrize(("head", "expected"), TAKEN)
def test_a_signature_counts_at_the_first_byte_only(before: bytes, head: bytes, expected: str) -> None:
    """A file that is one thing at its start and another further on is not taken for the other."""
    assert media_type_of((before + head)[:HEAD]) is None


@pytest.mark.parametrize(("head", "expected"), TAKEN)
def test_a_file_cut_off_anywhere_is_told_without_trouble(head: bytes, expected: str) -> None:
    """However few bytes arrived, the answer is the type or none, never an error or another type."""
    assert {media_type_of(head[:length]) for length in range(min(len(head), 64))} <= {expected, None}
