"""Says how often Python looks for garbage: seldom while the service is read and built, then as suits serving.

Whoever starts the service imports this first: its modules, words and definitions are a million objects that stay,
and to look through them again and again while they grow takes a fifth of a start.
"""

import gc

STARTING = (100_000, 50, 50)
SERVING = (20_000, 20, 50)
"""A turn makes thousands of objects and hardly a cycle; to look for some every 700 objects costs more than it finds."""

gc.set_threshold(*STARTING)


def spare_what_is_loaded() -> None:
    """Keeps what the start has loaded for good out of every later search for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SERVING)
