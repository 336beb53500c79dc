"""A language that runs longer than any we have fits every view, and needs nothing but its folder of words."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from api.settings import Settings
from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_fit
from tests.browser.person import Person
from tests.browser.service import Service
from tests.pseudo import TAG, make_locale

_SQUEEZED = """() => [...document.querySelectorAll('#app *')].filter((one) => {
  const text = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('');
  const { width, height } = one.getBoundingClientRect();
  const letter = parseFloat(getComputedStyle(one).fontSize);
  return text.length > 6 && width > 1 && width < 2.5 * letter && height > 4 * letter;
}).map((one) => one.textContent)"""


def check_room(page: Page, name: str) -> None:
    """All that fits, and no text squeezed to a letter or two a line."""
    check_fit(page, name)
    assert (name, "squeezed", page.evaluate(_SQUEEZED)) == (name, "squeezed", [])


@pytest.fixture(scope="module")
def foreign_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service whose operator has added a language."""
    folder = tmp_path_factory.mktemp("languages")
    service = Service(folder, LOCALE_DIR=str(make_locale(Settings().locale_dir, folder / "locale")))
    service.start()
    yield service
    service.stop()


def open_foreign(open_phone: OpenPhone, service: Service) -> Page:
    """A phone set to the new language, which the page offers after the others."""
    page = open_phone(at=service, used=True)
    assert page.locator("html").get_attribute("data-languages").split() == ["zh-CN", "en", TAG]
    for lang in ("en", TAG):
        page.locator(".tool[lang]").click()
        page.wait_for_selector(f"html[lang={lang}]")
    return page


def test_every_view_has_room_for_longer_words(open_phone: OpenPhone, foreign_service: Service):
    """From the first page to the progress of a filed case nothing scrolls sideways, is cut, or is too small to tap."""
    page = open_foreign(open_phone, foreign_service)
    person = Person(page, 501)
    page.locator(".who .chip").last.click()
    check_room(page, "first page")
    page.locator(".who .chip").nth(2).click()
    person.begin()
    assert page.locator("#question").inner_text().startswith("⟦")
    check_room(page, "conversation")
    page.locator(".progress > summary").click()
    check_room(page, "what stands above the conversation")
    page.locator(".progress > summary").click()
    page.locator(".why summary").click()
    check_room(page, "why do you ask")
    page.locator(".ways .button[aria-expanded]:not(.own-words)").click()
    page.locator(".capture summary").click()
    check_room(page, "camera and album")
    page.locator(".ways .button[aria-expanded]:not(.own-words)").click()
    person.answer_all(lambda name: check_room(page, name))
    check_room(page, "all asked")
    guides = ("#/questions", "#/estimate", "#/evidence", "#/letters", "#/letters/employer_request")
    for path in ("#/edit/injury.parts", "#/edit/accident.time", "#/help", "#/me", "#/track", *guides):
        person.turn_to(path)
        check_room(page, path)
    page.goto("#/review")
    page.wait_for_selector(".boxes")
    check_room(page, "form")
    page.locator(".page-action a").click()
    person.sign_in()
    page.wait_for_selector("#signature")
    page.locator(".page-action .button.main").click()
    check_room(page, "signing with what is missing")
    person.sign()
    page.wait_for_selector(".limit-due")
    check_room(page, "receipt")
    page.locator(".page-action a").click()
    page.wait_for_selector(".status-label")
    check_room(page, "progress")


def test_an_incident_has_room_for_longer_words(open_phone: OpenPhone, foreign_service: Service):
    """So have the views of an employer with several injured."""
    page = open_foreign(open_phone, foreign_service)
    person = Person(page, 502)
    page.locator(".who .chip").nth(2).click()
    page.locator(".who .chip").last.click()
    person.begin("昨天上午十点我们三号车间吊物坠落，砸伤了两个人")
    person.answer_all()
    check_room(page, "the accident is told")
    page.locator(".finished a").click()
    page.fill("#injured-name", person.who.name)
    page.locator(".body-parts .chip").first.click()
    page.locator("section.card > .button").click()
    check_room(page, "the injured")
    page.locator(".page-action .button").click()
    person.sign_in()
    page.wait_for_selector(".named")
    page.locator(".page-action .button").click()
    page.wait_for_selector(".injured li")
    check_room(page, "the report with its injured")
