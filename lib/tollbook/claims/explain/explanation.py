"""An explanation, and how it is shown: as plain text, as a data frame, in a notebook."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tollbook.records import Claim, Document, Span

from .evidence import Slot
from .rulebook import rule_of

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class ExplainedClaim:
    """A claim with the sentence it stands in and what each of its slots was read from."""

    claim: Claim
    sentence: Span
    slots: tuple[Slot, ...]

    @property
    def words(self) -> tuple[Span, ...]:
        """The words in its sentence that anything was read from, in order, none overlapping."""
        spans = {span for slot in self.slots for span in slot.words if self.sentence.overlaps(span)}
        return _apart(spans | {self.claim.span})


@dataclass(frozen=True, slots=True)
class PassedNumber:
    """A number that is no claim: where it stands, as written, and why."""

    span: Span
    text: str
    reason: str


@dataclass(frozen=True)
class Explanation:
    """What was found in a document under a profile, and which numbers were passed over.

    `str()` gives it as plain text, `to_frame()` as a table; a notebook shows it marked up.
    """

    document: Document
    profile: str
    claims: tuple[ExplainedClaim, ...]
    passed: tuple[PassedNumber, ...]

    def __str__(self) -> str:
        blocks = [_claim_in_words(self.document.text, each) for each in self.claims]
        if not blocks:
            blocks = ["no claim"]
        if self.passed:
            lines = [f"  {_plain(each.text):<12} {_plain(each.reason)}" for each in self.passed]
            blocks.append("\n".join(["passed over", *lines]))
        return "\n\n".join([*blocks, f"profile {self.profile}"])

    def to_frame(self) -> pd.DataFrame:
        """One row a slot, then one a number passed over: figure, slot, value, words, rules, meaning."""
        import pandas as pd  # noqa: PLC0415  (the command line starts faster without it)

        text = self.document.text
        rows = [
            (each.claim.span.of(text), slot.name, slot.value, _quoted(text, slot), " ".join(slot.rules),
             "; ".join(rule_of(rule).meaning for rule in slot.rules))
            for each in self.claims
            for slot in each.slots
        ]  # fmt: skip
        rows += [(each.text, "passed over", each.reason, "", "", "") for each in self.passed]
        return pd.DataFrame(rows, columns=["figure", "slot", "value", "words", "rules", "meaning"])

    def _repr_html_(self) -> str:
        parts = [_claim_in_html(self.document.text, each) for each in self.claims] or ["<p>no claim</p>"]
        if self.passed:
            rows = "".join(_row(_safe(each.text), _safe(each.reason)) for each in self.passed)
            parts.append(f"<p>passed over</p><table>{rows}</table>")
        return "".join([*parts, f"<p>profile {_safe(self.profile)}</p>"])


def _claim_in_words(text: str, each: ExplainedClaim) -> str:
    marked = "".join(
        f"[{_plain(piece)}]" if is_word else _plain(piece) for piece, is_word in _pieces(text, each)
    )
    lines = [marked]
    for slot in each.slots:
        words = _quoted(text, slot)
        lines.append(f"  {slot.name:<12} {_plain(slot.value)}" + (f"   {words}" if words else ""))
        lines += [f"  {'':<12}   {_rule_in_words(rule)}" for rule in slot.rules]
    return "\n".join(lines)


def _rule_in_words(rule_id: str) -> str:
    rule = rule_of(rule_id)
    example = f", as in “{_plain(rule.example)}”" if rule.example else ""
    return f"{rule_id}: {rule.meaning}{example}"


def _claim_in_html(text: str, each: ExplainedClaim) -> str:
    marked = "".join(
        f"<mark>{_safe(piece)}</mark>" if is_word else _safe(piece) for piece, is_word in _pieces(text, each)
    )
    rows = "".join(
        _row(
            _safe(slot.name),
            _safe(slot.value),
            _safe(_quoted(text, slot)),
            "<br>".join(_safe(_rule_in_words(rule)) for rule in slot.rules),
        )
        for slot in each.slots
    )
    return f"<blockquote>{marked}</blockquote><table>{rows}</table>"


def _row(*cells: str) -> str:
    return "<tr>" + "".join(f'<td style="text-align:left">{cell}</td>' for cell in cells) + "</tr>"


def _pieces(text: str, each: ExplainedClaim) -> Iterable[tuple[str, bool]]:
    """The sentence in pieces, each with whether something was read from it."""
    at = each.sentence.start
    for span in each.words:
        yield text[at : span.start], False
        yield span.of(text), True
        at = span.end
    yield text[at : max(at, each.sentence.end)], False


def _quoted(text: str, slot: Slot) -> str:
    return " ".join(f"“{_plain(span.of(text))}”" for span in sorted(slot.words))


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return tuple(joined)


def _plain(text: str) -> str:
    """Without what a terminal would obey: an article's control characters are shown as a blank."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _safe(text: str) -> str:
    return html.escape(_plain(text))
