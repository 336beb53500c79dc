"""Hears a text: what it tells in the light of the question before it, and what is said back when it is not clear."""

import re
from collections.abc import Iterable

import msgspec

from api.chat.answering import ASK_A_PERSON, TELLS
from api.chat.calming import ASIDES, TROUBLES, trouble_of
from api.chat.guessing import is_taken_back, turned_round, weighed
from api.chat.papers import decline_papers, is_photo, is_whose
from api.chat.said import Said
from api.chat.session import Opened
from api.chat.store import Reply
from api.clock import CHINA
from flows.cases.parties import speaks_so
from flows.engine.acts import CORRECTION, confirmation
from flows.engine.definitions import DECLINES, LIST_KINDS
from flows.engine.facts import DECLINED, HELD, PROPOSED, UNKNOWN, WITHDRAWN, Claim, Source, same_value
from flows.engine.turns import Plan
from flows.engine.values import ValueRefused, check_value
from flows.intake.asides import SORROW, aside_in, without_abuse
from flows.intake.candidates import Candidate, Reading
from flows.intake.claims import NARRATIVE, claims_of, story_claim
from flows.intake.clocks import FACT as TIME
from flows.intake.completions import counted_from, in_half_told, in_month_told, in_year_told
from flows.intake.extract import extract
from flows.intake.missing_papers import is_about_a_paper, names_a_harm, way_without
from flows.intake.private_matters import FACT as OF_THE_WORK
from flows.intake.questions import without_questions
from flows.intake.repairs import put_right
from flows.intake.stances import NO, YES, asks, courtesy_of, nods, stance_of, without_refusal
from flows.intake.subjects import speaks_of_harm
from flows.intake.troubles import UNWRITTEN, without_troubles
from flows.intake.unknowns import names_unknown

_WORDS = frozenset({"text", "long_text", "texts"})
"""Kinds that keep the person's own words, whatever script they are in."""
_STORY = 20
"""Signs: a message of another script this long is kept as the account of what happened."""
CHANGED_SINCE = Reply("notice", "changed-since")
"""What is said to a yes to something that has become another since it was shown."""
NODDED = Reply("text", "courtesy-nod")
"""What is said to a nod or a word of leaving that answers nothing."""
_NUMBERS = frozenset({"id_number", "credit_code", "phone"})
"""Kinds with a form of their own: who typed one wrong is told what is wrong."""
_NOT_OF_A_NUMBER = re.compile("[^0-9A-Za-z]")
_LIKE_A_NUMBER = 6
_A_STORY = 2
"""Facts told beside the one asked for that make a message a part of the account."""
_HARM = frozenset({"accident.cause", "injury.parts", "injury.kinds"})
_TOLD_UNASKED = frozenset({"accident.cause", "accident.place"})
"""Facts that nearly any words could be; told plainly they are read without being asked for."""
_AFTER_THE_ACCIDENT = frozenset({"diagnosis.date", "illness.first_diagnosis_at", "death.at"})
_WORKED_OUT = 0.8
_GAPS = re.compile(r"我? {2,}[，,。；;！!？?]*")
_PLACES = "region."
_PUT_RIGHT = frozenset({"partial_date", "moment", "time", "choice"})
"""Kinds whose right value stands by itself behind a no: 不是 是前天."""
_LONGER_THAN_ANSWERS = 200
"""Signs up to which the reader of answers looks at a text."""


def hear(opened: Opened, text: str, plan: Plan | None, *, late: bool = False) -> Said:
    """What a text tells. `plan` is the question it may answer; `late` means that it names another one."""
    trouble, aside = trouble_of(opened, text), aside_in(text)
    calm = without_abuse(text if trouble is None else without_troubles(text))
    is_apart = trouble in UNWRITTEN or (trouble is None and aside is not None)
    if is_apart and not (_tells_harm(calm, reading := _read(opened, calm, ())) or _is_more(aside, reading)):
        said = Said([], [ASIDES[aside]] if aside is not None and trouble is None else [], reading.intents)
    else:
        said = _hear(opened, calm, plan, late=late)
    if trouble is not None:
        said.replies.insert(0, TROUBLES[trouble])
    said.claims = [_as_account(claim) for claim in said.claims] if calm != text else said.claims
    said.text = text
    return said


