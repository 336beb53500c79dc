"""Draws what a firm has: contract, pay slip, attendance list, site board, licence (用人单位材料)."""

from datetime import date, timedelta
from random import Random

from tests.photographs.cards import Drawn
from tests.photographs.people import (
    BRANDS,
    address_of,
    city_of,
    day_of,
    employer_of,
    make_employee,
    name_of,
    written_day,
)
from tests.photographs.sheet import BLUE, INK, Sheet

A4 = (1654, 2339)
WHITE = (255, 255, 255)


def labour_contract(rng: Random) -> Drawn:
    """A contract's cover and first page, or a short contract of one page, blanks filled by print or pen (劳动合同)."""
    who, start = make_employee(rng), day_of(rng, 2018, 2025)
    years = rng.choice((1, 2, 3, 3, 5))
    end = start.replace(year=start.year + years, day=min(start.day, 28)) - timedelta(days=1)
    wage = str(rng.randrange(3500, 12001, 100))
    truth = {
        "employer_name": who.employer,
        "worker_name": who.name,
        "occupation": who.post,
        "starts_on": start.isoformat(),
    }
    truth |= {"ends_on": end.isoformat(), "monthly_wage": f"{wage}.00", "contract": True, "id_number": who.id_number}
    sheet = Sheet(rng, *A4)
    pen = rng.choice(("kai", "song", "kai", "hand"))
    colour = BLUE if pen == "hand" and rng.random() < 0.5 else INK
    y = (
        sheet.centred(
            130,
            rng.choice(("劳动合同书", "劳动合同", "劳动合同书", "简易劳动合同", "建筑业劳动合同")),
            "title",
            78,
            spacing=20,
        )
        + 50
    )
    size = rng.choice((36, 40))
    firm, worker = rng.choice(
        (
            ("甲方（用人单位）", "乙方（劳动者）"),
            ("甲方", "乙方"),
            ("甲方（用人单位）名称", "乙方（劳动者）姓名"),
            ("用人单位（甲方）", "职工（乙方）"),
        )
    )
    place = address_of(rng)
    truth |= {"employer_address": place, "worker_address": who.address}
    lines = [
        (firm, who.employer),
        ("统一社会信用代码", who.credit_code),
        (rng.choice(("法定代表人", "法定代表人（主要负责人）")), name_of(rng)),
        (rng.choice(("地址", "住所", "经营地址")), place),
    ]
    if rng.random() < 0.3:
        lines.pop(1)
    else:
        truth["credit_code"] = who.credit_code
    lines += [
        (worker, who.name),
        (rng.choice(("身份证号码", "居民身份证号码", "公民身份号码")), who.id_number),
        ("户籍地址", who.address),
    ]
    for label, value in lines:
        end_of_label = sheet.put(140, y, label + "：", "song", size)
        sheet.blank(end_of_label, y, value, size, 1510 - end_of_label, role=pen, colour=colour)
        y += round(size * 2)
    y += 20
    for words in _clauses(rng, start, end, who.post, wage):
        y = _filled(sheet, 140, y, words, size, pen, colour)
    y = min(y + 40, 2120)
    sheet.put(160, y, "甲方（盖章）：", "song", size)
    sheet.put(900, y, "乙方（签名）：", "song", size)
    sheet.put(1160, y - 6, who.name, "hand", size + 10)
    sheet.put(900, y + 80, written_day(rng, start, official=True), "song", size)
    sheet.stamp(420, y + 20, 150, who.employer, "合同专用章")
    return sheet, truth


