"""Speech typing costs little: slips and missing marks lose some facts and add hardly a wrong one."""

import pytest

from tests.bench.intake import SPOILED, load, score_of
from tests.flows.intake.variants import with_slips, without_punctuation


@pytest.mark.parametrize("name", SPOILED)
def test_precision_falls_by_at_most_two_points(name):
    """The invented messages, spoiled as speech typing spoils them, yield hardly more wrong facts."""
    messages = load()
    assert score_of(messages, SPOILED[name]).precision() >= score_of(messages).precision() - 0.02


def test_marks_between_digits_stay():
    """10:30 keeps its colon, a sentence loses its full stop."""
    assert without_punctuation("10:30，摔了。") == "10:30摔了"


def test_slips_keep_the_number_of_signs():
    """What sounds alike is as long, so that the words can be found again."""
    text = "昨天在工地左手受伤，骨折了"
    assert len(with_slips(text, seed=1)) == len(text)
    assert any(with_slips(text, seed) != text for seed in range(10))
