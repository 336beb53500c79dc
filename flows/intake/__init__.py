"""Reads what people write in their own words into candidate facts, each with the exact words it rests on."""
