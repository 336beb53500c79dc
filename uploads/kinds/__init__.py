"""One reader for each kind of document: its labels, and its fields as they stand (各类材料)."""
