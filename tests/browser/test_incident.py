"""An employer's accident with several injured, from the first page to each one's application."""

from playwright.sync_api import Page

from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_view
from tests.browser.person import Person
from tests.builders import make_person

ACCIDENT = "昨天上午十点我们三号车间吊物坠落，砸伤了三个人"
HURT = [make_person(number) for number in (411, 412, 413)]


def name_injured(page: Page) -> None:
    """Three people, the second one corrected, the third left in the form as people do."""
    page.get_by_role("button", name="报告事故").or_(page.get_by_role("button", name="登录后报告")).click()
    assert page.get_by_role("alert").inner_text() == "请写上姓名。"
    for number, person in enumerate(HURT):
        page.get_by_label("姓名").fill(person.name)
        page.get_by_label("身份证号").fill(person.id_number[:17] if number == 1 else person.id_number)
        page.locator(".body-parts .chip").nth(number).click()
        if number == 1:
            page.get_by_role("button", name="再加一个人").click()
            assert "请数一数" in page.get_by_role("alert").inner_text()
            check_view(page, "a slip in an ID number")
            page.get_by_label("身份证号").fill(person.id_number)
        if number < len(HURT) - 1:
            page.get_by_role("button", name="再加一个人").click()
    assert [row.inner_text() for row in page.locator(".named strong").all()] == [person.name for person in HURT[:2]]
    check_view(page, "the injured")


def test_three_injured_get_an_application_each(open_phone: OpenPhone):
    """The accident is told once, three people are named and reported; each application is one tap away."""
    person = Person(open_phone(used=True), 401)
    person.answers["accident.place"] = "三号车间"
    page = person.page
    page.get_by_role("button", name="单位来办").click()
    page.get_by_role("button", name="好几个人").click()
    check_view(page, "first page of an employer")
    person.begin(ACCIDENT)
    person.answer_all()
    assert page.locator(".ask").get_attribute("data-next") == "add_injured"
    check_view(page, "the accident is told")
    page.get_by_role("link", name="写受伤的人").click()
    name_injured(page)
    page.get_by_role("button", name="登录后报告（3 人受伤）").click()
    person.sign_in()
    page.wait_for_selector(".named")
    page.reload()
    page.get_by_role("button", name="报告事故（3 人受伤）").click()
    page.wait_for_selector(".injured li")
    report = page.url
    assert [row.inner_text() for row in page.locator(".injured strong").all()] == [each.name for each in HURT]
    check_view(page, "the report with its injured")

    page.get_by_role("button", name="填他的申请").nth(1).click()
    page.wait_for_selector(".ask[data-seq]")
    asked: set[str] = set()
    while person.widget():
        asked |= set(person.facts())
        person.answer()
    assert not {name for name in asked if name.startswith(("accident.", "worker.name", "worker.id", "injury.parts"))}
    page.goto("#/review")
    page.locator(".page-action a").click()
    person.sign()
    page.wait_for_selector(".case-no")

    page.goto("#/me")
    page.locator(".entry", has_text="SG").click()
    page.wait_for_selector(".injured li")
    assert page.url == report
    assert page.get_by_role("link", name="已提交").count() == 1
    assert page.get_by_role("button", name="填他的申请").count() == 2
    check_view(page, "the report with one filed")


def test_a_rider_is_shown_the_way_and_may_still_file(open_phone: OpenPhone):
    """Who works for a platform is told where that is handled, can call, and can file here all the same."""
    person = Person(open_phone(used=True), 402)
    page = person.page
    person.begin("我送外卖的，没签劳动合同，昨天中午在平台接单路上摔倒，右腿骨折")
    person.answer_all()
    assert page.locator(".ask").get_attribute("data-next") == "referral"
    assert "一键报案" in page.locator(".finished").inner_text()
    assert page.locator(".finished a[href='tel:12333']").count() == 1
    check_view(page, "referral")
    page.get_by_role("link", name="还是想申请工伤").click()
    page.wait_for_selector(".boxes")
    page.locator(".page-action a").click()
    person.sign_in()
    person.sign()
    page.wait_for_selector(".case-no")
