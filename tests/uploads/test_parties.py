"""Tests of names of people, employers and hospitals."""

import pytest

from uploads import parties


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("李建国", "李建国"),
        ("欧阳建国", "欧阳建国"),
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("李建国,男", "李建国"),
        ("李建国\t男", "李建国"),
        ("李", None),
        ("李建国男", None),
        ("城北电子厂职工", None),
        ("电话", None),
        ("男", None),
        ("2026年", None),
        ("", None),
        ("工作单位", None),
    ],
)
def test_people_are_named(words: str, name: str | None) -> None:
    """Two to four signs, or a longer name with its dots; labels and posts are no names."""
    found = parties.person(words)
    assert (None if found is None else found.value) == name


def test_white_space_ends_a_name() -> None:
    """李建国 男 is a name and a sex; 李 建国 is one name."""
    assert parties.person("李建国男", (3,)).value == "李建国"
    assert parties.person("李建国", (1,)).value == "李建国"


def test_uncommon_families_are_less_sure() -> None:
    """A first sign that is no family name may be a misreading."""
    known, unknown = parties.person("李建国"), parties.person("砼建国")
    assert known.checks == ("known_value",)
    assert unknown.checks == ()
    assert unknown.sure < known.sure


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("杭州天韵建设工程有限公司", "杭州天韵建设工程有限公司"),
        ("天韵(杭州)有限公司", "天韵(杭州)有限公司"),
        ("杭州天韵建设集团有限公司南山分公司", "杭州天韵建设集团有限公司南山分公司"),
        ("城北电子厂(盖章)", "城北电子厂"),
        ("1杭州天韵有限公司", "杭州天韵有限公司"),
        ("杭州市西湖区", None),
        ("公司", None),
    ],
)
def test_employers_are_named(words: str, name: str | None) -> None:
    """A name ends as an employer's does; a branch belongs to it."""
    found = parties.employer(words)
    assert (None if found is None else found.value) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("杭州市第一人民医院诊断证明书", "杭州市第一人民医院"),
        ("浙江大学医学院附属第一医院", "浙江大学医学院附属第一医院"),
        ("青石镇卫生院", "青石镇卫生院"),
        ("南山县疾病预防控制中心", "南山县疾病预防控制中心"),
        ("杭州天韵有限公司", None),
    ],
)
def test_hospitals_are_named(words: str, name: str | None) -> None:
    """Hospitals, clinics and centres."""
    found = parties.hospital(words)
    assert (None if found is None else found.value) == name
