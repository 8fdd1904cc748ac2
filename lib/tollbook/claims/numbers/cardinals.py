"""Atoms put together to figures: "one hundred and twenty", "2.5 million", "a quarter of a million".

A grammar over atoms and the words between two neighbours. It goes through the atoms once, so the time it
takes grows with their number and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import nan

from .atoms import Atom
from .cursor import WIDEST_GAP
from .indefinite import Indefinite
from .number import Figure, Form

_MONTH_BEFORE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? $", re.IGNORECASE
)
# What needs no atom beside it to be a number.
_COMPLETE = frozenset({"unit", "teen", "tens", "digits"})
_GROUP = 3
_LONGEST_TAIL = 6
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


class _Reader(Indefinite):
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
        if self._is_split_decimal(first):
            value = float(f"{int(value)}.{int(self.take().value)}")
        while value == int(value) and self._joins_by_space(grouped):
            value, grouped = value * 1000 + self.take().value, True
        figure = self._on(0.0, value, float("inf"))
        figure.grouped = grouped
        figure.whole = self.kinds == ["digits"] and first.end - first.start == 4 and not grouped
        figure.scale = max(figure.scale, first.scale)
        return figure

    def _is_split_decimal(self, first: Atom) -> bool:
        """Whether a space was put into the decimal of a scale: "2. 3 million"."""
        if self.next_kind() != "digits" or self.at + 1 >= len(self.atoms):
            return False
        tenth, scale = self.atoms[self.at : self.at + 2]
        is_short = first.end - first.start <= 2 and tenth.end - tenth.start == 1
        is_split = self.text[first.end : tenth.start] == ". " and scale.start - tenth.end == 1
        return is_short and is_split and scale.kind == "scale"

    def _joins_by_space(self, grouped: bool) -> bool:
        """Whether the next digits go on a number grouped by spaces: "1 000 340", not "24 300" after May."""
        if self.next_kind() != "digits":
            return False
        last, atom = self.atoms[self.at - 1], self.atoms[self.at]
        if atom.value != int(atom.value) and grouped and atom.end - atom.start > _GROUP:  # 1 234 567.89
            return self.text[last.end : atom.start] == " " and self.text[atom.start + _GROUP] == "."
        width = last.end - last.start
        if atom.start - last.end != 1 or self.text[last.end] != " " or atom.end - atom.start != 3:
            return False
        if last.grouped or atom.grouped or atom.scale != 1.0 or not (width == 3 if grouped else width <= 3):
            return False
        if grouped:
            return True
        is_day = _MONTH_BEFORE.search(self.text, max(0, last.start - 12), last.start)
        return self.text[last.start] != "0" and is_day is None

    def _on(self, total: float, current: float, limit: float) -> Figure:
        """The cardinal carried on over the atoms that fit; `limit` is the last scale, `current` is below it."""
        scale = limit if limit < float("inf") else 1.0
        while (gap := self.gap()) is not None:
            kind, last = self.next_kind(), self.kinds[-1]
            if kind == "fraction" and gap in _FRACTION_JOINTS and last != "dozen":
                total, current = self._and_a_half(total, current, last)
            elif kind == "fraction" and gap in ("", "-"):
                return self._many_parts(current)
            elif gap in ("", "-", "[") and self._raises(kind, last, current, limit):
                total, current, limit, scale = self._raised(total, current, limit)
            elif self._adds(kind, last, gap, current, limit):
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

    def _raises(self, kind: str, last: str, current: float, limit: float) -> bool:
        """Whether a scale word multiplies what stands before it."""
        atom = self.atoms[self.at] if kind else None
        if atom is None or current == 0:
            return False
        if kind == "hundred":
            return last in ("unit", "teen", "tens", "digits", "fraction") and current < 1000
        if kind == "dozen":
            return last in ("unit", "teen", "tens", "digits", "hundred", "fraction") and current < 1000
        if kind == "scale":
            return atom.value < limit
        return kind == "plural" and last in ("unit", "teen", "tens", "digits") and atom.value not in (20, 40)

    def _raised(self, total: float, current: float, limit: float) -> tuple[float, float, float, float]:
        atom = self.take()
        factor = self.scale(atom)
        if atom.kind == "hundred" or (atom.kind == "plural" and factor == 100):
            self.kinds[-1] = "hundred"
            return total, current * 100, limit, 100.0
        if atom.kind == "dozen" or factor == 12:
            self.kinds[-1] = "dozen"
            few = current % 100 if current > 100 and self.kinds[-2] != "hundred" else current
            return total, current - few + few * factor, limit, factor
        self.kinds[-1] = "scale"
        return total + current * factor, 0.0, factor, factor

    def _adds(self, kind: str, last: str, gap: str, current: float, limit: float) -> bool:
        """Whether the next atom is added: a unit to tens, anything smaller to hundreds and scales."""
        if kind == "unit" and last == "tens":
            return gap in ("", "-")
        if gap == ",":
            return last == "scale" and self._adds_after_comma(kind, limit)
        if kind not in ("unit", "teen", "tens", "digits", "hundred") or gap not in ("", "and", "-", "-and-"):
            return False
        if kind == "digits":
            return last == "scale" and gap == "" and self._is_scaled_below(limit)
        if kind == "hundred":
            return last == "scale" and gap != "-" and limit > 100
        return last == "hundred" or (last == "scale" and current == 0)

    def _goes_on_below(self, limit: float) -> bool:
        """Whether words after a comma go on the number: "two million, three hundred thousand", "…, three hundred five"."""
        kinds = [self.atoms[self.at].kind]
        for at in range(self.at + 1, min(len(self.atoms), self.at + _LONGEST_TAIL)):
            before, atom = self.atoms[at - 1], self.atoms[at]
            if self.text[before.end : atom.start].strip(" ") not in ("", "-", "and") or atom.reason:
                break
            if atom.kind == "scale":
                return atom.value < limit
            kinds.append(atom.kind)
        return "hundred" in kinds[:-1] and kinds[-1] in ("unit", "teen", "tens")

    def _adds_after_comma(self, kind: str, limit: float) -> bool:
        """Whether a comma parts the scales of one number: "5 million, 300 thousand", "two million, three hundred thousand"."""
        if kind == "digits":
            return self._is_scaled_below(limit) and not self._is_part_taken_of()
        return kind in ("unit", "teen", "tens") and self._goes_on_below(limit)

    def _is_part_taken_of(self) -> bool:
        """Whether "of" stands before the figure, so that a part of it may follow: "of 5 million, 300 thousand fled"."""
        return self.text[max(0, self.start - 8) : self.start].rstrip().endswith(("of", "among"))

    def _is_scaled_below(self, limit: float) -> bool:
        """Whether the digits ahead bring a smaller scale of their own: "1 million 200 thousand"."""
        after = self.atoms[self.at + 1] if self.at + 1 < len(self.atoms) else None
        return bool(after and after.kind == "scale" and after.value < limit)

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
