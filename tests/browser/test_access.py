"""Without eyes and without a finger: keyboard alone, roles and names, focus that is never lost."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPhone
from tests.browser.person import STORY, Person

NATIVE = {"A", "BUTTON", "INPUT", "TEXTAREA", "SELECT", "SUMMARY"}
CONTROLS = 'a[href], button, input, textarea, select, summary, [tabindex="0"]'
_TOLD = """(one) => {
  const name = one.id || one.getAttribute('role') || one.className.split(' ')[0] || '';
  return [one.tagName, name, one.textContent.slice(0, 12)];
}"""
_HERE = f"() => ({_TOLD})(document.activeElement)"
_REACHABLE = f"""controls => [...document.querySelectorAll(controls)]
  .filter((one) => one.checkVisibility({{ visibilityProperty: true }}) && one.tabIndex >= 0)
  .filter((one) => one.type !== 'radio' || one === document.querySelector(`input[name=${{one.name}}]`))
  .map({_TOLD})"""


def tabbed(page: Page, most: int = 80) -> list[list[str]]:
    """What the Tab key reaches from the top of the page on, each thing once."""
    page.evaluate("document.querySelector('.skip').focus()")
    found: list[list[str]] = [page.evaluate(_HERE)]
    for _ in range(most):
        page.keyboard.press("Tab")
        here = page.evaluate(_HERE)
        if here[0] == "BODY" or here == found[0]:
            break
        if here != found[-1]:
            found.append(here)
    return found


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until something is reached."""
    for _ in range(60):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")


def check_order(page: Page) -> list[list[str]]:
    """Tab goes through everything that can be used, in the order it is read; returns the way."""
    way = tabbed(page)
    assert way == page.evaluate(_REACHABLE, CONTROLS)
    assert {tag for tag, *_ in way} - NATIVE <= {"DIV"}
    assert [name for tag, name, _ in way if tag == "DIV"] in ([], ["log"])
    return way


def test_tab_reaches_everything_in_reading_order(open_phone: OpenPhone):
    """On every kind of view, Tab reaches each control once, in order, and each is a real button, link or field."""
    person = Person(open_phone(used=True), 301)
    page = person.page
    way = check_order(page)
    assert way[0][1] == "skip"
    assert [name for *_, name in way][-1] == "开始"
    person.begin()
    assert "log" in [name for _, name, _ in check_order(page)]
    person.answer_all()
    for path in ("#/review", "#/me", "#/track", "#/help", "#/edit/injury.parts", "#/edit/accident.time", "#/sign-in"):
        person.turn_to(path)
        check_order(page)


def answer_by_keyboard(person: Person) -> None:
    """Types what is asked in words, and passes anything else by."""
    page = person.page
    if person.widget() in ("text", "long_text"):
        tab_to(page, ".composer textarea")
        page.keyboard.type(person.answers.get(person.facts()[0], "说不上来"))
        person.turn(lambda: page.keyboard.press("Enter"))
    else:
        # The first way to pass a question by: not known, not at hand.
        tab_to(page, ".ways > .button")
        person.turn(lambda: page.keyboard.press("Space"))


def test_whole_way_by_keyboard(open_phone: OpenPhone):
    """With the keyboard alone a worker tells, confirms and answers to the form, and the focus is never thrown away."""
    page = open_phone(used=True)
    tab_to(page, "#story")
    page.keyboard.type(STORY)
    tab_to(page, ".home-form button[type=submit]")
    page.keyboard.press("Enter")
    expect(page.locator("#question")).to_be_focused()
    person = Person(page, 302)
    while person.widget() == "confirm":
        tab_to(page, ".batch + .button")
        person.turn(lambda: page.keyboard.press("Enter"))
    answers = 0
    while person.widget():
        expect(page.locator("h2:focus, textarea:focus")).to_have_count(1)
        person.unless_exchanged(lambda: answer_by_keyboard(person))
        answers += 1
        assert answers < 30
    expect(page.locator("#question")).to_be_focused()
    tab_to(page, ".finished a")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()


