"""Photographs of papers as a phone takes them, rendered from nothing: good ones, and ones with a single fault each."""

import math
from functools import cache

import cv2
import msgspec
import numpy as np
from PIL import Image, ImageDraw, ImageFont

SANS = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
SERIF = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"
SIGNS = "职工伤害诊断证明书姓名性别年龄科室门急住院号入院日期出院情况医嘱建议休息周复查右手食指末节骨折清创缝合术后换药拆线功能锻炼单位地址工作时间场所"
WIDE, HIGH = 1512, 2016
"""What is left of twelve megapixels when the decoder has halved them; figures in pixels below mean such a picture."""


class Scene(msgspec.Struct, frozen=True):
    """How a paper was photographed; the defaults are a careful person's."""

    paper: str = "page"
    """page, form, card, receipt or screen."""
    seed: int = 1
    table: str = "wood"
    """wood, dark, cloth, grey, light or none: what the paper lies on."""
    fill: float = 0.86
    """Share of the picture's width or height the paper takes."""
    turn: float = 2.0
    """Degrees clockwise."""
    lean: float = 0.03
    """How much the far edge is shorter than the near one."""
    shift: float = 0.0
    """By how much of the picture's width the paper lies to the side."""
    light: float = 0.92
    shade: float = 0.15
    """How much darker the darkest corner is."""
    glare: float = 0.0
    """Width of a lamp's reflection as a share of the picture's."""
    blur: float = 0.7
    """Pixels of standard deviation."""
    motion: int = 0
    """Pixels the hand moved."""
    noise: float = 3.0
    quality: int = 82


@cache
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


@cache
def paper(kind: str, seed: int) -> np.ndarray:
    """A sheet with invented print."""
    rng = np.random.default_rng(seed)
    width, height = {"page": (1240, 1754), "form": (1240, 1754), "card": (1011, 638), "receipt": (620, 1500),
                     "screen": (1080, 2160)}[kind]  # fmt: skip
    ground = {"card": (226, 236, 244), "screen": (237, 237, 237)}.get(kind, (250, 250, 247))
    sheet = Image.new("RGB", (width, height), ground)
    draw = ImageDraw.Draw(sheet)
    drawn = {"page": _page, "form": _form, "card": _card, "receipt": _receipt, "screen": _screen}[kind]
    drawn(draw, rng, width, height)
    return np.asarray(sheet)


def _words(rng: np.random.Generator, count: int) -> str:
    return "".join(SIGNS[number] for number in rng.integers(0, len(SIGNS), count))


