"""Signs requests to Alipay and checks its answers: RSA2, which is RSA with SHA-256 (PKCS #1 v1.5)."""

import base64
import re
from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_private_key, load_der_public_key

_SMALLEST = 2048
_FRAME = re.compile(r"-----[A-Z ]+-----")


def read_private_key(text: str) -> RSAPrivateKey:
    """Our key, as PEM or as the bare base64 that Alipay's tool writes; ValueError never repeats it."""
    try:
        key = load_der_private_key(_der(text), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise ValueError("a private RSA key, as PEM or base64") from None
    if not isinstance(key, RSAPrivateKey) or key.key_size < _SMALLEST:
        raise ValueError(f"a private RSA key of {_SMALLEST} bits or more")
    return key


def read_public_key(text: str) -> RSAPublicKey:
    """Alipay's key, as PEM or bare base64."""
    try:
        key = load_der_public_key(_der(text))
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise ValueError("a public RSA key, as PEM or base64") from None
    if not isinstance(key, RSAPublicKey) or key.key_size < _SMALLEST:
        raise ValueError(f"a public RSA key of {_SMALLEST} bits or more")
    return key


def signed_text(parameters: Mapping[str, str]) -> bytes:
    """What a signature stands for: every parameter but `sign` that says something, sorted by name, not escaped.

    >>> signed_text({"method": "m", "app_id": "1", "sign": "x", "empty": ""})
    b'app_id=1&method=m'
    """
    said = sorted((name, value) for name, value in parameters.items() if name != "sign" and value)
    return "&".join(f"{name}={value}" for name, value in said).encode()


def sign(key: RSAPrivateKey, text: bytes) -> str:
    """The signature, in base64."""
    return base64.b64encode(key.sign(text, PKCS1v15(), SHA256())).decode()


def is_signed(key: RSAPublicKey, text: bytes, signature: str) -> bool:
    """Whether the owner of a key signed just this."""
    try:
        key.verify(base64.b64decode(signature, validate=True), text, PKCS1v15(), SHA256())
    except (InvalidSignature, ValueError):
        return False
    return True


def _der(text: str) -> bytes:
    # In an environment variable the line ends of a PEM are often written as \n, or lost.
    bare = _FRAME.sub("", text.replace("\\n", "\n"))
    return base64.b64decode("".join(bare.split()), validate=True)
