"""Reads who is speaking and what they are to the injured worker (申请人与职工的关系)."""

import re

from flows.intake import candidates, harms, numerals, owners
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import either, spaced, table

FACT = "applicant.relation"
# The kin named is the one who was hurt; the value is what the speaker is to that person. What follows in a
# lookahead keeps words apart that mean something else as well: 先生 of a lawyer, 孩子 of the worker.
_DOING = "(?=在|搁|让人|被|于|因|上班|工作|打工|干活|受伤|出事|昨|今|前天|去|骑|开|上[早中晚夜]|值|[0-9])"
_KIN = (
    ("spouse", table(f"""
        老公 丈夫 爱人 老婆 妻子 媳妇(?!儿?子) (?<=[我俺])对象 对象{_DOING} (?<=我)配偶
        配偶(?=在|被|受伤|工作) 那口子 老伴 先生{_DOING} 当家的 孩子他?爸 孩子他?妈 孩他爸 娃他爸 娃他妈 婆娘
        老头子 (?<=我家)老头 老婆子 屋里人 屋里那个 屋里那位 (?<=家)那位 娃儿他?爸 娃儿他?妈 孩子爸爸 孩子妈妈 孩子他?爹 孩他爹 娃他爹 男人 女人{_DOING} 内人 掌柜的 未婚夫
    """)),
    ("child", table(f"""
        老汉儿 阿爸 阿爹 阿妈 老豆 老窦
        爸爸 父亲 老爸 我爸 俺爸 老爹 爹 老汉{_DOING} 妈妈 母亲 老妈 我妈 俺妈 娘{_DOING} 爸 妈(?!的) 爸妈
        父母 养父 养母 继父 继母 老父亲 老母亲 家父 家母 俺爹 俺娘 爸比 大人{_DOING}
    """)),
    ("parent", table(f"""
        儿子 女儿 闺女 儿{_DOING} (?<!小)孩子{_DOING} 小孩{_DOING} 娃{_DOING} 大儿 小儿子 姑娘{_DOING} 崽 我儿
        俺儿 丫头{_DOING} 幺儿 (?<=我家)宝宝 (?<=我们家)宝宝 (?<=俺家)宝宝 (?<=我的)宝宝 (?<=我)宝宝
    """)),
    ("sibling", table("""
        哥哥 弟弟 大哥 二哥 三哥 小弟 姐姐 妹妹 大姐 二姐 我哥 我弟 我姐 我妹 俺哥 俺弟 俺姐 俺妹 老弟 兄弟 幺妹 幺弟
        阿哥 阿弟 阿姐 阿妹 亲哥 亲弟 亲姐 亲妹 哥 弟(?!兄们|弟) 姐 妹 老哥
    """)),
    ("grandchild", table("爷爷 奶奶 外公 外婆 姥姥 姥爷 (?<!大)爷(?!爷) 外爷")),
    ("grandparent", table("孙子 孙女 外孙 外孙女")),
    ("other_kin", table(f"""
        (?<=我)姨(?!妈|父|夫|太) (?<=我)姑(?!父|爷|姑|娘) (?<=我)婶 (?<=我)伯(?!父|母) 叔叔 叔父 伯父 大伯 二叔 三叔 叔 大舅(?!哥|子|嫂|妈) 二舅(?!哥|子|嫂|妈) 三舅(?!哥|子|嫂|妈) 老舅 舅 大爷{_DOING} 舅舅 舅父 姑父 姑姑 姨父 姨夫 小姨 大姨 姨妈 婶婶
        侄子 侄女 外甥 外甥女 堂叔 堂伯 堂侄 表姑 表舅 表侄 堂哥 堂弟 表哥 表弟 表姐 表妹 堂姐 堂妹 姐夫 妹夫 妹婿 嫂子 弟媳 弟妹 岳父 岳母
        丈人 丈母娘 公公 婆婆 女婿 儿媳妇? 大舅哥 小舅子 连襟 亲戚 家人 亲属 表叔 姑爷
    """)),
)  # fmt: skip
_VALUE_OF = {f"k{n}": value for n, (value, _) in enumerate(_KIN)}
_OWN = (
    "(?:我|俺|咱|我们|俺们|我家|俺家|本人|咱家)(?:的|家)?(?:一个|个|那个|有个|有一个)?(?:亲|大|小|二|三|四|老)?"
)
# Longer kinships first: 堂弟 before 弟.
_BY_LENGTH = sorted(enumerate(_KIN), key=lambda kin: kin[1][0] != "other_kin")
_KIN_WORDS = "|".join(f"(?P<k{n}>{either(words)})" for n, (_, words) in _BY_LENGTH)
_FIRM = "(?:公司|单位|厂|工厂|店|企业|厂里|工地|这|项目部|家|司|工程队|劳务公司|学校)"
_PERSON = spaced(rf"""
    (?P<own>{_OWN})?(?:{_KIN_WORDS})|(?P<family>(?:我|本人|俺)(?:的)?家属|家属{_DOING})
    |(?P<friend>(?:我们|俺们|咱们|我)(?:的)?(?:{_FIRM}|车间|班组|班|队|工地|部门)(?:里|上)?(?:的|有个)?(?:(?:有|一
    |有一)个(?:小伙子?|工人|工友|同事|老乡|师傅|兄弟|姑娘|大姐|人)|[小老](?!板|店
    |厂|公|工|孩|区|百|师|人|员|大|小|家|乡|婆|伙)[\u4e00-\u9fff])
    |(?:我|俺)?(?:的|带的|有(?:一)?个|一个|们)?(?:朋友|同事|工友|老乡|邻居|同学|舍友|室友|哥们|师傅|徒弟))
    |(?P<staff>(?:我们|我|咱们|本|俺们)(?:的)?(?:{_FIRM}(?:里|上)?(?:的|有)?|(?:有|雇|请|聘|招)(?:的|了)?|(?=员工|职工
    |雇员|雇工))
        (?:一个|几个|有个|有一个|一|几|个|名|位|两|三|雇|请|聘|招|的|了){{0,4}}(?:员工|职工|工人|雇工|雇员|临时工|小工
        |司机|正式职工)|(?:我们|我|咱们|本|俺们)(?:的)?(?:小?{_FIRM})?(?:里|上)?(?:请|雇|招|聘)(?:的|了)(?:一?[个位名])?
        (?:阿姨|大姐|大叔|大爷|师傅|服务员|厨师|小伙子?|小妹|店员|保姆))
    |(?P<boss>(?:手底下|手下)(?:的|有个?|有一个)(?:工人|员工|师傅|小伙子?|小工|[木瓦焊电]工)|(?:我们|我|俺们)(?:家)?(?:是
    |开)[^，。]{{0,6}}(?:店|厂|作坊|饭馆)，?(?:就)?(?:雇|请|招)|我们(?:单位|公司|厂|店)(?:忘了|漏了
    |没来得及|错过了)|我是(?:一个|一名|个)?(?:小|大|公司|单位|厂里|企业|这家|工厂|工地){{0,3}}(?:的)?(?:老板|负责人
    |人事|hr|HR
    |行政
    |会计|法人|财务(?!科)|经理|厂长|雇主|包工头|承包商|承包人|用人单位)(?!的?(?:亲戚|侄|外甥|表[哥弟姐妹]|堂|儿子|女儿|老婆|朋友|司机|同学|邻居|小舅|妹|弟|哥|姐|老乡))
        |我(?:开|办)(?:了|的)?(?:一?家|个)?(?:小)?(?:公司|厂|店|作坊|工厂|饭馆|饭店|餐馆|面馆|超市|农家乐|养殖场|工程队|宾馆|幼儿园|培训班|洗车行)(?!的?(?:车|货车|面包车|叉车))
        |作为(?:用人单位|雇主|公司|单位|老板|包工头|人事|hr|HR)|我是代表(?:公司|单位|厂里)|老板(?:让|叫)我(?:来)?(?:问|咨询)|我雇(?:了|的|佣)
        |我请的?(?:工人|人|小工|师傅)|我(?:请|找|叫)了?(?:[一两二三四几][个位名]|个|临时)(?:小时工|钟点工|工人|小工|临时工|师傅)(?!作证|证明|帮我(?:作证|证明|写))
        |我(?:部下|手下|底下)的?(?:工人|员工|人))
    |(?P<agent>我是[^，。]{{0,8}}(?:律师|(?<!保险)(?<!销售)(?<!房产)代理人|法律援助|委托人)|(?:受|接受)[^，。]{{1,8}}委托|我的当事人|(?<!保险)(?<!销售)(?<!房产)代理人)
    |(?P<union>我(?:们)?是?(?:[^，。]{{0,6}})工会(?:的|主席|干部|代表)|工会(?:代|为)[^，。]{{1,6}}申请)
    |(?P<self>本人(?!的?(?:月|平均|缴费)?工资)|我自己|自己(?=[^，。]{{0,2}}[0-9]{{2}}岁)
        |(?:我|俺|偶|吾|阿拉|侬)(?!们(?:[^，。；\s我]{{0,3}}(?:公司|单位|厂|店|矿|镇|村)|老板|领导|家|学校)|想(?:问|咨询|了解|请问|知道)|要(?:问|咨询)|问
        |国|公司|单位|厂|厂里|店
        |的(?:车|朋友|同事|员工|工人|房|家|大货车)|方|省|市|县|村|家|老板|应该赔|是不是要赔|司))
""")
_WORKERS = re.compile("(?:员工|职工|工人|临时工|雇员|雇工|雇佣的人)")
_EMPLOYER_ASKS = spaced("""
    (?<![向找跟问让叫和])(?:公司|单位|雇佣公司|用人单位|企业|工厂|厂里|我们|雇主|我)(?:该|应该?|应当|需要|要|有|怎么|如何|能|可以
    |可否)[^，。？]{0,6}?
    (?:怎么办|怎么处理|如何处理|怎么赔|赔多少|赔偿(?:他|该员工|多少)|承担|责任|负责|怎样处理|赔偿|处理|不赔|办|申报|手续
    |报工伤)
    |(?:公司|单位)(?:要|需|应|得)?赔(?:偿)?(?:吗|多少)|要报工伤吗
""")
# 员工摔了我们要管吗: no “I” before the worker, and “we” after.
_WE_ASK = spaced("""
    我们(?:单位|公司|厂|店|这边)?(?:要|该|应|需|不服|怎么|如何|能|可以|用不用|有没有)
    |(?:单位|公司|厂里)(?:要管|要报|要不要|该不该|用不用|怎么办)
""")
_HIM = "(?:他|她|伤者|死者|病人|患者|工人|受伤的?(?:人|职工|员工|工人)?|职工|员工)"
_IS_MINE = re.compile(f"{_HIM}是$")
_OBJECT = tuple("被跟和与同给让叫由把找对向替为陪是见救骂送接带等")
# 给我弟弟办工伤: done for the one who was hurt.
_ON_BEHALF = re.compile("[弟哥姐妹爸妈]?(?:来)?(?:办|申请|申报|报工伤|问|咨询|弄|认定|打听|讨|维权|要赔)")
# 我帮我表弟问的, 我替他问: whoever asks for another tells nothing of himself.
_ON_WHOSE_BEHALF = re.compile("(?:^|[，。；\\s])(?:我|俺)(?:来|想|是)?(?:帮|替|代|给)(?=(?:我|俺)[^，。；\\s老板]{1,3}(?:来)?(?:问|咨询|打听)|(?:他|她|别人|人家)(?:来)?(?:问|咨询|打听))")
_ANOTHERS = re.compile("(?:同事|朋友|工友|邻居|老板|老乡|同学|别人|人家|其|他|她)(?:家)?(?:的)?$")
_TO_ME = ("给", "跟", "对", "让", "叫", "向", "和", "帮")
_MY_OWN = spaced("""
    (?:我|俺|本人)[^，。]{0,10}(?:受伤|工伤|骨折|伤|摔|砸|压|断|住院|扎|夹|评|鉴定|掉|烧|烫)|(?:我|俺
    |本人)(?:的)?(?:手|脚|腿|头|腰|眼|左|右)
""")
_OWN_HARM = spaced("""
    (?:^|[，。；！\\s])(?:我|俺)(?:自己|也|就|是|才)?(?:在[^，。；]{1,8}|被[^，。；]{1,8}|从[^，。；]{1,10})?(?:受伤
    |摔|砸|压|撞|断|夹|伤|骨折|掉下)
    |我(?:的)?(?:左|右|双)?(?:手|脚|腿|胳膊|腰|眼|头|肋骨|锁骨|膝盖|肩|食指|拇指|中指|脸|鼻|耳|背|胯)(?:被|也|就|给)?[^，。；]{0,8}(?:断|伤|压|砸|夹|轧|骨折|扎|烫)
    |(?:压|砸|夹|撞|打|轧|烫)(?:到|断|伤|了)?(?:了)?我的?(?:左|右|双)?(?:手|脚|腿|胳膊|腰|眼|头)
""")
# 我是他老婆: here the kin named is the speaker.
_I_AM = spaced("""
    我(?:就)?是(?:他|她|伤者|死者|受伤职工|职工|工人|受害人|当事人|伤员)(?:的)?(?:亲|大|小|二)?
    (?:(?P<spouse>老婆|妻子|爱人|媳妇|丈夫|老公|配偶)|(?P<child>儿子|女儿|闺女|孩子)|(?P<parent>爸爸?|父亲|妈妈?|母亲)
    |(?P<sibling>哥哥?|弟弟?|姐姐?|妹妹?)|(?P<grandparent>爷爷|奶奶|外公|外婆|姥姥|姥爷)|(?P<grandchild>孙子|孙女
    |外孙)
    |(?P<other_kin>亲戚|叔叔?|伯伯?|舅舅?|姑姑?|姨|侄子|侄女|外甥|姐夫|妹夫|嫂子|表哥|表弟|堂哥|堂弟))
""")
_HIT = re.compile("(?:砸|压|撞|打|夹|轧|烫|碾)(?:到|着|了|伤|断|倒|死)了?$")
_HURT_ME = re.compile("(?:砸|撞|压|打|碰|弄|烫|绊|推)(?:到|了|伤|伤了|倒)?(?:了)?(?P<me>我)")
# 我把人脚压断了, 误伤工友: the speaker did the harm.
_DID_HARM = spaced("""
    (?:把|将)(?:人|工友|同事|别人|行人|一个人)(?:家)?[^，。]{0,6}?(?:压|撞|砸|打|伤|弄)|我(?:不小心|不慎
    |一不小心)?把(?!我|自己)[^，。我自]{1,8}的(?:手|脚|腿|头|眼|胳膊|手指|腰)[^，。]{0,3}?(?:夹|压|砸|撞|打|弄|伤|烫
    |断|割|轧)
    |误伤(?:了)?(?:工友|同事|别人)
    |撞(?:了|倒|伤|到)(?:了)?(?:行人|路人|一个人|人)
""")


