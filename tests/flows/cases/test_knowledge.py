"""How answers are chosen: the special before the general, by the words asked and the facts told."""

import msgspec
import pytest

from api.bundles import read_definitions
from flows.cases.knowledge import MOST, Answer, Circumstances, Knowledge, Question, parse
from flows.engine.acts import Act, add
from flows.engine.bundles import Bundle
from flows.engine.definitions import DefinitionError
from flows.engine.facts import Claim, Source
from flows.engine.ledger import Ledger

BUNDLE = Bundle(read_definitions())
TOPICS = """
[amount]
intents = ["comp_amount"]
order = 200
law = [["工伤保险条例", "第三十七条"]]
certainty = "V"
checked = "2026-11-25"
answer = [
    { id = "graded", figures = ["grade"], law = [["工伤保险条例", "第三十五条"]], certainty = "v" },
    { id = "uninsured", when = "known(employment.insured) and not employment.insured" },
    { id = "supposed", when = "asked.grade == 9" },
    { id = "zhejiang", provinces = ["330000"] },
    { id = "teeth", cues = ["门牙", "掉…牙"] },
    { id = "general" },
]

[amount_too]
intents = ["comp_amount", "wages"]
order = 300
law = [["工伤保险条例", "第三十三条"]]
certainty = "V"
checked = "2026-11-24"
answer = [{ id = "general" }]

[age]
intents = ["*", "comp_amount"]
cues = ["多少岁", "年龄…限制", "=几岁"]
order = 400
law = [["工伤保险条例", "第二条"]]
certainty = "D"
checked = "2026-11-25"
person = true
answer = [{ id = "general" }]

[elsewhere]
intents = ["comp_amount"]
cues = ["车祸"]
when = "not asked.work and not known(recognition.status)"
order = 50
law = [["民法典", "第一千一百七十九条"]]
certainty = "v"
checked = "2026-11-25"
answer = [{ id = "general" }]

[refuses]
intents = ["employer_refuses"]
said_by = ["employer_refuses"]
order = 100
law = [["工伤保险条例", "第十七条第二款"]]
certainty = "V"
checked = "2026-11-25"
answer = [{ id = "general" }]
"""
KNOWLEDGE = Knowledge(parse({"tried": TOPICS}), BUNDLE)


def case(**facts: object) -> Ledger:
    """A worker's file with these facts, `a__b` for a.b."""
    ledger = Ledger(BUNDLE, party="worker", env={"role": "worker", "today": "2026-11-25", "matter": "recognition"})
    claims = [Claim(name.replace("__", "."), value, Source("answer")) for name, value in facts.items()]
    add(ledger, Act("t", 1, "2026-11-25T09:00:00+08:00", "p", "worker"), claims)
    return ledger


def choose(text: str, *intents: str, facts: dict | None = None, grade: int | None = None, **more) -> tuple[Answer, ...]:
    """The answers to one question."""
    figures = more.pop("figures", {})
    asked = {"asked.grade": grade, "asked.role": None, "asked.work": more.pop("work", True)}
    question = Question(text, intents, asked)
    return KNOWLEDGE.choose(question, Circumstances(case(**(facts or {})), figures, **more))


def keys(*args, **fields) -> list[str]:
    """Their names."""
    return [answer.key for answer in choose(*args, **fields)]


def test_the_last_answer_always_fits() -> None:
    """Nobody who asks what a topic answers goes without."""
    assert keys("能赔多少", "comp_amount") == ["amount-general"]


def test_a_fact_makes_it_special() -> None:
    """What is known of the case decides which wording is said."""
    assert keys("能赔多少", "comp_amount", facts={"employment__insured": False}) == ["amount-uninsured"]
    assert keys("能赔多少", "comp_amount", facts={"employment__insured": True}) == ["amount-general"]


def test_a_figure_is_named_where_it_is_known() -> None:
    """An answer that names a figure is said only with it, and brings its own article and certainty."""
    (answer,) = choose("能赔多少", "comp_amount", figures={"grade": "9", "office": "330100"})
    assert (answer.key, dict(answer.figures)) == ("amount-graded", {"grade": "9"})
    assert (answer.law, answer.certainty) == ((("工伤保险条例", "第三十五条"),), "v")
    assert answer.checked == "2026-11-25"


