"""Sources by ways of telling: each source of a list told in each way of another, with the slots that they must give."""

import pytest
from tollbook.claims import find_claims
from tollbook.records import Claim, Document

SCENE = "Shelling hit Goma as M23 rebels advanced on the army in eastern Congo. "


def claim_in(marked: str, last: bool = False) -> Claim:
    """The claim of the first (or last) figure in [brackets], in a war without a profile of its own."""
    text = SCENE + marked
    at = (text.rindex if last else text.index)("[")
    before = text[:at].replace("[", "").replace("]", "")
    claims = find_claims(Document("a", "Evening Wire", text.replace("[", "").replace("]", ""), "2025-02-12"))
    found = [claim for claim in claims if claim.start <= len(before) < claim.end]
    assert found, f"no claim in {marked!r}"
    return found[0]


# A source as the text names it, and its name.
SOURCES = [
    ("the health ministry", "health ministry"),
    ("the governor of North Kivu, Ada Holm,", "Ada Holm"),
    ("a spokesman for the ministry, Idris Vale,", "Idris Vale"),
    ("Ada Holm, who heads the provincial council,", "Ada Holm"),
    ("Holm Rights Watch, a monitoring group,", "Holm Rights Watch"),
    ("a doctors' network", "doctors' network"),
    ("Save the Children", "Save the Children"),
    ("the U.N. human rights office", "U.N. human rights office"),
    ("a senior official who asked not to be named", "senior official"),
]
# A way of telling, with the attributing words and how it is told; {Source} opens the sentence, {source.} ends a phrase.
WAYS = [
    ("{Source} said [14] people had been killed.", "said", "indirect"),
    ("[14] people had been killed, said {source.}.", "said", "indirect"),
    ("[14] people had been killed, according to {source.}.", "according to", "indirect"),
    ("According to {source.}, [14] people had been killed.", "According to", "indirect"),
    ("“[14] people were killed,” {source} told a news agency.", "told", "direct"),
    ("The Courier quoted {source} as saying that [14] people had been killed.", "quoted", "indirect"),
    ("The shelling went on for hours, with {source} saying [14] people were killed.", "saying", "indirect"),
    ("The shelling killed [14] people, per {source.}.", "per", "indirect"),
    ("{Source} put the number of dead at [14].", "put", "indirect"),
]


@pytest.mark.parametrize(("way", "cue", "attribution"), WAYS)
@pytest.mark.parametrize(("source", "name"), SOURCES)
def test_every_source_is_read_in_every_way_of_telling(
    source: str, name: str, way: str, cue: str, attribution: str
) -> None:
    sentence = way.replace("{Source}", source[0].upper() + source[1:]).replace("{source}", source)
    claim = claim_in(sentence.replace("{source.}", source.rstrip(",")))
    assert claim.source is not None
    assert claim.source.endswith(name)
    assert (claim.attribution, cue in str(claim.cue)) == (attribution, True)


@pytest.mark.parametrize(
    "owner",
    [
        "the health ministry",
        "the WHO",
        "Governor Ada Holm",
        "rights group Holm Watch",
        "the mayor of Goma",
        "the UN mission in the country",
    ],
)
@pytest.mark.parametrize(
    "way",
    ["Figures from {} show [14] people were killed.", "[14] people have been killed, data from {} show."],
)
def test_figures_show_whoever_gives_them(owner: str, way: str) -> None:
    assert claim_in(way.format(owner)).source in owner


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("Internal documents seen by the Courier show [14] people were killed.", "documents"),
        ("Footage posted on social media shows at least [14] bodies in the street.", "Footage"),
        ("Footage shared online shows at least [14] bodies in the street.", "Footage"),
        ("Satellite imagery analysed by the Holm Lab shows [14] bodies.", "Holm Lab"),
        ("A video shared by activists shows [14] bodies in the rubble.", "activists"),
    ],
)
def test_papers_and_pictures_show(marked: str, source: str) -> None:
    assert source in str(claim_in(marked).source)


# Who spoke, the noun and the pronoun that go back to it, and the name.
SPEAKERS = [
    ("UNICEF", "the agency", "it", "UNICEF"),
    ("The rights group Holm Watch", "the group", "it", "Holm Watch"),
    ("Idris Vale, a spokesman for the civil defence,", "the spokesman", "he", "Idris Vale"),
    ("The regional governor, Ada Holm,", "the governor", "she", "Ada Holm"),
    ("Dr. Ada Holm, who runs the main hospital,", "the doctor", "she", "Ada Holm"),
    ("Maj. Gen. Ada Holm of the army", "the general", "she", "Ada Holm"),
]


@pytest.mark.parametrize(
    "goes_on",
    [
        "{Noun} said that [nine] others were wounded.",
        "{Noun} said rescue work went on. [Nine] others were wounded, {pronoun} said.",
        "{Noun} said rescue work went on. {Pronoun} put the number of wounded at [nine].",
    ],
)
@pytest.mark.parametrize(("speaker", "noun", "pronoun", "name"), SPEAKERS)
def test_a_speaker_is_gone_back_to_by_noun_and_pronoun(
    speaker: str, noun: str, pronoun: str, name: str, goes_on: str
) -> None:
    words = {"Noun": noun.capitalize(), "pronoun": pronoun, "Pronoun": pronoun.capitalize()}
    claim = claim_in(f"{speaker} said [14] people were killed. {goes_on.format(**words)}", last=True)
    assert name in str(claim.source)


