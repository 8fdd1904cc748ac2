"""The ledger: which claims tell one statement, how each telling differs, and whether the figures fit together."""

from .audit import audit
from .build import Ledger, build_ledger
from .corrections import load_corrections
from .reference import Reference, load_reference

__all__ = ["Ledger", "Reference", "audit", "build_ledger", "load_corrections", "load_reference"]
