"""What the layer gives: one attribution, with the spans of its source, cue and content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tollbook.records import Span

Kind = Literal["direct", "indirect", "mixed"]
Polarity = Literal["asserts", "doubts", "denies", "asks", "holds"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One report of somebody's words or mind (codebook, Source and Stance).

    `source` is the source as it stands, with its title, appositions and relative clauses; None where the
    text names none. `cue` are the attributing words. `content` is what is attributed, in pieces where the cue
    stands in the middle. `kind` is direct where all of it stands in quotation marks, mixed where some of it
    does. `polarity` is that of the cue: a denier's source denies the content, and does not vouch for it; nor
    does one who only holds an attitude to it ("backs the plan").
    `source_text` is the short name of the source as written, `speaker` the same after going back to the full
    mention ("he", "the general", a surname). `carried` is True where the source was not named in this
    sentence: a pronoun, an anaphor, or a sentence that goes on reporting. `rule` is the id of the lexicon entry.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    kind: Kind
    polarity: Polarity
    source_text: str | None
    speaker: str | None
    carried: bool
    rule: str

    def __hash__(self) -> int:
        # Where it stands and what it is read by tell nearly all apart, and cost a tenth of all that it holds.
        return hash((self.cue.start, self.cue.end, self.rule))

    @property
    def start(self) -> int:
        """Where the first of its spans begins."""
        return min(span.start for span in self._spans())

    @property
    def end(self) -> int:
        """Where the last of its spans ends."""
        return max(span.end for span in self._spans())

    @property
    def vouches(self) -> bool:
        """Whether the source stands for the content, however doubtfully it is told."""
        return self.polarity in ("asserts", "doubts")

    def holds(self, span: Span) -> bool:
        """Whether the span begins inside the content."""
        return any(piece.start <= span.start < piece.end for piece in self.content)

    def _spans(self) -> tuple[Span, ...]:
        named = () if self.source is None else (self.source,)
        return (*named, self.cue, *self.content)
