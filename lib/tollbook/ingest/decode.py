"""Bytes to characters: byte order marks, UTF-8, else the likeliest encoding; never a guess unsaid."""

from __future__ import annotations

import codecs
import re

from .article import UnreadableError

# Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# As much of a file as decides on its encoding.
_SAMPLE = 65_536
# Of the characters of a text, how many may be control characters before it is no text.
_CONTROLS = 0.01
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> tuple[str, str]:
    """The text of the bytes, line ends as LF, and the name of the encoding it was read by.

    "utf-8" and the encodings of byte order marks are certain; any other name is a guess, and
    "utf-8 with windows-1252" says that single bytes did not fit the rest. Raises UnreadableError where the
    bytes are not text.
    """
    text, encoding = _decoded(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not is_text(text):
        raise UnreadableError("it is not text: it holds NUL bytes or control characters")
    return text, encoding


def is_text(text: str) -> bool:
    """Whether the characters are those of a text: no NUL, next to no control characters."""
    sample = text[:_SAMPLE]
    controls = len(_CONTROL.findall(sample))
    return "\x00" not in text and controls <= _CONTROLS * len(sample)


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding.removesuffix("-sig")
            except UnicodeDecodeError as wrong:
                raise UnreadableError(f"it says it is {encoding}, and is not (byte {wrong.start})") from wrong
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> tuple[str, str]:
    wide = _wide(data[:_SAMPLE])
    if wide:
        return data.decode(wide, "replace"), wide
    if data.count(0, 0, _SAMPLE):
        raise UnreadableError("it is not text: it holds NUL bytes or control characters")
    mixed = data.decode("utf-8", _WINDOWS_BYTES)
    strays = sum(0xDC80 <= ord(c) <= 0xDCFF for c in data.decode("utf-8", "surrogateescape"))
    beyond_ascii = sum(ord(c) > 127 for c in mixed)
    # Mostly sound UTF-8 with a few strays is a page put together from two encodings.
    if strays * 4 <= beyond_ascii:
        return mixed, "utf-8 with windows-1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415  (rarely needed)

    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best is not None else "cp1252"
    return data.decode(encoding, "replace"), encoding


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of mostly Latin text is NUL."""
    half = len(sample) // 2
    if half and sample.count(0) > half // 2:
        evens = sample[::2].count(0)
        return "utf-16-be" if evens > half // 2 else "utf-16-le"
    return None


def _as_windows(wrong: UnicodeError) -> tuple[str, int]:
    if not isinstance(wrong, UnicodeDecodeError):
        raise wrong
    byte = wrong.object[wrong.start : wrong.start + 1]
    return byte.decode("cp1252", "replace"), wrong.start + 1


_WINDOWS_BYTES = "tollbook.windows-1252"
codecs.register_error(_WINDOWS_BYTES, _as_windows)
