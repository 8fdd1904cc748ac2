"""The codebook of narratives: ids, titles, definitions, mirrors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tollbook.errors import ResourceError
from tollbook.resources import load_lexicon, read_yaml


@dataclass(frozen=True, slots=True)
class Narrative:
    """One narrative of the codebook.

    `mirror` says how the same story is told of the other side; `counterpart` is the id of the narrative
    that answers it, empty where none does.
    """

    id: str
    title: str
    definition: str
    mirror: str
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    counterpart: str = ""


@cache
def load_codebook() -> tuple[Narrative, ...]:
    """The narratives in the order of the codebook.

    Raises ResourceError where the codebook and the cues of `lexicons/narratives.yml` do not name the same
    narratives, or a counterpart is unknown.
    """
    data = read_yaml(Path(__file__).with_name("codebook.yml"), "narrative_codebook")
    narratives = tuple(
        Narrative(
            raw["id"],
            raw["title"],
            raw["definition"],
            raw["mirror"],
            tuple(raw["include"]),
            tuple(raw["exclude"]),
            raw.get("counterpart", ""),
        )
        for raw in data["narratives"]
    )
    defined = {narrative.id for narrative in narratives}
    cued = {entry.category for entry in load_lexicon("narratives")}
    if defined != cued:
        raise ResourceError(f"narratives with a definition or cues but not both: {sorted(defined ^ cued)}")
    unknown = {n.counterpart for n in narratives if n.counterpart} - defined
    if unknown:
        raise ResourceError(f"codebook.yml names counterparts it does not define: {sorted(unknown)}")
    return narratives


def narrative_ids() -> tuple[str, ...]:
    """The ids of all narratives, in the order of the codebook."""
    return tuple(narrative.id for narrative in load_codebook())
