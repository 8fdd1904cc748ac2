"""Which claims tell one statement: tables of (expected statement, telling)."""

import dataclasses

import pytest
from factories import a_telling
from tollbook.ledger import build_ledger
from tollbook.profiles import load_profile

PROFILE = load_profile("russia-ukraine")
RUTTE = {"source": "Rutte", "source_type": "ally"}
KYIV = {"source": "Ukrainian General Staff", "category": "losses"}
EVENT = {"period_kind": "event", "period_start": None, "side": "ukraine", "population": "civilian"}
RANGE = {
    "high": 100,
    "bound": "range",
    "period_kind": "rate",
    "rate_unit": "day",
    "period_start": None,
    "side": "ukraine",
}
DAY = {"period_start": "2024-11-29", "period_end": "2024-11-29"}
LAST_MONTH = {"period_kind": "window", "period_start": "2024-11-01", "period_end": "2024-11-30"}
UNTIMED = {"source": "Moscow", "rules": ("link.predicate", "harm.killed.1", "side.of_phrase", "timing.total")}
NOBODY = {"source": None, "source_type": "none", "attribution": "none", "cue": None}

CASES = {
    "one statement in two words": [
        (1, "Rutte said Russia lost about [35,000] soldiers.", RUTTE | {"category": "losses"}),
        (1, "Russia had [35,000] soldiers killed, NATO's Mark Rutte said.", RUTTE | {"source": "NATO's Mark Rutte"}),
    ],
    "the same number of another source": [
        (1, "Rutte said [35,000] died.", RUTTE),
        (2, "Zelenskyy said [35,000] died.", {"source": "Zelenskyy"}),
    ],
    "the same number of the other side": [
        (1, "Milley said [100,000] Russian soldiers fell.", {"source": "Milley"}),
        (1, "Milley said [100,000] Russian soldiers were lost.", {"source": "Milley", "category": "losses"}),
        (2, "Zelenskyy said [100,000] Ukrainian soldiers fell.", {"source": "Zelenskyy", "side": "ukraine"}),
    ],
    "killed and wounded are other people": [
        (1, "Zelenskyy said [43,000] were killed.", {"source": "Zelenskyy"}),
        (2, "Zelenskyy said [43,000] were wounded.", {"source": "Zelenskyy", "category": "wounded"}),
    ],
    "a rounder telling joins the finer one of its day": [
        (1, "Kyiv put losses at [593,410].", KYIV | {"date": "2024-12-31"}),
        (1, "Kyiv put losses at over [593,000].", KYIV | {"date": "2024-12-31", "bound": "at_least"}),
        (2, "Kyiv put losses at [640,120].", KYIV | {"date": "2025-02-09"}),
    ],
    "nearly 950,000 and almost a million of one study": [
        (1, "CSIS counts nearly [950,000] casualties.", {"source": "CSIS", "category": "casualties", "bound": "approx"}),
        (1, "CSIS counts almost [1,000,000] casualties.", {"source": "CSIS", "category": "casualties", "bound": "approx"}),
    ],
    "two days of a running figure": [
        (1, "Losses: [100,400].", KYIV | {"date": "2022-12-21"}),
        (2, "Losses: [101,190].", KYIV | {"date": "2022-12-22"}),
    ],
    "a round figure joins one of two days, never both": [
        (1, "Losses: [100,400].", KYIV | {"date": "2022-12-21"}),
        (2, "Losses: [101,190].", KYIV | {"date": "2022-12-25"}),
        (1, "Losses passed [100,000].", KYIV | {"date": "2022-12-21", "bound": "at_least"}),
    ],
    "a precise figure without its source": [
        (1, "Shoigu said [5,937] soldiers had died.", {"source": "Shoigu", "date": "2022-09-21"}),
        (1, "Russia has lost [5,937] soldiers.", NOBODY | {"category": "losses", "date": "2022-09-24"}),
    ],
    "a round figure without its source, that fits two": [
        (1, "Rutte said [20,000] died.", RUTTE),
        (2, "Zelenskyy said [20,000] died.", {"source": "Zelenskyy"}),
        (3, "Some [20,000] died.", NOBODY),
    ],
    "another official's figure is no end of the range that an adviser gave for the land": [
        (1, "Kyiv says [100] to 200 soldiers fall each day.", RANGE | {"high": 200, "source": "Kyiv"}),
        (1, "Podolyak said [100] to 200 soldiers fall each day.", RANGE | {"high": 200, "source": "Podolyak"}),
        (2, "Reznikov said [100] soldiers fall each day.", RANGE | {"source": "Reznikov", "bound": "exact"}),
    ],
    "small figures of two events on one day": [
        (1, "A strike on Vesnivka killed [7] people.", EVENT | NOBODY),
        (1, "At least [7] died in Vesnivka.", EVENT | NOBODY | {"bound": "at_least"}),
        (2, "A shell in Dubrava killed [7] people.", EVENT | NOBODY),
    ],
    "small figures of one place a month apart": [
        (1, "A strike on Vesnivka killed [7] people.", EVENT | NOBODY | {"date": "2024-12-01"}),
        (2, "A strike on Vesnivka killed [7] people.", EVENT | NOBODY | {"date": "2025-01-05"}),
    ],
    "windows of two months": [
        (1, "Russia lost [35,000] in December.", RUTTE | {"period_kind": "window", "period_start": "2025-12-01", "period_end": "2025-12-31", "date": "2026-02-14"}),
        (2, "Russia lost [35,000] in January.", RUTTE | {"period_kind": "window", "period_start": "2026-01-01", "period_end": "2026-01-31", "date": "2026-02-14"}),
    ],
    "a day and a week": [
        (1, "Ukraine loses [100] a day.", {"source": "Zelenskyy", "period_kind": "rate", "rate_unit": "day", "side": "ukraine"}),
        (2, "Ukraine loses [100] a week.", {"source": "Zelenskyy", "period_kind": "rate", "rate_unit": "week", "side": "ukraine"}),
    ],
    "soldiers and civilians": [
        (1, "Zelenskyy said [12,000] soldiers died.", {"source": "Zelenskyy", "side": "ukraine"}),
        (2, "Zelenskyy said [12,000] civilians died.", {"source": "Zelenskyy", "side": "ukraine", "population": "civilian"}),
    ],
    "a yardstick is another war": [
        (1, "Rutte said [15,000] died.", RUTTE),
        (2, "Rutte said [15,000] died in ten years then.", RUTTE | {"stance": "comparison"}),
    ],
    "two sides in one article, one in another": [
        (1, "Milley: [100,000] Russian casualties.", {"source": "Milley", "category": "casualties"}),
        (1, "Milley: [100,000] Ukrainian casualties.", {"source": "Milley", "category": "casualties", "side": "ukraine", "date": "2024-12-02"}),
    ],
    "a digit turned": [
        (1, "Docherty spoke of [465,000] casualties.", {"source": "Leo Docherty", "category": "casualties"}),
        (1, "Docherty spoke of [456,000] casualties.", {"source": "Leo Docherty", "category": "casualties"}),
    ],
    "a looser figure of one person on one day": [
        (1, "Milley said [170,000] men had fallen.", {"source": "Milley", "bound": "approx"}),
        (1, "Over [150,000] men have fallen, Milley said.", {"source": "Milley", "bound": "at_least", "date": "2024-12-02"}),
    ],
    "a looser figure that leaves too much out": [
        (1, "Milley said [180,000] men had fallen.", {"source": "Milley", "bound": "approx"}),
        (2, "Over [100,000] men have fallen, Milley said.", {"source": "Milley", "bound": "at_least"}),
    ],
    "a looser figure of another day, of a body, or beside the other one": [
        (1, "Milley said [170,000] men had fallen.", {"source": "Milley", "bound": "approx"}),
        (2, "Over [150,000] men have fallen, Milley said.", {"source": "Milley", "bound": "at_least", "date": "2024-12-09"}),
        (3, "Kyiv counts about [170,000].", KYIV | {"bound": "approx"}),
        (4, "Kyiv counts over [150,000].", KYIV | {"bound": "at_least", "date": "2024-12-02"}),
    ],
    "the range of a rate, told of another voice of the party": [
        (1, "Zelenskyy: Ukraine loses [60] to 100 soldiers a day.", RANGE | {"source": "Zelenskyy"}),
        (1, "Fedorov: Ukraine loses [60] to 100 soldiers a day.", RANGE | {"source": "Fedorov", "date": "2024-12-02"}),
        (2, "Fedorov: Ukraine loses [60] to 100 soldiers a day.", RANGE | {"source": "Fedorov", "date": "2024-12-20"}),
    ],
    "four digits of a total, without its source": [
        (1, "Shoigu said [5,937] soldiers had died.", {"source": "Shoigu", "date": "2022-09-21"}),
        (1, "Some [5,937] soldiers have died.", NOBODY | {"date": "2022-11-05"}),
        (2, "Some [6,000] soldiers have died.", NOBODY | {"date": "2022-11-05"}),
    ],
    "an event's toll, told of other sources": [
        (1, "Shells killed [47] people in Vesnivka, Rutte said.", EVENT | RUTTE),
        (1, "The [47] dead of Vesnivka are mourned, Guterres said.", EVENT | {"source": "Guterres", "date": "2024-12-05"}),
        (2, "A fire killed [47] people in Dubrava, Milley said.", EVENT | {"source": "Milley"}),
        (3, "Shells killed [47] people in Vesnivka, Shoigu said.", EVENT | {"source": "Shoigu", "date": "2024-12-25"}),
    ],
    "an event that all texts date is told for weeks": [
        (1, "On Friday [47] people died in Vesnivka, Rutte said.", EVENT | RUTTE | DAY),
        (1, "In Vesnivka [47] people died on 29 November, Guterres said.", EVENT | DAY | {"source": "Guterres", "date": "2024-12-20"}),
        (1, "Last month [47] people died in Vesnivka, Milley said.", EVENT | LAST_MONTH | {"source": "Milley", "date": "2024-12-20"}),
        (2, "On Friday [47] people died in Vesnivka, Shoigu said.", EVENT | DAY | {"source": "Shoigu", "date": "2025-03-30"}),
    ],
    "a round toll of two sources may be of two events": [
        (1, "Shells killed [30] people in Vesnivka, Rutte said.", EVENT | RUTTE),
        (2, "Shells killed [30] people in Vesnivka, Guterres said.", EVENT | {"source": "Guterres"}),
    ],
    "a precise figure put to other people": [
        (1, "Milley said [137] soldiers had died.", {"source": "Milley"}),
        (1, "Milley said [137] civilians had died.", {"source": "Milley", "population": "civilian", "date": "2024-12-02"}),
        (2, "Milley said [130] civilians had died.", {"source": "Milley", "population": "civilian", "date": "2024-12-02"}),
    ],
    "a party's round figure without a time comes back months later": [
        (1, "Nearly [500] men have died, Moscow said.", UNTIMED | {"date": "2024-03-01"}),
        (1, "Some [500] men have died, Moscow said.", UNTIMED | {"date": "2024-04-10"}),
        (2, "As many as [500] men have died, Moscow said.", UNTIMED | {"date": "2024-07-30"}),
    ],
    "about and over a round figure, where one names no source": [
        (1, "Milley said some [200,000] had fallen.", {"source": "Milley", "bound": "approx"}),
        (2, "Over [200,000] have fallen.", NOBODY | {"bound": "at_least", "date": "2024-12-03"}),
        (1, "Some [200,000] have fallen.", NOBODY | {"bound": "approx", "date": "2024-12-03"}),
    ],
    "no claim of a claim": [(1, "Some [300] died.", NOBODY)],
}  # fmt: skip


