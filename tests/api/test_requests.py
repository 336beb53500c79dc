"""Bodies are read strictly: what is not exactly what a route takes is refused, with its place."""

import json
from typing import Any, Literal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from litestar.connection import ASGIConnection

from api.errors import Problem
from api.requests import (
    DEPTH_LIMIT,
    TEXT_LIMIT,
    Body,
    Text,
    check_revision,
    clean_text,
    decode,
    etag,
    expected_revision,
)


class Inner(Body):
    """A part of a body."""

    name: Text
    parts: list[str] | None = None


class Sample(Body):
    """A body with a field of each kind."""

    text: Text | None = None
    count: int | None = None
    share: float | None = None
    sure: bool | None = None
    kind: Literal["a", "b"] | None = None
    inner: Inner | None = None
    free: dict[str, Any] | None = None
    few: msgspec.UnsetType | list[int] = msgspec.UNSET


def refusal(body: bytes | str, kind: Any = Sample) -> tuple[str, list[tuple[str, str]]]:
    """The code this body is refused with, and the places."""
    with pytest.raises(Problem) as caught:
        decode(body.encode() if isinstance(body, str) else body, kind)
    return caught.value.code, [(field.pointer, field.code) for field in caught.value.errors]


def test_what_fits_is_read():
    """Every field as it was sent."""
    body = {"text": "左腿骨折\n\t", "count": 3, "share": 0.5, "sure": True, "kind": "a", "inner": {"name": "x"}}
    sample = decode(json.dumps(body, ensure_ascii=False).encode(), Sample)
    assert (sample.text, sample.count, sample.sure, sample.inner.name) == ("左腿骨折\n\t", 3, True, "x")


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ('{"count": "3"}', "/count"),
        ('{"count": 3.5}', "/count"),
        ('{"count": true}', "/count"),
        ('{"share": "0.5"}', "/share"),
        ('{"share": 1e999}', "/share"),
        ('{"sure": 1}', "/sure"),
        ('{"sure": "true"}', "/sure"),
        ('{"sure": "yes"}', "/sure"),
        ('{"text": 5}', "/text"),
        ('{"text": ["a"]}', "/text"),
        ('{"inner": []}', "/inner"),
        ('{"inner": {"name": null}}', "/inner/name"),
        ('{"inner": {"name": "x", "parts": "y"}}', "/inner/parts"),
        ("[]", ""),
        ("null", ""),
        ('"text"', ""),
        ("5", ""),
    ],
)
def test_no_type_is_taken_for_another(body, place):
    """A number in quotes is no number, 1 is not true; the place is named."""
    assert refusal(body) == ("invalid", [(place, "wrong_type")])


@pytest.mark.parametrize(
    ("body", "place", "code"),
    [
        ('{"texts": "x"}', "/texts", "unknown_field"),
        ('{"inner": {"name": "x", "nam": 1}}', "/inner/nam", "unknown_field"),
        ('{"a/b": 1}', "/a~1b", "unknown_field"),
        ('{"inner": {}}', "/inner/name", "required"),
        ('{"kind": "c"}', "/kind", "not_a_choice"),
        ('{"inner": {"name": "x", "parts": ["a", 5]}}', "/inner/parts/1", "wrong_type"),
        (json.dumps({"text": "x" * (TEXT_LIMIT + 1)}), "/text", "too_long"),
    ],
)
def test_shapes_are_exact(body, place, code):
    """A misspelt or missing field is named, not ignored."""
    assert refusal(body) == ("invalid", [(place, code)])


def test_the_limit_counts_characters():
    """Two thousand Chinese characters are two thousand, and the words of the refusal know the limit."""
    assert len(decode(json.dumps({"text": "伤" * TEXT_LIMIT}).encode(), Sample).text) == TEXT_LIMIT
    with pytest.raises(Problem) as caught:
        decode(json.dumps({"text": "伤" * (TEXT_LIMIT + 1)}, ensure_ascii=False).encode(), Sample)
    assert caught.value.errors[0].args == {"limit": TEXT_LIMIT}


