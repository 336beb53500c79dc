"""Bad links, reloads, several tabs and phones: nothing said is lost, nothing is said twice."""

import httpx
import pytest
from playwright.sync_api import Page, Route

from tests.api.processes import LONGEST
from tests.browser.conftest import OpenPhone, wiped
from tests.browser.looks import check_view
from tests.browser.person import Person
from tests.browser.service import Service


TAPPED_WHILE_SETTLING = """() => {
  const ask = document.querySelector('.ask');
  ask.style.animation = 'none';
  ask.getBoundingClientRect();
  ask.style.animation = '';
  const [first] = ask.getAnimations();
  const look = () => getComputedStyle(ask).pointerEvents;
  if (!first) return [look(), look()];
  first.pause();
  first.currentTime = 0;
  const before = look();
  first.finish();
  return [before, look()];
}"""
"""Whether the question takes taps in its first moment, and after it."""


def stored(page: Page, service: Service, path: str) -> dict:
    """What the service holds, asked with the phone's own token."""
    token = page.evaluate("JSON.parse(localStorage.getItem('yichuang.session')).access")
    headers = {"Authorization": f"Bearer {token}"}
    answer = httpx.get(f"{service.url}v1/{path}", headers=headers, timeout=LONGEST, trust_env=False)
    return answer.raise_for_status().json()


def conversation_of(page: Page, service: Service) -> dict:
    """The conversation the phone is in, as the service holds it."""
    conversation = page.evaluate("JSON.parse(localStorage.getItem('yichuang.conversation'))")
    return stored(page, service, f"conversations/{conversation}")


def test_a_reload_brings_everything_back(open_phone: OpenPhone):
    """What was typed but not sent, what was said and what was asked are there again after a reload."""
    page = open_phone(used=True)
    page.fill("#story", "昨天在仓库")
    page.reload()
    page.wait_for_selector("#story")
    assert page.input_value("#story") == "昨天在仓库"
    person = Person(page, 201)
    person.begin()
    while person.widget() != "text":
        person.answer()
    question, said = page.locator("#question").inner_text(), page.locator(".log").inner_text()
    page.fill(".composer textarea", "还没发")
    page.reload()
    page.wait_for_selector(".ask[data-seq]")
    assert page.locator("#question").inner_text() == question
    assert page.locator(".log").inner_text() == said
    assert page.input_value(".composer textarea") == "还没发"


def test_a_phone_handed_on_remembers_nothing(open_phone: OpenPhone, service: Service):
    """Tests may share a phone because it is wiped between them: the next one finds what a new phone would show."""
    page = open_phone(used=True)
    Person(page, 215).begin()
    page.evaluate("sessionStorage.setItem('one', '1'); indexedDB.open('two'); caches.open('three')")
    assert page.evaluate("Object.keys(localStorage).length") > 0
    wiped(page, service.url).goto(service.url)
    page.wait_for_selector("#story")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("indexedDB.databases().then((found) => found.map((one) => one.name))") == []
    assert page.evaluate("caches.keys()") == []


# Preact runs effects after the next frame, or after 100 ms where none comes.
LATE_EFFECTS = """
  const soon = window.setTimeout;
  window.requestAnimationFrame = () => 0;
  window.setTimeout = (work, ms, ...more) => soon(work, ms === 100 ? 1500 : ms, ...more);
"""


def test_what_is_faster_than_the_page_is_not_missed(open_phone: OpenPhone):
    """On a phone that draws slowly a link may be tapped, or the conversation be there, before effects run."""
    page = open_phone()
    person = Person(page, 214)
    person.begin()
    question = page.locator("#question").inner_text()
    page.add_init_script(LATE_EFFECTS)
    page.reload()
    page.get_by_role("link", name="找人", exact=True).click()
    page.wait_for_selector("main a[href='tel:12333']")
    page.go_back()
    page.reload()
    page.wait_for_selector(".ask[data-seq]")
    assert page.locator("#question").inner_text() == question


