"""Invents who and what stands on papers: people, firms, hospitals, injuries, days, sums; nobody of them exists."""

from datetime import date, timedelta
from random import Random

import msgspec
from stdnum.cn import ric, uscc

from tests.builders import NOWHERE, USCC_NOWHERE

SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏"
    "苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵"
    "覃武钱戴严莫孔向常"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志海燕小春德永福林松柏雪晴宇浩"
    "鑫波辉鹏飞斌俊凯旭东峰龙翔坤祥瑞彬婷慧莹倩琳璐颖欣怡诗涵子轩梓泽宏毅振兴文武学良庆根生发财"
    "旺喜莲菊荷香云凤琴素珍翠花贵长江淑贤守义忠仁礼信维"
)
CITIES = (
    "临江",
    "青川",
    "望海",
    "南屏",
    "东岭",
    "安和",
    "云溪",
    "宁丰",
    "石桥",
    "白沙",
    "永定",
    "新河",
    "平湖口",
    "长兴岭",
)
PROVINCES = ("浙江省", "河南省", "四川省", "安徽省", "湖北省", "江西省", "贵州省", "山东省", "广西壮族自治区", "甘肃省")
DISTRICTS = ("东湖区", "城西区", "开发区", "北关区", "江滨区", "南山县", "清河县", "高新区")
BRANDS = (
    "恒达",
    "宏远",
    "鑫源",
    "中旭",
    "华泰",
    "金鼎",
    "瑞丰",
    "顺安",
    "众诚",
    "博海",
    "天工",
    "永泰",
    "新天地",
    "远方",
    "力拓",
    "德隆",
    "三益",
    "创佳",
)
TRADES = (
    "建筑工程",
    "建设集团",
    "机械制造",
    "电子科技",
    "服饰",
    "家具",
    "物流",
    "食品",
    "装饰工程",
    "劳务",
    "五金制品",
    "包装材料",
    "环保设备",
    "餐饮管理",
    "物业服务",
)
FORMS = ("有限公司", "有限公司", "有限责任公司", "股份有限公司")
POSTS = (
    "木工",
    "钢筋工",
    "瓦工",
    "电焊工",
    "架子工",
    "装配工",
    "冲压工",
    "操作工",
    "叉车司机",
    "送货员",
    "保洁员",
    "保安员",
    "电工",
    "搬运工",
    "缝纫工",
    "车间主任",
    "塔吊司机",
    "仓库管理员",
    "普工",
    "质检员",
)
INJURIES = (
    "左胫骨中段粉碎性骨折",
    "右桡骨远端骨折",
    "腰1椎体压缩性骨折",
    "右手食指末节离断伤",
    "左手中环指皮肤裂伤",
    "右跟骨骨折",
    "头皮裂伤",
    "脑震荡",
    "左侧第4-6肋骨骨折",
    "双肺挫伤",
    "右锁骨骨折",
    "左股骨颈骨折",
    "右前臂烧伤（Ⅱ度）",
    "左眼球挫伤",
    "右膝关节内侧半月板损伤",
    "腰背部软组织挫伤",
    "骨盆骨折",
    "左踝关节扭伤",
    "右尺骨鹰嘴骨折",
    "颅骨骨折",
    "硬膜外血肿",
    "右足第一跖骨骨折",
    "左肩关节脱位",
    "右手拇指肌腱断裂",
    "胸12椎体骨折",
    "左髌骨骨折",
)
WARDS = ("骨科", "骨一科", "创伤外科", "急诊科", "神经外科", "手足外科", "烧伤科", "胸外科", "眼科", "康复医学科")
DISEASES = (
    "职业性煤工尘肺壹期",
    "职业性矽肺贰期",
    "职业性中度噪声聋",
    "职业性慢性轻度苯中毒",
    "职业性电焊工尘肺壹期",
    "职业性手臂振动病（轻度）",
    "职业性急性中度一氧化碳中毒",
)
DEATHS = ("心源性猝死", "急性心肌梗死", "重型颅脑损伤", "失血性休克", "脑干出血", "多器官功能衰竭", "呼吸循环衰竭")
BANKS = ("中国工商银行", "中国农业银行", "中国建设银行", "招商银行", "中国银行", "交通银行", "中国邮政储蓄银行")


class Employee(msgspec.Struct, frozen=True):
    """Somebody invented, with the firm they work for."""

    name: str
    sex: str
    born: date
    id_number: str
    address: str
    employer: str
    credit_code: str
    post: str


def name_of(rng: Random) -> str:
    """A name of two or three signs, now and then one with a dot (姓名)."""
    if rng.random() < 0.02:
        return rng.choice(("买买提·艾力", "古丽·阿依", "扎西·多吉", "阿布都·热合曼"))
    return rng.choice(SURNAMES) + "".join(rng.choice(GIVEN) for _ in range(rng.choice((1, 2, 2, 2))))


def id_number_of(rng: Random, born: date, sex: str) -> str:
    """An ID number of nowhere: the sequence is odd for men, the last sign a check of the rest."""
    sequence = rng.randrange(0, 500) * 2 + (sex == "男")
    body = f"{NOWHERE}{born:%Y%m%d}{sequence:03d}"
    return body + ric.calc_check_digit(body + "0")


