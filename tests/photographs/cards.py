"""Draws cards: the resident's ID card, both sides, and badges worn at work (居民身份证、工牌)."""

from datetime import date
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from tests.photographs.people import (
    DISTRICTS,
    POSTS,
    city_of,
    day_of,
    employer_of,
    make_employee,
    name_of,
    written_day,
)
from tests.photographs.sheet import BLUE, INK, Sheet

Drawn = tuple[Sheet, dict[str, object]]
WIDTH, HEIGHT = 1380, 870
LABEL, FRAME = (58, 110, 160), (150, 150, 155)
NATIONS = ("汉", "汉", "汉", "汉", "汉", "回", "壮", "苗", "彝", "土家", "藏", "维吾尔", "满", "布依")


def _card(rng: Random) -> Sheet:
    """The card's ground: pale blue and rose guilloche."""
    sheet = Sheet(rng, WIDTH, HEIGHT, (226, 236, 240))
    wave = Image.new("RGB", (WIDTH, HEIGHT), (226, 236, 240))
    pen = ImageDraw.Draw(wave)
    for number in range(46):
        tint = (206 + number % 20, 222 - number % 9, 232 - number % 24)
        pen.arc(
            (number * 40 - 700, -500 + number * 11, number * 40 + 800, 900 + number * 9), 0, 360, fill=tint, width=3
        )
    sheet.image.paste(wave.filter(ImageFilter.GaussianBlur(1.2)))
    return sheet


