"""Tests of reading a badge."""

import pytest

from tests.uploads.papers import holds, values

BADGE = """
   城北电子厂
     工作证
姓名：周桂兰
部门：装配车间
职务：操作工
工号：A0912
"""


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            BADGE,
            {"employer_name": "城北电子厂", "worker_name": "周桂兰", "occupation": "操作工", "badge_no": "A0912"},
            id="labels",
        ),
        pytest.param(
            "杭州天韵建设工程有限公司\n    吴志强\n  工种  木工\n编号  0088",
            {"employer_name": "杭州天韵建设工程有限公司", "worker_name": "吴志强", "occupation": "木工", "badge_no": "0088"},
            id="name-alone",
        ),
        pytest.param("城北电子厂\n安全员\n工号 12", {"worker_name": None}, id="a-post-is-no-name"),
        pytest.param("城北电子厂\n吴志强\n李建国", {"worker_name": None}, id="two-names"),
    ],
)
def test_a_badge_is_read(drawing: str, wanted: dict[str, object]) -> None:
    """The employer stands at the head; a name without a label must be the only one."""
    assert holds(values("work_badge", drawing), wanted)
