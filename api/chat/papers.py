"""Takes papers into a conversation: handed in, declined, read or taken back, and what is said of each (材料往来)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import msgspec

from api.access.policy import Caller
from api.cases import store as cases
from api.chat.said import Said
from api.chat.schemas import NewTurn
from api.chat.session import Opened
from api.chat.store import Reply
from api.db.statements import Step
from api.errors import FieldError, Problem
from api.parts import Parts
from flows.cases import papers
from flows.cases.papers import DECLINED, READING, TAKEN_BACK, Handed, Paper
from flows.cases.proposals import ID_CARD, NAME, OTHERS, as_applicants, decided, hear, is_decided
from flows.cases.readings import Outcome
from flows.engine.acts import offered
from flows.engine.facts import DECLINED as NOT_ANSWERED
from flows.engine.facts import PROPOSED, READER, WITHDRAWN, Assertion, Claim, Standing
from flows.engine.ledger import Ledger
from flows.engine.planner import PHOTO
from flows.engine.turns import Plan
from uploads.findings import BLURRY, PROBLEMS

_NAMED = ("applicant.relation", "applicant.name", "worker.name", "worker.id_number")
_TAKEN_AGAIN = "retake"
APPLICANT = "applicant"


class Uploads(Protocol):
    """What a conversation needs of the slice that keeps uploads."""

    async def find(self, person_id: str, upload_id: str) -> Handed | None:
        """A person's own upload; None for a foreign or unknown one."""

    def attach(self, handed: Handed, talk: Opened, kind: str | None) -> Sequence[Step]:
        """The steps that make it belong to this conversation and its case, as this kind; stale when it moved."""

    def follow(self, conversation_id: str, draft_id: str, case_id: str) -> Sequence[Step]:
        """The steps that move the uploads of a draft along when it joins another case."""

    async def of_case(self, case_id: str, person_id: str | None) -> tuple[Paper, ...]:
        """What was handed in for a case: by one person, or by everybody."""


async def hand_in(parts: Parts, caller: Caller, opened: Opened, body: NewTurn, plan: Plan | None) -> Said:
    """An upload of the caller's own joins the conversation, and answers the question for a photograph.

    `body.kind` says what it is, or that it is something else than was thought. A foreign or
    unknown one is the same `not_found`. After the filing it is kept with the papers, no more.
    """
    handed = await parts.uploads.find(caller.person_id, body.upload_id)
    if handed is None:
        raise Problem("not_found")
    if body.kind is not None and body.kind not in opened.ledger.bundle.definitions.document:
        raise Problem("invalid", errors=(FieldError("/kind", "not_a_choice"),))
    known = papers.find(opened.papers, handed.upload_id)
    if known is not None and known.state != TAKEN_BACK and body.kind in (None, known.kind):
        return Said([], [Reply("notice", "photo-known", _named(known.kind))])
    kind = body.kind or handed.kind or (plan.document if plan is not None else None)
    is_here = handed.conversation_id == opened.conversation.id
    steps = parts.uploads.attach(handed, opened, body.kind if is_here else kind)
    if known is not None and known.state != TAKEN_BACK:
        renamed = msgspec.structs.replace(known, kind=kind)
        return Said([], [Reply("notice", "photo-renamed", _named(kind))], papers=[renamed], steps=steps)
    paper = new_paper(opened, handed.upload_id, kind)
    if handed.outcome is None:
        waits = opened.case.submitted_at is None
        reply = Reply("notice", "photo-received" if waits else "photo-kept", _named(kind))
        return Said([], [reply], papers=[paper], steps=steps)
    log = await cases.load_log(parts.db, parts.sealer, opened.case.id)
    outcome = msgspec.structs.replace(handed.outcome, declared=kind)
    said = told_by(parts, opened, paper, outcome, log)
    said.steps, said.speaker = steps, READER
    return said


def new_paper(opened: Opened, upload_id: str, kind: str | None) -> Paper:
    """A paper that has just come; its place among the turns is given when the turn is written."""
    return Paper(READING, opened.now.isoformat(), 0, 0, kind, upload_id)


