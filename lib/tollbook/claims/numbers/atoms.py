"""The smallest pieces of a number: a run of digits, a number word, each with its value.

One expression finds them all in one pass; everything after works at its hits only. Digits are grouped in
any usual way (1,000,340 · 1 000 340 · 1.000.340 · 1'000'340 · 10,00,340); a run of digits that is a time, a
date, an ordinal or part of a designation becomes an atom with its reason, so that it can be explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
# The numbers up to nineteen, and the tens, in an expression.
SPELT, SPELT_TENS = "|".join((*UNITS, *TEENS)), "|".join(TENS)
# Two words written as one: twentyone.
GLUED_TENS = {tens + unit: value + more for tens, value in TENS.items() for unit, more in UNITS.items()}
SCALES = {
    "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "mln": 1e6, "mn": 1e6, "mio": 1e6, "bln": 1e9, "bn": 1e9, "lakhs": 1e5, "crores": 1e7,
}  # fmt: skip
# Letters that scale the digits they are glued to.
SUFFIXES = SCALES | {"k": 1e3, "m": 1e6, "b": 1e9, "mil": 1e6, "tn": 1e12}
DOZENS = {"dozen": 12, "score": 20}
# The codebook's table of vague numerals; `several`, `few`, `handful` may also multiply a scale word.
PLURALS = {
    "tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2e6, "billions": 2e9,
}  # fmt: skip
QUANTIFIERS = {"several": 3, "few": 3, "handful": 3, "couple": 2, "pair": 2}
FRACTIONS = {
    "half": 1 / 2, "quarter": 1 / 4, "quarters": 1 / 4, "third": 1 / 3, "thirds": 1 / 3, "fifth": 1 / 5,
    "fifths": 1 / 5, "tenth": 1 / 10, "tenths": 1 / 10, "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4,
}  # fmt: skip

_TABLES: dict[str, Mapping[str, float]] = {
    "unit": UNITS,
    "teen": TEENS | GLUED_TENS,
    "tens": TENS,
    "hundred": {"hundred": 100},
    "scale": SCALES,
    "dozen": DOZENS,
    "plural": PLURALS,
    "quantifier": QUANTIFIERS,
    "fraction": FRACTIONS,
    "zero": {"zero": 0},
}
_KINDS = {word: (kind, float(value)) for kind, table in _TABLES.items() for word, value in table.items()}


class Atom(NamedTuple):
    """A piece of a number: where it stands, what it is, what it is worth; `reason` where it is none."""

    start: int
    end: int
    kind: str
    value: float
    scale: float = 1.0
    grouped: bool = False
    reason: str | None = None


def _trie(words: list[str]) -> str:
    """One expression for the words that never tries two of them on the same letters."""
    heads: dict[str, list[str]] = {}
    for word in sorted(words):
        if word:
            heads.setdefault(word[0], []).append(word[1:])
    body = "|".join(head + (_trie(tails) if any(tails) else "") for head, tails in heads.items())
    return f"(?:{body})?" if "" in words else f"(?:{body})"


# Words that can begin no atom are dismissed by their first letter: a third of the time.
_WORDS = [word for word in _KINDS if word.isalpha()]
_FIRST = "".join(sorted({word[0] for word in _WORDS}))
_PARTS = "½¼¾"
_ATOM = re.compile(rf"\b(?=[0-9{_PARTS}{_FIRST}])(?:[0-9{_PARTS}][0-9.,:/'{_PARTS}]*|{_trie(_WORDS)}\b)")
_LETTERS = re.compile(r"[^\W\d_]+")
_PLAIN = re.compile(
    r"(?P<comma>[0-9][0-9]?[0-9]?(?:,[0-9][0-9][0-9])+(?:\.[0-9]+)?)"
    r"|(?P<lakhs>[0-9][0-9]?(?:,[0-9][0-9])+,[0-9][0-9][0-9])"
    r"|(?P<quote>[0-9][0-9]?[0-9]?(?:'[0-9][0-9][0-9])+)"
    r"|(?P<dots>[1-9][0-9]?[0-9]?(?:\.[0-9][0-9][0-9])+)"
    r"|(?P<decimal>[0-9]+\.[0-9]+)"
    r"|(?P<time>[0-9][0-9]?:[0-9][0-9](?::[0-9][0-9])?)"
    r"|(?P<date>[0-9]+[./][0-9]+[./][0-9]+)"
    r"|(?P<fraction>[0-9]+/[0-9]+)"
    r"|(?P<list>[0-9]+(?:,[0-9]+)+)"
)
_GROUPED_PAIR = re.compile(r"[0-9]{1,3}(?:,[0-9][0-9][0-9])+/[0-9]{1,3}(?:,[0-9][0-9][0-9])+")
_OF_A_SCALE = re.compile(r" (?:of an? )?(?:hundred|thousand|million|billion|dozen)\b")
# Short scales that may stand apart from their digits: "35 k", "6 mil".
_SCALE_APART = re.compile(r" (k|mil|tn)\b(?!['-])")
# Beyond this a run of digits is an account, a telephone number, a key.
_MOST_DIGITS = 15
_ENDINGS = {
    "st": "ordinal",
    "nd": "ordinal",
    "rd": "ordinal",
    "th": "ordinal",
    "am": "time",
    "pm": "time",
    "s": "decade or plural",
}


def find_atoms(text: str) -> list[Atom]:
    """The atoms of folded, lower-case text, in order, none overlapping."""
    atoms: list[Atom] = []
    for match in _ATOM.finditer(text):
        word = match.group()
        kind = _KINDS.get(word)
        if kind is not None:
            atoms.append(Atom(match.start(), match.end(), kind[0], kind[1]))
        else:
            atoms.extend(_digits(text, match.start(), word.rstrip(".,:/'")))
    return atoms


def _digits(text: str, start: int, run: str) -> Iterator[Atom]:
    end = start + len(run)
    if run[-1] in _PARTS and (len(run) == 1 or run[:-1].isdecimal()):
        if len(run) > 1:
            yield Atom(start, end - 1, "digits", _value(run[:-1]), reason=_too_long(run[:-1]))
        yield Atom(end - 1, end, "fraction", FRACTIONS[run[-1]])
        return
    if run.isdecimal():
        if start and text[start - 1] == "." and not text[start - 2 : start - 1].isalnum():  # .08
            yield Atom(start - 1, end, "digits", _value(f"0.{run}"), reason=_too_long(run))
            return
        yield _suffixed(text, Atom(start, end, "digits", _value(run), reason=_too_long(run)))
        return
    shape = _PLAIN.fullmatch(run)
    name = shape.lastgroup if shape else "identifier"
    if name in ("comma", "lakhs", "quote", "dots"):
        yield _suffixed(text, _grouped(text, start, run, name))
    elif name == "decimal":
        yield _suffixed(text, Atom(start, end, "digits", _value(run), reason=_too_long(run)))
    elif name == "list":
        yield from _listed(text, start, run)
    elif name == "fraction" and _OF_A_SCALE.match(text, end):
        above, below = run.split("/")
        yield Atom(start, end, "fraction", _value(above) / (_value(below) or 1))
    elif _GROUPED_PAIR.fullmatch(run):  # 50,000/60,000
        middle = run.index("/")
        yield from _digits(text, start, run[:middle])
        yield from _digits(text, start + middle + 1, run[middle + 1 :])
    else:
        yield Atom(start, end, "none", 0.0, reason=name)


def _grouped(text: str, start: int, run: str, name: str | None) -> Atom:
    """Digits with separators; one point before three digits is decimal only before a scale or a unit.

    "35.000 soldiers" and "1.000.340" are grouped, "1.250 million" and a bare "1.234" are decimals.
    """
    end = start + len(run)
    if name == "dots" and run.count(".") == 1 and not _counts_something(text, run, end):
        return Atom(start, end, "digits", _value(run), reason=_too_long(run))
    plain = run.replace(".", "") if name == "dots" else run.replace(",", "").replace("'", "")
    return Atom(start, end, "digits", _value(plain), grouped=True, reason=_too_long(plain))


def _counts_something(text: str, run: str, end: int) -> bool:
    word = _LETTERS.match(text, end + 1) if text[end : end + 1] == " " else None
    if word is None:
        return run.endswith("000") and not text[end : end + 1].isalpha()
    return word.group() not in SUFFIXES and len(word.group()) > 3


def _listed(text: str, start: int, run: str) -> Iterator[Atom]:
    """Numbers glued by commas ("11,12"), or a decimal comma before a scale ("1,2 million")."""
    parts = run.split(",")
    end = start + len(run)
    after = _LETTERS.match(text, end + 1) or _LETTERS.match(text, end)
    if len(parts) == 2 and len(parts[1]) < 3 and after and after.group() in SUFFIXES:
        yield _suffixed(text, Atom(start, end, "digits", _value(run.replace(",", "."))))
        return
    if len(parts) == 2 and len(parts[1]) == 2 and len(parts[0]) < 2:
        yield Atom(start, end, "none", 0.0, reason="identifier")  # 1,18: neither a list nor grouped
        return
    for part in parts:
        yield _suffixed(text, Atom(start, start + len(part), "digits", _value(part), reason=_too_long(part)))
        start += len(part) + 1


def _suffixed(text: str, atom: Atom) -> Atom:
    """The atom with the letters glued to it: a scale, an ordinal's ending, a unit, a designation's tail."""
    apart = None if atom.reason else _SCALE_APART.match(text, atom.end)
    if apart is not None:
        scale = SUFFIXES[apart.group(1)]
        return atom._replace(end=apart.end(1), value=_rounded(atom.value * scale), scale=scale)
    if atom.reason or not text[atom.end : atom.end + 1].isalpha():
        return atom
    letters = _LETTERS.match(text, atom.end)
    tail = letters.group() if letters else ""
    end = atom.end + len(tail)
    if tail in SUFFIXES and not text[end : end + 1].isdigit():
        scale = SUFFIXES[tail]
        return atom._replace(end=end, value=_rounded(atom.value * scale), scale=scale)
    if tail == "ish":  # "100ish people": a hedge glued to its figure
        return atom
    if len(tail) > 3 and atom.grouped:  # "35,000soldiers", a space lost on the way
        return atom
    is_tied = atom.start > 0 and text[atom.start - 1] == "-"  # the 25s of Su-25s are no decade
    reason = "unit or designation" if is_tied else _ENDINGS.get(tail, "unit or designation")
    return atom._replace(end=end, reason=reason)


def _value(digits: str) -> float:
    return float(digits) if len(digits) <= _MOST_DIGITS else 0.0


def _too_long(digits: str) -> str | None:
    return None if len(digits) <= _MOST_DIGITS else "identifier"


def _rounded(value: float) -> float:
    """The value without what binary fractions leave behind: 1.2 million is 1200000."""
    return float(round(value)) if value >= 1000 else round(value, 6)
