"""Whose count it is: bodies that list the dead, reports put out by somebody, labels with a day, places before a source."""

import pytest
from tollbook.claims.attribution import Attributions
from tollbook.records import Span

TOLD = [
    # passives that name who counts behind the state
    ("In Dvir [12] soldiers were listed as killed by the Health Ministry.", "Health Ministry"),
    (
        "In Dvir 12 were listed as killed by the Health Ministry, which also counted [40] injured.",
        "Health Ministry",
    ),
    ("Some [900] soldiers have been confirmed dead by Namewatch in Norvia.", "Namewatch"),
    (
        "Nearly [17] people were reported killed in Orre by the Dvir Observatory for Rights.",
        "Dvir Observatory for Rights",
    ),
    ("Two nurses and [nine] others were reported killed by a sniper in Orre.", None),
    ("Some [40] men were counted as dead by nightfall in Orre.", None),
    # a larger place behind a comma is no name that an apposition explains
    ("Six soldiers and [four] rebels died in a firefight in Orre, Halden, the military said.", "military"),
    ("Nearly [nine] died in a raid on Orre, South Halden, a police officer said.", "police officer"),
    ("Nearly [nine] died in Orre, Ada Holm, the mayor, said.", "Ada Holm"),
    # who put it out
    (
        "At least [70] died, says a report which the Dvir Assistance Mission in Orre (DAMO) put out on Sunday.",
        "Dvir Assistance Mission in Orre",
    ),
    ("The war killed [600] people, says a study that Holm University published in May.", "Holm University"),
    ("The report, which Rights Watch published on Monday, says [30] died.", "Rights Watch"),
    ("A document that the army leaked says [30] people died.", "army"),
    # whoever found the names counted, be it a site
    ("The paper has found the names of [142] soldiers who died in Orre.", "paper"),
    ("The site has compiled a list of [142] soldiers killed in Orre.", "site"),
    ("The independent news site has counted [900] soldiers killed in Orre.", "independent news site"),
    ("Officials at the site said [nine] people had died in Orre.", "Officials at the site"),
    ("The site burned in Orre, and [nine] people died.", None),
    # what is found brings the toll up, and is no attack that all know of
    (
        "The governor said two bodies had been found in Orre after Friday's attack, which brought the toll to [five].",
        "governor",
    ),
    # an insertion begins with no verb
    (
        "The leader, Ada Holm, is the one, say the authorities in Dvir, behind the blast in which [20] died.",
        "authorities in Dvir",
    ),
    # labels with a day
    ("Counts differ. Memory Project, as of 14 November: [35,000] killed.", "Memory Project"),
    ("Dvir Memory Project, as at 14 November, 2023: [35,000] killed.", "Dvir Memory Project"),
    (
        "In Dvir [one] soldier and 13 villagers, children among them, were listed as killed by the Health Ministry.",
        "Health Ministry",
    ),
    ("NATO, as at 29 November: casualties of the army, [300,000].", "NATO"),
    ("Dvir Observatory (May 2021): [494,000] killed.", "Dvir Observatory"),
    ("Orre, as of Monday: [412] civilians dead.", None),
    ("Harvest raid, October 7: [1,200] people killed.", None),
    # a clause with "while" goes on, what happened at another time does not
    (
        "The shells on Orre killed 17, the governor said, while another strike in Dvir left [nine] dead.",
        "governor",
    ),
    (
        "The shells on Orre killed 17, the governor said, while officials in Dvir counted [nine] dead.",
        "officials in Dvir",
    ),
    (
        "The army, which confirmed the raid, gave no toll. Last month [nine] people died in the same street.",
        None,
    ),
]


@pytest.mark.parametrize(("marked", "source"), TOLD)
def test_whoever_counts_vouches(marked, source):
    text = marked.replace("[", "").replace("]", "")
    at = marked.index("[")
    found = Attributions(text).voucher_at(Span(at, marked.index("]") - 1))
    assert (found.speaker if found is not None else None) == source
