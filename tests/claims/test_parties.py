"""Parties, forces, people and places in a text, and whether they bear arms."""

from functools import partial

import pytest
from growth import growth
from hypothesis import given
from hypothesis import strategies as st
from tollbook.claims.parties import find_parties, resolve_enemy
from tollbook.claims.population_nouns import population_of
from tollbook.profiles import load_profile, profile_ids
from tollbook.text import fold

WAR = load_profile("russia-ukraine")


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Russian troops left", [("Russian", "russia", "people", "military")]),
        ("Ukrainian civilians fled", [("Ukrainian", "ukraine", "people", "civilian")]),
        ("Ukraine's soldiers held", [("Ukraine", "ukraine", "state", "military")]),
        ("the Kremlin's army", [("Kremlin", "russia", "government", "military")]),
        ("shelling of Kharkiv", [("Kharkiv", "ukraine", "place", None)]),
        ("in Velyka Novosilka today", [("Velyka Novosilka", "ukraine", "place", None)]),
        ("Wagner lost men", [("Wagner", "russia", "force", "military")]),
        ("the occupiers fled", [("occupiers", "russia", "pejorative", "military")]),
        ("Zelensky spoke", [("Zelensky", "ukraine", "person", None)]),
        ("the Kyiv Independent wrote", []),
        ("tell us more", []),
        ("a US general", [("US", "usa", "state", "military")]),
        ("North Korean soldiers", [("North Korean", "north_korea", "people", "military")]),
        ("Russian-installed officials", [("Russian", "russia", "people", None)]),
    ],
)
def test_mentions_carry_party_kind_and_population(
    text: str, mentions: list[tuple[str, str, str, str]]
) -> None:
    found = [(text[m.start : m.end], m.party, m.kind, m.population) for m in find_parties(text, WAR)]
    assert found == mentions


def test_a_place_held_by_another_state_is_marked_occupied() -> None:
    crimea, odesa = find_parties("Crimea and Odesa", WAR)
    assert (crimea.party, crimea.occupied, odesa.party, odesa.occupied) == ("ukraine", True, "ukraine", False)


def test_a_mention_can_be_looked_for_in_one_sentence_only() -> None:
    text = "Russia spoke. Ukraine answered."
    assert [(m.start, m.party) for m in find_parties(text, WAR, 14)] == [(14, "ukraine")]


@pytest.mark.parametrize(("speaker", "party"), [("ukraine", "russia"), ("russia", "ukraine"), (None, None)])
def test_the_enemy_is_whom_the_speaker_fights(speaker: str | None, party: str | None) -> None:
    (mention,) = find_parties("the enemy lost 40", WAR)
    assert resolve_enemy(mention, speaker, WAR) == party


@pytest.mark.parametrize(
    ("phrase", "population"),
    [
        ("soldiers", "military"),
        ("three children", "civilian"),
        ("people", "any"),
        ("police officers", "any"),
        ("medical personnel", "any"),
        ("personnel", "military"),
        ("soldiers and civilians", "any"),
        ("non-combatants", "civilian"),
        ("tonnes of grain", None),
    ],
)
def test_a_noun_phrase_tells_its_population(phrase: str, population: str | None) -> None:
    assert population_of(phrase) == population


def pairs() -> list[tuple[str, str, str]]:
    """Each two chief opponents of each war."""
    return [
        (war, one, other)
        for war in profile_ids()
        for one in load_profile(war).belligerents
        for other in load_profile(war).opponents_of(one)
        if other in load_profile(war).belligerents and one < other
    ]


@pytest.mark.parametrize(("war", "one", "other"), pairs())
@pytest.mark.parametrize(
    "template", ["{} soldiers were killed", "the strike killed 12 {} civilians", "{}'s losses"]
)
def test_swapping_the_parties_swaps_the_result_and_nothing_else(
    war: str, one: str, other: str, template: str
) -> None:
    profile = load_profile(war)
    found = {}
    for party in (one, other):
        name = next(
            name.form for name in profile.names if name.party == party and name.kind in {"people", "state"}
        )
        (mention,) = find_parties(template.format(name), profile)
        assert mention.party == party
        found[party] = (
            mention.start,
            mention.end - len(name),
            mention.population,
            mention.noun,
            mention.belligerent,
        )
    assert found[one] == found[other]


@pytest.mark.parametrize(("war", "one", "other"), pairs())
def test_opponents_see_each_other_alike(war: str, one: str, other: str) -> None:
    profile = load_profile(war)
    assert profile.relation(one, other) == profile.relation(other, one) == "opponent"
    assert profile.relation(one, one) == profile.relation(other, other) == "own_side"


@given(st.text(max_size=200))
def test_any_text_returns_and_spans_lie_in_it(text: str) -> None:
    for mention in find_parties(fold(text), WAR):
        assert 0 <= mention.start < mention.end <= len(text)


@pytest.mark.parametrize("unit", ["Russia ", "al-", "the ", "Kyiv's ", "É", "Khan Khan "])
def test_time_is_linear_in_the_text(unit: str) -> None:
    assert growth(partial(find_parties, profile=WAR), unit, 30_000, 10) < 40
