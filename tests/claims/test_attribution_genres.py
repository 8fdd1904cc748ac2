"""Who vouches in bulletins, lists, reports, interviews and other kinds of text, with near misses."""

import pytest
from tollbook.claims.attribution import Attributions
from tollbook.records import Span

VOUCHED = [
    # text with the figure in brackets, who vouches for it
    # whom one goes by, whom one believes
    ("Some [40] died at the market, if one goes by the Dvir ministry.", "Dvir ministry"),
    ("To judge by the council, [40] people were killed.", "council"),
    ("[40] people were killed, judging from the council's files.", "council's files"),
    ("Cars going by the mosque were hit and [40] people killed.", None),
    ("If the rebels are to be believed, [30] soldiers fell in the ambush.", "rebels"),
    ("Twelve or more, [30] at most, were killed, if the mayor of Dvir is right.", "mayor of Dvir"),
    ("If the war is not to be lost, [30] dead must not be the last.", None),
    ("On the rebels' showing [60] people were killed.", "rebels"),
    ("The war has cost [600] lives, as the ministry has it.", "ministry"),
    ("[600] people died, as the mayor said.", "mayor"),
    ("The list has [600] names, not a half, as the mayor said, of the dead.", None),
    ("The army had it easy and killed [12] men.", None),
    # somebody's count that is a number
    ("More than [5,000] was the Holm Institute's estimate of the dead.", "Holm Institute"),
    ("[Forty-one] is the ministry's count of those killed.", "ministry"),
    ("[Forty-one] is the number of people killed.", None),
    ("The council's figure for people killed in Dvir last year is [2,088].", "council"),
    ("The rebels put it at 30. The army's own figure is much lower: [eight] killed.", "army"),
    ("The ministry's latest figure dates from May: [5,937] killed.", "ministry"),
    ("The rebels have another account: [37] soldiers killed.", "rebels"),
    ("The rebels have another town: [37] soldiers were killed in it.", None),
    # names and lists made public
    ("The Dvir ministry has today made public the names of [44] soldiers killed.", "Dvir ministry"),
    ("The army released the names of [14] soldiers killed on Friday.", "army"),
    ("The army released the bodies of [14] soldiers killed on Friday.", None),
    ("Norvia has published no toll since May 2022, when [14] were killed.", None),
    ("The Holm Institute has the names of over [240] of the dead.", "Holm Institute"),
    ("Reporters have established by name [9,300] soldiers killed.", "Reporters"),
    ("Dvir, known by name to few, lost [40] people.", None),
    ("The army owned up to [63] dead.", "army"),
    ("A house owned by the mayor was hit and [63] people killed.", None),
    # set between commas, or followed by when it was said
    ("On the road, he went on, [seven] men had been hurt.", "he"),
    ("On the road, the army went on, killing [seven] men.", None),
    ("[21] soldiers were killed on Monday, Ada Holm said a day later, when a tank was hit.", "Ada Holm"),
    ("Troops came back a day later and killed [21] people.", None),
    # lines that name who tells the lines around them
    (
        "Two fell.\nSource: Ada Holm, head of the Dvir council, on Telegram\nDetails: Shells killed [12].",
        "Ada Holm",
    ),
    (
        "[Two] fell in Dvir.\nSource: Dvir General Staff on Facebook\nDetails: Shelling went on.",
        "Dvir General Staff",
    ),
    ("[Two] fell in Dvir.\nSource: Holm News", None),
    ("Source: Ada Holm\nDetails: Shells fell.\nBackground: In May [12] were killed.", None),
    ('Quote from Ada Holm: "They killed [two] men."', "Ada Holm"),
    ('Holm\'s words: "They killed [two] men."', "Holm"),
    (
        "The day in brief, from the Dvir ministry:\n- North: [12] killed\n- South: three wounded",
        "Dvir ministry",
    ),
    ("The day in brief, from north to south:\n- North: [12] killed", None),
    # a direction, a front or an operation heads an item, and does not speak
    ("Northern front: [12] killed", None),
    ("Operation Dawn: [12] killed", None),
    ("Southern Command: [12] killed", "Southern Command"),
    ("The army said it killed 40 in May.\n\nNorth East: [29] killed.", "army"),
    ("The army said it killed 40 in May.\n\nIn the North East [29] were killed.", None),
    # a bracket at the end
    ("[Ten] people died in Dvir (Dvir health ministry).", "Dvir health ministry"),
    ("[Ten] people died in Dvir (figures of the police).", "police"),
    ("[Ten] people died in Dvir (soldiers).", None),
    ("[Ten] people died in Dvir (three women and seven men).", None),
    ("[Ten] people died in Dvir (north of the river).", None),
    # who told it stands in the next sentence
    ("[111] people were killed in Dvir. So Ada Holm, who leads the council, told reporters.", "Ada Holm"),
    ("[111] people were killed in Dvir. So the people told reporters, and fled.", None),
    ("[111] people were killed in Dvir. That is what the mayor says.", "mayor"),
    ("[111] people were killed in Dvir. This is according to the mayor.", "mayor"),
    ("[111] people were killed in Dvir. The mayor confirmed the number.", "mayor"),
    ("[111] people were killed in Dvir. The mayor confirmed his visit.", None),
    ("[111] people were killed in Dvir. That toll was announced on Friday by the mayor.", "mayor"),
    ("[111] people were killed in Dvir on Friday by the army.", None),
    # other ways to state a number
    ("The ministry makes it [40] dead.", "ministry"),
    ("The ministry has the dead of the raid at [40].", "ministry"),
    ("The army said the north had losses of at least [40].", "army"),
    ("The army has the town at forty paces and killed [12].", None),
    ("The army's statement has [40] gunmen killed.", "army's statement"),
    ("The council holds that [40] died.", "council"),
    ("The truce holds that far, but [40] died.", None),
    ("From the rebels comes word of [40] soldiers killed.", "rebels"),
    ("From the rebels comes fire, and [40] soldiers were killed.", None),
    ("[Forty] soldiers killed is what the army admits to.", "army"),
    ("In the army's version [40] gunmen died.", "army"),
    ("In May they set out to spread the army's version that a shell killed [40].", "army"),
    ("In camp last May to spread the army's version, Holm met [40] wounded.", None),
    ("The governor took to Telegram to say that [40] had died.", "governor"),
    ("The governor went to Dvir to mourn [40] dead.", None),
    # when it was said stands between the source and the verb
    ("Dvir on 1 May had spoken of [40] dead.", "Dvir"),
    (
        "Those are the figures of the Dvir ministry, which two weeks ago put the killed at [40].",
        "Dvir ministry",
    ),
    ("The ministry put the civilians killed at 40 and the policemen at [12].", "ministry"),
    ("The army put the killed at 40 and the ministry at [12].", "ministry"),
    ("Maj.-Gen. Ada Holm, Director of Media Operations, who met the press, said [ten] died.", "Ada Holm"),
    ("Two men were killed, among them Ada Holm, who was beaten, his family said. [Two] died.", None),
    ("[Two] men were killed, among them Ada Holm, who was beaten, his family said.", None),
    # what papers of nobody show is told by whoever tells of them
    ("Ada Holm spoke. Files, according to her, showed that [30] had died.", "Ada Holm"),
    ("The minister said footage showed that [30] had died.", "minister"),
    ("The minister said a Holm Institute report showed that [30] had died.", "Holm Institute report"),
    ("Footage showed that [30] had died.", "Footage"),
    # who speaks on
    ("The ministry recorded 800 killed in May. In June it was [1,350].", "ministry"),
    ("The ministry recorded 800 killed in May. In June [1,350] people drowned.", None),
    (
        "Ten died, Ada Holm said. Guns fell silent, and mines wounded [five]. She added that roads were shut.",
        "Ada Holm",
    ),
    (
        "Ten died, Ada Holm said. Guns fell silent, and mines wounded [five]. The mayor added that roads were shut.",
        None,
    ),
    (
        "Police said ten died. The Dvir Post, a daily, sent a reporter. [Nine] were wounded, the paper said.",
        "Dvir Post",
    ),
    (
        "Amity International published an inquiry into the raid. It found that [92] had died.",
        "Amity International",
    ),
    ("Ada Holm published an inquiry into the raid. She found that [92] had died.", "Ada Holm"),
    ("The Economist counts 40 dead. The magazine thinks of [70] in all.", "Economist"),
]


@pytest.mark.parametrize(("marked", "speaker"), VOUCHED)
def test_a_source_vouches_in_every_genre(marked: str, speaker: str | None) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    found = Attributions(marked.replace("[", "").replace("]", "")).voucher_at(Span(start, end))
    assert (found.speaker if found else None) == speaker