def _as_account(claim: Claim) -> Claim:
    """An account without the gaps that words left which are not for it."""
    if claim.fact != NARRATIVE or not isinstance(claim.value, str):
        return claim
    return msgspec.structs.replace(claim, value=_GAPS.sub("", claim.value))


def _hear(opened: Opened, text: str, plan: Plan | None, *, late: bool) -> Said:
    if (courtesy := courtesy_of(text)) is not None:
        reply = Reply("text", "courtesy-hello") if courtesy == "hello" else Reply("text", "courtesy-thanks")
        return Said([], [reply], text=text)
    if plan is not None and plan.mode == "confirm" and (stance := stance_of(text)) is not None:
        return _to_confirmation(opened, text, plan, stance)
    if plan is not None and is_photo(opened, plan) and (code := way_without(text)) is not None:
        return Said([_declined(opened, fact, code) for fact in plan.facts], [], text=text)
    expecting = _expected(plan)
    reading = _read(opened, text, expecting)
    if reading.script != "hans":
        return _in_another_script(opened, text, plan, reading)
    said = _told(opened, text, reading, expecting)
    if plan is not None and plan.mode == "confirm":
        said.claims += _not_known(opened, text, plan, said.claims)
    if plan is not None and plan.document is not None:
        said = _beside_a_camera(opened, text, plan, said)
    if not said.papers and not any(_is_taken(claim, expecting) for claim in said.claims):
        if nods(text) and not late and not said.replies:
            said.replies.append(NODDED)
        else:
            said.unread = Reply("text", "late-answer") if late else _unread(opened, text, plan)
    return said


def _is_taken(claim: Claim, expecting: tuple[str, ...]) -> bool:
    """Whether a claim answers what was asked, puts something right, or declines."""
    return claim.fact in expecting or claim.reason == CORRECTION or claim.status == DECLINED


def _not_known(opened: Opened, text: str, plan: Plan, claims: list[Claim]) -> list[Claim]:
    """时间记不清了 declines, of all that is put up, the one that it names; the others are asked again."""
    told = {claim.fact for claim in claims}
    unknown = [fact for fact in plan.facts if fact not in told and names_unknown(text, fact)]
    return [_declined(opened, fact, "unknown") for fact in unknown]


def _tells_harm(text: str, reading: Reading) -> bool:
    """Whether a message tells of an accident whatever was asked: then it is a story, with odd words in it."""
    return speaks_of_harm(text) and any(each.fact.startswith(TELLS) for each in reading.candidates)


def _is_more(aside: str | None, reading: Reading) -> bool:
    """Whether a word of sorrow tells something beside it, that is not only who writes."""
    return aside == SORROW and any(each.fact != "applicant.relation" for each in reading.candidates)


def _beside_a_camera(opened: Opened, text: str, plan: Plan, said: Said) -> Said:
    """Words to a question that offers the camera: only a diagnosis is one, and having no paper is no answer."""
    if is_photo(opened, plan):
        said.claims = [claim for claim in said.claims if claim.fact not in plan.facts or _is_answer(claim)]
        return said
    code = way_without(text) if is_about_a_paper(text) else None
    kinds = {opened.ledger.bundle.facts[claim.fact].kind for claim in said.claims if claim.fact in plan.facts}
    if code is not None and kinds <= _WORDS:
        return Said([], [], text=text, papers=decline_papers(opened, {plan.document or "": code}))
    return said


def _is_answer(claim: Claim) -> bool:
    """Whether words can stand in for the certificate: another word than a harm is no diagnosis."""
    return claim.status not in (HELD, PROPOSED) or names_a_harm(str(claim.value))


def _expected(plan: Plan | None) -> tuple[str, ...]:
    """The facts a text may answer by itself; which of two accounts counts, only words that tell one again say."""
    if plan is None or (plan.mode != "ask" and (len(plan.facts) > 1 or plan.facts[0] in _TOLD_UNASKED)):
        return ()
    return plan.facts


