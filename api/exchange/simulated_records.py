"""What the simulated registers of the demo profile hold about the invented people and employers."""

from collections.abc import Mapping
from typing import Any

from api.access.demo_people import DemoEmployer, DemoRepresentative, DemoWorker, demo_people
from flows.cases.registers import FOUND, MISMATCH, NOT_FOUND

SEVERAL = "several"
_REGIONS = {"330100": "浙江省杭州市", "510100": "四川省成都市"}
_ENDINGS = ("有限责任公司", "股份有限公司", "有限公司", "公司")
_FORMS = {"over_age": "over_age", "project": "project", "other_employer": "dispatch"}
_WORKERS = {worker.id_number: worker for worker in demo_people().workers}
_EMPLOYERS = {employer.credit_code: employer for employer in demo_people().employers}
_REPRESENTATIVES = {each.id_number: each for each in demo_people().representatives}
_PEOPLE = {**_WORKERS, **_REPRESENTATIVES}
_DEAD = {worker.id_number for worker in _WORKERS.values() if worker.situation == "dead"}

Outcome = tuple[str, dict[str, Any]]
_Person = DemoWorker | DemoRepresentative


def subject_of(params: Mapping[str, str]) -> str:
    """Whom or what a question is about: an ID number, a credit code, or a name."""
    return params.get("id_number") or params.get("credit_code") or params.get("employer_name") or ""


def answer(register: str, params: Mapping[str, str]) -> Outcome:
    """The outcome of a question and the record, if there is one."""
    if register == "market":
        return _market(params)
    known = _PEOPLE if register == "population" else _WORKERS
    person = known.get(params.get("id_number", ""))
    if person is None:
        return NOT_FOUND, {}
    if not _is_same_person(person, params):
        return MISMATCH, {}
    return _PERSONAL[register](person, params)


def _is_same_person(person: _Person, params: Mapping[str, str]) -> bool:
    """Name and number belong together, and the phone, where the register knows it, to nobody else."""
    phone = params.get("phone", person.phone)
    owned = {other.phone for other in _PEOPLE.values() if other is not person}
    return params.get("name", person.name) == person.name and phone not in owned


def _population(person: _Person, params: Mapping[str, str]) -> Outcome:
    dead = person.id_number in _DEAD
    record = {"id_number": person.id_number, "name": person.name, "address": person.address, "deceased": dead}
    # In the demo any phone that is nobody else's counts as the person's own, so that people can try it with theirs.
    return FOUND, {**record, "phone_checked": "phone" in params}


def _enrolment(worker: DemoWorker, params: Mapping[str, str]) -> Outcome:
    if not worker.insured or worker.situation == "project" or _is_before(worker, params):
        return NOT_FOUND, {}
    record = _insurance(worker)
    return FOUND, {**record, "started_on": worker.started_on}


def _project(worker: DemoWorker, params: Mapping[str, str]) -> Outcome:
    if worker.situation != "project" or _is_before(worker, params):
        return NOT_FOUND, {}
    return FOUND, {**_insurance(worker), "occupation": "木工"}


def _is_before(worker: DemoWorker, params: Mapping[str, str]) -> bool:
    return params.get("on", worker.started_on) < worker.started_on


def _insurance(worker: DemoWorker) -> dict[str, Any]:
    employer = _EMPLOYERS[worker.enrolled_credit_code or worker.employer_credit_code]
    return {
        "id_number": worker.id_number,
        "name": worker.name,
        "insured": True,
        "region": {"code": employer.region, "text": _REGIONS[employer.region]},
        "employer_name": employer.name,
        "credit_code": employer.credit_code,
        "employer_address": employer.address,
        "employer_phone": employer.phone,
        "form": _FORMS.get(worker.situation),
    }


def _market(params: Mapping[str, str]) -> Outcome:
    if "credit_code" in params:
        employer = _EMPLOYERS.get(params["credit_code"])
        if employer is None:
            return NOT_FOUND, {}
        return _acting(employer, params) if "id_number" in params else (FOUND, _licence(employer))
    asked = _core(params.get("employer_name", ""))
    found = [e for e in _EMPLOYERS.values() if asked in _core(e.name)]
    # A whole name is one employer, even if another's name contains it.
    found = [e for e in found if asked == _core(e.name)] or found
    if len(found) > 1:
        return SEVERAL, {}
    return (FOUND, _licence(found[0])) if found else (NOT_FOUND, {})


def _acting(employer: DemoEmployer, params: Mapping[str, str]) -> Outcome:
    """The licence with what a person is to the employer, if the register names them."""
    person = _REPRESENTATIVES.get(params["id_number"])
    if person is None or person.employer_credit_code != employer.credit_code or not _is_same_person(person, params):
        return MISMATCH, {}
    return FOUND, {**_licence(employer), "role": person.role}


def _core(name: str) -> str:
    """A name without its legal form, which people leave out or get wrong."""
    return next((name.removesuffix(ending) for ending in _ENDINGS if name.endswith(ending)), name)


def _licence(employer: DemoEmployer) -> dict[str, Any]:
    return {
        "credit_code": employer.credit_code,
        "employer_name": employer.name,
        "employer_address": employer.address,
        "status": employer.status,
    }


_PERSONAL = {"population": _population, "enrolment": _enrolment, "project": _project}
REGISTERS = ("market", *_PERSONAL)
