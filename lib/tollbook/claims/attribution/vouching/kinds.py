"""Entries of the lexicon of verbs by how their attributions stand to those around them."""

from __future__ import annotations

from functools import cache

from tollbook.resources import load_lexicon


@cache
def counting() -> frozenset[str]:
    """The entries of counting: a new source, though it does not speak on."""
    return frozenset(e.id for e in load_lexicon("attribution_verbs") if e.value == "count")


@cache
def acting() -> frozenset[str]:
    """The entries of counting and wanting, which do not speak on in the next sentence."""
    entries = load_lexicon("attribution_verbs")
    acting = ("count", "have", "name")
    return frozenset(e.id for e in entries if e.value in acting or e.category == "wanting")


@cache
def going_on() -> frozenset[str]:
    """The entries of adding and going on."""
    forms = {"add", "continue"}
    return frozenset(e.id for e in load_lexicon("attribution_verbs") if forms & set(e.forms))


@cache
def showing() -> frozenset[str]:
    """The entries of showing and suggesting, which papers do."""
    return frozenset(
        e.id for e in load_lexicon("attribution_verbs") if e.value == "perceive" and "show" in e.forms
    )


@cache
def yielding() -> frozenset[str]:
    """The entries whose attribution gives way to one around it: counting, wanting, seeing and hearing."""
    perceived = (e for e in load_lexicon("attribution_verbs") if e.value == "perceive")
    return acting() | {e.id for e in perceived if "show" not in e.forms}
