"""Reads whether a short reply agrees, disagrees or does not know, whatever was asked (表态)."""

import re

from flows.intake import slips
from flows.intake.answers import decline_of

YES, NO = "yes", "no"
_LONGEST_REFUSAL = 24
"""Signs: a longer reply tells something of its own."""
_SOFT = "的|了|呀|啊|吧|哦|呢|嘛|哈|嗯|噢|~"
_YES = re.compile(
    "(?:都|全|就|也|完全|没错)?(?:是|对|没错|正确|准确|可以|好|行|嗯|确认|没问题|没有问题|是这样|就这样|没毛病|一样|不错)"
    f"(?:是|对|都对|{_SOFT})*"
)
_NO = re.compile(
    "(?:都|全|完全|才|并|当然)?(?:(?:不是|不对|[弄搞点按选写说填记]?错|不准确|不正确|有误|有错|没有|不|否|不行|不一样)"
    f"(?:这样|这么回事|{_SOFT})*){{1,2}}"
)
# 不对我在那上班: said in one breath.
_BREATHLESS = re.compile(f"(?P<word>不对|[弄搞点按选写说填]错了|不是的)(?:{_SOFT})*(?=我|他|她|是|就是|在|当时|那天|那时)")
# 不 知道, 没有 记错: the second word goes on with the first.
_GOES_ON = re.compile("(?:知道|清楚|记得|确定|晓得|懂|太|用|想|愿|方便|便|会|要|行|能|一定|记错|问题|弄错|看错|异议|意见)")
_LATIN_YES = re.compile("(?:that(?: is|'s) )?(?:yes|yeah|yep|y|right|correct|ok|okay|true|sure)", re.IGNORECASE)
_LATIN_NO = re.compile("(?:that(?: is|'s) )?(?:no|nope|n|wrong|incorrect|false|not right)", re.IGNORECASE)
_LATIN_UNKNOWN = re.compile("(?:i )?(?:do not|don'?t) (?:know|remember)|(?:i'm )?not sure|unknown", re.IGNORECASE)
_LATIN_LATER = re.compile("(?:later|skip|next|not now)", re.IGNORECASE)
_STANCES = (
    (_NO, NO), (_YES, YES), (_LATIN_NO, NO), (_LATIN_YES, YES), (_LATIN_UNKNOWN, "unknown"), (_LATIN_LATER, "later"),
)  # fmt: skip
_HELLO = re.compile(f"(?:你好|您好|在吗|在不在|有人吗|hi|hello|喂)(?:{_SOFT})*", re.IGNORECASE)
_THANKS = re.compile(
    f"(?:好的?，?)?(?:谢谢|多谢|感谢|辛苦)(?:你|您|们|大家|{_SOFT})*(?:，?(?:你|您)们?(?:人?真好|辛苦)(?:{_SOFT})*)?"
    "|thanks|thank you",
    re.IGNORECASE,
)
_NODS = re.compile(
    "(?:嗯|哦|噢|喔|行|好|是|知道|明白|晓得|了解|收到|懂|可以|ok|谢谢|多谢|感谢|麻烦|辛苦|费心|不用|不了|不是|没有|没"
    "|再见|拜拜|你们?|您|了|吧|呢|啊|呀|哈|嘞|的|，|,|。|！|!|~)+",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"(?:我|俺)?(?:(?:跟|和|同)[^，。]{1,5}?)?(?:先|再|回去|自己|还要|还想|要)*"
    r"(?:想想|想一想|考虑(?:一下|考虑|下)?|看看|看一下|商量(?:一下|商量|下)?|问问家里人?)(?:再说|再来|吧|先)*"
    r"|(?:那)?(?:就|先|暂时)?(?:先)?(?:这样|这么着|到这(?:里|儿)?)(?:吧|了|子)*"
    r"|(?:没有|没)(?:什么|啥|别的|其他|其它)*(?:事|问题|要问的|想问的|要说的)(?:情|儿)?(?:了|吧)*"
    r"|(?:不|没)(?:问|说|打扰|麻烦|耽误)(?:你们?|您)?(?:了|啦)"
    r"|(?:下次|改天|回头|晚点|以后)(?:再)?(?:说|来|问|聊|联系)(?:吧)?|我(?:先)?(?:走|忙|下)了"
    r"|(?:你|您|真|可)*(?:帮大忙了?|帮了(?:我)?(?:大|很大的)忙了?|真好|真热心|好人)|好人(?:一生|一路)平安|祝(?:你|您)们?[^，。]{1,6}"
)
_OPENING = re.compile("^(?:嗯|哦|噢|行|好的?|那|谢谢(?:你|您)?|知道了|明白了)+(?=.)")
_SOFT_WORD = re.compile(r"[\s，,。.！!、~]+")
_ASKS = re.compile(
    "[?？]|吗$|怎么|咋|如何|多少|什么时候|什么是|是什么|为什么|能不能|可不可以|要不要|算不算|是不是"
    "|几天|多久|哪里办|去哪|人工|真人|转接|找(?:个)?人(?:问|说|聊|帮)|打电话问"
)
_FIRST = re.compile(r"[\s，,。.!！、]*(?P<word>[^，,。.；;！!\n]*)")


