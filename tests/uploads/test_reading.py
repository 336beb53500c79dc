"""Reading a few photographs for real: upright, in order, with boxes on the page, and without any network."""

import json
import subprocess
import sys

import cv2
import numpy as np
import pytest

from tests.photographs.photograph import make_photograph, render
from uploads.findings import ReadOut
from uploads.printed_lines import ENGINE, _narrowed, find
from uploads.reading import in_reading_order, read

NO_NETWORK = """
import json, sys
def refuse(event, arguments):
    if event.startswith("socket.") or event == "urllib.Request":
        raise AssertionError(f"somebody looked for a network: {event}")
sys.addaudithook(refuse)
from uploads.reading import read
out = read([sys.stdin.buffer.read()], None)
print(json.dumps([[line.text for line in out.lines], out.kind, [[field.name, field.value] for field in out.fields]]))
"""


def jpeg(picture: np.ndarray) -> bytes:
    """A picture as the pipeline makes it."""
    return cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 82])[1].tobytes()


def sheet_picture(kind: str, seed: int) -> np.ndarray:
    """A paper as a scanner sees it."""
    return np.asarray(render(kind, seed)[0].image)[:, :, ::-1]


def text_of(out: ReadOut) -> str:
    """All that was read, without gaps."""
    return "".join(line.text for line in out.lines).replace(" ", "")


def test_an_id_card_on_its_side_is_read_upright_without_a_network() -> None:
    """Models come from the wheel: in a process without sockets name and number are read, and nothing is fetched."""
    picture = cv2.rotate(sheet_picture("id_card_front", 2), cv2.ROTATE_90_CLOCKWISE)
    truth = render("id_card_front", 2)[1]
    command = [sys.executable, "-c", NO_NETWORK]
    done = subprocess.run(command, input=jpeg(picture), capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    lines, kind, fields = json.loads(done.stdout)
    assert kind == "id_card_front"
    assert truth["id_number"] in lines
    assert dict(fields)["name"] == truth["name"]
    assert dict(fields)["id_number"] == truth["id_number"]


def test_a_turned_page_comes_back_as_it_is_shown_from_then_on() -> None:
    """Who gets the reading gets the upright page too, and boxes are pixels of that page."""
    shot = make_photograph("work_badge", 0, "photo")
    assert shot.turned == 180
    out = read([shot.image], "work_badge")
    assert out.turned == (180,)
    assert out.engine == ENGINE
    (page,) = out.turned_pages
    shown = cv2.imdecode(np.frombuffer(page.image, np.uint8), cv2.IMREAD_COLOR)
    assert shown.shape[:2] == (page.height, page.width)
    assert max(cv2.imdecode(np.frombuffer(page.preview, np.uint8), cv2.IMREAD_COLOR).shape) == 480
    for line in out.lines:
        x, y, width, height = line.box
        assert 0 <= x < x + width <= page.width
        assert 0 <= y < y + height <= page.height
        assert width > height
    assert str(shot.truth["employer_name"]) in text_of(out)


def test_a_page_without_print_reads_as_nothing() -> None:
    """A white wall has no lines, no fields and no turn; nothing falls over."""
    out = read([jpeg(np.full((400, 600, 3), 235, np.uint8))], None)
    assert (out.kind, out.lines, out.fields, out.turned, out.turned_pages) == ("other", (), (), (0,), ())


def test_a_long_screenshot_is_looked_at_in_strips() -> None:
    """Lines of a picture many times as long as wide are found, each once."""
    picture = np.full((3600, 500, 3), 245, np.uint8)
    tops = range(40, 3560, 160)
    for top in tops:
        cv2.putText(picture, f"LINE {top}", (40, top + 30), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (20, 20, 20), 3)
    found = sorted(float(quad.mean(0)[1]) for quad in find(picture))
    assert len(found) == len(tops)
    assert all(abs(middle - top - 18) < 16 for middle, top in zip(found, tops, strict=True))


@pytest.mark.parametrize(
    ("thicknesses", "share"), [(6, 1.0), (17.9, 1.0), (18.1, 0.64), (29, 0.64), (31, 0.56), (60, 0.56)]
)
def test_long_lines_are_read_narrower(thicknesses: float, share: float) -> None:
    """Time goes by width: prose bears being made narrower, a number in a cell is read as it stands."""
    crop = np.full((40, round(40 * thicknesses), 3), 230, np.uint8)
    height, width = _narrowed(crop).shape[:2]
    assert height == 40
    assert abs(width - share * crop.shape[1]) <= 1


@pytest.mark.parametrize("slant", [-0.12, 0.0, 0.12])
def test_lines_are_read_row_by_row_however_the_page_leans(slant: float) -> None:
    """Left before right, above before below, along the slant of the lines."""

    def quad(x: float, y: float, width: float) -> np.ndarray:
        corners = np.float32([[x, y], [x + width, y], [x + width, y + 24], [x, y + 24]])
        corners[:, 1] += slant * corners[:, 0]
        return corners

    rows = [
        [quad(40, 40 + 60 * row, 200), quad(300, 44 + 60 * row, 90), quad(460, 38 + 60 * row, 160)] for row in range(4)
    ]
    expected = [each for row in rows for each in row]
    shuffled = [expected[number] for number in (5, 0, 11, 3, 8, 1, 10, 2, 9, 4, 7, 6)]
    ordered = in_reading_order(shuffled)
    assert all(one is other for one, other in zip(ordered, expected, strict=True))
    assert in_reading_order([]) == []
