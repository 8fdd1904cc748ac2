"""Claims of one document: the layers put together, sentence by sentence (codebook, whole).

Numbers and harm words are read first, since most sentences have not both; parties, periods and
attributions only where a number belongs to a harm word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from tqdm import tqdm

from tollbook.claims.discourse import Discourse
from tollbook.claims.discourse.bare_totals import open_bare_totals
from tollbook.claims.discourse.breakdown import share_stretch
from tollbook.claims.discourse.completing import complete_days
from tollbook.claims.discourse.found import Found
from tollbook.claims.discourse.periodic import share_report
from tollbook.claims.passages import passages
from tollbook.claims.sentences import read_sentence
from tollbook.profiles import Profile
from tollbook.records import Claim, Document, Span
from tollbook.text import fold

# What the page's words leave of a sentence is read from this length on, in characters.
_REST = 40

# Before the first newspapers, and beyond what days are counted on to.
_FIRST_DAY, _LAST_DAY = "1600-01-01", "9000-01-01"
# Sides that a headline leaves to who struck, to where, or to what the article is about.
_GUESSED = frozenset({"side.of_opponent", "side.of_scene", "side.of_place", "side.of_paragraph"})


def find_claims(document: Document, profile: Profile | None = None) -> list[Claim]:
    """The claims of a document, in the order of the text.

    Without a profile the war is chosen from the text (`choose_profile`).
    """
    return [found.claim for found in read(document, profile).found]


def extract_claims(
    documents: Iterable[Document], profile: Profile | None = None, progress: bool = False
) -> Iterator[Claim]:
    """The claims of many documents, one document at a time; memory does not grow with their number.

    `progress` shows a bar on stderr where that is a terminal.
    """
    for document in tqdm(documents, desc="claims", unit="article", disable=None if progress else True):
        yield from find_claims(document, profile)


def read(document: Document, profile: Profile | None = None) -> Discourse:
    """Everything read from a document: its claims, and each sentence's numbers with what became of them."""
    text = fold(document.text)
    document = _with_possible_date(document)
    discourse = Discourse(document, text, profile)
    furniture = page_furniture(document)
    for passage in passages(text, discourse.split):
        if discourse.is_over:
            break
        discourse.line = passage.span.start
        for sentence in passage.sentences:
            rest = _beside_furniture(sentence, furniture) if furniture else sentence
            if rest is not None:
                read_sentence(discourse, passage, rest)
    share_stretch(discourse)
    share_report(discourse)
    complete_days(discourse)
    open_bare_totals(discourse)
    _complete_headline(discourse)
    return discourse


def _with_possible_date(document: Document) -> Document:
    """The document without a date on which no article can have appeared ("0001-01-01", as some exports fill the gap)."""
    impossible = document.date is not None and not _FIRST_DAY <= document.date <= _LAST_DAY
    return replace(document, date=None) if impossible else document


def page_furniture(document: Document) -> list[Span]:
    """The spans of the page's own words; a picture's caption is the article's (codebook, Cases decided)."""
    return [span for span, kind in document.furniture if kind != "photo credit"]


def _beside_furniture(sentence: Span, furniture: Sequence[Span]) -> Span | None:
    """What is left of a sentence that the page's words run into; None where that is next to nothing."""
    start, end = sentence.start, sentence.end
    for span in furniture:
        if span.start <= start < span.end:
            start = span.end
        elif start < span.start < end:
            end = span.start
    return (
        sentence
        if (start, end) == (sentence.start, sentence.end)
        else Span(start, end)
        if end - start > _REST
        else None
    )


def _complete_headline(discourse: Discourse) -> None:
    """A headline leaves out what its article says of the same figure: whose losses, and of what time."""
    end = discourse.headline_end
    body = [found for found in discourse.found if found.claim.start >= end]
    for at, found in enumerate(discourse.found):
        claim = found.claim
        if claim.start >= end:
            break
        figure = claim.low or claim.high  # "up to 600" in the article, "600" over it
        equal = [b for b in body if (b.claim.low or b.claim.high) == figure and not _is_of_other(found, b)]
        told = next((b for b in equal if b.claim.category == claim.category), next(iter(equal), None))
        same = told.claim if told is not None else None
        filled: dict[str, Any] = {}
        if same is not None and (not found.timing.stated or _is_of_stretch(found, equal)):
            slots = ("period_kind", "period_start", "period_end", "rate_unit")
            filled = {slot: getattr(same, slot) for slot in slots}
        if same is not None and same.category == claim.category and _is_guess(claim, same):
            filled["side"] = same.side
            if told is not None and told.voice.party == found.voice.party is not None:
                filled["source_type"] = same.source_type  # the same party tells of the same side
        if claim.side is None:
            filled["side"] = same.side if same is not None else discourse.place
        discourse.found[at] = replace(found, claim=replace(claim, **filled))


def _is_of_stretch(headline: Found, told: Sequence[Found]) -> bool:
    """ "Nine killed in border clashes" over "nine have been killed since Sunday": the article alone says that it was no one deed."""
    dayless = headline.timing.rule.startswith("periods.event")
    return dayless and all(each.claim.period_kind in ("cumulative", "window") for each in told)


def _is_of_other(headline: Found, told: Found) -> bool:
    """ "26 dead, the south says" over "the north said gunmen had killed 26": two parties tell of two events."""
    tellers = headline.voice.party, told.voice.party
    return None not in tellers and tellers[0] != tellers[1]


def _is_guess(claim: Claim, told: Claim) -> bool:
    """Whether a headline's side is read from who struck or where, and its article's from words nearer the figure."""
    guesses = {rule for rule in claim.rules if rule in _GUESSED}
    return bool(guesses) and told.side is not None and not guesses.intersection(told.rules)
