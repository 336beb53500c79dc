"""Reads a message at a fixed moment and shows its candidates the way a test wants to compare them."""

from datetime import datetime

from flows.intake.candidates import Candidate, Reading
from flows.intake.extract import extract

NOW = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 the readers take the local time of the speaker
"""A Tuesday morning."""


def reading(text: str, expecting: tuple[str, ...] = (), role: str | None = None) -> Reading:
    """What the whole intake makes of the text on that Tuesday."""
    return extract(text, now=NOW, expecting=expecting, role=role)


def of_fact(text: str, fact: str, **more) -> list[Candidate]:
    """The candidates for one fact, in the order of the words."""
    return [candidate for candidate in reading(text, **more).candidates if candidate.fact == fact]


def values(text: str, fact: str, **more) -> list[object]:
    """Their values alone."""
    return [candidate.value for candidate in of_fact(text, fact, **more)]


def words(text: str, fact: str, **more) -> list[str]:
    """The person's own words they rest on."""
    return [text[candidate.start : candidate.end] for candidate in of_fact(text, fact, **more)]
