"""The wizard's fixed list of questions: as many as ours asks after the same story, with the same kinds of answer."""

from typing import Any

YES_NO = [{"value": True, "label": "是"}, {"value": False, "label": "否"}]
RELATIONS = [
    {"value": "self", "label": "本人"},
    {"value": "spouse", "label": "配偶"},
    {"value": "parent", "label": "父母"},
]
REGIONS = [{"value": {"code": "330100", "text": "浙江省杭州市"}, "label": "浙江省杭州市"}]

_ROWS: list[tuple[str, str, str, Any]] = [
    ("applicant.relation", "choice", "您和受伤的人是什么关系？", RELATIONS),
    ("accident.in_work_time", "choice", "受伤的时候，是在上班时间吗？", YES_NO),
    ("accident.in_workplace", "choice", "是在干活的地方受的伤吗？", YES_NO),
    ("accident.work_related", "choice", "当时是在干单位的活吗？", YES_NO),
    ("worker.name", "text", "受伤的人叫什么名字？", None),
    ("worker.id_number", "id_number", "身份证号码是多少？", None),
    ("worker.phone", "phone", "联系电话是多少？", None),
    ("worker.address", "long_text", "现在住在哪里？", None),
    ("employer.name", "text", "单位全称是什么？", None),
    ("employer.address", "long_text", "单位在什么地方？", None),
    ("worker.occupation", "text", "平时做什么工作？", None),
    ("worker.work_start_on", "date", "什么时候开始在这里干活？", None),
    ("diagnosis.date", "date", "哪天看的医生？", None),
    ("employment.insured", "choice", "单位给交工伤保险吗？", YES_NO),
    ("employment.contract", "choice", "签过劳动合同吗？", YES_NO),
    ("region.accident", "region", "在哪个城市干活？", REGIONS),
]


def question_after(answered: int) -> dict[str, Any] | None:
    """The next question once so many are answered; None after the last."""
    if answered >= len(_ROWS):
        return None
    fact, widget, text, choices = _ROWS[answered]
    item = {"fact": fact, "widget": widget, "choices": choices}
    return {"id": fact, "facts": [fact], "widget": widget, "text": text, "why": "申请表上要填。", "items": [item]}


def turn_body(turn_id: str, answered: int) -> dict[str, Any]:
    """The answer to a turn."""
    question, left = question_after(answered), len(_ROWS) - answered
    return {"id": turn_id, "seq": answered, "ask": question, "remaining": left, "complete": question is None}
