"""The made-up language is as long and as foreign as it says, and takes what is put in where the real one does."""

from tests.pseudo import LONGER, pseudo

CATALOGUE = """\
# A comment.
call = Call { $phone } now, please
body-hand = Hand
    .value = 手
    .hint = The part below the wrist
"""


def texts() -> dict[str, str]:
    """Each line's text by its name."""
    lines = [line.split(" = ", 1) for line in pseudo(CATALOGUE).splitlines() if " = " in line]
    return {name.strip(): text for name, text in lines}


def test_texts_are_longer_foreign_and_bracketed():
    """Each text has its brackets at both ends, no plain vowels of its own words, and is longer by four tenths."""
    text = texts()[".hint"]
    assert text.startswith("⟦Thé pàřt")
    assert text.endswith("⟧")
    assert len(text) >= len("The part below the wrist") * (1 + LONGER)


def test_what_is_put_in_stays():
    """An argument keeps its name and place."""
    assert texts()["call"].startswith("⟦Çàll { $phone } ñöw, pléàšé")


def test_what_goes_into_the_form_stays_chinese():
    """A value is no text for the eye."""
    assert texts()[".value"] == "手"
