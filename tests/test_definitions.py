"""The definitions the service runs on: whole, true to the contract, each with its law, and the same every time."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
import pytest

from api.bundles import DEFINITIONS, NOT_FLOW, BundleShelf, read_definitions
from flows.cases.benefits_dependants import SCOPE
from flows.cases.counting import end_of
from flows.cases.regions import RegionDef
from flows.engine import lint
from flows.engine.bundles import Bundle
from flows.engine.definitions import DECLINES, Basis, DefinitionError, parse

SHELF = BundleShelf.read()
BUNDLE = SHELF.current
FLOW = BUNDLE.definitions

# --- the facts of the contract, §4 ---

KINDS = {
    "choice": {
        "applicant.relation": (
            "self spouse parent child sibling grandparent grandchild other_kin union employer agent other"
        ),
        "employer.status": "operating bankrupt closing deregistered acquired unregistered",
        "employment.form": (
            "direct dispatch subcontract affiliated project platform over_age intern part_time civil_servant informal"
        ),
        "accident.traffic_liability": "own_none own_minor own_equal own_main own_full undetermined",
        "recognition.status": "none applied pending done denied",
        "appraisal.status": "none applied pending done",
        "limit.exclusion_cause": (
            "none force_majeure liberty_restricted employer_cause registration_fault labour_dispute"
        ),
    },
    "choices": {
        "employer.attitude": (
            "ignores refuses_pay refuses_apply denies_relation denies_injury underpays delays conceals obstructs "
            "forces_resign forces_discharge private_settlement cooperates unreachable"
        ),
    },
    "text": (
        "applicant.name worker.name employer.name worker.occupation worker.industry worker.tenure accident.vehicle "
        "diagnosis.hospital diagnosis.result disease.name disease.post illness.name accident.place accident.cause"
    ),
    "long_text": "worker.address employer.address accident.narrative",
    "phone": "applicant.phone worker.phone employer.phone",
    "id_number": "worker.id_number",
    "credit_code": "employer.credit_code",
    "integer": "worker.age treatment.hospital_days appraisal.grade",
    "casualties": "accident.casualties",
    "money": "worker.monthly_wage treatment.cost",
    "partial_date": (
        "accident.date worker.work_start_on diagnosis.date disease.exposure_from disease.exposure_to "
        "disease.certificate_date recognition.date"
    ),
    "time": "accident.time",
    "moment": "illness.first_diagnosis_at death.at",
    "texts": "injury.parts injury.kinds treatment.kind accident.witnesses",
    "region": "region.insured region.accident",
    "boolean": (
        "employer.has_applied employer.pays_medical employment.insured employment.contract employment.ended "
        "accident.in_work_time accident.in_workplace accident.work_related accident.preparatory accident.violence "
        "accident.business_trip accident.commuting accident.traffic accident.overtime accident.organised_activity "
        "illness.sudden death.occurred death.within_48h rescue.public_interest veteran.certificate exclusion.crime "
        "exclusion.alcohol exclusion.drugs exclusion.self_harm"
    ),
}
"""Kind → facts, and for a choice the values in the contract's order."""
CONTRACT = {
    fact: kind for kind, facts in KINDS.items() for fact in (facts if isinstance(facts, dict) else facts.split())
}


@pytest.mark.parametrize(("fact", "kind"), CONTRACT.items())
def test_a_fact_of_the_contract_exists_with_its_kind(fact: str, kind: str) -> None:
    """A client may send every fact the contract names, in the form it names."""
    assert BUNDLE.facts[fact].kind == kind


@pytest.mark.parametrize("kind", ["choice", "choices"])
def test_choices_have_exactly_the_values_of_the_contract(kind: str) -> None:
    """Values are never renamed or dropped; a new one would have to stand in the contract first."""
    ours = {fact: list(row.values) for fact, row in BUNDLE.facts.items() if row.kind == kind}
    assert ours == {fact: values.split() for fact, values in KINDS[kind].items()}


def test_no_fact_outside_the_contract() -> None:
    """What is not in the contract cannot be checked by a client."""
    assert set(BUNDLE.facts) == set(CONTRACT)


@pytest.mark.parametrize(
    ("fact", "least", "most"),
    [("appraisal.grade", 1, 10), ("worker.age", 0, 120), ("treatment.hospital_days", 0, 3650)],
)
def test_numbers_have_their_bounds(fact: str, least: int, most: int) -> None:
    """A grade lies between one and ten; ages and days are those of a life."""
    assert (BUNDLE.facts[fact].min, BUNDLE.facts[fact].max) == (least, most)


@pytest.mark.parametrize("fact", [fact for fact, kind in CONTRACT.items() if kind in ("partial_date", "moment")])
def test_what_happened_lies_in_the_past(fact: str) -> None:
    """No accident, diagnosis or death is taken from the future."""
    assert BUNDLE.facts[fact].past


