"""Which registers a turn gives reason to ask: those whose question it changes, for whom it may be asked."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from api.bundles import DEFINITIONS, BundleShelf
from api.exchange.lookups import Lookup, queue_after, queue_after_filing, queue_for_draft
from api.sealing import KeyRing, Sealer
from api.transaction import UnitOfWork
from flows.cases.registers import parse
from flows.engine import acts
from flows.engine.acts import Act
from flows.engine.facts import DECLINED, PROPOSED, Claim, Source
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda
from tests.builders import make_credit_code, make_id_number

ROWS = parse((Path(DEFINITIONS) / "national" / "registers.toml").read_text("utf-8"))
BUNDLE = BundleShelf.read().current
SEALER = Sealer(KeyRing.new())
ENV = {"role": "worker", "today": "2026-11-24", "matter": "recognition", "account": "citizen"}
SELF = ("applicant.relation", "self")
NUMBER = ("worker.id_number", make_id_number(1))
DATE = ("accident.date", "2026-11-23")


class Case:
    """A conversation whose ledger is filled by hand."""

    def __init__(self, account: str = "citizen") -> None:
        ledger = Ledger(BUNDLE, party="worker", env=ENV)
        self.ledger, self.agenda, self.account = ledger, Agenda(ledger), account
        self.conversation, self.case = SimpleNamespace(id="c1"), SimpleNamespace(id="case")

    def say(self, *told: tuple[str, object], status: str = "held"):
        """One act; its entries."""
        claims = [Claim(fact, value, Source("answer"), status) for fact, value in told]
        act = Act(f"t{self.ledger.entries}", self.ledger.entries + 1, "", "p", "worker")
        return acts.add(self.ledger, act, claims)


def unit() -> UnitOfWork:
    """An empty unit."""
    return UnitOfWork(now=datetime(2026, 11, 24, tzinfo=UTC), sealer=SEALER)


def queued(work: UnitOfWork) -> list[Lookup]:
    """What a unit leaves to the worker."""
    found = []
    for step in work.steps:
        values = dict(zip(step.statement.args, step.args, strict=True))
        body = SEALER.open(values["sealed"], place=f"outbox|{values['id']}|body")
        found.append(msgspec.json.decode(body, type=Lookup))
        assert values["topic"] == f"register.{found[-1].register}"
    return found


def registers_after(case: Case, entries) -> set[str]:
    """The registers that are asked because of these entries."""
    work = unit()
    queue_after(ROWS, case, entries, work)
    assert {(each.conversation_id, each.purpose) for each in queued(work)} <= {("c1", "intake")}
    return {each.register for each in queued(work)}


def test_a_worker_who_has_told_enough():
    """Number, relation and day are known: population and enrolment are asked, project only after them."""
    case = Case()
    assert registers_after(case, case.say(SELF, NUMBER, DATE)) == {"population", "enrolment"}


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        pytest.param((SELF, NUMBER, DATE), {"enrolment"}, id="day-last"),
        pytest.param((DATE, NUMBER, SELF), {"population", "enrolment"}, id="relation-last"),
        pytest.param((DATE, SELF, NUMBER), {"population", "enrolment"}, id="number-last"),
    ],
)
def test_whatever_comes_last_completes_the_question(order, expected):
    """People tell things in any order."""
    case = Case()
    for told in order[:-1]:
        case.say(told)
    assert registers_after(case, case.say(order[-1])) == expected


def test_enrolment_waits_for_the_day():
    """While the day is still to be told or confirmed, only the register that does not depend on it is asked."""
    case = Case()
    assert registers_after(case, case.say(SELF, NUMBER)) == {"population"}
    assert registers_after(case, case.say(DATE, status=PROPOSED)) == set()
    assert registers_after(case, case.say(DATE)) == {"enrolment"}


def test_a_day_nobody_knows_is_waited_for_no_longer():
    """Declined is settled: enrolment as it stands is better than none."""
    case = Case()
    case.say(SELF, NUMBER)
    declined = case.say(("accident.date", None), status=DECLINED)
    assert registers_after(case, declined) == {"enrolment"}


@pytest.mark.parametrize("account", ["guest", "staff"])
def test_nothing_personal_for_those_who_did_not_sign_in_as_citizens(account):
    """Not even a question that would be turned down later."""
    case = Case(account)
    assert registers_after(case, case.say(SELF, NUMBER, DATE)) == set()


@pytest.mark.parametrize("relation", ["spouse", "agent", "union", "employer", "other"])
def test_nothing_personal_for_those_who_apply_for_another(relation):
    """A relative's word opens nobody's record."""
    case = Case()
    assert registers_after(case, case.say(("applicant.relation", relation), NUMBER, DATE)) == set()


def test_a_relation_that_is_only_a_guess_opens_nothing():
    """It is confirmed first."""
    case = Case()
    case.say(SELF, status=PROPOSED)
    assert registers_after(case, case.say(NUMBER, DATE)) == set()


@pytest.mark.parametrize(
    "told", [("employer.name", "云栖谷建筑"), ("employer.credit_code", make_credit_code(1))], ids=["name", "code"]
)
def test_the_business_register_is_asked_for_anybody(told):
    """A guest's employer too: what is public may be looked up."""
    case = Case("guest")
    assert registers_after(case, case.say(told)) == {"market"}


def test_facts_no_register_is_asked_with_ask_nothing():
    """Most turns cost no question."""
    case = Case()
    case.say(SELF, NUMBER, DATE)
    assert registers_after(case, case.say(("accident.place", "工地"), ("injury.parts", ["左腿"]))) == set()


def test_a_matched_identity_asks_for_a_draft_begun_before():
    """Only what is personal: the public registers were asked already."""
    work = unit()
    queue_for_draft(ROWS, "c7", work)
    asked = [(each.register, each.conversation_id) for each in queued(work)]
    assert asked == [("population", "c7"), ("enrolment", "c7")]


def test_after_the_filing_staff_ask_all():
    """For whoever filed, signed in or matched or not."""
    case, work = Case("citizen"), unit()
    case.say(("applicant.relation", "spouse"), NUMBER, ("employer.name", "云栖谷建筑"))
    queue_after_filing(ROWS, case, work)
    assert {(each.register, each.purpose) for each in queued(work)} == {
        (name, "verification") for name in ("population", "enrolment", "market")
    }
