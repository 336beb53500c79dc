"""What tests of uploads share: a service with somebody to use it, and storage in a folder or in a bucket of S3."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from api.documents.storage import FileStore, open_file_store
from api.sealing import KeyRing, Sealer
from api.settings import settings_from
from tests.api.chat.talk import as_guest
from tests.api.processes import LONGEST
from tests.conftest import FrozenClock, open_service

SEALER = Sealer(KeyRing.new())


@pytest.fixture(scope="module")
async def service(anyio_backend, tmp_path_factory, sqlite_template):
    """A service without limits for all tests here; each test is somebody new."""
    folder = tmp_path_factory.mktemp("uploads") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template, YICHUANG_LIMITS="off") as opened:
        opened.files = folder / "files"
        yield opened


@pytest.fixture
async def guest(service):
    """Somebody without an account: the phone is in their hand before anything else."""
    return await as_guest(service)


@pytest.fixture(scope="session")
def s3_host() -> Iterator[str]:
    """A server that speaks S3, with one bucket."""
    # Here and not above: every process that collects these tests would read it, and one runs them.
    from moto.server import ThreadedMotoServer  # noqa: PLC0415

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    assert httpx.put(f"http://{host}:{port}/evidence", timeout=LONGEST).status_code == 200
    yield f"{host}:{port}"
    server.stop()


@pytest.fixture
def s3_url(s3_host: str, tmp_path: Path) -> str:
    """The setting that names the bucket, and a folder in it of the test's own."""
    return f"s3+http://testing:testing@{s3_host}/evidence/{tmp_path.name}"


@pytest.fixture(params=["local", "s3"])
def storage_url(request: pytest.FixtureRequest) -> str:
    """Each storage in turn."""
    return "" if request.param == "local" else request.getfixturevalue("s3_url")


@pytest.fixture
async def files(anyio_backend: str, storage_url: str, tmp_path: Path, clock: FrozenClock) -> AsyncIterator[FileStore]:
    """An empty store of files."""
    environ = {"YICHUANG_DATA_DIR": str(tmp_path), "YICHUANG_STORAGE_URL": storage_url}
    store = open_file_store(settings_from(environ), SEALER, clock)
    yield store
    await store.close()
