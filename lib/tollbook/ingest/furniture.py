"""Marks what belongs to the page and not to the article. Nothing is cut: the spans stay in the text.

General rules, none for an outlet: words come from `lexicons/furniture.yml`, places from how pages are laid
out. Kinds: "repeated headline", "time stamp", "photo credit", "read also", "page control", "appeal",
"newsletter", "rights", "byline", "section label".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from tollbook.records import Span
from tollbook.resources import Matcher, forms_of, load_lexicon, matcher
from tollbook.text import fold, lower_case, paragraphs, sentences

from .dates import stamp_day

Furniture = tuple[tuple[Span, str], ...]

# The head of a page: stamps and credits stand among its first lines.
_HEAD_LINES = 14
# A line of links, of a button, of a credit is short; a paragraph that quotes such words is not.
_LONGEST_LABEL, _LONGEST_CONTROL, _LONGEST_CREDIT = 24, 8, 18
# A paragraph is an appeal where more than this share of its sentences ask; at the foot two are enough.
_ASKING, _APPEAL_SENTENCES = 0.5, 12
# A sentence of more words than this is the article's, run into a request of the page.
_LONGEST_REQUEST = 25
_IN_SENTENCES = ("appeal", "newsletter", "rights")
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|Written by:?)(?: [A-Z][\w.'-]{0,20},?| and| in| for){1,9}|[\w.+-]{1,60}@[\w.-]{3,60}"
)
# Lines under a bare "Read also:" that are links: so many, so long.
_MOST_LINKS, _LONGEST_LINK = 6, 20


def find_furniture(text: str, title: str | None = None) -> Furniture:
    """The spans of page furniture in a document's text, sorted, none overlapping; never its first line."""
    folded = fold(text)
    lines = list(paragraphs(folded))
    found: dict[Span, str] = {}
    for rule in (
        _repeated_headline(folded, lines, title),
        _stamps(folded, lines),
        _short_lines(folded, lines),
    ):
        for span, kind in rule:
            found.setdefault(span, kind)
    for span in _links(folded, lines, found):
        found.setdefault(span, "read also")
    for span in _lone_credits(folded, lines, found):
        found.setdefault(span, "photo credit")
    for span, kind in _bylines(folded, lines, found):
        found.setdefault(span, kind)
    for span, kind in _asking(folded, lines):
        if not any(span.overlaps(other) for other in found):
            found[span] = kind
    first = lines[0] if lines else Span(0, 0)
    return tuple(sorted((span, kind) for span, kind in found.items() if not span.overlaps(first)))


def page_day(text: str) -> str | None:
    """The day of the first time stamp line in the head of a text, else None."""
    folded = fold(text)
    head = list(paragraphs(folded))[:_HEAD_LINES]
    return next((day for line in head if (day := stamp_day(line.of(folded)))), None)


def _repeated_headline(text: str, lines: list[Span], title: str | None) -> Iterator[tuple[Span, str]]:
    headline = _words(title or (lines[0].of(text) if lines else ""))
    for line in lines[1:]:
        # Only in the head, or where it stands word for word: a body may well echo its headline.
        if headline and line.end - line.start <= 2 * len(headline) + 20 and _words(line.of(text)) == headline:
            yield line, "repeated headline"


def _stamps(text: str, lines: list[Span]) -> Iterator[tuple[Span, str]]:
    for line in lines[1:_HEAD_LINES] + lines[_HEAD_LINES:][-3:]:
        if stamp_day(line.of(text)):
            yield line, "time stamp"


def _short_lines(text: str, lines: list[Span]) -> Iterator[tuple[Span, str]]:
    for line in lines[1:]:
        # No short line is longer than this in characters; counting words is for those that are left.
        if line.end - line.start > 200:
            continue
        words = line.of(text).count(" ") + 1
        if words <= _LONGEST_LABEL and matcher("furniture", "label").at(text, line.start):
            yield line, "read also"
        elif words <= _LONGEST_CONTROL and matcher("furniture", "tool").at(text, line.start):
            yield line, "page control"
        elif words <= _LONGEST_CREDIT and matcher("furniture", "credit").first(text, line.start, line.end):
            yield line, "photo credit"