def test_what_is_only_supposed_counts_for_the_answer() -> None:
    """要是九级 is answered for nine, without a fact."""
    assert keys("要是九级能赔多少", "comp_amount", grade=9) == ["amount-supposed"]


def test_a_provinces_own_law_is_told_there_only() -> None:
    """What holds in one province is no answer in another."""
    assert keys("能赔多少", "comp_amount", province="330000") == ["amount-zhejiang"]
    assert keys("能赔多少", "comp_amount", province="510000") == ["amount-general"]


@pytest.mark.parametrize("text", ["门牙断了能赔多少", "摔掉了一颗牙能赔多少"])
def test_words_make_it_special_too(text: str) -> None:
    """A cue holds a gap where people put something in between."""
    assert keys(text, "comp_amount") == ["amount-teeth"]


def test_a_cue_can_be_all_that_is_said() -> None:
    """几岁 alone is a question; within another one it names nothing."""
    assert keys("几岁？", "comp_amount") == ["age-general"]
    assert keys("我几岁能赔多少", "comp_amount") == ["amount-general"]


def test_what_the_words_name_goes_before_what_is_general() -> None:
    """A topic with cues answers alone what it says it answers."""
    (answer,) = choose("工伤最高多少岁能赔", "comp_amount")
    assert answer.key == "age-general"
    assert answer.person


def test_a_topic_can_be_for_certain_cases_only() -> None:
    """Words alone do not make a crash no matter of work: the message and the case say nothing of work either."""
    assert keys("车祸能赔多少", "comp_amount", work=False) == ["elsewhere-general"]
    assert keys("车祸能赔多少", "comp_amount") == ["amount-general"]
    filed = {"recognition__status": "pending"}
    assert keys("车祸能赔多少", "comp_amount", work=False, facts=filed) == ["amount-general"]


def test_who_nobody_knows_is_not_taken_for_the_employer() -> None:
    """As long as nobody told who asks, the words for those who were hurt are said, not none at all."""
    topics = TOPICS.replace('when = "asked.grade == 9"', 'when = "not side.employer"')
    knowledge = Knowledge(parse({"tried": topics}), BUNDLE)
    for relation, wanted in ((None, "amount-supposed"), ("employer", "amount-general"), ("self", "amount-supposed")):
        ledger = Ledger(BUNDLE, party="worker", env={"role": None, "today": "2026-11-25"})
        claims = [Claim("applicant.relation", relation, Source("answer"))] if relation else []
        add(ledger, Act("t", 1, "2026-11-25T09:00:00+08:00", "p", "worker"), claims)
        (answer,) = knowledge.choose(Question("能赔多少", ("comp_amount",), {}), Circumstances(ledger))
        assert answer.key == wanted


def test_a_sign_for_everything_needs_no_intent() -> None:
    """`*` lets the words alone tell what is asked."""
    assert keys("年龄上有没有限制", "other") == ["age-general"]
    assert keys("今天天气好吗", "other") == []


def test_each_thing_asked_is_answered_once() -> None:
    """Two intents, two answers; one topic for both, one."""
    assert keys("能赔多少，老板不理我", "comp_amount", "employer_refuses") == ["amount-general", "refuses-general"]
    assert keys("工资怎么算", "wages") == ["amount_too-general"]
    assert len(choose("多少岁能赔", "comp_amount", "employer_refuses", "wages")) <= MOST


def test_what_a_notice_says_is_not_said_twice() -> None:
    """In the turn that says it of its own accord, the answer keeps quiet."""
    assert keys("老板不申请怎么办", "employer_refuses", said=frozenset({"employer_refuses"})) == []


def test_a_topic_keeps_quiet_beside_the_one_it_gives_way_to() -> None:
    """What the narrower one says is not said again, and is said where the other does not come up."""
    quiet = TOPICS.replace("person = true", 'person = true\ngives_way_to = ["refuses"]')
    knowledge = Knowledge(parse({"tried": quiet}), BUNDLE)

    def said(*intents: str) -> list[str]:
        asked = {"asked.grade": None, "asked.role": "worker", "asked.work": True}
        return [each.key for each in knowledge.choose(Question("多少岁能赔", intents, asked), Circumstances(case()))]

    assert said("comp_amount") == ["age-general"]
    assert said("comp_amount", "employer_refuses") == ["refuses-general"]


