"""Makes a photograph of an invented document, with the truth of every field on it, the same for the same seed."""

import zlib
from collections.abc import Callable
from functools import lru_cache
from random import Random

import msgspec
import numpy as np

from tests.photographs import cards, firm, medical, public, roads, screens, strangers
from tests.photographs.camera import photograph
from tests.photographs.sheet import Sheet

DRAWERS: dict[str, Callable[[Random], tuple[Sheet, dict[str, object]]]] = {
    "id_card_front": cards.id_card_front,
    "id_card_back": cards.id_card_back,
    "diagnosis_certificate": medical.diagnosis_certificate,
    "discharge_summary": medical.discharge_summary,
    "labour_contract": firm.labour_contract,
    "pay_record": firm.pay_record,
    "transfer_record": screens.transfer_record,
    "work_badge": cards.work_badge,
    "attendance": firm.attendance,
    "site_notice_board": firm.site_notice_board,
    "chat_screenshot": screens.chat_screenshot,
    "traffic_liability": roads.traffic_liability,
    "death_certificate": public.death_certificate,
    "disease_certificate": public.disease_certificate,
    "recognition_decision": public.recognition_decision,
    "appraisal_conclusion": public.appraisal_conclusion,
    "business_licence": firm.business_licence,
    "other": strangers.other,
}
KINDS = tuple(DRAWERS)
SCREENS = frozenset({"transfer_record", "chat_screenshot"})


class Photograph(msgspec.Struct, frozen=True):
    """One picture and what stands on it."""

    image: bytes
    """JPEG as a phone sends it."""
    truth: dict[str, object]
    kind: str
    turned: int
    """Degrees clockwise by which it must be turned to be upright."""


@lru_cache(maxsize=4)
def render(kind: str, seed: int) -> tuple[Sheet, dict[str, object]]:
    """The sheet itself and the truth, before any camera."""
    return DRAWERS[kind](Random(f"{kind}:{seed}"))


def make_photograph(kind: str, seed: int, level: str) -> Photograph:
    """One document of a kind at a level of `camera.LEVELS`."""
    sheet, truth = render(kind, seed)
    rng = np.random.default_rng(zlib.crc32(f"{kind}:{seed}:{level}".encode()))
    image, turned = photograph(rng, sheet.image, level, is_screen=kind in SCREENS)
    return Photograph(image, truth, kind, turned)
