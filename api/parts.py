"""The parts a running service is made of, handed to every controller."""

from collections.abc import Mapping
from typing import Any

import msgspec
from litestar.stores.memory import MemoryStore

from api.clock import Clock
from api.documents.waiting import Waiting
from api.journal import Journal
from api.metrics import Metrics
from api.settings import Settings
from api.text import Words


class Parts(msgspec.Struct, kw_only=True):
    """One of each; a test builds a service from other ones."""

    settings: Settings
    clock: Clock
    words: Words
    metrics: Metrics
    log: Journal

    db: Any = None
    """`api.db.engine.Database`, open while the service runs."""
    sealer: Any = None
    files: Any = None
    """`api.documents.storage.FileStore`."""
    waiting: Waiting = msgspec.field(default_factory=Waiting)
    """Who waits for which upload."""
    bundles: Any = None
    """`api.bundles.BundleShelf`."""
    doors: MemoryStore = msgspec.field(default_factory=MemoryStore)
    """How often each address asked what needs no sign-in."""
    search: Any = None
    """`api.knowledge.search.KnowledgeIndex`, over the knowledge of `bundles` in the words of `words`."""
    isolation: Any = None
    """`uploads.isolation.Isolation`: where pictures are opened and read."""
    registers: Any = None
    """`api.exchange.service.Exchange`."""
    uploads: Any = None
    """What conversations and cases use of the uploads: `api.chat.papers.Uploads`."""
    voice: Any = None
    """How what becomes of uploads is heard in conversations: `api.chat.documents.DocumentVoice`."""
    providers: Mapping[str, Any] = {}
    """The other apps people may sign in with: `api.access.providers.Provider` by name."""
