"""Serves the receiver one compares with as ours is served: `python -m tests.bench.receiver.serve`."""

import uvicorn

from tests.bench.receiver.handbook import app
from tests.bench.wizard.serve import Server

if __name__ == "__main__":
    Server(uvicorn.Config(app, port=0, loop="uvloop", http="httptools", log_level="warning", access_log=False)).run()
