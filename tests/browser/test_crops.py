"""What was read from a photograph is confirmed beside the piece of the picture it stands on."""

import base64
import io
import re

import httpx
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, Route, expect

from tests.api.processes import LONGEST
from tests.browser.conftest import OpenPhone
from tests.browser.looks import check_axe, check_view
from tests.browser.papers import BLUE, LINE, PLACE, RED, StandIn
from tests.browser.person import Person
from tests.browser.test_access import check_order

CORNER = [0, 0, 90, 40]
MARK = (194, 65, 12)


def drawn(canvas: Locator) -> Image.Image:
    """What a person sees on a canvas."""
    data = canvas.evaluate("canvas => canvas.toDataURL('image/png')")
    picture = Image.open(io.BytesIO(base64.b64decode(data.partition(",")[2]))).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(paper, picture).convert("RGB")


def source(box: list[int]) -> dict:
    """Where on the picture a value stands."""
    return {"kind": "document", "document_id": "u1", "page": 1, "box": box}


CONFIRM = {
    "id": "confirm", "widget": "confirm", "text": "照片上是这样写的，对吗？", "hint": None, "declines": ["later"], "proposed": {},
    "facts": ["diagnosis.hospital", "diagnosis.result", "worker.id_number"],
    "items": [
        {"fact": "diagnosis.hospital", "label": "诊治医院", "display": "杭州市第一人民医院", "source": source(PLACE)},
        {"fact": "diagnosis.result", "label": "诊断", "display": "左小腿骨折", "source": source(CORNER)},
        {"fact": "worker.id_number", "label": "身份证号", "display": "990101198503150015", "source": source(LINE)},
    ],
}  # fmt: skip
ASK = {
    "id": "ask", "widget": "text", "text": "医院的诊断是什么？", "hint": None, "declines": ["unknown"], "proposed": {},
    "facts": ["diagnosis.result"], "items": [{"fact": "diagnosis.result", "label": "诊断", "source": source(PLACE)}],
}  # fmt: skip


def show(page: Page, ask: dict) -> None:
    """Has the page ask something else than it does."""

    def answer(route: Route) -> None:
        headers = {"Authorization": route.request.headers["authorization"]}
        found = httpx.get(route.request.url, headers=headers, timeout=LONGEST, trust_env=False).raise_for_status().json()
        turn = {**found["turn"], "ask": {**found["turn"]["ask"], "document": None, "reask": None, **ask}}
        route.fulfill(json={**found, "turn": turn})

    page.route(re.compile(r"/v1/conversations/[^/?]+$"), answer)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.locator("#question", has_text=ask["text"]).wait_for()


def near(picture: Image.Image, across: float, down: float, colour: tuple[int, int, int]) -> bool:
    """Whether a place has a colour, but for what JPEG does to it."""
    pixel = picture.getpixel((int(picture.width * across), int(picture.height * down)))
    return all(abs(one - other) < 30 for one, other in zip(pixel, colour, strict=True))


def signs(picture: Image.Image) -> int:
    """How many black signs stand on a piece in two rows, none of them cut through."""
    found = 0
    for height in (0.25, 0.75):
        line = [picture.getpixel((x, int(picture.height * height)))[0] < 100 for x in range(picture.width)]
        runs = ["".join(run) for run in re.findall("1+", "".join("01"[dark] for dark in line))]
        assert all(len(run) > 35 for run in runs)
        found += len(runs)
    return found


@pytest.fixture
def page(open_phone: OpenPhone) -> Page:
    """A conversation with a photograph in it."""
    page = open_phone()
    StandIn(page)
    Person(page, 621).begin()
    return page


def test_a_value_is_confirmed_beside_its_piece_of_the_picture(page: Page):
    """Each value has its own piece, with some paper around it; a tap shows the page with the place marked."""
    show(page, CONFIRM)
    pieces = page.locator(".crop canvas")
    expect(pieces).to_have_count(3)
    first = drawn(pieces.first)
    assert near(first, 0.5, 0.5, BLUE)
    assert not near(first, 0.5, 0.02, BLUE)
    assert near(drawn(pieces.nth(1)), 0.02, 0.1, RED)
    assert signs(drawn(pieces.last)) == 18
    for row in (pieces.first, pieces.last):
        assert row.bounding_box()["height"] >= 28
    assert page.get_by_role("img", name="照片上的“诊治医院”").count() == 1
    check_view(page, "confirmation with pieces of the picture")
    check_order(page)
    opener = page.get_by_role("button", name="诊治医院").last
    opener.focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="整张照片，圈出“诊治医院”").wait_for()
    whole = drawn(page.locator(".whole canvas"))
    assert whole.size == (1512, 2016)
    x, y, width, height = PLACE
    middle = (x + width / 2) / whole.width
    assert near(whole, middle, (y + height / 2) / whole.height, BLUE)
    assert near(whole, middle, (y - 21) / whole.height, MARK)
    check_axe(page, "whole page")
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('.whole').contains(document.activeElement)")
    page.get_by_role("button", name="看整页").click()
    expect(page.get_by_role("button", name="放大看")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".whole")).to_have_count(0)
    expect(opener).to_be_focused()
    page.locator(".batch-row").first.click()
    page.locator("#question", has_text="改成什么").wait_for()
    assert near(drawn(page.locator(".crop canvas")), 0.5, 0.5, BLUE)


def test_what_was_hard_to_read_is_asked_beneath_it(page: Page):
    """Whoever writes a value sees it above the field; a picture that does not come leaves the question alone."""
    show(page, ASK)
    page.wait_for_selector(".crop canvas")
    assert near(drawn(page.locator(".crop canvas")), 0.5, 0.5, BLUE)
    assert page.locator(".crop").bounding_box()["y"] < page.locator(".composer").bounding_box()["y"]
    page.route(re.compile(r"/content\?"), lambda route: route.fulfill(status=404, json={"code": "not_found"}))
    elsewhere = {**source(PLACE), "document_id": "u2"}
    with page.expect_response(re.compile(r"/uploads/u2/content")):
        show(page, {**ASK, "id": "other", "text": "诊断写的是什么？", "items": [{**ASK["items"][0], "source": elsewhere}]})
    expect(page.locator(".crop")).to_have_count(0)


def test_the_last_answers_may_still_be_read(page: Page):
    """When only a photograph that is being read is left, the page says so and offers nothing to sign yet."""

    def answer(route: Route) -> None:
        headers = {"Authorization": route.request.headers["authorization"]}
        found = httpx.get(route.request.url, headers=headers, timeout=LONGEST, trust_env=False).raise_for_status().json()
        waits = {"whose_move": "nobody", "action": "wait_reading", "text": "照片正在看，一会儿就好。"}
        route.fulfill(json={**found, "turn": {**found["turn"], "ask": None, "next": waits}})

    page.route(re.compile(r"/v1/conversations/[^/?]+$"), answer)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_role("heading", name="正在看").wait_for()
    assert page.get_by_text("照片正在看，一会儿就好。").count() == 1
    assert page.locator(".finished a").count() == 0
