"""Recordings over a weak link: in pieces that go on where they were cut off, kept whole, and played to their owner."""

import hashlib
import io

from PIL import Image
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_axe
from tests.browser.papers import file_of
from tests.browser.person import Person
from tests.browser.service import Service
from tests.browser.test_links import conversation_of, stored

MEGABYTE = 2**20
SIZE = 5 * MEGABYTE + 4321
HEAD = b"\x00\x00\x00\x20ftypM4A \x00\x00\x00\x00M4A mp42isom\x00\x00\x00\x00"
_CHOOSE = """([head, size]) => { const input = document.querySelector('.capture details input');
  const bytes = new Uint8Array(size).fill(7);
  bytes.set(head);
  const files = new DataTransfer();
  files.items.add(new File([bytes], '工头.m4a', { type: 'audio/mp4' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true })); }"""


def choose_recording(page: Page) -> None:
    """A foreman's voice message from the phone, larger than goes in one piece."""
    page.locator(".ways").get_by_role("button", name="拍照").click()
    page.locator(".capture summary").click()
    page.evaluate(_CHOOSE, [list(HEAD), SIZE])


def test_a_recording_goes_on_where_it_was_cut_off(open_phone: OpenPhone, service: Service):
    """Cut in the middle, it resumes at the piece that was lost, arrives once and whole, and can be listened to."""
    page = open_phone()
    person = Person(page, 641)
    person.begin()
    offsets: list[int] = []

    def cut_once(route: Route) -> None:
        if route.request.method == "POST":
            offsets.append(int(route.request.headers["upload-offset"]))
        if len(offsets) == 3 and route.request.method == "POST":
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/v1/uploads/resumable/*", cut_once)
    choose_recording(page)
    card = page.locator(".photo")
    expect(card.locator("progress")).to_be_visible()
    page.wait_for_function("() => document.querySelector('.photo progress').value > 30")
    page.wait_for_function("() => window.dispatchEvent(new Event('online')) && document.querySelector('.photo').dataset.state === 'received'", timeout=20_000)
    assert offsets == [0, MEGABYTE, 2 * MEGABYTE, 2 * MEGABYTE, *range(3 * MEGABYTE, SIZE, MEGABYTE)]
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
    page.wait_for_function("() => document.querySelector('.photo').dataset.state !== 'sending'", timeout=20_000)
    conversation = conversation_of(page, service)["id"]
    (upload,) = stored(page, service, f"uploads?conversation_id={conversation}")["items"]
    assert upload["media_type"] == "image/jpeg"
