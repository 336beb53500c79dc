"""A message cut into clauses, and what holds of a place in it: asked, denied, supposed, hedged, another's (语境)."""

import re
from bisect import bisect_left, bisect_right
from datetime import datetime
from functools import cached_property

from flows.intake import candidates, harms, slips, times
from flows.intake.candidates import Candidate
from flows.intake.spans import Spans
from flows.intake.vocabulary import spaced

_BREAK = re.compile(r"[，,。！!？?；;\n…~\s（）()]+|(?<![0-9])\.+|\.+(?![0-9])")
_SENTENCE_BREAK = re.compile(r"[。！!？?；;\n]+")
_QUESTION = spaced("""
    吗|嘛(?!$)|么(?!样|$)|呢|怎么|怎样|如何|多少|能不能|可不可以|是否|能否|可否|算不算|会不会|是不是|有没有|该不该
    |要不要|给不给
    |什么|几级|几个等级|哪|谁|多久|多长|何时|咋|啥|几个月的|请问|合理|够不够|行不行|需不需要|用不用
""")
_OPENER = spaced("""
    能不能|可不可以|是否|能否|可否|算不算|会不会|是不是|够不够|要不要|需不需要|给不给|有没有|该不该|用不用
    |应该|能|可以|算|够|够得上|会|属于|怎么|如何|想|评得上|达到|需要|啥时|什么时候|几时|何时
""")
# 给我买保险吗, 工伤保险有没有: what follows the words turns them into a question.
_ASKING_AFTER = re.compile("[^，。]{0,3}(?:吗|嘛|(?<![怎什这那多])么|呢|不$|没有?$|与否|没(?=[，。？?]))")
# 没注意左手夹进去了, 没站稳右脚崴了: care that failed denies nothing of what came of it.
_CARELESS = (
    "(?!注意|留神|留意|防备|反应|来得及|想到|赶上|刹住|控制|戴|系|绑|站[稳住]|扶[稳住好]|踩[稳住实]|抓[稳住牢]|拿[稳住]"
    "|看[清见到好准路]|关[机电闸好掉]|停[机稳下]|穿[工防劳鞋]|躲)"
)
_DENIAL = spaced(rf"""
    (?:(?<!有)没有{_CARELESS}|(?<!有)没(?!有){_CARELESS}|未{_CARELESS}|(?<!是)不是(?=[^是]*$)|并非|不存在|不算|不属于
    |(?<!有)无(?!证|牌|照|名)
    |尚未
    |从未|还没|不曾|非|从来不|从不|(?<![\u4e00-\u9fff])别|(?<=[让叫喊劝]我)别(?![倒翻停到断])|不会)
    [^，。,；;了就]{{0,3}}$|(?:差一?点儿?|险些)[^，。,；;只就但却还]{{0,6}}$
""")
_SUPPOSED = re.compile("如果|假如|要是|万一|假设|倘若|若是|假使|若(?!干)")
_CASE = spaced("""
    (?:请问|你好|您好|问一下)?[，。！\\s]?(?:如果|假如|要是|假设|若)(?:有)?(?:一个|一名|某|我们)?(?:公司|单位
    |厂里)?(?:的)?(?:员工|职工|工人|雇员|临时工)
""")
_OWN_AFTER = re.compile("我|本人|现在|已经|目前|其实")
_HEDGE = spaced("""
    好像|大概|可能|应该是|估计|也许|似乎|说不定|不确定|大约|记不清|差不多|不太清楚|或许|貌似|怀疑|不知道是不是
""")
_RELAYED = spaced("听说|据说|听别人|别人说|听工友|工友说|同事说|他们说|听人|听[^，。]{1,4}(?:说|讲)")
_OTHER = spaced("""
    对方|行人|路人|受害人|被害人|被撞的人|乘坐人|乘坐者|乘客|小孩子?|学生(?!工|[^，。]{0,6}实习)|小偷|邻居|宝宝|幼儿(?!园)|伤者家|肇事者
    |那个司机|村(?:里)?有个人
    |别人(?!的(?:身份|车)|家)|另外一个人|另一个人|其他人
    |(?:网上|新闻|电视|抖音|百度|快手|微信群|群里|法律)(?:上|里)?(?:看到|看见|查到|说|讲|写|规定|有人|有个|报道)(?![^，。]{0,3}我)
    |(?:隔壁|别的?|其他|另一家|旁边)(?:的)?(?:厂|公司|工地|单位|车间|班组)里?(?:有|的(?!路|途)|一)
""")
_MATE = "(?:工友|同事|老乡|师傅|徒弟|搭档|班长|组长|朋友|同伴|我[和跟与同][^，。；\\s]{1,4})"
_HURT = "[^，。；\\s]{0,10}?(?:断|折|伤|破|裂|肿|烧|烫|缝|没事|没啥事|轻|擦|崴|扭|死)"
_I_WAS = f"(?:我|俺)(?!们|爸|妈|老|哥|弟|姐|妹|家|儿|女|媳){_HURT}"
_BESIDE = spaced(rf"""
    (?:还有|另外)[^，。；]{{1,8}}，(?P<his>(?:他|她)[^，。；]{{1,14}})(?=，(?:我|俺))
    |{_MATE}[^。；！？]{{1,16}}?[，\s](?P<his_before>(?:他|她)(?!们){_HURT}[^，。；\s]{{0,8}})(?=[，\s]+{_I_WAS})
    |{_MATE}[^。；！？]{{1,16}}?[，\s]{_I_WAS}[^，。；\s]{{0,8}}[，\s]+(?P<his_after>(?:他|她)(?!们){_HURT}[^，。；\s]{{0,8}})
    |(?<![和跟与同被让把由叫替帮给])(?P<retold>(?:同事|朋友|工友|老乡|邻居|室友|同学|隔壁|有人)[^，。；\s和跟与我把被]{{0,16}}?
    (?:[才只]?赔了|评了|评的|拿了|在(?:别的?|其他|另一?个|隔壁)(?:厂|公司|工地|单位|店)|上次|上回|去年|前年|之前|以前|那次|也[是受出断伤]|同样|[跟和]我一样)[^，。；\s]{{0,14}}(?:[，\s][^，。；\s我]{{1,16}}){{0,2}})
    (?=[，。；\s]+(?:那|为什么|为啥|凭啥|凭什么|怎么|咋)?我(?!们?(?:同事|朋友|工友)))
""")
"""Two were hurt and he is the other (还有老王，他腿断了，我是胳膊骨折), or what befell a workmate before is told again."""
_CLAIMED = spaced("""
    (?:老板娘?|公司|单位|厂里|厂方|厂长|领导|他们|工头|人事|经理|主管|组长|班长)(?:却|就|还|都|非|硬|偏|一直|故意|反而|要){0,2}
    (?:一口咬定|咬定|说|讲|赖|污蔑)[^，。]{0,10}$
""")
_RULE = spaced("""
    [^，。]{0,8}?(?:赔偿|补偿|认定|待遇|优惠)(?:金|政策)?(?:的)?(?:标准|条款|规定|分配|流程|条件|政策)
""")
# 村里有个人，他常年吸毒: whoever is brought in like this is the one 他 goes on about.
_SOMEONE = re.compile(
    "(?:村(?:里|上)?|隔壁|楼上|对门|小区)(?:里)?有(?:一)?个(?:人|男的|女的|邻居)$|(?<![被和跟与同])(?:邻居|小偷)[^，。；]{0,4}$"
    "|(?<![被让叫遭把])撞(?:了|到|倒|伤)+(?:一个|个|一位|一名)?(?:老太太?|老人|行人|路人|大妈|大爷|老头|小孩|孩子)$"
)
# Who types a space between phrases means a comma; a voice typed word by word means nothing by it.
_SPACE = re.compile(r"(?<=[\u4e00-\u9fff]{2})[ \u3000](?=[\u4e00-\u9fff]{2})")
_TOUCHED = frozenset("管劝训被让叫由和跟与是给替帮为把用同向对撞骑拿在去抓拦追止救打抢")
# 被翻墙进来的小偷打伤: the other is the one who did it.
_DONE_BY = re.compile("(?:被|遭|让|和|跟|与|救|抓)[^，。；被]{0,10}$")


