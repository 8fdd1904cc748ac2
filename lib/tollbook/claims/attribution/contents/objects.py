"""Contents that are a figure behind the verb: "puts losses at 300", "counts 300 dead", "raised the toll to 300"."""

from __future__ import annotations

from tollbook.claims.closed_classes import COUNTS, DEMONSTRATIVES, PAPERS

from ..frames.draft import Draft
from ..sources.figures import number_follows
from ..sources.noun_phrases import phrase_before
from ..text.lexicon import vocabulary
from ..text.numerals import has_number, is_number
from ..text.word_classes import NUMBER_WORDS
from ..text.words import Words
from .antecedents import object_before
from .borders import right_limit, trimmed
from .publishing import FIGURES, NAMES

_IT_TO = [[it, to] for it in ("it", "that", "this") for to in ("to", "from", "up", "down", "upwards")]
# How far behind a verb of revising its count may stand, in words.
LONGEST_COUNT = 6
# What was counted goes on: "recorded 40 raids, killing 300".
_RESULTING = frozenset("including resulting killing wounding injuring leaving claiming causing".split())
_RAISING = frozenset("pushing bringing raising taking lifting driving".split())
_RAISED = COUNTS | {"dead", "deaths"}
_KNOWN = DEMONSTRATIVES | {"the", "both"}
# What is put at a number, besides a count.
_TOLL = frozenset("it them dead deaths killed wounded injured losses casualties fatalities missing".split())
# How a count is set beside another: "the army has a different figure: ten".
_OTHER = frozenset(
    "higher lower different similar another other own separate larger smaller bigger grimmer final latest".split()
)
_VAGUE = NUMBER_WORDS | frozenset(("low", "high", "tens", "millions", "single", "double", "triple"))
# What leads from a count to its number.
_SETTING = frozenset("to above over below under between around beyond near nearer than about as".split())


def _put(words: Words, made: Draft) -> Draft | None:
    """ "X put losses at N", and "the losses he put at N" with the object in front of the subject."""
    end = right_limit(words, made.cue.end)
    behind = words.low[made.cue.end : end]
    if not behind or ("at" not in behind and not _is_vague(behind) and not _is_set(words, made.cue.end, end)):
        return None
    made.content = trimmed(words, made.cue.end, end)
    first = made.source[0] if made.source else 0
    if behind[0] == "at" and first > 0:
        start = phrase_before(words, first)
        if start is not None:
            made.content = [(start, first), *made.content]
    return made


def _is_vague(behind: list[str]) -> bool:
    """Whether "in the thousands" follows; "set a record in the final" puts nothing."""
    return any(
        low == "in" and behind[i + 2 : i + 3] and behind[i + 2] in _VAGUE for i, low in enumerate(behind)
    )


def _is_set(words: Words, start: int, end: int) -> bool:
    """Whether a count and its number follow: "put the toll closer to 300", "put the figure above 300"."""
    near = min(end, start + LONGEST_COUNT)
    counts = any(words.low[i] in vocabulary().documents or words.low[i] in _TOLL for i in range(start, near))
    if {"higher", "lower"} & set(words.low[start : near + 1]):
        # "Put the army's casualties higher": no number yet, but somebody's own count.
        return True
    return counts and any(
        words.low[i] in _SETTING and is_number(words, i + 1 + (words.low[i + 1 : i + 2] == ["than"]))
        for i in range(start, min(end, start + LONGEST_COUNT + 3))
    )


def _count(words: Words, made: Draft) -> Draft | None:
    """ "X counts 300 dead"; the number may stand before ("the 300 X counted") or in the list below."""
    end = right_limit(words, made.cue.end)
    if words.low[made.cue.head].startswith("provid") and words.low[made.cue.end : made.cue.end + 1] == [
        "that"
    ]:
        # "The constitution provides that the speaker takes over".
        made.content = trimmed(words, made.cue.end, end)
        return made
    for index in range(made.cue.end, end - 1):
        following = words.low[index + 1]
        told_on = following in _RESULTING or _raises(words, index + 1)
        if words.low[index] == "," and following.endswith("ing") and not told_on:
            end = index
            break
        tracked = words.low[index] in ("that", "which", "who") and index > made.cue.end
        goes_on = words.low[index] == "which" and has_number(words, made.cue.end, index)
        if tracked and not goes_on:
            # "Tracked the war that killed ten": what is counted stands before.
            end = index
            break
    if words.low[made.cue.end : made.cue.end + 1] == ["no"]:
        # "Gave no toll, but ten died".
        end = next((i for i in range(made.cue.end, end) if words.low[i] in (",", ";", "but")), end)
    if words.low[made.cue.end - 1] == "at":
        # "Arriving at a total of ten", but "arriving at the clinic, one of them wounded".
        end = min(end, made.cue.end + LONGEST_COUNT)
        end = next((i for i in range(made.cue.end, end) if words.low[i] == ","), end)
    if has_number(words, made.cue.end, end):
        made.content = trimmed(words, made.cue.end, end)
        return made
    if words.low[-1] == ":" or _gives_it(words, made.cue.end):
        made.place = "none"
        return made
    return object_before(words, made)


