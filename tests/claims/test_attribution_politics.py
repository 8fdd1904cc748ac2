"""Reported speech as papers and agencies print politics: marks typed twice, parties in brackets, datelines, programs."""

import pytest
from tollbook.claims.attribution import find_attributions

CODED = [
    # two single marks for a double one
    ("''We rebuild,'' the mayor said.", ["the mayor | said | ''We rebuild,''"]),
    ("``It's over,'' Holm told reporters.", ["Holm | told | ``It's over,''"]),
    (
        "The bridge is ''a shell,'' the engineer said. ''It will fall.''",
        ["the engineer | said | The bridge is ''a shell,'' + ''It will fall.''"],
    ),
    ("She called him ''a coward.''", ["She | called | him ''a coward.''"]),
    ("The miners' lamps, the miners' boots.", []),
    # a quotation in small letters goes on with the clause before
    (
        'No such ship, the harbor master said, "ever sailed."',
        ['the harbor master | said | No such ship + "ever sailed."'],
    ),
    (
        'On Friday, the harbor master said, "No ship sailed."',
        ['the harbor master | said | "No ship sailed."'],
    ),
    # two hyphens are a dash
    (
        "The envoy -- who has been ill since May -- said he would stay.",
        ["The envoy -- who has been ill since May | said | he would stay"],
    ),
    # the party or the age behind a name
    (
        '"It is a scandal," said Sen. Ada Holm (U-Dvir), a member of the panel.',
        ['Sen. Ada Holm (U-Dvir), a member of the panel | said | "It is a scandal,"'],
    ),
    (
        "According to the Dvir Grain Board (DGB), prices fell.",
        ["the Dvir Grain Board (DGB) | According to | prices fell"],
    ),
    # where a text begins
    ("DVIR (Courier) - The dam broke at dawn, officials said.", ["officials | said | The dam broke at dawn"]),
    (
        "REEDHAM, May 4 (Courier) — Rents doubled, according to the city.",
        ["the city | according to | Rents doubled"],
    ),
    (
        "The dam — a wall of earth — broke at dawn, officials said.",
        ["officials | said | The dam — a wall of earth — broke at dawn"],
    ),
    # the name of a program is nothing that was said there
    (
        'On the radio show "Night Watch," the premier said the dam would hold.',
        ["the premier | said | the dam would hold"],
    ),
    ('"Night Watch is over," the premier said.', ['the premier | said | "Night Watch is over,"']),
    # how many speak, and both of two
    (
        "At least nine mayors told the paper that rents rose.",
        ["At least nine mayors | told | that rents rose"],
    ),
    (
        "Both the mayor and his deputies said rents rose.",
        ["Both the mayor and his deputies | said | rents rose"],
    ),
    ("A copy of the 2016 report said rents rose.", ["A copy of the 2016 report | said | rents rose"]),
    # an outlet named after a part of the day
    ("Holm told the Evening Lantern on Friday that she would run.", ["Holm | told | that she would run"]),
    ("Holm told reporters Friday that she would run.", ["Holm | told | that she would run"]),
    # what a clause tells of the source, with the cue first or in the midst
    ('Said Ada Holm, who nursed there, "We hid."', ['Ada Holm, who nursed there | Said | "We hid."']),
    (
        "Absent from the session, according to aides who sat there, was any word of rents.",
        ["aides who sat there | according to | Absent from the session + was any word of rents"],
    ),
    (
        '"He can mend it," said Ida Brandt, an old friend who was there in May, in a letter.',
        ['Ida Brandt, an old friend who was there in May | said | "He can mend it,"'],
    ),
    ('"He can mend it," said Ida Brandt, a day after the vote.', ['Ida Brandt | said | "He can mend it,"']),
    ('"He can mend it," said Brandt, "and he will."', ['Brandt | said | "He can mend it," + "and he will."']),
    (
        "He burnt the letters that officers said were lost.",
        ["officers | said | the letters + were lost"],
    ),
    (
        "According to a digest of the inquiry, Ida Brandt, the premier, left.",
        ["a digest of the inquiry | According to | Ida Brandt, the premier, left"],
    ),
    ("Brandt, talking to friends on a train, said rents rose.", ["Brandt | said | rents rose"]),
    # whose words the next quotation goes on with, and where the writer goes on
    (
        '"Think of the chairs," Brandt told the Courier, hinting that men would go. "I count them."',
        [
            'Brandt | told | "Think of the chairs," + "I count them."',
            "Brandt | hinting | that men would go",
        ],
    ),
    ('Brandt said, "We hold," but the line broke.', ['Brandt | said | "We hold,"']),
    ('Brandt said, "We hold," and "We win."', ['Brandt | said | "We hold," and "We win."']),
    ('She said the bill "is a ruin" — a word she likes.', ['She | said | the bill "is a ruin"']),
    ("And yet, her aides say, the dam holds.", ["her aides | say | the dam holds"]),
    (
        'When he said that the safe was "opened by hand," both smiths saw it.',
        ['he | said | that the safe was "opened by hand,"'],
    ),
    ('She said the bill "is a ruin" — and worse.', ['She | said | the bill "is a ruin" — and worse']),
    # a question or a cry told behind it, by a name that could begin a sentence
    (
        '"Why stand by him?" Sen. Ada Holm asked the hall. "What for?"',
        ['Sen. Ada Holm | asked | "Why stand by him?" + "What for?"'],
    ),
    ("“What a day!” Brandt later wrote.", ["Brandt | wrote | “What a day!”"]),
    ('"Who did it?" Brandt said on Friday that rents rose.', ["Brandt | said | that rents rose"]),
    ('"Who did it?" Brandt asked, "Was it you?"', ['Brandt | asked | "Was it you?"']),
    ('"Who did it?" The mayor said in May rents rose.', ["The mayor | said | rents rose"]),
    # the name of a program behind the verb
    (
        '"They are dull," Brandt said on the radio show "Night Watch." "See them."',
        ['Brandt | said | "They are dull," + "See them."'],
    ),
    # lines with a colon that name nobody
    ("He wasn't the only rider hurt: Holm broke a leg.", []),
    ("The Latest: the dam holds.", []),
]


@pytest.mark.parametrize(("text", "coded"), CODED)
def test_politics_as_coded(text, coded):
    found = [
        f"{each.source.of(text) if each.source else '-'} | {each.cue.of(text)} | {' + '.join(piece.of(text) for piece in each.content)}"
        for each in find_attributions(text)
    ]
    assert found == coded


def test_count_is_no_part_of_a_short_name():
    [each] = find_attributions("At least two nurses said ten had died.")
    assert each.speaker == "nurses"
