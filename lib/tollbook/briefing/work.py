"""One run of all stages: what the corpus says, derived once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tollbook.corpus import Corpus, load_corpus
from tollbook.errors import CorpusError, ParameterError
from tollbook.profiles import Profile, load_profile
from tollbook.records import Claim, Document, Finding
from tollbook.resources import ROOT

from .digests import digest
from .settings import Settings

if TYPE_CHECKING:
    from tollbook.framing import Comparison
    from tollbook.ledger import Ledger

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Work:
    """What one run knows. `documents` are those the settings choose, `corpus` holds all that were read.

    The ledger, its findings and the comparison are made when they are first asked for.
    """

    settings: Settings
    profile: Profile
    corpus: Corpus
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    inputs: tuple[tuple[str, str], ...]  # name and SHA-256 of every input file

    @cached_property
    def ledger(self) -> Ledger:
        """The ledger of the claims, with reference figures and corrections where the settings name them."""
        from tollbook.ledger import build_ledger, load_corrections, load_reference  # noqa: PLC0415

        figures = reference_of(self.settings, self.profile)
        reference = load_reference(figures, self.profile) if figures else None
        corrections = load_corrections(self.settings.corrections) if self.settings.corrections else None
        return build_ledger(self.claims, self.documents, self.profile, reference, corrections)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the audit found, the weightiest first."""
        from tollbook.ledger import audit  # noqa: PLC0415

        return tuple(audit(self.ledger))

    @cached_property
    def comparison(self) -> Comparison:
        """The outlets side by side."""
        from tollbook.framing import compare_outlets  # noqa: PLC0415  (scipy; slow to import)

        reference = self.settings.reference or None
        return compare_outlets(
            self.documents, self.ledger.claims, self.profile, reference, self.ledger.tellings
        )

    @cached_property
    def document(self) -> dict[str, Document]:
        """The documents by id."""
        return {document.doc_id: document for document in self.documents}


def derive(settings: Settings, progress: Progress = lambda _stage: None) -> Work:
    """Reads the corpus and finds its claims. Raises what a user can mend as TollbookError."""
    from tollbook.claims.one_war import claims_of_one_war  # noqa: PLC0415

    progress("reading the articles")
    if not settings.corpus:
        raise CorpusError("no corpus is named: give a folder, a JSONL or a CSV")
    corpus = load_corpus(settings.corpus)
    documents = chosen(corpus.documents, settings)
    given = load_profile(settings.profile) if settings.profile else None
    progress("finding the claims")
    read = claims_of_one_war(documents, given)
    _check_sides(settings, read.profile)
    corpus = replace(corpus, exclusions=(*corpus.exclusions, *read.left_out))
    claims = tuple(claim for claim in read.claims if _is_wanted(claim, settings))
    return Work(
        settings, read.profile, corpus, read.documents, claims, _inputs(settings, corpus, read.profile)
    )


def chosen(documents: Iterable[Document], settings: Settings) -> tuple[Document, ...]:
    """The documents of the outlets and days that the settings name, in order of id.

    Raises ParameterError for an outlet the corpus has not, and where nothing is left.
    """
    everything = sorted(documents, key=lambda d: d.doc_id)
    outlets = sorted({d.outlet for d in everything})
    for name in (*settings.outlets, *filter(None, (settings.reference,))):
        if name not in outlets:
            raise ParameterError(
                f"no outlet {name[:60]!r} in the corpus; there are: {', '.join(outlets)[:600]}"
            )
    left = tuple(d for d in everything if _is_chosen(d, settings))
    if everything and not left:
        raise ParameterError("no article is left after choosing outlets and days; widen the choice")
    return left


def _is_chosen(document: Document, settings: Settings) -> bool:
    if settings.outlets and document.outlet not in settings.outlets:
        return False
    if settings.since or settings.until:
        day = document.date or ""
        return bool(day) and settings.since <= day and (not settings.until or day <= settings.until)
    return True


def _check_sides(settings: Settings, profile: Profile) -> None:
    known = [*profile.belligerents, "both"]
    for side in settings.sides:
        if side not in known:
            raise ParameterError(
                f"profile {profile.id} has no side {side[:40]!r}; there are: {', '.join(known)}"
            )


def _is_wanted(claim: Claim, settings: Settings) -> bool:
    if settings.sides and claim.side not in settings.sides:
        return False
    return not settings.categories or claim.category in settings.categories


def reference_of(settings: Settings, profile: Profile) -> Path | None:
    """The table of reference figures: the one that is named, else the project's own for the profile, else none."""
    if settings.figures:
        return Path(settings.figures)
    own = ROOT.parent.parent / "data" / "reference" / f"{profile.id}-claims.csv"
    return own if own.is_file() else None


def _inputs(settings: Settings, corpus: Corpus, profile: Profile) -> tuple[tuple[str, str], ...]:
    found = {report.file: report.digest for report in corpus.files}
    named = [reference_of(settings, profile), settings.corrections, settings.logo]
    if settings.profile.endswith((".yml", ".yaml")):
        named.append(settings.profile)
    for path in (Path(name) for name in named if name):
        for file in sorted(path.glob("*.yml")) if path.is_dir() else [path]:
            found[file.name] = digest(file.read_bytes()) if file.is_file() else ""
    return tuple(sorted(found.items()))
