"""The words of a sentence that tell who the people of a figure are: nouns, the harm's modifiers, whom it goes back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tollbook.claims.population_nouns import population_nouns
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.records import Population

from .stretches import TO_NOUN, among_whom, around_harm, read, to_break

if TYPE_CHECKING:
    from tollbook.claims.readings import Link

_MADE_OF = frozenset("body bodies member members".split())
_COPULAS = frozenset("are were was is".split())
_FRAMED, _FRAMING = frozenset("civilians children residents".split()), frozenset("for among amongst".split())
_AMONG, _MARKS = ("among", "amongst"), (",", "(", "–", "-", "—")
_SINGULAR = frozenset("an one every each displaced".split())


def said_of(text: str, row: Sequence[Token], link: Link) -> tuple[list[Population], set[str]]:
    """What the nouns of the figure say of it, and all words of its phrase."""
    nouns, words = read(text, row, list(_stretches(text, row, link)))
    shared = _shared_noun(row, link) if not nouns and link.phrase.head is not None else None
    return [shared] if shared is not None else nouns, words


def _stretches(text: str, row: Sequence[Token], link: Link) -> Iterator[tuple[int, int]]:
    """The stretches of the row in which the people of the figure may be named."""
    phrase = link.phrase
    yield link.number, phrase.end
    by_doer = phrase.end < len(row) and row[phrase.end].text == "by"  # "40 of them by the army"
    if (phrase.partitive and not by_doer) or _bodies_of(row, phrase.end):
        made_of = row[phrase.end - 1].text in _MADE_OF
        yield phrase.end, to_break(row, phrase.end, TO_NOUN + 2 * made_of, numbers=made_of)
    yield from _beside_harm(row, link)
    if phrase.end + 2 < len(row) and row[phrase.end].text in _MARKS:
        apposed = to_break(row, phrase.end + 1)  # "63 people, civilians all", "12 dead, all of them soldiers"
        if "all" in [token.text for token in row[phrase.end + 1 : apposed]]:
            yield phrase.end + 1, apposed
    if (joined := _joined(text, row, link)) is not None:
        yield joined
    if (frame := framed_by(row, link)) is not None:
        yield frame, frame + 1
    copulas = range(phrase.end, min(len(row), phrase.end + TO_NOUN))
    copula = next((i for i in copulas if row[i].text in _COPULAS), None)
    if copula is not None and (phrase.head is None or phrase.partitive):
        yield copula + 1, to_break(row, copula + 1)


def _beside_harm(row: Sequence[Token], link: Link) -> Iterator[tuple[int, int]]:
    """The stretches about the harm word of the figure."""
    phrase, harm = link.phrase, link.harm
    if harm is not None and phrase.head is None and link.rule != "relative_object":
        yield around_harm(row, link)
    if harm is not None and row[max(0, harm - 3)].text in _AMONG:
        yield harm - 2, harm  # "her two sons were among the civilians killed"
    if phrase.harm_is_head and phrase.end < len(row) and row[phrase.end].text in _AMONG:
        yield phrase.end, to_break(row, phrase.end + 1)  # "688 casualties among civilians"
    elif harm is not None and (among := among_whom(row, link)) is not None:
        yield among, to_break(row, among)  # "200 deaths a day among his troops"


def _joined(text: str, row: Sequence[Token], link: Link) -> tuple[int, int] | None:
    """Those joined to the noun of a figure without one of their own: "137 civilians and military personnel were killed"."""
    end = link.phrase.end
    if link.phrase.head is None or end >= len(row) or row[end].text not in ("and", "or"):
        return None
    last = to_break(row, end + 1)
    if last == end + 1:
        return None
    first = end + 1
    while row[first].kind is Kind.NAME and first + 1 < last:
        first += 1  # "northern soldiers and southern civilians"
    noun = next(population_nouns(text, row[first].start, row[last - 1].end), None)
    if noun is None or noun.start != row[first].start:
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


def counted_before(text: str, row: Sequence[Token], link: Link) -> Population | None:
    """Whom the sentence told of in number before a bare figure: "16 soldiers drove there; nine were killed"."""
    before = row[: link.number]
    for at in range(len(before) - 1, -1, -1):
        many = before[at].kind is Kind.NUMBER or (before[at].text in ("of", "among") and at < TO_NOUN)
        if not many or at + 1 >= len(before):
            continue
        nouns, words = read(text, row, [(at, to_break(row, at + 1, TO_NOUN + 1))])
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
    if before is None or not (row[link.number - 1].text == "and" or head.text == "ones"):
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


def _bodies_of(row: Sequence[Token], end: int) -> bool:
    """Whether "bodies of", "members of" have their people after them."""
    return end < len(row) and row[end].text == "of" and row[end - 1].text in _MADE_OF
