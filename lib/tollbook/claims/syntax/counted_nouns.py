"""What a noun after a number counts: people, records of people, or something that is neither."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache, lru_cache

from tollbook.resources import categories, forms_of


class Counted(Enum):
    """What kind of thing a number counts."""

    PEOPLE = auto()
    RECORDS = auto()
    THINGS = auto()
    TIME = auto()
    UNKNOWN = auto()
    NOTHING = auto()


# How nouns for people end, and the nouns that end so and mean none.
_PEOPLE = ("people", "persons", "men", "women")
_NO_PEOPLE = frozenset("specimen regimen abdomen omen acumen stamen lumen semen cyclamen bitumen".split())


@cache
def _nouns() -> dict[str, Counted]:
    kinds = {
        "records": Counted.RECORDS,
        "time": Counted.TIME,
        "people": Counted.PEOPLE,
        "foes": Counted.PEOPLE,
    }
    known = {form: kinds.get(kind, Counted.THINGS) for form, kind in categories("counted").items()}
    return known | dict.fromkeys(categories("populations"), Counted.PEOPLE)


def is_foe(noun: str) -> bool:
    """Whether the noun means the speaker's enemy in arms."""
    return noun in forms_of("counted", "foes")


@lru_cache(maxsize=16_384)
def counted(noun: str) -> Counted:
    """What the noun counts, by its last part; UNKNOWN where no lexicon holds it."""
    nouns = _nouns()
    known = nouns.get(noun) or nouns.get(noun.rsplit("-", 1)[-1])
    if known is None and noun.endswith(_PEOPLE) and noun not in _NO_PEOPLE:
        return Counted.PEOPLE  # "servicepeople", "fishermen"
    return known or Counted.UNKNOWN
