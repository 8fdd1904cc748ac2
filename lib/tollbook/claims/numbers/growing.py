"""What the atoms after a number do to it: go on its digits, raise it by a scale, add to it."""

from __future__ import annotations

import re

from .atoms import Atom
from .indefinite import Indefinite

_MONTH_BEFORE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? $", re.IGNORECASE
)
_GROUP = 3
_LONGEST_TAIL = 6


class Growing(Indefinite):
    """A figure that grows by the atoms ahead of it."""

    def is_split_decimal(self, first: Atom) -> bool:
        """Whether a space was put into the decimal of a scale: "2. 3 million"."""
        if self.next_kind() != "digits" or self.at + 1 >= len(self.atoms):
            return False
        tenth, scale = self.atoms[self.at : self.at + 2]
        is_short = first.end - first.start <= 2 and tenth.end - tenth.start == 1
        is_split = self.text[first.end : tenth.start] == ". " and scale.start - tenth.end == 1
        return is_short and is_split and scale.kind == "scale"

    def joins_by_space(self, grouped: bool) -> bool:
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

    def raises(self, kind: str, last: str, current: float, limit: float) -> bool:
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

    def raised(self, total: float, current: float, limit: float) -> tuple[float, float, float, float]:
        """The total, what is below its last scale, that scale and the factor, past the word that raises them."""
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

    def adds(self, kind: str, last: str, gap: str, current: float, limit: float) -> bool:
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
