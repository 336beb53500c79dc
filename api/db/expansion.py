"""The kind of migration allowed here: it adds, and does the same on both engines."""

from dataclasses import dataclass, field

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns import BigInt, Bytea, Column, Integer, Text

from api.db.binding import BOUND

_KINDS: dict[str, tuple[type[Column], object]] = {
    "text": (Text, ""),
    "integer": (Integer, 0),
    "bigint": (BigInt, 0),
    "blob": (Bytea, b""),
}


@dataclass
class Expansion(MigrationManager):
    """Piccolo's manager, with short column specs and indexes made after their tables.

    Unique and Check classes, changed types and added defaults fail on SQLite; unique
    rules are therefore raw indexes. Piccolo runs raw statements before it makes tables.
    """

    indexes: list[str] = field(default_factory=list)

    def add_tables_of(self, specs: dict[str, str]) -> None:
        """Adds tables by class name; see `add_columns_of` for the columns."""
        for class_name, columns in specs.items():
            self.add_table(class_name=class_name, tablename=_table_name(class_name))
            self.add_columns_of(class_name, columns)

    def add_columns_of(self, class_name: str, columns: str) -> None:
        """Adds columns written `name:kind`, `name:kind?` if null, `name:kind!` if the key."""
        for column in columns.split():
            name, _, kind = column.partition(":")
            column_class, default = _KINDS[kind.rstrip("?!")]
            null = kind.endswith("?")
            self.add_column(
                table_class_name=class_name,
                tablename=_table_name(class_name),
                column_name=name,
                db_column_name=name,
                column_class=column_class,
                column_class_name=column_class.__name__,
                params={
                    "default": None if null else default,
                    "null": null,
                    "primary_key": kind.endswith("!"),
                },
            )

    def add_index(self, index: str) -> None:
        """Adds an index, written as what follows CREATE."""
        self.indexes.append(f"CREATE {index}")

    def drop_index(self, name: str) -> None:
        """Takes an index away that another one replaces: no release needs it to read what is there."""
        self.indexes.append(f"DROP INDEX {name}")

    async def run(self, backwards: bool = False) -> None:
        """Runs forwards; there is no way back, since the older release reads what is added."""
        if backwards:
            raise RuntimeError("migrations only expand: write a new one instead")
        await super().run()
        for index in self.indexes:
            await BOUND.run_ddl(index)


def _table_name(class_name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in class_name).lstrip("_")
