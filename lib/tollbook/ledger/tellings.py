"""The tellings of a statement: how each differs from what it is measured against."""

from __future__ import annotations

from tollbook.profiles import Profile
from tollbook.records import Statement, Telling

from .drifts import drifts
from .grouped import Group
from .mention import Mention
from .statements import Stated, stated
from .told import Change, Told
from .wording import Wordings


def tell(group: Group, wordings: Wordings, profile: Profile | None) -> tuple[Statement, list[Telling]]:
    """The statement of a group with at least one telling, and its tellings in the order of their days."""
    found = stated(group, profile)
    origin = Told(found.origin, wordings.of(found.origin))
    tellings = []
    for mention in found.told:
        is_origin = mention is found.origin
        # What was told before the source said it was told of something else.
        is_before = found.statement.origin == "source_words" and (mention.day or 0) + 1 < (
            found.origin.day or 0
        )
        changes = (
            []
            if is_origin or is_before
            else _changes(found, origin, Told(mention, wordings.of(mention)), wordings, profile)
        )
        tellings.append(
            Telling(
                statement_id=found.statement.statement_id,
                claim_id=mention.claim.claim_id,
                doc_id=mention.claim.doc_id,
                outlet=mention.outlet,
                date=mention.date,
                start=mention.claim.start,
                end=mention.claim.end,
                voice=mention.voice,
                is_origin=is_origin,
                compared_with=None if is_origin else found.origin.claim.claim_id,
                drifts=tuple(drift for drift, _ in changes),
                changes=tuple(words for _, words in changes),
                why=group.why[mention.claim.claim_id],
            )
        )
    return found.statement, tellings


def _changes(
    found: Stated, origin: Told, telling: Told, wordings: Wordings, profile: Profile | None
) -> list[Change]:
    """The drifts of a telling, without those of its source that the rest of its article makes good."""
    changes = drifts(origin, telling, profile)
    speakers = [m.speaker for m in found.told if m.claim.doc_id == telling.claim.doc_id]
    excused = set()
    # An article that names the source once need not name it every time.
    if any(speaker.is_named for speaker in speakers) or _is_in_text(
        origin.mention, telling.mention, wordings
    ):
        excused.add("source_dropped")
    if origin.mention.speaker.key in {speaker.key for speaker in speakers}:
        excused.add("source_swapped")
    return [change for change in changes if change[0] not in excused]


def _is_in_text(origin: Mention, mention: Mention, wordings: Wordings) -> bool:
    """Whether the article names the origin's person or body somewhere; a party of the war stands in every article."""
    label = origin.speaker.label if origin.speaker.level in {"person", "body"} else None
    return label is not None and wordings.names(mention, label)
