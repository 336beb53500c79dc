"""Reads the definitions of a flow, facts, asks, goals and rules, from TOML texts (流程定义)."""

from collections.abc import Mapping

import msgspec

Basis = tuple[tuple[str, str], ...]
"""Instrument and article pairs: (("工伤保险条例", "第十八条"),)."""

KINDS = frozenset((
    "text", "long_text", "phone", "id_number", "credit_code", "integer", "money", "choice", "choices", "texts",
    "partial_date", "time", "moment", "boolean", "region", "casualties",
))  # fmt: skip
LIST_KINDS = frozenset(("choices", "texts"))
WIDGETS = frozenset((
    "text", "long_text", "choice", "multi_choice", "date", "time", "datetime", "number", "money", "phone", "id_number",
    "region", "body_parts", "photo", "confirm", "sign",
))  # fmt: skip
DECLINES = frozenset(("unknown", "cannot_obtain", "not_applicable", "ask_other_party", "later"))
RISKS = frozenset("ABCD")
MODES = frozenset(("held", "batch", "single", "ask", "draft"))
NEEDS = frozenset(("required", "any_of", "helpful", "supplied_by_others"))
SERVES = frozenset(("outcome", "document", "clock"))


class DefinitionError(Exception):
    """The texts do not make one well-formed set of definitions; the message says which file and key."""


class CycleError(DefinitionError):
    """Rules and conditions that wait for one another; the message shows the round."""


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    law: Basis = ()


class FactDef(_Row):
    """One fact a case may hold (事实项): its kind, risk class, applicability and other suppliers."""

    kind: str
    risk: str = "D"
    values: tuple[str, ...] = ()
    min: int | None = None
    max: int | None = None
    when: str | None = None
    past: bool = False
    suppliers: tuple[str, ...] = ()
    sensitive: bool = True
    exact: bool = False
    """A part of it, told in words, is worth one open question for the rest."""
    hint_only: bool = False
    """Words about it are no more than a hint."""
    told_only: bool = False
    """Taken when somebody tells it; a photograph may be asked for, its words never."""
    disclosed: bool = False
    """Shown to the other party when it is asked to answer."""


class RuleDef(_Row):
    """A value derived from facts by an expression (推导规则)."""

    is_: str = msgspec.field(name="is")


class GoalDef(_Row):
    """Something the process must settle or fill (办理目标); the lower priority number is asked first."""

    priority: int
    serves: str
    settles: tuple[str, ...] = ()
    fills: tuple[str, ...] = ()
    when: str | None = None
    matters: tuple[str, ...] = ()
    """The matters (`env.matter`) it belongs to; empty for all."""


class AskDef(_Row):
    """One way to obtain facts from a person (询问); its id is the id of its words."""

    fills: tuple[str, ...]
    widget: str
    declines: tuple[str, ...]
    section: str
    order: int
    effort: int = 1
    when: str | None = None
    document: str | None = None


class DocumentDef(_Row):
    """A document that can prove facts (材料): who owes it, what may stand in for it."""

    need: str
    group: str | None = None
    when: str | None = None
    duty: str | None = None
    proves: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    """Facts that a photograph of it usually tells; where it spares several questions, one is offered."""
    offer: str | None = None
    """What must hold before it is offered with a question that is not its own; None for nothing."""
    help: dict[str, str] = {}
    """What becomes of each way of not having it, by decline: a row of `help`."""


class HelpDef(_Row):
    """What is done about a document somebody does not have (求助去向); its id is the key of its words."""

    duty: str
    """Whose task it then is."""
    instead: dict[str, str] = {}
    """In a tone in which this would be no help, or would hurt: what is said and done instead."""


class GroundDef(_Row):
    """A legal ground and when words point to it, meet it or exclude it (认定情形)."""

    order: int
    likely: str
    met: str
    excluded: str | None = None


class LimitDef(_Row):
    """A statutory period (法定期限): what starts it, how long, who is bound."""

    starts: str
    unit: str
    bound: str
    length: int | None = None
    rolls: bool = False
    certainty: str = "M"
    local: bool = False
    when: str | None = None


class NoticeDef(_Row):
    """Something to be said once, in the turn that makes its condition true (提示); its id is the key of its words.

    Of the notices of one `group` only the first that holds is said, and those of the group
    `greeting` only in a conversation's first turn.
    """

    when: str
    kind: str = "notice"
    order: int = 0
    group: str | None = None


class ToneDef(_Row):
    """A way of putting questions while its condition holds (语气): words `<ask>_<tone>` stand in for `<ask>`."""

    when: str
    order: int = 0


class FormField(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One box of an official form."""

    fact: str
    required: bool = False
    supplied_by: str | None = None
    when: str | None = None


class FormSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A titled part of an official form."""

    id: str
    fields: tuple[FormField, ...]
    when: str | None = None


class FormDef(_Row):
    """An official form as sections of facts (法定文书表样)."""

    title: str
    sections: tuple[FormSection, ...]
    disclosure_law: Basis = ()
    """Under which articles the other party is told of it and answers (举证)."""


class PolicyDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For one risk class, what a value from each kind of source becomes: held, batch, single, ask or draft."""

    utterance: str = "held"
    answer: str = "held"
    inferred: str = "batch"
    register: str = "batch"
    account: str = "held"
    document_high: str = "batch"
    document_fair: str = "single"
    document_low: str = "ask"
    carried: str = "batch"


class Definitions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All definitions of one version, by id."""

    fact: dict[str, FactDef] = {}
    rule: dict[str, RuleDef] = {}
    goal: dict[str, GoalDef] = {}
    ask: dict[str, AskDef] = {}
    document: dict[str, DocumentDef] = {}
    help: dict[str, HelpDef] = {}
    ground: dict[str, GroundDef] = {}
    limit: dict[str, LimitDef] = {}
    notice: dict[str, NoticeDef] = {}
    tone: dict[str, ToneDef] = {}
    form: dict[str, FormDef] = {}
    policy: dict[str, PolicyDef] = {}


def parse(texts: Mapping[str, str]) -> Definitions:
    """One set of definitions from several TOML texts, keyed by file name.

    A table row may stand in one file only. Raises `DefinitionError` with the file's name
    when a text is not TOML, has an unknown field, or repeats a key.
    """
    merged: dict[str, dict[str, object]] = {name: {} for name in Definitions.__struct_fields__}
    for file, text in sorted(texts.items()):
        try:
            part = msgspec.toml.decode(text, type=Definitions)
        except msgspec.MsgspecError as error:
            raise DefinitionError(f"{file}: {error}") from error
        for table, rows in merged.items():
            found = getattr(part, table)
            if twice := rows.keys() & found.keys():
                raise DefinitionError(f"{file}: [{table}] defines {sorted(twice)} a second time")
            rows.update(found)
    return Definitions(**merged)
