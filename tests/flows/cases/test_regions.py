"""Regions: a place is read when the words name one, and never guessed."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.bundles import DEFINITIONS
from flows.cases.regions import Regions, parse
from tests.flows.cases.files import CHENGDU, HANGZHOU, REGIONS

TEXTS = {path.parent.name: path.read_text("utf-8") for path in DEFINITIONS.glob("regions/*/region.toml")}


def read(value: object) -> tuple[str, str | None] | None:
    """Region and district a value is read as."""
    place = REGIONS.locate(value)
    return None if place is None else (place.region.code, place.district)


@pytest.mark.parametrize(
    ("value", "region", "district"),
    [
        ("杭州", "330100", None),
        ("杭州市", "330100", None),
        ("浙江省杭州市余杭区五常街道", "330100", "330110"),
        ("杭州西湖区", "330100", "330106"),
        ("在杭州打工", "330100", None),
        ("余杭区", "330100", "330110"),
        ("余杭仓前", "330100", "330110"),
        ("浙江省建德市", "330100", "330182"),
        ("杭州市萧山区和余杭区", "330100", None),
        ("萧山区和余杭区", "330100", None),
        ("成都", "510100", None),
        ("四川省成都市武侯区", "510100", "510107"),
        ("成都高新区", "510100", None),
        ("都江堰市", "510100", "510181"),
        ("超市旁边，双流区", "510100", "510116"),
        ("老家南充市，在杭州干活", "330100", None),
        ("成都市武侯区杭州路3号", "510100", "510107"),
        ("杭州道路施工", "330100", None),
        ("330100", "330100", None),
        ("330106", "330100", "330106"),
        ("510199", "510100", None),
        ({"code": "330106"}, "330100", "330106"),
        ({"code": "330100", "text": "杭州市余杭区"}, "330100", "330110"),
        ({"code": "330106", "text": "余杭区"}, "330100", "330106"),
        ({"code": "330000", "text": "杭州余杭"}, "330100", "330110"),
        ({"text": "成都市"}, "510100", None),
        ({"code": None, "text": "成都市"}, "510100", None),
    ],
)
def test_a_place_that_is_named_is_read(value: object, region: str, district: str | None) -> None:
    """City, district or code: what the words say, and the district only when one is named."""
    assert read(value) == (region, district)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("西湖区", id="nanchang-has-one-too"),
        pytest.param("南昌市西湖区", id="another-citys-district"),
        pytest.param("江西省双流区", id="a-district-of-a-province-that-is-not-ours"),
        pytest.param("上海市静安区成都北路", id="a-street-called-after-a-city"),
        pytest.param("青岛杭州路", id="a-road-called-after-a-city"),
        pytest.param("宁波杭州湾新区", id="a-bay-called-after-a-city"),
        pytest.param("从杭州派到成都", id="two-cities"),
        pytest.param("武侯区的公司派到余杭区", id="districts-of-two-cities"),
        pytest.param("北京", id="not-served"),
        pytest.param("浙江省", id="a-province"),
        pytest.param("330000", id="a-province-by-code"),
        pytest.param("33010", id="five-digits"),
        pytest.param("3301000", id="seven-digits"),
        pytest.param("440100", id="a-code-not-served"),
        pytest.param({"code": "440100", "text": "杭州"}, id="the-code-decides"),
        pytest.param({"code": "510000", "text": "杭州"}, id="a-city-outside-the-province"),
        pytest.param({"code": "330000"}, id="a-province-without-a-city"),
        pytest.param({"code": "330000", "text": "宁波"}, id="a-province-with-a-city-not-served"),
        pytest.param({}, id="empty"),
        pytest.param({"text": ""}, id="no-words"),
        pytest.param("", id="nothing-said"),
        pytest.param(None, id="none"),
        pytest.param(330100, id="a-number"),
        pytest.param("工地上", id="no-place-name"),
    ],
)
def test_nothing_is_guessed(value: object) -> None:
    """Ambiguous, foreign or missing words name no region; a person is asked instead."""
    assert read(value) is None
    assert REGIONS.find(value) is None


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet="杭州成都市区西湖双流路湾省浙江四川，0123456789 在", max_size=14))
def test_a_region_read_is_a_region_named(text: str) -> None:
    """Whatever is mixed together, a region is read only where its name, district or code stands in the words."""
    place = REGIONS.locate(text)
    if place is not None:
        names = {*place.region.names, *(name for names in place.region.districts.values() for name in names)}
        assert any(name in text for name in names) or text[:4] == place.region.code[:4]


@pytest.mark.parametrize(
    ("code", "expected"),
    [("330100", HANGZHOU), ("330182", HANGZHOU), ("510185", CHENGDU), ("330200", None), ("", None), (None, None)],
)
def test_a_code_lies_in_one_region(code: str | None, expected: object) -> None:
    """The first four digits say the city."""
    assert REGIONS.get(code) is expected


def test_each_region_reads_all_its_own_names() -> None:
    """Every name and every district, told with the city, leads back to the region."""
    for region in REGIONS.seeded:
        for name in region.names:
            assert REGIONS.find(name) is region
        for code, names in region.districts.items():
            for name in names:
                assert read(region.names[-1] + name) == (region.code, code)


def test_no_district_stands_in_two_regions() -> None:
    """A name that both had would have to be shared."""
    named = [name for region in REGIONS.seeded for names in region.districts.values() for name in names]
    assert len(named) == len(set(named))


def test_regions_come_in_the_order_of_their_codes() -> None:
    """The choice offered is the same everywhere, however the files are read."""
    assert [row.code for row in parse(reversed(TEXTS.values())).seeded] == sorted(TEXTS)


@pytest.mark.parametrize(
    ("old", "new"),
    [("names =", "name ="), ('until = "filed"', 'until = "filed"\nuntill = "x"'), ('code = "330100"', "code = 330100")],
)
def test_a_region_file_with_a_slip_is_refused(old: str, new: str) -> None:
    """A misspelt or mistyped key never loads half a region."""
    with pytest.raises(msgspec.ValidationError):
        parse([TEXTS["330100"].replace(old, new, 1)])


def test_without_regions_nothing_is_served() -> None:
    """An empty table reads no place at all."""
    assert Regions(()).find("杭州") is None
