"""An attribution in the making: a cue with the words of its source and its content."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..cues.cue import Cue
from ..text.words import Range


@dataclass(slots=True)
class Draft:
    """An attribution in the making: ranges of words.

    `place` says where the content stands as seen from the cue: right, left, both, citing (that of another
    attribution), none. `shared` marks a subject taken over from the sentence.
    """

    cue: Cue
    source: Range | None
    content: list[Range] = field(default_factory=list)
    place: str = "right"
    shared: bool = False

    @property
    def first(self) -> int:
        """The first word of source or cue."""
        return min(self.cue.first, self.source[0]) if self.source and not self.shared else self.cue.first

    @property
    def last(self) -> int:
        """The end of source and cue."""
        return max(self.cue.end, self.source[1]) if self.source and not self.shared else self.cue.end
