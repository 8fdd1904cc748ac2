"""What a sentence leaves to the ones before: whose "its" is, the land last told of, a total's stretch, a toll left open."""

import pytest
from northern import figures_in, marked_claim
from tollbook.claims import find_claims
from tollbook.records import Document


def claim_of(marked, published="2025-06-04"):
    """The claim of the figure in [brackets], in an article of a war that a shipped profile knows."""
    text, at = marked.replace("[", "").replace("]", ""), marked.index("[")
    claims = find_claims(Document("a", "Harbour Gazette", text, published))
    return next((claim for claim in claims if claim.start <= at < claim.end), None)


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # "its" is whoever "it" is, though the foe was named last
        ("The Norlandic army said it had killed 40 Sudrian troops since Monday. [Two] of its soldiers were hurt by a mine, it added.", "norland"),
        ("The Sudrian army claimed to have killed 40 Norlandic troops. [Two] of its soldiers were hurt by a mine, it added.", "sudria"),
        # or whoever the sentence before began with, where nobody else tells
        ("The Norlandic army said it had retaken Reedham and killed 300 Sudrian troops. [Four] of its servicemen were wounded in the fighting.", "norland"),
    ],
)  # fmt: skip
def test_whose_its_is(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Norland mourns. Its son died fighting Sudrian troops. [Two] soldiers who fell in May lie beside him.", "norland"),
        ("Sudria mourns. Its son died in battle with Norlandic troops. [Nine] soldiers have died since May.", "sudria"),
        ("Norlandic soldiers hold the mill against Sudrian troops. [Three] soldiers were hurt there.", "norland"),
        ("Sudrian troops stormed the mill in Reedham. [Nine] soldiers were killed.", "sudria"),
    ],
)  # fmt: skip
def test_soldiers_are_not_those_whom_somebody_fights(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Israeli jets went on bombing Lebanon on Monday. The army said it had killed [14] terrorists.", "lebanon"),
        ("Israeli troops raided Jenin on Tuesday. The army said it had killed [five] militants.", "west_bank"),
        ("A strike on a house in Nabatieh, in southern Lebanon, killed six people. The Israeli army said it had eliminated [three] operatives.", "lebanon"),
        ("The Israeli army said its troops had killed [four] terrorists in Tulkarem.", "west_bank"),
        # the place of the sentence itself goes before
        ("Israeli jets bombed Lebanon. The army said it had killed [14] militants in Gaza.", "hamas"),
        ("Israeli troops fought in Rafah on Tuesday. The army said it had killed [14] terrorists.", "hamas"),
    ],
)  # fmt: skip
def test_fighters_of_the_land_told_of(marked, side):
    assert claim_of(marked).side == side


@pytest.mark.parametrize(
    ("marked", "kind", "end"),
    [
        ("Some 200 people have died in Reedham since the siege was tightened. Over the same period [40] soldiers were wounded.", "cumulative", "2025-01-15"),
        ("At least 33 people have been killed in Reedham since the raid began. The army says it has killed [30] fighters in that time.", "cumulative", "2025-01-15"),
        ("Shells killed nine people in Reedham in December. In that time [60] were hurt, the mayor said.", "window", "2024-12-31"),
    ],
)  # fmt: skip
def test_the_same_period_as_a_total(marked, kind, end):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_end) == (kind, end)


@pytest.mark.parametrize(
    "text",
    [
        "The death toll of the war in Norland remains unknown. The Toll Observatory puts it at 20,000.",
        "Estimates of the number killed in Norland vary widely. Some put it at 20,000.",
        "There is no agreed count of the Norlandic dead. Vessel says 20,000.",
    ],
)
def test_a_toll_left_open_is_told_next(text):
    assert figures_in(text) == ["20,000"]


@pytest.mark.parametrize(
    "text",
    [
        "Estimates of the dead in Norland differ. The council has asked for 20,000 tents.",
        "The number of hired men in Norland is hard to tell, since so many were killed. They may be no more than 20,000.",
        "The number of dead in Norland is unclear. About 20,000 have fled to the coast.",
    ],
)
def test_other_numbers_behind_it_are_none(text):
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        (
            "A doctor in Reedham said the hospital had admitted [31] wounded people after the strike.",
            "doctor",
        ),
        ("Marsh said four clinics had admitted [12] wounded civilians.", "Marsh"),
        ("The Coast Hospital in Reedham has admitted at least [50] wounded since dawn.", None),
        # but it owns up to what befell them
        ("The ministry, which runs the hospital, admitted that [12] patients had been killed.", "ministry"),
        (
            "The Norlandic army, which shelled a hospital in Reedham, admitted killing [12] patients.",
            "Norlandic army",
        ),
    ],
)
def test_a_hospital_admits_the_hurt(marked, source):
    told = marked_claim(marked).source
    assert told == source or (source is not None and source in (told or ""))


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Norland's navy said it had sunk a Sudrian boat and lost [three] marines.", "norland"),
        ("The Sudrian army said it had struck 30 Norlandic launchers and lost [one] soldier.", "sudria"),
        ("Norlandic troops took two Sudrian posts and lost [12] men.", "norland"),
        (
            "According to Vessel, the Sudrian army attacked Norlandic positions and lost [70] soldiers.",
            "sudria",
        ),
        ("Norland's army said it had sunk a boat and that Sudria had lost [70] men.", "sudria"),
    ],
)
def test_the_subject_of_both_verbs_lost_them(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("Sudria said one of them was a trader.\n\n[Two] members of the Dvir Relief Agency were killed on Monday, the agency said.", "Dvir Relief Agency"),
        ("Norland said shells had killed four. [Nine] men of the Reedham Rescue Council died in the port, the council said.", "Reedham Rescue Council"),
        ("The Rescue Council of Reedham said six had died. [Nine] drivers were killed at the port, the council said.", "Rescue Council of Reedham"),
    ],
)  # fmt: skip
def test_the_body_just_named_speaks(marked, source):
    assert source in (marked_claim(marked).source or "")


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        # the very figure, with "the", is of the same day
        ("Shells killed 25 people in Reedham on 3 January. Overnight into Wednesday two more were hurt. A woman lays flowers for the [25] people killed.", "2025-01-03"),
        ("Shells killed 25 people in Reedham on 3 January. On Monday shells killed [25] in Kettle Bay.", "2025-01-13"),
        # a day before the place opens a report and is nobody's day of death
        ("January 14, 2025 (REEDHAM) - More than [100] people were killed when jets bombed the market on Monday, a doctor said.", "2025-01-13"),
        ("January 14, 2025 – the day of the raid – saw [30] people killed in Reedham.", "2025-01-14"),
    ],
)  # fmt: skip
def test_which_day_it_was(marked, day):
    assert marked_claim(marked).period_start == day