# 我妈在医院照顾我 names who nurses the one hurt; 孩子8岁 names whom the dead has left.
_NURSES = "(?:照顾|照料|照看|伺候|侍候|服侍|护理|看护|陪护|陪床|陪夜|陪着|陪同|陪|守着|端屎端尿|喂饭|喂|送饭|做饭|擦身)"
_MEANWHILE = spaced("""
    (?:也|都|就|还|又|天天|每天|一直|全程|专门|特地|一个人|自己|请了?[^，。；假请]{0,3}假|没上班|没去上班|不上班|停工
    |歇工|误工|辞职|辞了[^，。；辞]{0,3}|丢下工作|[0-9一二三四五六七八九十]{1,3}多?岁
    |从[^，。；从]{1,4}|(?:在|来|到|跑来|赶来|过来|回来)(?:医院|病房|床边|床前|家里?|身边|这里|这边)?里?|日夜|白天|晚上|夜里|帮忙|要|得|给|为|帮|负责|轮流){0,5}
""").pattern
_CARES = re.compile(
    rf"{_MEANWHILE}(?:(?:给|为|帮|替)(?:我|俺)?(?:天天|每天)?)?{_NURSES}(?:着|了|过|到)?"
    rf"(?P<me>我(?!们?的?[爸妈爹娘哥姐弟妹儿女老公婆媳])|俺|本人|咱)|{_MEANWHILE}(?:给|为|帮|替)(?:我|俺){_MEANWHILE}{_NURSES}"
    rf"|{_MEANWHILE}(?:送|带|背|扶|抬|拉)(?:着|了)?(?:我|俺)(?:去|来|到)(?:的|了)?[^，。；摔撞砸伤路]{{0,4}}(?:医院|看病|看的?医生|急诊|鉴定|诊所|卫生院)"
    rf"|{_MEANWHILE}(?:替|帮)(?:我|俺)(?:去)?(?:交|付|垫|办|问|谈|签|跑|找|写|填|要|查)(?:的|了|过)"
)
_CARES_ALONE = re.compile(
    rf"{_MEANWHILE}{_NURSES}(?:着|过|的|了)?(?:[0-9一二两三四五六七八九十半几多]+个?(?:天|月|周|星期|礼拜))?(?:的|了)?(?=$|[，。；！？\s])"
)
_CARES_FOR_KIN = re.compile(
    rf"{_MEANWHILE}{_NURSES}(?:着|了|过|好)?(?:我|俺)?(?:家|的)?(?:爸|妈|爹|娘|父|母|老公|老婆|丈夫|妻子|爱人|哥|姐|弟|妹|儿子|女儿|媳妇|对象)"
    "[^，。；时]{0,8}(?=$|[，。；！？\\s])(?<![摔砸撞伤压烫扭碰]了)(?<![摔砸撞压烫扭]伤)"
)
# 我坐我爸的车上班被撞了: whose car it was.
_THEN_I = re.compile(
    "[，。；！\\s](?P<me>我|俺)(?!爸|妈|爹|娘|哥|弟|姐|妹|老|丈|妻|爱|对|儿|女|家|媳|们)[^，。；申办报问要能该怎想]{0,10}?"
    "(?:摔|砸|压断|骨折|受了?伤|断了|被撞|滑倒|烫伤)"
)
_GRIEF = re.compile("去世|过世|病逝|没了|走了|死了|不在了")
# 我老公开的厂，工人受伤了: whose works it is.
_RUNS_A_FIRM = re.compile("(?:自己)?(?:开|办|承包)(?:的|了)(?:一?[家个])?小?[^，。；\\s]{0,4}?(?:厂|店|公司|作坊|工地|饭馆|饭店)|(?:是|当)小?(?:老板|包工头)|不赔|不认账|(?<=亲戚)(?:家|不管)")
_FIRM_OF = re.compile("的(?:厂|店|公司|工地|饭馆|饭店|作坊|砖窑|鱼塘)")
_RIDES, _CAR_OF = re.compile("[坐搭乘骑开](?:着|了)?$"), re.compile("的(?:车|小车|轿车|货车|摩托|电动车|电瓶车|三轮)")
_CARED_FOR = re.compile(f"{_NURSES}(?:着|了|过|到|好)?$")
_AGED = "(?:才|刚|今年|现在|已经?|都|还|只有|就|都快|快|还不到|不到|不满|未满|也才|也){0,3}"
_DEPENDS = re.compile(
    rf"(?:{_AGED}(?P<age>[0-9]{{1,2}}|[一二两三四五六七八九十几]{{1,3}})(?:个多?月|多|来)?(?:周?岁|(?<=月)大?)|{_AGED}(?:还小|很小|太小|年幼|没成年|未成年"
    "|上学|读书|念书|在?上?(?:小学|初中|幼儿园)|没断奶|吃奶))"
)
_LAST_OF_CHILDHOOD = 15
_CARE_IS_ASKED = re.compile("护理费|陪护费|误工|护理的?钱|陪护|住院|工资")
# 抚恤金怎么算，我有两个孩子和一个老母亲: whoever is left behind.
_LEFT_TO = re.compile("(?:有|留下|剩下)(?:了)?[一两二三四个和跟老小还孩子儿女父母亲0-9岁多]{0,10}$")
_OF_THE_DEAD = re.compile("工亡|抚恤|因工死")
_ENDS = ("，", "。", "；", "！", "？", ",", " ", "")
_DEAD = re.compile("工亡|不在了")
# 婆婆和孩子，抚恤金咋个分: who is named shares, and is not the one who died.
_SHARED_OUT = re.compile("(?:抚恤金|丧葬费|补助金)[^，。；]{0,6}?(?:分|领|归|拿|给谁)|(?:分|领|拿)[^，。；]{0,4}(?:抚恤金|补助金)")
# 大夫自己摔伤了，我要负责吗: who asks what they owe for another was not hurt.
_OWES = re.compile("要我(?:来)?(?:赔|负责|承担|出钱)|我有(?:没有)?责任|(?:我|我们|我家)(?:是不是|要不要|需不需要|用不用|该不该|应不应该|应该|应当|需要|要|该|会)*(?:负|承担|赔|担责)")
_ANOTHER_HURT = spaced(rf"""
    (?:大夫|医生|护士|师傅|保姆|阿姨|月嫂|护工|小工|工人|朋友|邻居|亲戚|客人|顾客|行人|路人|老人|孩子|学生|同学|他|她|人家|对方|司机|乘客|租客|房客|住户|水电工|电工|安装工)
    (?:[^，。；我他她]{{1,6}}(?=摔|滑倒|触电)|自己|不小心|意外|突然|不慎|就|也|从[^，。；]{{1,8}}|在[^，。；]{{1,8}}|被[^，。；]{{1,8}}){{0,3}}(?:摔|滑|跌|砸|撞|烫|夹|伤|骨折|扭|掉下|触电)
""")
# 小周家里托我问问: who asks for another is not the one.
_ASKS_FOR = re.compile("托我(?:来|帮忙|帮)*(?:问|打听|咨询)|(?:^|[，。；\\s我])(?:帮|替|代)(?:我?(?:工友|同事|朋友|邻居|老乡|师傅|徒弟)|他|她|人家)(?:来)?(?:问|打听|咨询)")


