"""What a rule id means, in one line: from its lexicon entry, or from `rules.yml` where the rule is code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tollbook.resources import ROOT as RESOURCES
from tollbook.resources import Entry, lexicon_names, load_lexicon, read_yaml


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the claim grammar: its id, what it means, and a text it reads.

    In the examples of `rules.yml` the figure stands in [brackets].
    """

    id: str
    meaning: str
    example: str


@cache
def grammar_rules() -> tuple[Rule, ...]:
    """The rules that are code, in the order of `rules.yml`; ResourceError where the file is unsound."""
    data = read_yaml(RESOURCES / "claims" / "rules.yml", "rules")
    return tuple(Rule(raw["id"], raw["meaning"], raw["example"]) for raw in data["rules"])


def rule_of(rule_id: str) -> Rule:
    """The rule of that id; one without a meaning of its own is a name that the conflict profile gives."""
    written = _written().get(rule_id)
    if written is not None:
        return written
    entry = _entry(rule_id)
    if entry is not None:
        return Rule(rule_id, f"words of the kind {entry.category.replace('_', ' ')}", entry.examples[0])
    if rule_id.endswith(".phase"):
        return Rule(rule_id, "an event or stretch of the war that the conflict profile dates", "")
    return Rule(rule_id, "a name that the conflict profile gives", "")


@cache
def _written() -> dict[str, Rule]:
    return {rule.id: rule for rule in grammar_rules()}


def _entry(rule_id: str) -> Entry | None:
    name = rule_id.split(".", 1)[0]
    if name not in lexicon_names():
        return None
    return next((entry for entry in load_lexicon(name) if entry.id == rule_id), None)