def _links(text: str, lines: list[Span], found: dict[Span, str]) -> Iterator[Span]:
    """Short lines without a full stop that follow a bare label such as "Read also:"."""
    for place, line in enumerate(lines):
        if found.get(line) != "read also" or not _is_bare_label(text, line):
            continue
        for following in lines[place + 1 : place + 1 + _MOST_LINKS]:
            link = following.of(text)
            if len(link.split()) > _LONGEST_LINK or link.endswith((".", '."', ".'")):
                break
            yield following


def _is_bare_label(text: str, line: Span) -> bool:
    hit = matcher("furniture", "label").at(text, line.start)
    return hit is not None and text[hit.end : line.end].strip(" :") == ""


def _lone_credits(text: str, lines: list[Span], found: dict[Span, str]) -> Iterator[Span]:
    """A line of one to three words beside a stamp or a repeated headline: the picture's caption or credit."""
    head = lines[:_HEAD_LINES]
    for before, line in itertools.pairwise(head):
        words = line.of(text)
        if (
            found.get(before) in ("time stamp", "repeated headline")
            and line not in found
            and len(words.split()) <= 3
            and not any(c.isdigit() for c in words)
            and not words.endswith((".", "!", "?", ":"))
        ):
            yield line


def _bylines(text: str, lines: list[Span], found: dict[Span, str]) -> Iterator[tuple[Span, str]]:
    """Who wrote it, on a line of its own in the head; the section's name before a repeated headline."""
    head = lines[:_HEAD_LINES]
    for before, line in itertools.pairwise(head):
        if _BYLINE.fullmatch(text, line.start, line.end):
            yield line, "byline"
        if found.get(line) == "repeated headline" and before != head[0] and before not in found:
            words = before.of(text)
            if len(words.split()) <= 3 and not words.endswith((".", "!", "?")):
                yield before, "section label"


def _asking(text: str, lines: list[Span]) -> Iterator[tuple[Span, str]]:
    """Sentences that ask for money or readers or claim rights; whole paragraphs where most of them do."""
    lowered = lower_case(text)
    # Of two cues that begin together the longer says more.
    cues = sorted(
        ((cue, kind) for kind in _IN_SENTENCES for cue in _cues(lowered, kind)),
        key=lambda hit: (hit[0].start, -hit[0].end, hit[1]),
    )
    for line in lines[1:] if cues else ():
        inside = [(cue, kind) for cue, kind in cues if line.overlaps(cue)]
        if not inside:
            continue
        parts = [Span(s.start + line.start, s.end + line.start) for s in sentences(line.of(text))]
        asking = [part for part in parts if any(part.overlaps(cue) for cue, _ in inside)]
        last_third = line.start > len(text) * 2 // 3
        run_in = len(asking) == 1 and _is_long(text, asking[0])
        most = len(asking) > _ASKING * len(parts) or (last_third and len(asking) >= 2)
        if most and not run_in and len(parts) <= _APPEAL_SENTENCES:
            yield line, inside[0][1]
        else:
            yield from (_within(text, part, inside) for part in asking)


def _within(text: str, sentence: Span, cues: list[tuple[Span, str]]) -> tuple[Span, str]:
    """The sentence, or only its part from the cue on where the page ran it into the article's own words."""
    cue, kind = next((cue, kind) for cue, kind in cues if sentence.overlaps(cue))
    if kind == "rights" and text[cue.start] in "cC(©":
        return Span(cue.start - (text[cue.start - 1] == "("), sentence.end), kind
    return (cue, kind) if kind != "rights" and _is_long(text, sentence) else (sentence, kind)


def _is_long(text: str, sentence: Span) -> bool:
    return sentence.of(text).count(" ") >= _LONGEST_REQUEST


def _cues(lowered: str, kind: str) -> Iterator[Span]:
    """Where the cues of a kind stand. Literal search first: most texts hold none, and it is fast."""
    for form, exact in _forms(kind):
        if form in lowered:
            yield from (Span(match.start(), match.end()) for match in exact.finditer(lowered))
    for pattern in _patterns(kind):
        yield from (Span(hit.start, hit.end) for hit in pattern.find(lowered))


@cache
def _forms(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (form, re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")) for form in sorted(forms_of("furniture", kind))
    )


@cache
def _patterns(kind: str) -> tuple[Matcher, ...]:
    return tuple(Matcher([e]) for e in load_lexicon("furniture") if e.category == kind and not e.forms)


def _words(text: str) -> str:
    return " ".join(fold(text).split()).lower()
