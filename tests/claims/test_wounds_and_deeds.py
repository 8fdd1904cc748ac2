"""What people are left with, what was done for a purpose, and what a list of arms counts."""

import pytest
from northern import figures_in, harms_in

READ = [
    ("The strike on Reedham left three dead and dozens with burns.", [("three", "killed"), ("dozens", "wounded")]),
    ("Shells left 27 people dead and 25 others, among them two children, with wounds of varying severity in Reedham.",
     [("27", "killed"), ("25", "wounded"), ("two", "wounded")]),
    ("Shells left nine people dead and 25 others, including a girl, with injuries in Reedham.", [("nine", "killed"), ("25", "wounded")]),
    ("Norland suffered 3,300 casualties in July and 2,800 in August to seize nine villages.",
     [("3,300", "casualties"), ("2,800", "casualties")]),
    ("The war has claimed 1,174 natives of Reedham who fell at the front, 302 of them officers.", [("1,174", "killed"), ("302", "killed")]),
    # near misses: other people's wounds, people to be captured
    ("Norlandic shells killed 27 people, among them two children, with injuries also reported in Vessel.", [("27", "killed"), ("two", "killed")]),
    ("Another 12 Sudrian soldiers are believed to have been captured.", [("12", "captured")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "harms"), READ)
def test_each_figure_has_the_harm_it_is_left_with(text, harms):
    assert harms_in(text) == harms


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two tanks, five BMPs and a mortar of the Norlandic army were wiped out near Reedham.", []),
        ("The Norlandic army lost 12 Humvees and 40 men near Reedham.", ["40"]),
    ],
)
def test_arms_are_no_people(text, figures):
    assert figures_in(text) == figures
