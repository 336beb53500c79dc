"""Reads how it came about, in the person's own words (受伤经过)."""

import re

from flows.intake import anatomy, candidates, edges, harms, places
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import either, spaced, table

# 电, 冲 and 别 hurt; 电动车, 冲床 and 别人 do not, nor do machines that are called after what they do: 压路机, 拉煤车.
_ONLY_BEFORE = {
    "烧": "(?![炭烤香水])", "电": "(?![弧动瓶梯焊锯工缆线葫车力厂脑话视机])", "冲": "(?![床压孔])", "别": "(?![人的处])",
    "拉": "(?![煤土沙砂货渣料砖水木垃客黑群])", "压": "(?<![高低血液电气水油]压)(?!路机|力机|[面砖块铸花]机|机|滤)", "铲": "(?!车)", "打": "(?!开|桩机|包机|面机|孔机|草机|谷机|磨|印)",
    "卷": "(?!扬|闸|帘|板|材|钢)", "夹": "(?!具|板)", "挂": "(?!车|钩)", "坠": "(?!物)", "割": "(?!草机|机)", "切": "(?!割机|纸机|片机|机)",
    "绞": "(?!车|肉机|机)", "刺": "(?<!鱼刺)", "轧": "(?!机|钢机)", "刨": "(?!床|木机)", "碾": "(?!米机|压机)",
}
_VERB = "|".join(verb + _ONLY_BEFORE.get(verb, "") for verb in harms.VERBS)
_HURT = f"(?:{_VERB}|弄|搞|吸|吞|(?<![皮胶送])带(?!轮|子|机)|踢|踹|砍|推(?!车|土|机|着)|勒|挖|拌|埋|喷|溅|追尾|误伤|扇|咬|淹|呛|拱|(?<=绳|线|带|管|条)抽)"
_RESULT = spaced("""
    (?:亲(?=$|[，。了只]|[左右]?[手脚腿头腰指])|到了?|伤了?|断了?|中了?|倒了?|着了?|成了?(?:粉碎性)?(?:骨折|骨裂)|骨折|死了?|坏了?|破了?|掉了?|住了?|裂了?
    |烂了?|扁了?|走(?=了|$|[，。；两几])了?|进去?了?|下来了?|下去
    |下|上|穿了?|飞|了)
""").pattern
_GAP = "[^，。；！？,;!?\\n]"
_LIMBS = tuple("手脚腿头眼腰脸肩背胸牙")
_BODY = either(tuple(part for part in anatomy.PARTS if len(part) > 1), _LIMBS, ("第[一二三四五][根跟个]",))
# Whatever falls, flies, bursts or turns over of its own accord.
_LOOSE = either(table("""
    滑落 掉落 掉下来 掉下 倒塌 坍塌 倒下来 倒下 落下来 落下 弹起来 弹起 弹出 崩断 反弹 飞出来 飞出 飞起来 爆炸 断裂
    松动 脱钩 侧翻 倒了 翻了 爆了 断了 喷火 滑下来 滚下来
"""))
_SHOVE = "(?:抽|砸|打|压|击|崩|弹|刮|撞|误伤|割|烧|扎|埋|割到|溅|烫)"
_DRIVE = "(?:骑|开(?![完会始门工店关机除])|驾驶|乘坐|坐|推|搭)"
_SLIP = "(?:不小心|不慎|意外|失足|滑了一下|脚下一滑|脚底一滑|踩空|没站稳|地面?滑|地太滑|(?:地上?|地面|地板|地砖|路面|楼道|走廊)(?:全|都|有|是|净|好多|很多){1,3}[水油冰雪])"
_LIFT = "(?:抬|搬|扛|抱|背(?!上)|拉|推|提|举|挪|端|扶|弯腰|翻身|下蹲|卸|装|拎|爬楼梯)"
_OBJECT_OF_CRASH = "(?:树|墙|护栏|路灯|电线杆|石头|隔离带|路边|桥墩|马路牙子|防护栏|杆)"

