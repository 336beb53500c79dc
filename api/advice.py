"""Reads the advice that stands beside the flow: what is worth keeping, and papers for other offices (办事提示)."""

from functools import lru_cache
from pathlib import Path

import msgspec

from flows.cases import evidence, letters, situations
from flows.cases.evidence import Evidence
from flows.cases.letters import Letters
from flows.engine.bundles import ENV, Bundle

FILES = ("situations.toml", "evidence.toml", "letters.toml")
"""They decide nothing, so no case pins them: the newest advice is the best for an old case too."""


class Advice(msgspec.Struct, frozen=True):
    """What the coach knows."""

    evidence: Evidence
    letters: Letters


def read_advice(folder: Path, flow: Bundle) -> Advice:
    """The advice in a folder of definitions, whose conditions read the names of this flow."""
    return _advice(flow, *((folder / "national" / name).read_text(encoding="utf-8") for name in FILES))


# Parsing takes longer than everything else here, and services of one process share it.
@lru_cache(4)
def _advice(flow: Bundle, cases: str, pieces: str, papers: str) -> Advice:
    known = situations.parse(cases, {*flow.facts, *flow.rules, *ENV})
    return Advice(evidence.parse(pieces, known), letters.parse(papers, known, flow.facts))
