"""Finds the words that only whoever hires the hurt would say: insuring, paying, reporting or stopping pay (雇主的话)."""

import re

from flows.intake import harms
from flows.intake.vocabulary import spaced

_HIRED = "(?:他|她|他们|她们|工人|员工|职工|手下|师傅|阿姨|小工|大姐|小伙子?|服务员)"
_WORKER = "(?:工人|员工|职工|小工|雇工|临时工|服务员)"
_FIRM = "(?:厂子?|公司|店|作坊|企业|饭馆|餐馆|超市|工地|工程队|包工队|养殖场|饭店|酒店|宾馆|单位|物业|养老院|幼儿园|砖窑|棋牌室|洗车行)"
_WE = "(?:我们?|我(?:们)?(?:公司|单位|厂里?|店里?|这边|家))"
_MAY = (
    "(?:是不是|能不能|可不可以|要不要|该不该|用不用|需不需要|可以|能|该|应该|应当|要|需要|得|想|还|也|怎么|如何|现在"
    "|最好|直接|先){0,4}"
)
_ROUTED = "(?<!作为)(?<!我是)(?<!我是个)(?<!我是一名)(?<!我是厂里的)(?<!我是公司的)"
_OWNER = spaced(rf"""
    (?P<insures>(?:^|[，。；！\s])我们?(?:自己|这边|也|还|都|一直|当时|确实|是)*(?:没有?|忘了?|忘记了?|没来得及)?(?:给|帮|替|为){_HIRED}
    (?:们)?(?:都|全|没有?|也|已经?)*(?:交|买|上|缴|办|投|入)(?:了|过|的)*(?:任何|份)?(?:工伤)?(?:保险|社保|意外险|雇主(?:责任)?险))
    |(?P<shop>我们?是(?:一?[家个])?(?:开|办|做|搞)?小(?:加?工|饭)?{_FIRM}(?:里|这边)?的
    (?=[，。；\s][^。；]{{0,6}}(?:有|请|雇|招|{_HIRED})))
    |(?P<opened>(?:^|[，。；！\s])我们?(?:自己|家)?(?:开|办|包)(?:了|的)?(?:一?[家个间])(?:小|大)?[\u4e00-\u9fff]{{0,4}}?{_FIRM}
    (?!里?的?(?:车|货车|面包车|叉车))(?=[^。；]{{0,10}}{_HIRED}))
    |(?P<keeps>我们?是(?:一?[家个]|自己)?(?:[开办搞包做](?:了|着)?(?:一?[家个])?[^，。；\s]{{0,4}}(?:{_FIRM}|馆|工程|场)的
    |[^，。；\s]{{0,4}}(?:{_FIRM}|馆|场)的?(?:老板娘?|店主|厂主))(?=[，。；\s][^。；]{{0,16}}?(?:有|请|雇|招|{_HIRED})))
    |(?P<lets>我们?(?:承包|包)了?[^，。；\s]{{0,8}}(?:工程|活|项目|装修|工地)[，\s]?[^。；，]{{0,6}}?
    (?:找|请|雇|叫)(?:的|了)(?:一?[个位名])?(?:人|师傅|小工|工人))
    |(?P<forgot>(?:员工|职工|工人|小工)[^。；]{{0,16}}我们?(?:忘了|忘记了?|没来得及|没有?及时|漏了)(?:给他|去|及时)*
    (?:报(?!销)|上报|申报))
    |(?P<late>{_ROUTED}{_WORKER}[^。；我]{{0,16}}我们?(?:厂里?|公司|单位|这边)?
    (?:(?:过了|超过了?|超了|拖了|隔了)[^，。；我]{{1,10}})?(?:一直)?(?:没有?|才)(?:有|去|给他|去给他)*(?:报(?!销)|上报|申报|申请))
    |(?P<here>(?:员工|职工|工人|小工|师傅|阿姨)[^，。；]{{0,4}}?在我们?(?:这里?|这儿|这边|厂里?|店里?|工地上?|公司)
    (?:干活|上班|做工|做事|打工))
""")
_DEALS = "(?:认|报|赔|管|给|付|上报|处理|申报|申请|办|出)"
# 我们饭店一个厨师打架，我们该不该认: one of theirs was hurt, and what they have to do is asked; a workmate would not ask it.
_OURS = spaced(rf"""
    (?:我们?(?:是)?(?:一?个)?(?:小)?{_FIRM}|(?:他|她)(?:老婆|老公|家里?人?|家属|儿子|爸|妈)[^，。；]{{0,4}}?(?:来|找上门|要|闹))[^。；！？]{{0,90}}?
    (?P<said>我们(?:公司|单位|厂里?|店里?|这边)?(?:到底|究竟|现在|还)?(?:该不该|要不要|用不用|需不需要)(?:给(?:他|她))?{_DEALS}
    |(?:要不要|该不该|用不用|需不需要)给(?:他|她)(?:申|上)?报|我们也?(?:都)?(?:想|愿意|打算)(?:给|帮|替)(?:他|她)(?:申|上)?报(?!名)|(?:公司|单位|厂里|店里)(?:要)?(?:多少天|几天|多久)(?:之|以)?内?[^，。；]{{0,3}}?(?:上报|报|申报|申请))
""")
_OF_WORK = re.compile(f"{_FIRM}|工伤|厂|公司|单位|店|工地|上班|干活|车间|员工|社保")
# 员工住院三个月，我能不能停他工资: what is done to one who works for the speaker.
_DOES = spaced(rf"""
    {_ROUTED}(?P<who>{_WORKER})(?P<told>[^。；我]{{1,26}}?){_WE}{_MAY}
    (?:(?:停|扣|不发|少发|降)(?:掉|发|了)?(?:他|她)?的?工资|(?:辞退|开除|辞掉|炒掉|解除|不要)(?:他|她|了|吗)
    |(?:要|该|应该?|需要|得)(?:出|付|给|赔)(?:他|她)?(?:些)?(?:哪些|什么|啥|多少)
    |(?:怎么|如何)(?:赔|处理|给他|给她)|(?:该|应该?|要)给(?:他|她)[^，。；]{{0,4}}(?:多少|几)
    |(?:不给|给|帮|替)(?:他|她)(?:报|申请|申报|办|付|垫|交)|(?:也)?(?:要|得)?负责(?!人))
""")

