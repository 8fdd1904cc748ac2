"""The attributions of one utterance: each cue with its source and content."""

from __future__ import annotations

from ..contents.borders import cut_contents, share_contents
from ..contents.complements import states_clause, trails
from ..cues.find import find_cues
from ..sources.heads import may_speak, vouching
from ..text.words import QUOTE, Words
from .draft import Draft
from .gapping import gapped
from .owned_nouns import by_noun
from .passives import by_called, by_passive, by_reduced
from .phrases import by_according, by_citing, by_reckoning
from .standing import by_origin, by_standing
from .verbs import by_verb

_SPEAKING = ("say", "tell")
_BUILDERS = {
    "verb": by_verb,
    "passive": by_passive,
    "reduced": by_reduced,
    "called": by_called,
    "according": by_according,
    "citing": by_citing,
    "reckoning": by_reckoning,
    "noun": by_noun,
    "standing": by_standing,
    "origin": by_origin,
}


def draft(words: Words) -> list[Draft]:
    """The attributions of an utterance, left to right, their contents cut where the next one begins.

    One with place "none" names who speaks but holds no content; it is kept for those that look back to it.
    """
    drafts: list[Draft] = []
    for cue in find_cues(words):
        made = _vouched(words, _BUILDERS[cue.shape](words, cue, drafts))
        if made is not None and (made.content or made.place == "none"):
            drafts.append(made)
    cut_contents(words, drafts)
    share_contents(words, drafts)
    drafts = gapped(words, drafts)
    return [made for made in drafts if made.content or made.place == "none"]


def _vouched(words: Words, made: Draft | None) -> Draft | None:
    """The attribution, its source cut to what can vouch; None where nothing can, but for reports that stand alone."""
    if made is None or made.source is None:
        return made
    found = vouching(words, made.source, made.cue.end)
    quoting = made.cue.frame == "manner" and QUOTE in words.low
    if quoting and "read" in made.cue.entry.forms:
        return made  # 'the sign on the gate read: "…"'
    speech = quoting or made.cue.frame in _SPEAKING or states_clause(words, made.cue.end)
    speech = speech or trails(words, made.source, made.cue.end)
    if found is None and made.cue.shape == "verb" and speech:
        # Only people and bodies speak, so that a noun of no list does too: "the lobby says".
        found = made.source if may_speak(words, made.source) else None
    # "According to" is followed by a source, whatever its noun; what one goes by need not be one.
    sure = made.cue.shape == "according" and not made.cue.entry.id.endswith((".7", ".8"))
    made.source = found or (made.source if sure else None)
    return made if made.source is not None or made.cue.shape in ("noun", "passive") else None
