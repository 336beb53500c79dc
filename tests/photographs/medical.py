"""Draws what hospitals give, each house with its own words: diagnoses and discharges (诊断证明书、出院小结)."""

from datetime import date, timedelta
from random import Random

from tests.photographs.cards import Drawn, age_on
from tests.photographs.people import WARDS, day_of, hospital_of, injury_of, make_employee, name_of, written_day
from tests.photographs.sheet import GREY, Sheet

A4 = (1654, 2339)
ADVICE = (
    "建议休息三个月，定期复查",
    "全休叁个月，不适随诊",
    "住院手术治疗，术后休息2个月",
    "石膏外固定，休息6周，门诊复查",
    "建议住院治疗",
    "继续对症治疗，休息1月，一月后复查X片",
)
COURSE = (
    "患者因高处坠落致伤入院，完善相关检查后行手术治疗，术后恢复可，切口愈合良好。",
    "患者因机器挤压伤急诊入院，予清创缝合、抗感染、消肿止痛等治疗，病情好转。",
    "患者因重物砸伤收入我科，完善检查，排除手术禁忌后行切开复位内固定术，过程顺利。",
)


def _letterhead(sheet: Sheet, hospital: str, title: str, top: int = 120) -> int:
    """The house's name and the paper's, in one line or in two."""
    if sheet.rng.random() < 0.2 and len(hospital + title) < 18:
        return sheet.centred(top + 30, hospital + title, "title", 66, spacing=4) + 50
    bottom = sheet.centred(top, hospital, "title", sheet.rng.choice((56, 62, 68)), spacing=6)
    return (
        sheet.centred(bottom + 20, title, "title", sheet.rng.choice((60, 72)), spacing=sheet.rng.choice((4, 16))) + 50
    )


def _pairs(sheet: Sheet, x: int, y: int, pairs: list[tuple[str, str]], size: int, *, underlined: bool) -> int:
    """Labels with their values along lines, as many on one as fit; where the next line would stand."""
    left, mark = x, sheet.rng.choice(("：", "：", ":", "： "))
    for label, value in pairs:
        width = sheet.measure(label + mark + value, "song", size) + size * 2
        if left != x and left + width > sheet.width - x:
            left, y = x, y + round(size * 2.1)
        end = sheet.put(left, y, label + mark, "song", size)
        if underlined:
            end = sheet.blank(end, y, value, size, size * max(3, len(value)), role="kai")
        else:
            end = sheet.put(end, y, value, "song", size)
        left = end + size
    return y + round(size * 2.1)


def _block(sheet: Sheet, x: int, y: int, label: str, words: str, size: int) -> int:
    """A label and a paragraph beside it or below it."""
    if sheet.rng.random() < 0.5:
        end = sheet.put(x, y, label + "：", "song", size)
        first = sheet.broken(words, "kai", size, sheet.width - 2 * x, end - x)
        sheet.put(end, y, first[0], "kai", size)
        for line in first[1:]:
            y += round(size * 1.7)
            sheet.put(x, y, line, "kai", size)
        return y + round(size * 2.4)
    sheet.put(x, y, label + "：", "bold", size)
    return (
        sheet.wrapped(x + size * 2, y + round(size * 1.8), words, "kai", size, sheet.width - 3 * x, leading=1.7) + size
    )


def _signed(sheet: Sheet, y: int, hospital: str, doctor: str, label: str, day: str) -> None:
    """Doctor, day and seal at the foot."""
    size, x = 42, sheet.rng.randint(780, 900)
    sheet.put(x, y, sheet.rng.choice(("医师签名：", "医生：", "经治医师：", "医师签章：")), "song", size)
    sheet.put(x + 260, y, doctor, "hand", size + 6)
    end = sheet.put(x, y + 96, label + "：" if label else "", "song", size)
    sheet.put(end, y + 96, day, "song", size)
    if sheet.rng.random() < 0.9:
        words = hospital + sheet.rng.choice(("", "诊断证明专用章", "医务科"))
        sheet.stamp(x + sheet.rng.randint(0, 360), y + sheet.rng.randint(0, 110), sheet.rng.randint(140, 185), words)


