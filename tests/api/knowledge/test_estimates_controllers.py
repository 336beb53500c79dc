"""`POST /v1/estimates` over HTTP: no token, no key, the contract's fields, and every fault with its pointer."""

import pytest

from tests.conftest import FrozenClock, open_service

pytestmark = pytest.mark.anyio

HANGZHOU = {"region": "杭州", "injured_on": "2026-02-10"}
ITEM = {
    "item", "label", "arises", "payer", "payer_label", "amount", "per", "formula", "inputs", "condition", "due",
    "basis", "certainty",
}  # fmt: skip


@pytest.fixture(scope="module")
async def client(anyio_backend, tmp_path_factory, sqlite_template):
    """One service for all questions."""
    folder = tmp_path_factory.mktemp("estimates") / "data"
    async with open_service(folder, FrozenClock(), tables=sqlite_template) as opened:
        yield opened


async def estimated(client, lang="zh-CN", **fields):
    """The answer to one question without a token."""
    body = {**HANGZHOU, **fields}
    return await client.post("/v1/estimates", json=body, headers={"Accept-Language": lang})


def item(answer, name):
    """The one item of that name."""
    return next(row for row in answer.json()["items"] if row["item"] == name)


async def test_nobody_signs_in(client):
    """Grade nine in Hangzhou on 6,000: nine months from the fund, with the contract's fields and nothing added up."""
    answer = await estimated(client, grade=9, monthly_wage="6000.00")
    assert answer.status_code == 200
    body = answer.json()
    assert set(body) == {"notice", "region", "items", "missing", "not_due"}
    assert all(set(row) == ITEM for row in body["items"])
    lump = item(answer, "disability_lump_sum")
    assert (lump["amount"], lump["payer"], lump["per"]) == ("54000.00", "fund", "once")
    assert lump["basis"][0] == {"instrument": "工伤保险条例", "article": "第三十七条"}
    assert lump["inputs"][0] == {
        "name": "monthly_wage", "label": "本人工资（受伤前12个月的平均缴费工资）", "value": "6000.00",
        "source": "您说的", "as_of": "2026-11-24", "host": None, "verified": True,
    }  # fmt: skip
    assert "area_average" in {gap["name"] for gap in body["missing"]}
    assert {"medical_subsidy", "employment_subsidy"}.isdisjoint(row["item"] for row in body["items"])
    assert body["region"] == "330100"


async def test_in_english(client):
    """The same figures in other words."""
    lump = item(await estimated(client, "en", grade=9, monthly_wage=6000), "disability_lump_sum")
    assert lump["formula"] == "own wage (6,000 yuan) × 9 months"
    assert lump["inputs"][0]["source"] == "told by you"


async def test_after_a_death(client):
    """The national grant stands wherever it was; what needs the place is refused with the reason."""
    people = [{"relation": "spouse"}, {"relation": "child", "age": 4}]
    answer = await estimated(
        client, region="西宁", death_on="2026-02-11", monthly_wage="6000", dependants=people
    )
    assert item(answer, "death_grant")["amount"] == "1130040.00"
    assert item(answer, "dependants_pension")["amount"] == "4200.00"
    assert item(answer, "funeral_grant")["amount"] is None
    assert answer.json()["region"] is None
    assert [given["source"] for given in item(answer, "death_grant")["inputs"]][0].startswith("中华人民共和国2025年")


async def test_at_the_end_of_the_job(client):
    """Guangdong by its name: both sums, each with its payer."""
    answer = await estimated(
        client, region="广东", grade=7, monthly_wage=6000, wage_at_ending=7000, ending="worker_resigns"
    )
    sums = [(row["amount"], row["payer"]) for row in answer.json()["items"] if row["arises"] == "ending"]
    assert sums == [("42000.00", "fund"), ("175000.00", "employer")]


async def test_what_is_not_due_is_said(client):
    """A soldier's old wound brings no lump sum."""
    body = (await estimated(client, grade=9, ground="R15_3")).json()
    assert [(row["item"], row["basis"][0]["article"]) for row in body["not_due"]] == [
        ("disability_lump_sum", "第十五条第二款")
    ]


