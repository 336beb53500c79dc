"""Finds pictures that look like others, a signal to staff and to nobody else (疑似重复材料).

Two photographs of one sheet differ in a few bits of their perceptual hash, so they are looked up
by four bands of sixteen bits, each with every neighbour one bit away, the first with those two
bits away: two hashes that differ in at most eight bits must meet in one band. Whoever hands a
picture in never learns of it, neither by an answer nor by the time one takes: it is looked up
while the picture is worked on anyway, nothing is refused for it, and no later step waits for it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import combinations

import msgspec

from api.db.engine import Database
from api.db.statements import Statement, Step, arg, insert
from api.db.values import micros, moment, new_id
from api.documents.tables import UploadLikeness, UploadResemblance
from uploads.nearness import LOOKS_ALIKE, distance

BANDS, BAND_BITS = 4, 16
MOST_FOUND = 20
"""A form that looks like a thousand others says nothing; the nearest are kept."""

_ONE_BIT = (0, *(1 << bit for bit in range(BAND_BITS)))
_TWO_BITS = tuple((1 << one) | (1 << two) for one, two in combinations(range(BAND_BITS), 2))
_STEPS = ((*_ONE_BIT, *_TWO_BITS), *[_ONE_BIT] * (BANDS - 1))
"""For each band the bits that are turned to reach the neighbours looked up."""
_INSERT_LIKENESS = insert("likeness.insert", UploadLikeness)
_INSERT_RESEMBLANCE = insert("resemblance.insert", UploadResemblance)
_NEAR = Statement(
    "likeness.near",
    UploadLikeness.raw(
        "SELECT l.upload_id, l.fingerprint, u.person_id, u.case_id FROM upload_likeness l "
        "JOIN upload u ON u.id = l.upload_id WHERE u.removed_at IS NULL AND ("
        + " OR ".join(f"l.band_{band} IN ({', '.join(['{}'] * len(steps))})" for band, steps in enumerate(_STEPS))
        + ") LIMIT 1000",
        *(arg(f"probe_{band}_{turned}") for band, steps in enumerate(_STEPS) for turned in steps),
    ),
)
_OF_CASE = Statement(
    "resemblance.of_case",
    UploadResemblance.raw(
        # The case is asked of the uploads: they may have gone into another file since.
        "SELECT r.upload_id, r.other_id, r.distance, r.at, a.person_id, a.case_id, b.person_id, b.case_id "
        "FROM upload_resemblance r JOIN upload a ON a.id = r.upload_id JOIN upload b ON b.id = r.other_id "
        "WHERE a.removed_at IS NULL AND b.removed_at IS NULL AND (a.case_id = {} OR b.case_id = {}) "
        "ORDER BY r.distance, r.at, r.upload_id, r.other_id",
        arg("case_id"),
        arg("case_id"),
    ),
)


class Owner(msgspec.Struct, frozen=True):
    """Whose an upload is: enough to say whether two of them belong together."""

    upload_id: str
    person_id: str
    case_id: str | None


class Resemblance(msgspec.Struct, frozen=True):
    """Two uploads that look alike, as staff see it."""

    upload_id: str
    other_id: str
    distance: int
    is_same_case: bool
    at: datetime


def bands(fingerprint: int) -> tuple[int, ...]:
    """The four bands of a hash, the lowest bits first.

    >>> bands(0x0001_0002_0003_0004)
    (4, 3, 2, 1)
    """
    return tuple((fingerprint >> BAND_BITS * band) & 0xFFFF for band in range(BANDS))


def likeness_steps(owner: Owner, fingerprints: Sequence[int]) -> list[Step]:
    """The steps that make the pages of an upload findable."""
    return [
        _INSERT_LIKENESS.step(
            rows=1,
            id=f"{owner.upload_id}:{page}",
            upload_id=owner.upload_id,
            person_id=owner.person_id,
            case_id=owner.case_id,
            page=page,
            fingerprint=fingerprint,
            **{f"band_{band}": value for band, value in enumerate(bands(fingerprint))},
        )
        for page, fingerprint in enumerate(fingerprints, 1)
    ]


async def find_alike(
    db: Database, owner: Owner, fingerprints: Iterable[int], now: datetime, *, without: Iterable[str] = ()
) -> list[Step]:
    """The steps that record which earlier uploads look like this one, the nearest first.

    `without` names those that are known to be the same document: its other pages, the same file.
    An identity card photographed twice by its owner looks alike of necessity; that both belong to
    one case is said with it, so that nobody takes it for a sign of anything.
    """
    nearest: dict[str, tuple[int, Owner]] = {}
    for fingerprint in set(fingerprints):
        for upload_id, other, person_id, case_id in await db.fetch(_NEAR, _probes(fingerprint)):
            apart = distance(fingerprint, other)
            known = nearest.get(upload_id)
            if apart <= LOOKS_ALIKE and (known is None or apart < known[0]):
                nearest[upload_id] = (apart, Owner(upload_id, person_id, case_id))
    for known_id in (owner.upload_id, *without):
        nearest.pop(known_id, None)
    found = sorted(nearest.values(), key=lambda each: (each[0], each[1].upload_id))[:MOST_FOUND]
    return [
        _INSERT_RESEMBLANCE.step(
            rows=1,
            id=new_id(),
            upload_id=owner.upload_id,
            other_id=other.upload_id,
            distance=apart,
            is_same_case=int(belong_together(owner, other)),
            at=micros(now),
        )
        for apart, other in found
    ]


def belong_together(one: Owner, other: Owner) -> bool:
    """Whether two uploads are of one case, or of one person where one has no case yet."""
    if one.case_id is None or other.case_id is None:
        return one.person_id == other.person_id
    return one.case_id == other.case_id


async def load_resemblances(db: Database, case_id: str) -> list[Resemblance]:
    """For staff alone: which uploads of a case look like which others anywhere, the nearest first."""
    found = []
    for upload_id, other_id, apart, at, *whose in await db.fetch(_OF_CASE, (case_id, case_id)):
        together = belong_together(Owner(upload_id, *whose[:2]), Owner(other_id, *whose[2:]))
        found.append(Resemblance(upload_id, other_id, apart, together, moment(at)))
    return found


def _probes(fingerprint: int) -> tuple[int, ...]:
    """Every value of each band that is looked up."""
    return tuple(value ^ turned for value, steps in zip(bands(fingerprint), _STEPS, strict=True) for turned in steps)
