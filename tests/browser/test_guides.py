"""Asking, estimates, evidence and papers on a phone: read in place, opened by a tap, copied and printed."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_view
from tests.browser.person import Person

ASKED = "单位不给申请工伤怎么办，有时间限制吗"
STORY = "我昨天下午三点多在工地二楼从脚手架摔下来，左小腿骨折，单位没交社保。单位不给申请工伤怎么办？"
ESTIMATE = {
    "items": [
        {
            "item": "disability_lump_sum", "label": "一次性伤残补助金", "arises": "grading", "payer": "fund",
            "payer_label": "工伤保险基金", "amount": "58500.00", "per": "once", "formula": "本人工资×9个月",
            "inputs": [{"name": "months", "label": "几个月", "value": "9", "source": "工伤保险条例", "as_of": "2011-01-01"}],
            "condition": "评了九级以后才有", "due": "等级出来以后", "certainty": "V",
            "basis": [{"instrument": "工伤保险条例", "article": "第三十七条"}],
        },
        {
            "item": "travel", "payer": "fund", "payer_label": "工伤保险基金", "amount": None, "per": "once",
            "formula": "按当地的标准报", "inputs": [], "condition": None, "due": "回来以后",
            "basis": [{"instrument": "工伤保险条例", "article": "第三十条第四款"}],
        },
    ],
    "missing": [{"name": "monthly_wage", "text": "告诉我月工资"}, {"name": "area_average", "why": "no_figure", "text": "没有公布"}],
}  # fmt: skip
"""An estimate in the contract's shape, with and without what is added to it."""
SHOWN_ON_PAPER = """() => [...document.querySelectorAll('.page-body > *, .page-head, .top')]
  .filter((one) => one.checkVisibility()).map((one) => one.className)"""

ANSWER_STANDS_FIRST = """() => {
  const room = document.querySelector('.log');
  const top = document.querySelector('.bubble.answer').getBoundingClientRect().top - room.getBoundingClientRect().top;
  return top >= 0 && top < 40 && room.scrollHeight - room.clientHeight - room.scrollTop > 50;
}"""
"""Whether the first answer is at the top of the log, with more below it."""


RESULT_STANDS_FIRST = """() => {
  const heading = document.querySelector('.found h2');
  return heading && heading === document.activeElement && heading.getBoundingClientRect().top < innerHeight / 3;
}"""
"""Whether the result is in sight and has the focus."""


def with_estimate(page: Page) -> None:
    """The next turn answers with an estimate as well."""

    def add(route) -> None:
        turn = route.fetch().json()
        reply = {"kind": "estimate", "text": "九级大约是9个月工资。", "sources": [], "actions": [], "estimate": ESTIMATE}
        route.fulfill(json={**turn, "replies": [*turn["replies"], reply]})

    page.route("**/turns", add)


def test_anybody_may_ask_without_signing_in(open_phone: OpenPhone):
    """From the first page: a question, answers whose law opens in place, their pages, and what others ask."""
    page = open_phone(used=True)
    page.get_by_role("link", name="只想问一问").click()
    page.locator(".common .fold").first.wait_for()
    page.get_by_role("button", name="问一问").click()
    assert "先写一句" in page.get_by_role("alert").inner_text()
    page.fill("#question-text", ASKED)
    page.get_by_role("button", name="问一问").click()
    answer = page.locator(".told .bubble.answer").first
    answer.wait_for()
    expect(page.get_by_role("heading", name="回答", exact=True)).to_be_focused()
    answer.locator("summary").click()
    assert "第十七条" in answer.locator(".behind-body").inner_text()
    assert "2026年" in answer.inner_text()
    check_view(page, "a question and its answers")
    assert page.evaluate("localStorage.getItem('yichuang.session')") is None
    page.get_by_role("button", name="说说我的情况").click()
    assert page.input_value("#story") == ASKED


def test_what_may_have_been_meant_is_asked_with_a_tap(open_phone: OpenPhone):
    """A word too few for an answer brings the nearest questions and a number; the one tapped is answered."""
    page = open_phone(used=True, path="#/questions")
    page.fill("#question-text", "证明")
    page.get_by_role("button", name="问一问").click()
    offered = page.locator(".told .bubble button")
    offered.first.wait_for()
    assert page.locator(".told a.call").get_attribute("href") == "tel:12333"
    check_view(page, "what may have been meant")
    question = offered.first.inner_text()
    offered.first.click()
    page.locator(".told .bubble.answer").first.wait_for()
    assert page.input_value("#question-text") == question


