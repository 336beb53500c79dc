"""Walks everything the knowledge may answer: each with article, certainty and day, in every language, and short."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from api.bundles import BundleShelf
from api.knowledge.wording import answer_text
from api.text import Words
from flows.cases.figures import KINDS
from flows.cases.knowledge import ASKED, AnswerDef, Circumstances, Question, Topic, TopicDef
from flows.engine.acts import Act, add
from flows.engine.facts import Claim, Source
from flows.engine.ledger import Ledger

LOCALE = Path(__file__).resolve().parent.parent / "locale"
SHELF = BundleShelf.read()
WORDS = Words(LOCALE)
TOPICS = {topic.name: topic for topic in SHELF.knowledge.topics}
AREAS = sorted({topic.area for topic in TOPICS.values()})
"""What is walked in one test: one for each of two thousand rows cost more than all there is to look at."""
SAMPLES = {"date": "2027-03-01", "number": "12", "money": "54000.00", "office": "330100"}
LONGEST = {"zh-CN": 130, "en": 520}
"""Signs of one answer: more is not read on a phone."""
LONGEST_SITUATION = {"zh-CN": 20, "en": 80}
CERTAIN = {"V", "v", "M", "D"}
INTENTS = frozenset(
    """how_to_apply eligibility deadline documents comp_amount comp_items death_benefit medical_expenses wages nursing
    fund_vs_employer employer_refuses liability appraisal_process appraisal_grade how_to_claim dispute_procedure
    insurance_overlap insurance_info payment_delay employment_end next_step what_to_do policy human other *""".split()
)
"""Those of the contract, and the sign for whatever is asked."""
PROMISES = re.compile("一定能|肯定能|保证|包您|必赢|放心能|百分之百|绝对")
BLAME = re.compile("黑心|无良|骗子|坏老板|违法犯罪")
RESCUE = re.compile("放弃(?:治疗|抢救)|拔管|不要抢救|停止抢救|拖到|拖过")


def values(area: str, key: str, row: AnswerDef, lang: str) -> str:
    """One answer with sample figures."""
    return answer_text(WORDS, area, key, {name: SAMPLES[KINDS[name]] for name in row.figures}, lang)


def topics_of(area: str) -> list[Topic]:
    """The topics that have their words in one catalogue."""
    return [topic for topic in TOPICS.values() if topic.area == area]


def rows_of(area: str) -> Iterator[tuple[str, Topic, AnswerDef]]:
    """The answers of an area, each with the name its words have."""
    return ((f"{topic.name}-{row.id}", topic, row) for topic in topics_of(area) for row in topic.row.answer)


def test_there_is_something_to_walk() -> None:
    """An empty folder, or one that is only looked into, would let everything below pass."""
    walked = [name for area in AREAS for name, _, _ in rows_of(area)]
    assert len(walked) == len(set(walked)) == sum(len(topic.row.answer) for topic in TOPICS.values())
    assert len(walked) >= 500


@pytest.mark.parametrize("area", AREAS)
def test_a_topic_is_known_and_ends_in_what_always_fits(area: str) -> None:
    """Its intents are the contract's, its names are its own, and its last answer needs nothing of the case."""
    notices = SHELF.current.definitions.notice.keys()
    for topic in topics_of(area):
        row: TopicDef = topic.row
        assert row.intents and set(row.intents) <= INTENTS, topic.name
        assert "*" not in row.intents or row.cues, topic.name
        names = [each.id for each in row.answer]
        assert len(names) == len(set(names)), topic.name
        last = row.answer[-1]
        assert (last.when, last.figures, last.cues, last.provinces) == (None, (), (), ()), topic.name
        special = (each.when or each.figures or each.cues or each.provinces for each in row.answer[:-1])
        assert all(special), topic.name
        assert set(row.said_by) <= notices and all(set(each.says) <= notices for each in row.answer), topic.name


