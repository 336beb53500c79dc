"""What an operator can choose, read once from the environment (contract §8)."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from api.access.providers_signature import read_private_key, read_public_key
from api.sealing import KeyRing, SealError

PREFIX = "YICHUANG_"
TREE = Path(__file__).resolve().parent.parent


class SettingsError(Exception):
    """The environment asks for something the service must not or cannot start with."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that differs between two running copies. Numbers of the law are not settings."""

    profile: str = "demo"
    """`demo`: seeded regions, demo staff, codes shown. `production`: refuses demo secrets, hides the docs."""

    host: str = "127.0.0.1"
    """Address to listen on."""

    port: int = 8000
    """Port to listen on; 0 takes a free one and prints it."""

    data_dir: Path = Path("data")
    """Folder of the embedded database, stored files and, in the demo profile, the key file."""

    database_url: str = ""
    """`postgresql://…`, `sqlite:///file`, or empty for SQLite in the data folder."""

    redis_url: str = ""
    """Redis for live updates and limits across processes; empty keeps both in this process."""

    storage_url: str = ""
    """S3-compatible storage, `s3://KEY:SECRET@host/bucket/prefix?region=…` (`s3+http://` without TLS); empty keeps
    files in the data folder. Without a key it is looked for where AWS's own tools do."""

    registers_url: str = ""
    """Gateway of the registers; without one production asks none, and `serve` simulates them in the demo profile."""

    wechat_url: str = "https://api.weixin.qq.com"
    """Where codes of WeChat are exchanged."""

    wechat_appid: str = ""
    """Our mini-program at WeChat; without it nobody signs in by WeChat."""

    wechat_secret: str = ""
    """The mini-program's AppSecret."""

    alipay_url: str = "https://openapi.alipay.com/gateway.do"
    """Alipay's gateway, where its codes are exchanged."""

    alipay_appid: str = ""
    """Our mini-program at Alipay; without it nobody signs in by Alipay."""

    alipay_key: str = ""
    """Our private key for Alipay, RSA of 2048 bits or more."""

    alipay_public_key: str = ""
    """Alipay's own key; with it an answer counts only if Alipay signed it."""

    public_url: str = ""
    """What links in answers begin with; left empty it is the address listened on."""

    limits: bool = True
    """Limits per person and address, sign-in included; only the demo profile may switch them off."""

    now: datetime | None = None
    """Demo profile only: the instant at which the service clock starts."""

    keys: str = ""
    """Keys for personal data, as `api/sealing.py` reads them; production has no other source for them."""

    metrics_open: bool = False
    """Whether `/metrics` answers anyone in production; without it only this machine is answered."""

    trusted_proxies: str = ""
    """Addresses whose X-Forwarded-For is believed, comma-separated; empty believes nobody. Behind a
    proxy that is not named here, everybody shares the limits of one address."""

    locale_dir: Path = TREE / "locale"
    """The catalogues of words, a folder for each language; `zh-CN` must be among them."""

    definitions_dir: Path = TREE / "flows" / "definitions"
    """The definitions of the flows."""

    receive_seconds: float = 10.0
    """How long a client may take to send the head of a request, and again for its body."""

    upload_seconds: float = 600.0
    """How long a file may take to arrive in one request; longer ones arrive in pieces."""

    idle_seconds: float = 15.0
    """How long a connection may rest between two requests."""

    answer_seconds: float = 50.0
    """How long any request may take to be answered."""

    def __post_init__(self) -> None:
        if not self.public_url:
            msgspec.structs.force_setattr(self, "public_url", _address(self.host, self.port))

    @property
    def is_demo(self) -> bool:
        return self.profile == "demo"

    def __repr__(self) -> str:
        # The struct's own repr would print keys, secrets and database passwords into tracebacks.
        return f"Settings({self.profile}, {self.host}:{self.port})"


def settings_from(environ: Mapping[str, str]) -> Settings:
    """The settings an environment asks for; raises `SettingsError` with all that is wrong with it."""
    chosen = {key.removeprefix(PREFIX): value for key, value in environ.items() if key.startswith(PREFIX) and value}
    wrong: list[str] = []
    values = {}
    for name, (field, read) in VARIABLES.items():
        if name in chosen:
            try:
                values[field] = read(chosen[name])
            except ValueError as error:
                wrong.append(f"{PREFIX}{name}: {error}")
    settings = Settings(**values)
    wrong += _halves(settings) + _unsafe(settings, chosen)
    if wrong:
        raise SettingsError("; ".join(wrong))
    return settings


def unknown_variables(environ: Mapping[str, str]) -> list[str]:
    """Variables with our prefix that choose nothing, such as misspelt ones."""
    return sorted(key for key in environ if key.startswith(PREFIX) and key.removeprefix(PREFIX) not in VARIABLES)


def at_port(settings: Settings, port: int) -> Settings:
    """The same settings for the port that was really bound, links included unless they were chosen."""
    chosen = settings.public_url != _address(settings.host, settings.port)
    return msgspec.structs.replace(settings, port=port, public_url=settings.public_url if chosen else "")


