"""The request bodies of the guided intake, as the contract names them."""

from typing import Any, Literal

from api.requests import Body, Text

Matter = Literal["recognition", "incident", "appraisal", "reappraisal", "review", "benefits", "enquiry"]
Role = Literal["worker", "relative", "union", "agent", "employer"]
Channel = Literal["electronic", "mail", "window", "direct"]


class NewConversation(Body):
    """Starts a guided intake; `text` may already tell the story."""

    matter: Matter
    role: Role | None = None
    text: Text | None = None
    region: str | None = None
    from_case: str | None = None


class NewTurn(Body):
    """One thing said: a text, an upload, an undo, or any mix of answers, declines and confirmations.

    A document that is offered to be photographed is declined by its kind, as a fact is by its name.
    """

    text: Text | None = None
    upload_id: str | None = None
    kind: str | None = None
    """What the upload is, where the person says it."""
    undo: bool | None = None
    answers: dict[str, Any] | None = None
    decline: dict[str, str] | None = None
    confirm: list[str] | None = None
    ask_id: str | None = None


class NewEnquiry(Body):
    """One question, asked without signing in."""

    text: Text
    region: str | None = None


class NewIncident(Body, kw_only=True):
    """The employer's report of an accident: told in a conversation or given as facts, with everybody who was hurt."""

    conversation_id: str | None = None
    facts: dict[str, Any] | None = None
    injured: list[dict[str, Any]]


class NewApplications(Body):
    """Whose applications to start; left out, everybody's."""

    injured: list[str] | None = None


class Edit(Body):
    """Corrections by fact; `preview` shows what they would change and changes nothing."""

    answers: dict[str, Any]
    preview: bool = False


class Delivery(Body):
    """How decisions are to be delivered."""

    channel: Channel
    address: Text | None = None


class NewSubmission(Body):
    """The signed application."""

    statement_accepted: bool
    signature: str
    delivery: Delivery
    electronic_service_consent: bool = False
    seen: dict[str, Any] = {}
    """The unconfirmed values of the review that stood before the signer, by fact: signing confirms them."""
