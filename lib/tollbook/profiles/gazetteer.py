"""Lists of names looked up in text together: one dictionary step per word that may begin one, the longest name wins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache

from tollbook.openings import trie
from tollbook.text import PHRASE

from .names import Name, plain

_WORD = re.compile(r"\w+")
# How many characters after a name's first word settle which names are tried there.
_PEEK = 3
# A name with one of these is an adjective of whatever follows, and nobody is spoken of: "capital-based", "island-made".
_MAKES_ADJECTIVE = re.compile(
    r"-(?:based|born|made|built|designed|supplied|provided|donated|brokered|mediated|speaking|language|style|era)\b",
    re.IGNORECASE,
)
_LONGEST_ADJECTIVE = 16
# So is one with one of these before it: "an ex-northern republic".
_UNMAKES = ("ex-", "post-", "non-")
_TO_UNMAKE = max(map(len, _UNMAKES))
# What stands behind most names.
_ENDS_NAME = frozenset(" .,\n")
# An all-capitals name up to this length is an acronym and keeps its case: many are words in lower case.
_ACRONYM = 6
# So many spellings of names are remembered with whose they are.
_SPELLINGS = 16_384
# And so many phrases: the same sources are named again and again.
_PHRASES = 2_048
# A long text is read in pages of so many characters, and so many pages are remembered.
_PAGE, _PAGES = 2_560, 64
# No first word of a name is as long, in characters.
_LONGEST_WORD = 100

# The names spelt alike, by list.
_Alike = dict[str, tuple[Name, ...]]
# Those by the length of their form, the longest first, and by their form as it is looked up.
_ByLength = tuple[tuple[int, dict[str, _Alike]], ...]
# Where names stand: half-open span of offsets, and the name it is in each list; of those at one place the longest first.
_Standing = tuple[int, int, Mapping[str, Name]]


class Gazetteer:
    """Lists of names looked up at once, in time linear in the text, however many lists there are.

    With `keeps` each page of a long text is read at the first question about it, and the next one costs no search.
    """

    def __init__(self, lists: Mapping[str, Iterable[Name]], *, keeps: bool = False) -> None:
        heads: dict[str, dict[str, _Alike]] = {}
        small: dict[str, set[str]] = {}
        for of, names in lists.items():
            for name in names:
                form = plain(name.form)
                head = _WORD.search(form)
                if head is None:
                    continue
                alike = heads.setdefault(head.group(), {}).setdefault(form, {})
                # The first to claim a form keeps it: a war's own names come before the world's.
                if all(other.form != name.form for other in alike.get(of, ())):
                    alike[of] = (*alike.get(of, ()), name)
                if name.form[0].islower():
                    small.setdefault(head.group(), set()).add(form[len(head.group()) :][:2])
        self._heads = {head: _filed(head, forms) for head, forms in heads.items()}
        self._longest = max((len(form) for forms in heads.values() for form in forms), default=0)
        self._small = re.compile(_small_starts(small))
        # It takes one character, of a set, by which the search passes over most others at once: the first of a word
        # with a capital, or of one in another script, or what stands before a word that begins a name in small letters.
        # Some names are glued to the sentence before, as web pages do: "our coverageNorland has".
        self._starts = re.compile(
            r"[^a-z_](?:(?<=[^\W_a-z])(?:(?<!\w\w)\w*|(?<=[a-z][a-z][a-z][A-Z])\w{3,})"
            rf"|(?=({self._small.pattern}))(?<=\W))"
        )
        self._spellings: dict[str, dict[str, Name]] = {}
        self._row = lru_cache(maxsize=_PAGES)(self._read) if keeps else None
        self._phrase = lru_cache(maxsize=_PHRASES)(self._search)

    def standing(self, text: str, start: int, end: int) -> Iterable[_Standing]:
        """The names that stand in text[start:end], whether or not they overlap."""
        if self._row is None or (len(text) > PHRASE and cuts_word(text, start)):
            return self._search(text, start, end)
        if len(text) <= PHRASE:
            whole = start == 0 and end == len(text)
            return self._phrase(text, start, end) if whole else self._search(text, start, end)
        # What a name at the end of the stretch is may hang on what follows it, which is not to be seen.
        safe = self._before(text, start, end) if cuts_word(text, end) else end
        kept: list[_Standing] = []
        for page in range(start // _PAGE, (safe - 1) // _PAGE + 1):
            places, found = self._row(text, page)
            kept += found[bisect_left(places, start) : bisect_left(places, safe)]
        return kept if safe == end else [*kept, *self._search(text, safe, end)]

    def _read(self, text: str, page: int) -> tuple[list[int], list[_Standing]]:
        """The places of the names on one page of a text, and the names."""
        start, end = page * _PAGE, (page + 1) * _PAGE
        words = self._words(text, _begin_of_word(text, start), min(len(text), end + _LONGEST_WORD))
        found = self._standing(text, [word for word in words if start <= word[0] < end], len(text))
        return [name[0] for name in found], found

    def _before(self, text: str, start: int, end: int) -> int:
        """The beginning of a word from which on, and no earlier, a name may reach the end."""
        at = max(start, end - self._longest - _LONGEST_ADJECTIVE)
        return max(start, _begin_of_word(text, at))

    def _search(self, text: str, start: int, end: int) -> list[_Standing]:
        return self._standing(text, self._words(text, start, end), end) if start < end else []

    def _standing(self, text: str, words: Iterable[tuple[int, int]], limit: int) -> list[_Standing]:
        """The names that begin with the words at these places, and end before a limit."""
        found: list[_Standing] = []
        lowered, heads = plain(text), self._heads
        for at, end_of_head in words:
            filed = heads.get(lowered[at:end_of_head])
            if filed is None:
                continue
            for length, forms in filed[1].get(lowered[end_of_head : end_of_head + _PEEK], filed[0]):
                stop = at + length
                alike = forms.get(lowered[at:stop])
                if alike is None or stop > limit or _is_unmade(text, at):
                    continue
                if text[stop : stop + 1] in _ENDS_NAME or not _goes_on(text, stop, limit):
                    by_list = self._spelt(text[at:stop], alike)
                    if by_list:
                        found.append((at, stop, by_list))
        return found

    def _words(self, text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
        """Where the words stand that may begin a name."""
        opening = self._small.match(text, start, end) if start == 0 else None
        before = start - (start > 0 and not _is_letter(text[start - 1]))
        words = [word.span(word.lastindex or 0) for word in self._starts.finditer(text, before, end)]
        return words if opening is None else [opening.span(), *words]

    def _spelt(self, words: str, alike: _Alike) -> dict[str, Name]:
        """The first name in each list that may be spelt so."""
        known = self._spellings.get(words)
        if known is None:
            first = {
                of: [name for name in names if _in_case(words, name.form)][:1] for of, names in alike.items()
            }
            known = {of: names[0] for of, names in first.items() if names}
            if len(self._spellings) < _SPELLINGS:
                self._spellings[words] = known
        return known


def _small_starts(tails: Mapping[str, Iterable[str]]) -> str:
    """A pattern for the heads where a name begins with a small letter, and may go on as the text does there."""
    nexts = {head: _small_next(set(following)) for head, following in sorted(tails.items())}
    return trie(nexts, spelt=re.escape) or "(?!)"


def _small_next(tails: set[str]) -> str:
    """What follows the head where a name goes on in one of these ways."""
    if any(tail[:1] != " " for tail in tails):  # a name by itself, a possessive
        return r"(?!\w)"
    nexts = "".join(sorted(re.escape(tail[1]) for tail in tails))
    return rf"(?=[ \n-](?i:[{nexts}]|[^\x00-\x7f]))"


def _filed(head: str, forms: Mapping[str, _Alike]) -> tuple[_ByLength, dict[str, _ByLength]]:
    """Names with one first word: those hardly longer than it, and all that can stand before each going on."""
    tails = {form: form[len(head) :][:_PEEK] for form in forms}
    short = [form for form in forms if len(tails[form]) < _PEEK]
    nexts = {tail for tail in tails.values() if len(tail) == _PEEK}
    longer = {tail: _by_length(forms, [*short, *(f for f in forms if tails[f] == tail)]) for tail in nexts}
    return _by_length(forms, short), longer


def _by_length(known: Mapping[str, _Alike], forms: Iterable[str]) -> _ByLength:
    """The names of these forms by the length of the form, the longest first, and by the form."""
    lengths: dict[int, dict[str, _Alike]] = {}
    for form in forms:
        lengths.setdefault(len(form), {})[form] = known[form]
    return tuple(sorted(lengths.items(), key=lambda item: -item[0]))


def _in_case(words: str, form: str) -> bool:
    if form.isupper() and len(form) <= _ACRONYM:
        return words == form
    return not form[0].isupper() or words[0].isupper()


def _goes_on(text: str, end: int, limit: int) -> bool:
    """Whether what ends at a place goes on as a word, or as an adjective that names nobody."""
    following = text[end] if end < limit else ""
    return (
        following.isalnum()
        or following == "_"
        or (following == "-" and _MAKES_ADJECTIVE.match(text, end, limit) is not None)
    )


def _is_unmade(text: str, at: int) -> bool:
    """Whether what stands before a name makes it an adjective that names nobody."""
    return text[at - 1 : at] == "-" and text[max(0, at - _TO_UNMAKE) : at].lower().endswith(_UNMAKES)


def cuts_word(text: str, at: int) -> bool:
    """Whether the place lies inside a word, or one with hyphens."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return (_is_letter(after) or after == "-") and (_is_letter(before) or before == "-")


def _begin_of_word(text: str, at: int) -> int:
    """Where the word begins in which the place lies."""
    least = at - _LONGEST_WORD
    while at > max(0, least) and cuts_word(text, at):
        at -= 1
    return at


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"
