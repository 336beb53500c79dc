"""A service that is killed while a register thinks: the question is put again by the next one, and counts once."""

import signal
from uuid import uuid4

import httpx

from api.access.demo_people import demo_people
from api.exchange.simulator import Behaviour
from tests.api.exchange.people import EMPLOYERS, STORY
from tests.api.processes import running

WORKER = demo_people().workers[0]
MOMENTS = 300
"""How often a client looks at most, a fifth of a second each."""


def post(client: httpx.Client, path: str, body: dict, token: str = "") -> dict:
    """The answer to a POST."""
    headers = {"Idempotency-Key": uuid4().hex, **({"Authorization": f"Bearer {token}"} if token else {})}
    answer = client.post(path, json=body, headers=headers)
    assert answer.status_code < 300, answer.text
    return answer.json()


def get(client: httpx.Client, path: str, token: str) -> dict:
    """The answer to a GET."""
    return client.get(path, headers={"Authorization": f"Bearer {token}"}).json()


def test_killed_while_the_register_thinks(tmp_path, simulator):
    """Nothing the person told is lost, what the register knows comes after the restart, and it comes once."""
    chosen = {"REGISTERS_URL": simulator.address, "LIMITS": "off"}
    with running(tmp_path, NOW="2026-11-24T09:00:00+08:00", **chosen) as server, server.client() as client:
        code = post(client, "/v1/auth/sms-codes", {"phone": WORKER.phone})
        grant = {"grant": "sms", "challenge_id": code["challenge_id"], "code": code["demo_code"]}
        token = post(client, "/v1/auth/tokens", grant)["access_token"]
        post(client, "/v1/me/identity", {"name": WORKER.name, "id_number": WORKER.id_number}, token)
        simulator.behaviours.append(Behaviour("silent", "enrolment"))
        path = "/v1/conversations"
        started = post(client, path, {"matter": "recognition", "role": "worker", "text": STORY}, token)
        path = f"{path}/{started['id']}"
        for _ in range(MOMENTS):
            if "enrolment" in {asked["register"] for asked in simulator.asked}:
                break
            get(client, f"{path}/poll?after=99&wait=0.2", token)
        server.stop(signal.SIGKILL)
    simulator.behaviours.clear()
    # Later than the dead worker's hold on the question.
    with running(tmp_path, NOW="2026-11-24T09:05:00+08:00", **chosen) as server, server.client() as client:
        for _ in range(MOMENTS):
            shown = get(client, path, token)
            if "employer.name" in shown["facts"]:
                break
            get(client, f"{path}/poll?after={shown['turn']['seq']}&wait=0.2", token)
        assert shown["facts"]["employer.name"]["value"] == EMPLOYERS[WORKER.employer_credit_code].name
        assert shown["facts"]["accident.place"]["state"] == "held"
        why = get(client, f"{path}/facts/employer.name/why", token)["queries_tried"]
        assert [each["result"] for each in why if each["register"] == "enrolment"] == ["asked", "found"]
        log = {item["fact"]: item["assertions"] for item in get(client, f"{path}/facts", token)["items"]}
        assert [each["source"]["register"] for each in log["employer.name"]] == ["enrolment"]
