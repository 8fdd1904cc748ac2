"""The words of a sentence that tell who the people of a figure are: nouns, the harm's modifiers, whom it goes back to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tollbook.claims.parties import population_nouns
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import MEASURES
from tollbook.records import Population

if TYPE_CHECKING:
    from tollbook.claims.readings import Link

_MADE_OF = frozenset("body bodies member members".split())
_COPULAS = frozenset("are were was is".split())
_TO_COUNT = 7  # how far before a harm word "the number of" may stand, in tokens
_TO_AMONG = 4  # how far after a harm word "among" may stand, in tokens
_TO_NOUN = 4  # how far "are" may stand from the figure, and a noun from "are" or "of", in tokens
_TO_TOLL = 12  # how far before a figure "its military toll" may stand, in tokens
_TO_FIELD = 6  # how far from a harm word the field of battle may be named, in tokens
_KINDS = {
    "civilian": "civilian",
    "civilians": "civilian",
    "military": "military",
    "battlefield": "military",
    "combat": "military",
}
_TOLLS = frozenset("toll death losses loss casualties casualty deaths dead fatalities injuries".split())
# Where only those under arms fall: "in action", "on the battlefield", "at the front".
_FIELDS = frozenset(
    "action combat battlefield battlefields battle battles front frontline frontlines trenches".split()
)
_TELLING = frozenset("said says say told reported announced confirmed put puts that".split())
_OF_WHOM = frozenset("of among amongst for".split())
_FRAMED, _FRAMING = frozenset("civilians children residents".split()), frozenset("for among amongst".split())
_SINGULAR = frozenset("an one every each displaced".split())
# Trades of an army before whose noun one of these stands: "army medics", "military engineers".
_SERVICES = frozenset("army military navy naval combat battlefield".split())
_TRADES = frozenset({"populations.civilian.3", "populations.civilian.5", "populations.civilian.7"})
_TELLING_NEWS = frozenset(
    "journalist journalists reporter reporters correspondent correspondents blogger bloggers".split()
)


def said_of(text: str, row: Sequence[Token], link: Link) -> tuple[list[Population], set[str]]:
    """What the nouns of the figure say of it, and all words of its phrase."""
    phrase = link.phrase
    stretches = [(link.number, phrase.end)]
    if phrase.partitive or _bodies_of(row, phrase.end):
        made_of = row[phrase.end - 1].text in _MADE_OF
        stretches.append((phrase.end, _to_break(row, phrase.end, _TO_NOUN + 2 * made_of, numbers=made_of)))
    if link.harm is not None and phrase.head is None and link.rule != "relative_object":
        stretches.append(_around_harm(row, link))
    if link.harm is not None and row[max(0, link.harm - 3)].text in ("among", "amongst"):
        stretches.append((link.harm - 2, link.harm))  # "her two sons were among the civilians killed"
    if phrase.harm_is_head and phrase.end < len(row) and row[phrase.end].text in ("among", "amongst"):
        stretches.append((phrase.end, _to_break(row, phrase.end + 1)))  # "688 casualties among civilians"
    elif link.harm is not None and (among := _among(row, link)) is not None:
        stretches.append((among, _to_break(row, among)))  # "200 deaths a day among his troops"
    if phrase.end + 2 < len(row) and row[phrase.end].text in (",", "(", "–", "-", "—"):
        apposed = _to_break(
            row, phrase.end + 1
        )  # "63 people, civilians all", "12 dead, all of them soldiers"
        if "all" in [token.text for token in row[phrase.end + 1 : apposed]]:
            stretches.append((phrase.end + 1, apposed))
    if (joined := _joined(text, row, link)) is not None:
        stretches.append(joined)
    if (frame := framed_by(row, link)) is not None:
        stretches.append((frame, frame + 1))
    copulas = range(phrase.end, min(len(row), phrase.end + _TO_NOUN))
    copula = next((i for i in copulas if row[i].text in _COPULAS), None)
    if copula is not None and (phrase.head is None or phrase.partitive):
        stretches.append((copula + 1, _to_break(row, copula + 1)))
    nouns, words = _read(text, row, stretches)
    shared = _shared_noun(row, link) if not nouns and phrase.head is not None else None
    return [shared] if shared is not None else nouns, words


def _joined(text: str, row: Sequence[Token], link: Link) -> tuple[int, int] | None:
    """Those joined to the noun of a figure without one of their own: "137 civilians and military personnel were killed"."""
    end = link.phrase.end
    if link.phrase.head is None or end >= len(row) or row[end].text not in ("and", "or"):
        return None
    last = _to_break(row, end + 1)
    if last == end + 1:
        return None
    noun = next(population_nouns(text, row[end + 1].start, row[last - 1].end), None)
    if noun is None or noun.start != row[end + 1].start:
        return None  # "killed 2,300 people and left residents without water"
    behind = next((i for i in range(end + 1, len(row)) if row[i].start >= noun.end), len(row))
    clause = behind < len(row) and row[behind].kind in (Kind.AUX, Kind.HARM, Kind.WORD)
    # "killed 12 soldiers and civilians fled": behind a harm that stands before its figure a clause begins.
    return None if clause and (link.harm or 0) < link.number else (end + 1, behind)


def framed_by(row: Sequence[Token], link: Link) -> int | None:
    """Where a clause names whom a bare figure behind it counts: "as for civilians, 12 died", "a bad month for civilians, with 12 killed"."""
    if not (link.phrase.head is None or link.phrase.harm_is_head):
        return None
    for at in range(link.number - 1, 0, -1):
        if row[at].text == ";" or row[at].harm is not None:
            return None
        if row[at].text in _FRAMED and row[at - 1].text in _FRAMING:
            return at
    return None


def _among(row: Sequence[Token], link: Link) -> int | None:
    """Where those stand among whom the harm fell, a little behind its word: "60 deaths a day among his troops"."""
    last = link.end
    reach = range(last, min(len(row) - 1, last + _TO_AMONG))
    at = next((i for i in reach if row[i].text in ("among", "amongst")), None)
    marks = (Kind.PUNCTUATION, Kind.NUMBER, Kind.AUX)
    return at + 1 if at is not None and not any(row[i].kind in marks for i in range(last, at)) else None


def _read(
    text: str, row: Sequence[Token], stretches: Sequence[tuple[int, int]]
) -> tuple[list[Population], set[str]]:
    """What the nouns in stretches of the row say, and their words."""
    tokens = [row[first : min(len(row), last)] for first, last in stretches]
    nouns = [
        population
        for part in tokens
        if part
        for population in _kinds_between(text, part[0].start, part[-1].end)
    ]
    return nouns, {token.text for part in tokens for token in part}


def _kinds_between(text: str, start: int, end: int) -> list[Population]:
    """What the nouns of people in text[start:end] say; "army medics" are one noun, and military."""
    kinds: list[Population] = []
    for noun in population_nouns(text, start, end):
        if noun.rule in _TRADES and serves(text[start : noun.start], text[noun.start : noun.end]):
            kinds = [*kinds[:-1], "military"] if kinds[-1:] == ["military"] else [*kinds, "military"]
        else:
            kinds.append(noun.population)
    return kinds


def serves(before: str, noun: str) -> bool:
    """Whether the word right before a trade makes it one of an army's: "army medics", not "military bloggers"."""
    *_, last = ("", *before.lower().split())
    return last in _SERVICES and noun.lower() not in _TELLING_NEWS


