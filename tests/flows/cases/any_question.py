"""Draws any case an estimate may be asked for, and the figures that some of them find."""

from datetime import date, timedelta

from hypothesis import strategies as st

from flows.cases.benefits_terms import ENDINGS, LEFT, RELATIONS, SELF_CARE, Dependant, Question
from tests.flows.cases.files import SHELF
from tests.flows.cases.money import NOWHERE, average, figures, like, minimum_wage

WAGES = st.decimals(min_value=0, max_value=200000, places=2)
FIGURES = figures(
    like("440000", average=(average(2024, 8000), average(2025, 9000)), minimum_wage=(minimum_wage(2500),)),
    *SHELF.figures.areas.values(),
)
REGIONS = (None, "650000", "330100", "510100", "440300", "110000", "320500", "370100", NOWHERE)
PEOPLE = st.builds(
    Dependant,
    relation=st.sampled_from(RELATIONS),
    age=st.none() | st.integers(0, 100),
    sex=st.sampled_from((None, "male", "female")),
    alone=st.booleans(),
    unable=st.booleans(),
)


def maybe(values):
    """Known or not."""
    return st.none() | values


@st.composite
def questions(draw) -> Question:
    """Any case, its days in an order that can be."""
    injured_on = draw(st.dates(date(2012, 1, 1), date(2027, 3, 1)))
    later = st.integers(0, 1500).map(lambda days: injured_on + timedelta(days=days))
    facts = {
        "region": st.sampled_from(REGIONS),
        "grade": maybe(st.integers(1, 10)),
        "death_on": maybe(later),
        "monthly_wage": maybe(WAGES),
        "self_care": maybe(st.sampled_from(SELF_CARE)),
        "self_care_items": maybe(st.integers(1, 5)),
        "dependants": maybe(st.lists(PEOPLE, max_size=5).map(tuple)),
        "ending": maybe(st.sampled_from(ENDINGS)),
        "wage_at_ending": maybe(WAGES),
        "years_to_retirement": maybe(st.decimals(min_value=0, max_value=40, places=1)),
        "employer_at_fault": st.booleans(),
        "insured": maybe(st.booleans()),
        **{name: st.booleans() for name in ("insured_late", "recurrence", "review", "third_party")},
        "employer_unregistered": st.sampled_from((False, False, True)),
        "ground": st.sampled_from((None, "R14_1", "R14_4", "R15_3", "platform_work")),
        "in_suspension": maybe(st.booleans()),
        "missing_person": st.booleans(),
        "suitable_work": maybe(st.booleans()),
        "left_post": maybe(st.sampled_from(LEFT)),
        "pension_before": maybe(WAGES),
    }
    asked_on = max(draw(later), date(2012, 1, 2))
    return Question(asked_on=asked_on, injured_on=injured_on, **{name: draw(each) for name, each in facts.items()})
