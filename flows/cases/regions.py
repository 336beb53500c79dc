"""What a region adds to the national rules, and reading a region out of plain words (统筹地区)."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

import msgspec

from flows.engine.definitions import Basis

_CODE_LENGTH, _PROVINCE = 6, "0000"
_NOT_A_STREET = r"(?!(?:[东南西北中]|大)?(?:路|街(?![上头])|道(?!路)|巷|湾))"
_ELSEWHERE = re.compile(r"[\u4e00-\u9fff]{2}(?:省|自治区|自治州|(?<![超门城本菜夜全该])市)")
"""Another province or city by its full name; a supermarket (超市) is none."""


class AuthorityDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How to reach the deciding office (社会保险行政部门); its name is in the words of `cases`."""

    phone: str
    address: str | None = None
    verified: bool = False


class PromiseDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A local promise with its own unit (承诺时限)."""

    limit: str
    length: int
    unit: str
    verified: bool = False
    law: Basis = ()


class LateCostsDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Until when an employer who applies late bears the costs itself (逾期费用): `filed`, `received` or `accepted`."""

    until: str
    law: Basis


class ResumptionDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Within what time the department goes on after the awaited conclusion came in (恢复程序)."""

    length: int
    unit: str
    law: Basis
    verified: bool = False


class RegionDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pooling area (统筹地区): names for reading, office, local periods and parameters."""

    code: str
    province: str
    names: tuple[str, ...]
    """From the fullest to the one people use."""
    authority: AuthorityDef
    districts: dict[str, tuple[str, ...]]
    """By code, the official name first, then a name in use that means nothing else."""
    uninsured_level: str
    late_costs: LateCostsDef
    shared: tuple[str, ...] = ()
    """District names that another city has too."""
    resume_within: ResumptionDef | None = None
    verified: bool = False
    promised: tuple[PromiseDef, ...] = ()
    law: Basis = ()
    """Why the case belongs here (管辖)."""

    def district_in(self, text: str) -> str | None:
        """Code of the one district named in a text; None for none or several."""
        found = self.districts_in(text)
        return found[0] if len(found) == 1 else None

    def districts_in(self, text: str) -> list[str]:
        """Codes of all districts named in a text."""
        return [code for code, names in self.districts.items() if any(_stands_in(name, text) for name in names)]

    def rest_of(self, text: str) -> str:
        """The text without this region's own names, so that what is left may name another place."""
        own = {*self.names, self.names[0].removesuffix(self.names[1]), *(names[0] for names in self.districts.values())}
        for name in sorted(own, key=len, reverse=True):
            text = text.replace(name, " ")
        return text


class Place(msgspec.Struct, frozen=True):
    """Where a text or code points: a served region and, when named, the district in it."""

    region: RegionDef
    district: str | None = None


class Regions:
    """All served regions, by code and by the words people use for them."""

    def __init__(self, rows: Iterable[RegionDef]) -> None:
        self.seeded = tuple(rows)
        self._by_code = {row.code: row for row in self.seeded}

    def get(self, code: str | None) -> RegionDef | None:
        """The region that a six-digit code lies in (行政区划代码); None for a province or a place not served."""
        return self._by_code.get(f"{code[:4]}00") if code is not None and len(code) == _CODE_LENGTH else None

    def find(self, value: object) -> RegionDef | None:
        """The region of a code, a text or a `{"code", "text"}` value, or None."""
        place = self.locate(value)
        return place.region if place is not None else None

    def locate(self, value: object) -> Place | None:
        """Region and district of a value; None where the words favour none or several: nothing is guessed.

        >>> Regions(()).locate("杭州") is None
        True
        """
        if isinstance(value, Mapping):
            code, text = value.get("code"), value.get("text")
        else:
            code, text = (value, None) if isinstance(value, str) and value.isdigit() else (None, value)
        read = self._read(text) if isinstance(text, str) else None
        if not isinstance(code, str) or len(code) != _CODE_LENGTH:
            return read
        if code.endswith(_PROVINCE):
            return read if read is not None and read.region.province == code else None
        if (region := self.get(code)) is None:
            return None
        named = code if code in region.districts else region.district_in(text) if isinstance(text, str) else None
        return Place(region, named)

    def _read(self, text: str) -> Place | None:
        """The one city a text names, else the one city whose district it names."""
        for test in (_names_city, _names_district):
            found = [row for row in self.seeded if test(row, text)]
            if found:
                return Place(found[0], found[0].district_in(text)) if len(found) == 1 else None
        return None


def _stands_in(name: str, text: str) -> bool:
    """Whether a text names a place, and not only a street, bay or road called after it."""
    return _named(name).search(text) is not None


@cache
def _named(name: str) -> re.Pattern[str]:
    return re.compile(re.escape(name) + _NOT_A_STREET)


def _names_city(row: RegionDef, text: str) -> bool:
    return any(_stands_in(name, text) for name in row.names)


def _names_district(row: RegionDef, text: str) -> bool:
    """A district alone says the city only if no other city has its name and no other place is named."""
    own = [code for code in row.districts_in(text) if row.districts[code][0] not in row.shared]
    return bool(own) and _ELSEWHERE.search(row.rest_of(text)) is None


def parse(texts: Iterable[str]) -> Regions:
    """The regions from the TOML texts of `definitions/regions/*/region.toml`."""
    return Regions(sorted((msgspec.toml.decode(text, type=RegionDef) for text in texts), key=lambda row: row.code))
