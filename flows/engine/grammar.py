"""Parses the closed language of conditions: expression syntax, read and never executed (条件语法)."""

import ast
import operator
from collections.abc import Callable

from flows.engine.expressions import (
    Choose,
    Compare,
    Constant,
    Count,
    DaysBetween,
    DaysSince,
    HoursBetween,
    Junction,
    Name,
    Node,
    Not,
    Status,
    YearsOver,
)


class ExpressionError(ValueError):
    """An expression outside the grammar; the message names the column, and the line where there are several."""


_COMPARE: dict[type[ast.cmpop], Callable[[object, object], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda item, box: item in box,
    ast.NotIn: lambda item, box: item not in box,
}
_VALUED = frozenset({"held", "proposed", "disputed"})
_SPANS = {"hours_between": HoursBetween, "days_between": DaysBetween}
_CALLS: dict[str, Callable[[str], Node]] = {
    "known": lambda name: Status(name, _VALUED),
    "declined": lambda name: Status(name, frozenset({"declined"})),
    "settled": lambda name: Status(name, frozenset({"held", "disputed", "declined", "not_applicable"})),
    "count": Count,
    "days_since": DaysSince,
    "years_over": YearsOver,
}


def parse(text: str) -> Node:
    """The expression as a tree of operations; raises `ExpressionError` for anything outside the grammar.

    >>> parse("a.b == 'x' and not known(c.d)").__class__.__name__
    'Junction'
    """
    text = text.strip()
    try:
        return _build(ast.parse(text, mode="eval").body, text)
    except SyntaxError as error:
        raise ExpressionError(f"{_place(text, error.lineno or 1, error.offset or 1)}: {error.msg}: {text!r}") from error
    except RecursionError as error:
        raise ExpressionError(f"nested too deeply: {text[:40]!r}…") from error


def _build(node: ast.expr, text: str) -> Node:  # noqa: PLR0911 - one return for each operation of the language
    match node:
        case ast.BoolOp(op=op, values=values):
            return Junction(tuple(_build(value, text) for value in values), isinstance(op, ast.Or))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return Not(_build(operand, text))
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARE:
            return Compare(_side(left, text), _side(right, text), _COMPARE[type(op)])
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return Choose(_build(test, text), _build(body, text), _build(orelse, text))
        case ast.Call(func=ast.Name(id=name), args=[argument], keywords=[]) if name in _CALLS:
            return _CALLS[name](_dotted(argument, text))
        case ast.Call(func=ast.Name(id=name), args=[first, second], keywords=[]) if name in _SPANS:
            return _SPANS[name](_dotted(first, text), _dotted(second, text))
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return Constant(tuple(_literal(item, text) for item in items))
        case ast.Constant():
            return Constant(None if node.value is None else _literal(node, text))
        case ast.Name() | ast.Attribute():
            return Name(_dotted(node, text))
    raise _outside(node, text, "not part of the language")


def _side(node: ast.expr, text: str) -> Node:
    if isinstance(node, ast.Constant) and node.value is None:
        raise _outside(node, text, "nothing is ever equal to None; ask known(…)")
    return _build(node, text)


def _literal(node: ast.expr, text: str) -> bool | int | str:
    if isinstance(node, ast.Constant) and isinstance(node.value, (bool, int, str)):
        return node.value
    raise _outside(node, text, "only text, whole numbers, True and False are literals")


def _dotted(node: ast.expr, text: str) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value, text)}.{node.attr}"
    raise _outside(node, text, "a name such as accident.date is expected")


def _outside(node: ast.expr, text: str, fault: str) -> ExpressionError:
    # The parser counts bytes; people count characters.
    before = text.split("\n")[node.lineno - 1].encode()[: node.col_offset].decode()
    return ExpressionError(f"{_place(text, node.lineno, len(before) + 1)}: {fault}: {text!r}")


def _place(text: str, line: int, column: int) -> str:
    return f"line {line}, column {column}" if "\n" in text else f"column {column}"
