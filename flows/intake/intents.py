"""Reads what a message wants to know or to have done, several things at once (意图)."""


from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import EMPLOYER, spaced

_PAY = "(?:赔偿|赔付|赔|理赔|补偿|补助|索赔|补贴|陪)"
_HOW = "(?:怎么|怎样|如何|咋)"
# What people say for each intent of the contract; a message may carry several.
_INTENTS = tuple((intent, spaced(pattern)) for intent, pattern in (
    ("human", """
        (?:转|找|要)人工|人工(?:客服|服务|窗口|台)|^人工[。！!]?$|(?:找|要|跟|和)(?:个)?(?:真人|活人|工作人员|客服)
        |打(?:什么|哪个)电话|(?:咨询|投诉)电话|有没有人(?:在|能)
    """),
    ("comp_amount", rf"""
        (?:能|可以|应该|该|应|要|会|需要|大概|大约|一般|估计|请求|得到|获得|拿到|给|最多|一共|我|公司
        |单位){{0,3}}{_PAY}[^，。；？！]{{0,10}}?(?:多少|几万|几个月|是什么$|怎么算|如何算|怎么计算)
        |(?:多少|几万)(?:元|块|的)?(?:钱|赔偿|补偿|理赔|金额|陪)|{_PAY}(?:金|款|金额)?(?:的)?(?:标准|数额|是多少
        |有多少)|{_HOW}(?:才能)?(?:算|计算)?{_PAY}(?!案)|(?:该|应){_HOW}(?:补偿|赔)
        |(?:补助金|赔偿金|补偿金|伤残金|伤残费)[^，。；？！]{{0,8}}?(?:多少|标准)|赔多少|拿多少钱|多少赔偿|(?:得到
        |拿到|领|领取|要)(?:多少|几)|工伤赔付是{_HOW}算|赔得?了?多少|{_PAY}[^，。；？！]{{0,6}}?多少
    """),
    ("comp_items", rf"""
        (?:什么|哪些|其他的?|别的|啥)(?:样的)?(?:{_PAY}|待遇|项目|费用|权利|津贴)|{_PAY}(?:的)?(?:项目|内容|范围|包括
        |包含)|包含(?:在内|哪些|什么)|(?:享受|有)(?:什么|哪些|啥)(?:待遇|{_PAY})
        |(?:主张|要求)(?:哪些|什么)|(?:应该|应当){_HOW}(?:样)?$|区别是?什么|有什么区别
    """),
    ("death_benefit", """
        (?:死亡|工亡|去世|身亡|死了|死)[^。？！]{0,20}?(?:待遇|赔偿|补偿|抚恤|补助|赔多少|责任|赔)|丧葬|抚恤金
        |供养(?:亲属)?|一次性工亡
    """),
    ("medical_expenses", r"""
        (?:医疗费|医药费|药费|治疗费|住院费|看病(?:的)?(?:费用|钱)|手术费|后续治疗|二次手术|自费
        |费用)[^，。；？！]{0,12}?(?:报|谁|出|付|承担|多少|吗|么|怎么|给不给|算|包含)
        |(?:报销|报)[^，。；？！]{0,8}?(?:药|医|治疗|费用)|全报|能报(?:销)?(?:多少|吗)|给不给报销|(?:可以|能)报销
        |自付医疗费用|多少报销
    """),
    ("wages", rf"""
        (?:停工留薪|误工|工资)[^，。；？！]{{0,12}}?(?:怎么|如何|多少|吗|谁|发|算|标准|几个月|合理|应该|给)
        |几个月(?:的)?(?:工资|带薪)|带薪(?:病)?假|(?:{EMPLOYER}|保险)[^，。；？！]{{0,6}}?(?:发
        |给)[^，。]{{0,4}}?工资[^，。]{{0,2}}?(?:吗|还是)
        |工资(?:的)?发放|没有?工资|不(?:给|发)[^，。]{{0,3}}?工资|失去收入
    """),
    ("nursing", "护理费?|陪护|伙食(?:费|补助)|营养费"),
    ("fund_vs_employer", rf"""
        (?:保险|基金|社保)[^。？！]{{0,20}}?(?:还是|和)[^。？！]{{0,10}}?(?:{EMPLOYER})[^，。]{{0,6}}?(?:赔|付|出|给
        |承担|支付)|(?:由谁|谁来?)(?:赔|付|承担|支付|出钱)|(?:哪些|那些)由[^。]{{0,10}}?(?:基金|{EMPLOYER})
        |{EMPLOYER}[^，。]{{0,4}}?(?:应|还)?(?:给予|承担)多少
    """),
    ("employer_refuses", rf"""
        {EMPLOYER}[^，。；？！]{{0,8}}?(?:不给|不赔|不管|不理|不肯|不愿|拒绝|不承认|不认|不同意|不付|不出|不听|不做
        |不让|没给|没人管|耍赖|赖账)[^。？！]{{0,20}}?(?:怎么|咋|什么办|如何|办|吗|合理|？|$)
        |(?:{EMPLOYER})(?:不给|不赔|不管|不肯|不做)[^。？！]{{0,8}}?$|工伤认定单位不给|无能为力
    """),
    ("liability", rf"""
        (?:谁|多少|什么|有|负|承担|担|付)(?:有|负)?(?:多少|什么|哪些|法律|全部|主要)?(?:的)?责任(?:吗|么|呢|$
        |？)?(?!认定)|(?:我|{EMPLOYER})(?:需要|应该|要|是不是要|该不该|需不需要)(?:承担|负责|赔|付)|要赔(?:药费|钱
        |偿)?吗|我应该赔|有责任
    """),
    ("appraisal_grade", r"""
        (?:[^十]|^)几(?:个)?(?:级|等级)|(?:评|定|鉴定|够|算|达到|评上|评定|评得上|平)[^，。；？！]{0,8}?(?:几级|多少级
        |什么级|哪级|级别|等级)|多少级|什么级别|(?:能|可以|能否|能不能|够|算)[^，。；？！]{0,4}?(?:评|定)(?:上|为|得上
        |到)?[^，。；？！]{0,6}?(?:残|级|工伤)
        |(?:能|可以|够)(?:评|定|算)[^，。；]{0,4}?(?:一|二|三|四|五|六|七|八|九|十|[0-9]{1,2})级
    """),
    ("appraisal_process", r"""
        (?:什么时候|何时|多久|几时|怎么|如何|怎样|去哪|在哪|到哪|哪里|可以|能|能否|需要|要|申请
        |无法)[^，。；？！]{0,8}?(?:鉴定|定残|评残|重新鉴定|再次鉴定|复查)(?!能评|为|下来|几级)|(?:鉴定|定残
        |评残)[^，。；？！]{0,8}?(?:流程|程序|区别|费用|时间|什么时候|从什么时候|多久|手续|材料|不服|能不能)
    """),
    ("how_to_apply", rf"""
        {_HOW}(?:去|来|样)?(?:申请|申报|报|认定|办理?|做|走|提)(?:工伤|认定|申请|手续|$)?[^，。赔]{{0,8}}?(?:工伤|认定
        |申请|手续|证|流程)|(?:认定|申请|申报|办事|办理|报)(?:工伤)?(?:的)?(?:流程|程序|手续|步骤)|(?:在|去|到
        |找)(?:哪里?|哪儿|什么部门|谁)(?:申请|办|报|认定)
        |{_HOW}(?:认定|申请|申报|报)|认定书(?:在|去|到)哪|个人{_HOW}申请
    """),
    ("how_to_claim", rf"""
        {_HOW}(?:才能|去|来|向|找|跟|和)?[^，。；？！]{{0,8}}?(?:理赔|索赔|要赔偿|要钱|赔偿|拿到?(?:钱|赔偿)|主张
        |维权)(?!多少|标准)|找{EMPLOYER}赔偿|打官司我们要
    """),
    ("eligibility", r"""
        (?:算|属于|是|构成|认定为|可以认定|能认定|能算|会算|能否认定|定为|视为|评|评为|报|享受)(?:不算
        |不是)?(?:得?上)?(?:是)?(?:个|为)?工伤(?:事故|待遇)?(?:吗|么|嘛|呢|啊|不|？|$|呀|算)|算不算(?:是)?工伤
        |是不是工伤|是否(?:属于|算|是|认定|享受)[^，。]{0,4}?工伤
        |(?:能|可以|能不能|可不可以|能否|是否|可否|够)[^，。；？！]{0,4}?(?:认定|报|评|算|享受|申请|评上|认
        |走)[^，。；？！]{0,4}?工伤|(?:属于|算)(?:什么|哪种)(?:情况|工伤)|认定(?:工伤)?(?:的)?(?:标准|条件|情形|范围
        |对象)|多久才算工伤|还是算工伤|为什么不能报|按什么事故|职业病吗
    """),
    ("deadline", r"""
        (?:申请|认定|仲裁|报工伤|申报|起诉|诉讼|鉴定|报)[^，。；？！]{0,10}?(?:期限|时限|时效|多长时间|多久|有效期
        |过期|超过|还可以吗|还来得及|还能|几天|时间限制)|(?:期限|时限|时效)[^，。]{0,6}?(?:多|几|是|有)|(?:超过
        |过了)(?:一年|1年|30天|三十天|时效|期限|24小时)|现在(?:去)?(?:申请|认定|报)[^，。]{0,6}?(?:还|来得及)
        |没(?:有)?申请[^。]{0,10}?(?:不同|影响)
    """),
    ("documents", """
        (?:需要|要|准备|提交|带|提供|缺)(?:什么|哪些|那些|啥)?(?:样的)?(?:材料|资料|证据|证明|手续|东西|证件)(?!我)
        |(?:什么|哪些|啥)(?:材料|资料|证据|证明|手续)|材料(?:有|是)?(?:哪些|什么)
    """),
    ("dispute_procedure", "仲裁|起诉|打官司|诉讼|告(?:他|公司|单位|老板)|法院|劳动监察|投诉(?!电话)|维权"),
    ("insurance_overlap", """
        (?:意外险|意外保险|意外团体险|团体险|商业险|商业保险|雇主(?:责任)?险|雇主责任险|交强险
        |第三者)[^。]{0,30}?(?:吗|么|还能|还可以|都|同时|冲突|双|利弊|影响)|(?:2|两)种都可以|双份|两头赔
    """),
    ("insurance_info", """
        (?:工伤保险|社保)(?:是什么|怎么(?:买|交|缴|查)|如何(?:买|交|缴|查)|缴费|交多少|有什么用|查询|包括|卡)
        |没有?(?:买|交|缴)(?:工伤)?(?:保险|社保)[^。]{0,8}?(?:怎么|咋|如何|赔吗|能)|参保(?:查询|证明)
    """),
    ("payment_delay", r"""
        (?:多久|什么时候|何时|几时|多长时间|啥时候)[^，。；？！]{0,6}?(?:才能|能|可以|会)?(?:拿到|到账|赔|给|领|下来
        |打款|发)|(?:怎么|为什么|一直|到现在|现在)(?:还)?(?:没有?|未)(?:拿到|得到|给|赔|到账|收到|下来)
        |还没(?:有)?(?:赔偿|赔|拿到钱|给钱)|赔偿(?:问题)?一直没|还么下来|(?:赔偿|理赔|赔付)[^，。]{0,4}?需要多久
    """),
    ("employment_end", r"""
        (?:辞职|离职|辞工|解除|终止|辞退|开除|续约|买断|退休)[^。？！]{0,20}?(?:赔|补偿|补助|怎么|吗|能|可以|多少|权利
        |什么|合理|？)|不得解除
    """),
    ("next_step", "下一步|接下来|然后(?:怎么|呢|该)|之后(?:怎么|该|要做)|还(?:需要|要)做什么|后面怎么"),
    ("policy", "政策|条例|规定(?!时间)|法律|标准依据|依据"),
    ("what_to_do", r"""
        怎么办|咋办|什么办|怎样处理|怎么处理|如何处理|该怎么|怎么弄|怎么解决|如何解决|咋整|应该怎么做|我该|帮帮我|求助
        |走法律程序
    """),
))  # fmt: skip
_ASKS = spaced("""
    [?？]|吗|么(?!样|$)|(?<!着)呢|怎么|怎样|如何|多少|能不能|可不可以|是否|能否|可否|算不算|会不会|是不是|有没有|什么|几级|哪
    |谁|多久|多长|何时|咋|啥|请问|咨询
    |想知道|想了解|求助|标准|需不需要|要不要|问题$
""")
# A general question about handling says less than the special one beside it.
_GENERAL = ("what_to_do", "policy", "how_to_claim")


