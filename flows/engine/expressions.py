"""Evaluates conditions in three values and says what they still need to know (条件求值).

A result is a pair (value, complete). Value None means not known; complete says whether any
further answer could still change it. That difference is what removes questions: a false
part of an `and` settles it however much is unknown, and a declined fact is complete
ignorance that nobody needs to be asked about again.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Protocol

Result = tuple[object, bool]
UNKNOWN: Result = (None, False)
IGNORANCE: Result = (None, True)


class View(Protocol):
    """What an expression may look at: results of names, and the status of facts."""

    def read(self, name: str) -> Result:
        """Value and completeness of a fact, rule or environment name."""

    def status(self, name: str) -> str:
        """State of a fact: unknown proposed held disputed declined not_applicable."""

    def may(self, name: str, truth: bool) -> bool:
        """Whether `name` is, or can still become, true or false."""

    def openings(self, name: str, aim: bool | None = None) -> list[str]:
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

    def may(self, view: View, truth: bool) -> bool:
        """Whether the result is, or can still become, true or false."""
        value, done = self.result(view)
        return not done or (value is not None and bool(value) is truth)

    def need(self, view: View, aim: bool | None = None) -> list[str]:
        """Facts whose answers can still change the result.

        With an `aim`, only those that decide whether the result becomes this truth.
        """
        raise NotImplementedError


class Constant(Node):
    """A literal; `None` is ignorance that nobody can be asked to mend."""

    __slots__ = ("_result", "value")

    def __init__(self, value: object) -> None:
        self.value = value
        self._result = (value, True)

    def result(self, _view: View) -> Result:
        return self._result

    def need(self, _view: View, _aim: bool | None = None) -> list[str]:
        return []


class Name(Node):
    """A fact, a rule or an environment value."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def own_names(self) -> tuple[str, ...]:
        return (self.name,)

    def result(self, view: View) -> Result:
        return view.read(self.name)

    def may(self, view: View, truth: bool) -> bool:
        return view.may(self.name, truth)

    def need(self, view: View, aim: bool | None = None) -> list[str]:
        return view.openings(self.name, aim)


class Junction(Node):
    """`and` (decided by a False) or `or` (decided by a True)."""

    __slots__ = ("decisive", "parts")

    def __init__(self, parts: tuple[Node, ...], decisive: bool) -> None:
        self.parts, self.decisive = parts, decisive

    def inner(self) -> tuple[Node, ...]:
        return self.parts

    def result(self, view: View) -> Result:
        decided = unsure = ignorant = False
        complete = True
        for part in self.parts:
            value, done = part.result(view)
            complete = complete and done
            if value is None:
                unsure = True
                ignorant = ignorant or done
            elif bool(value) is self.decisive:
                if done:
                    return self.decisive, True
                decided = True
        if decided:
            return self.decisive, False
        if ignorant and not complete:
            complete = not self.may(view, self.decisive)
        return (None if unsure else not self.decisive), complete

    def may(self, view: View, truth: bool) -> bool:
        return (any if truth is self.decisive else all)(part.may(view, truth) for part in self.parts)

    def need(self, view: View, aim: bool | None = None) -> list[str]:
        results = [part.result(view) for part in self.parts]
        if IGNORANCE in results:
            aim = self.decisive  # one part can never be known, so nothing but a decision can change the result
        states = [(value is not None and bool(value) is self.decisive, done) for value, done in results]
        if (True, True) in states or (aim is not None and not self.may(view, aim)):
            return []
        # While one part seems to decide, only its confirmation matters: the rest may stay unasked.
        asked, found = ((True, False) in states, False), []
        for part, state in zip(self.parts, states, strict=True):
            if state == asked and (aim is None or part.may(view, aim)):
                found += part.need(view, aim)
        return found


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

    def may(self, view: View, truth: bool) -> bool:
        return self.part.may(view, not truth)

    def need(self, view: View, aim: bool | None = None) -> list[str]:
        return self.part.need(view, None if aim is None else not aim)


class Compare(Node):
    """One comparison of two values; with either side unknown the result is unknown, and where one side can
    never be known the other need not be."""

    __slots__ = ("left", "right", "test")

    def __init__(self, left: Node, right: Node, test: Callable[[object, object], bool]) -> None:
        self.left, self.right, self.test = left, right, test

    def inner(self) -> tuple[Node, ...]:
        return (self.left, self.right)

    def result(self, view: View) -> Result:
        left, left_done = self.left.result(view)
        right, right_done = self.right.result(view)
        if (left is None and left_done) or (right is None and right_done):
            return IGNORANCE
        done = left_done and right_done
        if left is None or right is None:
            return None, done
        try:
            return bool(self.test(left, right)), done
        except TypeError:
            return None, done

    def need(self, view: View, _aim: bool | None = None) -> list[str]:
        return [] if self.result(view)[1] else [*self.left.need(view), *self.right.need(view)]


