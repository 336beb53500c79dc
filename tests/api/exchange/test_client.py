"""The client of registers against the simulated ones: whatever they do, one answer comes in time."""

import gzip
import json
import socket
from collections.abc import AsyncIterator

import pytest

from api.exchange.client import REST, Query, RegisterClient
from api.exchange.simulator import Behaviour, Simulator

pytestmark = pytest.mark.anyio

ENROLLED = "990101198503120010"
UNKNOWN = "990101198503159990"
PATIENCE = 0.2
"""Seconds; a silent register makes a test last this long."""
LONGEST = 60
"""Seconds no answer takes on the busiest machine."""


@pytest.fixture
async def client(anyio_backend: str, simulator: Simulator) -> AsyncIterator[RegisterClient]:
    """A client that waits as long as any machine needs."""
    client = RegisterClient(simulator.address, patience=LONGEST)
    yield client
    await client.close()


@pytest.fixture
async def hasty(anyio_backend: str, simulator: Simulator) -> AsyncIterator[RegisterClient]:
    """A client with little patience."""
    client = RegisterClient(simulator.address, patience=PATIENCE)
    yield client
    await client.close()


def question(register: str = "enrolment", query_id: str = "q1", **params: str) -> Query:
    """A question about an enrolled worker unless another is meant."""
    return Query(query_id, register, "intake", params or {"id_number": ENROLLED, "name": "尤海生"})


async def test_a_register_answers_what_it_holds(client, simulator):
    """The record comes with every field the register has, and the register knows the query's id and purpose."""
    answer = await client.ask(question())
    assert (answer.result, answer.reason) == ("found", None)
    assert answer.record["employer_name"] == "杭州云栖谷建筑有限公司"
    assert simulator.asked == [
        {"query_id": "q1", "register": "enrolment", "subject": ENROLLED, "purpose": "intake"}
    ]


@pytest.mark.parametrize(
    ("asked", "result", "reason"),
    [
        pytest.param(question(id_number=UNKNOWN), "not_found", None, id="nobody-of-this-number"),
        pytest.param(question(id_number=ENROLLED, name="柳月娥"), "mismatch", None, id="name-of-somebody-else"),
        pytest.param(question("market", employer_name="有限公司"), "not_found", "several", id="several-employers"),
        pytest.param(question("market", employer_name="没有这家"), "not_found", None, id="no-employer"),
        pytest.param(question("nowhere"), "share_down", "http_404", id="no-such-register"),
    ],
)
async def test_what_a_register_does_not_hold(client, asked, result, reason):
    """No record comes with anything but `found`; several candidates are none."""
    answer = await client.ask(asked)
    assert (answer.result, answer.reason, answer.record) == (result, reason, {})


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        pytest.param(Behaviour("failing"), "http_500", id="failing"),
        pytest.param(Behaviour("malformed"), "malformed", id="malformed"),
    ],
)
async def test_a_register_in_trouble_is_a_share_that_is_down(client, simulator, mode, reason):
    """Trouble has a reason without a value in it, and is never an exception."""
    simulator.behaviours.append(mode)
    answer = await client.ask(question())
    assert (answer.result, answer.reason, answer.record) == ("share_down", reason, {})


@pytest.mark.parametrize("mode", [Behaviour("silent"), Behaviour("late", seconds=5)], ids=["silent", "late"])
async def test_a_register_later_than_anybody_waits_is_a_share_that_is_down(hasty, simulator, mode):
    """The time-out is a reason like any other trouble."""
    simulator.behaviours.append(mode)
    answer = await hasty.ask(question())
    assert (answer.result, answer.reason, answer.record) == ("share_down", "timeout", {})


async def test_a_late_answer_in_time_is_an_answer(client, simulator):
    """Slow is not silent."""
    simulator.behaviours.append(Behaviour("late", seconds=0.05))
    assert (await client.ask(question())).result == "found"


