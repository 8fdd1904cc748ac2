"""The tables of the briefing, as they are printed: chosen columns, words for codes, links to the evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tollbook.records import Statement, Telling

from . import clean, formats
from .blocks import Align, Bit, Cell, Paragraph, Table, bits, links
from .evidence import Book, side_name
from .saying import Sayer, listed
from .words import CHECKS, VERDICTS, label
from .work import Work

_PROOFS = 12
_BRIEF = 25  # rows in the PDF


def corpus_table(work: Work, sayer: Sayer) -> Table:
    """Articles, figures and days by outlet."""
    claims = Counter(work.document[c.doc_id].outlet for c in work.claims)
    rows = []
    for outlet in sorted({d.outlet for d in work.documents}):
        own = [d for d in work.documents if d.outlet == outlet]
        days = sorted(d.date for d in own if d.date)
        copies = len(own) - len({d.cluster or d.doc_id for d in own})
        rows.append(
            (
                _text(clean.title(outlet, 80)),
                _count(sayer, f"corpus.{outlet}.articles", len(own)),
                _count(sayer, f"corpus.{outlet}.claims", claims[outlet]),
                _count(sayer, f"corpus.{outlet}.copies", copies),
                _text(_span(days, sayer.language)),
                _count(sayer, f"corpus.{outlet}.undated", sum(d.date is None for d in own)),
            )
        )
    names = ("Outlet", "Articles", "Figures", "Own reprints", "Days", "Undated")
    return Table("The articles, by outlet", names, tuple(rows), _sides("lrrrlr"))


def audit_table(work: Work, book: Book, sayer: Sayer) -> Table | Paragraph:
    """Every check that did not hold, with its arithmetic, then how many held; only that where none is left."""
    shown = [f for f in work.findings if f.verdict in ("fails", "tension")]
    rows = tuple(
        (
            _text(CHECKS[f.kind]),
            _text(VERDICTS[f.verdict]),
            Cell(sayer.linked(f"audit.{f.finding_id}", f.sentence, book.places_of(f))),
            Cell(sayer.linked(f"audit.{f.finding_id}.arithmetic", f.arithmetic, book.places_of(f))),
            Cell(links(book.anchors_of(f), _PROOFS)),
        )
        for f in shown
    )
    held = sum(f.verdict == "holds" for f in work.findings)
    other = sum(f.verdict == "not_comparable" for f in work.findings)
    note = (
        f"{sayer.number('audit.holds', held)} {'more ' if rows else ''}checks hold and "
        f"{sayer.number('audit.not_comparable', other)} compare what cannot be compared; "
        "all are in tables/findings. Nothing here is called false: it says what does not fit together."
    )
    if not rows:
        return Paragraph(bits(f"No check failed or left a tension. {note}"), "note")
    names = ("Check", "Outcome", "What was found", "Arithmetic", "Evidence")
    return Table("What does not fit together", names, rows, (), note, _BRIEF)


def statements_table(work: Work, book: Book, sayer: Sayer) -> Table:
    """Every statement, the most told first: the figure, whose losses, who says so, and how it was retold."""
    tellings: dict[str, list[Telling]] = {}
    for telling in work.ledger.tellings:
        tellings.setdefault(telling.statement_id, []).append(telling)
    order = sorted(
        work.ledger.statements,
        key=lambda s: (-s.n_outlets, -s.n_tellings, s.said_on or "9999", s.statement_id),
    )
    rows = tuple(_statement(s, tellings.get(s.statement_id, []), work, book, sayer) for s in order)
    names = (
        "Figure",
        "Of",
        "Side",
        "Who says so",
        "Said",
        "Outlets",
        "Tellings",
        "Changed in the telling",
        "Evidence",
    )
    note = "A statement is what one source said once; a telling is one place in one article."
    return Table(
        "The ledger: statements, the most told first", names, rows, _sides("rllllrrll"), note, _BRIEF
    )


def _statement(
    statement: Statement, tellings: Sequence[Telling], work: Work, book: Book, sayer: Sayer
) -> tuple[Cell, ...]:
    s, key = statement, f"statement.{statement.statement_id}"
    anchors = [book.anchor[t.claim_id] for t in tellings if t.claim_id in book.anchor]
    figure = formats.write_figure(s, sayer.language)
    for part in ("low", "high"):
        if getattr(s, part) is not None:
            sayer.number(f"{key}.{part}", getattr(s, part), 0 if float(getattr(s, part)).is_integer() else 1)
    changes = Counter(label(drift) for t in tellings for drift in t.drifts)
    return (
        Cell((Bit(figure, anchor=_proof(s, tellings, work, book)),), s.low if s.low is not None else s.high),
        _text(s.category),
        _text(side_name(s.side, work.profile)),
        _text(clean.title(s.source or "no source named", 80)),
        _text(formats.write_date(s.said_on, sayer.language)),
        _count(sayer, f"{key}.outlets", s.n_outlets),
        _count(sayer, f"{key}.tellings", s.n_tellings),
        _text("; ".join(f"{name} ({n})" if n > 1 else name for name, n in sorted(changes.items()))),
        Cell(links(anchors, _PROOFS)),
    )


def _proof(statement: Statement, tellings: Sequence[Telling], work: Work, book: Book) -> str | None:
    """The entry a statement's figure opens: its origin's, else a telling of the same figure, else none."""
    if statement.origin_id in book.anchor:
        return book.anchor[statement.origin_id]
    told = (work.ledger.claim(t.claim_id) for t in tellings if t.claim_id in book.anchor)
    same = [c.claim_id for c in told if (c.low, c.high) == (statement.low, statement.high)]
    return book.anchor[same[0]] if same else None


def exclusions_table(work: Work, sayer: Sayer) -> Table:
    """What did not go on or went on marked, by stage and reason."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for row in work.corpus.exclusions:
        groups.setdefault((row.stage, row.effect, row.reason), []).append(row.item)
    rows = tuple(
        (
            _text(stage),
            _text("left out" if effect == "left_out" else "kept, marked"),
            _text(clean.title(reason, 300)),
            _count(sayer, f"exclusions.{number}", len(items)),
            _text(listed([clean.title(item, 60) for item in sorted(items)], 5)),
        )
        for number, ((stage, effect, reason), items) in enumerate(sorted(groups.items()), 1)
    )
    return Table(
        "What was left out or marked, and why",
        ("Stage", "Effect", "Reason", "Number", "Which"),
        rows,
        _sides("lllrl"),
    )


def _text(text: str) -> Cell:
    return Cell(bits(text))


def _count(sayer: Sayer, key: str, value: int) -> Cell:
    return Cell(bits(sayer.number(key, value)), float(value))


def _sides(letters: str) -> tuple[Align, ...]:
    return tuple("right" if letter == "r" else "left" for letter in letters)


def _span(days: Sequence[str], language: str) -> str:
    if not days:
        return "no date"
    first, last = formats.write_date(days[0], language), formats.write_date(days[-1], language)
    return first if first == last else f"{first} – {last}"
