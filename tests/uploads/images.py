"""Pictures and the files around them, as phones write them and as nobody should, all built here."""

import io
import struct
import zlib
from collections.abc import Iterable

import numpy as np
import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()


def pattern(width: int, height: int) -> Image.Image:
    """A picture that is another one however it is turned: red to the right, green to the bottom, a blue corner."""
    across = np.linspace(0, 255, width, dtype=np.uint8)[None, :].repeat(height, 0)
    down = np.linspace(0, 255, height, dtype=np.uint8)[:, None].repeat(width, 1)
    blue = np.zeros((height, width), np.uint8)
    blue[: height // 4, : width // 4] = 255
    return Image.fromarray(np.dstack([across, down, blue]))


def saved(image: Image.Image, form: str, **how: object) -> bytes:
    """The picture as a file."""
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    """The picture in a file of ours."""
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def noise(width: int, height: int, seed: int = 1) -> Image.Image:
    """A picture that cannot be packed much."""
    return Image.fromarray(np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


def segment(marker: int, payload: bytes) -> bytes:
    """One segment of a JPEG."""
    return bytes([0xFF, marker]) + (len(payload) + 2).to_bytes(2, "big") + payload


def after_start(jpeg: bytes, inserted: bytes) -> bytes:
    """A JPEG with something put behind its first mark."""
    return jpeg[:2] + inserted + jpeg[2:]


def scan_bomb(scans: int, width: int = 4_000, height: int = 4_000) -> bytes:
    """A small progressive JPEG whose many scans each go over the whole picture."""
    frame = segment(0xC2, struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00")
    tables = segment(0xDB, b"\0" + b"\1" * 64) + segment(0xC4, b"\x10" + b"\1" + bytes(15) + b"\0")
    first = segment(0xC4, b"\0\1" + bytes(15) + b"\0") + segment(0xDA, b"\1\1\0\0\0\0") + bytes(4)
    scan = segment(0xDA, b"\1\1\0\1\x3f\0") + bytes(4)
    return b"\xff\xd8" + tables + frame + first + scan * scans + b"\xff\xd9"


def chunk(kind: bytes, body: bytes) -> bytes:
    """One chunk of a PNG with the right sum."""
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def png(*chunks: bytes, width: int = 64, height: int = 48, rows: bytes | None = None) -> bytes:
    """A grey PNG with more chunks before its pixels."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    pixels = zlib.compress(b"\0" * (width + 1) * height) if rows is None else rows
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def bomb(length: int) -> bytes:
    """Zeros by the million, packed to a thousandth."""
    return zlib.compress(bytes(length), 9)


def box(kind: bytes, body: bytes) -> bytes:
    """One box of a HEIC or chunk of a film."""
    return (len(body) + 8).to_bytes(4, "big") + kind + body


def exif(orientation: int = 1, *, order: str = "<", at: str = "", place: tuple[float, float] | None = None) -> bytes:
    """A camera's notes: which way is up, when, and where."""
    mark = {"<": b"II*\0", ">": b"MM\0*"}[order]
    entries = [(0x0112, 3, 1, struct.pack(order + "HH", orientation, 0))]
    tail_at = 8 + 2 + 12 * (1 + bool(at) + bool(place)) + 4
    tail = b""
    if at:
        text = at.encode() + b"\0"
        table = _table([(0x9003, 2, len(text), struct.pack(order + "I", tail_at + 18))], order)
        entries.append((0x8769, 4, 1, struct.pack(order + "I", tail_at)))
        tail += table + text
    if place:
        start = tail_at + len(tail)
        entries.append((0x8825, 4, 1, struct.pack(order + "I", start)))
        tail += _place(place, start, order)
    return mark + struct.pack(order + "I", 8) + _table(entries, order) + tail


def _table(entries: Iterable[tuple[int, int, int, bytes]], order: str) -> bytes:
    rows = [struct.pack(order + "HHI", tag, kind, count) + value for tag, kind, count, value in entries]
    return struct.pack(order + "H", len(rows)) + b"".join(rows) + bytes(4)


def _place(place: tuple[float, float], start: int, order: str) -> bytes:
    values_at = start + 2 + 12 * 4 + 4
    sides = [b"N" if place[0] >= 0 else b"S", b"E" if place[1] >= 0 else b"W"]
    entries, values = [], b""
    for number, (side, degrees) in enumerate(zip(sides, map(abs, place), strict=True)):
        entries.append((1 + 2 * number, 2, 2, side + bytes(3)))
        entries.append((2 + 2 * number, 5, 3, struct.pack(order + "I", values_at + len(values))))
        whole = int(degrees)
        values += struct.pack(order + "6I", whole, 1, int((degrees - whole) * 60 * 10_000), 10_000, 0, 1)
    return _table(entries, order) + values


def pdf(*pages: str, rotate: int = 0, extra: str = "", size: str = "595 842") -> bytes:
    """A document of pages, each with the drawing orders given."""
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    for number, drawing in enumerate(pages):
        content = 4 + 2 * number
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size}] /Rotate {rotate} /Contents {content} 0 R >>"
        )
        objects.append(f"<< /Length {len(drawing)} >>\nstream\n{drawing}\nendstream")
    return _numbered(objects, extra)


def laughing_pdf(levels: int = 30) -> bytes:
    """A document of one page whose drawing repeats a drawing that repeats a drawing, some thousand million times."""
    head = "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] {resources} /Length {length} >>"
    form = head + "\nstream\n{drawing}\nendstream"
    twice = "/F Do /F Do"
    uses = "/Resources << /XObject << /F {} 0 R >> >>"
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {uses.format(5)} >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page]
    objects.append(f"<< /Length {len(twice)} >>\nstream\n{twice}\nendstream")
    for level in range(levels):
        objects.append(form.format(resources=uses.format(6 + level), length=len(twice), drawing=twice))
    objects.append(form.format(resources="", length=len("0 0 9 9 re f"), drawing="0 0 9 9 re f"))
    return _numbered(objects, "")


def _numbered(objects: list[str], extra: str) -> bytes:
    out, offsets = b"%PDF-1.5\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    out += f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R {extra} >>\n".encode()
    return out + f"startxref\n{start}\n%%EOF\n".encode()


def locked_pdf() -> bytes:
    """A document whose key nobody has: its check of the password fits none."""
    key, rights = "<" + "5a" * 32 + ">", "<" + "a5" * 32 + ">"
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {rights} /U {key} /P -4 >> /ID [<00><00>]"
    return pdf("0 0 100 100 re f", extra=lock)
