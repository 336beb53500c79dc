"""The words for people: every language whole, nothing missing and nothing left over."""

import ast
import itertools
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import ast as ftl

from api.access.policy import STAFF_ROLES
from api.cases.display import fact_key
from api.chat.helplines import LINES
from api.errors import PROBLEMS
from api.fluent_parser import QuickParser
from api.knowledge.wording import SURE
from flows.cases.events import AnyEvent, Suspended
from flows.cases.jurisdiction import authority_of
from flows.cases.readings import parse as parse_readings
from flows.cases.registers import RESULTS
from flows.cases.registers import parse as parse_registers
from flows.engine.definitions import DECLINES
from flows.engine.values import DAY_PARTS
from tests.flows.cases.files import ACCEPTED, REACH, REGIONS, SHELF, view
from tests.sources import ROOT, calls_under, nodes_of
from uploads.findings import PROBLEMS as PROBLEMS_OF_PICTURES
from uploads.findings import REFUSALS as REFUSED_FILES

LOCALE = ROOT / "locale"
BUNDLE = SHELF.current
FLOW = BUNDLE.definitions
CHINESE = "zh-CN"
LANGUAGES = sorted(folder.name for folder in LOCALE.iterdir())
AREAS = sorted(path.stem for path in (LOCALE / CHINESE).glob("*.ftl"))

Key = tuple[str, str, str | None]
"""Area, message, attribute."""
Names = Collection[str] | Callable[[], Collection[str]]
"""What may stand in an id; what only reading the whole code tells is found out when it is wanted."""


@cache
def entries(lang: str, area: str) -> list[ftl.Message | ftl.Junk]:
    """What stands in a catalogue, comments left out."""
    body = QuickParser().parse((LOCALE / lang / f"{area}.ftl").read_text("utf-8")).body
    return [entry for entry in body if not isinstance(entry, ftl.BaseComment)]


def patterns(lang: str) -> Iterator[tuple[Key, ftl.Pattern]]:
    """Every text of a language with its key."""
    for area in AREAS:
        for entry in entries(lang, area):
            parts = [(None, entry.value), *((each.id.name, each.value) for each in entry.attributes)]
            yield from (((area, entry.id.name, attr), pattern) for attr, pattern in parts if pattern is not None)


def arguments(pattern: ftl.Pattern) -> set[str]:
    """The names of what is put into a text."""
    inner = [part.expression for part in pattern.elements if isinstance(part, ftl.Placeable)]
    return {part.id.name for part in inner if isinstance(part, ftl.VariableReference)}


def text_of(pattern: ftl.Pattern) -> str:
    """The words without what is put in."""
    return "".join(part.value if isinstance(part, ftl.TextElement) else "" for part in pattern.elements)


WORDS = {lang: dict(patterns(lang)) for lang in LANGUAGES}
IDS = {(area, message) for area, message, _ in WORDS[CHINESE]}
TEXTS = {key: text_of(pattern) for key, pattern in WORDS[CHINESE].items()}

# --- the languages beside each other ---


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_every_catalogue_is_fluent(lang: str, area: str) -> None:
    """No line is junk, and no message stands twice."""
    found = entries(lang, area)
    names = [entry.id.name for entry in found if isinstance(entry, ftl.Message)]
    assert len(names) == len(found) == len(set(names))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_says_the_same_things(lang: str) -> None:
    """The same areas, messages, attributes and arguments as in Chinese."""
    assert sorted(path.stem for path in (LOCALE / lang).glob("*.ftl")) == AREAS
    assert WORDS[lang].keys() == WORDS[CHINESE].keys()
    different = [key for key, pattern in WORDS[lang].items() if arguments(pattern) != arguments(WORDS[CHINESE][key])]
    assert different == []


# --- where the code looks for words ---

OURS = ("api", "flows")