# 员工工伤假到期了，能开除不: nobody else lets a worker go.
_LETS_GO = spaced(rf"""
    {_ROUTED}(?P<who>{_WORKER})[^。；我单公老厂]{{1,26}}?(?:能不能|可不可以|能|可以|怎么|如何)(?:直接|合法)?(?:开除|辞退|解除|炒掉|辞掉)(?:他|她)?(?=吗|么|不|$|[，。？])
""")
_GRADED = re.compile("[一二三四五六七八九十0-9]级|评残|鉴定")


_SOMEBODY = spaced("""
    员工|职工|工人|雇员|雇工|小工|保安|保洁|师傅|阿姨|服务员|司机|同事|手下|下属|他|她|有人|有个|死者|伤者|一[个名位]|工友|学徒
""")


def is_hurt_himself(text: str) -> bool:
    """我是厂里的会计，下班路上被撞了: who tells of nobody else tells his own harm."""
    if _SOMEBODY.search(text) is not None:
        return False
    return any(harm[0] not in ("工伤", "事故", "意外", "伤残", "受伤") for harm in harms.all_in(text))


_WORKER_HURT = spaced(r"""
    (?:^|[，。；！\s])(?:[^，。；！\s我俺]{0,4}的|有一?个|一个)?(?:工人|员工|职工|小工|雇工|服务员)[^，。；！\s我俺把给让叫说是]{0,8}?
    (?:摔|砸|压|(?<!买)断|(?<!工)伤(?!残)|掉[下进了]|撞|烫|轧|锯|触电|死|晕|绞|夹|割)
""")


def tells_of_a_worker(text: str) -> bool:
    """我是项目经理，分包队的工人掉下来了: who was hurt is named by what he is to some employer."""
    return _WORKER_HURT.search(text) is not None


def find(text: str) -> re.Match | None:
    """The words by which the speaker is known to hire the one who was hurt; None if nothing says so."""
    ours = _OURS.search(text) if _OF_WORK.search(text) else None
    return ours or _OWNER.search(text) or _dealing(text) or _LETS_GO.search(text)


def _dealing(text: str) -> re.Match | None:
    match = _DOES.search(text)
    told = match is not None and (_GRADED.search(match["told"]) or harms.any_in(text, match.start("who"), match.end()))
    return match if told else None
