"""An upload in the contract's shape: what it is, how far it is, and what to do, in plain words."""

from datetime import UTC, datetime
from types import SimpleNamespace

import msgspec
import pytest

from api.documents.body import upload_body
from api.documents.interpreting import UNREAD
from api.documents.store import CHECKING, READING, READY, RECEIVED, REFUSED, RETAKE, StoredPage, UploadBody, UploadRow
from api.documents.workshop import WAITS
from api.metrics import Metrics
from api.parts import Parts
from api.settings import settings_from
from api.text import Words
from flows.cases.readings import parse
from tests.conftest import FrozenClock
from tests.flows.cases.files import SHELF
from uploads.findings import PROBLEMS, REFUSALS, FieldRead, Quality

AT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
SETTINGS = settings_from({})
READINGS = parse((SETTINGS.definitions_dir / "national" / "readings.toml").read_text("utf-8"))
PARTS = Parts(
    settings=SETTINGS, clock=FrozenClock(), words=Words(SETTINGS.locale_dir), metrics=Metrics(), log=None,
    bundles=SimpleNamespace(current=SHELF.current, readings=READINGS),
    uploads=SimpleNamespace(confidence_of=lambda kind, field, engine, score, checks: score),
)  # fmt: skip
LANGUAGES = ("zh-CN", "en")


def upload(state: str = READY, *, body: dict | None = None, **columns) -> UploadRow:
    """A row in a state."""
    known = {"id": "upload", "person_id": "worker", "received_at": AT, "state_since": AT, "media_type": "image/jpeg"}
    known |= {"size": 7, "digest_index": "", "blob": "", "state": state}
    return UploadRow(**{**known, **columns}, body=UploadBody("abc", **(body or {})))


def page(*problems: str) -> StoredPage:
    """A page with these problems."""
    return StoredPage(1, 1200, 1600, Quality(problems), "image", "preview")


def show(row: UploadRow, lang: str = "zh-CN") -> dict:
    """What a client is sent."""
    return msgspec.to_builtins(upload_body(PARTS, row, lang))


def test_it_has_the_contracts_shape():
    """Every name of the contract, and nothing that is for staff or for us."""
    card = {
        "pages": (page("tilted"),), "detected": "id_card_front", "kind_score": 0.97, "engine": "one",
        "fields": (FieldRead("name", "尤海生", "尤海生", 0.99, 1, (1, 2, 3, 4)),),
    }  # fmt: skip
    shown = show(upload(kind="id_card_front", body=card))
    contract = {
        "id", "revision", "state", "reason", "kind", "kind_confidence", "sha256", "bytes", "received_at", "same_as",
        "pages", "fields",
    }  # fmt: skip
    assert contract <= shown.keys()
    assert (shown["sha256"], shown["bytes"], shown["received_at"]) == ("abc", 7, "2026-11-24T09:00:00+08:00")
    assert shown["pages"] == [
        {
            "page": 1, "width": 1200, "height": 1600,
            "quality": {"ok": False, "problems": ["tilted"], "advice": "拍歪了。手机和纸放平，从正上方拍。"},
        }
    ]  # fmt: skip
    assert shown["fields"] == [
        {
            "name": "name", "fact": "worker.name", "label": PARTS.words.say("facts", "worker-name", "zh-CN"),
            "value": "尤海生", "display": "尤海生", "confidence": 0.99, "page": 1, "box": [1, 2, 3, 4],
        }
    ]  # fmt: skip
    told = str(shown)
    assert not any(name in told for name in ("blob", "digest", "hint", "fingerprint", "person_id", "lines", "raw"))


@pytest.mark.parametrize(
    ("row", "state", "progress", "label"),
    [
        (upload(RECEIVED), RECEIVED, "received", "收到了"),
        (upload(CHECKING), CHECKING, "reading", "正在看"),
        (upload(READING), READING, "reading", "正在看"),
        (upload(READING, reason=WAITS), RECEIVED, "received", "收到了"),
        (upload(READING, told_at=AT), READING, "reading", "收到了，比平时慢。照片很安全，不用再传。"),
        (upload(READY), READY, "done", "看好了"),
        (upload(READY, media_type="audio/amr"), READY, "done", "收好了"),
        (upload(READY, reason=UNREAD), READY, "done", "收好了"),
        (upload(RETAKE, reason="dark"), RETAKE, "retake", "请重拍"),
        (upload(REFUSED, reason="locked"), REFUSED, "retake", "请重拍"),
    ],
    ids=[
        "received", "being opened", "being read", "put off", "is slow", "read",
        "a recording", "not legible", "to be taken again", "refused",
    ],
)  # fmt: skip
def test_the_citizen_sees_four_words(row, state, progress, label):
    """From durable state only; what was put off because the reader is away is received, and nothing is said of it."""
    shown = show(row)
    assert (shown["state"], shown["progress"], shown["progress_label"]) == (state, progress, label)
    assert (shown["reason"], shown["reason_text"]) != (WAITS, None)


