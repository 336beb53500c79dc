"""An invented person with an answer to whatever the service asks."""

from typing import Any

from tests.builders import make_credit_code, make_id_number

STORY = "昨天下午三点多在工地二楼摔下来，左腿骨折，送到市一医院"
_ANSWERS: dict[str, Any] = {
    "applicant.relation": "self",
    "accident.in_work_time": True,
    "accident.in_workplace": True,
    "accident.work_related": True,
    "accident.date": "2026-11-23",
    "accident.time": "15:00",
    "worker.work_start_on": "2024-03-01",
    "diagnosis.date": "2026-11-23",
    "employment.insured": True,
    "employment.contract": True,
    "worker.name": "张小军",
    "worker.occupation": "架子工",
    "worker.address": "杭州市西湖区文一路1号",
    "employer.name": "杭州安心建筑有限公司",
    "employer.address": "杭州市余杭区良渚路2号",
    "region.insured": {"code": "330100", "text": "浙江省杭州市"},
    "region.accident": {"code": "330100", "text": "浙江省杭州市"},
}
_BY_WIDGET: dict[str, Any] = {
    "text": "说不太清楚",
    "long_text": "在工地二楼搬材料时摔下来",
    "date": "2026-11-23",
    "time": "15:00",
    "datetime": "2026-11-23",
    "number": 1,
    "money": "6500",
    "body_parts": ["左小腿"],
}


def reply_to(ask: dict[str, Any], number: int) -> dict[str, Any]:
    """What this person says to a question: the body of a turn."""
    if ask["widget"] == "confirm":
        return {"confirm": ask["facts"], "ask_id": ask["id"]}
    return {"answers": {item["fact"]: answer_of(item, number) for item in ask["items"]}, "ask_id": ask["id"]}


def answer_of(item: dict[str, Any], number: int) -> Any:
    """This person's answer on one fact, always the same."""
    fact, widget = item["fact"], item["widget"]
    if fact in _ANSWERS:
        return _ANSWERS[fact]
    if widget == "id_number":
        return make_credit_code(number) if fact == "employer.credit_code" else id_number_of(number)
    if widget == "phone":
        return phone_of(number)
    if item["choices"]:
        value = item["choices"][-1]["value"]
        return [value] if widget == "multi_choice" else value
    return _BY_WIDGET[widget]


def second_thought(item: dict[str, Any], number: int) -> Any:
    """Another answer on the same fact."""
    first = answer_of(item, number)
    if isinstance(first, bool):
        return not first
    if item["choices"]:
        return next(choice["value"] for choice in item["choices"] if choice["value"] != first)
    match item["widget"]:
        case "text" | "long_text":
            return f"{first}（更正）"
        case "date":
            return "2026-11-22"
    return answer_of(item, number + 500)


def id_number_of(number: int) -> str:
    """One of forty thousand invented ID numbers: applications for one worker would be joined."""
    return make_id_number(number % 1000, born=f"{1960 + number // 1000 % 40}0315")


def phone_of(number: int) -> str:
    """This person's phone; the demo profile sends to none."""
    return f"139{number:08d}"
