"""Whose figure it is: the source at the end of the chain, and how it is told (codebook, Source)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tollbook.claims.attribution import Attribution, Attributions
from tollbook.claims.closed_classes import PAPERS
from tollbook.profiles import Profile
from tollbook.records import Attributed, SourceType, Span
from tollbook.resources import matcher
from tollbook.text import fold

from .introductions import holder_known, introductions, issuer, named_after
from .read import LANDS, read_source
from .stance import is_set_right

_PRONOUNS = frozenset("he she it they his its their him them the same".split())
_OWN_VOICE = frozenset("we our us i".split())
# What somebody put out, who need not be named beside it; a report may be anyone's.
_PAPERS = PAPERS - {"report"}
_LABEL = "attribution_phrases.mark.1"
_COUNTS, _REGISTERED = "attribution_verbs.neutral.13", re.compile(r"\b(?:record|regist|log)")
_REGION = re.compile(
    r" (?:[Ss]tate|[Pp]rovince|[Rr]egion|[Cc]ounty|[Dd]istrict|[Gg]overnorate|[Cc]ity|[Tt]erritory|[Vv]alley|camp|[Ii]sland)$"
)


@dataclass(slots=True)
class Voice:
    """Who vouches for a figure; `source` is None in the outlet's own voice.

    `context` is what else the text says of the source; `party` is whom the source speaks for, where known.
    `denied` says that the text reports a denial of the figure; `owner` is who put out the paper that the source is, or its name where the text gives it later;
    `outlaws` that the harmed are called what only their foes call them ("twelve terrorists").
    """

    source: str | None
    attribution: Attributed
    cue: str | None
    rule: str
    context: str = ""
    party: str | None = None
    denied: bool = False
    owner: str | None = None
    outlaws: bool = False

    def type_for(self, side: str | None, profile: Profile) -> SourceType:
        """What the source is to the harmed side; a state that tells of outlaws is their foe."""
        read = read_source(self.source, profile, side, self.context)
        if self.owner is not None and read.source_type == "anonymous":
            read = read_source(self.owner, profile, side, self.context)
        if not self.outlaws or read.source_type not in ("own_side", "international"):
            return read.source_type
        party = profile.party(read.party)
        if party is None:
            return "opponent" if read.source_type == "own_side" else read.source_type
        lands_own = side in (None, party.id, *party.kin) and not party.irregular
        return "opponent" if lands_own else read.source_type

    def unless_heading(self, side: str | None, profile: Profile) -> Voice:
        """This voice, or the outlet's own where a line is only headed by the land it tells of ("Norvia: ten dead")."""
        if self.source is None or self.party is None or self.rule != _LABEL:
            return self
        open_yet = side is None and self.party not in profile.belligerents
        if self.party != side and not open_yet:
            return self
        name = next(iter(profile.index.find(fold(self.source))), None)
        if name is None or name.name.kind not in LANDS or name.end - name.start < len(self.source):
            return self
        return replace(self, source=None, party=None, attribution="none", cue=None, rule="voice.outlet")


def voice_of(attributions: Attributions, span: Span, profile: Profile, last: Voice | None = None) -> Voice:
    """Who vouches for the figure at `span`, in its own sentence or carried from one before.

    A source that is only a pronoun goes back to the `last` one; "we" is the outlet itself.
    """
    voice = _told(attributions, span, profile)
    word = voice.source.lower() if voice.source is not None else ""
    if voice.source is not None and len(word) > 1 and voice.source.isupper():
        word = ""  # a land's initials, no pronoun
    if word in _OWN_VOICE or (word in _PRONOUNS and last is None):
        return replace(voice, source=None, party=None, attribution="none")
    if last is None:
        return voice
    if word not in _PRONOUNS:
        return voice
    told: Attributed = "none" if last.source is None else voice.attribution
    return replace(voice, source=last.source, party=last.party, context=last.context, attribution=told)


