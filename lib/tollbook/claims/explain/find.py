"""What was found in a text and why, and why every other number in it was passed over."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date as calendar_date
from pathlib import Path

from tollbook.claims.discourse import Discourse
from tollbook.claims.find import page_furniture, read
from tollbook.claims.harm import find_harms
from tollbook.claims.numbers import read_numbers
from tollbook.errors import ParameterError
from tollbook.profiles import Profile, load_profile
from tollbook.records import Document, Span
from tollbook.text import sentences

from .evidence import Place, slots_of
from .explanation import ExplainedClaim, Explanation, PassedNumber

_NO_WAR = "the text speaks of no war that a profile knows, and hardly of war at all: name a profile"


def explain(
    text: str | Document,
    profile: Profile | str | Path | None = None,
    date: str | None = None,
    outlet: str = "",
) -> Explanation:
    """Explain a sentence, a longer text, or a document.

    `profile` is the war (an id, a path, or a profile; chosen from the text when left out), `date` the ISO
    day of publication that relative dates go back to. A document brings its own date and outlet. Raises
    ParameterError for a date that is none, ResourceError for a profile that is none.
    """
    war = load_profile(profile) if isinstance(profile, str | Path) else profile
    if isinstance(text, Document):
        document = text
    else:
        document = Document(doc_id="text", outlet=outlet, text=text, date=_day(date))
    discourse = read(document, war)
    claims = tuple(_claims(discourse))
    return Explanation(document, discourse.profile.id, claims, tuple(_passed(discourse)))


def _day(given: str | None) -> str | None:
    try:
        return calendar_date.fromisoformat(given).isoformat() if given else None
    except ValueError:
        raise ParameterError(f"{given!r} is no day: write it as year-month-day, such as 2025-01-31") from None


def _claims(discourse: Discourse) -> Iterator[ExplainedClaim]:
    readings = {sentence.start: (sentence, reading) for sentence, reading in discourse.readings}
    starts = sorted(readings)
    for found in discourse.found:
        sentence, reading = readings[starts[bisect_right(starts, found.claim.start) - 1]]
        yield ExplainedClaim(found.claim, sentence, slots_of(Place(discourse, sentence, reading), found))


def _passed(discourse: Discourse) -> Iterator[PassedNumber]:
    """Every number that no claim covers, in the order of the text."""
    figures = [found.claim.span for found in discourse.found]
    reasons = {
        reading.row[passed.number].number.start: passed.reason  # type: ignore[union-attr]
        for _, reading in discourse.readings
        for passed in reading.passed
    }
    for sentence in sentences(discourse.text):
        for number in read_numbers(sentence.of(discourse.text)):
            span = Span(number.start + sentence.start, number.end + sentence.start)
            if any(span.overlaps(figure) for figure in figures):
                continue
            no_count = f"is no count ({number.reason})" if number.reason else None
            reason = no_count or reasons.get(span.start) or _why_not(discourse, sentence)
            yield PassedNumber(span, span.of(discourse.document.text), reason)


def _why_not(discourse: Discourse, sentence: Span) -> str:
    """Why nothing was made of a count that no rule passed over by itself."""
    if any(sentence.overlaps(span) for span in page_furniture(discourse.document)):
        return "belongs to the page and not to the article"
    if not find_harms(discourse.text, sentence.start, sentence.end):
        return "no harm word in the sentence"
    if not discourse.is_told_of_war(sentence):
        return _NO_WAR
    return "no harm word reaches it"
