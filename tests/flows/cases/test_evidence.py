"""What is worth keeping: chosen by the case's facts, the most perishable first, never a condition of anything."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.cases.evidence import FIRST, SOONEST, Piece, chosen, parse, worth_keeping
from flows.cases.papers import KEPT, READ, REFUSED, Paper
from flows.engine.definitions import DefinitionError
from tests.flows.cases.files import SHELF, told

EVIDENCE = SHELF.advice.evidence
NAMES = sorted(EVIDENCE.situations.nodes)
UNPROVED = {"employment.insured": False, "employment.contract": False}
CASES: dict[str, tuple[str, dict[str, object], set[str], set[str]]] = {
    "nothing-known": ("worker", {}, {"scene", "cameras", "colleagues", "first_record"}, {"roster", "site_board"}),
    "insured-with-contract": (
        "worker", {"employment.insured": True, "employment.contract": True},
        {"scene", "contract_paper"}, {"transfers", "badge", "work_group"},
    ),
    "no-contract": ("worker", UNPROVED, {"transfers", "bank_messages", "badge", "work_group", "job_ad"}, set()),
    "denied": (
        "worker", {**UNPROVED, "employer.attitude": ["denies_relation"]},
        {"gate", "lodging", "roster", "boss_chat", "clocking"}, {"orders"},
    ),
    "foreman": ("worker", {**UNPROVED, "employment.form": "subcontract"}, {"site_board", "boss_chat", "gate"}, set()),
    "commuting": (
        "worker", {"accident.commuting": True, "accident.traffic": True},
        {"road_scene", "dashcam", "road_cameras", "traffic_paper", "route", "roster"}, {"scene", "cameras"},
    ),
    "violence": ("worker", {"accident.violence": True}, {"violence_cause", "police_receipt", "clothes"}, set()),
    "trip": ("worker", {"accident.business_trip": True}, {"tickets", "task_messages", "route"}, {"traffic_paper"}),
    "disease": (
        "worker", {"disease.name": "尘肺"}, {"diagnosis_paper", "jobs_done", "work_site"}, {"scene", "calls", "cameras"},
    ),
    "illness": ("relative", {"illness.sudden": True}, {"illness_times", "illness_record"}, {"first_record"}),
    "death": (
        "relative", {"illness.sudden": True, "death.occurred": True},
        {"phone_of_dead", "death_papers"}, {"first_record", "illness_record", "clothes"},
    ),
    "platform": (
        "worker", {"employment.form": "platform", "employment.contract": False}, {"orders"}, {"clocking", "job_ad"},
    ),
    "over-age": ("worker", {"employment.form": "over_age"}, {"over_age_paper"}, set()),
    "dispatch": ("worker", {"employment.form": "dispatch"}, {"contract_paper"}, set()),
    "settlement": ("worker", {"employer.attitude": ["private_settlement"]}, {"employer_words"}, set()),
    "activity": ("worker", {"accident.organised_activity": True}, {"activity_notice"}, set()),
    "veteran": ("worker", {"veteran.certificate": True}, {"veteran_paper"}, set()),
    "employer": ("employer", {"accident.place": "三号车间"}, {"own_records", "own_cameras"}, {"transfers", "scene"}),
}  # fmt: skip
"""Role, what was told, what is among the advice, and what is not."""


def kept(role: str | None = "worker", **facts: object) -> tuple[Piece, ...]:
    """The advice for somebody who has said these things."""
    return worth_keeping(EVIDENCE, told({name.replace("__", "."): value for name, value in facts.items()}, role=role))


@pytest.mark.parametrize(("role", "facts", "there", "missing"), CASES.values(), ids=CASES)
def test_the_facts_say_what_is_at_hand(
    role: str, facts: dict[str, object], there: set[str], missing: set[str]
) -> None:
    """Each situation has its own list; what cannot be there is not spoken of."""
    found = {piece.id for piece in worth_keeping(EVIDENCE, told(facts, role=role))}
    assert there <= found
    assert missing & found == set()


def test_every_piece_is_found_in_some_case() -> None:
    """Advice that no case can ever get would be words for nobody."""
    found = {
        piece.id for role, facts, _, _ in CASES.values() for piece in worth_keeping(EVIDENCE, told(facts, role=role))
    }
    assert EVIDENCE.rows.keys() - found == set()


def test_an_employer_and_a_worker_share_no_advice() -> None:
    """One keeps its records as they are, the other looks into a phone."""
    ours = {name for name, row in EVIDENCE.rows.items() if "employer" in row.when}
    assert {piece.id for piece in kept("employer")} == ours
    for role in ("worker", "relative", "union", "agent", None):
        assert {piece.id for piece in kept(role)} & ours == set()


@settings(max_examples=150, deadline=None)
@given(st.sets(st.sampled_from(NAMES)), st.sets(st.sampled_from(["scene_photo", "work_badge", "invoice"])))
def test_the_most_perishable_comes_first(now: set[str], received: set[str]) -> None:
    """In any mixture of situations: sorted by how soon it may be gone, each once, few enough to read."""
    found = chosen(EVIDENCE, now, received)
    places = [SOONEST.index(piece.perishable) for piece in found]
    assert places == sorted(places)
    assert len({piece.id for piece in found}) == len(found)
    assert all(piece.have == bool(set(EVIDENCE.rows[piece.id].kinds) & received) for piece in found)
    missing = [piece for piece in found if not piece.have]
    assert [piece for piece in found if piece.first] == missing[:FIRST]


@pytest.mark.parametrize(("role", "facts"), [(role, facts) for role, facts, _, _ in CASES.values()], ids=CASES)
def test_a_list_is_short_enough_to_read(role: str, facts: dict[str, object]) -> None:
    """At most twenty things, each with at most four steps; and always some, since everybody has a phone."""
    found = worth_keeping(EVIDENCE, told(facts, role=role))
    assert 3 <= len(found) <= 20
    assert all(1 <= len(piece.keep) <= 4 for piece in found)


@pytest.mark.parametrize(
    ("state", "have"), [pytest.param(KEPT, True, id="kept"), pytest.param(READ, True, id="read"), (REFUSED, False)]
)
def test_what_was_handed_in_is_there(state: str, have: bool) -> None:
    """A paper received marks the thing it is, and nothing else; a file that could not be opened marks nothing."""
    paper = Paper(state, "2026-11-24T09:00:00+08:00", 1, 1, "work_badge", "u1")
    pieces = {piece.id: piece for piece in worth_keeping(EVIDENCE, told(UNPROVED), [paper])}
    assert pieces["badge"].have is have
    assert not any(piece.have for name, piece in pieces.items() if name != "badge")


def test_nothing_is_asked_or_changed_for_it() -> None:
    """The file before and after is the same to the byte: advice reads, and wants nothing."""
    ledger = told(UNPROVED)
    before = ledger.snapshot()
    assert worth_keeping(EVIDENCE, ledger) == worth_keeping(EVIDENCE, ledger)
    assert ledger.snapshot() == before


def test_no_flow_reads_the_advice() -> None:
    """It stands beside the flow: no goal, document or clock could ever wait for it."""
    assert not hasattr(SHELF.current.definitions, "evidence")
    assert b"phone_of_dead" not in SHELF.current.source


ROW = "[evidence.a]\norder = 1\nperishable = 'days'\nkeep = ['b']\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ROW + "when = ['rain']", "rain"),
        (ROW + "unless = ['rain']", "rain"),
        (ROW.replace("days", "soon"), "soon"),
        (ROW + "days = 3", "unknown field"),
    ],
)
def test_a_slip_is_named(text: str, found: str) -> None:
    """A misspelt situation would silently hide advice; a number of days has no place, since no law gives one."""
    with pytest.raises(DefinitionError, match=found):
        parse(text, EVIDENCE.situations)


def test_papers_named_are_kinds_of_the_contract() -> None:
    """What marks a thing as there can be handed in."""
    known = {
        *SHELF.current.definitions.document, *SHELF.readings, "invoice", "audio_recording", "video_recording",
    }  # fmt: skip
    assert {kind for row in EVIDENCE.rows.values() for kind in row.kinds} <= known
    assert msgspec.json.encode(kept()[0])
