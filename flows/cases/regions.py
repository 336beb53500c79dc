"""What a region adds to the national rules, and reading a region out of plain words (统筹地区)."""

from collections.abc import Iterable, Mapping

import msgspec

from flows.engine.definitions import Basis


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


class RegionDef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pooling area (统筹地区): names for reading, office, local periods and parameters."""

    code: str
    province: str
    names: tuple[str, ...]
    authority: AuthorityDef
    districts: dict[str, str]
    uninsured_level: str
    late_cost_end: str
    verified: bool = False
    promised: tuple[PromiseDef, ...] = ()
    law: Basis = ()

    def district_in(self, text: str) -> str | None:
        """Code of the one district named in a text; None for none or several."""
        found = [code for code, name in self.districts.items() if name in text]
        return found[0] if len(found) == 1 else None


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
        return self._by_code.get(f"{code[:4]}00") if code else None

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
        if isinstance(code, str) and (region := self.get(code)) is not None:
            named = code if code in region.districts else None
            return Place(region, named or (region.district_in(text) if isinstance(text, str) else None))
        return self._read(text) if isinstance(text, str) else None

    def _read(self, text: str) -> Place | None:
        for test in (_names_city_and_district, _names_full_city, _names_city, _names_district):
            found = [row for row in self.seeded if test(row, text)]
            if found:
                return Place(found[0], found[0].district_in(text)) if len(found) == 1 else None
        return None


def _names_city(row: RegionDef, text: str) -> bool:
    return any(name in text for name in row.names)


def _names_full_city(row: RegionDef, text: str) -> bool:
    return any(name in text for name in row.names if name.endswith("市"))


def _names_district(row: RegionDef, text: str) -> bool:
    return row.district_in(text) is not None


def _names_city_and_district(row: RegionDef, text: str) -> bool:
    return _names_city(row, text) and _names_district(row, text)


def parse(texts: Iterable[str]) -> Regions:
    """The regions from the TOML texts of `definitions/regions/*/region.toml`."""
    return Regions(sorted((msgspec.toml.decode(text, type=RegionDef) for text in texts), key=lambda row: row.code))
