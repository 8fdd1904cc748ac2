"""A logo from a file, as an address that needs no request."""

from __future__ import annotations

import base64
from pathlib import Path

from tollbook.errors import ParameterError

_LARGEST = 500_000
_KINDS = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))


def logo_address(path: str) -> str:
    """A `data:` address of the PNG or JPEG at `path`; empty for no path. Raises ParameterError for anything else.

    SVG is not taken: it can hold more than a picture.
    """
    if not path:
        return ""
    try:
        content = Path(path).read_bytes()
    except OSError as wrong:
        raise ParameterError(f"the logo {Path(path).name} cannot be read: {wrong.strerror}") from wrong
    kind = next((mime for magic, mime in _KINDS if content.startswith(magic)), None)
    if kind is None or len(content) > _LARGEST:
        raise ParameterError(f"the logo {Path(path).name} is no PNG or JPEG of at most {_LARGEST // 1000} kB")
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
