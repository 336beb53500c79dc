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


class DemoWorker(msgspec.Struct, frozen=True):
    """A worker the simulated registers know."""

    name: str
    id_number: str
    phone: str
    region: str
    employer_credit_code: str
    insured: bool


class DemoPeople(msgspec.Struct, frozen=True):
    """Everybody invented."""

    workers: tuple[DemoWorker, ...]
    employers: tuple[DemoEmployer, ...]


# No region's code begins with 99, so nobody ever got one of these numbers.
_EMPLOYERS = (
    DemoEmployer(
        "杭州云栖谷建筑有限公司", "91990101MA9DEMA13C", "330100", "杭州市余杭区云栖谷路1号", "0571-00000001"
    ),
    DemoEmployer(
        "杭州澜沧精密机械有限公司", "91990102MA9DEMA21M", "330100", "杭州市萧山区澜沧路2号", "0571-00000002"
    ),
    DemoEmployer(
        "成都锦禾物流有限公司", "91990501MA9DEMA3XK", "510100", "成都市双流区锦禾路3号", "028-00000003"
    ),
    DemoEmployer(
        "成都蓉川食品有限公司", "91990502MA9DEMA482", "510100", "成都市新都区蓉川路4号", "028-00000004"
    ),
)
_WORKERS = (
    DemoWorker("尤海生", "990101198503120010", "15400000001", "330100", "91990101MA9DEMA13C", True),
    DemoWorker("柳月娥", "990101199211070220", "15400000002", "330100", "91990102MA9DEMA21M", True),
    DemoWorker("祝大江", "990102197806250033", "15400000003", "330100", "91990101MA9DEMA13C", False),
    DemoWorker("甘永平", "990501199009181041", "15400000004", "510100", "91990501MA9DEMA3XK", True),
    DemoWorker("车正义", "990501196912300111", "15400000005", "510100", "91990502MA9DEMA482", True),
    DemoWorker("艾小满", "990502200104231264", "15400000006", "510100", "91990501MA9DEMA3XK", False),
)


def demo_people() -> DemoPeople:
    """The same people at every start."""
    return DemoPeople(_WORKERS, _EMPLOYERS)
