"""What the campaign of reading counts as right, and what it writes."""

import argparse
from collections import Counter
from types import SimpleNamespace

import pytest

from flows.cases.readings import FieldDef, ReadingDef
from tests.campaigns import reading, reading_tables
from tests.campaigns.reading import Seen, sizes
from tests.campaigns.reading_store import Photo, Read
from tests.campaigns.reading_tables import same
from uploads import calibration
from uploads.findings import Line
from uploads.printed_lines import ENGINE


@pytest.mark.parametrize(
    ("wanted", "got", "expected"),
    [
        pytest.param("腰1椎体骨折，脑震荡", "腰1椎体骨折,脑震荡", True, id="width of a comma"),
        pytest.param("2026-3 工资", "2026-3工资", True, id="a blank"),
        pytest.param("宁人社工认〔2024〕27号", "宁人社工认[2024]27号", True, id="brackets"),
        pytest.param("2024-03-05", "2024-03-06", False, id="another day"),
        pytest.param("张三", "张三丰", False, id="a sign too many"),
        pytest.param("左足骨折", "右足骨折", False, id="the other side"),
        pytest.param("6500.00", "650.00", False, id="another sum"),
        pytest.param("1.2", "12", False, id="a point inside a number"),
        pytest.param({"year": 2010, "month": 3}, {"year": 2010, "month": 3}, True, id="part of a day"),
        pytest.param(3, "3", False, id="a number is no text"),
        pytest.param(True, True, True, id="yes"),
    ],
)
def test_only_the_look_of_signs_is_let_pass(wanted: object, got: object, *, expected: bool) -> None:
    """Exact means every sign, but for blanks and for the width and kind of marks between words."""
    assert same(wanted, got) is expected


@pytest.mark.parametrize(
    ("wanted", "got", "expected"),
    [
        ("1.左足骨折 2.脑震荡", "左足骨折；脑震荡", True),
        ("1、腰1椎体骨折；2、双肺挫伤", "腰1椎体骨折；双肺挫伤", True),
        ("左足骨折，脑震荡", "左足骨折；脑震荡", True),
        ("左侧第4-6肋骨骨折", "左侧第4-6肋骨骨折", True),
        ("1.左足骨折 2.脑震荡", "左足骨折", False),
        ("1.左足骨折 2.脑震荡", "右足骨折；脑震荡", False),
        ("腰1椎体骨折", "腰2椎体骨折", False),
        ("左足骨折", None, False),
    ],
)
def test_a_diagnosis_is_the_list_of_its_findings(wanted: str, got: object, *, expected: bool) -> None:
    """Numbers before findings and what sets them apart are the paper's; which findings, and how many, is not."""
    assert same(wanted, got) is expected


def photo(seed: int, level: str = "photo", kind: str = "id_card_front") -> Photo:
    """A photograph of one line."""
    read = Read((Line("姓名 张三", 0.99, 1, (0, 0, 90, 20)),), 0, 0, 0.8, 0.1, ())
    return Photo(kind, seed, level, {"name": "张三"}, read)


def row(
    seed: int, got: object, *, level: str = "photo", score: float = 0.99, checks: tuple[str, ...] = ("label_seen",)
) -> Seen:
    """The name on it, as it was read."""
    return Seen(photo(seed, level), "id_card_front", "name", "张三", got, score, checks, 0.99)


def test_what_is_written_is_a_table_that_can_be_read(tmp_path) -> None:
    """A calibration names its engine, says from what it was made, and earns no more than its sample vouches for."""
    rows = [row(number, "张三") for number in range(140)] + [row(number, "李四", score=0.6) for number in range(30)]
    path = tmp_path / "calibration.toml"
    reading_tables.write_calibration(path, rows, SimpleNamespace(seed=7, per_kind=140))
    text = path.read_text("utf-8")
    assert "--seed 7" in text
    assert "Real photographs were not measured" in text
    table = calibration.parse(text)
    assert calibration.confidence_of(table, "id_card_front", "name", ENGINE, 0.99, ("label_seen",)) >= 0.98
    assert calibration.confidence_of(table, "id_card_front", "name", ENGINE, 0.7, ("label_seen",)) < 0.2
    assert calibration.confidence_of(table, "id_card_front", "name", ENGINE, 0.99, ()) == calibration.UNKNOWN


