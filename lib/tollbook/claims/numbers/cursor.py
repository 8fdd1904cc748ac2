"""Going through the atoms of a text one by one, to put figures together."""

from __future__ import annotations

from collections.abc import Sequence

from .atoms import Atom
from .number import Figure, Form

# Wider apart than this, two atoms belong to two figures.
WIDEST_GAP = 12
_A_BEFORE = frozenset({"hundred", "scale", "dozen", "quantifier", "fraction"})


class Cursor:
    """Where reading has come to: the next atom is `atoms[at]`, `kinds` are those read for this figure."""

    def __init__(self, text: str, atoms: Sequence[Atom], at: int) -> None:
        self.text = text
        self.atoms = atoms
        self.at = at
        self.first = atoms[at]
        self.start = self.first.start
        self.kinds: list[str] = []

    def gap(self) -> str | None:
        """The words between the atom read last and the next, or None where the next is too far."""
        if self.at >= len(self.atoms):
            return None
        start, end = self.atoms[self.at - 1].end, self.atoms[self.at].start
        return self.text[start:end].strip(" ") if end - start <= WIDEST_GAP else None

    def take(self) -> Atom:
        """The next atom, counted as read."""
        atom = self.atoms[self.at]
        self.at += 1
        self.kinds.append(atom.kind)
        return atom

    def next_kind(self) -> str:
        """What the next atom is; empty at the end, and where it is no number."""
        atom = self.atoms[self.at] if self.at < len(self.atoms) else None
        return atom.kind if atom and not atom.reason else ""

    def made(self, low: float, high: float | None, form: Form, scale: float = 1.0) -> Figure:
        """The figure from the first atom to the one read last, with an "a" that belongs to it."""
        start = self.start
        if self.kinds[0] in _A_BEFORE and _follows_a(self.text, start):
            start -= 2
        return Figure(start, self.atoms[self.at - 1].end, low, high, form, scale)


def _follows_a(text: str, start: int) -> bool:
    return text[start - 2 : start] == "a " and (start == 2 or not text[start - 3].isalnum())