def _unread(opened: Opened, text: str, plan: Plan | None) -> Reply:
    """What is said back to a text of which nothing was taken."""
    if asks(text):
        return ASK_A_PERSON
    if plan is None:
        return Reply("text", "harm-heard" if speaks_of_harm(text) else "not-read")
    row = opened.ledger.bundle.facts[plan.facts[0]]
    number = _NOT_OF_A_NUMBER.sub("", text)
    if len(plan.facts) == 1 and row.kind in _NUMBERS and len(number) >= _LIKE_A_NUMBER:
        try:
            check_value(row, number, opened.today)
        except ValueRefused as error:
            return Reply("notice", f"refused-{error.code.replace('_', '-')}")
    return Reply("text", "not-read-answer")


def _to_confirmation(opened: Opened, text: str, plan: Plan, stance: str) -> Said:
    """Yes, no or a refusal to what was put up to confirm; whatever else the message tells comes on top."""
    reading = _read(opened, text, ())
    if stance == NO and not any(each.fact in plan.facts for each in (*reading.candidates, *reading.repair)):
        wanted = (fact for fact in plan.facts if opened.ledger.bundle.facts[fact].kind in _PUT_RIGHT)
        reading = _read(opened, without_refusal(text), tuple(wanted))
    said = _told(opened, text, reading, plan.facts)
    if stance == YES and OF_THE_WORK in plan.facts and is_taken_back(opened, text):
        return said
    said.claims = [
        claim
        for claim in said.claims
        if claim.fact not in plan.facts or (stance == NO and not _is_offered(claim, plan))
    ]
    if stance in DECLINES:
        said.claims += [_declined(opened, fact, stance) for fact in plan.facts]
    elif opened.ledger.has_two_words(plan.facts[0]):
        said.claims += _between_two(opened, plan.facts[0], stance)
        if not said.claims:
            said.replies.append(Reply("text", "say-which"))
    elif stance == NO and not said.claims and is_whose(opened, plan):
        said.claims += [Claim(fact, None, Source("answer", _turn(opened)), WITHDRAWN) for fact in plan.facts]
    elif stance == NO and len(plan.facts) > 1:
        # One no for several values: nobody can tell which is meant, so nothing is taken.
        if not said.claims:
            said.replies.append(Reply("text", "say-what-is-wrong"))
    elif stance == YES:
        claims = [claim for fact in plan.facts if (claim := confirmation(opened.ledger, fact)) is not None]
        # The question named may be one that a register has pushed aside, with another word in its place.
        agreed = [claim for claim in claims if same_value(claim.value, plan.proposed.get(claim.fact))]
        said.claims += agreed
        if len(agreed) < len(claims):
            said.replies.append(CHANGED_SINCE)
    elif isinstance(plan.proposed[plan.facts[0]], bool):
        said.claims.append(turned_round(opened, text, plan.facts[0], was=plan.proposed[plan.facts[0]]))
    elif not said.claims:
        said.replies.append(Reply("text", "say-what-is-right"))
    return said


def _is_offered(claim: Claim, plan: Plan) -> bool:
    """Whether a claim is the very value put up, which whoever said no cannot mean: 不对 不是28号."""
    return claim.status in (HELD, PROPOSED) and same_value(claim.value, plan.proposed.get(claim.fact))


def _between_two(opened: Opened, fact: str, stance: str) -> list[Claim]:
    """A correction is agreed to or dropped; between two words that only differ, yes and no choose neither."""
    rival = opened.ledger.slots[fact].get("~" + opened.party)
    if rival is None or rival.reason != CORRECTION:
        return []
    if stance == NO:
        return [Claim(fact, opened.ledger.standing(fact).value, Source("answer", _turn(opened)))]
    claim = confirmation(opened.ledger, fact)
    return [claim] if claim is not None else []


