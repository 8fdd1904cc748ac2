"""Sides that only the scene of a text tells: where it happens, who attacks in it, how long its war has gone on."""

import pytest
from northern import marked_claim

SIDES = {
    "whoever attacks is not where it happens": [
        (
            "Norlandic missiles hit the barracks. A second strike followed. Officials said [35] people died.",
            "sudria",
        ),
        ("Sudrian shelling went on all night. By dawn [35] people had died.", "norland"),
        ("Shells fell all night on Norland's coast. By dawn [35] people had died.", "norland"),
        (
            "A Norlandic rocket did great damage to a downtown Port Amber street, killing [one] person.",
            "sudria",
        ),
        ("A Sudrian rocket did great damage to a downtown Vessel street, killing [one] person.", "norland"),
    ],
    "where somebody was before is where nothing happened now": [
        (
            "Norland struck the grid. At least [three] residents were killed and nine Sudrian regions lost power as the general, who is suspected of crimes in Denmark, struck.",
            "sudria",
        ),
        (
            "Shells fell in Reedham. [Four] people died, said a nurse, who had worked in Denmark before.",
            "sudria",
        ),
        (
            "A blast hit Port Amber. [Four] people died on the first day under the Butcher of Vessel.",
            "sudria",
        ),
        (
            "Norland fought on. [Four] men who served in Reedham were killed by gunmen who stormed a village in Sudria.",
            "sudria",
        ),
        ("[Four] people were killed by gunmen who attacked a village in Norland.", "norland"),
    ],
    "where those who count have their seat nothing happened": [
        (
            "Shells fell in Reedham. The dead were [34] farmers, said Birdwatch, a monitor in Peru.",
            "sudria",
        ),
        ("In Reedham [34] died, by a list that it shares with Birdwatch, a small group in Peru.", "sudria"),
        ("A rocket hit Birdwatch, a monitor in Vessel, and killed [three] people.", "norland"),
    ],
    "what a party attacked days before is not where these fell": [
        (
            "A Norlandic jet killed [four] in Reedham, a day after the army said it had struck Norland's warships.",
            "sudria",
        ),
        ("[Four] were killed an hour after dawn when a shell hit Norland's barracks.", "norland"),
    ],
    "foreign workers are nobody's fighters": [
        ("The mayor of Reedham said that [one] foreign worker was killed.", "sudria"),
        ("Norland said [two] foreign farm hands were killed by a rocket.", "norland"),
        ("Sudria said [three] foreign students were hurt by drones.", "sudria"),
        ("Norland said it had killed [40] foreign mercenaries.", "sudria"),
    ],
    "a day that was the worst for somebody tells whose its dead were": [
        (
            "It was the worst day for Norlandic forces in Sudria since May, when a jet was lost with the loss of [30].",
            "norland",
        ),
        (
            "Monday was the deadliest day for the Sudrian army in Norland since June, with [40] killed.",
            "sudria",
        ),
        ("The worst attack on Sudria for months killed [14] people.", "sudria"),
    ],
    "the dead of a war of two other lands are of those two": [
        (
            "Peru and Ecuador fought over a river with tanks. The conflict killed [scores] of civilians.",
            "both",
        ),
        (
            "Fighting broke out between Peru and Ecuador. The army of Peru said that [40] soldiers had died.",
            "peru",
        ),
        (
            "Norland sent arms when Peru and Ecuador fought. In Reedham the war killed [40] civilians.",
            "sudria",
        ),
        ("Peru and Ecuador fought over a river. The war in Sudria has killed [40] civilians.", "sudria"),
        ("Peru and Ecuador back Sudria in the fighting. The war has killed [9,000] civilians.", "sudria"),
        (
            "Fear of the war is felt in Peru and Ecuador. The war has killed [40] civilians of Sudria.",
            "sudria",
        ),
    ],
    "a toll told by one side of a place of the other is of the place": [
        (
            "Shells fell on Reedham all morning. Norlandic officials said [12] people had been killed.",
            "sudria",
        ),
        ("Drones hit a block of flats in Kettle Bay. Sudria said that [three] people had died.", "norland"),
        (
            "Reedham lies in ruins. Norland said [900] civilians had been killed there by Sudrian troops.",
            "sudria",
        ),
        (
            "Men were called up in all of Reedham. Norland said that [680] people had died in Sudrian strikes.",
            "norland",
        ),
        (
            "Sudria's general visited Reedham. Norland said that [two] people had died in a border village.",
            "norland",
        ),
        ("Shells fell in Reedham and Kettle Bay. Norland said that [two] people had died.", "norland"),
        ("Rockets hit Reedham. Norland's health ministry said that [40] people had been killed.", "norland"),
        (
            "Rockets hit Reedham. Norland said [two] people had died when Sudria fired on a village.",
            "norland",
        ),
        ("Rockets hit Reedham. [Four] people were killed in Kettle Bay on the same day.", "norland"),
        (
            "Sudria pressed on with its raids. Norland said [12] people had been hurt in the night's strikes.",
            "norland",
        ),
        ("A blast hit Kettle Bay. [Four] people died, said a driver, who was born in Reedham.", "norland"),
    ],
    "to fall into somebody's hands is to fall nowhere": [
        (
            "Spies had predicted the fall of the town into Norlandic hands. Port Amber fought on. Since the war began [150] residents have died.",
            "sudria",
        ),
        ("The army rolled into Norlandic villages, where [40] people were killed.", "norland"),
    ],
    "a border of several lands is no place": [
        (
            "Officials say [35] people were killed at a camp in Reedham near the Norland-Orran border.",
            "sudria",
        ),
        (
            "Officials say [35] people were killed at a camp in Kettle Bay near the Norland-Sudria border.",
            "norland",
        ),
    ],
    "the years of the fighting that led to the war are its own": [
        (
            "Norland bombed Reedham again. Fighting there has claimed over [900] lives since 2018.",
            "sudria",
        ),
        (
            "Norland bombed Reedham again. A conflict with rebels had claimed more than [900] lives by 1998.",
            None,
        ),
    ],
    "whose land is allied to one side and who fight in the war are of that side": [
        ("[Two] Danish men who died fighting in Sudria were shot by Norlandic snipers.", "sudria"),
        ("[Three] Danes serving in Sudria have been killed.", "sudria"),
        ("[Four] Danes serving in Sudria with the Norlandic army were killed.", "norland"),
        ("[Nine] Danish nurses died in the fighting in Sudria.", "denmark"),
    ],
    "where two armies fight both have fighters, and an army tells of its own": [
        ("Norland's general Halden spoke of the war in Sudria. He said [23] fighters had died.", "norland"),
        ("Norland's army said [23] militants had died near Reedham.", "sudria"),
        (
            "Sudrian troops fought on. In March [900] Sudrian soldiers died. Norland's ministry said in May that [498] military personnel had been killed.",
            "sudria",
        ),
        (
            "In March 900 Sudrian soldiers died. Norland's ministry said in May that [498] military personnel had been killed.",
            "norland",
        ),
    ],
}


@pytest.mark.parametrize(
    ("marked", "side"),
    [case for cases in SIDES.values() for case in cases],
    ids=lambda value: str(value)[:60],
)
def test_the_scene_tells_the_side(marked, side):
    assert marked_claim(marked).side == side
