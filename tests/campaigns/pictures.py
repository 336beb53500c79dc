"""Photographs invented pages many times over, well and with one fault each, and tells how often each finding is right.

Run as `python -m tests.campaigns.pictures [--number 40] [--seed 1]`. Invented photographs tell how far apart good
and bad ones lie; what real phones in real hands take remains to be measured.
"""

import argparse
import collections
import sys
from collections.abc import Callable

import cv2
import msgspec
import numpy as np

from tests.uploads.scenes import HIGH, WIDE, Scene, corners, photograph
from uploads.examination import examine
from uploads.sheets import sheet_in

PAPERS = ("page", "form", "card", "receipt")
TABLES = ("wood", "dark", "cloth", "grey", "light")
CUT = 0.01
"""Share of the picture by which a corner may lie outside the found paper: margins are wider."""


def careful(seed: int) -> Scene:
    """A photograph as a careful person takes it: every figure by chance within what still reads well."""
    rng = np.random.default_rng(seed)
    return Scene(
        paper=PAPERS[seed % 4], seed=seed, table=TABLES[rng.integers(5)], fill=rng.uniform(0.55, 0.93),
        turn=rng.uniform(-9, 9), lean=rng.uniform(0, 0.12), light=rng.uniform(0.7, 1), shade=rng.uniform(0, 0.4),
        blur=rng.uniform(0.4, 1.2), noise=rng.uniform(1, 6),
    )  # fmt: skip


def flawed(scene: Scene, **how: object) -> Scene:
    """The same photograph with a fault, on a table that does not hide it."""
    table = "wood" if scene.table in {"light", "cloth"} else scene.table
    return msgspec.structs.replace(scene, table=table, **how)


def shifted(scene: Scene) -> Scene:
    """A page of which a side with print lies outside."""
    side = 0.32 if scene.seed % 2 else -0.32
    return flawed(scene, paper=PAPERS[scene.seed % 2], shift=side, fill=0.85, turn=scene.turn / 3)


WAYS: dict[str, tuple[str | None, Callable[[Scene], Scene]]] = {
    "careful": (None, lambda scene: scene),
    "screenshot": (None, lambda scene: Scene(paper="screen", table="none", seed=scene.seed, light=1, shade=0, blur=0)),
    "scan": (None, lambda scene: Scene(paper=PAPERS[scene.seed % 2], table="none", seed=scene.seed, light=1, blur=0.3)),
    "out of focus": ("blurry", lambda scene: flawed(scene, blur=5.0)),
    "half out of focus": ("blurry", lambda scene: flawed(scene, blur=3.5)),
    "moved": ("blurry", lambda scene: flawed(scene, motion=36)),
    "by night": ("dark", lambda scene: flawed(scene, light=0.2)),
    "under a lamp": ("glare", lambda scene: flawed(scene, light=0.8, glare=0.35)),
    "half outside": ("cut_off", shifted),
    "from the side": ("tilted", lambda scene: flawed(scene, lean=0.55, fill=0.8, turn=0.5)),
}


def judged(scene: Scene) -> tuple[str, ...]:
    """What is found to stand against a photograph."""
    packed = cv2.imencode(".jpg", photograph(scene)[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 90])[1]
    return examine(packed.tobytes()).pages[0].quality.problems


def findings(number: int, seed: int) -> None:
    """One line for each way to photograph."""
    for name, (fault, way) in WAYS.items():
        found = collections.Counter[str]()
        for at in range(number):
            found.update(judged(way(careful(seed * 1000 + at))) or ("nothing",))
        told = f"{fault} told {found[fault] / number:6.1%}" if fault else f"alarms {1 - found['nothing'] / number:6.1%}"
        sys.stdout.write(f"{name:20} {told:22} {dict(found)}\n")
        sys.stdout.flush()


def edges(number: int, seed: int) -> None:
    """How often a paper is found, and whether anything of it is ever cut off."""
    found = cut = 0
    for at in range(number):
        scene = careful(seed * 1000 + at)
        sheet = sheet_in(photograph(scene))
        if sheet is None:
            continue
        found += 1
        outline = sheet.corners.astype(np.float32)
        inside = [cv2.pointPolygonTest(outline, tuple(map(float, corner)), measureDist=True) for corner in corners(scene)]
        cut += min(inside) < -CUT * max(WIDE, HIGH)
    sys.stdout.write(f"{'edges':20} found {found / number:6.1%}, cut into {cut}\n")


def main() -> None:
    """Both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    edges(chosen.number, chosen.seed)
    findings(chosen.number, chosen.seed)


if __name__ == "__main__":
    main()
