"""Draws what authorities and institutes decide: forms of the whole country, filled in by print (机关文书)."""

from datetime import date, timedelta
from random import Random

from tests.photographs.cards import Drawn, age_on
from tests.photographs.people import (
    DEATHS,
    DISEASES,
    DISTRICTS,
    Employee,
    address_of,
    chinese_day,
    city_of,
    day_of,
    hospital_of,
    injury_of,
    make_employee,
    name_of,
    written_day,
)
from tests.photographs.sheet import RED, Sheet

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


def _decided(rng: Random, day: date) -> str:
    return chinese_day(day) if rng.random() < 0.2 else written_day(rng, day, official=True)


def traffic_liability(rng: Random) -> Drawn:
    """A road accident liability determination, of the ordinary or the simple procedure (道路交通事故认定书)."""
    city, at = city_of(rng), day_of(rng)
    simple = rng.random() < 0.4
    office = f"{city}公安局交通警察支队{rng.choice(DISTRICTS)[:2]}大队"
    number = f"第{rng.randint(100, 999)}{at.year}{rng.randint(1, 99999):05d}号"
    own = rng.choice(list(LIABILITIES))
    one, other = make_employee(rng), make_employee(rng)
    hour, minute = rng.randint(5, 22), rng.randint(0, 59)
    place = f"{city}{rng.choice(('人民路', '滨江大道', '环城北路', '工业二路'))}与{rng.choice(('解放街', '文化路', '迎宾路'))}路口"
    truth = {
        "certificate_no": number,
        "party_name": one.name,
        "liability": own,
        "other_party_name": other.name,
        "other_liability": OPPOSITE[own],
        "occurred_at": f"{at.isoformat()}T{hour:02d}:{minute:02d}",
        "place": place,
        "issuer": office,
        "date": (at + timedelta(days=rng.randint(0, 15))).isoformat(),
    }
    sheet = Sheet(rng, *A4)
    y = sheet.centred(110, office, "title", 50)
    y = sheet.centred(y + 10, "道路交通事故认定书" + ("（简易程序）" if simple else ""), "title", 68, spacing=6) + 20
    sheet.right(sheet.width - 130, y, number, "song", 38)
    y += 90
    (_traffic_table if simple else _traffic_text)(sheet, y, truth, one, other)
    return sheet, truth


def _traffic_time(truth: dict[str, object]) -> str:
    day, clock = str(truth["occurred_at"]).split("T")
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
    own, theirs = (LIABILITIES[str(truth[key])] for key in ("liability", "other_liability"))
    facts = f"    {_traffic_time(truth)}，{one.name}{sheet.rng.choice(VEHICLES)}行至{truth['place']}时，与{other.name}{sheet.rng.choice(VEHICLES)}发生碰撞，造成人员受伤、车辆受损的交通事故。"
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
    words = f"    {_traffic_time(truth)}许，{one.name}{rng.choice(VEHICLES)}沿道路由东向西行驶至{truth['place']}处，与由南向北的{other.name}发生碰撞，造成{one.name}受伤、车辆损坏的道路交通事故。"
    y = sheet.wrapped(x, y, words, "song", size, width, leading=1.55)
    y = sheet.wrapped(x, y + 14, "道路交通事故证据及事故形成原因分析：", "bold", size, width)
    y = sheet.wrapped(
        x, y, "    以上事实有现场勘查笔录、当事人陈述、监控录像等证据证实。", "song", size, width, leading=1.55
    )
    y = sheet.wrapped(x, y + 14, "当事人导致交通事故的过错及责任或者意外原因：", "bold", size, width)
    for name, key in ((one.name, "liability"), (other.name, "other_liability")):
        blame = LIABILITIES[str(truth[key])]
        words = f"    {name}{'无责任' if blame == '无责任' else rng.choice(('承担事故', '负此次事故的', '承担此事故')) + blame}。"
        y = sheet.wrapped(x, y, words, "song", size, width, leading=1.55)
    _traffic_foot(sheet, y + 60, truth)


