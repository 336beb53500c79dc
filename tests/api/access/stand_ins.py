"""Stand-ins for WeChat and Alipay on loopback: they speak the protocols, check what they get, and can misbehave."""

import base64
import gzip
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

APPID, SECRET = "wx0000000000000001", "wechat-secret-0123456789"
ALIPAY_APPID = "2021000000000001"
OUR_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
ALIPAY_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
SESSION_KEY = "c2Vzc2lvbi1rZXktb2YtdGhlLXBlcnNvbg=="


def private_text(key: rsa.RSAPrivateKey) -> str:
    """A key as Alipay's tool writes it: bare base64."""
    return base64.b64encode(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())).decode()


def public_text(key: rsa.RSAPrivateKey) -> str:
    """The public half, as PEM."""
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


class StandIn(ThreadingHTTPServer):
    """A provider: `codes` are good once each; `modes` are taken one a request and the last one stays."""

    daemon_threads = True

    def __init__(self, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.gone = threading.Event()
        self.reset()

    def reset(self) -> None:
        """Well behaved, knowing no code, asked nothing."""
        self.codes: dict[str, str] = {}
        self.modes: list[Any] = ["well"]
        self.asked: list[dict[str, str]] = []
        self.headers: list[dict[str, str]] = []

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def take_mode(self) -> Any:
        """How to answer this time."""
        return self.modes.pop(0) if len(self.modes) > 1 else self.modes[0]

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no news."""


@contextmanager
def running(handler: type[BaseHTTPRequestHandler]) -> Iterator[StandIn]:
    """A stand-in that answers meanwhile."""
    server = StandIn(handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield server
    finally:
        server.gone.set()
        server.shutdown()
        server.server_close()


@contextmanager
def black_hole() -> Iterator[str]:
    """An address that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


def nobody_there() -> str:
    """An address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: StandIn
    label = ""

    def answer(self, asked: dict[str, str]) -> None:
        """Notes what was asked and answers in the mode of the moment."""
        self.server.asked.append(asked)
        self.server.headers.append(dict(self.headers.items()))
        match self.server.take_mode():
            case "well":
                self.send(200, json.dumps(self.exchange(asked)).encode())
            case "silent":
                self.server.gone.wait(20)
                self.close_connection = True
            case "moved":
                self.send(302, b"", Location=f"{self.server.address}/elsewhere")
            case "packed":
                self.send(200, gzip.compress(b" " * 100), **{"Content-Encoding": "gzip"})
            case int() as status:
                self.send(status, b"{}")
            case bytes() as body:
                self.send(200, body)
            case dict() as body:
                self.send(200, json.dumps(body).encode())

    def exchange(self, asked: dict[str, str]) -> dict[str, Any]:
        """The answer by the book."""
        raise NotImplementedError

    def send(self, status: int, body: bytes, **headers: str) -> None:
        """An answer, called what the real one calls it; it sets a cookie that nobody should bring back."""
        self.send_response(status)
        label = {"Content-Type": self.label, "Content-Length": str(len(body)), "Set-Cookie": "who=first"}
        for name, value in {**label, **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: Any) -> None:
        """Writes nothing."""


class Wechat(_Handler):
    """`GET /sns/jscode2session`; WeChat calls its JSON text/plain."""

    label = "text/plain"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.answer({"path": parts.path, **{name: values[0] for name, values in parse_qs(parts.query).items()}})

    def exchange(self, asked: dict[str, str]) -> dict[str, Any]:
        """A session for a code that was not used yet, if the app is the right one."""
        if asked["path"] != "/sns/jscode2session" or asked.get("grant_type") != "authorization_code":
            return {"errcode": 40002, "errmsg": "invalid grant_type"}
        if asked.get("appid") != APPID:
            return {"errcode": 40013, "errmsg": "invalid appid"}
        if asked.get("secret") != SECRET:
            return {"errcode": 40125, "errmsg": "invalid appsecret"}
        openid = self.server.codes.pop(asked.get("js_code", ""), None)
        if openid is None:
            return {"errcode": 40029, "errmsg": "invalid code"}
        return {"session_key": SESSION_KEY, "openid": openid, "unionid": "u" + openid}


class Alipay(_Handler):
    """The gateway, `alipay.system.oauth.token` only; it calls its JSON text/html."""

    label = "text/html;charset=utf-8"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.answer({"content_type": self.headers["Content-Type"], **dict(parse_qsl(body))})

    def exchange(self, asked: dict[str, str]) -> dict[str, Any]:
        """An open_id for a code that was not used yet, if the request is signed by our key and complete."""
        if asked.get("app_id") != ALIPAY_APPID or asked.get("method") != "alipay.system.oauth.token":
            return error("40002", "isv.invalid-app-id")
        if not is_ours(asked):
            return error("40002", "isv.invalid-signature")
        open_id = self.server.codes.pop(asked.get("code", ""), None)
        if open_id is None or asked.get("grant_type") != "authorization_code":
            return error("40002", "isv.code-invalid")
        return signed({"open_id": open_id, "access_token": "opens-more", "expires_in": 3600})


def is_ours(asked: dict[str, str]) -> bool:
    """Whether the gateway would take the signature, worked out here from Alipay's rules alone."""
    told = {name: value for name, value in asked.items() if name not in ("sign", "content_type")}
    text = "&".join(f"{name}={told[name]}" for name in sorted(told))
    try:
        signature = base64.b64decode(asked.get("sign", ""))
        OUR_KEY.public_key().verify(signature, text.encode(), padding.PKCS1v15(), SHA256())
    except InvalidSignature:
        return False
    return asked.get("sign_type") == "RSA2"


def error(code: str, sub_code: str) -> dict[str, Any]:
    """A refusal of the gateway."""
    return {"error_response": {"code": code, "msg": "x", "sub_code": sub_code, "sub_msg": "x"}, "sign": "x"}


def signed(told: dict[str, Any], key: rsa.RSAPrivateKey = ALIPAY_KEY) -> dict[str, Any]:
    """An answer with the gateway's signature over its text."""
    text = json.dumps(told).encode()
    signature = base64.b64encode(key.sign(text, padding.PKCS1v15(), SHA256())).decode()
    return {"alipay_system_oauth_token_response": told, "sign": signature}