class Message:
    """One message with its plain form; every offset holds for both (一条消息)."""

    def __init__(self, text: str, now: datetime, expecting: tuple[str, ...] = (), role: str | None = None) -> None:
        self.raw = slips.nfc(text)
        self.text = slips.plain(self.raw)
        self.now = now
        self.expecting = expecting
        self.role = role
        self.clauses = _cut(self.text, _BREAK)
        self._starts = [start for start, _ in self.clauses]
        self.sentences = _cut(self.text, _SENTENCE_BREAK)
        self._sentence_starts = [start for start, _ in self.sentences]

    @cached_property
    def moments(self) -> list[times.Moment]:
        """The dates and times named."""
        return times.read(self.text, self.now)

    @cached_property
    def moment_spans(self) -> Spans:
        """The stretches those dates and times take up."""
        return Spans((moment.start, moment.end) for moment in self.moments)

    @cached_property
    def phrased(self) -> str:
        """The same with the spaces typed between phrases as commas; offsets hold."""
        return _SPACE.sub("，", self.text)

    @cached_property
    def _marks(self) -> dict[re.Pattern, list[int]]:
        """Where such words begin; one pass each, so that a question about any place stays cheap."""
        patterns = (_QUESTION, _SUPPOSED, _OTHER)
        return {pattern: [match.start() for match in pattern.finditer(self.text)] for pattern in patterns}

    @cached_property
    def _harms(self) -> list[tuple[int, int]]:
        return [match.span() for match in harms.all_in(self.text)]

    @cached_property
    def somebody_is_hurt(self) -> bool:
        """Whether any harm told is of a body and not only of things."""
        return any(not harms.is_of_a_thing(match) for match in harms.all_in(self.text))

    @cached_property
    def _beside(self) -> Spans:
        """Clauses about somebody hurt beside the speaker."""
        return Spans(match.span(match.lastgroup) for match in _BESIDE.finditer(self.text))

    def harmed(self, start: int = 0, end: int | None = None) -> bool:
        """Whether words of harm begin in that stretch and end in it."""
        end = len(self.text) if end is None else end
        at = bisect_left(self._harms, (start, start))
        return at < len(self._harms) and self._harms[at][1] <= end

    def clause_at(self, at: int) -> tuple[int, int]:
        """The clause an offset lies in."""
        return _piece(self.clauses, self._starts, at, len(self.text))

    def clause_before(self, at: int) -> tuple[int, int] | None:
        """The clause that ends before the one the offset lies in."""
        index = bisect_right(self._starts, at) - 2
        return self.clauses[index] if index >= 0 else None

    def sentence_at(self, at: int) -> tuple[int, int]:
        """The sentence an offset lies in."""
        return _piece(self.sentences, self._sentence_starts, at, len(self.text))

    def before(self, at: int, reach: int) -> str:
        """Up to so many signs before an offset, within its clause."""
        start, _ = self.clause_at(at)
        return self.text[max(start, at - reach) : at]

    def after(self, at: int, reach: int) -> str:
        """Up to so many signs from an offset on, within its clause."""
        _, end = self.clause_at(max(at - 1, 0))
        return self.text[at : min(end, at + reach)]

    def is_question(self, at: int) -> bool:
        """Whether the clause here asks (问句)."""
        start, end = self.clause_at(at)
        return self._marked(_QUESTION, start, end) is not None or self.text[end : end + 1] in ("？", "?")

    def asked(self, start: int, end: int) -> bool:
        """Whether the words from start to end are themselves in question (能评十级吗 tells no grade)."""
        if not self.is_question(start):
            return False
        if _OPENER.search(self.before(start, 8)):
            return True
        return bool(_ASKING_AFTER.match(self.after(end, 5)))

    def denied(self, start: int) -> bool:
        """Whether the words before this offset deny it (没有喝酒)."""
        return bool(_DENIAL.search(self.before(start, 8)))

    def supposed(self, start: int) -> bool:
        """Whether it is only supposed (如果…, …的话); a case that is put so still tells its story."""
        clause, end = self.clause_at(start)
        found = self._marked(_SUPPOSED, clause, start)
        if found is not None:
            return found > 6 or not self.opens_as_a_case()
        if "的话" in self.text[start : min(end, start + 30)]:
            return True
        previous = self.clause_before(start)
        if previous is None or _OWN_AFTER.match(self.text, clause):
            return False
        found = self._marked(_SUPPOSED, *previous)
        return found is not None and (found > 6 or not self.opens_as_a_case())

    def anothers(self, start: int) -> bool:
        """Whether the clause tells it of somebody else (对方骨折)."""
        clause, _ = self.clause_at(start)
        if self._beside.overlap(start, start + 1):
            return True
        found = self._last_marked(_OTHER, clause, start)
        if found is None and self.text.startswith(("他", "她"), clause):
            previous = self.clause_before(start)
            return previous is not None and _SOMEONE.search(self.text, *previous) is not None
        if found is None or self.text[max(clause, found - 1) : found] in _TOUCHED:
            return False
        return not _DONE_BY.search(self.text, max(clause, found - 12), found)

    def claimed(self, start: int) -> bool:
        """Whether the employer only says so of the worker (老板非说我喝了酒)."""
        return bool(_CLAIMED.search(self.before(start, 18)))

    def tells(self, start: int, end: int) -> bool:
        """Whether these words plainly tell: not denied, supposed, asked or said of somebody else."""
        return not (self.denied(start) or self.supposed(start) or self.anothers(start) or self.asked(start, end))

    def asks_the_rule(self, end: int) -> bool:
        """Whether the words before this offset only name what a rule is asked about (尘肺病的赔偿标准)."""
        return bool(_RULE.match(self.after(end, 16)))

    def hedge(self, start: int) -> str | None:
        """The doubt that hedging words before it throw on a place (好像、听说)."""
        before = self.before(start, 10)
        if _RELAYED.search(before):
            return candidates.RELAYED
        return candidates.DOUBTFUL if _HEDGE.search(before) else None

    def opens_supposed(self) -> bool:
        """Whether the whole message is put as a case (如果员工…)."""
        return bool(_SUPPOSED.search(self.text, 0, 8))

    def opens_as_a_case(self) -> bool:
        """Whether it puts a worker's story as a case (如果员工…死亡), as employers do who ask for themselves."""
        return len(self.clauses) > 1 and bool(_CASE.match(self.text)) and self.harmed()

    def words(self, start: int, end: int) -> str:
        """The person's own signs."""
        return self.raw[start:end]

    def candidate(  # noqa: PLR0913 the fields of a candidate, by name
        self,
        fact: str,
        value: object,
        start: int,
        end: int,
        *,
        doubt: str | None = None,
        code: str | None = None,
        sure: float = 0.95,
    ) -> Candidate:
        """A candidate resting on these words, doubted if the words around it hedge."""
        doubt = doubt or self.hedge(start) or (candidates.DOUBTFUL if self.opens_supposed() else None)
        return Candidate(fact, value, start, end, sure if doubt is None else min(sure, 0.75), doubt, code)

    def _marked(self, pattern: re.Pattern, start: int, end: int) -> int | None:
        """The first such mark that begins in that stretch."""
        marks = self._marks[pattern]
        at = bisect_left(marks, start)
        return marks[at] if at < len(marks) and marks[at] < end else None

    def _last_marked(self, pattern: re.Pattern, start: int, end: int) -> int | None:
        marks = self._marks[pattern]
        at = bisect_left(marks, end) - 1
        return marks[at] if at >= 0 and marks[at] >= start else None


def _cut(text: str, breaks: re.Pattern) -> list[tuple[int, int]]:
    pieces, at = [], 0
    for match in breaks.finditer(text):
        if match.start() > at:
            pieces.append((at, match.start()))
        at = match.end()
    if at < len(text):
        pieces.append((at, len(text)))
    return pieces


def _piece(pieces: list[tuple[int, int]], starts: list[int], at: int, length: int) -> tuple[int, int]:
    index = bisect_right(starts, at) - 1
    return pieces[index] if index >= 0 and pieces else (0, length)