def _address(host: str, port: int) -> str:
    near = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104 - compared, not bound
    return f"http://[{near}]:{port}" if ":" in near.strip("[]") and near[0] != "[" else f"http://{near}:{port}"


def _halves(settings: Settings) -> list[str]:
    """A provider with a name and no secret, or the other way round."""
    pairs = (
        ("WECHAT_APPID", settings.wechat_appid, "WECHAT_SECRET", settings.wechat_secret),
        ("ALIPAY_APPID", settings.alipay_appid, "ALIPAY_KEY", settings.alipay_key),
    )
    return [
        f"{PREFIX}{one} and {PREFIX}{other} go together: one of them is missing"
        for one, name, other, secret in pairs
        if bool(name) != bool(secret)
    ]


def _unsafe(settings: Settings, chosen: Mapping[str, str]) -> list[str]:
    """What a production service must not start with."""
    if settings.is_demo:
        return []
    wrong = []
    if settings.now is not None:
        wrong.append("YICHUANG_NOW belongs to the demo profile: legal periods run on real time")
    if not settings.limits:
        wrong.append("YICHUANG_LIMITS=off belongs to the demo profile")
    if "KEYS" not in chosen:
        wrong.append("YICHUANG_KEYS is missing: personal data would have no keys of their own")
    if "PUBLIC_URL" not in chosen:
        wrong.append("YICHUANG_PUBLIC_URL is missing: links would lead to this machine only")
    return wrong


def _one_of(*words: str):
    def read(text: str) -> str:
        if text not in words:
            raise ValueError(f"one of {', '.join(words)}")
        return text

    return read


def _switch(text: str) -> bool:
    return _one_of("on", "off")(text) == "on"


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise ValueError("a port number, 0 to 65535")
    return int(text)


def _instant(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise ValueError("an RFC 3339 instant with its offset, such as 2026-11-24T09:00:00+08:00")
    return moment


def _url(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", text):
        raise ValueError("an address such as https://gsrd.example.cn")
    return text.rstrip("/")


def _database(text: str) -> str:
    # The address itself is not repeated: it may hold a password.
    if not re.match(r"(sqlite|postgres|postgresql)://", text):
        raise ValueError("an address that begins with postgresql:// or sqlite://")
    return text


def _storage(text: str) -> str:
    # Not repeated either: it may hold the secret of the bucket.
    if not re.fullmatch(r"s3(\+http)?://([^\s/?#@]+@)?[^\s/?#@]+/[^\s/?#]+(/[^\s?#]+)?(\?region=[\w-]+)?", text):
        raise ValueError("an address such as s3://KEY:SECRET@host/bucket")
    return text


def _keys(text: str) -> str:
    try:
        KeyRing.parse(text)
    except SealError as error:
        raise ValueError(str(error)) from None
    return text


def _appid(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{4,64}", text):
        raise ValueError("the id of a mini-program, letters and digits")
    return text


def _secret(text: str) -> str:
    if not re.fullmatch(r"[\x21-\x7e]{8,256}", text):
        raise ValueError("8 to 256 visible characters")
    return text


def _checked(check: Callable[[str], object]) -> Callable[[str], str]:
    def read(text: str) -> str:
        check(text)
        return text

    return read


def _words(text: str) -> Path:
    if not (Path(text) / "zh-CN").is_dir():
        raise ValueError("a folder of catalogues with zh-CN among them")
    return Path(text)


def _seconds(text: str) -> float:
    if not re.fullmatch(r"\d{1,4}(\.\d+)?", text) or not 0 < float(text) <= 3600:
        raise ValueError("seconds, above 0 and at most 3600")
    return float(text)


VARIABLES = {
    "PROFILE": ("profile", _one_of("demo", "production")),
    "HOST": ("host", str),
    "PORT": ("port", _port),
    "DATA_DIR": ("data_dir", Path),
    "DATABASE_URL": ("database_url", _database),
    "REDIS_URL": ("redis_url", str),
    "STORAGE_URL": ("storage_url", _storage),
    "REGISTERS_URL": ("registers_url", _url),
    "WECHAT_URL": ("wechat_url", _url),
    "WECHAT_APPID": ("wechat_appid", _appid),
    "WECHAT_SECRET": ("wechat_secret", _secret),
    "ALIPAY_URL": ("alipay_url", _url),
    "ALIPAY_APPID": ("alipay_appid", _appid),
    "ALIPAY_KEY": ("alipay_key", _checked(read_private_key)),
    "ALIPAY_PUBLIC_KEY": ("alipay_public_key", _checked(read_public_key)),
    "PUBLIC_URL": ("public_url", _url),
    "LIMITS": ("limits", _switch),
    "NOW": ("now", _instant),
    "KEYS": ("keys", _keys),
    "METRICS_OPEN": ("metrics_open", _switch),
    "TRUSTED_PROXIES": ("trusted_proxies", str),
    "LOCALE_DIR": ("locale_dir", _words),
    "RECEIVE_SECONDS": ("receive_seconds", _seconds),
}
