"""Fields with a label before them ("BYLINE: ..."), in the languages that databases export in."""

from __future__ import annotations

import re

from tollbook.resources import categories

# A label is short, and in capitals or at least capitalised.
_LABEL = re.compile(r"\s*([A-ZÀ-Þ][\w/ À-ÿ-]{1,30}?)\s?:\s?(.*)", re.DOTALL)


def labelled(line: str) -> tuple[str, str] | None:
    """The field and value of a line that begins with a known label, else None."""
    match = _LABEL.match(line)
    field = match and categories("export_labels").get(match[1].strip().lower())
    return (field, match[2].strip()) if match and field else None
