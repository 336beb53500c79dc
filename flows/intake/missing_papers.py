"""Reads why somebody does not hand in a paper: cannot find it, cannot get it, has none, others have it, later (缺材料的原因)."""

import re

from flows.intake import slips, unknowns

_LONGEST = 30
"""Signs: a longer message tells something else."""
_EMPLOYER = "单位|公司|厂里?|老板|老闆|工头|包工头|工地|人事|领导|经理|会计|HR|hr"
_WAYS = (
    ("later", "以后|等(?:会儿?|下|一下|一会|明天|有空|出院)|晚点|晚些|回头|改天|过(?:两|几)天|明天|后天|待会|稍后|下次|再(?:拍|补|交|传|给|发)"),
    (
        "ask_other_party",
        f"(?:{_EMPLOYER}).{{0,3}}(?:手里|手上|那里|那边|那儿|那|拿|收|扣|保管|留|押|没给|不给|没还)"
        f"|(?:被|让|给|交给?了?).{{0,3}}(?:{_EMPLOYER})",
    ),
    (
        "cannot_obtain",
        "(?:拿|要|取|开|领|办|弄|拍|照)不(?:到|出|来|了|成|好)|(?:医院|医生|大夫|交警|他们).{0,4}(?:不给|不开|没给|不肯|没开)"
        "|不(?:会|能)(?:拍|照|弄|用|操作)|没(?:法|办法)(?:拍|照|弄|拿|取)",
    ),
    (
        "unknown",
        "找不(?:到|着|见)|没找(?:到|着)|(?:弄|搞)?丢|弄没|不见了|不在(?:手边|身边|身上|手上|手里|这|家)|没带|没在(?:手边|身边|身上)"
        "|忘(?:了|记|在|带)|放(?:在)?(?:家|老家)|不(?:想|愿意?)?拍"
        "|(?:不知道|不清楚).{0,8}(?:哪(?!家|个)|(?:怎么|咋)(?:拍|弄|传|照|开|办|拿))",
    ),
    ("not_applicable", "没(?:有)?(?:去|看|开|办|签|领|做|这|那)|还没|从来没|没有.{0,6}(?:证明|证|合同|认定书|单子|病历|诊断)|不用"),
)  # fmt: skip
_PATTERNS = tuple((code, re.compile(pattern)) for code, pattern in _WAYS)
_PAPER = re.compile("证|合同|单子|病历|认定书|拍|照片|相机|摄像头|扫")
_HARM = re.compile("伤|折|断|裂|挫|脱位|炎|症|病|损|破|烧|灼|烫|中毒|出血|瘫|截|压缩|缺失|肿|肺|梗|癌|瘤|聋|骨|脑|扭|坏死")


def way_without(text: str) -> str | None:
    """The decline code for a reply that says why there is no photograph; None when it says something else."""
    plain = slips.plain(slips.nfc(text)).strip(" ，,。.!！~")
    if not plain or len(plain) > _LONGEST or plain.endswith(("?", "？")):
        return None
    found = next((code for code, pattern in _PATTERNS if pattern.search(plain)), None)
    return "unknown" if found is None and unknowns.does_not_know(plain) else found


def is_about_a_paper(text: str) -> bool:
    """Whether a reply speaks of a paper or of photographing at all."""
    return _PAPER.search(text) is not None


def names_a_harm(text: str) -> bool:
    """Whether words can be a diagnosis."""
    return _HARM.search(text) is not None
