"""Lets a document speak in a conversation: what was read is proposed in a turn of its own (材料识别)."""

from collections.abc import Sequence

import msgspec

from api.cases import store as cases
from api.chat import voices
from api.chat.papers import new_paper, told_by
from api.chat.said import Said
from api.chat.service import Chat
from api.chat.session import Opened
from api.db.statements import Step
from flows.cases.papers import TAKEN_BACK, find
from flows.cases.readings import Outcome
from flows.engine.facts import READER


class DocumentVoice:
    """Where documents are heard: the conversations of one service process."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    async def tell(self, conversation_id: str, outcome: Outcome, steps: Sequence[Step]) -> None:
        """Keeps the steps, and with them what the outcome comes to in the conversation, in one unit.

        Claims, notes and advice are made here from `outcome`; the caller gives the steps of its
        own state change. Also for an upload that nobody can read, and after the filing: then it
        is only noted. What the person took back by undo stays taken back.
        """

        async def decide(opened: Opened) -> Said:
            paper = find(opened.papers, outcome.upload_id) or new_paper(opened, outcome.upload_id, outcome.declared)
            if paper.state == TAKEN_BACK:
                return Said([], [])
            parts = self._chat.parts
            log = await cases.load_log(parts.db, parts.sealer, opened.case.id)
            return told_by(parts, opened, paper, outcome, log)

        await voices.speak(self._chat, conversation_id, READER, decide, steps)

    async def forget(self, conversation_id: str, upload_ids: Sequence[str], steps: Sequence[Step]) -> None:
        """Keeps the steps, and with them that files were removed: what they only proposed goes too."""

        async def decide(opened: Opened) -> Said:
            found = [find(opened.papers, upload_id) for upload_id in upload_ids]
            gone = [msgspec.structs.replace(paper, state=TAKEN_BACK) for paper in found if paper is not None]
            retracts = [upload_id for upload_id in upload_ids if opened.case.submitted_at is None]
            return Said([], [], papers=gone, retracts=retracts if gone else [])

        await voices.speak(self._chat, conversation_id, READER, decide, steps)

    async def note(self, conversation_id: str, upload_id: str, revision: int, steps: Sequence[Step] = ()) -> None:
        """Keeps the steps, and with them that the upload moved: an event of its own, and no turn."""
        await voices.note(self._chat, conversation_id, upload_id, revision, steps)

    def is_watched(self, conversation_id: str) -> bool:
        """Whether somebody waits in front of this conversation now."""
        return conversation_id in self._chat.waiters