def test_a_count_kept_is_not_the_toll_of_the_attack_before():
    text = "On Monday a bomb hit a queue in Reedham, killing 24.\n\nThe mission has verified [12] civilian deaths in the hills."
    assert marked_claim(text).period_kind != "event"


@pytest.mark.parametrize(
    "text",
    [
        "Shells wounded 30 people in Reedham, the mayor said, 12 of whom remain in hospitals in the capital.",
        "Shells wounded 30 people in Reedham. Another 12 are being treated in city hospitals.",
    ],
)
def test_those_in_hospitals(text):
    assert figures_in(text) == ["30", "12"]


@pytest.mark.parametrize(
    ("marked", "side", "population"),
    [
        # what the war did is of the land's people, whoever was counted last
        ("The RSF claimed to have shot dead 45 soldiers in Omdurman.\n\nSudan's war, which entered its third year last week, has left [tens of thousands] dead.", "sudan", "any"),
        ("The army said it had killed 45 fighters in Omdurman.\n\nThe country's conflict has left at least [40,000] dead, the WHO says.", "sudan", "any"),
        ("The army said it had killed 45 fighters in Omdurman and wounded [60].", "rsf", "military"),
    ],
)  # fmt: skip
def test_what_the_war_did(marked, side, population):
    claim = claim_of(marked)
    assert (claim.side, claim.population) == (side, population)


@pytest.mark.parametrize(
    ("marked", "population"),
    [
        ("The council says July was the worst month for civilians in three years, with [286] killed in Reedham.", "civilian"),
        ("As for civilians, the council has recorded [587] killed in Reedham.", "civilian"),
        ("It was the bloodiest week for children in Reedham, with [60] killed.", "civilian"),
        ("Fears for civilians grew as the Sudrian army pushed on, with [40] of its soldiers killed.", "military"),
    ],
)  # fmt: skip
def test_whom_a_clause_counts(marked, population):
    assert marked_claim(marked).population == population


@pytest.mark.parametrize(
    ("marked", "side", "kind"),
    [
        ("The Norlandic army puts its own losses in Reedham at [260] dead.", "norland", "cumulative"),
        ("Sudria has put its own dead since the raid at [320].", "sudria", "cumulative"),
        ("The Norlandic army puts Sudrian losses in the hills at [320] dead.", "sudria", "event"),
    ],
)
def test_own_losses_put_at_a_number(marked, side, kind):
    claim = marked_claim(marked)
    assert (claim.side, claim.period_kind) == (side, kind)


@pytest.mark.parametrize(
    ("marked", "side", "population"),
    [
        # another count of those who lay there is no count of the fighters whom their foe claims to have killed
        ("A strike on a school in Gaza City killed more than 90, a medic said. Israel said it had killed at least 19 Hamas militants there. The civil defence agency put the dead at [93].", "gaza", "any"),
        ("A missile hit Sumy on Sunday. Moscow said it had killed more than 60 soldiers. The mayor put the number of dead at [34].", "ukraine", "any"),
        ("A missile hit a camp near Sumy. Moscow said it had killed more than 60 soldiers. It put the wounded at [90].", "ukraine", "military"),
    ],
)  # fmt: skip
def test_another_count_than_the_foes(marked, side, population):
    claim = claim_of(marked)
    assert (claim.side, claim.population) == (side, population)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Iran's UN envoy said [78] people had been killed in Israel's strikes on Tehran.", "own_side"),
        (
            "Ukraine's ambassador to the UN said Russian strikes had killed [12] people in Kherson.",
            "own_side",
        ),
        ("The UN envoy for Sudan said the RSF had killed [300] people in El Fasher.", "international"),
        ("The UN mission in Ukraine said strikes had killed [300] people.", "international"),
    ],
)
def test_envoys_of_lands(marked, kind):
    assert claim_of(marked).source_type == kind


def test_a_hospital_once_struck_gives_no_day():
    text = "More than [90] people were killed in an Israeli strike on a school in Gaza City, the director of Al-Ahli hospital said."
    assert claim_of(text, "2024-08-10").period_start is None


@pytest.mark.parametrize(
    ("marked", "day", "source"),
    [
        ("The toll from Sunday's strike on Reedham rose to 26 on Monday, the mayor said. Earlier officials had spoken of [25] dead.", "2025-01-12", "officials"),
        ("Officials spoke of 25 dead in Reedham on Monday. In Kettle Bay, [46] people were hurt by drones the same night.", "2025-01-13", None),
    ],
)  # fmt: skip
def test_counts_of_one_night(marked, day, source):
    claim = marked_claim(marked)
    assert (claim.period_start, claim.source) == (day, source)
