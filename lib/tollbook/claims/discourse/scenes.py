"""The scene that a side is read from: a sentence with what the document has told before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.attribution.text.lexicon import vocabulary
from tollbook.claims.dates.names import MONTH
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.model import Scene
from tollbook.claims.sides.scene.reference import people_of
from tollbook.claims.sources import Voice
from tollbook.claims.syntax.tokens import Token
from tollbook.claims.syntax.words import ADDING

from .found import Found, SentenceReading
from .state import Discourse
from .struck import struck_since
from .told_before import contradicts_foe, last_party, last_subject, side_of_same, size, turns_to_spared

_FAR_MORE = 3
_ADDED = frozenset("others people persons civilians".split())
# "Claimed to have killed", "said it had killed", "said its troops killed": between the cue and the harm.
_ITSELF = re.compile(
    r"(?: on \w+)?(?: that)? (?:to have|it|they|(?:its|their|our) (?:own )?(?:\w+ )?(?:forces|troops|soldiers|fighters|units|gunners|pilots|men|drones|jets|"
    r"aircraft|artillery|marines))(?: (?:had|has|have|also))* "
)
_ADMITTING = frozenset(
    "admit admits admitted admitting confirm confirms confirmed acknowledge acknowledges acknowledged concede concedes conceded owns owned".split()
)
_TURNING = re.compile(
    r"(?:Last (?:week|month|year|summer|autumn|winter|spring|\w+day)|Earlier (?:this|in|on|last)|Late(?:r)? last|On \w+day,|"
    rf"In (?:a separate|another|other|{MONTH})\b|"
    r"(?:A|One|Two|Three) (?:day|week|month|year)s? (?:earlier|before|ago)|Meanwhile|Separately|Elsewhere|Also on)\b"
)


def did_it(discourse: Discourse, row: Sequence[Token], link: Link, voice: Voice) -> bool:
    """Whether a source that no party is known for tells of those whom it killed itself."""
    harm = row[link.harm] if link.harm is not None and link.rule == "object" else None
    if harm is None or harm.harm is None or harm.harm.loser or voice.party is not None or voice.cue is None:
        return False
    said = discourse.text.rfind(voice.cue, row[0].start, harm.start)
    itself = _ITSELF.fullmatch(discourse.text, said + len(voice.cue), harm.start) if said >= 0 else None
    # "The governor said that it had killed nine": a person is no "it".
    return itself is not None and not (" it " in itself[0] and _is_person(voice.source or ""))


def _is_person(name: str) -> bool:
    known = vocabulary()
    return name.rsplit(" ", 1)[-1].lower() in known.titles | known.persons


def _tells_on(before: Voice, voice: Voice) -> bool:
    """Whether the source of the figure before tells of this one too, or nobody is named."""
    return before.source is not None and voice.source in (None, before.source)


def _adds(row: Sequence[Token], link: Link, before: Found, voice: Voice) -> bool:
    """ "Another 17 were hurt", "17 others", "two more": of the people told of before, but of no foe's soldiers."""
    if before.claim.population == "military" and voice.party != before.voice.party:
        return False
    head = row[link.phrase.head].text if link.phrase.head is not None else "others"
    if head not in _ADDED:
        return False  # "named 45 more servicemen"
    return any(token.text in ADDING for token in row[max(0, link.number - 1) : link.phrase.end])


def _speaker_of(before: Found) -> str | None:
    """Whom the source of the figure before spoke for: one that told of its own may be known by that alone."""
    return before.voice.party or (before.harmed.side if before.claim.source_type == "own_side" else None)


def scene_of(
    discourse: Discourse, read: SentenceReading, link: Link, voice: Voice, sibling: Found | None
) -> Scene:
    """What the side of a figure is read from: its sentence, its source, and what the article told before."""
    number = read.row[link.number]
    before = discourse.near(number.start)
    bare = link.phrase.head is None or link.phrase.harm_is_head
    turned = _leaves_soldiers(discourse, before, voice, number.start)
    bare = bare and not (turned and before is not None and voice.source not in (None, before.voice.source))
    item = discourse.item_at(number.start)
    struck = struck_since(discourse, read, voice)
    in_headline = number.start < discourse.headline_end
    spared = turns_to_spared(read.row, link, before)
    return Scene(
        text=discourse.text,
        row=read.row,
        mentions=read.mentions,
        profile=discourse.profile,
        sources=read.sources,
        speaker=voice.party,
        earlier=struck or (None if spared else discourse.side),
        struck=struck is not None,
        place=lambda: None if in_headline else discourse.place,
        homes=lambda: None if in_headline else discourse.homes,
        in_headline=in_headline,
        goes_on=struck is not None
        or (
            before is not None
            and not _turns(discourse.text, read.span.start)
            and not spared
            and (bare or _tells_on(before.voice, voice) or _adds(read.row, link, before, voice))
        ),
        turned=turned and struck is None,
        before=lambda: last_party(discourse, read.span),
        troops=lambda: last_party(discourse, read.span, armed=True),
        civil_before=struck is not None or (before is not None and before.claim.population == "civilian"),
        armed_before=struck is None and before is not None and before.claim.population == "military",
        named=lambda: discourse.named,
        enlisted=lambda: discourse.enlisted,
        subject=lambda: last_subject(discourse, read.span),
        same=side_of_same(discourse, number.number) if number.number is not None else None,
        largest=number.size > _FAR_MORE * max(map(size, discourse.found), default=0),
        last_speaker=_speaker_of(before) if before is not None else None,
        denied=voice.denied,
        admits=voice.cue is not None and bool(_ADMITTING & set(voice.cue.lower().split())),
        sibling=(sibling.link.number, sibling.harmed) if sibling and sibling.harmed.side else None,
        cues=[each.cue for each in read.told],
        heading=item.land if item is not None else None,
    )


def _turns(text: str, start: int) -> bool:
    """Whether a paragraph begins here that turns to another time or place: "Last week …", "Elsewhere …"."""
    return text[max(0, start - 1) : start] == "\n" and _TURNING.match(text, start) is not None


def _leaves_soldiers(discourse: Discourse, before: Found | None, voice: Voice, at: int) -> bool:
    """Whether a new paragraph, told by nobody of either side, turns from an army's dead to others."""
    if before is None or before.claim.population != "military":
        return False
    if contradicts_foe(discourse.profile, before, voice):
        return True
    if voice.party is not None:
        return False
    profile, side = discourse.profile, before.harmed.side
    if profile.belligerents and (side is None or people_of(profile, side) == side):
        return False  # in a war between two states the dead of either are as likely its soldiers again
    return "\n" in discourse.text[before.claim.end : at]
