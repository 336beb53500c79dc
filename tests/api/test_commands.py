"""The command line: each command does one thing, and says in one line why it cannot."""

import asyncio
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from api.__main__ import main
from api.access.demo_accounts import prepare_accounts
from api.app import create_app
from api.db.engine import open_database
from api.db.errors import StoreError
from api.db.keys import check_keys
from api.db.migration import migrate
from api.db.piccolo_app import MIGRATIONS
from api.sealing import KeyRing, Sealer
from api.server import _reason
from api.settings import VARIABLES, settings_from
from api.unbuilt import COMMANDS
from tests.api.processes import run
from tests.api.test_settings import KEYS, PRODUCTION
from tests.conftest import START


@pytest.fixture
def choose(monkeypatch, tmp_path):
    """Sets variables of the environment, ours only."""

    def chosen(**environ: str) -> None:
        for name in VARIABLES:
            monkeypatch.delenv(f"YICHUANG_{name}", raising=False)
        monkeypatch.setenv("YICHUANG_DATA_DIR", str(tmp_path / "data"))
        for name, value in environ.items():
            monkeypatch.setenv(f"YICHUANG_{name}", value)

    chosen()
    return chosen


def test_migrate_makes_the_tables_once(choose, capsys):
    """The second run finds nothing to do."""
    choose()
    assert main(["migrate"]) == 0
    assert main(["migrate"]) == 0
    written = len(list(MIGRATIONS.glob("api_*.py")))
    assert capsys.readouterr().out.splitlines() == [f"{written} migrations run", "0 migrations run"]


@pytest.mark.usefixtures("choose")
def test_the_definitions_on_disk_pass_their_lint(capsys):
    """What is shipped is sound."""
    assert main(["check-flows"]) == 0
    assert capsys.readouterr().out == "0 findings\n"


@pytest.mark.usefixtures("choose")
def test_times_in_a_file_are_read(tmp_path, capsys):
    """One line of JSON for each message."""
    messages = tmp_path / "messages.jsonl"
    messages.write_text('{"id": "m1", "input": "昨天下午三点", "reference": "2026-11-24T09:00:00"}\n', encoding="utf-8")
    assert main(["read-times", str(messages)]) == 0
    assert '"2026-11-23T15:00"' in capsys.readouterr().out


@pytest.mark.usefixtures("choose")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_not_built_says_what_to_do_instead(name, capsys):
    """And fails, so that no script believes it worked."""
    assert main([name]) == 2
    assert capsys.readouterr().err == f"`yichuang {name}` is not built yet: {COMMANDS[name]}\n"


@pytest.mark.parametrize("arguments", [[], ["dance"]])
def test_an_unknown_command_shows_the_known_ones(arguments, capsys):
    """In the usual way."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: yichuang" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"PORT": "x", "LIMITS": "maybe"}, ["YICHUANG_PORT", "YICHUANG_LIMITS"]),
        ({"PROFILE": "production"}, ["YICHUANG_KEYS is missing", "YICHUANG_PUBLIC_URL is missing"]),
        ({"KEYS": "garbage"}, ["YICHUANG_KEYS", "line 1"]),
        ({"DATABASE_URL": "oracle://hush@db"}, ["YICHUANG_DATABASE_URL"]),
    ],
)
def test_settings_that_cannot_be_stop_the_start(choose, capsys, environ, said):
    """Everything wrong in one line, no traceback, no secret."""
    choose(**environ)
    assert main(["serve"]) == 2
    line = capsys.readouterr().err
    assert line.startswith("yichuang: ")
    assert line.count("\n") == 1
    for words in said:
        assert words in line
    assert "hush" not in line


def test_a_misspelt_variable_is_mentioned(choose, capsys):
    """The rest still works."""
    choose(DATADIR="/x")
    assert main(["check-flows"]) == 0
    assert capsys.readouterr().err == "yichuang: YICHUANG_DATADIR is no setting and chooses nothing\n"


def test_a_database_that_does_not_answer(choose, capsys):
    """Named without its password."""
    choose(DATABASE_URL="postgresql://yichuang:hush@127.0.0.1:1/yichuang")
    assert main(["migrate"]) == 2
    line = capsys.readouterr().err
    assert line.startswith("yichuang: PostgreSQL: ")
    assert "hush" not in line


def test_a_file_that_is_no_database(choose, tmp_path, capsys):
    """It is left as it is."""
    choose()
    (tmp_path / "data").mkdir()
    file = tmp_path / "data" / "yichuang.sqlite3"
    file.write_bytes(b"These are the minutes of the works council. " * 100)
    assert main(["migrate"]) == 2
    assert "yichuang.sqlite3 cannot be opened" in capsys.readouterr().err
    assert file.read_bytes().startswith(b"These are the minutes")


async def leave_rows(folder: Path, keys: str, *, is_demo: bool) -> None:
    """A data folder in which a service has run."""
    await migrate("", folder)
    database = open_database("", folder)
    await database.start()
    await check_keys(database, Sealer(KeyRing.parse(keys)))
    await prepare_accounts(database, is_demo=is_demo, now=START)
    await database.close()


def test_production_does_not_start_on_a_demo_s_data(tmp_path):
    """Its accounts have a password everybody knows, and its keys are others."""
    asyncio.run(leave_rows(tmp_path / "data", KEYS, is_demo=True))
    chosen = {name.removeprefix("YICHUANG_"): value for name, value in PRODUCTION.items()}
    done = run("serve", tmp_path, **chosen)
    assert done.returncode == 2
    assert "demo accounts" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


def test_lost_keys_stop_the_start(tmp_path):
    """A service that could not read its own rows would look empty to everybody."""
    before = KeyRing.new().text().replace("\n", ";")
    after = KeyRing.new().text().replace("\n", ";")
    asyncio.run(leave_rows(tmp_path, before, is_demo=False))
    app = create_app(settings_from({"YICHUANG_DATA_DIR": str(tmp_path), "YICHUANG_KEYS": after}))
    with pytest.raises(ExceptionGroup):
        asyncio.run(start(app))
    reason = _reason(app.state.start_error)
    assert "start with" in reason
    assert before.split()[1][:20] not in reason


async def start(app) -> None:
    """Opens and closes a service."""
    async with app.lifespan():
        raise AssertionError("it started")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (StoreError("no room for the log"), "no room for the log"),
        (PermissionError(13, "Permission denied", "/data"), "[Errno 13] Permission denied: '/data'"),
        (None, "the lines above say why"),
    ],
)
def test_the_reason_of_a_failed_start(error, said):
    """In the words made for an operator."""
    assert _reason(error) == said


def test_a_reason_that_may_quote_a_password_is_not_quoted():
    """Where it happened says enough."""
    try:
        urlsplit("postgresql://user:hush@db:hush/x").port  # noqa: B018 - it raises, and quotes
    except ValueError as error:
        reason = _reason(error)
    assert "hush" not in reason
    assert reason.startswith("ValueError at ")
