"""What a text says of a source right beside its name."""

from __future__ import annotations

import re

from tollbook.claims.attribution.text.lexicon import vocabulary
from tollbook.claims.attribution.text.word_classes import NUMBER_WORDS

from .nouns import noun_categories

# What a text says of a name stands right before it or in the phrase after it.
# The stop of an abbreviation ends no phrase: "retired U.S. Maj. Gen. Ada Holm".
_BREAK = re.compile(
    r"[.;:!?\"\n—–](?<!\b[A-Z]\.)(?<!\b(?:Lt|Dr|Mr|Ms)\.)(?<!\b(?:Gen|Col|Maj|Adm|Sgt|Cpl|Sen|Rep|Gov|Mrs)\.)"
)
_LONGEST_BEFORE = 80
_INITIAL = r"(?<=\b[A-Z])\.(?=[A-Z]\.|[ '’])"  # "the U.N. mission"
# What is told opens there: "according to the army, at least nine northern soldiers died".
_COUNTED = rf"(?: [a-z]+){{0,2}} (?:\d[\d,.]*|{'|'.join(sorted(NUMBER_WORDS))}) (?!of )"
_AFTER = re.compile(
    rf"(?:,(?! (?:in|on|at|after|during|since|when|while|as|for|by|over) |{_COUNTED})| of| from| at| with| (?:led|headed|commanded|run|directed) by| \(| (?=[A-Z]))"
    rf"(?:[^.;:!?\"\n—]|{_INITIAL}){{0,80}}"
)
# The longest role before a comma and a name: "the head of the northern regional council, Ada Holm".
_LONGEST_ROLE = 9
# A context this short without the name is what another phrase says of it, in characters.
_LONGEST_ASIDE = 80
_REST = re.compile(rf"(?:[^.;:!?\"\n—,]|{_INITIAL}){{0,80}}")
# "…, who heads an institute": what the one named is.
_IS = re.compile(
    r", who (?:is|was|heads?|headed|leads?|led|runs|ran|directs?|(?:works?|speaks?|spoke) (?:at|for|with)|commands?)\b(?! \w+ing\b)"
)
# Who is named beside a body is another: "the northern rebels and the army", "fights against the army".
_BESIDE = re.compile(r"\b(?:and|or|with|against|versus) the \Z")
_CLAUSE = re.compile(
    r"\b(?:said|says|told|tells|that|who|has|have|had|was|were|is|are|killed|quoted|cited|denied|disclosed|stated|made|announced|confirmed|revealed|added|while|briefing|speaking)\b"
)


def apposition_of(words: str, context: str) -> str:
    """The apposition to a name: what stands right before it and in the phrase after it."""
    at = context.find(words)
    if at < 0:
        # "Mr Holm" where the name is "Ada Holm".
        words = words.rsplit(" ", 1)[-1]
        at = context.find(words)
    if at < 0:
        return context if len(context) <= len(words) + _LONGEST_ASIDE else ""
    start = max(0, at - _LONGEST_BEFORE)
    start = max((stop.end() for stop in _BREAK.finditer(context, start, at)), default=start)
    start = at if _BESIDE.search(context, start, at) is not None else start
    told = _IS.match(context, at + len(words))
    after = _AFTER.match(context, at + len(words)) if told is None else _REST.match(context, told.end())
    parts = (
        _last_piece(_CLAUSE.split(context[start:at])[-1]),
        _up_to_role(_CLAUSE.split(after.group())[0]) if after else "",
    )
    return " ".join(parts)


def _up_to_role(behind: str) -> str:
    """Up to the comma that closes what somebody is: ", a villager | , a northern shell" tells nothing more of him."""
    pieces = behind.split(",")
    role = next((i for i, piece in enumerate(pieces) if noun_categories(piece)), len(pieces))
    return ",".join(pieces[: role + 1])


def _last_piece(before: str) -> str:
    """What stands after the last comma; before it, where only a rank stands between the comma and the name."""
    head, comma, last = before.rpartition(",")
    ranked = all(word.strip(".").lower() in vocabulary().titles for word in last.split())
    if not (comma and ranked):
        return last
    apposed = head.rpartition(",")[2]
    return f"{apposed}{last}" if len(apposed.split()) <= _LONGEST_ROLE and noun_categories(apposed) else last
