"""A worker's whole way on a phone, from one sentence to the progress of a filed case; each view is looked at."""

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_fit, check_view
from tests.browser.person import STORY, Person
from tests.browser.service import Service

KEPT_AFTER_SIGN_OUT = {"yichuang.lang", "yichuang.large"}


def test_from_one_sentence_to_a_filed_case(open_phone: OpenPhone):
    """A guest tells, confirms, answers, reads the form, corrects, signs in, signs and follows the case."""
    page = open_phone(used=True)
    person = Person(page, 101)
    check_view(page, "first page")
    talk(page, person)
    read_the_form(page, person)
    look_at_a_correction(page)
    sign(page, person)
    number = read_the_receipt(page)
    follow_the_case(page, number)
    what_was_signed(page)


def talk(page: Page, person: Person) -> None:
    """One sentence, what was noted of it, one reason, and every answer."""
    person.begin()
    assert page.locator(".bubble.mine").first.inner_text().strip().endswith(STORY)
    assert page.get_by_role("log").get_by_text("工地二楼", exact=True).count() == 1
    check_view(page, "conversation")
    page.locator(".why summary").click()
    page.wait_for_selector(".why-body .sources")
    assert re.search("条例|办法", page.locator(".why-body").inner_text())
    check_view(page, "why do you ask")
    person.answer_all(lambda name: check_view(page, name))
    check_view(page, "all asked")


def read_the_form(page: Page, person: Person) -> None:
    """The filled form with what is missing on top."""
    page.locator(".finished a").click()
    page.wait_for_selector(".boxes")
    assert page.locator("h1").inner_text() == "工伤认定申请表"
    assert page.locator(".box", has_text="职工姓名").get_by_text(person.who.name).count() == 1
    assert "医院的诊断证明" in page.locator(".gaps").inner_text()
    assert "单位地址" in page.locator(".unconfirmed", has_text="登记信息里的").inner_text()
    check_view(page, "form")


def what_was_signed(page: Page) -> None:
    """What a register supplied stood above the signature, and is the person's own since."""
    page.goto("#/review")
    page.wait_for_selector(".boxes")
    assert "您点头确认的" in page.locator(".box", has_text="单位地址").inner_text()
    assert page.locator(".unconfirmed").count() == 0


def look_at_a_correction(page: Page) -> None:
    """A correction shows what it would set aside, and is left."""
    page.locator("a.box[href*='employment.insured']").click()
    page.wait_for_selector(".now")
    check_view(page, "correction")
    page.get_by_role("button", name="没交").click()
    page.wait_for_selector(".change")
    assert "浙江省杭州市" in page.locator(".card", has_text="先收起来").inner_text()
    check_view(page, "what a correction sets aside")
    page.get_by_role("button", name="不改了").click()
    page.wait_for_selector(".now")
    page.locator(".back").click()
    page.wait_for_selector(".boxes")
    assert "交了" in page.locator("a.box[href*='employment.insured']").inner_text()


def sign(page: Page, person: Person) -> None:
    """Sign-in by code, everything missing told at once, then statement, name and delivery."""
    page.locator(".page-action a").click()
    page.wait_for_selector("#phone")
    check_view(page, "sign-in")
    person.sign_in()
    page.wait_for_selector("#signature")
    check_view(page, "signing")
    page.locator(".page-action .button.main").click()
    assert page.get_by_role("alert").count() >= 3
    page.locator("input[value=electronic]").check()
    check_view(page, "signing with what is missing")
    person.sign("electronic")


def read_the_receipt(page: Page) -> str:
    """Number, moment, what comes next by when, and what is missing, also after a reload."""
    page.wait_for_selector(".case-no")
    number = page.locator(".case-no").inner_text()
    assert re.fullmatch(r"GS330100\d{14}", number)
    page.wait_for_selector(".limit-due")
    assert "2026年12月9日" in page.locator(".limit-due").inner_text()
    check_view(page, "receipt")
    page.reload()
    page.wait_for_selector(".gaps")
    assert page.locator(".case-no").inner_text() == number
    return number


