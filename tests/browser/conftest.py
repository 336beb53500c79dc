"""A service, one browser for each file of tests, and phones: contexts of that browser which share nothing."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tests.browser.service import Service

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox", "--headless=new", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--no-first-run",
]  # fmt: skip
PHONE = {"width": 390, "height": 844}
PATIENCE_MS = 8000
EXPECTED = re.compile(r"Failed to load resource|Service Worker registration blocked")
"""What the browser itself says of a refused or lost request; the tests look at what the person sees of it."""

OpenPhone = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium_program() -> str:
    """The system's Chromium; required in CI."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI needs Chromium for the browser tests: install the package chromium")
        pytest.skip("Chromium is not installed here")
    return found


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """One service for all phones; the people who use it are others in each test."""
    service = Service(tmp_path_factory.mktemp("browser"))
    service.start()
    yield service
    service.stop()


# No longer than a file: while it lives, no other event loop can run in this thread.
@pytest.fixture(scope="module")
def browser(chromium_program: str) -> Iterator[Browser]:
    """The browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_phone(browser: Browser, service: Service) -> Iterator[OpenPhone]:
    """Opens phones: `open_phone()`, or `open_phone(beside=page)` for another tab of the same one.

    Whatever a phone did, at the end no script may have failed and nothing may have been asked of another host.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def watch(page: Page, url: str) -> None:
        def heard(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning") and not EXPECTED.search(message.text):
                faults.append(message.text)

        def asked(request: Request) -> None:
            if not request.url.startswith((url, "data:", f"blob:{url}")):
                faults.append(f"asked of another host: {request.url}")

        page.on("console", heard)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", asked)

    def opened(beside: Page | None = None, *, at: Service = service, path: str = "", **options: object) -> Page:
        if beside is None:
            defaults = {"viewport": PHONE, "locale": "zh-CN", "service_workers": "block", "base_url": at.url}
            contexts.append(browser.new_context(**{**defaults, **options}))
            contexts[-1].set_default_timeout(PATIENCE_MS)
        page = (beside.context if beside is not None else contexts[-1]).new_page()
        watch(page, at.url)
        page.goto(at.url + path)
        page.wait_for_selector("#main")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def own_service(tmp_path: Path) -> Iterator[Service]:
    """A service of its own, for a test that takes it away."""
    service = Service(tmp_path)
    service.start()
    yield service
    service.stop()
