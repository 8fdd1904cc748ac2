"""Where the content of a verb begins on its left and ends on its right."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import DASHES, HAVE, SUBORDINATORS

from ..frames.draft import Draft
from ..sources.noun_phrases import is_agent, is_short
from ..sources.subjects import subject_before
from ..text.lexicon import vocabulary
from ..text.numerals import is_number
from ..text.word_classes import BE, DETERMINERS, IRREGULAR_PAST, MODAL, OPENERS, PRONOUNS, TIME_WORDS
from ..text.words import QUOTE, Range, Words
from .antecedents import relative_marker
from .borders import SEPARATORS, left_limit, right_limit
from .perceiving import has_clause

# How long the main subject and verb may be.
_GOING_ON = SUBORDINATORS | {"but", "and"}
# How far back the dash may stand that opens an insertion, in words.
LONGEST_INSERTION = 10
LONGEST_FRONTED = 8
# Words of titles up to this length may be small.
LONGEST_SMALL = 3


def relative_limit(words: Words, made: Draft, right: int) -> int:
    """Where what is told must end: before the semicolon; in ", which claims X, has been met", before the comma.

    So too in a fronted clause whose head stands before the source.
    """
    first = made.source[0] if made.source else 0
    end = _past_name(words, made, right, _aside_behind(words, right, right_limit(words, right)))
    fronted = made.cue.first == 0 and made.shared and first > right
    # "Warning that time was short, | the envoy urged"
    dash = first if fronted else _closing_dash(words, made, right, end)
    if dash is not None:
        return dash
    if words.low[0] in OPENERS and relative_marker(words, made) and not is_agent(words, (right, right + 1)):
        # "Since raids that X says killed ten, the army has …"
        return next((i for i in range(right, end) if words.low[i] == ","), end)
    if words.low[0] in SUBORDINATORS and first in (1, 2) and words.low[right] == "that":
        return _front_end(words, right, end)
    shown = words.low[right] in DETERMINERS and not has_clause(words, right) and not is_number(words, right)
    if made.cue.frame == "perceive" and shown:
        # "Pictures showed the scale of the raid, which killed ten": they show the scale, and all know of the raid.
        return next((i for i in range(right, end - 1) if words.low[i : i + 2] == [",", "which"]), end)
    told = first > 1 and words.low[first - 1] in ("which", "who") and words.low[first - 2] == ","
    if not told and (
        words.low[first] not in ("which", "who", "that") or words.low[first - 1 : first] != [","]
    ):
        return end
    commas = (i for i in range(right, end - 1) if words.low[i] == ",")
    return next((i for i in commas if _is_finite(words, i + 1)), end)


def _past_name(words: Words, made: Draft, right: int, end: int) -> int:
    """Where the name ends that somebody gives a thing: "since it began what it calls a "cleansing" | ten have died"."""
    if made.cue.frame == "name":
        return max((i + 1 for i in range(right, end) if words.low[i] == QUOTE), default=end)
    first = made.source[0] if made.source else 0
    if first < 2 or words.low[first - 1] != "what":
        return end
    # "In what the army said was an error, ten died".
    commas = (i for i in range(right, end - 1) if words.low[i] == "," or _closes_quoted(words, i))
    return next((i + (words.low[i] == QUOTE) for i in commas), end)


def _closes_quoted(words: Words, index: int) -> bool:
    """Whether a quotation with a stop of its own inside stands there."""
    return words.low[index] == QUOTE and words.text[words.ends[index] - 2] in ",.?!"


def _aside_behind(words: Words, right: int, end: int) -> int:
    """Where the writer goes on behind a quotation ('said, "We hold," but the line broke', '"a ruin" — a word she likes')."""
    at = next((i for i in range(right, end - 1) if words.low[i] == QUOTE), end)
    rest = words.low[at + 1 : end]
    if QUOTE in rest or not rest:
        return end
    whole = at == right and words.text[words.ends[at] - 2] == ","
    dashed = rest[0] in DASHES and rest[1:2] not in (["and"], ["or"])  # "a ruin" — and worse
    dashed = dashed and not DASHES & set(words.low[right:at])
    return at + 1 if dashed or (whole and rest[0] in _GOING_ON) else end


def _closes(words: Words, index: int) -> bool:
    """Whether a mark ends what was said: a comma, a dash, or a quotation with a stop of its own inside."""
    return _closes_quoted(words, index) if words.low[index] == QUOTE else words.low[index] in SEPARATORS


def _closing_dash(words: Words, made: Draft, right: int, end: int) -> int | None:
    """The dash that ends the insertion in which a relative clause reports: "one that X declared its own — ten died"."""
    first = made.source[0] if made.source else 0
    if first < 2 or words.low[first - 1] not in ("that", "which", "who"):
        return None
    opened = any(low in DASHES for low in words.low[max(0, first - LONGEST_INSERTION) : first])
    return next((i for i in range(right, end) if words.low[i] in DASHES), None) if opened else None


def _is_finite(words: Words, index: int) -> bool:
    """Whether the main verb stands here, behind the comma that closes a relative clause."""
    low = words.low[index]
    past = low in IRREGULAR_PAST or (
        low.endswith("ed") and words.low[index + 1 : index + 2] not in ([","], ["and"], ["or"], ["by"])
    )
    return low in BE | HAVE | MODAL or past


def _front_end(words: Words, right: int, end: int) -> int:
    """The comma that ends "After the palace announced that the general had died, Holm left"; else `end`."""
    for at in range(right, end - 2):
        if words.low[at] != "," and not (words.low[at] == QUOTE and words.text[words.ends[at] - 2] == ","):
            continue
        close = next((i for i in range(at + 2, min(at + LONGEST_FRONTED, end)) if not words.is_word(i)), end)
        head = words.capital(at + 1) or words.low[at + 1] in DETERMINERS | PRONOUNS
        if head and any(
            words.low[i] in vocabulary().finite
            or words.low[i].endswith("ed")
            or words.low[i] in IRREGULAR_PAST
            for i in range(at + 2, min(close, at + LONGEST_FRONTED))
        ):
            return at + (words.low[at] == QUOTE)
    return end


def resumes(words: Words, rest: list[Range]) -> bool:
    """Whether what follows '"…", X said' goes on with the words of X: by another quotation."""
    return any(QUOTE in words.low[first:end] and not words.capital(first) for first, end in rest)


def _of_kin(words: Words, source: Range) -> int:
    """Where the words of "his family" begin: at the one of several who is named ("two men, among them Ada Holm, who …")."""
    if words.low[source[0]] not in ("his", "her"):
        return 0
    for at in range(source[0] - 2, 0, -1):
        if words.low[at] == "including" or words.low[at : at + 2] == ["among", "them"]:
            return at
    return 0


def is_title(words: Words, quote: int) -> bool:
    """Whether a quotation is the name of a program or a book behind another word: 'on the program "Night Desk,"'."""
    if words.low[quote] != QUOTE or not quote or not words.is_word(quote - 1):
        return False
    name = words.text[words.starts[quote] + 1 : words.ends[quote] - 1].split()
    return is_short(words, quote) and all(each[0].isupper() for each in name if len(each) > LONGEST_SMALL)


def is_in_bracket(words: Words, made: Draft) -> bool:
    """ "Ten died (police say)": nothing but the source and its verb stand in a bracket."""
    opens = made.first > 1 and words.low[made.first - 1] == "("
    return opens and words.low[made.cue.end : made.cue.end + 1] == [")"]


def left_content(words: Words, made: Draft, drafts: Sequence[Draft]) -> Range | None:
    """The clause before the source, where a comma, a dash or a quotation divides them."""
    if made.shared or made.source is None or made.cue.frame == "want":
        return None
    first = made.source[0]
    if made.cue.first < first:
        # "…", the paper quoted an official as saying
        subject = subject_before(words, made.cue.first)
        first = subject[0] if subject else made.cue.first
    inserted = 0
    if first > 1 and words.low[first - 1] in ("as", "so") and _closes(words, first - 2):
        # "Ten died, as the mayor said"; set between commas it is said of the words right before it.
        first -= 1
        if made.cue.end < len(words) and words.low[made.cue.end] == ",":
            inserted = next((i + 1 for i in range(first - 2, 0, -1) if words.low[i] == ","), 0)
    if first < 1 or not (words.low[first - 1] in SEPARATORS or is_in_bracket(words, made)):
        return None
    start = max(inserted, left_limit(words, first, drafts), _of_kin(words, made.source))
    end = first if words.low[first - 1] == QUOTE else first - 1
    if words.low[start] in OPENERS | TIME_WORDS and start < end - 1 and is_title(words, end - 1):
        return None  # 'On the program "Night Desk," Holm said': where it was said
    if words.low[end - 1] == QUOTE and words.low[end - 2 : end - 1] == [":"]:
        # What stands before the colon leads up to the quotation.
        start = end - 1
    return (start, end) if end > start else None
