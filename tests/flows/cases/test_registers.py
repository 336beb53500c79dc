"""Registers in law: what may be asked, who may be told, and what an answer comes to."""

from datetime import date
from pathlib import Path

import pytest

from api.bundles import DEFINITIONS, BundleShelf
from flows.cases.registers import Found, claims_of, is_about, may_tell, parse, terms, touched_by
from flows.engine.facts import DECLINED, HELD, PROPOSED, Assertion, Source, Standing
from tests.builders import make_credit_code, make_id_number

ROWS = parse((Path(DEFINITIONS) / "national" / "registers.toml").read_text("utf-8"))
SHELF = BundleShelf.read()
FACTS = SHELF.current.facts
TODAY = date(2026, 11, 24)
WORKER = make_id_number(1)
CODE = make_credit_code(1)
FULL_NAME = "杭州云栖谷建筑有限公司"
NAMED = {"employer_name": FULL_NAME}


def told(**values: object) -> dict[str, Standing]:
    """Held facts; dots are written as two underscores."""
    return {name.replace("__", "."): standing(value) for name, value in values.items()}


def standing(value: object, state: str = HELD) -> Standing:
    """A fact as the speaker left it."""
    word = Assertion("t.0", 0, "f", "worker", state, value, Source("answer"), 1.0, "", "p", 1, "flow")
    return Standing(state, value, None, word)


def proposed(name: str, record: dict, standings: dict[str, Standing] | None = None) -> dict[str, object]:
    """What a record of a register would propose, by fact."""
    claims = claims_of(Found(name, ROWS[name], "q1", record), FACTS, standings or {}, SHELF.regions, TODAY)
    assert {claim.status for claim in claims} <= {PROPOSED}
    assert {(claim.source.kind, claim.source.register, claim.source.query_id) for claim in claims} <= {
        ("register", name, "q1")
    }
    return {claim.fact: claim.value for claim in claims}


# --- the definitions ---


@pytest.mark.parametrize("name", ROWS)
def test_every_register_names_facts_that_exist_and_its_ground(name):
    """A register asks with and supplies facts of the flow, can be asked at all, and has a legal basis."""
    row = ROWS[name]
    assert {*row.sends, *row.facts, *row.needs, *row.disputes} <= FACTS.keys()
    assert set(row.needs) <= row.sends.keys()
    assert set(row.disputes) <= set(row.facts)
    assert set(row.echoes) <= set(row.sends.values())
    assert row.only_after in (None, *ROWS)
    assert row.law


@pytest.mark.parametrize("name", ROWS)
def test_what_a_register_supplies_is_said_of_the_fact_too(name):
    """“Who else can supply it” and the registers tell the same story."""
    missing = [fact for fact in ROWS[name].facts if ROWS[name].supplier not in FACTS[fact].suppliers]
    assert missing == []


def test_enrolment_proof_and_licence_are_never_asked_for():
    """What these registers prove is no paper anybody owes (人社厅发〔2018〕104号 二（三）)."""
    documents = SHELF.current.definitions.document
    assert {documents[name].need for name in ("enrolment_proof", "business_licence")} == {"supplied_by_others"}


# --- who may be told ---


@pytest.mark.parametrize(
    ("relation", "number", "own", "allowed"),
    [
        pytest.param("self", WORKER, WORKER, True, id="the-person-themselves"),
        pytest.param("self", WORKER, None, False, id="not-matched"),
        pytest.param("self", WORKER, make_id_number(2), False, id="somebody-elses-number"),
        pytest.param("spouse", WORKER, WORKER, False, id="for-somebody-else"),
        pytest.param("employer", WORKER, WORKER, False, id="an-employer"),
        pytest.param(None, WORKER, WORKER, False, id="relation-open"),
        pytest.param("self", None, WORKER, False, id="number-not-told"),
        pytest.param("self", None, None, False, id="nothing-known"),
    ],
)
@pytest.mark.parametrize("name", ["population", "enrolment", "project"])
def test_only_the_person_learns_what_a_personal_register_holds(name, relation, number, own, allowed):
    """Whoever merely knows a number learns nothing (个人信息保护法 art. 28)."""
    assert may_tell(ROWS[name], relation=relation, told=number, own=own) is allowed


def test_the_business_register_is_public():
    """Anybody may look up an employer, signed in or not."""
    assert may_tell(ROWS["market"], relation=None, told=None, own=None)


# --- what is asked with ---


@pytest.mark.parametrize(
    ("name", "known", "sent"),
    [
        pytest.param("enrolment", {}, {}, id="nothing-known"),
        pytest.param(
            "enrolment",
            told(worker__id_number=WORKER, worker__name="赵建国", accident__date="2026-11-23"),
            {"id_number": WORKER, "name": "赵建国", "on": "2026-11-23"},
            id="on-the-day-of-the-accident",
        ),
        pytest.param(
            "enrolment",
            told(worker__id_number=WORKER, accident__date={"year": 2026, "month": 11}),
            {"id_number": WORKER},
            id="a-day-told-in-part-is-not-sent",
        ),
        pytest.param(
            "enrolment", {"worker.id_number": standing(WORKER, PROPOSED)}, {}, id="a-number-nobody-confirmed"
        ),
        pytest.param("enrolment", {"worker.id_number": standing(None, DECLINED)}, {}, id="a-number-declined"),
        pytest.param("market", told(employer__name="云栖谷建筑"), {"employer_name": "云栖谷建筑"}, id="by-name"),
        pytest.param("market", told(employer__name="云栖谷"), {}, id="too-short-to-be-more-than-a-guess"),
        pytest.param(
            "market",
            told(employer__credit_code=CODE, employer__name="云栖谷建筑"),
            {"credit_code": CODE},
            id="the-code-alone-when-it-is-known",
        ),
    ],
)
def test_a_register_is_asked_with_what_is_held(name, known, sent):
    """Only held values leave the house, and of two keys only the stronger."""
    assert terms(ROWS[name], known) == sent


