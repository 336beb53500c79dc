"""Serves one of the wizards as ours is served: uvicorn with uvloop and httptools, one worker, no access log."""

import importlib
import sys

import uvicorn


class Server(uvicorn.Server):
    """Says where it listens once it does."""

    async def startup(self, sockets=None) -> None:
        await super().startup(sockets)
        port = self.servers[0].sockets[0].getsockname()[1]
        sys.stdout.write(f"http://127.0.0.1:{port}\n")
        sys.stdout.flush()


def main(name: str) -> None:
    """Serves `orm`, `tuned` or `core` on a free port."""
    app = importlib.import_module(f"tests.bench.wizard.{name}").app
    config = uvicorn.Config(app, port=0, loop="uvloop", http="httptools", log_level="warning", access_log=False)
    Server(config).run()


if __name__ == "__main__":
    main(sys.argv[1])
