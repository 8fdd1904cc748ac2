"""Even-handedness: swapping the parties' names in a text swaps the sides of its claims and nothing else.

Texts are generated from sentence frames that name two parties only through `Party`; each text is written
twice, once with the parties the other way round, and the two sets of claims are compared slot by slot.
"""

import re
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tollbook.claims import find_claims
from tollbook.profiles import load_profile
from tollbook.records import Document


@dataclass(frozen=True)
class Party:
    """The words one party goes by: each role has its like on the other side."""

    state: str
    people: str
    capital: str
    troops: str
    ministry: str
    leader: str
    general: str
    city: str
    sides: tuple[str, ...]


WARS = {
    "russia-ukraine": (
        Party(
            state="Russia",
            people="Russian",
            capital="Moscow",
            troops="Russian soldiers",
            ministry="the Russian Defence Ministry",
            leader="Vladimir Putin",
            general="Valery Gerasimov",
            city="Belgorod",
            sides=("russia",),
        ),
        Party(
            state="Ukraine",
            people="Ukrainian",
            capital="Kyiv",
            troops="Ukrainian soldiers",
            ministry="the Ukrainian Defence Ministry",
            leader="Volodymyr Zelenskyy",
            general="Oleksandr Syrskyi",
            city="Kharkiv",
            sides=("ukraine",),
        ),
    ),
    "israel-gaza": (
        Party(
            state="Israel",
            people="Israeli",
            capital="Jerusalem",
            troops="Israeli soldiers",
            ministry="the Israeli army",
            leader="Benjamin Netanyahu",
            general="Herzi Halevi",
            city="Sderot",
            sides=("israel",),
        ),
        Party(
            state="Hamas",
            people="Palestinian",
            capital="Gaza City",
            troops="Hamas fighters",
            ministry="the Qassam Brigades",
            leader="Ismail Haniyeh",
            general="Mohammed Deif",
            city="Khan Younis",
            sides=("gaza", "hamas"),
        ),
    ),
}
ROLES = ("state", "people", "capital", "troops", "ministry", "leader", "general", "city")

# {x.…} is one party, {y.…} the other; {n} and {m} are numbers.
FRAMES = (
    "{x.state} lost {n} soldiers in December, {y.leader} said.",
    "{x.leader} said {n} {x.troops} had been killed since the start of the war.",
    "According to {y.ministry}, {n} {x.troops} were killed or wounded in a month.",
    "{y.ministry} claimed that at least {n} {x.troops} had been killed.",
    "More than {n} {x.people} civilians have been killed and {m} wounded, the United Nations said.",
    "{x.leader} denied that {x.state} had lost {n} soldiers.",
    "{x.general} put {y.people} losses at about {n}.",
    "An attack on {x.city} killed {n} people and injured {m}.",
    "Losses: {x.state} {n}, {y.state} {m}.",
    "Between {n} and {m} {x.troops} are missing, officials said.",
    "{y.ministry} says it has eliminated {n} {x.troops} over the past day.",
    "“We lost {n} men,” {x.leader} said. “The other side lost {m}.”",
    "{x.state} is losing up to {n} soldiers a day, analysts say.",
    "{x.leader} put {x.people} losses at {n} killed and {m} wounded; {y.leader} spoke of {m} dead.",
    "{n} {x.troops} and {m} {y.troops} were captured, {y.general} said on Tuesday.",
    "The number of {x.people} casualties could reach {n} by the summer.",
    "{x.capital} has never confirmed the death of {n} {x.troops}.",
)
FILLER = (
    "The front has hardly moved this month.",
    "Talks are to go on next week.",
    "Rain fell on the region all day.",
)
NAMELESS = ("start", "end", "side", "source", "claim_id", "doc_id", "rules")
numbers = st.integers(min_value=2, max_value=900).map(str) | st.integers(1, 900).map(lambda n: f"{n},000")


@st.composite
def stories(draw):
    """A recipe for a text: frames, who is who in each, numbers, and sentences of no party in between."""
    recipe = []
    for _ in range(draw(st.integers(1, 3))):
        low, high = sorted((draw(numbers), draw(numbers)), key=lambda n: int(n.replace(",", "")))
        recipe.append((draw(st.sampled_from(FRAMES)), draw(st.booleans()), low, high))
        if draw(st.booleans()):
            recipe.append((draw(st.sampled_from(FILLER)), False, "", ""))
    return recipe


def written(recipe, one, other):
    """The text of a recipe as a document, with two parties in its roles."""
    sentences = []
    for frame, turned, low, high in recipe:
        x, y = (other, one) if turned else (one, other)
        sentence = frame.format(x=x, y=y, n=low, m=high)
        sentences.append(sentence[0].upper() + sentence[1:])
    title = "Both sides report losses"
    text = title + "\n\n" + " ".join(sentences) + "\n"
    return Document(doc_id="d", outlet="Harbour Gazette", text=text, date="2025-01-15", title=title)


def side_of(claim, one, other):
    """Which of the two parties a claim's side is, or the side itself where it is neither."""
    if claim.side in one.sides:
        return "one"
    return "other" if claim.side in other.sides else claim.side


def source_of(claim, one, other):
    """The role of a claim's source and whose it is, or the source itself where it is neither's."""
    names = []
    for label, party in (("one", one), ("other", other)):
        for role in ROLES:
            name = getattr(party, role).removeprefix("the ")
            names.append((name.split()[-1] if role in ("leader", "general") else name, label, role))
    # the longest first: an army's name may begin with its people's
    for name, label, role in sorted(names, key=lambda each: -len(each[0])):
        if claim.source and re.search(rf"\b{re.escape(name)}\b", claim.source):
            return label, role
    return claim.source


def read(recipe, one, other, profile):
    """The claims of a recipe's text, each as a mapping of its slots, names of parties taken out."""
    document = written(recipe, one, other)
    found = []
    for claim in find_claims(document, profile):
        slots = {slot: getattr(claim, slot) for slot in claim.__dataclass_fields__ if slot not in NAMELESS}
        slots["figure"] = document.text[claim.start : claim.end]
        slots["side"] = side_of(claim, one, other)
        slots["source"] = source_of(claim, one, other)
        found.append(slots)
    return found


@pytest.mark.parametrize("war", sorted(WARS))
@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(recipe=stories())
def test_swapping_the_parties_swaps_the_sides_and_nothing_else(war, recipe):
    one, other = WARS[war]
    profile = load_profile(war)
    assert read(recipe, one, other, profile) == read(recipe, other, one, profile)


@pytest.mark.parametrize("war", sorted(WARS))
@pytest.mark.parametrize("frame", FRAMES)
def test_every_frame_reads_alike_for_both_parties(war, frame):
    one, other = WARS[war]
    profile = load_profile(war)
    recipe = [(frame, False, "120", "340")]
    mirrored = read(recipe, other, one, profile)
    assert read(recipe, one, other, profile) == mirrored
    assert mirrored, "the frames hold claims, so that there is something to compare"


@pytest.mark.parametrize("war", sorted(WARS))
def test_the_swap_is_seen_at_all(war):
    one, other = WARS[war]
    profile = load_profile(war)
    recipe = [("{x.state} lost {n} soldiers, {y.leader} said.", False, "120", "")]
    [claim] = find_claims(written(recipe, one, other), profile)
    [swapped] = find_claims(written(recipe, other, one), profile)
    assert claim.side in one.sides
    assert swapped.side in other.sides
    assert claim.source != swapped.source