def credit_code_of(rng: Random) -> str:
    """A unified social credit code of nowhere (统一社会信用代码)."""
    body = f"{USCC_NOWHERE}MA" + "".join(rng.choice("0123456789ABCDEFGHJKLMNPQRTUWXY") for _ in range(7))
    return body + uscc.calc_check_digit(body)


def city_of(rng: Random) -> str:
    """A town that is on no map."""
    return rng.choice(CITIES) + "市"


def address_of(rng: Random) -> str:
    """Where somebody is registered (住址)."""
    start = f"{rng.choice(PROVINCES)}{city_of(rng)}{rng.choice(DISTRICTS)}"
    if rng.random() < 0.5:
        village = rng.choice(("柳树", "石门", "上坝", "大湾", "李家", "青石", "红旗"))
        return (
            f"{start}{rng.choice(('青石镇', '双河乡', '大桥镇', '三里镇'))}{village}村{rng.randint(1, 12)}"
            f"组{rng.randint(1, 299)}号"
        )
    street = rng.choice(("人民路", "解放街", "滨江大道", "文化路", "工业二路", "新华街"))
    return (
        f"{start}{street}{rng.randint(1, 399)}号{rng.randint(1, 28)}幢{rng.randint(1, 4)}"
        f"单元{rng.randint(1, 28)}0{rng.randint(1, 4)}室"
    )


def employer_of(rng: Random) -> str:
    """A firm's full name (用人单位)."""
    form = rng.choice(FORMS)
    trade = rng.choice(TRADES)
    return (
        f"{rng.choice((city_of(rng), rng.choice(CITIES), rng.choice(PROVINCES[:6])))}{rng.choice(BRANDS)}{trade}{form}"
    )


def hospital_of(rng: Random) -> str:
    """A hospital's full name (医疗机构)."""
    kind = rng.choice(
        (
            "人民医院",
            "第一人民医院",
            "第二人民医院",
            "第三人民医院",
            "中医院",
            "中心医院",
            "骨科医院",
            "协和医院",
            "妇幼保健院",
        )
    )
    place = city_of(rng)
    return place + (rng.choice(DISTRICTS) + "人民医院" if rng.random() < 0.2 else kind)


def injury_of(rng: Random, most: int = 3) -> str:
    """One to three findings, numbered where there are several (诊断)."""
    found = rng.sample(INJURIES, rng.randint(1, most))
    if len(found) == 1:
        return found[0]
    style = rng.choice(("{0}.{1}", "{0}、{1}", ""))
    if not style:
        return rng.choice(("，", "；", "、")).join(found)
    return rng.choice((" ", "；")).join(style.format(number + 1, each) for number, each in enumerate(found))


def day_of(rng: Random, first: int = 2021, last: int = 2026) -> date:
    """A day in those years, before the end of last October."""
    start = date(first, 1, 1)
    return start + timedelta(days=rng.randrange((date(last, 10, 20) - start).days))


def make_employee(rng: Random) -> Employee:
    """Somebody of working age."""
    sex, born = rng.choice("男男女"), date(rng.randint(1962, 2005), rng.randint(1, 12), rng.randint(1, 28))
    number = id_number_of(rng, born, sex)
    return Employee(
        name_of(rng), sex, born, number, address_of(rng), employer_of(rng), credit_code_of(rng), rng.choice(POSTS)
    )


def written_day(rng: Random, day: date, *, official: bool = False) -> str:
    """A day as papers write it; decisions and cards write it out."""
    long = (f"{day.year}年{day.month}月{day.day}日", f"{day.year}年{day:%m}月{day:%d}日")
    return rng.choice(long if official else (*long, f"{day:%Y-%m-%d}", f"{day:%Y.%m.%d}", f"{day:%Y/%m/%d}"))


def chinese_day(day: date) -> str:
    """A day in Chinese numerals, as old decisions close (二〇二六年三月五日)."""
    units = "〇一二三四五六七八九"
    year = "".join(units[int(sign)] for sign in str(day.year))

    def below_hundred(number: int) -> str:
        tens, rest = divmod(number, 10)
        return ("" if tens == 0 else ("" if tens == 1 else units[tens]) + "十") + (units[rest] if rest else "")

    return f"{year}年{below_hundred(day.month)}月{below_hundred(day.day)}日"


def money_of(rng: Random, low: int, high: int) -> str:
    """A sum in yuan with two places, without separators."""
    return f"{rng.randint(low, high)}.{rng.choice(('00', '00', '00', '50', f'{rng.randint(1, 99):02d}'))}"


def with_commas(amount: str) -> str:
    """A sum as banks write it."""
    whole, cents = amount.split(".")
    return f"{int(whole):,}.{cents}"


def decided_day(rng: Random, day: date) -> str:
    """The day under a decision, now and then in Chinese numerals."""
    return chinese_day(day) if rng.random() < 0.2 else written_day(rng, day, official=True)