def counted_before(text: str, row: Sequence[Token], link: Link) -> Population | None:
    """Whom the sentence told of in number before a bare figure: "16 soldiers drove there; nine were killed"."""
    before = row[: link.number]
    for at in range(len(before) - 1, -1, -1):
        many = before[at].kind is Kind.NUMBER or (before[at].text in ("of", "among") and at < _TO_NOUN)
        if not many or at + 1 >= len(before):
            continue
        nouns, words = _read(text, row, [(at, _to_break(row, at + 1, _TO_NOUN + 1))])
        if nouns and nouns[-1] != "any" and not _SINGULAR & words:
            return nouns[-1]
    return spoken_of(row, link.number)


def spoken_of(row: Sequence[Token], number: int) -> Population | None:
    """Whom "40 of them" goes back to inside its sentence, though not counted: "turned to the children, saying 40 of them"."""
    before, after = row[:number], row[number + 1 : number + 3]
    if [token.text for token in after] != ["of", "them"] or any(t.kind is Kind.NUMBER for t in before):
        return None
    told = (n.population for t in reversed(before) if t.text[-1:] in "sn" for n in population_nouns(t.text))
    return next((population for population in told if population != "any"), None)


def _shared_noun(row: Sequence[Token], link: Link) -> Population | None:
    """The noun that two figures share, after a name or behind it: "14 northern and nine southern soldiers", "nine southern ones"."""
    head, end = row[link.phrase.head or 0], link.phrase.end
    adjective = head.kind is Kind.NAME and not head.text.endswith("s")  # "northern", not "northerners"
    if not adjective and head.text not in ("one", "ones"):
        return None
    if end + 3 < len(row) and row[end].text == "and" and row[end + 1].kind is Kind.NUMBER:
        return _kind_of(row[end + 2 : end + 5])
    before = next(
        (i for i in range(link.number - 1, max(0, link.number - 8), -1) if row[i].kind is Kind.NUMBER), None
    )
    if before is None or row[link.number - 1].text != "and":
        return None
    return _kind_of(row[before + 1 : link.number])