def diagnosis_certificate(rng: Random) -> Drawn:
    """A diagnosis certificate in one of four looks (诊断证明书)."""
    who, hospital, doctor, day = make_employee(rng), hospital_of(rng), name_of(rng), day_of(rng)
    truth = {"name": who.name, "hospital": hospital, "result": injury_of(rng), "date": day.isoformat()}
    truth |= {
        "sex": who.sex,
        "age": age_on(who.born, day),
        "department": rng.choice(WARDS),
        "advice": rng.choice(ADVICE),
    }
    look = rng.choice((_by_lines, _by_lines, _by_table, _by_letter))
    height = rng.choice((1400, 1700, A4[1]))
    sheet = Sheet(rng, A4[0], height, rng.choice(((252, 252, 249), (250, 246, 236), (240, 246, 250))))
    title = rng.choice(("疾病诊断证明书", "诊断证明书", "疾病证明书", "诊断证明", "医学诊断证明书", "病情诊断证明书"))
    y = _letterhead(sheet, hospital, title)
    y = look(sheet, y, truth)
    written = written_day(rng, day)
    _signed(
        sheet,
        min(y + 50, height - 260),
        hospital,
        doctor,
        rng.choice(("日期", "开具日期", "出具日期", "时间", "")),
        written,
    )
    if rng.random() < 0.4:
        sheet.put(120, height - 80, "注：本证明未加盖公章无效，涂改无效。", "song", 30, GREY)
    return sheet, truth


def _about(sheet: Sheet, truth: dict[str, object]) -> list[tuple[str, str]]:
    """Who the patient is, in the words of one house."""
    rng = sheet.rng
    name = rng.choice(("姓名", "姓名", "患者姓名", "患者", "病人姓名", "姓  名"))
    number = rng.choice(("门诊号", "住院号", "病历号", "门诊/住院号"))
    pairs = [(name, truth["name"]), ("性别", truth["sex"]), ("年龄", f"{truth['age']}岁")]
    pairs += [
        (rng.choice(("科室", "科别", "就诊科室")), truth["department"]),
        (number, str(rng.randint(100000, 99999999))),
    ]
    if rng.random() < 0.3:
        pairs.append((rng.choice(("工作单位", "单位", "住址")), "临江市人民路66号" if rng.random() < 0.5 else "务工"))
    if rng.random() < 0.35:
        seen = date.fromisoformat(str(truth["date"])) - timedelta(days=rng.randint(0, 20))
        label = rng.choice(("就诊日期", "入院日期", "就诊时间"))
        pairs.append((label, written_day(rng, seen)))
        if label != "入院日期":
            truth["seen_on"] = seen.isoformat()
    return [(label, str(value)) for label, value in pairs]


def _labels(rng: Random) -> tuple[str, str]:
    result = rng.choice(("诊断", "临床诊断", "初步诊断", "诊断意见", "诊断结果", "门诊诊断", "诊 断", "疾病诊断"))
    return result, rng.choice(("处理意见", "建议", "医嘱", "处理建议", "医师建议", "诊疗建议"))


def _by_lines(sheet: Sheet, y: int, truth: dict[str, object]) -> int:
    """Labels and values along lines, then paragraphs."""
    size, x = sheet.rng.choice((38, 42, 46)), sheet.rng.choice((120, 150))
    y = _pairs(sheet, x, y, _about(sheet, truth), size, underlined=sheet.rng.random() < 0.5)
    if sheet.rng.random() < 0.4:
        sheet.rule(x, y, sheet.width - x, y)
        y += 30
    result, advice = _labels(sheet.rng)
    if sheet.rng.random() < 0.3:
        y = _block(
            sheet,
            x,
            y,
            sheet.rng.choice(("病情摘要", "主诉", "病史")),
            "外伤后疼痛、活动受限2小时，X线及CT检查见报告。",
            size,
        )
    y = _block(sheet, x, y, result, str(truth["result"]), size)
    return _block(sheet, x, y, advice, str(truth["advice"]), size)


