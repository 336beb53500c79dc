"""What words tell in part, or only hint at, is asked openly once, and nothing told is lost by not knowing more."""

import pytest

from flows.engine import acts
from flows.engine.acts import Act
from flows.engine.bundles import Bundle
from flows.engine.definitions import parse
from flows.engine.facts import DECLINED, HELD, HINT, PARTLY_TOLD, PROPOSED, Claim, Source
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda

FLOW = """
[fact.day]
kind = "partial_date"
exact = true
[fact.drunk]
kind = "boolean"
hint_only = true

[goal.all]
priority = 1
serves = "outcome"
fills = ["day"]
settles = ["drink"]
[rule.drink]
is = "known(drunk) and drunk"

[ask.day]
fills = ["day"]
widget = "date"
section = "s"
order = 1
declines = ["unknown", "later"]
[ask.drunk]
fills = ["drunk"]
widget = "choice"
section = "s"
order = 2
declines = ["unknown", "later"]
"""
WORDS = Source("utterance", 1, ((0, 3),))
MONTH = Claim("day", {"year": 2026, "month": 10}, WORDS, PROPOSED, reason=PARTLY_TOLD)
HINTED = Claim("drunk", True, WORDS, PROPOSED, reason=HINT)


@pytest.fixture
def ledger() -> Ledger:
    """An empty file."""
    return Ledger(Bundle(parse({"flow.toml": FLOW})), party="worker", env={"role": None})


def say(ledger: Ledger, turn: int, *claims: Claim) -> None:
    """One act of the worker."""
    acts.add(ledger, Act(f"act{turn}", turn, "2026-11-24T09:00:00+08:00", "somebody", "worker"), claims)


def test_the_rest_of_a_day_is_asked_with_what_is_known(ledger):
    """上个月 is a month: the day is asked, the month stands in the question."""
    say(ledger, 1, MONTH)
    plan = Agenda(ledger).next()
    assert (plan.mode, plan.facts, plan.proposed) == ("ask", ("day",), {"day": {"year": 2026, "month": 10}})


def test_whoever_knows_no_more_has_told_it(ledger):
    """“Don't know” on the day keeps the month, held, with the words it came from."""
    say(ledger, 1, MONTH)
    say(ledger, 2, Claim("day", None, Source("answer"), DECLINED, reason="unknown"))
    standing = ledger.standing("day")
    assert (standing.state, standing.value, standing.by.source) == (HELD, {"year": 2026, "month": 10}, WORDS)
    assert Agenda(ledger).next() is None


def test_a_full_day_takes_its_place(ledger):
    """An answer is an answer."""
    say(ledger, 1, MONTH)
    say(ledger, 2, Claim("day", "2026-10-03", Source("answer")))
    assert (ledger.standing("day").state, ledger.standing("day").value) == (HELD, "2026-10-03")


def test_a_hint_is_never_offered_as_an_answer(ledger):
    """A drink that was mentioned is asked about without a yes ready to be tapped."""
    say(ledger, 1, Claim("day", "2026-10-03", Source("answer")), HINTED)
    plan = Agenda(ledger).next()
    assert (plan.mode, plan.facts, plan.proposed) == ("ask", ("drunk",), {})


@pytest.mark.parametrize("answer", [True, False])
def test_the_answer_to_a_hint_counts(ledger, answer):
    """Yes or no, it is the person's own word then."""
    say(ledger, 1, Claim("day", "2026-10-03", Source("answer")), HINTED)
    say(ledger, 2, Claim("drunk", answer, Source("answer")))
    assert ledger.standing("drunk").value is answer
    assert Agenda(ledger).next() is None


def test_not_knowing_confirms_no_hint(ledger):
    """“Don't know” on a hint leaves nothing held against anybody."""
    say(ledger, 1, Claim("day", "2026-10-03", Source("answer")), HINTED)
    say(ledger, 2, Claim("drunk", None, Source("answer"), DECLINED, reason="unknown"))
    assert ledger.standing("drunk").state == DECLINED
    assert ledger.values() == {"day": "2026-10-03"}
