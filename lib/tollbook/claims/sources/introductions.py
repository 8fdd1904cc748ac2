"""What a text says of a source: in the phrase that names it, else where it is first told who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tollbook.claims.attribution import Attribution, Attributions
from tollbook.claims.dates.names import WEEKDAY
from tollbook.profiles import Profile

from .actors import named_actor, named_party
from .nouns import OF_STATE, noun_categories

# How much of the text around a name may say who it is, and how many of its mentions are looked at.
_AROUND = 80
_MENTIONS = 6
_HIGH = r"(?:prime |foreign |defen[cs]e |interior )?(?:president|minister)"
_OFFICE = re.compile(rf"((?:[A-Z][\w.]+ ?){{1,3}})(?:'s)? ({_HIGH})")
_BARE_OFFICE = re.compile(rf"{_HIGH}|defen[cs]e secretary", re.IGNORECASE)
# "its head, Ada Holm": who that is stands with the body named before.
_OWNED = re.compile(r"\b(?:[Ii]ts|[Tt]heir|whose) [a-z]")
# Whom a sentence begins with: "The Norland army does not …".
_OPENING = re.compile(
    r"(?:The )?[A-Z][\w'’-]*(?: (?:of (?:the )?)?[A-Z][\w'’-]*| (?:army|military|government|rebels))*"
)
_NAME = re.compile(rf"\b(?!{WEEKDAY}|I\b)[A-Z][\w'’-]+")
# The place in which something was, whose governor "its governor" is.
_IN_PLACE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]round|[Oo]utside) (?:the (?:[a-z-]+ ){0,4}(?:of )?)?(?:[A-Z]\w+ (?:city|town|region) of )?([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)
# Somebody whom a sentence names without saying who that is: "A northern aide has said so. Ada Holm said that".
_NAMED_BARELY = re.compile(
    rf"\s{{1,2}}(?!{WEEKDAY})([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{1,2}}) (?:also |later |then )?(?:said|says|told|tells|added|adds|warned|warns|confirmed|explained|wrote)\b"
)
_NAMELESS = re.compile(r"(?:an?|one) (?:[\w'’-]+ ){1,5}?[a-z]+$", re.IGNORECASE)
_BACK = 2
# A body of which a land has one, so that without a name it is of the state that spoke last, and how far back that may be.
_NATIONAL = re.compile(
    r"(?:^|\b(?:for|of|from|with) the )ministry$|\b(?:defen[cs]e ministry|ministry of defen[cs]e|army|military|armed forces|general staff)$",
    re.IGNORECASE,
)
_FARTHEST_STATE = 12


def introductions(attributions: Attributions, found: Attribution, name: str) -> Iterator[str]:
    """Stretches of text that may say whom the source speaks for, the likeliest first.

    The source as it stands where that is more than its name ("the colonel Pavlo Dub of the northern army"), the
    words around it, then those around the name wherever the text has it.
    """
    text = attributions.text
    if found.source is not None:
        whole = found.source.of(text)
        if _OWNED.search(whole):
            yield from _place_of(attributions, found)
            yield from _subject_before(attributions, found)
            yield from _owners(attributions, found)
        if name in whole and len(whole) > len(name) + len("the "):
            yield whole
        around = text[max(0, found.source.start - _AROUND // 2) : found.source.end + _AROUND // 2]
        if name.rsplit(" ", 1)[-1] in around:
            yield around
    yield from _mentions(text, name)
    if (
        _NATIONAL.search(name) is not None and "'s " not in name
    ):  # "the country's army" is no land's that spoke
        yield from _states_before(attributions, found)


def issuer(attributions: Attributions, found: Attribution) -> str | None:
    """Who put out "a statement" that nobody is named beside: the one who spoke right before."""
    if found.source is None:
        return None
    told = (attributions.with_speaker(each).speaker for each in _told_before(attributions, found, _BACK))
    return next((speaker for speaker in told if speaker not in (None, found.speaker)), None)


def _told_before(attributions: Attributions, found: Attribution, most: int) -> Iterator[Attribution]:
    """What others told before, in the same sentence and at most so many before it, nearest first."""
    index = attributions.utterance_at(found.start) or 0
    for before in range(index, max(-1, index - 1 - most), -1):
        told = reversed(attributions.unnamed(before))
        yield from (each for each in told if each.source is not None and each.end <= found.start)


def named_after(attributions: Attributions, found: Attribution, profile: Profile) -> str | None:
    """The name that the next sentence gives to one of a party who was told of without it; None for anybody else."""
    index = attributions.utterance_at(found.start)
    if found.source is None or index is None:
        return None
    text = attributions.text
    whole = found.source.of(text)
    told = _NAMED_BARELY.match(text, attributions.utterances[index].end)
    own = named_party(whole, profile)
    if told is None or own is None or _NAMELESS.match(whole) is None or told[1] in text[: found.start]:
        return None
    known = named_actor(told[1], profile)
    return told[1] if known is None or known.name.party == own.party else None


def _place_of(attributions: Attributions, found: Attribution) -> Iterator[str]:
    """The place whose "its" is, in the same sentence or else in the one before."""
    index = attributions.utterance_at(found.start) or 0
    if found.source is None:
        return
    for at in (index, index - 1) if index else (index,):
        place = _IN_PLACE.search(attributions.text, attributions.utterances[at].start, found.source.start)
        if place is not None:
            yield place[1]
            return


def _mentions(text: str, name: str) -> Iterator[str]:
    """The words around each of the first mentions of a name, without the mention before it."""
    at, free = -1, 0
    for _ in range(_MENTIONS):
        at = text.find(name, at + 1)
        if at < 0:
            return
        yield text[max(free, at - _AROUND) : at + len(name) + _AROUND]
        free = at + len(name)


def _owners(attributions: Attributions, found: Attribution) -> Iterator[str]:
    """The sources told of right before, nearest first."""
    return (_name(attributions, each) for each in _told_before(attributions, found, _BACK))


def _states_before(attributions: Attributions, found: Attribution) -> Iterator[str]:
    """The lands, offices and armies that spoke before, nearest first, up to a ministry of something else."""
    for each in _told_before(attributions, found, _FARTHEST_STATE):
        told = _name(attributions, each).partition(",")[0]
        if "ministry" in told.lower() and _NATIONAL.search(told) is None:
            return
        if noun_categories(told).keys() <= OF_STATE:
            yield told


def _name(attributions: Attributions, told: Attribution) -> str:
    return told.source.of(attributions.text) if told.source is not None else ""


def _subject_before(attributions: Attributions, found: Attribution) -> Iterator[str]:
    """Whom the sentence before begins with: "Norland names no dead of its army. Its governor said …"."""
    index = attributions.utterance_at(found.start) or 0
    if index == 0 or found.source is None:
        return
    before, text = attributions.utterances[index - 1], attributions.text
    opening = _OPENING.match(text, before.start, before.end)
    if opening is None or not text[found.source.start].isupper():
        return
    # "Norland struck Sudria. Its governor said …" may go back to either.
    if _NAME.search(text, opening.end(), before.end) is None:
        yield opening.group()


def _in_office(name: str, before: str, profile: Profile) -> str | None:
    """The one named last of those whom the profile knows in an office: "the president" behind "Marsh thanked the town"."""
    if _BARE_OFFICE.fullmatch(name) is None:
        return None
    office = name.lower().replace("defense", "defence")
    held = [n.form for n in profile.names if n.office == office and n.form in before]
    # Whom a sentence begins with goes before whom it only names: "Marsh thanked Halden".
    opening = [
        form for form in held if before.startswith(form) or f". {form}" in before or f"\n{form}" in before
    ]
    return max(opening or held, key=lambda form: (before.rfind(form), len(form)), default=None)


def _longer_name(name: str, before: str, profile: Profile) -> str | None:
    """The body that the text has named with its land: "the Norlandic Aid Corps" for "the Aid Corps"."""
    if " " not in name or not all(word[:1].isupper() for word in name.split()):
        return None
    longer = re.search(rf"\b[A-Z]\w+ {re.escape(name)}\b", before)
    hit = None if longer is None else next(iter(profile.index.find(longer.group())), None)
    whole = (
        hit is not None and hit.name.kind == "organisation" and hit.name.party is not None and hit.start == 0
    )
    return longer.group() if longer is not None and whole else None


def holder_known(name: str, text: str, start: int, profile: Profile) -> str | None:
    """Whom the profile knows in the office: the one person of the text for "Norland's president", the last body before `start`."""
    asked = _OFFICE.fullmatch(name)
    if asked is None:
        if not name.endswith(" agency"):
            return _in_office(name, text[:start], profile) or _longer_name(name, text[:start], profile)
        # An agency told by its kind alone is the one named last.
        kind = name.replace(".", "")
        bodies = [n for n in profile.names if n.office == kind and n.kind == "organisation"]
        last = max(bodies, key=lambda n: text.rfind(n.form, 0, start), default=None)
        return last.canonical if last is not None and last.form in text[:start] else None
    land = next(iter(profile.index.find(asked[1])), None)
    if land is None or land.name.party is None:
        return None
    office = asked[2].lower().replace("defense", "defence")
    held = [n for n in profile.names if n.office == office and n.party == land.name.party and n.form in text]
    names = {n.canonical for n in held}
    return max((n.form for n in held), key=len) if len(names) == 1 else None
