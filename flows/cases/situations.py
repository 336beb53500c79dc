"""Says which situations a case is in, so that advice and papers can be chosen by them (情形)."""

from collections.abc import Collection, Mapping

import msgspec

from flows.engine.definitions import DefinitionError
from flows.engine.expressions import Node
from flows.engine.grammar import ExpressionError
from flows.engine.grammar import parse as parse_condition
from flows.engine.ledger import Ledger


class SituationDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One situation, by a condition over facts, rules and the environment."""

    is_: str = msgspec.field(name="is")


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    situation: dict[str, SituationDef]


class Situations:
    """All situations that advice and papers may name."""

    def __init__(self, nodes: Mapping[str, Node]) -> None:
        self.nodes = nodes

    def of(self, ledger: Ledger) -> frozenset[str]:
        """Those that hold as far as is known; what is not known does not hold, and nothing is asked for it."""
        return frozenset(name for name, node in self.nodes.items() if ledger.holds(node))


def parse(text: str, names: Collection[str]) -> Situations:
    """The situations from `definitions/national/situations.toml`, over these names of facts, rules and environment.

    Raises `DefinitionError` for a text or a name that is none.
    """
    try:
        rows = msgspec.toml.decode(text, type=_File).situation
        nodes = {name: parse_condition(row.is_) for name, row in rows.items()}
    except (msgspec.MsgspecError, ExpressionError) as error:
        raise DefinitionError(f"situations.toml: {error}") from error
    for name, node in nodes.items():
        if strange := sorted(set(node.names()) - set(names)):
            raise DefinitionError(f"situation.{name} reads {strange}, which no fact or rule defines")
    return Situations(nodes)


def fits(now: Collection[str], when: Collection[str], unless: Collection[str]) -> bool:
    """Whether one of `when` holds now, or there is none, and none of `unless`.

    >>> fits({"trip"}, (), ("disease",)), fits({"trip"}, ("road",), ()), fits({"trip"}, ("trip",), ("trip",))
    (True, False, False)
    """
    return (not when or any(name in now for name in when)) and not any(name in now for name in unless)


def refuse_unknown(where: str, named: Collection[str], known: Collection[str]) -> None:
    """Raises `DefinitionError` for names that no situation has."""
    if missing := sorted(set(named) - set(known)):
        raise DefinitionError(f"{where} names {missing}, which no situation defines")
