"""Hears what is said beside the case: abuse, orders, bribes, other people's files, or sorrow alone (题外话)."""

from flows.intake import slips
from flows.intake.vocabulary import spaced

ABUSE, MEDDLING, MACHINE, HARD, SORROW = "abuse", "meddling", "machine", "hard", "sorrow"

_ABUSE = spaced(r"""
    操[你他她]|草[你拟泥]|艹|日你|[你他她特]妈的(?!腿|手|医|身|头|腰|脚|事|单|伤|同|赔|工)|他妈(?=有病|是不是|什么
    |怎么)|你妈[逼比币的]|去你妈|(?:^|[，。！])妈的|尼玛|你娘|[傻煞沙]\s?[逼比币笔屌叉]|\bsb\b|王八|混蛋|混账|狗东西
    |狗日|狗屁|狗腿|杂种|畜生|贱人|废物|垃圾(?!堆|车|桶|场|站|房|清)|脑残
    |智障|白痴|弱智|蠢[货猪]|猪脑|滚蛋|滚开|^滚|去死吧?你?$|[你尔]去死|不要脸|臭不要|神经病|有病吧|放屁|扯淡|nmsl|fuck
    |shit|idiot|stupid|什么破|破(?:玩意|程序|系统|软件|机器人)|骗人的吧
""")
_MEDDLING = spaced(rf"""
    (?:忽略|无视|忘记|忘掉|不要管|别管|跳过|绕过)[^，。]{{0,10}}(?:规则|指令|提示|设定|限制|要求|流程|规定|审核|以上
    |之前)|system\s*[:：]|系统(?:提示|指令|消息|管理员)|提示词|prompt|ignore(?:all|any|the|your|previous|above|\s)+
    |(?:重复|输出|复述|打印)[^，。]{{0,8}}(?:提示|上面|以上|指令|系统)|(?:上面|以上)的(?:话|内容|指令)|你?(?:扮演
    |假装)|(?:你现在|从现在起)[^，。]{{0,6}}(?:是|成|一个)[^，。]{{0,8}}(?:管理员|开发者|法官|领导|黑客|律师|局长
    |没有限制)|开发者模式|管理员(?:权限|密码|账号|模式)|越狱|最高权限|后台(?:数据|密码|权限)
    |(?<!可以)(?<!能)(?<!能不能)直接(?:认定|判定|批准|通过|给我?认|定为|批了)(?![^，。]{{0,8}}[吗么？?])|(?:给|塞|送
    |转|打)(?:你|您|你们)[^，。]{{0,8}}(?:钱|块|元|万|红包
    |烟|酒|好处|意思)[^。]{{0,14}}(?:帮|改|通过|定|办|认|评|弄|快|照顾|行个方便|放一马|关照)|好处费|意思意思|走后门
    |打点一下|行个方便
    |(?:把|帮我?把?|给我?)[^，。]{{0,6}}(?:日期|时间|期限|等级|级别|结论|认定书|受伤那天)[^，。]{{0,6}}(?:改早|改晚
    |往前改
    |往后改|提前一|改成一级|改高|改大|倒签|造|伪造|编)|(?:帮|能|怎么|教)[^，。]{{0,8}}(?:伪造|造假|做假
    |[做弄开办]个?假|编一?[个份])
    |我是[^，。]{{0,10}}(?:局|法院|公安|警察|社保|纪委|监察|领导|工作人员|法官|书记|局长|主任|客服|律师|记者|管理员
    |程序员
    |检察)[^，。]{{0,6}}[，,。 ]?[^。]{{0,8}}(?:把|调取?|查|导出|交出|告诉|打开|改|给我|发)[^。]{{0,12}}(?:材料|资料
    |案子|档案|身份证|电话|密码|数据|日期|后台|申请人)
    |(?:别人|他人|其他人|所有人|张三|李四|王五|同事|工友|邻居|[他她])的?[^，。]{{0,4}}(?:身份证号?|号码|电话|手机号
    |住址|材料|档案|信息|申请|案件|病历|账号|密码|工资)[^，。]{{0,6}}(?:告诉|发给?我|给我|查|看看|是多少|调出|念|导出)
    |(?:告诉|发给|查|看看|调|念|帮我查|导出|列出)我?(?:一下)?[^，。]{{0,4}}(?:别人|他人|其他人|所有人|张三|李四|王五
    |数据库|同事|[他她]们?的)的?[^，。]{{0,6}}(?:身份证|号码|电话|住址|材料|档案|信息|申请|案件|记录|密码|资料)
    |把(?:别人|他人|[他她]|张三|李四|同事|所有人?)的?[^，。]{{0,8}}(?:作废|删|撤销|改)|(?:删掉|删除|清空|撤销
    |作废)[^，。]{{0,6}}(?:别人|他人|[他她]的|张三|李四|所有|数据库|全部案件)|(?:select|drop
    |delete|insert|update)\b[^，。]{{0,20}}(?:from|table|into|set|where)\b
""")
_MACHINE = spaced("""
    你们?(?:到底)?(?:是不是|是)(?:个|一个)?(?:真人|人|机器|机器人|程序|电脑|ai|智能|骗子|哪个公司|哪里|谁|什么人
    |什么东西
    |活人|人工智能)|你叫(?:什么|啥)|你(?:几岁|多大|是男是女|有名字)|机器人吗
""")
_HARD = spaced("""
    ^[哈呵嘿嘻呃额唉哎呜嗐哼]+[。！!～~…]*$|不会打字|打不来字|不识字|不认字|不认得字|没文化|不会用(?:手机|这个)?$
    |不会弄|弄不来|搞不来|不会填|看不懂(?!病)
    |听不懂(?!人话)|没看懂|没听懂|搞不懂|太麻烦
    |太复杂|太难了|眼睛花|看不清字|字太小|不想(?:弄|填|搞)了|不弄了|不填了|烦死了|问得?太多|老年人|年纪大了不会
""")
_SORROW = spaced("""
    睡不着|睡不好|失眠|心里(?:好|很|太|特别|真|一直|总)?(?:堵|难受|难过|难熬|苦|痛|疼|慌|乱|空|不好受|不是滋味)|堵得慌|(?:我|好|很|太|真|特别|心里|[他她]走了)(?:的)?
    (?:难受|难过|伤心|想[他她]|舍不得|害怕|孤单|无助|痛苦|委屈|憋屈|压抑|心烦|想哭)|想哭|哭了|哭个不停|一直哭|吃不下饭?
    |(?:不敢|不愿|没法|不能)相信|接受不了|受不了了?(?=$|[，。！])|缓不过来|心都碎了|心碎|天塌了
""")
_OF_THE_BODY = spaced("""
    胸|喘|心口|心脏|发病|心跳|呼吸|疼得|痛得|疼痛|伤口|晕|吐|发烧|发热|骨|腿|脚|腰|头|手|胳膊|肚|胃|咳|血压|药|医院|护理|赔|工资|工伤|鉴定|认定|噪|粉尘
""")
_ALONE = 30
"""Signs: a longer message holds a matter beside its bad words."""
_ASKED = spaced("[?？]|吗|怎么|咋|多少|能不能|医生|病历|单子|合同|通知|认定书|鉴定")


def without_abuse(text: str) -> str:
    """The text with its bad words blanked, sign for sign: 脑残 is no injury of the head."""
    plain = slips.plain(slips.nfc(text)).lower()
    if len(plain) != len(text):
        return text
    for bad in _ABUSE.finditer(plain):
        text = text[: bad.start()] + " " * (bad.end() - bad.start()) + text[bad.end() :]
    return text


def aside_in(text: str) -> str | None:
    """What a message is that asks and tells nothing: abuse, words to the program, what it is, sorrow, that it is hard.

    >>> aside_in("我好难受，睡不着"), aside_in("腰疼得睡不着")
    ('sorrow', None)
    """
    plain = slips.plain(slips.nfc(text)).strip().lower()
    if _MACHINE.search(plain) and len(plain) <= _ALONE:
        return MACHINE
    if _MEDDLING.search(plain):
        return MEDDLING
    if len(plain) > _ALONE:
        return None
    if _SORROW.search(plain) and not _OF_THE_BODY.search(plain):
        return SORROW
    return ABUSE if _ABUSE.search(plain) else HARD if _HARD.search(plain) and not _ASKED.search(plain) else None
