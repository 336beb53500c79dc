"""With the real service and reader: a photograph from the file chooser ends as confirmed facts in the form."""

from playwright.sync_api import expect

from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_fit
from tests.browser.person import Person
from tests.photographs.photograph import make_photograph

PATIENCE_MS = 30_000
"""The reader's models are loaded with the first picture, on a machine that does other things too."""
SEED = 3


def confirm_what_was_read(person: Person, fact: str) -> None:
    """Confirms, or taps as right, what stands beside its piece of the picture, until a fact is settled."""
    page = person.page
    for _ in range(6):
        asked = person.facts()
        if fact not in asked and person.widget() != "confirm":
            return
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
    expect(page.locator(".photo")).to_have_attribute("data-state", "ready", timeout=PATIENCE_MS)
    page.wait_for_selector(".ask[data-facts~='worker.name'] .crop")
    check_fit(page, "what was read from an ID card")
    for fact in ("worker.name", "worker.id_number", "worker.address"):
        confirm_what_was_read(person, fact)
    page.goto("#/review")
    page.wait_for_selector(".boxes")
    form = page.locator(".form-part").all_inner_texts()
    for value in (photograph.truth["name"], photograph.truth["id_number"], photograph.truth["address"]):
        assert any(str(value) in part for part in form), value
    assert "待您确认" not in "".join(form)
