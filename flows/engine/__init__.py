"""Finds the next missing question from definitions and an append-only ledger; knows no field of law."""
