"""Signing in by WeChat and Alipay over HTTP: one person an account, nobody mixed up, nothing of it readable at rest."""

import asyncio
import io
from collections.abc import Iterator
from itertools import count

import pytest

from api.access.limits import count_steps, counts
from api.access.providers import ProviderIdentity
from api.access.providers_sign_in import PER_ADDRESS, subject_index
from api.access.providers_transport import PATIENCE
from api.journal import open_journal
from tests.api.access import stand_ins
from tests.api.access.conftest import SignedIn, as_guest, by_phone, send_grant
from tests.api.access.stand_ins import StandIn, nobody_there
from tests.builders import make_phone
from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

CODES = (f"code-{number}" for number in count(1))
PEOPLE = (f"person-{number}" for number in count(1))
"""Every test signs in somebody else, so that they may share a service."""


class Providers:
    """Both stand-ins."""

    def __init__(self, wechat: StandIn, alipay: StandIn) -> None:
        self.wechat = wechat
        self.alipay = alipay

    def of(self, grant: str) -> StandIn:
        """The one a grant is exchanged at."""
        return self.wechat if grant == "wechat" else self.alipay

    def code(self, grant: str, person: str) -> str:
        """A fresh code of a person."""
        code = next(CODES)
        self.of(grant).codes[code] = person
        return code

    @property
    def environ(self) -> dict[str, str]:
        """What an operator sets to use them."""
        return {
            "YICHUANG_WECHAT_URL": self.wechat.address,
            "YICHUANG_WECHAT_APPID": stand_ins.APPID,
            "YICHUANG_WECHAT_SECRET": stand_ins.SECRET,
            "YICHUANG_ALIPAY_URL": self.alipay.address,
            "YICHUANG_ALIPAY_APPID": stand_ins.ALIPAY_APPID,
            "YICHUANG_ALIPAY_KEY": stand_ins.private_text(stand_ins.OUR_KEY),
            "YICHUANG_ALIPAY_PUBLIC_KEY": stand_ins.public_text(stand_ins.ALIPAY_KEY),
        }


@pytest.fixture(scope="module")
def both() -> Iterator[Providers]:
    """WeChat and Alipay."""
    with stand_ins.running(stand_ins.Wechat) as wechat, stand_ins.running(stand_ins.Alipay) as alipay:
        yield Providers(wechat, alipay)


@pytest.fixture
def providers(both) -> Providers:
    """The same, well behaved."""
    both.wechat.reset()
    both.alipay.reset()
    return both


@pytest.fixture(scope="module")
async def client(anyio_backend, both, tmp_path_factory, sqlite_template):
    """A client of a service that offers both and limits nobody."""
    folder = tmp_path_factory.mktemp("providers") / "data"
    async with open_service(
        folder, FrozenClock(), tables=sqlite_template, YICHUANG_LIMITS="off", **both.environ
    ) as opened:
        yield opened


@pytest.fixture(params=["wechat", "alipay"])
def grant(request) -> str:
    """Each of the two."""
    return request.param


async def sign_in(client, providers: Providers, grant: str, person: str, **fields: object) -> SignedIn:
    """Somebody who tapped sign-in."""
    answer = await send_grant(client, grant, code=providers.code(grant, person), **fields)
    assert answer.status_code == 201, answer.text
    return SignedIn(answer.json())


async def test_the_same_person_comes_back(client, providers, grant):
    """Each visit has a code of its own and finds the same account."""
    person = next(PEOPLE)
    first = await sign_in(client, providers, grant, person)
    again = await sign_in(client, providers, grant, person)
    assert first.id == again.id
    assert first.answer["access_token"] != again.answer["access_token"]
    assert first.answer["person"]["kind"] == "citizen"
    assert (await sign_in(client, providers, grant, next(PEOPLE))).id != first.id


async def test_providers_do_not_collide(client, providers):
    """The same name at both is two people, whoever comes first."""
    person = next(PEOPLE)
    one = await sign_in(client, providers, "wechat", person)
    other = await sign_in(client, providers, "alipay", person)
    assert one.id != other.id
    sealer = client.app.state.parts.sealer
    assert len({subject_index(sealer, ProviderIdentity(name, person)) for name in ("wechat", "alipay")}) == 2


