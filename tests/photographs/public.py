"""Draws what authorities and institutes decide: forms of the whole country, filled in by print (机关文书)."""

from datetime import date, timedelta
from random import Random

from tests.photographs.cards import Drawn, age_on
from tests.photographs.people import (
    DEATHS,
    DISEASES,
    DISTRICTS,
    address_of,
    city_of,
    day_of,
    decided_day,
    hospital_of,
    injury_of,
    make_employee,
    name_of,
    written_day,
)
from tests.photographs.sheet import RED, Sheet

A4 = (1654, 2339)


def death_certificate(rng: Random) -> Drawn:
    """The country's medical certificate of death, the copy for the family (居民死亡医学证明（推断）书)."""
    who, hospital = make_employee(rng), hospital_of(rng)
    died = day_of(rng)
    number = f"{rng.randint(10, 65)}{died:%Y%m%d}{rng.randint(1, 99999):05d}"
    cause, clock = rng.choice(DEATHS), (rng.randint(0, 23), rng.randint(0, 59))
    truth = {"name": who.name, "id_number": who.id_number, "cause": cause, "death": True}
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
    has_clock = rng.random() < 0.5
    when = f"{died.year}年{died.month}月{died.day}日" + (f"{clock[0]}时{clock[1]}分" if has_clock else "")
    truth["died_at"] = died.isoformat() + (f"T{clock[0]:02d}:{clock[1]:02d}+08:00" if has_clock else "")
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
        (
            f"{rng.choice(('填表日期', '签发日期'))}："
            f"{written_day(rng, date.fromisoformat(str(truth['date'])), official=True)}"
        ),
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
    truth = {"name": who.name, "id_number": who.id_number, "employer_name": who.employer, "disease": disease}
    truth |= {"certificate_no": number, "authority": house, "date": day.isoformat(), "sex": who.sex}
    sheet = Sheet(rng, *A4)
    y = sheet.centred(120, "职业病诊断证明书", "title", 74, spacing=10) + 10
    sheet.right(1540, y, rng.choice(("编号：", "")) + number, "song", 38)
    y += 90
    since, until = (rng.randint(2003, 2014), rng.randint(1, 12)), (rng.randint(2016, 2020), rng.randint(1, 12))
    hazard = rng.choice(("煤尘", "矽尘", "噪声", "苯", "电焊烟尘"))
    exposed = f"{since[0]}年{since[1]}月至{until[0]}年{until[1]}月从事{who.post}，接触{hazard}"
    truth["exposure_from"] = {"year": since[0], "month": since[1]}
    truth["exposure_to"] = {"year": until[0], "month": until[1]}
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
        "name": who.name,
        "id_number": who.id_number,
        "employer_name": who.employer,
        "conclusion": "recognised",
        "status": "done",
    }
    truth |= {
        "injured_on": happened.isoformat(),
        "place": place,
        "date": decided.isoformat(),
        "authority": office,
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
        (
            f"受伤害经过、医疗救治的基本情况和诊断结论：{who.name}在{place}作业时受伤，经{hospital_of(rng)}"
            f"诊断为：{injury}。"
        ),
        "song",
        38,
        1394,
        leading=1.75,
    )
    words = (
        f"    {written_day(rng, happened + timedelta(days=20), official=True)}受理{who.name}的工伤认定申请后，"
        f"根据提交的材料调查核实情况如上。{who.name}同志受到的事故伤害，符合《工伤保险条例》第十四条第（一）"
        "项之规定，属于工伤认定范围，现予以认定为工伤。\n    如对本工伤认定决定不服的，"
        f"可自接到本决定书之日起60日内向{city}人民政府申请行政复议，或者向人民法院提起行政诉讼。"
    )
    y = sheet.wrapped(130, y + 10, words, "song", 38, 1394, leading=1.75)
    y = min(y + 60, 2080)
    sheet.put(900, y, office if rng.random() < 0.6 else "（工伤认定专用章）", "song", 38)
    sheet.put(960, y + 80, decided_day(rng, decided), "song", 38)
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
        "decision_no": number,
        "name": who.name,
        "id_number": who.id_number,
        "employer_name": who.employer,
        "status": "done",
    }
    truth |= {"grade": grade, "date": decided.isoformat(), "authority": board}
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
        words = (
            f"{who.name}（身份证号码：{who.id_number}）：\n    你因工受伤，用人单位为{who.employer}。"
            f"经本委员会组织专家鉴定，伤情为：{injury}。"
            f"依据《劳动能力鉴定 职工工伤与职业病致残等级》（GB/T 16180-2014），鉴定结论为：{concluded}。"
        )
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
    sheet.put(960, y + 80, decided_day(rng, decided), "song", 38)
    sheet.stamp(1090, y + 50, 170, board)
    return sheet, truth
