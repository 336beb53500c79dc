"""Every fact of the contract can be told in words, and answered where it is asked."""

import tomllib
from pathlib import Path

import pytest

from tests.builders import make_credit_code, make_id_number, make_phone
from tests.flows.intake.reading_of import values

DEFINITIONS = Path(__file__).parents[3] / "flows/definitions/national/facts.toml"
FACTS = tomllib.loads(DEFINITIONS.read_text(encoding="utf-8"))["fact"]
# The account of the accident is the message itself, kept whole by the conversation.
KEPT_WHOLE = {"accident.narrative"}
TOLD = {
    "applicant.relation": "我老公在工地摔伤了",
    "applicant.name": "我叫李秀英，我老公摔伤了",
    "applicant.phone": f"我的电话{make_phone()}",
    "worker.name": "我老公叫王建国",
    "worker.id_number": f"身份证号{make_id_number()}",
    "worker.phone": f"电话{make_phone()}",
    "worker.address": "家住杭州市余杭区良渚街道12号",
    "worker.age": "今年45岁",
    "worker.occupation": "我是电焊工",
    "worker.industry": "在建筑行业干活",
    "worker.tenure": "在公司干了3年了",
    "worker.work_start_on": "2015年3月进厂",
    "worker.monthly_wage": "月工资4000",
    "employer.name": "我在杭州宏图建筑有限公司上班",
    "employer.credit_code": f"公司代码{make_credit_code()}",
    "employer.address": "公司地址在杭州市西湖区文三路100号",
    "employer.phone": f"老板电话{make_phone()}",
    "employer.attitude": "老板不管我了",
    "employer.status": "公司倒闭了",
    "employer.has_applied": "单位已经报了工伤",
    "employer.pays_medical": "医药费都是公司出的",
    "employment.insured": "公司给我们交了社保",
    "employment.contract": "没签劳动合同",
    "employment.ended": "我已经离职了",
    "employment.form": "我是劳务派遣工",
    "region.insured": "社保在杭州交的",
    "region.accident": "在四川南充受的伤",
    "accident.date": "昨天摔伤了",
    "accident.time": "下午三点摔伤了",
    "accident.place": "在车间摔伤了",
    "accident.cause": "被机器压伤",
    "accident.witnesses": "班长看见了",
    "accident.casualties": "一死三伤",
    "accident.vehicle": "骑电动车摔伤",
    "accident.in_work_time": "上班的时候摔伤",
    "accident.in_workplace": "在车间里摔伤",
    "accident.work_related": "因工受伤",
    "accident.preparatory": "下班后打扫卫生摔伤",
    "accident.violence": "被人殴打受伤",
    "accident.business_trip": "出差摔伤",
    "accident.commuting": "下班路上摔伤",
    "accident.traffic": "出了车祸",
    "accident.traffic_liability": "出车祸，对方全责",
    "accident.overtime": "加班时摔伤",
    "accident.organised_activity": "公司组织团建摔伤",
    "injury.parts": "左腿骨折",
    "injury.kinds": "左腿骨折",
    "diagnosis.hospital": "送到市一医院",
    "diagnosis.date": "2026年5月3号确诊骨折",
    "diagnosis.result": "诊断为左胫骨骨折",
    "treatment.kind": "做了手术",
    "treatment.hospital_days": "住院32天",
    "treatment.cost": "医药费8000元",
    "disease.name": "得了尘肺病",
    "disease.post": "长期从事打钻作业，得了尘肺",
    "disease.exposure_from": "从2005年到2015年打钻，得了尘肺",
    "disease.exposure_to": "从2005年到2015年打钻，得了尘肺",
    "disease.certificate_date": "2019年5月确诊矽肺",
    "illness.sudden": "突然晕倒在工位上，送医院抢救",
    "illness.name": "上班时突发心梗",
    "illness.first_diagnosis_at": "突发心梗，昨天晚上8点送到市医院抢救",
    "death.occurred": "抢救无效死亡",
    "death.at": "2026年6月4号去世",
    "death.within_48h": "抢救了30个小时没救过来",
    "rescue.public_interest": "救落水儿童时受伤",
    "veteran.certificate": "有残疾军人证",
    "exclusion.crime": "因盗窃被判刑，摔伤",
    "exclusion.alcohol": "喝了酒摔伤",
    "exclusion.drugs": "吸毒后摔伤",
    "exclusion.self_harm": "自杀未遂受伤",
    "limit.exclusion_cause": "因为疫情一直没申请",
    "recognition.status": "工伤认定书下来了",
    "recognition.date": "2025年8月27日通过工伤认定",
    "appraisal.status": "还没做伤残鉴定",
    "appraisal.grade": "鉴定为八级",
}
SPOKEN_FOR = {"applicant.name": "relative", "applicant.phone": "relative"}


def test_no_fact_of_the_contract_is_left_out():
    """A new fact of the flow needs words that tell it."""
    assert set(TOLD) | KEPT_WHOLE == set(FACTS)


@pytest.mark.parametrize("fact", TOLD)
def test_every_fact_can_be_told_in_words(fact):
    """Nobody needs a form to tell what the flow wants to know."""
    assert values(TOLD[fact], fact, role=SPOKEN_FOR.get(fact)) != []


@pytest.mark.parametrize("fact", TOLD)
def test_a_telling_answers_its_own_question(fact):
    """What tells a fact unasked tells it when asked as well."""
    assert values(TOLD[fact], fact, expecting=(fact,), role=SPOKEN_FOR.get(fact)) != []


ANSWERS = {
    "boolean": "是的",
    "phone": make_phone(),
    "id_number": make_id_number(),
    "credit_code": make_credit_code(),
    "integer": "八",
    "money": "四千五",
    "partial_date": "2026年5月3号",
    "moment": "2026年5月3号下午两点",
    "time": "下午三点",
    "region": "杭州",
    "texts": "左腿",
    "casualties": "死了1个",
    "text": "老张",
}
BY_FACT = {
    "applicant.relation": "我是他老婆",
    "employer.status": "倒闭了",
    "employment.form": "外包的",
    "accident.traffic_liability": "同等责任",
    "recognition.status": "还没",
    "appraisal.status": "在办",
    "limit.exclusion_cause": "因为疫情",
    "employer.attitude": "不管我",
    "worker.age": "四十五",
    "worker.name": "王建国",
    "applicant.name": "李秀英",
    "employer.name": "大华机械厂",
    "worker.address": "良渚街道12号",
    "employer.address": "文三路100号",
}


@pytest.mark.parametrize("fact", sorted(set(FACTS) - KEPT_WHOLE))
def test_every_fact_can_be_answered_in_a_word_or_two(fact):
    """Each question has a short answer that is taken."""
    answer = BY_FACT.get(fact) or ANSWERS[FACTS[fact]["kind"]]
    assert values(answer, fact, expecting=(fact,)) != []