# From the most telling to the barest; the first that fits is taken.
_CAUSES = tuple(spaced(pattern) for pattern in (
    # 被老板开叉车把我的脚压了
    rf"""
        (?:被|让|遭|给(?!我|他|她|了|公|老
        |报)){_GAP}{{1,14}}?把[^。；！？;!?\n]{{1,18}}?{_HURT}(?:{_GAP}{{0,4}}?{_RESULT})?
    """,
    # 被掉下来的钢筋砸中: what fell is not yet what it did
    rf"""
        (?:被|让|遭)[^，。；！？,;!?\n的]{{0,6}}?(?:掉|落|倒|飞|弹|滑|滚|崩|爆|喷|溅|断|甩|塌|松脱|坍)(?:了)?
        (?:下来|下去|出来|起来|过来|下|出|落|开|裂|炸|塌)?的{_GAP}{{1,8}}?{_HURT}{{1,2}}{_RESULT}?
        (?:[^，。；！？,;!?\n被]{{0,2}}?{_BODY})?
    """,
    # 被煤块砸到, 让机器弄断二根
    rf"""
        (?:被|让|遭|给(?!我|他|她|了|公|老|报)|叫(?!我
        |他)){_GAP}{{0,12}}?(?:{_HURT}{{1,2}}{_RESULT}?(?:[一二两三四五六七八九]根)?
        |(?:相)?撞)(?:[^，。；！？,;!?\n被]{{0,2}}?{_BODY})?
    """,
    # 卷纸机把我右手卷进去, 他拿扳手把我头打破
    rf"""
        {_GAP}{{1,10}}?，?把(?:(?:我|他|她|自己|人)(?!的?(?:手机|车|家|房|钱|东西|衣))|(?:我|他|她
        |自己)?的?{_GAP}{{0,6}}?{_BODY}){_GAP}{{0,6}}?{_HURT}
        {_RESULT}?
    """,
    # 从架子上摔下来
    rf"""
        从(?![0-9.零一二三四五六七八九点]{{1,5}}(?:掉|跌|降))
        {_GAP}{{1,16}}?(?:上面|上|里|顶|处|高处)?(?:不慎|不小心|意外|失足)?(?:摔|掉|跌|坠|滚|滑|摔落|坠落|跌落|跳
        |出溜|跐溜)
        (?:了)?(?:下来|下去|落|下|倒|了)?
    """,
    # 骑车摔倒, 开车撞树上
    rf"""
        {_DRIVE}{_GAP}{{0,14}}?(?:摔|滑|翻|撞|跌)(?:伤|倒|断|下来|了|车|上|到|进|在)?(?:{_OBJECT_OF_CRASH}
        |沟里)?(?:上)?
    """,
    rf"""
        (?:开|操作|驾驶){_GAP}{{1,8}}?把{_GAP}{{1,8}}?{_HURT}(?:断|伤|到|死|倒)了?
    """,
    # 操作冲床压断两根手指
    rf"""
        (?:操作|使用|维修|检修|清理|清洗|调试|修|用)[^，。；！？,;!?\n时被把我他她]{{0,8}}?(?:机器|机|床|锯|刀|设备|钻|砂轮)(?:时|的时候)?
        [^，。；！？,;!?\n被把]{{0,3}}?{_HURT}(?:断|伤|到|掉|破|中|进|扁|烂){{1,2}}了?[^，。；！？,;!?\n]{{0,4}}?{_BODY}
    """,
    # 一根钢管滑落砸在右手
    rf"""
        (?:[一两几]?(?:根|块|个|把|件|台)?)[^，。；！？,;!?\n我他她你在的时被]{{1,6}}{_LOOSE}{_GAP}{{0,3}}?{_SHOVE}
        {_GAP}{{0,12}}?(?=[，。；！？,;!?\s造导致]|$)
    """,
    # 铁屑扎进眼睛, 门砸下来砸到头, 手套被卷进去
    rf"""
        [^，。；！？,;!?\s时候我他她把被伤]{{1,8}}?(?:{_HURT}(?:下来|起来|出来|过来|了)?){{1,2}}(?:(?:到|进|穿|在|中|伤|断|破|了){{1,6}}|(?=[我他她]的?{_BODY}))
        (?:我|他|她|了|的){{0,6}}(?:左|右|双|两)?(?:边|侧)?{_BODY}
    """,
    r"""
        (?:手|脚|手指|胳膊|头发|衣服|袖子|手套|裤腿|左手|右手)(?:被)?(?:吸|卷|绞|夹|带|搅|压|轧|冲|滑)(?:进去?|入|到
        |住|在|了)[^，。；！？,;!?\n]{0,8}
    """,
    r"""
        (?:违规操作|违章操作|操作不当|操作失误|误操作|机器故障|设备故障|吊物坠落|塌方|冒顶|瓦斯爆炸|煤气泄漏|粉尘爆炸
        |锅炉爆炸
        |高空坠落|高处坠落|物体打击|机械伤害)(?:(?:冲|铣|车|钻|机)床|机器|设备|叉车)?
    """,
    rf"""
        {_SLIP}[^，。；！？,;!?\n]{{0,8}}?(?:摔|跌|滑|掉|弄|碰|撞|扭|崴|烫|割|切|砸|绊)(?:倒|伤|断|下来|了|到|下|成)?
    """,
    # 下楼梯踩空, 掉进井里, 翻到沟里, 班车侧翻, 摔下楼梯
    r"""
        (?:[下上](?:楼梯|楼|坡|台阶|车|船|梯子|山|班)|走路|过马路|跑步|洗澡|洗手|路上|爬[^，。；]{1,4}
        |[^，。；！？,;!?\s我他她的时候在]{1,4})?
        (?:踩(?:空|滑|翻|塌|断)|掉(?:进|到|入|下)[^，。；！？,;!?\s]{1,8}?[里下中水井坑沟池塘河](?!来|水|井|盖|里)|翻沟里|翻(?:到|进|下
        |入)[^，。；！？,;!?\s]{1,4}里?|侧翻|翻车|车翻(?:了)?|追尾|坠楼|摔(?:下|进|到)(?:楼梯|沟里|井里|坑里|水里
        |山沟)|摔沟里|撞树上?)
    """,
    r"""
        (?:因)?(?:路面|地面|下雪|下雨)?[^，。；！？,;!?\n我]{0,6}?(?:滑倒|摔倒|绊倒|跌倒|摔了一跤|摔跤|滑了一跤|摔下来
        |摔下去|掉下来|摔了下来|掉下去)
        (?:在[^，。；！？,;!?\n]{1,6}?上)?
    """,
    rf"""
        (?:在)?{edges.TASK}[^，。；！？,;!?\n的]{{1,10}}?(?:时候?|过程中|期间|途中)(?:不小心|不慎
        |被)?[^，。；！？,;!?\n]{{0,6}}?
        (?:受伤|受了伤|砸伤|压伤|扭伤|割伤|烫伤|烧伤|摔伤|撞伤|夹伤|扭到|砸到|切到|割到|扎到)
    """,
    r"""
        (?:上班|上工|下班|工作|干活|施工|作业|出差|劳动)(?:时候?|期间|途中|中|的时候)?(?:不慎|不小心|意外)?
        (?:摔|砸|扭|烫|割|切|压|夹|撞|绊|滑|跌)(?:伤|倒|断|到|了一跤)
    """,
    # 给客人抬沙发的时候闪到腰
    rf"""
        (?:(?:给|帮|替)[^，。；我他她]{{1,6}}?)?{_LIFT}(?!院|后)[^，。；我他她会易怕]{{0,8}}?(?:的时候|时候?|途中)?(?:一下|突然|就|把|给){{0,3}}
        (?:(?:闪|扭|拉|抻|崴|别)(?:到|了|着|伤)?(?:我的?)?(?:腰|背|肩|脖子|手腕|胳膊)|(?:腰|背|肩膀?|脖子|手腕|胳膊|膝盖)(?:给|突然|就)?(?:闪|扭|拉伤|抻|崴|卡住)了?)
    """,
    # 为了躲一个老人摔沟里
    rf"""
        (?:为了?)?(?:躲|避让?|闪避|让(?=一|个|路|行人|车))[^，。；我他她]{{1,8}}?(?:摔|撞|翻|栽|跌|滑|掉|滚)(?:倒|到|进|下|在|了)*
        (?:{_OBJECT_OF_CRASH}上?|[^，。；]{{0,3}}?[沟坑河田坡水][里下]?)?
    """,
    # 去打水的路上滑的
    r"""
        (?:去|到|上|回)[^，。；我他她车]{1,8}?(?:路上|途中|半路)(?:不小心|不慎)?(?:滑|摔|绊|跌|磕)(?:的|倒|伤|了一跤|了)
    """,
    # 开车受伤, 搬货受了伤
    rf"""
        (?:{edges.TASK}|爬|支|盖|炒|切)(?!会|店|工伤|的)[^，。；！？,;!?\n的我他她了时后送过]{{1,4}}?(?:受伤|受了伤|负伤)
        (?!的|证|人|员|以?后|者)
    """,
    r"""
        [^，。；！？,;!?\s我他她的时候]{0,4}?(?:崴了?|扭了?|闪了?)(?:右|左)?(?:脚踝|脚|腰|脖子|膝盖|手腕|腿)
    """,
    rf"""
        (?:操作|使用|维修|检修|清理|清洗|调试|用)[^，。；！？,;!?\n被把]{{1,8}}?(?:的时候|时候|过程中
        |时)[^，。；！？,;!?\n把被]{{0,16}}?
        (?:{_HURT}|剪|削|铡)(?:断|伤|掉|破|到|中)了?
    """,
    r"""
        (?:氯气|氨气|煤气|毒气|硫化氢|一氧化碳|瓦斯|天然气|蒸汽|硫酸|盐酸|化学品|氮气)[^，。；！？]{0,3}?(?:泄漏|泄露
        |爆炸|喷出来?|溅出来?)
    """,
    r"""
        (?:[^，。；\s我他她的了在夜早晚班]{1,4})?(?:喷火|起火|闪燃)|触电|漏电|电击|吸入浓烟|着火|失火|爆炸|爆燃|闪爆|塌方|冒顶|透水
    """,
    r"""
        (?:狗|蛇|牛|马|马蜂|蜂|猪|猫|蜈蚣|猴子)[^，。；！？我他她]{0,4}?(?:咬|蜇|叮|踢|顶|抓)(?:了|伤了?|到)?(?:我|他
        |她)?(?:一口|一下)?
    """,
    r"""
        [^，。；！？我他她的了，\s]{0,4}(?:锅|炉|瓶|罐|釜|胎|桶|箱|柜|泵|池|电瓶|变压器|管子?|阀门?|砂轮片?|玻璃)(?:突然|一下子?|直接)?(?:炸|爆|崩|破裂)(?:了
        |开了?|掉了?)(?!我|他|她|[^，。；]{0,3}[手脚眼头脸])
        |(?:梯子|架子|货架|围墙|墙|柜子|箱子|模板)(?:突然)?(?:倒|塌|翻)(?:了|下来)(?=[，。；！？,;!?])
        |(?:火花|开水|热油|铁水|钢水|硫酸|药水|滚油)[^，。；！？]{0,3}?(?:溅|喷|洒|泼)(?:到|在|进)[^，。；！？]{1,5}
        |(?:火花|[^，。；！？我他她的了被\s]{0,3}(?:水|油|酸|碱|液|汤|药|剂|漆|胶|浆|渣|屑|蒸汽|石灰))(?:突然|全|都|一下子?){0,2}(?:溅|喷|洒|泼|吹|浇|淋|崩|倒|滋)
        (?:到|在|进|了|得){0,2}(?:我|他|她)?的?(?:左|右|满|一|双){0,2}(?:脸|眼睛?|手|身|头|背|脚|腿|胳膊|嘴)(?:上|里|都是)?
        |(?:卷|绞|缠)(?:住|进)了?(?:袖子|衣服|手套|头发|裤腿)
    """,
    # 头磕在机器上, 铁渣进眼了
    r"""
        (?:头|手|脚|腿|腰|膝盖|额头|胳膊|后背|脸)(?:被)?(?:磕|撞|碰)(?:在|到|上)[^，。；！？,;!?\s缝流]{1,6}
        |[^，。；！？,;!?\s我他她的在里]{1,5}(?:进|崩到|溅到|掉进)(?:了|到)?(?:左|右)?眼睛?(?:里)?
        |眼睛?(?:里)?(?:被)?(?:进了?|崩进了?|溅进了?|飞进了?)(?:铁|石|沙|灰|水泥|碎|玻璃|木|油漆|焊|药|酸|碱|异物)[^，。；！？,;!?\s]{0,4}
        |摔进[^，。；！？,;!?\s]{1,5}
    """,
    # 搬货砸的, 骑车摔的: how it came about in two words and 的
    r"""
        [^，。；！？,;!?\s我他她的是被说不没在]{1,8}(?<![里上中口边家处])(?:摔|砸|压|撞|夹|割|切|烫|扭|崴|闪|冲|轧|绞
        |(?<!包)扎|挤|磕|滑|绊|刮|蹭)的
        (?=$|[，。；！？,;!?\s]|[左右双]?(?:手|脚|腿|腰|膝|胳膊|手指|肩|头|脸|眼))
    """,
    # 拖地摔了
    rf"""
        (?:{edges.TASK}|拖|扫|端|爬|跑|走)(?!完|好)[^，。；我他她的车\s]{{1,5}}?(?:摔|滑|绊|跌)了(?=$|[，。；\s])
    """,
    r"""
        [^，。；！？,;!?\s我他她是被的]{2,8}炸伤
    """,
    r"""
        (?:摔|砸|压|夹|撞|跌|轧|扎|挤|绞|碾)伤(?:了)?|(?:摔|跌|撞)(?:倒|断)(?:了)?|(?:摔|砸|压|撞|跌|轧|碾|电
        |炸)死(?:了)?(?!人|了?(?:人|工友|同事|别人|行人|路人|对方|一个))
        |跌落|(?:腰|脚踝?|手腕|脖子|膝盖|胳膊|脚脖子)(?:还|给)?(?:扭|崴|闪)了|(?:摔
        |滑)了一(?:大)?跤|(?<=[上里下口边面间])(?:摔|滑)了(?=$|[，。；！？,;!?\s])|(?<!完全)(?<!部分)(?<!不全)(?:砸|压|撞|夹|绞|轧|切|割
        |锯|冲|铡|剪)断(?:了)?
    """,
))  # fmt: skip
_CAME_TO = re.compile("导致|造成|致使|引起|使得|受伤|工伤|伤到|评|车祸|[又也都还就的后共]断")
_TELLING, _LONGEST_CLAUSE = 3, 24
"""Signs that a clause has before the harm if it tells what did it, and how long one is at most."""
_BARE = 3
"""The last patterns only say that harm was done, not how."""
_FALSE = spaced("""
    把(?:人|别人|对方)(?:家)?(?:给)?[打砍捅揍踢]|被(?:认定|鉴定|评|定为|辞退|开除|解除|公司|单位|列为|判|告|拖欠|扣|骗|拒|医院|诊断|送|告知|派|要求|带走|抓|发现
    |拘)|让(?:我|他|她)(?!.{0,3}[砸压撞])
    |^差一?点|^险些|给[^，。]{0,6}[千万百块元几][^，。]{0,3}$|拉倒$|怎么(?:办|赔|弄)|如何|多少|能不能|算不算|请问|是不是
    |从[^，。]{0,12}(?:至|到)[^，。]{0,6}$|撕破脸|打工|打电话
    |打钱|打官司|拉去|打卡|砸[^，。]{0,4}(?:车|门|窗|玻璃|家
    |房|手机|东西)|打印|打包|打算|打招呼
    |^把.{0,3}(?:我|他)?(?:辞|开|炒)|压力|(?:手机|玻璃|屏幕|车窗|家具|东西|门窗|房子)[^，。]{0,3}?(?:摔|砸|打|压
    |撞)(?:坏|烂|碎|了)|打了?针|打石膏|打了?破(?=伤风)|工资卡|打发|打听
""")
# 后来又发现手腕也扭伤了 adds an injury to what was told, and no second cause.
_ALSO = re.compile("也|又|后来|才发现|才知道")
# 电脑被同事摔坏了, 货到已被摔破 and 把客户的电视摔了 broke a thing.
_BROKEN = re.compile("(?:摔|砸|撞|打|压|碰|弄|刮|挤|震|被)[了得到]?(?:坏|碎|烂|破)")
_THING = either(table("""
    手机 电脑 电视 电视机 屏幕 玻璃 车窗 窗户 窗 车 大门 门 货 货物 货架 包裹 快递 花瓶 杯子 杯 碗 桌子 椅子 机器 设备 东西 家具
    眼镜 相机 衣服 瓷砖 产品 门锁 锁 围墙 招牌 冰箱 空调 家 房子 锅 灯
"""))
_THING_HIT = re.compile(
    f"(?:把|将)[^，。；]{{0,8}}?{_THING}(?:给|都|全|也)?(?:摔|砸|撞|打|弄|压|碰|刮|蹭)(?!在|到|中|伤|向)"
)
_THING_HERE = re.compile(f"(?<![搬卸装送修拆洗开关推拉抬拿擦搭给倒])(?:{_THING})(?:都|也|又|全|刚)?$")
_FLESH = re.compile("(?<![石砖木锤车床龙])" + either(anatomy.PARTS, tuple("指骨皮肉筋")))
# 给轮子打气 is work, and no blow.
_FOR = re.compile("给[^，。；]{1,12}打")
# 骑车撞倒一个路人: who was hurt is none of ours.
_HURT_A_STRANGER = re.compile(
    "(?:了|到|上)?(?:一|两|几)?(?:个|名|位)?[^，。；我他她自]{0,6}?"
    "(?:路人|行人|老人|老太太?|大妈|大爷|老头|小孩|孩子|别人|他人|邻居|顾客|客人|对方)|死了?人"
)
# 被压断, 右手食指切断 say what is broken, and neither by what nor at which work.
# 把自己给弄伤了 says that harm was done, and nothing of how.
_EMPTY = re.compile(
    "(?:在?(?:工作|上班|干活|上工|单位|厂里?)(?:的?时候?|中|期间)?)?(?:不小心|不慎|意外)?[我他她]?(?:自己)?(?:把自己)?[被给让]?[弄搞](?:伤|坏|破|成这样)了?|被打[破伤断坏成]?了?"
)
_CUT = "(?:切|割|锯|剪|铡|压|夹|轧|绞|砸|冲)断(?:掉|了)?"
_CUT_ONLY = re.compile(
    f"(?=[被给让把左右双]|{_BODY})(?:[被给让把左右双两的了第一二三四五根个全部完]|{_BODY}|{_CUT})+|"
    f"(?<=[被给让指趾手脚腿臂]){_CUT}"
)


