"""With the real service and reader: photographs end as confirmed facts, and weak links carry everything once."""

import hashlib
import io
import re

from PIL import Image
from playwright.sync_api import Page, Response, Route, expect

from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_axe, check_fit
from tests.browser.papers import file_of
from tests.browser.person import Person
from tests.browser.service import Service
from tests.browser.test_links import conversation_of, stored
from tests.photographs.photograph import make_photograph

PATIENCE_MS = 60_000
"""The reader's models are loaded with the first picture, on a machine that does other things too."""
SEED = 3


LIVE = re.compile(r"/poll\?.*wait=")
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


def answer_and_look(person: Person) -> tuple[int, list[dict]]:
    """Answers a question; the number of the turn, and the events of which the page was told when it looked back."""
    looks: list[Response] = []

    def note(response: Response) -> None:
        if "/poll?after=" in response.url and "wait=" not in response.url:
            looks.append(response)

    person.page.on("response", note)
    with person.page.expect_response("**/turns") as turn:
        person.answer()
    return turn.value.json()["seq"], [event for look in looks for event in look.json()["events"]]


def test_a_photo_ends_as_confirmed_facts_in_the_form(open_phone: OpenPhone):
    """Name, number and address of an ID card are confirmed beside their places and stand in the form; none is typed."""
    photograph = make_photograph("id_card_front", SEED, "clean")
    person = Person(open_phone(), 631)
    page = person.page
    # What was read must not exchange the question while it is answered; it is heard of afterwards.
    page.route(LIVE, lambda _: None)
    person.begin()
    while "worker.name" not in person.facts():
        person.answer()
    page.locator(".capture input").first.set_input_files(file_of(photograph.image))
    page.wait_for_selector(".ask:not([data-facts~='worker.name'])")
    expect(page.locator(".photo")).to_have_attribute("data-state", re.compile("reading|ready"), timeout=PATIENCE_MS)
    answered, looks = answer_and_look(person)
    page.unroute(LIVE)
    # The steps of a photograph are numbered like turns, but nobody else has said anything; what was read has.
    news = [event for event in looks if event["type"] != "upload" and event["seq"] < answered]
    expect(page.get_by_text("刚刚有新的内容")).to_have_count(len(news[:1]))
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


PIECE = 128 * 1024
"""What goes at once over a weak link."""
SIZE = 5 * PIECE + 4321
WEAK = "Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g' } });"
HEAD = b"\x00\x00\x00\x20ftypM4A \x00\x00\x00\x00M4A mp42isom\x00\x00\x00\x00"
_ARRIVED = """() => dispatchEvent(new Event('online'))
  && document.querySelector('.photo').dataset.state === 'received'"""
_CHOOSE = """([head, size]) => { const input = document.querySelector('.capture details input');
  const bytes = new Uint8Array(size).fill(7);
  bytes.set(head);
  const files = new DataTransfer();
  files.items.add(new File([bytes], '工头.m4a', { type: 'audio/mp4' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true })); }"""


def choose_recording(page: Page) -> None:
    """A foreman's voice message from the phone, larger than goes in one piece over its link."""
    page.locator(".ways").get_by_role("button", name="拍照").click()
    page.locator(".capture summary").click()
    page.evaluate(_CHOOSE, [list(HEAD), SIZE])


def test_a_recording_goes_on_where_it_was_cut_off(open_phone: OpenPhone, service: Service):
    """Cut in the middle, it resumes at the piece that was lost, arrives once and whole, and can be listened to."""
    page = open_phone()
    page.add_init_script(WEAK)
    page.reload()
    Person(page, 641).begin()
    offsets: list[int] = []
    lost: list[Route] = []

    def lose_third(route: Route) -> None:
        if route.request.method == "POST":
            offsets.append(int(route.request.headers["upload-offset"]))
        if len(offsets) == 3 and route.request.method == "POST":
            lost.append(route)
        else:
            route.continue_()

    page.route("**/v1/uploads/resumable/*", lose_third)
    with page.expect_request(lambda request: request.headers.get("upload-offset") == str(2 * PIECE)):
        choose_recording(page)
    expect(page.locator(".photo progress")).to_be_visible()
    page.wait_for_function("() => document.querySelector('.photo progress').value > 30")
    lost[0].abort("connectionreset")
    page.wait_for_function(_ARRIVED)
    assert offsets == [0, PIECE, 2 * PIECE, 2 * PIECE, *range(3 * PIECE, SIZE, PIECE)]
    conversation = conversation_of(page, service)["id"]
    (upload,) = stored(page, service, f"uploads?conversation_id={conversation}")["items"]
    assert (upload["kind"], upload["bytes"]) == ("audio_recording", SIZE)
    assert upload["sha256"] == hashlib.sha256(HEAD + bytes([7]) * (SIZE - len(HEAD))).hexdigest()
    check_axe(page, "recording that was handed in")
    page.get_by_role("button", name="放一遍").click()
    page.wait_for_selector("audio")
    assert page.locator("audio").get_attribute("src").startswith(f"blob:{service.url}")


def test_a_photo_cut_in_the_middle_goes_on_in_pieces(open_phone: OpenPhone, service: Service):
    """A link too weak for the whole photo carries it in pieces, under the same paper's name, and it arrives once."""
    page = open_phone()
    Person(page, 642).begin()
    page.route(f"{service.url}v1/uploads", lambda route: route.abort("connectionreset"))
    page.locator(".ways").get_by_role("button", name="拍照").click()
    page.wait_for_selector(".capture")
    noise = Image.effect_noise((1200, 1200), 90)
    written = io.BytesIO()
    noise.save(written, "JPEG", quality=80)
    page.locator(".capture input").first.set_input_files(file_of(written.getvalue()))
    expect(page.locator(".photo")).to_have_attribute("data-state", "sending")
    page.wait_for_function("() => JSON.parse(localStorage.getItem('yichuang.photos'))[0].way === 'pieces'")
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_function("() => document.querySelector('.photo').dataset.state !== 'sending'")
    conversation = conversation_of(page, service)["id"]
    (upload,) = stored(page, service, f"uploads?conversation_id={conversation}")["items"]
    assert upload["media_type"] == "image/jpeg"
