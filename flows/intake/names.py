"""Reads the names of people: the worker's, the speaker's (姓名)."""

from flows.intake import people
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import either, spaced, table

SURNAMES = "".join(table("""
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦
    昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮齐康伍余元卜顾孟平黄和穆萧尹姚邵
    湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆
    高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲封
    芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶
    黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈
    燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚
    越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖涂付邸闫代岳覃冼麦佘谌粟
"""))
"""Single-sign family names."""
_DOUBLE = either(table("欧阳 上官 诸葛 司马 司徒 东方 皇甫 尉迟 慕容 令狐 阿依 买买提 古丽"))
_NAME = rf"(?:{_DOUBLE}|[{SURNAMES}])[\u4e00-\u9fff·]{{1,3}}"
_STOP = r"(?=[，。,；;！!？?、\s（(]|今年|[0-9]|男|女|身份证|电话|在|$|是|于|的|被)"
_WHOSE = either(table("""
    职工 员工 工人 伤者 死者 受害人 他 她 父亲 爸爸 老公 丈夫 儿子 妻子 老婆 弟弟 哥哥 母亲 妈妈 女儿
"""))
_SELF = spaced(rf"""
    (?:我|本人)(?:的)?(?:名字|姓名)?(?:是|叫做?|名叫|：|:)(?P<name>{_NAME}){_STOP}|本人(?P<name2>{_NAME}){_STOP}
    |我叫(?P<name3>[\u4e00-\u9fff·]{{2,6}}?){_STOP}
""")
_WORKER = spaced(rf"""
    (?:(?:受伤|伤|死|死亡)?(?:的)?{_WHOSE}(?:的)?(?:名字|姓名)?(?:是|叫做?|名叫|名字叫|：|:)
    |姓名[是：:\x20]{{0,3}})(?P<name>{_NAME}){_STOP}
""")
# 我是公务员, 他是司机: what somebody is, no name.
_NO_NAME = spaced("""
    [工员师医兵长民人家友机安亲属伤残级的]$|[厂店场馆棚园矿驾]$|公务|保安|保洁|农民|学生|工头|经理|主任|会计|负责|老板|代表|法人|财务|总监|主管|厂长|临时|正式|单位|公司|时候|因为|温州|老师|司机
    |[年月日天号]$|^于[前去今昨当上]
""")


def read(message: Message) -> list[Candidate]:
    """The worker's name and, where somebody else speaks, the speaker's (worker.name, applicant.name)."""
    found = []
    match = _WORKER.search(message.text)
    if match is not None and not _NO_NAME.search(match["name"]):
        found.append(message.candidate("worker.name", message.words(*match.span("name")), *match.span("name")))
    match = _SELF.search(message.text)
    if match is not None:
        group = next(name for name in ("name", "name2", "name3") if match[name])
        if not _NO_NAME.search(match[group]):
            fact = "applicant.name" if found or people.speaks_for_another(message) else "worker.name"
            found.append(message.candidate(fact, message.words(*match.span(group)), *match.span(group)))
    return found