def follow_the_case(page: Page, number: str) -> None:
    """Periods with their articles, what happened, the closed conversation, the list, the way to a person."""
    page.locator(".page-action a").click()
    page.wait_for_selector(".status-label")
    clock = page.locator(".limit.running").first.inner_text()
    assert "还剩 15 天" in clock
    assert "工伤认定办法" in clock
    assert page.locator(".timeline li").count() == 1
    check_view(page, "progress")
    page.goto("#/")
    page.wait_for_selector(".finished")
    assert page.locator(".composer").count() == 0
    check_view(page, "conversation after filing")
    page.goto("#/me")
    page.wait_for_selector(".entry")
    assert number in page.locator(".entry").inner_text()
    check_view(page, "mine")
    page.goto("#/help")
    page.wait_for_selector("main a[href='tel:12333']")
    assert "杭州市人力资源和社会保障局" in page.locator("main").inner_text()
    check_view(page, "help")


@pytest.fixture(scope="module")
def seen_before() -> set[str]:
    """Kinds of questions looked at by an earlier test of this file."""
    return {"confirm", "text", "long_text", "choice", "date", "id_number"}


@pytest.mark.parametrize(
    ("role", "story"),
    [
        pytest.param("替家人办", "我爸前天下午在厂里干活时突然晕倒，送到医院昨天去世了", id="relative-after-a-death"),
        pytest.param("单位来办", "我们公司的员工昨天上午在车间被机器压伤右手", id="employer"),
        pytest.param("我受了伤", "我上周五下班路上骑电动车被汽车撞了，右腿骨折", id="on-the-way-home"),
    ],
)
def test_other_people_and_other_stories(open_phone: OpenPhone, seen_before: set[str], role: str, story: str):
    """Relatives and employers, deaths and traffic accidents: every kind of question can be answered and fits."""
    person = Person(open_phone(used=True), 110)
    person.page.get_by_role("button", name=role).click()
    person.begin(story)
    person.answer_all(lambda name: check_view(person.page, name), seen_before)
    person.page.goto("#/review")
    person.page.wait_for_selector(".boxes")
    check_fit(person.page, "form")


def test_a_day_that_is_known_is_not_asked_again(open_phone: OpenPhone):
    """Who said this morning is asked for the hour alone, and may leave it at the day."""
    person = Person(open_phone(used=True), 111)
    page = person.page
    page.get_by_role("button", name="替家人办").click()
    person.begin("我老公前天晚上上夜班时突发心梗，今天早上去世了")
    while person.facts() != ["death.at"]:
        person.answer()
    assert page.locator(".ask .now").inner_text() == "2026年11月24日"
    assert page.locator(".ask input:not([type=file])").get_attribute("type") == "time"
    assert page.get_by_text("拍一张死亡证明").count() == 1
    check_view(page, "the hour of a known day")
    page.get_by_role("button", name="不是这一天").click()
    page.wait_for_selector(".ask input[type=datetime-local]")
    page.get_by_role("button", name="只记得哪天").click()
    page.get_by_role("button", name="好了").click()
    page.wait_for_selector(".ask:not([data-facts='death.at'])")
    assert page.locator(".bubble.mine").last.inner_text().strip().endswith("2026年11月24日")


def test_ways_back_to_a_filed_case(open_phone: OpenPhone, service: Service):
    """The address in the receipt, sign-in on another phone, and the number alone all lead to the case."""
    person = Person(open_phone(used=True), 102)
    person.begin()
    person.answer_all()
    case_id = person.file()
    number = person.page.locator(".case-no").inner_text()
    person.page.goto(f"{service.url}#/cases/{case_id}")
    person.page.wait_for_selector(".status-label")

    page = open_phone(used=True, path=f"#/cases/{case_id}")
    page.locator("main a[href^='#/sign-in/cases/']").click()
    Person(page, 102).sign_in()
    page.wait_for_selector(".status-label")
    assert page.url.endswith(f"#/cases/{case_id}")

    page = open_phone(used=True, path="#/track")
    page.fill("#case-no", number)
    page.fill("#last4", person.who.id_number[-4:])
    check_view(page, "look-up")
    Person(page, 102).sign_in()
    page.wait_for_selector(".status-label")
    told = page.locator("main").inner_text()
    assert number in told
    assert "还剩 15 天" in told
    assert person.who.name not in told
    check_view(page, "masked status")


