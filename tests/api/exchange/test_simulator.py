"""The simulated registers as an HTTP service: they take questions and orders, and nothing else."""

import httpx
import pytest

from api.exchange.simulator import MODES, Simulator
from tests.api.processes import LONGEST

ENROLLED = {"query_id": "q", "params": {"id_number": "990101198503120010", "name": "尤海生"}}
QUESTIONS = "/registers/enrolment/queries"


@pytest.fixture
def http(simulator: Simulator):
    """A connection to the simulated registers."""
    with httpx.Client(base_url=simulator.address, timeout=LONGEST) as client:
        yield client


def result(http: httpx.Client, **changed: object) -> httpx.Response:
    """The answer about an enrolled worker."""
    return http.post(QUESTIONS, json={**ENROLLED, **changed})


@pytest.mark.parametrize(
    ("mode", "status"), [("well", 200), ("partial", 200), ("wrong", 200), ("malformed", 200), ("failing", 500)]
)
def test_it_behaves_as_it_is_told(http, mode, status):
    """An order holds for every question it covers, until all is well again."""
    assert http.post("/control", json={"mode": mode, "register": "enrolment"}).status_code == 200
    assert result(http).status_code == status
    assert http.delete("/control").status_code == 200
    assert result(http).json()["record"]["name"] == "尤海生"


def test_wrong_means_somebody_elses_record(http):
    """Number and name are those of another person."""
    http.post("/control", json={"mode": "wrong"})
    assert result(http).json()["record"]["id_number"] != ENROLLED["params"]["id_number"]


def test_the_newest_order_counts(http):
    """A register told to fail can be told to be well for one person."""
    http.post("/control", json={"mode": "failing"})
    http.post("/control", json={"mode": "well", "subject": ENROLLED["params"]["id_number"]})
    assert result(http).status_code == 200
    assert result(http, params={"id_number": "990102199211070220"}).status_code == 500


def test_it_remembers_what_it_was_asked(http):
    """Tests see which questions left the service, and that others did not."""
    result(http, query_id="q7", purpose="intake")
    asked = http.get("/control").json()
    assert [(each["query_id"], each["register"], each["purpose"]) for each in asked] == [("q7", "enrolment", "intake")]


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        pytest.param("POST", "/registers/nothing/queries", b"{}", 404, id="no-such-register"),
        pytest.param("POST", "/elsewhere", b"{}", 404, id="no-such-place"),
        pytest.param("GET", QUESTIONS, None, 404, id="a-question-is-a-post"),
        pytest.param("POST", QUESTIONS, b"not json", 400, id="no-json"),
        pytest.param("POST", QUESTIONS, b"{}", 400, id="no-question"),
        pytest.param("POST", "/control", b'{"mode": "sleepy"}', 400, id="no-such-mode"),
        pytest.param("POST", "/control", b'{"mood": "well"}', 400, id="no-order"),
    ],
)
def test_anything_else_is_refused(http, method, path, body, status):
    """Mistakes of a caller are seen."""
    assert http.request(method, path, content=body).status_code == status


def test_every_mode_is_one_the_service_can_meet():
    """Late, partial, wrong, failing and silent, as the acceptance of this part asks."""
    assert {"late", "partial", "wrong", "failing", "silent"} < set(MODES)
