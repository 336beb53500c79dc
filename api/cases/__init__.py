"""The case file as rows: assertions, events, snapshot and parties."""