# Said as a complaint, these want an answer without any question mark.
_UNASKED = frozenset(("human", "payment_delay"))
_REFUSALS = frozenset(("ignores", "refuses_pay", "refuses_apply", "denies_relation", "denies_injury", "obstructs"))
_AMOUNTS = frozenset(("comp_amount", "comp_items"))


def read(message: Message, told: list[Candidate]) -> tuple[str, ...]:
    """What the message wants, in the order of its words (意图); `()` if it only tells.

    Read together with the facts told: how much, of a death, asks for the death benefits
    as well; what to do about an employer who refuses asks about that.
    """
    found: dict[str, int] = {}
    for intent, pattern in _INTENTS:
        match = pattern.search(message.text)
        if match is not None:
            found[intent] = match.start()
    if not _ASKS.search(message.text):
        found = {intent: at for intent, at in found.items() if intent in _UNASKED}
        return tuple(found)
    found |= _meant_with(told, found)
    if not found:
        return ("other",)
    special = [intent for intent in found if intent not in _GENERAL]
    return tuple(sorted(special or found, key=found.__getitem__))


def _meant_with(told: list[Candidate], found: dict[str, int]) -> dict[str, int]:
    meant = {}
    died = any(c.fact == "death.occurred" and c.value is True for c in told)
    refuses = any(c.fact == "employer.attitude" and c.value in _REFUSALS for c in told)
    if died and (asked := _AMOUNTS & found.keys()):
        meant["death_benefit"] = min(found[intent] for intent in asked)
    if refuses and (not found or "what_to_do" in found):
        meant["employer_refuses"] = found.get("what_to_do", 0)
    return meant


def only_asks(told: list[Candidate], intents: tuple[str, ...]) -> bool:
    """Whether a message asks and tells nothing of a case (只问不说)."""
    return bool(intents) and not told
