"""Parses the closed expression language of conditions and evaluates it in three values (条件表达式).

A result is a pair (value, complete). Value None means not known; complete says whether any
further answer could still change it. That difference is what removes questions: a false
part of an `and` settles it however much is unknown, and a declined fact is complete
ignorance that nobody needs to be asked about again.
"""

import ast
import operator
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Protocol

Result = tuple[object, bool]
UNKNOWN: Result = (None, False)
IGNORANCE: Result = (None, True)


class ExpressionError(ValueError):
    """An expression outside the grammar; the message names the column."""


class View(Protocol):
    """What an expression may look at: results of names, and the status of facts."""

    def read(self, name: str) -> Result:
        """Value and completeness of a fact, rule or environment name."""

    def status(self, name: str) -> str:
        """State of a fact: unknown proposed held disputed declined not_applicable."""

    def openings(self, name: str) -> Iterator[str]:
        """Facts that must be obtained before `name` is complete."""


class Node:
    """One operation: which names it reads, its result, and which facts could still change it."""

    __slots__ = ()

    def inner(self) -> "tuple[Node, ...]":
        """The operations it is made of."""
        return ()

    def own_names(self) -> tuple[str, ...]:
        """Names this operation itself reads."""
        return ()

    def walk(self) -> "Iterator[Node]":
        """Itself and every operation inside it."""
        yield self
        for part in self.inner():
            yield from part.walk()

    def names(self) -> Iterator[str]:
        """Every name read in it."""
        for part in self.walk():
            yield from part.own_names()

    def result(self, view: View) -> Result:
        """Value and completeness under the view."""
        raise NotImplementedError

    def need(self, view: View) -> Iterator[str]:
        """Facts whose answers can still change the result; one pass, linear in the size."""
        raise NotImplementedError


class Constant(Node):
    """A literal; `None` is ignorance that nobody can be asked to mend."""

    __slots__ = ("_result",)

    def __init__(self, value: object) -> None:
        self._result = (value, True)

    def result(self, view: View) -> Result:
        return self._result

    def need(self, view: View) -> Iterator[str]:
        return iter(())


class Name(Node):
    """A fact, a rule or an environment value."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def own_names(self) -> tuple[str, ...]:
        return (self.name,)

    def result(self, view: View) -> Result:
        return view.read(self.name)

    def need(self, view: View) -> Iterator[str]:
        return view.openings(self.name)


class Junction(Node):
    """`and` (decided by a False) or `or` (decided by a True)."""

    __slots__ = ("parts", "decisive")

    def __init__(self, parts: tuple[Node, ...], decisive: bool) -> None:
        self.parts, self.decisive = parts, decisive

    def inner(self) -> tuple[Node, ...]:
        return self.parts

    def result(self, view: View) -> Result:
        decided = unsure = False
        complete = True
        for part in self.parts:
            value, done = part.result(view)
            complete = complete and done
            if value is None:
                unsure = True
            elif bool(value) is self.decisive:
                if done:
                    return self.decisive, True
                decided = True
        if decided:
            return self.decisive, False
        return (None if unsure else not self.decisive), complete

    def need(self, view: View) -> Iterator[str]:
        value, complete = self.result(view)
        if complete:
            return
        for part in self.parts:
            part_value, done = part.result(view)
            # While one part seems to decide, only its confirmation matters: the rest may stay unasked.
            if not done and (value is not self.decisive or part_value is not None and bool(part_value) is self.decisive):
                yield from part.need(view)


class Not(Node):
    """Negation; what is not known stays not known."""

    __slots__ = ("part",)

    def __init__(self, part: Node) -> None:
        self.part = part

    def inner(self) -> tuple[Node, ...]:
        return (self.part,)

    def result(self, view: View) -> Result:
        value, done = self.part.result(view)
        return (None if value is None else not value), done

    def need(self, view: View) -> Iterator[str]:
        return self.part.need(view)


class Compare(Node):
    """One comparison of two values; with either side unknown the result is unknown."""

    __slots__ = ("left", "right", "test")

    def __init__(self, left: Node, right: Node, test: Callable[[object, object], bool]) -> None:
        self.left, self.right, self.test = left, right, test

    def inner(self) -> tuple[Node, ...]:
        return (self.left, self.right)

    def result(self, view: View) -> Result:
        left, left_done = self.left.result(view)
        right, right_done = self.right.result(view)
        done = left_done and right_done
        if left is None or right is None:
            return None, done
        try:
            return bool(self.test(left, right)), done
        except TypeError:
            return None, done

    def need(self, view: View) -> Iterator[str]:
        yield from self.left.need(view)
        yield from self.right.need(view)


class Choose(Node):
    """`a if condition else b`: the condition is asked before either consequence."""

    __slots__ = ("condition", "then", "other")

    def __init__(self, condition: Node, then: Node, other: Node) -> None:
        self.condition, self.then, self.other = condition, then, other

    def inner(self) -> tuple[Node, ...]:
        return (self.condition, self.then, self.other)

    def result(self, view: View) -> Result:
        value, done = self.condition.result(view)
        if value is None:
            return None, done
        chosen, chosen_done = (self.then if value else self.other).result(view)
        return chosen, done and chosen_done

    def need(self, view: View) -> Iterator[str]:
        value, done = self.condition.result(view)
        if not done:
            yield from self.condition.need(view)
        elif value is not None:
            yield from (self.then if value else self.other).need(view)


class Status(Node):
    """`known(f)`, `declined(f)`, `settled(f)`: looks at a fact's state and never asks for it."""

    __slots__ = ("name", "states")

    def __init__(self, name: str, states: frozenset[str]) -> None:
        self.name, self.states = name, states

    def own_names(self) -> tuple[str, ...]:
        return (self.name,)

    def result(self, view: View) -> Result:
        return view.status(self.name) in self.states, True

    def need(self, view: View) -> Iterator[str]:
        return iter(())


