"""Mobile numbers of the mainland: one written form, and one that may be shown."""

import re
import unicodedata

_MOBILE = re.compile(r"(?:(?:\+|00)?86)?(1[3-9][0-9]{9})")
_SEPARATORS = str.maketrans("", "", " -\u00a0\u3000")


def normalise(written: str) -> str | None:
    """The eleven digits of a mobile number (手机号), or None if it is not one.

    >>> normalise("+86 138 0013 8000")
    '13800138000'
    """
    if len(written) > 40:
        return None
    plain = unicodedata.normalize("NFKC", written).translate(_SEPARATORS)
    match = _MOBILE.fullmatch(plain)
    return match[1] if match else None


def masked_phone(phone: str) -> str:
    """The number as it may be shown.

    >>> masked_phone("13800138000")
    '138****8000'
    """
    return f"{phone[:3]}****{phone[-4:]}"