def told_by(parts: Parts, opened: Opened, paper: Paper, outcome: Outcome, log: Iterable[Assertion]) -> Said:
    """What a finished upload says: its claims, as long as nothing was filed, and a word on what became of it."""
    now = papers.after(paper, outcome)
    if opened.case.submitted_at is not None:
        return Said([], _advice(outcome) or [Reply("notice", "photo-kept", _named(now.kind))], papers=[now])
    claims, whose = _claims(parts, opened, outcome, log, now.kind)
    is_print = now.kind in parts.bundles.readings
    replies = _advice(outcome) or [_word_of(now, outcome, claims, whose, is_print=is_print)]
    if (better := papers.better_kind(outcome)) in opened.ledger.bundle.definitions.document:
        replies.append(Reply("notice", "photo-looks-like", {"other": better, "upload_id": outcome.upload_id}))
    return Said(claims, replies, papers=[now])


def _claims(
    parts: Parts, opened: Opened, outcome: Outcome, log: Iterable[Assertion], kind: str | None
) -> tuple[list[Claim], str]:
    row = parts.bundles.readings.get(outcome.kind or "") or parts.bundles.readings.get(outcome.declared or "")
    if row is None or not outcome.seen:
        return [], ""
    facts = opened.ledger.bundle.facts
    told = {field.fact for field in row.fields.values() if field.fact in facts}
    standings = {fact: opened.ledger.standing(fact) for fact in {*told, *_NAMED}}
    heard = hear(outcome, row, facts, standings, opened.today)
    same_kind = frozenset(each.upload_id for each in opened.papers if each.kind == kind and each.upload_id)
    known = decided(log, standings, same_kind | {outcome.upload_id})
    return [claim for claim in heard.claims if not is_decided(claim, known)], heard.whose


def _word_of(paper: Paper, outcome: Outcome, claims: Sequence[Claim], whose: str, *, is_print: bool) -> Reply:
    """One sentence on a file that could be opened; where nothing is printed, nobody expects it to be read."""
    if whose == OTHERS:
        return Reply("notice", "photo-of-applicant" if claims else "photo-of-somebody-else", _named(paper.kind))
    if claims:
        return Reply("notice", "photo-read", _named(paper.kind))
    if outcome.seen:
        return Reply("notice", "photo-same", _named(paper.kind))
    return Reply("notice", "photo-no-words" if is_print else "photo-kept", _named(paper.kind))


def _advice(outcome: Outcome) -> list[Reply]:
    """What to do about a poor picture or one that was refused; said once, never demanded."""
    if outcome.state == papers.REFUSED:
        return [Reply("notice", "photo-refused")]
    if outcome.state == _TAKEN_AGAIN:
        problem = outcome.reason if outcome.reason in PROBLEMS else BLURRY
        return [Reply("notice", f"photo-retake-{problem.replace('_', '-')}")]
    return []


def decline_papers(opened: Opened, declines: Mapping[str, str]) -> list[Paper]:
    """The documents declined by their kind: no photograph of them is asked for again, whatever else is."""
    kinds = opened.ledger.bundle.definitions.document
    named = [(kind, code) for kind, code in declines.items() if kind in kinds]
    return [Paper(DECLINED, opened.now.isoformat(), 0, 0, kind, None, code) for kind, code in named]


def help_with(ledger: Ledger, entries: Iterable[Assertion], declined: Iterable[Paper]) -> list[Reply]:
    """Where not having a document leads, once for each: whose task it now is, and by which article (求助去向)."""
    bundle = ledger.bundle
    asked = {paper.kind: paper.reason for paper in declined if paper.state == DECLINED}
    for entry in entries:
        for ask in bundle.asks_of.get(entry.fact, ()) if entry.status == NOT_ANSWERED else ():
            if bundle.asks[ask].widget == PHOTO:
                asked[bundle.asks[ask].document] = entry.reason
    replies = {}
    for kind, code in asked.items():
        task = _task(ledger, kind, code) if kind is not None else None
        if task is not None:
            replies[task] = Reply("answer", f"help-{task}", basis=bundle.definitions.help[task].law)
    return list(replies.values())


