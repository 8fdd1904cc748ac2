"""What holds for any claims: order leaves no trace, a copy adds a telling and no statement, every claim is told once."""

import dataclasses
import random

from factories import a_claim, a_document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tollbook.ledger import audit, build_ledger
from tollbook.profiles import load_profile
from tollbook.records import BOUNDS, CATEGORIES

PROFILE = load_profile("russia-ukraine")
WORDS = ("Vesnivka", "Dubrava", "Kharkiv", "Rutte", "said", "lost", "killed", "in", "the")

CLAIMS = st.lists(
    st.fixed_dictionaries(
        {
            "value": st.sampled_from(
                (3, 7, 100, 465_000, 456_000, 5_937, 6_000, 100_400, 100_000, 35_000, 950_000, 1_000_000)
            ),
            "bound": st.sampled_from(BOUNDS),
            "category": st.sampled_from(CATEGORIES),
            "side": st.sampled_from(("russia", "ukraine", "both", None)),
            "population": st.sampled_from(("military", "civilian", "any")),
            "period_kind": st.sampled_from(("cumulative", "window", "rate", "event", "unstated")),
            "source": st.sampled_from(
                ("Rutte", "NATO", "Zelenskyy", "Orest Halych", "Halych", "officials", None)
            ),
            "section": st.sampled_from(("headline", "body")),
            "document": st.integers(0, 5),
            "words": st.lists(st.sampled_from(WORDS), max_size=4),
        }
    ),
    max_size=14,
)
QUIET = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def made(rows):
    texts = {n: f"Headline {n}\n\n" for n in range(6)}
    claims = []
    for row in rows:
        n, value, bound = row["document"], row["value"], row["bound"]
        start = len(texts[n])
        texts[n] += f"{value:,} {' '.join(row['words'])}.\n"
        low = None if bound == "at_most" else value
        high = None if bound in {"at_least", "vague"} else value * 2 if bound == "range" else value
        slots = {
            k: row[k] for k in ("bound", "category", "side", "population", "period_kind", "source", "section")
        }
        kind = row["period_kind"]
        slots |= {
            "rate_unit": "day" if kind == "rate" else None,
            "source_type": "anonymous" if row["source"] == "officials" else "ally",
        }
        slots["period_start"], slots["period_end"] = (
            ("2024-11-01", "2024-11-30") if kind == "window" else (None, None)
        )
        claims.append(a_claim(value, doc_id=f"d{n}", start=start, end=start + 3, low=low, high=high, **slots))
        claims[-1] = dataclasses.replace(claims[-1], low=low, high=high)
    documents = [
        a_document(f"d{n}", text, date=f"2024-12-{n + 1:02}", outlet=f"Outlet {n % 3}")
        for n, text in texts.items()
    ]
    return claims, documents


@QUIET
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_input_never_changes_the_result(rows, chance: random.Random):
    claims, documents = made(rows)
    ledger = build_ledger(claims, documents, PROFILE)
    chance.shuffle(claims)
    chance.shuffle(documents)
    again = build_ledger(claims, documents, PROFILE)
    assert (again.statements, again.tellings, again.series) == (
        ledger.statements,
        ledger.tellings,
        ledger.series,
    )
    assert audit(again) == audit(ledger)


@QUIET
@given(CLAIMS, st.integers(0, 5))
def test_a_copy_of_an_article_adds_tellings_and_no_statement_and_no_voice(rows, which):
    claims, documents = made(rows)
    original = f"d{which}"
    documents = [dataclasses.replace(d, cluster="wire") if d.doc_id == original else d for d in documents]
    before = build_ledger(claims, documents, PROFILE)
    copy = next(dataclasses.replace(d, doc_id="z-copy") for d in documents if d.doc_id == original)
    copied = [
        dataclasses.replace(c, doc_id="z-copy", claim_id=f"z-copy:{c.claim_id}")
        for c in claims
        if c.doc_id == original
    ]
    after = build_ledger([*claims, *copied], [*documents, copy], PROFILE)
    assert len(after.statements) == len(before.statements)
    assert len(after.tellings) == len(before.tellings) + len(copied)
    assert sum(s.n_voices for s in after.statements) == sum(s.n_voices for s in before.statements)


@QUIET
@given(CLAIMS)
def test_every_claim_is_told_once_and_every_finding_stands_on_claims(rows):
    claims, documents = made(rows)
    ledger = build_ledger(claims, documents, PROFILE)
    assert sorted(t.claim_id for t in ledger.tellings) == sorted(c.claim_id for c in claims)
    assert len({s.statement_id for s in ledger.statements}) == len(ledger.statements)
    known = {c.claim_id for c in claims}
    for found in audit(ledger):
        assert {o.id for o in found.operands} <= known
        assert found.sentence.endswith(".")
        assert found.arithmetic
