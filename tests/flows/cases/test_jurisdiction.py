"""Which office handles a case: the insured place, else the place of production, never the place of the accident."""

import itertools

import pytest

from flows.cases.jurisdiction import O2_7, READS, RM7, Authority, authority_of
from tests.flows.cases.files import REGIONS

HANGZHOU, CHENGDU, ELSEWHERE = {"text": "杭州市余杭区"}, {"text": "成都市"}, {"text": "宁波市"}


def office(**facts: object) -> Authority:
    """The authority for facts, written with `__` for the dot."""
    return authority_of({name.replace("__", "."): value for name, value in facts.items()}, REGIONS)


def insured(**facts: object) -> Authority:
    """The same for an insured person."""
    return office(employment__insured=True, **facts)


def uninsured(**facts: object) -> Authority:
    """The same for an uninsured one."""
    return office(employment__insured=False, **facts)


@pytest.mark.parametrize(
    ("found", "region", "why", "ask_whom", "provisional"),
    [
        pytest.param(insured(region__insured=HANGZHOU), "330100", "insured_place", None, False, id="O2-7-insured"),
        pytest.param(
            insured(region__insured=CHENGDU, region__accident=HANGZHOU), "510100", "insured_place", None, False,
            id="O2-7-insured-place-not-the-accident",
        ),
        pytest.param(
            insured(region__insured=ELSEWHERE, region__accident=HANGZHOU), None, "place_not_served", "hotline", True,
            id="insured-in-a-place-not-served",
        ),
        pytest.param(
            insured(region__accident=HANGZHOU), "330100", "insured_place_unknown", "insurance_agency", True,
            id="insured-but-where-is-unknown",
        ),
        pytest.param(insured(), None, "insured_place_unknown", "insurance_agency", True, id="insured-no-place-known"),
        pytest.param(
            uninsured(region__accident=CHENGDU), "510100", "production_place", None, False, id="O2-7-uninsured"
        ),
        pytest.param(
            uninsured(employer__address="杭州市滨江区"), "330100", "production_place", None, False,
            id="uninsured-by-the-employers-address",
        ),
        pytest.param(
            uninsured(region__accident=CHENGDU, employer__address="杭州市滨江区"), "510100", "production_place", None,
            False, id="uninsured-the-place-told-comes-first",
        ),
        pytest.param(
            uninsured(region__accident=ELSEWHERE, employer__address="杭州"), None, "place_not_served", "hotline", True,
            id="uninsured-in-a-place-not-served",
        ),
        pytest.param(
            uninsured(region__insured=HANGZHOU), None, "production_place_unknown", "employer", True,
            id="uninsured-an-insured-place-means-nothing",
        ),
        pytest.param(
            office(region__accident=HANGZHOU), "330100", "insurance_unknown", "insurance_agency", True,
            id="insurance-unknown",
        ),
        pytest.param(
            office(region__accident=ELSEWHERE), None, "place_not_served", "hotline", True, id="unknown-and-not-served"
        ),
        pytest.param(office(), None, "insurance_unknown", "insurance_agency", True, id="nothing-known"),
        pytest.param(
            uninsured(region__accident={"text": "西湖区"}), None, "place_not_served", "hotline", True,
            id="an-ambiguous-name-is-not-guessed",
        ),
    ],
)  # fmt: skip
def test_the_office(found: Authority, region: str | None, why: str, ask_whom: str | None, provisional: bool) -> None:
    """Each situation has its office, its reason, and someone who can tell what is missing."""
    assert (found.region, found.why, found.ask_whom, found.provisional) == (region, why, ask_whom, provisional)


def test_the_district_is_kept_for_staff() -> None:
    """Whether city or county handles it is checked by staff, who see the district."""
    assert insured(region__insured=HANGZHOU).district == "330110"
    assert uninsured(region__accident=CHENGDU).district is None


def test_the_basis_names_the_national_rule_and_the_regions_own() -> None:
    """Opinion (二) item 7 and RM7 everywhere; Zhejiang 14 or Sichuan 12 where the region says so too."""
    assert insured(region__insured=HANGZHOU).basis == (O2_7, RM7, ("浙江省工伤保险条例", "第十四条"))
    assert uninsured(region__accident=CHENGDU).basis == (O2_7, RM7, ("四川省工伤保险条例", "第十二条"))
    assert insured().basis == (O2_7, RM7)


def test_an_office_that_is_not_certain_says_so() -> None:
    """For every mix of what may be known: an unknown office always names someone to ask and is provisional."""
    for status, held, worked, address in itertools.product(
        (True, False, None), (HANGZHOU, ELSEWHERE, None), (CHENGDU, ELSEWHERE, None), ("成都", None)
    ):
        facts = {
            "employment.insured": status, "region.insured": held, "region.accident": worked, "employer.address": address
        }  # fmt: skip
        found = authority_of({name: value for name, value in facts.items() if value is not None}, REGIONS)
        if found.region is None or found.ask_whom is not None:
            assert found.provisional
            assert found.ask_whom is not None
        assert found.why
        assert found.basis


class _Watched(dict):
    """Facts that note which of them were looked at."""

    def __init__(self, facts: dict[str, object]) -> None:
        super().__init__(facts)
        self.seen: set[str] = set()

    def get(self, key: str, default: object = None) -> object:
        self.seen.add(key)
        return super().get(key, default)


def test_the_office_follows_from_the_facts_that_are_named() -> None:
    """Whoever remembers an office until one of these facts moves forgets it in time."""
    told = {"employment.insured": (True, False), "region.insured": (HANGZHOU, ELSEWHERE), "region.accident": (CHENGDU,)}
    seen = set()
    for values in itertools.product(*((None, *each) for each in told.values())):
        facts = _Watched({name: value for name, value in zip(told, values, strict=True) if value is not None})
        authority_of(facts, REGIONS)
        seen |= facts.seen
    assert seen == set(READS)
