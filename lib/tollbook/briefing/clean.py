"""Texts and addresses as a page may show them. Everything from an article or a parameter passes here."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Control characters, and the marks that turn the reading direction of what follows them.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_LONG_WORD = re.compile(r"\S{40,}")
_ADDRESS = re.compile(r"[\x21-\x7e]+\Z")
_NEIGHBOUR = re.compile(r"[a-z0-9-]{1,60}/briefing\.(?:html|pdf)\Z")

LONGEST_TITLE = 200


def shown(text: object, longest: int | None = None) -> str:
    """The text without control and direction-turning characters, cut at `longest` characters."""
    seen = _UNSEEN.sub("", str(text))
    return seen if longest is None or len(seen) <= longest else seen[: longest - 1].rstrip() + "…"


def title(text: object, longest: int = LONGEST_TITLE) -> str:
    """One line of at most `longest` characters."""
    return shown(" ".join(_UNSEEN.sub(" ", str(text)).split()), longest)


def address(url: object) -> str:
    """The web address where it is one that may be linked (http or https, a host, ASCII); else empty."""
    text = str(url or "").strip()
    if not _ADDRESS.match(text) or len(text) > 2000:
        return ""
    try:
        parts = urlsplit(text)
        return text if parts.scheme in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def neighbour(link: str) -> bool:
    """Whether a link leads to another briefing of the same batch."""
    return bool(_NEIGHBOUR.match(link))


def breakable(text: str) -> str:
    """The text with a place to break inside words longer than any line."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(re.findall(r".{1,30}", word[0], re.S)), text)
