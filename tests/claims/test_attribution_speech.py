"""Reported speech of every kind, as the public corpora of attribution mark it: courts, trade, letters, laws, talk."""

import pytest
from tollbook.claims.attribution import Attributions, find_attributions
from tollbook.records import Span

SPEECH = [
    (
        'Prices rose, said Ada Holm, who runs the mill, "and will rise again."',
        "Ada Holm, who runs the mill",
        "said",
    ),
    ("The clerk's assertion that fees had doubled drew laughter.", "The clerk's", "assertion"),
    ("No one knows whether the dam will hold.", "No one", "knows"),
    ("Nobody doubts that she is able.", "Nobody", "doubts"),
    ("The two sides agreed that the ferry would run.", "The two sides", "agreed"),
    ('Ms. Holm, in an interview, called the plan "unwise".', "Ms. Holm", "called"),
    ("According to a poll of 300 farmers, the harvest was poor.", "a poll of 300 farmers", "According to"),
    ("The firm declined to say how many posts would go.", "The firm", "declined to say"),
    ("The firm was forced to admit that the pipe had burst.", "The firm", "was forced to admit"),
    ("There is growing concern that the drought will spread.", None, "concern"),
    ("Rumours that the mill was for sale spread fast.", None, "Rumours"),
    ("The keeper was convinced that he had seen a wolf.", "The keeper", "was convinced"),
    ("She is not sure that it will work.", "She", "is not sure"),
    ("The court's ruling that the search was unlawful surprised few.", "The court's", "ruling"),
    ('A sign on the gate read "Closed until May."', "A sign on the gate", "read"),
    ('The headline read: "A town weeps."', "The headline", "read"),
    ('As Ms. Holm put it, "nobody reads the footnotes."', "Ms. Holm", "put it"),
    ("Page 12 of the manual states that the valve must be shut.", "Page 12 of the manual", "states"),
    ("The charter provides that the speaker takes over.", "The charter", "provides"),
    ("Under the lease, which stipulates that rent is due in May, they owed nothing.", "which", "stipulates"),
    ('Says Mr. Holm: "They simply walked away."', "Mr. Holm", "Says"),
    ('The hostess exclaimed, "What a mess!"', "The hostess", "exclaimed"),
    ("Residents were told to boil their water.", None, "were told"),
    ("The general, it was announced on Sunday, will retire.", None, "was announced"),
    ("Shareholders fear a repeat of the crash.", "Shareholders", "fear"),
    ("She suggested meeting in the spring.", "She", "suggested"),
    ("He asked for more time.", "He", "asked"),
    ("Mr. Holm made it clear that the money was gone.", "Mr. Holm", "made it clear"),
    ("The letter, seen by the paper, warned that the roof would fall.", "The letter", "warned"),
    (
        "The rule is sound, according to Ada Holm, 62, a retired miner.",
        "Ada Holm, 62, a retired miner",
        "according to",
    ),
    ('"Nobody wins," as one guest put it.', "one guest", "put it"),
    ("The clerk presented evidence that the seal was forged.", None, "evidence"),
    ("The chairman is rumored to be ill.", None, "is rumored"),
    ("She insists on her innocence.", "She", "insists on"),
    ("The widow complained of a theft.", "The widow", "complained of"),
    ("The Holm Council, adding up the books, came to 40 dead.", "The Holm Council", "came to"),
]


@pytest.mark.parametrize(("text", "source", "cue"), SPEECH)
def test_source_and_cue_are_those_a_reader_marks(text: str, source: str | None, cue: str) -> None:
    found = {each.cue.of(text): each for each in find_attributions(text)}
    assert cue in found
    named = found[cue].source
    assert (named.of(text) if named is not None else None) == source


CONTENTS = [
    ("The strike, which the union says will last a week, began at dawn.", ["The strike", "will last a week"]),
    ("The mayor, who has said he will not run again, smiled.", ["he will not run again"]),
    ("It was clear, Mr. Holm said, that the money was gone.", ["It was clear", "that the money was gone"]),
    ("The general, it was announced on Sunday, will retire.", ["The general", "will retire"]),
    ('"Not today," the mayor wrote in a message that was later deleted.', ['"Not today,"']),
    ('The verdict, described by one lawyer as "timid," will be appealed.', ['"timid,"']),
    ("Residents were told to boil their water.", ["to boil their water"]),
    ("Reports that the minister had left could not be confirmed.", ["that the minister had left"]),
    ("Speculation that the chairman will quit has grown.", ["that the chairman will quit"]),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS)