def template(node: ast.expr) -> str | None:
    """A literal, or an f-string with {} for what varies; None for a plain variable."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def branches(node: ast.expr) -> Iterator[ast.expr]:
    """Each consequence of a conditional expression."""
    if isinstance(node, ast.IfExp):
        yield from (*branches(node.body), *branches(node.orelse))
    else:
        yield node


def calls(name: str, place: int) -> Iterator[tuple[Path, ast.Call, ast.expr]]:
    """Calls of a function or method with each form their argument at a place may take."""
    for path, node in calls_under(*OURS).get(name, ()):
        if len(node.args) > place:
            yield from ((path, node, branch) for branch in branches(node.args[place]))


def literals(name: str, place: int) -> set[str]:
    """The words a function is called with at a place."""
    found = {template(node) for _, _, node in calls(name, place)}
    return {word for word in found if word is not None and "{}" not in word}


PLACES = [{"text": name} for name in ("杭州", "宁波")]
FACTS = [
    {"employment.insured": status, "region.insured": held, "region.accident": worked}
    for status, held, worked in itertools.product((True, False, None), (*PLACES, None), (*PLACES, None))
]
OFFICES = [authority_of({fact: told for fact, told in facts.items() if told is not None}, REGIONS) for facts in FACTS]
ASKED = [*ACCEPTED, ("2026-08-10", "evidence_requested")]
VIEWS = [
    view(*acts, role=role, today=today)
    for acts in (*REACH.values(), ASKED)
    for role in ("worker", "employer", "staff")
    for today in ("2026-08-12", "2027-12-01")
]
ROLES = {"worker", "relative", "union", "agent", "employer", "office"}
DATE_SHAPES = {"y", "ym", "ymd", "yd", "m", "md", "d"}
SOURCE_KINDS = set("utterance answer inferred account register document carried undo confirmed read".split())
REGISTERS = parse_registers((ROOT / "flows/definitions/national/registers.toml").read_text("utf-8"))
SUPPLIERS = {name for row in BUNDLE.facts.values() for name in row.suppliers}
FORM = FLOW.form["recognition"]
BOXES = {box.fact for part in FORM.sections for box in part.fields}
OF_SOURCES = {f"{source}{way}" for source in ("register", "document") for way in ("", "-rival", "-late")}
CONFIRMATIONS = {"batch", "rival", "correction", "returned", "mixed", "mixed-document", "whose"} | OF_SOURCES

PIECES = SHELF.advice.evidence.rows
STEPS = {step for row in PIECES.values() for step in row.keep}
LETTERS = SHELF.advice.letters
WHY_NOT = {why for row in LETTERS.rows.values() for why in (row.otherwise, *(each.why for each in row.hinders))}

READINGS = parse_readings((ROOT / "flows/definitions/national/readings.toml").read_text("utf-8"))
KINDS_OF_UPLOADS = {*FLOW.document, *READINGS, "invoice", "audio_recording", "video_recording", "other"}
"""What people may hand in, by the contract's kinds (§5)."""

STOPS = {*get_args(Suspended.__annotations__["cause"]), *BUNDLE.facts["limit.exclusion_cause"].values} - {"none"}


def dashed(names: Iterable[str]) -> set[str]:
    """Names as ids are written."""
    return {name.replace("_", "-") for name in names}