async def test_half_a_record_is_still_a_record(client, simulator):
    """What is there is taken; what is missing is asked of the person."""
    whole = (await client.ask(question())).record
    simulator.behaviours.append(Behaviour("partial"))
    half = (await client.ask(question())).record
    assert half.items() < whole.items()
    assert half["id_number"] == ENROLLED


async def test_trouble_can_be_one_persons_alone(client, simulator):
    """A register that fails for one number answers for the others."""
    simulator.behaviours.append(Behaviour("failing", "enrolment", ENROLLED))
    assert (await client.ask(question())).result == "share_down"
    assert (await client.ask(question(id_number="990102199211070220"))).result == "not_found"
    assert (await client.ask(question("population"))).result == "found"


async def test_a_silent_register_is_left_alone_for_a_while(simulator):
    """After a time-out nobody waits for that register again until it has rested; others are asked."""
    now = [100.0]
    client = RegisterClient(simulator.address, patience=PATIENCE, now=lambda: now[0])
    simulator.behaviours.append(Behaviour("silent", "enrolment"))
    await client.ask(question())
    assert client.is_resting("enrolment")
    assert not client.is_resting("market")
    now[0] += REST
    assert not client.is_resting("enrolment")
    await client.close()


async def test_an_error_answered_at_once_needs_no_rest(client, simulator):
    """Only waiting costs others something."""
    simulator.behaviours.append(Behaviour("failing"))
    await client.ask(question())
    assert not client.is_resting("enrolment")


async def test_nobody_at_the_address():
    """A gateway that is not there is a share that is down, at once."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    client = RegisterClient(address, patience=LONGEST)
    assert (await client.ask(question())).reason == "unreachable"
    await client.close()


async def test_a_black_hole():
    """An address that takes the connection and never answers costs the time-out and no more."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        client = RegisterClient(f"http://127.0.0.1:{listener.getsockname()[1]}", patience=PATIENCE)
        assert (await client.ask(question())).reason == "timeout"
        await client.close()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param({"query_id": "q9", "result": "found", "record": {}}, "other_question", id="another-query"),
        pytest.param({"query_id": "q1", "result": "perhaps"}, "malformed", id="unknown-result"),
        pytest.param({"query_id": "q1", "result": "found", "record": []}, "malformed", id="record-of-another-kind"),
        pytest.param({"query_id": "q1", "result": "found", "record": {"x": "y" * 70_000}}, "too_large", id="too-large"),
    ],
)
async def test_an_answer_that_is_none(one_answer, body, reason):
    """Answers to other questions, unknown results and floods are not taken."""
    client = RegisterClient(one_answer(json.dumps(body).encode()), patience=LONGEST)
    assert (await client.ask(question())).reason == reason
    await client.close()


async def test_an_answer_nested_without_end(one_answer):
    """A record too deep to be read is garbled, not an exception."""
    body = b'{"query_id":"q1","result":"found","record":{"x":' + b"[" * 20_000 + b"]" * 20_000 + b"}}"
    client = RegisterClient(one_answer(body), patience=LONGEST)
    assert (await client.ask(question())).reason == "malformed"
    await client.close()


async def test_a_packed_answer_is_not_unpacked(one_answer):
    """A few packed bytes can be many: nobody asked for them."""
    body = gzip.compress(json.dumps({"query_id": "q1", "result": "found", "record": {}}).encode())
    client = RegisterClient(one_answer(body, status=b"200 OK\r\nContent-Encoding: gzip"), patience=LONGEST)
    assert (await client.ask(question())).reason == "packed"
    await client.close()


async def test_a_redirect_is_not_followed(one_answer):
    """A number is never sent on to another address."""
    client = RegisterClient(one_answer(b"", status=b"307 Temporary Redirect\r\nLocation: /elsewhere"), patience=LONGEST)
    assert (await client.ask(question())).reason == "http_307"
    await client.close()


def test_questions_and_answers_do_not_print_what_they_hold():
    """A traceback shows no number."""
    assert ENROLLED not in repr(question())