def test_what_is_said_without_a_service_goes_out_later_and_once(open_phone: OpenPhone, own_service: Service):
    """With the service away, even after a reload, the page opens and keeps what was said; then it goes out once."""
    page = open_phone(at=own_service, service_workers="allow")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    person = Person(page, 202)
    person.begin()
    while person.widget() != "text":
        person.answer()
    before = conversation_of(page, own_service)["turn"]["seq"]
    own_service.stop()
    page.fill(".composer textarea", person.who.name)
    page.locator(".send").click()
    page.get_by_text("已存在手机里").wait_for()
    check_view(page, "conversation without a link")
    page.reload()
    page.wait_for_selector(".unsent")
    assert person.who.name in page.locator(".bubble.mine").last.inner_text()
    own_service.start()
    # The page tries by itself as well, so the button may be gone before it is pressed.
    page.evaluate("const again = document.querySelector('.note .button'); if (again) again.click();")
    page.wait_for_selector(".ask[data-seq]")
    page.wait_for_function("() => !document.querySelector('.unsent')")
    after = conversation_of(page, own_service)
    assert after["turn"]["seq"] == before + 1
    assert after["facts"]["worker.name"]["value"] == person.who.name


def test_an_ended_sign_in_loses_nothing(open_phone: OpenPhone):
    """Who was signed in too long ago is asked to sign in again, and goes on with the same question and words."""
    person = Person(open_phone(used=True), 213)
    page = person.page
    person.begin()
    while person.widget() != "text":
        person.answer()
    page.goto("#/sign-in")
    person.sign_in()
    page.wait_for_selector(".composer")
    page.evaluate("""() => { const held = JSON.parse(localStorage.getItem('yichuang.session'));
      localStorage.setItem('yichuang.session', JSON.stringify({ ...held, access: 'ended', refresh: 'ended' })); }""")
    page.fill(".composer textarea", "还是这句话")
    page.locator(".send").click()
    page.locator(".trouble a").click()
    person.sign_in()
    page.wait_for_selector(".composer")
    assert page.input_value(".composer textarea") == "还是这句话"


def test_a_guest_whose_talk_is_out_of_reach_is_told_how_to_find_it(open_phone: OpenPhone):
    """When the phone has lost the guest's token, the page begins anew and says that signing in may bring it back."""
    page = open_phone(used=True)
    page.evaluate("localStorage.setItem('yichuang.conversation', JSON.stringify('gone'))")
    page.reload()
    page.get_by_text("要登录才能找回").wait_for()
    check_view(page, "first page after a loss")


def test_offline_is_said_and_ends_by_itself(open_phone: OpenPhone, service: Service):
    """A phone without a link says so, keeps the answer, and sends it as soon as the link is back."""
    person = Person(open_phone(), 203)
    page = person.page
    person.begin()
    before = person.seq()
    page.context.set_offline(True)
    page.get_by_text("没有网络").wait_for()
    page.locator(".batch + .button, .ask .widget .chip").first.click()
    page.wait_for_selector(".unsent")
    page.context.set_offline(False)
    page.wait_for_function("before => document.querySelector('.ask').dataset.seq !== before", arg=before)
    assert page.locator(".unsent").count() == 0
    assert conversation_of(page, service)["turn"]["seq"] == int(before) + 1


def test_a_slow_link_is_said(open_phone: OpenPhone):
    """A person who waits is told that the link is slow and that nothing is lost; the note goes with the answer."""
    person = Person(open_phone(), 204)
    page = person.page
    person.begin()
    page.clock.install()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/turns", hold)
    page.locator(".batch + .button, .ask .widget .chip").first.click()
    page.clock.fast_forward(3000)
    page.get_by_text("网络有点慢").wait_for()
    page.clock.fast_forward(10000)
    page.get_by_text("网络很慢").wait_for()
    before = person.seq()
    held[0].continue_()
    page.wait_for_function("before => document.querySelector('.ask').dataset.seq !== before", arg=before)
    page.wait_for_function("() => !document.querySelector('.pace p')")