def test_who_is_refused_in_any_words_waits_for_what_they_name() -> None:
    """A topic marked so is said to 单位不认 beside its cues; without the mark, or without a refusal, it is not."""
    question = Question("老板说超过多少岁不认", (), {"asked.grade": None, "asked.role": "worker", "asked.work": True})
    marked = Knowledge(parse({"tried": TOPICS.replace("person = true", "person = true\nrefused = true")}), BUNDLE)
    assert [each.key for each in marked.complained_of(question, Circumstances(case()))] == ["age-general"]
    assert KNOWLEDGE.complained_of(question, Circumstances(case())) == ()
    assert not marked.waits("我多少岁你看看") and marked.waits(question.text)


def test_what_stands_alone_is_not_said_beside_what_the_words_name() -> None:
    """先治伤 is for whoever said nothing narrower; the same without that mark is said beside it."""
    asked = {"asked.grade": None, "asked.role": "worker", "asked.work": True}

    def said(topics: str, text: str) -> list[str]:
        question = Question(text, ("employer_refuses",), asked)
        tried = Knowledge(parse({"tried": topics}), BUNDLE)
        return [each.key for each in tried.choose(question, Circumstances(case()))]

    head, _, tail = TOPICS.rpartition('answer = [{ id = "general" }]')
    alone = f'{head}answer = [{{ id = "general", alone = true }}]{tail}'
    assert said(TOPICS, "多少岁不给报") == ["age-general", "refuses-general"]
    assert said(alone, "多少岁不给报") == ["age-general"]
    assert said(alone, "不给报怎么办") == ["refuses-general"]


def test_what_was_asked_is_not_crowded_out() -> None:
    """Where more answers fit than are read, those go that the words merely touch."""
    touched = "".join(
        f'[touch_{each}]\nintents = ["*"]\ncues = ["多少岁"]\norder = {each}\nlaw = [["工伤保险条例", "第二条"]]\n'
        f'certainty = "V"\nchecked = "2026-11-25"\n[[touch_{each}.answer]]\nid = "general"\n'
        for each in range(MOST)
    )
    knowledge = Knowledge(parse({"tried": TOPICS, "touched": touched}), BUNDLE)
    asked = {"asked.grade": None, "asked.role": "worker", "asked.work": True}
    found = knowledge.choose(Question("多少岁，老板不理我", ("employer_refuses",), asked), Circumstances(case()))
    assert len(found) == MOST
    assert "refuses-general" in [each.key for each in found]


def test_a_topic_gives_way_only_to_what_there_is() -> None:
    """A name mistyped would let both speak."""
    with pytest.raises(DefinitionError, match="moon"):
        Knowledge(parse({"tried": TOPICS.replace("person = true", 'person = true\ngives_way_to = ["moon"]')}), BUNDLE)


def test_one_topic_can_be_asked_by_name() -> None:
    """As the search does."""
    question = Question("", (), {})
    assert KNOWLEDGE.answer("amount", question, Circumstances(case())).key == "amount-general"
    assert KNOWLEDGE.answer("nothing", question, Circumstances(case())) is None
    assert KNOWLEDGE.answer("age", question, Circumstances(case())) is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[x]\norder = 1", "missing required field"),
        (TOPICS.replace("asked.grade == 9", "asked.moon == 9"), "asked.moon"),
        (TOPICS.replace("asked.grade == 9", "import os"), "amount-supposed"),
        (TOPICS.replace("not asked.work and", "asked.moon and"), "tried.elsewhere"),
        ("not toml", "knowledge/tried"),
    ],
)
def test_what_does_not_hold_together_is_refused(text: str, said: str) -> None:
    """At the start, with the place to mend."""
    with pytest.raises(DefinitionError, match=said):
        Knowledge(parse({"tried": text}), BUNDLE)


def test_one_topic_stands_in_one_file() -> None:
    """Two files that define the same would hide one another."""
    with pytest.raises(DefinitionError, match="the same topic"):
        Knowledge(parse({"one": TOPICS, "two": TOPICS}), BUNDLE)


