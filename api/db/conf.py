"""Piccolo's configuration, named by PICCOLO_CONF=api.db.conf."""

from piccolo.conf.apps import AppRegistry

from api.db.binding import BOUND

DB = BOUND
APP_REGISTRY = AppRegistry(apps=["api.db.piccolo_app"])
