"""Where the words of a cause begin and end."""

import pytest

from flows.intake import edges
from flows.intake.messages import Message
from tests.flows.intake.reading_of import NOW


@pytest.mark.parametrize(
    ("text", "rough", "fine"),
    [
        ("我妈端汤烫到手", "妈端汤烫到手", "端汤烫到手"),
        ("五十八了扛水泥摔断腿", "十八了扛水泥摔断腿", "扛水泥摔断腿"),
        ("装货的时候钢板掉下来", "候钢板掉下来", "钢板掉下来"),
        ("被车撞成小腿骨折", "被车撞成小腿骨", "被车撞成小腿骨折"),
        ("被叉车撞倒了 小腿疼", "被叉车撞倒了 小腿", "被叉车撞倒了"),
    ],
)
def test_a_cause_is_cut_at_words(text, rough, fine):
    """Neither whose story it is nor half a word stands at its head, and no other clause at its end."""
    at = text.index(rough)
    start, end = edges.trimmed(Message(text, NOW), at, at + len(rough), None)
    assert text[start:end] == fine


@pytest.mark.parametrize(
    ("text", "end_of_it", "whole"),
    [
        ("吊绳断了，掉下来", "掉下来", "吊绳断了，掉下来"),
        ("合同到期了，摔下来", "摔下来", "摔下来"),
        ("我腿断了，掉下来", "掉下来", "掉下来"),
        ("要是吊绳断了，掉下来", "掉下来", "掉下来"),
    ],
)
def test_what_gave_way_begins_the_cause(text, end_of_it, whole):
    """A thing that broke before the fall belongs to it; a limb, a paper or a thought does not."""
    at = text.index(end_of_it)
    start = edges.what_came_first(Message(text, NOW), at, at + len(end_of_it))
    assert text[start:] == whole
