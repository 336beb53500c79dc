"""Draws on one sheet: print, filled-in words, rules, tables and stamps (版面)."""

import math
from collections.abc import Sequence
from random import Random

from PIL import Image, ImageChops, ImageDraw

from tests.photographs.fonts import Face, choose, load

Colour = tuple[int, int, int]
INK, GREY, RED, BLUE = (25, 25, 28), (105, 105, 110), (196, 30, 34), (24, 48, 140)
STAMP = (212, 40, 44)


class Sheet:
    """A sheet of paper or a screen, with the pens of one hand."""

    def __init__(self, rng: Random, width: int, height: int, ground: Colour = (252, 252, 249)) -> None:
        self.rng = rng
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width, height), ground)
        self.draw = ImageDraw.Draw(self.image)
        self.faces: dict[str, Face] = {}

    def face(self, role: str) -> Face:
        """The face this sheet uses for a role, the same all over it."""
        if role not in self.faces:
            self.faces[role] = choose(self.rng, role)
        return self.faces[role]

    def measure(self, words: str, role: str, size: int) -> int:
        """How wide words come out."""
        return math.ceil(load(self.face(role), size).getlength(words))

    def put(self, x: int, y: int, words: str, role: str, size: int, colour: Colour = INK, spacing: int = 0) -> int:
        """Writes words from their upper left corner; where the next would begin."""
        font = load(self.face(role), size)
        if role == "hand":
            return self._by_hand(x, y, words, size, colour)
        if not spacing:
            self.draw.text((x, y), words, font=font, fill=colour)
            return x + math.ceil(font.getlength(words))
        for sign in words:
            self.draw.text((x, y), sign, font=font, fill=colour)
            x += math.ceil(font.getlength(sign)) + spacing
        return x - spacing

    def _by_hand(self, x: int, y: int, words: str, size: int, colour: Colour) -> int:
        """Signs that dance a little on their line, as a pen's do; a print font all the same."""
        for sign in words:
            font = load(self.face("hand"), size + self.rng.randint(-size // 14, size // 10))
            box = math.ceil(font.getlength(sign))
            tile = Image.new("L", (box + size, 2 * size), 0)
            ImageDraw.Draw(tile).text((size // 2, size // 3), sign, font=font, fill=255)
            tile = tile.rotate(self.rng.uniform(-5, 5), Image.Resampling.BICUBIC)
            at = (x - size // 2, y - size // 3 + self.rng.randint(-size // 16, size // 16))
            self.image.paste(Image.new("RGB", tile.size, colour), at, tile)
            x += box + self.rng.randint(-size // 14, size // 12)
        return x

    def centred(self, y: int, words: str, role: str, size: int, colour: Colour = INK, spacing: int = 0) -> int:
        """Writes words in the middle of the sheet; their bottom."""
        width = self.measure(words, role, size) + spacing * (len(words) - 1)
        self.put((self.width - width) // 2, y, words, role, size, colour, spacing)
        return y + round(size * 1.35)

    def right(self, x: int, y: int, words: str, role: str, size: int, colour: Colour = INK) -> None:
        """Writes words that end at x."""
        self.put(x - self.measure(words, role, size), y, words, role, size, colour)

    def broken(self, words: str, role: str, size: int, width: int, first: int = 0) -> list[str]:
        """Words in lines of a width, the first shorter by what stands before it; numbers stay whole."""
        lines, line, room = [], "", width - first
        for sign in words:
            if sign == "\n" or (line and self.measure(line + sign, role, size) > room and sign not in "，。；、）："):
                lines.append(line)
                line, room = "", width
            line += "" if sign == "\n" else sign
        return [*lines, line]

    def wrapped(
        self, x: int, y: int, words: str, role: str, size: int, width: int, *, leading: float = 1.6, **pen: object
    ) -> int:
        """Writes a paragraph; where the next line would stand."""
        for line in self.broken(words, role, size, width):
            self.put(x, y, line, role, size, **pen)
            y += round(size * leading)
        return y

    def rule(self, x: int, y: int, x2: int, y2: int, colour: Colour = INK, width: int = 2) -> None:
        """A straight line."""
        self.draw.line((x, y, x2, y2), fill=colour, width=width)

    def blank(self, x: int, y: int, words: str, size: int, width: int, role: str = "hand", colour: Colour = INK) -> int:
        """A printed underline with something filled in on it; its right end."""
        end = max(x + width, x + self.measure(words, role, size) + size // 2)
        self.put(x + size // 4, y, words, role, size, colour)
        self.rule(x, y + round(size * 1.32), end, y + round(size * 1.32))
        return end

    def grid(self, x: int, y: int, widths: Sequence[int], heights: Sequence[int], colour: Colour = INK) -> None:
        """The rules of a table."""
        bottom, end = y + sum(heights), x + sum(widths)
        at = x
        for width in (0, *widths):
            at += width
            self.rule(at, y, at, bottom, colour)
        at = y
        for height in (0, *heights):
            at += height
            self.rule(x, at, end, at, colour)

    def cell(self, x: int, y: int, width: int, height: int, words: str, role: str, size: int, **pen: object) -> None:
        """Words in the middle of a table cell, or in lines from its left where they are too many."""
        lines = self.broken(words, role, size, width - size)
        leading = round(size * 1.4)
        top = y + max(0, (height - leading * len(lines)) // 2)
        for number, line in enumerate(lines):
            left = x + (width - self.measure(line, role, size)) // 2 if len(lines) == 1 else x + size // 2
            self.put(left, top + number * leading, line, role, size, **pen)

    def form(
        self, x: int, y: int, width: int, rows: Sequence[Sequence[tuple[str, str]]], height: int, size: int = 36
    ) -> int:
        """A ruled form of labels and values, a value that is too long on a higher row; its bottom."""
        for row in rows:
            labels = [size * (min(len(label), 6) + 2) for label, _ in row]
            room, total = width - sum(labels), sum(max(3, len(value)) for _, value in row)
            lines = len(self.broken(row[0][1], "kai", size, room - size)) if len(row) == 1 else 1
            tall, left = max(height, round(size * 1.5) * lines + size), x
            for number, (label, value) in enumerate(row):
                is_last = number == len(row) - 1
                second = x + width - left - labels[number] if is_last else room * max(3, len(value)) // total
                self.grid(left, y, [labels[number], second], [tall])
                self.cell(left, y, labels[number], tall, label, "song", size)
                self.cell(left + labels[number], y, second, tall, value, "kai", size)
                left += labels[number] + second
            y += tall
        return y

    def stamp(self, x: int, y: int, radius: int, words: str, below: str = "", strength: float = 0.75) -> None:
        """A round red seal with a star, its owner's name along the rim; print stays visible under it (公章)."""
        side = 2 * radius + 8
        tile = Image.new("L", (side, side), 0)
        pen = ImageDraw.Draw(tile)
        pen.ellipse((4, 4, side - 4, side - 4), outline=255, width=max(3, radius // 22))
        _star(pen, side / 2, side / 2, radius * 0.28)
        size = max(12, min(round(radius * 0.3), round(3.9 * radius / max(len(words), 1))))
        self._rim(tile, words, radius, size)
        if below:
            font = load(self.face("song"), round(radius * 0.2))
            pen.text((side / 2 - font.getlength(below) / 2, side / 2 + radius * 0.42), below, font=font, fill=255)
        tile = tile.rotate(self.rng.uniform(-18, 18), Image.Resampling.BICUBIC).point(lambda v: round(v * strength))
        # Stamp ink lets print through: it takes green and blue from what is there, and nothing from black.
        ink = Image.composite(Image.new("RGB", tile.size, STAMP), Image.new("RGB", tile.size, (255, 255, 255)), tile)
        box = (x - side // 2, y - side // 2, x - side // 2 + tile.width, y - side // 2 + tile.height)
        self.image.paste(ImageChops.multiply(self.image.crop(box), ink), box[:2])

    def _rim(self, tile: Image.Image, words: str, radius: int, size: int) -> None:
        font, centre = load(self.face("song"), size), tile.width / 2
        sweep = min(250.0, 26.0 * len(words))
        for number, sign in enumerate(words):
            angle = -sweep / 2 + sweep * (number / max(len(words) - 1, 1))
            small = Image.new("L", (size * 2, size * 2), 0)
            ImageDraw.Draw(small).text((size // 2, size // 3), sign, font=font, fill=255)
            small = small.rotate(-angle, Image.Resampling.BICUBIC)
            reach = radius * 0.78
            at = (
                round(centre + reach * math.sin(math.radians(angle)) - size),
                round(centre - reach * math.cos(math.radians(angle)) - size),
            )
            tile.paste(small, at, small)


def _star(pen: ImageDraw.ImageDraw, x: float, y: float, radius: float) -> None:
    """Five points, filled."""
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.38
        turn = math.pi * corner / 5
        points.append((x + reach * math.sin(turn), y - reach * math.cos(turn)))
    pen.polygon(points, fill=255)
