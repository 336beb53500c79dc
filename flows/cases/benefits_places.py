"""Finds the area whose figures an estimate takes, from a code or from words (统筹地区)."""

from flows.cases.benefits_figures import Figures
from flows.cases.regions import Regions
from flows.engine.values import ValueRefused

_CODE_LENGTH = 6


def place_of(value: str, regions: Regions, figures: Figures) -> str | None:
    """The code of the served city or of the province; None for a place whose figures nobody has here.

    A code of no province, and a text without any word in it, is no place at all.
    """
    text = value.strip()
    if text.isdigit():
        known = len(text) == _CODE_LENGTH and f"{text[:2]}0000" in figures.provinces
        if not known:
            raise ValueRefused("not_a_region")
        return text
    if (region := regions.find(text)) is not None:
        return region.code
    if (province := figures.province_in(text)) is not None:
        return province
    if sum(sign.isalpha() for sign in text) < 2:  # noqa: PLR2004 -- no place has a name of one letter
        raise ValueRefused("not_a_region")
    return None
