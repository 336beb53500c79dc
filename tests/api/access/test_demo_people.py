"""The demo's people are invented: every number is well formed and can belong to nobody."""

import pytest
from stdnum.cn import ric, uscc

from api.access.demo_accounts import REGIONS, demo_accounts
from api.access.demo_people import demo_people
from api.access.employers import REGISTER_ROLES
from api.access.phones import normalise

PEOPLE = demo_people()


@pytest.mark.parametrize("worker", PEOPLE.workers, ids=lambda worker: worker.name)
def test_a_worker(worker):
    """The check digit is right, the region does not exist, the employer does."""
    assert ric.is_valid(worker.id_number) or ric.calc_check_digit(worker.id_number) == worker.id_number[-1]
    assert worker.id_number.startswith("99")
    assert normalise(worker.phone) == worker.phone
    assert worker.employer_credit_code in {employer.credit_code for employer in PEOPLE.employers}
    assert worker.region in REGIONS


@pytest.mark.parametrize("employer", PEOPLE.employers, ids=lambda employer: employer.name)
def test_an_employer(employer):
    """The check digit is right, the registration authority does not exist."""
    assert uscc.calc_check_digit(employer.credit_code[:-1]) == employer.credit_code[-1]
    assert employer.credit_code.startswith("9199")
    assert employer.region in REGIONS


@pytest.mark.parametrize("person", PEOPLE.representatives, ids=lambda person: person.name)
def test_a_representative(person):
    """A number and a phone that can belong to nobody, an employer of the demo, and one of the two roles."""
    assert ric.calc_check_digit(person.id_number) == person.id_number[-1]
    assert person.id_number.startswith("99")
    assert normalise(person.phone) == person.phone
    assert person.employer_credit_code in {employer.credit_code for employer in PEOPLE.employers}
    assert person.role in REGISTER_ROLES


def test_nobody_twice():
    """Numbers, phones and names tell them apart, from the staff too."""
    people = (*PEOPLE.workers, *PEOPLE.representatives)
    for values in (
        [person.id_number for person in people],
        [person.phone for person in people],
        [person.name for person in people] + [account.name for account in demo_accounts()],
        [employer.credit_code for employer in PEOPLE.employers],
    ):
        assert len(set(values)) == len(values)


def test_both_kinds_of_insurance_and_both_regions():
    """A demo can show an employer who paid and one who did not, here and there."""
    assert {(worker.region, worker.insured) for worker in PEOPLE.workers} == {
        (region, insured) for region in REGIONS for insured in (True, False)
    }
