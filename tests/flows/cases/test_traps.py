"""The known ways to get this law wrong, each tried on the definitions and the code that serve today.

The numbers are those of the list “where a naive implementer gets the law wrong”. Missing numbers
concern appraisal, benefits and the desk, which are not served yet.
"""

import re
from collections.abc import Mapping

import pytest

from api.bundles import DEFINITIONS
from flows.cases.clocks import RUNNING, STOPPED
from flows.cases.jurisdiction import authority_of
from flows.engine import acts
from flows.engine.acts import Act
from flows.engine.explain import standing_of_ground
from flows.engine.facts import Claim, Source
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda
from tests.flows.cases.files import LIMITS, REGIONS, SHELF, day, decided, limits, served, view

BUNDLE = SHELF.current
LAWBOOK = "\n".join(
    path.read_text("utf-8") for path in sorted(DEFINITIONS.rglob("*.toml")) if path.parent.name != "knowledge"
)
"""What is asked, listed and required; how people put their questions (`knowledge/`) is no law."""
LOCALE = DEFINITIONS.parent.parent / "locale"
WORDS = "\n".join(
    path.read_text("utf-8") for path in sorted(LOCALE.glob("zh-CN/*.ftl")) if path.stem != "searching"
)
"""What is said; `searching` holds the words of those who ask."""
TODAY = "2026-11-24"


def told(facts: Mapping[str, object], role: str = "worker") -> Ledger:
    """A ledger of somebody who has said these things."""
    ledger = Ledger(BUNDLE, party="employer" if role == "employer" else "worker", env={"role": role, "today": TODAY})
    claims = [Claim(fact, value, Source("answer")) for fact, value in facts.items()]
    acts.add(ledger, Act("a", 1, f"{TODAY}T09:00:00+08:00", "p", ledger.party), claims)
    return ledger


def standing(ground: str, **facts: object) -> str:
    """How far a ground is met, for facts written with `__` for the dot."""
    return standing_of_ground(told({name.replace("__", "."): value for name, value in facts.items()}), ground)[0]


def papers(ledger: Ledger) -> dict[str, str]:
    """The documents that apply and how far each is needed."""
    rows = BUNDLE.definitions.document
    return {kind: row.need for kind, row in rows.items() if ledger.holds(BUNDLE.document_when[kind])}


def test_trap_01_the_employers_thirty_days_are_not_the_workers() -> None:
    """R17: on the thirty-first day the worker's year runs on, and the worker never sees the thirty days."""
    shown = view(today="2026-09-10", role="worker", facts={"accident.date": "2026-08-01"})
    assert [(limit.id, limit.state) for limit in shown.limits] == [("T04", RUNNING)]


def test_trap_02_no_seal_or_opinion_of_the_employer_is_wanted() -> None:
    """N256 item 5: nothing that is asked, listed or required waits for the employer's stamp."""
    assert not re.search("盖章|公章|单位意见|seal|stamp|employer_opinion", LAWBOOK)
    asked = [line for line in re.split("[。；\n]", WORDS) if re.search("盖章|公章|单位同意", line)]
    assert [line for line in asked if not re.search("不用|不盖|盖章的那页", line)] == []


def test_trap_03_a_late_worker_is_asked_for_causes_and_not_refused() -> None:
    """SPC7: after a year the five causes are asked, of the worker's side alone, and the period is paused, not lost."""
    late = {"accident.date": "2025-03-01"}
    assert "limit.exclusion_cause" in Agenda(told(late)).open_facts()
    assert "limit.exclusion_cause" not in Agenda(told(late, "employer")).open_facts()
    assert "limit.exclusion_cause" not in Agenda(told({"accident.date": "2026-03-01"})).open_facts()
    causes = set(BUNDLE.facts["limit.exclusion_cause"].values) - {"none"}
    assert len(causes) == 5
    for cause in causes:
        found = limits(facts={**late, "limit.exclusion_cause": cause}, today=TODAY)["T04"]
        assert (found.state, found.stop_cause) == (STOPPED, cause)


def test_trap_04_a_disease_is_not_anchored_on_exposure_or_symptoms() -> None:
    """R17: the certificate's day starts the year."""
    facts = {"disease.name": "尘肺", "accident.date": "2019-05-01", "disease.certificate_date": "2026-10-09"}
    assert limits(facts=facts, today=TODAY)["T04"].due == day("2027-10-09")


def test_trap_05_sixty_days_run_from_acceptance() -> None:
    """R20: not from filing."""
    acts_done = [("2026-08-01", "submitted"), ("2026-08-14", "accepted")]
    assert limits(*acts_done, today="2026-08-20")["T08"].due == day("2026-10-13")
    assert "T08" not in limits(acts_done[0], today="2026-08-20")