def did_harm(text: str) -> bool:
    """Whether the words say that the speaker hurt somebody else (我把人脚压断了)."""
    return _DID_HARM.search(text) is not None


def tells_own_harm(text: str) -> bool:
    """Whether the speaker says of himself that he was hurt (我在工地摔断了腿)."""
    return _OWN_HARM.search(text) is not None


def tells_own_harm_after(text: str, at: int) -> bool:
    """Whether a later clause tells the speaker's own harm (我妈去世了，我心情不好摔了下来)."""
    return _THEN_I.search(text, at) is not None


def kin_of(words: str) -> str | None:
    """What the speaker is to the person these words name (我爸 → child), or None if they name nobody of the kin."""
    match = _PERSON.fullmatch(words)
    kind = _kind(match) if match is not None else None
    return kind if kind == "self" or kind in dict(_KIN) else None


def read(message: Message) -> list[Candidate]:
    """What the speaker is to the injured worker (applicant.relation), resting on the word that says it."""
    found = _speaker(message)
    if found is None or found[0] == "friend":
        return []
    value, start, end = found
    # 家属 is most often the spouse, but that is for the person to say.
    # A foreman speaks of 手下 as an employer does, and is none.
    told = message.text[start:end]
    doubt = candidates.DOUBTFUL if told.endswith("家属") or told.startswith(("手下", "手底下")) else None
    return [message.candidate(FACT, value, start, end, doubt=doubt)]


