"""Does with the page what a person would: reads the question, taps, types, and goes on until nothing is asked."""

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as TookTooLong

from tests.builders import Person as Invented
from tests.builders import make_credit_code, make_person, make_phone

STORY = "我昨天下午三点多在工地二楼从脚手架摔下来，左小腿骨折"
LIMIT = 40
"""Answers after which something is wrong."""
PATIENCE_MS = 30_000
"""What no step takes on the busiest machine; one that succeeds waits for nothing."""
REACH_MS = 3_000
"""How long a hand looks for what it wants to press before it looks at the question again."""

_QUESTION = """ask => [
  ask.dataset.seq, ask.dataset.widget || '', (ask.dataset.facts || '').split(' ').filter(Boolean),
  ask.matches('.waits'),
  ...['input[type=time]', 'select'].map((field) => Boolean(ask.querySelector(`.widget ${field}`))),
]"""


class Question(NamedTuple):
    """What the page asks at one moment, read in one go: each word to the browser costs more than what it looks at."""

    seq: str
    widget: str
    """Empty when nothing is asked."""
    facts: list[str]
    waits: bool
    """It waits beside an answer to be opened."""
    by_clock: bool
    by_list: bool


class Person:
    """An invented injured worker with a phone in hand."""

    def __init__(self, page: Page, number: int) -> None:
        self.page = page
        self.asked: str | None = None
        """The number of the question being answered, as it was when it was read."""
        self.who: Invented = make_person(number)
        self.answers = {
            "worker.name": self.who.name, "worker.id_number": self.who.id_number, "worker.phone": self.who.phone,
            "worker.address": "杭州市余杭区文一西路1号3幢201", "employer.name": "杭州云栖谷建筑有限公司",
            "worker.occupation": "木工", "diagnosis.hospital": "杭州市第一人民医院", "applicant.name": "钱志强",
            "applicant.phone": make_phone(number + 1), "employer.phone": make_phone(number + 2),
            "employer.credit_code": make_credit_code(number),
        }  # fmt: skip

    def begin(self, story: str = STORY) -> None:
        """Tells what happened and waits for the first question."""
        self.page.fill("#story", story)
        self.page.locator(".home-form button[type=submit]").click()
        self.page.wait_for_selector(".ask[data-seq]")

    def question(self) -> Question:
        """What the page asks."""
        return Question(*self.page.locator(".ask").evaluate(_QUESTION))

    def seq(self) -> str:
        """The number of the turn the page shows."""
        return self.question().seq

    def widget(self) -> str:
        """What kind of answer is asked for; empty when nothing is."""
        return self.question().widget

    def facts(self) -> list[str]:
        """Which facts are asked for."""
        return self.question().facts

    def turn(self, act) -> None:
        """Does something and waits for the service's answer to it."""
        before = self.asked or self.seq()
        act()
        try:
            answered = f".ask[data-seq]:not([data-seq='{before}']):not([aria-busy])"
            self.page.wait_for_selector(answered, timeout=PATIENCE_MS)
        except TookTooLong:
            # Not to be tried again: what was pressed may still arrive.
            raise AssertionError(f"no answer came to question {before}") from None

    def turn_to(self, path: str) -> None:
        """Opens another view and waits until its own heading has the focus, so that nothing moves it any more."""
        heading = self.page.locator("main.page h1")
        self.page.evaluate("document.activeElement.blur()")
        self.page.goto(path)
        expect(heading).to_be_focused()
        expect(self.page.locator(".loading")).to_have_count(0)
        # What was loaded may have come as a page of its own.
        expect(heading).to_be_focused()

    def say(self, text: str) -> None:
        """Types into the message box and sends."""
        if not self.page.locator(".composer").count():
            self.page.locator(".ways .own-words").click()
        self.page.fill(".composer textarea", text)
        self.turn(self.page.locator(".send").click)

    def answer(self) -> None:
        """Answers the question of the moment."""
        self.unless_exchanged(self._answer)

    def unless_exchanged(self, act: Callable[[], None]) -> None:
        """Does something about the question of the moment.

        One that a register's answer exchanged under the hand is simply the next: what was
        pressed then met nothing, as it would for a person.
        """
        before = self.seq()
        for _ in range(PATIENCE_MS // REACH_MS):
            self.asked = before
            self.page.set_default_timeout(REACH_MS)
            try:
                act()
            except TookTooLong:
                if self.seq() == before:
                    continue
            except AssertionError:
                if self.seq() == before:
                    raise
            finally:
                self.asked = None
                self.page.set_default_timeout(PATIENCE_MS)
            return
        raise AssertionError(f"question {before} could not be answered")

    def open_question(self) -> None:
        """Opens a question that waits beside an answer."""
        if (waits := self.page.locator(".wait-open")).count():
            waits.click()

    def _answer(self) -> None:
        question = self.question()
        if question.waits:
            self.open_question()
            question = self.question()
        widget, fact = question.widget, question.facts[0]
        box = self.page.locator(".ask .widget")
        match widget:
            case "confirm":
                self.turn(self.page.locator(".batch + .button, .ask .chips.one .chip").first.click)
            case "photo":
                # Without the paper at hand: the first way to say so.
                self.turn(self.page.locator(".ways > .button").first.click)
            case "text" | "long_text":
                self.say(self.answers.get(fact, "说不上来"))
            case "id_number" | "phone" | "number" | "money":
                box.locator("input").fill(self.answers.get(fact, "12"))
                self.turn(box.locator("form .button").click)
            case "datetime" if question.by_clock:
                box.locator("input").fill("10:00")
                self.turn(box.locator("form .button").click)
            case "datetime":
                box.locator("input").fill("2026-11-23T10:00")
                self.turn(box.locator("form .button").click)
            case "date" if question.by_list:
                box.locator("select").first.select_option("2024")
                self.turn(box.locator("form .button").click)
            case "multi_choice" | "body_parts":
                box.locator(".chip").first.click()
                self.turn(box.locator(".button.main").click)
            case _:
                self.turn(box.locator(".chip").first.click)

    def answer_all(self, look: Callable[[str], None] | None = None, seen: set[str] | None = None) -> None:
        """Goes on until nothing is asked; `look` is called at the first question of each kind not `seen` yet."""
        seen = set() if seen is None else seen
        for _ in range(LIMIT):
            widget = self.widget()
            if not widget:
                return
            if look is not None and widget not in seen:
                seen.add(widget)
                look(f"question {widget}")
            self.answer()
        raise AssertionError("still being asked")

    def sign_in(self) -> None:
        """From the sign-in page, with the code the demo shows."""
        page = self.page
        page.fill("#phone", self.who.phone)
        page.locator("form .button.main").click()
        code = page.wait_for_selector("[data-demo-code]").get_attribute("data-demo-code")
        page.fill("#code", code)
        page.locator("form .button.main").click()

    def sign(self, channel: str = "window") -> None:
        """From the signing page: statement, name, and a way to get the decision."""
        page = self.page
        page.wait_for_selector("#signature")
        page.locator("section.card input[type=checkbox]").first.check()
        page.fill("#signature", self.who.name)
        page.locator(f"input[value={channel}]").check()
        if channel == "electronic":
            page.locator(".inset input").check()
        page.locator(".page-action .button.main").click()

    def file(self) -> str:
        """From the last answer to the receipt; the id of the case."""
        page = self.page
        page.goto("#/review")
        page.locator(".page-action a").click()
        self.sign_in()
        self.sign()
        page.wait_for_selector(".case-no")
        return page.url.rpartition("/")[2]
