"""Codes of WeChat and Alipay are exchanged as those two prescribe; nobody waits long, and no secret gets out."""

import traceback
from collections.abc import Iterator

import pytest

from api.access.providers import (
    BusyError,
    CodeRefusedError,
    PersonBlockedError,
    ProviderAwayError,
    ProviderError,
    ProviderIdentity,
    TooOftenError,
)
from api.access.providers_alipay import AlipayApp, AlipayProvider
from api.access.providers_transport import LARGEST, REST, Transport
from api.access.providers_wechat import WechatProvider
from tests.api.access import stand_ins
from tests.api.access.stand_ins import StandIn, black_hole, nobody_there
from tests.conftest import FrozenClock

pytestmark = pytest.mark.anyio

DEEP = b"[" * (LARGEST - 10)
GARBLED = [
    pytest.param(b"<html>busy</html>", id="a page"),
    pytest.param(b"", id="nothing"),
    pytest.param(b"\xff\xfe{}", id="no text"),
    pytest.param(b"[]", id="another shape"),
    pytest.param(DEEP, id="too deep"),
    pytest.param(b'{"openid": 7, "alipay_system_oauth_token_response": {"open_id": 7}}', id="a number"),
    pytest.param(b'{"openid": "", "alipay_system_oauth_token_response": {"open_id": ""}}', id="nobody"),
    pytest.param(b'{"openid": "a b", "alipay_system_oauth_token_response": {"open_id": "a b"}}', id="two words"),
    pytest.param(
        b'{"openid": "%s", "alipay_system_oauth_token_response": {"open_id": "%s"}}' % (b"o" * 129, b"o" * 129),
        id="too long a name",
    ),
    pytest.param(b"{}", id="an empty answer"),
]


@pytest.fixture(scope="module")
def wechat_server() -> Iterator[StandIn]:
    """WeChat."""
    with stand_ins.running(stand_ins.Wechat) as server:
        yield server


@pytest.fixture(scope="module")
def alipay_server() -> Iterator[StandIn]:
    """Alipay."""
    with stand_ins.running(stand_ins.Alipay) as server:
        yield server


def wechat(address: str, **changed: object) -> WechatProvider:
    """Our mini-program at a WeChat."""
    return WechatProvider(address, stand_ins.APPID, stand_ins.SECRET, Transport(**changed))


def alipay(address: str, alipay_key: object = None, **changed: object) -> AlipayProvider:
    """Our mini-program at an Alipay; its answers are checked where its key is known."""
    app = AlipayApp(stand_ins.ALIPAY_APPID, stand_ins.OUR_KEY, alipay_key)
    return AlipayProvider(address, app, Transport(**changed), FrozenClock())


@pytest.fixture(params=["wechat", "alipay"])
def make(request):
    """Each of them in turn: makes a client for an address."""
    return {"wechat": wechat, "alipay": alipay}[request.param]


@pytest.fixture
def server(make, wechat_server, alipay_server) -> StandIn:
    """The stand-in that belongs to it, well behaved."""
    found = wechat_server if make is wechat else alipay_server
    found.reset()
    return found


@pytest.fixture(scope="module")
async def clients(anyio_backend, wechat_server, alipay_server):
    """A client of each; to read the certificates of authorities anew for every test would take most of the time."""
    made = {wechat: wechat(wechat_server.address), alipay: alipay(alipay_server.address)}
    yield made
    for client in made.values():
        await client.close()


@pytest.fixture
def provider(make, server, clients):
    """A client of the one whose turn it is."""
    return clients[make]


@pytest.fixture
def at_wechat(clients, wechat_server):
    """A client of WeChat, which is well behaved."""
    wechat_server.reset()
    return clients[wechat]


@pytest.fixture
def at_alipay(clients, alipay_server):
    """A client of Alipay, which is well behaved."""
    alipay_server.reset()
    return clients[alipay]


async def refusal(provider, code: str = "c") -> ProviderError:
    """Why a code came to nothing."""
    with pytest.raises(ProviderError) as caught:
        await provider.exchange(code)
    return caught.value


async def test_a_code_is_good_once(provider, server):
    """The first exchange tells who it is, the second is refused; another code of the same person is the same person."""
    server.codes |= {"first": "person-1", "second": "person-1", "third": "person-2"}
    one = await provider.exchange("first")
    assert one.subject == "person-1"
    assert isinstance(await refusal(provider, "first"), CodeRefusedError)
    assert await provider.exchange("second") == one
    assert await provider.exchange("third") != one


async def test_the_same_name_at_two_providers_is_two_people():
    """What one provider calls a person says nothing of the other's."""
    assert ProviderIdentity("wechat", "x") != ProviderIdentity("alipay", "x")