def speaks_for_another(message: Message) -> bool:
    """Whether somebody else than the injured worker speaks, by the role chosen or by this message's own words."""
    if message.role is not None:
        return message.role != "worker"
    return any(candidate.value != "self" for candidate in read(message))


def _speaker(message: Message) -> tuple[str, int, int] | None:
    text = message.text
    if (kin := _I_AM.search(text)) is not None and not message.denied(kin.start()):
        return kin.lastgroup, *kin.span()
    people = [(_kind(match), match) for match in _PERSON.finditer(text)]
    named, people = people, [pair for pair in people if not _is_beside(text, *pair, people)]
    people = [pair for pair in people if not _is_object(text, *pair)] or [
        (kind, match) for kind, match in people if kind == "self" and (not message.denied(match.start()) or text[match.start() - 1 : match.start()] == "给")
    ]
    for kind, match in people:
        if kind in ("agent", "union", "boss"):
            hurt_himself = kind == "boss" and owners.is_hurt_himself(text)
            return ("self" if hurt_himself else "employer" if kind == "boss" else kind), *match.span()
    owner = _owner(message, people)
    if owner is not None:
        return "employer", *owner.span("said" if "said" in owner.re.groupindex else 0)
    employer = _employer(message, people)
    if employer is not None:
        return employer
    # 砸到我们班一个小伙子: whoever saw it tells it.
    if any(kind == "friend" and _HIT.search(text, 0, match.start()) for kind, match in people):
        return None
    if (led := _ON_WHOSE_BEHALF.search(text)) is not None and not tells_own_harm(text):
        people = [pair for pair in people if pair[1].end() > led.end() or pair[0] != "self"]
    hurt = harms.first(text) or _DEAD.search(text)
    if hurt and _GRIEF.fullmatch(hurt[0]) and "当场" not in text and (own := _THEN_I.search(text, hurt.end())):
        return "self", *own.span("me")
    if hurt is None:
        chosen = [] if _SHARED_OUT.search(text) or any(_CARES.match(text, match.end()) for _, match in named) else people[:1]
    else:
        reach = hurt.end() + (text[hurt.end() : hurt.end() + 1] not in _ENDS)
        before = [(kind, match) for kind, match in people if match.start() <= reach]
        chosen = _nearest(text, before) if before else people[-1:]
    if chosen and chosen[0][0] == "friend" and (kin := _done_to_kin(text, people)) is not None:
        return kin[0], *kin[1].span()
    if chosen and chosen[0][0] == "friend" and (own := _HURT_ME.search(text)):
        return "self", *own.span("me")
    if chosen and chosen[0][0] == "child" and chosen[0][1]["own"] is None and _has_left_a_child(text, named):
        return None
    if not chosen or (chosen[0][0] == "self" and (did_harm(text) or _asks_for_another(text))):
        return None
    return chosen[0][0], *chosen[0][1].span()


