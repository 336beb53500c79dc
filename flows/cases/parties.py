"""Who applies and on whose side they stand (当事人)."""

from collections.abc import Mapping

from flows.engine.acts import PARTY_KNOWN
from flows.engine.facts import HELD, Assertion

WORKER_SIDE = ("worker", "relative", "union", "agent")
"""Roles that apply for the worker (职工一方, 工伤保险条例 art. 17 para. 2)."""

_ROLES = {
    "self": "worker",
    "spouse": "relative",
    "parent": "relative",
    "child": "relative",
    "sibling": "relative",
    "grandparent": "relative",
    "grandchild": "relative",
    "other_kin": "relative",
    "union": "union",
    "employer": "employer",
    "agent": "agent",
    "other": "agent",
}
_OTHER_SIDE = {"worker": "employer", "employer": "worker"}
_RELATIONS = {"worker": "self", "union": "union", "employer": "employer", "agent": "agent"}


def role_of(relation: str | None) -> str | None:
    """The role that follows from 申请人与受伤害职工关系; None while it is not known.

    近亲属 are spouse, parents, children, siblings, grandparents and grandchildren
    (民法典 art. 1045); other kin keep the role and their standing is checked by staff.
    """
    return _ROLES.get(relation or "")


def relation_of(role: str | None) -> str | None:
    """The relation a role settles by itself; None for a relative, who must say which."""
    return _RELATIONS.get(role or "")


def speaks_so(role: str | None, fact: str, value: object) -> bool:
    """Whether a reading fits a role chosen at the start: 我 and 我们 of an employer or a relative is no 本人."""
    return fact != "applicant.relation" or value != "self" or role in (None, "worker")


def side_of(role: str | None) -> str:
    """`employer` or `worker`: whose periods, duties and pages apply (哪一方)."""
    return "employer" if role == "employer" else "worker"


def speaks_for(chosen: str | None, relation: Mapping[str, Assertion]) -> str:
    """The side of a speaker who chose a role or none, by what each side said of 申请人与受伤害职工关系.

    `relation` holds the newest word of each side. A role chosen at the start stands unless the
    speaker's own word says another; without one, a word of the worker's side comes first. Where
    the word moved the speaker, it moved with all else they said, and is followed to where it is now.
    """
    order = (side_of(chosen),) if chosen is not None else ("worker", "employer")
    for side in order:
        word = relation.get(side)
        if word is not None and word.reason == PARTY_KNOWN:
            word = relation.get(_OTHER_SIDE[side])
        if word is not None and word.status == HELD:
            return side_of(role_of(str(word.value)))
    return side_of(chosen)
