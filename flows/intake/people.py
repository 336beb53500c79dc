"""Reads who is speaking and what they are to the injured worker (申请人与职工的关系)."""

import re

from flows.intake import harms
from flows.intake.candidates import Candidate
from flows.intake.messages import Message

# The kin named is the one who was hurt; the value is what the speaker is to that person.
_KIN = (
    ("spouse", "老公|丈夫|爱人|老婆|妻子|媳妇(?!儿?子)|对象|配偶|那口子|老伴|先生(?=在|被|工作|上班|于|因|受)|当家的|孩子他?爸|孩子他?妈|孩他爸|娃他爸|婆娘|屋里人|男人|女人(?=在|被)"),
    ("child", "爸爸|父亲|老爸|我爸|俺爸|老爹|爹|老汉(?=在|被|儿)|妈妈|母亲|老妈|我妈|俺妈|娘(?=在|被)|爸|妈(?!的)|爸妈|父母|养父|养母|继父|继母"),
    ("parent", "儿子|女儿|闺女|儿(?=在|被)|孩子(?=在|被|上班|工作|打工|受伤|出)|小孩(?=在|被|上班|打工)|娃(?=在|被|上班)|大儿|小儿子|姑娘(?=在|被|上班)|崽"),
    ("sibling", "哥哥|弟弟|大哥|二哥|三哥|小弟|姐姐|妹妹|大姐|二姐|我哥|我弟|我姐|我妹|俺哥|俺弟|老弟|兄弟|亲哥|亲弟|亲姐|亲妹|哥|弟|姐|妹"),
    ("grandchild", "爷爷|奶奶|外公|外婆|姥姥|姥爷|爷|公公婆婆"),
    ("grandparent", "孙子|孙女|外孙|外孙女"),
    ("other_kin", "叔叔|叔父|伯父|大伯|二叔|三叔|大爷(?=在|被)|舅舅|舅父|姑父|姑姑|姨父|姨夫|小姨|大姨|姨妈|婶婶|侄子|侄女|外甥|外甥女|堂哥|堂弟|表哥|表弟|表姐|表妹|堂姐|堂妹|姐夫|妹夫|妹婿|嫂子|弟媳|弟妹|岳父|岳母|丈人|丈母娘|公公|婆婆|女婿|儿媳妇?|大舅哥|小舅子|连襟|亲戚|家属|家人|亲属"),
)
_GROUP_OF = {f"k{n}": value for n, (value, _) in enumerate(_KIN)}
_OWN = "(?:我|俺|咱|我们|俺们|我家|俺家|本人|咱家)(?:的|家)?(?:一个|个|那个|有个|有一个)?(?:亲|大|小|二|三|四|老|堂|表)?"
_PERSON = re.compile(
    "(?P<own>" + _OWN + ")?(?:" + "|".join(f"(?P<k{n}>{words})" for n, (_, words) in sorted(enumerate(_KIN), key=lambda pair: pair[1][0] != "other_kin")) + ")"
    "|(?P<friend>(?:我|俺)?(?:的|有(?:一)?个|一个|们)?(?:朋友|同事|工友|老乡|邻居|同学|舍友|室友|哥们|师傅|徒弟))"
    "|(?P<staff>(?:我们|我|咱们|本|俺们)(?:的)?(?:公司|单位|厂|工厂|店|企业|厂里|工地|这|项目部|家)?(?:里|上)?(?:的|有)?(?:一|几|个|名|位|两|三|一个|有个|有一|雇|请|聘|招)*(?:的|了)?(?:一个|个|名|位)?(?:员工|职工|工人|雇工|雇员|临时工|小工|师傅))"
    "|(?P<boss>我是(?:公司|单位|厂里|企业|这家)?(?:的)?(?:老板|负责人|人事|hr|HR|行政|会计|经理|厂长|雇主|包工头)|我(?:开|办)(?:了|的)?(?:一?家|个)?(?:小)?(?:公司|厂|店|作坊|工厂)|作为(?:用人单位|雇主|公司)|我雇(?:了|的|佣)|我请的?(?:工人|人|小工|师傅))"
    "|(?P<agent>我是[^，。]{0,8}(?:律师|代理人|法律援助|委托人)|(?:受|接受)[^，。]{1,8}委托|我的当事人|代理人)"
    "|(?P<union>我(?:们)?是?(?:[^，。]{0,6})工会(?:的|主席|干部|代表)|工会(?:代|为)[^，。]{1,6}申请)"
    "|(?P<self>本人|我自己|自己(?=[^，。]{0,2}[0-9]{2}岁)|(?:我|俺|偶|吾|阿拉|侬)(?!们(?:公司|单位|厂|老板|领导|家)|想(?:问|咨询|了解|请问|知道)|要(?:问|咨询)|问|国|公司|单位|厂|厂里|店|的(?:车|朋友|同事|员工|工人|房|家|大货车)|方|省|市|县|村|家|老板|应该赔|是不是要赔))"
)
_STAFF_PLAIN = re.compile("(?:员工|职工|工人|临时工|雇员|雇工|雇佣的人)")
_EMPLOYER_ASKS = re.compile("(?:公司|单位|雇佣公司|用人单位|企业|工厂|厂里|我们|雇主|我)(?:该|应该?|应当|需要|要|有|怎么|如何|能|可以|可否)[^，。？]{0,6}(?:怎么办|怎么处理|如何处理|怎么赔|赔多少|赔偿(?:他|该员工|多少)|承担|责任|怎样处理|赔偿|处理|不赔|办)")
_OBJECT = ("被", "跟", "和", "与", "同", "给", "让", "叫", "由", "把", "找", "对", "向", "替", "为", "陪", "是", "叫了")
_SPEAKER_WORK = re.compile("(?:我|俺|本人)[^，。]{0,10}(?:受伤|工伤|骨折|伤|摔|砸|压|断|住院|扎|夹|评|鉴定)")


