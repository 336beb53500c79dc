"""A short message is read as the answer to the question that was asked."""

import pytest

from tests.flows.intake.reading_of import of_fact, reading, values


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("employment.insured", "有", True),
        ("employment.insured", "没有", False),
        ("employment.insured", "是的", True),
        ("accident.commuting", "不是", False),
        ("accident.traffic_liability", "对方全责", "own_none"),
        ("accident.traffic_liability", "还没出，听交警说对方主责", "own_minor"),
        ("accident.traffic_liability", "没有定责任", "undetermined"),
        ("accident.traffic_liability", "交警说没法认定", "undetermined"),
        ("worker.address", "赔水村3组12号", "赔水村3组12号"),
        ("worker.address", "催家庄", "催家庄"),
        ("worker.name", "催建国", "催建国"),
        ("employment.form", "外包的", "subcontract"),
        ("recognition.status", "还没", "none"),
        ("applicant.relation", "我是他老婆", "spouse"),
        ("employer.status", "还在开着", "operating"),
        ("accident.date", "15号", "2026-11-15"),
        ("accident.date", "15", "2026-11-15"),
        ("accident.date", "11月20号早上六点多，骑电瓶车去厂里上早班", "2026-11-20"),
        ("accident.time", "下午三点", "15:00"),
        ("accident.time", "晚上", "evening"),
        ("worker.age", "五十三", 53),
        ("appraisal.grade", "九级", 9),
        ("worker.monthly_wage", "四千五", "4500"),
        ("worker.phone", "138 1234 5678", "13812345678"),
        ("worker.name", "王小军", "王小军"),
        ("worker.name", "阿依古丽·买买提", "阿依古丽·买买提"),
        ("employer.name", "是杭州宏图建筑有限公司", "杭州宏图建筑有限公司"),
        ("accident.place", "二车间", "二车间"),
        ("region.insured", "杭州", {"text": "杭州"}),
        ("death.at", "昨天晚上八点", "2026-11-23T20:00:00+08:00"),
        ("employer.attitude", "不管我", "ignores"),
        ("accident.casualties", "死了1个", {"deaths": 1}),
        ("accident.witnesses", "老张", "老张"),
    ],
)
def test_the_asked_fact_is_answered(fact, text, value):
    """是, 15号 and 四千五 mean something only as answers."""
    assert value in values(text, fact, expecting=(fact,))


def test_a_list_is_answered_element_by_element():
    """Two parts in one answer are two elements."""
    assert values("左腿、右手", "injury.parts", expecting=("injury.parts",)) == ["左腿", "右手"]


@pytest.mark.parametrize(
    ("fact", "text", "code"),
    [
        ("accident.place", "不知道", "unknown"),
        ("employment.insured", "不清楚", "unknown"),
        ("employer.credit_code", "以后再说", "later"),
        ("employer.credit_code", "问公司吧", "ask_other_party"),
        ("diagnosis.hospital", "不想说", "cannot_obtain"),
        ("disease.name", "不适用", "not_applicable"),
        ("accident.witnesses", "没有", "cannot_obtain"),
        ("accident.traffic_liability", "还没", "later"),
        ("accident.traffic_liability", "认定书还没下来", "later"),
        ("accident.traffic_liability", "交警那边没出", "later"),
        ("accident.traffic_liability", "还在等", "later"),
    ],
)
def test_a_refusal_is_a_decline_with_its_code(fact, text, code):
    """Nobody is stuck: each refusal has the contract's code."""
    told = reading(text, expecting=(fact,))
    assert told.declines == ((fact, code),)
    assert [c for c in told.candidates if c.fact == fact] == []


@pytest.mark.parametrize("text", ["为什么要问这个？", "什么意思", "怎么填"])
def test_a_question_in_place_of_an_answer_leaves_the_question_open(text):
    """Asking back is no answer and no refusal."""
    told = reading(text, expecting=("accident.place",))
    assert (told.candidates, told.declines) == ((), ())


def test_a_story_in_place_of_an_answer_is_read_as_a_story():
    """Who is asked for a name and tells the accident has told the accident."""
    told = reading("昨天在工地被钢管砸到左脚，骨折了", expecting=("worker.name",))
    assert [c for c in told.candidates if c.fact == "worker.name"] == []
    assert "左脚" in [c.value for c in told.candidates]


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [("杭州", True), ("在杭州的", True), ("应该是杭州", False), ("听说是杭州那边", False)],
)
def test_a_city_asked_for_is_told_by_its_name_alone(text, is_plain):
    """Who is asked for the city and names it is not asked whether they meant it."""
    told = [c for c in reading(text, expecting=("region.accident",)).candidates if c.fact == "region.accident"]
    assert any(c.doubt is None for c in told) is is_plain


