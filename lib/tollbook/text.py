"""Segments of a text, by offset: folded characters, paragraphs, sentences, quotations.

Nothing here moves a character: `fold` maps one character to one character, so a span found in the
folded text is a span of the document.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from string import ascii_uppercase

from .records import Span

# Spaces of any width, quotation marks and hyphens each in one spelling. Tabs and line ends are kept.
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\ufeff\t"
_FOLDED = (
    {ord(c): " " for c in _SPACES}
    | {ord(c): "'" for c in "‘’‚‛`´ʼ′＇"}
    | {ord(c): '"' for c in "“”„‟«»″＂"}
    | {ord(c): "-" for c in "‐‑‒−﹣－"}
    | {ord(c): "\n" for c in "\r\u2028\u2029\u0085\v\f"}
)
_FOLDS = tuple((chr(code), plain) for code, plain in sorted(_FOLDED.items()))
_ASCII_FOLDS = tuple((look_alike, plain) for look_alike, plain in _FOLDS if look_alike.isascii())

# A quotation mark typed as two single ones ("''so''", "``so''"), where it opens.
_OPENING_PAIR = re.compile(r"(?<![^\s(\[—–-])''(?=\S)")

# These are said before a name, whatever it opens with, or before a number.
_TITLES = frozenset(
    "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Cpl Adm Brig Cmdr Sen Rep Gov Pres Rev Hon St No Nos vs approx ca est incl cf fig i.e e.g".split()
)
# A stop after one of these, or after a letter, does not end a sentence.
_ABBREVIATED = _TITLES.union(
    "Jr Sr Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec etc al Inc Ltd Co Corp a.m p.m U.S U.K U.N E.U D.C".split(),
    ascii_uppercase,
)
_ABBREVIATION_END = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, sorted(_ABBREVIATED)))})\.$")
# Words that open a sentence wherever they stand in capitals behind a stop, and no name goes on with.
_OPENER = re.compile(
    r"\.[\"')\]]*\s+[\"'(\[]*(?:The|A|An|This|That|These|Those|It|Its|He|She|His|Her|They|Their|We|In|On|At|By|For|From|As|After|"
    r"Before|Since|When|While|But|And|Yet|So|If|Some|More|Most|Many|About|Nearly|Around|Another|Both|There|However|Meanwhile|According)\b"
)
# The network called by one letter, which ends a sentence as any name does: "she wrote on X."
_ON_NETWORK = re.compile(r"\b(?:[Oo]n|[Tt]o|[Vv]ia|platform|network|site|channel|account) X\.")
# A stop, closing marks, space, then something that can open a sentence; or a stop glued to a capital.
# It begins with one set of characters, so that the search passes over all others at once.
_BOUNDARY = re.compile(
    r"[.!?…\n](?:(?<=\n)\n*|[.!?…]*[\"')\]]*(?=\s+[\"'(\[]*[A-Z0-9\"'–—_•*-])|(?<=[a-z0-9)\"'][.!?])(?=[A-Z][a-z]))"
)

# A decimal that a space was put into ("2. 3 million") ends no sentence.
_SPLIT_DECIMAL = re.compile(r"\d\. \d{1,2} (?:thousand|million|billion|trillion|per ?cent|m|bn)\b")

# The end of a sentence, with the marks that close behind it.
ENDED = re.compile(r"[.!?][\"')\]]*$")
# So many line ends in a row part no more than paragraphs.
PARAGRAPH_BREAK = 2
# Far above any sentence of a newspaper, in characters.
LONGEST_SENTENCE = 1_000
# Up to this length another form of a text is made faster than it is found again.
PHRASE = 300


def fold(text: str) -> str:
    """The text with look-alike spaces, quotes and hyphens in one spelling; same length, same offsets.

    Of two single marks that stand for a double one, the outer one becomes a blank.
    """
    # One search per look-alike is many times faster than looking every character up in a table.
    for look_alike, plain in _ASCII_FOLDS if text.isascii() else _FOLDS:
        if look_alike in text:
            text = text.replace(look_alike, plain)
    return _OPENING_PAIR.sub(' "', text).replace("''", '" ') if "''" in text else text


def remembered(form: Callable[[str], str]) -> Callable[[str], str]:
    """The same form of a text, kept for the last few long texts: each sentence of a document asks for it again."""
    kept = lru_cache(maxsize=8)(form)
    return lambda text: kept(text) if len(text) > PHRASE else form(text)


@remembered
def lowered(text: str) -> str:
    """A line end and the text in lower case, for `openings.word_starts`: what stands before offset i is at i.

    As long as the text and one character more.
    """
    return f"\n{lower_case(text)}"


def lower_case(text: str) -> str:
    """The text in lower case, same length: the one letter that lowers to two characters gives one."""
    return text.replace("İ", "I").lower()


def paragraphs(text: str) -> Iterator[Span]:
    """Non-empty lines of folded text, without the white space around them."""
    for line in re.finditer(r"[^\n]+", text):
        span = _trimmed(text, line.start(), line.end())
        if span.start < span.end:
            yield span


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Sentences in text[start:end] of folded text, in order, never across a line end, none with white space around it.

    One longer than `LONGEST_SENTENCE` is given in pieces, cut at a blank where there is one: what reads a
    sentence compares its words with each other, and a text without stops must not take for ever.
    """
    found: list[Span] = []
    for span in _whole_sentences(text, start, len(text) if end is None else end):
        if span.end - span.start > LONGEST_SENTENCE:
            found += _pieces(text, span)
        else:
            found.append(span)
    return found


