"""Draws what is no document of a case: a shop's sign, a till receipt, a landscape, a parcel's label (其他)."""

from datetime import datetime, time
from random import Random

from PIL import ImageFilter

from tests.photographs.cards import Drawn
from tests.photographs.people import BRANDS, address_of, city_of, day_of, money_of, name_of
from tests.photographs.sheet import INK, Sheet


def other(rng: Random) -> Drawn:
    """Something else altogether."""
    return rng.choice((_sign, _receipt, _landscape, _parcel, _poster))(rng), {}


def _sign(rng: Random) -> Sheet:
    sheet = Sheet(rng, 2000, 900, rng.choice(((180, 30, 30), (20, 90, 60), (30, 30, 34))))
    sheet.centred(
        230,
        rng.choice(BRANDS) + rng.choice(("超市", "兰州拉面", "五金店", "大药房", "水果店", "理发店", "快捷宾馆")),
        "title",
        190,
        (255, 240, 200),
    )
    sheet.centred(
        620,
        rng.choice(("欢迎光临", "24小时营业", f"订餐电话：1380000{rng.randint(1000, 9999)}")),
        "hei",
        80,
        (255, 255, 255),
    )
    return sheet


def _receipt(rng: Random) -> Sheet:
    sheet = Sheet(rng, 700, 1500)
    y = sheet.centred(60, rng.choice(BRANDS) + "便利店", "hei", 50) + 20
    at = datetime.combine(day_of(rng, 2023), time(rng.randint(7, 22), rng.randint(0, 59)))
    y = (
        sheet.wrapped(
            50,
            y,
            f"单号：{rng.randint(10**9, 10**10)}\n时间：{at:%Y-%m-%d %H:%M}\n收银员：{name_of(rng)}",
            "hei",
            32,
            600,
        )
        + 20
    )
    total = 0.0
    for goods in rng.sample(
        ("矿泉水", "方便面", "牛奶", "面包", "香烟", "毛巾", "手套", "鸡蛋", "苹果"), rng.randint(3, 7)
    ):
        price = float(money_of(rng, 2, 40))
        total += price
        sheet.put(50, y, goods, "hei", 34)
        sheet.right(650, y, f"{price:.2f}", "hei", 34)
        y += 60
    sheet.put(50, y + 20, f"合计：{total:.2f}元", "bold", 40)
    sheet.put(50, y + 100, "谢谢惠顾", "hei", 34)
    return sheet


def _landscape(rng: Random) -> Sheet:
    sheet = Sheet(rng, 1600, 1200, (rng.randint(120, 190), rng.randint(170, 215), 240))
    for layer in range(4):
        top, tint = 380 + 190 * layer, (40 + 22 * layer, 90 + rng.randint(0, 50), 50 + rng.randint(0, 30))
        ridge = [(0, 1200), *((x, top + rng.randint(-110, 110)) for x in range(0, 1700, 100)), (1600, 1200)]
        sheet.draw.polygon(ridge, fill=tint)
    sheet.image = sheet.image.filter(ImageFilter.GaussianBlur(3))
    return sheet


def _parcel(rng: Random) -> Sheet:
    sheet = Sheet(rng, 900, 1200)
    sheet.put(60, 60, f"{rng.choice(BRANDS)}速递", "title", 80)
    x = 60
    while x < 820:
        width = rng.choice((3, 5, 8, 11))
        sheet.draw.rectangle((x, 200, x + width, 340), fill=INK)
        x += width + rng.choice((4, 6, 10))
    sheet.centred(360, f"YT{rng.randint(10**12, 10**13)}", "hei", 44)
    y = sheet.wrapped(60, 480, f"收：{name_of(rng)[0]}** 1380000****\n{address_of(rng)}", "hei", 44, 780) + 40
    sheet.wrapped(60, y, f"寄：{city_of(rng)}仓库 客服部", "hei", 36, 780)
    return sheet


def _poster(rng: Random) -> Sheet:
    sheet = Sheet(rng, 1400, 1900, rng.choice(((250, 220, 60), (240, 240, 245))))
    sheet.centred(180, rng.choice(("招工启事", "房屋出租", "寻物启事", "安全生产月")), "title", 150, (180, 20, 20))
    words = rng.choice(
        (
            "本厂急招普工数名，包吃住，月结工资，有意者请电话联系。",
            "两室一厅，家具齐全，拎包入住，非中介。",
            "本人遗失黑色钱包一个，拾到者请联系，必有重谢。",
            "人人讲安全，个个会应急。进入现场必须戴好安全帽。",
        )
    )
    sheet.wrapped(140, 520, words, "hei", 70, 1120)
    sheet.centred(1500, f"电话：1380000{rng.randint(1000, 9999)}", "bold", 90)
    return sheet
