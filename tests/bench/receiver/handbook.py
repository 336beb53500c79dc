"""Takes photographs as FastAPI's handbook has it: UploadFile, hashed while it is copied to a file that is synced."""

import hashlib
import os
import secrets
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, Form, HTTPException, UploadFile

PIECE = 1024 * 1024
LIMIT = 20 * 1024 * 1024
FOLDER = Path(os.environ["RECEIVER_DIR"])

app = FastAPI()


@app.post("/v1/auth/tokens", status_code=201)
def issue_token() -> dict:
    """Anybody may: nothing is looked up here."""
    return {"access_token": "any"}


@app.post("/v1/uploads", status_code=201)
def take(file: UploadFile, kind: Annotated[str | None, Form()] = None) -> dict:
    """Keeps one file: counted, hashed, written, synced with its folder, and nothing more."""
    digest, size, name = hashlib.sha256(), 0, secrets.token_hex(16)
    with open(FOLDER / name, "wb") as kept:
        while piece := file.file.read(PIECE):
            size += len(piece)
            if size > LIMIT:
                raise HTTPException(413)
            digest.update(piece)
            kept.write(piece)
        kept.flush()
        os.fsync(kept.fileno())
    folder = os.open(FOLDER, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
    return {"id": name, "kind": kind, "sha256": digest.hexdigest(), "bytes": size}