@pytest.mark.parametrize(
    ("fact", "text", "code"),
    [
        pytest.param("accident.in_work_time", "有没有合同我不清楚", None, id="of-the-contract"),
        pytest.param("employment.contract", "有没有合同我不清楚", "unknown", id="as-asked"),
        pytest.param("employer.phone", "老板电话不知道", "unknown", id="a-phone"),
        pytest.param("worker.id_number", "保险的事我不懂", None, id="of-insurance"),
        pytest.param("worker.id_number", "不知道", "unknown", id="bare"),
    ],
)
def test_a_refusal_that_names_another_thing_declines_nothing(fact, text, code):
    """Whoever does not know about the contract has not refused to say whether they were at work."""
    assert dict(reading(text, expecting=(fact,)).declines).get(fact) == code


_WORDED = ["worker.name", "worker.address", "accident.place", "employer.name", "worker.occupation", "region.insured"]


@pytest.mark.parametrize("fact", _WORDED)
@pytest.mark.parametrize(
    "text",
    ["你是谁", "对方的保险赔吗", "为什么要我名字", "哪个部门管", "保险公司赔不赔", "交警认定我次要责任", "认定书没下来",
     "老板不认", "我左腿骨折了", "没签合同", "遗体能火化吗，老板催着火化", "赔偿款还没给", "老板催着签字", "催他了"],
)  # fmt: skip
def test_what_asks_or_tells_another_thing_answers_no_question_for_words(fact, text):
    """Neither a question nor another fact becomes a name, a place or an address."""
    told = reading(text, expecting=(fact,))
    assert fact not in {c.fact for c in told.candidates}
    assert told.declines == ()


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("accident.place", "下班路上"),
        ("worker.occupation", "保险理赔员"),
        ("worker.tenure", "还没满一年"),
        ("accident.place", "工地板房"),
        ("accident.cause", "钢管砸的"),
        ("accident.cause", "老板不给安全带，从架子上摔下来"),
        ("diagnosis.result", "左腿骨折"),
        ("employer.name", "平安保险公司"),
        ("worker.address", "工地板房"),
        ("accident.witnesses", "我弟弟"),
    ],
)
def test_plain_words_still_answer(fact, text):
    """What the question can take is taken."""
    assert fact in {c.fact for c in reading(text, expecting=(fact,)).candidates}


@pytest.mark.parametrize("fact", ["worker.name", "employer.name"])
def test_a_kind_of_place_is_nobodys_name(fact):
    """工地板房 says where, not who."""
    assert reading("工地板房", expecting=(fact,)).candidates == ()


@pytest.mark.parametrize(
    "text",
    ["不是 当时在上班", "不 我正在值班", "不是，单位安排我去的", "公司组织的", "老板让去的", "出差路上", "给客户送货的时候", "厂里派我去的",
     "是的，不过下了班", "没有 我在那打工", "不对 她是保洁", "不对 我去收水费", "不是 我是主持会的", "不对 我在那端盘子",
     "不是，我是物业的", "她是绿化队的", "他在那理货", "陪客户", "当时出差", "单位的活动", "替厂里打的", "环卫上的人"],
)  # fmt: skip
def test_words_for_work_are_put_to_them_whatever_stands_before(text):
    """A no with a reason that says the other thing is no no, and nobody is held to it."""
    (read,) = of_fact(text, "accident.work_related", expecting=("accident.work_related",))
    assert (read.value, read.doubt) == (True, "doubtful")


@pytest.mark.parametrize(
    ("text", "value"),
    [("是", True), ("是的 干活的时候", True), ("不是", False), ("不是 下班以后", False), ("不 我在家里", False), ("不是的，休息天", False)],
)
def test_a_plain_word_on_work_is_held(text, value):
    """What goes with its reason needs no second question."""
    (read,) = of_fact(text, "accident.work_related", expecting=("accident.work_related",))
    assert (read.value, read.doubt) == (value, None)


@pytest.mark.parametrize("text", ["不是 我自己摔的", "不是，走路没看清", "不 被车撞的", "没有 就是滑了一下"])
def test_a_no_with_a_reason_that_tells_neither_is_put_to_them(text):
    """By oneself is by oneself at work as well."""
    (read,) = of_fact(text, "accident.work_related", expecting=("accident.work_related",))
    assert (read.value, read.doubt) == (False, "doubtful")


@pytest.mark.parametrize(
    "text", ["在家休息", "公司叫什么", "地上有水", "不知道", "左腿", "在商场玩", "逛街的时候", "是我自己摔的", "他是我儿子", "老板不管"]
)
def test_other_words_say_nothing_of_work(text):
    """The question stays open, or is declined."""
    assert values(text, "accident.work_related", expecting=("accident.work_related",)) == []


@pytest.mark.parametrize("text", ["不是左脚", "不对，左脚没事", "不是这里", "错了"])
def test_what_it_is_not_is_no_element(text):
    """不是左脚 names no part of the body that was hurt."""
    assert not any(str(value).startswith(("不", "错")) for value in values(text, "injury.parts", expecting=("injury.parts",)))