def test_conversation_is_a_log_with_named_speakers(open_phone: OpenPhone):
    """A screen reader finds a log, one main heading, a question that names its answers, and who said what."""
    person = Person(open_phone(used=True), 303)
    page = person.page
    person.begin()
    log = page.get_by_role("log", name="对话")
    expect(log).to_have_count(1)
    assert "您说：" in log.inner_text()
    assert "一窗说：" in log.inner_text()
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("navigation", name="工具")).to_have_count(1)
    while person.widget() not in ("text", "long_text"):
        person.answer()
    question = page.locator("#question").inner_text()
    expect(page.get_by_role("textbox", name=question)).to_be_visible()
    while person.widget() != "choice":
        person.answer()
    question = page.locator("#question").inner_text()
    expect(page.get_by_role("group", name=question)).to_be_visible()
    assert page.get_by_role("group", name=question).get_by_role("button").count() >= 2


def test_log_only_grows(open_phone: OpenPhone):
    """What was announced once is not announced again: a new answer adds to the log and rewrites nothing in it."""
    person = Person(open_phone(used=True), 304)
    page = person.page
    person.begin()
    page.evaluate("""() => { window.gone = 0; new MutationObserver((list) => list.forEach((one) => {
      window.gone += [...one.removedNodes].filter((node) => node.classList && node.classList.contains('bubble')).length;
    })).observe(document.querySelector('.log-inner'), { childList: true }); }""")
    before = page.locator(".log-inner > *").count()
    person.answer()
    person.answer()
    assert page.locator(".log-inner > *").count() > before
    assert page.evaluate("window.gone") == 0


def test_skip_link_and_errors_are_found_by_ear(open_phone: OpenPhone):
    """The first Tab offers to skip the tools, and a mistake is an alert tied to its field."""
    page = open_phone(used=True)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.get_by_role("button", name="开始").click()
    expect(page.get_by_role("alert")).to_have_text("请先写一句发生了什么。")
    expect(page.get_by_label("发生了什么？")).to_have_attribute("aria-invalid", "true")


def test_large_letters_stay(open_phone: OpenPhone):
    """Large letters are one tap away, are really larger, and are there again next time."""
    page = open_phone(used=True)
    size = "parseFloat(getComputedStyle(document.querySelector('.lead')).fontSize)"
    normal = page.evaluate(size)
    page.get_by_role("button", name="大字").click()
    expect(page.get_by_role("button", name="大字")).to_have_attribute("aria-pressed", "true")
    large = page.evaluate(size)
    assert normal >= 18
    assert large >= normal * 1.2
    page.reload()
    page.wait_for_selector("#story")
    assert page.evaluate(size) == large


def test_a_person_is_one_tap_away_everywhere(open_phone: OpenPhone):
    """Every view says that this is a program and leads to a person by telephone or at the window."""
    person = Person(open_phone(used=True), 305)
    page = person.page
    expect(page.get_by_text("这是自动程序").first).to_be_visible()
    person.begin()
    for path in ("", "#/review", "#/edit/accident.date", "#/sign-in", "#/me", "#/track"):
        if path:
            person.turn_to(path)
        expect(page.get_by_text("这是自动程序").first).to_be_attached()
        expect(page.get_by_role("link", name="找人", exact=True)).to_be_visible()
    page.get_by_role("link", name="找人", exact=True).click()
    expect(page.locator("main a[href='tel:12333']")).to_be_visible()


@pytest.mark.parametrize("path", ["#/", "#/review", "#/sign-in", "#/edit/injury.parts"])
def test_a_language_from_the_right_fits(open_phone: OpenPhone, path: str):
    """Written from the right, the narrowest phone still shows every view whole."""
    person = Person(open_phone(used=True), 306)
    page = person.page
    person.begin()
    if path != "#/":
        person.turn_to(path)
    page.evaluate("document.documentElement.dir = 'rtl'")
    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_function("() => innerWidth === 320")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate("document.querySelector('.brand').getBoundingClientRect().left > 160")


def test_without_storage_the_page_still_works(open_phone: OpenPhone):
    """A private window that refuses to keep anything still carries a conversation."""
    page = open_phone()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    page.reload()
    page.wait_for_selector("#story")
    person = Person(page, 307)
    person.begin()
    person.answer()
    assert page.locator(".bubble.mine").count() >= 2