@pytest.mark.parametrize("reason", REFUSALS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_refusal_says_what_to_do(lang, reason):
    """Two sentences at least: what is wrong, and what helps."""
    shown = show(upload(REFUSED, reason=reason), lang)
    assert shown["reason"] == reason
    assert shown["reason_text"].count("。" if lang == "zh-CN" else ".") >= 2
    assert shown["advice"] == []


@pytest.mark.parametrize("problem", PROBLEMS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_problem_says_how_to_take_it_better(lang, problem):
    """The worst stands first, each once however many pages have it."""
    other = next(each for each in PROBLEMS if each != problem)
    pages = (page(other, problem), page(problem))
    shown = show(upload(RETAKE, reason=problem, body={"pages": pages}), lang)
    said = PARTS.words.say("uploads", f"problem-{problem.replace('_', '-')}", lang)
    assert shown["advice"][0] == shown["reason_text"] == said
    assert len(shown["advice"]) == 2


def test_who_was_asked_once_is_told_that_this_one_will_do():
    """Advice that would be a second demand is not given; a page still says what stands against it."""
    shown = show(upload(READY, reason="blurry", body={"pages": (page("blurry"),)}))
    assert shown["advice"] == ["拍不好也没关系，我们就用这一张。"]
    assert shown["pages"][0]["quality"]["problems"] == ["blurry"]


def test_what_was_read_needs_no_advice():
    """A tilted card on which everything stands is a good card."""
    assert show(upload(READY, body={"pages": (page("tilted"),)}))["advice"] == []


def test_what_was_seen_in_part_says_so():
    """Pages beyond the most that are looked at, or pixels that were missing."""
    assert show(upload(READY, body={"is_complete": False}))["advice"] == ["只看到了一部分。要是后面还有，请再拍一张。"]


class TestTheBetterKind:
    """Another picture than declared is offered under its name, and never refused."""

    def looks(self, declared, detected, score=0.95, **columns) -> dict | None:
        """The offer for a picture."""
        body = {"detected": detected, "kind_score": score}
        row = upload(declared=declared, kind=declared or detected, body=body, **columns)
        return show(row)["better_kind"]

    def test_it_is_offered_by_name(self):
        """The kind the person chose stays in force until they take the offer."""
        offer = self.looks("diagnosis_certificate", "discharge_summary")
        assert offer["kind"] == "discharge_summary"
        assert offer["label"] in offer["text"]

    @pytest.mark.parametrize(
        ("declared", "detected", "score", "columns"),
        [
            (None, "invoice", 0.99, {}),
            ("invoice", "invoice", 0.99, {}),
            ("invoice", "other", 0.99, {}),
            ("invoice", "attendance", 0.6, {}),
            ("invoice", "attendance", 0.99, {"page_of": "first"}),
        ],
        ids=["nothing was said", "the same", "nothing known", "not sure", "a further page"],
    )
    def test_nothing_is_offered_without_reason(self, declared, detected, score, columns):
        """Nobody is made to doubt what they said."""
        assert self.looks(declared, detected, score, **columns) is None


@pytest.mark.parametrize(
    ("kind", "name", "value", "fact", "display"),
    [
        ("diagnosis_certificate", "date", "2026-11-20", "diagnosis.date", "2026年11月20日"),
        ("labour_contract", "monthly_wage", "6500.00", "worker.monthly_wage", "6,500元"),
        ("diagnosis_certificate", "parts", ["左小腿", "右手"], "injury.parts", "左小腿、右手"),
        ("id_card_back", "valid_until", "长期", None, "长期"),
        ("id_card_back", "valid_from", "2016-05-01", None, "2016年5月1日"),
        ("pay_record", "net", "5321.50", None, "5,321.50元"),
        ("pay_record", "month", "2026-10", None, "2026-10"),
        ("diagnosis_certificate", "date", "2126-11-20", "diagnosis.date", "2126年11月20日"),
    ],
)
def test_a_field_is_written_as_people_write_it(kind, name, value, fact, display):
    """By its fact where it has one that can be; else by its own look."""
    field = FieldRead(name, value, "raw", 0.9, 1, (0, 0, 1, 1))
    (shown,) = show(upload(kind=kind, body={"detected": kind, "kind_score": 0.9, "fields": (field,)}))["fields"]
    assert (shown["fact"], shown["display"], shown["value"]) == (fact, display, value)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", READINGS)
def test_every_field_has_a_name_people_understand(kind, lang):
    """Whatever may be read of a kind can be shown."""
    fields = tuple(FieldRead(name, "1", "1", 0.9, 1, (0, 0, 1, 1)) for name in READINGS[kind].fields)
    shown = show(upload(kind=kind, body={"detected": kind, "kind_score": 0.9, "fields": fields}), lang)["fields"]
    assert [each["name"] for each in shown] == list(READINGS[kind].fields)
    assert all(each["label"] and "_" not in each["label"] for each in shown)
