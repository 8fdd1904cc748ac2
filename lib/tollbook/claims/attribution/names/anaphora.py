"""Who "he", "the general", "the ministry" or a bare surname is: back to the full mention in the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import dropwhile, islice, tee

from ..text.lexicon import agents, sources, vocabulary
from ..text.word_classes import DETERMINERS, NUMBER_WORDS, PRONOUNS, TIME_WORDS, words_of
from ..text.words import Range, Words
from .agreement import GENERIC, is_name_of, kind, may_refer, refers
from .full_names import FARTHEST_MENTION, full_name, is_other_army, last_person, with_head
from .mentions import DEFINITE, Mention
from .offices import holder_of, is_elsewhere

_EXPLAINED = re.compile(r"\b([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,4}), an? ([^,.;:\n]{1,60})")
_OF_BODY = re.compile(r"[Tt]he (\w+)'s(?= [\w' -]+$)")
_PAPER_OF = re.compile(r"the ([a-z]+)'s (?:latest |own |new |daily )?([a-z]+)")
# What names an outlet by its last word.
_NEWS = re.compile(
    r"\b((?:[A-Z][\w'-]+ ){1,3}(?:News|TV|Television|Radio|Times|Post|Journal|Herald|Tribune|Gazette|Telegraph|Network|Channel|Broadcasting|Media))\b(?! (?:Agency|agency))"
)
# Nouns of bodies or documents that are things as often.
_THINGS = words_of(
    "bodies body force front church school house hospital hospitals footage video images toll tolls figure figures number numbers tally losses"
)
FARTHEST_NAME = 600


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
    # "The governor", "the relief chief Ada Holm", but no general staff.
    ends = [i for i, word in enumerate(low, first + 1) if word in ranks]
    held = any(words.capital(i) if i < subject[1] else low[0] == "the" for i in ends)
    if (
        owned
        or held
        or is_aged(words, subject)
        or any(word in known and (word not in ranks or words.capital(i)) for i, word in enumerate(low, first))
    ):
        return True
    if first or len(low) > 1:
        return all(words.capital(i) for i in range(*subject) if words.low[i] not in DETERMINERS | {"and"})
    # A capital at the start of a sentence proves a name only where the text has it elsewhere too.
    around = words.text[max(0, words.span.start - FARTHEST_MENTION) : words.span.end + FARTHEST_NAME]
    return re.search(rf"[a-z,] {re.escape(words.raw[first])}\b", around) is not None


def is_aged(words: Words, subject: Range) -> bool:
    """ "Ada, 29, a nurse, has worked here": one name and an age are a person's."""
    behind = words.low[subject[1] : subject[1] + 3]
    alone = subject[1] - subject[0] == 1 and words.capital(subject[0])
    return alone and behind[::2] == [",", ","] and behind[1].isdigit()


def resolve(asked: Mention, before: Iterable[Mention], text: str, start: int) -> tuple[str, bool]:
    """The speaker's name, and whether it comes from an earlier mention.

    `before` are earlier mentions, nearest first; `text[:start]` is what stands before the source.
    """
    if asked.pronoun in ("i", "we", "you"):
        return asked.name, False
    owner = _owner_of_paper(asked)
    if owner is None:
        return _of_body(asked, before, text, start) or _resolved(asked, before, text, start)
    name, carried = _resolved(owner, before, text, start)
    return (name, True) if carried and name != owner.name else (asked.name, False)


def _of_body(asked: Mention, before: Iterable[Mention], text: str, start: int) -> tuple[str, bool] | None:
    """Somebody of a body named before: "the Holm Network's director" for "the group's director"."""
    owned = _OF_BODY.match(asked.full)
    if owned is None or owned[1].lower() not in GENERIC or (asked.is_person and asked.name[:1].isupper()):
        return None
    noun = owned[1].lower()
    owner = replace(
        asked, full=f"the {noun}", name=noun, head=noun, pronoun="", definite=True, is_person=False
    )
    name, carried = _resolved(owner, before, text, start)
    return (f"{name}'s{asked.full[owned.end() :]}", True) if carried and name != noun else None


def _resolved(asked: Mention, before: Iterable[Mention], text: str, start: int) -> tuple[str, bool]:
    """The same for a source that is no paper of somebody's."""
    if not asked.anaphoric:
        return holder_of(asked.name, text, start) or full_name(asked, text), False
    ahead = text[max(0, start - FARTHEST_MENTION) : start]
    # Each mention is read when its turn comes, and mostly one of the nearest is meant.
    before = (_as_one(each, text) for each in before if not is_other_army(asked.head, each.name))
    nearest, again, closer, rest = tee(before, 4)
    referred = next((earlier for earlier in nearest if refers(asked, earlier)), None)
    if referred is not None and asked.head in GENERIC and referred.full.lower().startswith(("a ", "an ")):
        # "A medical group said … The Holm Doctors said … The group added": the name it was given meanwhile.
        referred = next((each for each in closer if each is referred or is_name_of(asked, each)), referred)
    explained = None
    if referred is None:
        explained = _explained(asked, ahead[-FARTHEST_NAME:]) or _masthead(asked, ahead[-FARTHEST_NAME:])
        explained = explained or _just_named(asked, ahead)
    if explained is None:
        referred = referred or next((earlier for earlier in again if may_refer(asked, earlier)), None)
    if referred is not None and asked.definite and is_elsewhere(asked.head, referred.name, text, start):
        return asked.name, False
    if referred is not None and referred.definite:
        # "The agency said so. It added …": whoever the agency is.
        farther = islice(dropwhile(lambda each: each is not referred, rest), 1, None)
        name, _ = _resolved(referred, farther, text, start) if asked.pronoun else (referred.name, True)
        return name if name != referred.name else with_head(referred.head, ahead) or name, True
    if referred is not None:
        return holder_of(referred.name, text, start) or full_name(referred, text), True
    found = explained
    if asked.pronoun in ("he", "she"):
        found = last_person(ahead[-FARTHEST_NAME:])
    elif asked.definite and asked.head and found is None:
        found = with_head(asked.head, ahead, kind(asked))
        if found is not None and is_elsewhere(asked.head, found, text, start):
            found = None
    return found or asked.name, bool(asked.pronoun or found)


def _as_one(earlier: Mention, text: str) -> Mention:
    """The mention, singular where it is one person's name, though that ends as a plural does ("Peters")."""
    joined = " and " in earlier.full
    if not earlier.is_plural or earlier.head or joined or not earlier.name[:1].isupper():
        return earlier
    one = earlier.is_person or (earlier.is_bare and full_name(earlier, text) != earlier.name)
    return replace(earlier, is_plural=False) if one else earlier


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


def _just_named(asked: Mention, ahead: str) -> str | None:
    """The body that the sentence itself has named: "two of the Dvir Relief Agency's staff died, the agency said"."""
    if not asked.definite or asked.is_person or asked.head not in vocabulary().bodies:
        return None
    return with_head(asked.head, ahead[max(ahead.rfind(". "), ahead.rfind("\n")) + 1 :])


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
    told = [
        match.group(1)
        for match in _EXPLAINED.finditer(text)
        if asked.head in match.group(2).lower().split() and match.group(1).lower() not in TIME_WORDS
    ]
    return told[-1] if told else None
