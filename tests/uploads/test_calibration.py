"""Confidence is earned on measured readings: it never falls with the score nor exceeds what they vouch for."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.cases import readings
from uploads.calibration import (
    KIND,
    SMALLEST,
    UNKNOWN,
    Outcome,
    Table,
    confidence_of,
    curve_of,
    key_of,
    lower_bound,
    parse,
)
from uploads.printed_lines import ENGINE as ENGINE_IN_USE

ENGINE = "reader 1"
NATIONAL = Path(__file__).resolve().parents[2] / "flows" / "definitions" / "national"
ASKED_BELOW = 0.85
"""Below it a person is asked instead of shown a value to confirm (engine.md §4)."""
outcomes = st.lists(
    st.builds(Outcome, st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.97, 0.99, 1.0]), st.booleans()), max_size=240
)


@settings(max_examples=40, deadline=None)
@given(outcomes)
def test_confidence_never_falls_with_the_score(measured: list[Outcome]) -> None:
    """A better score never means less confidence, nor does a step begin twice."""
    steps = curve_of(measured)
    assert [start for start, _ in steps] == sorted({start for start, _ in steps})
    assert [earned for _, earned in steps] == sorted(earned for _, earned in steps)


@settings(max_examples=40, deadline=None)
@given(outcomes)
def test_no_step_promises_more_than_its_own_readings_vouch_for(measured: list[Outcome]) -> None:
    """Each confidence is at most the bound, and so the share, of the readings that fall into its step."""
    steps = curve_of(measured)
    for number, (start, earned) in enumerate(steps):
        end = steps[number + 1][0] if number + 1 < len(steps) else 2.0
        inside = [outcome.is_right for outcome in measured if start <= outcome.score < end]
        assert len(inside) >= SMALLEST
        assert earned <= lower_bound(sum(inside), len(inside)) <= sum(inside) / len(inside)


@pytest.mark.parametrize(
    ("right", "number", "is_enough"), [(132, 132, False), (133, 133, True), (295, 297, False), (300, 302, True)]
)
def test_the_highest_class_is_earned_only_by_many_readings(right: int, number: int, *, is_enough: bool) -> None:
    """0.98 takes 133 readings without an error, and 302 with two."""
    measured = [Outcome(0.99, at < right) for at in range(number)]
    assert (curve_of(measured)[0][1] >= 0.98) is is_enough


def test_perfect_readings_are_pooled_to_earn_together() -> None:
    """Two hundred right readings spread over many scores earn as one sample, not as eight small ones."""
    measured = [Outcome(0.9 + at / 2000, is_right=True) for at in range(200)]
    assert curve_of(measured) == curve_of([Outcome(0.9, is_right=True)] * 200)


def test_bad_scores_do_not_spoil_good_ones() -> None:
    """Where low scores are often wrong and high ones never, there are two steps."""
    low = [Outcome(0.7, at % 2 == 0) for at in range(60)]
    high = [Outcome(0.99, is_right=True) for _ in range(150)]
    (first, little), (second, much) = curve_of([*low, *high])
    assert (first, second) == (0.7, 0.99)
    assert little < 0.6
    assert much >= 0.98


def test_few_readings_make_no_curve() -> None:
    """Two dozen right readings prove nothing yet."""
    assert curve_of([Outcome(1.0, is_right=True)] * (SMALLEST - 1)) == []
    assert curve_of([]) == []


TABLE = Table(
    ENGINE,
    {
        "id_card_front": {
            "name+label_seen": [(0.6, 0.7), (0.95, 0.97)],
            "id_number": [(0.5, 0.8)],
            "id_number+check_digit": [(0.5, 0.99)],
        }
    },
)


@pytest.mark.parametrize(
    ("kind", "field", "engine", "score", "checks", "expected"),
    [
        pytest.param("id_card_front", "name", ENGINE, 0.97, ("label_seen",), 0.97, id="measured"),
        pytest.param("id_card_front", "name", ENGINE, 0.7, ("label_seen",), 0.7, id="a lower step"),
        pytest.param("id_card_front", "name", ENGINE, 0.5, ("label_seen",), UNKNOWN, id="below all that was measured"),
        pytest.param("id_card_front", "name", ENGINE, 0.97, (), UNKNOWN, id="fewer checks than measured"),
        pytest.param("id_card_front", "name", ENGINE, 0.97, ("label_seen", "known_value"), 0.97, id="more checks"),
        pytest.param("id_card_front", "id_number", ENGINE, 0.97, ("check_digit",), 0.99, id="a check digit counts"),
        pytest.param("id_card_front", "id_number", ENGINE, 0.97, (), 0.8, id="without it less"),
        pytest.param("id_card_front", "name", "reader 2", 0.97, ("label_seen",), UNKNOWN, id="another engine"),
        pytest.param("work_badge", "name", ENGINE, 0.99, ("label_seen",), UNKNOWN, id="another kind"),
        pytest.param("id_card_front", "address", ENGINE, 0.99, ("label_seen",), UNKNOWN, id="another field"),
    ],
)
def test_confidence_is_looked_up_by_kind_field_checks_and_engine(
    kind: str, field: str, engine: str, score: float, checks: tuple[str, ...], expected: float
) -> None:
    """What was not measured for exactly this is not trusted."""
    assert confidence_of(TABLE, kind, field, engine, score, checks) == expected
    assert UNKNOWN < ASKED_BELOW


def test_a_curve_is_named_by_the_checks_in_one_order() -> None:
    """The same checks in another order, or twice, are the same curve."""
    assert key_of("date", ("label_seen", "date_order")) == key_of("date", ("date_order", "label_seen", "date_order"))


def test_a_misspelt_table_is_refused() -> None:
    """An unknown key in the table is an error, not a silent loss of confidence."""
    with pytest.raises(msgspec.ValidationError):
        parse('engine = "reader 1"\n[confidance.id_card_front]\nname = [[0.5, 0.9]]')


def test_the_table_in_use_was_measured_with_the_reader_in_use() -> None:
    """The committed table names this engine, only fields that are read, and says what was not measured."""
    text = (NATIONAL / "calibration.toml").read_text("utf-8")
    table = parse(text)
    defs = readings.parse((NATIONAL / "readings.toml").read_text("utf-8"))
    assert table.engine == ENGINE_IN_USE
    assert "Real photographs were not measured" in text
    for kind, curves in table.confidence.items():
        known = {KIND, *(defs[kind].fields if kind in defs else ())}
        assert {name.split("+")[0] for name in curves} <= known
        for steps in curves.values():
            assert steps == sorted(steps)
            assert [earned for _, earned in steps] == sorted(earned for _, earned in steps)
            assert all(0 <= earned < 1 for _, earned in steps)
