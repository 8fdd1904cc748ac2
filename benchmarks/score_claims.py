#!/usr/bin/env python3
"""Score extracted claims against gold passages, by the rules of codebook.md.

    score_claims.py GOLD.jsonl PREDICTED.jsonl [--errors] [--json]

GOLD holds one document a line: {"doc_id", "text", "date", "outlet", "claims": [claim, ...]}.
PREDICTED holds one claim a line, each with its "doc_id". A gold `source` may be a list of
accepted names (any slot may be); a gold slot that is absent is not scored for that claim; a gold
claim with "optional": true counts neither when found nor when missed.
Standard library only.
"""

import argparse
import json
import re
import sys
from collections import Counter

CORE = ("low", "high", "bound", "category", "side", "period_kind", "rate_unit", "source")
REST = ("population", "period_start", "period_end", "source_type", "attribution", "stance", "section")


def read_jsonl(path):
    with open(path, encoding="utf-8") as handle:
        return [json.loads(line) for line in handle if line.strip()]


def overlaps(a, b):
    return a["start"] < b["end"] and b["start"] < a["end"]


SPELLINGS = [
    (re.compile(pattern), name)
    for pattern, name in (
        (r"['’]s\b", ""),
        (r"\bthe ", ""),
        (r"defense", "defence"),
        (r"ministry of defence", "defence ministry"),
        (r"zelensk(?:yy|yi|iy|y|i)\b", "zelenskyy"),
        (r"(?:w?o)lod[iy]m[iy]r|vladimir(?= zelenskyy)", "volodymyr"),
        (r"\bbritish\b|\bbritain\b|\bunited kingdom\b|\bu\.k\.", "uk"),
        (r"\bamerican\b|\bunited states\b|\bu\.s\.", "us"),
        (r"\bukrainian\b", "ukraine"),
        (r"\brussian\b", "russia"),
        (r"\bunited nations\b|\bu\.n\.", "un"),
    )
]


def plain(name):
    """A source name in one spelling, so that "Ukraine's Ministry of Defense" meets "Ukrainian defence ministry"."""
    name = name.casefold()
    for pattern, spelling in SPELLINGS:
        name = pattern.sub(spelling, name)
    return " ".join(name.split())


def same_name(one, other):
    """Whether one name stands whole inside the other ("Rutte" in "NATO chief Mark Rutte")."""
    one, other = plain(one), plain(other)
    return any(re.search(rf"(?<!\w){re.escape(a)}(?!\w)", b) for a, b in ((one, other), (other, one)))


def agree(slot, gold, predicted):
    """Whether a predicted slot value agrees with one of the accepted gold values."""
    accepted = gold if isinstance(gold, list) else [gold]
    if slot == "source":
        if predicted in (None, ""):
            return None in accepted
        return any(g is not None and same_name(g, str(predicted)) for g in accepted)
    if slot in ("low", "high") and predicted is not None:
        return any(g is not None and abs(float(g) - float(predicted)) < 0.5 for g in accepted)
    return predicted in accepted


def value_distance(gold, predicted):
    return sum(not agree(s, gold.get(s), predicted.get(s)) for s in ("low", "high", "category"))


def pair(gold, predicted):
    """Match gold to predicted claims of one document by span overlap, best agreement first."""
    candidates = sorted(
        (value_distance(g, p), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if overlaps(g, p)
    )
    taken_gold, taken_predicted, pairs = set(), set(), []
    for _, i, j in candidates:
        if i not in taken_gold and j not in taken_predicted:
            taken_gold.add(i)
            taken_predicted.add(j)
            pairs.append((gold[i], predicted[j]))
    missed = [g for i, g in enumerate(gold) if i not in taken_gold]
    spurious = [p for j, p in enumerate(predicted) if j not in taken_predicted]
    return pairs, missed, spurious


def prf(hits, n_gold, n_predicted):
    precision = hits / n_predicted if n_predicted else 0.0
    recall = hits / n_gold if n_gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def context(doc, claim, width=70):
    text = doc.get("text") or ""
    return " ".join(text[max(0, claim["start"] - width) : claim["end"] + width].split())


def main(argv=None):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold")
    parser.add_argument("predicted")
    parser.add_argument(
        "--errors", action="store_true", help="list every miss, spurious claim and wrong slot"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    args = parser.parse_args(argv)

    documents = read_jsonl(args.gold)
    by_doc = {}
    for claim in read_jsonl(args.predicted):
        by_doc.setdefault(claim["doc_id"], []).append(claim)

    n_gold = n_predicted = detected = exact = 0
    slot_hits, slot_seen, notes = Counter(), Counter(), []
    for doc in documents:
        pairs, missed, spurious = pair(doc["claims"], by_doc.get(doc["doc_id"], []))
        pairs = [(g, p) for g, p in pairs if not g.get("optional")]
        missed = [g for g in missed if not g.get("optional")]
        n_gold += len(pairs) + len(missed)
        n_predicted += len(pairs) + len(spurious)
        detected += len(pairs)
        for gold, got in pairs:
            wrong = []
            for slot in CORE + REST:
                if slot not in gold:
                    continue
                slot_seen[slot] += 1
                if agree(slot, gold[slot], got.get(slot)):
                    slot_hits[slot] += 1
                else:
                    wrong.append(slot)
            exact += not any(slot in CORE for slot in wrong)
            if wrong:
                told = "; ".join(f"{s}: want {gold[s]!r}, got {got.get(s)!r}" for s in wrong)
                notes.append(f"{doc['doc_id']}: SLOT {told} | {context(doc, gold)}")
        notes += [
            f"{doc['doc_id']}: MISSED {g.get('low')}..{g.get('high')} {g.get('category')} | {context(doc, g)}"
            for g in missed
        ]
        notes += [
            f"{doc['doc_id']}: SPURIOUS {p.get('low')}..{p.get('high')} {p.get('category')} | {context(doc, p)}"
            for p in spurious
        ]

    figures = {
        "documents": len(documents),
        "gold_claims": n_gold,
        "predicted_claims": n_predicted,
        "detection": prf(detected, n_gold, n_predicted),
        "exact_claim": prf(exact, n_gold, n_predicted),
        "slot_accuracy": {s: round(slot_hits[s] / slot_seen[s], 4) for s in CORE + REST if slot_seen[s]},
    }
    if args.json:
        print(json.dumps(figures))
    else:
        print(f"{figures['documents']} documents, {n_gold} gold claims, {n_predicted} predicted")
        for name in ("detection", "exact_claim"):
            row = figures[name]
            print(f"{name:12} P {row['precision']:.3f}  R {row['recall']:.3f}  F1 {row['f1']:.3f}")
        print("slots        " + "  ".join(f"{s} {v:.2f}" for s, v in figures["slot_accuracy"].items()))
    if args.errors:
        print(*notes, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