@pytest.mark.parametrize("area", AREAS)
def test_every_answer_has_article_certainty_and_day(area: str) -> None:
    """Who reads an answer can look the law up, and see how sure we are and when somebody looked."""
    for name, topic, row in rows_of(area):
        law = row.law or topic.row.law
        assert law and all(instrument for instrument, _ in law), name
        assert (row.certainty or topic.row.certainty) in CERTAIN, name
        assert date(2026, 11, 1) <= date.fromisoformat(row.checked or topic.row.checked), name
        assert set(row.figures) <= KINDS.keys(), name


@pytest.mark.parametrize("lang", WORDS.languages)
@pytest.mark.parametrize("area", AREAS)
def test_every_answer_is_rendered_whole_and_short(area: str, lang: str) -> None:
    """In each language, with nothing left unfilled; where it hangs on a situation, that is named."""
    for name, topic, row in rows_of(area):
        text = values(area, name, row, lang)
        assert 0 < len(text) <= LONGEST[lang], name
        assert not re.search(r"[{}$]|None", text), name
        if row is not topic.row.answer[-1]:
            situation = WORDS.say(f"answers-{area}", name, lang, "case")
            assert 0 < len(situation) <= LONGEST_SITUATION[lang], name
        assert WORDS.say(f"answers-{area}", topic.name, lang).endswith(("？", "?")), name


def keys(topic: Topic) -> Iterator[tuple[str, str, str | None]]:
    """The words a topic takes."""
    area = f"answers-{topic.area}"
    yield area, topic.name, None
    for row in topic.row.answer:
        yield area, f"{topic.name}-{row.id}", None
        if row is not topic.row.answer[-1]:
            yield area, f"{topic.name}-{row.id}", "case"


def test_no_answer_is_missing_or_left_over() -> None:
    """Words and rows are the same ones, so that nobody writes for the drawer."""
    areas = {f"answers-{topic.area}" for topic in TOPICS.values()}
    written = {(area, *_split(name)) for area in areas for name in WORDS.texts(area, "zh-CN")}
    assert written == {key for topic in TOPICS.values() for key in keys(topic)}
    assert {path.stem for path in LOCALE.glob("zh-CN/answers-*.ftl")} == areas


def _split(name: str) -> tuple[str, str | None]:
    key, _, attr = name.partition(".")
    return key, attr or None


@pytest.mark.parametrize("area", AREAS)
def test_no_answer_promises_blames_or_weighs_on_a_rescue(area: str) -> None:
    """A person decides, the employer is not accused, and no word of ours touches a treatment."""
    for name, _, row in rows_of(area):
        text = values(area, name, row, "zh-CN")
        assert not PROMISES.search(text), name
        assert not BLAME.search(text), name
        assert not RESCUE.search(text), name


def a_case(**facts: object) -> Ledger:
    """A worker's file with these facts, `a__b` for a.b."""
    env = {"role": "worker", "today": "2026-11-25", "matter": "recognition"}
    ledger = Ledger(SHELF.current, party="worker", env=env)
    claims = [Claim(name.replace("__", "."), value, Source("answer")) for name, value in facts.items()]
    add(ledger, Act("t", 1, "2026-11-25T09:00:00+08:00", "p", "worker"), claims)
    return ledger


def chosen(text: str, *intents: str, figures: dict[str, str] | None = None, **facts: object) -> list[str]:
    """The names of the answers to a question in a case."""
    question = Question(text, intents, dict.fromkeys(ASKED))
    found = SHELF.knowledge.choose(question, Circumstances(a_case(**facts), figures or {}))
    return [answer.key for answer in found]


def test_an_answer_is_made_of_the_persons_own_case() -> None:
    """The employer's days and one's own year, as long as both are known; else the general rule."""
    both = {"employer_days": "12", "worker_due": "2027-11-06", "worker_days": "346"}
    assert chosen("申请工伤有时间限制吗", "deadline", figures=both) == ["deadline-employer_first"]
    assert chosen("申请工伤有时间限制吗", "deadline") == ["deadline-general"]
    assert chosen("申请工伤有时间限制吗", "deadline", accident__date="2024-05-06") == ["deadline-late"]


