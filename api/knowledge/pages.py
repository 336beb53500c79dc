"""The public pages of the knowledge: read without sign-in and without a script, linked, printed, sent on (公开问答)."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery

from api.access import policy
from api.access.doors import OPEN_DOOR
from api.answers import language
from api.chat.enquiries import enquire
from api.chat.evidence import piece_body
from api.chat.schemas import NewEnquiry
from api.errors import Problem
from api.knowledge.library import Library, by_instrument
from api.knowledge.wording import checked_text
from api.parts import Parts
from api.requests import clean_text
from api.text import DEFAULT, Words
from api.web.assets import Asset, make_asset
from api.web.catalogue import direction
from api.web.sending import CONTENT_POLICY, send
from flows.cases.evidence import chosen

PUBLIC = {"policy": policy.PUBLIC}
PATH = "/answers"
EVIDENCE = "evidence"
"""The page of what is worth keeping; no topic has this name."""
LONGEST_QUESTION = 200
"""Signs of a question in an address; who has more to tell is better off in a conversation."""
HEADERS = {
    # Looked for again each time, and then mostly not sent again: an old page would name the files of an old release.
    "Cache-Control": "public, no-cache",
    "Vary": "Accept-Encoding, Accept-Language",
    "Content-Security-Policy": CONTENT_POLICY,
}
_NOT_OF_A_TOPIC = {"topic": None, "certainty_text": None}
TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).resolve().parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class PublicPages:
    """The pages of this release, each drawn when it is first asked for."""

    def __init__(self, parts: Parts, version: str) -> None:
        """`version` is that of the page's files, whose styles these pages share."""
        self.library = Library(parts.words, parts.bundles, parts.settings.public_url)
        self._words: Words = parts.words
        self._parts = parts
        self._public_url, self._version = parts.settings.public_url, version
        self._drawn: dict[tuple[str, str, str | None], Asset] = {}

    def list(self, lang: str) -> Asset:
        """All questions by subject."""
        drawn = self._drawn.get(("", lang, None))
        return drawn or self._keep("", lang, None, "answers.html", q="", subjects=self.library.subjects(lang))

    def data(self, lang: str) -> Asset:
        """The same for programs."""
        known = self._drawn.get(("*", lang, None))
        if known is None:
            body = {"items": self.library.subjects(lang), "next_cursor": None}
            known = self._drawn["*", lang, None] = make_asset(msgspec.json.encode(body), ".json")
        return known

    def topic(self, name: str, lang: str, region: str | None) -> Asset | None:
        """One question; None where there is no such page."""
        # By province, and only where it differs: with every code a page of its own, strangers could fill the memory.
        place = self.library.place_of(name, region)
        drawn = self._drawn.get((name, lang, place))
        if drawn is None and (sheet := self.library.sheet(name, lang, place)) is not None:
            drawn = self._keep(name, lang, place, "answer.html", sheet=sheet)
        return drawn

    def evidence(self, lang: str) -> Asset:
        """What is worth keeping by somebody hurt at work of whom nothing more is known (证据线索)."""
        if (drawn := self._drawn.get((EVIDENCE, lang, None))) is not None:
            return drawn
        pieces = chosen(self._parts.bundles.advice.evidence, {"relation_open"}, ())
        comma = self._t(lang, "comma")
        items = [{**piece_body(self._words, one, lang), "law": by_instrument(one.law, comma)} for one in pieces]
        return self._keep(EVIDENCE, lang, None, "evidence.html", items=items)

    def gone(self, lang: str) -> Asset:
        """What is said at an address that leads nowhere."""
        return self._draw("gone.html", lang, PATH)

    def found(self, lang: str, asked: str, replies: Sequence[Mapping[str, Any]]) -> Asset:
        """What is said to a question that was typed into the page."""
        comma = self._words.say("knowledge", "comma", lang)
        told = [
            {
                **_NOT_OF_A_TOPIC,
                **reply,
                "law": by_instrument([(each["instrument"], each["article"]) for each in reply["sources"]], comma),
                "checked": checked_text(self._words, reply["checked"], lang) if reply.get("checked") else None,
            }
            for reply in replies
        ]
        return self._draw("found.html", lang, PATH, q=asked, replies=told)

    def _keep(self, name: str, lang: str, place: str | None, template: str, **more: Any) -> Asset:
        drawn = self._draw(template, lang, f"{PATH}/{name}" if name else PATH, place, **more)
        self._drawn[name, lang, place] = drawn
        return drawn

    def _draw(self, template: str, lang: str, here: str, place: str | None = None, **more: Any) -> Asset:
        """A page at an address of ours, in a language."""
        known = sorted(self._words.languages, key=lambda each: (each != DEFAULT, each))
        region = f"&region={place}" if place is not None else ""
        links = {each: f"{here}?lang={each}{region}" for each in known}
        text = TEMPLATES.get_template(template).render(
            lang=lang,
            dir=direction(lang),
            version=self._version,
            t=partial(self._t, lang),
            here=here,
            tail="" if lang == DEFAULT else f"?lang={lang}",
            canonical=f"{self._public_url}{links[lang]}",
            alternates=[
                *({"lang": each, "url": f"{self._public_url}{link}"} for each, link in links.items()),
                {"lang": "x-default", "url": f"{self._public_url}{here}"},
            ],
            others=[
                {"lang": each, "name": self._t(each, "language"), "url": link}
                for each, link in links.items()
                if each != lang
            ],
            **more,
        )
        return make_asset(text.encode(), ".html")

    def _t(self, lang: str, key: str) -> str:
        return self._words.say("knowledge", key, lang)


