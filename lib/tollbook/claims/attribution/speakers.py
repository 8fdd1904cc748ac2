"""Who "he", "the general", "the ministry" or a bare surname is: back to the full mention in the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import tee

from .mentions import DEFINITE, Mention
from .offices import holder_of, is_elsewhere
from .sources import Range
from .vocabulary import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODAL,
    NUMBER_WORDS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    agents,
    sources,
    vocabulary,
    words_of,
)
from .words import Words

_NAME = re.compile(r"[A-Z][\w'-]+ (?:al-)?[A-Z][\w'-]+")
_CLAUSE = re.compile(r", | who ")
_EXPLAINED = re.compile(r"\b([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,4}), an? ([^,.;:\n]{1,60})")
_NAMED = re.compile(r"(?:[Tt]he )?[A-Z]")
_SURNAME = re.compile(r"[A-Z][\w'-]+")
_PARTICLES = frozenset(("von", "der", "de", "al", "bin", "van"))
# Words that may stand in capitals before a name without being part of it.
_NO_FORENAMES = (
    DETERMINERS
    | PRONOUNS
    | PREPOSITIONS
    | CONJUNCTIONS
    | OPENERS
    | ADVERBS
    | TIME_WORDS
    | BE
    | HAVE
    | MODAL
    | words_of("north south east west northern southern eastern western central pro anti said says")
)
# Nouns that can go back to a body of any name; "the ministry" goes back to a ministry only.
_GENERIC = words_of(
    "agency body channel charity company firm group institute mission network newspaper organisation organization"
    " outlet project team unit watchdog groups agencies organisations organizations magazine paper daily weekly broadcaster website tabloid station"
    " portal publication"
)
_APPOSED = re.compile(
    r"(?!The )([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}), (?:a|an|the|[A-Z][\w-]+'s) (?:[\w'-]+ ){0,4}?(?:daily|weekly|newspaper|magazine|paper|broadcaster|website|tabloid|station|portal|outlet|agency)\b(?! of| in [A-Z]\w+ said)"
)
_PAPER_OF = re.compile(r"the ([a-z]+)'s (?:latest |own |new |daily )?([a-z]+)")
# What names an outlet by its last word.
_NEWS = re.compile(
    r"\b((?:[A-Z][\w'-]+ ){1,3}(?:News|TV|Television|Radio|Times|Post|Journal|Herald|Tribune|Gazette|Telegraph|Network|Channel|Broadcasting|Media))\b(?! (?:Agency|agency))"
)
# What somebody in office, named before, is called in short.
_KINDS = words_of(
    "rights human aid monitoring medical humanitarian advocacy campaign non-profit nonprofit international"
)
_PERSONS = words_of("official politician lawmaker leader diplomat")
_GENERAL = words_of("same latest new spy state whole entire other")
# What is written by those who study, who they are, and who writes no such thing.
_STUDIED = words_of("study survey research paper")
_STUDYING = words_of("institute centre center university")
_GOVERNING = words_of("ministry government army military forces staff police administration office council")
# Words that no name goes back over to its beginning.
_NO_PART = DETERMINERS | PRONOUNS | (PREPOSITIONS - {"of", "for", "in"})
# Nouns of bodies or documents that are things as often.
_THINGS = words_of("bodies body force front church school house hospital hospitals footage video images")
FARTHEST_NAME = 600
FARTHEST_MENTION = 20_000
MENTIONS_TRIED = 12
HEADS_TRIED = 6
# How far before its noun a body's name begins at most, in characters.
LONGEST_PHRASE = 80


def is_named_subject(words: Words, subject: Range) -> bool:
    """Whether a sentence's subject names somebody who may be meant by a pronoun in the next one."""
    first = subject[0]
    low = [words.low[i] for i in range(*subject)]
    doer = low.index("by") if "by" in low else len(low)
    if doer < len(low) and not any(word in sources() for word in low[:doer]):
        # "Attacks by the army": what is done, and not who does it.
        return False
    if low[0] in PRONOUNS or low[0] in DEFINITE - {"the"} or any(word in _THINGS for word in low):
        return False
    if any(word[0].isdigit() or word in NUMBER_WORDS for word in low):
        return False
    known, ranks = sources(), vocabulary().titles
    owned = words.capital(first) and low[0].endswith("'s") and low[-1] in known  # "Norvia's president"
    if owned or any(
        word in known and (word not in ranks or words.capital(i)) for i, word in enumerate(low, first)
    ):
        return True
    if first or len(low) > 1:
        return all(words.capital(i) for i in range(*subject) if words.low[i] not in DETERMINERS)
    # A capital at the start of a sentence proves a name only where the text has it elsewhere too.
    ahead = words.text[max(0, words.span.start - FARTHEST_MENTION) : words.span.start]
    return re.search(rf"[a-z,] {re.escape(words.raw[first])}\b", ahead) is not None


