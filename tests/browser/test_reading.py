"""With the real service and reader: a photograph from the file chooser ends as confirmed facts in the form."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_fit
from tests.browser.person import Person
from tests.photographs.photograph import make_photograph

PATIENCE_MS = 30_000
"""The reader's models are loaded with the first picture, on a machine that does other things too."""
SEED = 3


READ = {"worker.name": "name", "worker.id_number": "id_number", "worker.address": "address"}
"""Which fact each field of the card fills."""


def confirm_what_was_read(person: Person) -> None:
    """Goes on until everything read is settled: confirmed, or tapped as right, beside its piece of the picture."""
    page = person.page
    for _ in range(8):
        if not set(person.facts()) & set(READ):
            if page.locator(".photo[data-state=ready]").count() and person.widget() != "confirm":
                return
            person.answer()
            continue
        page.wait_for_selector(".crop canvas")
        if person.widget() == "confirm":
            person.turn(page.locator(".batch + .button").click)
        elif page.locator(".ask > .chip").count():
            person.turn(page.locator(".ask > .chip").click)
        else:
            person.turn(page.locator(".ask .widget form .button").click)


def test_a_photo_ends_as_confirmed_facts_in_the_form(open_phone: OpenPhone):
    """Name, number and address are read from an ID card, confirmed beside their places, and stand in the form; nothing is typed."""
    photograph = make_photograph("id_card_front", SEED, "clean")
    person = Person(open_phone(), 631)
    page = person.page
    person.begin()
    while "worker.name" not in person.facts():
        person.answer()
    page.locator(".capture input").first.set_input_files({"name": "1.jpg", "mimeType": "image/jpeg", "buffer": photograph.image})
    page.wait_for_selector(".ask:not([data-facts~='worker.name'])")
    expect(page.locator(".photo")).to_have_attribute("data-state", re.compile("reading|ready"), timeout=PATIENCE_MS)
    person.answer()
    # The steps of a photograph are numbered like turns, but nobody else has said anything.
    assert page.get_by_text("刚刚有新的内容").count() == 0
    expect(page.locator(".photo")).to_have_attribute("data-state", "ready", timeout=PATIENCE_MS)
    page.wait_for_selector(".ask[data-facts~='worker.name'] .crop")
    check_fit(page, "what was read from an ID card")
    confirm_what_was_read(person)
    page.goto("#/review")
    page.wait_for_selector(".boxes")
    for fact, name in READ.items():
        box = page.locator(f".box[href*='{fact}']").inner_text()
        assert str(photograph.truth[name]) in box
        assert "待您确认" not in box