@get(PATH, opt=PUBLIC, middleware=[OPEN_DOOR], include_in_schema=False, sync_to_thread=False)
def list_answers(
    request: Request,
    parts: Parts,
    state: State,
    lang: FromQuery[str | None] = None,
    q: FromQuery[str | None] = None,
) -> Response:
    """Everything people ask, by subject; with `q`, what is answered to it."""
    pages: PublicPages = state.answers
    chosen = _language(request, parts, lang)
    asked = _asked(q)
    if not asked:
        return send(request, pages.list(chosen), HEADERS)
    replies = enquire(state.chat, NewEnquiry(text=asked), chosen)["replies"]
    return send(request, pages.found(chosen, asked, replies), {**HEADERS, "Cache-Control": "no-store"})


@get(f"{PATH}/{EVIDENCE}", opt=PUBLIC, include_in_schema=False, sync_to_thread=False)
def show_evidence(request: Request, parts: Parts, state: State, lang: FromQuery[str | None] = None) -> Response:
    """What is worth keeping, for whoever has told nothing or reads without a script."""
    pages: PublicPages = state.answers
    return send(request, pages.evidence(_language(request, parts, lang)), HEADERS)


@get(PATH + "/{topic:str}", opt=PUBLIC, include_in_schema=False, sync_to_thread=False)
def show_answer(
    request: Request,
    parts: Parts,
    state: State,
    topic: FromPath[str],
    lang: FromQuery[str | None] = None,
    region: FromQuery[str | None] = None,
) -> Response:
    """One question with its answers."""
    pages: PublicPages = state.answers
    chosen = _language(request, parts, lang)
    found = pages.topic(topic, chosen, region)
    if found is None:
        return send(request, pages.gone(chosen), {**HEADERS, "Cache-Control": "no-store"}, status=404)
    return send(request, found, HEADERS)


@get("/v1/answers", opt=PUBLIC, sync_to_thread=False)
def list_topics(request: Request, parts: Parts, state: State) -> Response:
    """What people ask, by subject, each question with the address of its public page."""
    pages: PublicPages = state.answers
    return send(request, pages.data(language(request, parts)), HEADERS)


HANDLERS = [list_answers, show_evidence, show_answer, list_topics]


def _language(request: Request, parts: Parts, wanted: str | None) -> str:
    """The language of a link, else the one the caller reads."""
    return wanted if wanted in parts.words.languages else language(request, parts)


def _asked(q: str | None) -> str:
    """What was typed, as far as it can be read; empty where it cannot."""
    try:
        return clean_text((q or "").strip(), limit=LONGEST_QUESTION)
    except Problem:
        return ""
