"""The command `yichuang`: runs the service and looks after what it keeps."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence

from api import collector, reading  # noqa: F401 - the collector is told first, before all that is loaded
from api.bundles import read_definitions
from api.db.errors import StoreError
from api.db.migration import migrate
from api.exchange.child import registers_beside
from api.lifeline import ParentGoneError, end_with_parent
from api.server import StartError, serve
from api.settings import Settings, SettingsError, settings_from, unknown_variables
from api.unbuilt import COMMANDS
from flows.engine.lint import check


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0 when it did what it says, 1 when it found something wrong, 2 when it cannot run."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except (SettingsError, StartError, StoreError) as error:
        print(f"yichuang: {error}", file=sys.stderr)
        return 2
    except ParentGoneError:
        print("yichuang: the starting process is gone", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="yichuang", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    serving = commands.add_parser("serve", help="serve on YICHUANG_HOST and YICHUANG_PORT")
    serving.add_argument("--with-parent", action="store_true", help="end when the starting process ends (Linux)")
    serving.set_defaults(run=_serve)
    commands.add_parser("migrate", help="bring the database to this release's tables").set_defaults(run=_migrate)
    commands.add_parser("check-flows", help="check the definitions of the flows").set_defaults(run=_check_flows)
    times = commands.add_parser("read-times", help="read the dates and times in a file of messages")
    times.add_argument("file")
    times.set_defaults(run=lambda options: reading.main(options.file))
    for name, instead in COMMANDS.items():
        text = f"`yichuang {name}` is not built yet: {instead}"
        commands.add_parser(name, help="not built yet").set_defaults(run=_not_built(text))
    return parser


def _serve(options: argparse.Namespace) -> int:
    if options.with_parent:
        end_with_parent()
    with registers_beside(_settings()) as settings:
        serve(settings)
    return 0


def _migrate(_options: argparse.Namespace) -> int:
    settings = _settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    count = asyncio.run(migrate(settings.database_url, settings.data_dir))
    print(f"{count} migrations run")
    return 0


def _check_flows(_options: argparse.Namespace) -> int:
    findings = check(read_definitions(_settings().definitions_dir))
    for finding in findings:
        print(f"{finding.where}: {finding.rule}; {finding.mend}")
    print(f"{len(findings)} findings")
    return 1 if findings else 0


def _not_built(text: str):
    def refuse(_options: argparse.Namespace) -> int:
        print(text, file=sys.stderr)
        return 2

    return refuse


def _settings() -> Settings:
    for name in unknown_variables(os.environ):
        print(f"yichuang: {name} is no setting and chooses nothing", file=sys.stderr)
    return settings_from(os.environ)


if __name__ == "__main__":
    sys.exit(main())
