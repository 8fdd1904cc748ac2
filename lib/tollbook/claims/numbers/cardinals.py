"""Atoms put together to figures: "one hundred and twenty", "2.5 million", "a quarter of a million".

A grammar over atoms and the words between two neighbours. It goes through the atoms once, so the time it
takes grows with their number and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import nan

from .atoms import Atom
from .cursor import WIDEST_GAP
from .growing import Growing
from .number import Figure, Form

# What needs no atom beside it to be a number.
_COMPLETE = frozenset({"unit", "teen", "tens", "digits"})
_FRACTION_JOINTS = frozenset({"and a", "and", "and one", "-and-a-", "-and-a", "and-a-"})


def find_figures(text: str, atoms: Sequence[Atom]) -> Iterator[Figure]:
    """The figures that the atoms of folded, lower-case text make, in order, none overlapping."""
    at, last = 0, len(atoms) - 1
    while at <= last:
        atom = atoms[at]
        is_lone = at == last or atoms[at + 1].start - atom.end > WIDEST_GAP
        if is_lone and atom.kind in _COMPLETE and atom.reason is None and atom.value:
            figure, at = _single(atom), at + 1
        else:
            figure, at = _Reader(text, atoms, at).read()
        yield figure


def _single(atom: Atom) -> Figure:
    """The figure that one atom makes."""
    is_digits = atom.kind in ("digits", "none")
    return Figure(
        atom.start,
        atom.end,
        atom.value,
        atom.value,
        "digits" if is_digits else "words",
        atom.scale,
        atom.grouped,
        whole=is_digits and atom.end - atom.start == 4 and not atom.grouped,
    )


class _Reader(Growing):
    """Reads one figure from the atom at `at` on."""

    def read(self) -> tuple[Figure, int]:
        """The figure and the index of the atom after it."""
        kind = self.first.kind
        if self.first.reason:
            figure = self._lone(self.first.reason)
        elif self.first.value == 0:
            figure = _single(self.take())
        elif kind == "plural":
            figure = self.plural()
        elif kind == "quantifier":
            figure = self.quantified()
        elif kind == "fraction":
            figure = self.fraction(self.first.value)
        else:
            figure = self._cardinal()
        return figure, self.at

    def _lone(self, reason: str) -> Figure:
        figure = _single(self.take())
        if self.kinds[0] == "none":
            figure.low = figure.high = nan
        figure.reason = reason
        return figure

    def _cardinal(self) -> Figure:
        """A cardinal in digits, words or both, with its scale."""
        first = self.take()
        if first.kind == "digits":
            return self._from_digits(first)
        total, current, limit = 0.0, first.value, float("inf")
        if first.kind == "scale":
            total, current, limit = first.value, 0.0, first.value
        return self._on(total, current, limit)

    def _from_digits(self, first: Atom) -> Figure:
        value, grouped = first.value, first.grouped
        if self.is_split_decimal(first):
            value = float(f"{int(value)}.{int(self.take().value)}")
        while value == int(value) and self.joins_by_space(grouped):
            value, grouped = value * 1000 + self.take().value, True
        figure = self._on(0.0, value, float("inf"))
        figure.grouped = grouped
        figure.whole = self.kinds == ["digits"] and first.end - first.start == 4 and not grouped
        figure.scale = max(figure.scale, first.scale)
        return figure

    def _on(self, total: float, current: float, limit: float) -> Figure:
        """The cardinal carried on over the atoms that fit; `limit` is the last scale, `current` is below it."""
        scale = limit if limit < float("inf") else 1.0
        while (gap := self.gap()) is not None:
            kind, last = self.next_kind(), self.kinds[-1]
            if kind == "fraction" and gap in _FRACTION_JOINTS and last != "dozen":
                total, current = self._and_a_half(total, current, last)
            elif kind == "fraction" and gap in ("", "-"):
                return self._many_parts(current)
            elif gap in ("", "-", "[") and self.raises(kind, last, current, limit):
                total, current, limit, scale = self.raised(total, current, limit)
            elif self.adds(kind, last, gap, current, limit):
                current += self.take().value
            elif gap == "point" and kind in ("unit", "zero", "teen", "tens"):
                current += self._decimals()
            else:
                break
        return self._closed(total + current, scale)

    def _closed(self, value: float, scale: float) -> Figure:
        digits = self.kinds[0] == "digits"
        form: Form = "words" if not digits else "mixed" if set(self.kinds) != {"digits"} else "digits"
        value = float(round(value)) if value >= 1000 and scale > 1 else round(value, 6)
        reason = "year" if not digits and self._is_spoken_year() else None
        figure = self.made(value, value, form, scale)
        figure.reason = reason
        return figure

    def _and_a_half(self, total: float, current: float, last: str) -> tuple[float, float]:
        """Reads "two and a half" [million]; "a million and a half"."""
        part = self.take().value
        if last in ("scale", "hundred") and self.text[self.atoms[self.at - 1].start - 2] == "a":
            unit = self.atoms[self.at - 2].value
            return (total + part * unit, current) if last == "scale" else (total, current + part * unit)
        return total, current + part

    def _many_parts(self, count: float) -> Figure:
        """Reads "three quarters of a million" and "2½ million"; two thirds of anything else is a fraction."""
        part = self.atoms[self.at]
        is_mixed = not self.text[part.start].isalpha() and self.kinds == ["digits"]
        figure = self.fraction(count + part.value if is_mixed else count * part.value)
        if is_mixed:
            figure.reason = None
        return figure

    def _decimals(self) -> float:
        """The digits spoken after "point": one point two five."""
        digits = ""
        while not digits or (self.gap() == "" and self.next_kind() in ("unit", "zero")):
            digits += str(int(self.take().value))
            if self.kinds[-1] == "tens" and self.gap() in ("", "-") and self.next_kind() == "unit":
                digits = digits[:-1] + str(int(self.take().value))
        self.kinds[-1] = "decimals"
        return float(f"0.{digits}")

    def _is_spoken_year(self) -> bool:
        """Reads "nineteen forty-five", "twenty twenty-two": a teen or twenty before tens, with a blank."""
        if self.next_kind() not in ("tens", "teen") or self.gap() != "" or len(self.kinds) > 1:
            return False
        if self.atoms[self.at - 1].value not in (18, 19, 20):
            return False
        self.take()
        if self.next_kind() == "unit" and self.gap() in ("", "-"):
            self.take()
        return True