def _traffic_foot(sheet: Sheet, y: int, truth: dict[str, object]) -> None:
    y = min(y, sheet.height - 260)
    sheet.put(840, y, f"交通警察：{name_of(sheet.rng)}", "song", 38)
    sheet.put(840, y + 80, _decided(sheet.rng, date.fromisoformat(str(truth["date"]))), "song", 38)
    sheet.stamp(1080, y + 60, 165, str(truth["issuer"])[-10:] + "", "事故处理专用章")


def death_certificate(rng: Random) -> Drawn:
    """The country's medical certificate of death, the copy for the family (居民死亡医学证明（推断）书)."""
    who, hospital = make_employee(rng), hospital_of(rng)
    died = day_of(rng)
    number = f"{rng.randint(10, 65)}{died:%Y%m%d}{rng.randint(1, 99999):05d}"
    cause, clock = rng.choice(DEATHS), (rng.randint(0, 23), rng.randint(0, 59))
    truth = {"name": who.name, "id_number": who.id_number, "cause_of_death": cause, "died_on": died.isoformat()}
    truth |= {
        "hospital": hospital,
        "certificate_no": number,
        "sex": who.sex,
        "born": who.born.isoformat(),
        "date": (died + timedelta(days=rng.randint(0, 3))).isoformat(),
    }
    sheet = Sheet(rng, 1754, 1500, rng.choice(((250, 250, 248), (252, 240, 244))))
    y = sheet.centred(80, "居民死亡医学证明（推断）书", "title", 66, spacing=4) + 10
    sheet.put(110, y, f"编号：{number}" if rng.random() < 0.7 else f"No.{number}", "song", 34)
    sheet.right(1640, y, rng.choice(("第三联（家属保存）", "第四联（殡葬管理部门保存）", "")), "song", 32)
    y += 70
    when = f"{died.year}年{died.month}月{died.day}日" + (f"{clock[0]}时{clock[1]}分" if rng.random() < 0.5 else "")
    rows = [
        [("死者姓名", who.name), ("性别", who.sex), ("民族", "汉族")],
        [("有效身份证件类别", "居民身份证"), ("证件号码", who.id_number)],
        [("出生日期", written_day(rng, who.born, official=True)), ("死亡日期", when)],
        [("年龄", f"{age_on(who.born, died)}岁"), ("死亡地点", rng.choice(("医疗卫生机构", "来院途中", "其他场所")))],
        [("户籍地址", who.address)],
        [("死亡原因" if rng.random() < 0.6 else "致死的主要疾病诊断", cause)],
        [("家属姓名", name_of(rng)), ("联系电话", f"1380000{rng.randint(1000, 9999)}")],
        [("家属住址或单位", address_of(rng))],
    ]
    y = sheet.form(110, y, 1534, rows, 92)
    sheet.put(900, y + 50, rng.choice(("医疗卫生机构盖章", "医疗机构（盖章）：")), "song", 36)
    sheet.put(
        900,
        y + 120,
        f"{rng.choice(('填表日期', '签发日期'))}：{written_day(rng, date.fromisoformat(str(truth['date'])), official=True)}",
        "song",
        36,
    )
    sheet.put(130, y + 50, f"医师签名：{name_of(rng)}", "song", 36)
    sheet.put(130, y + 120, f"{rng.choice(('出具单位', '医疗卫生机构名称'))}：{hospital}", "song", 36)
    sheet.stamp(1180, y + 90, 150, hospital)
    return sheet, truth