@pytest.mark.parametrize("body", GARBLED)
async def test_a_garbled_answer_is_no_answer(provider, server, body):
    """Whatever comes instead of what was agreed, nobody is signed in by it."""
    server.modes = [body]
    assert type(await refusal(provider)) is ProviderAwayError


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        pytest.param(500, "http_500", id="an error"),
        pytest.param(429, "http_429", id="too many"),
        pytest.param("moved", "http_302", id="sent elsewhere"),
        pytest.param("packed", "packed", id="packed though nobody asked"),
        pytest.param(b" " * (LARGEST + 1), "too_large", id="huge"),
    ],
)
async def test_an_answer_that_is_none(provider, server, mode, reason):
    """It is not followed, unpacked or read to its end, and asked for no second time."""
    server.modes = [mode]
    error = await refusal(provider)
    assert (type(error), error.reason, len(server.asked)) == (ProviderAwayError, reason, 1)


async def test_nobody_is_there(make):
    """A refused connection is a provider that is away."""
    client = make(nobody_there())
    assert (await refusal(client)).reason == "unreachable"
    await client.close()


async def test_a_silent_provider_is_left_alone_for_a_while(make):
    """The first waits as long as the patience, the next not at all, and after a rest it is tried again."""
    seconds = 0.0
    with black_hole() as address:
        client = make(address, patience=0.05, now=lambda: seconds)
        assert (await refusal(client)).reason == "timeout"
        assert (await refusal(client)).reason == "resting"
        seconds = REST
        assert (await refusal(client)).reason == "timeout"
        await client.close()


async def test_a_provider_that_begins_and_stops(make, server):
    """A request that is taken and never answered is over with the patience, and the code is not sent twice."""
    server.modes = ["silent"]
    client = make(server.address, patience=0.2)
    assert (await refusal(client)).reason == "timeout"
    assert len(server.asked) == 1
    await client.close()


async def test_no_cookie_goes_from_one_person_to_the_next(provider, server):
    """What a provider sets in one sign-in is not brought along in another."""
    server.codes |= {"a": "1", "b": "2"}
    for code in ("a", "b"):
        await provider.exchange(code)
    assert not any("cookie" in {name.lower() for name in headers} for headers in server.headers)


async def test_neither_code_nor_secret_is_in_what_is_raised(make, server):
    """A traceback, with everything it hangs on, holds codes of errors only."""
    server.modes = [b"garbage"]
    for address in (server.address, nobody_there()):
        client = make(address)
        error = await refusal(client, "the-code-of-a-person")
        text = "".join(traceback.format_exception(error)) + repr(client)
        assert "the-code" not in text
        assert stand_ins.SECRET not in text
        assert error.__suppress_context__ or error.__context__ is None
        await client.close()


# --- WeChat ---


@pytest.mark.parametrize(
    ("errcode", "kind"),
    [(40029, CodeRefusedError), (40163, CodeRefusedError), (40226, PersonBlockedError), (45011, TooOftenError),
     (40013, ProviderAwayError), (40125, ProviderAwayError), (99999, ProviderAwayError)],
)  # fmt: skip
async def test_wechat_s_error_codes(at_wechat, wechat_server, errcode, kind):
    """Each means something else for the person; our own mistakes, such as a wrong secret, are nothing of theirs."""
    wechat_server.modes = [{"errcode": errcode, "errmsg": "x"}]
    error = await refusal(at_wechat)
    assert (type(error), error.reason, len(wechat_server.asked)) == (kind, f"errcode_{errcode}", 1)


async def test_what_wechat_is_sent(at_wechat, wechat_server):
    """Just the four parameters of code2Session; the session key it answers with stays nowhere."""
    wechat_server.codes["c"] = "openid-1"
    who = await at_wechat.exchange("c")
    assert wechat_server.asked == [
        {
            "path": "/sns/jscode2session", "appid": stand_ins.APPID, "secret": stand_ins.SECRET, "js_code": "c",
            "grant_type": "authorization_code",
        }
    ]  # fmt: skip
    assert who == ProviderIdentity("wechat", "openid-1")
    assert repr(who) == "ProviderIdentity(wechat, ***)"


@pytest.mark.parametrize(
    ("make_busy", "asked"),
    [pytest.param(1, 2, id="once"), pytest.param(2, 2, id="twice"), pytest.param(3, 2, id="for good")],
)
async def test_wechat_is_asked_once_more_when_busy(at_wechat, wechat_server, make_busy, asked):
    """One retry and no more."""
    wechat_server.codes["c"] = "openid-1"
    wechat_server.modes = [*[{"errcode": -1, "errmsg": "system error"}] * make_busy, "well"]
    if make_busy == 1:
        assert (await at_wechat.exchange("c")).subject == "openid-1"
    else:
        error = await refusal(at_wechat)
        assert (type(error), error.reason) == (ProviderAwayError, "errcode_-1")
    assert len(wechat_server.asked) == asked


