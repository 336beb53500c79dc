"""Builds the service from its settings: parts, routes, and what opens and closes with it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from litestar import Litestar, Request
from litestar.di import Provide
from litestar.exceptions import HTTPException

from api import export, health, idempotency, metrics, reference, unbuilt
from api.access import controllers as access
from api.access import employers_controllers as employers
from api.access import identity_controllers as identity
from api.access import policy
from api.access.demo_accounts import prepare_accounts
from api.access.doors import STORE, forget_addresses
from api.access.guard import authenticate, provide_caller
from api.access.identity import Identity, find_identity
from api.access.providers import ALIPAY, WECHAT, Provider
from api.access.providers_alipay import AlipayApp, AlipayProvider
from api.access.providers_signature import read_private_key, read_public_key
from api.access.providers_transport import Transport
from api.access.providers_wechat import WechatProvider
from api.access.service import find_person
from api.access.service import purge as forget_sign_ins
from api.bundles import BundleShelf
from api.cases import controllers as cases
from api.chat import coach_controllers as coach
from api.chat import controllers as chat
from api.chat.documents import DocumentVoice
from api.chat.registers import RegisterVoice
from api.chat.service import Chat
from api.clock import Clock, clock_from
from api.db.engine import open_database
from api.db.keys import check_keys
from api.db.migration import migrate
from api.documents import controllers as documents
from api.documents import resumable_controllers
from api.documents.pipeline import Pipeline
from api.documents.removal import clear_removed, clear_unnamed
from api.documents.resumable import clear_arrivals, finish_arrivals
from api.documents.storage import open_file_store
from api.documents.attachments import Attachments, measured
from api.documents.workshop import workshop_of
from api.errors import answer_problem
from api.exchange.client import RegisterClient
from api.exchange.service import Exchange
from api.gate import open_gate
from api.journal import open_journal
from api.knowledge import estimates_controllers as estimates
from api.knowledge import pages as knowledge
from api.knowledge.pages import PublicPages
from api.knowledge.search import KnowledgeIndex
from api.metrics import Metrics
from api.notices import relay
from api.notices.senders import handlers as notice_handlers
from api.oversight import controllers as oversight
from api.oversight.chain import ChainAppender
from api.parts import Parts
from api.requests import BODY_LIMIT, StrictRequest
from api.sealing import KeyRing, Sealer
from api.settings import Settings
from api.text import Words
from api.web import controllers as web
from api.web.page import make_page
from api.worker import Worker
from flows.cases.registers import parse as parse_registers
from uploads.isolation import Isolation

HANDLERS = [
    health.live,
    health.ready,
    metrics.show_metrics,
    reference.list_problems,
    reference.show_problem,
    *access.HANDLERS,
    *identity.HANDLERS,
    *employers.HANDLERS,
    *oversight.HANDLERS,
    export.export_mine,
    *chat.HANDLERS,
    *coach.HANDLERS,
    *cases.HANDLERS,
    *documents.HANDLERS,
    resumable_controllers.ROUTER,
    *web.HANDLERS,
    *knowledge.HANDLERS,
    *estimates.HANDLERS,
    *unbuilt.handlers(),
]

CHORES = (
    relay.purge,
    idempotency.purge,
    forget_sign_ins,
    forget_addresses,
    finish_arrivals,
    clear_arrivals,
    clear_removed,
    # Last: what those before have let go of is nobody's any more.
    clear_unnamed,
)


def create_app(settings: Settings, *, clock: Clock | None = None, isolation: Isolation | None = None) -> Litestar:
    """The service for these settings; its lifespan opens and closes everything it holds."""
    parts = build_parts(settings, clock)
    parts.isolation = isolation or Isolation()
    app = Litestar(
        route_handlers=HANDLERS,
        request_class=StrictRequest,
        request_max_body_size=BODY_LIMIT,
        # Not a guard: the framework copies the whole handler for each request that one is asked about.
        before_request=authenticate,
        stores={STORE: parts.doors},
        # Each asks for the one before: Litestar starts a task for every dependency that could run beside
        # another, and the three together take less time than that.
        dependencies={
            "parts": Provide(provide_parts, sync_to_thread=False),
            "caller": Provide(provide_caller, sync_to_thread=False),
            "chat": Provide(chat.provide_chat, sync_to_thread=False),
        },
        exception_handlers={HTTPException: answer_problem, Exception: answer_problem},
        lifespan=[_open_parts],
        # The framework's own log prints tracebacks with what was sent in them.
        logging_config=None,
        openapi_config=reference.openapi_config() if settings.is_demo else None,
    )
    app.state.parts = parts
    parts.registers = build_registers(parts)
    parts.uploads = Attachments(parts, measured(settings.definitions_dir))
    parts.providers = build_providers(settings, parts.clock)
    app.state.chat = Chat(parts, _phones(parts))
    parts.voice = DocumentVoice(app.state.chat)
    app.state.page = make_page(parts.words, parts.bundles)
    app.state.answers = PublicPages(parts, app.state.page.version)
    policy.check_routes(app, authenticate)
    open_gate(app, parts)
    return app


def build_parts(settings: Settings, clock: Clock | None = None) -> Parts:
    """The parts of a service, none of them open yet."""
    now = clock or clock_from(settings.now)
    sealer = Sealer(key_ring(settings))
    words, bundles = Words(settings.locale_dir), BundleShelf.read(settings.definitions_dir)
    return Parts(
        settings=settings,
        clock=now,
        words=words,
        metrics=Metrics(),
        log=open_journal(),
        db=open_database(settings.database_url, settings.data_dir),
        sealer=sealer,
        files=open_file_store(settings, sealer, now),
        bundles=bundles,
        search=KnowledgeIndex(bundles.knowledge, words),
    )


def build_registers(parts: Parts) -> Exchange:
    """The registers; without an address none is ever asked."""

    async def identity_of(person_id: str) -> Identity | None:
        known = await find_identity(parts, person_id)
        return known if known is not None and known.phone_checked else None

    address = parts.settings.registers_url
    rows = parse_registers((parts.settings.definitions_dir / "national" / "registers.toml").read_text(encoding="utf-8"))
    return Exchange(parts, rows, RegisterClient(address) if address else None, identity_of)


def build_providers(settings: Settings, clock: Clock) -> dict[str, Provider]:
    """The apps people may sign in with here: those the settings hold a secret for."""
    providers: dict[str, Provider] = {}
    if settings.wechat_secret:
        secrets = (settings.wechat_appid, settings.wechat_secret)
        providers[WECHAT] = WechatProvider(settings.wechat_url, *secrets, Transport())
    if settings.alipay_key:
        theirs = read_public_key(settings.alipay_public_key) if settings.alipay_public_key else None
        app = AlipayApp(settings.alipay_appid, read_private_key(settings.alipay_key), theirs)
        providers[ALIPAY] = AlipayProvider(settings.alipay_url, app, Transport(), clock)
    return providers


def key_ring(settings: Settings) -> KeyRing:
    """The keys for personal data: from the settings, or in the demo profile from the data folder."""
    if settings.keys:
        return KeyRing.parse(settings.keys)
    return KeyRing.load_or_create(settings.data_dir / "keys")


def provide_parts(request: Request) -> Parts:
    """The dependency `parts` of every handler."""
    return request.app.state.parts


def _phones(parts: Parts) -> Callable[[str], Awaitable[str | None]]:
    async def phone_of(person_id: str) -> str | None:
        return (await find_person(parts, person_id)).phone

    return phone_of


@asynccontextmanager
async def _open_parts(app: Litestar) -> AsyncIterator[None]:
    """Opens what the service holds and closes it in reverse."""
    async with AsyncExitStack() as stack:
        try:
            await _open(app.state.parts, app.state.chat, stack)
        except Exception as error:
            # The server that asked for the start learns only that it failed.
            app.state.start_error = error
            raise
        yield


async def _open(parts: Parts, talk: Chat, stack: AsyncExitStack) -> None:
    """Opens each part after those it needs."""
    settings = parts.settings
    await migrate(settings.database_url, settings.data_dir)
    await parts.db.start()
    stack.push_async_callback(parts.db.close)
    stack.push_async_callback(parts.files.close)
    await check_keys(parts.db, parts.sealer)
    await prepare_accounts(parts.db, is_demo=settings.is_demo, now=parts.clock())
    await parts.bundles.keep_current(parts.db, parts.clock)
    appender = ChainAppender(parts.db)
    await appender.start()
    stack.push_async_callback(appender.stop)
    for outside in (parts.registers, *parts.providers.values()):
        stack.push_async_callback(outside.close)
    await parts.isolation.start()
    stack.push_async_callback(parts.isolation.close)
    pipeline = Pipeline(workshop_of(parts, parts.voice))
    await pipeline.start()
    stack.push_async_callback(pipeline.stop)
    handlers = {
        **notice_handlers(parts),
        **parts.registers.handlers(RegisterVoice(talk)),
        **pipeline.handlers(),
    }
    worker = Worker(parts, handlers, CHORES)
    await worker.start()
    stack.push_async_callback(worker.stop)