def read(message: Message) -> list[Candidate]:
    """How the injury came about (accident.cause 受伤经过), the most telling words once."""
    if not message.harmed():
        return []
    place = next(iter(places.read(message)), None)
    for rank, pattern in enumerate(_CAUSES):
        for match in pattern.finditer(message.phrased):
            start, end = edges.trimmed(message, *match.span(), place)
            if end - start < 2 or not _is_told(message, start, end):
                continue
            if rank >= len(_CAUSES) - _BARE and _ALSO.search(message.text, message.clause_at(start)[0], end):
                continue
            start = edges.what_came_first(message, start, end)
            sure = 0.85 if rank >= len(_CAUSES) - _BARE else 0.93
            return [message.candidate("accident.cause", message.words(start, end), start, end, sure=sure)]
    return _befallen(message, place)


def _befallen(message: Message, place: Candidate | None) -> list[Candidate]:
    """砖垛歪了砸塌我脚背: the clause that tells what did it, where no pattern knows the verb; to be confirmed."""
    for match in harms.on_a_limb(message.phrased):
        start, end = edges.trimmed(message, message.clause_at(match.start())[0], match.end(), place)
        if match.start() - start < _TELLING or end - start > _LONGEST_CLAUSE:
            continue
        if _CAME_TO.search(message.text, start, end) or not _is_told(message, start, end):
            continue
        words = message.words(start, end)
        return [message.candidate("accident.cause", words, start, end, doubt=candidates.DOUBTFUL)]
    return []


