"""What turns remember of each other never shows: rendered on the go they are what they are rendered from nothing."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from api.access.policy import Caller
from api.bundles import BundleShelf
from api.cases import outlook
from api.chat import asking
from api.chat.render import turn_body
from api.chat.service import Chat
from api.chat.session import Opened, new_turn_row
from api.chat.store import TurnRecord
from api.settings import Settings
from api.text import Words
from flows.cases.clocks import limits_of
from flows.cases.papers import KEPT, Paper
from flows.engine import acts
from flows.engine.facts import DECLINED, HELD, PROPOSED, WITHDRAWN, Claim, Source
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda

MORNING = datetime(2026, 11, 24, 1, tzinfo=UTC)
PARTS = SimpleNamespace(
    words=Words(Settings().locale_dir), bundles=BundleShelf.read(), settings=Settings(), clock=lambda: MORNING
)
ANSWER, TALE = Source("answer"), Source("utterance", spans=((0, 2),))
REMEMBERING = (outlook._known_limits, outlook._office, outlook._listed, asking._photo_offer)
# What moves periods, office, papers and questions.
VALUES = {
    "accident.date": ["2026-11-23", "2025-11-20", {"year": 2026, "month": 10}],
    "accident.commuting": [True],
    "applicant.relation": ["self", "employer"],
    "death.occurred": [True, False],
    "death.at": ["2026-11-24"],
    "employer.address": ["成都市锦江区水井街1号"],
    "employment.contract": [True, False],
    "employment.insured": [True, False],
    "limit.exclusion_cause": ["employer_cause"],
    "region.accident": [{"text": "杭州"}],
    "region.insured": [{"text": "成都"}, {"code": "330100", "text": "杭州市"}],
    "worker.name": ["尤海生", "柳月娥"],
}
STATUSES = {HELD: ANSWER, PROPOSED: TALE, DECLINED: ANSWER, WITHDRAWN: ANSWER}
SAID = st.builds(
    lambda told, status: Claim(
        told[0], told[1] if status in (HELD, PROPOSED) else None, STATUSES[status], status, reason=_reason(status)
    ),
    st.sampled_from([(fact, value) for fact, values in VALUES.items() for value in values]),
    st.sampled_from([HELD, HELD, PROPOSED, *STATUSES]),
)
MOVES = st.one_of(
    SAID,
    SAID,
    SAID,
    st.just("undo"),
    st.sampled_from(["diagnosis_certificate", "labour_contract", "id_card_front"]),
    st.sampled_from([timedelta(hours=16), timedelta(days=31), timedelta(days=366)]),
)


def _reason(status: str) -> str | None:
    return "unknown" if status == DECLINED else None


def begun(role: str | None) -> Opened:
    """A conversation of which nothing is said yet."""
    return Chat(PARTS, None).draft(Caller("person", "guest"), "recognition", role, "talk")


def moved(opened: Opened, number: int, move: object) -> Opened:
    """The conversation after one act, paper or night."""
    if isinstance(move, timedelta):
        opened.now += move
        opened.ledger.see(today=opened.today.isoformat())
    elif isinstance(move, Claim):
        acts.add(opened.ledger, act_of(opened, number), [move], party_of=lambda _: opened.side())
    elif move == "undo":
        acts.undo(opened.ledger, act_of(opened, number), party_of=lambda _: opened.side())
    else:
        paper = Paper(KEPT, opened.now.isoformat(), number, number, move, f"upload {number}")
        opened.papers = (*opened.papers, paper)
    opened.ledger.see(role=opened.role())
    return opened


def act_of(opened: Opened, number: int) -> acts.Act:
    """The speaker's act of this number."""
    return acts.Act(f"turn {number}", number, opened.now.isoformat(), opened.caller_id, opened.party)


def shown(opened: Opened, lang: str) -> bytes:
    """The turn as it is sent."""
    row = new_turn_row(opened, TurnRecord(opened.ledger.entries, changed=1), turn_id="turn")
    return msgspec.json.encode(turn_body(PARTS, opened, row, lang))


def anew(opened: Opened) -> Opened:
    """The same state with nothing remembered of how it came about."""
    ledger, env = opened.ledger, {name.partition(".")[2]: value for name, (value, _) in opened.ledger._env.items()}
    fresh = Ledger.load(ledger.bundle, ledger.snapshot(), party=ledger.party, env=env)
    return msgspec.structs.replace(opened, ledger=fresh, agenda=Agenda(fresh))


def limits_anew(opened: Opened, lang: str) -> list[dict]:
    """The periods counted from all that is known."""
    facts, rows = outlook.limit_facts(opened.ledger), outlook.limit_rows(opened.ledger)
    found = limits_of(rows, facts, (), PARTS.bundles.workdays, opened.today, role=opened.role() or "worker")
    return [outlook.limit_body(PARTS.words, limit, lang) for limit in found]


@settings(deadline=None, derandomize=True, database=None, max_examples=40)
@given(
    role=st.sampled_from([None, "worker", "employer"]),
    day=st.sampled_from(VALUES["accident.date"]),
    steps=st.lists(st.tuples(MOVES, st.sampled_from(["zh-CN", "en"])), min_size=5, max_size=15),
)
def test_a_turn_on_the_go_is_the_turn_from_nothing(role, day, steps):
    """Whatever is said, handed in or undone, on whatever day and in whatever language it is shown."""
    opened, on_the_go, states = begun(role), [], []
    moved(opened, 1, Claim("accident.date", day, ANSWER, HELD))
    for number, (move, lang) in enumerate(steps, 2):
        moved(opened, number, move)
        on_the_go.append(shown(opened, lang))
        states.append((anew(opened), lang))
    for (state, lang), remembered in zip(states, on_the_go, strict=True):
        for function in REMEMBERING:
            function.cache_clear()
        assert shown(state, lang) == remembered
        assert msgspec.json.decode(remembered)["outlook"]["limits"] == limits_anew(state, lang)


def test_what_is_remembered_is_met_again():
    """Two people in the same situation are shown the very same periods and papers; the next day counts anew."""
    claim = Claim("accident.date", "2026-11-23", ANSWER, HELD)
    one, other = moved(begun("worker"), 1, claim), moved(begun("worker"), 1, claim)
    first, same = (outlook.outlook_of(PARTS, each, "zh-CN")["limits"] for each in (one, other))
    assert first[0] is same[0]
    assert outlook.documents_of(PARTS, one, "en") is outlook.documents_of(PARTS, other, "en")
    later = outlook.outlook_of(PARTS, moved(other, 2, timedelta(days=1)), "zh-CN")["limits"]
    assert (first[0]["days_left"], later[0]["days_left"]) == (364, 363)


def test_a_cause_for_time_not_counted_stops_the_year():
    """All that a period hangs on is part of what it is remembered by, also what is said after it was shown."""
    late = moved(begun("worker"), 1, Claim("accident.date", "2025-11-20", ANSWER, HELD))
    (before,) = outlook.outlook_of(PARTS, late, "zh-CN")["limits"]
    moved(late, 2, Claim("limit.exclusion_cause", "employer_cause", ANSWER, HELD))
    (after,) = outlook.outlook_of(PARTS, late, "zh-CN")["limits"]
    assert [(row["id"], row["state"], row["stop_cause"]) for row in (before, after)] == [
        ("T04", "overdue", None),
        ("T04", "stopped", "employer_cause"),
    ]
