"""Counts what the service does, by route template and code, never by person (Prometheus)."""

from functools import lru_cache

from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from api.access import policy

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50)
UPLOAD_SECONDS = (0.5, 1, 2, 3, 5, 8, 13, 21, 34, 60, 120, 300, 600, 1800)


class Metrics:
    """The counters of one service; each has its own registry, so that several live in one process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "yichuang_requests", "Requests answered", ("method", "route", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "yichuang_request_seconds", "Time to the last byte", ("route",), buckets=SECONDS, registry=self.registry
        )
        self.outbox = Counter("yichuang_outbox", "Outbox rows handled", ("topic", "result"), registry=self.registry)
        self.uploads = Counter(
            "yichuang_uploads", "Uploads that came to a state", ("state", "reason"), registry=self.registry
        )
        self.upload_seconds = Histogram(
            "yichuang_upload_seconds", "Seconds from receipt to the end of an upload's way", ("state",),
            buckets=UPLOAD_SECONDS, registry=self.registry,
        )  # fmt: skip
        self.upload_queue = Gauge("yichuang_upload_queue", "Uploads under way", ("state",), registry=self.registry)
        self.uploads_stuck = Counter(
            "yichuang_uploads_stuck", "Uploads stuck beyond their time", ("state",), registry=self.registry
        )
        self.child_deaths = Counter(
            "yichuang_child_deaths", "Deaths of the processes that open and read pictures", ("stage",),
            registry=self.registry,
        )  # fmt: skip
        # The library checks and locks its labels at every use; there are few, so they are looked up here.
        self._request = lru_cache(1024)(self.requests.labels)
        self._seconds = lru_cache(256)(self.seconds.labels)

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Counts one finished request."""
        self._request(method, route, status).inc()
        self._seconds(route).observe(seconds)


@get("/metrics", opt={"policy": policy.PUBLIC}, include_in_schema=False, sync_to_thread=False)
def show_metrics(request: Request) -> Response:
    """Counters for the operator's Prometheus."""
    parts = request.app.state.parts
    if not (parts.settings.is_demo or parts.settings.metrics_open or _is_near(request)):
        raise NotFoundException
    # The framework names the charset of every text again, and a strict reader takes no header that names it twice.
    return Response(generate_latest(parts.metrics.registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _is_near(request: Request) -> bool:
    """Whether this machine itself asks, and not a proxy on it that passes on what came from elsewhere."""
    passed_on = {"x-forwarded-for", "forwarded", "x-real-ip", "via"} & set(request.headers)
    return not passed_on and request.client is not None and request.client.host in ("127.0.0.1", "::1")
