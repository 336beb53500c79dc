"""One invented person talking to an engine: a ledger, its agenda, and short ways to say things."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import msgspec

from flows.engine import acts
from flows.engine.acts import Act, SideOf
from flows.engine.bundles import Bundle
from flows.engine.definitions import parse
from flows.engine.facts import DECLINED, HELD, HINT, OWN, PROPOSED, WITHDRAWN, Assertion, Claim, Source
from flows.engine.ledger import Ledger
from flows.engine.planner import Agenda

TODAY = "2026-11-24"
AT = "2026-11-24T09:00:00+08:00"

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Assertion)


def make_bundle(text: str) -> Bundle:
    """A bundle from one text of definitions."""
    return Bundle(parse({"invented.toml": text}))


def told(fact: str, value: object, kind: str = "answer", confidence: float = 1.0) -> Claim:
    """Plainly said."""
    return Claim(fact, value, Source(kind), HELD, confidence)


def guessed(fact: str, value: object, kind: str = "inferred", confidence: float = 0.7) -> Claim:
    """Doubtful, so only proposed."""
    return Claim(fact, value, Source(kind), PROPOSED, confidence)


def hinted(fact: str, value: object) -> Claim:
    """Only hinted at by words."""
    return Claim(fact, value, Source("utterance"), PROPOSED, 0.7, HINT)


def declined(fact: str, reason: str = "unknown") -> Claim:
    """Not answered, for a reason."""
    return Claim(fact, None, Source("answer"), DECLINED, reason=reason)


def withdrawn(fact: str) -> Claim:
    """Taken back."""
    return Claim(fact, None, Source("answer"), WITHDRAWN)


class Talk:
    """A case as one party meets it; every act gets its own turn, and the log keeps all entries."""

    def __init__(self, bundle: Bundle, party: str = "reader", sees: str = OWN, **env: str | None) -> None:
        self.env = {"role": "reader", "today": TODAY, "matter": "card", "account": "guest", **env}
        self.sees = sees
        self.ledger = Ledger(bundle, party=party, env=self.env, sees=sees)
        self.agenda = Agenda(self.ledger)
        self.log: list[Assertion] = []
        self.turn = 0

    def act(self, by: str | None = None) -> Act:
        """The next act of the party that talks."""
        self.turn += 1
        party = self.ledger.party
        return Act(f"t{self.turn}", self.turn, AT, by or f"{party}-1", party)

    def say(self, *claims: Claim, party_of: SideOf | None = None, by: str | None = None) -> tuple[Assertion, ...]:
        """One act of the party."""
        return self._keep(acts.add(self.ledger, self.act(by), claims, party_of=party_of))

    def answer(self, fact: str, value: object) -> tuple[Assertion, ...]:
        """One plain answer."""
        return self.say(told(fact, value))

    def confirm(self, *facts: str) -> tuple[Assertion, ...]:
        """Says yes to what is proposed."""
        claims = [acts.confirmation(self.ledger, fact) for fact in facts]
        return self.say(*(claim for claim in claims if claim is not None))

    def adopt(self, told: Iterable[Assertion]) -> tuple[Assertion, ...]:
        """Takes over what was told in another case."""
        return self._keep(acts.adopt(self.ledger, self.act(), told))

    def undo(self, party_of: SideOf | None = None) -> tuple[Assertion, ...]:
        """Takes back the party's newest act."""
        return self._keep(acts.undo(self.ledger, self.act(), party_of=party_of))

    @contextmanager
    def other(self, party: str = "library") -> Iterator["Talk"]:
        """Another party has its turn on the same case, in a process of its own."""
        before = self.ledger.party
        self.reload(party)
        yield self
        self.reload(before)

    def see(self, **env: str | None) -> None:
        """The day or the role moves."""
        self.env.update(env)
        self.ledger.see(**env)

    def reload(self, party: str | None = None) -> None:
        """Forgets all but the snapshot, as another process would, perhaps for another party."""
        self.ledger = self.loaded(party)
        self.agenda = Agenda(self.ledger)

    def loaded(self, party: str | None = None) -> Ledger:
        """Another ledger from the same snapshot."""
        ledger = self.ledger
        party = party or ledger.party
        return Ledger.load(ledger.bundle, ledger.snapshot(), party=party, env=self.env, sees=self.sees)

    def replayed(self) -> Ledger:
        """Another ledger from the same log, read back from its stored form."""
        ledger = Ledger.replay(self.ledger.bundle, stored(self.log), party=self.ledger.party, env=self.env)
        ledger.sees = self.sees
        return ledger

    def state(self, fact: str) -> str:
        """The state of a fact."""
        return self.ledger.standing(fact).state

    def asked(self) -> tuple[str, ...]:
        """What is asked or confirmed next."""
        plan = self.agenda.next()
        return plan.facts if plan is not None else ()

    def _keep(self, entries: tuple[Assertion, ...]) -> tuple[Assertion, ...]:
        self.log += entries
        return entries


def stored(log: Iterable[Assertion]) -> list[Assertion]:
    """Entries as they come back from the store."""
    return [_DECODER.decode(_ENCODER.encode(entry)) for entry in log]


def stands(talk: Talk, fact: str) -> tuple[str, object, str | None]:
    """State, value and reason to ask again."""
    standing = talk.ledger.standing(fact)
    return standing.state, standing.value, standing.reask
