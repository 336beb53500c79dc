"""The words of the page: each one used, none missing, the same in every language, short and plain."""

import json
import re
from pathlib import Path

import pytest

from api.web.assets import STATIC, first_modules, read_static

TREE = Path(__file__).resolve().parents[3]
SCRIPTS = {path.name: path.read_text("utf-8") for path in sorted(STATIC.glob("*.js"))}
TEMPLATES = "".join(path.read_text("utf-8") for path in sorted((TREE / "api" / "web" / "templates").iterdir()))
MADE_UP = re.compile(r"t\(`([a-z-]*)\$\{\w+\}([a-z.]*)`\)")
"""Ids put together in a script: what stands before and after the changing part."""
LANGUAGES = ("zh-CN", "en")


@pytest.fixture
async def told(client):
    """The words as the page gets them, by language."""
    found = {lang: await words_of(client, lang) for lang in LANGUAGES}
    later = {lang: await words_of(client, f"{lang}.later") for lang in LANGUAGES}
    return {lang: {**found[lang], "page": {**found[lang]["page"], **later[lang]["page"]}} for lang in LANGUAGES}


async def words_of(client, name: str) -> dict:
    """One file of words."""
    return (await client.get(f"/page/words/{client.app.state.page.version}/{name}.json")).json()


def _called() -> set[str]:
    """Ids that stand as such in a call."""
    found = set(re.findall(r"\bt\('([^']+)'", "".join(SCRIPTS.values())))
    return found | set(re.findall(r"t\('([^']+)'\)", TEMPLATES))


def _literals() -> set[str]:
    return set(re.findall(r"['\"]([a-z][a-z0-9.-]*)['\"]", "".join(SCRIPTS.values()))) | _called()


@pytest.mark.anyio
async def test_every_word_a_script_asks_for_is_there(told):
    """Nobody ever reads an id in place of a word."""
    assert _called() <= set(told["zh-CN"]["page"])


@pytest.mark.anyio
async def test_the_first_visit_brings_the_words_it_needs(client):
    """What the first page says comes with it; what only later views say is not waited for, and no word comes twice."""
    first, later = await words_of(client, "zh-CN"), await words_of(client, "zh-CN.later")
    modules = first_modules(read_static())
    called = {name for module in modules for name in re.findall(r"\bt\('([^']+)'", SCRIPTS.get(module, ""))}
    assert len(called) > 40
    assert called <= first["page"].keys()
    assert first["page"].keys().isdisjoint(later["page"])
    assert later.keys() == {"page"}


@pytest.mark.anyio
async def test_words_named_in_tables_are_there(told):
    """Ids kept in tables of a script, such as those of declines and body parts, exist as well."""
    known = set(told["zh-CN"]["page"])
    families = {key.split("-")[0] for key in known if "-" in key}
    tables = set(re.findall(r":\s*'([a-z]+(?:-[a-z]+)+)'|\['\w+', '([a-z]+(?:-[a-z]+)+)'\]", "".join(SCRIPTS.values())))
    named = {one or other for one, other in tables}
    assert len(named) > 40
    assert {name for name in named if name.split("-")[0] in families} - {"no-store"} <= known


@pytest.mark.anyio
async def test_no_word_is_left_over(told):
    """What no script asks for is taken out, so translators work on nothing in vain."""
    named = _literals()
    made_up = [(found[1], found[2]) for script in SCRIPTS.values() for found in MADE_UP.finditer(script)]

    def is_used(key: str) -> bool:
        return key in named or any(key.startswith(before) and key.endswith(after) for before, after in made_up)

    assert [key for key in told["zh-CN"]["page"] if not is_used(key)] == []


@pytest.mark.anyio
async def test_languages_say_the_same_things(told):
    """Each language has every word with the same places to fill in, and every fact, choice and paper."""
    chinese, english = told["zh-CN"], told["en"]
    assert set(chinese["page"]) == set(english["page"])
    for key, text in chinese["page"].items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", english["page"][key])), key
    assert set(chinese["facts"]) == set(english["facts"])
    assert {f: set(row.get("choices", ())) for f, row in chinese["facts"].items()} == {
        f: set(row.get("choices", ())) for f, row in english["facts"].items()
    }
    assert set(chinese["documents"]) == set(english["documents"])


@pytest.mark.anyio
async def test_what_goes_into_the_form_is_chinese_in_every_language(told):
    """The form is Chinese whatever the page speaks: a tapped body part is written in the same word."""
    values = {lang: {k: v for k, v in words["page"].items() if k.endswith(".value")} for lang, words in told.items()}
    assert values["en"] == values["zh-CN"]
    assert len(values["en"]) > 20
    assert all(re.fullmatch(r"[\u4e00-\u9fff]+", text) for text in values["en"].values())


@pytest.mark.anyio
async def test_chinese_sentences_are_short(told):
    """A sentence has at most thirty characters, so that a tired person reads it once."""
    for key, text in told["zh-CN"]["page"].items():
        for sentence in re.split(r"[。！？]", text):
            assert len(re.findall(r"[\u4e00-\u9fff]", sentence)) <= 30, key


@pytest.mark.anyio
async def test_no_word_of_the_workshop_reaches_people(told):
    """People are not told of servers, tokens, drafts or upload widgets."""
    for key, text in told["zh-CN"]["page"].items():
        assert not re.search(r"服务器|令牌|接口|上传|扫描|缓存|提示框|用户", text), key
    assert "token" not in json.dumps(told["en"]["page"])


@pytest.mark.anyio
async def test_every_fact_says_how_it_is_corrected(told, client):
    """The page knows the name and kind of every fact the service may show, and the words of its choices."""
    bundle = client.app.state.parts.bundles.current
    for fact, row in bundle.facts.items():
        told_row = told["zh-CN"]["facts"][fact]
        assert told_row["label"] != fact
        assert told_row["kind"] == row.kind
        assert set(told_row.get("choices", ())) >= set(row.values or ())


@pytest.mark.anyio
async def test_words_travel_with_their_language_and_direction(told):
    """The page learns from the words themselves which language and direction to set."""
    assert {(words["lang"], words["dir"]) for words in told.values()} == {("zh-CN", "ltr"), ("en", "ltr")}