def resolve(asked: Mention, before: Iterable[Mention], text: str, start: int) -> tuple[str, bool]:
    """The speaker's name, and whether it comes from an earlier mention.

    `before` are earlier mentions, nearest first; `text[:start]` is what stands before the source.
    """
    if asked.pronoun in ("i", "we", "you"):
        return asked.name, False
    owner = _owner_of_paper(asked)
    if owner is None:
        return _resolved(asked, before, text, start)
    name, carried = _resolved(owner, before, text, start)
    return (name, True) if carried and name != owner.name else (asked.name, False)


def _resolved(asked: Mention, before: Iterable[Mention], text: str, start: int) -> tuple[str, bool]:
    """The same for a source that is no paper of somebody's."""
    if not asked.anaphoric:
        return holder_of(asked.name, text, start) or full_name(asked, text), False
    ahead = text[max(0, start - FARTHEST_MENTION) : start]
    # Each mention is read when its turn comes, and mostly one of the nearest is meant.
    nearest, again, closer = tee(before, 3)
    referred = next((earlier for earlier in nearest if _refers(asked, earlier)), None)
    if referred is not None and asked.head in _GENERIC and referred.full.lower().startswith(("a ", "an ")):
        # "A medical group said … The Holm Doctors said … The group added": the name it was given meanwhile.
        referred = next((each for each in closer if each is referred or _is_name_of(asked, each)), referred)
    explained = None
    if referred is None:
        explained = _explained(asked, ahead[-FARTHEST_NAME:]) or _masthead(asked, ahead[-FARTHEST_NAME:])
    if explained is None:
        referred = referred or next((earlier for earlier in again if _may_refer(asked, earlier)), None)
    if referred is not None and asked.definite and is_elsewhere(asked.head, referred.name, text, start):
        return asked.name, False
    if referred is not None and referred.definite:
        return _with_head(referred.head, ahead) or referred.name, True
    if referred is not None:
        return holder_of(referred.name, text, start) or full_name(referred, text), True
    found = explained
    if asked.pronoun in ("he", "she"):
        found = _last_person(ahead[-FARTHEST_NAME:])
    elif asked.definite and asked.head and found is None:
        found = _with_head(asked.head, ahead, _kind(asked)) or _outlet(asked.head, ahead)
        if found is not None and is_elsewhere(asked.head, found, text, start):
            found = None
    return found or asked.name, bool(asked.pronoun or found)


def _is_name_of(asked: Mention, earlier: Mention) -> bool:
    """Whether a body is named by its name alone, which "the group" can go back to."""
    return _NAMED.match(earlier.full) is not None and _may_refer(asked, earlier)


def _owner_of_paper(asked: Mention) -> Mention | None:
    """Whose paper it is: "the ministry" for "the ministry's statement"; None where no common noun owns one."""
    owned = _PAPER_OF.fullmatch(asked.full.lower())
    if owned is None or owned[1] not in agents() or owned[2] not in vocabulary().documents:
        return None
    person = owned[1] in vocabulary().persons
    return replace(
        asked,
        full=f"the {owned[1]}",
        name=owned[1],
        head=owned[1],
        pronoun="",
        definite=True,
        is_person=person,
    )


def _outlet(head: str, ahead: str) -> str | None:
    """The outlet that the text named with what it is: "The Dvir Post, a daily, …"; "the newspaper" goes back to it."""
    if head not in vocabulary().outlets:
        return None
    named = list(_APPOSED.finditer(ahead[-FARTHEST_NAME:]))
    return named[-1].group(1) if named else None


def _masthead(asked: Mention, ahead: str) -> str | None:
    """The outlet named last by its masthead: "Dvir News", "the Holm Times" for "the network", "the paper"."""
    if not asked.definite or asked.head not in (vocabulary().outlets | {"network"}) - {
        "agency",
        "media",
        "press",
    }:
        return None
    named = list(_NEWS.finditer(ahead))
    return named[-1].group(1).removeprefix("The ") if named else None