def disease_certificate(rng: Random) -> Drawn:
    """An occupational disease diagnosis certificate (职业病诊断证明书)."""
    who, house, day = (
        make_employee(rng),
        f"{city_of(rng)}{rng.choice(('职业病防治院', '疾病预防控制中心', '职业病医院'))}",
        day_of(rng),
    )
    disease = rng.choice(DISEASES)
    number = f"{house[:2]}职诊字〔{day.year}〕{rng.randint(1, 999)}号"
    truth = {"name": who.name, "id_number": who.id_number, "employer_name": who.employer, "disease_name": disease}
    truth |= {"certificate_no": number, "hospital": house, "date": day.isoformat(), "sex": who.sex}
    sheet = Sheet(rng, *A4)
    y = sheet.centred(120, "职业病诊断证明书", "title", 74, spacing=10) + 10
    sheet.right(1540, y, rng.choice(("编号：", "")) + number, "song", 38)
    y += 90
    exposed = f"{rng.randint(2003, 2014)}年{rng.randint(1, 12)}月至{rng.randint(2016, 2020)}年{rng.randint(1, 12)}月从事{who.post}，接触{rng.choice(('煤尘', '矽尘', '噪声', '苯', '电焊烟尘'))}"
    end = written_day(rng, day, official=True)
    if rng.random() < 0.6:
        rows = [
            [("姓名", who.name), ("性别", who.sex), ("出生年月", f"{who.born.year}年{who.born.month}月")],
            [("身份证号码", who.id_number)],
            [("用人单位名称", who.employer)],
            [("职业病危害接触史", exposed)],
            [("诊断结论", disease)],
            [("处理意见", "脱离接触，定期复查，按职业病待遇处理")],
            [("诊断机构", house)],
        ]
        y = sheet.form(110, y, 1434, rows, 130, 38)
    else:
        lines = (
            ("姓名", f"{who.name}    性别：{who.sex}    身份证号码：{who.id_number}"),
            ("用人单位", who.employer),
            ("职业接触史", exposed),
            ("诊断结论", disease),
            ("处理意见", "调离原岗位，半年复查一次"),
        )
        for label, words in lines:
            y = sheet.wrapped(130, y, f"{label}：{words}", "song", 40, 1390, leading=1.8) + 20
    sheet.put(150, y + 60, f"诊断医师：{name_of(rng)}  {name_of(rng)}  {name_of(rng)}", "song", 38)
    sheet.put(880, y + 170, house, "song", 40)
    sheet.put(900, y + 250, f"{rng.choice(('诊断日期：', '日期：', ''))}{end}", "song", 38)
    sheet.stamp(1080, y + 220, 165, house)
    return sheet, truth


def recognition_decision(rng: Random) -> Drawn:
    """A recognition decision (认定工伤决定书)."""
    who, city, decided = make_employee(rng), city_of(rng), day_of(rng)
    office = city + rng.choice(
        ("人力资源和社会保障局", "人力资源和社会保障局", f"{rng.choice(DISTRICTS)}人力资源和社会保障局")
    )
    happened = decided - timedelta(days=rng.randint(40, 200))
    number = rng.choice(
        (
            f"{city[0]}人社工认〔{decided.year}〕{rng.randint(1, 9999)}号",
            f"{decided.year}{rng.randint(1, 99999):05d}",
            f"{city[:2]}人社伤险认字[{decided.year}]第{rng.randint(1, 999)}号",
        )
    )
    place = rng.choice(("公司一号车间", "项目部3号楼二层", "厂区装卸平台", "工地塔吊下方"))
    injury = injury_of(rng, 2)
    truth = {
        "decision_no": number,
        "worker_name": who.name,
        "id_number": who.id_number,
        "employer_name": who.employer,
        "result": injury,
    }
    truth |= {
        "occurred_at": happened.isoformat(),
        "place": place,
        "decided_on": decided.isoformat(),
        "issuer": office,
        "occupation": who.post,
    }
    sheet = Sheet(rng, *A4)
    y = 110
    if rng.random() < 0.4:
        y = sheet.centred(y, office, "title", 58, RED) + 10
        sheet.rule(120, y, sheet.width - 120, y, RED, 4)
        y += 30
    y = (
        sheet.centred(y, rng.choice(("认定工伤决定书", "工伤认定决定书", "认定工伤决定书")), "title", 72, spacing=10)
        + 10
    )
    sheet.right(sheet.width - 130, y, rng.choice(("编号：", "")) + number, "song", 38)
    y += 90
    pairs = [
        ("申请人", rng.choice((who.name, who.employer))),
        ("职工姓名", f"{who.name}    性别：{who.sex}    年龄：{age_on(who.born, happened)}"),
    ]
    pairs += [("身份证号码", who.id_number), ("用人单位", who.employer), ("职业/工种/工作岗位", who.post)]
    pairs += [("事故时间", f"{written_day(rng, happened, official=True)}"), ("事故地点", place)]
    pairs += [
        ("诊断时间", written_day(rng, happened + timedelta(days=rng.randint(0, 2)), official=True)),
        ("受伤害部位/职业病名称", injury),
    ]
    for label, words in pairs:
        y = sheet.wrapped(130, y, f"{label}：{words}", "song", 38, 1394, leading=1.75)
    y = sheet.wrapped(
        130,
        y,
        f"受伤害经过、医疗救治的基本情况和诊断结论：{who.name}在{place}作业时受伤，经{hospital_of(rng)}诊断为：{injury}。",
        "song",
        38,
        1394,
        leading=1.75,
    )
    words = f"    {written_day(rng, happened + timedelta(days=20), official=True)}受理{who.name}的工伤认定申请后，根据提交的材料调查核实情况如上。{who.name}同志受到的事故伤害，符合《工伤保险条例》第十四条第（一）项之规定，属于工伤认定范围，现予以认定为工伤。\n    如对本工伤认定决定不服的，可自接到本决定书之日起60日内向{city}人民政府申请行政复议，或者向人民法院提起行政诉讼。"
    y = sheet.wrapped(130, y + 10, words, "song", 38, 1394, leading=1.75)
    y = min(y + 60, 2080)
    sheet.put(900, y, office if rng.random() < 0.6 else "（工伤认定专用章）", "song", 38)
    sheet.put(960, y + 80, _decided(rng, decided), "song", 38)
    sheet.stamp(1090, y + 50, 170, office, "工伤认定专用章")
    return sheet, truth