class Count(Name):
    """`count(f)`: how many elements a list fact has."""

    __slots__ = ()

    def result(self, view: View) -> Result:
        value, done = view.read(self.name)
        return (None if value is None else len(value) if isinstance(value, (list, tuple)) else 1), done


class DaysSince(Name):
    """`days_since(f)`: whole calendar days from a full date to env.today; None for a partial date."""

    __slots__ = ()

    def own_names(self) -> tuple[str, ...]:
        return (self.name, "env.today")

    def result(self, view: View) -> Result:
        value, done = view.read(self.name)
        today, _ = view.read("env.today")
        if not isinstance(value, str) or not isinstance(today, str):
            return None, done
        try:
            return (date.fromisoformat(today) - date.fromisoformat(value[:10])).days, done
        except ValueError:
            return None, done


class HoursBetween(Node):
    """`hours_between(f, g)`: hours from one moment to another; None unless both are full moments."""

    __slots__ = ("first", "second")

    def __init__(self, first: str, second: str) -> None:
        self.first, self.second = Name(first), Name(second)

    def inner(self) -> tuple[Node, ...]:
        return (self.first, self.second)

    def result(self, view: View) -> Result:
        (start, start_done), (end, end_done) = self.first.result(view), self.second.result(view)
        done = start_done and end_done
        if not isinstance(start, str) or not isinstance(end, str) or "T" not in start or "T" not in end:
            return None, done
        span = datetime.fromisoformat(end) - datetime.fromisoformat(start)
        return span.total_seconds() / 3600, done

    def need(self, view: View) -> Iterator[str]:
        yield from self.first.need(view)
        yield from self.second.need(view)


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
_CALLS: dict[str, Callable[[str], Node]] = {
    "known": lambda name: Status(name, _VALUED),
    "declined": lambda name: Status(name, frozenset({"declined"})),
    "settled": lambda name: Status(name, frozenset({"held", "disputed", "declined", "not_applicable"})),
    "count": Count,
    "days_since": DaysSince,
}


def parse(text: str) -> Node:
    """The expression as a tree of operations; raises `ExpressionError` for anything outside the grammar.

    >>> parse("a.b == 'x' and not known(c.d)").__class__.__name__
    'Junction'
    """
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except SyntaxError as error:
        raise ExpressionError(f"column {error.offset}: {error.msg}: {text!r}") from error
    return _build(tree.body, text)


def _build(node: ast.expr, text: str) -> Node:
    match node:
        case ast.BoolOp(op=op, values=values):
            return Junction(tuple(_build(value, text) for value in values), isinstance(op, ast.Or))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return Not(_build(operand, text))
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARE:
            return Compare(_build(left, text), _build(right, text), _COMPARE[type(op)])
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return Choose(_build(test, text), _build(body, text), _build(orelse, text))
        case ast.Call(func=ast.Name(id=name), args=[argument], keywords=[]) if name in _CALLS:
            return _CALLS[name](_dotted(argument, text))
        case ast.Call(func=ast.Name(id="hours_between"), args=[first, second], keywords=[]):
            return HoursBetween(_dotted(first, text), _dotted(second, text))
        case ast.Constant(value=None | bool() | int() | str() as value):
            return Constant(value)
        case ast.List(elts=items) | ast.Tuple(elts=items) if all(isinstance(i, ast.Constant) for i in items):
            return Constant(tuple(i.value for i in items if isinstance(i, ast.Constant)))
        case ast.Name() | ast.Attribute():
            return Name(_dotted(node, text))
    raise ExpressionError(f"column {node.col_offset + 1}: not part of the language: {text!r}")


def _dotted(node: ast.expr, text: str) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value, text)}.{node.attr}"
    raise ExpressionError(f"column {node.col_offset + 1}: a name such as accident.date is expected: {text!r}")
