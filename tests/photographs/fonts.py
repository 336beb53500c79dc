"""Finds the fonts of Debian that papers are drawn with, each by the role it plays on paper (字体)."""

from functools import lru_cache
from pathlib import Path
from random import Random

from PIL import ImageFont

SHARE = Path("/usr/share/fonts")
NOTO = SHARE / "opentype" / "noto"
TRUETYPE = SHARE / "truetype"
SANS, SERIF = (NOTO / "NotoSansCJK-Regular.ttc", 2), (NOTO / "NotoSerifCJK-Regular.ttc", 2)
SANS_BOLD, SERIF_BOLD = (NOTO / "NotoSansCJK-Bold.ttc", 2), (NOTO / "NotoSerifCJK-Bold.ttc", 2)
"""Always there (fonts-noto-cjk); the others, where their packages are installed."""

ROLES = {
    "song": (SERIF, (TRUETYPE / "arphic" / "uming.ttc", 0)),
    "hei": (SANS, (TRUETYPE / "wqy" / "wqy-microhei.ttc", 0), (TRUETYPE / "wqy" / "wqy-zenhei.ttc", 0)),
    "kai": (
        SERIF,
        (TRUETYPE / "arphic" / "ukai.ttc", 0),
        (TRUETYPE / "arphic-gkai00mp" / "gkai00mp.ttf", 0),
        (TRUETYPE / "lxgw-wenkai" / "LXGWWenKai-Regular.ttf", 0),
    ),
    "hand": (
        SERIF,
        (TRUETYPE / "lxgw-wenkai" / "LXGWWenKai-Light.ttf", 0),
        (TRUETYPE / "arphic-gkai00mp" / "gkai00mp.ttf", 0),
    ),
    "title": (SERIF_BOLD, SANS_BOLD),
    "bold": (SANS_BOLD,),
}
"""Songti for print, heiti for screens and cards, kaiti for forms, a pen for what is filled in, bold for headings."""

PACKAGES = (
    "fonts-lxgw-wenkai",
    "fonts-arphic-ukai",
    "fonts-arphic-uming",
    "fonts-arphic-gkai00mp",
    "fonts-wqy-microhei",
    "fonts-wqy-zenhei",
)
"""What a campaign needs beside fonts-noto-cjk; without them every paper is printed in Noto."""

Face = tuple[Path, int]


def are_all_there() -> bool:
    """Whether every font of every role is installed."""
    return all(path.exists() for faces in ROLES.values() for path, _ in faces)


def faces_of(role: str) -> list[Face]:
    """The installed faces of a role; where others are there, kaiti and pen are never played by Noto's song."""
    faces = [face for face in ROLES[role] if face[0].exists()]
    return faces[1:] if role in ("kai", "hand") and len(faces) > 1 else faces


def choose(rng: Random, role: str) -> Face:
    """One face for a role."""
    return rng.choice(faces_of(role))


@lru_cache(maxsize=512)
def load(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """The face at a size in pixels."""
    return ImageFont.truetype(str(face[0]), size, index=face[1])