def test_few_readings_with_more_checks_rest_on_those_with_fewer(tmp_path) -> None:
    """A rare set of checks borrows from readings that passed less, never from readings that passed more."""
    rows = [row(number, "张三", checks=("label_seen",)) for number in range(20)]
    rows += [row(number, "张三", checks=("label_seen", "known_value")) for number in range(20, 30)]
    path = tmp_path / "calibration.toml"
    reading_tables.write_calibration(path, rows, SimpleNamespace(seed=7, per_kind=30))
    table = calibration.parse(path.read_text("utf-8"))
    assert list(table.confidence["id_card_front"]) == ["name+known_value+label_seen"]


def test_an_aim_that_is_missed_is_named(capsys) -> None:
    """A name read right nine times in ten misses its aim on photo-like pictures; the hard ones have none."""
    defs = {"id_card_front": ReadingDef({"name": FieldDef(mandatory=True)})}
    good = [row(number, "张三") for number in range(9)]
    aims = (reading.AIM_IDENTITY, reading.AIM_MANDATORY)
    assert reading_tables.print_fields([*good, row(9, "李四")], defs, reading.IDENTITY, aims) == ["id_card_front.name"]
    assert reading_tables.print_fields([*good, row(9, "李四", level="hard")], defs, reading.IDENTITY, aims) == []
    assert reading_tables.print_fields([*good, row(9, None)], {}, reading.IDENTITY, aims) == []
    assert "id_card_front.name" in capsys.readouterr().out


def test_calibrating_and_measuring_never_share_a_photograph(monkeypatch, tmp_path) -> None:
    """The seeds of the two sets do not meet, whatever seed and size are asked for."""
    drawn: dict[bool, set[int]] = {}
    monkeypatch.setattr(reading.reading_store, "photo_of", lambda kind, seed, level, _: photo(seed, level, kind))
    for calibrate in (True, False):
        chosen = argparse.Namespace(
            seed=9, kinds=["other"], per_kind=sizes("900"), hard_every=3, store=tmp_path, calibrate=calibrate
        )
        drawn[calibrate] = {each.seed for each in reading.photos(chosen)}
    assert len(drawn[True]) == len(drawn[False]) == 900
    assert not drawn[True] & drawn[False]


def test_kinds_that_say_more_are_photographed_more(monkeypatch, tmp_path) -> None:
    """One run takes as many photographs of each kind as its confidence needs, and says so as it was asked."""
    monkeypatch.setattr(reading.reading_store, "photo_of", lambda kind, seed, level, _: photo(seed, level, kind))
    asked = sizes("2,id_card_front:5")
    chosen = argparse.Namespace(
        seed=1, kinds=["other", "id_card_front"], per_kind=asked, hard_every=100, store=tmp_path, calibrate=True
    )
    taken = Counter((each.kind, each.level) for each in reading.photos(chosen))
    assert taken["other", "photo"] == 2
    assert taken["id_card_front", "photo"] == 5
    assert taken["id_card_front", "hard"] == 1
    assert f"--per-kind {asked}" == "--per-kind 2,id_card_front:5"


@pytest.mark.parametrize("words", ["24,passport:3", "many", "24,id_card_front", ""])
def test_a_size_that_says_nothing_is_refused(words: str) -> None:
    """A slip in a kind's name would calibrate another set than the one that was meant."""
    with pytest.raises((argparse.ArgumentTypeError, ValueError)):
        sizes(words)


@pytest.mark.parametrize(
    ("number", "wrong", "most"), [(600, 0, "0.45%"), (117, 0, "2.26%"), (600, 3, "1.24%"), (0, 0, "100%")]
)
def test_few_sure_readings_prove_little(number: int, wrong: int, most: str) -> None:
    """None wrong of a hundred is no proof of one in two hundred: the report says what the sample can say."""
    said = reading_tables.said_of_sure(0.98, number, wrong)
    assert f"{number}, of them wrong {wrong}" in said
    assert f"at most {most.removesuffix('%')}" in said


def test_a_miss_is_written_with_the_lines_it_came_from(tmp_path) -> None:
    """Who mends a reader sees what stood there, what was wanted and what came."""
    path = tmp_path / "failures.txt"
    defs = {"id_card_front": ReadingDef({"name": FieldDef()})}
    reading_tables.write_failures(path, [row(1, "张三"), row(2, "李四"), row(3, None)], defs)
    text = path.read_text("utf-8")
    assert text.count("==") == 2
    assert "wanted '张三', got '李四'" in text
    assert "姓名 张三" in text
