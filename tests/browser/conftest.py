"""A service, one browser, and phones: contexts of that browser which share nothing."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from tests.browser.person import PATIENCE_MS
from tests.browser.service import Service

PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first that is here; the shell draws no window of its own, which is two fifths of the work."""
ARGUMENTS = [
    "--no-sandbox", "--headless=new", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--no-first-run",
]  # fmt: skip
PHONE = {"width": 390, "height": 844}
expect.set_options(timeout=PATIENCE_MS)
EXPECTED = re.compile(r"Failed to load resource|Service Worker registration blocked")
"""What the browser itself says of a refused or lost request; the tests look at what the person sees of it."""

OpenPhone = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium_program() -> str:
    """The system's Chromium; required in CI."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI needs Chromium for the browser tests: install the package chromium-headless-shell")
        pytest.skip("Chromium is not installed here")
    return found


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """One service for all phones; the people who use it are others in each test."""
    service = Service(tmp_path_factory.mktemp("browser"))
    service.start()
    yield service
    service.stop()


class Drawer(NamedTuple):
    """A browser and the phones tests are done with, by the service they visit; they end with the browser."""

    browser: Browser
    handed_on: dict[str, list[Page]]


DRAWER = pytest.StashKey[Drawer]()


def open_drawer(folder: pytest.Collector, program: str) -> Drawer:
    """A browser that ends when this process goes on to another folder."""
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        stack.callback(browser.close)
        # No longer than these files: while it lives, no other event loop can run in this thread.
        folder.addfinalizer(stack.pop_all().close)
    return Drawer(browser, {})


@pytest.fixture(scope="module")
def drawer(request: pytest.FixtureRequest, chromium_program: str) -> Drawer:
    """One browser for the files that this process runs one after the other: to start one takes a second of work."""
    folder = request.node.parent
    if DRAWER not in folder.stash:
        folder.stash[DRAWER] = open_drawer(folder, chromium_program)
        folder.addfinalizer(lambda: folder.stash.__delitem__(DRAWER))
    return folder.stash[DRAWER]


@pytest.fixture(scope="module")
def browser(drawer: Drawer) -> Browser:
    """The browser."""
    return drawer.browser


@pytest.fixture(scope="module")
def handed_on(drawer: Drawer) -> dict[str, list[Page]]:
    """Phones that earlier tests are done with."""
    return drawer.handed_on


def wiped(page: Page, url: str) -> Page:
    """The phone as if nobody had ever used it."""
    # A picture of the same host runs nothing; for a blank page the browser would start another process, and one back.
    page.goto(f"{url}static/icon.svg")
    page.unroute_all()
    page.set_viewport_size(PHONE)
    page.context.clear_cookies()
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": url.rstrip("/"), "storageTypes": "all"})
    session.detach()
    return page


def watch(page: Page, url: str, faults: list[str]) -> Callable[[], None]:
    """Notes failed scripts and requests to other hosts; what it returns ends that."""

    def heard(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not EXPECTED.search(message.text):
            faults.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((url, "data:", f"blob:{url}")):
            faults.append(f"asked of another host: {request.url}")

    def failed(error: Exception) -> None:
        faults.append(str(error))

    listeners = {"console": heard, "pageerror": failed, "request": asked}
    for event, listener in listeners.items():
        page.on(event, listener)

    def end() -> None:
        for event, listener in listeners.items():
            page.remove_listener(event, listener)

    return end


@pytest.fixture
def open_phone(browser: Browser, service: Service, handed_on: dict[str, list[Page]]) -> Iterator[OpenPhone]:
    """Opens phones: `open_phone()`, or `open_phone(beside=page)` for another tab of the same one.

    A new one costs the machine a second of work: `open_phone(used=True)` takes one that an earlier test is
    done with, wiped. It is for tests that only read, tap and type, for what a test puts into the browser itself
    (scripts, a clock) stays there.

    Whatever a phone did, at the end no script may have failed and nothing may have been asked of another host.
    """
    contexts: list[BrowserContext] = []
    borrowed: list[tuple[str, Page, Callable[[], None]]] = []
    faults: list[str] = []

    def new(at: Service, options: dict[str, object]) -> Page:
        defaults = {"viewport": PHONE, "locale": "zh-CN", "service_workers": "block", "base_url": at.url}
        context = browser.new_context(**{**defaults, **options})
        context.set_default_timeout(PATIENCE_MS)
        return context.new_page()

    def borrow(at: Service) -> Page:
        spare = handed_on.setdefault(at.url, [])
        return wiped(spare.pop(), at.url) if spare else new(at, {})

    def opened(
        beside: Page | None = None, *, at: Service = service, path: str = "", used: bool = False, **options: object
    ) -> Page:
        if beside is not None:
            page = beside.context.new_page()
        else:
            page = borrow(at) if used else new(at, options)
        end = watch(page, at.url, faults)
        if used:
            borrowed.append((at.url, page, end))
        elif beside is None:
            contexts.append(page.context)
        page.goto(at.url + path)
        page.wait_for_selector("#main")
        return page

    yield opened
    for context in contexts:
        context.close()
    for url, page, end in borrowed:
        end()
        handed_on[url].append(page)
    assert faults == []


@pytest.fixture
def own_service(tmp_path: Path) -> Iterator[Service]:
    """A service of its own, for a test that takes it away."""
    service = Service(tmp_path)
    service.start()
    yield service
    service.stop()
