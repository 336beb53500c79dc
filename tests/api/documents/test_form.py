"""The push parser: however the network cuts a body, the same file and fields come out, or the same refusal."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from api.documents.form import FIELD_LIMIT, PARTS_LIMIT, Form
from api.errors import Problem
from tests.api.documents.sending import BOUNDARY, form, photo

TYPE = f"multipart/form-data; boundary={BOUNDARY}"
DELIMITER = f"\r\n--{BOUNDARY}".encode()
TRICKY = b"\r\n" + DELIMITER[:-1] + b"\r\n--\r\r\n" + DELIMITER[:20] + DELIMITER + b"x" + DELIMITER + b"-x"
"""Content that all but looks like the end of itself."""


def parsed(body: bytes, cuts: list[int]) -> tuple[bytes, dict[str, str], str]:
    """File, fields and claimed type of a body that came in these pieces."""
    taker, pieces = Form(TYPE), []
    edges = sorted({0, len(body), *(cut % (len(body) + 1) for cut in cuts)})
    for start, stop in zip(edges, edges[1:], strict=False):
        pieces += taker.push(body[start:stop])
    taker.close()
    return b"".join(pieces), taker.fields, taker.claim.media_type


@pytest.mark.parametrize("step", [*range(1, 40), 100, 1000])
def test_every_cut_gives_the_same_file(step):
    """A body in pieces of one byte, of two, and so on: boundaries, headers and content are cut everywhere."""
    content = TRICKY + photo(700) + TRICKY
    body = form(content, kind="scene_photo", page_of="abc")
    found = parsed(body, list(range(0, len(body), step)))
    assert found == (content, {"kind": "scene_photo", "page_of": "abc"}, "image/jpeg")


CRUMBS = [b"\r", b"\n", b"-", b"--", BOUNDARY.encode(), DELIMITER[:9], b"x", bytes(9)]


@given(
    st.lists(st.sampled_from(CRUMBS), max_size=40),
    st.lists(st.integers(0, 3000), max_size=6),
)
@example([DELIMITER, b"\r", b"\n"], [])
def test_any_content_survives_any_cut(pieces, cuts):
    """Unless it holds the boundary itself, which a client never chooses so."""
    content = b"".join(pieces)
    body = form(content)
    if any(content[at:].startswith(DELIMITER) for at in range(len(content))) or content.startswith(DELIMITER[2:]):
        return
    assert parsed(body, cuts)[0] == content


@given(st.integers(0, 10_000), st.lists(st.integers(0, 10_000), max_size=4))
def test_a_body_without_its_end_is_never_a_file(length, cuts):
    """Cut after any byte but the last ones of the closing boundary, in whatever pieces it came."""
    whole = form(photo(2000), kind="other")
    needed = len(whole) - 2  # the line end after the closing boundary may be missing
    body = whole[: length % needed]
    with pytest.raises(Problem) as caught:
        parsed(body, cuts)
    assert caught.value.code == "upload_broken_off"


@pytest.mark.parametrize("tail", [b"", b"\r\n", b"\r\nan epilogue nobody reads", b"\r\n--" + BOUNDARY.encode()])
def test_what_comes_after_the_end_is_nothing(tail):
    """An epilogue is allowed, and no second file can hide in it."""
    body = form(b"content").removesuffix(b"\r\n") + tail
    assert parsed(body, [])[0] == b"content"


@pytest.mark.parametrize(
    ("head", "name", "media_type"),
    [
        ('form-data; name="f"; filename="a.jpg"', "a.jpg", ""),
        ('form-data; name="f"; filename=""', "", ""),
        ("form-data; name=f; filename=a.jpg", "a.jpg", ""),
        ("form-data; name=\"f\"; filename*=UTF-8''%E7%85%A7.jpg", "", ""),
        ('form-data; name="f"; filename="照片.jpg"', "照片.jpg", ""),
        ('form-data; filename="C:\\\\fakepath\\\\a.jpg"', "a.jpg", ""),
    ],
)
def test_a_part_with_a_file_name_is_the_file(head, name, media_type):
    """Whatever else its head says, as libraries of many years write it."""
    body = f"--{BOUNDARY}\r\nContent-Disposition: {head}\r\n\r\ncontent\r\n--{BOUNDARY}--".encode()
    taker = Form(TYPE)
    assert b"".join(taker.push(body)) == b"content"
    taker.close()
    assert (taker.claim.name, taker.claim.media_type) == (name, media_type)


def test_a_part_of_a_type_that_is_no_text_is_the_file():
    """Some clients send no file name at all."""
    body = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="f"\r\nContent-Type: image/PNG; x=y\r\n\r\n'
        f"content\r\n--{BOUNDARY}--"
    ).encode()
    assert parsed(body, [])[2] == "image/png"


def part(head: str, value: str = "x") -> bytes:
    """A part with the head it is given."""
    return f"--{BOUNDARY}\r\n{head}\r\n\r\n{value}\r\n".encode()


KIND = 'Content-Disposition: form-data; name="kind"'
ODD = {
    "no disposition": (part("Content-Type: text/plain"), "malformed_form"),
    "an attachment": (part('Content-Disposition: attachment; filename="a"'), "malformed_form"),
    "no colon": (part("Content Disposition"), "malformed_form"),
    "a very long head": (part(f"X-A: {'a' * 9000}"), "malformed_form"),
    "very many heads": (part("\r\n".join(f"X-{n}: a" for n in range(200))), "malformed_form"),
    "very many parts": (b"".join(part(KIND.replace("kind", "file") + '; filename="a"') for _ in range(99)), "invalid"),
    "a field without end": (part(KIND, "x" * (FIELD_LIMIT + 1)), "invalid"),
    "another boundary": (b"--other\r\n", "malformed_form"),
    "a field that is no text": (b"--" + BOUNDARY.encode() + b"\r\n" + KIND.encode() + b"\r\n\r\n\xff\xfe\r\n--",
                                "upload_broken_off"),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_an_odd_form_is_refused(name):
    """Malformed, endless or without sense: by its code, never by an exception of the library's."""
    body, code = ODD[name]
    taker = Form(TYPE)
    with pytest.raises(Problem) as caught:
        taker.push(body)
        taker.close()
    assert caught.value.code == code


def test_a_field_that_is_no_text_is_named():
    """Bytes that are no UTF-8."""
    body = b"--" + BOUNDARY.encode() + b"\r\n" + KIND.encode() + b"\r\n\r\n\xff\xfe\r\n--" + BOUNDARY.encode() + b"--"
    with pytest.raises(Problem) as caught:
        parsed(body, [])
    assert caught.value.code == "invalid_encoding"


def test_so_many_parts_are_enough():
    """A form of nothing but parts is not read to its end."""
    taker = Form(TYPE)
    bare = part('Content-Disposition: form-data; name="kind"; filename="a"')
    with pytest.raises(Problem):
        taker.push(bare * (PARTS_LIMIT + 1))


@given(st.binary(max_size=300))
def test_no_bytes_break_it(body):
    """Whatever comes, it is a form, a refusal, or not yet whole."""
    taker = Form(TYPE)
    try:
        taker.push(f"--{BOUNDARY}\r\n".encode() + body)
        taker.close()
    except Problem as problem:
        assert problem.status in (400, 422)


def test_the_name_of_a_file_is_not_printed():
    """It often is a person's, and claims reach logs and tracebacks."""
    taker = Form(TYPE)
    taker.push(form(b"x", filename="张秀兰身份证.jpg"))
    assert "张秀兰" not in repr(taker.claim)
