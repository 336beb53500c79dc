"""Progress: one view of a case, each side with its own moves, periods and ways to contest."""

import itertools

import pytest

from flows.cases.materials import Material
from flows.cases.progress import STAFF, Action, Remedy
from flows.cases.states import STAGES
from tests.flows.cases.files import ACCEPTED, FILED, HANGZHOU, REACH, Act, day, decided, served, view

ROLES = ("worker", "relative", "union", "agent", "employer", STAFF)
BY_EMPLOYER: list[Act] = [("2026-08-01", "submitted", {"role": "employer"})]
ASKED: list[Act] = [*ACCEPTED, ("2026-08-10", "evidence_requested", {"due": "2026-08-25"})]
PAPER = Material("diagnosis_certificate", "required", "missing", "applicant", (), ())
MOVES = {
    "draft": "applicant",
    "reported": "employer",
    "submitted": "authority",
    "supplement_required": "applicant",
    "supplement_received": "authority",
    "accepted": "authority",
    "suspended": "other_body",
    "recognized": "authority",
    "deemed": "authority",
    "not_recognized": "authority",
    "served": "nobody",
    "not_accepted": "nobody",
    "withdrawn": "nobody",
}
OWN = {
    "draft": ["submit", "message"],
    "reported": ["submit", "message"],
    "submitted": ["supplement", "withdraw", "message"],
    "supplement_required": ["supplement", "withdraw", "message"],
    "supplement_received": ["supplement", "withdraw", "message"],
    "accepted": ["supplement", "withdraw", "message"],
    "suspended": ["supplement", "withdraw", "message"],
    "recognized": ["reconsideration", "message"],
    "deemed": ["reconsideration", "message"],
    "not_recognized": ["reconsideration", "message"],
    "served": ["reconsideration", "message"],
    "not_accepted": ["apply_again", "reconsideration", "message"],
    "withdrawn": ["apply_again", "message"],
}
"""What the applicant may do in each state."""
OTHER = {
    **{state: ["statement", "message"] for state, stage in STAGES.items() if stage in ("review", "decision")},
    **{
        state: ["reconsideration", "message"]
        for state in ("recognized", "deemed", "not_recognized", "served", "not_accepted")
    },
    "withdrawn": ["message"],
}
"""What the employer may do where the worker applied."""


@pytest.mark.parametrize("state", STAGES)
def test_every_state_says_whose_move_it_is(state: str) -> None:
    """Nobody waits without knowing for whom, and the stage fits the state."""
    shown = view(*REACH[state])
    assert (shown.state, shown.stage, shown.whose_move) == (state, STAGES[state], MOVES[state])


@pytest.mark.parametrize("state", STAGES)
def test_what_the_applicant_may_do(state: str) -> None:
    """In every state at least a message to the office; what the law allows beside it."""
    role = "employer" if state == "reported" else "worker"
    assert [action.action for action in view(*REACH[state], role=role).can_do] == OWN[state]


@pytest.mark.parametrize("state", OTHER)
def test_what_the_other_side_may_do(state: str) -> None:
    """The employer may state its view before the decision and contest it after; it never withdraws for the worker."""
    assert [action.action for action in view(*REACH[state], role="employer").can_do] == OTHER[state]


@pytest.mark.parametrize("state", STAGES)
def test_staff_act_elsewhere(state: str) -> None:
    """The desk has its own list of acts."""
    assert view(*REACH[state], role=STAFF).can_do == ()


@pytest.mark.parametrize(("state", "role"), list(itertools.product(STAGES, ROLES)))
def test_every_view_speaks_the_contracts_words(state: str, role: str) -> None:
    """For every state and role: a move of the contract's five, and a basis for every period and way to contest."""
    shown = view(*REACH[state], role=role)
    assert shown.whose_move in {"applicant", "employer", "authority", "other_body", "nobody"}
    assert shown.next_step.removeprefix("next-").removesuffix("-other") == state
    assert {limit.state for limit in shown.limits} <= {"running", "stopped", "met", "overdue"}
    assert all(row.basis for row in (*shown.limits, *shown.remedies))


def test_a_report_asks_the_employer_alone_to_apply() -> None:
    """After an accident report the employer is to apply in thirty days; the worker is told of the report only."""
    reported = REACH["reported"]
    assert view(*reported, role="employer").can_do[0] == Action("submit", day("2026-08-31"))
    worker = view(*reported, role="worker")
    assert ([action.action for action in worker.can_do], worker.next_step) == (["message"], "next-reported-other")


def test_the_filing_day_is_shown_with_the_filing() -> None:
    """Until when to apply: the worker's year, the employer's thirty days."""
    assert view(role="worker").can_do[0] == Action("submit", day("2027-08-01"))
    assert view(role="employer").can_do[0] == Action("submit", day("2026-08-31"))


