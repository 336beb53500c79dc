"""Papers for other offices over HTTP: ready to copy and print, in Chinese, with blanks for what nobody told."""

import re

import msgspec
import pytest

from api.chat.letters import BLANK, letter_body, letters_body
from flows.cases.papers import KEPT, Paper
from flows.engine.ledger import Ledger
from tests.api.cases.conftest import file_case
from tests.api.chat import shapes
from tests.api.chat.talk import by_phone, form_of, seen
from tests.builders import make_id_number
from tests.flows.cases.files import told as ledger_of

pytestmark = pytest.mark.anyio

ITEM = {
    "id": str, "label": str, "when": str, "office": str, "limit": str, "limit_basis": shapes.BASIS,
    "basis": shapes.BASIS, "offered": bool,
    "why_not": (None, str),
}  # fmt: skip
KINDS = {"title", "to", "field", "heading", "body", "list", "sign"}
PARAGRAPHS = [{"kind": KINDS, "text": str}]
LETTER = {
    **ITEM, "title": str, "text": str, "paragraphs": PARAGRAPHS, "meaning": (None, PARAGRAPHS),
    "blanks": [{"name": str, "label": str}], "bring": [str], "note": str, "language": {"zh-CN"},
    "certainty": {"V", "v", "M", "D"}, "checked": shapes.DAY,
}  # fmt: skip
DENIED = {"employment.insured": False, "employment.contract": False, "employer.attitude": ["denies_relation"]}
SITUATIONS: list[tuple[str | None, dict[str, object]]] = [
    (None, {}),
    ("worker", DENIED),
    ("worker", {**DENIED, "employment.form": "dispatch", "worker.id_number": make_id_number(5)}),
    ("worker", {"disease.name": "尘肺", "disease.certificate_date": "2026-09-01"}),
    ("worker", {"recognition.status": "done", "employment.insured": False, "employer.status": "closing"}),
    ("worker", {"recognition.status": "done", "accident.violence": True, "treatment.cost": "3200.00"}),
    ("worker", {"recognition.status": "denied", "appraisal.grade": 9, "employer.attitude": ["underpays", "delays"]}),
    ("relative", {"applicant.relation": "spouse", "applicant.name": "王小军"}),
    ("relative", {"death.occurred": True, "death.at": "2026-11-20T08:30:00+08:00", "illness.sudden": True}),
    ("union", {"applicant.name": "王小军", "employer.pays_medical": True}),
    ("union", {"death.occurred": True}),
    ("agent", {"applicant.name": "王小军", "employer.has_applied": True}),
]
PROMISES = re.compile("一定能|肯定能|保证|包您|必赢|放心能|百分之百|绝对")
AGAINST = re.compile("黑心|无良|骗子|坏老板|追究|后果自负|曝光|举报你|否则|最后期限|限你")


class Looked(msgspec.Struct):
    """What is needed of a conversation."""

    ledger: Ledger
    papers: tuple[Paper, ...] = ()


@pytest.fixture
def parts(shared_client):
    """The parts of the service."""
    return shared_client.app.state.parts


async def letters_of(talk) -> dict[str, dict]:
    """The papers for a conversation, by id."""
    answer = await talk.get(talk.path("letters"))
    assert answer.headers["cache-control"] == "no-store"
    return {item["id"]: item for item in seen(answer, {"items": [ITEM]})["items"]}


async def letter_of(talk, letter: str) -> dict:
    """One paper."""
    return seen(await talk.get(talk.path("letters", letter)), LETTER)


async def test_offered_once_the_facts_make_sense_of_it(worker):
    """Nothing is to be arbitrated after the first sentence; it is once the boss denies the relation."""
    await worker.start("昨天在工地二楼摔下来，左腿骨折")
    first = await letters_of(worker)
    assert not first["arbitration"]["offered"]
    assert first["arbitration"]["why_not"]
    await worker.turn(answers=DENIED)
    after = await letters_of(worker)
    assert after["arbitration"]["offered"]
    assert after["arbitration"]["why_not"] is None
    assert {"instrument": "劳动争议调解仲裁法", "article": "第二十七条"} in after["arbitration"]["basis"]


