"""The camera on the phone: what is photographed is kept, made lighter, sent once, followed in four words, and shown."""

import io

from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_axe, check_view
from tests.browser.papers import ADVICE, POOR, StandIn, file_of, make_picture
from tests.browser.person import Person

PATIENCE_MS = 60_000
"""Twelve million pixels are made smaller first, on a machine that does other things too."""
_WATCH = """() => { window.words = []; new MutationObserver(() => {
  const mark = document.querySelector('.photo .mark');
  if (mark && window.words[window.words.length - 1] !== mark.textContent) window.words.push(mark.textContent);
}).observe(document.body, { subtree: true, childList: true, characterData: true }); }"""
_KEPT = """() => new Promise((done) => {
  const opening = indexedDB.open('yichuang');
  opening.onsuccess = () => {
    const base = opening.result;
    const names = [...base.objectStoreNames];
    const count = names.length && base.transaction('photos').objectStore('photos').count();
    if (!count) { base.close(); done(0); } else count.onsuccess = () => { base.close(); done(count.result); };
  };
})"""


def at_the_camera(page: Page, number: int) -> Person:
    """Somebody who told what happened and opens the camera."""
    person = Person(page, number)
    person.begin()
    page.locator(".ways").get_by_role("button", name="拍照").click()
    page.wait_for_selector(".capture")
    return person


def photograph(page: Page, *files: dict, from_album: bool = False) -> None:
    """Takes a photograph, or chooses some; the album closes by itself."""
    if not page.locator(".capture").count():
        page.locator(".ways").get_by_role("button", name="拍照").click()
    page.locator(".capture input").nth(1 if from_album else 0).set_input_files(list(files))


def wait_for(page: Page, state: str, place: int = 0) -> None:
    """Until a photograph is that far."""
    expect(page.locator(".photo").nth(place)).to_have_attribute("data-state", state, timeout=PATIENCE_MS)


def test_a_photo_is_sent_followed_and_taken_back(open_phone: OpenPhone):
    """Four words in their order, one word to the conversation; a further page, the list, removal after a question."""
    page = open_phone()
    stand_in = StandIn(page)
    at_the_camera(page, 601)
    check_view(page, "camera and album")
    ways = page.locator(".capture-ways .button").all_inner_texts()
    assert [way.strip() for way in ways] == ["拍照", "从相册选"]
    camera, album = page.locator(".capture input").first, page.locator(".capture input").nth(1)
    assert [camera.get_attribute(name) for name in ("accept", "capture")] == ["image/*", "environment"]
    assert [album.get_attribute(name) for name in ("accept", "capture")] == ["image/*,application/pdf", None]
    page.evaluate(_WATCH)
    photograph(page, file_of(make_picture()))
    wait_for(page, "ready")
    assert page.evaluate("window.words") == ["正在发", "收到了", "正在看", "看好了"]
    assert page.evaluate(_KEPT) == 0
    page.locator(".photo-ways input").set_input_files(file_of(make_picture()))
    wait_for(page, "ready", 1)
    assert b'name="page_of"\r\n\r\nu1' in stand_in.received[1].request.post_data_buffer
    assert [body["upload_id"] for body in stand_in.told] == ["u1"]
    check_axe(page, "photo with a further page")
    page.goto("#/review")
    page.get_by_role("heading", name="我的材料").wait_for()
    assert page.locator(".photo-card").count() == 1
    assert "第 2 页" in page.locator(".photo").nth(1).inner_text()
    page.get_by_role("button", name="拿掉第 2 页").click()
    check_view(page, "form with what was handed in, and removal asked about")
    page.get_by_role("button", name="先不").click()
    assert stand_in.removed == []
    page.get_by_role("button", name="拿掉第 2 页").click()
    page.get_by_role("button", name="拿掉", exact=True).click()
    expect(page.locator(".photo")).to_have_count(1)
    assert stand_in.removed == ["u2"]


def test_a_photo_becomes_lighter_and_upright(open_phone: OpenPhone):
    """At most 2,500 pixels, turned as it was held, without the camera's notes; what cannot be drawn goes as it is.

    What cannot be taken at all is told by its cause before anything is sent, with the way to another photo.
    """
    page = open_phone()
    stand_in = StandIn(page)
    at_the_camera(page, 602)
    heic, paper = file_of(b"\x00heic", "a.heic", "image/heic"), file_of(b"%PDF-1.7", "b.pdf", "application/pdf")
    broken = file_of(b"\xff\xd8broken")
    photograph(page, file_of(make_picture(4000, 1200, orientation=6)), heic, paper, broken, from_album=True)
    wait_for(page, "ready", 3)
    sent = [route.request.post_data_buffer for route in stand_in.received]
    picture = Image.open(io.BytesIO(sent[0][sent[0].index(b"\xff\xd8") :]))
    assert picture.size == (750, 2500)
    assert len(picture.getexif()) == 0
    for file, body in zip((heic, paper, broken), sent[1:], strict=True):
        assert file["buffer"] in body
    # Chosen without a name of a paper, each speaks for itself.
    page.wait_for_selector(".ask:not([aria-busy])")
    assert len(stand_in.told) == 4
    page.locator(".ways").get_by_role("button", name="拍照").click()
    page.wait_for_selector(".capture")
    page.evaluate(_CHOOSE, [[("a.zip", "application/zip", 9), ("b.pdf", "application/pdf", 0), *TOO_LARGE]])
    wait_for(page, "refused", 7)
    told = page.locator(".photo-words").all_inner_texts()
    assert [words[:4] for words in told] == ["这个看不", "这个是空", "照片太大", "太长了，"]
    assert page.get_by_role("button", name="重拍").count() == 4
    assert len(stand_in.keys) == 4


