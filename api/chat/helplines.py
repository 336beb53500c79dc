"""Says which lines a reply offers to call, so that nobody is left alone with a machine (热线)."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from api.cases.outlook import authority_code
from api.chat.session import Opened
from api.chat.store import Reply
from api.parts import Parts
from api.text import Words

HOTLINE = "12333"
"""人力资源和社会保障服务热线: a person who knows what this window is for."""
LINES: Mapping[str, tuple[str, ...]] = {
    "ask-a-person": (HOTLINE,),
    "call-a-person": (HOTLINE,),
    "other-script": (HOTLINE,),
    "other-script-once": (HOTLINE,),
    "despair": ("12356", "120", "110"),
    "stay": ("12356", "120", "110"),
    "danger": ("120", "110", "12356"),
    "sorrow": ("12356",),
    "threat": ("12356", "110"),
    "threatened": ("110",),
    "rescue": (HOTLINE,),
    "only-helping": (HOTLINE,),
    "program": (HOTLINE,),
    "no-hurry": (HOTLINE,),
    "elsewhere-law": ("12348",),
    "elsewhere-law-hurt": ("12348",),
    "did-you-mean": (HOTLINE,),
}
"""Whom a reply names in its words, by its key; the page draws each as something to tap."""


def with_office(parts: Parts, opened: Opened, replies: Sequence[Reply]) -> list[Reply]:
    """The replies; those that send to a person say the office of this case too, where it is known."""
    if not any(HOTLINE in lines_of(each) for each in replies):
        return [*replies]
    region = parts.bundles.regions.get(authority_code(parts, opened))
    code = region.code if region is not None else None
    return [msgspec.structs.replace(each, office=code) if HOTLINE in lines_of(each) else each for each in replies]


def lines_of(reply: Reply) -> tuple[str, ...]:
    """The numbers a reply offers, the first one first."""
    return LINES.get(reply.key, (HOTLINE,) if reply.person else ())


def call_actions(words: Words, reply: Reply, lang: str) -> list[dict[str, Any]]:
    """What may be tapped to call somebody: label, number, and for the hotline the office it leads to."""
    office = words.say("cases", f"authority-{reply.office}", lang) if reply.office is not None else None
    return [
        {
            "label": words.say("replies", f"call-{number}", lang),
            "call": number,
            "office": office if number == HOTLINE else None,
        }
        for number in lines_of(reply)
    ]