async def test_what_was_told_stands_in_it_and_the_rest_is_blank(worker):
    """Names, number, sex and birth date as told or as the number says; who heads the employer nobody knows."""
    await worker.start("昨天下午三点多在工地二楼摔下来，左腿骨折")
    untold = ("employment.insured", "region.insured")
    told = {name: value for name, value in form_of(worker).items() if name not in untold}
    await worker.turn(answers={**told, **DENIED, "applicant.relation": "self"})
    body = await letter_of(worker, "arbitration")
    for value in ("李秀英", "杭州宏图建筑公司", "木工", worker.id_number, "2025年3月1日", "出生日期：19"):
        assert value in body["text"]
    assert body["title"] == body["paragraphs"][0]["text"] == "劳动人事争议仲裁申请书"
    assert body["text"] == "\n".join(paragraph["text"] for paragraph in body["paragraphs"])
    names = {blank["name"] for blank in body["blanks"]}
    assert {"head_name", "signature", "day", "place"} <= names
    assert {"worker.name", "employer.name"} & names == set()
    assert body["meaning"] is None


async def test_looking_changes_nothing_and_asks_nothing(told):
    """The question, the revision and what remains are the same after every paper was read."""
    before = await told.show()
    for letter in await letters_of(told):
        await letter_of(told, letter)
    assert await told.show() == before


async def test_after_the_filing_too(shared_client):
    """Whoever has filed may still need another office; the papers stay where they were."""
    talk = (await file_case(shared_client)).talk
    assert (await letters_of(talk))["employer_request"]["offered"]
    assert "签名" in (await letter_of(talk, "employer_request"))["text"]
    assert (await talk.get(talk.path("evidence"))).status_code == 200


async def test_a_relative_speaks_as_one(shared_client):
    """The applicant stays the worker; who writes for them is named with the relation."""
    kin = await by_phone(shared_client)
    await kin.start("我爱人昨天在工地摔伤了腿", role="relative")
    await kin.turn(answers={"applicant.relation": "spouse", "applicant.name": "王小军", "worker.name": "李秀英"})
    text = (await letter_of(kin, "arbitration"))["text"]
    assert "申请人：李秀英" in text
    assert "代为提出的人：王小军，和申请人的关系：配偶" in text


async def test_in_english_the_paper_stays_chinese(shared_client):
    """The office reads Chinese; beside it stands what it means, and everything around it is English."""
    talk = await by_phone(shared_client, lang="en")
    await talk.start(role="worker")
    await talk.turn(answers=DENIED)
    body = await letter_of(talk, "arbitration")
    assert "劳动人事争议仲裁申请书" in body["text"]
    assert len(body["meaning"]) == len(body["paragraphs"])
    around = [body["label"], body["when"], body["office"], body["limit"], body["note"], *body["bring"]]
    around += [paragraph["text"] for paragraph in body["meaning"]] + [blank["label"] for blank in body["blanks"]]
    assert not re.search("[\u4e00-\u9fff]", "".join(around))


async def test_an_employer_gets_none(shared_client):
    """The list says so for each; the papers themselves are not there."""
    boss = await by_phone(shared_client)
    await boss.start("昨天车间有人手指被压断了", matter="incident")
    for letter, item in (await letters_of(boss)).items():
        assert not item["offered"]
        assert (await boss.get(boss.path("letters", letter))).status_code == 404


