"""Which war a document is about."""

import pytest
from tollbook.profiles import choose_profile
from tollbook.records import Document


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        ("Ukraine says Russia lost 900 soldiers near Bakhmut.", "russia-ukraine"),
        ("Russian troops die at a rate of 1,000 a day, Rutte said.", "russia-ukraine"),
        ("Israeli strikes on Rafah killed 12, the health ministry in Gaza said.", "israel-gaza"),
        ("The RSF shelled El Fasher, doctors in Sudan said.", "sudan"),
        ("Saudi-led air strikes on Sanaa killed 20, the Houthis said.", "yemen"),
        ("US strikes on the Ras Isa terminal killed 74, a Houthi spokesman said in Hodeidah.", "yemen"),
        ("Fighting around Sweida killed 30 Druze, the Syrian Observatory for Human Rights said.", "syria"),
        ("Turkish drones killed four SDF fighters near Ain Issa in Syria.", "syria"),
        (
            "Israel struck Lebanon; Hezbollah, an ally of Iran and Syria, said nine fighters died.",
            "israel-gaza",
        ),
        (
            "Turkish jets killed nine PKK fighters in Turkey's Sirnak, Ankara said; two fled to Syria.",
            "general",
        ),
        ("IS killed 12 in Baghdad, Iraqi police said; the group also holds towns in Syria.", "iraq"),
        ("Car bombs in Sadr City killed 40, Iraqi officials said.", "iraq"),
        ("Gunmen killed 12 soldiers of Benin near Karimama; JNIM claimed the raid.", "sahel"),
        ("JNIM fighters overran a camp near Djibo and killed 40 soldiers of Burkina Faso.", "sahel"),
        ("Tuareg rebels said they killed 84 Wagner men at Tinzaouaten in Mali.", "sahel"),
        ("Boko Haram gunmen killed 60 people in Darul Jamal, in Borno State.", "nigeria"),
        ("Armed bandits led 50 villagers away in Zamfara, Nigerian police said.", "nigeria"),
        ("Azerbaijan said 12 of its soldiers died on the border with Armenia.", "karabakh"),
        ("Shelling of Stepanakert killed four, Karabakh's ombudsman said.", "karabakh"),
        ("Cameroonian troops killed 12 separatists near Bamenda.", "general"),
        ("Al-Shabaab fighters killed 30 soldiers in Somalia; Nigeria sent its condolences.", "somalia"),
        ("Islamic State militants killed 20 near Palmyra in Syria, as many as in Mali.", "syria"),
        ("The Taliban killed 30 Afghan soldiers in Kunduz; Russia voiced concern.", "afghanistan"),
        (
            "Pakistani jets struck Paktika, the Taliban said; Pakistan's army blamed gunmen from there.",
            "afghanistan",
        ),
        (
            "TTP militants ambushed a convoy in Bannu; Pakistan's army spoke of links to Afghanistan.",
            "general",
        ),
        ("Islamic State gunmen fled Mosul as Iraqi troops closed in, Iraq's army said.", "iraq"),
        (
            "Junta jets bombed a school in Demoso, Karenni fighters said; the army in Naypyidaw was silent.",
            "myanmar",
        ),
        ("The Arakan Army said it had taken a base in Ann township from Myanmar's military.", "myanmar"),
        ("M23 rebels shelled a camp near Goma, the Congolese army said.", "congo"),
        ("The ADF killed nine villagers in Beni, the mayor of Oicha said.", "congo"),
        ("Ugandan troops in Ituri killed 20 CODECO militiamen.", "congo"),
        ("A drone strike in Gojjam killed 12, Fano said; Ethiopia's army did not comment.", "ethiopia"),
        ("Eritrean troops shot 30 people in a church near Adigrat, Tigrayan officials said.", "ethiopia"),
        ("Al-Shabaab shelled the airport of Mogadishu.", "somalia"),
        ("A bomb killed four Kenyan officers near Mandera; al-Shabaab claimed it.", "somalia"),
        ("Kenyan police shot three at a march against taxes in Nairobi.", "general"),
        ("South Sudan's army bombed Nasir; Ugandan soldiers fought beside it.", "general"),
        ("Boko Haram killed 20 in Borno; Chad and Cameroon sent troops.", "nigeria"),
        ("Gunmen killed 26 tourists at Pahalgam, police in Indian Kashmir said.", "india-pakistan"),
        (
            "India and Pakistan traded fire along the Line of Control; five soldiers died near Poonch.",
            "india-pakistan",
        ),
        ("Maoists killed nine Indian policemen in Chhattisgarh, Delhi said.", "general"),
        ("BLA gunmen stormed a train in Pakistan; Islamabad blamed India.", "general"),
        ("A bus fell into a river, killing eleven.", "general"),
        ("", "general"),
    ],
)
def test_the_war_named_most_is_chosen(text: str, profile: str) -> None:
    assert choose_profile(text).id == profile


def test_a_title_that_is_not_in_the_text_counts() -> None:
    document = Document("d", "The Outlet", "Twelve people died.", title="Strike on Kharkiv, Ukraine")
    assert choose_profile(document).id == "russia-ukraine"


def test_a_text_older_than_a_war_is_not_about_it():
    text = (
        "A Russian convoy was ambushed by Chechen fighters near Grozny. Russian officers said 26 troops died."
    )
    old = Document("a", "Harbour Gazette", text, "2000-03-01")
    new = Document("a", "Harbour Gazette", text, "2023-03-01")
    assert choose_profile(old).id == "general"
    assert choose_profile(new).id == "russia-ukraine"


def test_a_land_whose_name_is_a_war_counts_no_more_than_another():
    listed = "Ukraine, Ethiopia and Mozambique are named in a report on children. Russia invaded Ukraine in February; Ukraine fights on."
    assert choose_profile(listed).id == "russia-ukraine"
