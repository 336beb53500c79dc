"""Draws what the traffic police decide after an accident on the road (道路交通事故认定书)."""

from datetime import date, timedelta
from random import Random

from tests.photographs.cards import Drawn
from tests.photographs.people import DISTRICTS, Employee, city_of, day_of, decided_day, make_employee, name_of
from tests.photographs.sheet import Sheet

A4 = (1654, 2339)
LIABILITIES = {
    "own_full": "全部责任",
    "own_main": "主要责任",
    "own_equal": "同等责任",
    "own_minor": "次要责任",
    "own_none": "无责任",
}
OPPOSITE = {
    "own_full": "own_none",
    "own_main": "own_minor",
    "own_equal": "own_equal",
    "own_minor": "own_main",
    "own_none": "own_full",
}
VEHICLES = ("驾驶二轮电动车", "驾驶普通二轮摩托车", "骑自行车", "步行", "驾驶小型轿车")


def traffic_liability(rng: Random) -> Drawn:
    """A road accident liability determination, of the ordinary or the simple procedure (道路交通事故认定书)."""
    city, at = city_of(rng), day_of(rng)
    simple = rng.random() < 0.4
    office = f"{city}公安局交通警察支队{rng.choice(DISTRICTS)[:2]}大队"
    number = f"第{rng.randint(100, 999)}{at.year}{rng.randint(1, 99999):05d}号"
    own = rng.choice(list(LIABILITIES))
    one, other = make_employee(rng), make_employee(rng)
    hour, minute = rng.randint(5, 22), rng.randint(0, 59)
    place = (
        f"{city}{rng.choice(('人民路', '滨江大道', '环城北路', '工业二路'))}"
        f"与{rng.choice(('解放街', '文化路', '迎宾路'))}路口"
    )
    truth = {
        "document_no": number,
        "party_1": one.name,
        "liability_1": own,
        "party_2": other.name,
        "liability_2": OPPOSITE[own],
        "date": at.isoformat(),
        "time": f"{hour:02d}:{minute:02d}",
        "place": place,
        "traffic": True,
        "authority": office,
        "decided_on": (at + timedelta(days=rng.randint(0, 15))).isoformat(),
    }
    sheet = Sheet(rng, *A4)
    y = sheet.centred(110, office, "title", 50)
    y = sheet.centred(y + 10, "道路交通事故认定书" + ("（简易程序）" if simple else ""), "title", 68, spacing=6) + 20
    sheet.right(sheet.width - 130, y, number, "song", 38)
    y += 90
    (_traffic_table if simple else _traffic_text)(sheet, y, truth, one, other)
    return sheet, truth


def _traffic_time(truth: dict[str, object]) -> str:
    day, clock = str(truth["date"]), str(truth["time"])
    year, month, date_ = (int(part) for part in day.split("-"))
    hour, minute = (int(part) for part in clock.split(":"))
    return f"{year}年{month}月{date_}日{hour}时{minute}分"


