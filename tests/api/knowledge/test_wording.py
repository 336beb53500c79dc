"""Answers in words: figures are written as people write them, in the language of who asks."""

from pathlib import Path

import pytest

from api.knowledge.wording import answer_text
from api.text import Words

LOCALE = Path(__file__).resolve().parents[3] / "locale"
FIGURES = {"employer_days": "12", "worker_due": "2027-03-01"}


@pytest.fixture(scope="module")
def words() -> Words:
    """The catalogues as they are."""
    return Words(LOCALE)


def test_days_and_dates_are_written_out(words: Words) -> None:
    """A kept ISO date is nothing for a reader."""
    text = answer_text(words, "applying", "deadline-employer_first", FIGURES, "zh-CN")
    assert "12天" in text
    assert "2027年3月1日" in text


def test_the_same_figures_in_english(words: Words) -> None:
    """They are put into words when they are shown, not when they were kept."""
    text = answer_text(words, "applying", "deadline-employer_first", FIGURES, "en")
    assert "12 days" in text
    assert "1 March 2027" in text


def test_a_figure_nobody_put_in_is_a_mistake(words: Words) -> None:
    """An unfilled place never reaches anybody."""
    with pytest.raises(KeyError):
        answer_text(words, "applying", "deadline-employer_first", {"employer_days": "12"}, "zh-CN")


def test_a_figure_of_no_known_kind_is_a_mistake(words: Words) -> None:
    """How it is written has to be said first."""
    with pytest.raises(KeyError):
        answer_text(words, "applying", "deadline-general", {"shoe_size": "43"}, "zh-CN")