def test_a_fact_touches_the_registers_that_are_asked_with_it():
    """A new accident date makes the enrolment on that day worth asking again, not the business register."""
    assert touched_by(ROWS, ["accident.date"]) == ["enrolment"]
    assert touched_by(ROWS, ["employer.name"]) == ["market"]
    assert touched_by(ROWS, ["worker.id_number"]) == ["population", "enrolment"]
    assert touched_by(ROWS, ["injury.parts"]) == []


# --- whether an answer is about what was asked ---


@pytest.mark.parametrize(
    ("name", "sent", "record", "about"),
    [
        pytest.param("enrolment", {"id_number": "1"}, {"id_number": "1"}, True, id="same-number"),
        pytest.param("enrolment", {"id_number": "1"}, {"id_number": "2"}, False, id="other-number"),
        pytest.param("enrolment", {"id_number": "1"}, {}, False, id="no-number"),
        pytest.param("project", {"id_number": "1", "name": "赵"}, {"id_number": "1", "name": "钱"}, False, id="name"),
        pytest.param("market", {"credit_code": "9"}, {"credit_code": "8"}, False, id="other-code"),
        pytest.param("market", NAMED | {"employer_name": "云栖谷建筑"}, NAMED, True, id="part-of-a-name"),
        pytest.param("market", NAMED | {"employer_name": "杭州云栖谷建筑公司"}, NAMED, True, id="form-left-out"),
        pytest.param("market", NAMED | {"employer_name": "谷云栖建筑"}, NAMED, False, id="other-order"),
        pytest.param("market", NAMED | {"employer_name": "锦禾物流"}, NAMED, False, id="other-employer"),
    ],
)  # fmt: skip
def test_somebody_elses_record_is_recognised(name, sent, record, about):
    """An answer that does not repeat the question is not about it."""
    assert is_about(ROWS[name], sent, record) is about


# --- what an answer proposes ---

RECORD = {
    "id_number": WORKER, "insured": True, "region": {"code": "330100", "text": "浙江省杭州市"},
    "employer_name": FULL_NAME, "credit_code": CODE, "employer_phone": "0571-00000001", "started_on": "2019-03-01",
}  # fmt: skip


def test_a_record_proposes_every_fact_it_supplies():
    """Values come in their stored form, each waiting to be confirmed."""
    assert proposed("enrolment", RECORD) == {
        "employment.insured": True,
        "region.insured": {"code": "330100", "text": "浙江省杭州市"},
        "employer.name": FULL_NAME,
        "employer.credit_code": CODE,
        "employer.phone": "057100000001",
        "worker.work_start_on": "2019-03-01",
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("credit_code", CODE[:-1] + ("0" if CODE[-1] != "0" else "1"), id="check-digit"),
        pytest.param("employer_phone", "nobody", id="no-phone"),
        pytest.param("started_on", "2019-02-30", id="no-such-day"),
        pytest.param("insured", "yes", id="no-boolean"),
        pytest.param("region", {"code": "33"}, id="no-region"),
        pytest.param("employer_name", None, id="missing"),
        pytest.param("employer_name", "  ", id="empty"),
    ],
)
def test_what_cannot_be_is_left_out(field, value):
    """One bad field of a record costs that field and nothing else."""
    row = ROWS["enrolment"]
    facts = proposed("enrolment", {**RECORD, field: value})
    assert facts.keys() == proposed("enrolment", RECORD).keys() - {row.supplies[field]}


def test_fields_nobody_asked_for_are_not_taken():
    """A register that sends more than it should makes the case know no more."""
    assert proposed("market", {**NAMED, "legal_representative": "赵建国"}) == {"employer.name": FULL_NAME}


@pytest.mark.parametrize(
    ("known", "fact", "offered"),
    [
        pytest.param(told(employer__name="锦禾物流"), "employer.name", True, id="another-employer-is-put-up"),
        pytest.param(told(employer__name=FULL_NAME), "employer.name", False, id="the-same-says-nothing-new"),
        pytest.param(told(employment__insured=False), "employment.insured", True, id="insured-after-all"),
        pytest.param(told(region__insured={"text": "杭州"}), "region.insured", False, id="the-same-place"),
        pytest.param(told(region__insured={"text": "成都"}), "region.insured", True, id="another-place"),
        pytest.param(told(region__insured={"text": "别处"}), "region.insured", True, id="a-place-nobody-knows"),
        pytest.param(told(employer__phone="0571-8"), "employer.phone", False, id="contact-is-for-the-person-to-say"),
        pytest.param(told(worker__work_start_on={"year": 2018}), "worker.work_start_on", False, id="context-too"),
        pytest.param({"employer.name": standing(None, DECLINED)}, "employer.name", True, id="what-was-declined"),
        pytest.param({"employer.name": standing("锦禾", PROPOSED)}, "employer.name", True, id="what-is-only-a-guess"),
    ],
)  # fmt: skip
def test_a_difference_is_put_up_where_it_matters(known, fact, offered):
    """Over a person's own word only what decides a right or names the employer is proposed, and only a difference."""
    assert (fact in proposed("enrolment", RECORD, known)) is offered


def test_a_word_two_parties_differ_on_is_still_the_speakers_word():
    """A disputed fact is compared with what this speaker holds."""
    disputed = {"employer.name": Standing("disputed", None, None, standing(FULL_NAME).by)}
    assert "employer.name" not in proposed("enrolment", RECORD, disputed)