def whose_task(opened: Opened, kind: str) -> str | None:
    """Whose task a document is that somebody said they do not have; None where it stays theirs (求助去向)."""
    bundle = opened.ledger.bundle
    paper = next((each for each in opened.papers if each.kind == kind and each.state == DECLINED), None)
    code = paper.reason if paper is not None else None
    for row in bundle.asks.values() if code is None else ():
        if row.widget == PHOTO and row.document == kind:
            standing = opened.ledger.standing(row.fills[0])
            code = standing.by.reason if standing.state == NOT_ANSWERED and standing.by is not None else None
    task = bundle.definitions.help.get(_task(opened.ledger, kind, code) or "")
    return task.duty if task is not None and task.duty != APPLICANT else None


def _task(ledger: Ledger, kind: str, code: str | None) -> str | None:
    """What is done about a document not had for this reason; once somebody has died, nobody is sent to a doctor."""
    definitions, tones = ledger.bundle.definitions, ledger.bundle.tone_when
    task = definitions.document[kind].help.get(code or "")
    instead = definitions.help[task].instead if task is not None else {}
    return next((other for tone, other in instead.items() if ledger.holds(tones[tone])), task)


def not_the_workers(opened: Opened, claims: Sequence[Claim]) -> list[Claim]:
    """The applicant's own name, from an ID card that they just said is not the injured person's."""
    taken = next((claim for claim in claims if claim.fact == NAME and claim.status == WITHDRAWN), None)
    word = offered(opened.ledger, NAME)
    if taken is None or word is None or not is_of_unknown_person(opened, word):
        return []
    standings = {fact: opened.ledger.standing(fact) for fact in _NAMED}
    claim = Claim(NAME, word.value, word.source, PROPOSED, word.confidence)
    return as_applicants(ID_CARD, [claim], standings)


def is_of_unknown_person(opened: Opened, word: Assertion) -> bool:
    """Whether a name was read on an ID card that may be the applicant's own."""
    paper = papers.find(opened.papers, word.source.document_id or "")
    relation: Standing = opened.ledger.standing("applicant.relation")
    return paper is not None and paper.kind == ID_CARD and relation.value != "self"


def is_photo(opened: Opened, plan: Plan) -> bool:
    """Whether a question asks for a photograph alone."""
    return plan.ask is not None and opened.ledger.bundle.asks[plan.ask].widget == PHOTO


def is_whose(opened: Opened, plan: Plan) -> bool:
    """Whether a confirmation shows an ID card that may be the applicant's own: no then means another person's."""
    words = [offered(opened.ledger, fact) for fact in plan.facts]
    of_one_card = {word.source.document_id if word is not None else None for word in words}
    name = next((word for word in words if word is not None and word.fact == NAME), None)
    return len(of_one_card) == 1 and name is not None and is_of_unknown_person(opened, name)


def undoing(opened: Opened) -> tuple[Said, bool]:
    """What undo takes back: the newest of the party's acts, or of the papers it brought; whether the ledger moves."""
    paper = papers.newest(opened.papers)
    last = next((step.turn for step in reversed(opened.ledger.history) if step.party == opened.party), -1)
    if paper is None or paper.act < last:
        return Said([], []), True
    said = Said([], [Reply("notice", "photo-taken-back")] if paper.upload_id else [], undoes_papers=paper.turn)
    if paper.is_moved and paper.act == last:
        return said, True
    said.retracts = [each.upload_id for each in opened.papers if each.turn == paper.turn and each.upload_id]
    return said, False


def papers_after(opened: Opened, said: Said, *, moved: bool) -> tuple[Paper, ...]:
    """The papers as an act leaves them; what came with it takes its place among the turns."""
    after = opened.papers
    if said.undoes_papers is not None:
        after = papers.without_turn(after, said.undoes_papers)
    for paper in said.papers:
        place = {"turn": opened.conversation.head + 1, "act": opened.case.revision + moved, "is_moved": moved}
        after = papers.replaced(after, msgspec.structs.replace(paper, **(place if paper.turn == 0 else {})))
    return after


def _named(kind: str | None) -> dict[str, str]:
    """The argument by which a reply names a document."""
    return {"document": kind or papers.OTHER}
