"""Tells what asks from what tells, clause by clause, so that a question never stands in an account (提问与陈述)."""

import re
from collections.abc import Iterable

from flows.intake import slips
from flows.intake.vocabulary import spaced

UNMARKED = r"算[^，。]{0,3}工伤吧(?=[，。！]|$)|(?:能|可以|会|够|该)(?!不)[^，。不没；]{1,10}不(?=[，。！]|$)|到底(?:算|是)(?:什么|啥)"
"""What asks by its last word or by 到底, without a mark: 还能反悔不, 这算工伤吧, 那到底算什么."""
_ASKING = spaced(rf"""
    {UNMARKED}|吗$|(?<![什这那要怎多])么$|(?:怎么|咋)(?:办|赔|算|弄|整|申请|申报|报|认定|处理|走|拿|要|填|写|才|交|收|定|搞)
    |怎样|如何|赔多少|多少(?:钱|赔|补|倍)|(?:能|可以|给|拿|报|要|该|出|领|补)[^，。]{{0,4}}多少|[赔补给拿]几(?:万|个)|几级|几万(?:块|元)?$
    |什么(?:时候|意思|材料|流程|标准|待遇|部门|条件|手续|用)|(?<!不知道)(?<!不清楚)(?<!不知)为(?:什么|啥)|凭(?:什么|啥)|干(?:嘛|啥)
    |能不能|可不可以|能否|是否|可否|要不要|算不算|会不会|该不该|用不用|够不够|行不行|有没有用
    |(?<!不知道)(?<!不清楚)(?<!不知)是不是|(?P<word>[赔给报管认交填赢办批])(?:不|没)(?P=word)
    |你们?(?:们)?(?:到底)?是(?:谁|干|什么|哪|真人|人还是)|(?:^|该|由|是|找|归|要)谁(?:来)?(?:赔|出|付|管|负责|承担|给|报)|找谁|谁赔
    |哪个?(?:些|里|儿)?(?:部门|单位|地方)?(?:管|办|报|申请|交钱|受理)|去哪(?:里|儿)?(?:办|报|申请|找|告)|多久|多长时间|啥(?:时候|用|意思|标准|材料)
    |有(?:这|这个|这种|这样的)(?:说法|规定|道理)(?:吗|么|没)?$
    |请问|几(?:天|个月)(?:能|可以|才)|(?:钱|费|工伤|保险|赔|报|算|行|对|要)不$
""")
_ENDS = "?？"
_POLITE = re.compile("(?:你好|您好|那个|喂|请问(?:一下)?|(?:我|俺)?想?(?:要)?(?:问|咨询)(?:一?下)?|就是)*")
# 这种情况能评几级, 公司该怎么赔: the words that lead into a question after something told.
_OPENS = spaced("""
    (?:这(?:种|样|个)?(?:情况|的话|伤)?|那(?:我)?|现在|还|大概|大约|一般|到底|公司|老板|单位|厂里|应该|请问|您|你们?
    |我(?=[能该要可])|他(?=[能该要可])|又|都){0,4}
    (?:能|可以|(?<!不)算|(?<!不)是(?=不是|否|工伤|属)|(?:合理|合法|划算)(?=吗|么|不)|属于|够|会|该|要(?=怎|不|多|赔|找
    |去哪|准备)|怎|咋|如何|赔|陪|多少|什么|啥|几|哪|谁|有没有|需不需要|用不用|认不认|报不报)
""")
_PIECE = re.compile(r"(?P<words>[^，,。.；;！!？?\n~]+)(?P<stop>[，,。.；;！!？?\n~\s]*)")
_SENTENCE_ENDS = re.compile("[。！!？?；;\n]")


def asks(text: str) -> bool:
    """Whether any clause of it asks."""
    return any(_is_asking(piece) for piece in _PIECE.finditer(slips.plain(text)))


def without_questions(
    text: str, telling: Iterable[tuple[int, int]] | None = None, events: Iterable[tuple[int, int]] = ()
) -> str:
    """A text without what it asks; sentences that only tell stay as they are (去掉问句).

    Of a sentence with a question the other clauses stay; if `telling` names the stretches that tell of the
    accident, only those clauses which hold one. Of a clause that tells and then asks (手指断了算工伤吗) the part
    told stays; where the two cannot be parted it stays whole if it holds two `events`, for day and cause would be lost.
    """
    told = None if telling is None else tuple(telling)
    whole = {start for start, _ in events}
    kept, changed = [], False
    for sentence in _sentences(text):
        asks = any(_is_asking(piece) for piece in sentence)
        for piece in sentence:
            words = _kept(text, piece, told, whole) if asks else piece[0]
            changed |= words != piece[0]
            kept.append(words)
    return "".join(kept).strip(" \n，,；;") if changed else text


def _kept(text: str, piece: re.Match, told: tuple[tuple[int, int], ...] | None, whole: set[int]) -> str:
    """What stays of a clause in a sentence that asks, in the person's own signs."""
    start, end = piece.span()
    inside = [span for span in told or () if start <= span[0] < end]
    if not _is_asking(piece):
        return text[start:end] if told is None or inside else ""
    last = max((span[1] for span in inside), default=None)
    parted = None if last is None else _asking_begins(piece, last - start)
    if parted is not None:
        return text[start + _POLITE.match(piece["words"]).end() : start + parted] + _stop(piece)
    return text[start:end] if sum(start <= at < end for at in whole) > 1 else ""


def _asking_begins(piece: re.Match, told: int) -> int | None:
    """Where the question begins after what a clause tells; None if it began before, or nowhere."""
    words = piece["words"]
    first = _ASKING.search(words, _POLITE.match(words).end())
    if first is None or first.start() < told or told >= len(words):
        return None
    opener = _OPENS.search(words, told)
    return opener.start() if opener is not None and opener.start() <= first.start() else first.start()


def _stop(piece: re.Match) -> str:
    """The mark after a clause whose question is gone."""
    return "。" if any(mark in piece["stop"] for mark in _ENDS) else piece["stop"]


def _is_asking(piece: re.Match) -> bool:
    return any(mark in piece["stop"] for mark in _ENDS) or _ASKING.search(piece["words"].strip()) is not None


def _sentences(text: str) -> list[list[re.Match]]:
    """The clauses of each sentence with the marks behind them; offsets are those of the text."""
    sentences: list[list[re.Match]] = [[]]
    for piece in _PIECE.finditer(slips.plain(text)):
        sentences[-1].append(piece)
        if _SENTENCE_ENDS.search(piece["stop"]):
            sentences.append([])
    return [sentence for sentence in sentences if sentence]
