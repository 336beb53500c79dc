"""Slips of speech typing are heard as meant, sign for sign."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.intake import slips


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("左守", "左手"),
        ("报工商", "报工伤"),
        ("我是工商", "我是工伤"),
        ("厂里说不是工商", "厂里说不是工伤"),
        ("工商人定", "工伤认定"),
        ("被钢筋咋到头", "被钢筋砸到头"),
        ("上半路上被车状了", "上班路上被车撞了"),
        ("再井下帅倒骨则", "在井下摔倒骨折"),
        ("老班要四了", "老板要私了"),
        ("夜个黑上班", "昨天晚上班"),
        ("我喺车间畀机器压亲", "我在车间给机器压亲"),
        ("一段路上手指段了", "一段路上手指断了"),
        ("莫得合同", "没得合同"),
        ("停工留新期", "停工留薪期"),
        ("又腿股折", "右腿骨折"),
        ("在公地摔商", "在工地摔伤"),
        ("職業病", "职业病"),
        ("１２：３０", "12:30"),
    ],
)
def test_a_slip_is_heard_as_what_was_meant(typed, meant):
    """Sound-alikes, traditional signs and full-width digits are put right."""
    assert slips.plain(typed) == meant


@pytest.mark.parametrize(
    "text",
    ["要做手术", "左手只能动一点", "小推车倒了", "早上五点", "工商局", "打工第二天",
     "个体工商户", "去工商投诉", "公司没有工商登记", "分包给施工商", "加工商欠钱", "和员工商量好了", "这事咋到现在",
     "手咋伤的", "我们老班长", "我老工友", "车状况不好"],
)
def test_right_words_are_left_as_they_are(text):
    """做手术 is no 左手术, and the trade office keeps its name."""
    assert slips.plain(text) == text


@settings(deadline=None, max_examples=80, derandomize=True)
@given(st.text(max_size=60))
def test_the_plain_form_has_as_many_signs(text):
    """Every offset into the plain form is an offset into the person's own words."""
    assert len(slips.plain(text)) == len(slips.nfc(text))
