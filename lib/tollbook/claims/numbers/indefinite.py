"""Figures that state no exact count: "dozens", "several hundred", "half a million"."""

from __future__ import annotations

from .atoms import Atom
from .cursor import Cursor
from .number import Figure

_WHOLE = 1000  # from here on a fraction of a scale is told in whole people
_OF = frozenset({"", "-", "a", "of a", "of", "of one", "-a-", "-of-a-", "of-a-", "- of - a -"})
_IF_NOT = frozenset({"if not", "or even", "and even", "and perhaps", "perhaps", "or perhaps", "possibly"})
_AND_MORE = frozenset({"and", "or", "upon", "to", "or even", "and even", "if not", "-", "–", "and perhaps"})


class Indefinite(Cursor):
    """Reads vague plurals, quantifiers and fractions of scales."""

    def plural(self) -> Figure:
        """Reads "dozens", "tens of thousands", "hundreds of thousands", "hundreds and hundreds"."""
        low, scaled = self.take().value, False
        while (gap := self.gap()) is not None and self.next_kind() in ("plural", "scale", "hundred"):
            if gap.lstrip(", ") in ("of", "of a", "-of-") and not scaled:
                low, scaled = low * self.scale(self.take()), True
            elif self.next_kind() == "plural" and (gap in _AND_MORE or gap.lstrip(", ") in _IF_NOT):
                self.take()
                if scaled and self.gap() == "of":
                    self.take()
            else:
                break
        return self.made(low, None, "vague")

    def quantified(self) -> Figure:
        """Reads "several", "a few hundred", "a couple of hundred", "several tens of thousands", "a pair"."""
        word = self.take()
        low, scaled = word.value, False
        while self.gap() in ("", "of", "-") and self.next_kind() in ("plural", "scale", "hundred", "dozen"):
            low, scaled = low * self.scale(self.take(), tens=10), True
        pair = self.text.startswith("pair", word.start) and not scaled
        figure = self.made(low, low, "words") if pair else self.made(low, None, "vague")
        figure.reason = None if scaled else _no_quantity(self.text, figure)
        return figure

    @staticmethod
    def scale(atom: Atom, tens: float = 20) -> float:
        """What a scale word multiplies by: "hundreds" in "a few hundreds" is 100, not the vague 200."""
        if atom.kind != "plural":
            return atom.value
        return {20: tens, 24: 12, 40: 20}.get(int(atom.value), atom.value / 2)

    def fraction(self, value: float) -> Figure:
        """Reads "half a million", "a quarter of a million", "half a dozen"; alone it is no count."""
        self.take()
        if self.gap() in _OF and self.next_kind() in ("scale", "hundred", "dozen"):
            value *= self.take().value
            value = float(round(value)) if value >= _WHOLE else value  # a third of a million
            return self.made(value, value, "words", self.atoms[self.at - 1].value)
        figure = self.made(value, value, "words")
        is_ordinal = len(self.kinds) == 1 and self.text[figure.start : figure.end].endswith(
            ("third", "fifth", "tenth")
        )
        figure.reason = (
            "ordinal" if is_ordinal and not self.text.startswith(" of ", figure.end) else "fraction"
        )
        return figure


def _no_quantity(text: str, figure: Figure) -> str | None:
    """Why a bare "few" or "couple" counts nothing: few survived, the couple's flat."""
    said = text[figure.start : figure.end]
    if said == "few":
        before = text[max(0, figure.start - 5) : figure.start]
        return None if before.endswith(("past ", "last ", "next ", "some ")) else "few, not a few"
    of = text.startswith((" of ", " more "), figure.end) or text[figure.end :] == " of"
    if said.endswith(("couple", "pair")) and not of:
        return "a couple of people"
    return None
