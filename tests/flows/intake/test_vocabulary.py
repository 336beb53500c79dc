"""Word tables become patterns that prefer the longest word."""

import re

from flows.intake import vocabulary


def test_a_table_is_its_words():
    """White space of any kind sets words apart."""
    assert vocabulary.table("手 脚\n  头") == ("手", "脚", "头")


def test_the_longest_word_wins():
    """左手腕 is no 手 followed by 腕."""
    assert re.match(vocabulary.either(("手", "手腕")), "手腕")[0] == "手腕"


def test_white_space_in_a_spaced_pattern_means_nothing():
    """A pattern may be written over several lines."""
    assert vocabulary.spaced("手\n   |脚").fullmatch("脚")


def test_the_insurer_is_no_employer():
    """保险公司 does not act for the employer."""
    assert re.search(vocabulary.EMPLOYER, "保险公司") is None
    assert re.search(vocabulary.EMPLOYER, "我们公司")[0] == "公司"