def _is_beside(text: str, kind: str, match: re.Match, people: list) -> bool:
    """Whether who is named only nurses the one hurt, is nursed as 我, or is a child left behind."""
    if kind == "self":
        if _CARED_FOR.search(text, max(0, match.start() - 5), match.start()):
            return True
        return bool(_CARES_FOR_KIN.match(text, match.end())) and not tells_own_harm(text)
    if kind not in dict(_KIN):
        return False
    if _OF_THE_DEAD.search(text) and _LEFT_TO.search(text, max(0, match.start() - 10), match.start()):
        return True
    if _RUNS_A_FIRM.match(text, match.end()) or (
        _FIRM_OF.match(text, match.end()) and text[match.start() - 1 : match.start()] in tuple("在到去给帮从")
    ):
        return True
    if _CAR_OF.match(text, match.end()) and _RIDES.search(text, max(0, match.start() - 3), match.start()):
        return True
    if _CARES.match(text, match.end()):
        return True
    if _CARES_ALONE.match(text, match.end()):
        others = any(other.start() < match.start() for named, other in people if named in dict(_KIN))
        return others or tells_own_harm(text) or _CARE_IS_ASKED.search(text) is not None
    return kind == "parent" and _is_left_behind(text, match, people)


def _has_left_a_child(text: str, people: list) -> bool:
    """孩子3岁 爸爸没了: whose father he is has not been said."""
    return any(kind == "parent" and _is_left_behind(text, match, people) for kind, match in people)


