"""The verdict of a soak: growth is seen, shuffling about is not called growth."""

import pytest

from tests.campaigns.soak import Look, Result

CALM = [Look(200.0, 40, 2, 8.0)] * 8


def looks(*memory: float, files: int = 40, threads: int = 2) -> list[Look]:
    """What was seen, one look after the other."""
    return [Look(each, files, threads, 8.0) for each in memory]


@pytest.mark.parametrize(
    ("seen", "fault"),
    [
        pytest.param(CALM, None, id="calm"),
        pytest.param(looks(200, 215, 216, 216, 216, 216, 217, 217), None, id="settles after the first quarter"),
        pytest.param(looks(200, 210, 220, 230, 240, 250, 260, 270), "memory", id="memory"),
        pytest.param(looks(*[200.0] * 8, files=60), "files", id="files"),
        pytest.param(looks(*[200.0] * 8, threads=3), "threads", id="threads"),
    ],
)
def test_what_grows_is_named(seen: list[Look], fault: str | None) -> None:
    """Memory, open files and threads, each by itself."""
    result = Result(CALM[0], CALM[0], seen, 1, 1.0, [1.0])
    assert [fault in found for found in result.faults] == ([True] if fault else [])
