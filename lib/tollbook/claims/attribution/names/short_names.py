"""From a source as it stands to the short name a reader would give it."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import RELATIVES

from ..sources.publishers import PUT_OUT, publishing_verb
from ..text.lexicon import agents, sources, vocabulary
from ..text.numerals import is_number
from ..text.word_classes import BE, DETERMINERS, SETS_TIME, TIME_WORDS
from ..text.words import QUOTE, Range, Words

_PARTICLES = frozenset("von van der den de da di del la le al el bin ibn ben abu ter dos du st".split())
# What the name of a body ends with, and no person's does: "Amity International".
_OF_BODIES = frozenset(
    "international watch initiative action relief aid rights crescent cross monitor monitors post times herald tribune gazette"
    " chronicle news press media online radio tv agency resistance liberation nations alert".split()
)
_BOUNDS = (["at", "least"], ["at", "most"], ["more", "than"])  # "at least two officials" are "officials"
_LONGEST_NOUN = 3  # the words of a description that a single name explains: "the rebel commander"
# What leads to the name that somebody goes by, and how many words that has.
_CALLED = frozenset(("named", "nicknamed", "called"))
_NAMED_AS = frozenset(
    (one, as_)
    for one, as_ in (
        ("name", "as"),
        ("himself", "as"),
        ("herself", "as"),
        ("only", "as"),
        ("identified", "as"),
        ("be", "called"),
        ("be", "named"),
        ("is", "called"),
    )
)
_LONGEST_NAME = 3
# Initials that lost their last stop, to an owner's mark or by a slip: "the U.N's count".
_INITIALS = re.compile(r"\b([A-Z](?:\.[A-Z])+)(?![.\w])")
_LONGEST_CLAUSE = 10  # words of "who asked to be called Lin"
_INSIDE = frozenset(("of", "for", "in", "at", "from"))
_JOINTS = frozenset(("by", "from", "and", "that", "which", "who", "said", "says"))


def short_name(words: Words, span: Range) -> str:
    """The person's name without title where there is one; else the organisation or phrase, cut to its core."""
    first, end = span
    given = _given_name(words, span)
    if given is not None:
        return words.cover(*given).of(words.text)
    pieces = _pieces(words, first, end)
    for piece in pieces:
        name = personal_name(words, piece)
        if name is not None:
            return words.cover(*name).of(words.text)
    first, end = _core(words, _proper(words, pieces) or pieces[0])
    whole = words.cover(first, end).of(words.text)
    whole = whole[:-1] if whole.endswith("s'") else whole.removesuffix("'s")
    return _INITIALS.sub(r"\1.", whole)


def _given_name(words: Words, span: Range) -> Range | None:
    """The name that somebody goes by: "a resident who gave his name as Ko", "a nurse named Ada Holm"."""
    end = _clause_end(words, span[1])
    for index in range(span[0] + 1, end - 1):
        if words.low[index] not in _CALLED and (words.low[index - 1], words.low[index]) not in _NAMED_AS:
            continue
        start = stop = index + 1 + (words.low[index + 1] == "the")
        body = words.low[index - 1] in vocabulary().bodies  # "a group called Dvir Lawyers"
        while (
            stop < end
            and stop - start < _LONGEST_NAME
            and (words.capital(stop) if body else _name_word(words, stop))
        ):
            stop += 1
        if stop > start:
            return start, stop
    return None


def _clause_end(words: Words, end: int) -> int:
    """Where the words behind a source end that say what it is called: "[a farmer], who asked to be called Lin"."""
    start = end + (words.low[end : end + 1] == [","])
    if words.low[start : start + 1] not in (["who"], ["identified"], ["named"]):
        return end
    reach = min(len(words), start + _LONGEST_CLAUSE)
    return next((i for i in range(start, reach) if not words.is_word(i)), reach)


def _proper(words: Words, pieces: list[Range]) -> Range | None:
    """The name in an apposition to a mere description: "the main armed group, the Holm Guard"."""
    end = pieces[0][1]
    if len(pieces) < 2 or words.capital(end - 1):
        return None
    start, stop = pieces[1]
    start += words.low[start] == "the"
    alone = stop - start == 1 and words.capital(start) and words.low[start] not in TIME_WORDS
    initials = alone and words.raw[start].isupper() and words.low[start - 1] == "("
    # "The group, Ansar, said", "the rebel commander, Halden, said": one name between commas.
    plain = words.low[pieces[0][0]] == "the" and end - pieces[0][0] <= _LONGEST_NOUN
    alone = alone and plain and words.low[start - 1] == "," and words.low[stop : stop + 1] == [","]
    named = initials or alone or (stop - start > 1 and all(words.capital(i) for i in range(start, stop)))
    return (start, stop) if named else None


def _pieces(words: Words, first: int, end: int) -> list[Range]:
    """The pieces between commas, up to a relative clause."""
    pieces: list[Range] = []
    start = first
    for index in range(first, end):
        low = words.low[index]
        if low in (",", "(", ")", "—", "–", "-") or low in RELATIVES:
            if index > start:
                pieces.append((start, index))
            start = index + 1
            if low in RELATIVES:
                start = end
                break
    if start < end:
        pieces.append((start, end))
    return pieces or [(first, end)]


