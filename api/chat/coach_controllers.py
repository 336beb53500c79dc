"""The routes of the coach: what is worth keeping, and papers for other offices, from what is already known."""

from typing import Any

from litestar import Request, Response, get

from api.access import policy
from api.access.policy import Caller
from api.answers import answer, language
from api.chat.evidence import evidence_body
from api.chat.letters import letter_body, letters_body
from api.chat.service import Chat
from api.parts import Parts

ANYONE = {"policy": policy.ANYONE_WITH_TOKEN}


@get("/v1/conversations/{conversation_id:str}/evidence", opt=ANYONE)
async def list_evidence(request: Request, conversation_id: str, parts: Parts, caller: Caller, chat: Chat) -> Response:
    """What is probably at hand and worth keeping in this case, the most perishable first; asks nothing.

    `perishable` is `today`, `days`, `weeks` or `lasting`; `have` says that a paper of this kind was
    received, `first` that it is one of the few to see to before the rest. `note` says that the
    application goes in without any of it.
    """
    opened, _ = await chat.look(caller, conversation_id)
    return answer(evidence_body(parts, opened, language(request, parts)), opened.case.revision)


@get("/v1/conversations/{conversation_id:str}/letters", opt=ANYONE)
async def list_letters(request: Request, conversation_id: str, parts: Parts, caller: Caller, chat: Chat) -> Response:
    """Papers for other offices: arbitration, legal aid, labour inspection, advance payment, a letter to the employer.

    Each says when it is used and whether this case makes sense of it (`offered`), else `why_not`.
    """
    opened, _ = await chat.look(caller, conversation_id)
    return answer(letters_body(parts, opened, language(request, parts)), opened.case.revision)


@get("/v1/conversations/{conversation_id:str}/letters/{letter:str}", opt=ANYONE)
async def show_letter(
    request: Request, conversation_id: str, letter: str, parts: Parts, caller: Caller, chat: Chat
) -> Response:
    """One paper, written from what was told: `text` to copy, the same as `paragraphs` to print, always in Chinese.

    `paragraphs` are `{kind, text}`, kind `title`, `to`, `field`, `heading`, `body`, `list` or `sign`. What is not
    known is “＿＿＿＿” and stands in `blanks` as `{name, label}`. `meaning` says the same in the caller's language, null
    in Chinese. One that is not offered comes with `why_not`.
    """
    opened, _ = await chat.look(caller, conversation_id)
    return answer(letter_body(parts, opened, letter, language(request, parts)), opened.case.revision)


HANDLERS: list[Any] = [list_evidence, list_letters, show_letter]
