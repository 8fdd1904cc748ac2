"""Digests of what a run rests on: its inputs and the code."""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from tollbook.resources import ROOT


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def code_digest() -> str:
    """One SHA-256 over every file of the package that a result can depend on, names and contents."""
    total = hashlib.sha256(version("tollbook").encode())
    for path in sorted(ROOT.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            total.update(f"\0{path.relative_to(ROOT).as_posix()}\0".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
