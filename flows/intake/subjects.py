"""Tells what a message speaks of: of work, or of what this window is not for; never for the file (说的是哪类事)."""

from flows.intake import slips
from flows.intake.vocabulary import spaced

_WORK = spaced("""
    工伤|工亡|因工|[上下][夜早晚中白]?班|加班|上工|下工|收工|开工|工作|打工|做工|干活|工地|工厂|车间|厂[里子家房方]
    |[进在回返]厂|返岗|公司|单位|企业|老板
    |工头|包工|承包|员工|职工|工人|工友|民工|雇|劳务|劳动|工资|社保|出差|岗位|岗上|作业|施工|煤矿|矿[上山井]|职业|尘肺
    |保安|保洁|清洁工|打扫卫生|理货|环卫|护工|看大门|门卫|叉车|交接?班|冲床|车床|机床|流水线|仓库|卸货|装货|脚手架
    |塔吊|主管|车间主任|班长|厂长
    |外卖|送餐|送货|骑手|快递|网约车|实习|司机|零工|临时工|伤残补助|停工留薪|同事|值班
    |离职|辞职|辞工|辞退|开除|劳动能力
""")

_LAW = spaced("""
    离婚|抚养权|探视|彩礼|嫁妆|遗产|遗嘱|继承|分家|婆媳|出轨|外面有人|家暴|借[了的]?[钱款条]
    |欠[了我他她]?[^，。]{0,4}?[钱款债]|债[务主]|网贷
    |贷款|高利贷|信用卡|花呗|房东|租[房客]|租房|退房|押金|退货|退款|假货|诈骗|被骗|骗了|邻居[^，。]{0,6}?(?:吵|闹|狗
    |砸|漏|占|骂)|物业费|宅基地|拆迁|征地|占地|被人占了
    |判刑|判几年|判多久|坐牢|缓刑|抢劫|小偷|偷[了我]|盗|赌|名誉|肖像|商标|专利|股权|遗弃|断绝[^，。]{0,4}?关系|犯法
    |违法吗|罪名|犯罪
""")
_ELSE = spaced("""
    天气|下雨|下雪|气温|台风|几度|彩票|双色球|大乐透|中奖|股票|炒股|基金定投|比特币|菜谱|红烧|做菜|好吃的|笑话
    |讲个故事|写[一首篇]*(?:诗|作文
    |小说|代码)|唱首?歌|游戏|电影|电视剧|明星|球赛|世界杯|高考|考研|中考|作业题|火车票|机票|高铁票|酒店预订|导航
    |几点了|星期几|翻译|减肥|星座
    |算命|风水|对象|相亲|女朋友|男朋友|猪肉|菜价|油价|手机(?:死机|卡|坏)|电脑|宠物|猫|小狗|护照|签证|驾照|公积金
    |上小学|幼升小|户口|发烧|感冒|咳嗽|疫苗|低保|种地|充值|话费|银行卡|过户|考驾|驾校|放假几天|坐月子|停水|停电
    |注册[^，。]{0,3}公司
""")
_HARM = spaced("""
    伤|残|骨折|骨裂|断了?[两一二三]?[根条个]|摔|砸|压|夹|烫|撞|绞|轧|割|扎|跌|电死|死了|身亡|去世|烧[伤坏着到]|触电
    |中毒|晕倒|昏迷|抢救|手术|住院|医药|医疗
    |鉴定|认定|评级|[几一二三四五六七八九十]级|赔
    |补助|抚恤|丧葬|尘|聋|病历|诊断|截肢|钢板|护理|车祸|交警|仲裁
""")
LAW, ELSE = "law", "else"


def other_matter(text: str) -> str | None:
    """What a message without a word of work is about, where it is not for this window (别的事).

    `LAW` where lawyers are who to ask, `ELSE` for everything else; None where nothing says so.

    >>> other_matter("我要离婚孩子归谁"), other_matter("明天下雨不"), other_matter("腿断了怎么办")
    ('law', 'else', None)
    """
    plain = slips.plain(slips.nfc(text))
    if _WORK.search(plain):
        return None
    if _LAW.search(plain):
        return LAW
    # Who fell on the snow speaks of the fall, not of the weather.
    return ELSE if _ELSE.search(plain) and not _HARM.search(plain) else None


def speaks_of_harm(text: str) -> bool:
    """Whether any word of an injury, of healing or of what is paid for it stands in it (提到伤病).

    >>> speaks_of_harm("肋骨断了两根"), speaks_of_harm("孩子发烧怎么办")
    (True, False)
    """
    return _HARM.search(slips.plain(slips.nfc(text))) is not None


def speaks_of_work(text: str) -> bool:
    """Whether any word of work stands in it; an injury alone has none (提到工作).

    >>> speaks_of_work("在工地摔断了腿怎么办"), speaks_of_work("小区里摔断了腿怎么办")
    (True, False)
    """
    return _WORK.search(slips.plain(slips.nfc(text))) is not None
