"""The words beside a period and an office: what its end means, why it stands still, how certain it is."""

from datetime import date
from types import SimpleNamespace

import msgspec
import pytest

from api.bundles import BundleShelf
from api.cases.outlook import authority_body, limit_body
from api.settings import Settings
from api.text import Words
from flows.cases.clocks import Limit
from flows.cases.jurisdiction import authority_of

PARTS = SimpleNamespace(words=Words(Settings().locale_dir), bundles=BundleShelf.read())
RUNNING = Limit(
    id="T04",
    bound="worker",
    start=date(2026, 3, 1),
    due=date(2027, 3, 1),
    safe_due=date(2027, 3, 1),
    state="running",
    days_left=97,
    provisional=True,
    stop_cause=None,
    basis=(("工伤保险条例", "第十七条"),),
)


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({}, "请在这一天前提出申请。提出就算数，材料可以后补。"),
        ({"state": "overdue", "days_left": -3}, "离受伤已过一年。有些时间可以不算，由工作人员来看。"),
        ({"state": "stopped", "stop_cause": "employer_cause"}, "因为单位耽误，这段时间待核实"),
    ],
    ids=["running", "overdue", "stopped"],
)
def test_what_the_end_means(changes: dict[str, object], note: str) -> None:
    """A running period says what its end does, a passed one never “too late”, a stopped one why it stands still."""
    assert limit_body(PARTS.words, msgspec.structs.replace(RUNNING, **changes), "zh-CN")["end_note"] == note


def test_a_day_that_was_counted_says_how() -> None:
    """Each end says by which rules it was counted; without an end there is nothing to say."""
    assert limit_body(PARTS.words, RUNNING, "zh-CN")["counting_note"] == "按民法典期间规则推算"
    assert limit_body(PARTS.words, msgspec.structs.replace(RUNNING, due=None), "zh-CN")["counting_note"] is None


def test_an_office_nobody_checked_says_so() -> None:
    """Whether city or district handles it is for staff to say; where no office is known there is no note."""
    facts = {"employment.insured": True, "region.insured": {"text": "杭州"}}
    known = authority_body(PARTS, authority_of(facts, PARTS.bundles.regions), "zh-CN")
    assert (known["name"], known["note"]) == ("杭州市人力资源和社会保障局", "具体由市里还是区县办，工作人员会核对。")
    assert authority_body(PARTS, authority_of({}, PARTS.bundles.regions), "zh-CN")["note"] is None