def test_an_old_flow_has_facts_this_one_reads() -> None:
    """A case pinned to an earlier flow is answered all the same: what it never heard of is not known."""
    definitions = read_definitions()
    facts = {name: row for name, row in definitions.fact.items() if name != "worker.tenure"}
    topics = TOPICS.replace("known(employment.insured) and not employment.insured", "known(worker.tenure)")
    knowledge = Knowledge(parse({"tried": topics}), BUNDLE)
    old = Bundle(msgspec.structs.replace(definitions, fact=facts))
    ledger = Ledger(old, party="worker", env={"role": "worker", "today": "2026-11-25", "matter": "recognition"})
    (answer,) = knowledge.choose(Question("能赔多少", ("comp_amount",), {}), Circumstances(ledger))
    assert answer.key == "amount-general"


def test_an_answer_may_lead_on() -> None:
    """To what this window has beside answers, and nowhere else."""
    parsed = parse({"tried": TOPICS.replace("person = true", 'person = true\nleads = ["evidence"]')})
    assert parsed["tried"]["age"].leads == ("evidence",)
    with pytest.raises(DefinitionError, match="leads"):
        parse({"tried": TOPICS.replace("person = true", 'leads = ["casino"]')})


def waiting(changes: str) -> Knowledge:
    """The topics, with something more said of the one about age."""
    return Knowledge(parse({"tried": TOPICS.replace("person = true", changes)}), BUNDLE)


def test_a_cue_may_name_several_words() -> None:
    """`|` stands for one word or the other, with the gap between either."""
    topics = TOPICS.replace('"年龄…限制"', '"岁数|年纪…太大|超了"')
    knowledge = Knowledge(parse({"tried": topics}), BUNDLE)
    for text, fits in (("年纪是不是太大", True), ("岁数好像超了", True), ("年纪轻轻", False), ("太大的年纪", False)):
        found = knowledge.choose(Question(text, ("other",), {}), Circumstances(case()))
        assert bool(found) is fits, text


def test_a_complaint_needs_the_words_of_both() -> None:
    """The cues say what it is about, the complaint that it waits; one without the other is only told."""
    knowledge = waiting('complaints = ["不收|嫌", "赶我"]')
    for text, waits in (("多少岁都不收我", True), ("嫌我多少岁", True), ("多少岁都行", False), ("他们不收我", False)):
        question = Question(text, (), {})
        assert knowledge.waits(text) is waits
        said = knowledge.complained_of(question, Circumstances(case()))
        assert [each.key for each in said] == ["age-general"] * waits


def test_a_topic_without_cues_may_wait_too() -> None:
    """Then the complaint alone tells what it is about; a notice that says the same keeps it quiet."""
    topics = TOPICS.replace("order = 100", 'complaints = ["老板…不管"]\norder = 100')
    knowledge, question = Knowledge(parse({"tried": topics}), BUNDLE), Question("老板说他不管", (), {})
    assert [each.key for each in knowledge.complained_of(question, Circumstances(case()))] == ["refuses-general"]
    assert knowledge.complained_of(question, Circumstances(case(), said=frozenset({"employer_refuses"}))) == ()


def test_a_complaint_gets_one_answer_and_not_in_other_cases() -> None:
    """Who tells a story is not told three things; what is for other cases stays unsaid."""
    cue = 'complaints = ["不收"]'
    topics = TOPICS.replace("person = true", cue).replace("order = 100", f"{cue}\norder = 100")
    knowledge = Knowledge(parse({"tried": topics}), BUNDLE)
    assert len(knowledge.complained_of(Question("多少岁都不收我", (), {}), Circumstances(case()))) == 1
    other = waiting('complaints = ["不收"]\nwhen = "known(recognition.status)"')
    assert other.complained_of(Question("多少岁都不收我", (), {}), Circumstances(case())) == ()


def test_what_is_seldom_asked_is_said_after_the_rest() -> None:
    """Named in the question, it still comes behind the answer to it."""
    asked = Question("多少岁，工资怎么算", ("wages",), {})
    now = KNOWLEDGE.choose(asked, Circumstances(case()))
    assert [each.key for each in now] == ["age-general", "amount_too-general"]
    later = waiting("afterwards = true").choose(asked, Circumstances(case()))
    assert [each.key for each in later] == ["amount_too-general", "age-general"]
