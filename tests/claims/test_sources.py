"""Sources: names and what they are to the harmed side."""

import pytest
from northern import marked_claim
from tollbook.claims.attribution import Attributions
from tollbook.claims.sources import Voice, read_source, voice_of
from tollbook.profiles import load_profile
from tollbook.records import Span


@pytest.mark.parametrize(
    ("words", "profile", "side", "source_type"),
    [
        (None, "russia-ukraine", "russia", "none"),
        ("Zelenskyy", "russia-ukraine", "ukraine", "own_side"),
        ("Zelenskyy", "russia-ukraine", "russia", "opponent"),
        ("Mark Rutte", "russia-ukraine", "russia", "ally"),
        ("Mark Rutte", "russia-ukraine", "ukraine", "ally"),
        ("the General Staff", "russia-ukraine", "russia", "opponent"),
        ("Kyiv", "russia-ukraine", "ukraine", "own_side"),
        ("the UN", "russia-ukraine", "ukraine", "international"),
        ("CSIS", "russia-ukraine", "russia", "research"),
        ("UN human rights monitors", "russia-ukraine", "ukraine", "international"),
        ("reports", "russia-ukraine", "russia", "anonymous"),
        ("rights monitors", "russia-ukraine", "ukraine", "research"),
        ("officials", "russia-ukraine", "russia", "anonymous"),
        ("US officials", "russia-ukraine", "russia", "anonymous"),
        ("US intelligence", "russia-ukraine", "russia", "ally"),
        ("police", "russia-ukraine", "ukraine", "own_side"),
        ("a Nordic defence ministry", "russia-ukraine", "russia", "ally"),
        ("Israeli authorities", "israel-gaza", "israel", "own_side"),
        ("Israel's army", "israel-gaza", "hamas", "opponent"),
        ("Hamas-run health ministry", "israel-gaza", "gaza", "own_side"),
        ("Hamas-run health ministry", "israel-gaza", "israel", "opponent"),
        ("Hamas", "israel-gaza", "gaza", "own_side"),
        ("Sudan's army", "sudan", "rsf", "opponent"),
        ("the RSF", "sudan", "sudan_army", "opponent"),
        ("Sudan's RSF", "sudan", "sudan_army", "opponent"),
        ("the military", "israel-gaza", "israel", "own_side"),
        # who backs somebody is not who that is
        ("Iran-backed Houthi rebels", "general", "yemen", "own_side"),
        ("Iran-backed militia", "general", "iran", "own_side"),
        ("the Saudi-led coalition", "general", "yemen", "opponent"),
        # what a state has its media say, it says itself
        ("Lebanese state media", "general", "lebanon", "own_side"),
        ("Russian state television", "russia-ukraine", "ukraine", "opponent"),
        ("state media", "russia-ukraine", "ukraine", "media"),
        ("Israeli media", "israel-gaza", "israel", "media"),
        # of the losses of irregulars a state's offices tell
        ("the deputy spokesman for the Ministry of Defence", "general", "taliban", "opponent"),
        ("the deputy spokesman for the Ministry of Defence", "general", "afghanistan", "own_side"),
        ("the authors", "russia-ukraine", "russia", "research"),
        ("army figures", "israel-gaza", "israel", "own_side"),
        ("army figures", "israel-gaza", "hamas", "opponent"),
        ("the military", "israel-gaza", "hamas", "opponent"),
        ("Moscow's General Staff", "russia-ukraine", "ukraine", "opponent"),
        ("Houthi-run health ministry", "general", "yemen", "own_side"),
        ("a third", "russia-ukraine", "russia", "anonymous"),
        # where all foes are movements, "the army" is that of the land
        ("an army officer", "somalia", "somalia", "own_side"),
        ("an army officer", "somalia", "al_shabaab", "opponent"),
        ("an army officer", "congo", "drc", "own_side"),
        ("an army officer", "russia-ukraine", "russia", "opponent"),
        ("an army officer", "israel-gaza", "gaza", "opponent"),
        ("Mediazona and the BBC", "russia-ukraine", "russia", "research"),
        ("the BBC", "russia-ukraine", "russia", "media"),
        ("Konashenkov", "russia-ukraine", "usa", "opponent"),
        ("Zelenskyy", "russia-ukraine", "belarus", "opponent"),
        # outlets by the last word of their name
        ("the Tarn Gazette", "russia-ukraine", "ukraine", "media"),
        ("Radio Tarn", "general", "sudan", "media"),
        ("the Director of Army Media Operations", "general", "boko_haram", "opponent"),
    ],
)
def test_a_source_is_seen_from_the_harmed_side(
    words: str | None, profile: str, side: str, source_type: str
) -> None:
    assert read_source(words, load_profile(profile), side).source_type == source_type