def _is_left_behind(text: str, child: re.Match, people: list) -> bool:
    """孩子8岁 beside 老公工亡; alone only where the dead is not named and the child is too young to work."""
    told = _DEPENDS.match(text, child.end())
    if told is None:
        return False
    if any(kind in dict(_KIN) and kind != "parent" for kind, _ in people):
        return True
    young = told["age"] is not None and (numerals.number(told["age"]) or 0) <= _LAST_OF_CHILDHOOD
    return young and _OF_THE_DEAD.search(text) is not None


def _asks_for_another(text: str) -> bool:
    """Whether the speaker asks what they owe for somebody else's harm, and tells none of their own."""
    another = _ASKS_FOR.search(text) or (_OWES.search(text) and _ANOTHER_HURT.search(text)) or owners.tells_of_a_worker(text)
    return bool(another) and not tells_own_harm(text)


def _done_to_kin(text: str, people: list) -> tuple[str, re.Match] | None:
    """邻居把我妈吓得住院: the kin it was done to, whoever did it."""
    kin = (pair for pair in people if pair[0] in dict(_KIN))
    return next((pair for pair in kin if text[pair[1].start() - 1 : pair[1].start()] in ("把", "将")), None)


def _nearest(text: str, before: list) -> list:
    """The last person named before the harm; a kin wins over an “I” that only introduces them."""
    if before[-1][0] == "friend" and before[-1][1][0].startswith(("我们", "俺们", "咱们")):
        return before[-1:]
    kin = [pair for pair in before if pair[0] not in ("self", "friend")]
    own = [pair for pair in before if pair[0] == "self"]
    if kin and not own:
        return kin[-1:]
    if kin:
        last_kin, last_own = kin[-1], own[-1]
        if last_own[1].start() > last_kin[1].start() and _MY_OWN.match(text, last_own[1].start()):
            return [last_own]
        return [last_kin]
    return own[-1:] or before[-1:]


