"""Names of those who tell, and of where they told it: no party to the harm."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.parties import PartyMention
from tollbook.claims.syntax.tokens import Token

from .locations import is_located
from .model import Scene

_SPEAKING = frozenset(
    "speaking briefing conference interview addressing visiting visited arriving told meeting summit".split()
)
# Who runs a place, and who counts the dead of its own land, whoever was struck before.
_LOCAL = frozenset("governor governors mayor mayors".split())
_HOME = re.compile(
    r"\b(?:health|hospitals?|medics?|medical|doctors?|paramedics?|ambulances?|rescue(?:rs)?|emergency|emergencies|civil defen[cs]e|firefighters|"
    rf"fire service|morgues?|{'|'.join(sorted(_LOCAL))})\b",
    re.IGNORECASE,
)
_INSTALLED = re.compile(r"\b(?:installed|appointed|backed|occupation)\b", re.IGNORECASE)
# What sets another count against the one just told.
_AGAIN = re.compile(
    r"\b(?:contest|disput|reject|dismiss|challeng)\w* (?:(?:that|this|the|its|those)(?: [a-z]+)? (?:figure|toll|number|claim|count|version|tally|account|estimate)s?|that|this|it)\b"
    r"|\bput(?:s|ting)? (?:it|(?:the|that) (?:(?:true|real|death|actual) )?(?:number|toll|figure|count))\b"
    r"|\bthe (?:(?:true|real|death|actual) )?(?:number|toll|figure|count) (?:is|was|had been|stands at|stood at|came to)\b"
)
_SAID_WORDS = 6
_SAID_REACH = 60  # how far after "said" the place of saying may stand, in characters
# Ends with the words that put a source in, without a verb of its own.
_ACCORDING = re.compile(r"\baccording to (?:the |an? )?\Z", re.IGNORECASE)


def is_of_source(scene: Scene, words: PartyMention | Token) -> bool:
    """Whether the words stand inside a source of the sentence."""
    return any(span.start <= words.start and words.end <= span.end for span in scene.sources)


def is_according_to(scene: Scene, mention: PartyMention, verb: int) -> bool:
    """ "According to the north, the shelling killed 12": who vouches in a phrase put in does nothing; but "its forces killed"."""
    within = (span for span in scene.sources if span.start <= mention.start and mention.end <= span.end)
    put_in = any(_ACCORDING.search(scene.text, scene.start, span.start) for span in within)
    own = scene.text[mention.end : verb].lower().split()
    return put_in and POSSESSIVES.isdisjoint(own)


def counts_at_home(source: str | None) -> bool:
    """Whether a source is a service that counts those of its own land: "the northern health ministry"."""
    return source is not None and _HOME.search(source) is not None and _INSTALLED.search(source) is None


def is_counted_at_home(scene: Scene) -> bool:
    """Whether a service that counts those of its own land tells it."""
    return any(counts_at_home(scene.text[span.start : span.end]) for span in scene.sources)


def counts_again(scene: Scene, start: int, end: int) -> bool:
    """ "The south said 40 had died. The north disputed the figure, saying 300 had", "put the number of dead at 300": the same dead."""
    return _AGAIN.search(scene.text, start, end) is not None


def is_told_locally(scene: Scene) -> bool:
    """ "The mayor said 15 soldiers had been killed in Reedham": whether one who runs a place tells of what befell it."""
    told = (scene.text[span.start : span.end].lower() for span in scene.sources)
    return any(not _LOCAL.isdisjoint(words.split()) for words in told)


def is_where_said(scene: Scene, mention: PartyMention) -> bool:
    """Whether the mention is where something was said: "told reporters in the capital", "speaking in the north"."""
    cue = next((c for c in reversed(scene.cues) if c.end <= mention.start), None)
    if cue is not None:
        gap = scene.text[cue.end : mention.start]
        content = any(
            t.number is not None or t.harm is not None
            for t in scene.row
            if cue.end <= t.start < mention.start
        )
        if (
            len(gap) < _SAID_REACH
            and not content
            and not any(m in gap for m in ',;:"')
            and len(gap.split()) <= _SAID_WORDS
            and {"in", "at", "near"} & set(gap.split()[-3:])
            and " that " not in gap
        ):
            return is_located(scene.text, mention)
    words = scene.text[max(scene.start, mention.start - 50) : mention.start].lower().split()
    return bool(_SPEAKING & set(words[-6:])) and is_located(scene.text, mention)


def is_speaking(scene: Scene, mention: PartyMention) -> bool:
    """Whether an attributing word stands right after the party: "the capital says"."""
    return mention.kind in ("state", "government") and any(
        0 < cue.start - mention.end <= 1 for cue in scene.cues
    )