def _clauses(rng: Random, start: date, end: date, post: str, wage: str) -> list[list[tuple[str, bool]]]:
    """The articles, each in pieces of print and of what is filled in."""

    def day(which: date) -> list[tuple[str, bool]]:
        parts = (f"{which.year}", "年", f"{which.month}", "月", f"{which.day}", "日")
        return [(part, number % 2 == 0) for number, part in enumerate(parts)]

    term = [
        ("第一条  本合同为固定期限劳动合同，自", False),
        *day(start),
        (rng.choice(("起至", "至", "起，至")), False),
        *day(end),
        ("止。", False),
    ]
    if rng.random() < 0.3:
        term[0] = ("一、合同期限：从", False)
    work = rng.choice(
        (
            [("第二条  乙方同意根据甲方工作需要，担任", False), (post, True), ("岗位（工种）工作。", False)],
            [("二、工作内容：乙方的工作岗位为", False), (post, True), ("。", False)],
            [("第二条  甲方安排乙方从事", False), (post, True), ("工作，工作地点为甲方所在地。", False)],
        )
    )
    pay = rng.choice(
        (
            [("第三条  乙方月工资为", False), (wage, True), ("元，甲方每月15日前支付。", False)],
            [("三、劳动报酬：每月工资人民币", False), (wage, True), ("元。", False)],
        )
    )
    rest = "第四条  甲方依法为乙方缴纳社会保险费，其中工伤保险费由甲方承担。甲方为乙方提供必要的劳动保护。"
    return [
        term,
        work,
        pay,
        [(rest, False)],
        [("第五条  本合同一式两份，甲乙双方各执一份，自双方签字盖章之日起生效。", False)],
    ]


def _filled(sheet: Sheet, x: int, y: int, pieces: list[tuple[str, bool]], size: int, pen: str, colour: tuple) -> int:
    """A clause whose blanks are filled in on underlines; where the next one stands."""
    left, right = x + size * 2, sheet.width - x
    for words, is_filled in pieces:
        if is_filled:
            width = sheet.measure(words, pen, size) + size
            if left + width > right:
                left, y = x, y + round(size * 1.9)
            left = sheet.blank(left, y, words, size, width, role=pen, colour=colour)
            continue
        for sign in words:
            width = sheet.measure(sign, "song", size)
            if left + width > right and sign not in "，。；、":
                left, y = x, y + round(size * 1.9)
            left = sheet.put(left, y, sign, "song", size)
    return y + round(size * 2.1)