class Choose(Node):
    """`a if condition else b`: the condition is asked before either consequence, unless they are the same."""

    __slots__ = ("condition", "other", "then")

    def __init__(self, condition: Node, then: Node, other: Node) -> None:
        self.condition, self.then, self.other = condition, then, other

    def inner(self) -> tuple[Node, ...]:
        return (self.condition, self.then, self.other)

    def result(self, view: View) -> Result:
        value, done = self.condition.result(view)
        if value is None or not done:
            then = self.then.result(view)
            if then[1] and then == self.other.result(view):
                return then  # the same either way
        if value is None:
            return None, done
        chosen, chosen_done = (self.then if value else self.other).result(view)
        return chosen, done and chosen_done

    def may(self, view: View, truth: bool) -> bool:
        return (self.condition.may(view, True) and self.then.may(view, truth)) or (
            self.condition.may(view, False) and self.other.may(view, truth)
        )

    def need(self, view: View, aim: bool | None = None) -> list[str]:
        value, done = self.condition.result(view)
        if done and value is not None:
            return (self.then if value else self.other).need(view, aim)
        if self.result(view)[1] or (aim is not None and not self.may(view, aim)):
            return []
        return self.condition.need(view)


class Status(Node):
    """`known(f)`, `declined(f)`, `settled(f)`: looks at a fact's state and never asks for it."""

    __slots__ = ("name", "states")

    def __init__(self, name: str, states: frozenset[str]) -> None:
        self.name, self.states = name, states

    def own_names(self) -> tuple[str, ...]:
        return (self.name,)

    def result(self, view: View) -> Result:
        return view.status(self.name) in self.states, True

    def need(self, _view: View, _aim: bool | None = None) -> list[str]:
        return []


class Measure(Name):
    """What is measured on a value: asked for as the value is, but true or false by the measure."""

    __slots__ = ()
    may = Node.may

    def need(self, view: View, _aim: bool | None = None) -> list[str]:
        return view.openings(self.name)


class Count(Measure):
    """`count(f)`: how many elements a list fact has."""

    __slots__ = ()

    def result(self, view: View) -> Result:
        value, done = view.read(self.name)
        return (None if value is None else len(value) if isinstance(value, (list, tuple)) else 1), done


_COUNTED_TO = "env.counted_to"


def _counted_to(view: View) -> object:
    """The day from which a period is seen to be over, which days off hold back; today where nothing is said of it."""
    day, _ = view.read(_COUNTED_TO)
    return day if isinstance(day, str) else view.read("env.today")[0]


class DaysSince(Measure):
    """`days_since(f)`: whole calendar days from a full date to the day periods count to; None for a partial date."""

    __slots__ = ()

    def own_names(self) -> tuple[str, ...]:
        return (self.name, "env.today", _COUNTED_TO)

    def result(self, view: View) -> Result:
        value, done = view.read(self.name)
        today = _counted_to(view)
        if not isinstance(today, str):
            return IGNORANCE
        if not isinstance(value, str):
            return None, done
        try:
            return (date.fromisoformat(today) - date.fromisoformat(value[:10])).days, done
        except ValueError:
            return None, done


class YearsOver(DaysSince):
    """`years_over(f)`: how many years since a date are over, the day itself a year on not counted as over.

    Of a year or a month alone, as many as surely are, if at least one is.
    """

    __slots__ = ()

    def result(self, view: View) -> Result:
        value, done = view.read(self.name)
        today = _counted_to(view)
        if not isinstance(today, str):
            return IGNORANCE
        start, now = _latest_day(value), date.fromisoformat(today)
        if start is None:
            return None, done
        past = (now.month, now.day) > (start.month, start.day)
        over = now.year - start.year - (0 if past else 1)
        return (over if over >= 1 or isinstance(value, str) else None), done


def _latest_day(value: object) -> date | None:
    """The last day that a date, or a year with or without its month, can mean."""
    try:
        if isinstance(value, str):
            return date.fromisoformat(value[:10])
        if isinstance(value, Mapping) and isinstance(value.get("year"), int):
            year, month = value["year"], value.get("month") or 12
            return date(year, month, monthrange(year, month)[1])
    except ValueError:
        pass
    return None


class HoursBetween(Node):
    """`hours_between(f, g)`: hours from one moment to another; never known where one is no full moment."""

    __slots__ = ("first", "second")

    def __init__(self, first: str, second: str) -> None:
        self.first, self.second = Name(first), Name(second)

    def inner(self) -> tuple[Node, ...]:
        return (self.first, self.second)

    def result(self, view: View) -> Result:
        (start, start_done), (end, end_done) = self.first.result(view), self.second.result(view)
        if (start_done and not self.is_measured(start)) or (end_done and not self.is_measured(end)):
            return IGNORANCE
        if not self.is_measured(start) or not self.is_measured(end):
            return UNKNOWN
        return self.span(str(start), str(end)), start_done and end_done

    def is_measured(self, value: object) -> bool:
        """Whether a value is exact enough to measure from."""
        return isinstance(value, str) and "T" in value

    def span(self, start: str, end: str) -> float:
        """What lies between two such values."""
        return (datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds() / 3600

    def need(self, view: View, _aim: bool | None = None) -> list[str]:
        return [] if self.result(view)[1] else [*self.first.need(view), *self.second.need(view)]


class DaysBetween(HoursBetween):
    """`days_between(f, g)`: whole calendar days from one day to another; never known where one is no full day."""

    __slots__ = ()

    def is_measured(self, value: object) -> bool:
        """A moment has its day as well."""
        return isinstance(value, str)

    def span(self, start: str, end: str) -> float:
        """Days are counted as the calendar shows them, whatever the hour."""
        return (date.fromisoformat(end[:10]) - date.fromisoformat(start[:10])).days
