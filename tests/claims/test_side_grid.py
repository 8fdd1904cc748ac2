"""A sample of a grid: plain news wordings of several wars, each with either party in either part.

`{x…}` and `{y…}` are two at war; a figure is written `[12 x]`, with the side that it must have: x, y or both.
The same sentence is read with the parties the other way round, so that no wording may favour one of them.
"""

import re

import pytest
from tollbook.claims import find_claims
from tollbook.records import Document

FIGURE = re.compile(r"\[([\d,]+) (x|y|both)\]")
# state, people's name, a city, a region, and the id of the side
WARS = {
    "2025-03-12": (
        ("Russia", "Russian", "Belgorod", "western Russia", "russia"),
        ("Ukraine", "Ukrainian", "Kharkiv", "eastern Ukraine", "ukraine"),
    ),
    "2025-07-26": (
        ("Thailand", "Thai", "Surin", "eastern Thailand", "thailand"),
        ("Cambodia", "Cambodian", "Battambang", "northern Cambodia", "cambodia"),
    ),
    "2025-06-20": (
        ("Israel", "Israeli", "Haifa", "northern Israel", "israel"),
        ("Iran", "Iranian", "Isfahan", "western Iran", "iran"),
    ),
    # no list has these two as foes: the text tells
    "2025-11-12": (
        ("Eritrea", "Eritrean", "Massawa", "southern Eritrea", "eritrea"),
        ("Ethiopia", "Ethiopian", "Gondar", "northern Ethiopia", "ethiopia"),
    ),
}
HEAD = "Fighting between {x} and {y} goes on\n\n"
WORDINGS = (
    # by attacker
    "{xa} strikes killed [12 y] people overnight.",
    "[12 y] people were killed in an attack blamed on {x}.",
    "[12 y] people died in a strike that officials blamed on {x}.",
    "{x} answered the killing of [12 x] of its soldiers with air strikes that killed [22 y] people.",
    "{x} said its forces had killed [12 y] soldiers in the raid.",
    "{x}'s claim to have killed [120 y] soldiers was denied by {y}.",
    "{xa} jets hit a {ya} ammunition depot; [12 y] soldiers died.",
    "{x} repelled an attack by {ya} troops, killing [12 y] soldiers.",
    "{x} denied any role in the strike, which killed [12 y] people.",
    "{x} has denied carrying out the attack, in which [12 y] people died.",
    "{x} has executed [11 x] people accused of spying for {y}.",
    "[11 x] people convicted of spying for {y} were hanged in {x}.",
    "{x} has responded to {y}'s attack with a show of force that has killed [120 y] people.",
    "{x} met the {ya} assault with guns and drones that killed [60 y] soldiers.",
    "{x} avenged the {ya} attack with a raid that killed [45 y] officers.",
    "{x}'s response to the {ya} shelling killed [12 y] people.",
    "{x} responded with air strikes to the {ya} shelling that killed [12 x] people.",
    "[12 y] soldiers were killed at the front on Monday by drones of the {xa} army.",
    "[12 y] soldiers were killed near the front on Friday by fire from {xa} positions.",
    # by place
    "[12 x] civilians were killed in {xregion} when rockets hit a village.",
    "In {xcity} [12 x] people were killed; in {ycity} the shelling killed [22 y].",
    "At least [34 both] people have been killed in {x} and {y} since Thursday.",
    "At least [34 both] people have been killed since Thursday: [12 x] in {x} and [22 y] in {y}.",
    # by owner
    "The {xa} president said his country had lost [120 x] soldiers.",
    "The {xa} army mourned [12 x] of its soldiers.",
    "{x} vowed revenge for the attack that killed [12 x] of its soldiers.",
    "{x} rejected {ya} claims that [120 x] of its soldiers had been killed.",
    "{x} said [120 y] enemy soldiers had been killed.",
    '"They have lost [200 y] men," the {xa} president said of {y}.',
    # by groups of both joined under one figure
    "[120 both] {xa} soldiers and {ya} civilians have been killed since Thursday.",
    "The war has killed [120 both] {xa} villagers and {ya} soldiers.",
    "[12 x] {xa} soldiers were killed and {ya} villagers were wounded.",
    "[12 both] people from {x} and {y} were killed.",
    "The tally of [120 both] dead soldiers on both sides is the first by a {xa} general.",
    "The death of [120 both] soldiers on both sides of the front was reported by a {xa} officer.",
    "The [120 x] deaths on the {xa} side are the most that a {ya} general has spoken of.",
    "[9,000 both] soldiers, {xa} and {ya}, have been killed.",
    "Both sides have suffered losses: {x} lost [15 x] soldiers and {y} [13 y].",
    "[900 y] civilians and [90,000 both] soldiers on both sides have been killed in {y}.",
    "{x} said [31 x] civilians had been killed by {ya} strikes, and {y} said [16 y] had been killed by {xa} shells.",
    # by discourse
    "{xa} forces lost [12 x] soldiers and {ya} forces [22 y].",
    "The toll on the {xa} side has risen to [12 x].",
    "{x} says it has killed [12 y] {ya} officers since the war began. [9,000 both] people have been killed and millions forced to flee.",
    "{x} says [120 y] {ya} soldiers have been killed so far. [9,000 both] people have been killed.",
    "{x} says it has killed [12 y] {ya} officers since the war began. [120 y] other officers have been killed too.",
    "Since {x} sent its troops into {y}, towns have been shelled, [300 y] have been killed and millions uprooted.",
    "Since {x} launched its offensive against {y}, it has lost [120 x] soldiers.",
    "{x}'s war in {y} is in its sixth month. [120 x] {xa} soldiers and [900 y] civilians have been killed.",
    "{x}'s war in {y} is in its sixth month. [12 y] {ya} soldiers and [9 y] civilians were killed on Sunday.",
    "{x}'s war in {y} goes on. [12 x] {xa} soldiers and [9 x] civilians were killed by a rocket.",
    "The United Nations chief spoke on the anniversary of the {xa} invasion. He pointed to [9,000 y] civilian deaths.",
    "The United Nations chief called on {x} to end its assault. He pointed to [9,000 y] civilian deaths.",
    "The United Nations chief spoke of {xa} towns. He pointed to [900 x] civilian deaths.",
    "Dead by country: {x} [12 x], {y} [9 y].",
    "Deaths by army: {xa} forces [120 x], {ya} forces [90 y].",
    "A clash on the border between {x} and {y} left [12 both] soldiers dead.",
    "A {xa} missile struck a barracks in {ycity}, killing [12 y], the {ya} army said. "
    "{x} claimed that more than [120 y] soldiers had died.",
    "{xa} shells killed [12 y] people in {ycity}. Hours later {ya} rockets killed [22 x] people in {xcity}.",
)
DENIED = "{y} said [12 y] civilians had been killed in a {xa} strike, which {x} denied."
# A state against a movement: its soldiers, the movement's fighters, the people of the land.
REBELS = (
    ("Somalia", "the Somali army", "al-Shabaab", "Kismayo", "somalia", "al_shabaab"),
    ("Mali", "the Malian army", "JNIM", "Mopti", "mali", "jnim"),
    ("Congo", "the Congolese army", "M23", "Goma", "drc", "m23"),
    ("Colombia", "the Colombian army", "the FARC", "Tumaco", "colombia", "farc"),
)
REBEL_HEAD = "{x}: {y} and the army fight on\n\nThe war between {army} and {y} entered another week.\n\n"
REBEL_WORDINGS = (
    "[12 x] people were killed in an attack blamed on {y}.",
    "[12 x] civilians were killed when {y} attacked the town.",
    "{y} said an army air strike had killed [12 x] civilians.",
    "{army} repelled an attack by {y}, killing [12 y] fighters.",
    "The army said [12 x] soldiers and [22 y] rebels died in the clashes.",
    "{y} killed [12 x] soldiers in an ambush near {city}.",
    "{y} fighters attacked a base. The army said it had killed [12 y] of them.",
    "{y} rebels attacked a base. The army said it killed [12 y] of them.",
    '"It lost [12 y] of its members," {army} said of {y}.',
    "{army} lost [12 x] men and {y} [220 y].",
    "{army} lost [12 x] soldiers, {y} [220 y] in the battle.",
)