def test_a_withdrawn_application_may_come_again_while_the_year_runs() -> None:
    """After a withdrawal the year is shown as running; no machine says it is over."""
    assert view(*REACH["withdrawn"]).can_do[0] == Action("apply_again", day("2027-08-01"))
    late = view(*REACH["withdrawn"], today="2028-01-01")
    assert [action.action for action in late.can_do] == ["apply_again", "message"]


def test_a_refused_application_may_come_again_while_the_period_runs() -> None:
    """Until the year's last day, which is named; after it the refusal can only be contested."""
    refused = REACH["not_accepted"]
    first = view(*refused, today="2027-08-01").can_do[0]
    assert (first.action, first.until) == ("apply_again", day("2027-08-01"))
    assert [row.action for row in view(*refused, today="2027-08-03").can_do] == ["reconsideration", "message"]
    partly = view(*refused, facts={"accident.date": {"year": 2026}})
    assert (partly.can_do[0].action, partly.can_do[0].until) == ("apply_again", None)


def test_papers_are_awaited_until_the_notice_says() -> None:
    """The day for missing papers stands beside the act."""
    asked = [*FILED, ("2026-08-03", "supplement_requested", {"due": "2026-08-14"})]
    assert view(*asked, today="2026-08-04").can_do[0] == Action("supplement", day("2026-08-14"))


# --- the other side ---


def test_a_side_that_did_not_apply_sees_no_papers() -> None:
    """The worker's papers may be medical; the employer sees none of them, staff see all."""
    shown = {role: view(*FILED, role=role, documents=[PAPER]).documents for role in ROLES}
    assert shown["employer"] == ()
    assert {role for role, papers in shown.items() if papers == (PAPER,)} == set(ROLES) - {"employer"}
    assert view(*BY_EMPLOYER, role="worker", documents=[PAPER]).documents == ()


def test_when_both_applied_both_are_applicants() -> None:
    """A second application joins the first and takes nothing from it."""
    both = [*FILED, ("2026-08-02", "joined", {"role": "employer"})]
    for role in ("worker", "employer"):
        assert view(*both, role=role, documents=[PAPER]).documents == (PAPER,)
        assert view(*both, role=role).next_step == "next-submitted"


def test_after_a_withdrawal_the_papers_stay_with_whose_they_are() -> None:
    """The employer learns that the worker withdrew, and still sees none of the worker's papers."""
    shown = view(*REACH["withdrawn"], role="employer", documents=[PAPER])
    assert (shown.documents, shown.next_step) == ((), "next-withdrawn-other")


def test_the_other_sides_filing_is_told_when_an_answer_is_asked() -> None:
    """The employer does not read of the worker's application before the office asks it for evidence."""
    lines = [[entry.what for entry in view(*acts, role="employer").timeline] for acts in (ACCEPTED, ASKED)]
    assert lines == [["accepted"], ["submitted", "accepted", "evidence_requested"]]
    assert [entry.what for entry in view(*ACCEPTED, role=STAFF).timeline] == ["submitted", "accepted"]


def test_the_whole_workers_side_is_one_applicant() -> None:
    """What the worker filed the relative may follow, and the other way round."""
    assert view(*FILED, role="relative").next_step == "next-submitted"
    by_kin = [("2026-08-01", "submitted", {"role": "relative"})]
    assert view(*by_kin, role="worker").next_step == "next-submitted"
    assert view(*by_kin, role="employer").next_step == "next-submitted-other"


def test_both_sides_see_what_happened_and_the_departments_periods() -> None:
    """What the office did is the same for all; the filing periods stay with their own side."""
    acts = [*ACCEPTED, ("2026-08-10", "suspended")]
    lines = {role: [entry.what for entry in view(*acts, role=role).timeline] for role in ROLES}
    assert all(line[-2:] == ["accepted", "suspended"] for line in lines.values())
    seen = {role: [limit.id for limit in view(*acts, role=role).limits] for role in ROLES}
    assert seen["worker"] == ["T04", "T05", "T08"]
    assert seen["employer"] == ["T03", "T05", "T08"]
    assert seen[STAFF] == ["T03", "T04", "T05", "T08"]


# --- the employer's evidence ---


def test_while_evidence_is_awaited_the_move_is_the_employers() -> None:
    """RM17: asked to prove its denial, the employer must act; the worker is told whom the office waits for."""
    worker, employer = (view(*ASKED, today="2026-08-12", role=role) for role in ("worker", "employer"))
    assert worker.whose_move == employer.whose_move == "employer"
    assert worker.next_step == "next-evidence_requested-other"
    assert employer.next_step == "next-evidence_requested"
    assert employer.can_do[0] == Action("statement", day("2026-08-25"))


