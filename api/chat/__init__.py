"""The conversation: turns between a person and the window."""