def _in_another_script(opened: Opened, text: str, plan: Plan | None, reading: Reading) -> Said:
    """Kept word for word: as the answer where words are wanted, as the account where a story is told, else as said."""
    said = Said([], [], reading.intents, text)
    said.claims, _ = _claims(opened, text, reading, ())
    fact = plan.facts[0] if plan is not None and len(plan.facts) == 1 else None
    stance = stance_of(text)
    if any(claim.fact == fact for claim in said.claims):
        return said
    if fact is not None and stance in DECLINES:
        said.claims.append(_declined(opened, fact, stance))
    elif fact is not None and stance is not None and opened.ledger.bundle.facts[fact].kind == "boolean":
        said.claims.append(Claim(fact, stance == YES, _whole(opened, text)))
    elif fact is not None and opened.ledger.bundle.facts[fact].kind in _WORDS and (value := _words(opened, fact, text)):
        said.claims.append(Claim(fact, value, _whole(opened, text)))
    else:
        if len(text) >= _STORY and opened.ledger.standing(NARRATIVE).state == UNKNOWN:
            said.claims.append(Claim(NARRATIVE, text, _whole(opened, text)))
        if opened.is_kept:
            said.replies.append(Reply("text", "other-script"))
        else:
            said.unread = Reply("text", "other-script-once")
    return said


def _read(opened: Opened, text: str, expecting: tuple[str, ...]) -> Reading:
    now = opened.now.astimezone(CHINA)
    return extract(text, now=now, expecting=expecting, role=opened.conversation.role)


def _told(opened: Opened, text: str, reading: Reading, expecting: tuple[str, ...]) -> Said:
    """The claims of what was read, with the story and the declines, and why something was not taken."""
    claims, refused = _claims(opened, text, reading, expecting)
    claims = [claim for claim in claims if not _is_part_of_answer(claim, claims, expecting)]
    if NARRATIVE in expecting and not reading.declines:
        claims = _account(opened, text, claims)
    else:
        claims += _story(opened, text, claims, expecting)
    claims += [_declined(opened, fact, code) for fact, code in reading.declines]
    return Said(claims, _replies(reading, refused.values()), reading.intents, text)


def _claims(
    opened: Opened, text: str, reading: Reading, expecting: tuple[str, ...]
) -> tuple[list[Claim], dict[str, str]]:
    """What was read as claims, corrections marked, and for each fact that was not taken the reason."""
    facts, turn, role = opened.ledger.bundle.facts, _turn(opened), opened.conversation.role
    meant = [
        each
        for each in reading.candidates
        if not _is_only_i(opened, each) and not (each.fact in expecting and _is_repair(each, reading))
    ]
    told = [each for each in meant if speaks_so(role, each.fact, each.value)]
    claims, refused = claims_of(told, facts, turn=turn, today=opened.today)
    mended, wrong = claims_of(reading.repair, facts, turn=turn, today=opened.today)
    claims = [_completed(opened, claim, text) for claim in claims]
    claims += _of_that_day(opened, text, claims, expecting)
    mended = [_correction(opened, claim, reading, text) for claim in mended]
    return weighed(opened, text, [*claims, *mended]), refused | wrong


def _of_that_day(opened: Opened, text: str, claims: list[Claim], expecting: tuple[str, ...]) -> list[Claim]:
    """当天 and 第二天 answer when somebody was seen or died; worked out, so it is put to them."""
    told = {claim.fact for claim in claims}
    asked = next((fact for fact in expecting if fact in _AFTER_THE_ACCIDENT and fact not in told), None)
    found = counted_from(opened.ledger.standing("accident.date").value, text) if asked and not asks(text) else None
    if asked is None or found is None:
        return []
    value, start, end = found
    return [Claim(asked, value, Source("utterance", _turn(opened), ((start, end),)), PROPOSED, _WORKED_OUT)]


def _completed(opened: Opened, claim: Claim, text: str) -> Claim:
    """10月12号 after 2025年10月 is a day of the year told before."""
    told = opened.ledger.standing(claim.fact)
    if not claim.source.spans or told.state != PROPOSED:
        return claim
    start, end = claim.source.spans[0]
    return msgspec.structs.replace(claim, value=in_year_told(claim.value, told.value, text[start:end]))