def read(message: Message) -> list[Candidate]:
    """What the speaker is to the injured worker (applicant.relation), resting on the word that says it."""
    found = _speaker(message)
    if found is None:
        return []
    value, start, end = found
    if value == "friend":
        return []
    return [message.candidate("applicant.relation", value, start, end)]


def _speaker(message: Message) -> tuple[str, int, int] | None:
    text = message.text
    people = [(_kind(match), match) for match in _PERSON.finditer(text)]
    people = [(kind, match) for kind, match in people if not _is_object(text, kind, match)]
    for kind in ("agent", "union", "employer_self"):
        for said, match in people:
            if said == kind:
                return ("employer" if kind == "employer_self" else kind), *_trim(match)
    employer = _employer(message, people)
    if employer is not None:
        return employer
    hurt = harms.first(text)
    before = [(kind, match) for kind, match in people if hurt is None or match.start() < hurt.end()]
    chosen = (before or people)[-1:] if hurt is not None and before else people[:1]
    if hurt is not None and before:
        chosen = _nearest(text, before, hurt)
    return (chosen[0][0], *_trim(chosen[0][1])) if chosen else None


def _nearest(text: str, before: list, hurt: re.Match) -> list:
    """The last person named before the harm; a kin wins over an “I” that only introduces them."""
    kin = [pair for pair in before if pair[0] not in ("self", "friend")]
    own = [pair for pair in before if pair[0] == "self"]
    if kin and own:
        last_kin, last_own = kin[-1], own[-1]
        if last_own[1].start() > last_kin[1].start() and _SPEAKER_WORK.match(text, last_own[1].start()):
            return [last_own]
        return [last_kin]
    return before[-1:] if not own else own[-1:]


def _employer(message: Message, people: list) -> tuple[str, int, int] | None:
    text = message.text
    for kind, match in people:
        if kind == "staff":
            return "employer", *_trim(match)
    if any(kind in ("self",) or kind in dict(_KIN) for kind, _ in people):
        return None
    plain, asks = _STAFF_PLAIN.search(text), _EMPLOYER_ASKS.search(text)
    if plain is not None and asks is not None and plain.start() < asks.start() and harms.any_in(text):
        return "employer", plain.start(), plain.end()
    return None


def _kind(match: re.Match) -> str:
    name = match.lastgroup if match.lastgroup in _GROUP_OF else None
    if name is None:
        name = next((group for group in _GROUP_OF if match[group]), None)
    if name is not None:
        return _GROUP_OF[name]
    if match["boss"]:
        return "employer_self"
    return next(group for group in ("friend", "staff", "agent", "union", "self") if match[group])


def _is_object(text: str, kind: str, match: re.Match) -> bool:
    if kind in ("staff", "employer_self", "agent", "union"):
        return False
    before = text[max(0, match.start() - 2):match.start()]
    if kind == "self":
        return before.endswith(("给", "跟", "对", "让", "叫", "把", "向", "和", "帮")) and len(text) > 12
    return before.endswith(_OBJECT) or text[match.end():match.end() + 1] in ("去", "来") and False


def _trim(match: re.Match) -> tuple[int, int]:
    return match.start(), match.end()
