"""Picks what is said once, in the turn that makes it true: a greeting, and what now matters to this person."""

from collections.abc import Iterator

from api.chat.store import Reply
from flows.engine.definitions import NoticeDef
from flows.engine.ledger import Ledger

GREETING = "greeting"
"""The group of which one is said, in a conversation's first turn."""


def notices_that_hold(ledger: Ledger) -> frozenset[str]:
    """The notices whose conditions are true as far as is known."""
    return frozenset(name for name, node in ledger.bundle.notice_when.items() if ledger.holds(node))


def notices_since(before: frozenset[str], ledger: Ledger, *, greets: bool) -> list[Reply]:
    """What became true since `before`, in author order, one of each group; `greets` lets the greeting in."""
    rows = ledger.bundle.definitions.notice
    now = notices_that_hold(ledger)
    fresh = sorted(
        (name for name in now if _is_due(name, rows[name], before, greets)), key=lambda name: rows[name].order
    )
    return [_reply(name, rows[name]) for name in _one_of_each_group(fresh, rows)]


def _is_due(name: str, row: NoticeDef, before: frozenset[str], greets: bool) -> bool:
    return greets if row.group == GREETING else name not in before


def _one_of_each_group(names: list[str], rows: dict[str, NoticeDef]) -> Iterator[str]:
    seen = set()
    for name in names:
        group = rows[name].group
        if group is None or group not in seen:
            seen.add(group)
            yield name


def _reply(name: str, row: NoticeDef) -> Reply:
    return Reply(row.kind, f"notice-{name}", basis=row.law)
