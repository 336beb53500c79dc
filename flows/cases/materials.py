"""Lists the papers of a case: what is needed, what stands in for it, what others supply (材料)."""

from collections.abc import Callable, Mapping

import msgspec

from flows.engine.definitions import Basis, DocumentDef

MISSING, RECEIVED, READ, WAIVED = "missing", "received", "read", "waived"
ANY_OF, SUPPLIED = "any_of", "supplied_by_others"


class Material(msgspec.Struct, frozen=True):
    """One paper in one case (材料); `kind` is also the key of its name and reason."""

    kind: str
    need: str
    state: str
    duty: str
    basis: Basis
    alternatives: tuple[str, ...]


def materials_of(
    definitions: Mapping[str, DocumentDef], applies: Callable[[str], bool], states: Mapping[str, str]
) -> tuple[Material, ...]:
    """The list for a turn or a case, in author order (材料清单, 工伤保险条例 art. 18).

    `applies` says whether a document's condition holds; `states` gives `received` or `read` for
    kinds that were handed in, which are listed whether or not anybody wanted them. One of a group of `any_of` is enough, the rest are then waived.
    What registers or the authority's own system supply is waived from the start: it may never
    be asked for (人社厅发〔2018〕104号 二（三）).
    """
    wanted = {kind for kind in definitions if applies(kind)}
    listed = {kind: row for kind, row in definitions.items() if kind in states or kind in wanted}
    given = {
        row.group
        for kind, row in listed.items()
        if kind in wanted and row.need == ANY_OF and states.get(kind) in (RECEIVED, READ)
    }
    return tuple(
        Material(
            kind=kind,
            need=row.need,
            state=_state(kind, row, states, given),
            duty=row.duty or "applicant",
            basis=row.law,
            alternatives=_alternatives(kind, row, listed),
        )
        for kind, row in listed.items()
    )


def _state(kind: str, row: DocumentDef, states: Mapping[str, str], given: set[str | None]) -> str:
    if kind in states:
        return states[kind]
    if row.need == SUPPLIED or (row.need == ANY_OF and row.group in given):
        return WAIVED
    return MISSING


def _alternatives(kind: str, row: DocumentDef, listed: Mapping[str, DocumentDef]) -> tuple[str, ...]:
    if row.group is None:
        return ()
    return tuple(other for other, each in listed.items() if each.group == row.group and other != kind)
