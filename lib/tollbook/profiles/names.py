"""The names of a war, looked up in text: one dictionary step per word, the longest name wins."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from tollbook.openings import trie
from tollbook.records import Population
from tollbook.text import remembered

NameKind = Literal[
    "state",
    "people",
    "government",
    "force",
    "pejorative",
    "enemy",
    "place",
    "person",
    "organisation",
    "none",
]
ActorKind = Literal["party", "international", "research", "media"]

_WORD = re.compile(r"\w+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# How many characters after a name's first word settle which names are tried there.
_PEEK = 3
# Up to so many beginnings, the first words of names are told from others by them.
_FEW = 400
# A name with one of these is an adjective of whatever follows, and nobody is spoken of: "capital-based", "island-made".
_MAKES_ADJECTIVE = re.compile(
    r"-(?:based|born|made|built|designed|supplied|provided|donated|brokered|mediated|speaking|style)\b",
    re.IGNORECASE,
)
# A name glued to the sentence before it, as web pages do: "our coverageNorland has".
_GLUED = r"[A-Z](?<=[a-z][a-z][a-z][A-Z])\w{3,}"
# An all-capitals name up to this length is an acronym and keeps its case: many are words in lower case.
_ACRONYM = 6


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of one name.

    `party` is the party it stands for or belongs to, None where that depends on the speaker ("the enemy")
    or where it belongs to none. `canonical` is the name the ledger prints. `actor` says what kind of source
    a person or an organisation is. `population` is set where the name itself says it (a named unit).
    `occupied` marks a place that its state by recognised borders does not hold. Kind `none` takes words out
    of the search: a newspaper called after a city is not the city.
    """

    form: str
    kind: NameKind
    party: str | None
    canonical: str
    rule: str
    population: Population | None = None
    occupied: bool = False
    actor: ActorKind | None = None
    belligerent: bool = False


class Found(NamedTuple):
    """A name in a text: half-open span of offsets, without a possessive."""

    start: int
    end: int
    name: Name


# Names by the length of their form, the longest first, and by their form as it is looked up.
_ByLength = tuple[tuple[int, dict[str, tuple[Name, ...]]], ...]


class NameIndex:
    """Looks up many names at once, in time linear in the text: one dictionary step per word that may begin one."""

    def __init__(self, names: Iterable[Name]) -> None:
        heads: dict[str, dict[str, Name]] = {}
        for name in names:
            head = _WORD.search(plain(name.form))
            if head is not None:
                # The first to claim a form keeps it: a war's own names come before the world's.
                heads.setdefault(head.group(), {}).setdefault(name.form, name)
        self._heads = {head: _filed(head, forms.values()) for head, forms in heads.items()}
        self._starts = re.compile(
            rf"\b(?:{_capital_starts(heads)}|{_small_starts(heads)}|[^\W_A-Za-z]\w*)|{_GLUED}"
        )

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Names in text[start:end] of folded text, left to right, the longest at each place, none overlapping."""
        end = len(text) if end is None else end
        lowered = plain(text)
        busy = start
        for word in self._starts.finditer(text, start, end):
            at, end_of_head = word.span()
            if at < busy:
                continue
            filed = self._heads.get(lowered[at:end_of_head])
            if filed is None:
                continue
            alone, longer = filed
            for length, names in longer.get(lowered[end_of_head : end_of_head + _PEEK], alone):
                alike = names.get(lowered[at : at + length])
                name = _standing(text, (at, at + length, end), alike) if alike is not None else None
                if name is not None:
                    busy = at + length
                    yield Found(at, busy, name)
                    break


def _capital_starts(heads: Iterable[str]) -> str:
    """A pattern for words with a capital that may be heads, by their first letters where those are few."""
    beginnings = {head[:_PEEK].capitalize() for head in heads}
    if len(beginnings) > _FEW:
        return r"[A-Z]\w*"
    # A letter with an accent may stand for one without.
    return rf"(?=[A-Z])(?:{trie(dict.fromkeys(sorted(beginnings), ''))}|\w{{1,{_PEEK}}}(?<=[^\x00-\x7f]))\w*"


def _small_starts(heads: Mapping[str, Iterable[str]]) -> str:
    """A pattern for the heads where a name begins with a small letter, and may go on as the text does there."""
    nexts = {head: _small_next(head, forms) for head, forms in sorted(heads.items())}
    return (
        trie({head: following for head, following in nexts.items() if following}, spelt=re.escape) or "(?!)"
    )


def _small_next(head: str, forms: Iterable[str]) -> str:
    """What follows the head where a name begins with a small letter; empty where none does."""
    tails = {plain(form)[len(head) :][:2] for form in forms if form[0].islower()}
    if not tails:
        return ""
    if any(tail[:1] != " " for tail in tails):  # a name by itself, a possessive
        return r"(?!\w)"
    nexts = "".join(sorted(re.escape(tail[1]) for tail in tails))
    return rf"(?=[ \n-](?i:[{nexts}]|[^\x00-\x7f]))"


def _filed(head: str, names: Iterable[Name]) -> tuple[_ByLength, dict[str, _ByLength]]:
    """Names with one first word: those hardly longer than it, and all that can stand before each going on."""
    known = tuple(names)
    tails = {name: plain(name.form)[len(head) :][:_PEEK] for name in known}
    short = [name for name in known if len(tails[name]) < _PEEK]
    nexts = {tail for tail in tails.values() if len(tail) == _PEEK}
    longer = {tail: _by_length([*short, *(n for n in known if tails[n] == tail)]) for tail in sorted(nexts)}
    return _by_length(short), longer


def _by_length(names: Iterable[Name]) -> _ByLength:
    """The names by the length of their form, the longest first, and by their form as it is looked up."""
    lengths: dict[int, dict[str, tuple[Name, ...]]] = {}
    for name in names:
        form = plain(name.form)
        same = lengths.setdefault(len(form), {})
        same[form] = (*same.get(form, ()), name)
    return tuple(sorted(lengths.items(), key=lambda item: -item[0]))


def _standing(text: str, place: tuple[int, int, int], names: Iterable[Name]) -> Name | None:
    """The first of names spelt alike that stands at the place as a whole word and in its case, in text up to a limit."""
    start, end, limit = place
    if end > limit:
        return None
    following = text[end : end + 1] if end < limit else ""
    if following.isalnum() or following == "_":
        return None
    if following == "-" and _MAKES_ADJECTIVE.match(text, end, limit):
        return None
    for name in names:
        if _in_case(text, start, name.form):
            return name
    return None


@remembered
def plain(text: str) -> str:
    """The text in lower case, without accents, with blanks for hyphens; as long as the text itself."""
    if not text.isascii():
        text = _NOT_ASCII.sub(_plain_letter, text)
    return text.lower().replace("-", " ").replace("\n", " ")


def _plain_letter(letter: re.Match[str]) -> str:
    return _base(letter.group())


@cache
def _base(letter: str) -> str:
    """The letter under an accent; any other character as it is, if lower case keeps its length."""
    base = unicodedata.normalize("NFKD", letter)[0] if letter.isalpha() else letter
    return base if len(base.lower()) == 1 else letter if len(letter.lower()) == 1 else "?"


def _in_case(text: str, start: int, form: str) -> bool:
    if form.isupper() and len(form) <= _ACRONYM:
        return text.startswith(form, start)
    return not form[0].isupper() or text[start].isupper()
