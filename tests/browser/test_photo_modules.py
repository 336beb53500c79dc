"""The parts of the camera by themselves, in a real browser: states, limits, making lighter, keeping, ways to send."""

import base64
import io
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.papers import make_picture
from tests.browser.service import Service

MEGABYTE = 2**20
WIDE, HIGH = 2800, 1000
_CALL = """async ([module, name, args]) => {
  const root = document.querySelector('script[type=module]').src.replace(/app\\.js$/, '');
  return (await import(root + module))[name](...args);
}"""
_LINK = """link => Object.defineProperty(navigator, 'connection', {
  value: link && { effectiveType: link }, configurable: true,
})"""
_SHRINK = """async ([content, type]) => {
  const root = document.querySelector('script[type=module]').src.replace(/app\\.js$/, '');
  const { shrink } = await import(root + 'shrink.js');
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const file = new File([bytes], 'a', { type });
  const lighter = await shrink(file);
  const read = new FileReader();
  read.readAsDataURL(lighter);
  await new Promise((done) => { read.onload = done; });
  return [lighter === file, lighter.type, read.result.split(',')[1]];
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, service: Service) -> Iterator[Page]:
    """The first page of a phone; nothing is told and nothing sent."""
    context = browser.new_context(locale="zh-CN", service_workers="block", base_url=service.url)
    page = context.new_page()
    page.goto(service.url)
    page.wait_for_selector("#story")
    yield page
    context.close()


def call(page: Page, module: str, name: str, *args: object) -> object:
    """What a function of a module answers."""
    return page.evaluate(_CALL, [module, name, list(args)])


@pytest.mark.parametrize(
    ("photo", "state"),
    [
        ({}, "sending"),
        ({"id": "u1"}, "received"),
        ({"id": "u1", "upload": {"state": "receiving"}}, "sending"),
        ({"id": "u1", "upload": {"state": "received"}}, "received"),
        ({"id": "u1", "upload": {"state": "checking"}}, "reading"),
        ({"id": "u1", "upload": {"state": "reading"}}, "reading"),
        ({"id": "u1", "upload": {"state": "ready"}}, "ready"),
        ({"id": "u1", "upload": {"state": "retake"}}, "retake"),
        ({"id": "u1", "upload": {"state": "retake"}, "asIs": True}, "ready"),
        ({"id": "u1", "upload": {"state": "refused"}}, "refused"),
        ({"problem": {"slip": "photo-large"}}, "refused"),
        ({"id": "u1", "type": "audio/amr", "upload": {"state": "ready"}}, "received"),
    ],
)
def test_each_state_of_the_service_has_its_word(page: Page, photo: dict, state: str):
    """Only what the service said counts; a poor picture that may stay is done, a recording is only received."""
    assert call(page, "photos.js", "stateOf", {"type": "image/jpeg", "name": "a.jpg", **photo}) == state


@pytest.mark.parametrize(
    ("name", "kind", "size", "slip"),
    [
        ("a.jpg", "image/jpeg", 1, None),
        ("a.heic", "", 1, None),
        ("a.HEIC", "image/heic", 20 * MEGABYTE, None),
        ("a.pdf", "application/pdf", 1, None),
        ("a.amr", "", 1, None),
        ("a.mp4", "video/mp4", 200 * MEGABYTE, None),
        ("a.mov", "video/quicktime", 21 * MEGABYTE, None),
        ("a.jpg", "image/jpeg", 0, "photo-empty"),
        ("a.jpg", "image/jpeg", 20 * MEGABYTE + 1, "photo-large"),
        ("a.pdf", "application/pdf", 20 * MEGABYTE + 1, "photo-large"),
        ("a.mp3", "audio/mpeg", 200 * MEGABYTE + 1, "photo-recording-large"),
        ("a.gif", "image/gif", 1, "photo-wrong-type"),
        ("a.svg", "image/svg+xml", 1, "photo-wrong-type"),
        ("a.docx", "application/msword", 1, "photo-wrong-type"),
        ("a.exe", "", 1, "photo-wrong-type"),
    ],
)
def test_what_may_be_handed_in(page: Page, name: str, kind: str, size: int, slip: str | None):
    """The contract's kinds and sizes, told by the type or, where the phone gives none, by the name."""
    assert call(page, "photos.js", "slipOf", {"name": name, "type": kind, "size": size}) == slip


