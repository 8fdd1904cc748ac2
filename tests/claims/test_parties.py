"""Parties, forces, people and places in a text, and whether they bear arms."""

import pytest
from tollbook.claims.parties import find_parties, population_of, resolve_enemy
from tollbook.profiles import load_profile

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
