"""Tells what a file is from its first bytes, for the kinds we take and no others (文件类型)."""

JPEG, PNG, WEBP, HEIC, PDF = "image/jpeg", "image/png", "image/webp", "image/heic", "application/pdf"
M4A, AMR, MP3, MP4 = "audio/mp4", "audio/amr", "audio/mpeg", "video/mp4"
PICTURES = frozenset({JPEG, PNG, WEBP, HEIC, PDF})
"""What is opened, in a child process."""
RECORDINGS = frozenset({M4A, AMR, MP3, MP4})
"""What is kept and played, and never opened here."""
HEAD = 4096
"""So many first bytes are enough to tell."""

HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
HEIF_BRANDS = frozenset({b"mif1", b"msf1"})
"""The container alone: AVIF uses it too, so a brand of the first set must stand beside it."""
AUDIO_BRANDS = frozenset({b"M4A ", b"M4B "})
FILM_BRANDS = frozenset(
    {b"isom", b"mp41", b"mp42", b"mp71", b"avc1", b"M4V ", b"MSNV", b"dash"}
    | {b"iso%d" % number for number in range(2, 10)}
    | {b"3gp%d" % number for number in range(4, 10)}
    | {b"3gr6", b"3gs6", b"3ge6", b"3gg6", b"3g2a", b"3g2b"}
)
"""MP4 and the same container as older phones call it (3GP); QuickTime is another format."""
LONGEST_BRANDS = 512
MP3_BITRATES = {
    True: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Kilobits a second by the header's index from 1, for MPEG 1 and for MPEG 2 and 2.5."""
MP3_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
"""Samples a second by the header's version and index."""


def media_type_of(head: bytes) -> str | None:
    """The media type a file's first `HEAD` bytes give away (all of a shorter file); None for all we do not take.

    A signature counts at the first byte only. Readers that search for one further on are how a file passes
    for a picture here and for a page or a program elsewhere.

    >>> media_type_of(b"%PDF-1.7 ...")
    'application/pdf'
    >>> media_type_of(b"GIF89a...") is None
    True
    """
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP" and head[12:16] in {b"VP8 ", b"VP8L", b"VP8X"}:
        return WEBP
    if head.startswith((b"%PDF-1.", b"%PDF-2.")):
        return PDF
    if head.startswith((b"#!AMR\n", b"#!AMR-WB\n")):
        return AMR
    if head[4:8] == b"ftyp":
        return _by_brand(head)
    return MP3 if _is_mp3(head) else None


def _by_brand(head: bytes) -> str | None:
    """What the box of brands says; the first brand is the file's own word for itself."""
    length = int.from_bytes(head[:4], "big")
    if not 16 <= length <= min(LONGEST_BRANDS, len(head)):
        return None
    own = head[8:12]
    others = {head[start : start + 4] for start in range(16, length - 3, 4)}
    if own in HEIC_BRANDS or (own in HEIF_BRANDS and others & HEIC_BRANDS):
        return HEIC
    if own in AUDIO_BRANDS:
        return M4A
    return MP4 if own in FILM_BRANDS else None


def _is_mp3(head: bytes) -> bool:
    """Frames of MPEG layer III, with or without a tag before them."""
    start = 0
    if head.startswith(b"ID3"):
        size = _tag_size(head)
        if size is None:
            return False
        start = size
    # A tag holds the cover picture and may be longer than what we look at, yet never longer than the file.
    is_beyond = len(head) >= HEAD and start > HEAD - 4
    return is_beyond or _is_frame(head, start)


def _tag_size(head: bytes) -> int | None:
    """Bytes of the ID3 tag: version 2 to 4, length in four groups of seven bits."""
    if len(head) < 10 or head[3] not in {2, 3, 4} or any(byte & 0x80 for byte in head[6:10]):
        return None
    return 10 + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9])


def _is_frame(head: bytes, start: int) -> bool:
    """A frame here and, as far as can be seen, another where it ends: eleven set bits alone are soon met by chance."""
    length = _frame_length(head[start : start + 4])
    if length is None:
        return False
    following = head[start + length : start + length + 4]
    return len(following) < 4 or _frame_length(following) is not None


def _frame_length(header: bytes) -> int | None:
    """Bytes of a layer III frame, by its header; None where this is none."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return None
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    bitrate, rate = header[2] >> 4, header[2] >> 2 & 3
    if version == 1 or layer != 1 or bitrate in {0, 15} or rate == 3:
        return None
    is_first = version == 3
    samples = 144 if is_first else 72
    return samples * MP3_BITRATES[is_first][bitrate - 1] * 1000 // MP3_RATES[version][rate] + (header[2] >> 1 & 1)
