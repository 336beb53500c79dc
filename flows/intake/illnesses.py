"""Reads a sudden illness and when a hospital first saw it (突发疾病、初次诊断时间)."""

import re

from flows.intake import candidates
from flows.intake.candidates import Candidate
from flows.intake.messages import Message
from flows.intake.vocabulary import either, spaced, table

NAME = "illness.name"
SUDDEN = "illness.sudden"
FIRST = "illness.first_diagnosis_at"
ILLNESSES = table("""
    心肌梗死 心肌梗塞 急性心肌梗死 急性心肌梗塞 心梗 急性心梗 心肌梗 心脏病 心脏骤停 心搏骤停 心跳骤停
    心源性猝死 心脏性猝死 心脏猝死 心衰 心力衰竭 心肌炎 冠心病 心绞痛 心律失常 房颤 主动脉夹层 主动脉瘤 肺栓塞
    肺动脉栓塞 脑梗死 脑梗塞 脑梗 脑出血 脑溢血 脑干出血 脑血栓 脑中风 中风 脑卒中 脑血管瘤破裂 脑动脉瘤破裂
    脑血管破裂 脑血管病 脑血管意外 蛛网膜下腔出血 脑疝 脑膜炎 癫痫 胰腺炎 急性胰腺炎 消化道出血 胃出血 胃穿孔
    心脏原因 心脏问题 阑尾炎 哮喘 肾衰竭 高血压 低血糖 羊水栓塞 猝死 休克 心脏病发 心脏病发作
""")
_NAME = re.compile(rf"(?:急性|突发性?|大面积|先天性)?{either(ILLNESSES)}")
_ACUTE = spaced("""
    突发|突然|猝|急性|骤停|发病|病发|倒下|晕倒|昏倒|昏迷|抢救|去世|死亡|身亡|梗|溢血|脑出血|脑干|中风|夹层|栓塞|破裂
""")
_SUDDEN = spaced(rf"""
    突发(?:性)?(?:的)?(?:疾病|急病|重病|恶疾)?(?!事件|情况|奇想)|突然(?:间)?(?:晕倒|昏倒|昏迷|倒地|倒下|发病|犯病
    |不省人事|胸闷|胸痛|头晕|头痛|心口疼|心慌|抽搐
    |呼吸困难|没气|没了呼吸|身体不适|不舒服|感觉不舒服|脸色|口吐白沫|{either(ILLNESSES)})|猝死|心脏骤停|心搏骤停
    |(?<!精神)(?<!神经)(?:犯病|发病|病发|旧病复发)(?!率)|因病(?:死亡|去世)|有病死
    |心脏(?:突然)?(?:不舒服|难受|骤停)|(?:感觉|觉得)(?:胸闷|胸口|心口|头晕|不舒服)|中风倒下|没了呼吸
    |(?:晕倒|昏倒|倒地|倒下)(?:在|了)?(?:工位|岗位|车间|地上|工地|机器旁)?(?:上|里)?(?=[^摔砸撞触磕]{{0,16}}(?:抢救
    |去世|死|送医|送到?[^，。]{{0,6}}医院|没了))
    |倒在(?:工地|车间|岗位|工位|路|地)
""")
_OF_INJURY = re.compile("摔|砸|撞|打伤|外伤|触电|中毒|中暑|坠|车祸|事故|被[^，。]{0,6}(?:砸|撞|打|压|推)")
_OLD = re.compile("(?:病史|患有|一直有|本来就有|有|以前得过|没有|高血压)[^，。]{0,4}$")
_SEEN = re.compile("送医|送到?[^，。]{0,8}(?:医院|卫生院|急诊)|入院|就诊|接诊|初诊|首诊|初次诊断|(?:第一次|首次|最早|最先)(?:诊断|看|确诊|检查)|到医院|急救|120")


# 上夜班在机床边上晕倒了: what made him faint is not told, so the person confirms that it was an illness.
_FAINTED = spaced(r"""
    (?:在[^，。；摔砸撞]{1,8}?(?:边|旁|旁边|边上|里|上|时|时候|前|位)|(?:上|值)(?:着)?[早中晚夜白]?班(?:的)?(?:时|时候|期间|突然)?|(?:干|做)(?:着)?活(?:时|的时候)?|值班室?)
    (?:人|就|突然|直接|又){0,3}(?P<said>(?:晕|昏)(?:倒|过去|了过去|死过去|厥)(?:了)?)
""")
_NO_ILLNESS = re.compile("热|中暑|气体|煤气|毒|味|缺氧|电|献血|饿|被")


def read(message: Message) -> list[Candidate]:
    """A sudden illness, its name and first diagnosis (illness.sudden, .name, .first_diagnosis_at 突发疾病)."""
    names = _names(message)
    sudden = _sudden(message, names)
    return [*names, *sudden, *(_first_seen(message) if names or sudden else [])]


def spans(message: Message) -> list[tuple[int, int]]:
    """Where illnesses are named; 心脏 inside 心脏骤停 is no part hurt."""
    return [match.span() for match in _NAME.finditer(message.text)]


def _names(message: Message) -> list[Candidate]:
    for match in _NAME.finditer(message.text):
        start, end = match.span()
        if not message.tells(start, end) or message.asks_the_rule(end) or _OLD.search(message.before(start, 8)):
            continue
        if match[0] == "休克" or (_from_an_injury(message, start) and not _ACUTE.search(message.before(start, 4))):
            continue
        return [message.candidate(NAME, message.text[start:end], start, end)]
    return []


def _sudden(message: Message, names: list[Candidate]) -> list[Candidate]:
    for match in _SUDDEN.finditer(message.text):
        start, end = match.span()
        if message.tells(start, end) and not message.asks_the_rule(end) and not _from_an_injury(message, start):
            return [message.candidate(SUDDEN, True, start, end)]
    for match in _FAINTED.finditer(message.text):
        told = message.tells(*match.span("said")) and not _from_an_injury(message, match.start("said"))
        if told and _NO_ILLNESS.search(message.text) is None:
            return [message.candidate(SUDDEN, True, *match.span("said"), doubt=candidates.DOUBTFUL)]
    for name in names:
        if _ACUTE.search(message.text):
            return [Candidate(SUDDEN, True, name.start, name.end, 0.7, candidates.INFERRED)]
    return []


def _from_an_injury(message: Message, start: int) -> bool:
    """摔倒后脑出血 is an injury, no illness."""
    sentence, _ = message.sentence_at(start)
    return bool(_OF_INJURY.search(message.text, max(sentence, start - 16), start))


def _first_seen(message: Message) -> list[Candidate]:
    for moment in message.moments:
        value = moment.moment_value()
        _, end = message.clause_at(moment.start)
        if moment.day is None or value is None or not _SEEN.search(message.text, moment.end, min(end, moment.end + 14)):
            continue
        doubt = candidates.VAGUE if moment.day.vague else candidates.COMPUTED if moment.day.computed else None
        return [message.candidate(FIRST, value, moment.start, moment.end, doubt=doubt)]
    return []
