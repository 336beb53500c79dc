"""Reads the province, city or county where the accident was or the insurance is (事故地、参保地)."""

import re

from flows.intake import candidates
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import either, spaced, table

ACCIDENT = "region.accident"
INSURED = "region.insured"

PROVINCES = table("""
    北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川
    贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆
""")
CITIES = table("""
    石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州
    临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东
    锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗
    双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江
    泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆
    黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江
    新余 鹰潭 赣州 吉安 宜春 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州
    菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石
    十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州
    永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞
    中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 儋州
    成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山
    贵阳 六盘水 遵义 安顺 毕节 铜仁 黔东南 黔南 黔西南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山
    西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州
    嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 西宁 海东 银川 石嘴山 吴忠 固原 中卫
    乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 阿克苏 喀什 和田 伊犁 塔城 阿勒泰 石河子
""")
COUNTIES = table("""
    昆山 义乌 慈溪 余姚 江阴 张家港 常熟 太仓 宜兴 晋江 石狮 南安 海宁 桐乡 平湖 诸暨 嵊州 温岭 玉环 瑞安 乐清
    永康 东阳 浦东 浦东新区 龙岗 宝安 顺德 南海 增城 番禺 滨海新区 两江新区 天府新区 胶州 即墨 寿光 诸城 迁安
    任丘 巩义 新郑 仙桃 潜江 天门 醴陵 浏阳 福清 龙海 启东 海门 如皋 靖江 丹阳 溧阳 句容 仪征 兴化 萧山 余杭
    富阳 龙湾 鹿城 瓯海 洪泽
""")
_PROVINCE, _CITY, _COUNTY = either(PROVINCES), either(CITIES), either(COUNTIES)
_PART = r"[\u4e00-\u9fff]{1,4}?(?:县|区|市|旗)(?!别|域|分|政|场|民|级|长|委|中心|里|医|交|人社|劳动|一|二|第)"
_REGION = spaced(rf"""
    (?P<name>(?:{_PROVINCE}(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)?(?:的)?)?(?:{_CITY}(?:市|州|地区
    |自治州)?)(?:{_COUNTY}(?:市|区|县)?|{_PART})?
    |{_PROVINCE}(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)?(?:{_COUNTY}(?:市|区|县)?|{_PART})?
    |{_COUNTY}(?:市|区|县)?)
""")
# 南京路, 上海大众, 北京时间, 中山医院: the name of something else; 大理石, 海南鸡.
_OTHER_NAME = spaced("""
    路|街|大道|时间|大众|现代|牌|话|菜|人(?![民社寿在])|户口|籍|老家|饭店|烤|大桥|石|寺|大学|银行|火锅|帮|高速|医院
    |城建|车
""")
_FROM = spaced("""
    (?:老家|籍贯|户口|户籍|家在|来自|家住|住在|住址(?:是|在)?|地址(?:是|在)?|位于|发往|寄到|从|人在)(?:是|在|于)?$
""")
_COVER = re.compile("参保|社保(?:在|交)|保险(?:交|买)?在|投保|缴纳|交的?社保|交的?保险")


def read(message: Message) -> list[Candidate]:
    """The region told, as the person says it (region.accident 事故发生地, region.insured 参保地)."""
    found: dict[str, Candidate] = {}
    for match in _REGION.finditer(message.text):
        start, end = match.span("name")
        if _OTHER_NAME.match(message.text, end) or _FROM.search(message.before(start, 6)):
            continue
        if len(match["name"]) < 2 or message.denied(start) or message.anothers(start):
            continue
        fact = INSURED if _COVER.search(message.text, max(0, start - 6), end + 8) else ACCIDENT
        at_work = message.before(start, 1) in ("在", "于", "到") or message.harmed(end, end + 24)
        doubt = None if at_work or fact == INSURED else candidates.DOUBTFUL
        value = {"text": message.words(start, end)}
        held = found.get(fact)
        if held is None or (held.doubt is not None and doubt is None):
            found[fact] = message.candidate(fact, value, start, end, doubt=doubt)
    return list(found.values())
