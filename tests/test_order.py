"""What runs long is begun first, whatever is added or renamed."""

import pytest

from tests.conftest import LONG_FIRST, place_of
from tests.sources import ROOT


@pytest.mark.parametrize("start", LONG_FIRST)
def test_each_name_in_the_order_is_there(start: str) -> None:
    """A file that was renamed would silently be begun last."""
    assert (ROOT / start).exists()
    assert place_of(f"{start}::test_anything") == LONG_FIRST.index(start)


def test_the_browser_is_begun_before_the_law(request: pytest.FixtureRequest) -> None:
    """The tests of this very run stand in the order of their places, those of one file together."""
    nodes = [item.nodeid for item in request.session.items]
    places = [place_of(node) for node in nodes]
    assert places == sorted(places)
    files = [node.split("::")[0] for node in nodes]
    assert len(set(files)) == sum(one != other for one, other in zip(["", *files], files, strict=False))
    assert place_of("tests/browser/test_photos.py::test_a") < place_of("tests/flows/cases/test_clocks.py::test_a")


def test_the_order_is_kept_by_the_workers(pytestconfig: pytest.Config) -> None:
    """Where files are handed out to workers, the number of tests in them decides nothing."""
    assert not getattr(pytestconfig.option, "loadscopereorder", False)