async def test_nobody_elses_paper_and_none_that_is_not(told, shared_client):
    """A stranger, an unknown conversation and an unknown paper are the same 404."""
    other = await by_phone(shared_client)
    paths = [told.path("letters"), told.path("letters", "arbitration")]
    paths += [path.replace(told.id, "AAAAAAAAAAAAAAAAAAAAAA") for path in paths]
    answers = [await other.get(path) for path in paths] + [await told.get(told.path("letters", "poem"))]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(404, "not_found")] * 5


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
@pytest.mark.parametrize(("role", "facts"), SITUATIONS)
async def test_every_paper_is_whole_in_every_situation(parts, role, facts, lang):
    """No argument is left open, none is too long for a page, none promises, threatens or bargains."""
    opened = Looked(ledger_of(facts, role=role))
    for item in letters_body(parts, opened, lang)["items"]:
        body = letter_body(parts, opened, item["id"], lang)
        shapes.check(body, LETTER)
        texts = [paragraph["text"] for paragraph in (*body["paragraphs"], *(body["meaning"] or ()))]
        around = [body["label"], body["when"], body["office"], body["limit"], body["note"], *body["bring"]]
        assert all(texts)
        assert all(around)
        assert not any(sign in "".join(texts + around) for sign in "{}$")
        assert not PROMISES.search("".join(around + texts))
        assert not AGAINST.search(body["text"])
        assert len(body["text"]) <= 1200
        assert max(map(len, texts)) <= 240
        assert max(map(len, around)) <= (200 if lang == "zh-CN" else 700)
        assert (BLANK in body["text"]) is bool(body["blanks"])
        assert "人社部门" in body["note"] or "认定" in body["note"] or lang == "en"


async def test_the_words_of_a_person_are_taken_as_they_are(parts):
    """Braces, markup and line breaks are no more than signs on one line; nothing is read into them."""
    place = "三号{ $worker_name }<b>车间</b>\n请求：赔一百万"
    opened = Looked(ledger_of({"accident.place": place, "worker.name": "李秀英"}))
    body = letter_body(parts, opened, "legal_aid", "zh-CN")
    (line,) = (paragraph["text"] for paragraph in body["paragraphs"] if "车间" in paragraph["text"])
    assert "三号{ $worker_name }<b>车间</b> 请求：赔一百万" in line


async def test_papers_handed_in_are_named(parts):
    """The evidence that was received stands in the application by its name, an ID card does not."""
    kinds = ("pay_record", "id_card_front")
    papers = tuple(Paper(KEPT, "2026-11-24T09:00:00+08:00", 1, 1, kind, kind) for kind in kinds)
    body = letter_body(parts, Looked(ledger_of(DENIED), papers), "arbitration", "zh-CN")
    assert "证据：工资条。" in body["text"]


async def test_the_year_of_recognition_is_spoken_of_in_every_note(parts):
    """Whoever goes to another office learns what that does to the year, and that a person decides."""
    for lang, year, decides in (("zh-CN", "一年", "定"), ("en", "year", "decide")):
        for item in letters_body(parts, Looked(ledger_of(DENIED)), lang)["items"]:
            note = letter_body(parts, Looked(ledger_of(DENIED)), item["id"], lang)["note"]
            assert year in note, item["id"]
            assert decides in note, item["id"]


async def test_a_limit_stands_on_its_article(parts):
    """A number of years or days is said with its article, and where none was read no number is said."""
    for item in letters_body(parts, Looked(ledger_of({})), "zh-CN")["items"]:
        assert bool(item["limit_basis"]) is bool(re.search("[一二两三]年|[一二三]十天", item["limit"])), item["id"]


@pytest.mark.parametrize(
    ("letter", "article"),
    [
        ("arbitration", ("最高人民法院关于审理工伤保险行政案件若干问题的规定", "第七条")),
        ("legal_aid", ("法律援助法", "第三十一条")),
        ("inspection", ("劳动保障监察条例", "第二十条")),
        ("advance_payment", ("社会保险基金先行支付暂行办法", "第六条")),
        ("employer_request", ("工伤保险条例", "第十七条")),
    ],
)
async def test_each_stands_on_its_article(parts, letter, article):
    """The article that makes the paper, or its limit, is named with it."""
    (item,) = (each for each in letters_body(parts, Looked(ledger_of({})), "zh-CN")["items"] if each["id"] == letter)
    assert {"instrument": article[0], "article": article[1]} in item["basis"]
