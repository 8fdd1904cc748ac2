"""What can vouch for a figure, and where its name ends: people, bodies, documents and names; no events, places, qualities."""

import pytest
from tollbook.claims.attribution import Attributions, find_attributions
from tollbook.records import Span

SPEAKS = [
    ("Moreover, the Harbour Department estimates the fleet lost 40 sailors.", "Harbour Department"),
    (
        "Holm pointed to a raid on a clinic in Dvir and a Lake Union estimate that 40 people had died.",
        "Lake Union",
    ),
    ("The northern forces that hold much of Dvir said shelling killed four people.", "northern forces"),
    ("By the Union's most recent count, 40 people have died.", "Union"),
    ("According to the northern defence ministry over 600 soldiers have died.", "northern defence ministry"),
    ("According to Holm, northern troops sustained 546 casualties in May.", "Holm"),
    ("According to Unit 82, 40 soldiers died.", "Unit 82"),
    (
        "By day 21 of the northern war Dvir's Prosecutor General said 40 children had been killed.",
        "Dvir's Prosecutor General",
    ),
    ("Deaths verified by the Lake Union stood at 40.", "Lake Union"),
    ("Ten people died in the market, doctors there said.", "doctors"),
    ("A person among several digging the graves said 40 people had died.", "person"),
    ("Three sources familiar with the count said 40 people had died.", "sources familiar with the count"),
    ("More than half of the doctors said 40 people had died.", "More than half of the doctors"),
    ("Images released by the Dvir council showed 40 bodies.", "Dvir council"),
    ("A think tank in Dvir said 40 people had died.", "think tank in Dvir"),
    ("The pontiff said 40 people had died.", "pontiff"),
    ("One of the participants said 40 people had died.", "participants"),
    ("Subscribe to our letter   Ada Holm estimated that 40 people had died.", "Ada Holm"),
    ("The former Under Secretary of the Fleet, Ada Holm, said 40 people had died.", "Ada Holm"),
    ("The mayor, Bo Holm, blamed northern shelling for wounding at least ten residents.", "Bo Holm"),
]
SILENT = [
    "The withdrawal from around Dvir revealed that 40 people had died.",
    "Previous estimates were about 40 dead.",
    "Northern casualties run higher than the 40 dead of May.",
    "It follows reports that 40 people died.",
    "The town was the scene of many of the alleged crimes in which 40 people died.",
    "Bodies strewn across the square showed that 40 people had died.",
    "Northern resistance has proved too strong and 40 people have died.",
    "The regions on the northern border have felt the war in which 40 people died.",
]


def named(text):
    return [each.source_text for each in find_attributions(text) if each.source is not None]


@pytest.mark.parametrize(("text", "source"), SPEAKS, ids=[each[0] for each in SPEAKS])
def test_the_one_that_can_vouch_is_named(text, source):
    assert source in named(text)


@pytest.mark.parametrize(("text", "source"), SPEAKS, ids=[each[0] for each in SPEAKS])
def test_no_event_place_or_quality_is_named_beside_it(text, source):
    assert not {"Moreover", "raid", "much of Dvir", "most recent", "600", "shelling"} & set(
        " ".join(named(text)).split()
    )


@pytest.mark.parametrize("text", SILENT)
def test_events_places_and_qualities_vouch_for_nothing(text):
    assert named(text) == []


def test_an_announced_deed_is_no_announcement():
    text = (
        "The army's announced retreat could bring peace, Gen. Ada Holm said. She said 40 soldiers had died."
    )
    assert named(text) == ["Ada Holm", "She"]
    assert [each.speaker for each in find_attributions(text)] == ["Ada Holm", "Ada Holm"]


# text with the figure in brackets, who vouches for it
CARRIED = [
    # what only joins a sentence to the one before is no part of the name
    (
        "Bo Lund spoke first, he said. Ada, meanwhile, said 40 died. She spoke on Monday, saying [50] died.",
        "Ada",
    ),
    ("Ada Holm, for her part, said [40] died.", "Ada Holm"),
    # an expert with two trades is one person
    (
        "Bo Lund, adviser to the mayor, said so. A planner and former officer at the port, Ada Holm, told us that ten fled. "
        '"The fleet is worn. It has lost [40] men," she explained.',
        "Ada Holm",
    ),
    # a topic before the subject
    (
        "Ten died, according to Lund. Regarding its own dead, Norvia has said nothing since May, when it reported [40] killed.",
        "Norvia",
    ),
    # the clause with "which" around the pronoun
    (
        "The Arvels spoke of it. The news stands in contrast to Norvia's fleet, which gave a figure in May when it said [40] died.",
        "Norvia's fleet",
    ),
    # naming is not telling, and "it was reported" goes back to nobody
    ("Ten died in what officials have called the second stage. In total, [40] have died.", None),
    (
        "The council accused the fleet of murder. It was at first reported that [40] died but the toll has since risen.",
        None,
    ),
    ("The council spoke of a raid. It said that [40] died.", "council"),
    # what is shown is the scale; of the raid everybody knows
    ("Images of bodies on the quay showed the scale of the raid, which wounded at least [40].", None),
    ("The report showed the raid had killed ten, which with the [40] of May makes fifty.", "report"),
    # a quotation that nothing closes ends with its sentence where the next one opens
    (
        '"We hear it," Ada Holm said. "But I hope that it ends. The song is of the raid on the port. About [40] people were killed there. '
        "Singers have been shouted at for it in many towns of the coast, and for much else that has been done and said since the spring of that year. "
        'Their union met twice in the summer and once more in the autumn, and has put out papers on it. In a note the union said: "We are against all abuse. " '
        "Holm left.",
        None,
    ),
    # an office goes back to its holder only where the place agrees
    (
        "The Dvir regional governor, Ada Holm, said all was calm in Dvir. Farther off, [40] people were killed by blasts in the town of "
        "Arvel, the regional governor said.",
        "regional governor",
    ),
    (
        "Dvir Governor Ada Holm said all was calm. Later [40] people were killed by blasts in Dvir, the governor said.",
        "Ada Holm",
    ),
]


@pytest.mark.parametrize(("text", "source"), CARRIED, ids=[each[0] for each in CARRIED])
def test_who_is_gone_back_to_and_who_is_not(text, source):
    start = text.index("[")
    end = text.index("]") - 1
    found = Attributions(text.replace("[", "").replace("]", "")).voucher_at(Span(start, end))
    assert (None if found is None else found.speaker) == source