def _told(attributions: Attributions, span: Span, profile: Profile) -> Voice:
    denial = attributions.denial_at(span)
    found = attributions.at(span) if denial is not None else attributions.voucher_at(span)
    denied = denial is not None or is_set_right(attributions.text, span)
    if denied and denial is None:
        found = None  # "nine, not 90": whoever sets it right gave the nine
    name = found.speaker if found is not None else None
    if (
        found is None
        or name is None
        or not _can_speak(name, is_label=found.rule == _LABEL)
        or _only_suffers(attributions.text, found, name, profile)
        or _are_foes(name, profile)
    ):
        return Voice(None, "none", None, "voice.outlet", denied=denied)
    name = holder_known(name, attributions.text, found.start, profile) or name
    context, party = _background(attributions, found, name, profile)
    told: Attributed = "direct" if attributions.is_quoted(span) else "indirect"
    paper = name.rsplit(" ", 1)[-1].lower() in _PAPERS
    owner = issuer(attributions, found) if paper else named_after(attributions, found, profile)
    return Voice(name, told, found.cue.of(attributions.text), found.rule, context, party, denied, owner)


def _can_speak(name: str, *, is_label: bool) -> bool:
    """Whether a source can be one: a counted thing vouches for nothing, nor does a heading ("Dead: 40").

    Initials that count the killed in a heading may be an army's name elsewhere ("KIA said").
    """
    harm = matcher("harm").at(name, 0) if is_label or not name.isupper() else None
    is_heading = harm is not None and harm.end == len(name)
    nobody = name.lower() in (
        "one",
        "numbers",
        "the numbers",
        "key figures",
        "at a glance",
    )  # "Norvia heads the list, one would think"
    words = name.replace(",", "").split()
    return not (is_heading or nobody) and bool(words) and not words[0].isdigit()


def _only_suffers(text: str, found: Attribution, name: str, profile: Profile) -> bool:
    """ "Norvia recorded 900 deaths last year": harm was counted in the land, by whom is left out."""
    if found.rule != _COUNTS or not _REGISTERED.search(found.cue.of(text)):
        return False
    if _REGION.search(name):
        return True
    hit = next(iter(profile.index.find(fold(name))), None)
    return hit is not None and hit.name.kind in ("state", "place") and hit.end - hit.start == len(name)


def _are_foes(name: str, profile: Profile) -> bool:
    """ "The north and Norvia agreed to a truce after a raid that killed 12": two at war vouch together for no toll."""
    one, joined, other = fold(name).partition(" and ")
    if not joined:
        return False
    parties = [
        hit.name.party
        for words in (one, other)
        for hit in profile.index.find(words)
        if hit.name.kind in LANDS and hit.end - hit.start == len(words)
    ]
    return len(parties) == 2 and parties[1] in profile.opponents_of(parties[0])


def _background(
    attributions: Attributions, found: Attribution, name: str, profile: Profile
) -> tuple[str, str | None]:
    """The words that say who the source is, and the party it speaks for, as far as the text says so."""
    first: str | None = None
    for context in introductions(attributions, found, name):
        first = context if first is None else first
        read = read_source(name, profile, None, context)
        elsewhere = read.party if name not in context else None  # the party that only spoke before
        if elsewhere is not None and not _may_own_army(attributions.text, elsewhere, profile):
            continue
        if read.party is not None or read.source_type in ("research", "international", "media"):
            return context, read.party
    return first or "", None


def _may_own_army(text: str, party: str, profile: Profile) -> bool:
    """Whether "the army" may be the party's: a state's, and at war in the profile's war, else with one the text names."""
    if profile.is_irregular(party):
        return False
    if profile.belligerents:
        return party in profile.belligerents
    foes = set(profile.opponents_of(party))
    named = dict.fromkeys(hit.name.party for hit in profile.index.find(text))
    # A land that helps another one against its foes comes after it: "the army" is the other's.
    at_war = [each for each in named if each == party or foes.intersection(profile.opponents_of(each))]
    return not foes.isdisjoint(named) and at_war[:1] == [party]
