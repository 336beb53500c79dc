"""The command that reads dates and times from a file prints one line for each row, and nothing it cannot know."""

import io
import json
from pathlib import Path

import pytest

from api import reading


def read_times(tmp_path: Path, *rows: dict) -> list[dict]:
    """What the command prints for these rows."""
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n\n", encoding="utf-8")
    out = io.StringIO()
    assert reading.main(str(path), out) == 0
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("29日你去吃饭吗", "2018-01-29", id="the-last-such-day"),
        pytest.param("昨天下午三点", "2018-02-09T15:00", id="day-and-hour"),
        pytest.param("下午三点", "2018-02-10T15:00", id="an-hour-of-the-reference-day"),
        pytest.param("2016年10月", {"year": 2016, "month": 10}, id="only-a-month"),
        pytest.param("中秋节", "2017-10-04", id="a-lunar-festival"),
    ],
)
def test_each_row_is_read_at_its_own_moment(tmp_path, text, value):
    """29日 said on 10 February 2018 is the 29th of January."""
    [row] = read_times(tmp_path, {"id": "a", "input": text, "reference": "2018-02-10T00:00:00"})
    assert row["id"] == "a"
    assert [found["value"] for found in row["readings"]] == [value]


def test_the_stretch_of_the_words_is_told(tmp_path):
    """Start and end are code-point offsets into the row's own text."""
    [row] = read_times(tmp_path, {"id": "a", "input": "我昨天摔了", "reference": "2018-02-10T00:00:00"})
    assert row["readings"] == [{"start": 1, "end": 3, "value": "2018-02-09"}]


def test_a_row_without_a_moment_of_speaking_tells_no_time(tmp_path):
    """Yesterday of an unknown day is unknown."""
    assert read_times(tmp_path, {"id": "a", "input": "昨天"}) == [{"id": "a", "readings": []}]


def test_a_looser_spelling_of_the_moment_is_understood(tmp_path):
    """What the moment leaves out is taken as the end of the period."""
    [row] = read_times(tmp_path, {"id": "a", "input": "昨天", "reference": "2018年2月10日"})
    assert [found["value"] for found in row["readings"]] == ["2018-02-09"]


def test_rows_come_out_in_their_order(tmp_path):
    """One line each, blank lines skipped."""
    rows = [{"id": str(n), "input": "今天", "reference": "2018-02-10T08:00:00"} for n in range(3)]
    assert [row["id"] for row in read_times(tmp_path, *rows)] == ["0", "1", "2"]
