"""Finds the office that handles a case: the insured place, else the place of production (管辖)."""

from collections.abc import Mapping

import msgspec

from flows.cases.regions import Place, Regions
from flows.engine.definitions import Basis

O2_7 = ("人力资源社会保障部关于执行《工伤保险条例》若干问题的意见（二）", "第七条")
RM7 = ("工伤认定办法", "第七条")

READS = ("employment.insured", "region.insured", "region.accident", "employer.address")
"""The facts that the office follows from."""


class Authority(msgspec.Struct, frozen=True):
    """Which office handles the case and why (有管辖权的部门).

    `region` None means not known yet, or not served here; `why` is the reason's key and
    `ask_whom` says who can tell. `provisional` marks a place that staff must still check; the
    receipt there counts as filing, and a case for another office is passed on by staff.
    """

    region: str | None
    why: str
    district: str | None = None
    ask_whom: str | None = None
    provisional: bool = False
    basis: Basis = (O2_7, RM7)


def authority_of(facts: Mapping[str, object], regions: Regions) -> Authority:
    """The authority by the working values of a case (管辖, 意见（二）art. 7).

    Never by the place of the accident as such: an insured person's case belongs to the insured
    place, an uninsured one's to the place of production, told as the place where the work is done.
    """
    if facts.get("employment.insured") is True:
        return _by_insurance(facts, regions)
    return _by_production(facts, regions, known=facts.get("employment.insured") is False)


def _by_insurance(facts: Mapping[str, object], regions: Regions) -> Authority:
    told = facts.get("region.insured")
    if (place := regions.locate(told)) is not None:
        return _at(place, "insured_place")
    if told is not None:
        return Authority(None, "place_not_served", ask_whom="hotline", provisional=True)
    work = _work_place(facts, regions)
    if work is not None:
        return _at(work, "insured_place_unknown", provisional=True, ask_whom="insurance_agency")
    return Authority(None, "insured_place_unknown", ask_whom="insurance_agency", provisional=True)


def _by_production(facts: Mapping[str, object], regions: Regions, *, known: bool) -> Authority:
    why = "production_place" if known else "insurance_unknown"
    place = _work_place(facts, regions)
    if place is not None:
        return _at(place, why, provisional=not known, ask_whom=None if known else "insurance_agency")
    if facts.get("region.accident") is not None:
        return Authority(None, "place_not_served", ask_whom="hotline", provisional=True)
    if known:
        return Authority(None, "production_place_unknown", ask_whom="employer", provisional=True)
    return Authority(None, why, ask_whom="insurance_agency", provisional=True)


def _work_place(facts: Mapping[str, object], regions: Regions) -> Place | None:
    """The place of production: where the work is said to be done, else the employer's address."""
    told = facts.get("region.accident")
    return regions.locate(told if told is not None else facts.get("employer.address"))


def _at(place: Place, why: str, *, provisional: bool = False, ask_whom: str | None = None) -> Authority:
    basis = (O2_7, RM7, *place.region.law)
    return Authority(place.region.code, why, place.district, ask_whom, provisional, basis)