def test_a_tap_made_twice_counts_once(open_phone: OpenPhone, service: Service):
    """An impatient second tap on the same answer says nothing more."""
    person = Person(open_phone(used=True), 205)
    person.begin()
    before = person.seq()
    person.page.evaluate("window.taps = 0; addEventListener('click', () => { window.taps += 1; }, true)")

    def after_both(route: Route) -> None:
        # Answered sooner, the second tap would be meant for the next question.
        person.page.wait_for_function("() => window.taps === 2")
        route.continue_()

    person.page.route("**/turns", after_both, times=1)
    person.page.locator(".batch + .button, .ask .widget .chip").first.dblclick()
    person.page.wait_for_selector(f".ask:not([data-seq='{before}']):not([aria-busy])")
    assert conversation_of(person.page, service)["turn"]["seq"] == int(before) + 1


def test_another_tab_follows(open_phone: OpenPhone):
    """Two tabs of one phone show the same question, and signing out in one empties the other."""
    person = Person(open_phone(), 206)
    person.begin()
    other = open_phone(beside=person.page)
    other.wait_for_selector(".ask[data-seq]")
    person.answer()
    question = person.page.locator("#question").inner_text()
    other.wait_for_function("text => document.querySelector('#question').innerText === text", arg=question)
    person.page.bring_to_front()
    person.page.goto("#/me")
    person.page.get_by_role("button", name="清掉这部手机上的内容").click()
    person.page.get_by_role("button", name="清掉", exact=True).click()
    person.page.wait_for_selector("#story")
    other.wait_for_selector("#story")
    assert other.locator(".bubble").count() == 0


@pytest.mark.parametrize(("kind", "is_news"), [("upload", False), ("turn", True)])
def test_only_what_was_said_between_two_turns_is_news(open_phone: OpenPhone, kind: str, is_news: bool):
    """A photograph that moved on its way takes a number too; nobody is told that the page changed under them."""
    person = Person(open_phone(), 230 + is_news)
    person.begin()
    seen = int(person.seq())
    events = [{"seq": seen + 1, "type": kind, "data": {}}, {"seq": seen + 2, "type": "turn", "data": {}}]
    looked: list[str] = []

    def poll(route: Route) -> None:
        if "wait=" in route.request.url:
            route.abort()
            return
        looked.append(route.request.url)
        route.fulfill(json={"events": events, "next": seen + 2})

    def one_on(route: Route) -> None:
        turn = route.fetch().json()
        route.fulfill(json={**turn, "seq": turn["seq"] + 1})

    person.page.route("**/poll?*", poll)
    person.page.route("**/turns", one_on)
    with person.page.expect_response("**/poll?*"):
        person.answer()
    assert [each.rpartition("?")[2] for each in looked] == [f"after={seen}"]
    news = person.page.get_by_text("刚刚有新的内容")
    if is_news:
        news.wait_for()
    else:
        person.page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert news.count() == 0


def test_another_phone_goes_on_and_the_first_is_told(open_phone: OpenPhone, service: Service):
    """After sign-in another phone shows what is known and asks the same; what it answers, the first phone learns.

    A question that came by itself takes no tap in its first moment: the finger was on its way to another.
    """
    first = Person(open_phone(used=True), 207)
    first.begin()
    first.page.goto("#/sign-in")
    first.sign_in()
    first.page.wait_for_selector(".ask[data-seq]")
    question = first.page.locator("#question").inner_text()
    second = Person(open_phone(used=True, path="#/sign-in"), 207)
    second.sign_in()
    second.page.locator("button.entry").click()
    second.page.wait_for_selector(".ask[data-seq]")
    assert second.page.locator("#question").inner_text() == question
    assert "从脚手架摔下来" in second.page.locator(".noted").inner_text()
    check_view(second.page, "conversation on another phone")
    second.answer()
    second.answer()
    first.page.wait_for_selector(f".ask[data-seq='{second.seq()}']")
    first.page.get_by_text("刚刚有新的内容").wait_for()
    assert first.page.locator("#question").inner_text() == second.page.locator("#question").inner_text()
    assert first.page.evaluate(TAPPED_WHILE_SETTLING) == ["none", "auto"]
    first.answer()
    assert first.page.evaluate(TAPPED_WHILE_SETTLING) == ["auto", "auto"]
    assert conversation_of(first.page, service)["turn"]["seq"] == int(first.seq())