def appraisal_conclusion(rng: Random) -> Drawn:
    """An appraisal conclusion with its grade (劳动能力鉴定结论书)."""
    who, city, decided = make_employee(rng), city_of(rng), day_of(rng)
    board, grade = f"{city}劳动能力鉴定委员会", rng.randint(1, 10)
    number = rng.choice(
        (
            f"{city[0]}劳鉴〔{decided.year}〕{rng.randint(1, 9999)}号",
            f"{city[:2]}劳初鉴字[{decided.year}]{rng.randint(1, 999):04d}号",
        )
    )
    truth = {
        "certificate_no": number,
        "worker_name": who.name,
        "id_number": who.id_number,
        "employer_name": who.employer,
    }
    truth |= {"grade": grade, "decided_on": decided.isoformat(), "issuer": board}
    word = "一二三四五六七八九十"[grade - 1] + "级"
    sheet = Sheet(rng, *A4)
    y = sheet.centred(120, board, "title", 56)
    y = (
        sheet.centred(
            y + 10,
            rng.choice(("劳动能力鉴定结论书", "初次（复查）鉴定结论书", "劳动能力鉴定结论通知书")),
            "title",
            68,
            spacing=6,
        )
        + 20
    )
    sheet.right(sheet.width - 130, y, number, "song", 38)
    y += 100
    injury = injury_of(rng, 2)
    concluded = rng.choice(
        (f"伤残等级鉴定为{word}", f"伤残{word}，无生活自理障碍", f"致残程度{word}", f"符合{word}伤残")
    )
    if rng.random() < 0.5:
        rows = [
            [("姓名", who.name), ("性别", who.sex)],
            [("身份证号码", who.id_number)],
            [("用人单位", who.employer)],
            [("伤情介绍", injury)],
        ]
        rows += [[("鉴定依据", "《劳动能力鉴定 职工工伤与职业病致残等级》")], [("鉴定结论", concluded)]]
        y = sheet.form(110, y, 1434, rows, 130, 38) + 30
    else:
        words = f"{who.name}（身份证号码：{who.id_number}）：\n    你因工受伤，用人单位为{who.employer}。经本委员会组织专家鉴定，伤情为：{injury}。依据《劳动能力鉴定 职工工伤与职业病致残等级》（GB/T 16180-2014），鉴定结论为：{concluded}。"
        y = sheet.wrapped(130, y, words, "song", 40, 1394, leading=1.9) + 20
    y = (
        sheet.wrapped(
            130,
            y,
            "    如对本结论不服，可在收到本结论书之日起15日内向省级劳动能力鉴定委员会申请再次鉴定。",
            "song",
            38,
            1394,
            leading=1.8,
        )
        + 80
    )
    sheet.put(900, y, board, "song", 38)
    sheet.put(960, y + 80, _decided(rng, decided), "song", 38)
    sheet.stamp(1090, y + 50, 170, board)
    return sheet, truth