@pytest.mark.parametrize(
    ("intent", "wanted"),
    [
        ("next_step", ("next_step-death", "next_step-death_done")),
        ("how_to_apply", ("how_to_apply-death", "how_to_apply-done_death")),
        ("eligibility", ("eligibility-general", "eligibility-done_death")),
        ("what_to_do", ("what_to_do-death", "what_to_do-death_done")),
        ("how_to_claim", ("claim-death", "claim-death")),
        ("payment_delay", ("delay-death", "delay-death")),
        ("appraisal_process", ("appraisal-death", "appraisal-death")),
        ("appraisal_grade", ("grade-death", "grade-death")),
    ],
)
def test_a_bereaved_family_is_not_told_to_get_well(intent: str, wanted: tuple[str, str]) -> None:
    """Where somebody died, before and after recognition, no general answer speaks of healing or of a grade."""
    before = chosen("接下来呢", intent, death__occurred=True)
    after = chosen("接下来呢", intent, death__occurred=True, recognition__status="done")
    assert (before, after) == ([wanted[0]], [wanted[1]])


def test_who_is_recognised_or_a_veteran_is_told_what_holds_for_them() -> None:
    """The year for applying is over for the one; the other has no single disability grant."""
    assert chosen("有时间限制吗", "deadline", recognition__status="done") == ["deadline-recognised"]
    assert chosen("能赔多少", "comp_amount", veteran__certificate=True, appraisal__grade=6) == ["money-veteran"]


@pytest.mark.parametrize(
    ("intent", "facts", "wanted"),
    [
        ("how_to_apply", {"recognition__status": "denied"}, "how_to_apply-denied"),
        ("what_to_do", {"recognition__status": "denied"}, "what_to_do-denied"),
        ("deadline", {"recognition__status": "applied"}, "deadline-waiting"),
        ("how_to_apply", {"appraisal__grade": 9}, "how_to_apply-graded"),
        ("medical_expenses", {"appraisal__grade": 9}, "medical-general"),
        ("documents", {"recognition__status": "done"}, "documents-recognised"),
        ("how_to_apply", {"employment__form": "platform", "employment__contract": False}, "how_to_apply-platform"),
        ("how_to_claim", {"employment__form": "platform", "employment__contract": False}, "claim-platform"),
        ("comp_amount", {"employer__status": "unregistered"}, "money-unregistered"),
        ("how_to_apply", {"employer__status": "unregistered"}, "how_to_apply-unregistered"),
        ("how_to_apply", {"illness__sudden": True}, "how_to_apply-illness"),
        ("next_step", {"accident__date": "2024-01-02"}, "next_step-late"),
        ("wages", {"death__occurred": True}, "pay-death"),
        ("comp_amount", {"death__occurred": True}, "money-death_any"),
        ("next_step", {"applicant__relation": "employer"}, "next_step-employer"),
    ],
)
def test_each_door_answers_whom_it_is_for(intent: str, facts: dict[str, object], wanted: str) -> None:
    """Refused, applied for, graded, on a platform, unregistered, ill, late, bereaved, employer: each hears its own."""
    assert chosen("请问", intent, **facts) == [wanted]


def test_what_nobody_wrote_gets_no_answer() -> None:
    """An intent without a topic is left to the search and to a person."""
    assert chosen("今天天气怎么样", "other") == []


def test_what_guangdong_pays_at_every_lawful_end_stands_in_its_article_32() -> None:
    """Article 33 says only of which wage; that grades 7 to 10 have both sums at every lawful end is 32, second part."""
    own = {name: row for area in AREAS for name, _, row in rows_of(area) if "440000" in row.provinces}
    cited = {
        name: [article for instrument, article in row.law if instrument == "广东省工伤保险条例"]
        for name, row in own.items()
    }
    assert own
    assert cited == dict.fromkeys(own, ["第三十二条第二款"])
