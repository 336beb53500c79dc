"""Sealing: secret, bound to its place, readable for as long as its key is kept."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.sealing import (
    AES,
    SM4,
    BrokenSealError,
    KeyRing,
    Sealer,
    SealError,
    SealingKey,
    UnknownKeyError,
    key_id_of,
)

RINGS = {AES: KeyRing.new(AES), SM4: KeyRing.new(SM4)}
PLACE = "assertion|a1|body"


@pytest.fixture(params=[AES, SM4])
def sealer(request: pytest.FixtureRequest) -> Sealer:
    """Each algorithm in turn."""
    return Sealer(RINGS[request.param])


@settings(deadline=None, derandomize=True, max_examples=50)
@given(plain=st.binary(max_size=300), place=st.text(max_size=40), algorithm=st.sampled_from([AES, SM4]))
def test_what_is_sealed_opens_at_its_place(plain: bytes, place: str, algorithm: str) -> None:
    """Any content, any place, both algorithms."""
    sealer = Sealer(RINGS[algorithm])
    assert sealer.open(sealer.seal(plain, place=place), place=place) == plain


def test_nothing_of_the_content_shows(sealer: Sealer) -> None:
    """Neither the words nor that two contents are equal can be seen."""
    plain = "张三 13800000000".encode()
    first, second = (sealer.seal(plain, place=PLACE) for _ in range(2))
    assert plain not in first
    assert first != second
    assert len(first) == len(plain) + 33


@settings(deadline=None, derandomize=True, max_examples=60)
@given(data=st.data(), algorithm=st.sampled_from([AES, SM4]))
def test_a_changed_bit_is_noticed(data: st.DataObject, algorithm: str) -> None:
    """Wherever it is, opening raises and gives nothing."""
    sealer = Sealer(RINGS[algorithm])
    sealed = bytearray(sealer.seal(b"left leg", place=PLACE))
    position = data.draw(st.integers(0, len(sealed) - 1))
    sealed[position] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(SealError):
        sealer.open(bytes(sealed), place=PLACE)


@settings(deadline=None, derandomize=True)
@given(cut=st.integers(0, 40))
def test_a_cut_seal_is_noticed(cut: int) -> None:
    """Too short is broken, never an index error."""
    sealer = Sealer(RINGS[AES])
    with pytest.raises(BrokenSealError):
        sealer.open(sealer.seal(b"left leg", place=PLACE)[:cut], place=PLACE)


def test_a_sealed_value_opens_nowhere_else(sealer: Sealer) -> None:
    """Copied to another row it is worthless."""
    sealed = sealer.seal(b"left leg", place=PLACE)
    with pytest.raises(BrokenSealError):
        sealer.open(sealed, place="assertion|a2|body")


def test_rotation_keeps_old_content_readable() -> None:
    """The newest key seals; every key opens what it sealed, of either algorithm."""
    ring = RINGS[AES]
    old = Sealer(ring).seal(b"before", place=PLACE)
    rotated = Sealer(ring.rotated(SM4))
    new = rotated.seal(b"after", place=PLACE)
    assert (key_id_of(old), key_id_of(new), rotated.key_ids()) == (1, 2, (1, 2))
    assert rotated.open(old, place=PLACE) == b"before"
    assert rotated.open(new, place=PLACE) == b"after"
    with pytest.raises(UnknownKeyError) as caught:
        Sealer(ring).open(new, place=PLACE)
    assert caught.value.key_id == 2


def test_rotation_keeps_indexes() -> None:
    """People are found by phone after a rotation as before."""
    ring = RINGS[AES]
    before = Sealer(ring).index("13800000000", purpose="phone")
    assert Sealer(ring.rotated()).index("13800000000", purpose="phone") == before


@pytest.mark.parametrize("digest", ["sha256", "sm3"])
def test_an_index_finds_equal_values_of_one_purpose(digest: str) -> None:
    """Equal in, equal out; another purpose or another installation says nothing."""
    sealer = Sealer(RINGS[AES], index_digest=digest)
    index = sealer.index("13800000000", purpose="phone")
    assert index == sealer.index("13800000000", purpose="phone")
    others = {
        sealer.index("13800000001", purpose="phone"),
        sealer.index("13800000000", purpose="id_number"),
        Sealer(KeyRing.new(), index_digest=digest).index("13800000000", purpose="phone"),
    }
    assert index not in others
    assert len(others) == 3
    assert "138" not in index
    assert len(index) == 43


def test_a_key_file_is_made_once_and_for_the_owner_only(tmp_path: Path) -> None:
    """The first start makes it, later ones read it; no draft is left beside it."""
    path = tmp_path / "data" / "keys"
    ring = KeyRing.load_or_create(path)
    assert KeyRing.load_or_create(path) == ring
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["keys"]


def test_two_first_starts_at_once_go_on_with_the_same_keys(tmp_path: Path) -> None:
    """Whoever is second takes what is there, or what the first one seals could never be opened again."""
    path = tmp_path / "keys"
    with ThreadPoolExecutor(8) as threads:
        rings = list(threads.map(lambda _: KeyRing.load_or_create(path), range(16)))
    assert rings == [KeyRing.load_or_create(path)] * 16
    assert [one.name for one in tmp_path.iterdir()] == ["keys"]


def test_a_ring_survives_writing_and_reading() -> None:
    """As lines of a file or as one line of the environment."""
    ring = RINGS[AES].rotated(SM4)
    assert KeyRing.parse(ring.text()) == ring
    assert KeyRing.parse(ring.text().replace("\n", ";")) == ring


@pytest.mark.parametrize(
    "text",
    [
        "",
        "index c2hvcnQ=",
        "seal 1 aes-256-gcm c2VjcmV0LXRoYXQtbXVzdC1ub3Qtc2hvdw==",
        "seal one aes-256-gcm c2VjcmV0LXRoYXQtbXVzdC1ub3Qtc2hvdw==",
        "seal 1 rot13 c2VjcmV0LXRoYXQtbXVzdC1ub3Qtc2hvdw==",
        "seal 1 aes-256-gcm secret-that-must-not-show!",
        "hello secret-that-must-not-show",
    ],
)
def test_a_bad_ring_is_refused_without_its_secrets(text: str) -> None:
    """The error names the line, not what stands in it."""
    with pytest.raises(SealError) as caught:
        KeyRing.parse(text)
    message = str(caught.value)
    assert "secret-that" not in message
    assert "c2VjcmV0" not in message


def test_a_ring_names_each_number_once_and_has_an_index_secret() -> None:
    """Otherwise it would be a matter of luck which key opens."""
    key = RINGS[AES].keys[0]
    with pytest.raises(SealError):
        KeyRing((key, key), RINGS[AES].index_secret)
    with pytest.raises(SealError):
        KeyRing((key,), b"short")
    with pytest.raises(SealError):
        SealingKey(1, AES, b"short")


def test_secrets_stay_out_of_representations() -> None:
    """A ring or sealer printed into a log shows no key."""
    ring = RINGS[AES]
    for thing in (ring, ring.keys[0], Sealer(ring)):
        assert repr(ring.keys[0].secret)[2:-1] not in repr(thing)
        assert repr(ring.index_secret)[2:-1] not in repr(thing)