@pytest.mark.parametrize("fact", [*KINDS["phone"].split(), "worker.id_number", "worker.address", "diagnosis.result"])
def test_private_facts_are_sensitive(fact: str) -> None:
    """Phones, numbers, addresses and medical words are kept sealed."""
    assert BUNDLE.facts[fact].sensitive


# --- lint and identity ---


def test_the_lint_finds_nothing() -> None:
    """No cycle, no self-gate, nothing unanswerable, nothing asked for nothing."""
    assert lint.check(FLOW) == []


def test_the_same_files_make_the_same_bundle() -> None:
    """The name of a bundle is its content: read twice, in any order, or back from its JSON, it is the same."""
    files = {path.name: path.read_text("utf-8") for path in (DEFINITIONS / "national").glob("*.toml")}
    backwards = parse({name: files[name] for name in sorted(files.keys() - NOT_FLOW, reverse=True)})
    kept = msgspec.json.decode(BUNDLE.source, type=type(FLOW))
    assert {Bundle(each).id for each in (read_definitions(), backwards, kept)} == {BUNDLE.id}


def test_another_word_makes_another_bundle() -> None:
    """A changed length is another flow, so that a case keeps the rules it began with."""
    rows = {**FLOW.limit, "T08": msgspec.structs.replace(FLOW.limit["T08"], length=61)}
    assert Bundle(msgspec.structs.replace(FLOW, limit=rows)).id != BUNDLE.id


def test_a_slip_in_a_file_is_named() -> None:
    """A misspelt key is refused with file and place, and nothing is half read."""
    with pytest.raises(DefinitionError, match=r"limits\.toml.*`lenght`"):
        parse({"limits.toml": "[limit.T03]\nstarts='x'\nunit='day'\nbound='employer'\nlenght=30"})


# --- law ---

INSTRUMENTS = {
    "工伤保险条例": 67,
    "工伤认定办法": 27,
    "社会保险法": 98,
    "社会保险经办条例": 63,
    "实施《中华人民共和国社会保险法》若干规定": 30,
    "民法典": 1260,
    "医疗纠纷预防和处理条例": 56,
    "行政复议法": 90,
    "行政诉讼法": 103,
    "道路交通安全法": 124,
    "劳动争议调解仲裁法": 54,
    "职业病防治法": 88,
    "劳动保障监察条例": 36,
    "法律援助法": 71,
    "社会保险基金先行支付暂行办法": 0,
    "关于确立劳动关系有关事项的通知（劳社部发〔2005〕12号）": 5,
    "最高人民法院关于审理工伤保险行政案件若干问题的规定": 10,
    "劳动和社会保障部关于实施《工伤保险条例》若干问题的意见": 10,
    "人力资源社会保障部关于执行《工伤保险条例》若干问题的意见": 15,
    "人力资源社会保障部关于执行《工伤保险条例》若干问题的意见（二）": 10,
    "人力资源社会保障部关于执行《工伤保险条例》若干问题的意见（三）": 12,
    "人力资源社会保障部办公厅关于推进工伤认定和劳动能力鉴定便民化服务工作的通知": 3,
    "关于进一步做好新就业形态人员职业伤害保障试点工作的通知（人社部发〔2025〕24号）": 0,
    "军人抚恤优待条例": 0,
    "劳务派遣暂行规定": 29,
    "国务院关于在线政务服务的若干规定": 16,
    "生产安全事故报告和调查处理条例": 46,
    "超龄劳动者基本权益保障暂行规定": 0,
    "非法用工单位伤亡人员一次性赔偿办法": 9,
    "因工死亡职工供养亲属范围规定": 0,
    "四川省工伤保险条例": 49,
    "山东省贯彻《工伤保险条例》实施办法": 0,
    "广东省工伤保险条例": 66,
    "江苏省实施《工伤保险条例》办法": 0,
    "浙江省工伤保险条例": 40,
}
"""Every instrument that may be cited, and how many articles it has; 0 where that was not read."""
ITEM_UNREAD = {
    "关于进一步做好新就业形态人员职业伤害保障试点工作的通知（人社部发〔2025〕24号）",
    "军人抚恤优待条例",
    "人力资源社会保障部关于执行《工伤保险条例》若干问题的意见",
    "人力资源社会保障部关于执行《工伤保险条例》若干问题的意见（三）",
}
"""Instruments that may be cited without an article, since nobody has read which one it is."""
LOCAL_RULES = "subsidy_rules nursing option hospital_meals kin_nursing suspension underdeclared third_party review"
DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九")}
ARTICLE = re.compile(
    r"第(?P<number>[零一二三四五六七八九十百千]+)条(?:第[一二三四五六七八九十]+款)?(?:第（[一二三四五六七八九十]+）项)?"
    r"|第[一二三四五六七八九十]部分第（[一二三四五六七八九十]+）项"
)


