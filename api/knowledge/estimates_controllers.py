"""The route of estimates: what an injury brings, item by item, without signing in (contract §3)."""

from typing import Any

from litestar import Request, Response, post

from api.access import policy
from api.access.doors import OPEN_DOOR
from api.answers import answer, language
from api.knowledge.estimates import estimate_body
from api.knowledge.estimates_questions import question_of
from api.knowledge.schemas import NewEstimate
from api.parts import Parts
from flows.cases.benefits import estimate


@post("/v1/estimates", opt={"policy": policy.PUBLIC}, middleware=[OPEN_DOOR], status_code=200, sync_to_thread=False)
def answer_estimate(request: Request, data: NewEstimate, parts: Parts) -> Response:
    """Every benefit that applies to a case, with who pays, formula, inputs, condition, day and article; never a total.

    No amount means that it cannot be named, and `missing` says why. Nobody signs in and nothing is kept.
    """
    question = question_of(data, parts.bundles, parts.clock().date())
    found = estimate(question, parts.bundles.figures)
    return answer(estimate_body(parts, question, found, language(request, parts)))


HANDLERS: list[Any] = [answer_estimate]
