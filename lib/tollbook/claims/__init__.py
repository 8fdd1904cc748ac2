"""One document becomes claims, slot by slot as in the codebook."""

from .find import extract_claims, find_claims

__all__ = ["extract_claims", "find_claims"]