def _employer(message: Message, people: list) -> tuple[str, int, int] | None:
    text = message.text
    for kind, match in people:
        if kind == "staff":
            return "employer", *match.span()
    plain, we_ask = _WORKERS.search(text), _WE_ASK.search(text)
    kin = any(kind in dict(_KIN) for kind, _ in people)
    if plain is not None and we_ask is not None and not kin and plain.start() < we_ask.start():
        if "我" not in text[: plain.start()] and message.harmed():
            return "employer", *plain.span()
    if kin or any(kind == "self" for kind, _ in people):
        return None
    asks = _EMPLOYER_ASKS.search(text)
    if plain is not None and asks is not None and plain.start() < asks.start() and message.harmed():
        return "employer", *plain.span()
    return None


def _owner(message: Message, people: list) -> re.Match | None:
    """Who insures, hires or failed to report another was not hurt; kin may be insured by anybody."""
    match = owners.find(message.text)
    if match is None or any(kind in dict(_KIN) for kind, _ in people) or tells_own_harm(message.text):
        return None
    return None if message.supposed(match.start()) else match


def _kind(match: re.Match) -> str:
    kin = next((group for group in _VALUE_OF if match[group]), None)
    if kin is not None:
        return _VALUE_OF[kin]
    if match["family"]:
        return "spouse"
    return next(group for group in ("friend", "staff", "boss", "agent", "union", "self") if match[group])