def _kind_of(tokens: Sequence[Token]) -> Population | None:
    """What the first noun of people among the tokens says; None where none does, or a mark or a verb stands before it."""
    for token in tokens:
        if token.kind not in (Kind.NAME, Kind.WORD):
            return None
        kind = next((n.population for n in population_nouns(token.text)), None)
        if kind is not None:
            return kind if kind != "any" else None
    return None


def told_toll(row: Sequence[Token], link: Link) -> Population | None:
    """Of whom the toll is that a figure tells: "its military toll rose to 43,000 dead", "civilian casualties there"."""
    for at in range(link.number - 1, max(-1, link.number - _TO_TOLL), -1):
        token = row[at]
        if token.number is not None or token.text == ";":
            return None
        kind = _KINDS.get(token.text)
        if kind is not None and at + 1 < len(row):
            following = row[at + 1]
            if following.text in _TOLLS or (following.harm is not None and following.harm.syntax == "noun"):
                return "military" if kind == "military" else "civilian"
            if token.text == "civilians" and at and row[at - 1].text in ("among", "amongst"):
                return "civilian"
    return None


def in_battle(row: Sequence[Token], link: Link) -> bool:
    """Whether they fell where only the armed do: "killed in action", "died on the battlefield", "at the front"."""
    harm = link.told_at
    last = max(harm, link.phrase.end - 1)
    behind = [token.text for token in row[last + 1 : last + 1 + _TO_FIELD]]
    ahead = [token.text for token in row[max(0, link.number - _TO_NOUN) : link.number]]
    return _names_field(behind) or _names_field(ahead)


def _names_field(words: Sequence[str]) -> bool:
    """Whether "in", "on" or "at" leads to a field of battle, with nothing but its article between."""
    for at, word in enumerate(words[:-1]):
        if word in (",", ";", "and"):
            return False
        if word in ("in", "on", "at"):
            noun = words[at + 1 + (words[at + 1] == "the") :][:1]
            return bool(noun) and noun[0] in _FIELDS
    return False


def _around_harm(row: Sequence[Token], link: Link) -> tuple[int, int]:
    """The words that may tell of a bare figure: those before a noun of harm, not the subject of a verb."""
    harm = link.told_at
    if harm > link.number:
        return link.number, harm
    word = row[harm].harm
    verb = word is not None and word.syntax in ("transitive", "intransitive")
    if verb and link.rule == "quantity":  # "the number of soldiers killed is 900"
        return _count_of(row, harm), harm
    if verb:
        return harm, link.number
    # "deaths among soldiers", but not "deaths from the militia's shells"
    apart = (
        i
        for i in range(harm + 1, link.number)
        if row[i].kind is Kind.PREPOSITION and row[i].text not in _OF_WHOM
    )
    since = _since_break(row, harm)
    # "The army put the death toll at 40", "the army said the toll had risen": who tells is none of the dead.
    told = (i + 1 for i in range(harm - 1, since - 1, -1) if row[i].text in _TELLING)
    return next(told, since), next(apart, link.number)


def _count_of(row: Sequence[Token], harm: int) -> int:
    """Where the words of a count before its harm begin: "the number of soldiers killed"; at the harm where none is."""
    start = max(0, harm - _TO_COUNT)
    return next(
        (i for i in range(harm - 1, start, -1) if row[i].text == "of" and row[i - 1].text in MEASURES), harm
    )


def _to_break(row: Sequence[Token], at: int, reach: int = _TO_NOUN, *, numbers: bool = False) -> int:
    """Where the words after a token end, at a mark or a harm word; `numbers` goes on past "one" ("members of one family")."""
    last = min(len(row), at + reach)
    marks = (
        i
        for i in range(at, last)
        if row[i].kind in (Kind.PUNCTUATION, Kind.HARM, Kind.AUX)
        or (row[i].kind is Kind.NUMBER and not (numbers and row[i].text == "one"))
    )
    return next(marks, last)


def _since_break(row: Sequence[Token], at: int) -> int:
    """Where the words right before a token begin, up to a mark or another figure: "two children, and wounded 117"."""
    for first in range(at - 1, max(-1, at - _TO_NOUN - 1), -1):
        if row[first].kind in (Kind.PUNCTUATION, Kind.NUMBER) or (row[first].kind is Kind.NAME and first):
            return first + 1
    return max(0, at - _TO_NOUN)


def _bodies_of(row: Sequence[Token], end: int) -> bool:
    """Whether "bodies of", "members of" have their people after them."""
    return end < len(row) and row[end].text == "of" and row[end - 1].text in _MADE_OF
