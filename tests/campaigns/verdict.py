"""Judges what a stopped service left on disk by what its clients were told: lost, doubled, torn, unchained."""

import io
from collections import Counter, defaultdict
from datetime import timedelta
from pathlib import Path

import msgspec

from api.app import build_parts
from api.cases import store as cases
from api.cases.tables import CaseFile
from api.db.statements import Statement
from api.journal import open_journal
from api.notices.outbox import NOTICE
from api.notices.relay import work_off
from api.notices.senders import keep_notice
from api.oversight.chain import ChainAppender, verify
from api.parts import Parts
from api.settings import settings_from
from flows.cases.parties import side_of
from flows.engine.ledger import Ledger
from tests.campaigns.history import Attempt, History
from tests.campaigns.service import MORNING

TurnPlace = tuple[int, str, int, int]
"""Number, id, revision and moment of a turn."""
NEXT_DAY = MORNING + timedelta(days=1)

_CONVERSATIONS = Statement("verdict.conversations", CaseFile.raw("SELECT id, case_id, role, head FROM conversation"))
_TURNS = Statement(
    "verdict.turns",
    CaseFile.raw("SELECT conversation_id, seq, id, revision, at FROM turn ORDER BY conversation_id, seq"),
)
_RECORDS = Statement("verdict.records", CaseFile.raw("SELECT key, kind, sealed FROM idempotency"))
_AUDITS = Statement(
    "verdict.audits", CaseFile.raw("SELECT action, object, COUNT(*) FROM audit GROUP BY action, object")
)
_OUTBOX = Statement("verdict.outbox", CaseFile.raw("SELECT id, topic, state FROM outbox"))
_NOTICES = Statement("verdict.notices", CaseFile.raw("SELECT id, case_id FROM notice"))
_FILED = Statement("verdict.filed", CaseFile.raw("SELECT id, case_no FROM case_file WHERE submitted_at IS NOT NULL"))
_INTEGRITY = Statement("verdict.integrity", CaseFile.raw("PRAGMA integrity_check"))


class Verdict(msgspec.Struct):
    """Counts, and every fault found; none means that the service kept its word."""

    conversations: int = 0
    turns: int = 0
    filed: int = 0
    audit_rows: int = 0
    rebuilt: int = 0
    outlived: int = 0
    """Requests without an answer that had been kept before the service died."""
    lost: list[str] = []
    doubled: list[str] = []
    torn: list[str] = []

    @property
    def faults(self) -> list[str]:
        """All of them."""
        return [*self.lost, *self.doubled, *self.torn]


async def judge(data_dir: Path, history: History) -> Verdict:
    """Opens the files of a stopped service and checks all of them."""
    parts = build_parts(settings_from({"YICHUANG_DATA_DIR": str(data_dir)}), lambda: NEXT_DAY)
    parts.log = open_journal(io.StringIO())
    await parts.db.start()
    try:
        judge = _Judge(parts, history)
        await judge.look()
        return judge.verdict
    finally:
        await parts.db.close()


