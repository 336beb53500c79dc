"""Tells which script a message is written in; only Chinese is read (文字)."""

import unicodedata

_RANGES = (
    ("arabic", 0x0600, 0x06FF),
    ("arabic", 0x0750, 0x077F),
    ("arabic", 0xFB50, 0xFDFF),
    ("arabic", 0xFE70, 0xFEFF),
    ("tibetan", 0x0F00, 0x0FFF),
    ("mongolian", 0x1800, 0x18AF),
    ("cyrillic", 0x0400, 0x052F),
    ("kana", 0x3041, 0x30FF),
    ("hans", 0x3400, 0x4DBF),
    ("hans", 0x4E00, 0x9FFF),
    ("hans", 0xF900, 0xFAFF),
    ("hans", 0x20000, 0x323AF),
)


def script_of(text: str) -> str:
    """The script most letters belong to; digits and marks alone count as Chinese typing.

    Uyghur and Kazakh come as `arabic` (or `cyrillic`), with Tibetan, Mongolian and Latin kept apart.
    """
    counts: dict[str, int] = {}
    for char in text:
        name = _name(char)
        if name is not None:
            counts[name] = counts.get(name, 0) + 1
    if not counts:
        return "hans"
    # A Chinese sign says as much as a handful of letters, and company names carry Latin ones.
    counts["hans"] = counts.get("hans", 0) * 4
    # Japanese is written in signs too, with kana between them that Chinese has none of.
    counts["kana"] = counts.get("kana", 0) * 8
    return max(counts, key=lambda name: counts[name])


def _name(char: str) -> str | None:
    code = ord(char)
    if code < 0x80:
        return "latin" if char.isalpha() else None
    for name, low, high in _RANGES:
        if low <= code <= high:
            return name if unicodedata.category(char)[0] in "LM" else None
    if not char.isalpha():
        return None
    return "latin" if code < 0x250 else "other"
