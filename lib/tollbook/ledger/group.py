"""Which claims tell one statement: those with the very same figure first, then those that retell it.

Near-linear: claims meet only in blocks of one figure and kind of harm, and inside a block only with the
latest groups. The order of the claims does not matter: they are put in an order of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .alike import join_alike
from .grouped import Group
from .match import Fit, fit
from .mention import Mention
from .retold import join_retold, join_swapped

# Open groups of one figure that a mention is compared with: the latest ones.
ACTIVE = 48


def group(mentions: Iterable[Mention]) -> list[Group]:
    """The statements that the mentions tell, in the order of their first mention.

    Copies of a story are one voice: what a copy says again goes where the first of them went, and has no
    say in where that is.
    """
    blocks: dict[tuple[object, ...], _Block] = defaultdict(_Block)
    leaders, copies = _by_voice(sorted(mentions, key=Mention.comes_before))
    for mention in leaders:
        figure = mention.figure
        ends = (figure.low, figure.high) if figure.is_range else None
        blocks[(mention.family, figure.value, ends, figure.bound == "vague")].place(mention)
    groups = [g for block in blocks.values() for g in block.groups]
    for join in (join_alike, join_swapped, join_retold):
        groups = join(sorted(groups, key=lambda g: g.first.comes_before()))
    home = {m.claim.claim_id: g for g in groups for m in g.mentions} if copies else {}
    for copy, leader in copies:
        home[leader.claim.claim_id].add(copy, ("the same claim in a copy of the story",))
    return sorted(groups, key=lambda g: g.first.comes_before())


def _by_voice(mentions: Sequence[Mention]) -> tuple[list[Mention], list[tuple[Mention, Mention]]]:
    """The first mention of each claim of a voice, and the copies of it in other articles, each with that first."""
    leaders: list[Mention] = []
    copies: list[tuple[Mention, Mention]] = []
    first: dict[tuple[object, ...], Mention] = {}
    times: Counter[tuple[object, ...]] = Counter()
    for mention in mentions:
        c = mention.claim
        said = (
            mention.figure,
            c.category,
            c.side,
            c.population,
            c.period_kind,
            c.period_start,
            c.rate_unit,
            c.stance,
            c.section,
        )
        times[(c.doc_id, mention.speaker, said)] += 1
        # An article may say the same thing twice; its copy then says it twice as well.
        known = (mention.voice, mention.speaker, said, times[(c.doc_id, mention.speaker, said)])
        leader = first.setdefault(known, mention)
        if leader is mention or leader.claim.doc_id == c.doc_id or mention.reference:
            leaders.append(mention)
        else:
            copies.append((mention, leader))
    return leaders, copies


@dataclass(slots=True)
class _Block:
    """Groups of one figure and kind of harm; `known` finds the latest one of a speaker at once.

    A small figure is told by the names around it: it meets the groups that share one (`named`), the article (`told`), or
    that are of a rate, for which it may be cut short.
    """

    groups: list[Group] = field(default_factory=list)
    known: dict[tuple[str, str | None, str], list[Group]] = field(default_factory=lambda: defaultdict(list))
    named: dict[str, list[Group]] = field(default_factory=lambda: defaultdict(list))
    told: dict[str, list[Group]] = field(default_factory=lambda: defaultdict(list))
    rates: list[Group] = field(default_factory=list)

    def place(self, mention: Mention) -> None:
        fits = [(f, g) for g in self._near(mention) if (f := fit(mention, g)) is not None]
        best = max(fits, key=lambda pair: pair[0].score, default=None)
        if best is None or _is_torn(mention, best, fits):
            home = Group.of(mention)
            self.groups.append(home)
            self.known[_key(mention)].append(home)
            if mention.claim.period_kind == "rate":
                self.rates.append(home)
        else:
            home = best[1]
            home.add(mention, best[0].why)
        self._file(mention, home)

    def _near(self, mention: Mention) -> list[Group]:
        """The groups that a mention is compared with, each once: the latest of each kind, the likeliest first."""
        if mention.is_small:
            lists = [
                self.told[mention.claim.doc_id],
                self.rates,
                *(self.named[n] for n in _marks(mention)),
            ]
        else:
            lists = [self.known[_key(mention)], self.groups]
        near = {id(g): g for groups in lists for g in groups[-ACTIVE:]}
        return list(near.values())

    def _file(self, mention: Mention, home: Group) -> None:
        for groups in (self.told[mention.claim.doc_id], *(self.named[n] for n in _marks(mention))):
            if not groups or groups[-1] is not home:
                groups.append(home)


def _marks(mention: Mention) -> list[str]:
    """The names around a figure and the figures beside it."""
    return sorted(mention.names | mention.told_with)


def _key(mention: Mention) -> tuple[str, str | None, str]:
    return mention.speaker.root or mention.speaker.key, mention.side, mention.period


def _is_torn(mention: Mention, best: tuple[Fit, Group], fits: Sequence[tuple[Fit, Group]]) -> bool:
    """Whether a figure without a source would fit two sources equally: then it is left to itself."""
    if mention.speaker.is_named or mention.claim.doc_id in best[1].documents:
        return False
    rivals = {
        id(g)
        for f, g in fits
        if g.speaker.is_named and f.score > best[0].score - 0.5 and g.speaker.key != best[1].speaker.key
    }
    return bool(rivals) and best[1].speaker.is_named
