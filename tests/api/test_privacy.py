"""A whole case told over HTTP leaves no readable trace of the person: not in files, tables, logs or the temp folder."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import asyncpg
import httpx
import pytest

from api.db.piccolo_app import TABLES
from tests.api.documents.sending import BOUNDARY, SAMPLES, form
from tests.api.documents.tus import said as tus_metadata
from tests.api.processes import LONGEST, running
from tests.builders import make_credit_code, make_id_number, make_phone

pytestmark = pytest.mark.anyio

MARKS = {
    "name": "钱海燕",
    "id number": make_id_number(77),
    "phone": make_phone(7788),
    "address": "栖霞岭路七十七号",
    "hospital": "鹤鸣骨伤医院",
    "place": "云栖谷三号楼",
    "diagnosis": "左胫骨平台骨折",
    "witness": "郑德明",
    "wage": "7654.32",
    "employer": "澜沧江机械厂",
    "employer's code": make_credit_code(77),
    "employer's phone": make_phone(8899),
}
STORY = (
    f"我叫{MARKS['name']}，昨天下午三点多在{MARKS['place']}摔下来，左小腿骨折，送到{MARKS['hospital']}，"
    f"当时{MARKS['witness']}在场，我的电话{MARKS['phone']}"
)
ANSWERS = {
    "applicant.relation": "self",
    "applicant.name": MARKS["name"],
    "applicant.phone": MARKS["phone"],
    "worker.name": MARKS["name"],
    "worker.id_number": MARKS["id number"],
    "worker.phone": MARKS["phone"],
    "worker.address": MARKS["address"],
    "worker.monthly_wage": MARKS["wage"],
    "diagnosis.hospital": MARKS["hospital"],
    "diagnosis.result": MARKS["diagnosis"],
    "accident.place": MARKS["place"],
    "accident.witnesses": [MARKS["witness"]],
    "employer.name": MARKS["employer"],
    "employer.credit_code": MARKS["employer's code"],
    "employer.phone": MARKS["employer's phone"],
}


def forms(mark: str) -> Iterator[bytes]:
    """The ways in which a careless writer might write it."""
    yield mark.encode()
    yield mark.encode("utf-16-le")
    yield mark.encode("gb18030")
    yield json.dumps(mark).strip('"').encode()
    yield quote(mark).encode()


def found_in(content: bytes) -> list[str]:
    """Which marks can be read in it."""
    return [name for name, mark in MARKS.items() if any(each in content for each in forms(mark))]


def found_under(folder: Path) -> dict[str, list[str]]:
    """Which marks can be read in which file."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return {str(path.relative_to(folder)): found for path in files if (found := found_in(path.read_bytes()))}


