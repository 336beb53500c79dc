"""An estimate in words: nothing unfilled, every word used by some case, short in a conversation, and no promise."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.bundles import BundleShelf
from api.knowledge.estimates import BRIEF, estimate_body, estimate_text
from api.text import Words
from flows.cases.benefits import estimate
from flows.cases.benefits_terms import RELATIONS, Dependant, Estimate, Question
from tests.flows.cases.any_question import FIGURES, questions
from tests.flows.cases.money import ASKED_ON, NOWHERE, asked, average, figures, like, minimum_wage

LOCALE = Path(__file__).resolve().parents[3] / "locale"


class RecordingWords(Words):
    """Keeps in mind which words were said."""

    def __init__(self, locale_dir: Path) -> None:
        super().__init__(locale_dir)
        self.said: set[str] = set()

    def say(self, area: str, key: str, lang: str, attr: str | None = None, **args: object) -> str:
        if area == "estimates":
            self.said.add(key)
        return super().say(area, key, lang, attr, **args)


WORDS = RecordingWords(LOCALE)
SHELF = BundleShelf.read()
DIED = date(2026, 2, 11)
EVERYBODY = tuple(Dependant(relation=name) for name in RELATIONS)
LEFT_OUT = (
    Dependant(relation="child", age=9),
    *(Dependant(relation=one, age=40) for one in ("spouse", "parent", "grandparent", "grandchild", "sibling")),
)
WIDOW, GROWN = Dependant(relation="spouse", age=57), Dependant(relation="child", age=30)
ZHEJIANG = figures(like("330000", average=(average(2025, 9000),), minimum_wage=(minimum_wage(6000),)))
GUANGDONG = figures(like("440000", average=(average(2024, 8000),)))
JIANGSU = figures(like("320000", factor=Decimal(1)))
OLD = {"asked_on": date(2025, 11, 25), "injured_on": date(2024, 11, 20), "ending": "worker_resigns", "grade": 8}
DISEASE = {"grade": 7, "ground": "R14_4", "monthly_wage": 6000}
CASES = {
    "before the revision": (None, {"grade": 10, "monthly_wage": 3000, "injured_on": date(2008, 5, 6)}),
    "nothing known": (None, {}),
    "no place": (None, {"region": None, "grade": 9, "ending": "worker_resigns"}),
    "wage within": (None, {"grade": 4, "monthly_wage": 6000, "self_care": "full"}),
    "wage capped": (None, {"grade": 9, "monthly_wage": 90000}),
    "severe, uninsured, raised": (ZHEJIANG, {"grade": 4, "monthly_wage": 1000, "insured": False, "ending": "retires"}),
    "middle": (ZHEJIANG, {"grade": 6, "monthly_wage": 60000, "ending": "contract_expires", "years_to_retirement": 1}),
    "dismissed": (ZHEJIANG, {"grade": 8, "ending": "employer_dismisses"}),
    "retires": (ZHEJIANG, {"grade": 8, "ending": "retires"}),
    "suitable work": (None, {"grade": 6, "suitable_work": True}),
    "veteran": (None, {"grade": 8, "ground": "R15_3", "monthly_wage": 6000}),
    "no grade at the end": (None, {"ending": "worker_resigns"}),
    "Guangdong": (GUANGDONG, {"grade": 7, "monthly_wage": 6000, "wage_at_ending": 7000, "ending": "worker_resigns"}),
    "Guangdong, open": (GUANGDONG, {"grade": 7, "monthly_wage": 6000, "ending": "worker_resigns"}),
    "Guangdong, pension": (GUANGDONG, {"grade": 7, "ending": "retires", "self_care": "part"}),
    "Guangdong, care": (GUANGDONG, {"grade": 2, "self_care": "most"}),
    "Jiangsu": (JIANGSU, {**OLD, "ground": "R14_4", "years_to_retirement": 3}),
    "Jiangsu, city": (SHELF.figures, {**OLD, "region": "320500"}),
    "Sichuan": (SHELF.figures, {"region": "510100", "grade": 9, "monthly_wage": 6000, "ending": "contract_expires"}),
    "disease after leaving": (None, {**DISEASE, "left_post": "contract_ended"}),
    "disease after retiring": (None, {**DISEASE, "left_post": "retired", "pension_before": 7000}),
    "disease, pension open": (None, {**DISEASE, "left_post": "retired"}),
    "death": (None, {"death_on": DIED, "monthly_wage": 6000, "dependants": EVERYBODY}),
    "death, nobody named": (None, {"death_on": DIED}),
    "death, nobody left": (None, {"death_on": DIED, "dependants": ()}),
    "death, grown children": (None, {"death_on": DIED, "dependants": (GROWN,)}),
    "death, many left out": (None, {"death_on": DIED, "dependants": LEFT_OUT}),
    "death, a wife of 57": (None, {"death_on": DIED, "dependants": (WIDOW, GROWN)}),
    "death after grade 3": (None, {"death_on": DIED, "grade": 3, "monthly_wage": 6000}),
    "death after grade 8": (None, {"death_on": DIED, "grade": 8}),
    "death in the next year": (None, {"injured_on": date(2025, 12, 30), "death_on": DIED}),
    "death, income not out": (
        None, {"asked_on": date(2027, 1, 8), "injured_on": date(2027, 1, 5), "death_on": date(2027, 1, 6)},
    ),
    "death before our figures": (None, {"injured_on": date(2012, 1, 5), "death_on": date(2012, 1, 6)}),
    "missing": (None, {"missing_person": True, "monthly_wage": 6000, "dependants": EVERYBODY[:1]}),
    "unregistered": (None, {"employer_unregistered": True, "grade": 9}),
    "unregistered, no grade": (None, {"employer_unregistered": True}),
    "unregistered, death": (None, {"employer_unregistered": True, "death_on": DIED}),
    "unregistered, next year": (
        None, {"employer_unregistered": True, "injured_on": date(2025, 12, 30), "death_on": DIED},
    ),
    "joined late": (None, {"grade": 4, "insured_late": True, "third_party": True}),
    "recurrence in Zhejiang": (ZHEJIANG, {"recurrence": True, "third_party": True}),
    "review": (None, {"grade": 3, "review": True, "monthly_wage": 6000, "self_care": "part"}),
    "review in Sichuan": (SHELF.figures, {"region": "510100", "grade": 3, "review": True, "monthly_wage": 6000}),
    "platform": (None, {"ground": "platform_work"}),
}  # fmt: skip
"""One of each kind, so that together they say every word there is."""


def parts_with(known=None):
    """The parts that an estimate needs."""
    return SimpleNamespace(words=WORDS, bundles=SimpleNamespace(figures=known or figures(), regions=SHELF.regions))


def question(facts) -> Question:
    """A case in the invented province."""
    base = {"asked_on": ASKED_ON, "injured_on": date(2026, 2, 10), "region": NOWHERE}
    return msgspec.convert({**base, **facts}, Question, strict=False)


def body_of(parts, case: Question, lang: str) -> dict:
    """The estimate of a question as a client reads it."""
    return estimate_body(parts, case, estimate(case, parts.bundles.figures), lang)


def whole(name: str, lang: str) -> dict:
    """The estimate of a case as a client reads it."""
    known, facts = CASES[name]
    return body_of(parts_with(known), question(facts), lang)


def short(name: str, lang: str = "zh-CN") -> str:
    """The estimate of a case as a conversation says it."""
    known, facts = CASES[name]
    return estimate_text(parts_with(known), estimate(question(facts), known or figures()), lang)


@pytest.mark.parametrize("lang", WORDS.languages)
@pytest.mark.parametrize("name", CASES)
def test_every_case_is_told_whole(name, lang):
    """Every field of the contract is there, filled, with its article, source and day; nothing is left open."""
    body = whole(name, lang)
    text = msgspec.json.encode(body).decode()
    assert not re.search(r"[{}$]{2}|\$|None|Term\(|Decimal", text.replace("{{", "").replace("}}", ""))
    for item in body["items"]:
        assert item["label"] and item["formula"] and item["condition"] and item["due"] and item["basis"]
        assert item["amount"] is None or re.fullmatch(r"\d+\.\d\d", item["amount"])
        assert item["payer_label"] == WORDS.say("estimates", f"payer-{item['payer']}", lang)
        for given in item["inputs"]:
            assert given["source"] and date.fromisoformat(given["as_of"])
            assert re.fullmatch(r"\d+(\.\d+)?", given["value"])
    assert all(gap["name"] and gap["text"] for gap in body["missing"])
    assert all(row["text"] and row["basis"] for row in body["not_due"])


def test_no_word_is_left_over():
    """The cases above say every word of the catalogue; what nobody can ever read is taken out."""
    for name in CASES:
        whole(name, "zh-CN")
        short(name)
    estimate_text(parts_with(), asked(grade=9, ending="worker_resigns"), "zh-CN", wage_waits=True)
    assert set(WORDS.texts("estimates", "zh-CN")) - WORDS.said == set()


@pytest.mark.parametrize("name", CASES)
def test_a_bubble_is_short_and_calm(name):
    """At most 260 signs, says that it is an estimate, promises nothing; of the end of the job only where asked."""
    text = short(name)
    assert 0 < len(text) <= BRIEF
    assert text.endswith("这是估算，以经办机构核定的为准。")
    assert not re.search("一定|保证|肯定|总共|合计|一共", text)
    if "ending" not in CASES[name][1]:
        assert "就业补助金" not in text
        assert "工伤医疗补助金" not in text
    assert "就业补助金：" not in text or "这两笔：" in text
    assert 0 < len(short(name, "en")) <= 3 * BRIEF


def test_a_bubble_names_what_how_many_who_and_when():
    """Grade nine with a wage: nine months, the sum, the fund, after the grade."""
    text = estimate_text(parts_with(), asked(grade=9, monthly_wage=6000), "zh-CN")
    assert text == (
        "一次性伤残补助金：本人工资（6,000元）×9个月，约54,000元，工伤保险基金付。评了等级以后发。\n"
        "停工留薪期工资：每月约6,000元，用人单位付。\n医疗费在目录里的由工伤保险基金付。\n"
        "没交工伤保险的，基金那份也由单位付。\n"
        "这是估算，以经办机构核定的为准。"
    )


def test_a_bubble_says_on_what_a_sum_hangs():
    """The allowance of grade 6 only without suitable work; a wage that was moved to its bound; one without bounds."""
    assert "单位安排不了合适的工作才有" in short("middle")
    assert "低于当地平均工资的60%" in short("severe, uninsured, raised")
    assert "按您说的工资算的" in short("Sichuan")
    assert "告诉我受伤前的月工资" in short("nothing known")
    assert "没有这一笔" in short("death after grade 3")


def test_a_sum_that_a_later_wage_can_raise_says_so():
    """Guangdong art. 33: while only the wage before the injury is told, the sum is not called the whole one."""
    raised = "离职前的工资更高的，按高的算。"
    assert raised in short("Guangdong, open")
    assert raised not in short("Guangdong")


def test_what_an_unregistered_unit_pays_after_a_death_waits_for_no_recognition():
    """非法用工办法 art. 3, 6: there is none; of insured deaths the recognition is said, or the claim."""
    assert "认定" not in short("unregistered, death")
    assert "认定工亡以后发" in short("death in the next year")
    assert "家里人向社保经办机构申领" in short("death after grade 3")


def test_a_wage_that_was_told_is_not_asked_for_again():
    """Without the day of the harm nobody knows its bounds: then the day is asked for."""
    waiting = estimate_text(parts_with(), asked(grade=9, ending="worker_resigns"), "zh-CN", wage_waits=True)
    assert "哪天受的伤" in waiting
    assert "告诉我受伤前的月工资" not in waiting


def test_a_dismissal_lists_no_sum_the_law_does_not_name():
    """At a dismissal the two grants are a matter for a person; at a resignation their trigger is said."""
    dismissed = short("dismissed")
    assert "就业补助金：" not in dismissed
    assert "各地不同" in dismissed
    resigned = estimate_text(parts_with(), asked(grade=9, ending="worker_resigns"), "zh-CN")
    assert "合同到期不续或者您自己提出解除才有" in resigned


def test_the_fund_pays_only_for_the_insured():
    """While nobody knows, both are said; where it is known, only what holds."""
    found = asked(grade=9)
    assert "没交工伤保险的" in estimate_text(parts_with(), found, "zh-CN")
    assert "没交工伤保险的" not in estimate_text(parts_with(), found, "zh-CN", insured=True)


def test_a_long_bubble_loses_its_last_lines_first():
    """The weightiest stay, and so does the closing."""
    everything = estimate(question({"death_on": DIED, "monthly_wage": 6000, "dependants": EVERYBODY[:2]}), figures())
    doubled = Estimate(items=(*everything.items,), missing=everything.missing, not_due=everything.not_due * 8)
    text = estimate_text(parts_with(), doubled, "zh-CN")
    assert text.startswith("一次性工亡补助金")
    assert len(text) <= BRIEF


def test_quantities_are_written_as_what_they_are():
    """Ten and a half months are no money; a wage has its fen, a factor has not."""
    shandong = figures(like("370000", average=(average(2025, 9000),)))
    facts = question({"grade": 9, "ground": "R14_4", "ending": "worker_resigns"})
    items = body_of(parts_with(shandong), facts, "zh-CN")["items"]
    medical = next(item for item in items if item["item"] == "medical_subsidy")
    assert medical["formula"] == "当地上一年职工月平均工资（9,000元）×10.5个月"
    assert [(given["name"], given["value"]) for given in medical["inputs"]] == [
        ("area_average", "9000.00"), ("months", "7"), ("disease_percent", "150"),
    ]  # fmt: skip
    assert medical["inputs"][0]["source"] == "无此省统计公报（2025年的数）"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(questions(), st.sampled_from(WORDS.languages))
def test_any_case_has_words(case, lang):
    """Whatever is asked is told whole and in short, in each language, without a word missing."""
    parts = parts_with(FIGURES)
    body = body_of(parts, case, lang)
    assert all(item["formula"] and item["condition"] and item["due"] for item in body["items"])
    assert len(estimate_text(parts, estimate(case, FIGURES), lang)) <= (BRIEF if lang == "zh-CN" else 3 * BRIEF)
