"""Further pages belong to the first one's document: its kind is theirs, and fields are looked for on all of them."""

import pytest

from api.documents.store import READY, REFUSED
from tests.api.documents.fakes import Bench, field, read_out
from uploads.findings import Line, UnsafeImageError

pytestmark = pytest.mark.anyio


@pytest.fixture
def engine() -> str:
    """Nothing here differs between engines."""
    return "sqlite"


def line(text: str, page: int = 1) -> Line:
    """A line of print."""
    return Line(text, 0.9, page, (1, 2, 3, 4))


def by_words(kind: str, lines: list[Line]):
    """A reader of fields that takes the words of a line for field and value."""
    return tuple(field(*each.text.split("："), page=each.page) for each in lines if "：" in each.text)


@pytest.fixture
def bench(parts) -> Bench:
    """A pipeline whose contract has its parties on page one and its date on page two."""
    bench = Bench(parts, fields_of=by_words)
    first = read_out(
        "labour_contract", field("employer_name", "甲公司"), score=0.97, lines=[line("劳动合同"), line("employer_name：甲公司")]
    )
    bench.child.reads[b"page of one"] = first
    # By itself the second page looks like nothing.
    bench.child.reads[b"page of two"] = read_out("other", score=0.1, lines=[line("starts_on：2026-01-01"), line("签名")])
    bench.child.reads[b"page of three"] = read_out("invoice", score=0.9, lines=[line("occupation：钢筋工")])
    return bench


async def test_a_further_page_has_the_firsts_kind_and_its_own_fields(bench):
    """It was read as what the first is, and says what the first did not, on its own page."""
    first = await bench.through(b"one", conversation_id="talk")
    second = await bench.through(b"two", conversation_id="talk", page_of=first.id)
    assert bench.child.was_read[-1] == ((b"page of two",), "labour_contract")
    assert (second.state, second.kind) == (READY, "labour_contract")
    assert [(each.name, each.value, each.page) for each in second.body.fields] == [("starts_on", "2026-01-01", 1)]
    outcome = bench.voice.told[-1]
    assert (outcome.kind, outcome.kind_confidence) == ("labour_contract", 0.97)
    assert [seen.name for seen in outcome.seen] == ["starts_on"]


async def test_the_third_page_knows_the_first_two(bench):
    """What another page is taken for by itself does not matter, and no page is read again."""
    first = await bench.through(b"one")
    await bench.through(b"two", page_of=first.id)
    third = await bench.through(b"three", page_of=first.id)
    assert (third.kind, [each.name for each in third.body.fields]) == ("labour_contract", ["occupation"])
    assert len(bench.child.was_read) == 3


async def test_it_waits_until_the_first_was_read(bench):
    """All pages come at once over a good link; the first one's kind comes before the second is read."""
    first = await bench.receive(b"one")
    second = await bench.receive(b"two", page_of=first.id)
    await bench.open()
    await bench.open()
    await bench.read()
    assert bench.child.was_read == [((b"page of one",), None)]
    await bench.run()
    assert (await bench.look(second.id)).kind == "labour_contract"


async def test_pages_of_a_refused_first_stand_by_themselves(bench):
    """What could not be opened has no kind to give."""
    bench.child.opens[b"broken"] = UnsafeImageError("broken")
    first = await bench.through(b"broken")
    second = await bench.through(b"three", page_of=first.id)
    assert (first.state, second.state, second.kind) == (REFUSED, READY, "invoice")


async def test_the_persons_word_counts_for_all_pages(bench):
    """Declared on the first page, the kind holds for the others."""
    first = await bench.through(b"two", declared="attendance")
    second = await bench.through(b"three", page_of=first.id)
    assert second.kind == "attendance"
