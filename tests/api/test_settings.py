"""What an operator can choose: every variable of the contract, every mistake named at once."""

from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from api.clock import CHINA
from api.sealing import KeyRing
from api.settings import VARIABLES, Settings, SettingsError, at_port, settings_from, unknown_variables
from tests.api.access.stand_ins import ALIPAY_KEY, OUR_KEY, private_text, public_text

KEYS = KeyRing.new().text().replace("\n", ";")
PRODUCTION = {
    "YICHUANG_PROFILE": "production",
    "YICHUANG_KEYS": KEYS,
    "YICHUANG_PUBLIC_URL": "https://gsrd.example.cn",
}
CONTRACT = {
    "PROFILE", "HOST", "PORT", "DATA_DIR", "DATABASE_URL", "REDIS_URL", "STORAGE_URL", "PUBLIC_URL", "LIMITS", "NOW",
}  # fmt: skip


def faults(**environ: str) -> list[str]:
    """What an environment is refused for."""
    with pytest.raises(SettingsError) as caught:
        settings_from({f"YICHUANG_{name}": value for name, value in environ.items()})
    return str(caught.value).split("; ")


def test_nothing_chosen():
    """The defaults of the contract."""
    settings = settings_from({})
    assert (settings.profile, settings.host, settings.port) == ("demo", "127.0.0.1", 8000)
    assert (settings.data_dir, settings.database_url, settings.limits) == (Path("data"), "", True)
    assert (settings.public_url, settings.now, settings.is_demo) == ("http://127.0.0.1:8000", None, True)


def test_the_contract_s_variables_are_read():
    """None is missing."""
    assert set(VARIABLES) >= CONTRACT
    assert {field for field, _ in VARIABLES.values()} <= set(Settings.__struct_fields__)


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("PROFILE", "demo", "profile", "demo"),
        ("HOST", "0.0.0.0", "host", "0.0.0.0"),
        ("PORT", "0", "port", 0),
        ("PORT", "65535", "port", 65535),
        ("DATA_DIR", "/var/lib/yichuang", "data_dir", Path("/var/lib/yichuang")),
        ("DATABASE_URL", "postgresql://u:p@db/y", "database_url", "postgresql://u:p@db/y"),
        ("DATABASE_URL", "sqlite:////var/y.sqlite3", "database_url", "sqlite:////var/y.sqlite3"),
        ("REDIS_URL", "redis://cache", "redis_url", "redis://cache"),
        ("STORAGE_URL", "s3://k:s@host/bucket/x", "storage_url", "s3://k:s@host/bucket/x"),
        ("PUBLIC_URL", "https://x.cn/", "public_url", "https://x.cn"),
        ("PUBLIC_URL", "http://10.0.0.8:8080/yichuang/", "public_url", "http://10.0.0.8:8080/yichuang"),
        ("LIMITS", "off", "limits", False),
        ("LIMITS", "on", "limits", True),
        ("NOW", "2026-11-24T09:00:00+08:00", "now", datetime(2026, 11, 24, 9, tzinfo=CHINA)),
        ("NOW", "2026-11-24T01:00:00Z", "now", datetime(2026, 11, 24, 9, tzinfo=CHINA)),
        ("KEYS", KEYS, "keys", KEYS),
        ("WECHAT_URL", "https://wx.example.cn/", "wechat_url", "https://wx.example.cn"),
        ("ALIPAY_URL", "https://ap.example.cn/gateway.do", "alipay_url", "https://ap.example.cn/gateway.do"),
        ("ALIPAY_PUBLIC_KEY", public_text(ALIPAY_KEY), "alipay_public_key", public_text(ALIPAY_KEY)),
        ("METRICS_OPEN", "on", "metrics_open", True),
        ("TRUSTED_PROXIES", "10.0.0.1,10.0.0.2", "trusted_proxies", "10.0.0.1,10.0.0.2"),
        ("RECEIVE_SECONDS", "2.5", "receive_seconds", 2.5),
        ("LOCALE_DIR", str(Settings().locale_dir), "locale_dir", Settings().locale_dir),
        ("PORT", "", "port", 8000),
    ],
)
def test_each_variable_is_read(name, text, field, value):
    """As the operator wrote it; empty is not chosen."""
    assert getattr(settings_from({f"YICHUANG_{name}": text}), field) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("PROFILE", "prod"),
        ("PORT", "70000"),
        ("PORT", "-1"),
        ("PORT", "http"),
        ("DATABASE_URL", "mysql://u:hush-hush@db/y"),
        ("DATABASE_URL", "hush-hush"),
        ("PUBLIC_URL", "gsrd.example.cn"),
        ("PUBLIC_URL", "https://"),
        ("PUBLIC_URL", "https://x.cn/?a=b"),
        ("PUBLIC_URL", "javascript:alert(1)"),
        ("LIMITS", "no"),
        ("NOW", "tomorrow"),
        ("NOW", "2026-11-24T09:00:00"),
        ("NOW", "2026-11-24"),
        ("KEYS", "hush-hush"),
        ("KEYS", "index aHVzaC1odXNo;seal 1 aes-256-gcm aHVzaC1odXNo"),
        ("METRICS_OPEN", "yes"),
        ("RECEIVE_SECONDS", "0"),
        ("RECEIVE_SECONDS", "-1"),
        ("RECEIVE_SECONDS", "nan"),
        ("RECEIVE_SECONDS", "inf"),
        ("RECEIVE_SECONDS", "1e9"),
        ("RECEIVE_SECONDS", "soon"),
        ("LOCALE_DIR", "/nowhere"),
    ],
)
def test_what_cannot_be_read_is_named(name, text):
    """By its variable, without what may be a secret."""
    (fault,) = faults(**{name: text})
    assert fault.startswith(f"YICHUANG_{name}: ")
    assert "hush" not in fault
    assert "aHVzaC1odXNo" not in fault


