"""Tells what asks from what tells, clause by clause, so that a question never stands in an account (提问与陈述)."""

import re
from collections.abc import Iterable

from flows.intake import slips
from flows.intake.vocabulary import spaced

_ASKING = spaced(r"""
    吗$|(?<![什这那要怎多])么$|(?:怎么|咋)(?:办|赔|算|弄|整|申请|申报|报|认定|处理|走|拿|要|填|写|才|交|收|定|搞)
    |怎样|如何|赔多少|多少(?:钱|赔|补|倍)|(?:能|可以|给|拿|报|要|该|出|领|补)[^，。]{0,4}多少|[赔补给拿]几(?:万|个)|几级|几万(?:块|元)?$
    |什么(?:时候|意思|材料|流程|标准|待遇|部门|条件|手续|用)|(?<!不知道)(?<!不清楚)(?<!不知)为(?:什么|啥)|凭(?:什么|啥)|干(?:嘛|啥)
    |能不能|可不可以|能否|是否|可否|要不要|算不算|会不会|该不该|用不用|够不够|行不行|有没有用
    |(?<!不知道)(?<!不清楚)(?<!不知)是不是|(?P<word>[赔给报管认交填赢办批])(?:不|没)(?P=word)
    |你们?(?:们)?(?:到底)?是(?:谁|干|什么|哪|真人|人还是)|(?:^|该|由|是|找|归|要)谁(?:来)?(?:赔|出|付|管|负责|承担|给|报)|找谁|谁赔
    |哪个?(?:些|里|儿)?(?:部门|单位|地方)?(?:管|办|报|申请|交钱|受理)|去哪(?:里|儿)?(?:办|报|申请|找|告)|多久|多长时间|啥(?:时候|用|意思|标准|材料)
    |请问|几(?:天|个月)(?:能|可以|才)|(?:钱|费|工伤|保险|赔|报|算|行|对|要)不$
""")
_ENDS = "?？"
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
    accident, only those clauses which hold one; a question stays as well that holds two `events`, for day and cause
    said in one breath with it would be lost.
    """
    starts = None if telling is None else {start for start, _ in telling}
    whole = {start for start, _ in events}
    left_out = {piece.span() for sentence in _sentences(text) for piece in _left_out(sentence, starts, whole)}
    if not left_out:
        return text
    pieces = (piece.span() for piece in _PIECE.finditer(slips.plain(text)))
    return "".join(text[start:end] for start, end in pieces if (start, end) not in left_out).strip(" \n，,；;")


def _left_out(sentence: list[re.Match], starts: set[int] | None, whole: set[int]) -> list[re.Match]:
    if not any(_is_asking(piece) for piece in sentence):
        return []
    return [piece for piece in sentence if not _stays(piece, starts, whole)]


def _stays(piece: re.Match, starts: set[int] | None, whole: set[int]) -> bool:
    inside = range(*piece.span())
    if _is_asking(piece):
        return sum(start in inside for start in whole) > 1
    return starts is None or any(start in inside for start in starts)


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
