"""Seals personal content at rest, and makes blind indexes to find it again."""

import base64
import contextlib
import hmac
import os
import secrets
import struct
from collections.abc import Callable
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

AES, SM4 = "aes-256-gcm", "sm4-gcm"
_KEY_BYTES = {AES: 32, SM4: 16}
_HEADER = struct.Struct(">BI")
"""Format 1, then the number of the key."""
_FORMAT, _NONCE, _TAG = 1, 12, 16
OVERHEAD = _HEADER.size + _NONCE + _TAG
"""Bytes by which something sealed is longer than it was."""


class SealError(Exception):
    """Something sealed cannot be sealed or opened."""


class UnknownKeyError(SealError):
    """The ring lacks the key that sealed this."""

    def __init__(self, key_id: int | str) -> None:
        super().__init__(f"no key {key_id} in the ring; keep retired keys as long as data needs them")
        self.key_id = key_id


class BrokenSealError(SealError):
    """Changed, cut off, moved from another place, or sealed by a key of the same number."""


class SealingKey(msgspec.Struct, frozen=True):
    """One key, known by its number; a higher number is newer."""

    id: int
    algorithm: str
    secret: bytes

    def __post_init__(self) -> None:
        if len(self.secret) != _KEY_BYTES.get(self.algorithm):
            raise SealError(f"key {self.id}: {self.algorithm} with {len(self.secret)} bytes")

    def __repr__(self) -> str:
        return f"SealingKey({self.id}, {self.algorithm})"


class KeyRing(msgspec.Struct, frozen=True):
    """Every key still in use, and the secret of the blind indexes, which does not rotate."""

    keys: tuple[SealingKey, ...]
    index_secret: bytes

    def __post_init__(self) -> None:
        if not self.keys or len({key.id for key in self.keys}) != len(self.keys):
            raise SealError("a ring needs at least one key, and each number once")
        if len(self.index_secret) < 32:
            raise SealError("the secret of the indexes needs 32 bytes")

    def __repr__(self) -> str:
        return f"KeyRing({', '.join(map(repr, self.keys))})"

    @classmethod
    def new(cls, algorithm: str = AES) -> "KeyRing":
        """A ring with one fresh key."""
        return cls((_fresh_key(1, algorithm),), secrets.token_bytes(32))

    @classmethod
    def parse(cls, text: str) -> "KeyRing":
        """Reads `index SECRET` and `seal NUMBER ALGORITHM SECRET`, split by lines or `;`.

        Secrets are base64; the text comes from the key file or, where secrets are kept
        elsewhere, from the settings.
        """
        keys, index_secret = [], b""
        lines = text.replace(";", "\n").splitlines()
        for number, line in enumerate(lines, 1):
            match line.split():
                case ["index", secret]:
                    index_secret = _secret(secret, number)
                case ["seal", key_id, algorithm, secret] if key_id.isdecimal():
                    keys.append(SealingKey(int(key_id), algorithm, _secret(secret, number)))
                case []:
                    continue
                case _:
                    # The line itself stays out of the message: it may hold a secret.
                    raise SealError(f"key ring, line {number}: expected index … or seal …")
        return cls(tuple(keys), index_secret)

    @classmethod
    def load_or_create(cls, path: Path, algorithm: str = AES) -> "KeyRing":
        """The ring of a key file, made with a fresh key on the first start."""
        if not path.exists():
            _write_durably(path, cls.new(algorithm).text())
        # Read again: of two first starts at once, both must go on with the same keys.
        return cls.parse(path.read_text("ascii", errors="replace"))

    def text(self) -> str:
        """What `parse` reads."""
        lines = [f"index {base64.b64encode(self.index_secret).decode()}"]
        lines += [f"seal {key.id} {key.algorithm} {base64.b64encode(key.secret).decode()}" for key in self.keys]
        return "\n".join(lines) + "\n"

    def rotated(self, algorithm: str = AES) -> "KeyRing":
        """This ring with a fresh newest key; older keys still open what they sealed."""
        newest = max(key.id for key in self.keys)
        return KeyRing((*self.keys, _fresh_key(newest + 1, algorithm)), self.index_secret)


