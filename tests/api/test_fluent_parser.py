"""What the quick parser reads is what the library reads."""

import pytest
from fluent.syntax import FluentParser, ast

from api.fluent_parser import QuickParser
from api.settings import TREE

ODD = [
    pytest.param("", id="nothing"),
    pytest.param("a = one\nb = two\n", id="two-messages"),
    pytest.param("a = one  \n\n\n# 说明\n-b = two\nc = three = 3 \n  .d=four\n    .e =  .five\n", id="plain-lines"),
    pytest.param("a = one\n  two\nb = one\n\n  two\nc = one\n    .d = three\n      four\n", id="lines-that-go-on"),
    pytest.param("a = one\n.b = two\nc = one\n  \n  .d = two\ne = one\n  }\n", id="attributes-further-down"),
    pytest.param("a = one\n    .b =\nc = \tone\t\nd = one\n    .e = { $f }\n", id="not-all-plain"),
    pytest.param("a = one\n    .b = two\n1\nc = one\n*\nd = [one]\n", id="plain-before-a-fault"),
    pytest.param("a = one\r\nb =\r\n    two\r\n    .c = three\r\n", id="lines-of-windows"),
    pytest.param("a = one\rstill one\n", id="a-return-alone"),
    pytest.param("a =\n    one\n\n      two\n    three  \n", id="lines-indented"),
    pytest.param("a = { $b } and { $c }, { NUMBER($d) }\n", id="arguments"),
    pytest.param("a = { $b ->\n    [one] 一个\n   *[other] { $b } 个\n }\n", id="choice"),
    pytest.param('a = { "{" }、{ "\\u4E00" }\n-term = x\nb = { -term }\n', id="quoted-and-terms"),
    pytest.param("# 说明\na = 一\n## 组\n### 全篇\n", id="comments"),
    pytest.param("a = }\nb = fine\n", id="a-brace-too-many"),
    pytest.param("a = { $b\nc = fine\n", id="a-brace-too-few"),
    pytest.param("1a = no\né = no\na-1_B = yes\n", id="names-that-are-none"),
    pytest.param("a = { $1 }\nb = { -1x }\na.b = no\n", id="bad-names-within"),
    pytest.param("a\n = one\na = \n    .b\n    .= two\n", id="broken-attributes"),
    pytest.param("a = one", id="no-last-line-end"),
]


def same(text: str) -> bool:
    """Whether both parsers make the same of a text, faults included."""
    quick, theirs = QuickParser().parse(text), FluentParser(with_spans=False).parse(text)
    return quick.equals(theirs) and faults(quick) == faults(theirs)


def faults(resource: ast.Resource) -> list[tuple[str, list[tuple[str, list[str] | None]]]]:
    """What is no Fluent, and why not."""
    return [
        (entry.content, [(note.code, note.arguments) for note in entry.annotations])
        for entry in resource.body
        if isinstance(entry, ast.Junk)
    ]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read_alike(text: str) -> None:
    """Line ends, braces, names and faults mean the same to both, down to the reason a line is refused."""
    assert same(text)


def test_each_fault_among_them_is_one() -> None:
    """The odd texts hold what is refused as well as what is read."""
    broken = {param.id for param in ODD if faults(QuickParser().parse(param.values[0]))}
    assert broken == {
        "attributes-further-down", "not-all-plain", "plain-before-a-fault",
        "a-brace-too-many", "a-brace-too-few", "names-that-are-none", "bad-names-within", "broken-attributes",
    }  # fmt: skip


def test_a_catalogue_of_ours_is_read_alike() -> None:
    """The largest one, with choices, arguments and lines that go on."""
    largest = max((TREE / "locale").glob("*/*.ftl"), key=lambda path: path.stat().st_size)
    assert same(largest.read_text("utf-8"))