# --- Alipay ---


@pytest.mark.parametrize(
    ("code", "sub_code", "kind"),
    [("40002", "isv.code-invalid", CodeRefusedError), ("40002", "isv.code-is-used", CodeRefusedError),
     ("40004", "isv.user-is-forbidden", PersonBlockedError), ("40005", "isv.app-call-limited", TooOftenError),
     ("40002", "isv.invalid-signature", ProviderAwayError), ("40001", "isv.missing-app-id", ProviderAwayError),
     ("40006", "isv.insufficient-isv-permissions", ProviderAwayError), ("x" * 99, "", ProviderAwayError)],
)  # fmt: skip
async def test_alipay_s_error_codes(at_alipay, alipay_server, code, sub_code, kind):
    """Each means something else for the person; our own mistakes are nothing of theirs."""
    alipay_server.modes = [stand_ins.error(code, sub_code)]
    error = await refusal(at_alipay)
    assert (type(error), len(alipay_server.asked)) == (kind, 1)
    assert len(error.reason) < 30


@pytest.mark.parametrize(("code", "sub_code"), [("20000", "isp.unknow-error"), ("20000", "aop.ACQ.SYSTEM_ERROR")])
async def test_alipay_is_asked_once_more_when_busy(at_alipay, alipay_server, code, sub_code):
    """One retry; a second busy answer is a provider that is away."""
    for busy in (1, 2):
        alipay_server.reset()
        alipay_server.codes["c"] = "open-1"
        alipay_server.modes = [*[stand_ins.error(code, sub_code)] * busy, "well"]
        if busy == 1:
            assert (await at_alipay.exchange("c")).subject == "open-1"
        else:
            error = await refusal(at_alipay)
            assert isinstance(error, ProviderAwayError)
            assert not isinstance(error, BusyError)
        assert len(alipay_server.asked) == 2


async def test_what_alipay_is_sent(at_alipay, alipay_server):
    """A form with every common parameter, the time of China, and a signature that Alipay's own rules accept."""
    alipay_server.codes["a+b/c="] = "open-1"
    assert await at_alipay.exchange("a+b/c=") == ProviderIdentity("alipay", "open-1")
    (asked,) = alipay_server.asked
    assert stand_ins.is_ours(asked)
    assert not stand_ins.is_ours({**asked, "code": "another"})
    assert asked.pop("sign")
    assert asked == {
        "content_type": "application/x-www-form-urlencoded", "app_id": stand_ins.ALIPAY_APPID,
        "method": "alipay.system.oauth.token", "format": "JSON", "charset": "utf-8", "sign_type": "RSA2",
        "timestamp": "2026-11-24 09:00:00", "version": "1.0", "grant_type": "authorization_code", "code": "a+b/c=",
    }  # fmt: skip


async def test_an_app_of_the_older_kind(at_alipay, alipay_server):
    """Where Alipay gives no open_id yet, its user_id is the name."""
    alipay_server.modes = [stand_ins.signed({"user_id": "2088000000000001", "access_token": "x"})]
    assert (await at_alipay.exchange("c")).subject == "2088000000000001"


@pytest.mark.parametrize(
    ("answer", "is_taken"),
    [
        pytest.param(stand_ins.signed({"open_id": "open-1"}), True, id="signed by Alipay"),
        pytest.param(stand_ins.signed({"open_id": "open-1"}, stand_ins.OUR_KEY), False, id="signed by another"),
        pytest.param({**stand_ins.signed({"open_id": "open-1"}), "sign": "no base64!"}, False, id="no signature"),
        pytest.param(
            {**stand_ins.signed({"open_id": "open-1"}), "alipay_system_oauth_token_response": {"open_id": "open-2"}},
            False,
            id="changed on the way",
        ),
    ],
)
async def test_an_answer_counts_only_if_alipay_signed_it(alipay_server, answer, is_taken):
    """With Alipay's key in the settings nobody on the way can sign a person in as another."""
    alipay_server.reset()
    alipay_server.modes = [answer]
    client = alipay(alipay_server.address, stand_ins.ALIPAY_KEY.public_key())
    if is_taken:
        assert (await client.exchange("c")).subject == "open-1"
    else:
        assert (await refusal(client)).reason == "not_signed"
    await client.close()
