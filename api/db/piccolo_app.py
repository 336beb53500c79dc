"""The one Piccolo app: every table of every slice, one line of migrations."""

from pathlib import Path

from piccolo.conf.apps import AppConfig, table_finder

MIGRATIONS = Path(__file__).parent / "migrations"
TABLES = table_finder(
    [
        "api.access.tables",
        "api.cases.tables",
        "api.chat.tables",
        "api.documents.tables",
        "api.exchange.tables",
        "api.notices.tables",
        "api.oversight.tables",
        "api.db.tables",
    ],
    exclude_imported=True,
)
APP_CONFIG = AppConfig(app_name="api", migrations_folder_path=str(MIGRATIONS), table_classes=TABLES)