FAULTS = [
    ({"region": "999999"}, "/region", "not_a_region"),
    ({"region": "???"}, "/region", "not_a_region"),
    ({"region": 330100}, "/region", "wrong_type"),
    ({"injured_on": "2026-02-30"}, "/injured_on", "impossible_date"),
    ({"injured_on": "去年"}, "/injured_on", "impossible_date"),
    ({"injured_on": "2026-11-25"}, "/injured_on", "future_date"),
    ({"injured_on": {"year": 2026}}, "/injured_on", "wrong_type"),
    ({"death_on": "2026-02-09"}, "/death_on", "before_the_injury"),
    ({"death_on": "2027-01-01"}, "/death_on", "future_date"),
    ({"ending_on": "2020-01-01"}, "/ending_on", "before_the_injury"),
    ({"grade": 0}, "/grade", "out_of_range"),
    ({"grade": 11}, "/grade", "out_of_range"),
    ({"grade": "9"}, "/grade", "wrong_type"),
    ({"grade": True}, "/grade", "wrong_type"),
    ({"monthly_wage": "六千"}, "/monthly_wage", "not_money"),
    ({"monthly_wage": "-1"}, "/monthly_wage", "out_of_range"),
    ({"monthly_wage": 6000.5}, "/monthly_wage", "wrong_type"),
    ({"wage_at_ending": "6000.001"}, "/wage_at_ending", "out_of_range"),
    ({"pension_before": ""}, "/pension_before", "not_money"),
    ({"years_to_retirement": "61"}, "/years_to_retirement", "out_of_range"),
    ({"years_to_retirement": "soon"}, "/years_to_retirement", "not_money"),
    ({"self_care": "some"}, "/self_care", "not_a_choice"),
    ({"self_care_items": 6}, "/self_care_items", "out_of_range"),
    ({"ending": "fired"}, "/ending", "not_a_choice"),
    ({"ground": "R16_2"}, "/ground", "not_a_choice"),
    ({"dependants": [{"relation": "friend"}]}, "/dependants/0/relation", "not_a_choice"),
    ({"dependants": [{"relation": "child", "age": -1}]}, "/dependants/0/age", "out_of_range"),
    ({"dependants": [{}]}, "/dependants/0/relation", "required"),
    ({"dependants": [{"relation": "child"}] * 21}, "/dependants", "too_many"),
    ({"insured": "no"}, "/insured", "wrong_type"),
    ({"salary": 1}, "/salary", "unknown_field"),
]


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
@pytest.mark.parametrize(("fields", "pointer", "code"), FAULTS, ids=[f"{where} {code}" for _, where, code in FAULTS])
async def test_what_cannot_be(client, fields, pointer, code, lang):
    """422 with the place and the reason in the caller's words, and nothing of what was sent."""
    answer = await estimated(client, lang, **fields)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert [(fault["pointer"], fault["code"]) for fault in body["errors"]] == [(pointer, code)]
    assert bool(set("年月这请没个数选空号") & set(body["errors"][0]["detail"])) is (lang == "zh-CN")


async def test_every_fault_is_named_at_once(client):
    """A person mends the form once."""
    answer = await estimated(client, region="1", injured_on="2026-13-01", monthly_wage="x")
    assert [fault["pointer"] for fault in answer.json()["errors"]] == ["/region", "/injured_on", "/monthly_wage"]


@pytest.mark.parametrize("missing", ["region", "injured_on"])
async def test_what_must_be_there(client, missing):
    """Place and day."""
    body = {name: value for name, value in HANGZHOU.items() if name != missing}
    answer = await client.post("/v1/estimates", json=body)
    assert answer.status_code == 422
    assert [(fault["pointer"], fault["code"]) for fault in answer.json()["errors"]] == [(f"/{missing}", "required")]


async def test_a_wage_may_be_typed_in_full_width(client):
    """Chinese keyboards give ６０００ too."""
    answer = await estimated(client, grade=10, monthly_wage="６０００")
    assert item(answer, "disability_lump_sum")["amount"] == "42000.00"


async def test_not_json(client):
    """Broken JSON and other media are refused like everywhere."""
    for content, media_type, status in ((b"{", "application/json", 400), (b"{}", "text/plain", 415)):
        answer = await client.post("/v1/estimates", content=content, headers={"Content-Type": media_type})
        assert answer.status_code == status