FAMILIES: dict[tuple[str, str], Names] = {
    ("cases", "region-{}"): [row.code for row in REGIONS.seeded],
    ("cases", "authority-{}"): [row.code for row in REGIONS.seeded],
    ("cases", "why-{}"): {office.why for office in OFFICES},
    ("cases", "whom-{}"): {office.ask_whom for office in OFFICES if office.ask_whom},
    ("cases", "event-{}"): {kind.kind for kind in get_args(AnyEvent)},
    ("cases", "role-{}"): ROLES,
    ("cases", "stage-{}"): {shown.stage for shown in VIEWS},
    ("cases", "state-{}"): {shown.state for shown in VIEWS},
    ("cases", "track-{}"): {"ordinary", "simple", "green"},
    ("cases", "move-{}"): {shown.whose_move for shown in VIEWS},
    ("cases", "action-{}"): {action.action for shown in VIEWS for action in shown.can_do},
    ("cases", "remedy-{}"): {row.path for shown in VIEWS for row in shown.remedies},
    ("cases", "body-{}"): {row.body for shown in VIEWS for row in shown.remedies},
    ("knowledge", "province-{}"): {
        code for topic in SHELF.knowledge.topics for row in topic.row.answer for code in row.provinces
    },
    ("knowledge", "subject-{}"): {topic.area for topic in SHELF.knowledge.topics},
    ("knowledge", "sure-{}"): SURE.values(),
    ("knowledge", "lead-{}"): ("evidence", "letters", "estimate"),
    ("limits", "stop-{}"): STOPS,
    ("evidence", "step-{}"): STEPS,
    ("letters", "line-{}"): LETTERS.lines,
    ("letters", "not-{}"): WHY_NOT,
    ("letters", "bring-{}"): {thing for row in LETTERS.rows.values() for thing in row.bring},
    ("letters", "blank-{}"): {name for line in LETTERS.lines.values() for name in line.blanks},
    ("exchange", "register-{}"): REGISTERS,
    ("exchange", "result-{}"): ("asked", *(result.replace("_", "-") for result in RESULTS)),
    ("oversight", "action-{}"): ("read_case", "read_document", "track"),
    ("forms", "{}-{}"): [f"recognition-{part.id}" for part in FORM.sections],
    ("forms", "{}-statement"): ("recognition",),
    ("forms", "value-{}"): ("male", "female"),
    ("replies", "refused-{}"): lambda: dashed(literals("ValueRefused", 0)),
    ("replies", "call-{}"): set().union(*LINES.values()),
    ("replies", "notice-{}"): FLOW.notice,
    ("replies", "reask-{}"): ("contradiction", "dependency_changed", "postponed", "register", "document"),
    ("replies", "source-{}"): SOURCE_KINDS,
    ("replies", "supplier-{}"): dashed(SUPPLIERS),
    ("replies", "day-part-{}"): DAY_PARTS,
    ("replies", "date-{}"): DATE_SHAPES,
    ("replies", "help-{}"): FLOW.help,
    ("replies", "photo-{}"): DECLINES,
    ("replies", "photo-retake-{}"): dashed(PROBLEMS_OF_PICTURES),
    ("replies", "{}-why"): {f"confirm-{kind}" for kind in CONFIRMATIONS},
    ("uploads", "progress-{}"): ("sending", "received", "reading", "done", "retake", "kept", "slow"),
    ("uploads", "problem-{}"): dashed(PROBLEMS_OF_PICTURES),
    ("uploads", "refused-{}"): dashed(REFUSED_FILES),
    ("uploads", "field-{}"): dashed(
        name for row in READINGS.values() for name in row.fields if not row.fields[name].fact
    ),
    ("problems", "field-{}"): lambda: literals("ValueRefused", 0) | literals("FieldError", 1),
}
"""For each way an id is put together, what may be put in."""
VARIABLES: dict[tuple[str, str], Names] = {
    ("cases", "view.next_step"): {shown.next_step for shown in VIEWS},
    ("documents", "kind"): FLOW.document,
    ("documents", "material.kind"): FLOW.document,
    ("documents", "value"): KINDS_OF_UPLOADS,
    ("documents", "paper.kind or OTHER"): KINDS_OF_UPLOADS,
    ("evidence", "note_key(now)"): ("note", "note-bereaved", "note-employer"),
    ("evidence", "piece.id"): PIECES,
    ("letters", "letter"): LETTERS.rows,
    ("letters", "offer.id"): LETTERS.rows,
    ("facts", "fact_key(fact)"): {fact_key(name) for name in {*BUNDLE.facts, *BOXES}},
    ("forms", "form.title"): (FORM.title,),
    ("forms", "key"): ("story", "story-hurt"),
    ("goals", "goal"): FLOW.goal,
    ("grounds", "name"): FLOW.ground,
    ("grounds", "str(ground)"): {*FLOW.ground, "undetermined"},
    ("knowledge", "key"): ("language",),
    ("limits", "limit.id"): FLOW.limit,
    ("limits", "name"): FLOW.limit,
    ("replies", "key"): {f"confirm-{kind}" for kind in CONFIRMATIONS},
    ("oversight", "purpose_key"): ("purpose-handling",),
    ("oversight", "role_key"): {f"role-{role}" for role in (*STAFF_ROLES, "visitor", "staff")},
    ("replies", "name"): ("yes", "no"),
    ("replies", "reply.key"): lambda: literals("Reply", 1),
    ("problems", "code"): PROBLEMS,
    ("problems", "problem.code"): PROBLEMS,
    ("asks", "key"): {fact_key(name) for name in FLOW.ask},
    ("asks", "toned"): (),  # a tone replaces the words where it has some
}
"""For each variable the code says an id by, what it may hold."""
CODES_ELSEWHERE = {"forbidden_character", "required", "unknown_field", "too_many"}
"""Field codes the strict reader of requests chooses from its tables."""
ESTIMATES = "estimates"
"""The words of estimates; that none is missing or left over is seen to in `tests/api/knowledge/test_estimates.py`."""
ANSWERS = "answers-{}"
"""The words of the knowledge; that none is missing or left over is seen to in `test_knowledge.py`."""


def area_of(path: Path, call: ast.Call) -> str:
    """The catalogue a call reads; the page and the problems name theirs in a constant."""
    return template(call.args[0]) or ("page" if path.parent.name == "web" else "problems")


