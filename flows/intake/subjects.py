"""Tells whether a message speaks of work at all, for an answer and never for the file (是不是在说干活的事)."""

from flows.intake import slips
from flows.intake.vocabulary import spaced

_WORK = spaced("""
    工伤|工亡|因工|[上下][夜早晚中白]?班|加班|上工|下工|收工|开工|工作|打工|做工|干活|工地|工厂|车间|厂[里子家房方]|[进在]厂|公司|单位|企业|老板
    |工头|包工|承包|员工|职工|工人|工友|民工|雇|劳务|劳动|工资|社保|出差|岗位|岗上|作业|施工|煤矿|矿[上山井]|职业|尘肺|保安|保洁
    |外卖|送餐|送货|骑手|快递|网约车|实习|司机|零工|临时工|伤残补助|停工留薪|同事|值班
""")


def speaks_of_work(text: str) -> bool:
    """Whether any word of work stands in it; an injury alone has none (提到工作).

    >>> speaks_of_work("在工地摔断了腿怎么办"), speaks_of_work("小区里摔断了腿怎么办")
    (True, False)
    """
    return _WORK.search(slips.plain(slips.nfc(text))) is not None
