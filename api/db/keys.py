"""Remembers which keys have sealed rows here, so that a start without one of them is refused."""

from api.db.engine import Database
from api.db.errors import DuplicateKey
from api.db.statements import Statement, insert
from api.db.tables import KnownKey
from api.sealing import BrokenSealError, Sealer, SealError, UnknownKeyError

_KNOWN = Statement("db.known_keys", KnownKey.select(KnownKey.id, KnownKey.proof))
_REMEMBER = insert("db.remember_key", KnownKey)
_INDEX = "index"


async def check_keys(database: Database, sealer: Sealer) -> None:
    """Call at start-up, after migrating and before anything is sealed.

    UnknownKeyError if rows here were sealed by a key that is missing, BrokenSealError if
    a key of that number is another one, SealError if the indexes were made by another secret.
    """
    known = dict(await database.fetch(_KNOWN))
    for key_id, proof in known.items():
        if key_id == _INDEX:
            _check_index(proof, sealer)
        elif int(key_id) not in sealer.key_ids():
            raise UnknownKeyError(key_id)
        else:
            _check_key(key_id, proof, sealer)
    newest = str(sealer.key_id)
    proofs = {_INDEX: _index_proof(sealer), newest: sealer.seal(b"", place=_place(newest))}
    for key_id in proofs.keys() - known.keys():
        await _remember(database, key_id, proofs[key_id])


async def _remember(database: Database, key_id: str, proof: bytes) -> None:
    try:
        await database.commit([_REMEMBER.step(rows=1, id=key_id, proof=proof)])
    except DuplicateKey:
        # Another process started at the same moment; its proof is as good if it opens here.
        return


def _check_key(key_id: str, proof: bytes, sealer: Sealer) -> None:
    try:
        sealer.open(proof, place=_place(key_id))
    except BrokenSealError:
        raise BrokenSealError(f"key {key_id} is not the one that sealed the rows here; start with its secret") from None


def _place(key_id: str) -> str:
    return f"known_key|{key_id}|proof"


def _index_proof(sealer: Sealer) -> bytes:
    return sealer.index("", purpose="known_key").encode()


def _check_index(proof: bytes, sealer: Sealer) -> None:
    if proof != _index_proof(sealer):
        raise SealError("the indexes here were made with another secret or digest; start with that one")