def _portrait(sheet: Sheet, x: int, y: int, width: int, height: int) -> None:
    """A head and shoulders without a face."""
    rng = sheet.rng
    sheet.draw.rectangle((x, y, x + width, y + height), fill=(236, 240, 244))
    skin, hair, cloth = (222, 186, 160), (40, 36, 34), rng.choice(((60, 70, 110), (40, 40, 46), (120, 50, 50)))
    sheet.draw.ellipse((x - width // 10, y + height * 7 // 10, x + width * 11 // 10, y + height * 14 // 10), fill=cloth)
    sheet.draw.rectangle((x + width * 4 // 10, y + height // 2, x + width * 6 // 10, y + height * 3 // 4), fill=skin)
    sheet.draw.ellipse((x + width // 4, y + height // 7, x + width * 3 // 4, y + height * 65 // 100), fill=skin)
    sheet.draw.pieslice((x + width // 4, y + height // 9, x + width * 3 // 4, y + height // 2), 180, 360, fill=hair)


def _framed(sheet: Sheet, x: int, y: int, width: int, height: int, frame: tuple[int, int, int] | None) -> None:
    """The portrait in its place, with a frame where the paper has one."""
    tile = Sheet(sheet.rng, width, height)
    _portrait(tile, 0, 0, width, height)
    sheet.image.paste(tile.image, (x, y))
    if frame is not None:
        sheet.draw.rectangle((x, y, x + width, y + height), outline=frame, width=3)


def _copied(sheet: Sheet) -> Sheet:
    """A photocopy of the card on a sheet of paper, as workers often carry it (复印件)."""
    rng = sheet.rng
    page = Sheet(rng, 1654, 1500, (246, 246, 244))
    grey = sheet.image.convert("L").point(lambda v: min(255, round((v - 60) * 1.5)) if v > 60 else 0)
    page.image.paste(grey.convert("RGB"), (rng.randint(60, 200), rng.randint(120, 500)))
    if rng.random() < 0.5:
        page.put(rng.randint(100, 500), 1330, "与原件一致，仅供办理工伤使用", "hand", 46, BLUE)
    return page


def id_card_front(rng: Random) -> Drawn:
    """The side with the portrait (身份证人像面)."""
    who, nation = make_employee(rng), rng.choice(NATIONS)
    sheet = _card(rng)
    _framed(sheet, 900, 130, 350, 440, None)
    body, label = 50, 40
    sheet.put(110, 104, "姓 名", "hei", label, LABEL)
    sheet.put(260, 96, who.name, "hei", 56, spacing=4)
    sheet.put(110, 204, "性 别", "hei", label, LABEL)
    sheet.put(260, 198, who.sex, "hei", body)
    sheet.put(390, 204, "民 族", "hei", label, LABEL)
    sheet.put(530, 198, nation, "hei", body)
    sheet.put(110, 298, "出 生", "hei", label, LABEL)
    at = 260
    for words, unit, room in (
        (str(who.born.year), "年", 130),
        (str(who.born.month), "月", 64),
        (str(who.born.day), "日", 64),
    ):
        sheet.put(at + (room - sheet.measure(words, "hei", body)) // 2, 290, words, "hei", body)
        sheet.put(at + room + 6, 298, unit, "hei", label, LABEL)
        at += room + 64
    sheet.put(110, 394, "住 址", "hei", label, LABEL)
    sheet.wrapped(260, 388, who.address, "hei", body, 580, leading=1.32)
    sheet.put(110, 716, "公民身份号码", "hei", label, LABEL)
    sheet.put(430, 706, who.id_number, "hei", 60, spacing=8)
    truth = {
        "name": who.name,
        "id_number": who.id_number,
        "address": who.address,
        "sex": who.sex,
        "born": who.born.isoformat(),
        "ethnicity": nation,
    }
    return (_copied(sheet) if rng.random() < 0.2 else sheet), truth


def id_card_back(rng: Random) -> Drawn:
    """The side with the emblem (身份证国徽面)."""
    sheet = _card(rng)
    sheet.draw.ellipse((100, 80, 330, 310), fill=(198, 62, 44))
    sheet.draw.ellipse((124, 104, 306, 286), outline=(226, 168, 60), width=12)
    sheet.put(420, 90, "中华人民共和国", "hei", 84, spacing=18)
    sheet.put(420, 220, "居民身份证", "title", 106, spacing=34)
    city = city_of(rng)
    issuer = rng.choice(
        (f"{city}公安局", f"{city}公安局{rng.choice(DISTRICTS)[:2]}分局", f"{rng.choice(DISTRICTS)[:2]}县公安局")
    )
    start, years = day_of(rng, 2008, 2025), rng.choice((10, 20, 20, 0))
    start = start.replace(day=min(start.day, 28))
    end = start.replace(year=start.year + years).isoformat() if years else "长期"
    until = end.replace("-", ".")
    sheet.put(250, 600, "签发机关", "hei", 42, INK)
    sheet.put(520, 594, issuer, "hei", 50)
    sheet.put(250, 712, "有效期限", "hei", 42, INK)
    sheet.put(520, 706, f"{start:%Y.%m.%d}-{until}", "hei", 50)
    truth = {"authority": issuer, "valid_from": start.isoformat(), "valid_until": end}
    return (_copied(sheet) if rng.random() < 0.2 else sheet), truth


def work_badge(rng: Random) -> Drawn:
    """A badge of a site or a factory, standing or lying (工牌、工作证)."""
    name, firm, post = name_of(rng), employer_of(rng), rng.choice(POSTS)
    number = rng.choice(
        (
            f"{rng.randint(1, 9999):04d}",
            f"HD{rng.randint(100, 99999)}",
            f"{rng.randint(2019, 2026)}{rng.randint(1, 999):03d}",
        )
    )
    truth = {"worker_name": name, "employer_name": firm, "occupation": post, "badge_no": number}
    standing = rng.random() < 0.65
    sheet = Sheet(
        rng,
        *((760, 1160) if standing else (1160, 760)),
        rng.choice(((250, 250, 250), (236, 244, 252), (255, 248, 236))),
    )
    band = rng.choice(((24, 84, 160), (170, 30, 36), (20, 110, 84), (40, 44, 52)))
    sheet.draw.rectangle((0, 0, sheet.width, 150), fill=band)
    size = min(48, (sheet.width - 60) // len(firm))
    sheet.centred(46, firm, "bold", size, (255, 255, 255))
    sheet.centred(172, rng.choice(("工作证", "工 作 牌", "员工证", "上岗证", "WORK CARD 工作证")), "title", 60, band)
    if standing:
        _framed(sheet, sheet.width // 2 - 120, 290, 240, 310, FRAME)
        left, top = 110, 660
    else:
        _framed(sheet, 80, 290, 240, 310, FRAME)
        left, top = 380, 310
    labels = rng.choice(
        (
            ("姓名", "工种", "编号"),
            ("姓 名", "岗 位", "工 号"),
            ("姓名", "职务", "工号"),
            ("姓名", "部门岗位", "证件编号"),
        )
    )
    rows = list(zip(labels, (name, post, number), strict=True))
    if rng.random() < 0.4:
        rows[1], rows[2] = rows[2], rows[1]
    for words, value in rows:
        end = sheet.put(left, top, words + "：", "hei", 48)
        sheet.blank(end, top, value, 48, sheet.width - end - 110, role="hei")
        top += 112
    if rng.random() < 0.5:
        sheet.stamp(sheet.width - 170, sheet.height - 170, 110, firm, strength=0.6)
    if rng.random() < 0.3:
        sheet.put(60, sheet.height - 60, "发证日期：" + written_day(rng, day_of(rng)), "hei", 28)
    return sheet, truth


def age_on(born: date, day: date) -> int:
    """Full years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