@pytest.mark.parametrize("source", ["UN", "aid group", "report", "monitor"])
@pytest.mark.parametrize("way", ["{}, per {}", "{}: {}", "{}, says {}", "{} – {}"])
def test_headlines_name_their_source_at_the_end(source: str, way: str) -> None:
    assert_headline_names(way.format("14 dead, 30 wounded in Goma shelling", source), source)


@pytest.mark.parametrize("source", ["UN", "WHO", "ministry", "aid group", "army", "report"])
def test_headlines_name_their_source_in_brackets(source: str) -> None:
    assert_headline_names(f"14 dead, 30 wounded in Goma shelling ({source})", source)


def assert_headline_names(line: str, source: str) -> None:
    """That each figure of the headline is told by the source."""
    claims = find_claims(Document("a", "Evening Wire", f"{line}\n{SCENE}", "2025-02-12", line))
    assert {claim.source for claim in claims} == {source}


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("‘We buried [14] people’: Goma residents recount shelling", "Goma residents"),
        ("‘We buried [14] people’: survivors of M23 attack speak out", "survivors"),
        ("‘We buried [14] people’: how war came to Goma", None),
    ],
)
def test_the_headline_of_a_feature_quotes_whom_it_names_behind(line: str, source: str | None) -> None:
    assert claim_in(f"The war goes on.\n{line}\n{SCENE}").source == source


@pytest.mark.parametrize(
    "part",
    ["Of these, [four] were children.", "[Four] of them were children.", "Among them were [four] children."],
)
@pytest.mark.parametrize("mark", [" ", "\n\n"])
def test_parts_of_a_count_are_its_tellers_over_a_paragraph_too(part: str, mark: str) -> None:
    assert claim_in(f"The mayor said 14 people were killed.{mark}{part}").source == "mayor"


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        # a paper goes back to whoever spoke in it, "they" to a body of many
        ("In a statement, Governor Ada Holm said 14 people died. The statement said [nine] were hurt.", "Ada Holm"),
        ("Idris Vale, a doctor, said in a statement that 14 died. The statement said [nine] were hurt.", "Idris Vale"),
        ("Police said 14 people were killed. Another [nine] were wounded, they said.", "Police"),
        ("“Shells killed 14 people,” the mayor said. The dead included [four] children.", "mayor"),
        # who gives a toll, and who raised it
        ("The latest toll from the health ministry is [14] dead.", "health ministry"),
        ("The toll from the fighting is [14] dead.", None),
        ("The toll was raised to [14] by the health ministry.", "health ministry"),
        ("The toll was revised upwards from 11 to [14] by the health ministry.", "health ministry"),
        ("The Courier broke the news that [14] people had been killed.", "Courier"),
        # who warns, beside a toll that rose meanwhile
        ("The governor warned of more attacks as the toll rose to [14] dead.", None),
        ("The governor vowed to hit back as the number of deaths reached [14].", None),
        ("The UN warned of famine as the death toll rose to [14], the ministry said.", "ministry"),
        # whose list of names it is
        ("Researchers at the institute have collected some [900] names of the dead.", "Researchers at the institute"),
        ("The mayor said 14 died. Holm Watch has compiled a list of [900] dead.", "Holm Watch"),
        ("Medics collected [14] bodies.", None),
        # an outlet with a number in its name
        ("Norvia's Channel 9 reported that [14] people had died.", "Norvia's Channel 9"),
        ("Channel 9 announced that [14] people had died.", "Channel 9"),
        # of two appositions neither is who speaks
        ("Ada Holm, a doctor, a member of the council, said [14] people had died.", "Ada Holm"),
        ("Ada Holm, the mayor, a former general, said [14] people had died.", "Ada Holm"),
        # a witness, whoever it is, and what is shown
        ("The Courier saw [14] bodies at the morgue.", "Courier"),
        ("Goma saw [14] people killed that day.", None),
        ("The army gave no toll, but a strike killed [14] people.", None),
        # when somebody spoke is no part of who
        ("The army late on Monday confirmed [14] soldiers had died.", "army"),
        ("The army on Tuesday morning said [14] soldiers had died.", "army"),
        # what is said of a teller up to the verb
        ("A mother of four said [14] people had died.", "mother of four"),
        ("A man whose house was hit said [14] people had died.", "man"),
        ("An official who spoke on condition of anonymity estimates that [14] people died.", "official"),
        ("The attack — claimed by the rebels — killed [14] people, the mayor said.", "mayor"),
        # who looks into deaths or mourns them does not tell them
        ("The UN called for an investigation into the deaths of [14] people.", None),
        ("The army announced an inquiry into the killing of [14] people.", None),
        ("The governor declared three days of mourning for the [14] people killed.", None),
        ("The governor announced the deaths of [14] people.", "governor"),
        ("“Shells killed [14] people,” Ada Holm, a surgeon, said by video link from Goma.", "Ada Holm"),
    ],
)  # fmt: skip
def test_who_tells(marked: str, source: str | None) -> None:
    assert claim_in(marked).source == source
