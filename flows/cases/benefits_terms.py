"""What an estimate of benefits is asked with and what it answers, before any words (待遇估算的问与答)."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from flows.engine.definitions import Basis

FUND, EMPLOYER = "fund", "employer"
ONCE, MONTHLY = "once", "month"
TREATMENT, GRADING, ENDING, DEATH, MISSING_PERSON = "treatment", "grading", "ending", "death", "missing_person"
"""What an item arises from (产生的时候)."""
ENDINGS = ("worker_resigns", "contract_expires", "employer_dismisses", "retires", "none")
"""How the employment ends (劳动关系怎么结束)."""
SELF_CARE = ("full", "most", "part")
"""生活完全、大部分、部分不能自理."""
RELATIONS = ("spouse", "child", "parent", "grandparent", "grandchild", "sibling")
LEFT = ("retired", "contract_ended")
"""Left the post before a disease was found (离岗后才查出职业病)."""
STATED = "stated"
"""Source of what the person said."""

FEN = Decimal("0.01")


class Dependant(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who lived on the dead worker's income (供养亲属).

    `alone` marks a lone old person or an orphan; `unable` says that no work is possible at all.
    """

    relation: str
    age: int | None = None
    sex: str | None = None
    alone: bool = False
    unable: bool = False


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one case; None is not known (估算的问题).

    `monthly_wage` is the average contribution wage of the twelve months before the harm;
    `region` a code that `Figures.locate` gave. `injured_on` of a disease is its diagnosis.
    """

    asked_on: date
    injured_on: date
    region: str | None = None
    grade: int | None = None
    death_on: date | None = None
    monthly_wage: Decimal | None = None
    self_care: str | None = None
    self_care_items: int | None = None
    """How many of the five things of daily life need a hand (五项自理条件)."""
    dependants: tuple[Dependant, ...] | None = None
    ending: str | None = None
    ending_on: date | None = None
    wage_at_ending: Decimal | None = None
    years_to_retirement: Decimal | None = None
    employer_at_fault: bool = False
    """The worker leaves because the employer broke the law (劳动合同法 art. 38)."""
    insured: bool | None = None
    insured_late: bool = False
    """The employer joined only after the injury (受伤以后才参保)."""
    employer_unregistered: bool = False
    ground: str | None = None
    in_suspension: bool | None = None
    """Whether death came within the period of paid suspension (停工留薪期内)."""
    missing_person: bool = False
    suitable_work: bool | None = None
    recurrence: bool = False
    """An old work injury broke out again and was confirmed (旧伤复发)."""
    review: bool = False
    """The grade is that of a later review (复查鉴定)."""
    third_party: bool = False
    """Somebody else caused the harm (第三人侵权)."""
    left_post: str | None = None
    pension_before: Decimal | None = None

    @property
    def is_disease(self) -> bool:
        """Whether the harm is an occupational disease (职业病)."""
        return self.ground == "R14_4"


class Term(msgspec.Struct, frozen=True):
    """A quantity of a formula, with its figure where that is known."""

    name: str
    value: Decimal | None = None


class Note(msgspec.Struct, frozen=True):
    """Something to be said: the key of its words and what is put into them."""

    key: str
    args: Mapping[str, object] = {}


class Input(msgspec.Struct, frozen=True):
    """A figure that went into an amount: where it stands and of when it is (依据的数)."""

    name: str
    value: Decimal
    source: str
    as_of: date
    host: str | None = None
    year: int | None = None
    verified: bool = True


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One benefit: who pays what, on what condition and when (待遇项目).

    No amount means that it cannot be named; the formula then says how it is found.
    """

    item: str
    arises: str
    payer: str
    per: str | None
    amount: Decimal | None
    formula: Note
    inputs: tuple[Input, ...] = ()
    conditions: tuple[Note, ...] = ()
    due: Note
    basis: Basis
    certainty: str = "V"


class Missing(msgspec.Struct, frozen=True):
    """What would have to be known to name a figure (还缺什么); `why` is the key of the reason."""

    name: str
    why: str


class NotDue(msgspec.Struct, frozen=True):
    """An item people expect that the law does not give here (这里没有的项目)."""

    item: str
    why: str
    basis: Basis


class Estimate(msgspec.Struct, frozen=True):
    """Every item that applies, never a total (估算)."""

    items: tuple[Item, ...] = ()
    missing: tuple[Missing, ...] = ()
    not_due: tuple[NotDue, ...] = ()


def to_fen(amount: Decimal) -> Decimal:
    """An amount shown to the fen.

    >>> to_fen(Decimal("7269.605"))
    Decimal('7269.61')
    """
    return amount.quantize(FEN, ROUND_HALF_UP)


def share(base: Decimal, percent: Decimal | int) -> Decimal:
    """A percentage of a base, to the fen.

    >>> share(Decimal(9000), 60)
    Decimal('5400.00')
    """
    return to_fen(base * percent / 100)
