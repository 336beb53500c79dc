"""Reads the definitions from disk once and keeps every bundle a case may be pinned to (流程包存放)."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from api.advice import FILES as ADVICE
from api.advice import Advice, read_advice
from api.benefits import FILES as BENEFITS
from api.benefits import read_figures
from api.cases.tables import FlowBundle
from api.db.engine import Database
from api.db.statements import Statement, arg, insert
from api.db.values import micros
from flows.cases import knowledge, readings, regions, workdays
from flows.cases.benefits_figures import Figures
from flows.cases.knowledge import Knowledge
from flows.cases.readings import ReadingDef
from flows.cases.regions import Regions
from flows.cases.workdays import Workdays
from flows.engine.bundles import Bundle
from flows.engine.definitions import Definitions, parse

DEFINITIONS = Path(__file__).resolve().parent.parent / "flows" / "definitions"

_FIND = Statement("flow_bundle.find", lambda: FlowBundle.select(FlowBundle.body).where(FlowBundle.id == arg("id")))
_KEEP = insert("flow_bundle.keep", FlowBundle)


class UnknownBundleError(Exception):
    """A case is pinned to a bundle this service has never held."""


def read_definitions(folder: Path = DEFINITIONS) -> Definitions:
    """The national flow definitions on disk; tables that are not flow definitions have files of their own."""
    return parse(dict(_flow_texts(folder)))


def _flow_texts(folder: Path) -> tuple[tuple[str, str], ...]:
    files = [path for path in sorted((folder / "national").glob("*.toml")) if path.name not in NOT_FLOW]
    return tuple((path.name, path.read_text(encoding="utf-8")) for path in files)


NOT_FLOW = frozenset({"calibration.toml", "readings.toml", "registers.toml", "workdays.toml", *ADVICE, *BENEFITS})
"""Dated tables beside the flow: they change every year and would not be a new flow; nor would better advice."""


class BundleShelf:
    """The current bundle, and earlier ones by hash; an old one is read from the database when a case asks."""

    def __init__(
        self,
        current: Bundle,
        regions: Regions,
        workdays: Workdays,
        readings: Mapping[str, ReadingDef] = MappingProxyType({}),
        known: Knowledge | None = None,
        advice: Advice | None = None,
        figures: Figures | None = None,
    ) -> None:
        self.current = current
        self.regions = regions
        self.workdays = workdays
        self.readings = readings
        """Which fact each field of a document proposes, by kind."""
        self.knowledge = known or Knowledge({}, current)
        """What people ask and what the law answers. It belongs to the day, not to the case: nobody is pinned to it."""
        self.advice = advice
        self.figures = figures
        """What benefits are reckoned with."""
        self._known = {current.id: current}

    @classmethod
    def read(cls, folder: Path = DEFINITIONS) -> "BundleShelf":
        """The shelf with the definitions on disk compiled, and the regions and working days beside them."""
        texts = tuple(path.read_text(encoding="utf-8") for path in sorted(folder.glob("regions/*/region.toml")))
        plans = (folder / "national" / "workdays.toml").read_text(encoding="utf-8")
        fields = (folder / "national" / "readings.toml").read_text(encoding="utf-8")
        paths = sorted(folder.glob("knowledge/*.toml"))
        topics = tuple((path.stem, path.read_text(encoding="utf-8")) for path in paths)
        compiled = _compiled(_flow_texts(folder), texts, plans, fields, topics)
        return cls(*compiled, read_advice(folder, compiled[0]), read_figures(folder))

    async def keep_current(self, db: Database, now: Callable[[], datetime]) -> None:
        """Stores the current bundle for ever, unless it is stored already."""
        if await db.fetch_one(_FIND, (self.current.id,)) is None:
            body = self.current.source.decode()
            await db.commit([_KEEP.step(rows=1, id=self.current.id, body=body, created_at=micros(now()))])

    async def get(self, db: Database, bundle_id: str) -> Bundle:
        """The bundle a case is pinned to."""
        found = self._known.get(bundle_id)
        if found is None:
            row = await db.fetch_one(_FIND, (bundle_id,))
            if row is None:
                raise UnknownBundleError(bundle_id)
            found = self._known[bundle_id] = Bundle.load(row[0].encode())
        return found


@lru_cache(4)
def _compiled(
    flow: tuple[tuple[str, str], ...],
    areas: tuple[str, ...],
    plans: str,
    fields: str,
    topics: tuple[tuple[str, str], ...],
) -> tuple:
    """The parts of a shelf: equal texts mean the same, and nothing here changes, so services of one process share."""
    bundle = Bundle(parse(dict(flow)))
    known = Knowledge(knowledge.parse(dict(topics)), bundle)
    return bundle, regions.parse(areas), workdays.parse(plans), readings.parse(fields), known
