"""What the simulated registers know of the invented people: one of each situation a real register meets."""

import pytest
from stdnum.cn import ric, uscc

from api.access.demo_people import BUILDER, COURIERS, DISPATCH, FOOD, MACHINES, TEXTILES, demo_people
from api.exchange.simulated_records import answer
from flows.cases.registers import FOUND, MISMATCH, NOT_FOUND

PEOPLE = {worker.name: worker for worker in demo_people().workers}
EMPLOYERS = {employer.credit_code: employer for employer in demo_people().employers}


def ask(register: str, worker: str, **params: str):
    """The outcome for one of the invented workers."""
    return answer(register, {"id_number": PEOPLE[worker].id_number, "name": worker, **params})


def test_everybody_is_invented_and_valid():
    """Numbers pass every check and lie where nobody lives, so no real person is ever asked about."""
    for worker in PEOPLE.values():
        assert ric.calc_check_digit(worker.id_number) == worker.id_number[-1]
        assert worker.id_number.startswith("99")
        assert worker.phone.startswith("1540000")
    for employer in EMPLOYERS.values():
        assert uscc.is_valid(employer.credit_code)
        assert employer.credit_code[2:4] == "99"


def test_nobody_shares_a_number():
    """Name, number and phone each belong to one person, name and code to one employer."""
    for field in ("name", "id_number", "phone"):
        assert len({getattr(worker, field) for worker in PEOPLE.values()}) == len(PEOPLE)
    assert len({employer.name for employer in EMPLOYERS.values()}) == len(EMPLOYERS)


@pytest.mark.parametrize("region", ["330100", "510100"])
def test_each_region_has_enrolled_people(region):
    """In both seeded regions somebody is found with an employer that insures there."""
    found = [
        ask("enrolment", worker.name)[1]["region"]["code"]
        for worker in PEOPLE.values()
        if worker.situation == "enrolled"
    ]
    assert region in found


@pytest.mark.parametrize(
    ("name", "register", "result", "employer", "form"),
    [
        pytest.param("尤海生", "enrolment", FOUND, BUILDER, None, id="enrolled"),
        pytest.param("祝大江", "enrolment", NOT_FOUND, None, None, id="not-enrolled"),
        pytest.param("祝大江", "project", NOT_FOUND, None, None, id="nor-by-project"),
        pytest.param("龙小飞", "enrolment", NOT_FOUND, None, None, id="platform-worker"),
        pytest.param("褚长庚", "enrolment", FOUND, MACHINES, "over_age", id="over-age"),
        pytest.param("计文彬", "enrolment", FOUND, DISPATCH, "dispatch", id="another-employer-than-said"),
        pytest.param("丁茂林", "enrolment", NOT_FOUND, None, None, id="builder-not-by-name"),
        pytest.param("丁茂林", "project", FOUND, BUILDER, "project", id="builder-by-project"),
        pytest.param("冉秋实", "enrolment", FOUND, FOOD, None, id="insured-until-death"),
    ],
)
def test_each_situation_has_somebody(name, register, result, employer, form):
    """Employer and form of employment are those of the record, not those people say."""
    outcome, record = ask(register, name)
    assert outcome == result
    assert (record.get("credit_code"), record.get("form")) == (employer, form)


def test_what_people_say_may_differ_from_the_record():
    """One worker names the place of work, and is enrolled by the agency that sent them."""
    assert PEOPLE["计文彬"].employer_credit_code == MACHINES


@pytest.mark.parametrize(
    ("on", "result"), [("2019-02-28", NOT_FOUND), ("2019-03-01", FOUND), ("2026-11-23", FOUND)]
)
def test_enrolment_is_that_of_the_day(on, result):
    """Before the first enrolment nobody was insured."""
    assert ask("enrolment", "尤海生", on=on)[0] == result


def test_the_dead_are_known_as_such():
    """Only the population register says so, and only to us."""
    assert ask("population", "冉秋实")[1]["deceased"] is True
    assert ask("population", "尤海生")[1]["deceased"] is False


@pytest.mark.parametrize(
    ("params", "result"),
    [
        pytest.param({}, FOUND, id="name-and-number"),
        pytest.param({"phone": PEOPLE["尤海生"].phone}, FOUND, id="own-phone"),
        pytest.param({"phone": "13800000001"}, FOUND, id="a-phone-nobody-registered"),
        pytest.param({"phone": PEOPLE["柳月娥"].phone}, MISMATCH, id="somebody-elses-phone"),
        pytest.param({"name": "柳月娥"}, MISMATCH, id="somebody-elses-name"),
        pytest.param({"id_number": "990101198503159990"}, NOT_FOUND, id="nobodys-number"),
    ],
)
def test_name_number_and_phone_belong_together(params, result):
    """A phone that is known to be another person's matches nobody else."""
    outcome, record = ask("population", "尤海生", **params)
    assert outcome == result
    assert bool(record) is (result == FOUND)


@pytest.mark.parametrize(
    ("params", "code"),
    [
        pytest.param({"credit_code": BUILDER}, BUILDER, id="code"),
        pytest.param({"employer_name": "杭州云栖谷建筑有限公司"}, BUILDER, id="whole-name"),
        pytest.param({"employer_name": "杭州云栖谷建筑公司"}, BUILDER, id="legal-form-wrong"),
        pytest.param({"employer_name": "云栖谷建筑"}, BUILDER, id="part"),
        pytest.param({"employer_name": "飞羽即时配送"}, COURIERS, id="platform"),
    ],
)
def test_an_employer_is_found_by_code_or_by_a_name_that_is_nobody_elses(params, code):
    """The record brings the whole name, the code, the address and whether it still exists."""
    result, record = answer("market", params)
    assert result == FOUND
    assert record == {
        "credit_code": code, "employer_name": EMPLOYERS[code].name, "employer_address": EMPLOYERS[code].address,
        "status": EMPLOYERS[code].status,
    }  # fmt: skip


def test_a_name_of_several_is_none():
    """Nothing is chosen among candidates."""
    assert answer("market", {"employer_name": "成都"}) == ("several", {})


def test_one_employer_is_gone():
    """A deregistered employer is found with its status."""
    assert answer("market", {"credit_code": TEXTILES})[1]["status"] == "deregistered"


BOSS = demo_people().representatives[0]
ACTING = {"credit_code": BUILDER, "name": BOSS.name, "id_number": BOSS.id_number}


@pytest.mark.parametrize(
    ("changed", "result"),
    [
        pytest.param({}, FOUND, id="the legal representative"),
        pytest.param({"name": "别的名字"}, MISMATCH, id="another name"),
        pytest.param({"credit_code": MACHINES}, MISMATCH, id="another employer"),
        pytest.param({"credit_code": "91990101MA9DEMA99X"}, NOT_FOUND, id="no such employer"),
        pytest.param({"id_number": demo_people().workers[0].id_number}, MISMATCH, id="a worker"),
    ],
)
def test_whom_the_business_register_names(changed, result):
    """It says what a person is to an employer, and nothing of anybody who was not named to it."""
    found, record = answer("market", {**ACTING, **changed})
    assert found == result
    assert record.get("role") == ("legal_representative" if result == FOUND else None)


def test_representatives_are_people_too():
    """The population register knows them; of an enrolment nothing is known."""
    told = {"id_number": BOSS.id_number, "name": BOSS.name}
    assert answer("population", told)[1]["deceased"] is False
    assert answer("enrolment", told) == (NOT_FOUND, {})
