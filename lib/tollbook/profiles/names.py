"""Names of parties, people, bodies and places, and how a text is put to find them in it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from tollbook.records import Population
from tollbook.text import remembered

NameKind = Literal[
    "state",
    "people",
    "government",
    "force",
    "pejorative",
    "enemy",
    "place",
    "person",
    "organisation",
    "none",
    "refuge",
]
# The names that a party itself goes by, and those with the words of its foes.
PLAIN_KINDS: tuple[NameKind, ...] = ("state", "people", "government", "force")
PARTY_KINDS: tuple[NameKind, ...] = (*PLAIN_KINDS, "pejorative")
ActorKind = Literal["party", "international", "research", "media"]

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_CAPITAL = re.compile("[A-Z]")
_FEW = 60


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of one name.

    `party` is the party it stands for or belongs to, None where that depends on the speaker ("the enemy")
    or where it belongs to none. `canonical` is the name the ledger prints. `actor` says what kind of source
    a person or an organisation is, `office` what a person held, or what kind of body it is. `population` is set where the name itself says it (a named unit).
    `occupied` marks a place that its state by recognised borders does not hold. Kind `none` takes words out
    of the search: a newspaper called after a city is not the city.
    """

    form: str
    kind: NameKind
    party: str | None
    canonical: str
    rule: str
    population: Population | None = None
    occupied: bool = False
    actor: ActorKind | None = None
    belligerent: bool = False
    office: str | None = None

    @property
    def is_shortened(self) -> bool:
        """Whether a text may go on to call it by its initials: a land or an armed body, of several words."""
        several = " " in self.form or "-" in self.form
        return several and self.kind in ("state", "force") and self.party is not None


class Found(NamedTuple):
    """A name in a text: half-open span of offsets, without a possessive."""

    start: int
    end: int
    name: Name


@remembered
def plain(text: str) -> str:
    """The text in lower case, without accents, with blanks for hyphens; as long as the text itself."""
    strange = set() if text.isascii() else set(_NOT_ASCII.findall(text))
    if len(strange) > _FEW:
        text = _NOT_ASCII.sub(lambda letter: _base(letter.group()), text)
    else:
        # One pass for each of a few letters is many times faster than one with a look at each of them where it stands.
        for letter in strange:
            text = text.replace(letter, _base(letter))
    return text.lower().replace("-", " ").replace("\n", " ")


def initials_of(words: str) -> str:
    """The capitals of a name, which may be short for it."""
    return "".join(_CAPITAL.findall(words))


@cache
def _base(letter: str) -> str:
    """The letter under an accent; any other character as it is, if lower case keeps its length."""
    base = unicodedata.normalize("NFKD", letter)[0] if letter.isalpha() else letter
    return base if len(base.lower()) == 1 else letter if len(letter.lower()) == 1 else "?"
