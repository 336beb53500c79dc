"""A message cut into clauses, and what holds of a place in it: asked, denied, supposed, hedged, another's (语境)."""

import re
from bisect import bisect_right
from datetime import datetime

from flows.intake import candidates, slips, times
from flows.intake.candidates import Candidate

_BREAK = re.compile(r"[，,。！!？?；;\n…~\s]+|(?<![0-9])\.+|\.+(?![0-9])")
_SENTENCE_BREAK = re.compile(r"[。！!？?；;\n]+")
_QUESTION = re.compile(
    "吗|嘛|么(?!样)|呢|怎么|怎样|如何|多少|能不能|可不可以|是否|能否|可否|算不算|会不会|是不是|有没有|该不该|要不要|什么|几级|几个等级|哪|谁|多久|多长|何时|咋|啥|几个月的|请问|合理|够不够|行不行"
)
_OPENER = re.compile("能不能|可不可以|是否|能否|可否|算不算|会不会|是不是|够不够|应该|要不要|能|可以|算|够|够得上|会|属于|怎么|如何|想|评得上")
_DENIAL = re.compile("(?:没有|没|未|不是|并非|不存在|不算|不属于|无|尚未|从未|还没|不曾|非)[^，。,；;]{0,3}$")
_SUPPOSED = re.compile("如果|假如|要是|万一|假设|倘若|若是|若(?!干)")
_HEDGE = re.compile("好像|大概|可能|应该是|估计|也许|似乎|说不定|不确定|大约|记不清|差不多|可能是")
_RELAYED = re.compile("听说|据说|听别人|别人说|听工友|工友说|同事说|他们说|听人")
_OTHER = re.compile("对方|行人|路人|受害人|被害人|被撞的人|乘坐人|乘客|小孩子?|学生|小偷|邻居|宝宝|幼儿|伤者家")


class Message:
    """One message with its plain form; every offset holds for both (一条消息)."""

    def __init__(self, text: str, now: datetime, expecting: tuple[str, ...] = (), role: str | None = None) -> None:
        self.raw = slips.nfc(text)
        self.text = slips.plain(self.raw)
        self.now = now
        self.moments = times.read(self.text, now)
        self.expecting = expecting
        self.role = role
        self.clauses = _cut(self.text, _BREAK)
        self._starts = [start for start, _ in self.clauses]
        self.sentences = _cut(self.text, _SENTENCE_BREAK)
        self._sentence_starts = [start for start, _ in self.sentences]

    def clause_at(self, at: int) -> tuple[int, int]:
        """The clause an offset lies in."""
        return _piece(self.clauses, self._starts, at, len(self.text))

    def sentence_at(self, at: int) -> tuple[int, int]:
        """The sentence an offset lies in."""
        return _piece(self.sentences, self._sentence_starts, at, len(self.text))

    def before(self, at: int, reach: int) -> str:
        """Up to so many signs before an offset, within its clause."""
        start, _ = self.clause_at(at)
        return self.text[max(start, at - reach):at]

    def after(self, at: int, reach: int) -> str:
        """Up to so many signs from an offset on, within its clause."""
        _, end = self.clause_at(max(at - 1, 0))
        return self.text[at:min(end, at + reach)]

    def is_question(self, at: int) -> bool:
        """Whether the clause here asks (问句)."""
        start, end = self.clause_at(at)
        return bool(_QUESTION.search(self.text, start, end)) or self.text[end:end + 1] in ("？", "?")

    def asked(self, start: int, end: int) -> bool:
        """Whether the words from start to end are themselves in question (能评十级吗 tells no grade)."""
        if not self.is_question(start):
            return False
        return bool(_OPENER.search(self.before(start, 8))) or bool(re.match("[^，。]{0,3}(?:吗|嘛|么|呢|不$|没有?$)", self.after(end, 5)))

    def denied(self, start: int) -> bool:
        """Whether the words before this offset deny it (没有喝酒)."""
        return bool(_DENIAL.search(self.before(start, 8)))

    def supposed(self, start: int) -> bool:
        """Whether it is only supposed (如果…, …的话); a message that opens so tells its own story."""
        clause, end = self.clause_at(start)
        found = _SUPPOSED.search(self.text, clause, start)
        if found is not None:
            return found.start() > 6
        return "的话" in self.text[start:end]

    def anothers(self, start: int) -> bool:
        """Whether the clause tells it of somebody else (对方骨折)."""
        clause, _ = self.clause_at(start)
        found = None
        for found in _OTHER.finditer(self.text, clause, start):
            pass
        return found is not None and self.text[max(clause, found.start() - 1):found.start()] not in ("被", "让", "叫", "由", "和", "跟", "与", "是")

    def hedge(self, start: int) -> str | None:
        """The doubt that hedging words before it throw on a place (好像、听说)."""
        before = self.before(start, 10)
        if _RELAYED.search(before):
            return candidates.RELAYED
        return candidates.DOUBTFUL if _HEDGE.search(before) else None

    def opens_supposed(self) -> bool:
        """Whether the whole message is put as a case (如果员工…)."""
        return bool(_SUPPOSED.search(self.text, 0, 8))

    def words(self, start: int, end: int) -> str:
        """The person's own signs."""
        return self.raw[start:end]

    def candidate(self, fact: str, value: object, start: int, end: int, *, doubt: str | None = None, code: str | None = None, sure: float = 0.95) -> Candidate:
        """A candidate resting on these words, doubted if the words around it hedge."""
        doubt = doubt or self.hedge(start) or (candidates.DOUBTFUL if self.opens_supposed() else None)
        return Candidate(fact, value, start, end, sure if doubt is None else min(sure, 0.75), doubt, code)


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