def test_signing_out_leaves_nothing_on_the_phone(open_phone: OpenPhone):
    """After signing out, the phone holds neither words nor tokens, only language and letter size."""
    person = Person(open_phone(used=True), 104)
    page = person.page
    page.locator(".tool").first.click()
    person.begin()
    page.goto("#/sign-in")
    person.sign_in()
    page.wait_for_selector(".ask[data-seq]")
    page.goto("#/me")
    page.get_by_role("button", name="退出登录").click()
    check_view(page, "signing out")
    page.get_by_role("button", name="退出并清掉").click()
    page.wait_for_selector("#story")
    kept = json.loads(page.evaluate("JSON.stringify({ ...localStorage })"))
    assert set(kept) <= KEPT_AFTER_SIGN_OUT
    assert page.input_value("#story") == ""
    page.reload()
    page.wait_for_selector("#story")


def held_back(page: Page, *addresses: str) -> list[Route]:
    """What the page asks for at these addresses from now on: it goes nowhere before a test lets it."""
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    for address in addresses:
        page.route(address, hold)
    return late


def test_what_is_on_its_way_at_signing_out_does_not_come_back(open_phone: OpenPhone):
    """On a slow link the answer to what was just said may arrive after the phone was emptied; it is dropped."""
    person = Person(open_phone(used=True), 106)
    page = person.page
    person.begin()
    late = held_back(page, "**/turns", "**/v1/uploads?*")
    with page.expect_request("**/turns"):
        page.locator(".batch + .button").click()
    with page.expect_request("**/v1/uploads?*"):
        page.goto("#/review")
    page.goto("#/me")
    page.get_by_role("button", name="清掉这部手机上的内容").click()
    answers = [(route, route.fetch()) for route in late]
    page.get_by_role("button", name="清掉", exact=True).click()
    page.wait_for_selector("#story")
    for route, answer in answers:
        with page.expect_response(route.request.url):
            route.fulfill(response=answer)
    assert len(answers) == 2
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("Object.keys(localStorage)") == []
    page.fill("#story", "别的事")
    expect(page.get_by_role("button", name="开始")).not_to_have_attribute("aria-disabled", "true")


def test_a_list_under_way_is_not_called_empty(open_phone: OpenPhone):
    """On a slow link the talks may come after the cases; until they are there nobody reads that there are none."""
    person = Person(open_phone(used=True), 107)
    page = person.page
    person.begin()
    late = held_back(page, "**/v1/conversations")
    with page.expect_response("**/v1/cases"), page.expect_request("**/v1/conversations"):
        page.goto("#/me")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.locator(".loading").count() == 1
    assert page.get_by_text("还没有案件。").count() == 0
    late[0].continue_()
    page.locator("button.entry").wait_for()
    expect(page.locator(".loading")).to_have_count(0)


def test_whole_way_in_english(open_phone: OpenPhone):
    """The same way in English: every view in words, and the form still Chinese."""
    person = Person(open_phone(used=True), 105)
    page = person.page
    page.get_by_role("button", name="EN").click()
    page.wait_for_selector("html[lang=en]")
    check_fit(page, "first page in English")
    person.begin()
    person.answer_all(lambda name: check_fit(page, f"{name} in English"))
    case_id = person.file()
    check_fit(page, "receipt in English")
    page.goto(f"#/cases/{case_id}")
    page.wait_for_selector(".status-label")
    assert "Application received" in page.locator(".status").inner_text()
    check_fit(page, "progress in English")
    page.get_by_role("button", name="中文").click()
    page.wait_for_selector("html[lang=zh-CN]")
    assert page.locator(".status-label").inner_text() == "已收到申请"
