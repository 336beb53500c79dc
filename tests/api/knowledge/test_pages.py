"""The public pages: read by everybody, without a script, linked, kept and sent on."""

import gzip
import re
from html.parser import HTMLParser

import pytest

from api.knowledge.pages import LONGEST_QUESTION, PublicPages
from api.parts import Parts
from api.settings import settings_from
from api.text import Words
from tests.api.knowledge.shelf import make_locale, make_shelf
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio
LARGEST = 15 * 1024
LARGEST_LIST = 32 * 1024
"""All questions on one page, a hundred and more of them, each with its address."""
LARGEST_SENT = 6 * 1024
LARGEST_LIST_SENT = 8 * 1024
PUBLIC = "https://window.example"


@pytest.fixture(scope="module")
async def client(anyio_backend, tmp_path_factory, sqlite_template):
    """A service that nobody has talked to, known to the world under another address."""
    folder = tmp_path_factory.mktemp("pages") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, YICHUANG_PUBLIC_URL=PUBLIC) as opened:
        yield opened


@pytest.fixture(scope="module")
def invented(tmp_path_factory) -> PublicPages:
    """Pages of invented topics, in Chinese alone."""
    words = Words(make_locale(tmp_path_factory.mktemp("locale") / "zh-CN"))
    settings = settings_from({"YICHUANG_PUBLIC_URL": PUBLIC})
    parts = Parts(settings=settings, clock=FrozenClock(), words=words, metrics=None, log=None, bundles=make_shelf())
    return PublicPages(parts, "v1")


