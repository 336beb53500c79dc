"""The simulated registers of the demo profile: a small HTTP service of its own on loopback.

    python -m api.exchange.simulator --socket 5 --parent 4711

It can be told how to behave, for one register, one person or employer, or all of them:
`POST /control {"register", "subject", "mode", "seconds"}`; `DELETE /control` makes all well again and
`GET /control` lists the questions it was asked.
"""

import argparse
import signal
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec

from api.exchange.simulated_records import REGISTERS, Outcome, answer, subject_of
from api.lifeline import ParentGoneError, end_with_parent
from flows.cases.registers import FOUND

MODES = ("well", "late", "partial", "wrong", "failing", "malformed", "silent")
"""Late by `seconds`; half of the record; somebody else's record; 500; no JSON; no answer at all."""
LONGEST_SILENCE = 60.0
KEPT = 1000
"""Questions it remembers."""
_BODY_LIMIT = 64 * 1024


class _Question(msgspec.Struct):
    query_id: str
    params: dict[str, str]
    purpose: str = ""


class Behaviour(msgspec.Struct, forbid_unknown_fields=True):
    """How to answer questions about a subject; None is every register, or every subject."""

    mode: str
    register: str | None = None
    subject: str | None = None
    seconds: float = 0.0

    def covers(self, register: str, subject: str) -> bool:
        """Whether a question is meant."""
        return self.register in (None, register) and self.subject in (None, subject)


class Simulator(ThreadingHTTPServer):
    """Listens on a socket that is bound already."""

    daemon_threads = True

    def __init__(self, listener: socket.socket) -> None:
        super().__init__(listener.getsockname(), _Handler, bind_and_activate=False)
        self.socket.close()
        self.socket = listener
        self.behaviours: list[Behaviour] = []
        self.asked: list[dict[str, str]] = []
        self.stopped = threading.Event()

    @property
    def address(self) -> str:
        """Where it answers."""
        host, port = self.server_address[:2]
        return f"http://{host}:{port}"

    def behaviour(self, register: str, subject: str) -> Behaviour:
        """The newest word on how to answer."""
        told = (each for each in reversed(self.behaviours) if each.covers(register, subject))
        return next(told, Behaviour("well"))

    def stop(self) -> None:
        """Ends `serve_forever` and every silence."""
        self.stopped.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Simulator

    def do_POST(self) -> None:
        match self.path.strip("/").split("/"):
            case ["registers", register, "queries"] if register in REGISTERS:
                self._answer_question(register)
            case ["control"]:
                self._take_behaviour()
            case _:
                self._send(404, b"{}")

    def do_GET(self) -> None:
        if self.path == "/control":
            self._send(200, msgspec.json.encode(self.server.asked))
        else:
            self._send(404, b"{}")

    def do_DELETE(self) -> None:
        self.server.behaviours.clear()
        self.server.asked.clear()
        self._send(200, b"{}")

    def _answer_question(self, register: str) -> None:
        try:
            question = msgspec.json.decode(self._body(), type=_Question)
        except msgspec.MsgspecError:
            self._send(400, b"{}")
            return
        subject = subject_of(question.params)
        asked = {"query_id": question.query_id, "register": register, "subject": subject, "purpose": question.purpose}
        self.server.asked.append(asked)
        del self.server.asked[:-KEPT]
        behaviour = self.server.behaviour(register, subject)
        if behaviour.mode == "silent":
            self.server.stopped.wait(LONGEST_SILENCE)
            self.close_connection = True
        elif behaviour.mode == "failing":
            self._send(500, b"{}")
        elif behaviour.mode == "malformed":
            self._send(200, b"<html>busy</html>")
        else:
            self.server.stopped.wait(behaviour.seconds)
            result, record = _changed(behaviour.mode, answer(register, question.params))
            body = {"query_id": question.query_id, "result": result, "record": record}
            self._send(200, msgspec.json.encode(body))

    def _take_behaviour(self) -> None:
        try:
            behaviour = msgspec.json.decode(self._body(), type=Behaviour)
        except msgspec.MsgspecError:
            self._send(400, b"{}")
            return
        if behaviour.mode in MODES:
            self.server.behaviours.append(behaviour)
        self._send(200 if behaviour.mode in MODES else 400, b"{}")

    def _body(self) -> bytes:
        length = self.headers.get("content-length", "")
        return self.rfile.read(min(int(length), _BODY_LIMIT)) if length.isdecimal() else b""

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: Any) -> None:
        """Writes nothing: a line would hold who was asked about."""


def _changed(mode: str, outcome: Outcome) -> Outcome:
    """The outcome a register gives when something is wrong with it."""
    result, record = outcome
    if result != FOUND:
        return outcome
    if mode == "partial":
        names = list(record)
        return result, {name: record[name] for name in names[: (len(names) + 1) // 2]}
    if mode == "wrong":
        return answer("market", {"credit_code": "91990503MA9DEMA6TA"}) if "id_number" not in record else (
            result, {**record, "id_number": "990501196912300111", "name": "车正义"}
        )
    return outcome


def main(arguments: list[str]) -> int:
    """Serves on the inherited socket until the process that started it ends."""
    parser = argparse.ArgumentParser(prog="api.exchange.simulator", description=__doc__)
    parser.add_argument("--socket", type=int, required=True, help="descriptor of a listening socket")
    parser.add_argument("--parent", type=int, required=True, help="the process to end with")
    options = parser.parse_args(arguments)
    # The keyboard's interrupt reaches the whole group; this one ends with its parent.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        end_with_parent(options.parent)
    except ParentGoneError:
        return 1
    with socket.socket(fileno=options.socket) as listener:
        Simulator(listener).serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
