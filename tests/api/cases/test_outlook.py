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
        (
            {"state": "overdue", "days_left": -3},
            "离受伤或者职业病诊断已过一年。有些时间可以不算，申请照样能交，由工作人员来看。",
        ),
        ({"state": "stopped", "stop_cause": "employer_cause"}, "因为单位耽误，这段时间待核实"),
        (
            {"start": None, "due": None, "safe_due": None, "days_left": None},
            "还不知道从哪一天算起。说清是哪一天，就能算出最后一天。",
        ),
    ],
    ids=["running", "overdue", "stopped", "undated"],
)
def test_what_the_end_means(changes: dict[str, object], note: str) -> None:
    """A running period says what its end does, a passed one never “too late”, a stopped one why it stands still."""
    assert limit_body(PARTS.words, msgspec.structs.replace(RUNNING, **changes), "zh-CN")["end_note"] == note


@pytest.mark.parametrize(
    "changes",
    [
        {"start": None, "due": None, "safe_due": None, "days_left": None},
        {"id": "T06", "bound": "applicant", "due": None, "safe_due": None, "days_left": None},
        {"state": "stopped", "stop_cause": "employer_cause", "days_left": None},
    ],
    ids=["no-start", "no-local-day", "stopped"],
)
def test_only_a_day_that_waits_for_a_holiday_plan_says_so(changes: dict[str, object]) -> None:
    """A period without a day, or one that stands still, is open for another reason than holidays."""
    shown = limit_body(PARTS.words, msgspec.structs.replace(RUNNING, **changes), "zh-CN")
    assert (shown["provisional"], shown["provisional_note"]) == (True, None)
    assert limit_body(PARTS.words, RUNNING, "zh-CN")["provisional_note"] == "放假安排还没公布，日子可能有变。"


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({"days_left": 9}, "最后一天遇上放假，顺延到这天。想稳妥，请在2026年2月15日前办。"),
        ({"days_left": 3}, "最后一天遇上放假，顺延到这天。请别再等。"),
        ({"days_left": -1, "state": "overdue"}, None),
        ({"days_left": None, "state": "met"}, None),
        ({"days_left": 9, "bound": "department"}, None),
        ({"days_left": 9, "safe_due": date(2026, 2, 24)}, None),
    ],
    ids=["before", "on-the-holiday", "overdue", "met", "department", "not-moved"],
)
def test_a_last_day_moved_by_a_holiday_names_the_safe_one(changes: dict[str, object], note: str | None) -> None:
    """民法典 art. 203 is applied by analogy: the day with which nobody can argue is said beside the later one."""
    moved = {"id": "T03", "bound": "employer", "due": date(2026, 2, 24), "safe_due": date(2026, 2, 15)}
    limit = msgspec.structs.replace(RUNNING, **{**moved, **changes})
    assert limit_body(PARTS.words, limit, "zh-CN")["rolled_note"] == note


@pytest.mark.parametrize(("lang", "days"), [("zh-CN", "15天"), ("en", "15 days")])
def test_the_way_to_court_names_the_shorter_time_after_reconsideration(lang: str, days: str) -> None:
    """Six months are for a suit without reconsideration; after it there are fifteen days (行政诉讼法 art. 45, 46)."""
    law = PARTS.bundles.current.definitions.limit["T15"].law
    shown = limit_body(PARTS.words, msgspec.structs.replace(RUNNING, id="T15", basis=law), lang)
    assert days in shown["end_note"]
    assert [row["article"] for row in shown["basis"] if row["instrument"] == "行政诉讼法"] == ["第四十六条", "第四十五条"]


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
