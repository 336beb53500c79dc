"""Passwords and one-time codes are compared in constant work."""

import asyncio
import time

import pyotp
import pytest

from api.access.passwords import NOBODY, hashed, matches, matching_step
from tests.conftest import START

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.mark.anyio
async def test_a_password_matches_its_own_hash_only():
    """And a hash is salted, so two of the same differ."""
    first, second = await hashed("correct horse"), await hashed("correct horse")
    assert first != second
    assert await matches(first, "correct horse")
    assert not await matches(first, "correct house")


@pytest.mark.anyio
@pytest.mark.parametrize("stored", [None, "", "not a hash", NOBODY])
async def test_nobody_matches_nothing(stored):
    """An unknown name, or a broken row, lets nobody in."""
    assert not await matches(stored, "correct horse")


@pytest.mark.anyio
async def test_unknown_names_cost_as_much():
    """The work for an unknown name is a real comparison, not a short cut."""
    known = await hashed("x")
    spent = {}
    for name, stored in (("known", known), ("unknown", None)):
        started = time.process_time()
        await matches(stored, "y")
        spent[name] = time.process_time() - started
    assert spent["unknown"] > spent["known"] / 3


@pytest.mark.anyio
async def test_the_loop_goes_on_meanwhile():
    """Comparing happens in a thread."""
    ticks = 0
    comparing = asyncio.ensure_future(matches(NOBODY, "y"))
    while not comparing.done():
        ticks += 1
        await asyncio.sleep(0)
    assert ticks > 5


@pytest.mark.parametrize(("offset", "good"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_one_time_codes_of_the_neighbouring_steps_count(offset, good):
    """A clock may be half a minute off."""
    step = int(START.timestamp()) // 30 + offset
    code = pyotp.TOTP(SECRET).generate_otp(step)
    assert matching_step(SECRET, code, START) == (step if good else None)


@pytest.mark.parametrize("code", ["", "12345", "abcdef", "１２３４５６"])
def test_what_is_no_one_time_code(code):
    """Anything else is just wrong."""
    assert matching_step(SECRET, code, START) is None
