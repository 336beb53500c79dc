"""Questions read aloud: by tap, by a switch that is remembered, in the page's language, and never where no voice is."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_view
from tests.browser.person import Person

VOICES = """
  window.said = [];
  window.hushed = 0;
  class SpeechSynthesisUtterance { constructor(text) { this.text = text; } }
  window.SpeechSynthesisUtterance = SpeechSynthesisUtterance;
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [{ lang: 'zh_CN' }, { lang: 'en-GB' }],
    speak: (utterance) => { window.said.push(utterance); },
    cancel: () => { window.hushed += 1; },
    addEventListener: () => {},
  } });
"""


def said(page: Page) -> list[list[str]]:
    """Language and words of everything that was read."""
    return page.evaluate("window.said.map((one) => [one.lang, one.text])")


def with_voices(page: Page) -> Person:
    """A phone that can speak, on the first page."""
    page.add_init_script(VOICES)
    page.reload()
    page.wait_for_selector("#story")
    return Person(page, 451)


def test_a_tap_reads_the_question_and_another_stops_it(open_phone: OpenPhone):
    """The button beside a question reads it with what is to be confirmed; the next tap or the end of it stops."""
    person = with_voices(open_phone())
    page = person.page
    check_view(page, "first page that can read")
    person.begin()
    assert said(page) == []
    button = page.get_by_role("button", name="念这个问题")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    ((language, words),) = said(page)
    assert language == "zh_CN"
    assert page.locator("#question").inner_text() in words
    assert page.locator(".batch-value").first.inner_text() in words
    check_view(page, "question that is read")
    before = page.evaluate("window.hushed")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("window.hushed") == before + 1
    button.click()
    page.evaluate("window.said.at(0).onerror()")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.evaluate("window.said.at(-1).onend()")
    expect(button).to_have_attribute("aria-pressed", "false")


def test_the_switch_reads_every_new_question_and_is_remembered(open_phone: OpenPhone):
    """Switched on once, answers and questions are read as they come, also after a reload; leaving the talk ends it."""
    person = with_voices(open_phone())
    page = person.page
    page.get_by_role("button", name="念给我听").click()
    assert len(said(page)) == 1
    person.begin()
    person.answer()
    page.wait_for_function("() => window.said.length === 3")
    assert page.locator("#question").inner_text() == "您叫什么名字？"
    assert said(page)[-1] == ["zh_CN", "请问您叫什么名字？"]
    page.reload()
    page.wait_for_selector(".ask[data-seq]")
    expect(page.get_by_role("button", name="念给我听")).to_have_attribute("aria-pressed", "true")
    read = len(said(page))
    person.answer()
    page.wait_for_function("read => window.said.length > read", arg=read)
    assert said(page)[-1] == ["zh_CN", "请说一下您的身份证号。"]
    hushed = page.evaluate("window.hushed")
    page.goto("#/me")
    page.wait_for_function("before => window.hushed > before", arg=hushed)


def test_an_english_page_is_read_in_english(open_phone: OpenPhone):
    """The voice is that of the page's language."""
    person = with_voices(open_phone())
    page = person.page
    page.get_by_role("button", name="EN").click()
    page.wait_for_selector("html[lang=en]")
    person.begin()
    page.get_by_role("button", name="Read this question aloud").click()
    assert [language for language, _ in said(page)] == ["en-GB"]


def test_without_a_voice_nothing_is_offered(open_phone: OpenPhone):
    """A phone that cannot read a language aloud shows neither button nor switch, and everything else works."""
    page = open_phone()
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined });")
    page.reload()
    page.wait_for_selector("#story")
    person = Person(page, 452)
    person.begin()
    person.answer()
    assert page.locator(".speaker, .aloud").count() == 0
