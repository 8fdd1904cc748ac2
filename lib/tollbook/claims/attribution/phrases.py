"""Cues that are no active verbs: passives, "according to", "citing", "by X's count", "X's claim that"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .behind import phrase_after
from .borders import Draft, left_limit, rest_behind, right_limit, trimmed
from .complements import is_number, past_adjunct
from .cue import Cue
from .figures import clause_without_comma
from .noun_cues import named_as
from .sources import Range, is_agent, phrase_before
from .subjects import sentence_subject
from .vocabulary import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODAL,
    OPENERS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    agents,
    is_adverb,
    vocabulary,
)
from .words import QUOTE, Words

_CLAUSE_OPENERS = (",", "—", "–", "that", "but", "while", "and", "because", "as")
# What parts a list of those counted ("one soldier and 13 villagers, three of them boys, were listed") from a clause before it.
_APART = ("—", "–", "that", "but", "while", "because", "as")
# Nouns that count or weigh need their owner named; a claim or a rumour stands without one.
_OWNERLESS = frozenset(
    [
        "claim",
        "claims",
        "allegation",
        "allegations",
        "accusation",
        "accusations",
        "report",
        "reports",
        "rumour",
        "rumours",
        "rumor",
        "rumors",
        "assertion",
        "assertions",
    ]
)
_ADDRESSED = frozenset(
    "told asked informed warned advised urged ordered assured reminded instructed notified encouraged required begged".split()
)
# Of the nouns that count and weigh those that take a clause without an owner.
_CONCLUDING = frozenset(
    "evidence finding findings conclusion conclusions forecast forecasts projection projections prediction predictions verdict".split()
)
_LATEST = frozenset("own official latest most recent last current new preliminary conservative rough".split())
_UNOWNED_FIGURES = frozenset(["toll", "count", "number", "figure", "tally", "data", "evidence"])


# How far behind a passive whoever tells it may stand, and states that nobody is in by another's hand.
LONGEST_STATE = 9
_LYING = frozenset(("dead", "alive"))


def by_passive(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "Ten are said to have died", "the dead were put at ten": content without a source."""
    end = right_limit(words, cue.end)
    made = Draft(cue, _reporter(words, cue), place="both")
    if cue.first and words.low[cue.first - 1] == "it":
        made.content = _inserted(words, cue, drafts) or trimmed(words, cue.end, end)
        return made
    if words.low[cue.head] in _ADDRESSED and words.low[cue.end : cue.end + 1] in (["to"], ["that"]):
        # "Residents were told to leave": those spoken to are no part of it.
        made.content, made.place = trimmed(words, cue.end, end), "right"
        return made
    start = left_limit(words, cue.first, drafts)
    listed = made.source is not None and not any(
        words.low[i] in BE | HAVE | MODAL for i in range(start, cue.first)
    )
    openers = _APART if listed else _CLAUSE_OPENERS
    for index in range(cue.first - 1, start - 1, -1):
        if words.low[index] in openers:
            start = index + 1
            break
    made.content = trimmed(words, start, cue.first) + trimmed(words, cue.end, end)
    return made


def _inserted(words: Words, cue: Cue, drafts: Sequence[Draft]) -> list[Range]:
    """What stands around an insertion: "the general, it was announced on Sunday, will retire"; empty where it is none."""
    after = cue.end
    while after < len(words) and past_adjunct(words, after) > after:
        after = past_adjunct(words, after)
    if cue.first < 3 or words.low[cue.first - 2] != "," or words.low[after : after + 1] != [","]:
        return []
    left = trimmed(words, left_limit(words, cue.first - 2, drafts), cue.first - 2)
    return left + trimmed(words, after, right_limit(words, after))


