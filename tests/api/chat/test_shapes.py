"""The checker of shapes lets through what the contract allows and nothing else."""

import pytest

from tests.api.chat import shapes

TURN_PART = {"id": str, "ask": (None, {"facts": [str]}), "left": shapes.Each(int), "at": shapes.DAY, "kind": {"a", "b"}}
GOOD = {"id": "x", "ask": {"facts": ["f"], "more": 1}, "left": {"q": 1}, "at": "2026-11-24", "kind": "a", "new": None}


def test_added_fields_are_no_fault():
    """A client reads on when a field is added."""
    assert shapes.mismatches(GOOD, TURN_PART) == []
    assert shapes.mismatches({**GOOD, "ask": None}, TURN_PART) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"id": None}, "$.id"),
        ({"ask": {"facts": "f"}}, "$.ask.facts"),
        ({"ask": {"facts": [1]}}, "$.ask.facts[0]"),
        ({"ask": []}, "$.ask"),
        ({"left": {"q": True}}, "$.left[q]"),
        ({"left": {"q": 1.5}}, "$.left[q]"),
        ({"at": "2026-11-24T09:00"}, "$.at"),
        ({"kind": "c"}, "$.kind"),
    ],
)
def test_every_difference_is_named(change, place):
    """A value of another kind is found, with its place."""
    found = shapes.mismatches({**GOOD, **change}, TURN_PART)
    assert [line.split(": ")[0].split(" ")[0] for line in found] == [place]


@pytest.mark.parametrize("name", list(TURN_PART))
def test_a_missing_field_is_named(name):
    """A field of the contract may never be missing."""
    assert shapes.mismatches({k: v for k, v in GOOD.items() if k != name}, TURN_PART) == [f"$.{name} is missing"]
