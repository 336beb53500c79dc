"""Every fact of the contract can be told in words, given as an answer and corrected by an edit."""

from typing import Any

import pytest

from tests.api.chat.talk import by_phone
from tests.builders import make_credit_code, make_id_number, make_phone
from tests.test_definitions import CONTRACT

pytestmark = pytest.mark.anyio

NUMBER, OTHER_NUMBER = make_id_number(31), make_id_number(32)
CODE, OTHER_CODE = make_credit_code(31), make_credit_code(32)

# Words that tell the fact, the value they tell, and another value for answer and edit.
TOLD: dict[str, tuple[str, Any, Any]] = {
    "applicant.relation": ("我老公在工地摔伤了腿", "spouse", "sibling"),
    "applicant.name": ("我是他老婆，我叫李秀英", "李秀英", "王桂兰"),
    "applicant.phone": (f"我是他老婆，我的电话是{make_phone(41)}", make_phone(41), make_phone(42)),
    "worker.name": ("我叫尤海生，在工地摔伤了", "尤海生", "柳月娥"),
    "worker.id_number": (f"我的身份证号是{NUMBER}", NUMBER, OTHER_NUMBER),
    "worker.phone": (f"我的电话是{make_phone(43)}", make_phone(43), make_phone(44)),
    "worker.address": ("我家住浙江省杭州市余杭区仓前街道1号", "浙江省杭州市余杭区仓前街道1号", "成都市双流区无名路2号"),
    "worker.age": ("我今年56岁，在工地摔伤了", 56, 40),
    "worker.occupation": ("我是钢筋工，昨天在工地摔伤了", "钢筋工", "木工"),
    "worker.industry": ("我在建筑行业干活，昨天摔伤了", "建筑行业", "物流"),
    "worker.tenure": ("我在这个厂干了三年了，昨天手被压伤", "三年", "两个月"),
    "worker.work_start_on": ("我是2024年3月入职的，昨天手被压伤", {"year": 2024, "month": 3}, "2023-05-01"),
    "worker.monthly_wage": ("我每个月工资六千五，昨天手被压伤", "6500.00", "7000.00"),
    "employer.name": ("我在杭州宏图建筑有限公司上班，昨天摔伤了", "杭州宏图建筑有限公司", "成都锦禾物流有限公司"),
    "employer.credit_code": (f"公司的统一社会信用代码是{CODE}", CODE, OTHER_CODE),
    "employer.address": ("公司地址在杭州市余杭区文一西路2号", "杭州市余杭区文一西路2号", "成都市新都区无名路4号"),
    "employer.phone": ("老板的电话是13800000045", "13800000045", "057188880000"),
    "employer.attitude": ("老板不给报工伤", ["refuses_apply"], ["cooperates"]),
    "employer.status": ("公司已经破产了，我之前在厂里手被压断", "bankrupt", "operating"),
    "employer.has_applied": ("公司已经给我报工伤了", True, False),
    "employer.pays_medical": ("医药费都是公司出的，手被机器压伤", True, False),
    "employment.insured": ("单位没给我交工伤保险，昨天摔伤了", False, True),
    "employment.contract": ("没签劳动合同，昨天在工地摔伤了", False, True),
    "employment.ended": ("我已经被公司辞退了，之前手被压伤", True, False),
    "employment.form": ("我是劳务派遣工，昨天在车间手被压伤", "dispatch", "direct"),
    "region.insured": ("我的工伤保险交在杭州", {"text": "杭州"}, {"code": "510100", "text": "成都市"}),
    "region.accident": ("我在成都的工地干活摔伤了", {"text": "成都"}, {"code": "330100", "text": "杭州市"}),
    "accident.date": ("昨天在工地摔伤了腿", "2026-11-23", "2026-11-20"),
    "accident.time": ("昨天下午三点在工地摔伤了腿", "15:00", "09:30"),
    "accident.place": ("昨天在工地二楼摔伤了腿", "工地二楼", "三号车间"),
    "accident.cause": ("昨天在工地从脚手架上摔下来，腿断了", None, "被货架砸到"),
    "accident.narrative": ("昨天下午三点在工地二楼摔下来，左腿骨折", "昨天下午三点在工地二楼摔下来，左腿骨折", "从架子上摔下来。"),
    "accident.witnesses": ("工友张建国看见我摔下来的", ["工友张建国"], ["李志强", "王德明"]),
    "accident.casualties": ("车间爆炸，死了1个人，重伤2个人", {"deaths": 1, "serious": 2}, {"injured": 3}),
    "accident.vehicle": ("骑电动车上班被车撞了", "电动车", "自行车"),
    "accident.in_work_time": ("上班时间在车间手被压伤", True, False),
    "accident.in_workplace": ("在车间里干活，手被机器压伤", True, False),
    "accident.work_related": ("这次受伤和工作没关系", False, True),
    "accident.preparatory": ("上班前在车间做准备工作时摔伤了", True, False),
    "accident.violence": ("因为查票被乘客打伤了", True, False),
    "accident.business_trip": ("出差路上摔伤了", True, False),
    "accident.commuting": ("下班回家路上摔伤了", True, False),
    "accident.traffic": ("上班路上出了车祸，腿骨折", True, False),
    "accident.traffic_liability": ("上班路上被车撞，交警认定我次要责任", "own_minor", "own_none"),
    "accident.overtime": ("昨晚加班的时候手被压伤", True, False),
    "accident.organised_activity": ("参加公司组织的篮球赛摔伤了脚", True, False),
    "injury.parts": ("昨天摔伤了左腿", ["左腿"], ["右手"]),
    "injury.kinds": ("左腿骨折了", ["骨折"], ["扭伤"]),
    "diagnosis.hospital": ("送到杭州市第一人民医院，左腿骨折", "杭州市第一人民医院", "市中医院"),
    "diagnosis.date": ("昨天医院诊断是左腿骨折", "2026-11-23", "2026-11-22"),
    "diagnosis.result": ("医院诊断为左胫骨骨折", "左胫骨骨折", "右手挫伤"),
    "treatment.kind": ("左腿骨折，做了手术", ["做了手术"], ["石膏固定"]),
    "treatment.hospital_days": ("左腿骨折，住院32天", 32, 10),
    "treatment.cost": ("左腿骨折，医药费花了三万二", "32000.00", "1500.50"),
    "disease.name": ("我得了尘肺病", None, "噪声聋"),
    "disease.post": ("我在喷漆岗位干活，得了苯中毒职业病", "喷漆", "打钻"),
    "disease.exposure_from": ("从2005年开始打钻接触粉尘，查出尘肺病", {"year": 2005}, {"year": 2006}),
    "disease.exposure_to": ("2005年到2020年在煤矿打钻接触粉尘，查出尘肺病", {"year": 2020}, {"year": 2019}),
    "disease.certificate_date": ("2026年8月20日职业病诊断证明书诊断为尘肺病", "2026-08-20", "2026-08-21"),
    "illness.sudden": ("上班时突发心梗", True, False),
    "illness.name": ("我老公上班时突发心肌梗死", None, "脑出血"),
    "illness.first_diagnosis_at": (
        "我老公上班突发心梗，昨天晚上10点10分医院第一次诊断", "2026-11-23T22:10:00+08:00", "2026-11-23T21:00:00+08:00"
    ),
    "death.occurred": ("我老公在工地出事故去世了", True, False),
    "death.at": ("我老公在工地出事故，昨天晚上9点去世", "2026-11-23T21:00:00+08:00", "2026-11-23T20:00:00+08:00"),
    "death.within_48h": ("我老公上班突发心梗，抢救不到48小时去世了", True, False),
    "rescue.public_interest": ("为了救落水儿童受伤了", True, False),
    "veteran.certificate": ("我有残疾军人证，旧伤复发了", True, False),
    "exclusion.crime": ("他打架斗殴犯罪时受伤的，公安说是故意犯罪", True, False),
    "exclusion.alcohol": ("他喝醉酒以后从楼上摔下来", True, False),
    "exclusion.drugs": ("他吸毒以后从楼上摔下来", True, False),
    "exclusion.self_harm": ("他是自己割腕自残受伤的", True, False),
    "limit.exclusion_cause": ("因为一直在打劳动仲裁官司，所以没申请工伤", "labour_dispute", "force_majeure"),
    "recognition.status": ("工伤认定已经下来了，认定为工伤", "done", "applied"),
    "recognition.date": ("2026年3月5日作出了工伤认定决定", "2026-03-05", "2026-03-06"),
    "appraisal.status": ("劳动能力鉴定已经做完了", "done", "pending"),
    "appraisal.grade": ("我被鉴定为九级伤残", 9, 10),
}  # fmt: skip
ALL = sorted(TOLD)


