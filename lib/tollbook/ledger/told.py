"""A telling with its wording: what drifts are read from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tollbook.profiles import Profile
from tollbook.records import Claim, Drift

from .mention import Mention
from .wording import Wording


@dataclass(frozen=True, slots=True)
class Told:
    """One telling with its wording."""

    mention: Mention
    wording: Wording

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.mention.claim


# The drift, and the change in words.
Change = tuple[Drift, str]
Check = Callable[[Told, Told, Profile | None], Iterator[Change]]
