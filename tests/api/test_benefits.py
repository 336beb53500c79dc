"""The figures of benefits are read from the definitions: the State's, the provinces' and a city's own before them."""

import shutil
from datetime import date

import msgspec
import pytest

from api.benefits import FILES, read_figures
from api.bundles import DEFINITIONS, NOT_FLOW, BundleShelf

CITY = """
code = "330100"
[[average]]
year = 2025
monthly = 9000
uses = ["funeral"]
source = "某市统计公报"
host = "nowhere.test"
read = 2026-11-25
"""


@pytest.fixture
def folder(tmp_path):
    """A copy of the definitions that figures are read from."""
    for part in ("national", "provinces"):
        shutil.copytree(DEFINITIONS / part, tmp_path / part)
    (tmp_path / "regions" / "330100").mkdir(parents=True)
    return tmp_path


def test_they_stand_on_the_shelf_and_are_no_flow():
    """Read once for all services of a process; a new year of figures is no new flow."""
    assert BundleShelf.read().figures is read_figures(DEFINITIONS)
    assert set(FILES) <= NOT_FLOW


def test_a_city_may_have_figures_of_its_own(folder):
    """Beside its region file, and before those of its province."""
    asked_on = date(2026, 11, 25)
    assert read_figures(folder).area("330100").average("funeral", 2025, asked_on) is None
    (folder / "regions" / "330100" / "figures.toml").write_text(CITY, "utf-8")
    area = read_figures(folder).area("330100")
    assert area.average("funeral", 2025, asked_on).value == 9000
    assert area.subsidy("medical_subsidy", asked_on, asked_on).months[9] == 4  # still Zhejiang's


@pytest.mark.parametrize("line", ['colour = "red"', 'monthly = "many"', "year = 2025.5"])
def test_a_misspelt_figure_stops_the_start(folder, line):
    """Nothing is reckoned with a file that is half understood."""
    text = CITY if line.startswith("colour") else CITY.replace(line.split(" = ")[0] + " =", "was =")
    (folder / "regions" / "330100" / "figures.toml").write_text(f"{text}{line}\n", "utf-8")
    with pytest.raises(msgspec.ValidationError):
        read_figures(folder)
