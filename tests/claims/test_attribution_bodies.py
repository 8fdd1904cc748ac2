"""Bodies, groups and documents that vouch for a figure, and quotations whose marks slipped; with near misses."""

import pytest
from tollbook.claims.attribution import Attributions
from tollbook.records import Span

VOUCHED = [
    # text with the figure in brackets, who vouches for it
    # a capital "State" before the phrase is no verb
    ("Some [40] people were killed in Holm State, according to a farmers' group.", "farmers' group"),
    ("Raiders killed [40] in Arvel State, according to a relief body.", "relief body"),
    ("The mayor said, according to the Post, that [40] had died.", "Post"),
    # "according" without its "to"
    ("The raids have killed [40], according the Dvir health ministry.", "Dvir health ministry"),
    ("According with custom, [40] dead were buried.", None),
    # people in the name of a body
    (
        "The council's Ada Holm spoke. The Rights Activists in Arvel (RAA), based abroad, said that by Monday it has confirmed [974] deaths.",
        "Rights Activists in Arvel",
    ),
    ("Bo Lund spoke. Doctors Without Fear said it had treated [40] wounded.", "Doctors Without Fear"),
    # a count set near a number
    ("The ministry says 606 died, while a rights group put the number closer to [1,000].", "rights group"),
    ("The Holm Institute put the toll above [300].", "Holm Institute"),
    ("The Holm Institute puts the figure at more than [300] dead.", "Holm Institute"),
    ("The nurses put the body of [one] man closer to the door.", None),
    # "with" and a participle
    ("Dvir has been at war since May, with the UN estimating over [5,000] dead to date.", "UN"),
    ("The war goes on, with the Holm Institute counting [900] dead.", "Holm Institute"),
    ("The war goes on, with shells landing and [900] dead.", None),
    # a plural name before a bare verb and its number
    ("Rebels report [2] killed in raids on Dvir", "Rebels"),
    ("Norvians report at least [40] dead in Dvir", "Norvians"),
    ("Dvir officials count [40] dead after the raid", "Dvir officials"),
    # who published the document that speaks next
    (
        "On the eve of the day the Dvir Rights Mission published a new report on the war, pointing out that [457] had died.",
        "Dvir Rights Mission",
    ),
    (
        'A coalition of families issued a statement on Monday. "We want all [236] hostages home," the group said.',
        "coalition of families",
    ),
    ("The Dvir Rights Mission published a report. Ten died, the mayor said. He spoke of [40] hurt.", "mayor"),
    # a document is no person who writes it
    (
        'The council\'s new report is out. "It is bad," said Ada Holm, who compiles the report. In May [78] died, according to the report.',
        "report",
    ),
    # an age behind the name of one who speaks behind the verb
    ("Some [40] men fell here, says Ada Holm, 38, a doctor in Dvir.", "Ada Holm"),
    # a stray comma between a role and its verb
    ("Norvia lost [434] men in May, the commander of the Guard, has claimed.", "commander of the Guard"),
    ("Ada Holm, the commander of the Guard, has said that [40] died.", "Ada Holm"),
    ("Norvia, the land of the Guard, said [40] died.", "Norvia"),
    # the first word of a sentence is no name for its capital
    ("See all our stories, where [40] died, saying it was bad.", None),
    ("War briefing: [40] dead in Dvir", None),
    ("Nearby, The Holm Post reports that raids killed [13].", "Holm Post"),
    ("Halden, the Holm Guard, reports that raids killed [13].", "Halden"),
    ("[Ten] killed in Dvir - source", "source"),
    ("[Ten] killed in Dvir - again", None),
    # "according" without its "to", before a role
    (
        "One soldier and [40] others were killed, according army and clinic officials.",
        "army and clinic officials",
    ),
    ("The council revised an earlier toll of [30] killed.", "council"),
    ("The council revised an earlier plan for [30] graves.", None),
    # the pronoun right behind "according to"
    (
        "Villagers wrote to them. According to the Holm committee, they have accused the army of killing [7].",
        "Holm committee",
    ),
    ("According to Ada Holm, she has counted [40] dead.", "Ada Holm"),
    ("The villagers fled. Ten died, according to Ada Holm. They counted [40] dead.", "villagers"),
    # parts, days and times around the verb
    ("The monitor has recorded 700 deaths, including [75] civilians killed in raids.", "monitor"),
    ("The monitor has recorded 700 deaths, killing the hope that [75] would live.", None),
    ("[Three] soldiers were killed in Dvir, the army announced Saturday night.", "army"),
    ("The army announced Saturday that [three] soldiers were killed.", "army"),
    ("From Dvir the authorities in the evening reported [11] deaths.", "authorities"),
    ("The war goes on, with one study last October putting the dead at [115].", "study"),
    ("Western counts of Norvian losses run lower, with one study putting the dead at [115].", "study"),
    ("The office will lower its toll to [115] dead.", "office"),
    # who believes in somebody else's words
    (
        "A senior pact official, unnamed, said the alliance believed [180] men had died.",
        "senior pact official",
    ),
    ("A senior pact official said the Holm Institute believed [180] men had died.", "Holm Institute"),
    # when it was said, and known attacks
    ('"We need it now," Ada Holm said late Friday after [40] prisoners were killed.', None),
    ("Ada Holm said after the raid that [40] prisoners were killed.", "Ada Holm"),
    ("Ada Holm wrote that Dvir was shocked by the Holm Guard's attack that killed more than [1,300].", None),
    ("The ministry said its troops moved after the attack that killed [40] soldiers.", "ministry"),
    ("Since the May 7 attack by the Guard, in which [12] people died, 110 fell, according to the UN.", None),
    ("Since the May 7 attack by the Guard, in which 12 people died, [110] fell, according to the UN.", "UN"),
    ("The ministry said that the raid on Dvir, which killed [40] people, was a crime.", "ministry"),
    # contractions, owners, infinitives
    ("Voters, who've warned of a split, fear that [40] died.", "Voters"),
    ("Bo Lund spoke. He'd said that [40] had died.", "Bo Lund"),
    ("Norvia, on its own estimates, is losing [100] men a day.", "Norvia"),
    ("Norvia, on its own soil, is losing [100] men a day.", None),
    ("This corrects an item to show Holm said [59] soldiers had been killed.", "Holm"),
    ("The envoy to Dvir said [59] soldiers had been killed.", "envoy to Dvir"),
    # "citing" a number is saying it
    ("A local leader raised an alarm over shelling, citing [six] injuries in Dvir.", "local leader"),
    ("The mayor said [six] were hurt, citing three witnesses.", "witnesses"),
    ('She held up a banner that said, "[352] children have been killed."', "banner"),
    # what goes on, and what is a story of its own
    (
        "Border towns have been reporting raids since May. In July a driver was killed. Arvel was hit, killing five and hurting [five] more.",
        None,
    ),
    ("Two fell in Dvir, the mayor said. At least [five] more were hurt.", "mayor"),
    # names
    (
        "Seen here: Dvir Ada Holm. Later Ada Holm went home. More than [200] were seized, Holm said.",
        "Ada Holm",
    ),
    ("Arvel Norvia peace talks. The war in Norvia goes on. But Norvia claimed [200] had died.", "Norvia"),
    (
        "Video shared by two women shows it. A few medics treated at least [600] wounded, said the women.",
        "women",
    ),
    (
        'One of them was Bo Lund, chair of the Dvir Foreign Trade Committee. "They killed [10] people," he said.',
        "Bo Lund",
    ),
    ("Bo Lund grew up in the village of Dvir Hanna. He told us that [40] had died.", "Bo Lund"),
    # closing marks that slipped to the next word
    (
        'Ada Holm said: "We wait for it. "We need a pause. "Talks had gone on. In May [40] died.',
        None,
    ),
    ('Ada Holm said: "We need a pause. "In May [40] men had died there.', None),
    ('Ada Holm said: "We need a pause. In May [40] men had died there."', "Ada Holm"),
    ('Bo Lund spoke. "He died there. ""My sister had [four] children, all dead," he said.', "Bo Lund"),
    ('Officials saw "a lack of beds. " About [240] men were killed in May.', None),
    (
        '"We share one boat. "Families issued a statement. "We want the [40] hostages home," the families said.',
        "Families",
    ),
]


def _case(marked: str) -> tuple[str, Span]:
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), Span(start, end)


@pytest.mark.parametrize(("marked", "speaker"), VOUCHED, ids=[case[0] for case in VOUCHED])
def test_a_body_or_document_vouches(marked: str, speaker: str | None) -> None:
    text, figure = _case(marked)
    found = Attributions(text).voucher_at(figure)
    assert (found.speaker if found else None) == speaker