class _Judge:
    def __init__(self, parts: Parts, history: History) -> None:
        self.parts, self.database, self.sealer = parts, parts.db, parts.sealer
        self.history = history
        self.acknowledged = history.acknowledged()
        self.verdict = Verdict()

    async def look(self) -> None:
        """Everything, in the order a fault would be easiest to understand."""
        if await self.database.fetch(_INTEGRITY) != [("ok",)]:
            self.verdict.torn.append("the file does not pass SQLite's own check")
        turns: dict[str, list[TurnPlace]] = defaultdict(list)
        for conversation, *turn in await self.database.fetch(_TURNS):
            turns[conversation].append(tuple(turn))
        await self._check_turns(turns)
        await self._check_effects(turns)
        await self._check_filed()
        await self._check_rebuilt()
        await self._check_chain(turns)

    async def _check_turns(self, turns: dict[str, list[TurnPlace]]) -> None:
        """Numbers without gaps, and each acknowledged turn where it was said to be."""
        for conversation, _, _, head in await self.database.fetch(_CONVERSATIONS):
            numbers = [seq for seq, *_ in turns[conversation]]
            if numbers != list(range(1, head + 1)):
                self.verdict.torn.append(f"conversation {conversation}: turns {numbers}, head {head}")
            self.verdict.conversations += 1
        self.verdict.turns = sum(map(len, turns.values()))
        unanswered = self.history.unanswered()
        for key, attempt in self.acknowledged.items():
            if attempt.turn is not None:
                row = (attempt.turn["seq"], attempt.turn["id"], attempt.turn["revision"])
                found = next((turn for turn in turns[attempt.conversation] if turn[:3] == row), None)
                if found is None:
                    self.verdict.lost.append(f"{attempt.op} {key}: turn {row} is not in {attempt.conversation}")
                elif key in unanswered:
                    self.verdict.outlived += found[3] < unanswered[key]

    async def _check_effects(self, turns: dict[str, list[TurnPlace]]) -> None:
        """Each key has one record and one turn, and each turn the record of one key."""
        effects: Counter[tuple[str, int]] = Counter()
        for key, kind, sealed in await self.database.fetch(_RECORDS):
            body = self.sealer.open(sealed, place=f"idempotency|{key}|body")
            if kind == "turn":
                conversation, _, seq = body.decode().partition("|")
                effects[conversation, int(seq)] += 1
        kept = Counter((conversation, seq) for conversation, rows in turns.items() for seq, *_ in rows)
        submissions = {a.conversation for a in self.acknowledged.values() if a.case_id is not None}
        last = {(conversation, rows[-1][0]) for conversation, rows in turns.items() if conversation in submissions}
        for place in (kept - effects).keys() - last:
            self.verdict.doubled.append(f"turn {place} belongs to no request")
        for place, count in (effects - kept).items():
            self.verdict.torn.append(f"{count} records name turn {place}, which is not there")
        for conversation, rows in turns.items():
            asked = sum(attempt.conversation == conversation for attempt in self.acknowledged.values())
            if len(rows) != asked:
                self.verdict.doubled.append(f"conversation {conversation}: {len(rows)} turns for {asked} requests")

    async def _check_filed(self) -> None:
        """Each receipt is for a filed case with one event, one notice sent once, and its own number."""
        filed = dict(await self.database.fetch(_FILED))
        self.verdict.filed = len(filed)
        receipts = {a.case_id: a.case_no for a in self.acknowledged.values() if a.case_id is not None}
        for case_id, case_no in receipts.items():
            if filed.get(case_id) != case_no:
                self.verdict.lost.append(f"receipt {case_no}: case {case_id} has {filed.get(case_id)}")
        self.verdict.doubled += [f"case {case_id} has no receipt" for case_id in filed.keys() - receipts.keys()]
        for case_id in filed:
            events = await cases.load_events(self.database, self.sealer, case_id)
            if [event.kind for event in events] != ["submitted"]:
                self.verdict.torn.append(f"case {case_id} has events {[event.kind for event in events]}")
        await self._check_outbox(filed)

    async def _check_outbox(self, filed: dict[str, str]) -> None:
        # What a killed worker had taken is left to it for some minutes; a day later everything is due.
        while await work_off(self.parts, {NOTICE: keep_notice}):
            pass
        outbox = await self.database.fetch(_OUTBOX)
        notices = await self.database.fetch(_NOTICES)
        told = Counter(case_id for _, case_id in notices)
        self.verdict.torn += [f"case {case_id}: {told[case_id]} notices" for case_id in filed if told[case_id] != 1]
        done = {row for row, topic, state in outbox if topic == NOTICE and state == "done"}
        if done != {row for row, _ in notices}:
            self.verdict.torn.append("notices and outbox disagree")
        left = [(row, state) for row, topic, state in outbox if topic == NOTICE and state != "done"]
        self.verdict.torn += [f"notice {row} is {state}" for row, state in left]

    async def _check_rebuilt(self) -> None:
        """The log of each case gives the very bytes of its snapshot, and holds what was acknowledged."""
        acked: dict[str, list[Attempt]] = defaultdict(list)
        for attempt in self.acknowledged.values():
            if attempt.turn is not None:
                acked[attempt.conversation].append(attempt)
        for conversation, case_id, role, _ in await self.database.fetch(_CONVERSATIONS):
            case = await cases.load_case(self.database, self.sealer, case_id)
            log = await cases.load_log(self.database, self.sealer, case_id)
            bundle = await self.parts.bundles.get(self.database, case.flow)
            env = {"role": role, "today": "2026-11-24", "matter": case.matter, "account": "guest"}
            ledger = Ledger.replay(bundle, log, party=side_of(role), env=env)
            if ledger.snapshot() != case.snapshot:
                self.verdict.torn.append(f"case {case_id}: its log gives another snapshot")
            self.verdict.rebuilt += 1
            logged = {(entry.turn, entry.fact) for entry in log}
            for attempt in acked[conversation]:
                said = {(attempt.turn["revision"], fact) for fact in attempt.turn["facts"]}
                if not said <= logged:
                    self.verdict.lost.append(f"{attempt.op} {attempt.key}: {sorted(said - logged)} is not in the log")

    async def _check_chain(self, turns: dict[str, list[TurnPlace]]) -> None:
        """Every act has its audit row, and the rows are one whole chain."""
        await ChainAppender(self.database).seal_pending()
        report = await verify(self.database)
        self.verdict.audit_rows = report.rows
        self.verdict.torn += [f"audit row {each.seq} is {each.kind}" for each in report.breaks]
        if report.waiting:
            self.verdict.torn.append(f"{report.waiting} audit rows wait")
        acts = {(action, target): count for action, target, count in await self.database.fetch(_AUDITS)}
        rows_of = await self.database.fetch(_CONVERSATIONS)
        filed = {conversation for conversation, case_id, *_ in rows_of if ("submit", f"case:{case_id}") in acts}
        for conversation, rows in turns.items():
            written = acts.get(("turn", f"conversation:{conversation}"), 0) + (conversation in filed)
            if written != len(rows):
                self.verdict.torn.append(f"conversation {conversation}: {written} audit rows for {len(rows)} turns")