@pytest.mark.parametrize(
    ("size", "link", "way"),
    [
        (5 * MEGABYTE, "4g", "whole"),
        (5 * MEGABYTE + 1, "4g", "pieces"),
        (300 * 1024, "3g", "pieces"),
        (300 * 1024, "slow-2g", "pieces"),
        (200 * 1024, "2g", "whole"),
        (300 * 1024, None, "whole"),
    ],
)
def test_large_files_and_weak_links_go_in_pieces(page: Page, size: int, link: str | None, way: str):
    """What fits in one go is sent in one go."""
    page.evaluate(_LINK, link)
    assert call(page, "sending.js", "wayOf", size) == way


@pytest.mark.parametrize(
    ("unfinished", "size", "may"), [(True, 300 * 1024, True), (False, 300 * 1024, False), (True, 200 * 1024, False)]
)
def test_what_may_have_arrived_whole_is_not_begun_anew_in_pieces(page: Page, unfinished: bool, size: int, may: bool):
    """Under another way of sending the service could not tell that it is the same file."""
    assert call(page, "sending.js", "mayChangeWay", {"unfinished": unfinished}, size) is may


def shrink(page: Page, content: bytes, kind: str) -> tuple[bool, str, bytes]:
    """Whether a file was left as it was, its type, and its bytes."""
    same, kind, found = page.evaluate(_SHRINK, [base64.b64encode(content).decode(), kind])
    return same, kind, base64.b64decode(found)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_however_the_phone_was_held_the_paper_is_upright(page: Page, orientation: int):
    """Each of the eight ways a camera may note is undone: the blue place is where Pillow finds it."""
    content = make_picture(WIDE, HIGH, orientation=orientation)
    same, _, found = shrink(page, content, "image/jpeg")
    picture = Image.open(io.BytesIO(found)).convert("RGB")
    expected = (HIGH, WIDE) if orientation > 4 else (WIDE, HIGH)
    scale = 2500 / WIDE
    assert not same
    assert picture.size == tuple(round(side * scale) for side in expected)
    x, y = upright(700, 930, orientation)
    red, _, blue = picture.getpixel((int(x * scale), int(y * scale)))
    assert blue > red + 100


def upright(x: int, y: int, orientation: int, width: int = WIDE, height: int = HIGH) -> tuple[int, int]:
    """Where a place of the stored picture stands once it is upright."""
    return {
        1: (x, y), 2: (width - x, y), 3: (width - x, height - y), 4: (x, height - y),
        5: (y, x), 6: (height - y, x), 7: (height - y, width - x), 8: (y, width - x),
    }[orientation]  # fmt: skip


def test_what_is_see_through_becomes_paper(page: Page):
    """A screenshot with nothing in its corner is white there, not black."""
    picture = Image.effect_noise((600, 600), 90).convert("RGBA")
    picture.putalpha(0)
    written = io.BytesIO()
    picture.save(written, "PNG")
    same, kind, found = shrink(page, written.getvalue(), "image/png")
    assert (same, kind) == (False, "image/jpeg")
    assert min(Image.open(io.BytesIO(found)).convert("RGB").getpixel((5, 5))) > 240


def test_nothing_is_made_heavier(page: Page):
    """A picture that is light already stays as it is, to the byte."""
    written = io.BytesIO()
    Image.effect_noise((300, 300), 90).save(written, "JPEG", quality=20)
    assert shrink(page, written.getvalue(), "image/jpeg")[0]


_ALBUM = """async () => {
  const root = document.querySelector('script[type=module]').src.replace(/app\\.js$/, '');
  const { putAway, takeOut, drop } = await import(root + 'album.js');
  const { forgetAll } = await import(root + 'store.js');
  const told = [];
  told.push(await putAway('one', new Blob(['first'])), await putAway('two', new Blob(['second'])));
  told.push(await (await takeOut('one')).text());
  await drop('one');
  told.push(await takeOut('one'));
  forgetAll();
  told.push(await takeOut('two'));
  told.push(await putAway('three', new Blob(['third'])), await (await takeOut('three')).text());
  await drop('three');
  return told;
}"""


def test_the_album_keeps_gives_back_and_forgets(page: Page):
    """What was put away is there until it is dropped or everything is forgotten; afterwards it can be used again."""
    assert page.evaluate(_ALBUM) == [True, True, "first", None, None, True, "third"]


def test_a_full_phone_is_noticed_and_the_page_remembers(page: Page):
    """Where the store refuses, the photograph is still there for as long as the page is."""
    told = page.evaluate("""async () => {
      const root = document.querySelector('script[type=module]').src.replace(/app\\.js$/, '');
      const { putAway, takeOut, drop } = await import(root + 'album.js');
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
      const kept = await putAway('one', new Blob(['first']));
      IDBObjectStore.prototype.put = put;
      const found = await (await takeOut('one')).text();
      await drop('one');
      return [kept, found, await takeOut('one')];
    }""")
    assert told == [False, "first", None]