def pay_record(rng: Random) -> Drawn:
    """A pay slip: a strip, a list of items, or a screen of a pay app's print (工资条)."""
    who, day = make_employee(rng), day_of(rng, 2023)
    base, extra, off = rng.randrange(2500, 7000, 50), rng.randrange(0, 3000, 10), rng.randrange(0, 900, 1)
    gross = base + extra
    net = f"{gross - off}.00"
    month = f"{day.year}-{day.month:02d}"
    truth = {"worker_name": who.name, "employer_name": who.employer, "month": month, "net": net, "gross": f"{gross}.00"}
    written = rng.choice(
        (f"{day.year}年{day.month}月", f"{day.year}年{day.month:02d}月", f"{day.year}-{day.month:02d}")
    )
    title = who.employer + written + rng.choice(("工资条", "工资表", "员工工资单"))
    final = rng.choice(("实发工资", "实发金额", "实发", "实发合计"))
    items = [
        (rng.choice(("基本工资", "岗位工资")), f"{base}.00"),
        (rng.choice(("加班工资", "加班费", "计件工资")), f"{extra}.00"),
    ]
    items += [
        (rng.choice(("应发工资", "应发合计")), f"{gross}.00"),
        (rng.choice(("社保扣款", "扣社保", "代扣社保")), f"{off}.00"),
        (final, net),
    ]
    if rng.random() < 0.5:
        sheet = Sheet(rng, 1900, 620)
        size = min(48, (sheet.width - 80) // len(title))
        y = sheet.centred(60, title, "title", size) + 40
        cells = [("序号", str(rng.randint(1, 80))), ("姓名", who.name), ("出勤天数", str(rng.randint(18, 30))), *items]
        width = (sheet.width - 120) // len(cells)
        sheet.grid(60, y, [width] * len(cells), [110, 110])
        for number, (label, value) in enumerate(cells):
            sheet.cell(60 + number * width, y, width, 110, label, "bold", 36)
            sheet.cell(60 + number * width, y + 110, width, 110, value, "song", 38)
        if rng.random() < 0.5:
            sheet.put(80, y + 270, "制表：" + name_of(rng), "song", 34)
        return sheet, truth
    sheet = Sheet(rng, 1100, 1500)
    y = sheet.centred(80, who.employer, "title", min(46, 980 // len(who.employer)))
    y = sheet.centred(y + 10, rng.choice(("工资条", "工资单", "工资发放单")), "title", 60) + 30
    rows = [("姓名", who.name), (rng.choice(("月份", "工资月份", "所属月份")), written), ("岗位", who.post), *items]
    for label, value in rows:
        sheet.grid(90, y, [380, 540], [96])
        sheet.cell(90, y, 380, 96, label, "song", 40)
        sheet.cell(470, y, 540, 96, value, "hei", 42)
        y += 96
    sheet.put(100, y + 60, "领取人签字：", "song", 38)
    return sheet, truth


def attendance(rng: Random) -> Drawn:
    """A month's attendance list of a team (考勤表)."""
    firm, day = employer_of(rng), day_of(rng, 2023)
    names = [name_of(rng) for _ in range(rng.randint(4, 9))]
    truth = {"employer_name": firm, "month": f"{day.year}-{day.month:02d}"}
    sheet = Sheet(rng, 2339, 1500)
    y = sheet.centred(70, firm + rng.choice(("考勤表", "员工考勤表", "职工考勤记录表")), "title", 52) + 10
    team = rng.choice(("木工班", "钢筋班", "一车间", "装配组", "后勤"))
    head = (
        f"{rng.choice(('部门', '班组'))}：{team}        {rng.choice(('月份：', '考勤月份：', ''))}{day.year}"
        f"年{day.month}月"
    )
    sheet.put(90, y, head, "song", 40)
    y += 80
    widths = [90, 220, *([56] * 31), 130]
    sheet.grid(60, y, widths, [70] * (len(names) + 1))
    for column, words in enumerate(("序号", "姓名", *(str(number) for number in range(1, 32)), "合计")):
        sheet.cell(60 + sum(widths[:column]), y, widths[column], 70, words, "song", 30 if column < 2 else 26)
    for row, name in enumerate(names, 1):
        top, total = y + 70 * row, 0
        sheet.cell(60, top, 90, 70, str(row), "song", 30)
        sheet.cell(150, top, 220, 70, name, rng.choice(("kai", "song")), 36)
        for number in range(31):
            present = rng.random() < 0.87
            total += present
            sheet.cell(370 + 56 * number, top, 56, 70, "√" if present else rng.choice("休×○"), "song", 28)
        sheet.cell(370 + 56 * 31, top, 130, 70, str(total), "song", 32)
    foot = y + 70 * (len(names) + 1) + 50
    sheet.put(90, min(foot, 1410), f"考勤员：{name_of(rng)}      审核：{name_of(rng)}", "song", 36)
    return sheet, truth


def site_notice_board(rng: Random) -> Drawn:
    """The board at a building site's gate: project, owner, contractor (工程概况牌、维权告示牌)."""
    city, builder = (
        city_of(rng),
        city_of(rng)
        + rng.choice(BRANDS)
        + rng.choice(("建设集团有限公司", "建筑工程有限公司", "建设工程股份有限公司", "市政工程有限公司")),
    )
    project = (
        city
        + rng.choice(BRANDS)
        + rng.choice(("花园二期", "商业广场", "第三中学教学楼", "安置房B区", "产业园1号厂房", "人民医院门诊楼"))
        + rng.choice(("工程", "项目", "建设工程", ""))
    )
    owner = city + rng.choice(("城市建设投资有限公司", "教育局", "宏基房地产开发有限公司", "高新区管理委员会"))
    start = day_of(rng, 2023)
    truth = {"project": project, "general_contractor": builder, "developer": owner}
    ground, ink = rng.choice(
        (((22, 74, 150), WHITE), ((250, 250, 250), INK), ((20, 104, 72), WHITE), ((252, 250, 240), (160, 20, 24)))
    )
    sheet = Sheet(rng, 2000, 1400, ground)
    wants_wages = rng.random() < 0.45
    title = (
        rng.choice(("农民工工资支付维权信息告示牌", "农民工维权告示牌", "劳动者权益告知牌"))
        if wants_wages
        else rng.choice(("工程概况", "工程概况牌", "施工现场公示牌", "建设工程公示牌"))
    )
    y = sheet.centred(60, title, "title", 92, ink, spacing=4) + 30
    label = (
        rng.choice(("施工总承包单位", "总承包单位", "施工总承包企业"))
        if wants_wages
        else rng.choice(("施工单位", "施工单位", "施工总承包单位", "总包单位"))
    )
    rows = [
        (rng.choice(("工程名称", "项目名称")), project),
        (rng.choice(("建设单位", "建设单位")), owner),
        (label, builder),
    ]
    if rng.random() < 0.5:
        rows[1], rows[2] = rows[2], rows[1]
    if wants_wages:
        rows += [
            ("劳资专管员", f"{name_of(rng)}    电话：1380000{rng.randint(1000, 9999)}"),
            ("工资发放日", "每月25日"),
            ("劳动监察投诉电话", "12333"),
        ]
    else:
        rows += [
            ("监理单位", city + "建科工程监理有限公司"),
            ("项目经理", name_of(rng)),
            ("开工日期", written_day(rng, start)),
            ("建筑面积", f"{rng.randint(3000, 90000)}平方米"),
        ]
    ruled = rng.random() < 0.6
    for words, value in rows:
        size = 56 if len(words) < 8 else 48
        if ruled:
            sheet.grid(100, y, [480, 1320], [140], ink)
            sheet.cell(100, y, 480, 140, words, "bold", size, colour=ink)
            sheet.cell(580, y, 1320, 140, value, "bold", min(56, 1240 // max(len(value), 12)), colour=ink)
        else:
            end = sheet.put(120, y + 30, words + "：", "bold", size, ink)
            sheet.put(end, y + 30, value, "bold", min(size, (1900 - end) // max(len(value), 12)), ink)
        y += 140
    return sheet, truth


def business_licence(rng: Random) -> Drawn:
    """A licence in the country's form, lying or standing (营业执照)."""
    who, started = make_employee(rng), day_of(rng, 2005, 2024)
    head, place = name_of(rng), address_of(rng)
    truth = {
        "employer_name": who.employer,
        "credit_code": who.credit_code,
        "representative": head,
        "address": place,
        "established": started.isoformat(),
    }
    lying = rng.random() < 0.6
    sheet = Sheet(rng, *((2339, 1654) if lying else A4), ground=(250, 247, 238))
    sheet.draw.rectangle((50, 50, sheet.width - 50, sheet.height - 50), outline=(190, 160, 90), width=14)
    middle = sheet.width // 2
    sheet.draw.ellipse((middle - 80, 90, middle + 80, 250), fill=(200, 60, 44))
    sheet.centred(270, "营业执照", "title", 130, spacing=60)
    code_y = 460
    if lying:
        sheet.put(150, 300, "统一社会信用代码", "hei", 40)
        sheet.put(150, 356, who.credit_code, "hei", 52)
        sheet.put(1760, 300, f"（{rng.choice(('副 本', '副本', '副  本'))}）", "song", 44)
    else:
        sheet.centred(code_y, f"统一社会信用代码  {who.credit_code}", "hei", 48)
    capital = rng.choice(("伍佰万元整", "壹仟万元整", "500万元人民币", "200万人民币"))
    left = [
        ("名    称", who.employer),
        ("类    型", "有限责任公司（自然人投资或控股）"),
        ("法定代表人", head),
        ("经营范围", "建筑工程施工；劳务分包；建筑材料销售。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"),
    ]
    right = [
        ("注册资本", capital),
        ("成立日期", written_day(rng, started, official=True)),
        ("营业期限", "长期"),
        ("住    所", place),
    ]
    if lying:
        _entries(sheet, 150, 560, 1050, left)
        _entries(sheet, 1260, 560, 930, right)
    else:
        _entries(sheet, 180, 620, 1300, [left[0], left[1], right[3], left[2], right[0], right[1], right[2], left[3]])
    sheet.put(sheet.width - 800, sheet.height - 300, "登记机关", "song", 44)
    sheet.put(sheet.width - 700, sheet.height - 200, written_day(rng, day_of(rng, 2024), official=True), "song", 44)
    sheet.stamp(sheet.width - 420, sheet.height - 290, 150, city_of(rng) + "市场监督管理局")
    return sheet, truth


def _entries(sheet: Sheet, x: int, y: int, width: int, pairs: list[tuple[str, str]]) -> None:
    """Labels in a column and their values beside them."""
    for label, value in pairs:
        sheet.put(x, y, label, "song", 42, (90, 70, 30))
        y = sheet.wrapped(x + 250, y, value, "song", 42, width - 250, leading=1.5) + 46