def number_of(text: str) -> int:
    """A Chinese number up to 9,999."""
    total, digit = 0, 0
    for sign in text:
        if sign in DIGITS:
            digit = DIGITS[sign]
        else:
            total, digit = total + (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign], 0
    return total + digit


def citations() -> Iterator[tuple[str, Basis]]:
    """Every place in the definitions with the law it names."""
    for table in FLOW.__struct_fields__:
        for name, row in getattr(FLOW, table).items():
            yield f"{table}.{name}", getattr(row, "law", ())
    for table in ("evidence", "letters"):
        rows = getattr(SHELF.advice, table).rows
        yield from ((f"{table}.{name}", (*row.law, *getattr(row, "limit", ()))) for name, row in rows.items())
    for region in SHELF.regions.seeded:
        resumption = region.resume_within.law if region.resume_within else ()
        laws = (region.law, region.late_costs.law, resumption, *(promise.law for promise in region.promised))
        yield from ((f"region.{region.code}", law) for law in laws)
    yield from ((f"benefits.{name}", row.law) for name, row in SHELF.figures.national.item.items())
    yield from ((f"grade.{grade}", row.law) for grade, row in SHELF.figures.national.grade.items())
    for code, area in SHELF.figures.areas.items():
        rows = (*area.subsidy, *area.minimum_wage, *(getattr(area, name) for name in LOCAL_RULES.split()))
        yield from ((f"province.{code}", row.law) for row in rows if row is not None)
    yield "benefits.dependants", SCOPE


def test_every_citation_names_an_instrument_and_an_article() -> None:
    """A closed list of instruments, an article that is written as one, and none beyond the instrument's end."""
    for place, law in citations():
        for instrument, article in law:
            assert instrument in INSTRUMENTS, place
            assert ARTICLE.fullmatch(article) or (article == "" and instrument in ITEM_UNREAD), (place, article)
            match = ARTICLE.fullmatch(article)
            if match and match["number"] and INSTRUMENTS[instrument]:
                assert 1 <= number_of(match["number"]) <= INSTRUMENTS[instrument], (place, article)


def test_no_instrument_is_listed_in_vain() -> None:
    """A repealed or unused instrument does not linger on the list."""
    used = {instrument for _, law in citations() for instrument, _ in law}
    assert INSTRUMENTS.keys() - used == set()


@pytest.mark.parametrize("table", ["rule", "goal", "ask", "document", "ground", "limit", "form"])
def test_what_is_asked_counted_or_listed_names_its_law(table: str) -> None:
    """SO31: nothing is asked of a person, and no period runs, without a basis."""
    assert [name for name, row in getattr(FLOW, table).items() if not row.law] == []


def test_facts_that_decide_a_right_name_their_law() -> None:
    """Class A facts carry the article they decide under; the state of earlier procedures is the authority's own."""
    bare = [name for name, row in BUNDLE.facts.items() if row.risk == "A" and not row.law]
    assert set(bare) <= {"recognition.status", "recognition.date", "appraisal.status"}


# --- periods, from the reference table ---

PERIODS = {
    "T01": ("death.at", 5, "workday", "employer", "v"),
    "T03": ("clock.start", 30, "day", "employer", "V"),
    "T04": ("clock.start", 1, "year", "worker", "V"),
    "T05": ("event:submitted", 15, "day", "department", "V"),
    "T06": ("event:supplement_requested", None, "day", "applicant", "V"),
    "T07": ("event:supplement_received", 15, "day", "department", "V"),
    "T08": ("event:accepted", 60, "day", "department", "V"),
    "T09": ("event:accepted_simple", 15, "day", "department", "V"),
    "T12": ("event:evidence_requested", None, "day", "employer", "V"),
    "T13": ("event:decided", 20, "day", "department", "V"),
    "T14": ("event:served", 60, "day", "addressee", "V"),
    "T15": ("event:served", 6, "month", "addressee", "V"),
}
"""Start, length, unit, who is bound, and how certain the figure is."""


def test_every_period_is_the_one_of_the_law() -> None:
    """Start, length, unit, whom it binds and how certain it is, row by row; none more, none less."""
    ours = {name: (row.starts, row.length, row.unit, row.bound, row.certainty) for name, row in FLOW.limit.items()}
    assert ours == PERIODS


@pytest.mark.parametrize("name", PERIODS)
def test_only_a_partys_period_rolls_over(name: str) -> None:
    """CC203 helps parties: never the department, and not a count of working days, which ends on one anyway."""
    row = FLOW.limit[name]
    assert row.rolls is (row.bound != "department" and row.unit != "workday")


