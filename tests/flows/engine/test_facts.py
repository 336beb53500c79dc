"""What the words of several parties about one fact come to for one of them."""

import pytest

from flows.engine.facts import (
    CONTRADICTION,
    DECLINED,
    DEPENDENCY_CHANGED,
    DISPUTED,
    HELD,
    INAPPLICABLE,
    LATER,
    LATER_AGAIN,
    MOOT,
    NEVER_TOLD,
    PARKED,
    POSTPONED,
    PROPOSED,
    UNKNOWN,
    WITHDRAWN,
    Assertion,
    Source,
    Standing,
    guess_of,
    party_in,
    same_value,
    says_no_more,
    standing_of,
)


def word(slot: str, status: str, value: object = None, reason: str | None = None) -> Assertion:
    """The newest entry of one slot."""
    return Assertion(
        id=f"{slot}.{status}.{value}", seq=0, fact="f", slot=slot, status=status, value=value, source=Source("answer"),
        confidence=1.0, at="2026-11-24T09:00:00+08:00", by="somebody", turn=1, flow="x", reason=reason,
    )  # fmt: skip


def standing(*words: Assertion, party: str = "reader") -> tuple[str, object, str | None]:
    """State, value and reason to ask again."""
    found = standing_of({each.slot: each for each in words}, party)
    assert found == standing_of({each.slot: each for each in reversed(words)}, party)
    return found.state, found.value, found.reask


OWN = [
    pytest.param([], (UNKNOWN, None, None), id="never-told"),
    pytest.param([word("reader", HELD, "x")], (HELD, "x", None), id="held"),
    pytest.param([word("reader", PROPOSED, "x")], (PROPOSED, "x", None), id="proposed"),
    pytest.param(
        [word("reader", PROPOSED, "x", DEPENDENCY_CHANGED)], (PROPOSED, "x", DEPENDENCY_CHANGED), id="brought-back"
    ),
    pytest.param(
        [word("reader", PROPOSED, "x", CONTRADICTION)], (PROPOSED, "x", CONTRADICTION), id="proposed-after-a-decline"
    ),
    pytest.param([word("reader", PROPOSED, "x", LATER)], (PROPOSED, "x", POSTPONED), id="proposed-after-later"),
    pytest.param([word("reader", DECLINED, reason="unknown")], (DECLINED, None, None), id="declined"),
    pytest.param([word("reader", DECLINED, reason=LATER)], (DECLINED, None, POSTPONED), id="put-off"),
    pytest.param([word("reader", DECLINED, reason=LATER_AGAIN)], (DECLINED, None, None), id="put-off-again"),
    pytest.param([word("reader", WITHDRAWN)], (UNKNOWN, None, None), id="taken-back"),
    pytest.param([word("reader", PARKED, "x")], (UNKNOWN, None, None), id="parked"),
    pytest.param(
        [word("reader", HELD, "x"), word("~reader", PROPOSED, "y")], (HELD, "x", CONTRADICTION), id="contradicted"
    ),
    pytest.param(
        [word("reader", HELD, "x"), word("~reader", PROPOSED, "y", LATER)], (HELD, "x", POSTPONED), id="rival-put-off"
    ),
    pytest.param([word("reader", HELD, "x"), word("~reader", WITHDRAWN)], (HELD, "x", None), id="rival-closed"),
    pytest.param(
        [word("reader", WITHDRAWN), word("~reader", PROPOSED, "y")], (PROPOSED, "y", None), id="rival-of-nothing"
    ),
    pytest.param(
        [word("reader", DECLINED, reason="unknown"), word("~reader", PROPOSED, "y")],
        (DECLINED, None, None),
        id="rival-of-a-decline",
    ),
    pytest.param(
        [word("reader", HELD, "x"), word("~reader", PARKED, "y")], (HELD, "x", None), id="rival-of-a-closed-branch"
    ),
]


@pytest.mark.parametrize(("words", "expected"), OWN)
def test_one_partys_words(words: list[Assertion], expected: tuple[str, object, str | None]) -> None:
    """Where only one party spoke, its newest word decides."""
    assert standing(*words) == expected


TWO = [
    pytest.param([word("library", HELD, "x")], (HELD, "x", None), id="held-by-the-other"),
    pytest.param([word("library", PROPOSED, "x")], (UNKNOWN, None, None), id="proposed-by-the-other"),
    pytest.param([word("library", DECLINED, reason="unknown")], (UNKNOWN, None, None), id="declined-by-the-other"),
    pytest.param([word("library", PARKED, "x")], (UNKNOWN, None, None), id="parked-by-the-other"),
    pytest.param([word("~library", PROPOSED, "x")], (UNKNOWN, None, None), id="rival-of-the-other"),
    pytest.param([word("reader", HELD, "x"), word("library", HELD, "x")], (HELD, "x", None), id="agreed"),
    pytest.param([word("reader", HELD, "x"), word("library", HELD, "y")], (DISPUTED, None, None), id="disputed"),
    pytest.param([word("library", HELD, "x"), word("office", HELD, "y")], (DISPUTED, None, None), id="two-others"),
    pytest.param([word("library", HELD, "x"), word("office", HELD, "x")], (HELD, "x", None), id="two-others-agree"),
    pytest.param(
        [word("reader", HELD, "x"), word("library", PROPOSED, "y")], (HELD, "x", None), id="other-only-proposes"
    ),
    pytest.param(
        [word("reader", HELD, "x"), word("~library", PROPOSED, "y")], (HELD, "x", None), id="other-contradicts-itself"
    ),
    pytest.param(
        [word("reader", HELD, "x"), word("library", HELD, "y"), word("~reader", PROPOSED, "z")],
        (DISPUTED, None, CONTRADICTION),
        id="disputed-and-contradicted",
    ),
    pytest.param(
        [word("reader", PROPOSED, "x"), word("library", HELD, "x")], (HELD, "x", None), id="proposed-what-other-holds"
    ),
    pytest.param(
        [word("reader", PROPOSED, "x"), word("library", HELD, "y")], (PROPOSED, "x", None), id="proposed-against-other"
    ),
    pytest.param(
        [word("reader", PROPOSED, "x"), word("library", PROPOSED, "y")], (PROPOSED, "x", None), id="both-propose"
    ),
    pytest.param(
        [word("reader", DECLINED, reason="unknown"), word("library", HELD, "y")], (HELD, "y", None), id="other-knows"
    ),
    pytest.param(
        [word("reader", DECLINED, reason="unknown"), word("library", PROPOSED, "y")],
        (DECLINED, None, None),
        id="other-only-guesses",
    ),
    pytest.param([word("reader", PARKED, "x"), word("library", HELD, "y")], (HELD, "y", None), id="own-word-parked"),
]