def _gives_it(words: Words, at: int) -> bool:
    """ "The mayor gave the same figure": whoever gave the number told before; a new one ("a different figure") is another."""
    near = words.low[at : at + 3]
    counted = next((i for i, low in enumerate(near) if low in _RAISED), 0)
    return (
        counted > 0
        and near[0] in _KNOWN
        and words.low[at + counted + 1 : at + counted + 2] not in (["of"], ["for"])
    )


def _raises(words: Words, at: int) -> bool:
    """Whether what was counted brings a count up: "recorded 11 deaths, pushing the toll to 974"."""
    near = words.low[at + 1 : at + LONGEST_COUNT]
    return words.low[at] in _RAISING and any(low in _RAISED for low in near)


def _have(words: Words, made: Draft) -> Draft | None:
    """ "The office has 1,373", "a group has a higher toll: 1,190": a figure with no noun behind it."""
    at = made.cue.end
    other = any(low in _OTHER for low in words.low[at : at + LONGEST_COUNT]) and _announces(words, at)
    after = words.low[at + 1 : at + 3]
    kept = after in (["on", "record"], ["on", "file"], ["on", "its"], ["in", "its"], ["on", "their"])
    alone = is_number(words, at) and (kept or not after or after[0] in (",", ";", ".", "—", "–"))
    if not (alone or other or _is_put(words, made)):
        return None
    made.content = trimmed(words, at, right_limit(words, at))
    return made


def _is_put(words: Words, made: Draft) -> bool:
    """Whether a number is had in other words: "makes it 40", "has the dead at 40", "the statement has 40 killed"."""
    at = made.cue.end
    if words.low[at - 1] == "it" or _is_paper(words, made):
        return number_follows(words, at, len(words))
    near = range(at, min(at + 2 * LONGEST_COUNT, len(words) - 1))
    put = next((i for i in near if words.low[i] == "at" and words.low[i + 1] not in ("least", "most")), None)
    return (
        put is not None
        and number_follows(words, put, len(words))
        and any(words.low[i] in vocabulary().documents or words.low[i] in _TOLL for i in range(at, put))
    )


def _is_paper(words: Words, made: Draft) -> bool:
    return made.source is not None and words.low[made.source[1] - 1] in PAPERS


def _announces(words: Words, at: int) -> bool:
    """Whether a noun for a count and a colon or comma lead to a number: "a higher toll: 1,190"."""
    near = range(at + 1, min(at + 2 * LONGEST_COUNT, len(words) - 1))
    mark = next((i for i in near if words.low[i] in (":", ",", "—", "–")), None)
    counts = vocabulary().documents | vocabulary().tellers
    return (
        mark is not None
        and any(words.low[i] in counts for i in range(at, mark))
        and number_follows(words, mark + 1, len(words))
    )


def _revise(words: Words, made: Draft) -> Draft | None:
    """ "X raised the toll to N", "X has tripled its estimate of the dead, to N": what is raised is a count."""
    end = right_limit(words, made.cue.end)
    known = vocabulary().documents
    # "Raised to 74 dead and 171 wounded its count of the victims".
    reach = LONGEST_COUNT if words.low[made.cue.end : made.cue.end + 1] != ["to"] else 2 * LONGEST_COUNT
    counts = any(words.low[i] in known for i in range(made.cue.end, min(end, made.cue.end + reach)))
    said_again = words.low[made.cue.end : made.cue.end + 2] in _IT_TO  # "later raised that to 1,000"
    if not (counts or said_again) or words.low[made.cue.end] == "by":
        return None
    at = next(
        (
            i
            for i in range(made.cue.end, end)
            if words.low[i] in ("to", "from", "at", "of") and has_number(words, i, min(i + 5, end))
        ),
        None,
    )
    if at is None:
        return None
    made.content = trimmed(words, made.cue.end, end)
    return made


def _collect(words: Words, made: Draft) -> Draft | None:
    """ "X has collected 300 names", "X compiled a list of 300 dead": what is collected are no people, but names."""
    near = words.low[made.cue.end : made.cue.end + LONGEST_COUNT]
    return _count(words, made) if any(low in NAMES or low in FIGURES for low in near) else None


OBJECTS = {"put": _put, "have": _have, "count": _count, "collect": _collect, "revise": _revise}