class Teller:
    """Somebody who tells everything, makes mistakes, signs in, files and looks again."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.headers: dict[str, str] = {"User-Agent": MARKS["phone"], "X-Name": quote(MARKS["name"])}
        self._keys = 0

    async def post(self, path: str, body: object, status: int) -> dict:
        """A POST that must be answered so."""
        self._keys += 1
        headers = {**self.headers, "Idempotency-Key": f"key-{self._keys}"}
        answer = await self.client.post(path, json=body, headers=headers)
        assert answer.status_code == status, answer.text[:500]
        return answer.json()

    async def sign_in(self, **grant: str) -> None:
        """Goes on as this person."""
        tokens = await self.post("/v1/auth/tokens", grant, 201)
        self.headers["Authorization"] = f"Bearer {tokens['access_token']}"
        self.token = tokens["access_token"]

    async def tell(self) -> None:
        """From the first sentence to the filed case, and a look back."""
        await self.sign_in(grant="guest")
        begun = await self.post("/v1/conversations", {"matter": "recognition", "text": STORY}, 201)
        talk = f"/v1/conversations/{begun['id']}"
        await self.make_mistakes(talk)
        await self.hand_in(begun["id"])
        turn = await self.post(f"{talk}/turns", {"answers": ANSWERS}, 200)
        await self.post(f"{talk}/edits", {"answers": {"worker.address": MARKS["address"]}, "preview": True}, 200)
        await self.answer_the_rest(talk, turn)
        code = await self.post("/v1/auth/sms-codes", {"phone": MARKS["phone"]}, 202)
        await self.sign_in(
            grant="sms", challenge_id=code["challenge_id"], code=code["demo_code"], guest_token=self.token
        )
        await self.post("/v1/me/identity", {"name": MARKS["name"], "id_number": MARKS["id number"]}, 200)
        filed = await self.post(
            f"{talk}/submission",
            {"statement_accepted": True, "signature": MARKS["name"], "electronic_service_consent": True,
             "delivery": {"channel": "electronic", "address": MARKS["address"]}},
            201,
        )  # fmt: skip
        case = f"/v1/cases/{filed['case_id']}"
        advice = (f"{talk}/evidence", f"{talk}/letters", f"{talk}/letters/arbitration")
        for path in (talk, f"{talk}/facts", f"{talk}/review", *advice, case, "/v1/me", "/v1/me/export"):
            assert (await self.client.get(path, headers=self.headers)).status_code == 200
        facts = await self.client.get(f"{talk}/facts", headers=self.headers)
        assert set(found_in(facts.content)) == set(MARKS), "what is looked for must be in the file"

    async def hand_in(self, conversation_id: str) -> None:
        """A recording that says everything, half of another, and one that is refused; all named after the person."""
        content = SAMPLES["audio/amr"] + "，".join(MARKS.values()).encode() * 2000
        said = {"media_type": "audio/amr", "filename": f"{MARKS['name']}.amr", "conversation_id": conversation_id}
        kept = await self.send_form(form(content, **said), 201)
        original = f"/v1/uploads/{kept['id']}/content"
        assert (await self.client.get(original, headers=self.headers)).content == content
        await self.send_form(form(b"GIF89a" + content, **said), 415)
        await self.send_form(form(content, **said)[:-100], 400)
        headers = {
            **self.headers, "Tus-Resumable": "1.0.0", "Upload-Length": str(2 * len(content)),
            "Upload-Metadata": tus_metadata(filename=MARKS["name"]),
        }  # fmt: skip
        location = (await self.client.post("/v1/uploads/resumable", headers=headers)).headers["location"]
        headers |= {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
        path = f"/v1/uploads/resumable/{location.rpartition('/')[2]}"
        assert (await self.client.patch(path, content=content, headers=headers)).status_code == 204

    async def send_form(self, body: bytes, status: int) -> dict:
        """A form that must be answered so."""
        self._keys += 1
        headers = {
            **self.headers, "Idempotency-Key": f"key-{self._keys}",
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        }  # fmt: skip
        answer = await self.client.post("/v1/uploads", content=body, headers=headers)
        assert answer.status_code == status, answer.text[:500]
        assert not found_in(answer.content)
        return answer.json()

    async def make_mistakes(self, talk: str) -> None:
        """What is refused is in no log either, nor in the refusal."""
        for body in (
            {"answers": {"worker.id_number": MARKS["id number"][:-1] + "5"}},
            {"answers": {MARKS["name"]: MARKS["phone"]}, "text": MARKS["address"]},
            {"text": MARKS["phone"] + "\u202e"},
            {"answers": {"worker.age": MARKS["phone"]}},
        ):
            await self.post(f"{talk}/turns", body, 422)
        query = f"?q={quote(MARKS['name'])}&cursor={MARKS['phone']}x"
        why = f"{talk}/facts/{quote(MARKS['name'])}/why"
        for path in (f"/v1/cases/{MARKS['id number']}", "/v1/cases", f"/{MARKS['phone']}", why):
            answer = await self.client.get(path + query, headers=self.headers)
            assert answer.status_code in (404, 422)
            assert not found_in(answer.content)
        broken = f'{{"text": "{MARKS["address"]}"'.encode()
        headers = {**self.headers, "Content-Type": "application/json", "Idempotency-Key": "broken"}
        assert (await self.client.post(f"{talk}/turns", content=broken, headers=headers)).status_code == 400

    async def answer_the_rest(self, talk: str, turn: dict) -> None:
        """Confirms what is to be confirmed, and does not know the rest."""
        for _ in range(60):
            ask = turn["ask"]
            if ask is None:
                return
            if ask["widget"] == "confirm":
                body = {"confirm": ask["facts"]}
            else:
                body = {"decline": dict.fromkeys(ask["facts"], ask["declines"][0])}
            turn = await self.post(f"{talk}/turns", body, 200)
        raise AssertionError(f"still asking {turn['ask']['facts']}")


def test_what_is_looked_for_would_be_found(tmp_path):
    """The search sees every mark in every form."""
    for name, mark in MARKS.items():
        for number, written in enumerate(forms(mark)):
            (tmp_path / f"{number}").write_bytes(b"\x00..." + written + b"...\xff")
            assert name in found_under(tmp_path)[f"{number}"]
    assert found_in("昨天下午三点多在工地摔下来".encode()) == []


async def test_files_logs_and_temp_folder(tmp_path):
    """While the server runs, its write-ahead log included, and after it has stopped."""
    with running(tmp_path, LIMITS="off") as server:
        async with httpx.AsyncClient(base_url=server.url, timeout=LONGEST) as client:
            await Teller(client).tell()
            metrics = (await client.get("/metrics")).content
        assert (tmp_path / "data" / "yichuang.sqlite3-wal").stat().st_size > 0
        assert found_under(tmp_path) == {}
        assert server.stop() == 0
        rest = server.process.stdout.read()
    assert found_under(tmp_path) == {}
    assert found_in(metrics + rest) == []


async def test_rows_of_postgresql(open_client, cluster):
    """No column of any table shows anything, sealed ones included."""
    queries = {table._meta.tablename: f"SELECT * FROM {table._meta.tablename}" for table in TABLES}
    async with open_client(YICHUANG_DATABASE_URL=cluster.new_database(), YICHUANG_LIMITS="off") as client:
        await Teller(client).tell()
        connection = await asyncpg.connect(client.app.state.parts.settings.database_url)
        rows = {name: await connection.fetch(query) for name, query in queries.items()}
        await connection.close()
    filled = {name for name in rows if rows[name]}
    assert {"person", "assertion", "turn", "case_file", "outbox", "audit", "upload", "upload_arrival"} <= filled
    for name, found in rows.items():
        for row in found:
            for value in row.values():
                assert found_in(value if isinstance(value, bytes) else str(value).encode()) == [], name
