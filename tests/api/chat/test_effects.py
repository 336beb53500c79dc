"""An edit shows beforehand what it would change, does just that, and what it sets aside comes back to be confirmed."""

import pytest

from tests.api.chat.talk import form_of

pytestmark = pytest.mark.anyio

EFFECTS = ("parks", "reopens", "documents", "limits")


@pytest.fixture
async def filled(told):
    """A worker who has answered everything, insured in Hangzhou."""
    await told.turn(confirm=(await told.show())["turn"]["ask"]["facts"], answers=form_of(told))
    assert (await told.show())["turn"]["ask"] is None
    return told


async def test_a_preview_changes_nothing(filled):
    """Facts, revision, question, log and feed are as before."""
    before = [await filled.show(), await filled.facts(), await filled.review(), await filled.poll()]
    await filled.edit(preview=True, employment__insured=False, accident__date="2026-10-01")
    assert [await filled.show(), await filled.facts(), await filled.review(), await filled.poll()] == before


async def test_a_preview_names_what_would_change(filled):
    """Set aside with its words, asked again, papers wanted or no longer wanted, periods moved."""
    effect = await filled.edit(preview=True, employment__insured=False, accident__date="2026-10-01")
    assert [(row["fact"], row["display"]) for row in effect["parks"]] == [("region.insured", "杭州市余杭区")]
    assert {"employer.address", "employer.phone", "employment.contract", "region.accident"} <= set(effect["reopens"])
    papers = {row["kind"]: row["state"] for row in effect["documents"]}
    assert papers["labour_contract"] == "missing"
    assert papers["enrolment_proof"] == "waived"
    assert [(row["id"], row["due"]) for row in effect["limits"]] == [("T04", "2027-10-01")]
    assert effect["turn"]["ask"]["facts"][0] in effect["reopens"]


@pytest.mark.parametrize(
    "answers",
    [
        {"employment__insured": False},
        {"accident__date": "2026-10-01"},
        {"applicant__relation": "spouse"},
        {"applicant__relation": "employer"},
        {"worker__name": "李秀莹"},
        {"injury__parts": ["右手"]},
        {"employment__insured": None},
    ],
    ids=lambda value: "-".join(f"{k}-{v}" for k, v in value.items()),
)  # fmt: skip
async def test_the_edit_does_what_the_preview_said(filled, answers):
    """The same four lists, the same question after it, the same words."""
    seen = await filled.edit(preview=True, **answers)
    done = await filled.edit(**answers)
    assert {name: done[name] for name in EFFECTS} == {name: seen[name] for name in EFFECTS}
    assert {**done["turn"], "id": ""} == {**seen["turn"], "id": ""}
    assert (await filled.show())["turn"] == done["turn"]


async def test_what_is_set_aside_is_shown_and_in_no_export(filled):
    """A parked value keeps its place in the conversation, out of the form, and the file never counts with it."""
    await filled.edit(employment__insured=False)
    body = await filled.show()
    aside = body["facts"]["region.insured"]
    assert (aside["state"], aside["display"]) == ("parked", "杭州市余杭区")
    form = [box["fact"] for section in (await filled.review())["sections"] for box in section["fields"]]
    assert "region.insured" not in form
    assert "余杭" not in "".join(row["display"] for row in (await filled.review())["gaps"] if "display" in row)
    assert body["turn"]["outlook"]["authority"]["region"] is None
    assert [row["state"] for row in (await filled.facts())["region.insured"]][-1] == "parked"


async def test_what_comes_back_is_confirmed(filled):
    """Never silently: it is put up with the reason, and counts after a yes."""
    await filled.edit(employment__insured=False)
    turn = (await filled.edit(employment__insured=True))["turn"]
    ask = turn["ask"]
    assert (ask["widget"], ask["facts"], ask["reask"]) == ("confirm", ["region.insured"], "dependency_changed")
    assert ask["proposed"] == {"region.insured": {"text": "杭州市余杭区"}}
    turn = await filled.turn(confirm=["region.insured"])
    assert turn["ask"] is None
    assert (await filled.show())["facts"]["region.insured"]["state"] == "held"


async def test_undo_of_an_edit_restores(filled):
    """Everything, what it set aside included, stands as before."""
    before = await filled.show()
    form = await filled.review()
    await filled.edit(employment__insured=False)
    await filled.turn(undo=True)
    after = await filled.show()
    assert after["facts"] == before["facts"]
    assert after["turn"]["ask"] == before["turn"]["ask"]
    assert after["turn"]["outlook"] == before["turn"]["outlook"]
    assert after["turn"]["documents"] == before["turn"]["documents"]
    assert await filled.review() == form


async def test_an_edit_that_says_nothing_new(filled):
    """No change, no effect, no revision."""
    await filled.edit(employment__insured=False)
    before = await filled.show()
    again = await filled.edit(employment__insured=False)
    assert [again[name] for name in EFFECTS] == [[], [], [], []]
    assert (again["turn"]["understood"], again["turn"]["revision"]) == ([], before["revision"])


async def test_only_the_fact_itself(filled):
    """Where nothing else hangs on it, all four lists are empty."""
    effect = await filled.edit(worker__occupation="焊工")
    assert [effect[name] for name in EFFECTS] == [[], [], [], []]
    assert [row["value"] for row in effect["turn"]["understood"]] == ["焊工"]


@pytest.mark.parametrize("body", [{}, {"answers": {}}, {"answers": None}, {"preview": True}], ids=str)
async def test_an_edit_of_nothing(filled, body):
    """Refused; an edit names at least one fact."""
    assert (await filled.post(filled.path("edits"), body)).status_code == 422


async def test_a_preview_of_a_stale_picture(filled):
    """A preview honours If-Match too: what it shows would no longer be what happens."""
    body = {"answers": {"employment.insured": False}, "preview": True}
    answer = await filled.post(filled.path("edits"), body, **{"If-Match": '"r1"'})
    assert (answer.status_code, answer.json()["code"]) == (412, "revision_stale")


async def test_a_preview_names_the_revision_there_is(filled):
    """Its ETag is good for the edit that follows; the revision it would make is in its turn."""
    body = {"answers": {"employment.insured": False}, "preview": True}
    shown = await filled.post(filled.path("edits"), body)
    assert shown.headers["etag"] == f'"r{(await filled.show())["revision"]}"'
    done = await filled.post(filled.path("edits"), {**body, "preview": False}, **{"If-Match": shown.headers["etag"]})
    assert (done.status_code, done.json()["turn"]["revision"]) == (200, shown.json()["turn"]["revision"])