def test_trap_06_no_recognition_period_counts_working_days() -> None:
    """R and RM have no working days, only O1 for the report of a death; each period says its own unit."""
    units = {"T04": "year", "T15": "month", "T01": "workday"}
    assert {name: row.unit for name, row in LIMITS.items() if row.unit != "day"} == units


def test_trap_07_08_recognition_is_still_served_in_twenty_days() -> None:
    """The fifteen days of 2025 are for serving appraisals."""
    assert (LIMITS["T13"].starts, LIMITS["T13"].length) == ("event:decided", 20)


def test_trap_09_the_repealed_order_is_not_cited() -> None:
    """Order 21 of 2014 is gone, and the recognition decision is no paper to hand in."""
    assert "工伤职工劳动能力鉴定管理办法" not in LAWBOOK + WORDS
    assert "recognition_decision" not in BUNDLE.definitions.document


def test_trap_10_a_suspension_resumes_and_has_a_cause() -> None:
    """RM20: eighteen days used before the stop stay used."""
    stopped = [("2026-03-02", "accepted"), ("2026-03-20", "suspended")]
    assert limits(*stopped, today="2026-04-01")["T08"].stop_cause == "awaiting_conclusion"
    assert limits(*stopped, ("2026-06-10", "resumed"), today="2026-06-11")["T08"].due == day("2026-07-22")


@pytest.mark.parametrize(
    "facts", [{"accident.violence": True}, {"accident.traffic_liability": "undetermined"}, {"exclusion.crime": True}]
)
def test_trap_11_police_alone_stop_nothing(facts: dict[str, object]) -> None:
    """RM20: only a suspension with its notice stops the sixty days."""
    assert limits(("2026-08-03", "accepted"), facts=facts, today="2026-08-10")["T08"].state == RUNNING


def test_trap_12_no_liability_finding_neither_refuses_nor_recognises() -> None:
    """SPC1 para. 2: the police left it open, or nothing is known yet: staff investigate."""
    road = {"accident__commuting": True, "accident__traffic": True}
    assert standing("R14_6", **road, accident__traffic_liability="undetermined") == "likely"
    assert standing("R14_6", **road) == "likely"


@pytest.mark.parametrize(
    ("liability", "expected"),
    [
        ("own_none", "met"),
        ("own_minor", "met"),
        ("own_equal", "met"),
        ("own_main", "excluded"),
        ("own_full", "excluded"),
    ],
)
def test_trap_13_only_the_main_fault_counts_against(liability: str, expected: str) -> None:
    """R14(6): equal, minor and no fault all qualify."""
    road = {"accident__commuting": True, "accident__traffic": True}
    assert standing("R14_6", **road, accident__traffic_liability=liability) == expected


def test_trap_14_any_vehicle_makes_a_traffic_accident() -> None:
    """RTSL119: bicycles count; no ground looks at the vehicle."""
    for tests in BUNDLE.ground_tests.values():
        assert all("accident.vehicle" not in BUNDLE.support(test) for test in tests)


def test_trap_15_a_missing_licence_excludes_nobody() -> None:
    """R16 names crime, drink, drugs and self-harm, and no other offence."""
    excluding = {fact for fact in BUNDLE.facts if fact.startswith("exclusion.")}
    assert excluding == {"exclusion.crime", "exclusion.alcohol", "exclusion.drugs", "exclusion.self_harm"}
    assert BUNDLE.support_of("exclusion.any") == excluding


def test_trap_16_forty_eight_hours_start_at_the_first_diagnosis() -> None:
    """N256 item 3: the file keeps the hospital's first diagnosis, and no onset or report."""
    row = BUNDLE.facts["illness.first_diagnosis_at"]
    assert (row.kind, row.law[0][1]) == ("moment", "第三条")
    assert not [fact for fact in BUNDLE.facts if "onset" in fact or "reported" in fact]


def test_trap_17_sudden_illness_means_death() -> None:
    """R15(1): who survives is not deemed injured; who died within 48 hours may be."""
    ill = {"illness__sudden": True, "accident__in_work_time": True, "accident__in_workplace": True}
    assert standing("R15_1", **ill, death__within_48h=True) == "met"
    assert standing("R15_1", **ill, death__within_48h=False) == "excluded"
    assert standing("R15_1", **ill, death__occurred=False) != "met"


def test_trap_19_the_veterans_certificate_has_its_present_name() -> None:
    """残疾军人证, since 2004; the old name is nowhere asked for."""
    assert "残疾军人证" in WORDS
    assert "革命伤残军人证" not in WORDS + LAWBOOK


def test_trap_20_a_valid_certificate_is_not_investigated_again() -> None:
    """R19: for a disease the ground hangs on name and certificate, not on the scene of an accident."""
    assert standing("R14_4", disease__name="尘肺", disease__certificate_date="2026-10-09") == "met"
    scene = {"accident.in_work_time", "accident.in_workplace", "accident.work_related"}
    assert not scene & set().union(*(BUNDLE.support(test) for test in BUNDLE.ground_tests["R14_4"]))


