"""Invented workers and employers of the demo profile: valid check digits, regions nobody lives in."""

import msgspec


class DemoEmployer(msgspec.Struct, frozen=True):
    """An employer the simulated registers know."""

    name: str
    credit_code: str
    region: str
    """Where it insures its workers."""
    address: str
    phone: str
    status: str = "operating"
    """As in the business register: operating, deregistered, …"""


class DemoWorker(msgspec.Struct, frozen=True):
    """A worker the simulated registers know."""

    name: str
    id_number: str
    phone: str
    region: str
    employer_credit_code: str
    """The employer the worker will name."""
    insured: bool
    address: str
    """As in the household register."""
    started_on: str = "2019-03-01"
    """First enrolled; on days before that the registers know of no insurance."""
    situation: str = "enrolled"
    """enrolled · not_enrolled · platform · over_age · other_employer · project · dead."""
    enrolled_credit_code: str | None = None
    """The employer in the enrolment record where it is another than the worker names."""


class DemoRepresentative(msgspec.Struct, frozen=True):
    """Somebody the business register names for an employer, and the population register knows."""

    name: str
    id_number: str
    phone: str
    employer_credit_code: str
    role: str
    """legal_representative · agent (法定代表人、登记联络员)."""
    address: str
    """As in the household register."""


class DemoPeople(msgspec.Struct, frozen=True):
    """Everybody invented."""

    workers: tuple[DemoWorker, ...]
    employers: tuple[DemoEmployer, ...]
    representatives: tuple[DemoRepresentative, ...]


HANGZHOU, CHENGDU = "330100", "510100"
BUILDER, MACHINES, DISPATCH = "91990101MA9DEMA13C", "91990102MA9DEMA21M", "91990103MA9DEMA5XX"
TRANSPORT, FOOD = "91990501MA9DEMA3XK", "91990502MA9DEMA482"
TEXTILES, COURIERS = "91990503MA9DEMA6TA", "91990504MA9DEMA7PG"

# No region's code begins with 99, so nobody ever got one of these numbers.
_EMPLOYERS = (
    DemoEmployer("杭州云栖谷建筑有限公司", BUILDER, HANGZHOU, "杭州市余杭区云栖谷路1号", "0571-00000001"),
    DemoEmployer("杭州澜沧精密机械有限公司", MACHINES, HANGZHOU, "杭州市萧山区澜沧路2号", "0571-00000002"),
    DemoEmployer("杭州临溪劳务派遣有限公司", DISPATCH, HANGZHOU, "杭州市拱墅区临溪路5号", "0571-00000005"),
    DemoEmployer("成都锦禾物流有限公司", TRANSPORT, CHENGDU, "成都市双流区锦禾路3号", "028-00000003"),
    DemoEmployer("成都蓉川食品有限公司", FOOD, CHENGDU, "成都市新都区蓉川路4号", "028-00000004"),
    DemoEmployer("成都旧塘纺织有限公司", TEXTILES, CHENGDU, "成都市金牛区旧塘路6号", "028-00000006", "deregistered"),
    DemoEmployer("成都飞羽即时配送有限公司", COURIERS, CHENGDU, "成都市武侯区飞羽路7号", "028-00000007"),
)
_WORKERS = (
    DemoWorker("尤海生", "990101198503120010", "15400000001", HANGZHOU, BUILDER, True, "杭州市余杭区云栖谷路11号101室"),
    DemoWorker("柳月娥", "990101199211070220", "15400000002", HANGZHOU, MACHINES, True, "杭州市萧山区澜沧路22号202室"),
    DemoWorker(
        "祝大江", "990102197806250033", "15400000003", HANGZHOU, BUILDER, False, "杭州市余杭区云栖谷路33号303室",
        situation="not_enrolled",
    ),
    DemoWorker("甘永平", "990501199009181041", "15400000004", CHENGDU, TRANSPORT, True, "成都市双流区锦禾路44号404室"),
    DemoWorker("车正义", "990501196912300111", "15400000005", CHENGDU, FOOD, True, "成都市新都区蓉川路55号505室"),
    DemoWorker(
        "艾小满", "990502200104231264", "15400000006", CHENGDU, TRANSPORT, False, "成都市双流区锦禾路66号606室",
        situation="not_enrolled",
    ),
    DemoWorker(
        "计文彬", "990102198806090054", "15400000007", HANGZHOU, MACHINES, True, "杭州市拱墅区临溪路77号707室",
        situation="other_employer", enrolled_credit_code=DISPATCH,
    ),
    DemoWorker(
        "丁茂林", "990101199602180072", "15400000008", HANGZHOU, BUILDER, True, "杭州市余杭区云栖谷路88号808室",
        started_on="2025-04-01", situation="project",
    ),
    DemoWorker(
        "褚长庚", "990101196105140084", "15400000009", HANGZHOU, MACHINES, True, "杭州市萧山区澜沧路99号909室",
        started_on="2026-07-01", situation="over_age",
    ),
    DemoWorker(
        "龙小飞", "990501199911230098", "15400000010", CHENGDU, COURIERS, False, "成都市武侯区飞羽路10号110室",
        started_on="2025-06-01", situation="platform",
    ),
    DemoWorker(
        "冉秋实", "990502197403020104", "15400000011", CHENGDU, FOOD, True, "成都市新都区蓉川路11号111室",
        situation="dead",
    ),
)  # fmt: skip
_REPRESENTATIVES = (
    DemoRepresentative(
        "云长岭", "990101197505200319", "15400000101", BUILDER, "legal_representative", "杭州市余杭区云栖谷路101室",
    ),
    DemoRepresentative("费晓岚", "990102198011080426", "15400000102", BUILDER, "agent", "杭州市余杭区云栖谷路102室"),
    DemoRepresentative(
        "束金禾", "990501197202260535", "15400000103", TRANSPORT, "legal_representative", "成都市双流区锦禾路103室",
    ),
    DemoRepresentative("庾小川", "990502198509140627", "15400000104", FOOD, "agent", "成都市新都区蓉川路104室"),
)  # fmt: skip


def demo_people() -> DemoPeople:
    """The same people at every start."""
    return DemoPeople(_WORKERS, _EMPLOYERS, _REPRESENTATIVES)
