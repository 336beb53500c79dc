"""Draws screens of a phone: a transfer's receipt and a talk with the foreman (转账记录、聊天截图)."""

from datetime import datetime, time
from random import Random

from tests.photographs.cards import Drawn
from tests.photographs.people import BANKS, day_of, employer_of, money_of, name_of, with_commas
from tests.photographs.sheet import GREY, Sheet

WIDTH = 1080
WHITE, DIM, LINE = (255, 255, 255), (150, 150, 155), (232, 232, 236)


def _screen(rng: Random, ground: tuple[int, int, int]) -> Sheet:
    """An empty screen under its status bar."""
    sheet = Sheet(rng, WIDTH, rng.choice((1920, 2280, 2400)), ground)
    sheet.put(50, 26, f"{rng.randint(0, 23)}:{rng.randint(0, 59):02d}", "hei", 36)
    sheet.right(WIDTH - 50, 26, f"5G {rng.randint(8, 100)}%", "hei", 32)
    return sheet


def transfer_record(rng: Random) -> Drawn:
    """A bank's or a wallet's page of one transfer (转账记录)."""
    at = datetime.combine(day_of(rng, 2023), time(rng.randint(6, 22), rng.randint(0, 59), rng.randint(0, 59)))
    amount = money_of(rng, 300, 15000)
    firm = rng.random() < 0.5
    payer, payee = (employer_of(rng) if firm else name_of(rng)), name_of(rng)
    bank = rng.choice(BANKS)
    truth = {"payer": payer, "payee": payee, "amount": amount, "date": at.date().isoformat()}
    if firm:
        truth["employer_name"] = payer
    wallet = rng.random() < 0.4
    sheet = _screen(rng, WHITE)
    title = (
        rng.choice(("账单详情", "转账详情", "交易详情"))
        if wallet
        else rng.choice(("电子回单", "交易详情", "转账结果", "交易明细"))
    )
    sheet.centred(110, title, "hei", 46)
    shown = with_commas(amount) if rng.random() < 0.6 else amount
    sign = rng.choice(("+", "+", "¥", "￥", ""))
    y = sheet.centred(300, bank if not wallet else payer, "hei", 44) + 10
    y = sheet.centred(y, f"{sign}{shown}", "bold", 92) + 10
    y = sheet.centred(y, rng.choice(("交易成功", "转账成功", "已存入零钱", "已入账")), "hei", 38, DIM) + 50
    stamp = rng.choice(
        (f"{at:%Y-%m-%d %H:%M:%S}", f"{at.year}年{at.month}月{at.day}日 {at:%H:%M:%S}", f"{at:%Y/%m/%d %H:%M}")
    )
    rows = [(rng.choice(("付款人", "付款方", "对方户名" if not firm else "付款户名", "付款账户名")), payer)]
    rows += [
        (rng.choice(("收款人", "收款方", "收款户名")), payee),
        (rng.choice(("转账时间", "交易时间", "到账时间", "付款时间")), stamp),
    ]
    label, purpose = (
        rng.choice(("转账说明", "附言", "备注", "用途")),
        rng.choice(("工资", f"{at.month}月工资", "生活费", "代发工资")),
    )
    rows.append((label, purpose))
    truth["purpose"] = purpose
    rows += [(rng.choice(("交易单号", "流水号", "订单号")), "".join(rng.choice("0123456789") for _ in range(20)))]
    if not wallet:
        rows.insert(2, (rng.choice(("收款账号", "收款卡号")), f"6222 **** **** {rng.randint(1000, 9999)}"))
        rows.insert(2, (rng.choice(("付款银行", "开户行")), bank))
    for label, value in rows:
        sheet.put(60, y, label, "hei", 40, GREY)
        size = 40 if sheet.measure(value, "hei", 40) < 700 else 34
        if sheet.measure(value, "hei", size) < 740:
            sheet.right(WIDTH - 60, y, value, "hei", size)
        else:
            y = sheet.wrapped(360, y, value, "hei", size, 660) - 20
        y += 96
        if rng.random() < 0.3:
            sheet.rule(60, y - 24, WIDTH - 60, y - 24, LINE)
    return sheet, truth


TALK = (
    ("老板，我爸今天在工地摔了", "先送医院，费用公司出"),
    ("王工，我手被机器压了，现在在医院", "严重不？拍个片子看看"),
    ("工伤的事什么时候给办", "等我问问公司"),
    ("今天还要加班吗", "要的，晚上到九点"),
    ("医药费你先转给我", "好的，先转5000"),
    ("我的腿骨折了医生说要休息三个月", "安心养伤，工资照发"),
    ("那天在二楼支模板掉下来的你也看见了", "看见了，我可以作证"),
)


def chat_screenshot(rng: Random) -> Drawn:
    """Bubbles left and right, times between them (聊天截图)."""
    partner = rng.choice(
        (
            name_of(rng),
            f"{name_of(rng)[0]}总",
            f"{name_of(rng)[0]}工头",
            f"{rng.choice(('木工', '钢筋', '一车间'))}群({rng.randint(5, 60)})",
        )
    )
    sheet = _screen(rng, (237, 237, 237))
    sheet.put(40, 116, "<", "hei", 56)
    sheet.centred(112, partner, "bold", 44)
    day, messages, y = day_of(rng, 2023), [], 240
    for mine, theirs in rng.sample(TALK, rng.randint(3, 5)):
        if rng.random() < 0.6 or not messages:
            at = f"{rng.randint(6, 22)}:{rng.randint(0, 59):02d}"
            sheet.centred(
                y,
                rng.choice((at, f"{day.month}月{day.day}日 {at}", f"{day.year}年{day.month}月{day.day}日 {at}")),
                "hei",
                30,
                DIM,
            )
            y += 76
        for words, is_mine in ((mine, True), (theirs, False)):
            y = _bubble(sheet, y, words, is_mine=is_mine)
            messages.append(words)
        if y > sheet.height - 420:
            break
    sheet.draw.rectangle((0, sheet.height - 150, WIDTH, sheet.height), fill=(246, 246, 246))
    sheet.draw.rounded_rectangle((130, sheet.height - 120, 820, sheet.height - 40), 12, fill=WHITE)
    # How many are in a group is no part of its name.
    return sheet, {"partner": partner.partition("(")[0], "messages": messages}


def _bubble(sheet: Sheet, y: int, words: str, *, is_mine: bool) -> int:
    """One message with a portrait beside it; where the next one stands."""
    size, room = 42, 600
    lines = sheet.broken(words, "hei", size, room)
    width = max(sheet.measure(line, "hei", size) for line in lines) + 56
    height = len(lines) * round(size * 1.45) + 44
    left = WIDTH - 170 - width if is_mine else 170
    tint = tuple(sheet.rng.randint(60, 200) for _ in range(3))
    face = WIDTH - 140 if is_mine else 40
    sheet.draw.rounded_rectangle((face, y, face + 100, y + 100), 12, fill=tint)
    sheet.draw.rounded_rectangle((left, y, left + width, y + height), 14, fill=(149, 236, 105) if is_mine else WHITE)
    for number, line in enumerate(lines):
        sheet.put(left + 28, y + 20 + number * round(size * 1.45), line, "hei", size)
    return y + max(height, 100) + 44
