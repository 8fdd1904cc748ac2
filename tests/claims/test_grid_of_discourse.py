"""A sample of a grid of articles: whose dead they are, and who says so, where their own sentence does not tell.

`{x…}` and `{y…}` are two at war; a figure is written `[12 x mayor]`, with the side and the source that it must have, `-` for
none. Each article is read with the parties either way round.
"""

import re

import pytest
from tollbook.claims import find_claims
from tollbook.records import Document

FIGURE = re.compile(r"\[([\d,]+|[A-Za-z]\w+) (x|y|both|-)(?: ([^\]]+))?\]")
# state, people's name, a city, another, a region, and the id of the side
WARS = {
    "2025-03-12": (
        ("Russia", "Russian", "Belgorod", "Bryansk", "western Russia", "russia"),
        ("Ukraine", "Ukrainian", "Kharkiv", "Sumy", "eastern Ukraine", "ukraine"),
    ),
    "2025-06-20": (
        ("Israel", "Israeli", "Haifa", "Beersheba", "northern Israel", "israel"),
        ("Iran", "Iranian", "Isfahan", "Tabriz", "western Iran", "iran"),
    ),
    "2025-11-12": (
        ("Eritrea", "Eritrean", "Massawa", "Assab", "southern Eritrea", "eritrea"),
        ("Ethiopia", "Ethiopian", "Gondar", "Dire Dawa", "northern Ethiopia", "ethiopia"),
    ),
}
TITLE = "{x} and {y} trade fire as war grinds on\n\n"
FIRST = "{xa} missiles struck a block of flats in {ycity} on Tuesday. At least [27 y] people were killed. "
ARTICLES = (
    # an attack told since the last toll has dead of its own
    FIRST + "{y} fired rockets at {xcity} in response. [14 x] people were killed and [9 x] injured.",
    FIRST + "{ya} drones hit a depot in {xcity} hours later. [14 x governor] workers died, the governor there said.",
    FIRST + "{y} hit back, striking {xcity} with artillery. Authorities there reported [14 x Authorities] deaths.",
    FIRST + "Meanwhile a drone struck a garage in {xcity}. Schools were closed. The blast left [14 x] people dead.",
    "Rockets fired from {x} landed in {ycity}. Talks in {xcity2} broke up last week. Police put the dead at [14 y Police].",
    # who told of no harm speaks on of none
    "{xa} missiles struck {ycity} on Tuesday. {x} says it only hits bases. The attack killed [39 y] people and wounded [31 y].",
    FIRST + "Germany's chancellor condemned the attack and promised more air defences. Among the dead were [6 y] children.",
    FIRST + "Japan said it would send generators to {y}. Another [6 y] people died in hospital.",
    "Shells hit {ycity}. The mayor said [27 y mayor] people had been killed. The dead included [6 y mayor] children.",
    # "its" is whoever speaks behind, not whom the paragraph before named
    FIRST + "Germany's chancellor condemned the attack.\n\n[14 y *] of its soldiers had been captured, {y} said.",
    FIRST + "{x} has massed troops there.\n\n[Twelve y *] of its soldiers were killed, {y} said.",
    # since the war began both have had dead, whosever were counted last
    FIRST + "\n\nMore than [12,000 both UN] people have been killed since the war began, according to the UN.",
)  # fmt: skip


def slots_read(article, names, sides, date, title=TITLE):
    """The side and source of each figure as they must be, and as read, in the order of the text."""
    told = (title + article).format(**names)
    wanted = [(m[1], sides.get(m[2]), m[3]) for m in FIGURE.finditer(told)]
    text = FIGURE.sub(r"\1", told)
    claims = find_claims(Document("d", "Harbour Gazette", text, date, title=text.split("\n")[0]))
    states = {names["x"], names["y"]}  # who speaks for the harmed, `*`
    read = [
        (text[claim.start : claim.end], claim.side, "*" if claim.source in states else claim.source)
        for claim in claims
    ]
    return wanted, read


def named(x, y):
    words = ("", "a", "city", "city2", "region")
    return {
        f"{part}{w}": value for part, of in (("x", x), ("y", y)) for w, value in zip(words, of, strict=False)
    }


@pytest.mark.parametrize("date", sorted(WARS))
@pytest.mark.parametrize("article", ARTICLES)
def test_an_article_tells_whose_dead_they_are_and_who_says_so(article, date):
    one, other = WARS[date]
    for x, y in ((one, other), (other, one)):
        sides = {"x": x[-1], "y": y[-1], "both": "both", "-": None}
        wanted, read = slots_read(article, named(x, y), sides, date)
        assert read == wanted, (x[0], y[0])


# A state against a movement: the land, the movement, a city, and the ids of both.
REBELS = (
    ("Mali", "JNIM", "Mopti", "mali", "jnim"),
    ("Somalia", "al-Shabaab", "Kismayo", "somalia", "al_shabaab"),
    ("Turkey", "the PKK", "Diyarbakir", "turkey", "pkk"),
)
REBEL_TITLE = "{x}: {y} and the army fight on\n\n"
REBEL_ARTICLES = (
    # "the army" is neither the movement's, beside which it is named, nor a land's that only spoke
    "{y} shelled {xcity} on Tuesday. France said it would send medicine to {x}. "
    "The army said [seven x army] of its soldiers were killed in clashes.",
    "{y} shelled {xcity} on Tuesday. The army said it had killed [34 y army] fighters in the area.",
    "A bomb went off in {xcity} on Tuesday. Residents said [23 x Residents] people had been killed. "
    "France has sent medicine.\n\nThe army said it had killed [34 y army] fighters in the area.",
)


@pytest.mark.parametrize("rebels", REBELS, ids=lambda rebels: rebels[0])
@pytest.mark.parametrize("article", REBEL_ARTICLES)
def test_an_army_without_a_name_is_that_of_the_land_at_war(article, rebels):
    x, y, city, land, movement = rebels
    names = {"x": x, "y": y, "xcity": city}
    sides = {"x": land, "y": movement}
    told = article if y[0].isupper() else article.replace("{y} shelled", y[0].upper() + y[1:] + " shelled")
    wanted, read = slots_read(told, names, sides, "2025-03-12", REBEL_TITLE)
    assert read == wanted
