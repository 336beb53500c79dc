"""Works out the benefits of a conversation's case for whoever asks how much, and keeps what was asked with the turn."""

from collections.abc import Mapping
from typing import Any

import msgspec

from api.chat.said import Said
from api.chat.session import Opened
from api.chat.store import Reply
from api.knowledge.estimates import estimate_body, estimate_text
from api.parts import Parts
from flows.cases.benefits import estimate
from flows.cases.benefits_asked import place_told, question_of_case
from flows.cases.benefits_terms import TREATMENT, Estimate, Question
from flows.engine.definitions import Basis
from flows.intake.subjects import speaks_of_work
from flows.intake.supposals import supposed_ending, supposed_grade

_MONEY = frozenset({"comp_amount", "comp_items", "death_benefit", "employment_end"})
"""Intents that an estimate answers."""
ESTIMATE = "estimate"
_ARTICLES = 5
"""More are on the card, beside the item each belongs to."""


def estimate_for(parts: Parts, opened: Opened, said: Said) -> list[Reply]:
    """The estimate that answers a question about money, where a grade or a death is known or supposed."""
    if said.text is None or not _MONEY & {*said.intents}:
        return []
    facts, areas = opened.ledger.values(), parts.bundles.figures
    if not (opened.is_kept or _may_be_work(said.text, facts)):
        return []
    question = question_of_case(
        facts,
        opened.ledger,
        asked_on=opened.today,
        place=place_told(facts, parts.bundles.regions, areas) or areas.province_in(said.text),
        grade=supposed_grade(said.text),
        ending=supposed_ending(said.text),
    )
    if question is None:
        return []
    kept = {"question": msgspec.json.encode(question).decode()}
    if question.monthly_wage is None and facts.get("worker.monthly_wage") is not None:
        kept["wage_waits"] = "yes"
    is_death, told = question.death_on is not None, "appraisal.grade" in facts
    law = _law(estimate(question, areas))
    return [Reply(ESTIMATE, "estimate-death" if is_death else "estimate" if told else "estimate-supposed", kept, law)]


def _law(found: Estimate) -> Basis:
    """The articles behind what falls due, those of sums before those of costs."""
    items = sorted(found.items, key=lambda item: item.arises == TREATMENT)
    return tuple(dict.fromkeys(place for item in items for place in item.basis))[:_ARTICLES]


def _may_be_work(text: str, facts: Mapping[str, Any]) -> bool:
    """Whether a question outside of any file may be about work: nothing told of an accident, or work named with it."""
    return speaks_of_work(text) or not any(fact.startswith("accident.") for fact in facts)


def estimate_reply(parts: Parts, reply: Reply, lang: str) -> dict[str, Any]:
    """The text of an estimate, and the estimate itself, of the question kept with the turn."""
    question = msgspec.json.decode(reply.args["question"], type=Question)
    opening = parts.words.say("replies", reply.key, lang, grade=str(question.grade))
    found = estimate(question, parts.bundles.figures)
    text = estimate_text(parts, found, lang, insured=question.insured, wage_waits="wage_waits" in reply.args)
    return {"text": f"{opening}\n{text}", "estimate": estimate_body(parts, question, found, lang)}