@pytest.mark.parametrize("name", ["__proto__", "x" * 500, "张三", "a` - at `$.b"])
def test_a_strange_name_is_refused_with_a_short_place(name):
    """Nobody makes the answer grow."""
    code, fields = refusal(json.dumps({name: 1}))
    assert (code, len(fields)) == ("invalid", 1)
    assert len(fields[0][0]) <= 100


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"text": "x"',
        b'{"text": x}',
        b"{} {}",
        b"{},",
        b'\xef\xbb\xbf{"text": "x"}',
        b'{"count": NaN}',
        b'{"count": Infinity}',
        b'{"count": 01}',
        b"{'text': 'x'}",
        b'{"text": "a\nb"}',
        b'{"text": "\\x41"}',
        b'{"text": "\\u00"}',
        b'{"strange": NaN}',
        b'{"text": 5, "count": 1',
        b'[] {"text": "x"}',
    ],
)
def test_what_is_no_json(body):
    """400, whatever is wrong with it."""
    assert refusal(body)[0] == "malformed_json"


@pytest.mark.parametrize(
    "body",
    [b'{"text": "\xff"}', b"\xff\xfe{\x00}\x00", b'{"text": "\xed\xa0\x80"}', b'{"text": "\xc0\xaf"}', b"\x80"],
)
def test_what_is_no_utf8(body):
    """Surrogates and over-long forms are none either."""
    assert refusal(body) == ("invalid_encoding", [])


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
def test_nesting(opening):
    """As deep as the limit passes, one deeper does not, thirty thousand deep costs nothing."""
    closing = {"[": "]", "{": "}"}
    levels = sum(opening.count(bracket) for bracket in closing)

    def nested(depth: int) -> bytes:
        head = opening * (depth // levels)
        tail = "".join(closing[bracket] for bracket in reversed(head) if bracket in closing)
        return (head + "1" + tail).encode()

    assert decode(nested(DEPTH_LIMIT), Any) is not None
    assert refusal(nested(DEPTH_LIMIT + levels), Any) == ("too_deeply_nested", [])
    assert refusal(opening * 30_000, Any) == ("too_deeply_nested", [])


@pytest.mark.parametrize("text", ["[" * 200, '\\"[[' * 100, "{[" * 200 + "\\\\"])
def test_brackets_within_words_are_no_nesting(text):
    """A person may write as many as they like."""
    assert decode(f'{{"text": "{text}"}}'.encode(), Sample).text.count("[") >= 100


def test_many_shallow_brackets_pass():
    """Width is not depth."""
    assert len(decode(json.dumps([[] for _ in range(500)]).encode(), Any)) == 500


FORBIDDEN = {
    "NUL": "\x00", "bell": "\x07", "backspace": "\b", "form feed": "\f", "vertical tab": "\x0b",
    "carriage return": "\r", "escape": "\x1b", "zero-width space": "\u200b", "joiner": "\u200d",
    "right-to-left mark": "\u200f", "override": "\u202e",
    "isolate": "\u2066", "word joiner": "\u2060", "byte order mark": "\ufeff", "Arabic letter mark": "\u061c",
    "high surrogate": "\ud800", "low surrogate": "\udfff",
}  # fmt: skip


@pytest.mark.parametrize("char", FORBIDDEN.values(), ids=FORBIDDEN)
def test_what_nobody_can_see_is_refused(char):
    """Escaped or plain, in a value or a name, however deep."""
    for body, place in (
        ({"text": f"a{char}b"}, "/text"),
        ({"free": {"deep": [{"x": char}]}}, "/free/deep/0/x"),
        ({"free": {f"a{char}": 1}}, "/free"),
    ):
        assert refusal(json.dumps(body)) == ("invalid", [(place, "forbidden_character")])
        if char >= " " and not "\ud800" <= char <= "\udfff":
            assert refusal(json.dumps(body, ensure_ascii=False)) == ("invalid", [(place, "forbidden_character")])


@pytest.mark.parametrize("text", ["a\nb\tc", "左腿骨折", "𠮷野家", "👷", "é", "O’Neil – “x”", "ئۇيغۇر", "བོད་ཡིག"])
def test_what_people_write_passes(text):
    """New lines and tabs, rare characters, pictures, other scripts."""
    for ascii_only in (True, False):
        assert decode(json.dumps({"text": text}, ensure_ascii=ascii_only).encode(), Sample).text == text


def test_text_is_put_into_one_form():
    """What looks the same is the same: values and names are NFC."""
    body = {"text": "Cafe\u0301", "free": {"e\u0301": ["n\u0303"]}}
    for ascii_only in (True, False):
        sample = decode(json.dumps(body, ensure_ascii=ascii_only).encode(), Sample)
        assert (sample.text, sample.free) == ("Café", {"é": ["ñ"]})


@pytest.mark.parametrize(
    "body",
    [
        '{"text": "a", "text": "b"}',
        '{"text": "a", "text": "a"}',
        '{"free": {"x": 1, "x": 2}}',
        '{"free": {"deep": [{"x": 1, "y": 2, "x": 3}]}}',
        '{"text": "a", "t\\u0065xt": "b"}',
        '{"free": {"\u00e9": 1, "e\u0301": 2}}',
    ],
)
def test_a_name_that_stands_twice_is_refused(body):
    """Of two values for one fact, neither is silently lost."""
    assert refusal(body) == ("malformed_json", [])


@pytest.mark.parametrize("text", ["a: b", '\\": \\"', "::::", '{\\"x\\": 1}'])
def test_colons_within_words_are_no_names(text):
    """A time of day is not a second name."""
    assert decode(f'{{"text": "{text}", "free": {{"a:b": "c:d"}}}}'.encode(), Sample).text


def test_twenty_faults_are_enough():
    """The answer names the first ones."""
    code, fields = refusal(json.dumps({"free": {str(n): "\u202e" for n in range(100)}}))
    assert (code, len(fields)) == ("invalid", 20)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None, max_examples=200, derandomize=True)
