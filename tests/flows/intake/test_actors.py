"""Who does what a phrase says."""

import pytest

from flows.intake import actors
from flows.intake.messages import Message
from tests.flows.intake.reading_of import NOW


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("老板不管", "不管", "employer"),
        ("公司不让我上班，让我辞职", "让我辞职", "employer"),
        ("医生让我出院", "让我出院", "doctor"),
        ("保险公司不肯赔", "不肯赔", "insurer"),
        ("我找公司，公司不理", "不理", "employer"),
        ("公司说要赔，我不同意", "不同意", "self"),
        ("我在厂里上班，不管怎样", "不管", "self"),
        ("对方不赔", "不赔", "other"),
        ("医生说要换关节商场说不算工伤", "不算工伤", "employer"),
        ("老板带我去看了一次就不管了", "不管", "employer"),
        ("不管怎样", "不管", None),
    ],
)
def test_the_last_one_named_as_doer_is_found(text, words, actor):
    """A person acted upon, or a firm named as a place, does nothing."""
    assert actors.actor_before(Message(text, NOW), text.rindex(words)) == actor