_CHOOSE = """([names]) => { const input = document.querySelectorAll('.capture input')[1];
  const files = new DataTransfer();
  names.forEach(([name, type, size]) => files.items.add(new File([new Uint8Array(size)], name, { type })));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true })); }"""
TOO_LARGE = (("c.pdf", "application/pdf", 20 * 2**20 + 1), ("d.mp4", "video/mp4", 200 * 2**20 + 1))


def test_a_cut_link_keeps_the_photo_and_sends_it_once(open_phone: OpenPhone):
    """Without a link the photo waits, outlives a reload, and goes out once; signing out takes one along."""
    page = open_phone()
    stand_in = StandIn(page)
    stand_in.is_cut = True
    at_the_camera(page, 604)
    page.context.set_offline(True)
    photograph(page, file_of(make_picture()))
    page.get_by_text("照片先存在手机里，有网了自动发。").wait_for()
    assert page.evaluate(_KEPT) == 1
    page.context.set_offline(False)
    page.reload()
    wait_for(page, "sending")
    stand_in.is_cut = False
    page.evaluate("dispatchEvent(new Event('online'))")
    wait_for(page, "ready")
    assert len(stand_in.keys) >= 2
    assert len(set(stand_in.keys)) == len(stand_in.received) == 1
    assert page.evaluate(_KEPT) == 0
    stand_in.is_cut = True
    photograph(page, file_of(make_picture()))
    wait_for(page, "sending", 1)
    assert page.evaluate(_KEPT) == 1
    page.goto("#/me")
    page.get_by_role("button", name="清掉这部手机上的内容").click()
    page.get_by_role("button", name="清掉", exact=True).click()
    page.wait_for_selector("#story")
    page.wait_for_function(f"async () => (await ({_KEPT})()) === 0")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_poor_photo_is_asked_for_again_once(open_phone: OpenPhone):
    """From the camera beside the message box: one sentence of advice, then another photo or this one."""
    page = open_phone()
    stand_in = StandIn(page, POOR)
    person = Person(page, 605)
    person.begin()
    while not page.locator(".composer .camera").count():
        person.answer()
    button = page.locator(".composer").get_by_role("button", name="拍照，或从相册选")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.locator(".capture summary").click()
    page.get_by_role("button", name="语音或视频").wait_for()
    photograph(page, file_of(make_picture()))
    wait_for(page, "retake")
    assert "请重拍" in page.locator(".photo").inner_text()
    assert page.get_by_text(ADVICE).count() == 1
    check_view(page, "photo to take again")
    page.locator(".photo-ways input").first.set_input_files(file_of(make_picture()))
    wait_for(page, "ready", 0)
    wait_for(page, "retake", 1)
    page.get_by_role("button", name="就用这张").click()
    wait_for(page, "ready", 1)
    assert page.get_by_text(ADVICE).count() == 0
    page.wait_for_selector(".ask:not([aria-busy])")
    page.reload()
    page.wait_for_selector(".photo")
    wait_for(page, "ready", 1)
    assert [body["upload_id"] for body in stand_in.told] == ["u1", "u2"]


def test_without_a_store_the_page_remembers_and_says_so(open_phone: OpenPhone):
    """A private window that keeps nothing still sends; until then it asks not to be closed, and passes problems on."""
    page = open_phone()
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined });")
    page.reload()
    stand_in = StandIn(page)
    stand_in.is_cut = True
    at_the_camera(page, 610)
    photograph(page, file_of(make_picture()))
    page.get_by_text("请别关这一页").wait_for()
    stand_in.is_cut = False
    stand_in.refusal = {"status": 507, "code": "storage_full", "detail": "这里暂时放不下了，过一会儿自动再发。"}
    page.evaluate("dispatchEvent(new Event('online'))")
    page.get_by_text("过一会儿自动再发").wait_for()
    wait_for(page, "sending")
    stand_in.refusal = None
    stand_in.better = {"kind": "discharge_summary", "label": "出院小结", "text": "这张看起来是出院小结。要改过来吗？"}
    page.evaluate("dispatchEvent(new Event('online'))")
    wait_for(page, "ready")
    assert page.get_by_text("过一会儿自动再发").count() == 0
    page.goto("#/review")
    page.get_by_text("这张看起来是出院小结").wait_for()
    page.get_by_role("button", name="出院小结").click()
    expect(page.get_by_text("这张看起来是出院小结")).to_have_count(0)
    assert stand_in.told[-1]["kind"] == "discharge_summary"