@given(value=JSON, ascii_only=st.booleans())
def test_any_json_is_read_or_refused(value, ascii_only):
    """Nothing but a value or a problem ever comes out, and escapes make no difference."""
    outcomes = []
    for escaped in (ascii_only, not ascii_only):
        body = json.dumps(value, ensure_ascii=escaped).encode("utf-8", "surrogatepass")
        try:
            outcomes.append(decode(body, Any))
        except Problem as problem:
            outcomes.append(problem.code)
    assert len(outcomes) == 2
    if not any(isinstance(outcome, str) for outcome in outcomes):
        assert outcomes[0] == outcomes[1]


@settings(deadline=None, max_examples=300, derandomize=True)
@given(body=st.binary(max_size=80) | st.text(alphabet='{}[]":,\\u01e-. \t\nfalsetrun', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(body):
    """Rubbish is a problem, never a crash."""
    status = 200
    try:
        decode(body, Any)
    except Problem as problem:
        status = problem.status
    assert status in (200, 400, 422)


@pytest.mark.parametrize(("text", "clean"), [("Cafe\u0301", "Café"), ("", ""), ("x" * TEXT_LIMIT, "x" * TEXT_LIMIT)])
def test_one_text_by_itself(text, clean):
    """The same rules for a text that came another way."""
    assert clean_text(text) == clean


@pytest.mark.parametrize(
    ("text", "code"),
    [("a\x00", "forbidden_character"), ("x" * (TEXT_LIMIT + 1), "too_long"), ("\u202e", "forbidden_character")],
)
def test_one_text_that_cannot_be(text, code):
    """Refused with the rule it breaks."""
    with pytest.raises(Problem) as caught:
        clean_text(text)
    assert [field.code for field in caught.value.errors] == [code]


def asking(**headers: str) -> ASGIConnection:
    """A request with these headers."""
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return ASGIConnection({"type": "http", "headers": raw})


@pytest.mark.parametrize(
    ("headers", "expected"),
    [({}, None), ({"if_match": "*"}, None), ({"if_match": '"r7"'}, 7), ({"if_match": ' "r0" '}, 0)],
)
def test_the_revision_a_client_saw(headers, expected):
    """None takes any."""
    assert expected_revision(asking(**headers)) == expected


@pytest.mark.parametrize("value", ['"7"', "r7", 'W/"r7"', '"r"', '"r-1"', '"r7", "r8"', '"r' + "9" * 40 + '"', "x"])
def test_a_revision_that_never_was(value):
    """Treated like one that is gone."""
    with pytest.raises(Problem) as caught:
        expected_revision(asking(if_match=value))
    assert (caught.value.code, caught.value.status) == ("revision_stale", 412)


def test_if_match_decides():
    """The same revision goes on, another is 412, none is 428 where one is required."""
    check_revision(asking(if_match=etag(3)), 3)
    check_revision(asking(), 3)
    for headers, required, status in (({"if_match": etag(2)}, False, 412), ({}, True, 428)):
        with pytest.raises(Problem) as caught:
            check_revision(asking(**headers), 3, required=required)
        assert caught.value.status == status
    assert etag(3) == '"r3"'