def test_all_faults_at_once():
    """An operator mends everything in one go."""
    found = faults(PROFILE="production", PORT="x", NOW="2026-11-24T09:00:00+08:00", LIMITS="off", KEYS="x")
    assert [fault.split(":")[0].split()[0] for fault in found] == [
        "YICHUANG_PORT",
        "YICHUANG_KEYS",
        "YICHUANG_NOW",
        "YICHUANG_LIMITS=off",
        "YICHUANG_PUBLIC_URL",
    ]


def test_production_starts_with_what_it_needs():
    """Keys of its own and the address people reach it at."""
    settings = settings_from(PRODUCTION)
    assert (settings.is_demo, settings.limits, settings.public_url) == (False, True, "https://gsrd.example.cn")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"YICHUANG_KEYS": ""}, "YICHUANG_KEYS"),
        ({"YICHUANG_PUBLIC_URL": ""}, "YICHUANG_PUBLIC_URL"),
        ({"YICHUANG_LIMITS": "off"}, "YICHUANG_LIMITS"),
        ({"YICHUANG_NOW": "2026-11-24T09:00:00+08:00"}, "YICHUANG_NOW"),
    ],
)
def test_production_refuses_what_belongs_to_the_demo(change, named):
    """Borrowed keys, lifted limits, a moved clock, links to nowhere."""
    with pytest.raises(SettingsError, match=named):
        settings_from({**PRODUCTION, **change})


def test_secrets_stay_out_of_representations():
    """A settings object printed into a traceback shows neither keys nor database password."""
    settings = settings_from({**PRODUCTION, "YICHUANG_DATABASE_URL": "postgresql://u:hush@db/y"})
    for shown in (repr(settings), str(settings), f"{settings}"):
        assert "hush" not in shown
        assert KEYS[6:20] not in shown
    assert repr(settings) == "Settings(production, 127.0.0.1:8000)"


def test_settings_do_not_change():
    """They are built once."""
    with pytest.raises(AttributeError):
        settings_from({}).port = 1


def test_misspelt_variables_are_found():
    """They would choose nothing in silence."""
    environ = {"YICHUANG_DATADIR": "x", "YICHUANG_PORT": "1", "yichuang_port": "1", "PATH": "x", "YICHUANG_": "x"}
    assert unknown_variables(environ) == ["YICHUANG_", "YICHUANG_DATADIR"]


@pytest.mark.parametrize(
    ("host", "port", "url"),
    [
        ("127.0.0.1", 8150, "http://127.0.0.1:8150"),
        ("0.0.0.0", 80, "http://127.0.0.1:80"),
        ("::", 8150, "http://[::1]:8150"),
        ("::1", 8150, "http://[::1]:8150"),
        ("localhost", 8150, "http://localhost:8150"),
    ],
)
def test_links_lead_to_the_port_that_was_bound(host, port, url):
    """Port 0 takes a free one; what is printed is an address one can open."""
    settings = settings_from({"YICHUANG_HOST": host, "YICHUANG_PORT": "0"})
    assert at_port(settings, port).public_url == url
    chosen = msgspec.structs.replace(settings, public_url="https://x.cn")
    assert at_port(chosen, port).public_url == "https://x.cn"


PAIRS = {"WECHAT": ("APPID", "wx0000000000000001", "SECRET", "a" * 32),
         "ALIPAY": ("APPID", "2021000000000001", "KEY", private_text(OUR_KEY))}  # fmt: skip


@pytest.mark.parametrize("provider", PAIRS)
def test_a_provider_needs_its_name_and_its_secret(provider):
    """Both are read; one without the other is a mistake the start names, and no secret is ever shown."""
    name, appid, other, secret = PAIRS[provider]
    whole = {f"YICHUANG_{provider}_{name}": appid, f"YICHUANG_{provider}_{other}": secret}
    settings = settings_from(whole)
    assert getattr(settings, f"{provider}_{other}".lower()) == secret
    assert secret not in repr(settings)
    for key, value in whole.items():
        (fault,) = faults(**{key.removeprefix("YICHUANG_"): value})
        assert "go together" in fault
        assert secret not in fault


@pytest.mark.parametrize(
    ("name", "text"),
    [("WECHAT_APPID", "wx 1"), ("WECHAT_SECRET", "short"), ("WECHAT_SECRET", "with a space in it"),
     ("WECHAT_URL", "wx.example.cn"), ("ALIPAY_KEY", "no-key-at-all"), ("ALIPAY_PUBLIC_KEY", "no-key-at-all")],
)  # fmt: skip
def test_a_provider_s_setting_that_cannot_be(name, text):
    """It is named at the start, and what was written is not repeated."""
    found = faults(**{name: text})
    assert found[0].startswith(f"YICHUANG_{name}: ")
    assert text not in str(found)