def personal_name(words: Words, piece: Range) -> Range | None:
    """The name in a piece: capitals after a title, or a piece that is nothing but a name."""
    first, end = piece
    known = vocabulary()
    start = first
    while start < end and words.low[start] in DETERMINERS:
        start += 1
    after_title = owned = False
    for index in range(start, end):
        low = words.low[index]
        if low in known.titles:
            after_title = True
            start = index + 1
        elif low == "and":
            break
        elif low in _INSIDE:
            if after_title or (index - start > 1 and words.capital(start)):
                break
            owned, start = False, index + 1
        elif low in known.bodies or low in known.documents or low.endswith(("'s", "s'")):
            after_title, start = False, index + 1
            owned = low.endswith(("'s", "s'"))
    stop = start
    while stop < end and (_name_word(words, stop) or (stop > start and words.low[stop] in _PARTICLES)):
        stop += 1
    length = stop - start
    if length == 0 or not words.capital(stop - 1) or words.low[stop - 1].removesuffix("'s") in _OF_BODIES:
        return None
    if after_title and (stop == end or words.low[stop] in ("of", "from", "in", "for", "at")):
        return start, stop
    if start == first and length in (2, 3) and stop < end and words.low[stop] in ("of", "from"):
        return None if words.low[stop - 1] in known.persons else (start, stop)
    whole = stop == end and (start == first or (owned and length < 4))
    return (start, stop) if whole and length in (2, 3, 4) else None


def _name_word(words: Words, index: int) -> bool:
    low = words.low[index]
    known = vocabulary()
    plain = (
        low not in known.bodies
        and low not in known.persons
        and low not in TIME_WORDS
        and low not in known.titles
    )
    return plain and words.capital(index) and low not in DETERMINERS


def _core(words: Words, piece: Range) -> Range:
    """Without determiners before, and without what a participle or a preposition of time adds behind."""
    first, end = piece
    known = vocabulary()
    bounded = words.low[first : first + 2] in _BOUNDS and is_number(words, first + 2)
    first += 2 if bounded else 0
    while (
        first < end - 1 and words.low[first] in DETERMINERS | {"its", "of"} and not words.low[first].isdigit()
    ):
        first += 1
    head = next((i for i in range(first, end) if words.low[i] in known.documents), None)
    if head is not None:
        author = _author(words, head, end)
        if author is not None:
            return author
    for index in range(first + 1, end):
        low = words.low[index]
        leads = index + 1 < end and words.low[index + 1] in sources()  # "local elected officials"
        participle = low.endswith(("ed", "ing")) and low not in sources() and not leads
        cut = participle and not words.capital(index) and words.low[index - 1] in sources()
        if low in (QUOTE, "among", "there", "here") or cut or low in TIME_WORDS:
            return first, index
    return first, end


def _publisher(words: Words, head: int, end: int) -> Range | None:
    """Who put the document out: "a report which X published", "the figures X released"."""
    start = head + 1
    start += words.low[start : start + 2] == [",", "which"]
    start += words.low[start : start + 1] in (["which"], ["that"])
    verb = publishing_verb(words, start, end)
    if verb is None or not any(words.low[i] in agents() or words.capital(i) for i in range(start, verb)):
        return None
    initials = next((i for i in range(start, verb) if words.low[i] == "("), verb)
    if any(not words.is_word(i) or words.low[i] in BE | _JOINTS for i in range(start, initials)):
        return None
    verb = initials if words.low[initials + 2 : initials + 3] == [")"] else verb
    while start < verb - 1 and words.low[start] in DETERMINERS:
        start += 1
    end = next((i for i in range(start + 1, verb) if words.low[i] in ("has", "had", "have")), verb)
    return start, end


def _author(words: Words, head: int, end: int) -> Range | None:
    """Whose document it is: "a report by X", "figures from X", "a study published on Tuesday by X"."""
    publisher = _publisher(words, head, end)
    if publisher is not None:
        return publisher
    index = head + 1
    while index < end and (
        words.low[index] in PUT_OUT
        or words.low[index].isdigit()
        or words.low[index] in TIME_WORDS | SETS_TIME | {"out", "public"}
    ):
        index += 1
    if index + 1 >= end or words.low[index] not in ("by", "from", "of"):
        return None
    start = index + 1
    while start < end - 1 and words.low[start] in DETERMINERS:
        start += 1
    if words.low[index] == "of" and any(words.low[i] in vocabulary().documents for i in range(start, end)):
        return None
    if words.low[start] in vocabulary().things and words.low[end - 1] not in vocabulary().bodies:
        return None  # "images of bodies"
    if not words.capital(start) and not any(words.low[i] in agents() for i in range(start, end)):
        return None
    return personal_name(words, (start, end)) or (start, end)