def values(table: dict[tuple[str, str], Names], area: str, key: str) -> Collection[str]:
    """What may stand in an id that is put together."""
    assert (area, key) in table, f"say in this file what `{key}` of {area}.ftl may be"
    names = table[area, key]
    return names() if callable(names) else names


def said() -> Iterator[tuple[str, str]]:
    """Every id the code can ask for, from its literals, its templates and its variables."""
    for path, call, node in calls("say", 1):
        area, found = area_of(path, call), template(node)
        if area in ("page", ESTIMATES, ANSWERS):
            continue
        if found is None:
            yield from ((area, name) for name in values(VARIABLES, area, ast.unparse(node)))
        elif "{}" in found:
            whole = found == "{}-{}"
            yield from ((area, each if whole else found.format(each)) for each in values(FAMILIES, area, found))
        else:
            yield area, found
    for _, _, node in calls("Reply", 1):
        if (found := template(node)) is not None and "{}" in found and "/" not in found:
            yield from (("replies", found.format(each)) for each in values(FAMILIES, "replies", found))


    for path in (ROOT / "api" / "knowledge" / "templates").iterdir():
        yield from (("knowledge", name) for name in re.findall(r"\bt\('([\w-]+)'\)", path.read_text("utf-8")))


def tones() -> set[tuple[str, str]]:
    """Words of a question in another tone (语气)."""
    return {("asks", f"{fact_key(ask)}_{tone}") for ask in FLOW.ask for tone in FLOW.tone}


def test_no_word_is_missing() -> None:
    """Whatever the code can say has words; a missing one would be an error in the middle of a conversation."""
    assert set(said()) - IDS == set()


def test_no_word_is_left_over() -> None:
    """Words nobody can ever read are taken out, so that translators work on what is read."""
    kept = {("problems", f"field-{code}") for code in CODES_ELSEWHERE} | tones()
    elsewhere = ("page", "searching", ESTIMATES, ANSWERS.format(""))
    assert {key for key in IDS if not key[0].startswith(elsewhere)} - set(said()) - kept == set()


def test_every_field_code_of_the_readers_is_written_somewhere() -> None:
    """The codes that are not found by their calls stand in the code as words."""
    python = [path for top in OURS for path in (ROOT / top).rglob("*.py")]
    quoted = {node.value for path in python for node in nodes_of(path) if isinstance(node, ast.Constant)}
    assert quoted >= CODES_ELSEWHERE


ATTRIBUTES: dict[str, dict[str, bool]] = {
    "asks": {"why": True, "voice": True, "hint": False, "none": False},
    "limits": {"end": True, "late": True},
    "documents": {"reason": True},
    "evidence": {"helps": True, "gone": True},
    "letters": {"when": True, "office": True, "limit": True, "note": True},
    "grounds": {"why": True},
    "problems": {"detail": True},
}
"""Attributes an area has, and whether each of its main messages must have them."""


@pytest.mark.parametrize("area", ATTRIBUTES)
def test_attributes_are_the_known_ones(area: str) -> None:
    """A misspelt attribute would never be read."""
    assert {attr for each, _, attr in TEXTS if each == area and attr} <= ATTRIBUTES[area].keys()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("area", "names"),
    [
        ("asks", [fact_key(name) for name in FLOW.ask]),
        ("limits", list(FLOW.limit)),
        ("documents", list(FLOW.document)),
        ("evidence", list(PIECES)),
        ("letters", list(LETTERS.rows)),
        ("grounds", [*FLOW.ground, "undetermined"]),
        ("goals", list(FLOW.goal)),
        ("problems", list(PROBLEMS)),
    ],
)
def test_everything_that_is_asked_counted_or_listed_has_all_its_words(lang: str, area: str, names: list[str]) -> None:
    """A question says why it is asked and how it is read aloud, a period what its end means, a paper what it is for."""
    wanted = [attr for attr, must in ATTRIBUTES.get(area, {}).items() if must]
    missing = [(name, attr) for name in names for attr in (None, *wanted) if (area, name, attr) not in WORDS[lang]]
    assert missing == []


@pytest.mark.parametrize("fact", BUNDLE.facts)
def test_every_value_has_words(fact: str) -> None:
    """No choice is ever shown as its code; yes and no have words of their own or the common ones."""
    row, key = BUNDLE.facts[fact], fact_key(fact)
    own = {attr for area, message, attr in TEXTS if (area, message) == ("facts", key) and attr}
    assert own == set(row.values) if row.values else own in (set(), {"yes", "no"})
    assert not own or row.values or row.kind == "boolean"