def test_trap_21_no_signed_contract_is_required() -> None:
    """R18: without a contract any other sign of the work will do, and the contract is not even listed."""
    without = papers(told({"employment.insured": False, "employment.contract": False}))
    assert "labour_contract" not in without
    assert without["pay_record"] == without["witness_statement"] == "any_of"
    assert BUNDLE.definitions.document["labour_contract"].need == "any_of"


def test_trap_23_over_age_workers_are_not_sent_away() -> None:
    """OV15: being over the retirement age changes no ground, paper or period."""
    plain, over = told({"employment.form": "direct"}), told({"employment.form": "over_age"})
    for ground in BUNDLE.ground_tests:
        assert standing_of_ground(plain, ground) == standing_of_ground(over, ground)
    assert papers(plain) == papers(over)


def test_trap_24_platform_work_is_seen_first() -> None:
    """Order workers have a scheme of their own and are not led through this form's grounds."""
    order = sorted(BUNDLE.definitions.ground, key=lambda name: BUNDLE.definitions.ground[name].order)
    assert order[0] == "platform_work"
    assert standing("platform_work", employment__form="platform") != "open"
    assert standing("R14_1", employment__form="platform", accident__place="路上") == "open"


def test_an_activity_the_employer_organised_points_to_work() -> None:
    """O2 item 4: harm at it counts as of a work cause, unless the activity had nothing to do with work."""
    activity = {"accident__organised_activity": True}
    assert standing("R14_1", **activity) == "likely"
    assert standing("R14_1", **activity, accident__work_related=False) == "excluded"
    assert standing("R14_1", accident__organised_activity=False) == "open"
    # A death of which no accident is told may as well be an illness, whatever the evening was.
    died = {**activity, "death__at": "2026-11-20T06:00"}
    assert standing("R14_1", **died) == "open"
    assert standing("R14_1", **died, accident__cause="下水游泳时溺水") == "likely"


def test_trap_25_the_place_of_the_accident_decides_nothing() -> None:
    """O2 item 7: an insured person hurt in Chengdu belongs to Hangzhou."""
    facts = {"employment.insured": True, "region.insured": {"text": "杭州"}, "region.accident": {"text": "成都"}}
    assert authority_of(facts, REGIONS).region == "330100"
    assert authority_of({**facts, "accident.place": "成都"}, REGIONS).region == "330100"


def test_trap_26_27_28_remedies() -> None:
    """ARL24, ARL23(3), ALL46: same-level government; silence first there; each party from its own receipt."""
    done = [("2026-08-01", "submitted"), ("2026-08-05", "accepted")]
    both = [decided("2026-09-01"), served("2026-09-03", "worker"), served("2026-09-10", "employer")]
    worker, employer = (view(*done, *both, today="2026-09-12", role=role).remedies for role in ("worker", "employer"))
    assert worker[0].body == employer[0].body == "same_level_government"
    assert worker[0].due != employer[0].due
    assert [row.path for row in view(*done, today="2026-11-24").remedies] == ["reconsideration_silence"]
    assert "上一级" not in WORDS
    assert "本级人民政府" in WORDS


def test_trap_43_claims_that_circulate_are_not_repeated() -> None:
    """No duty to report in 24 hours, no consent by silence, no sixty working days."""
    assert not re.search("视为同意|默认同意|[0-9]+ ?个工作日内作出", WORDS)
    named = [text for text in WORDS.split("\n") if re.search("24 ?小时", text)]
    assert [text for text in named if not re.search("没有24小时这一条|没在24小时里报案", text)] == []


def test_trap_44_every_number_of_days_in_the_words_is_the_tables() -> None:
    """A figure said to a citizen about a period is the figure of its row."""
    lines = (LOCALE / "zh-CN" / "limits.ftl").read_text("utf-8").split("\n")
    name, said = "", {}
    for line in lines:
        name = match[1] if (match := re.match(r"(T[0-9]+) =", line)) else name
        for number, unit in re.findall(r"([0-9]+) ?(?:个)?(日|天|月|年)", line):
            said.setdefault(name, set()).add(
                (int(number), {"日": "day", "天": "day", "月": "month", "年": "year"}[unit])
            )
    assert said
    # After reconsideration the way to court is shorter (行政诉讼法 art. 45): said beside the six months.
    beside = {"T15": {(15, "day")}}
    assert said == {key: {(LIMITS[key].length, LIMITS[key].unit)} | beside.get(key, set()) for key in said}


def test_trap_46_green_is_no_lighter_proof() -> None:
    """Priority changes the order of handling: no paper, ground or period hangs on the track."""
    assert "green" not in LAWBOOK
    assert not [fact for fact in BUNDLE.facts if fact.endswith("track")]
