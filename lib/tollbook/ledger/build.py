"""Claims of all documents, grouped into statements with their tellings and series: the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tollbook.profiles import Profile
from tollbook.records import Claim, Correction, Document, Series, Statement, Telling

from .corrections import Corrected, correct
from .errata import in_errata
from .group import group
from .grouped import Group
from .mention import Mention, Mentions
from .reference import Reference
from .series import find_series
from .tellings import tell
from .wording import Wordings


@dataclass(frozen=True)
class Ledger:
    """What was stated, by whom, and how it was told. Tables are sorted; the order of input leaves no trace.

    `errata` are the ids of the claims that stand in an outlet's correction of its own article: they tell no statement.
    `mentions` are the others as grouping saw them, by claim id, reference rows among them.
    """

    claims: tuple[Claim, ...]
    documents: Mapping[str, Document]
    statements: tuple[Statement, ...]
    tellings: tuple[Telling, ...]
    series: tuple[Series, ...]
    corrections: tuple[Correction, ...] = ()
    references: tuple[Reference, ...] = ()
    errata: frozenset[str] = frozenset()
    profile: Profile | None = None
    mentions: Mapping[str, Mention] = field(default_factory=dict, repr=False)

    def claim(self, claim_id: str) -> Claim:
        """The claim, or the reference row as a claim, of an id. Raises KeyError for an unknown one."""
        return self.mentions[claim_id].claim

    def tellings_of(self, statement_id: str) -> tuple[Telling, ...]:
        """The tellings of a statement, the earliest first."""
        return tuple(t for t in self.tellings if t.statement_id == statement_id)

    def why(self, claim_id: str) -> tuple[str, ...]:
        """Why a claim stands with its statement: the decisions in words. Raises KeyError for an unknown one."""
        for telling in self.tellings:
            if telling.claim_id == claim_id:
                return telling.why
        raise KeyError(claim_id)


def build_ledger(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    profile: Profile | None = None,
    reference: Sequence[Reference] | None = None,
    corrections: Sequence[Mapping[str, Any]] | None = None,
) -> Ledger:
    """The ledger of the claims of some documents.

    `reference` are the rows of `load_reference`: a statement that one records is measured against it.
    `corrections` are those of `load_corrections`. Raises `ResourceError` where one does not hold any more.
    """
    by_id = {d.doc_id: d for d in sorted(documents, key=lambda d: d.doc_id)}
    ordered = sorted(claims, key=lambda c: (c.doc_id, c.start, c.end, c.claim_id))
    corrected = correct(ordered, by_id, corrections or ())
    rows = tuple(reference or ())
    everything = {**by_id, **{r.document.doc_id: r.document for r in rows}}
    maker = Mentions([*corrected.claims, *(r.claim for r in rows)], everything.values(), profile)
    # A claim that somebody has put beside another or apart is told, wherever it stands.
    errata = in_errata(corrected.claims, by_id).difference(
        *(pair[:2] for pair in corrected.together), (one for one, _ in corrected.apart)
    )
    told = [c for c in corrected.claims if c.claim_id not in errata]
    mentions = [maker.of(c) for c in told] + [maker.of(r.claim, reference=True) for r in rows]
    groups = _as_corrected(group(mentions), corrected)
    statements, tellings = _tell(groups, Wordings(by_id.values(), profile), profile)
    series, statements = find_series(statements)
    return Ledger(
        claims=corrected.claims,
        documents=everything,
        statements=tuple(sorted(statements, key=lambda s: s.statement_id)),
        tellings=tuple(sorted(tellings, key=lambda t: (t.statement_id, t.date or "9999", t.claim_id))),
        series=tuple(series),
        corrections=corrected.log,
        references=rows,
        errata=errata,
        profile=profile,
        mentions={m.claim.claim_id: m for m in mentions},
    )


def _tell(
    groups: Iterable[Group], wordings: Wordings, profile: Profile | None
) -> tuple[list[Statement], list[Telling]]:
    statements: list[Statement] = []
    tellings: list[Telling] = []
    for one in groups:
        if any(not m.reference for m in one.mentions):
            statement, told = tell(one, wordings, profile)
            statements.append(statement)
            tellings.extend(told)
    return statements, tellings


def _as_corrected(groups: list[Group], corrected: Corrected) -> list[Group]:
    """The groups after the corrections that put claims together or apart."""
    if not (corrected.together or corrected.apart):
        return groups
    home = {m.claim.claim_id: g for g in groups for m in g.mentions}
    for claim_id, name in corrected.apart:
        old = home[claim_id]
        alone = next(m for m in old.mentions if m.claim.claim_id == claim_id)
        rest = [m for m in old.mentions if m is not alone]
        home[claim_id] = _regrouped([alone], {claim_id: (f"set apart by correction {name}",)})
        if rest:
            kept = _regrouped(rest, old.why)
            home |= {m.claim.claim_id: kept for m in rest}
    for one, other, name in corrected.together:
        first, second = home[one], home[other]
        if first is not second:
            first.take(second, (f"put together by correction {name}",))
            home |= {m.claim.claim_id: first for m in second.mentions}
    kept_groups = {id(g): g for g in home.values()}
    return sorted(kept_groups.values(), key=lambda g: g.first.comes_before())


def _regrouped(mentions: Sequence[Mention], why: Mapping[str, tuple[str, ...]]) -> Group:
    made = Group.of(mentions[0])
    made.why[mentions[0].claim.claim_id] = why[mentions[0].claim.claim_id]
    for mention in mentions[1:]:
        made.add(mention, why[mention.claim.claim_id])
    return made
