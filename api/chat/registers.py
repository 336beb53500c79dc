"""Lets a register speak in a conversation: what it supplies is proposed in a turn of its own (登记信息)."""

from collections.abc import Callable, Sequence

from api.chat import voices
from api.chat.said import Said
from api.chat.service import Chat
from api.chat.session import Opened
from api.chat.store import Reply
from api.db.statements import Step
from flows.engine.facts import REGISTER, Claim

SUPPLIED = Reply("notice", "register-supplied")


class RegisterVoice:
    """Where registers are heard: the conversations of one service process."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    async def open(self, conversation_id: str) -> Opened | None:
        """A conversation as it stands, for nobody else's use; None when there is none."""
        return await voices.open_for(self._chat, conversation_id, REGISTER)

    async def propose(
        self, conversation_id: str, claims: Callable[[Opened], list[Claim]], steps: Sequence[Step]
    ) -> None:
        """Keeps the steps, and with them, as long as nothing was filed, the claims that say something new."""

        async def decide(opened: Opened) -> Said:
            return Said(claims(opened) if opened.case.submitted_at is None else [], [SUPPLIED])

        await voices.speak(self._chat, conversation_id, REGISTER, decide, steps)