def _page(draw: ImageDraw.ImageDraw, rng: np.random.Generator, width: int, height: int) -> None:
    draw.text((width // 2, 110), _words(rng, 7), font=_font(SERIF, 54), fill=(20, 20, 20), anchor="ma")
    for top in range(250, height - int(rng.integers(150, 600)), int(rng.integers(48, 70))):
        draw.text((100, top), _words(rng, int(rng.integers(12, 33))), font=_font(SANS, 31), fill=(35, 35, 40))
    draw.ellipse((width - 420, height - 420, width - 160, height - 160), outline=(205, 60, 60), width=7)


def _form(draw: ImageDraw.ImageDraw, rng: np.random.Generator, width: int, height: int) -> None:
    draw.text((width // 2, 90), _words(rng, 8), font=_font(SERIF, 50), fill=(20, 20, 20), anchor="ma")
    rows = np.linspace(220, height - 130, int(rng.integers(9, 16))).astype(int)
    for top, bottom in zip(rows, rows[1:], strict=False):
        draw.rectangle((90, top, width - 90, bottom), outline=(60, 60, 60), width=3)
        draw.line((400, top, 400, bottom), fill=(60, 60, 60), width=3)
        draw.text((110, top + 20), _words(rng, 5), font=_font(SANS, 32), fill=(30, 30, 30))
        draw.text((430, top + 20), _words(rng, int(rng.integers(3, 18))), font=_font(SANS, 32), fill=(40, 40, 90))


def _card(draw: ImageDraw.ImageDraw, rng: np.random.Generator, width: int, height: int) -> None:
    for row, label in enumerate(("姓名", "性别", "出生", "住址")):
        draw.text((60, 70 + row * 95), label, font=_font(SANS, 30), fill=(70, 110, 170))
        draw.text((170, 66 + row * 95), _words(rng, int(rng.integers(2, 11))), font=_font(SANS, 36), fill=(25, 25, 25))
    draw.rectangle((width - 330, 90, width - 70, 430), fill=tuple(int(part) for part in rng.integers(90, 170, 3)))
    digits = "".join(map(str, rng.integers(0, 10, 18)))
    draw.text((330, height - 90), digits, font=_font(SANS, 42), fill=(25, 25, 25))


def _receipt(draw: ImageDraw.ImageDraw, rng: np.random.Generator, width: int, height: int) -> None:
    for top in range(60, height - 90, 52):
        draw.text((50, top), _words(rng, int(rng.integers(4, 13))), font=_font(SANS, 30), fill=(90, 90, 95))
        amount = f"{rng.integers(1, 9999)}.00"
        draw.text((width - 50, top), amount, font=_font(SANS, 30), fill=(90, 90, 95), anchor="ra")


def _screen(draw: ImageDraw.ImageDraw, rng: np.random.Generator, width: int, height: int) -> None:
    draw.rectangle((0, 0, width, 150), fill=(245, 245, 245))
    draw.text((width // 2, 70), _words(rng, 4), font=_font(SANS, 44), fill=(20, 20, 20), anchor="ma")
    for number, top in enumerate(range(220, height - 200, 190)):
        left, colour = (140, (255, 255, 255)) if number % 2 else (330, (149, 236, 105))
        draw.rounded_rectangle((left, top, left + 600, top + 110), 18, fill=colour)
        draw.text((left + 30, top + 30), _words(rng, int(rng.integers(4, 14))), font=_font(SANS, 40), fill=(20, 20, 20))


def table(kind: str, rng: np.random.Generator, wide: int, high: int) -> np.ndarray:
    """What the paper lies on."""
    colour = {"wood": (140, 100, 66), "dark": (42, 40, 44), "cloth": (96, 110, 150), "grey": (128, 128, 126),
              "light": (205, 200, 192)}[kind]  # fmt: skip
    grain = {"wood": (4, 160, 16), "cloth": (220, 160, 22)}.get(kind, (12, 9, 7))
    coarse = rng.normal(0, grain[2], (grain[0], grain[1], 1)).astype(np.float32)
    veins = cv2.resize(coarse, (wide, high), interpolation=cv2.INTER_LINEAR)[:, :, None]
    return np.clip(np.float32(colour) + veins, 0, 255)


def corners(scene: Scene, wide: int = WIDE, high: int = HIGH) -> np.ndarray:
    """Where the paper's corners lie in the picture, from the upper left one clockwise; some may lie outside."""
    height, width = paper(scene.paper, scene.seed).shape[:2]
    scale = scene.fill * min(wide / width, high / height)
    across, down = width * scale / 2, height * scale / 2
    far = 1 - scene.lean
    flat = np.float64([(-across * far, -down), (across * far, -down), (across, down), (-across, down)])
    angle = math.radians(scene.turn)
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    return flat @ turn + (wide * (0.5 + scene.shift), high / 2)


def photograph(scene: Scene, high: int = HIGH) -> np.ndarray:
    """The picture as it comes out of the decoder, so many pixels high."""
    wide = high * WIDE // HIGH
    if scene.table == "none":
        sheet = paper(scene.paper, scene.seed)
        size = high * sheet.shape[1] // sheet.shape[0], high
        return _taken(cv2.resize(sheet, size, interpolation=cv2.INTER_AREA).astype(np.float32), scene)
    rng = np.random.default_rng(scene.seed + 1000)
    sheet = paper(scene.paper, scene.seed)
    height, width = sheet.shape[:2]
    whole = np.float32([(0, 0), (width, 0), (width, height), (0, height)])
    placed = cv2.getPerspectiveTransform(whole, corners(scene, wide, high).astype(np.float32))
    ground = table(scene.table, rng, wide, high)
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), placed, (wide, high), flags=cv2.INTER_AREA)
    drawn = cv2.warpPerspective(sheet, placed, (wide, high), flags=cv2.INTER_AREA)
    shadow = cv2.GaussianBlur(mask, (0, 0), 12 * high / HIGH).astype(np.float32)[:, :, None] / 255
    covered = mask.astype(np.float32)[:, :, None] / 255
    return _taken(ground * (1 - 0.25 * shadow) * (1 - covered) + drawn * covered, scene)


def _taken(picture: np.ndarray, scene: Scene) -> np.ndarray:
    """Light, lens, sensor and JPEG."""
    rng = np.random.default_rng(scene.seed + 2000)
    height, width = picture.shape[:2]
    across, down = np.meshgrid(np.linspace(0, 1, width, dtype=np.float32), np.linspace(0, 1, height, dtype=np.float32))
    picture = picture * (scene.light * (1 - scene.shade * (0.6 * across + 0.4 * down)))[:, :, None]
    if scene.glare:
        where = ((across - 0.48) ** 2 + ((down - 0.4) * height / width) ** 2) / (scene.glare / 2) ** 2
        picture += 330 * np.exp(-(where**2))[:, :, None]
    picture = np.clip(picture, 0, 255)
    if scene.blur:
        picture = cv2.GaussianBlur(picture, (0, 0), scene.blur * height / HIGH)
    if scene.motion:
        picture = cv2.blur(picture, (max(1, scene.motion * height // HIGH), 1))
    picture = picture + rng.normal(0, scene.noise, (height, width, 1)).astype(np.float32)
    sensed = np.clip(picture, 0, 255).astype(np.uint8)
    packed = cv2.imencode(".jpg", sensed, [cv2.IMWRITE_JPEG_QUALITY, scene.quality])[1]
    return cv2.imdecode(packed, cv2.IMREAD_COLOR)