def _is_told(message: Message, start: int, end: int) -> bool:
    """Told as one's own story, and of harm: in the words themselves or right after them."""
    if _FALSE.search(message.text, start, end) or message.anothers(start) or message.denied(start):
        return False
    if _is_damage(message, start, end) or _is_done_to_a_stranger(message, start, end):
        return False
    if _EMPTY.fullmatch(message.text, start, end) or _FOR.fullmatch(message.text, start, end):
        return False
    if "断" in message.text[start:end] and _CUT_ONLY.fullmatch(message.text, start, end):
        return False
    # 老板说我是违规操作 is what the employer says of it.
    if message.anothers(end - 1) or message.claimed(start):
        return False
    return not message.supposed(end - 1) and message.harmed(start, min(len(message.text), end + 20))


def _is_done_to_a_stranger(message: Message, start: int, end: int) -> bool:
    return bool(_HURT_A_STRANGER.match(message.after(end, 12))) and not re.search("[被让遭叫]", message.text[start:end])


_AROUND = 20
"""Signs around a breaking in which a part of the body may stand."""


def _is_damage(message: Message, start: int, end: int) -> bool:
    """What was broken was a thing: named as such, or nothing of a body is."""
    if _THING_HIT.search(message.text, start, min(len(message.text), end + 1)):
        return True
    passive = start - (message.text[start] not in "被让叫遭")
    if message.text[max(passive, 0)] in "被让叫遭" and _THING_HERE.search(message.before(passive, 8)):
        return not _FLESH.search(message.text, start, message.clause_at(end - 1)[1])
    if not _BROKEN.search(message.text, start, end):
        return False
    clause, close = message.clause_at(start)
    return not _FLESH.search(message.text, max(clause, start - _AROUND), min(close, end + _AROUND))