def test_an_answer_leads_to_its_public_page(open_phone: OpenPhone):
    """The page of a question, its list and what is asked there can be read, tapped and printed by anybody."""
    page = open_phone(used=True, path="#/questions")
    fold = page.locator(".common .fold").first
    fold.locator("summary").click()
    question = fold.locator("li a").first
    asked = question.inner_text()
    question.click()
    page.wait_for_url("**/answers/*")
    assert page.locator("h1").inner_text() == asked
    check_view(page, "public page of a question")
    page.emulate_media(media="print")
    assert not page.locator(".top-tools").is_visible()
    assert page.locator(".address").is_visible()
    page.emulate_media(media="screen")
    page.get_by_role("link", name="全部问题").click()
    expect(page.get_by_role("link", name=asked)).to_have_count(1)
    check_view(page, "all questions")
    page.fill("#q", ASKED)
    page.get_by_role("button", name="问一问").click()
    page.locator(".reply").first.wait_for()
    check_view(page, "a question typed into the public page")


def test_anybody_may_have_an_estimate(open_phone: OpenPhone):
    """Item by item with amount, payer, day and condition; what is left out is told, and nothing is added up."""
    page = open_phone(used=True, path="#/estimate")
    page.locator("form .button.main").click()
    assert page.get_by_role("alert").count() == 2
    check_view(page, "an estimate with what is missing")
    page.fill("#estimate-region", "杭州")
    page.fill("#estimate-injured_on", "2026-03-02")
    page.get_by_role("button", name="评了几级").click()
    page.get_by_role("button", name="9级").click()
    page.fill("#estimate-wage", "6500")
    page.get_by_role("button", name="我自己提出走").click()
    page.locator("form .button.main").click()
    page.wait_for_function(RESULT_STANDS_FIRST)
    grant = page.locator(".due", has_text="一次性伤残补助金")
    assert grant.locator(".due-amount").inner_text() == "58,500元"
    assert "工伤保险基金付" in grant.inner_text()
    grant.locator("summary").click()
    assert "第三十七条" in grant.locator(".sources").inner_text()
    assert page.locator(".due-when").all_inner_texts() == ["评了等级以后", "治疗的时候", "离开单位的时候才有"]
    assert "核定" in page.locator(".estimate-note").inner_text()
    check_view(page, "an estimate")
    page.get_by_role("button", name="8级").click()
    assert page.locator(".found").count() == 0
    page.get_by_text("请再算一次").wait_for()
    page.locator("form .button.main").click()
    page.wait_for_function(RESULT_STANDS_FIRST)
    assert page.get_by_text("请再算一次").count() == 0


def test_a_death_is_asked_for_the_family(open_phone: OpenPhone):
    """Who lived on the income is told one by one, and can be taken back."""
    page = open_phone(used=True, path="#/estimate")
    sent = []
    page.route("**/v1/estimates", lambda route: (sent.append(route.request.post_data_json), route.fulfill(json=ESTIMATE)))
    page.fill("#estimate-region", "浙江")
    page.fill("#estimate-injured_on", "2026-03-02")
    page.get_by_role("button", name="人不在了").click()
    page.fill("#estimate-death_on", "2026-03-03")
    for kind, age in (("spouse", "40"), ("child", "9")):
        page.locator(".kin-line select").select_option(kind)
        page.locator(".kin-line input").fill(age)
        page.get_by_role("button", name="加上").click()
    page.locator(".tag").first.click()
    page.locator(".kin-line select").select_option("parent")
    page.locator(".kin-line input").fill("57")
    page.get_by_role("button", name="女", exact=True).click()
    check_view(page, "an estimate after a death")
    page.get_by_role("button", name="加上").click()
    assert page.get_by_role("button", name="女", exact=True).count() == 0
    page.locator("form .button.main").click()
    page.wait_for_selector(".found")
    told = {"region": "浙江", "injured_on": "2026-03-02", "death_on": "2026-03-03"}
    mother = {"relation": "parent", "age": 57, "sex": "female"}
    assert sent == [{**told, "dependants": [{"relation": "child", "age": 9}, mother]}]


def test_an_estimate_in_a_conversation_is_folded_cards(open_phone: OpenPhone):
    """Each item with amount or formula, payer, day and condition; how it was worked out and the article by a tap."""
    person = Person(open_phone(), 701)
    page = person.page
    person.begin()
    with_estimate(page)
    person.answer()
    page.locator(".estimate-items > summary").click()
    cards = page.locator(".estimate .due")
    assert cards.first.locator(".due-amount").inner_text() == "58,500元"
    assert "评了九级以后才有" in cards.first.inner_text()
    assert "按当地的标准报" in cards.last.inner_text()
    cards.first.locator("summary").click()
    assert "工伤保险条例 第三十七条" in cards.first.inner_text()
    assert page.get_by_role("link", name="补上").get_attribute("href") == "#/edit/worker.monthly_wage"
    assert page.locator(".gaps-of").all_inner_texts()[1].startswith("这几个数我们没有")
    check_view(page, "a conversation with an estimate")


