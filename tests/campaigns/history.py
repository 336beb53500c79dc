"""What clients asked for and were told, attempt by attempt: the evidence a verdict is made from."""

from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

OK, UNKNOWN, REFUSED = "ok", "unknown", "refused"


class Attempt(msgspec.Struct, frozen=True, omit_defaults=True):
    """One request and what became of it, as its client saw it."""

    client: int
    op: str
    round: int
    """How often the service had been killed before."""
    outcome: str
    """ok, refused, or unknown: the connection ended before an answer."""
    at: int
    """Microseconds of the service's clock when the outcome was known."""
    key: str | None = None
    conversation: str | None = None
    status: int = 0
    turn: dict[str, Any] | None = None
    """id, seq and revision of the acknowledged turn, and the facts it says it understood."""
    case_id: str | None = None
    case_no: str | None = None
    code: str | None = None
    """Why it was refused."""


class History:
    """Every attempt in order, on disk as JSON lines."""

    def __init__(self, path: Path) -> None:
        self.attempts: list[Attempt] = []
        self.round = 0
        self._file = path.open("ab")

    @classmethod
    def read(cls, path: Path) -> "History":
        """The history of an earlier campaign."""
        history = cls(path)
        history.attempts = [msgspec.json.decode(line, type=Attempt) for line in path.read_bytes().splitlines()]
        history.close()
        return history

    def add(self, attempt: Attempt) -> None:
        """Writes down one attempt."""
        self.attempts.append(attempt)
        self._file.write(msgspec.json.encode(attempt) + b"\n")

    def close(self) -> None:
        """Ends the file."""
        self._file.close()

    def acknowledged(self) -> dict[str, Attempt]:
        """The first answer to each key that got one."""
        found: dict[str, Attempt] = {}
        for attempt in self.attempts:
            if attempt.outcome == OK and attempt.key is not None:
                found.setdefault(attempt.key, attempt)
        return found

    def unanswered(self) -> dict[str, int]:
        """Keys that had no answer the first time, and when that was clear."""
        found: dict[str, int] = {}
        for attempt in self.attempts:
            if attempt.outcome == UNKNOWN and attempt.key is not None:
                found.setdefault(attempt.key, attempt.at)
        return found

    def counts(self) -> Counter[str]:
        """How many attempts had each outcome."""
        return Counter(attempt.outcome for attempt in self.attempts)


def told(turn: dict[str, Any]) -> dict[str, Any]:
    """What an attempt keeps of an acknowledged turn."""
    facts = sorted({entry["fact"] for entry in turn["understood"]})
    return {"id": turn["id"], "seq": turn["seq"], "revision": turn["revision"], "facts": facts}