async def test_a_phone_and_a_provider_are_two_accounts(client, providers, grant):
    """Nothing is merged silently: a citizen's own token moves nothing, in neither direction."""
    phone = await by_phone(client, make_phone(501))
    person = next(PEOPLE)
    there = await sign_in(client, providers, grant, person, guest_token=phone.answer["access_token"])
    assert there.id != phone.id
    back = await by_phone(client, make_phone(501), guest_token=there.answer["access_token"])
    assert (back.id, back.answer["claimed"]) == (phone.id, 0)
    for signed_in in (phone, there):
        assert (await client.get("/v1/me", headers=signed_in.headers)).status_code == 200


async def test_how_they_are_shown(client, providers, grant):
    """Signed in, without a phone, and called neither a guest nor by the provider's name of them."""
    signed_in = await sign_in(client, providers, grant, person := next(PEOPLE))
    answer = await client.get("/v1/me", headers=signed_in.headers)
    me = answer.json()
    assert (me["display_name"], me["phone"], me["kind"], me["roles"]) == ("已登录", None, "citizen", [])
    assert person not in answer.text


async def test_a_guest_s_talk_moves_with_them(client, providers, grant):
    """What was told before signing in is theirs, once, and the guest's token ends."""
    guest = await as_guest(client)
    headers = {**guest.headers, "Idempotency-Key": f"start-{grant}"}
    talk = (await client.post("/v1/conversations", json={"matter": "recognition"}, headers=headers)).json()
    signed_in = await sign_in(client, providers, grant, next(PEOPLE), guest_token=guest.answer["access_token"])
    assert signed_in.answer["claimed"] == 1
    assert (await client.get(f"/v1/conversations/{talk['id']}", headers=signed_in.headers)).status_code == 200
    assert (await client.get("/v1/me", headers=guest.headers)).status_code == 401


@pytest.mark.parametrize(("relation", "fact"), [("self", "worker.phone"), ("spouse", "applicant.phone")])
async def test_who_has_no_phone_here_is_asked_for_one(client, providers, grant, relation, fact):
    """The intake takes no phone from such a sign-in and asks for it; who signed in by phone is not asked."""
    told = {"matter": "recognition", "text": "昨天下午三点多在工地二楼摔下来，左腿骨折"}
    states = {}
    for by, person in (
        ("provider", await sign_in(client, providers, grant, next(PEOPLE))),
        ("phone", await by_phone(client, make_phone(600 + len(relation)))),
    ):
        headers = {**person.headers, "Idempotency-Key": f"talk-{grant}-{relation}-{by}"}
        talk = (await client.post("/v1/conversations", json=told, headers=headers)).json()
        path = f"/v1/conversations/{talk['id']}"
        headers["Idempotency-Key"] += "-turn"
        turn = await client.post(f"{path}/turns", json={"answers": {"applicant.relation": relation}}, headers=headers)
        assert turn.status_code == 200, turn.text
        facts = (await client.get(path, headers=person.headers)).json()["facts"]
        states[by] = facts.get(fact, {}).get("state")
    assert states == {"provider": None, "phone": "held"}


async def test_a_code_is_good_once(client, providers, grant):
    """Used again, mistyped or impossible, it is refused in words that say what to do, at its place."""
    code = providers.code(grant, next(PEOPLE))
    assert (await send_grant(client, grant, code=code)).status_code == 201
    asked = len(providers.of(grant).asked)
    for wrong in (code, "never-given"):
        answer = await send_grant(client, grant, code=wrong)
        assert (answer.status_code, answer.json()["code"]) == (422, "provider_code_refused")
        assert answer.json()["errors"][0]["pointer"] == "/code"
        assert wrong not in answer.text
    for impossible in ("", "x" * 513, "两个字", "a b"):
        assert (await send_grant(client, grant, code=impossible)).json()["code"] == "provider_code_refused"
    assert len(providers.of(grant).asked) == asked + 2


WECHAT_SAYS = {"blocked": {"errcode": 40226}, "often": {"errcode": 45011}, "away": {"errcode": 40125}}
ALIPAY_SAYS = {
    "blocked": stand_ins.error("40004", "isv.user-is-forbidden"),
    "often": stand_ins.error("40005", "isv.app-call-limited"),
    "away": stand_ins.error("40002", "isv.invalid-signature"),
}