@pytest.mark.parametrize(("words", "expected"), TWO)
def test_two_parties_words(words: list[Assertion], expected: tuple[str, object, str | None]) -> None:
    """What another party holds is in the file; what it only proposed, declined or parked is its own affair."""
    assert standing(*words) == expected


def test_staff_see_what_is_at_least_proposed() -> None:
    """Where nobody holds a fact; of several guesses always the same."""
    words = {each.slot: each for each in (word("reader", PROPOSED, "x"), word("library", PROPOSED, "y"))}
    assert guess_of(words).value == "y"
    assert guess_of(dict(reversed(words.items()))).value == "y"
    assert guess_of({"reader": word("reader", DECLINED)}) is NEVER_TOLD


def test_a_waiting_word_belongs_to_its_party() -> None:
    """The mark before a slot says that it waits, not whose it is."""
    assert party_in("reader") == party_in("~reader") == "reader"


def test_the_working_word_is_the_partys_own() -> None:
    """Also where words differ: each party is shown its own, and neither is lost."""
    words = {each.slot: each for each in (word("library", HELD, "y"), word("reader", HELD, "x"))}
    assert standing_of(words, "reader").by.value == "x"
    assert standing_of(words, "library").by.value == "y"


@pytest.mark.parametrize(
    ("standing", "complete"),
    [
        pytest.param(NEVER_TOLD, False, id="never-told"),
        pytest.param(INAPPLICABLE, True, id="not-applicable"),
        pytest.param(MOOT, True, id="moot"),
        pytest.param(Standing(HELD, "x"), True, id="held"),
        pytest.param(Standing(HELD, "x", CONTRADICTION), False, id="contradicted"),
        pytest.param(Standing(PROPOSED, "x"), False, id="proposed"),
        pytest.param(Standing(DISPUTED), True, id="disputed"),
        pytest.param(Standing(DECLINED), True, id="declined"),
        pytest.param(Standing(DECLINED, reask=POSTPONED), False, id="put-off"),
    ],
)
def test_complete_is_what_the_plan_leaves_alone(standing: Standing, complete: bool) -> None:
    """Declined, disputed and not applicable are complete; proposed and anything to be asked again are not."""
    assert standing.complete is complete


@pytest.mark.parametrize(
    ("part", "whole", "no_more"),
    [
        pytest.param({"month": 10}, "2026-10-03", True, id="month-of-a-day"),
        pytest.param({"year": 2026, "month": 10}, "2026-10-03T09:00+08:00", True, id="month-of-a-moment"),
        pytest.param({"month": 9}, "2026-10-03", False, id="another-month"),
        pytest.param({"year": 2026}, {"year": 2026, "month": 10}, True, id="part-of-a-part"),
        pytest.param({"year": 2026, "month": 10}, {"year": 2026}, False, id="more"),
        pytest.param({"text": "x"}, {"code": "1", "text": "x"}, True, id="words-of-a-region"),
        pytest.param("2026-10-03", {"year": 2026}, False, id="whole-and-part"),
        pytest.param({"month": 10}, "October", False, id="no-date"),
    ],
)
def test_says_no_more(part: object, whole: object, no_more: bool) -> None:
    """Part of a day or region already told is no other word about it."""
    assert says_no_more(part, whole) is no_more


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param("x", "x", True, id="text"),
        pytest.param("x", "y", False, id="other-text"),
        pytest.param(["a", "b"], ["b", "a"], True, id="list-in-another-order"),
        pytest.param(["a", "b"], ["a"], False, id="shorter-list"),
        pytest.param(("a",), ["a"], True, id="tuple-read-back-as-list"),
        pytest.param(["a"], "a", False, id="list-and-text"),
        pytest.param({"code": "1", "text": "x"}, {"text": "x", "code": "1"}, True, id="mapping"),
        pytest.param({"year": 2026}, "2026-01-01", False, id="part-and-whole"),
        pytest.param(False, None, False, id="no-and-nothing"),
    ],
)
def test_same_value(left: object, right: object, same: bool) -> None:
    """Lists say the same in any order."""
    assert same_value(left, right) is same
    assert same_value(right, left) is same
