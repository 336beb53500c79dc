"""Works out the benefits of a conversation's case for whoever asks how much, and keeps what was asked with the turn."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from api.chat.said import Said
from api.chat.session import Opened
from api.chat.store import Reply
from api.knowledge.estimates import estimate_body, estimate_text
from api.parts import Parts
from flows.cases.benefits import REVISED, estimate
from flows.cases.benefits_places import place_of
from flows.cases.benefits_terms import TREATMENT, Estimate, Question
from flows.cases.counting import full_date
from flows.engine.definitions import Basis
from flows.engine.ledger import Ledger
from flows.engine.values import ValueRefused
from flows.intake.subjects import speaks_of_work
from flows.intake.supposals import supposed_ending, supposed_grade

_MONEY = frozenset({"comp_amount", "comp_items", "death_benefit", "employment_end"})
"""Intents that an estimate answers."""
ESTIMATE = "estimate"
_GROUNDS = (("referral.platform", "platform_work"), ("matter.disease", "R14_4"), ("matter.veteran", "R15_3"))
"""Rules that name a ground with benefits of its own."""
_ARTICLES = 5
"""More are on the card, beside the item each belongs to."""
_PLACES = ("region.insured", "region.accident")


def estimate_for(parts: Parts, opened: Opened, said: Said) -> list[Reply]:
    """The estimate that answers a question about money, where a grade or a death is known or supposed."""
    if said.text is None or not _MONEY & {*said.intents}:
        return []
    facts = opened.ledger.values()
    is_death = opened.ledger.read("death.told")[0] is True
    # Whoever had a grade before they died left their family other items than a death on the spot.
    grade = facts.get("appraisal.grade") or (None if is_death else supposed_grade(said.text))
    injured_on = _year_of(facts.get("accident.date")) or _year_of(facts.get("disease.certificate_date"))
    if injured_on is not None and injured_on < REVISED:
        return []  # the months of today may not be those of then; the answer beside says so
    if is_death and not _is_counted_as_work(opened.ledger):
        return []
    if not (is_death or grade) or not (opened.is_kept or _may_be_work(said.text, facts)):
        return []
    if is_death and injured_on is None:
        return []  # the income behind the grant is that of the year before the injury
    ending = supposed_ending(said.text)
    # Without the year of the harm nobody can say whose average bounds a wage: then it is taken as told, of no
    # place; at the end of a job the place's table counts for more than the wage.
    place = _place(parts, facts) or parts.bundles.figures.province_in(said.text)
    question = Question(
        asked_on=opened.today,
        injured_on=injured_on or opened.today,
        region=place if injured_on is not None or ending is not None else None,
        grade=grade,
        death_on=(full_date(facts.get("death.at")) or injured_on) if is_death else None,
        monthly_wage=_wage(facts) if injured_on is not None or ending is None else None,
        ending=ending,
        insured=facts.get("employment.insured"),
        employer_unregistered=facts.get("employer.status") == "unregistered",
        ground=_ground(opened.ledger),
    )
    kept = {"question": msgspec.json.encode(question).decode()}
    told = "appraisal.grade" in facts
    law = _law(estimate(question, parts.bundles.figures))
    return [Reply(ESTIMATE, "estimate-death" if is_death else "estimate" if told else "estimate-supposed", kept, law)]


def _law(found: Estimate) -> Basis:
    """The articles behind what falls due, those of sums before those of costs."""
    items = sorted(found.items, key=lambda item: item.arises == TREATMENT)
    return tuple(dict.fromkeys(place for item in items for place in item.basis))[:_ARTICLES]


def _is_counted_as_work(ledger: Ledger) -> bool:
    """Whether a death may be put in figures: after an illness only where the words meet the article (视同工伤)."""
    return ledger.read("matter.illness")[0] is not True or ledger.read("ground.R15_1.met")[0] is True


def _may_be_work(text: str, facts: Mapping[str, Any]) -> bool:
    """Whether a question outside of any file may be about work: nothing told of an accident, or work named with it."""
    return speaks_of_work(text) or not any(fact.startswith("accident.") for fact in facts)


def estimate_reply(parts: Parts, reply: Reply, lang: str) -> dict[str, Any]:
    """The text of an estimate, and the estimate itself, of the question kept with the turn."""
    question = msgspec.json.decode(reply.args["question"], type=Question)
    opening = parts.words.say("replies", reply.key, lang, grade=str(question.grade))
    text = estimate_text(parts, estimate(question, parts.bundles.figures), lang, insured=question.insured)
    return {"text": f"{opening}\n{text}", "estimate": estimate_body(parts, question, lang)}


def _place(parts: Parts, facts: Mapping[str, Any]) -> str | None:
    """The first place told whose figures there may be."""
    for fact in _PLACES:
        told = facts.get(fact)
        words = (told.get("code") or told.get("text")) if isinstance(told, Mapping) else told
        try:
            place = place_of(words, parts.bundles.regions, parts.bundles.figures) if isinstance(words, str) else None
        except ValueRefused:
            continue
        if place is not None:
            return place
    return None


def _year_of(value: object) -> date | None:
    """The day of the harm; where only year or month are told the first of them, since figures go by the year."""
    if isinstance(value, Mapping) and value.get("year"):
        return date(value["year"], value.get("month") or 1, 1)
    return full_date(value)


def _wage(facts: Mapping[str, Any]) -> Decimal | None:
    wage = facts.get("worker.monthly_wage")
    return Decimal(str(wage)) if wage is not None else None


def _ground(ledger: Ledger) -> str | None:
    return next((ground for rule, ground in _GROUNDS if ledger.read(rule)[0] is True), None)
