"""The process of the simulated registers: there in the demo profile, and gone with the service however it ends."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from api.exchange.child import registers_beside
from api.settings import settings_from
from tests.api.processes import LONGEST, ROOT, running
from tests.api.test_settings import PRODUCTION

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's word to a child, and /proc, are Linux's")
PARENT = """
import sys
from api.exchange.child import registers_beside
from api.settings import settings_from
with registers_beside(settings_from({})) as settings:
    print(settings.registers_url, flush=True)
    sys.stdin.read()
"""


def ask(url: str) -> int:
    """The status of one question to the registers there."""
    question = {"query_id": "q", "params": {"credit_code": "91990101MA9DEMA13C"}}
    return httpx.post(f"{url}/registers/market/queries", json=question, timeout=LONGEST, trust_env=False).status_code


def children_of(process: int) -> set[int]:
    """The processes somebody started."""
    return {int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()}


def wait_until_gone(process: int) -> None:
    """Returns when a process that is not our child has ended; its descriptor becomes readable then."""
    try:
        descriptor = os.pidfd_open(process)
    except ProcessLookupError:
        return
    try:
        ended, _, _ = select.select([descriptor], [], [], LONGEST)
        assert ended, "the registers outlived the service"
    finally:
        os.close(descriptor)


def test_production_without_an_address_runs_without_registers():
    """Nothing is started and nothing is asked."""
    settings = settings_from(PRODUCTION)
    with registers_beside(settings) as chosen:
        assert chosen is settings
        assert chosen.registers_url == ""


@ON_LINUX
def test_a_chosen_address_is_used_as_it_is():
    """Nothing is simulated beside real registers."""
    settings = settings_from({"YICHUANG_REGISTERS_URL": "https://gateway.example.cn/share"})
    before = children_of(os.getpid())
    with registers_beside(settings) as chosen:
        assert chosen.registers_url == "https://gateway.example.cn/share"
        assert children_of(os.getpid()) == before


@ON_LINUX
def test_the_demo_has_registers_for_as_long_as_it_runs():
    """They answer from the first moment, questions waiting until the process is up, and are gone afterwards."""
    before = children_of(os.getpid())
    with registers_beside(settings_from({})) as settings:
        (child,) = children_of(os.getpid()) - before
        assert ask(settings.registers_url) == 200
    assert child not in children_of(os.getpid())
    with pytest.raises(httpx.ConnectError):
        ask(settings.registers_url)


@ON_LINUX
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_the_registers_end_with_a_service_that_is_killed(number):
    """Even a parent that can tell nobody leaves nothing running."""
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with parent:
        assert ask(parent.stdout.readline().strip()) == 200
        (child,) = children_of(parent.pid)
        parent.send_signal(number)
        parent.wait(LONGEST)
        wait_until_gone(child)


@ON_LINUX
def test_a_running_demo_asks_its_own_registers(tmp_path):
    """`make run` from a fresh clone: identities are matched without any setting."""
    with running(tmp_path, LIMITS="off") as server, server.client() as client:
        worker = client.get("/v1/demo/people").json()["workers"][0]
        code = client.post("/v1/auth/sms-codes", json={"phone": worker["phone"]}).json()
        grant = {"grant": "sms", "challenge_id": code["challenge_id"], "code": code["demo_code"]}
        token = client.post("/v1/auth/tokens", json=grant).json()["access_token"]
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "k1"}
        told = {"name": worker["name"], "id_number": worker["id_number"]}
        assert client.post("/v1/me/identity", json=told, headers=headers).json() == {"state": "matched"}
        (child,) = children_of(server.process.pid)
        server.stop(signal.SIGKILL)
        wait_until_gone(child)