class Sealer:
    """Seals with the newest key of a ring and opens with any of them.

    The place ("assertion|<id>|body") is bound to the content: a sealed value copied to
    another row or column does not open there.
    """

    def __init__(self, ring: KeyRing, *, index_digest: str = "sha256") -> None:
        """`index_digest` is sha256 or sm3; like the index secret it must stay the same."""
        self._ciphers = {key.id: _CIPHERS[key.algorithm](key.secret) for key in ring.keys}
        self.key_id = max(self._ciphers)
        self._header = _HEADER.pack(_FORMAT, self.key_id)
        self._newest = self._ciphers[self.key_id]
        self._digest = index_digest
        self._index_secret = ring.index_secret
        self._purposes: dict[str, bytes] = {}

    def seal(self, plain: bytes | memoryview, *, place: str) -> bytes:
        """Header, nonce, ciphertext and tag."""
        nonce = os.urandom(_NONCE)
        return self._header + nonce + self._newest.encrypt(nonce, plain, self._header + place.encode())

    def open(self, sealed: bytes, *, place: str) -> bytes:
        """What was sealed for this place; raises rather than give anything doubtful."""
        key_id = key_id_of(sealed)
        cipher = self._ciphers.get(key_id)
        if cipher is None:
            raise UnknownKeyError(key_id)
        start = _HEADER.size + _NONCE
        header, nonce = sealed[: _HEADER.size], sealed[_HEADER.size : start]
        try:
            return cipher.decrypt(nonce, sealed[start:], header + place.encode())
        except InvalidTag:
            raise BrokenSealError(f"sealed by key {key_id}, does not open as {place}") from None

    def index(self, value: str, *, purpose: str) -> str:
        """A stand-in by which equal values are found; one purpose says nothing of another."""
        secret = self._purposes.get(purpose)
        if secret is None:
            label = f"index|{purpose}".encode()
            secret = self._purposes[purpose] = hmac.digest(self._index_secret, label, self._digest)
        digest = hmac.digest(secret, value.encode(), self._digest)
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    def key_ids(self) -> tuple[int, ...]:
        """The numbers of all keys in the ring."""
        return tuple(sorted(self._ciphers))


def key_id_of(sealed: bytes) -> int:
    """The number of the key that sealed this."""
    if len(sealed) < OVERHEAD or sealed[0] != _FORMAT:
        raise BrokenSealError("not something this service sealed")
    return _HEADER.unpack_from(sealed)[1]


class _Sm4Gcm:
    """SM4-GCM (GB/T 32907) with the interface of the library's AESGCM."""

    def __init__(self, secret: bytes) -> None:
        self._algorithm = algorithms.SM4(secret)

    def encrypt(self, nonce: bytes, plain: bytes | memoryview, bound: bytes) -> bytes:
        encryptor = Cipher(self._algorithm, modes.GCM(nonce)).encryptor()
        encryptor.authenticate_additional_data(bound)
        return encryptor.update(plain) + encryptor.finalize() + encryptor.tag

    def decrypt(self, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
        mode = modes.GCM(nonce, sealed[-_TAG:])
        decryptor = Cipher(self._algorithm, mode).decryptor()
        decryptor.authenticate_additional_data(bound)
        return decryptor.update(sealed[:-_TAG]) + decryptor.finalize()


_CIPHERS: dict[str, Callable[[bytes], AESGCM | _Sm4Gcm]] = {AES: AESGCM, SM4: _Sm4Gcm}


def _fresh_key(key_id: int, algorithm: str) -> SealingKey:
    return SealingKey(key_id, algorithm, secrets.token_bytes(_KEY_BYTES.get(algorithm, 0)))


def _secret(text: str, line: int) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise SealError(f"key ring, line {line}: the secret is not base64") from None


def _write_durably(path: Path, text: str) -> None:
    """Writes a file for the owner only, whole even after a power cut; one that is there already stays."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink()
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
