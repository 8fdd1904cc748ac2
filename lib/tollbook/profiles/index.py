"""One list of names of a gazetteer, and one behind it, looked up in text: what stands there of them, none overlapping."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tollbook.text import PHRASE

from .gazetteer import Gazetteer, cuts_word
from .names import Found, Name

# So many texts are remembered with the names of one list in them.
_TEXTS = 4


class NameIndex:
    """One list of names, looked up in text; what it has not is looked for in the list `base`."""

    def __init__(
        self, names: Iterable[Name], together: Gazetteer | None = None, of: str = "", base: str | None = None
    ) -> None:
        self._gazetteer = together or Gazetteer({of: names})
        self._of, self._base = of, base or of

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Names in text[start:end] of folded text, left to right, the longest at each place, none overlapping."""
        end = len(text) if end is None else min(end, len(text))
        busy, of, base = start, self._of, self._base
        for at, stop, by_list in self._gazetteer.standing(text, start, end):
            if at >= busy and stop <= end and (of in by_list or base in by_list):
                busy = stop
                yield Found(at, stop, by_list.get(of) or by_list[base])


class KeptIndex(NameIndex):
    """One list of names of a gazetteer that keeps: a long text is read at the first question, a stretch is cut from that."""

    def __init__(self, together: Gazetteer, of: str, base: str | None = None) -> None:
        super().__init__((), together, of, base)
        self._row = lru_cache(maxsize=_TEXTS)(self._read)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Names in text[start:end] of folded text, as `NameIndex.find` gives them."""
        end = len(text) if end is None else min(end, len(text))
        if len(text) <= PHRASE or cuts_word(text, start) or cuts_word(text, end):
            return super().find(text, start, end)
        places, found = self._row(text)
        first, last = bisect_left(places, start), bisect_left(places, end)
        if (first > 0 and found[first - 1].end > start) or (last > first and found[last - 1].end > end):
            return super().find(text, start, end)  # of a name that is cut another may be left
        return iter(found[first:last])

    def _read(self, text: str) -> tuple[list[int], list[Found]]:
        """Where the names of a whole text stand, and the names."""
        found = list(super().find(text))
        return [name.start for name in found], found