def test_undo_takes_the_newest_back(open_phone: OpenPhone):
    """Undo marks what was noted as taken back and asks the same question again."""
    person = Person(open_phone(used=True), 208)
    person.begin()
    while person.widget() != "text":
        person.answer()
    question = person.page.locator("#question").inner_text()
    person.say(person.who.name)
    assert person.page.locator("#question").inner_text() != question
    person.turn(person.page.get_by_role("button", name="撤回", exact=True).click)
    assert person.page.locator("#question").inner_text() == question
    assert person.who.name in person.page.locator(".noted.gone").first.inner_text()


def test_a_correction_in_words_is_shown_before_it_counts(open_phone: OpenPhone, service: Service):
    """Somebody who says another day is shown both and taps the right one."""
    person = Person(open_phone(used=True), 209)
    page = person.page
    person.begin()
    while person.widget() == "confirm":
        person.answer()
    person.say("我是前天受伤的")
    assert person.facts() == ["accident.date"]
    chips = page.locator(".ask .chip")
    assert "2026年11月22日" in chips.nth(0).inner_text()
    assert "2026年11月23日" in chips.nth(1).inner_text()
    check_view(page, "two sayings")
    person.turn(chips.nth(0).click)
    assert conversation_of(page, service)["facts"]["accident.date"]["value"] == "2026-11-22"
    person.turn(page.get_by_role("button", name="撤回", exact=True).click)
    assert person.facts() == ["accident.date"]
    assert conversation_of(page, service)["facts"]["accident.date"]["value"] == "2026-11-23"
    assert page.locator(".noted.gone .fact-value").all_inner_texts() == ["2026年11月22日"]


def test_a_correction_sets_aside_and_brings_back(open_phone: OpenPhone, service: Service):
    """A correction by tap sets aside what no longer matters; corrected back, it returns to be confirmed."""
    person = Person(open_phone(used=True), 210)
    page = person.page
    person.begin()
    person.answer_all()
    page.goto("#/edit/employment.insured/review")
    page.get_by_role("button", name="没交").click()
    page.get_by_role("button", name="就这样改").click()
    page.wait_for_selector(".boxes")
    assert conversation_of(page, service)["facts"]["region.insured"]["state"] == "parked"
    page.goto("#/edit/employment.insured")
    page.get_by_role("button", name="交了").click()
    save = page.get_by_role("button", name="就这样改")
    save.click()
    page.wait_for_selector(".ask[data-seq]")
    assert person.facts() == ["region.insured"]
    assert person.widget() == "confirm"


@pytest.mark.parametrize(
    ("fact", "typed", "told"),
    [
        ("worker.id_number", "99010119850315001", "身份证号是18位"),
        ("worker.id_number", "990101198503150011", "有一位不对"),
        ("employer.credit_code", "12345", "号码对不上"),
        ("worker.phone", "12", "不像电话号码"),
    ],
)
def test_a_slip_is_told_where_it_was_made(open_phone: OpenPhone, fact: str, typed: str, told: str):
    """What cannot be is told beside the box, what was typed stays, and nothing is changed."""
    person = Person(open_phone(used=True), 211)
    page = person.page
    person.begin()
    page.goto(f"#/edit/{fact}")
    page.locator(".widget input").fill(typed)
    page.locator(".widget form .button").click()
    assert told in page.get_by_role("alert").first.inner_text()
    assert page.input_value(".widget input").replace(" ", "") == typed
    check_view(page, "slip")


def test_words_stay_words(open_phone: OpenPhone):
    """What looks like markup is shown as it was typed and runs nowhere."""
    person = Person(open_phone(used=True), 212)
    person.begin('我昨天摔伤了<img src=x onerror="document.title=1"><b>粗</b>')
    assert '<img src=x onerror="document.title=1"><b>粗</b>' in person.page.locator(".bubble.mine").first.inner_text()
    assert person.page.locator(".log img, .log b").count() == 0