def _explained(asked: Mention, text: str) -> str | None:
    """Whose noun an apposition tells: "Dvir TV, a channel of the north" for "the channel"; the last of several."""
    if not asked.definite or asked.head not in vocabulary().bodies:
        return None
    told = [match for match in _EXPLAINED.finditer(text) if asked.head in match.group(2).lower().split()]
    return told[-1].group(1) if told else None


def _refers(asked: Mention, earlier: Mention) -> bool:
    """Whether an earlier mention is what is gone back to: it agrees with the pronoun, or has the noun."""
    if earlier.pronoun:
        return False
    if asked.pronoun:
        return _agrees(asked.pronoun, earlier)
    if earlier.head == asked.head and (earlier.definite or earlier.name.lower() in _PERSONS):
        return False  # "Ten died – official" names nobody either
    if earlier.is_person and asked.head in vocabulary().bodies and asked.head not in vocabulary().persons:
        return False
    name = set(earlier.name.lower().split())
    if asked.head in agents() and asked.head not in name and name & vocabulary().documents:
        # "The women" are no video that two women shared, nor "the channel" what is posted there.
        return False
    return _has_noun(asked, earlier)


def _has_noun(asked: Mention, earlier: Mention) -> bool:
    """Whether the earlier mention has the noun: "the monitors" and "rights monitors"."""
    if not set(_kind(asked).split()) <= set(earlier.full.lower().replace("'s", "").split()):
        # "The defence ministry" is no health ministry.
        return False
    singular = asked.head.rstrip("s")
    # "The report" is no person who compiles the report.
    of_name = asked.head in vocabulary().documents and earlier.is_person
    told = _CLAUSE.split(earlier.full, maxsplit=1)[0] if of_name else earlier.full
    words = re.findall(r"[\w'-]+", told.lower())
    if asked.head in vocabulary().documents:
        # "The report" is none of the "reports in the media".
        return asked.head in words
    return bool(singular) and any(word.rstrip("s") == singular for word in words)


def _kind(asked: Mention) -> str:
    """What tells the noun asked for from others of its kind, with the noun: "health ministry"; empty for the noun alone."""
    words = asked.full.lower().split()
    kept = words[1 : words.index(asked.head)] if asked.definite and asked.head in words else []
    return " ".join([*kept, asked.head]) if kept and not _GENERAL & set(kept) else ""


def _may_refer(asked: Mention, earlier: Mention) -> bool:
    """Whether an earlier mention can be what a general noun ("the group") goes back to."""
    if asked.pronoun == "they" and not earlier.pronoun:
        # A body of many: "The health authority said … They also reported …".
        return not earlier.is_person and earlier.head in vocabulary().bodies
    # A body or a document of another name can only be the last one that was no person.
    if asked.pronoun or earlier.pronoun or earlier.definite or _is_another(asked, earlier):
        return False
    if asked.head in ("authors", "researchers") and asked.full.count(" ") == 1:
        return earlier.head in _STUDIED | _STUDYING
    if asked.head in _PERSONS and asked.full.count(" ") == 1:
        # "Ada Holm, a council member, has claimed … the official said".
        return earlier.is_person and not earlier.is_plural and not earlier.head and " " in earlier.name
    same = asked.full.lower().startswith("the same")
    if asked.head in vocabulary().documents and not (earlier.head or earlier.name.isupper()):
        return False
    bare = _is_bare(asked) and (asked.head in _GENERIC or asked.head in vocabulary().documents)
    return same or (bare and (not earlier.is_person or (earlier.is_plural and bool(earlier.head))))


def _is_bare(asked: Mention) -> bool:
    """Whether nothing but the kind or the seat of a body stands with its noun: "the group", "the rights group", "the Dvir-based group"."""
    words = asked.full.lower().split()
    seat = max((at for at, word in enumerate(words) if word.endswith("-based")), default=0)
    return len(words) > 1 and all(word in _KINDS for word in words[seat + 1 : -1])


def _is_another(asked: Mention, earlier: Mention) -> bool:
    """Whether what is asked for cannot be the earlier one: no channel is a video, no study a ministry."""
    document = asked.head in vocabulary().bodies and earlier.name.lower() in vocabulary().documents
    outlets = vocabulary().outlets
    printed = asked.head in outlets - {"agency"} and earlier.head in agents() - outlets
    printed = printed and (earlier.is_person or earlier.head not in vocabulary().mastheads)
    return document or printed or (asked.head in _STUDIED and earlier.head in _GOVERNING)


