"""The towns, officials and forces that the wars' profiles know, for every side."""

import pytest
from tollbook.profiles import load_profile

NAMED = {
    "russia-ukraine": {
        "ukraine": ["Zmiiv", "Yarova", "Bilhorod-Dnistrovskyi", "Pechersk", "Oleh Kiper", "Ivan Fedorov"],
        "russia": ["Engels", "Tyotkino", "Khimki", "Makhachkala", "Alexander Beglov", "Baltic Fleet"],
        "north_korea": ["Pyongyang", "NK", "Kim Jong Un"],
    },
    "israel-gaza": {
        "gaza": ["Khuza'a", "al-Zawayda", "Shujaiyya", "Salama Marouf"],
        "israel": ["Nirim", "Karmiel", "Ramat Gan", "Oren Marmorstein"],
        "lebanon": ["Kfar Kila", "Haret Hreik", "Nabi Chit", "Mohammed Afif"],
        "west_bank": ["Qabatiya", "Tammun", "Silwan", "Nabil Abu Rudeineh"],
        "iran": ["Urmia", "Qazvin", "Masoud Pezeshkian"],
        "yemen": ["Ibb", "Ras Issa", "Yahya Saree"],
        "syria": ["Masyaf", "Beit Jinn"],
    },
    "syria": {
        "syria": [
            "Maarat al-Numan",
            "Sheikh Maqsoud",
            "Jableh",
            "Salkhad",
            "Faisal Mekdad",
            "Noureddine al-Baba",
        ],
        "kurdish_forces": ["Asayish", "Manbij Military Council", "Mazloum Abdi"],
        "islamic_state": ["ISIL", "Amaq", "al-Baghdadi"],
        "russia": ["Igor Konashenkov", "Russian Reconciliation Centre"],
        "turkey": ["Hulusi Akar", "Reyhanli"],
    },
    "yemen": {
        "yemen": [
            "Ras Issa",
            "Dahyan",
            "Sirwah",
            "Zinjibar",
            "Yahya Saree",
            "Rashad al-Alimi",
            "Giants Brigades",
        ],
        "saudi_arabia": ["Saudi-led alliance", "Turki al-Malki", "Khamis Mushait"],
        "uae": ["Musaffah", "Anwar Gargash"],
        "al_qaeda": ["Ansar al-Sharia", "AQAP"],
    },
    "sudan": {
        "sudan": ["Um Keddada", "Shendi", "al-Khuwai", "Malik Agar"],
        "sudan_army": ["Shams al-Din Kabbashi", "Sudanese air force"],
        "rsf": ["Mohamed al-Mukhtar", "RSF fighters"],
    },
    "congo": {
        "drc": ["Kibumba", "Drodro", "Minembwe", "Sylvain Ekenge", "Wazalendo"],
        "m23": ["Lawrence Kanyuka", "Twirwaneho", "AFC/M23"],
        "rwanda": ["Rubavu", "Yolande Makolo", "RDF"],
        "adf": ["Musa Baluku", "ADF militants"],
        "fdlr": ["Pacifique Ntawunguka", "Democratic Forces for the Liberation of Rwanda"],
        "uganda": ["Mpondwe", "Felix Kulayigye"],
        "burundi": ["Gatumba", "Gaspard Baratuza"],
    },
    "ethiopia": {
        "ethiopia": ["Finote Selam", "Kiremu", "Getnet Adane", "Amhara special forces"],
        "tigray": ["Mai Tsebri", "Getachew Reda", "TPLF fighters"],
        "eritrea": ["Senafe", "Yemane Gebremeskel"],
        "fano": ["Zemene Kassie", "Amhara Fano National Force"],
        "oromo_liberation_army": ["Odaa Tarbii", "OLA fighters"],
    },
    "somalia": {
        "somalia": ["Baidoa", "Sadiq Dodishe", "Danab", "Puntland forces", "Cal Miskaad"],
        "al_shabaab": ["Abdiasis Abu Musab", "Khawarij"],
        "kenya": ["Mandera", "Kithure Kindiki", "KDF"],
        "islamic_state": ["ISIS-Somalia", "Abdulqadir Mumin"],
        "somaliland": ["Somaliland army", "Muse Bihi"],
        "ssc_khatumo": ["SSC-Khatumo forces"],
    },
    "afghanistan": {
        "afghanistan": ["Nad-e-Ali", "Dasht-e-Barchi", "Spin Boldak", "Wahidullah Mayar"],
        "afghan_forces": ["Zahir Azimi", "Afghan National Police", "NRF"],
        "taliban": ["Enayatullah Khwarazmi", "Badri 313", "Haqqani network"],
        "nato": ["ISAF", "Resolute Support"],
        "pakistan": ["Angoor Adda", "Frontier Corps"],
        "islamic_state": ["ISKP", "Daesh fighters"],
    },
    "india-pakistan": {
        "india": ["Lethpora", "Mendhar", "Rajesh Kalia", "Rashtriya Rifles"],
        "pakistan": ["Leepa Valley", "Rawalakot", "Asif Ghafoor", "Pakistan Rangers"],
        "kashmir_militants": ["Jaish-e-Mohammed", "Kashmir Tigers", "Syed Salahuddin"],
    },
    "myanmar": {
        "myanmar": ["Kyunhla", "Ponnagyun", "Hpasawng", "Zaw Min Tun", "Pyu Saw Htee"],
        "myanmar_resistance": ["Khaing Thukha", "KIA", "Kawthoolei Army", "PDF members"],
        "rohingya_fighters": ["ARSA", "Rohingya Solidarity Organisation"],
    },
}
NAMED |= {
    "sahel": {
        "mali": ["Diallassagou", "Sadio Camara", "Dan Na Ambassagou"],
        "burkina_faso": ["Barsalogho", "VDP", "Celestin Simpore"],
        "niger": ["Banibangou", "Salifou Mody"],
        "benin": ["Karimama", "Beninese army"],
        "togo": ["Kpendjal", "Togolese soldiers"],
        "jnim": ["Katiba Macina", "Amadou Koufa"],
        "azawad_rebels": ["FLA", "Bilal Ag Acherif"],
        "russia": ["Africa Corps", "Wagner fighters"],
    },
    "nigeria": {
        "nigeria": ["Darul Jamal", "Babagana Zulum", "Operation Hadin Kai"],
        "boko_haram": ["ISWAP fighters", "Abubakar Shekau"],
        "lakurawa": ["Lakurawa fighters"],
        "cameroon": ["Kolofata", "Cameroonian soldiers"],
        "chad": ["Barkaram", "Chadian troops"],
        "niger": ["Toumour", "Nigerien soldiers"],
    },
    "iraq": {
        "iraq": ["Sadr City", "Iraqi policemen", "Haider al-Abadi"],
        "islamic_state": ["Daesh fighters", "Abu Bakr al-Baghdadi"],
        "kurdish_forces": ["Peshmerga", "Jabar Yawar"],
        "usa": ["US Marines", "David Petraeus"],
    },
    "karabakh": {
        "armenia": ["Verin Shorzha", "Shushan Stepanyan", "Armenian servicemen"],
        "azerbaijan": ["Tartar district", "Vagif Dargahli", "Azerbaijani servicemen"],
        "nagorno_karabakh": ["Martakert", "Arayik Harutyunyan", "Artsakh Defence Army"],
    },
}
CASES = [
    (war, party, name) for war, sides in NAMED.items() for party, names in sides.items() for name in names
]


