"""What attributes, before its source is known: the words of a verb group, a phrase or a noun."""

from __future__ import annotations

from dataclasses import dataclass

from tollbook.resources import Entry

# Frames of plain speech, whose subject may be any noun for people.
PLAIN = ("say", "tell", "manner")


@dataclass(slots=True)
class Cue:
    """A cue: its words, the word its lexicon entry matched (`head`), and how it is built.

    `shape` is verb, passive ("is said to"), reduced ("reported by"), called ("described by"), according, citing, reckoning or noun.
    """

    first: int
    end: int
    head: int
    entry: Entry
    shape: str
    negated: bool = False

    @property
    def frame(self) -> str:
        """The verb's frame in the lexicon (say, tell, report, count …), empty for other cues."""
        return str(self.entry.value or "") if self.shape in ("verb", "passive", "reduced") else ""