@pytest.fixture
async def person(shared_client):
    """Somebody who starts a conversation."""
    return await by_phone(shared_client)


def test_no_fact_is_left_out():
    """The table names every fact of the contract."""
    assert set(TOLD) == set(CONTRACT)


@pytest.mark.parametrize("fact", ALL)
async def test_told_in_words(person, fact):
    """A plain sentence tells it; what is doubtful waits for a yes, and the words are shown with their place."""
    text, value, _ = TOLD[fact]
    body = await person.start(text)
    found = [row for row in body["turn"]["understood"] if row["fact"] == fact]
    assert found, [row["fact"] for row in body["turn"]["understood"]]
    assert {row["state"] for row in found} <= {"held", "proposed"}
    if value is not None:
        assert body["facts"][fact]["value"] == value
    for row in found:
        start, end = row["source"]["start"], row["source"]["end"]
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize("fact", ALL)
async def test_given_as_an_answer_and_corrected_by_an_edit(person, fact):
    """An answer is held; an edit replaces it, after a preview that changed nothing."""
    _, value, other = TOLD[fact]
    await person.start(role="relative")
    first, second = (other, value) if value is not None else (other, f"{other}，还有一点")
    answered = await person.turn(answers={fact: first})
    assert [row["state"] for row in answered["understood"] if row["fact"] == fact][0] == "held"
    await person.edit(preview=True, **{fact.replace(".", "__"): second})
    assert (await person.show())["facts"][fact]["value"] == first
    await person.edit(**{fact.replace(".", "__"): second})
    assert (await person.show())["facts"][fact]["value"] == second