def _traffic_table(sheet: Sheet, y: int, truth: dict[str, object], one: Employee, other: Employee) -> None:
    """The simple procedure's printed table, one row for each party."""
    size, x = 36, 110
    rows = [("事故时间", _traffic_time(truth)), ("事故地点", str(truth["place"]))]
    for label, value in rows:
        sheet.grid(x, y, [220, 1214], [90])
        sheet.cell(x, y, 220, 90, label, "song", size)
        sheet.cell(x + 220, y, 1214, 90, value, "kai", size)
        y += 90
    for who in (one, other):
        widths = [220, 300, 260, 654]
        sheet.grid(x, y, widths, [90, 90])
        cells = (
            "当事人",
            who.name,
            "身份证号码",
            who.id_number,
            "联系电话",
            "1380000" + who.id_number[-5:-1],
            "交通方式",
            sheet.rng.choice(VEHICLES),
        )
        for number, words in enumerate(cells):
            row, column = divmod(number, 4)
            sheet.cell(
                x + sum(widths[:column]), y + row * 90, widths[column], 90, words, "kai" if column % 2 else "song", size
            )
        y += 180
    own, theirs = (LIABILITIES[str(truth[key])] for key in ("liability_1", "liability_2"))
    facts = (
        f"    {_traffic_time(truth)}，{one.name}{sheet.rng.choice(VEHICLES)}行至{truth['place']}时，"
        f"与{other.name}{sheet.rng.choice(VEHICLES)}发生碰撞，造成人员受伤、车辆受损的交通事故。"
    )
    blame = (
        f"    {one.name}承担本次事故的{own}，{other.name}承担本次事故的{theirs}。"
        if own != "无责任"
        else f"    {other.name}承担本次事故的{theirs}，{one.name}{own}。"
    )
    for label, words, height in (("交通事故事实", facts, 420), ("责任认定", blame, 300)):
        sheet.grid(x, y, [220, 1214], [height])
        sheet.cell(x, y, 220, height, label, "song", size)
        sheet.wrapped(x + 240, y + 24, words, "kai", size, 1170)
        y += height
    _traffic_foot(sheet, y + 60, truth)


def _traffic_text(sheet: Sheet, y: int, truth: dict[str, object], one: Employee, other: Employee) -> None:
    """The ordinary procedure's headed paragraphs."""
    size, x = 38, 130
    rng, width = sheet.rng, sheet.width - 260
    y = sheet.wrapped(
        x, y, f"交通事故时间：{_traffic_time(truth)}    天气：{rng.choice('晴阴雨')}", "song", size, width
    )
    y = sheet.wrapped(x, y, f"交通事故地点：{truth['place']}", "song", size, width) + 10
    y = sheet.wrapped(x, y, "当事人、车辆、道路和交通环境等基本情况：", "bold", size, width)
    for who in (one, other):
        words = f"    {who.name}，{who.sex}，身份证号码：{who.id_number}，住址：{who.address}，{rng.choice(VEHICLES)}。"
        y = sheet.wrapped(x, y, words, "song", size, width, leading=1.55)
    y = sheet.wrapped(x, y + 14, "道路交通事故发生经过：", "bold", size, width)
    words = (
        f"    {_traffic_time(truth)}许，{one.name}{rng.choice(VEHICLES)}沿道路由东向西行驶至{truth['place']}"
        f"处，与由南向北的{other.name}发生碰撞，造成{one.name}受伤、车辆损坏的道路交通事故。"
    )
    y = sheet.wrapped(x, y, words, "song", size, width, leading=1.55)
    y = sheet.wrapped(x, y + 14, "道路交通事故证据及事故形成原因分析：", "bold", size, width)
    y = sheet.wrapped(
        x, y, "    以上事实有现场勘查笔录、当事人陈述、监控录像等证据证实。", "song", size, width, leading=1.55
    )
    y = sheet.wrapped(x, y + 14, "当事人导致交通事故的过错及责任或者意外原因：", "bold", size, width)
    for name, key in ((one.name, "liability_1"), (other.name, "liability_2")):
        blame = LIABILITIES[str(truth[key])]
        words = (
            f"    {name}"
            f"{'无责任' if blame == '无责任' else rng.choice(('承担事故', '负此次事故的', '承担此事故')) + blame}"
            "。"
        )
        y = sheet.wrapped(x, y, words, "song", size, width, leading=1.55)
    _traffic_foot(sheet, y + 60, truth)


def _traffic_foot(sheet: Sheet, y: int, truth: dict[str, object]) -> None:
    y = min(y, sheet.height - 260)
    sheet.put(840, y, f"交通警察：{name_of(sheet.rng)}", "song", 38)
    sheet.put(840, y + 80, decided_day(sheet.rng, date.fromisoformat(str(truth["decided_on"]))), "song", 38)
    sheet.stamp(1080, y + 60, 165, str(truth["authority"])[-10:], "事故处理专用章")