@pytest.mark.parametrize(
    ("what", "told"),
    [
        pytest.param("blocked", (403, "provider_blocked"), id="the person is kept out"),
        pytest.param("often", (429, "too_many_requests"), id="too often"),
        pytest.param("away", (503, "provider_unavailable"), id="our own app is not in order"),
    ],
)
async def test_what_a_person_is_told(client, providers, grant, what, told):
    """Each trouble has its own next step, and where the provider is the trouble, the phone is named."""
    providers.of(grant).modes = [(WECHAT_SAYS if grant == "wechat" else ALIPAY_SAYS)[what]]
    answer = await send_grant(client, grant, code="c")
    assert (answer.status_code, answer.json()["code"]) == told
    if what != "often":
        assert "手机号" in answer.json()["detail"]
    if answer.status_code in (429, 503):
        assert int(answer.headers["retry-after"]) > 0


async def test_two_codes_of_one_new_person_at_once(client, providers, grant):
    """Two taps make one account."""
    person = next(PEOPLE)
    both = await asyncio.gather(*(sign_in(client, providers, grant, person) for _ in range(4)))
    assert len({one.id for one in both}) == 1


async def test_nothing_of_it_is_readable_at_rest(client, providers, grant):
    """Neither a provider's name of a person, nor a code, nor what else it answered, is in tables or logs."""
    parts = client.app.state.parts
    usual, log = parts.log, io.StringIO()
    parts.log = open_journal(log)
    person = f"openid-of-{grant}-0123456789"
    signed_in = await sign_in(client, providers, grant, person)
    providers.of(grant).modes = [500]
    used = "code-that-failed-0123456789"
    await send_grant(client, grant, code=used)
    parts.log.flush()
    parts.log = usual
    settings = parts.settings
    files = b"".join(path.read_bytes() for path in settings.data_dir.glob("*.sqlite3*"))
    logged = log.getvalue()
    for mark in (person, used, stand_ins.SESSION_KEY, stand_ins.SECRET, "opens-more", settings.alipay_key[:60]):
        assert mark.encode() not in files
        assert mark not in logged
    assert '"code":"http_500"' in logged
    exported = (await client.get("/v1/me/export", headers=signed_in.headers)).json()["person"]
    assert [(row["provider"], row["subject"]) for row in exported["sign_ins"]] == [(grant, person)]


async def test_it_is_refreshed_and_ended_like_any_other(client, providers, grant):
    """The pair lives by the same rules as one for a phone."""
    signed_in = await sign_in(client, providers, grant, next(PEOPLE))
    fresh = await send_grant(client, "refresh", refresh_token=signed_in.answer["refresh_token"])
    assert (fresh.status_code, fresh.json()["person"]["id"]) == (201, signed_in.id)
    headers = {"Authorization": f"Bearer {fresh.json()['access_token']}"}
    assert (await client.post("/v1/auth/sign-out", headers=headers)).status_code == 204
    assert (await client.get("/v1/me", headers=headers)).status_code == 401


async def test_where_it_is_not_offered(open_client, grant):
    """Without a secret in the settings the grant says so and names the phone; nobody is asked."""
    async with open_client() as plain:
        answer = await send_grant(plain, grant, code="c")
    assert (answer.status_code, answer.json()["code"]) == (501, "provider_not_offered")
    assert "手机号" in answer.json()["detail"]


async def test_a_provider_out_of_reach_is_answered_within_its_patience(open_client, grant, providers):
    """Well before a phone gives up, and the other ways to sign in go on."""
    environ = {**providers.environ, f"YICHUANG_{grant.upper()}_URL": nobody_there()}
    async with open_client(**environ) as cut_off:
        async with asyncio.timeout(PATIENCE + 1):
            answer = await send_grant(cut_off, grant, code="c")
        assert (answer.status_code, answer.json()["code"]) == (503, "provider_unavailable")
        assert (await by_phone(cut_off)).id


async def test_tries_are_counted_by_address(open_client, providers):
    """Somebody who tries code after code is stopped before the provider is asked again."""
    async with open_client(**providers.environ) as strict:
        parts = strict.app.state.parts
        await fill(parts, PER_ADDRESS[0].times)
        answer = await send_grant(strict, "wechat", code="c")
        assert (answer.status_code, answer.json()["code"]) == (429, "too_many_requests")
    assert providers.wechat.asked == []


async def fill(parts, times: int) -> None:
    """So many tries of the address the tests come from."""
    counted = counts(PER_ADDRESS, parts.sealer.index("127.0.0.1", purpose="address"))
    await parts.db.commit([step for _ in range(times) for step in count_steps(counted, parts.clock())])
