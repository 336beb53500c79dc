"""Lets a document speak in a conversation: what was read is proposed in a turn of its own (材料识别)."""

from collections.abc import Sequence

from api.chat.service import Chat
from api.db.statements import Step
from flows.cases.readings import Outcome


class DocumentVoice:
    """Where documents are heard: the conversations of one service process."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    async def tell(self, conversation_id: str, outcome: Outcome, steps: Sequence[Step]) -> None:
        """Keeps the steps, and with them what the outcome comes to in the conversation, in one unit.

        Claims, notes and advice are made here from `outcome`; the caller gives the steps of its
        own state change. Also for an upload that nobody can read, and after the filing.
        """
        await self._chat.parts.db.commit(steps)