def test_a_silent_employer_does_not_hold_up_the_case() -> None:
    """After the day, or once the evidence is in, it is the office's move again (RM17)."""
    assert view(*ASKED, today="2026-08-26").whose_move == "authority"
    assert view(*ASKED, ("2026-08-20", "evidence_received"), today="2026-08-21").whose_move == "authority"
    assert view(*ASKED, ("2026-08-20", "suspended"), today="2026-08-21").whose_move == "other_body"


# --- remedies ---


def test_a_decision_can_be_contested_from_the_own_receipt() -> None:
    """Sixty days to the government of the same level, six months to the court, each from receipt (ARL20, ALL46)."""
    acts = [
        *ACCEPTED,
        decided("2026-09-01", "not_recognized"),
        served("2026-09-03", "worker"),
        served("2026-09-10", "employer"),
    ]
    found = {role: view(*acts, today="2026-09-12", role=role).remedies for role in ("worker", "employer")}
    assert [(row.path, row.body, row.due) for row in found["worker"]] == [
        ("reconsideration", "same_level_government", day("2026-11-02")),
        ("court", "court", day("2027-03-03")),
    ]
    assert [row.due for row in found["employer"]] == [day("2026-11-09"), day("2027-03-10")]


def test_the_body_is_the_government_and_never_the_higher_office() -> None:
    """Since 2024 reconsideration lies with the people's government of the same level (ARL24)."""
    for state, role in itertools.product(STAGES, ROLES):
        shown = view(*REACH[state], role=role, today="2027-09-09")
        assert {row.body for row in shown.remedies} <= {"same_level_government", "court"}


def test_before_the_receipt_the_way_is_open_without_a_day() -> None:
    """A decision that exists can be contested; the day is named when it has been received."""
    for state in ("recognized", "not_accepted"):
        assert [(row.path, row.due) for row in view(*REACH[state]).remedies] == [
            ("reconsideration", None),
            ("court", None),
        ]
        assert all(row.basis for row in view(*REACH[state]).remedies)


def test_a_way_that_has_lapsed_is_not_offered() -> None:
    """After sixty days the court is left, after six months nothing."""
    acts = [*ACCEPTED, decided("2026-03-01"), served("2026-03-03", "worker")]
    assert [row.path for row in view(*acts, today="2026-05-06").remedies] == ["reconsideration", "court"]
    assert [row.path for row in view(*acts, today="2026-05-07").remedies] == ["court"]
    assert view(*acts, today="2026-09-04").remedies == ()


@pytest.mark.parametrize(
    ("acts", "today"),
    [
        pytest.param(FILED, "2026-08-17", id="T05-no-word-after-fifteen-days"),
        pytest.param(REACH["supplement_received"], "2026-08-20", id="T07-no-word-after-the-papers"),
        pytest.param(ACCEPTED, "2026-10-05", id="T08-no-decision-after-sixty-days"),
    ],
)
def test_silence_leads_to_reconsideration_first(acts: list[Act], today: str) -> None:
    """ARL23: against a duty not performed in time one goes to the government before the court."""
    basis = (("行政复议法", "第二十三条第一款第（三）项"),)
    assert view(*acts, today=today).remedies == (
        Remedy("reconsideration_silence", "same_level_government", None, basis),
    )


@pytest.mark.parametrize(
    ("acts", "today"),
    [
        pytest.param(FILED, "2026-08-16", id="the-last-day-is-not-over"),
        pytest.param([*FILED, ("2026-09-20", "accepted")], "2026-09-21", id="late-but-done"),
        pytest.param([*ACCEPTED, ("2026-08-10", "suspended")], "2027-03-01", id="stopped"),
        pytest.param(REACH["withdrawn"], "2027-03-01", id="withdrawn"),
        pytest.param(REACH["supplement_required"], "2027-03-01", id="the-applicants-move"),
        pytest.param([], "2028-03-01", id="never-filed"),
    ],
)
def test_no_silence_where_nothing_is_owed(acts: list[Act], today: str) -> None:
    """A duty done late, stopped, given up or not yet due is no silence."""
    assert view(*acts, today=today).remedies == ()


def test_track_and_promise() -> None:
    """The simple track is named once accepted as such; local promises stand beside the periods."""
    simple = [*FILED, ("2026-08-03", "accepted", {"simple": True})]
    assert view(*simple).track == "simple"
    assert view(*ACCEPTED).track == "ordinary"
    assert [row.limit for row in view(*FILED, today="2026-08-02", region=HANGZHOU).promised] == ["T05"]
    assert view(*FILED, today="2026-08-02").promised == ()
