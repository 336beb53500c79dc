"""The language of conditions is closed: whatever is outside it is refused with its place."""

import pytest

from flows.engine.grammar import ExpressionError, parse


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("a + 1", "column 1", id="arithmetic"),
        pytest.param("a == -1", "column 6", id="negative-number"),
        pytest.param("a == 1.5", "column 6", id="fraction"),
        pytest.param("a == None", "column 6", id="none"),
        pytest.param("a == b'x'", "column 6", id="bytes"),
        pytest.param("a is True", "column 1", id="identity"),
        pytest.param("1 < a < 3", "column 1", id="chained-comparison"),
        pytest.param("a[0]", "column 1", id="subscript"),
        pytest.param("len(a)", "column 1", id="other-call"),
        pytest.param("a.b()", "column 1", id="method-call"),
        pytest.param("known()", "column 1", id="call-without-argument"),
        pytest.param("known(a, b)", "column 1", id="call-with-two-arguments"),
        pytest.param("known(fact=a)", "column 1", id="call-by-keyword"),
        pytest.param("known(*a)", "column 7", id="call-with-star"),
        pytest.param("known('a')", "column 7", id="call-of-text"),
        pytest.param("known(a and b)", "column 7", id="call-of-condition"),
        pytest.param("'x'.y", "column 1", id="attribute-of-text"),
        pytest.param("lambda: a", "column 1", id="lambda"),
        pytest.param("(a := 1)", "column 2", id="assignment-inside"),
        pytest.param("f'{a}'", "column 1", id="formatted-text"),
        pytest.param("[x for x in a]", "column 1", id="comprehension"),
        pytest.param("{'x': 1}", "column 1", id="mapping"),
        pytest.param("{'x'}", "column 1", id="set"),
        pytest.param("a in ['x', b]", "column 12", id="name-in-list"),
        pytest.param("a in ['x', 1.5]", "column 12", id="fraction-in-list"),
        pytest.param("a in ['x', None]", "column 12", id="none-in-list"),
        pytest.param("hours_between(a)", "column 1", id="one-moment"),
        pytest.param("hours_between(a, 'b')", "column 18", id="moment-of-text"),
        pytest.param("a in (*b,)", "column 7", id="star-in-list"),
        pytest.param("'工地' == a and b ** 2", "column 15", id="counted-in-characters"),
        pytest.param("a b", "column 3", id="two-names"),
        pytest.param("a = 1", "column 3", id="assignment"),
        pytest.param("a if b", "column 1", id="if-without-else"),
        pytest.param("", "column 1", id="nothing"),
        pytest.param("a and (", "column 7", id="unclosed"),
        pytest.param("(a and\n  b ** 2)", "line 2, column 3", id="second-line"),
        pytest.param("a\0", "column 1", id="null-character"),
        pytest.param("a == " + "9" * 5000, "column 1", id="endless-number"),
    ],
)
def test_everything_outside_the_language_is_refused_with_its_place(text: str, place: str) -> None:
    """Definitions can never carry code, and whoever wrote one is told where it goes wrong."""
    with pytest.raises(ExpressionError, match=f"^{place}: "):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("not " * 5000 + "a", id="not"),
        pytest.param("a" + ".b" * 5000, id="dots"),
        pytest.param("(" * 300 + "a" + " and b)" * 300, id="brackets"),
    ],
)
def test_endless_nesting_is_refused_like_anything_else(text: str) -> None:
    """No definition can bring the reader down."""
    with pytest.raises(ExpressionError, match="nested"):
        parse(text)


def test_none_is_ignorance_that_nobody_mends() -> None:
    """It may be the outcome of a choice, but never be compared with."""
    assert list(parse("None if a else b").names()) == ["a", "b"]
    with pytest.raises(ExpressionError, match="column 1: nothing is ever equal to None"):
        parse("None != a")


def test_spaces_and_lines_around_a_condition_do_not_matter() -> None:
    """TOML writers break long conditions over lines."""
    assert list(parse("\n (a\n  and b)\n ").names()) == ["a", "b"]


def test_names_are_all_that_is_read() -> None:
    """Also inside calls, choices and lists of conditions; days_since reads the day as well."""
    text = "(a.b and known(c)) or (count(d) > hours_between(h, i) if not days_since(e.f) else g in ['x'])"
    assert sorted(parse(text).names()) == ["a.b", "c", "d", "e.f", "env.counted_to", "env.today", "g", "h", "i"]
