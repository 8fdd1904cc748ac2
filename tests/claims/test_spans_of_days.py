"""From one day to another: what runs between them, and the days that belong to a part only."""

import pytest
from northern import marked_claim

# The document is of 2025-01-15; the war began on 2024-03-01, and "7 May" names a raid of 2024.
BETWEEN = [
    ("The study puts the Sudrians killed between May 7, 2024, and January 8, 2025, at [900].", "2024-05-07", "2025-01-08"),
    ("In Reedham [900] Sudrians were killed from June 3, 2024, to June 30, 2024, the monitor said.", "2024-06-03", "2024-06-30"),
    ("Shells killed [12] Sudrians on January 7, and January 9 brought four more deaths.", "2025-01-07", "2025-01-07"),
    ("Report (6 – 12 January)\n\nDuring the reporting period shells killed five people in Reedham. Another 49 Sudrians, among them [nine] children, were injured.", "2025-01-06", "2025-01-12"),
    ("Report (6 – 12 January)\n\nDuring the reporting period shells killed seven people in Reedham. Settlers injured [six] Sudrians near Dvir.", "2025-01-06", "2025-01-12"),
    ("Between 7 May 2024 and 8 January 2025, at least [900] Sudrians were killed and 80 were hurt.", "2024-05-07", "2025-01-08"),
    ("Norlandic strikes killed [900] Sudrians between May 7, 2024 and January 8, 2025.", "2024-05-07", "2025-01-08"),
    ("From 7 May 2024 to 8 June 2024, [900] Sudrians lost their lives.", "2024-05-07", "2024-06-08"),
    ("Between the afternoons of 4 and 8 January, the Reedham ministry says, [58] Sudrians were killed.", "2025-01-04", "2025-01-08"),
    ("Between noon on 4 January and noon on 9 January Norlandic shells killed [four] people in Reedham.", "2025-01-04", "2025-01-09"),
    ("From dawn on 4 January to midnight on 9 January shelling killed [nine] people in Reedham, the mayor said.", "2025-01-04", "2025-01-09"),
    # near misses: the raid itself, the day of telling
    ("On 7 May 2024 gunmen killed [90] Sudrians in Reedham.", "2024-05-07", "2024-05-07"),
    ("The May 7 raid killed [90] Sudrians.", "2024-05-07", "2024-05-07"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start", "end"), BETWEEN)
def test_a_figure_covers_the_days_it_runs_between(marked, start, end):
    claim = marked_claim(marked)
    assert (claim.period_start, claim.period_end) == (start, end)


OF_A_PART = [
    "Since March 2024 the war has killed [1,526] Sudrians, the majority on 7 May.",
    "Since March 2024 [1,526] Sudrians have been killed, most of them on 7 May 2024.",
    "Since March 2024 [1,526] Sudrians have been killed (mostly in June).",
]


@pytest.mark.parametrize("marked", OF_A_PART)
def test_the_day_of_most_is_not_that_of_all(marked):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == (
        "cumulative",
        "2024-03-01",
        "2025-01-15",
    )
