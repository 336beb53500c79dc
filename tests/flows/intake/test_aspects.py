"""All that a question is about is named, and nothing that it does not say."""

import pytest

from flows.intake import aspects


@pytest.mark.parametrize(
    ("text", "read", "also"),
    [
        ("住院的伙食费一天补多少", "nursing", {"comp_items", "comp_amount"}),
        ("去省城复查，车费住宿费怎么报销", "nursing", {"comp_items", "medical_expenses"}),
        ("误工的损失和护工费都有吗", "nursing", {"comp_items"}),
        ("伤残津贴按社平工资算还是按我的工资算", "wages", {"comp_items", "comp_amount"}),
        ("就业补助金能从基金里领吗", "fund_vs_employer", {"comp_items"}),
        ("停工留薪期延长办什么手续", "documents", {"how_to_apply"}),
        ("单位不能辞退我的依据在哪", "employment_end", {"policy"}),
        ("老板没给交工伤保险，出了事怎么办", "insurance_info", {"employer_refuses", "what_to_do"}),
        ("出了院要和公司谈吗，有必要去谈吗，还是各自负担费用", "what_to_do", {"liability"}),
        ("打官司要拿我的房本去抵押吗", "dispute_procedure", {"other"}),
    ],
)
def test_what_a_question_is_a_part_of_is_named(text: str, read: str, also: set[str]) -> None:
    """The narrowest first, by which the answer is chosen."""
    named = aspects.of(text, (read,))
    assert named[0] == read
    assert also <= {*named}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("十级能赔多少钱", ("comp_amount",)),
        ("上班摔了应该怎么赔", ("comp_amount",)),
        ("工伤认定去哪里办", ("how_to_apply",)),
        ("转人工，护理费多少", ("human",)),
        ("公司给了护理费", ()),
        ("一直不给护理费", ("payment_delay",)),
    ],
)
def test_what_is_not_asked_is_not_named(text: str, read: tuple[str, ...]) -> None:
    """What is only told, what has a person to ask, and what stands for itself."""
    assert aspects.of(text, read) == read


def test_what_has_a_name_is_nothing_else() -> None:
    """`other` says that nothing was heard."""
    assert aspects.of("精神损失费能要吗", ("other",)) == ("comp_items",)
