"""Articles about a report of a month, a quarter or a year: what they count is of that stretch, and the report's.

Run over a document's claims once all are read. "October was the deadliest month, according to the monthly review of
the Toll Observatory" may stand paragraphs above the figures, which then need neither a date nor a source.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tollbook.claims.dates.names import MONTH
from tollbook.claims.periods import Period
from tollbook.claims.sources import Voice, voice_of
from tollbook.openings import Sought
from tollbook.records import Claim, Span
from tollbook.resources import matcher

from .bare_totals import BARE
from .found import Found
from .state import Discourse

_REPORT = Sought(
    r"\b(?:weekly|fortnightly|monthly|quarterly|annual|yearly|half-yearly|biannual|year-end|end-of-year|mid-year) (?:[\w-]+ ){0,3}?"
    r"(?:reports?|reviews?|bulletins?|updates?|assessments?|surveys?|digests?|summary|round-?ups?|briefs?|figures|data|statistics|tally|counts?|number|toll|studies|study)\b|"
    r"\b(?:say|said|found|find)s? in (?:an?|its|their|the) (?:[\w-]+ ){0,2}(?:report|review|study)\b(?! (?:last|this|earlier|on)\b)|"
    r"\b(?:report|review|study) (?:by|from) (?:(?!that|which|last|this)\w[\w'-]* ){1,8}(?:shows?|says?|finds?|showed|said|found)\b|"
    r"\b(?:report|review|bulletin|study|figures|data|statistics) (?:issued|released|published|presented|launched|out) (?:today|on|this)\b|"
    r"\b(?:report|review|update|bulletin|figures|data|statistics) (?:for|covering|covers|on) (?:the )?(?:months? (?:of|from)|year|quarter|week|first|second|third|last|"
    rf"{MONTH}|20\d\d)\b",
    re.IGNORECASE,
)
# What a total is of that nothing dates, but that is none of the report's.
_OF_WAR = re.compile(r"\b(?:war|conflict|hostilities)\b", re.IGNORECASE)
# Where the report and its stretch stand at the farthest, in characters behind the headline.
_OPENING = 450
# No stretch of a report is shorter or longer, in days.
_SHORTEST, _LONGEST = 6, 370
# Rules of figures that no period is said of.
_UNDATED = ("timing.event", "timing.goes_on", "timing.open", "timing.total", "periods.event")
_DATES = ("period_kind", "period_start", "period_end")
_SOURCE = ("source", "source_type", "attribution", "cue")


def share_report(discourse: Discourse) -> None:
    """Give the figures that nothing dates the stretch of the report that the article is about, and its source."""
    if len(discourse.found) < 2:
        return
    end = discourse.headline_end + _OPENING
    stretch = next((p for p in discourse.periods_after(0, end) if _is_stretch(discourse, p)), None)
    if stretch is None:
        return
    report = _REPORT.search(discourse.text, 0, end) is not None
    if not report and not _is_war_that_is_over(discourse, stretch):
        return
    voice = _voice(discourse, stretch) if report else None
    for at, found in enumerate(discourse.found):
        discourse.found[at] = replace(found, claim=_completed(discourse, found, stretch, voice))


def _is_stretch(discourse: Discourse, period: Period) -> bool:
    """Whether the words name a stretch of weeks or months that is over, or nearly so."""
    if period.kind != "window" or not period.period_start or not period.period_end:
        return False
    first, last = date.fromisoformat(period.period_start), date.fromisoformat(period.period_end)
    fresh = discourse.published is None or (discourse.published - last).days <= _LONGEST
    return fresh and _SHORTEST <= (last - first).days <= _LONGEST


def _is_war_that_is_over(discourse: Discourse, stretch: Period) -> bool:
    """ "The north raises toll of ten-day war": what the headline's toll is of."""
    named = stretch.rule.endswith(".phase") and stretch.end <= discourse.headline_end
    first = discourse.found[0].claim
    over = (stretch.period_end or "") < (discourse.document.date or "")
    return named and over and first.period_kind == "window" and first.period_start == stretch.period_start


def _voice(discourse: Discourse, stretch: Period) -> Voice | None:
    """Who tells of the stretch, or of the first figure; None where the article has other sources too."""
    own = voice_of(discourse.attributions, Span(stretch.start, stretch.end), discourse.profile)
    voices = [own, *(found.voice for found in discourse.found)]
    told = [voice for voice in voices if voice.source is not None]
    fullest = max(told, key=lambda voice: len(voice.source or ""), default=None)
    if fullest is None or fullest.source is None:
        return None
    return fullest if all(_is_same_body(voice.source or "", fullest.source) for voice in told) else None


def _is_same_body(short: str, full: str) -> bool:
    """Whether a source may be the one named more fully, or the body that it is a part of: "Norland Watch", "the NW mission"."""
    initials = "".join(word[0] for word in short.split() if word[0].isupper())
    return short in full or (len(initials) > 1 and initials in full.replace(".", "").split())


def _completed(discourse: Discourse, found: Found, stretch: Period, voice: Voice | None) -> Claim:
    claim = found.claim
    filled: dict[str, object] = {}
    sentence = discourse.sentence_at(claim.start)
    bare = found.timing.rule == BARE and not _OF_WAR.search(discourse.text, sentence.start, sentence.end)
    undated = claim.period_kind != "rate" and (
        bare or claim.period_start is None or _is_from_part(discourse, claim, stretch)
    )
    deed = matcher("periods", "deed").find(discourse.text, sentence.start, sentence.end)
    if undated and found.timing.rule.startswith(_UNDATED) and not any(deed):
        filled = dict(zip(_DATES, ("window", stretch.period_start, stretch.period_end), strict=True))
    if claim.source is None and voice is not None and claim.start >= discourse.headline_end:
        seen = voice.type_for(claim.side, discourse.profile)
        filled |= dict(zip(_SOURCE, (voice.source, seen, "indirect", voice.cue), strict=True))
    return replace(claim, **filled) if filled else claim  # type: ignore[arg-type]


def _is_from_part(discourse: Discourse, claim: Claim, stretch: Period) -> bool:
    """Whether another paragraph told of the days, a part of the stretch or one to compare with: this one goes on with the whole."""
    first, last = stretch.period_start or "", stretch.period_end or ""
    within = first <= (claim.period_start or "") and (claim.period_end or "") <= last
    if claim.period_kind not in ("window", "event") or not (within or claim.period_kind == "window"):
        return False
    line = discourse.text.rfind("\n", 0, claim.start) + 1
    end = discourse.sentence_at(claim.start).end
    return line > 0 and not any(p.period_start for p in discourse.periods_after(line, end) if not p.is_told)