def stance_of(text: str) -> str | None:
    """`yes`, `no`, a decline code of the contract, or None when the reply says something else.

    Only the first clause counts, or the first word where a space follows it: 是的，还有右手也肿了 agrees and goes on,
    不对 我在上班 disagrees.
    """
    plain = slips.plain(slips.nfc(text)).strip()
    first = _FIRST.match(plain)
    word = (first["word"] if first else "").strip()
    if not word or plain.endswith(("?", "？")):
        return None
    for pattern, stance in _STANCES:
        if pattern.fullmatch(word):
            return stance
    if (opening := _opening(word)) is not None:
        return NO if _NO.fullmatch(opening) else YES
    return decline_of(plain) if len(plain) <= _LONGEST_REFUSAL else None


def without_refusal(text: str) -> str:
    """What follows the no that a reply begins with, the no left blank so that every word keeps its place.

    >>> without_refusal("不是 是前天")
    '   是前天'
    """
    plain = slips.plain(slips.nfc(text))
    first = _FIRST.match(plain)
    word = (first["word"] if first else "").rstrip()
    refusal = word if _NO.fullmatch(word.strip()) else _opening(word.strip())
    if refusal is None or not _NO.fullmatch(refusal.strip()):
        return text
    end = plain.index(refusal) + len(refusal)
    return " " * end + text[end:] if len(plain) == len(text) else text


def _opening(words: str) -> str | None:
    """The yes or no that words begin with, before a space or in one breath with the reason."""
    head, gap, rest = words.partition(" ")
    if gap and not _GOES_ON.match(rest.strip()) and (_NO.fullmatch(head) or _YES.fullmatch(head)):
        return head
    breathless = _BREATHLESS.match(words)
    return breathless["word"] if breathless is not None else None


def courtesy_of(text: str) -> str | None:
    """`hello` or `thanks` for a message that is nothing else (寒暄)."""
    plain = slips.plain(slips.nfc(text)).strip(" ，,。.!！~")
    return "hello" if _HELLO.fullmatch(plain) else "thanks" if _THANKS.fullmatch(plain) else None


def nods(text: str) -> bool:
    """Whether a message is only a nod or a word of leaving: 嗯, 知道了, 谢谢，我再想想 (应一声、道别)."""
    pieces = [piece for piece in _SOFT_WORD.split(slips.plain(slips.nfc(text))) if piece]
    return bool(pieces) and len(text) <= _LONGEST_REFUSAL and all(_is_nod(each) or _is_nod(_OPENING.sub("", each)) for each in pieces)


def _is_nod(piece: str) -> bool:
    return _NODS.fullmatch(piece) is not None or _LEAVES.fullmatch(piece) is not None


def asks(text: str) -> bool:
    """Whether a message asks something, or asks for a person (提问、找人工)."""
    return _ASKS.search(slips.plain(slips.nfc(text)).strip(" 。.!！~")) is not None
