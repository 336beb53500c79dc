"""No question is asked for its own sake: each can change an outcome, a document or a clock."""

import pytest

from api.bundles import BundleShelf
from flows.engine.explain import explain

BUNDLE = BundleShelf.read().current
ASKED = sorted((ask, fact) for ask, row in BUNDLE.asks.items() for fact in row.fills)


@pytest.mark.parametrize(("ask", "fact"), ASKED, ids=[ask for ask, _ in ASKED])
def test_it_can_change_something(ask, fact):
    """The goals that want the fact say what it serves, and a ground, a period, a paper or the form reads it."""
    reasons = explain(BUNDLE, fact)
    assert reasons.serves, ask
    assert set(reasons.serves) <= {"outcome", "document", "clock"}
    assert reasons.grounds or reasons.limits or reasons.documents or reasons.forms, ask


@pytest.mark.parametrize("ask", sorted(BUNDLE.asks))
def test_nobody_is_stuck_with_it(ask):
    """It has a way out and stands on an article."""
    row = BUNDLE.asks[ask]
    assert row.declines
    assert row.law
