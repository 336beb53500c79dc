"""A stand-in for the way of a photograph through the service: what it answers is chosen, and it counts what comes."""

import io
import re
from collections.abc import Sequence

import httpx
from PIL import Image, ImageDraw
from playwright.sync_api import Page, Route

from tests.api.processes import LONGEST

BLUE, RED = (20, 60, 200), (200, 30, 30)
PLACE = [400, 900, 600, 60]
"""Where the picture is blue; elsewhere it is the colour of paper, with a red frame at its edge."""
LINE = [100, 1200, 1170, 50]
"""Where a long line of eighteen black signs stands."""
ADVICE = "字有点糊，手拿稳再拍一张。"
FINE = ("received", "reading", "ready")
POOR = ("received", "reading", "retake")


def make_picture(width: int = 1512, height: int = 2016, orientation: int = 1) -> bytes:
    """A photograph of a sheet with one blue place, as a camera that was held any way would write it."""
    picture = Image.new("RGB", (width, height), (238, 235, 228))
    pen = ImageDraw.Draw(picture)
    x, y, wide, high = PLACE
    pen.rectangle((x, y, x + wide, y + high), fill=BLUE)
    x, y, wide, high = LINE
    for sign in range(18):
        pen.rectangle((x + sign * 65 + 10, y, x + sign * 65 + 50, y + high), fill=(20, 20, 20))
    pen.rectangle((0, 0, width - 1, height - 1), outline=RED, width=12)
    marks = Image.Exif()
    marks[0x0112] = orientation
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=95, exif=marks)
    return written.getvalue()


def file_of(content: bytes, name: str = "照片.jpg", kind: str = "image/jpeg") -> dict:
    """A file as Playwright hands it to the file chooser."""
    return {"name": name, "mimeType": kind, "buffer": content}


class StandIn:
    """Answers for the upload routes of one phone."""

    def __init__(self, page: Page, states: Sequence[str] = FINE) -> None:
        self.states = tuple(states)
        self.picture = make_picture()
        self.received: list[Route] = []
        self.keys: list[str] = []
        self.removed: list[str] = []
        self.told: list[dict] = []
        self.is_cut = False
        self.refusal: dict | None = None
        """A problem that is answered in place of taking the file."""
        self.better: dict | None = None
        """Another kind than was said, as an upload tells it until it is taken."""
        self._looks: dict[str, int] = {}
        self._ids: dict[str, str] = {}
        page.route("**/v1/uploads", self._receive)
        page.route(re.compile(r"/v1/uploads\?"), self._list)
        page.route(re.compile(r"/v1/uploads/u\d+(\?|$)"), self._look)
        page.route(re.compile(r"/v1/uploads/u\d+/content"), self._show)
        page.route(re.compile(r"/v1/uploads/u\d+/removal"), self._remove)
        page.route("**/turns", self._hear)

    def _receive(self, route: Route) -> None:
        key = route.request.headers["idempotency-key"]
        self.keys.append(key)
        if self.is_cut:
            route.abort("connectionreset")
            return
        if self.refusal is not None:
            route.fulfill(status=self.refusal["status"], json=self.refusal)
            return
        if key not in self._ids:
            self._ids[key] = f"u{len(self._ids) + 1}"
            self.received.append(route)
        route.fulfill(status=201, json=self._upload(self._ids[key], "received"))

    def _list(self, route: Route) -> None:
        states = [self.states[self._looks.get(upload, 0)] for upload in self._ids.values()]
        items = [self._upload(upload, state) for upload, state in zip(self._ids.values(), states, strict=True)]
        route.fulfill(json={"items": [one for one in items if one["id"] not in self.removed], "next_cursor": None})

    def _look(self, route: Route) -> None:
        found = re.search(r"/uploads/(u\d+)", route.request.url)[1]
        self._looks[found] = min(self._looks.get(found, 0) + 1, len(self.states) - 1)
        route.fulfill(json=self._upload(found, self.states[self._looks[found]]))

    def _show(self, route: Route) -> None:
        route.fulfill(body=self.picture, content_type="image/jpeg")

    def _remove(self, route: Route) -> None:
        self.removed.append(re.search(r"/uploads/(u\d+)", route.request.url)[1])
        route.fulfill(json={})

    def _hear(self, route: Route) -> None:
        """Only what is said of an upload stays here; everything else the service hears itself."""
        body = route.request.post_data_json
        if "upload_id" not in body:
            route.continue_()
            return
        self.told.append(body)
        if "kind" in body:
            self.better = None
        conversation = route.request.url.removesuffix("/turns")
        headers = {"Authorization": route.request.headers["authorization"]}
        answer = httpx.get(conversation, headers=headers, timeout=LONGEST, trust_env=False)
        turn = answer.raise_for_status().json()["turn"]
        route.fulfill(json={**turn, "understood": [], "replies": []})

    def _upload(self, upload: str, state: str) -> dict:
        poor = state == "retake"
        quality = {"ok": not poor, "problems": ["blurry"] if poor else [], "advice": ADVICE if poor else None}
        pages = [{"page": 1, "width": 1512, "height": 2016, "quality": quality}] if state in ("ready", "retake") else []
        return {
            "id": upload, "state": state, "reason": "blurry" if poor else None, "kind": None, "kind_confidence": None,
            "sha256": "", "bytes": 1, "received_at": "2026-11-24T09:00:00+08:00", "same_as": None, "pages": pages,
            "fields": [], "better_kind": self.better,
        }  # fmt: skip
