"""The one line of schema migrations; each only expands and runs on SQLite and PostgreSQL alike."""
