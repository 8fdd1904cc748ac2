"""Method, limits and how to do it again: short, and about this run."""

from __future__ import annotations

from importlib.metadata import version

from tollbook.records import Claim

from .blocks import Bits
from .digests import code_digest
from .saying import Sayer, Share
from .work import Work, reference_of


def method(work: Work, sayer: Sayer) -> tuple[Bits, ...]:
    """How it was made, in a few sentences."""
    reference = reference_of(work.settings, work.profile)
    lines = [
        sayer.say(
            "method.claims",
            "A figure is one stated number of people harmed by the war or lost to it, read word by word with the "
            "rules of a published codebook and the conflict profile “{profile}”. Every figure keeps its place in the text.",
            profile=work.profile.name,
        ),
        sayer.say(
            "method.ledger",
            "Figures of one source, side, category, value and period are one statement, however many articles tell it. "
            "A retelling is measured against the source's own words where an article has them, else against the "
            "reference figures, else against the earliest telling.",
        ),
        sayer.say(
            "method.audit",
            "A check does its arithmetic on bounds, not on single numbers: “over” and “about” stay what they are. "
            "Each names its tolerance and where it comes from.",
        ),
        sayer.say(
            "method.outlets",
            "Outlets are compared by article, copies of one story counted once; {unit}. Differences are described, "
            "never scored as bias.",
            unit=str(work.comparison.card.get("multiplicity", "tests are corrected for their number")).rstrip(
                "."
            ),
        ),
    ]
    if reference:
        lines.append(
            sayer.say(
                "method.reference",
                "Reference figures: {rows:row} of {file}, each with its source.",
                rows=len(work.ledger.references),
                file=reference.name,
            )
        )
    return tuple(lines)


def limits(work: Work, sayer: Sayer) -> tuple[Bits, ...]:
    """What the numbers of this run do not show."""
    claims = work.ledger.claims
    lines = [
        sayer.say(
            "limits.claims",
            "It counts what is claimed, and cannot be added up: the same people stand in many figures, and articles "
            "also give the tolls of other places and wars, which stand in the ledger under their own side.",
        )
    ]
    if claims:
        lines += _open_slots(work, sayer)
    undated = sum(d.date is None for d in work.documents)
    if undated:
        lines.append(
            sayer.say(
                "limits.undated", "{n:article} without a date: their “last week” stays open.", n=undated
            )
        )
    lines.append(
        sayer.say(
            "limits.reading",
            "Figures are found by rules, and rules miss and misread; the evidence shows each as it was read. "
            "Follow a number to its sentence before you quote it.",
        )
    )
    return tuple(lines)


def _open_slots(work: Work, sayer: Sayer) -> list[Bits]:
    """How many figures leave the side or the time open, where any do."""
    claims = work.ledger.claims
    sideless = sum(c.side is None for c in claims)
    timeless = sum(c.period_kind == "unstated" for c in claims)
    if not sideless and not timeless:
        return []
    return [
        sayer.say(
            "limits.open",
            "{side} of the figures do not say whose losses they are, and {period} not for which time; "
            "such figures enter few checks.",
            side=Share(sideless / len(claims)),
            period=Share(timeless / len(claims)),
        )
    ]


def corrections(work: Work, sayer: Sayer) -> tuple[Bits, ...]:
    """The repairs made by hand, each with its reason, or that there were none; and what outlets put right themselves."""
    made = [
        sayer.say(
            f"corrections.{n}",
            "{change}: {reason} ({outcome}).",
            change=done.change,
            reason=done.reason,
            outcome=done.outcome,
        )
        for n, done in enumerate(work.ledger.corrections, 1)
    ] or [sayer.say("corrections.none", "No figure was corrected by hand.")]
    return (*made, *_errata(work, sayer))


def _errata(work: Work, sayer: Sayer) -> list[Bits]:
    """The figures that outlets printed to correct an article of theirs, by article."""
    found: dict[str, list[Claim]] = {}
    for claim in work.ledger.claims:
        if claim.claim_id in work.ledger.errata:
            found.setdefault(claim.doc_id, []).append(claim)
    return [
        sayer.say(
            f"corrections.errata.{n}",
            "{outlet}, {doc_id}: {count:figure/figures} ({figures}) in the outlet's own correction of the article, compared with nothing.",
            outlet=work.ledger.documents[doc_id].outlet,
            doc_id=doc_id,
            count=len(claims),
            figures=", ".join(work.ledger.documents[doc_id].text[c.start : c.end] for c in claims),
        )
        for n, (doc_id, claims) in enumerate(sorted(found.items()), 1)
    ]


def reproduce(work: Work, sayer: Sayer) -> tuple[Bits, ...]:
    """How to make the same bytes again."""
    return (
        sayer.say(
            "reproduce.command",
            "Made by tollbook {version} (code {digest}) from {n:input file/input files}; manifest.json names each with its SHA-256.",
            version=version("tollbook"),
            digest=code_digest()[:12],
            n=len(work.inputs),
        ),
        sayer.say(
            "reproduce.again",
            "“tollbook brief CORPUS --to DIR” with the parameters named there makes the same bytes; “tollbook verify DIR” "
            "makes it again and compares, file by file.",
        ),
    )