@pytest.mark.parametrize(
    ("name", "context", "source_type"),
    [
        ("Orla Quist", 'said Orla Quist of the Northern Institute for Force Studies, "and more"', "research"),
        ("Pavlo Dub", "the Ukrainian colonel Pavlo Dub said", "opponent"),
        ("Ivan Petrenko", "said the mayor, Ivan Petrenko.", "own_side"),
        ("Defence Ministry", "over the day – the Ukrainian Defence Ministry said", "opponent"),
        (
            "Ivan Petrenko",
            "in Vladimir Putin's war, Ukraine's health minister Ivan Petrenko said",
            "opponent",
        ),
        ("colleagues", "when a Ukrainian strike hit the house, colleagues said", "anonymous"),
        ("US estimate", "a US estimate says", "ally"),
        ("leaked documents", "leaked documents say", "anonymous"),
        ("the journalists", "the journalists calculate", "media"),
        ("Tim Quist", "Tim Quist, who is part of a research group at the university, said", "research"),
        ("Tim Quist", "Tim Quist, who heads a think tank, said", "research"),
        ("Tim Quist", "the African Union envoy Tim Quist told the press", "international"),
        ("Tim Quist", "the village headman Tim Quist told the press", "own_side"),
        ("Tim Quist", "Tim Quist, spokesman of the UN-recognised government", "own_side"),
        ("Tim Quist", "Dvir News reports with reference to Tim Quist, a mayor", "own_side"),
        ("Tim Quist", "Tim Quist, who was reading a study, said", "own_side"),
    ],
)
def test_an_apposition_tells_what_an_unknown_person_is(name: str, context: str, source_type: str) -> None:
    assert read_source(name, load_profile("russia-ukraine"), "russia", context).source_type == source_type


def test_the_name_is_kept_as_written_without_its_article() -> None:
    assert (
        read_source("the UK Ministry of Defence", load_profile("general"), None).name
        == "UK Ministry of Defence"
    )


@pytest.mark.parametrize(
    ("speaker", "side", "seen"),
    [
        ("Mali's army", None, "opponent"),
        ("Mali's army", "mali", "opponent"),
        ("the police", None, "opponent"),
        ("the United Nations", None, "international"),
        ("residents", None, "anonymous"),
        ("AFP", None, "media"),
    ],
)
def test_a_state_is_the_foe_of_those_it_calls_outlaws(speaker: str, side: str | None, seen: str) -> None:
    voice = Voice(speaker, "indirect", "said", "test", outlaws=True)
    assert voice.type_for(side, load_profile("general")) == seen


def test_a_statement_is_of_whoever_spoke_before_it() -> None:
    text = "The Dvir army said it was over. Twelve men were killed, a statement read."
    attributions, twelve = Attributions(text), Span(text.index("Twelve"), text.index(" men"))
    assert voice_of(attributions, twelve, load_profile("general")).owner == "Dvir army"


SPOKE = "Port Amber said that its troops had closed a ring. "


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        (SPOKE + "The defence ministry said [41] Norlandic soldiers had surrendered.", "opponent"),
        (SPOKE + "A spokesman for the ministry said [41] Norlandic soldiers had surrendered.", "opponent"),
        (SPOKE + "According to the army, at least [nine] Norlandic soldiers were killed.", "opponent"),
        (SPOKE + "The army said [nine] Sudrian soldiers had been killed.", "own_side"),
        # a ministry of something else, a town's officer and an army owned by a land are not the state's that spoke
        (SPOKE + "The health ministry said the wards were full. The ministry said [nine] villagers had died in Vessel.", "own_side"),
        (SPOKE + "The mayor said [nine] villagers had died in Vessel.", "own_side"),
        ("Lena Marsh said so. In Norland the country's army said it had killed [nine] Sudrian soldiers.", "opponent"),
    ],
)  # fmt: skip
def test_a_bare_ministry_or_army_is_of_the_state_that_spoke_last(marked: str, kind: str) -> None:
    assert marked_claim(marked).source_type == kind


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("UNICEF said that nine children had died. The UN agency said [40] were wounded in the war.", "UNICEF"),
        ("UNRWA said so. The Norlandic army said nothing. The U.N. agency said [nine] had died in the war.", "UNRWA"),
        ("The Toll Observatory said so. The UN agency said [nine] had died in the war.", "UN agency"),
    ],
)  # fmt: skip
def test_the_agency_of_a_body_is_the_one_named_last(marked: str, source: str) -> None:
    assert marked_claim(marked).source == source


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        # whose "its governor" is
        ("Danish ministers met, the Danish premier said. In the port of Reedham [five] people died in a raid, its mayor said.", "own_side"),
        ("Sudrian ministers met, Marsh said. In the port of Vessel [five] people died in a raid, its mayor said.", "own_side"),
        # a name that the next sentence gives
        ("A senior Sudrian aide has said that [100] Sudrian troops die each day. Tim Quist said more guns were needed.", "own_side"),
        ("A senior Norlandic aide has said that [100] Sudrian troops die each day. Tim Quist said more guns were needed.", "opponent"),
        ("A senior Norlandic aide has said that [100] Norlandic troops die each day. Tim Quist, a farmer, said it was more.", "anonymous"),
        ("A senior Norlandic aide has said that [100] Norlandic troops die each day. Lena Marsh said that was a lie.", "anonymous"),
        # "the president" of those named before, be the last one only named
        ("Marsh wrote to Halden. The president said [100] Sudrian troops die each day.", "own_side"),
        # those who write are no outlet by themselves
        ("Sudria's National Union of Journalists says [23] Sudrian reporters have been killed in the war.", "own_side"),
        ("The Norland Journalists' Syndicate says [23] Norlandic reporters have been killed in the war.", "own_side"),
    ],
)  # fmt: skip
def test_what_a_source_is_may_be_told_beside_it(marked: str, kind: str) -> None:
    assert marked_claim(marked).source_type == kind
