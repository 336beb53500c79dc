"""Ports for servers that must have the same one again, or none: the system gives them to no connection of its own."""

import errno
import random
import socket
from pathlib import Path

RANGE = Path("/proc/sys/net/ipv4/ip_local_port_range")
SPAN = 10_000
LOWEST = 20_000
_DICE = random.SystemRandom()
"""Not the common one: Hypothesis sets that, and two processes would choose the same ports."""


def free_port() -> int:
    """A port nobody listens on now, and that no connection takes by chance while its server is away."""
    while True:
        port = _DICE.choice(quiet_ports())
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError as taken:
                if taken.errno != errno.EADDRINUSE:
                    raise
            else:
                return port


def quiet_ports() -> range:
    """Ports beneath those that connections get, or above them where there is no room beneath, or any."""
    lowest, highest = map(int, RANGE.read_text().split()) if RANGE.exists() else (32_768, 60_999)
    return range(max(LOWEST, lowest - SPAN), lowest) or range(highest + 1, 65_536) or range(LOWEST, 65_536)