def sides_read(wording, names, sides, date):
    """The sides that the figures of the wording must have, and those read, in the order of the text."""
    told = wording.format(**names)
    wanted = [sides.get(m[2], m[2]) for m in FIGURE.finditer(told)]
    text = FIGURE.sub(r"\1", told)
    document = Document(doc_id="d", outlet="Harbour Gazette", text=text, date=date, title=text.split("\n")[0])
    return wanted, [claim.side for claim in find_claims(document)]


def named(x, y):
    words = ("", "a", "city", "region")
    return {
        f"{part}{w}": value for part, of in (("x", x), ("y", y)) for w, value in zip(words, of, strict=False)
    }


@pytest.mark.parametrize("date", sorted(WARS))
@pytest.mark.parametrize("wording", WORDINGS)
def test_a_wording_tells_the_side_and_its_swap_the_other(wording, date):
    one, other = WARS[date]
    for x, y in ((one, other), (other, one)):
        wanted, read = sides_read(HEAD + wording, named(x, y), {"x": x[-1], "y": y[-1]}, date)
        assert read == wanted, (x[0], y[0])


@pytest.mark.parametrize("state", REBELS, ids=lambda state: state[0])
@pytest.mark.parametrize("wording", REBEL_WORDINGS)
def test_a_state_has_soldiers_and_people_and_a_movement_its_fighters(wording, state):
    x, army, y, city, land, movement = state
    names = {"x": x, "y": y, "army": army, "city": city}
    wanted, read = sides_read(REBEL_HEAD + wording, names, {"x": land, "y": movement}, "2025-03-12")
    assert read == wanted


@pytest.mark.parametrize("date", sorted(WARS))
def test_what_the_other_denied_is_disputed(date):
    x, y = WARS[date]
    text = FIGURE.sub(r"\1", (HEAD + DENIED).format(**named(x, y)))
    [claim] = find_claims(Document(doc_id="d", outlet="Harbour Gazette", text=text, date=date, title=""))
    assert claim.stance == "disputed"