class Outline(HTMLParser):
    """Which tags a page has, in order, and whether each was closed where it should be."""

    VOID = frozenset({"meta", "link", "img", "input", "br"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


async def read(client, path: str, **headers: str) -> str:
    """A page that is there."""
    answer = await client.get(path, headers=headers)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return answer.text


async def addresses(client) -> list[str]:
    """Every page there is."""
    items = (await client.get("/v1/answers")).json()["items"]
    topics = (one["url"].removeprefix(PUBLIC) for subject in items for one in subject["topics"])
    return ["/answers", "/answers/evidence", *topics]


async def test_every_page_is_whole_small_and_runs_nothing(client):
    """No script, no style of its own, nothing from elsewhere; every tag closed, one heading, one main part."""
    for path in await addresses(client):
        for lang in ("zh-CN", "en"):
            text = await read(client, f"{path}?lang={lang}")
            outline = Outline(text)
            assert outline.open == []
            assert [outline.seen.count(tag) for tag in ("h1", "main", "title")] == [1, 1, 1]
            assert "script" not in outline.seen
            assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text)
            assert set(re.findall(r'(?:href|src)="(https?://[^/"]+)', text)) == {PUBLIC}
            assert len(text.encode()) <= (LARGEST_LIST if path == "/answers" else LARGEST), (path, lang)
            sent = len(gzip.compress(text.encode(), 9))
            assert sent <= (LARGEST_LIST_SENT if path == "/answers" else LARGEST_SENT), (path, lang)


async def test_the_list_leads_to_every_question(client):
    """Each of them one tap away, and each there."""
    text = await read(client, "/answers")
    for path in (await addresses(client))[1:]:
        assert f'href="{path}"' in text


async def test_a_question_says_what_it_stands_on(client):
    """The general answer, its article, how sure we are, when it was looked at, and whom to ask."""
    text = await read(client, "/answers/deadline")
    assert "<h1>申请工伤有时间限制吗？</h1>" in text
    assert "依据：" in text
    assert "工伤保险条例 第十七条第一款" in text
    assert "核对过。" in text
    assert 'href="tel:12333"' in text
    assert 'href="/"' in text


async def test_what_is_worth_keeping_is_read_without_a_script(client):
    """Three things open, the rest behind one heading that opens by itself; a question about proof leads there."""
    text = await read(client, "/answers/evidence")
    first, _, rest = text.partition("<details")
    assert first.count("card piece") == 3
    assert "出事的地方和机器、工具的照片" in first
    assert rest.count("card piece") >= 6
    assert "<script" not in text
    assert 'href="/answers/evidence"' in await read(client, "/answers/proof")
    assert "/answers/evidence" not in await read(client, "/answers/who")


async def test_each_wording_says_for_whom_it_is(client):
    """What most people need stands first under its heading, then the situations, the commonest first."""
    text = await read(client, "/answers/what_to_do")
    assert text.index("大多数人看这一条") < text.index("您是哪一种情况") < text.index("<h3>单位没参保</h3>")
    assert text.index("<h3>单位没参保</h3>") < text.index("<h3>人已经去世</h3>") < text.index("<h3>单位来问</h3>")
    assert "大多数人" not in await read(client, "/answers/who")


async def test_a_link_says_the_language_else_the_reader_does(client):
    """What was sent on in one language opens in it; an unknown language is the reader's own."""
    assert '<html lang="en"' in await read(client, "/answers/deadline", **{"Accept-Language": "en"})
    assert '<html lang="zh-CN"' in await read(client, "/answers/deadline?lang=zh-CN", **{"Accept-Language": "en"})
    assert '<html lang="en"' in await read(client, "/answers?lang=xx", **{"Accept-Language": "en"})
    english = await read(client, "/answers?lang=en")
    assert re.findall(r'href="/answers/\w+(.*?)"', english)[0] == "?lang=en"


async def test_search_engines_are_told_one_address_for_each_language(client):
    """Absolute, from the address the service is known under, whoever asked it how."""
    text = await read(client, "/answers/deadline?lang=en&region=510100", Host="127.0.0.1")
    page = f"{PUBLIC}/answers/deadline"
    assert f'<link rel="canonical" href="{page}?lang=en">' in text
    alternates = dict(re.findall(r'hreflang="([\w-]+)" href="(https:[^"]+)"', text))
    assert alternates == {"zh-CN": f"{page}?lang=zh-CN", "en": f"{page}?lang=en", "x-default": page}


async def test_a_page_already_there_is_not_sent_again(client):
    """A browser asks each time whether it is still the same, and gets the page once."""
    first = await client.get("/answers/deadline", headers={"Accept-Language": "zh-CN"})
    assert first.headers["cache-control"] == "public, no-cache"
    assert first.headers["vary"] == "Accept-Encoding, Accept-Language"
    tag = {"If-None-Match": first.headers["etag"]}
    again = await client.get("/answers/deadline", headers={"Accept-Language": "zh-CN", **tag})
    assert (again.status_code, again.content) == (304, b"")
    other = await client.get("/answers/deadline", headers={"Accept-Language": "en", **tag})
    assert other.status_code == 200


async def test_pages_allow_what_the_phone_page_allows(client):
    """Nothing injected into one could run or call home."""
    shell, page = [(await client.get(path)).headers["content-security-policy"] for path in ("/", "/answers")]
    assert page == shell


@pytest.mark.parametrize("path", ["/answers/gone", "/answers/deadline2", "/answers/%3Cb%3E", "/answers/deadline-late"])
async def test_an_unknown_question_is_a_kind_page(client, path):
    """404 with a way on: all questions, and a person; it is not kept, and repeats nothing of the address."""
    answer = await client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert 'href="/answers"' in answer.text
    assert 'href="tel:12333"' in answer.text
    assert path.rpartition("/")[2] not in answer.text
    again = await client.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 404


async def test_a_typed_question_is_answered_in_place(client):
    """The answer with what it stands on and its page; what was typed stays in the box, and nothing is kept."""
    answer = await client.get("/answers", params={"q": ' 申请工伤有"时间限制"吗<b> '})
    assert answer.headers["cache-control"] == "no-store"
    text = answer.text
    assert 'value="申请工伤有&#34;时间限制&#34;吗&lt;b&gt;"' in text
    assert "一年以内都可以申请" in text
    assert "依据：" in text
    assert 'href="/answers/deadline"' in text
    assert Outline(text).open == []


async def test_who_is_sent_to_a_person_can_call(client):
    """A reply that names a line offers it to be tapped."""
    text = await read(client, "/answers?q=我想找个真人问问")
    reply = text[text.index('class="card reply"') :].partition("</section>")[0]
    assert 'href="tel:12333"' in reply


@pytest.mark.parametrize("q", ["", "   ", "问" * (LONGEST_QUESTION + 1), "a\u202eb", "a\x00b"])
async def test_what_cannot_be_a_question_shows_all_of_them(client, q):
    """An empty box, a text that is too long or hides something: the list."""
    answer = await client.get("/answers", params={"q": q})
    assert answer.status_code == 200
    assert "reply" not in answer.text
    assert 'href="/answers/deadline"' in answer.text


async def test_questions_by_subject_for_programs(client):
    """The phone page and others list the same, in the caller's language."""
    answer = await client.get("/v1/answers", headers={"Accept-Language": "en"})
    body = answer.json()
    topic = next(one for subject in body["items"] for one in subject["topics"] if one["topic"] == "deadline")
    assert topic == {
        "topic": "deadline",
        "question": "Is there a time limit for applying?",
        "url": f"{PUBLIC}/answers/deadline",
    }
    assert body["next_cursor"] is None
    assert answer.headers["content-encoding"] == "gzip"
    tag = {"Accept-Language": "en", "If-None-Match": answer.headers["etag"]}
    assert (await client.get("/v1/answers", headers=tag)).status_code == 304
    assert (await client.get("/v1/answers", headers={**tag, "Accept-Language": "zh-CN"})).status_code == 200


def page(asset) -> str:
    """The text of a drawn page."""
    return asset.body.decode()


def test_words_are_words(invented):
    """What looks like markup in an answer is shown as it was written."""
    text = page(invented.topic("deadline", "zh-CN", None))
    assert "一年以内。&lt;b&gt;&amp;" in text


def test_a_province_is_chosen_without_a_script(invented):
    """A form of its own; what it asks for is told and stays chosen, in the addresses too."""
    plain, local = (page(invented.topic("deadline", "zh-CN", region)) for region in (None, "330100"))
    assert "在浙江" not in plain
    assert '<option value="330000">' in plain
    assert "在浙江" in local
    assert '<option value="330000" selected>' in local
    assert f'<link rel="canonical" href="{PUBLIC}/answers/deadline?lang=zh-CN&amp;region=330000">' in local
    assert "<select" not in page(invented.topic("papers", "zh-CN", "330100"))


def test_situations_can_be_linked_and_personal_ones_lead_to_a_conversation(invented):
    """Each situation has an address of its own; what needs one's own days is only named."""
    text = page(invented.topic("deadline", "zh-CN", None))
    assert '<section class="card" id="late"><h3>过了一年</h3>' in text
    assert "<li>还在一年里</li>" in text
    assert "$" not in text


def test_how_sure_we_are_is_said_once(invented):
    """A situation says it again only where it is another than the general answer's."""
    text = page(invented.topic("deadline", "zh-CN", "330100"))
    assert text.count("对着法规原文写的") == 2
    assert text.count("这是我们的理解") == 1
    assert text.count("核对过") == 3


def test_an_answer_about_money_leads_to_an_estimate(invented):
    """What works it out is a tap away; what needs a case of one's own is not offered here."""
    assert 'href="/#/estimate"' in page(invented.topic("papers", "zh-CN", None))
    assert "/#/" not in page(invented.topic("deadline", "zh-CN", None))


def test_strangers_cannot_fill_the_memory(invented):
    """However many codes somebody tries, only what differs is kept."""
    for number in range(200):
        invented.topic("deadline", "zh-CN", f"{number + 100000}")
        invented.topic("deadline", "zh-CN", f"{number + 330100}")
        invented.topic("papers", "zh-CN", "330100")
        invented.topic(f"gone{number}", "zh-CN", None)
    assert len(invented._drawn) <= 8
    assert invented.topic("deadline", "zh-CN", "990000") is invented.topic("deadline", "zh-CN", None)