class Sentences:
    """The sentences of one folded text for all who ask for them: each line is split once, at the first question."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: dict[int, list[Span]] = {}

    def of_lines(self, start: int = 0, end: int | None = None) -> list[Span]:
        """The sentences of the lines from the one that begins at `start` to the one that ends at `end`."""
        found: list[Span] = []
        end = len(self._text) if end is None else end
        while start < end:
            stop = self._text.find("\n", start, end)
            stop = end if stop < 0 else stop
            if start not in self._lines:
                self._lines[start] = sentences(self._text, start, stop)
            found += self._lines[start]
            start = stop + 1
        return found


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + LONGEST_SENTENCE
        piece = _trimmed(text, start, cut)
        if piece.start < piece.end:
            yield piece
        start = cut
    yield _trimmed(text, start, span.end)


def _whole_sentences(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    for stop in _BOUNDARY.finditer(text, start, end):
        at, after = stop.span()
        if text[at] == "." and (_is_inside(text, start, at) or _is_decimal_point(text, at)):
            continue
        found.append(_trimmed(text, start, after))
        start = after
    found.append(_trimmed(text, start, end))
    return [span for span in found if span.start < span.end]


def _is_inside(text: str, start: int, stop: int) -> bool:
    """Whether the stop belongs to an abbreviation inside a sentence of text[start:], and does not end the sentence too."""
    if not _is_abbreviated(text, start, stop):
        return False
    word = re.split(r"[\s\"'(\[]", text[max(start, stop - 8) : stop])[-1]
    if word == "X" and _ON_NETWORK.match(
        text, max(start, text.rfind(" ", start, max(start, stop - 2)) + 1), stop + 1
    ):
        return False
    return len(word) == 1 or word in _TITLES or _OPENER.match(text, stop) is None


def _is_abbreviated(text: str, start: int, stop: int) -> bool:
    """Whether the stop belongs to an abbreviation of text[start:]."""
    _, blank, word = text[max(start, stop - 8) : stop].rpartition(" ")
    # Most sentences end in a plain word after a blank, which is looked up; the expression tells the rest.
    if blank and word.isalnum():
        return word in _ABBREVIATED
    return _ABBREVIATION_END.search(text, max(start, stop - 8), stop + 1) is not None


def _is_decimal_point(text: str, stop: int) -> bool:
    return stop > 0 and text[stop - 1].isdigit() and _SPLIT_DECIMAL.match(text, stop - 1) is not None


def quotations(text: str) -> Iterator[Span]:
    """Stretches inside double quotation marks of folded text, marks included.

    A mark that is not closed before the line ends runs to the line's end: outlets leave it open when the
    quotation goes on in the next paragraph.
    """
    for mark in re.finditer(r'"[^"\n]*(?:"|(?=\n)|\Z)', text):
        yield Span(mark.start(), mark.end())


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def slug(text: str) -> str:
    """The text in lower-case ASCII letters, digits and hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")


def squeezed(text: str) -> str:
    """Its letters and digits alone, in lower case: two spellings of one title are the same."""
    return "".join(c for c in text.lower() if c.isalnum())