def _agrees(pronoun: str, earlier: Mention) -> bool:
    if pronoun in ("he", "she"):
        return (earlier.is_person or earlier.is_bare) and not earlier.is_plural
    if pronoun == "another":
        return bool(earlier.head) and not _NAME.search(earlier.name)
    if pronoun == "they":
        return earlier.is_plural and not earlier.full.lower().startswith(("none ", "no "))
    return pronoun == "who" or not earlier.is_person


def full_name(asked: Mention, text: str) -> str:
    """A bare surname with the first names the document gives; other names as they are."""
    name = asked.name
    if not _SURNAME.fullmatch(name) or (asked.head and asked.head not in vocabulary().titles):
        return name
    if not asked.head and not asked.is_bare:
        # A land has no first name: "Norvia Arvel war".
        return name
    at, full = -1, name
    for _ in range(MENTIONS_TRIED):
        at = text.find(name, at + 1, 2 * FARTHEST_MENTION)
        if at < 0:
            break
        if text[at + len(name) : at + len(name) + 1].isalnum() or not text[max(0, at - 1) : at].isspace():
            continue
        forenames = _forenames(text[max(0, at - 40) : at])
        found = " ".join([*forenames, name])
        if forenames and (full == name or full.endswith(f" {found}")):
            # "Dvir Ada Holm" in a caption is "Ada Holm" elsewhere.
            full = found
            if len(forenames) == 1:
                break
    return full


def _forenames(before: str) -> list[str]:
    """The one or two capitalised words, no titles, that end what stands before a surname on its line."""
    kept: list[str] = []
    for word in reversed(before.rsplit("\n", 1)[-1].split(" ")[:-1]):
        plain = word.lower().strip(".")
        ends = (word.endswith(".") and len(plain) > 1) or (word.isupper() and len(word) > 2)
        named = word[:1].isupper() and word.strip(".").replace("-", "").isalpha() and not ends
        if (
            not (named or (plain in _PARTICLES and kept))
            or plain in agents()
            or plain in _NO_FORENAMES
            or len(kept) == 2
        ):
            break
        kept.insert(0, word)
    return kept


def _last_person(text: str) -> str | None:
    found = None
    for match in _NAME.finditer(text):
        if text[: match.start()].endswith(
            (" in ", " at ", " from ", " near ", " to ", " of ", "In ", "the ", "The ", "its ")
        ):
            continue
        if text[match.end() : match.end() + 2].strip()[:1].isupper():
            continue  # part of a longer name: "the Holm Foreign Affairs Committee"
        parts = [part for part in match.group().split() if part.lower() not in agents()]
        if len(parts) == 2 and not any(part.lower() in vocabulary().documents for part in parts):
            found = " ".join(parts)
    return found


def _with_head(head: str, text: str, phrase: str = "") -> str | None:
    """The last named phrase before with the head: "the Dvir health ministry" for "the ministry", "Ada Holm" after a title."""
    folded = text.lower()
    at = len(folded)
    for _ in range(HEADS_TRIED):
        at = folded.rfind(phrase or head, 0, at)
        if at < 0:
            return None
        end = at + len(phrase or head)
        if not folded[max(0, at - 1) : at].isalnum() and not folded[end : end + 1].isalnum():
            found = _titled(text, end) if head in vocabulary().titles else None
            found = found or _phrase_with_head(text, end - len(head), end)
            if found:
                return found
    return None


def _titled(text: str, end: int) -> str | None:
    named = re.match(r" ([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)", text[end : end + 60])
    return named.group(1) if named else None


def _is_participle(word: str) -> bool:
    return word[:1].islower() and word.endswith(("ed", "ing"))


def _phrase_with_head(text: str, at: int, end: int) -> str | None:
    kept: list[str] = []
    for word in reversed(text[max(0, at - LONGEST_PHRASE) : at].split()[-5:]):
        plain = word.replace("'", "").replace("-", "")
        if not plain.isalnum() or word.lower() in _NO_PART or _is_participle(word):
            break
        if word.islower() and word in vocabulary().verbs and (kept or word.endswith("s")):
            break
        if kept and kept[0].endswith(("'s", "s'")) and not word[:1].isupper() and word not in agents():
            break
        kept.insert(0, word)
    return " ".join([*kept, text[at:end]]) if any(word[:1].isupper() for word in kept) else None
