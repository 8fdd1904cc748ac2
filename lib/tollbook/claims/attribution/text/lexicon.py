"""The lexicons of attribution by word, read into sets and dictionaries once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from tollbook.resources import Entry, load_lexicon

from .word_classes import PRONOUNS, words_of

# Categories of phrases that begin with the word they are looked up by.
_PHRASES = ("according", "citing", "standing", "origin")
# Bodies and people that report harm and do not cause it: "reported killed by the ministry".
_CIVIL = ("attribution_roles.body.1", "attribution_roles.body.3", "attribution_roles.person.1")
# Those whom "the official" may go back to.
_OFFICES = ("attribution_roles.title.1", "attribution_roles.person.1")
_ROLES = tuple(
    (
        "title person body document medium label outlet witness headed direction masthead initials acronym "
        "joined teller thing quality"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lexicons by word. Verbs and phrases by their first word, with the words that must follow it."""

    verbs: dict[str, list[tuple[tuple[str, ...], Entry]]]
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]]
    nouns: dict[str, Entry]
    reckoning: dict[str, Entry]
    passives: dict[str, Entry]
    being: dict[str, Entry]
    opinions: dict[str, Entry]
    states: dict[str, Entry]
    marks: dict[str, Entry]
    titles: frozenset[str]
    persons: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    media: frozenset[str]
    labels: frozenset[str]
    outlets: frozenset[str]
    speech: frozenset[str]
    finite: frozenset[str]
    civil: frozenset[str]
    offices: frozenset[str]
    witnesses: frozenset[str]
    mastheads: frozenset[str]
    initials: dict[str, str]
    acronyms: frozenset[str]
    joined: frozenset[str]
    headed: frozenset[str]
    directions: frozenset[str]
    triggers: frozenset[str]
    tellers: frozenset[str]
    things: frozenset[str]
    qualities: frozenset[str]

    @property
    def agents(self) -> frozenset[str]:
        """Heads of sources that act: people, bodies."""
        return self.persons | self.bodies | self.titles


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, built at the first call."""
    phrases = load_lexicon("attribution_phrases")
    roles = _roles()
    return Vocabulary(
        verbs=by_first_word(load_lexicon("attribution_verbs")),
        phrases=by_first_word(tuple(e for e in phrases if e.category in _PHRASES)),
        nouns=_by_form(phrases, "noun"),
        reckoning=_by_form(phrases, "reckoning"),
        passives=_by_form(phrases, "passive"),
        being=_by_form(phrases, "being"),
        opinions=_by_form(phrases, "opinion"),
        states=_by_form(phrases, "state"),
        marks=dict(zip(("colon", "dash"), _of(phrases, "mark"), strict=True)),
        titles=roles["title"],
        persons=roles["person"],
        bodies=roles["body"],
        documents=roles["document"],
        media=roles["medium"],
        labels=roles["label"],
        witnesses=roles["witness"],
        mastheads=roles["masthead"],
        initials={form: ".".join(form.lower()) for form in sorted(roles["initials"])},
        acronyms=roles["acronym"],
        joined=roles["joined"],
        headed=roles["headed"],
        directions=roles["direction"],
        outlets=roles["outlet"],
        tellers=roles["teller"],
        things=roles["thing"],
        qualities=roles["quality"],
        # Finite forms of any verb that reports, which end a noun phrase behind a cue.
        finite=_past_forms(
            ("say", "tell", "report", "put"), "said says told found finds put puts shows wrote"
        ),
        civil=_forms_of(_CIVIL),
        offices=_forms_of(_OFFICES),
        triggers=_triggers(),
        # Finite verbs of plain speech, which end any noun phrase before them.
        speech=_past_forms(("say", "tell"), "said says say told tells wrote writes adds")
        | words_of("thinks believes knows realizes realises wants expects insists denies admits"),
    )


def _roles() -> dict[str, frozenset[str]]:
    """The forms of the nouns that tell a source from other nouns, by category."""
    entries = load_lexicon("attribution_roles")
    return {role: frozenset(f for e in entries if e.category == role for f in e.forms) for role in _ROLES}


def _forms_of(ids: Collection[str]) -> frozenset[str]:
    return frozenset(form for e in load_lexicon("attribution_roles") if e.id in ids for form in e.forms)


def _triggers() -> frozenset[str]:
    """Without one of these words no cue stands in a sentence."""
    entries = (*load_lexicon("attribution_verbs"), *load_lexicon("attribution_phrases"))
    silent = ("mark", "reckoning", "passive", "being")
    return frozenset(f.split()[0] for e in entries if e.category not in silent for f in e.forms) | {
        "by",
        "own",
    }


def _past_forms(frames: tuple[str, ...], irregular: str) -> frozenset[str]:
    """Forms in -ed of the verbs that take these frames, and the irregular ones named."""
    return frozenset(
        form
        for entry in load_lexicon("attribution_verbs")
        if entry.value in frames
        for form in entry.forms
        if form.endswith("ed") or form in irregular.split()
    )


@cache
def agents() -> frozenset[str]:
    """Heads of sources that act: people, bodies, titles."""
    return vocabulary().agents


@cache
def sources() -> frozenset[str]:
    """Heads of whatever a statement can come from: agents and documents."""
    return agents() | vocabulary().documents


@cache
def speakers() -> frozenset[str]:
    """Words that make a phrase a possible source: heads and pronouns."""
    return sources() | PRONOUNS


def _of(entries: tuple[Entry, ...], category: str) -> list[Entry]:
    return [entry for entry in entries if entry.category == category]


def _by_form(entries: tuple[Entry, ...], category: str) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in _of(entries, category):
        for form in entry.forms:
            found.setdefault(form, entry)
    return found


def by_first_word(entries: tuple[Entry, ...]) -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
    """The forms of entries by their first word, with the words that must follow, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for entry in entries:
        for form in entry.forms:
            first, *rest = form.split()
            found.setdefault(first, []).append((tuple(rest), entry))
    for choices in found.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return found
