"""Only Chinese is read; another script is told by its name."""

import pytest

from flows.intake import scripts
from tests.flows.intake.reading_of import reading


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("我在工地摔伤了", "hans"),
        ("مەن خىزمەتتە يارىلاندىم", "arabic"),
        ("ང་ལས་ཀའི་སྐབས་རྨས་སྐྱོན་བྱུང", "tibetan"),
        ("ᠪᠢ ᠠᠵᠢᠯ ᠳᠡᠭᠡᠷ᠎ᠡ", "mongolian"),
        ("Мен жұмыста жараланып қалдым", "cyrillic"),
        ("I fell at work yesterday", "latin"),
        ("2026-11-03", "hans"),
        ("我在ABC公司上班", "hans"),
    ],
)
def test_the_script_is_told_by_its_letters(text, script):
    """Digits alone count as Chinese typing; a company's Latin letters do not outweigh Chinese signs."""
    assert scripts.script_of(text) == script


@pytest.mark.parametrize("text", ["مەن خىزمەتتە يارىلاندىم 2026-11-03", "I broke my left leg yesterday at 3pm"])
def test_nothing_is_guessed_from_another_script(text):
    """Another script is kept as it is; no fact, no intent and no correction comes of it."""
    told = reading(text)
    assert (told.candidates, told.intents, told.repair) == ((), (), ())


def test_a_phone_number_in_a_latin_text_is_read():
    """A number that checks itself needs no language."""
    assert [c.value for c in reading("my phone is 13812345678").candidates] == ["13812345678"]