def test_the_content_ends_where_the_clause_around_it_goes_on(text: str, content: list[str]) -> None:
    [each] = find_attributions(text)
    assert [piece.of(text) for piece in each.content] == content


@pytest.mark.parametrize(
    "text",
    [
        "The team set a record in the final heat.",
        "As the tables show little, the sums do not add up.",
        "A source, who asked not to be named, left early.",
        "The price of bread doubled in a year, and wages fell.",
        "The state of the roads is a scandal.",
        "The committee has nine members and meets twice a month.",
        "Her book tells the story of a whale.",
        "The mill declined to comment further.",
    ],
)
def test_deeds_and_states_report_nothing(text: str) -> None:
    said = [each for each in find_attributions(text) if each.polarity != "holds"]
    assert not [each for each in said if each.cue.of(text) not in ("show",)]


def test_a_denied_suggestion_is_not_the_deniers() -> None:
    text = "The premier dismissed suggestions that ten had died."
    suggestion = next(each for each in find_attributions(text) if each.cue.of(text) == "suggestions")
    assert suggestion.source is None


FIGURES = [
    ("[Twelve] people were killed in a raid on Dvir, residents said by phone.", "residents"),
    ("The council has documented 41 raids in which [62] people were killed.", "council"),
    (
        "Gunmen stormed an inn and [15] people died, police in the capital said of the raid.",
        "police in the capital",
    ),
    ("The mission had spoken of as many as [100] deaths each day.", "mission"),
    ("The rights office attributes [21] deaths to the militia.", "rights office"),
    ("A doctor close to the front has seen [82] bodies since Sunday, he told the agency.", "doctor"),
    ("Dvir – A nurse has counted [82] bodies since dawn, she told the agency.", "nurse"),
    ("A soldier was killed and [ten] were hurt, he said.", "he"),
    ("Since May alone the mission has [15] on record, one of them a child.", "mission"),
    ('"[Five] troopers were hurt," the agency was told by a senior officer.', "senior officer"),
    ("On Monday the guerrillas put the number of men they had killed at [80].", "guerrillas"),
    ("Clashes killed at least [70] people, says a report which the Holm Mission published.", "Holm Mission"),
    ("[Five] gunmen were killed, the army's media wing (HPR) said.", "HPR"),
    (
        "In Dvir — one of two towns that Norvia declared its own — [eight] died, said Mayor Ada Holm.",
        "Ada Holm",
    ),
    (
        "[Ten] died in five raids, says the general staff of the armed forces of Norvia.",
        "general staff of the armed forces of Norvia",
    ),
    ("[Nine] soldiers were killed; 14 others were wounded, the army said.", "army"),
    ("Nine soldiers were killed; the army left Dvir, [14] people said.", None),
    ("Eleven died, a ministry statement read. [Ten] were soldiers.", "ministry statement"),
    ('"They shelled us," said Sava, a private. In his unit [ten] were killed.', "Sava"),
    ('"The army says [ten] died there," Holm told the channel.', "army"),
    ('"The ministry has assessed that [ten] died already," she explained.', "ministry"),
    ('"They say [ten] died there," Holm told the channel.', "Holm"),
    ('"I think that [ten] died," Holm told the channel.', "Holm"),
    ('"Medics have counted [ten] dead," Holm told the channel.', "Holm"),
    ('"According to our estimates, [ten] died there," Holm told the channel.', "Holm"),
    (
        "The army spoke of a raid. A flat of Dvir TV, a channel of the north, was hit. The channel said [ten] died.",
        "Dvir TV",
    ),
    ("Toll in Dvir rises to [22]: Two men opened fire 'in anger' as the mayor says no child was hurt", None),
    ("The war killed [ten] people in May, data compiled by the Holm Union show.", "Holm Union"),
]


@pytest.mark.parametrize(("marked", "speaker"), FIGURES)
def test_the_figure_is_the_ones_at_the_end_of_the_chain(marked: str, speaker: str | None) -> None:
    at = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    found = Attributions(text).voucher_at(Span(at, marked.index("]") - 1))
    assert (found.speaker if found is not None else None) == speaker