def _is_object(text: str, kind: str, match: re.Match) -> bool:
    """给我, 被我爸 name somebody acted upon; 给我的 still speaks of oneself."""
    if kind in ("staff", "boss", "agent", "union"):
        return False
    before = text[max(0, match.start() - 2) : match.start()]
    if kind == "self":
        if before == "不是":
            return True
        return before.endswith(_TO_ME) and len(text) > 12 and text[match.end() : match.end() + 1] != "的"
    told = before.endswith("是") and _IS_MINE.search(text, max(0, match.start() - 8), match.start())
    # 就是我老公, 伤的是我爸 only lead up to the one who was hurt.
    if before.endswith(("给", "帮", "替", "为")) and _ON_BEHALF.match(text, match.end()):
        return False
    harmed = before.endswith("把") and harms.any_in(text, match.end(), match.end() + 12)
    acted_upon = before.endswith(_OBJECT) and not told and not harmed and before not in ("就是", "的是", "这是")
    return acted_upon or _is_a_syllable(text, match) or _is_anothers_kin(text, match)


def _is_anothers_kin(text: str, match: re.Match) -> bool:
    """同事父亲 is no father of the speaker's."""
    return match["own"] is None and _ANOTHERS.search(text, max(0, match.start() - 5), match.start()) is not None


def _is_a_syllable(text: str, match: re.Match) -> bool:
    """大爷, 师弟: one sign of kin counts only where a clause begins or after 我."""
    alone = match.end() - match.start() == 1
    return alone and match.start() > 0 and text[match.start() - 1] not in "，。,；;！？?!、 \n"