@pytest.mark.parametrize("name", PERIODS)
def test_a_period_without_a_national_length_says_so(name: str) -> None:
    """Where the state sets no number of days, the row is local and has none."""
    row = FLOW.limit[name]
    assert (row.length is None) is row.local
    assert row.certainty in ("V", "v")


# --- questions ---


@pytest.mark.parametrize("name", FLOW.ask)
def test_a_question_can_always_be_left_open(name: str) -> None:
    """Every question has a way not to answer from the contract's list, and may be put off to the end."""
    declines = FLOW.ask[name].declines
    assert declines
    assert set(declines) <= DECLINES
    assert len(set(declines)) == len(declines)
    assert "later" in declines


WIDGETS = {
    "choice": {"choice"}, "choices": {"multi_choice"}, "boolean": {"choice"}, "text": {"text"},
    "long_text": {"long_text", "text"}, "phone": {"phone"}, "id_number": {"id_number"}, "credit_code": {"text"},
    "integer": {"number"}, "money": {"money"}, "partial_date": {"date"}, "time": {"time"}, "moment": {"datetime"},
    "texts": {"body_parts", "text", "long_text"}, "region": {"region"}, "casualties": {"number"},
}  # fmt: skip


@pytest.mark.parametrize("name", FLOW.ask)
def test_a_question_is_asked_in_the_form_of_its_fact(name: str) -> None:
    """A date is asked as a date and a choice as a choice, so that what is tapped is what is taken."""
    ask = FLOW.ask[name]
    is_photo = ask.widget == "photo" and ask.document is not None
    assert is_photo or all(ask.widget in WIDGETS[BUNDLE.facts[fact].kind] for fact in ask.fills)
    assert ask.document is None or ask.document in FLOW.document


def test_questions_stand_in_one_order() -> None:
    """No two questions have the same place, so the next one is never a matter of chance."""
    orders = [ask.order for ask in FLOW.ask.values()]
    assert len(set(orders)) == len(orders)


def test_documents_prove_facts_that_exist() -> None:
    """What a paper can show is a fact of the flow; each need is one of the contract's four."""
    for name, row in FLOW.document.items():
        assert set(row.proves) <= set(BUNDLE.facts), name
        assert row.need in {"required", "any_of", "helpful", "supplied_by_others"}, name
        assert (row.need == "any_of") <= (row.group is not None), name


# --- regions ---

REGIONS = {region.code: region for region in SHELF.regions.seeded}


def test_the_seeded_regions() -> None:
    """Hangzhou and Chengdu, each in the folder of its code and in its province."""
    assert (
        set(REGIONS) == {path.parent.name for path in DEFINITIONS.glob("regions/*/region.toml")} == {"330100", "510100"}
    )
    for code, region in REGIONS.items():
        assert region.province == f"{code[:2]}0000"
        assert all(district.startswith(code[:4]) for district in region.districts)
        assert {name for names in region.districts.values() for name in names} >= set(region.shared)


def test_the_parameters_of_the_regions() -> None:
    """ZJ13-16 and SC12, 15, 20: late costs, who handles the uninsured, local periods."""
    hangzhou, chengdu = REGIONS["330100"], REGIONS["510100"]
    assert (hangzhou.late_costs.until, chengdu.late_costs.until) == ("filed", "received")
    assert (hangzhou.uninsured_level, chengdu.uninsured_level) == ("county", "county")
    assert [(row.limit, row.length, row.unit) for row in hangzhou.promised] == [
        ("T05", 5, "workday"),
        ("T07", 3, "day"),
    ]
    assert (chengdu.resume_within.length, chengdu.resume_within.unit) == (5, "workday")
    assert (hangzhou.resume_within, chengdu.promised) == (None, ())


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_a_region_only_adds_and_tightens(region: RegionDef) -> None:
    """A local promise binds the department to be quicker: from no day of five years does it end after the state's."""
    for promise in region.promised:
        row = FLOW.limit[promise.limit]
        assert row.bound == "department"
        for step in range(1800):
            start = date(2022, 1, 1) + timedelta(days=step)
            local = end_of(start, promise.length, promise.unit, SHELF.workdays)
            assert local <= end_of(start, row.length, row.unit, SHELF.workdays), start


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_a_region_cannot_redefine_the_nation(region: RegionDef) -> None:
    """A region file has no room for facts, grounds or periods of its own meaning."""
    text = (DEFINITIONS / "regions" / region.code / "region.toml").read_text("utf-8")
    for table in ("fact", "ground", "limit", "ask"):
        with pytest.raises(msgspec.ValidationError):
            msgspec.toml.decode(f"{text}\n[{table}.other]\nx = 1", type=RegionDef)


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_what_nobody_checked_is_not_called_verified(region: RegionDef) -> None:
    """An office's name and phone were not checked with the office; figures from a provincial law were read there."""
    assert not region.authority.verified
    assert all(promise.law for promise in region.promised if promise.verified)
