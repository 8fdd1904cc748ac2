"""Sides in wars that have no profile: the country or people that the text names, never a foe that it does not name."""

import pytest
from abroad import GENERAL, WAR, claim_at


def side_of(marked):
    """The side of the figure in [brackets]."""
    return claim_at(marked, "2024-12-15", GENERAL, after=WAR).side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # an army that bombs its own country's villages harms its people, whoever else it fights abroad
        ("A Syrian government air raid killed at least [42] people in a market.", "syria"),
        ("A Myanmar military airstrike on a village killed [ten] civilians, a resident said.", "myanmar"),
        ("A bombing in Baghdad killed [ten] people, police said.", "iraq"),
        # between two states that the text names, the harm is the other's
        ("Azerbaijani shelling killed [nine] people, officials in Armenia said.", "armenia"),
        ("Armenian shelling killed [nine] people, officials in Azerbaijan said.", "azerbaijan"),
        # people named as harmed
        ("The drone strike on a base in Jordan killed [three] American soldiers.", "usa"),
        ("Gunmen killed [30] Nigerian villagers on Sunday.", "nigeria"),
        # militants of nobody named are not those of the army that killed them
        ("Philippine troops killed [11] militants in a raid.", None),
        ("Troops killed [11] militants as they beat off an assault on a Pakistani army post.", None),
        ("A rocket on a Pakistani army post killed [11] soldiers.", "pakistan"),
        # nor soldiers and police of the movement whose camp they entered, or beside whose men they fell
        ("In May [19] soldiers died when they entered an Abu Sayyaf camp in Basilan.", "philippines"),
        ("In May [19] militants died when shells hit an Abu Sayyaf camp in Basilan.", "abu_sayyaf"),
        (
            "Five Abu Sayyaf gunmen were killed in Basilan, while [two] police officers were wounded.",
            "philippines",
        ),
        ("Five Abu Sayyaf gunmen were killed in Basilan, while [two] of them were wounded.", "abu_sayyaf"),
        # whose attack it was, behind its day or a word for fighters
        (
            "Life in Lebanon grew harder after Hezbollah's May 7 raid that killed [40] people, Israel said.",
            "israel",
        ),
        ("Kenya bombed Somalia following the al-Shabab terrorist attack that killed [40] people.", "kenya"),
        (
            "Life in Kenya grew harder after Somalia's May 7 raid that killed [40] people, Kenya said.",
            "kenya",
        ),
        # a people of two lands is that of the land named, where the other land has no name for it
        ("Three Israeli raids in the West Bank killed [nine] Palestinians.", "west_bank"),
        ("[Nine] Palestinians were killed in Rafah by Israeli shelling.", "gaza"),
        ("Armenia said that [105] of its servicemen were killed in Nagorno-Karabakh.", "armenia"),
        # "the country" is the land where the text last told that something happened
        (
            "More than 900 Iraqis died. Rebels attacked towns in Syria. [Thousands] died as the country broke up.",
            "syria",
        ),
        ("Iraqi forces fought on in Mosul. [Thousands] have died across the country since May.", "iraq"),
        # "of them" are those to whom something was done before
        ("The army pursued ADF rebels near Beni and killed [six] of them.", "adf"),
        ("ADF rebels attacked Congolese soldiers near Beni and killed [six] of them.", "drc"),
        ("The armed ADF rebels attacked a village near Beni and killed [six] of them.", "drc"),
        ("Kenyan troops fought al-Shabab near Lamu and killed [nine] of them.", "al_shabaab"),
        # a part of the dead of one place, whosever the last figure was
        ("In Israel 24 people have died. Among the dead in Tehran were [14] scientists.", "iran"),
        ("In Iran 24 people have died. Among the dead in Haifa were [14] sailors.", "israel"),
        # whose captives by who keeps them, or where
        ("Some [24] hostages remain held by al-Shabab, which says that Kenyan raids killed nine.", "kenya"),
        (
            "About [24] hostages taken on Sept. 7 are thought to remain in Gaza, where Israel began a raid.",
            "israel",
        ),
        ("The Israeli army says that it mistakenly killed [three] hostages being held in Gaza.", "israel"),
    ],
)
def test_side_in_a_war_without_a_profile(marked, side):
    assert side_of(marked) == side
