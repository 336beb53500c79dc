"""Chinese for citizens: short sentences in words people say, and nothing of the workshop."""

import re

import pytest

from api.cases.display import fact_key
from tests.test_catalogs import FLOW, LANGUAGES, TEXTS, WORDS, tones

SENTENCE = 30
OFFICIALESE = re.compile(
    "兹|特此|予以|依法|逾期|届时|知悉|悉知|鉴于|该职工|贵方|敬请|务必|上述|下列|申报|填报|补正|举证|之日|应当|不得"
    "|如实|缴纳|给付|主张|诉求|进行|相应|事宜|此致"
)
"""Words of notices and judgments that nobody says aloud to a person in hospital; each has a plain one beside it."""
DEVELOPERS = {"UTF-8", "Idempotency-Key", "JSON", "application/json", "If-Match", "JavaScript", "multipart/form-data"}
"""Said to who writes or mends a client; no person meets them in an ordinary case."""
LETTERS = {"X", "EN"}
"""The last sign of an identity number, and the button for English."""


def sentences(text: str) -> list[str]:
    """A text cut where a reader draws breath."""
    return re.split(r"[。！？；\n]", text)


def test_sentences_are_short() -> None:
    """At most thirty Chinese characters, so that a sentence is read, or heard, at once."""
    counted = {
        key: max(len(re.findall(r"[\u4e00-\u9fff]", part)) for part in sentences(text)) for key, text in TEXTS.items()
    }
    assert {key: length for key, length in counted.items() if length > SENTENCE} == {}


def test_words_are_those_people_say() -> None:
    """No officialese: whoever is hurt and worried should not have to translate."""
    assert {key: found[0] for key, text in TEXTS.items() if (found := OFFICIALESE.search(text))} == {}


def test_no_foreign_word_and_no_internal_name() -> None:
    """No Latin word, code or id reaches a citizen; what is meant for developers is listed."""
    found = {(key, word) for key, text in TEXTS.items() for word in re.findall(r"[A-Za-z][\w/-]*", text)}
    assert {(key, word) for key, word in found if word not in DEVELOPERS | LETTERS} == set()
    assert {key[0] for key, word in found if word in DEVELOPERS} <= {"problems", "page"}


def test_no_traditional_or_half_width_punctuation() -> None:
    """Chinese sentences end with Chinese marks, and are written in the characters of the mainland."""
    odd = {key for key, text in TEXTS.items() if re.search(r"[\u4e00-\u9fff][,;?!]|[們這個沒說嗎]", text)}
    assert odd == set()


@pytest.mark.parametrize("name", FLOW.ask)
def test_a_question_can_be_read_aloud(name: str) -> None:
    """The spoken words are a question or request on their own: no brackets, quotes or signs to see."""
    spoken = TEXTS["asks", fact_key(name), "voice"]
    assert not re.search(r"[（）()“”「」/【】:]", spoken)
    assert spoken.endswith(("？", "。"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_another_tone_is_heard_as_it_is_read(lang: str) -> None:
    """Whoever asks about a death in other words also says them aloud; the plain voice would speak of an injury."""
    toned = {message for area, message in tones() if (area, message, None) in WORDS[lang]}
    assert toned
    assert {message for message in toned if ("asks", message, "voice") not in WORDS[lang]} == set()


@pytest.mark.parametrize("name", FLOW.ask)
def test_a_question_says_why_it_is_asked(name: str) -> None:
    """The reason is a sentence, and another than the question."""
    key = fact_key(name)
    assert TEXTS["asks", key, "why"].endswith("。")
    assert TEXTS["asks", key, "why"] != TEXTS["asks", key, None]
