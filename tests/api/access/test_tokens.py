"""Tokens are unguessable, stored as hashes, and end when they should."""

from datetime import timedelta

import pytest

from api.access import tokens
from api.access.tokens import LIFETIMES, extended_end, issue, token_hash
from tests.conftest import START


@pytest.mark.parametrize("kind", ["guest", "citizen", "staff"])
def test_a_pair_lives_as_long_as_its_kind(kind):
    """The access token ends first."""
    pair = issue(kind, START)
    assert pair.access_ends == START + LIFETIMES[kind].access
    assert pair.refresh_ends == START + LIFETIMES[kind].refresh
    assert pair.access_ends < pair.refresh_ends


def test_tokens_are_random_and_hashed():
    """256 bits each, and nothing of them in what is stored or printed."""
    pairs = [issue("guest", START) for _ in range(50)]
    assert len({token for pair in pairs for token in (pair.access, pair.refresh)}) == 100
    assert all(len(pair.access) == 43 for pair in pairs)
    assert pairs[0].access not in token_hash(pairs[0].access)
    assert repr(pairs[0]) == "Tokens(***)"


def test_a_staff_session_has_a_last_moment():
    """A refresh never moves the end of a staff session, and no access token outlives it."""
    ends = START + timedelta(minutes=10)
    pair = issue("staff", START, family="f", ends=ends)
    assert (pair.family, pair.access_ends, pair.refresh_ends) == ("f", ends, ends)


def test_a_citizen_session_goes_on():
    """Citizens who come back within two months need no new code."""
    pair = issue("citizen", START, family="f", ends=START + timedelta(days=1))
    assert pair.refresh_ends == START + timedelta(days=60)


@pytest.mark.parametrize(
    ("kind", "left", "moved"),
    [
        ("staff", timedelta(minutes=29), False),
        ("staff", timedelta(minutes=25), True),
        ("staff", timedelta(minutes=1), True),
        ("citizen", timedelta(minutes=1), False),
        ("guest", timedelta(minutes=1), False),
    ],
)
def test_use_moves_the_end_of_staff_tokens_only(kind, left, moved):
    """And not at every request."""
    expected = START + tokens.LIFETIMES["staff"].access if moved else None
    assert extended_end(kind, START + left, START) == expected
