"""The routes of the contract that are not served yet; each answers 501 and the README names its group."""

from litestar.enums import HttpMethod
from litestar.handlers import HTTPRouteHandler

from api.access import policy
from api.errors import Problem

GROUPS: dict[str, list[str]] = {
}


def handlers(served):
    return []
