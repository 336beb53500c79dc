"""Tells who was hurt in an accident an employer reported, and which application is whose (受伤职工)."""

import hashlib
from typing import Any

import msgspec

from api.cases import store
from api.db.engine import Database
from api.sealing import Sealer

INCIDENT = "incident"


class Injured(msgspec.Struct, frozen=True):
    """One person hurt in the accident, as the employer named them."""

    id: str
    facts: dict[str, Any]


class Report(msgspec.Struct, frozen=True):
    """What a report keeps beside the accident's facts."""

    injured: tuple[Injured, ...]


async def injured_of(db: Database, sealer: Sealer, incident_id: str) -> list[Injured]:
    """Everybody the reports of an incident name, in order."""
    events = await store.load_events(db, sealer, incident_id)
    reports = [msgspec.convert(event.body, Report) for event in events if event.kind == "reported"]
    return [person for each in reports for person in each.injured]


def application_id(incident_id: str, injured_id: str) -> str:
    """The conversation in which the employer files for one of the injured, begun or not.

    It follows from incident and person, so that a repeated request meets the application it made before.
    """
    return hashlib.sha256(f"application|{incident_id}|{injured_id}".encode()).hexdigest()[:32]


async def injured_body(db: Database, sealer: Sealer, incident_id: str) -> list[dict[str, Any]]:
    """The injured of a report, each with the conversation of their application."""
    return [
        {
            "id": person.id,
            "name": person.facts.get("worker.name"),
            "conversation_id": application_id(incident_id, person.id),
        }
        for person in await injured_of(db, sealer, incident_id)
    ]
