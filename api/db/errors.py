"""What storage can refuse or fail to do, one class per meaning."""


class StoreError(Exception):
    """Storage did not do what was asked; nothing of the unit was kept."""


class StaleRevision(StoreError):
    """A statement touched another number of rows than its unit was decided on."""

    def __init__(self, statement: str, expected: int, touched: int) -> None:
        super().__init__(f"{statement}: expected {expected} rows, touched {touched}")
        self.statement = statement
        self.expected = expected
        self.touched = touched


class DuplicateKey(StoreError):
    """A row with this key is there already."""

    def __init__(self, statement: str) -> None:
        super().__init__(f"{statement}: a row with this key is there already")
        self.statement = statement


class StoreFull(StoreError):
    """The disk, or the database's size limit, has no room for the unit."""


class StoreAway(StoreError):
    """The database server did not answer; whether a commit in flight was kept is unknown."""


class StoreClosed(StoreError):
    """The database is not started, or is closed."""