def _by_table(sheet: Sheet, y: int, truth: dict[str, object]) -> int:
    """A ruled form."""
    pairs = _about(sheet, truth)
    result, advice = _labels(sheet.rng)
    y = sheet.form(120, y, 1414, [pairs[:3], pairs[3:5], *([pair] for pair in pairs[5:])], 100, 40)
    y = sheet.form(120, y, 1414, [[(result, str(truth["result"]))]], 260, 40)
    return sheet.form(120, y, 1414, [[(advice, str(truth["advice"]))]], 200, 40) + 40


def _by_letter(sheet: Sheet, y: int, truth: dict[str, object]) -> int:
    """A certificate in sentences."""
    rng, size, x = sheet.rng, 44, 150
    start = rng.choice(("兹证明", "兹有患者", "患者"))
    words = f"    {start}{truth['name']}，{truth['sex']}，{truth['age']}岁，因外伤在我院{truth['department']}就诊，"
    words += (
        f"经检查{rng.choice(('诊断为', '诊断为', '临床诊断为'))}：{truth['result']}。"
        f"\n    {rng.choice(('建议', '处理意见'))}：{truth['advice']}。\n    特此证明。"
    )
    return sheet.wrapped(x, y + 40, words, rng.choice(("song", "kai")), size, sheet.width - 2 * x, leading=1.9) + 60


def discharge_summary(rng: Random) -> Drawn:
    """A discharge summary or record: a head of facts, then paragraphs (出院小结、出院记录)."""
    who, hospital, doctor = make_employee(rng), hospital_of(rng), name_of(rng)
    admitted, days = day_of(rng), rng.randint(3, 60)
    discharged = admitted + timedelta(days=days)
    injury = injury_of(rng, 2)
    truth = {"name": who.name, "hospital": hospital, "result": injury, "admitted": admitted.isoformat()}
    truth |= {
        "discharged": discharged.isoformat(),
        "hospital_days": days,
        "sex": who.sex,
        "age": age_on(who.born, admitted),
    }
    sheet = Sheet(rng, *A4)
    y = _letterhead(sheet, hospital, rng.choice(("出院小结", "出院记录", "出院证明书", "出院病情证明")))
    size, ways = rng.choice((36, 40)), rng.choice(((0, 0), (1, 1), (2, 2), (3, 0)))
    into = ("入院日期", "入院时间", "住院日期", "入院日期")[ways[0]]
    out = ("出院日期", "出院时间", "离院日期", "出院日期")[ways[0]]
    style = rng.getrandbits(30)
    pairs = [
        (rng.choice(("姓名", "患者姓名", "姓名")), who.name),
        ("性别", who.sex),
        ("年龄", f"{truth['age']}岁"),
        ("科别", rng.choice(WARDS)),
        ("住院号", str(rng.randint(100000, 9999999))),
        (into, written_day(Random(style), admitted)),
        (out, written_day(Random(style), discharged)),
        (rng.choice(("住院天数", "住院日数", "共住院")), f"{days}天" if rng.random() < 0.8 else str(days)),
    ]
    y = _pairs(sheet, 110, y, pairs, size, underlined=rng.random() < 0.3)
    sheet.rule(110, y, sheet.width - 110, y)
    y += 40
    parts = [
        ("入院诊断", injury if rng.random() < 0.6 else "外伤待查"),
        ("诊疗经过", rng.choice(COURSE)),
        ("出院诊断", injury),
    ]
    if rng.random() < 0.4:
        parts = [parts[0], parts[2], parts[1]]
    parts += [("出院情况", "一般情况可，切口干燥，末梢血运良好。"), ("出院医嘱", rng.choice(ADVICE))]
    for label, words in parts:
        y = _block(sheet, 110, y, label, words, size)
    _signed(
        sheet, min(y + 40, 2060), hospital, doctor, rng.choice(("日期", "")), written_day(Random(style), discharged)
    )
    return sheet, truth