@pytest.mark.parametrize(("war", "party", "name"), CASES)
def test_a_name_belongs_to_its_side(war, party, name):
    found = list(load_profile(war).index.find(f"Officials spoke of {name} on Monday."))
    assert [hit.name.party for hit in found] == [party]


NO_SIDE = [
    ("israel-gaza", "A ship sank in the Gulf of Aden."),
    ("russia-ukraine", "He was sad to sit at the bar."),
    ("sudan", "It was a mayoral vote."),
    ("syria", "They found Iran-backed fighters there."),
    ("yemen", "A tanker crossed the Gulf of Aden."),
]


@pytest.mark.parametrize(("war", "text"), NO_SIDE)
def test_a_common_word_or_a_sea_is_no_side(war, text):
    assert [hit for hit in load_profile(war).index.find(text) if hit.name.party is not None] == []


@pytest.mark.parametrize(
    ("war", "one", "other"),
    [
        ("russia-ukraine", "russia", "ukraine"),
        ("israel-gaza", "israel", "lebanon"),
        ("israel-gaza", "gaza", "israel"),
        ("karabakh", "armenia", "azerbaijan"),
        ("karabakh", "nagorno_karabakh", "azerbaijan"),
        ("sahel", "mali", "burkina_faso"),
    ],
)
def test_both_sides_are_known_by_like_numbers_of_names(war, one, other):
    names = load_profile(war).names
    counts = [sum(name.party == party for name in names) for party in (one, other)]
    assert max(counts) < 3 * min(counts)