def test_an_answer_is_read_from_its_beginning(open_phone: OpenPhone):
    """However much follows it, the first answer is in sight; what is opened in it grows below, and new words take their turn."""
    person = Person(open_phone(used=True), 703)
    page = person.page
    person.begin(STORY + "能赔多少钱？要准备什么材料？")
    page.wait_for_function(ANSWER_STANDS_FIRST)
    page.locator(".bubble.answer summary").first.click()
    page.locator(".bubble.answer .behind-page").first.wait_for()
    page.wait_for_function(ANSWER_STANDS_FIRST)
    person.answer()
    page.wait_for_function(f"() => !({ANSWER_STANDS_FIRST})()")


def test_nothing_is_pushed_beside_comfort(open_phone: OpenPhone):
    """After a word of despair the question is one quiet line that a tap opens; asked alone, no sum is offered."""
    person = Person(open_phone(used=True), 704)
    page = person.page
    person.begin("昨天我老公在工地摔死了")
    person.say("没有他我不活了")
    assert page.locator(".batch, .widget, .ask-head").count() == 0
    assert "不急" in page.locator(".wait-open").inner_text()
    check_view(page, "a question that waits beside comfort")
    person.open_question()
    page.locator(".ask-head h2").wait_for()
    page.goto(page.url.split("#")[0] + "#/questions")
    page.fill("#question-text", "我想随他去了")
    page.get_by_role("button", name="问一问").click()
    page.locator(".told .bubble").first.wait_for()
    assert page.locator(".page-body a[href='#/estimate']").count() == 0


def test_a_question_of_theirs_folds_what_is_to_be_confirmed(open_phone: OpenPhone):
    """The answer can be read; what is to be confirmed is its heading, and is not told again in the log."""
    person = Person(open_phone(used=True), 705)
    page = person.page
    person.begin(STORY.split("。")[0] + "。")
    assert person.widget() == "confirm"
    asked = page.locator("#question").inner_text()
    person.say("能赔多少钱？")
    assert page.locator(".batch").count() == 0
    assert page.locator(".wait-open").inner_text() == asked
    assert page.locator(".log p", has_text=asked).count() == 1
    check_view(page, "a confirmation folded under an answer")
    person.open_question()
    page.locator(".batch").wait_for()


@pytest.fixture
def told(open_phone: OpenPhone) -> Page:
    """A phone on which an injury was told."""
    person = Person(open_phone(used=True), 702)
    person.begin(STORY)
    return person.page


def test_what_is_worth_keeping_and_papers_are_at_hand(told: Page):
    """From above the conversation: three things to keep, the rest behind one heading; papers to copy or print."""
    told.locator(".progress > summary").click()
    told.get_by_role("link", name="手头有什么值得留").click()
    told.locator(".piece").first.wait_for()
    seen = told.locator(".piece:visible")
    assert seen.count() == 3
    assert told.locator(".span h2").inner_text().startswith("先留这几样")
    assert told.locator(".piece ol li:visible").count() > 3
    check_view(told, "evidence")
    told.locator(".rest > summary").click()
    assert seen.count() > 6
    check_view(told, "evidence opened")
    told.locator(".rest > summary").click()
    told.emulate_media(media="print")
    assert told.locator(".piece").last.is_visible()
    assert not told.locator(".top").is_visible()
    told.emulate_media(media="screen")
    told.get_by_role("link", name="给别处用的文书").click()
    told.locator(".stack .card .button").first.click()
    paper = told.locator(".paper")
    assert "左小腿" in paper.inner_text()
    told.evaluate("navigator.clipboard.writeText = (text) => { window.taken = text; return Promise.resolve(); }")
    told.get_by_role("button", name="复制全文").click()
    told.get_by_text("复制好了").wait_for()
    assert "左小腿" in told.evaluate("window.taken")
    check_view(told, "a paper")
    told.emulate_media(media="print")
    assert told.evaluate(SHOWN_ON_PAPER) == ["paper"]
    told.emulate_media(media="screen")


def test_without_a_story_the_guides_say_how_to_begin(open_phone: OpenPhone):
    """Whoever comes by a link and has told nothing is led to the first page."""
    page = open_phone(used=True, path="#/evidence")
    page.get_by_role("link", name="说说发生了什么").click()
    page.wait_for_selector("#story")


def test_a_language_chosen_later_has_all_its_words(open_phone: OpenPhone):
    """Words that came after the first page come along with another language too."""
    page = open_phone(used=True, path="#/estimate")
    page.wait_for_selector("#estimate-region")
    page.locator(".tool[lang]").click()
    page.wait_for_selector("html[lang=en]")
    assert page.locator("h1").inner_text() == "Work out the benefits"
    assert page.locator("label[for=estimate-wage]").inner_text().startswith("Monthly wage")