def _correction(opened: Opened, claim: Claim, reading: Reading, text: str) -> Claim:
    """A claim that puts something right; of a list only the wrong element goes, of a time what was not said stays."""
    told, value = opened.ledger.standing(claim.fact).value, claim.value
    if claim.fact == TIME and isinstance(told, str):
        value = in_half_told(str(value), told, text[slice(*claim.source.spans[0])])
    if claim.fact == "accident.date":
        value = in_month_told(value, told, text[slice(*claim.source.spans[0])])
    if isinstance(value, list) and isinstance(told, list):
        whole = told
        for right in (each for each in reading.repair if each.fact == claim.fact):
            whole = put_right(whole, right)
        value = whole
    return msgspec.structs.replace(claim, value=value, reason=CORRECTION)


def _is_repair(read: Candidate, reading: Reading) -> bool:
    """不对，是前天 puts something right; the whole of it is no answer to a question about something else."""
    return any(read.start <= each.start and each.end <= read.end and read.fact != each.fact for each in reading.repair)


def _is_only_i(opened: Opened, read: Candidate) -> bool:
    """我 in the mouth of somebody who has said whose husband, child or employer they are is no other word on that."""
    known = opened.ledger.standing(read.fact)
    return read.fact == "applicant.relation" and read.value == "self" and known.state == HELD


def _is_part_of_answer(claim: Claim, claims: list[Claim], expecting: tuple[str, ...]) -> bool:
    """A place named inside the answer to another question: 杭州 in an address is no place of work."""
    if not claim.fact.startswith(_PLACES) or claim.status == HELD or claim.fact in expecting:
        return False
    answers = [each.source.spans[0] for each in claims if each.fact in expecting and each.source.spans]
    return any(start <= first and last <= end for start, end in answers for first, last in claim.source.spans)


def _story(opened: Opened, text: str, claims: list[Claim], expecting: tuple[str, ...]) -> list[Claim]:
    """The message as a part of the account, unless it only answers a question about something else."""
    beside = [claim for claim in claims if claim.fact not in expecting and claim.source.kind == "utterance"]
    if expecting and (len(beside) < _A_STORY or not any(claim.fact in _HARM for claim in claims)):
        return []
    told = opened.ledger.standing(NARRATIVE)
    story = story_claim(text, told.value, claims, turn=_turn(opened))
    return [story] if story is not None else []


def _account(opened: Opened, text: str, claims: list[Claim]) -> list[Claim]:
    """The whole message as the account that was asked for, if it was read as one or is too long for anything else."""
    others = [claim for claim in claims if claim.fact != NARRATIVE]
    told = without_questions(text)
    is_story = len(text) > _LONGER_THAN_ANSWERS or (told != text and speaks_of_harm(told))
    if len(others) == len(claims) and not is_story:
        return claims
    value = _words(opened, NARRATIVE, told)
    return [*others, Claim(NARRATIVE, value, _whole(opened, text))] if value else others


def _replies(reading: Reading, refused: Iterable[str]) -> list[Reply]:
    """Why something was not taken, and the way to a person for whoever wants one."""
    replies = [Reply("notice", f"refused-{code.replace('_', '-')}") for code in dict.fromkeys(refused)]
    if "human" in reading.intents:
        replies.append(Reply("text", "call-a-person"))
    return replies


def _words(opened: Opened, fact: str, text: str) -> object:
    """The text as the value of a fact that keeps words; None where it cannot be."""
    row = opened.ledger.bundle.facts[fact]
    try:
        return check_value(row, [text] if row.kind in LIST_KINDS else text, opened.today)
    except ValueRefused:
        return None


def _declined(opened: Opened, fact: str, code: str) -> Claim:
    return Claim(fact, None, Source("answer", _turn(opened)), DECLINED, reason=code)


def _whole(opened: Opened, text: str) -> Source:
    """The whole message as the words a value rests on."""
    return Source("utterance", _turn(opened), ((0, len(text)),))


def _turn(opened: Opened) -> int:
    """The number of the turn that is being taken."""
    return opened.conversation.head + 1