def _reporter(words: Words, cue: Cue) -> Range | None:
    """ "Ten were reported killed by the ministry": a civil body reports, an army would have killed.

    "Were confirmed dead in the town by the army": nobody is dead by somebody, so that whoever follows tells it.
    """
    state = cue.end + (words.low[cue.end : cue.end + 1] == ["as"])
    reach = range(state + 1, min(state + LONGEST_STATE, len(words) - 1))
    stops = BE | HAVE | CONJUNCTIONS | {"by"}
    by = next((i for i in reach if words.low[i] in stops or not words.is_word(i)), None)
    if by is None or words.low[by] != "by":
        return None
    found = phrase_after(words, by + 1)
    if found is None or words.low[found[0]] in TIME_WORDS:
        return None
    if words.low[state] in _LYING and is_agent(words, found):
        return found
    return found if any(words.low[i] in vocabulary().civil for i in range(*found)) else None


def by_reduced(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "Casualties reported by X", "the ten dead claimed in Y": the content is the phrase before."""
    source = phrase_after(words, cue.end + 1) if cue.end + 1 < len(words) else None
    if source is None or not is_agent(words, source):
        return None
    made = Draft(cue, source, place="left")
    start = phrase_before(words, cue.first)
    known = vocabulary().documents
    if cue.frame == "issue" and not any(words.low[i] in known for i in range(start or 0, cue.first)):
        # Prisoners are released too.
        return None
    made.content = trimmed(words, left_limit(words, cue.first, drafts) if start is None else start, cue.first)
    if start is not None and start > 1 and words.low[start - 1] == "," and words.low[start] in ("a", "the"):
        made.content = _apposed(words, start, made.content)
    if (
        words.low[cue.head] == "told"
        and start is not None
        and start > 0
        and words.low[start - 1] in (",", QUOTE)
    ):
        # "Ten had died, the agency was told by X": what was told stands before the comma.
        end = start - (words.low[start - 1] == ",")
        made.content = trimmed(words, left_limit(words, end, drafts), end)
    rest = source[1]
    if rest < len(words) and words.low[rest] not in (",", ";", ":"):
        made.content += trimmed(words, rest, right_limit(words, rest))
    return made


def _apposed(words: Words, start: int, content: list[Range]) -> list[Range]:
    """With the phrase before the comma too: "… ten dead, a number mentioned by X"."""
    if not any(words.low[i] in vocabulary().documents for i in range(*content[0])):
        return content
    first = phrase_before(words, start - 1)
    return [(first, content[0][1])] if first is not None else content


def by_called(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "An act described by the mayor as a crime": what it is called is the content."""
    del drafts
    source = phrase_after(words, cue.end + 1) if cue.end + 1 < len(words) else None
    if source is None or not is_agent(words, source):
        return None
    as_ = next((i for i in range(source[0] + 1, source[1]) if words.low[i] == "as"), source[1])
    source = (source[0], as_)
    if as_ >= len(words) or words.low[as_] not in ("as", QUOTE):
        return None
    start = as_ + (words.low[as_] == "as")
    # "Described by one lawyer as "cowardly," was …": what is quoted is all.
    quoted = words.low[start : start + 1] == [QUOTE]
    content = trimmed(words, start, start + 1 if quoted else right_limit(words, as_ + 1))
    return Draft(cue, source, content) if content else None


def by_according(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "According to X, …", "…, according to X", "…, according to X, …"."""
    source = phrase_after(words, cue.end, generous=True)
    if source is None:
        return None
    made = Draft(cue, source, place="right")
    start = left_limit(words, cue.first, drafts)
    fronted = _is_fronted(words, start, cue.first)
    if fronted and (begins := clause_without_comma(words, *source)) is not None:
        source = made.source = source[0], begins
    rest = source[1]
    if fronted:
        made.content = trimmed(words, rest, right_limit(words, rest))
        if made.content:
            return made
    made.content, made.place = trimmed(words, start, cue.first), "left"
    if drafts and drafts[-1].place == "right" and drafts[-1].content and not _relays(words, source):
        # "X says ten died, according to the ministry": the ministry counted them, X tells it.
        told = drafts[-1].content
        cut = words.low[told[-1][1] : told[-1][1] + 1] == [","] and told[-1][1] + 1 < cue.first
        made.content = [(told[-1][1] + 1 if cut else max(start, told[0][0]), cue.first)]
        made.content = trimmed(words, *made.content[0])
    if rest < len(words) and words.low[rest] in (",", ":", "—", "–"):
        behind = rest_behind(words, rest)
        made.content += behind
        made.place = "both" if behind else "left"
    return made


def _relays(words: Words, source: Range) -> bool:
    """Whether the source only passes on what others said: an outlet, or a bare name that can be one."""
    known = vocabulary()
    inside = [words.low[i] for i in range(*source)]
    return any(word in known.outlets or word in known.documents for word in inside) or not any(
        word in agents() for word in inside
    )


def _is_fronted(words: Words, start: int, end: int) -> bool:
    """Whether nothing but an opener, a joint or "said that" stands before the phrase."""
    if end <= start or words.low[end - 1] in ("that", "and", "but", "while", ":", "because"):
        return True
    if words.low[end - 1] != ",":
        return False
    before = words.low[end - 2]
    reported = not words.capital(end - 2) and any(
        entry.value in ("say", "report") for _, entry in vocabulary().verbs.get(before, ())
    )
    return before in ("that", "but", "and") or reported or (end - start <= 3 and before in OPENERS)


def by_citing(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "…, citing X": the end of the chain where X can speak ("figures" cannot, "figures from X" can)."""
    source = phrase_after(words, cue.end, generous=True)
    if is_number(words, cue.end) and (
        source is None or not any(words.low[i] in agents() for i in range(*source))
    ):
        # "…, citing six injuries": what the one who speaks gives himself.
        subject = sentence_subject(words, cue.first, drafts)
        made = Draft(
            replace(cue, shape="verb"),
            subject,
            trimmed(words, cue.end, right_limit(words, cue.end)),
            shared=True,
        )
        return made if subject is not None else None
    if source is None:
        return None
    known = agents() - {"intelligence"}
    head = next((i for i in range(*source) if words.low[i] in PREPOSITIONS), source[1]) - 1
    names = any(words.capital(i) for i in range(*source))
    speaks = words.low[head] in known or any(words.low[i] in vocabulary().persons for i in range(*source))
    if not names and (words.low[head] in vocabulary().documents or not speaks):
        return None
    return Draft(cue, source, place="none")


def by_reckoning(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "By X's count, …", "…, by his own reckoning"."""
    first, end = cue.first + 1, cue.head
    while end > first and words.low[end - 1] in _LATEST:
        end -= 1
    if end <= first:
        return None
    source: Range = (first, end)
    if words.low[first] in ("its", "their") and words.low[cue.head - 1] == "own" and cue.first > 0:
        source = sentence_subject(words, cue.first, drafts) or source
    start = left_limit(words, cue.first, drafts)
    content = trimmed(words, start, cue.first) + trimmed(words, cue.end, right_limit(words, cue.end))
    return Draft(cue, source, content, place="both", shared=source != (first, end))


def by_noun(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "X's claim that …", "claims by X that …", "X's estimate of …"."""
    at = cue.head + 1
    source = _origin(words, cue.head) or _owner(words, cue.head)
    at += at + 1 < len(words) and words.low[at] in BE and words.low[at + 1] == "that"
    if at < len(words) and words.low[at] in ("by", "from"):
        found = phrase_after(words, at + 1)
        if found is None or not is_agent(words, found):
            return None
        of = next((i for i in range(*found) if words.low[i] == "of" and is_number(words, i + 1)), found[1])
        source, at = (found[0], of), of
        at += at + 1 < len(words) and words.low[at] in BE and words.low[at + 1] == "that"
        if at >= len(words) or words.low[at] not in ("that", "of"):
            return None
    if source is None and words.low[cue.head] not in _OWNERLESS and not _tells(words, cue, at):
        return None
    if source is None and any(made.content and made.content[0][0] == at for made in drafts):
        # "Said in a statement that": the verb has the clause.
        return None
    if source is not None and words.low[source[0]] in OWNERS:
        source = sentence_subject(words, source[0], drafts) or source
    short = words.low[at] in ("of", "for")
    content = trimmed(words, at + short, _noun_limit(words, at + short, short))
    named = named_as(words, cue.head) if source is not None and short else None
    if named is not None:
        content = trimmed(words, 0, named) + content
    return Draft(cue, source, content, shared=source is not None and source[1] < cue.first - 3)


def _tells(words: Words, cue: Cue, at: int) -> bool:
    """Whether a clause follows a noun of saying or holding: "fears that ten had died", but not "an idea that spread"."""
    counts = cue.entry.id.endswith(".3") and words.low[cue.head] not in _CONCLUDING
    if words.low[at] != "that" or counts or at + 1 >= len(words):
        return False
    low = words.low[at + 1]
    return not (
        low in BE | HAVE | MODAL
        or is_adverb(low)
        or (low.endswith("ed") and not words.capital(at + 1))
        or low in vocabulary().finite
    )


def _owner(words: Words, head: int) -> Range | None:
    """Whose claim it is: "the mayor's claim", "Northern claims", "an army intelligence assessment"."""
    first = head
    while first > 0 and head - first < 8 and words.is_word(first - 1):
        low = words.low[first - 1]
        if low in OWNERS:
            return first - 1, first
        if low in PREPOSITIONS or low in CONJUNCTIONS or low in BE or low in ("the", "a", "an", "any", "no"):
            break
        if low in vocabulary().finite or _governs(words, first - 1):
            break
        first -= 1
    owned = [i for i in range(first, head) if words.low[i].endswith(("'s", "s'"))]
    if owned:
        return _owner_start(words, first, owned[-1]), owned[-1] + 1
    if words.low[head] in _UNOWNED_FIGURES:
        return None
    capitals = [
        i
        for i in range(first, head)
        if words.capital(i) and words.low[i] not in DETERMINERS | PRONOUNS | OPENERS
    ]
    acting = [i for i in range(first, head) if words.low[i] in agents() and words.low[i] != "press"]
    named = capitals or acting
    return (named[0], head) if named else None


def _governs(words: Words, index: int) -> bool:
    """Whether a form in -ed is the verb before the noun: "dismissed suggestions", but not "a disputed claim"."""
    low, before = words.low[index], words.low[index - 1] if index else ""
    of_noun = before in DETERMINERS or before.endswith(("'s", "s'")) or is_adverb(before)
    return low.endswith("ed") and low in vocabulary().verbs and not of_noun


def _origin(words: Words, head: int) -> Range | None:
    """ "From the rebels comes word of": who stands between "from" and the verb."""
    if head < 3 or words.low[head - 1] not in ("comes", "came", "come"):
        return None
    at = next((i for i in range(head - 2, max(-1, head - 10), -1) if words.low[i] == "from"), None)
    found = (at + 1, head - 1) if at is not None and at + 1 < head - 1 else None
    return found if found is not None and is_agent(words, found) else None


def _owner_start(words: Words, first: int, owned: int) -> int:
    """Where the owner's phrase begins: at its determiner, else at the capitals and roles before the possessive."""
    if first > 0 and words.low[first - 1] in ("the", "a", "an"):
        return first - 1
    start = owned
    while start > first and (words.capital(start - 1) or words.low[start - 1] in agents()):
        start -= 1
    return start


def _noun_limit(words: Words, start: int, short: bool) -> int:
    for index in range(start, len(words)):
        low = words.low[index]
        clause = index + 1 < len(words) and words.low[index + 1] in CONJUNCTIONS
        if low in (";", "—", "–") or (low == "," and (short or not clause)):
            return index
        if short and index > start and (low in BE or low in ("has", "have", "had", "would", "will", "as")):
            return index
    return len(words) if short else _before_main_verb(words, start)


def _before_main_verb(words: Words, start: int) -> int:
    """Where the clause of a noun that is the subject ends: "the report that ten had died | was denied"."""
    if any(_opens_verb(words, i) for i in range(start - 1)):
        return len(words)
    groups = [i for i in range(start + 1, len(words)) if _opens_verb(words, i)]
    if len(groups) != 2 or any(words.low[i] in CONJUNCTIONS for i in range(groups[0], groups[1])):
        return len(words)
    return groups[1]


def _opens_verb(words: Words, index: int) -> bool:
    """Whether an auxiliary begins a verb group here."""
    auxiliaries = BE | HAVE | MODAL
    return words.low[index] in auxiliaries and (
        index == 0 or words.low[index - 1] not in auxiliaries | {"not", "to"}
    )