def statements_of(rows):
    made = [a_telling(f"outlet-{n}", sentence, **slots) for n, (_, sentence, slots) in enumerate(rows)]
    ledger = build_ledger([c for _, c in made], [d for d, _ in made], PROFILE)
    home = {t.claim_id: t.statement_id for t in ledger.tellings}
    return [home[c.claim_id] for _, c in made]


@pytest.mark.parametrize("case", CASES)
def test_claims_are_put_to_their_statements(case):
    rows = CASES[case]
    found = statements_of(rows)
    for n, one in enumerate(rows):
        for m, other in enumerate(rows):
            assert (found[n] == found[m]) == (one[0] == other[0]), (one[1], other[1])


BESIDE = "A strike on the town killed [9] people and wounded {} others."


@pytest.mark.parametrize(("wounded", "is_one"), [((74, 74), True), ((74, 76), False), ((70, 70), False)])
def test_a_figure_beside_it_tells_which_event_a_small_figure_is_of(wounded, is_one):
    documents, claims = [], []
    for n, others in enumerate(wounded):
        document, killed = a_telling(f"outlet-{n}", BESIDE.format(others), **EVENT | NOBODY)
        at = document.text.index(f"{others} o")
        hurt = a_telling("x", f"[{others}]", **EVENT | NOBODY | {"category": "wounded"})[1]
        hurt = dataclasses.replace(
            hurt, doc_id=document.doc_id, start=at, end=at + 2, claim_id=f"wounded {n}"
        )
        documents.append(document)
        claims += [killed, hurt]
    home = {t.claim_id: t.statement_id for t in build_ledger(claims, documents, PROFILE).tellings}
    assert (home[claims[0].claim_id] == home[claims[2].claim_id]) is is_one


def test_every_telling_says_why_it_stands_where_it_stands():
    made = [
        a_telling(f"o{n}", s, **k) for n, (_, s, k) in enumerate(CASES["a precise figure without its source"])
    ]
    ledger = build_ledger([c for _, c in made], [d for d, _ in made], PROFILE)
    assert ledger.why(made[1][1].claim_id) == (
        "the same figure, one of them has no named source",
        "3 days from the nearest telling",
    )
    with pytest.raises(KeyError):
        ledger.why("no such claim")


def test_copies_of_a_wire_story_are_one_voice():
    made = [a_telling(f"o{n}", "Rutte said [35,000] died.", **RUTTE, cluster="wire-1") for n in range(3)]
    made.append(a_telling("own", "Rutte said [35,000] died.", **RUTTE))
    ledger = build_ledger([c for _, c in made], [d for d, _ in made], PROFILE)
    (statement,) = ledger.statements
    assert (statement.n_tellings, statement.n_outlets, statement.n_voices) == (4, 4, 2)


def test_claims_without_their_documents_are_grouped_by_their_slots_alone():
    _, claim = a_telling("gone", "Rutte said [35,000] died.", **RUTTE)
    ledger = build_ledger([claim], [], None)
    assert ledger.statements[0].said_on is None
