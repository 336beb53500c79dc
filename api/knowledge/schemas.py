"""What clients send to the knowledge (contract §3)."""

from typing import Annotated, Literal

import msgspec

from api.requests import Body, Text

Money = str | int
Years = str | int
Grade = Annotated[int, msgspec.Meta(ge=1, le=10)]
Things = Annotated[int, msgspec.Meta(ge=1, le=5)]
Age = Annotated[int, msgspec.Meta(ge=0, le=150)]
Ground = Literal[
    "R14_1", "R14_2", "R14_3", "R14_4", "R14_5", "R14_6", "R14_7", "R15_1", "R15_2", "R15_3", "platform_work"
]


class DependantBody(Body):
    """Somebody who lived on the worker's income (供养亲属)."""

    relation: Literal["spouse", "child", "parent", "grandparent", "grandchild", "sibling"]
    age: Age | None = None
    sex: Literal["male", "female"] | None = None
    alone: bool = False
    """A lone old person or an orphan (孤寡老人、孤儿)."""
    unable: bool = False
    """No work is possible at all (完全丧失劳动能力)."""


class NewEstimate(Body):
    """The case an estimate is asked for (待遇估算); whatever is not known is left out."""

    region: Text
    """A code of six digits, or words: a served city or a province."""
    injured_on: str
    """Of a disease the day of its diagnosis."""
    grade: Grade | None = None
    death_on: str | None = None
    monthly_wage: Money | None = None
    """The average contribution wage of the twelve months before."""
    self_care: Literal["full", "most", "part"] | None = None
    self_care_items: Things | None = None
    dependants: Annotated[list[DependantBody], msgspec.Meta(max_length=20)] | None = None
    ending: Literal["worker_resigns", "contract_expires", "employer_dismisses", "retires", "none"] | None = None
    ending_on: str | None = None
    wage_at_ending: Money | None = None
    years_to_retirement: Years | None = None
    employer_at_fault: bool = False
    insured: bool | None = None
    insured_late: bool = False
    """The employer joined the insurance after the injury."""
    employer_unregistered: bool = False
    ground: Ground | None = None
    in_suspension: bool | None = None
    missing_person: bool = False
    suitable_work: bool | None = None
    recurrence: bool = False
    review: bool = False
    third_party: bool = False
    left_post: Literal["retired", "contract_ended"] | None = None
    pension_before: Money | None = None
